"""The graph under several threads: where an order of events matters it is forced; the rest is bounded stress."""

import random
import sys
import threading
import time
import weakref

import pytest

from reactive._graph.shared import lock, state
from reactive.graph import (
    Queue,
    Scope,
    Signal,
    Watcher,
    batch,
    computed,
    current_batch,
    current_scope,
    effect,
    on_cleanup,
    scope,
    signal,
    untracked,
)

WAIT = 10


@pytest.fixture
def restless():
    """Let threads be switched at nearly every step."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def in_thread(fn):
    """Run `fn` in a thread to its end; raise what it raises."""
    errors = []

    def run():
        try:
            fn()
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(WAIT)
    assert not thread.is_alive(), "the thread hangs"
    if errors:
        raise errors[0]


def all_in_threads(*fns):
    threads = [threading.Thread(target=fn, daemon=True) for fn in fns]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
        assert not thread.is_alive(), "a thread hangs"


# ---- snapshots, forced


def test_computed_reads_as_of_the_commit_at_which_it_began():
    a, b = signal(1), signal(1)

    def run():
        first = a()
        if first == 1:
            in_thread(lambda: (a.set(2), b.set(2)))
        return first, b()

    c = computed(run)
    assert c() == (1, 1)
    assert c() == (2, 2)


def test_observed_computed_overtaken_by_a_commit_is_asked_again():
    a, b = signal(1), signal(1)
    interfere = []

    def run():
        first = a()
        while interfere:
            in_thread(interfere.pop())
        return first, b()

    log = []
    c = computed(run)
    effect(lambda: log.append(c()))
    interfere.append(lambda: b.set(2))
    a.value = 2
    assert log[-1] == (2, 2)
    assert (2, 1) in log


def test_effect_reads_on_one_snapshot_and_runs_again_for_what_it_missed():
    a, b = signal(1), signal(1)
    interfere = []
    log = []

    def run():
        first = a()
        while interfere:
            in_thread(interfere.pop())
        log.append((first, b()))

    effect(run)

    def both():
        with batch():
            a.value = b.value = 3

    interfere.append(both)
    a.value = 2
    assert log == [(1, 1), (2, 1), (3, 3)]


def test_first_run_of_an_effect_misses_no_commit():
    s = signal(1)
    log = []

    def run():
        log.append(s())
        if s() == 1:
            in_thread(lambda: s.set(2))

    effect(run)
    assert log == [1, 2]


def test_first_run_over_an_unobserved_computed_misses_no_commit():
    s = signal(1)
    c = computed(lambda: s())
    c()
    log = []

    def run():
        log.append(c())
        if log == [1]:
            in_thread(lambda: (s.set(2), c()))

    effect(run)
    assert log == [1, 2]


def test_effect_that_writes_while_another_commits_sees_its_own_write_on_the_old_snapshot():
    trigger, mine, theirs = signal(0), signal(0), signal(0)
    total = computed(lambda: mine() + theirs())
    seen = []

    @effect
    def run():
        if trigger() == 1 and not seen:
            in_thread(lambda: theirs.set(100))
            mine.value = 1
            seen.append((mine(), theirs(), total()))

    trigger.value = 1
    assert seen == [(1, 0, 1)]
    assert total() == 101


def test_newer_result_of_another_thread_does_not_leak_into_an_older_snapshot():
    s = signal(1)
    runs = []
    c = computed(lambda: runs.append(s()) or s() * 10)
    queue = Queue(lambda: None)
    watcher = Watcher(lambda: c(), queue)
    with queue.take():
        in_thread(lambda: (s.set(2), c()))
        assert c() == 10
        assert watcher.run() == 10
        assert c() == 10
    assert c() == 20
    assert runs == [2, 1]
    with queue.take() as (_, taken):
        assert taken == [watcher]
        assert watcher.stale()
        assert watcher.run() == 20


def test_snapshot_opened_during_a_commit_counts_it_in(monkeypatch):
    a, b = signal(1), signal(1)
    interfere = [lambda: (a.set(2), b.set(2))]

    class Late(set):
        def add(self, snapshot):
            # A commit that has not seen the snapshot, because it comes before the registration.
            while interfere:
                in_thread(interfere.pop())
            super().add(snapshot)

    monkeypatch.setattr(state, "open", Late())
    assert computed(lambda: (a(), b()))() == (2, 2)


def test_present_value_waits_for_a_batch_that_is_being_published():
    s = signal(1)
    seen = []
    reader = threading.Thread(target=lambda: seen.append(s.peek()))
    with batch():
        with lock:
            reader.start()
            reader.join(0.05)
            assert seen == []
        reader.join(WAIT)
    assert seen == [1]


@pytest.mark.parametrize("ask_first", [False, True])
def test_watcher_overtaken_while_it_is_stale_already_is_queued_again(ask_first):
    """The second commit has nothing to walk: the watcher has to notice by itself."""
    queue = Queue(lambda: None)
    s, unrelated = signal(1), signal(1)
    c = computed(lambda: s() % 100)
    watchers = [Watcher(lambda: s(), queue), Watcher(lambda: c(), queue), Watcher(lambda: c() % 2, queue)]
    for watcher in watchers:
        watcher.run()
    s.value = 3
    with queue.take() as (_, taken):
        in_thread(lambda: (s.set(4), unrelated.set(2)))
        assert len(taken) == 3
        assert [watcher.run() for watcher in taken if not ask_first or watcher.stale()] == [3, 3, 1]
    with queue.take() as (_, taken):
        assert [watcher.run() for watcher in taken] == [4, 4, 0]


def test_watcher_found_unchanged_on_an_old_snapshot_is_asked_again():
    queue = Queue(lambda: None)
    s = signal(1)
    parity = computed(lambda: s() % 2)
    watcher = Watcher(lambda: parity(), queue)
    watcher.run()
    s.value = 3
    with queue.take():
        in_thread(lambda: s.set(4))
        assert not watcher.stale()
    with queue.take() as (_, taken):
        assert [watcher.run() for watcher in taken] == [0]


def test_computed_refreshed_by_somebody_else_still_tells_the_watcher_that_read_it():
    queue = Queue(lambda: None)
    first, s = signal(1), signal(1)
    c = computed(lambda: s())
    watcher = Watcher(lambda: (first(), c()), queue)
    watcher.run()
    with batch():
        first.value = s.value = 2
    assert c() == 2
    with queue.take() as (_, taken):
        assert [watcher.run() for watcher in taken] == [(2, 2)]
    s.value = 3
    with queue.take() as (_, taken):
        assert [watcher.run() for watcher in taken] == [(2, 3)]


def test_computed_run_by_two_threads_at_once_keeps_the_newer_result():
    s = signal(1)
    started, go_on = threading.Event(), threading.Event()

    def run():
        value = s()
        if value == 1:
            started.set()
            assert go_on.wait(WAIT)
        return value

    c = computed(run)
    slow = threading.Thread(target=c)
    slow.start()
    assert started.wait(WAIT)
    s.value = 2
    assert c() == 2
    go_on.set()
    slow.join(WAIT)
    assert c() == 2


def test_two_threads_in_one_computed_are_no_cycle():
    s = signal(1)
    both = threading.Barrier(2, timeout=WAIT)
    c = computed(lambda: (both.wait(), s())[1])
    results = []
    all_in_threads(lambda: results.append(c()), lambda: results.append(c()))
    assert results == [1, 1]


def test_value_kept_for_a_snapshot_elsewhere_is_dropped_with_it():
    class Big:
        pass

    s = signal(Big())
    gone = weakref.ref(s.peek())
    c = computed(lambda: in_thread(lambda: s.set(None)) or gone() is not None)
    assert c()
    assert gone() is None


# ---- batches


def test_batch_of_one_thread_is_invisible_in_another_until_its_end():
    a = signal(1)
    double = computed(lambda: a() * 2)
    seen = []
    with batch():
        a.value = 5
        in_thread(lambda: seen.append((a.peek(), double(), current_batch())))
        assert double() == 10
    assert seen == [(1, 2, None)]


def test_write_of_another_thread_during_a_batch_is_seen_unless_staged():
    a, b = signal(1), signal(1)
    with batch():
        a.value = 2
        in_thread(lambda: (a.set(10), b.set(10)))
        assert (a(), b()) == (2, 10)
    assert (a(), b()) == (2, 10)


def test_update_staged_in_a_batch_does_not_lose_a_write_in_between():
    s = signal(0)
    with batch():
        s.update(lambda n: n + 1)
        s.update(lambda n: n + 1)
        in_thread(lambda: s.update(lambda n: n + 10))
    assert s.peek() == 12


def test_batch_token_in_a_copied_context_counts_as_absent():
    import contextvars

    s = signal(0)
    seen = []
    with batch():
        context = contextvars.copy_context()
        in_thread(lambda: context.run(s.set, 1))
        in_thread(lambda: seen.append(s.peek()))
    assert seen == [1]


def test_scope_in_a_copied_context_is_inherited():
    import contextvars

    log = []
    with scope() as owner:
        context = contextvars.copy_context()
    in_thread(lambda: context.run(on_cleanup, lambda: log.append("clean")))
    in_thread(lambda: log.append(current_scope()))
    owner.dispose()
    assert log == [None, "clean"]


# ---- updates, effects, disposal, forced


def test_update_runs_its_function_again_after_a_write_in_between():
    s = signal(0)
    starts = []

    def add(n):
        starts.append(n)
        if len(starts) == 1:
            in_thread(lambda: s.set(100))
        return n + 1

    s.update(add)
    assert starts == [0, 100]
    assert s.peek() == 101


def test_equal_check_is_made_against_what_is_there_when_it_is_written():
    class Number:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            while interfere:
                in_thread(interfere.pop())
            return self.n == other.n

        __hash__ = None

    s = signal(Number(1))
    interfere = []
    log = []
    effect(lambda: log.append(s().n))
    interfere.append(lambda: s.set(Number(3)))
    s.value = Number(3)
    assert log == [1, 3]


def test_effect_runs_on_the_thread_that_wrote():
    s = signal(0)
    threads = []
    effect(lambda: threads.append((s(), threading.get_ident())))
    in_thread(lambda: s.set(1))
    assert threads[0][1] == threading.get_ident()
    assert threads[1][0] == 1
    assert threads[1][1] != threading.get_ident()


def test_effect_never_runs_concurrently_with_itself_and_misses_nothing():
    s = signal(0)
    inside, go_on = threading.Event(), threading.Event()
    log = []
    depth = 0

    def run():
        nonlocal depth
        depth += 1
        assert depth == 1
        value = s()
        log.append(value)
        if value == 1:
            inside.set()
            assert go_on.wait(WAIT)
        depth -= 1

    effect(run)
    slow = threading.Thread(target=lambda: s.set(1))
    slow.start()
    assert inside.wait(WAIT)
    s.value = 2  # does not wait for the effect that runs over there
    assert log == [0, 1]
    go_on.set()
    slow.join(WAIT)
    assert log == [0, 1, 2]


def test_effect_disposed_while_it_runs_elsewhere_is_cleaned_up_after_the_run():
    s = signal(0)
    inside, go_on = threading.Event(), threading.Event()
    log = []

    def run():
        value = s()
        on_cleanup(lambda: log.append(f"clean {value}"))
        if value == 1:
            inside.set()
            assert go_on.wait(WAIT)
            effect(lambda: log.append("inner") or (lambda: log.append("inner ended")))
        log.append(f"end {value}")

    handle = effect(run)
    slow = threading.Thread(target=lambda: s.set(1))
    slow.start()
    assert inside.wait(WAIT)
    handle.dispose()
    assert log == ["end 0", "clean 0"]
    go_on.set()
    slow.join(WAIT)
    assert log == ["end 0", "clean 0", "inner", "end 1", "inner ended", "clean 1"]
    assert not s._observers


def test_writers_do_not_wait_for_code_of_the_user():
    s = signal(0)
    inside, go_on = threading.Event(), threading.Event()
    c = computed(lambda: (s(), inside.set(), go_on.wait(WAIT))[0])
    slow = threading.Thread(target=c)
    slow.start()
    assert inside.wait(WAIT)
    in_thread(lambda: s.set(1))
    go_on.set()
    slow.join(WAIT)


def test_crossing_writes_do_not_deadlock():
    a, b = signal(0), signal(0)
    both = threading.Barrier(2, timeout=WAIT)

    def meet(value):
        if value in (1, 2):
            both.wait()

    # Each effect runs on the thread that wrote "its" signal and writes the other's.
    effect(lambda: (meet(a()), b.set(a() * 10) if a() == 1 else None))
    effect(lambda: (meet(b()), a.set(b() * 10) if b() == 2 else None))
    all_in_threads(lambda: a.set(1), lambda: b.set(2))
    assert a.peek() in (1, 20, 100)


def test_wake_is_called_without_the_lock_and_may_use_the_graph():
    s, woken = signal(0), signal(0)
    queue = Queue(lambda: woken.update(lambda n: n + 1))
    watcher = Watcher(lambda: s(), queue)
    watcher.run()
    in_thread(lambda: s.set(1))
    assert woken.peek() == 1


# ---- stress


def test_no_update_is_lost(restless):
    s = signal(0)
    log = []
    handle = effect(lambda: log.append(s()))

    def plain():
        for _ in range(400):
            s.update(lambda n: n + 1)

    def batched():
        for _ in range(200):
            with batch():
                s.update(lambda n: n + 1)
                s.update(lambda n: n + 1)

    all_in_threads(*[plain, batched] * 4)
    assert s.peek() == 3200
    assert log[-1] == 3200
    assert log == sorted(log)
    handle.dispose()


def test_invariant_no_glitch_with_a_batch_a_write_and_a_flush(restless):
    a, b, c = signal(0), signal(0), signal(0)
    g_inner, h_inner = computed(lambda: a()), computed(lambda: b())
    pair = computed(lambda: (a(), b()))
    stop = threading.Event()
    wake = threading.Event()
    queue = Queue(wake.set)
    shown = {}
    torn = []
    watchers = {
        "f": Watcher(lambda: (a(), b(), c()), queue),
        "g": Watcher(lambda: g_inner(), queue),
        "h": Watcher(lambda: h_inner(), queue),
        "x": Watcher(lambda: (pair(), g_inner(), h_inner()), queue),
    }
    names = {watcher: name for name, watcher in watchers.items()}
    for watcher in watchers.values():
        queue.add(watcher)

    def batches():
        for i in range(1, 15000):
            with batch():
                a.value = i
                b.value = i
            if stop.is_set():
                break

    def writes():
        i = 0
        while not stop.is_set():
            i += 1
            c.value = i

    def reads():
        while not stop.is_set():
            first, second = pair()
            if first != second:
                torn.append((first, second))
            # What is published in one step: who has seen the one write must see the other.
            first = a.peek()
            if b.peek() < first:
                torn.append("peek")

    def flush():
        with queue.take() as (_, taken):
            for watcher in taken:
                if watcher.stale():
                    shown[names[watcher]] = watcher.run()
        f, g, h, x = shown["f"], shown["g"], shown["h"], shown["x"]
        if not (f[0] == f[1] == g == h and x == ((g, g), g, g)):
            torn.append(dict(shown))

    others = [threading.Thread(target=fn, daemon=True) for fn in (writes, reads)]
    batcher = threading.Thread(target=batches, daemon=True)
    for thread in (*others, batcher):
        thread.start()
    end = time.monotonic() + WAIT
    while batcher.is_alive() and not torn and time.monotonic() < end:
        if wake.wait(0.05):
            wake.clear()
            flush()
    stop.set()
    for thread in (*others, batcher):
        thread.join(WAIT)
    assert not torn
    while queue._watchers:
        flush()
    assert shown["f"] == (a.peek(), b.peek(), c.peek())
    assert shown["g"] == a.peek()
    assert not torn
    for watcher in watchers.values():
        watcher.dispose()


def test_effects_never_see_half_a_batch(restless):
    a, b = signal(0), signal(0)
    difference = computed(lambda: a() - b())
    seen = set()
    handles = [effect(lambda: seen.add(a() - b())), effect(lambda: seen.add(difference()))]

    def writer(sign):
        for i in range(300):
            with batch():
                a.value = b.value = sign * i

    all_in_threads(lambda: writer(1), lambda: writer(-1), lambda: writer(2))
    assert seen == {0}
    for handle in handles:
        handle.dispose()
    assert not a._observers


def test_a_batch_that_writes_what_is_there_already_is_one_step_nevertheless():
    """What the first signal holds is compared; before the second one is, another batch writes both."""
    others = []

    def write_both():
        with batch():
            a.value = b.value = 14

    def equals(old, new):
        if others:
            in_thread(others.pop())
        return old == new

    a, b = signal(28, equals=equals), signal(28)
    with batch():
        a.value = b.value = 28
        others.append(write_both)
    assert not others
    assert (a.value, b.value) == (28, 28)


def test_a_computed_that_is_observed_while_it_is_evaluated_misses_no_commit():
    x, low, high = signal(1), signal(10), signal(20)
    paused, go = threading.Event(), threading.Event()

    @computed
    def node():
        value = x()
        if value == 2:
            paused.set()
            go.wait()
        return value + (low() if value < 2 else high())

    assert node() == 11
    others = []

    def shown():
        value = node()
        if not others:
            # It is being evaluated elsewhere, with other sources than before, when this watcher gets its edge.
            others.append(threading.Thread(target=lambda: (x.set(2), node.peek())))
            others[0].start()
            paused.wait()
            in_thread(lambda: x.set(3))
        return value

    queue = Queue(lambda: None)
    watcher = Watcher(shown, queue)
    queue.add(watcher)
    with queue.take():
        assert watcher.run() == 11
    go.set()
    others[0].join()
    assert node() == 23
    with queue.take() as (_, waiting):
        assert waiting == [watcher]
        assert watcher.run() == 23


def test_a_mark_that_stopped_at_a_stale_source_reaches_who_finds_it_unchanged():
    x = signal(0)
    odd = computed(lambda: x() % 2)
    word = computed(lambda: "odd" if odd() else "even")
    queue = Queue(lambda: None)
    watcher = Watcher(lambda: word(), queue)
    queue.add(watcher)
    with queue.take():
        assert watcher.run() == "even"
    x.set(2)
    with queue.take() as (_, waiting):
        assert waiting == [watcher]
        in_thread(lambda: x.set(3))  # all are stale since the first write: nobody is told
        assert not watcher.stale()
    with queue.take() as (_, waiting):
        assert waiting == [watcher]
        assert watcher.stale()
        assert watcher.run() == "odd"


def raw(node):
    """What a node of the random graph is worth, computed without the graph."""
    return node.peek() if isinstance(node, Signal) else node._fn.model()


@pytest.mark.parametrize("seed", range(12))
def test_random_graph_under_eight_threads_ends_exact_and_clean(seed, restless):
    rng = random.Random(seed)
    signals = [signal(i) for i in range(5)]
    computeds = []

    def node(sources, switch):
        def fn():
            return sum(source() for source in (sources if switch() % 2 else sources[:1])) % 7

        fn.model = lambda: sum(raw(s) for s in (sources if raw(switch) % 2 else sources[:1])) % 7
        return computed(fn)

    for _ in range(12):
        computeds.append(node(rng.sample(signals + computeds, 3), rng.choice(signals)))
    queue = Queue(lambda: None)
    shown, ran = {}, {}
    watchers = {Watcher(lambda c=c: c(), queue): c for c in computeds[::2]}
    for watcher in watchers:
        queue.add(watcher)
    effects = [effect(lambda c=c: ran.__setitem__(c, c())) for c in computeds[1::3]]

    def flush():
        with queue.take() as (_, taken):
            for watcher in taken:
                if watcher.stale():
                    shown[watchers[watcher]] = watcher.run()

    def writer(k):
        mine = random.Random(f"{seed}/{k}")
        for _ in range(60):
            choice = mine.random()
            if choice < 0.5:
                mine.choice(signals).value = mine.randrange(10)
            elif choice < 0.7:
                with batch():
                    for s in mine.sample(signals, 2):
                        s.value = mine.randrange(10)
                    mine.choice(computeds)()
            elif choice < 0.85:
                with Scope() as owner:
                    effect(lambda c=mine.choice(computeds): c())
                    effect(lambda c=mine.choice(computeds): untracked(c))
                owner.dispose()
            else:
                mine.choice(computeds)()

    threads = [threading.Thread(target=writer, args=(k,), daemon=True) for k in range(7)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        flush()
    for thread in threads:
        thread.join()
    while queue._watchers:
        flush()
    for c in computeds:
        assert c.peek() == raw(c)
    assert shown == {c: raw(c) for c in watchers.values()}
    assert ran == {c: raw(c) for c in computeds[1::3]}
    for handle in (*effects, *watchers):
        handle.dispose()
    for node_ in (*signals, *computeds):
        assert not node_._observers
    assert not state.open
    assert state.batches == 0
