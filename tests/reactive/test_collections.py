"""Lists, dicts and sets that can be observed: against the builtins, item by item, under batches and threads."""

import gc
import threading
import weakref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reactive.collections import Change, ReactiveDict, ReactiveList, ReactiveSet
from reactive.graph import Queue, Scope, Watcher, WriteError, batch, computed, effect, scope, signal

WAIT = 10
MISSING = "missing"


def in_thread(fn):
    errors = []

    def run():
        try:
            fn()
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(WAIT)
    assert not thread.is_alive(), "the thread hangs"
    if errors:
        raise errors[0]


def all_in_threads(*fns):
    errors = []

    def run(fn):
        try:
            fn()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(fn,), daemon=True) for fn in fns]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT * 3)
        assert not thread.is_alive(), "a thread hangs"
    if errors:
        raise errors[0]


def replay(changes, copy):
    """Do the changes on a builtin container, by what their documentation says."""
    for change in changes:
        if isinstance(copy, list):
            if change.kind == "insert":
                copy.insert(change.key, change.new)
            elif change.kind == "remove":
                assert copy.pop(change.key) == change.old
            elif change.kind == "replace":
                assert copy[change.key] == change.old
                copy[change.key] = change.new
            else:
                item = copy.pop(change.key)
                assert item == change.old == change.new
                copy.insert(change.to, item)
        elif isinstance(copy, dict):
            if change.kind == "remove":
                assert copy.pop(change.key) == change.old
            else:
                assert (change.key in copy) == (change.kind == "replace")
                copy[change.key] = change.new
        elif change.kind == "insert":
            copy.add(change.key)
        else:
            copy.remove(change.key)
    return copy


def attempt(fn, *args):
    """What a call returns, or the kind of its error."""
    try:
        return fn(*args)
    except Exception as error:
        return type(error)


class Probes:
    """Effects that look at single items, and count their runs."""

    def __init__(self, looks):
        self.runs = dict.fromkeys(looks, 0)
        self.seen = {}
        self._effects = [effect(lambda name=name, look=look: self._look(name, look)) for name, look in looks.items()]

    def _look(self, name, look):
        self.seen[name] = look()
        self.runs[name] += 1

    def start(self):
        self.runs = dict.fromkeys(self.runs, 0)
        return dict(self.seen)

    def dispose(self):
        for made in self._effects:
            made.dispose()


def item_of(container, key):
    try:
        return container[key]
    except (IndexError, KeyError):
        return MISSING


# ---------------------------------------------------------------------------------------------------------------------
# The same as the builtin

numbers = st.integers(0, 4)
places = st.integers(-7, 7)
slices = st.builds(slice, places | st.none(), places | st.none(), st.sampled_from([None, 1, 2, -1, -2]))
few = st.lists(numbers, max_size=4)


def do(name):
    return lambda target, *args: getattr(target, name)(*args)


def write(target, key, value):
    target[key] = value


def delete(target, key):
    del target[key]


def add_in_place(target, values):
    target += values


def repeat_in_place(target, times):
    target *= times


def move_by_hand(target, index, to):
    if isinstance(target, ReactiveList):
        target.move(index, to)
    else:
        index, to = range(len(target))[index], range(len(target))[to]
        target.insert(to, target.pop(index))


list_steps = st.one_of(
    st.tuples(st.just(do("append")), numbers),
    st.tuples(st.just(do("insert")), places, numbers),
    st.tuples(st.just(do("extend")), few),
    st.tuples(st.just(do("pop")), places),
    st.tuples(st.just(do("pop"))),
    st.tuples(st.just(do("remove")), numbers),
    st.tuples(st.just(do("reverse"))),
    st.tuples(st.just(do("sort"))),
    st.tuples(st.just(lambda target: target.sort(key=lambda n: n % 3, reverse=True))),
    st.tuples(st.just(write), places, numbers),
    st.tuples(st.just(write), slices, few),
    st.tuples(st.just(delete), places | slices),
    st.tuples(st.just(add_in_place), few),
    st.tuples(st.just(repeat_in_place), st.integers(-1, 2)),
    st.tuples(st.just(move_by_hand), places, places),
    st.tuples(st.just(do("index")), numbers),
    st.tuples(st.just(do("count")), numbers),
    st.tuples(st.just(do("clear"))),
)

dict_steps = st.one_of(
    st.tuples(st.just(write), numbers, numbers),
    st.tuples(st.just(delete), numbers),
    st.tuples(st.just(do("pop")), numbers),
    st.tuples(st.just(do("pop")), numbers, st.just("default")),
    st.tuples(st.just(do("popitem"))),
    st.tuples(st.just(do("setdefault")), numbers, numbers),
    st.tuples(st.just(do("update")), st.dictionaries(numbers, numbers, max_size=3)),
    st.tuples(st.just(do("get")), numbers),
    st.tuples(st.just(do("clear"))),
)

set_steps = st.one_of(
    st.tuples(st.just(do("add")), numbers),
    st.tuples(st.just(do("discard")), numbers),
    st.tuples(st.just(do("remove")), numbers),
    st.tuples(st.just(do("update")), few, few),
    st.tuples(st.just(do("difference_update")), few),
    st.tuples(st.just(do("intersection_update")), few),
    st.tuples(st.just(do("symmetric_difference_update")), few),
    st.tuples(st.just(do("union")), few),
    st.tuples(st.just(do("issubset")), few),
    st.tuples(st.just(do("clear"))),
)


def looks_at(it):
    looks = {"len": lambda: len(it), "all": lambda: list(it.items()) if isinstance(it, ReactiveDict) else list(it)}
    if isinstance(it, ReactiveSet):
        return looks | {n: lambda n=n: n in it for n in range(5)}
    looks |= {n: lambda n=n: item_of(it, n) for n in range(6)}
    if isinstance(it, ReactiveDict):
        looks |= {("in", n): lambda n=n: n in it for n in range(5)}
    return looks


CASES = [
    pytest.param(ReactiveList, list, list_steps, few, id="list"),
    pytest.param(ReactiveDict, dict, dict_steps, st.dictionaries(numbers, numbers), id="dict"),
    pytest.param(ReactiveSet, set, set_steps, st.sets(numbers), id="set"),
]


@pytest.mark.parametrize(("kind", "builtin", "steps", "starts"), CASES)
def test_it_does_what_the_builtin_does_and_tells_those_concerned(kind, builtin, steps, starts):
    @settings(max_examples=150, deadline=None)
    @given(starts, st.lists(steps, max_size=12))
    def check(start, todo):
        it, model = kind(start), builtin(start)
        feed, copied = it.feed(), builtin(start)
        probes = Probes(looks_at(it))
        for step, *args in todo:
            before = probes.start()
            assert attempt(step, it, *args) == attempt(step, model, *args)
            assert builtin(it) == model
            assert len(it) == len(model)
            if builtin is dict:
                assert list(it.items()) == list(model.items())
            if builtin is not set:
                assert list(reversed(it)) == list(reversed(model))
            now = {name: look() for name, look in looks_at(it).items()}
            for name, value in now.items():
                if name == "all":
                    assert probes.seen[name] == value
                    assert probes.runs[name] <= 1
                else:
                    assert probes.runs[name] == (value != before[name]), name
            changes = feed.take()
            assert replay(changes, copied) == model
            if builtin is dict:
                assert list(copied) == list(model)
        probes.dispose()

    check()


@pytest.mark.parametrize(("kind", "builtin", "steps", "starts"), CASES)
def test_in_a_batch_the_code_inside_sees_its_steps_and_others_see_them_all_at_the_end(kind, builtin, steps, starts):
    @settings(max_examples=100, deadline=None)
    @given(starts, st.lists(steps, max_size=8), st.lists(steps, max_size=4))
    def check(start, inside, after):
        it, model = kind(start), builtin(start)
        feed, copied = it.feed(), builtin(start)
        probes = Probes(looks_at(it))
        before = probes.start()
        with batch():
            for step, *args in inside:
                assert attempt(step, it, *args) == attempt(step, model, *args)
                assert builtin(it) == model
            assert feed.take() == []
            assert all(runs == 0 for runs in probes.runs.values())
        now = {name: look() for name, look in looks_at(it).items()}
        assert probes.seen == now
        assert all(runs <= 1 for runs in probes.runs.values())
        assert builtin(it) == model
        for name, value in now.items():
            if kind is ReactiveSet and name == "all":
                continue
            assert value == before[name] or probes.runs[name] == 1
        assert replay(feed.take(), copied) == model
        for step, *args in after:
            attempt(step, it, *args)
            attempt(step, model, *args)
        assert probes.seen == {name: look() for name, look in looks_at(it).items()}
        assert replay(feed.take(), copied) == model == builtin(it)
        probes.dispose()

    check()


@pytest.mark.parametrize(("kind", "builtin", "steps", "starts"), CASES)
def test_a_snapshot_keeps_the_content_it_began_with(kind, builtin, steps, starts):
    @settings(max_examples=100, deadline=None)
    @given(starts, st.lists(steps, max_size=8))
    def check(start, todo):
        it, model = kind(start), builtin(start)
        queue = Queue(lambda: None)
        watcher = Watcher(
            lambda: (it.copy(), len(it), {n: item_of(it, n) for n in range(3)} if builtin is list else 0), queue
        )
        queue.add(watcher)
        with queue.take() as (_, watchers):
            in_thread(lambda: [attempt(step, it, *args) for step, *args in todo])
            content, length, items = watchers[0].run()
        assert content == model
        assert length == len(model)
        if builtin is list:
            assert items == {n: item_of(model, n) for n in range(3)}
        with queue.take() as (_, watchers):
            for each in watchers:
                each.run()
        assert bool(watchers) or it.copy() == model
        watcher.dispose()

    check()


@given(few, few)
def test_a_list_compares_and_adds_like_a_list(a, b):
    x, y = ReactiveList(a), ReactiveList(b)
    assert (x == y, x == b, a == y) == (a == b, a == b, a == b)
    assert (x < y, x <= b, x > y, x >= b) == (a < b, a <= b, a > b, a >= b)
    assert (x + y, x + b, a + y, x * 2, 2 * x) == (a + b, a + b, a + b, a * 2, a * 2)
    assert repr(x) == f"ReactiveList({a!r})"
    assert x[1:3] == a[1:3]


@given(st.sets(numbers), st.sets(numbers))
def test_a_set_has_the_operators_of_a_set(a, b):
    x, y = ReactiveSet(a), ReactiveSet(b)
    assert (x | y, x & y, x - y, x ^ y) == (a | b, a & b, a - b, a ^ b)
    assert (a | y, a & y, a - y, a ^ y) == (a | b, a & b, a - b, a ^ b)
    assert (x <= y, x < y, x >= y, x > y, x == y, x == b) == (a <= b, a < b, a >= b, a > b, a == b, a == b)
    assert type(x | y) is set
    for operate in ("__ior__", "__iand__", "__isub__", "__ixor__"):
        copy = ReactiveSet(a)
        assert getattr(copy, operate)(b) is copy
        assert copy == getattr(set(a), operate)(b)


@given(st.dictionaries(numbers, numbers), st.dictionaries(numbers, numbers))
def test_a_dict_compares_and_merges_like_a_dict(a, b):
    x, y = ReactiveDict(a), ReactiveDict(b)
    assert (x == y, x == b, a == y) == (a == b, a == b, a == b)
    assert (x | y, x | b, a | y) == (a | b, a | b, a | b)
    assert (list(x.keys()), list(x.values()), list(x.items())) == (list(a.keys()), list(a.values()), list(a.items()))
    assert repr(x) == f"ReactiveDict({a!r})"


def test_builtin_containers_are_unhashable_and_so_are_these():
    for it in (ReactiveList(), ReactiveDict(), ReactiveSet()):
        with pytest.raises(TypeError):
            hash(it)


def test_unhashable_keys_are_refused():
    with pytest.raises(TypeError):
        _ = [] in ReactiveSet()
    with pytest.raises(TypeError):
        ReactiveDict()[[]] = 1


# ---------------------------------------------------------------------------------------------------------------------
# Details


def test_an_equal_item_written_changes_nothing():
    rows, runs = ReactiveList([[1]]), []
    effect(lambda: runs.append(rows[0]))
    rows[0] = [1]
    assert len(runs) == 1


def test_items_are_compared_outside_the_lock():
    class Item:
        def __eq__(self, other):
            in_thread(lambda: rows.append(1))
            return False

        __hash__ = object.__hash__

    rows = ReactiveList([Item()])
    rows[0] = Item()
    assert len(rows) == 2
    with pytest.raises(ValueError):
        rows.remove(object())


def test_sorting_calls_the_key_outside_the_lock():
    rows = ReactiveList([2, 1])
    grown = []

    def key(n):
        if not grown:
            grown.append(1)
            in_thread(lambda: rows.append(0))
        return n

    rows.sort(key=key)
    assert rows == [0, 1, 2]


def test_the_last_item_depends_on_the_length():
    rows, seen = ReactiveList([1, 2]), []
    effect(lambda: seen.append(rows[-1]))
    rows.append(3)
    rows[0] = 9
    rows.pop()
    assert seen == [2, 3, 2]


def test_a_computed_may_not_change_one():
    rows, prices = ReactiveList([1]), ReactiveDict()
    for change in (lambda: rows.append(1), lambda: write(prices, 1, 1), lambda: rows.sort()):
        with pytest.raises(WriteError):
            computed(change)()


def test_a_key_that_is_missing_is_waited_for():
    prices, seen = ReactiveDict(), []
    effect(lambda: seen.append(prices.get("tea", 0)))
    prices["milk"] = 1
    prices["tea"] = 3
    del prices["tea"]
    assert seen == [0, 3, 0]


def test_whether_a_key_is_there_does_not_depend_on_its_value():
    prices, seen = ReactiveDict({"tea": 3}), []
    effect(lambda: seen.append("tea" in prices))
    prices["tea"] = 4
    assert seen == [True]


def test_a_batch_with_signals_is_one_commit():
    rows, total, seen = ReactiveList([1]), signal(1), []
    effect(lambda: seen.append((sum(rows), total())))
    with batch():
        rows.append(2)
        total.value = 3
    assert seen == [(1, 1), (3, 3)]


def test_others_do_not_see_what_is_staged():
    rows, prices = ReactiveList([1]), ReactiveDict({1: 1})
    seen = []
    with batch():
        rows.append(2)
        prices[1] = 2
        in_thread(lambda: seen.append((list(rows), len(rows), dict(prices))))
    assert seen == [([1], 1, {1: 1})]


def test_one_who_begins_to_look_while_a_batch_is_staged_is_told_at_its_end():
    rows, prices, seen = ReactiveList([1]), ReactiveDict(), []
    with batch():
        rows.append(2)
        prices["a"] = 1
        in_thread(lambda: effect(lambda: seen.append((item_of(rows, 1), prices.get("a")))))
    assert seen == [(MISSING, None), (2, 1)]


def test_a_batch_that_meets_another_commit_does_its_steps_again_and_tells_everybody():
    rows = ReactiveList([0])
    probes = Probes(looks_at(rows))
    feed, copied = rows.feed(), [0]
    with batch():
        rows.append("batch")
        in_thread(lambda: rows.append("other"))
        assert rows == [0, "batch"]
    assert rows == [0, "other", "batch"]
    assert probes.seen == {name: look() for name, look in looks_at(rows).items()}
    assert replay(feed.take(), copied) == rows
    before = probes.start()
    rows[2] = "later"
    assert probes.runs[2] == 1
    assert probes.runs[1] == 0
    assert before[2] == "batch"


def test_an_effect_sees_its_own_changes():
    rows, trigger, seen = ReactiveList(), signal(0), []

    @effect
    def grow():
        rows.append(trigger())
        seen.append(len(rows._peek(list)))

    trigger.value = 1
    assert seen == [1, 2]


def test_iterating_goes_over_the_content_at_the_beginning():
    rows = ReactiveList([1, 2])
    for n in rows:
        rows.append(n)
    assert rows == [1, 2, 1, 2]


def test_cells_go_when_nobody_depends_on_them():
    rows = ReactiveList(range(10))
    watching = [effect(lambda n=n: rows[n]) for n in range(10)]
    assert len(rows._cells) == 10
    for made in watching:
        made.dispose()
    del made, watching
    gc.collect()
    assert len(rows._cells) == 0


def test_history_that_nobody_follows_is_gone_with_what_was_removed():
    class Item:
        pass

    rows = ReactiveList([Item(), Item()])
    gone = weakref.ref(rows[0])
    del rows[0]
    assert gone() is None
    prices = ReactiveDict({1: Item()})
    gone = weakref.ref(prices[1])
    with batch():
        prices[1] = 2
    assert gone() is None


def test_a_change_costs_no_more_in_a_long_list_with_many_readers():
    def touched(size):
        rows = ReactiveList(range(size))
        watching = [effect(lambda n=n: rows[n]) for n in range(size)]
        looked = []

        class Counting(type(rows._cells)):
            def get(self, key, default=None):
                looked.append(key)
                return super().get(key, default)

            def items(self):
                looked.extend(range(len(self)))
                return super().items()

        rows._cells = Counting(rows._cells)
        rows[3] = "x"
        rows.append("y")
        for made in watching:
            made.dispose()
        return len(looked)

    assert touched(1000) == touched(10)


# ---------------------------------------------------------------------------------------------------------------------
# The feed


def test_the_records_say_what_happened():
    rows = ReactiveList(["a", "b", "c"])
    feed = rows.feed()
    rows.append("d")
    rows[0] = "A"
    rows.move(3, 1)
    del rows[2]
    assert feed.take() == [
        Change("insert", 3, None, "d"),
        Change("replace", 0, "a", "A"),
        Change("move", 3, "d", "d", 1),
        Change("remove", 2, "b"),
    ]
    assert feed.take() == []


def test_sorting_moves_items():
    rows = ReactiveList([3, 1, 2])
    feed = rows.feed()
    rows.sort()
    assert {change.kind for change in feed.take()} == {"move"}


def test_subscribers_get_the_changes_of_a_batch_in_one_call():
    rows, calls = ReactiveList(), []
    subscription = rows.subscribe_changes(calls.append)
    rows.append(1)
    with batch():
        rows.append(2)
        rows.append(3)
    subscription.dispose()
    rows.append(4)
    assert [[change.new for change in call] for call in calls] == [[1], [2, 3]]


def test_on_a_page_they_come_from_the_queue_and_none_is_missed():
    rows, calls = ReactiveList(), []
    queue = Queue(lambda: None)
    with Scope(queue=queue) as page:
        rows.subscribe_changes(calls.extend)
    rows.append(1)
    queue.drain()
    rows.append(2)
    rows.append(3)
    queue.drain()
    assert [change.new for change in calls] == [1, 2, 3]
    page.dispose()


def test_a_feed_taken_on_an_older_snapshot_gives_what_that_snapshot_shows():
    rows = ReactiveList([1])
    feed, copied, rendered = rows.feed(), [1], []
    queue = Queue(lambda: None)

    def render():
        replay(feed.take(), copied)
        rendered.append((list(copied), list(rows)))

    watcher = Watcher(render, queue)
    queue.add(watcher)
    rows.append(2)
    with queue.take() as (_, watchers):
        in_thread(lambda: rows.append(3))
        watchers[0].run()
    with queue.take() as (_, watchers):
        watchers[0].run()
    assert rendered == [([1, 2], [1, 2]), ([1, 2, 3], [1, 2, 3])]
    watcher.dispose()


def test_a_subscription_ends_with_its_scope():
    rows, calls = ReactiveList(), []
    with scope() as owner:
        rows.subscribe_changes(calls.extend)
    owner.dispose()
    rows.append(1)
    assert calls == []


# ---------------------------------------------------------------------------------------------------------------------
# Threads


def test_no_change_of_threads_is_lost_with_and_without_batches():
    rows, prices, chosen = ReactiveList(), ReactiveDict(), ReactiveSet()
    copies = [], {}, set()
    feeds = [each.feed() for each in (rows, prices, chosen)]
    probes = Probes(looks_at(rows) | {("d", n): lambda n=n: prices.get((n, 0)) for n in range(4)})
    torn = []

    def work(me):
        for n in range(60):
            if n % 3:
                rows.append((me, n))
                prices[me, n % 5] = n
                chosen.add((me, n))
            else:
                with batch():
                    rows.append((me, n))
                    rows.append((me, n))
                    prices[me, n % 5] = n
                    chosen.add((me, n))
                    chosen.discard((me, n - 1))

    def look():
        pairs = computed(lambda: (len(rows), len(list(rows))))
        for _ in range(200):
            counted, listed = pairs()
            if counted != listed:
                torn.append((counted, listed))

    all_in_threads(*(lambda me=me: work(me) for me in range(4)), look)
    assert not torn
    assert len(rows) == 4 * (60 + 20)
    for me in range(4):
        mine = [n for who, n in rows if who == me]
        assert mine == sorted(mine)
        assert {key: value for key, value in prices.items() if key[0] == me} == {
            (me, n % 5): n for n in range(55, 60)
        }  # fmt: skip
    assert chosen == {(me, n) for me in range(4) for n in range(60) if n % 3 != 2 or n == 59}
    for feed, copied, it in zip(feeds, copies, (rows, prices, chosen), strict=True):
        assert replay(feed.take(), copied) == it.copy()
    assert {name: probes.seen[name] for name in range(6)} == {n: rows[n] for n in range(6)}
    assert probes.seen["len"] == len(rows)
    assert probes.seen["all"] == list(rows)
    assert [probes.seen["d", n] for n in range(4)] == [55] * 4
    probes.dispose()
