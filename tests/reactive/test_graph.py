"""The rules of the graph, one behaviour a test, in one thread."""

import asyncio
import gc
import math
import sys
import threading
import traceback
import weakref

import pytest

from reactive.graph import (
    Computed,
    CycleError,
    DepthError,
    Effect,
    EffectLoopError,
    GraphError,
    Queue,
    Scope,
    Signal,
    Watcher,
    WriteError,
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


class Runs:
    """A function that counts its runs and remembers what it returned."""

    def __init__(self, fn):
        self.fn = fn
        self.values = []
        self.count = 0

    def __call__(self):
        self.count += 1
        value = self.fn()
        self.values.append(value)
        return value


class NotBool:
    """Compares like an array: `==` answers, but not with a bool."""

    def __eq__(self, other):
        return [True]

    __hash__ = None


# ---- signals


def test_signal_reads_back_what_was_written_in_each_way():
    s = signal(1)
    s.value = 2
    assert (s.value, s(), s.peek()) == (2, 2, 2)
    s.set(3)
    s.update(lambda n: n * 10)
    assert s.value == 30


def test_equal_value_does_not_notify():
    s = signal([1])
    log = Runs(lambda: s())
    effect(log)
    s.value = [1]
    assert log.count == 1


def test_same_object_is_equal_even_if_it_says_otherwise():
    nan = math.nan
    s = signal(nan)
    log = Runs(lambda: s())
    effect(log)
    s.value = nan
    assert log.count == 1
    s.value = float("nan")
    assert log.count == 2


def test_comparison_that_is_no_bool_counts_as_changed():
    s = signal(NotBool())
    log = Runs(lambda: s())
    effect(log)
    s.value = NotBool()
    assert log.count == 2


def test_comparison_that_raises_counts_as_changed():
    class Bad:
        def __eq__(self, other):
            raise ValueError

        __hash__ = None

    s = signal(Bad())
    log = Runs(lambda: s())
    effect(log)
    s.value = Bad()
    assert log.count == 2


def test_equals_function_gets_old_and_new_and_decides():
    seen = []
    s = signal(10, equals=lambda old, new: seen.append((old, new)) or abs(old - new) < 5)
    s.value = 12
    assert s.peek() == 10
    s.value = 20
    assert s.peek() == 20
    assert seen == [(10, 12), (10, 20)]


def test_equals_false_always_notifies():
    s = signal(1, equals=False)
    log = Runs(lambda: s())
    effect(log)
    s.value = 1
    assert log.count == 2


def test_error_in_equals_reaches_the_writer_and_nothing_is_written():
    s = signal(1, equals=lambda a, b: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        s.value = 2
    assert s.peek() == 1


def test_comparison_of_values_is_not_tracked():
    hidden = signal(0)

    class Peeks:
        def __eq__(self, other):
            hidden()
            return False

        __hash__ = None

    s = signal(0)
    source = signal(Peeks())
    c = computed(lambda: Peeks() if s() >= 0 else None)
    log = Runs(lambda: (c(), setattr(source, "value", Peeks())))
    effect(log)
    s.value = 1
    assert log.count == 2
    hidden.value = 1
    assert log.count == 2


def test_update_starts_from_the_present_value_inside_an_evaluation():
    s = signal(0)
    trigger = signal(0)

    @effect
    def add():
        trigger()
        s.update(lambda n: n + 1)

    trigger.value = 1
    assert s.peek() == 2


def test_subscribe_calls_at_once_and_after_changes_until_disposed():
    s = signal(1)
    log = []
    handle = s.subscribe(log.append)
    s.value = 2
    handle.dispose()
    s.value = 3
    assert log == [1, 2]


def test_subscriber_depends_on_nothing_else():
    s, other = signal(1), signal(1)
    log = []
    s.subscribe(lambda value: log.append((value, other())))
    other.value = 2
    assert log == [(1, 1)]


def test_computed_can_be_subscribed_to():
    s = signal(1)
    log = []
    computed(lambda: s() // 2).subscribe(log.append)
    s.value = 2
    s.value = 3
    assert log == [0, 1]


# ---- computeds


def test_computed_is_lazy_and_remembers():
    s = signal(1)
    run = Runs(lambda: s() + 1)
    c = computed(run)
    assert run.count == 0
    assert (c.value, c(), c.peek()) == (2, 2, 2)
    assert run.count == 1
    s.value = 5
    assert run.count == 1
    assert c() == 6


def test_unobserved_computed_is_not_run_for_unrelated_writes():
    s, other = signal(1), signal(1)
    run = Runs(lambda: s())
    c = computed(run)
    c()
    other.value = 2
    c()
    assert run.count == 1


@pytest.mark.parametrize("observed", [False, True])
def test_computed_cuts_off_at_an_equal_value(observed):
    s = signal(1)
    parity = computed(lambda: s() % 2)
    run = Runs(lambda: parity() * 10)
    c = computed(run)
    handle = effect(lambda: c()) if observed else None
    c()
    s.value = 3
    assert c() == 10
    assert run.count == 1
    if handle:
        handle.dispose()


def test_computed_keeps_the_old_object_when_the_new_one_is_equal():
    s = signal(1)
    c = computed(lambda: [s() > 0])
    first = c()
    s.value = 2
    assert c() is first


def test_computed_with_equals_false_passes_every_recomputation_on():
    s = signal(1)
    c = computed(lambda: s() * 0, equals=False)
    log = Runs(lambda: c())
    effect(log)
    s.value = 2
    assert log.count == 2


def test_diamond_runs_each_node_once_and_never_mixes():
    a = signal(1)
    b = computed(lambda: a() + 1)
    c = computed(lambda: a() + 2)
    run = Runs(lambda: (b(), c()))
    d = computed(run)
    log = Runs(lambda: d())
    effect(log)
    a.value = 2
    assert run.values == [(2, 3), (3, 4)]
    assert log.count == 2


def test_dependencies_are_those_of_the_last_run():
    flag, a, b = signal(True), signal("a"), signal("b")
    run = Runs(lambda: a() if flag() else b())
    c = computed(run)
    effect(lambda: c())
    b.value = "b2"
    assert run.count == 1
    flag.value = False
    assert run.count == 2
    a.value = "a2"
    assert run.count == 2
    b.value = "b3"
    assert c() == "b3"


def test_stale_computed_that_became_unreachable_is_not_run():
    s = signal(1)
    inner = Runs(lambda: 1 / s())
    inverse = computed(inner)
    safe = computed(lambda: inverse() if s() else None)
    effect(lambda: safe())
    s.value = 0
    assert safe() is None
    assert inner.count == 1


def test_untracked_read_makes_no_dependency():
    a, b = signal(1), signal(10)
    c = computed(lambda: a() + untracked(b))
    d = computed(lambda: a() + b.peek())
    assert c() == d() == 11
    b.value = 20
    assert c() == d() == 11
    a.value = 2
    assert c() == d() == 22


def test_peek_of_a_computed_makes_no_dependency():
    a = signal(1)
    c = computed(lambda: a())
    log = Runs(lambda: c.peek())
    effect(log)
    a.value = 2
    assert log.count == 1


def test_error_is_kept_and_raised_to_each_reader_until_a_source_changes():
    s = signal(0)
    run = Runs(lambda: 1 / s())
    c = computed(run)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            c()
    assert run.count == 1
    s.value = 2
    assert c() == 0.5


def test_traceback_of_a_kept_error_does_not_grow():
    c = computed(lambda: 1 / 0)
    depths = set()
    for _ in range(4):
        with pytest.raises(ZeroDivisionError) as caught:
            c()
        depths.add(len(traceback.extract_tb(caught.value.__traceback__)))
    assert len(depths) == 1


def test_error_passes_through_computeds_and_recovers():
    s = signal(1)
    inner = computed(lambda: 1 / s())
    outer = computed(lambda: inner() + 1)
    log = []

    @effect
    def show():
        try:
            log.append(outer())
        except ZeroDivisionError:
            log.append("error")

    s.value = 0
    s.value = 1
    assert log == [2, "error", 2]


def test_error_in_equals_of_a_computed_is_an_error_of_the_computed():
    s = signal(1)
    c = computed(lambda: s(), equals=lambda a, b: 1 / 0)
    assert c() == 1
    s.value = 2
    with pytest.raises(ZeroDivisionError):
        c()


def test_writing_in_a_computed_is_refused_and_names_it():
    s = signal(0)

    @computed
    def naughty():
        s.value = 1

    with pytest.raises(WriteError, match="naughty"):
        naughty()
    assert s.peek() == 0


@pytest.mark.parametrize(
    "act",
    [
        lambda s: s.set(1),
        lambda s: s.update(lambda n: n + 1),
        lambda s: untracked(lambda: s.set(1)),
        lambda s: effect(lambda: None),
        lambda s: on_cleanup(lambda: None),
    ],
    ids=["set", "update", "untracked", "effect", "on_cleanup"],
)
def test_computed_may_not_have_effects(act):
    s = signal(0)
    c = computed(lambda: act(s), name="pure one")
    with scope(), pytest.raises(WriteError, match="pure one"):
        c()
    assert s.peek() == 0


def test_writing_is_allowed_again_after_a_computed():
    s = signal(0)
    c = computed(lambda: s())
    with pytest.raises(WriteError):
        computed(lambda: s.set(1))()
    c()
    s.value = 5
    assert c() == 5


def test_cycle_names_its_members_and_heals():
    closed = signal(True)
    a = computed(lambda: b() if closed() else 1, name="first")
    b = computed(lambda: a() + 1, name="second")
    with pytest.raises(CycleError, match="first.*second"):
        a()
    closed.value = False
    assert (a(), b()) == (1, 2)


def test_cycle_heals_for_an_effect_too():
    closed = signal(True)
    a = computed(lambda: b() if closed() else 1)
    b = computed(lambda: a() + 1)
    log = []

    @effect
    def show():
        try:
            log.append(b())
        except CycleError:
            log.append("cycle")

    closed.value = False
    assert log == ["cycle", 2]


def test_cycle_that_opens_later_is_found():
    closed = signal(False)
    a = computed(lambda: b() if closed() else 1)
    b = computed(lambda: a() + 1)
    assert b() == 2
    closed.value = True
    with pytest.raises(CycleError):
        b()


def test_computed_refuses_coroutine_functions():
    async def later():
        return 1

    with pytest.raises(GraphError, match="later"):
        computed(later)()


def test_names_come_from_the_function_or_the_caller():
    @computed
    def total():
        return 1

    @computed(name="sum", equals=False)
    def other():
        return 1

    assert "total" in repr(total)
    assert other.name == "sum"
    assert isinstance(other, Computed)
    assert "speed" in repr(signal(1, name="speed"))


def test_first_read_that_is_too_deep_names_the_computed_and_can_be_helped():
    last = signal(0)
    chain = []
    for i in range(sys.getrecursionlimit()):
        last = computed(lambda below=last: below() + 1, name=f"link {i}")
        chain.append(last)
    with pytest.raises(DepthError, match="link "):
        last()
    for link in chain:
        link()
    assert last() == len(chain)


# ---- depth, width, cost


def chain_of(source, length):
    last = source
    links = []
    for _ in range(length):
        last = computed(lambda below=last: below() + 1)
        last()
        links.append(last)
    return links


@pytest.mark.parametrize("observed", [False, True])
def test_updates_of_a_3000_deep_chain_do_not_recurse(observed):
    s = signal(0)
    links = chain_of(s, 3000)
    seen = []
    handle = effect(lambda: seen.append(links[-1]())) if observed else None
    s.value = 1
    assert links[-1]() == 3001
    if handle is not None:
        assert seen == [3000, 3001]
        handle.dispose()
        assert not s._observers


def test_3000_nested_scopes_are_disposed_without_recursion():
    order = []
    root = current = Scope()
    for i in range(3000):
        current = Scope(current)
        current.on_cleanup(lambda i=i: order.append(i))
    root.dispose()
    assert order == list(range(2999, -1, -1))


def test_stacked_diamonds_cost_one_run_per_node():
    s = signal(0)
    runs = 0
    last = s

    def node(left, right):
        def run():
            nonlocal runs
            runs += 1
            return left() + right()

        return computed(run)

    for _ in range(60):
        left, right = node(last, last), node(last, last)
        last = node(left, right)
    effect(lambda: last())
    runs = 0
    s.value = 1
    assert runs == 180


def test_writes_walk_each_edge_once_until_it_is_read_again():
    queue = Queue(lambda: None)
    s = signal(0)
    watchers = [Watcher(lambda: s(), queue) for _ in range(10)]
    for watcher in watchers:
        watcher.run()
    s.value = 1
    assert not s._armed  # the second write has nothing to walk
    s.value = 2
    with queue.take() as (_, taken):
        assert len(taken) == 10
        taken[0].run()
    assert s._armed


def test_wide_fan_runs_each_once():
    s = signal(0)
    log = Runs(lambda: sum(c() for c in fan))
    fan = [computed(lambda i=i: s() + i) for i in range(500)]
    effect(log)
    s.value = 1
    assert log.count == 2


# ---- collecting


def test_unobserved_computed_is_collectable():
    s = signal(1)
    c = computed(lambda: s())
    c()
    gone = weakref.ref(c)
    del c
    assert gone() is None


def test_computed_is_collectable_after_its_last_observer():
    s = signal(1)
    c = computed(lambda: s())
    handle = effect(lambda c=c: c())
    handle.dispose()
    gone = weakref.ref(c)
    del c, handle
    gc.collect()
    assert gone() is None
    assert not s._observers


def test_observed_computed_and_its_effect_live_without_a_name():
    s = signal(1)
    log = []
    effect(lambda c=computed(lambda: s() * 2): log.append(c()))
    gc.collect()
    s.value = 2
    assert log == [2, 4]


def test_replaced_value_is_released():
    class Big:
        pass

    s = signal(Big())
    gone = weakref.ref(s.peek())
    computed(lambda: s())()
    s.value = None
    assert gone() is None


def test_finaliser_of_a_replaced_value_may_write():
    log = signal(0)

    class Writes:
        def __del__(self):
            log.update(lambda n: n + 1)

    s = signal(Writes())
    effect(lambda: s())
    s.value = None
    assert log.peek() == 1


def test_finalisers_of_garbage_may_write_whenever_it_is_collected():
    """A collection can start at any allocation; one in the middle of a walk or a commit would tear the graph."""
    log = signal(0)
    s = signal(0)
    torn = []

    class Cycle:
        def __init__(self):
            self.me = self

        def __del__(self):
            log.update(lambda n: n + 1)
            frame = sys._getframe()
            while frame := frame.f_back:
                if frame.f_code.co_name in {"publish", "mark", "link", "unlink", "_enliven", "_detach"}:
                    torn.append(frame.f_code.co_name)

    def use_the_graph():
        old = gc.get_threshold()
        handles = [effect(lambda c=computed(lambda: s()): c()) for _ in range(5)]
        gc.collect()
        gc.freeze()  # what is there already need not be looked at each time
        try:
            for allocations in range(1, 120):
                gc.collect()
                Cycle()
                gc.set_threshold(allocations)
                s.value = allocations
                effect(lambda c=computed(lambda: s()): c()).dispose()
                gc.set_threshold(*old)
        finally:
            gc.set_threshold(*old)
            gc.unfreeze()
        for handle in handles:
            handle.dispose()

    thread = threading.Thread(target=use_the_graph, daemon=True)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()
    gc.collect()
    assert log.peek() == 119
    assert torn == []
    assert gc.isenabled()


# ---- effects


def test_effect_runs_at_once_and_after_each_change():
    s = signal(1)
    log = Runs(lambda: s())
    handle = effect(log)
    assert isinstance(handle, Effect)
    s.value = 2
    assert log.values == [1, 2]
    handle.dispose()
    handle.dispose()
    s.value = 3
    assert log.values == [1, 2]
    assert handle.disposed


def test_effect_is_a_decorator_with_and_without_arguments():
    log = []

    @effect
    def one():
        log.append("one")

    @effect(name="second")
    def two():
        log.append("two")

    assert log == ["one", "two"]
    assert two.name == "second"
    assert one.name.endswith("one")


def test_effects_run_in_the_order_of_making():
    s = signal(0)
    order = []
    late = computed(lambda: s())
    effect(lambda: order.append(("a", late())))
    effect(lambda: order.append(("b", s())))
    effect(lambda: order.append(("c", late())))
    order.clear()
    s.value = 1
    assert [name for name, _ in order] == ["a", "b", "c"]


def test_returned_cleanup_runs_before_the_next_run_and_at_the_end():
    s = signal(1)
    log = []

    def run():
        value = s()
        log.append(f"run {value}")
        return lambda: log.append(f"clean {value}")

    handle = effect(run)
    s.value = 2
    handle.dispose()
    assert log == ["run 1", "clean 1", "run 2", "clean 2"]


def test_cleanup_is_untracked():
    s, other = signal(1), signal(1)
    log = Runs(lambda: (s(), other.peek()) and (lambda: other()))
    effect(log)
    s.value = 2
    other.value = 2
    assert log.count == 2


def test_cleanup_may_write():
    s, cleaned = signal(1), signal(0)
    log = []

    @effect
    def run():
        s()
        log.append(cleaned.peek())
        return lambda: cleaned.update(lambda n: n + 1)

    s.value = 2
    assert log == [0, 1]


def test_on_cleanup_runs_last_first_before_the_next_run():
    s = signal(1)
    log = []

    @effect
    def run():
        s()
        on_cleanup(lambda: log.append("first"))
        on_cleanup(lambda: log.append("second"))

    s.value = 2
    assert log == ["second", "first"]


def test_inner_effect_ends_with_the_run_that_made_it():
    outer, inner = signal(0), signal(0)
    log = []

    @effect
    def make():
        n = outer()
        effect(lambda: log.append((n, inner())))

    inner.value = 1
    outer.value = 1
    inner.value = 2
    assert log == [(0, 0), (0, 1), (1, 1), (1, 2)]


def test_outer_effect_runs_first_so_that_a_dead_inner_one_does_not():
    s = signal(1)
    log = []

    @effect
    def make():
        if s():
            effect(lambda: log.append(1 / s()))

    s.value = 0
    assert log == [1.0]


def test_inner_cleanups_run_before_outer_ones():
    s = signal(0)
    log = []

    @effect
    def outer():
        s()
        on_cleanup(lambda: log.append("outer"))
        effect(lambda: lambda: log.append("inner"))
        on_cleanup(lambda: log.append("outer late"))

    s.value = 1
    assert log == ["inner", "outer late", "outer"]


def test_effect_that_writes_what_it_reads_comes_to_rest():
    s = signal(0)
    runs = []

    @effect
    def climb():
        runs.append(s())
        if s() < 50:
            s.value = s() + 1

    assert s.peek() == 50
    assert runs == list(range(51))


def test_effect_sees_its_own_write():
    s, seen = signal(0), []
    double = computed(lambda: s() * 2)

    @effect
    def run():
        if s() == 0:
            s.value = 5
            seen.append((s(), double()))

    assert seen == [(5, 10)]


def test_effect_that_never_rests_is_stopped_and_named():
    s = signal(0)
    runs = 0

    def forever():
        nonlocal runs
        runs += 1
        s.value = s() + 1

    with pytest.raises(EffectLoopError, match="forever"):
        effect(forever)
    assert runs == 101


def test_effects_that_feed_each_other_are_stopped():
    a, b = signal(0), signal(0)
    effect(lambda: b.set(a() + 1))
    with pytest.raises(EffectLoopError):
        effect(lambda: a.set(b() + 1))


def test_graph_works_after_a_loop_was_stopped():
    s, on = signal(0), signal(False)
    effect(lambda: s.set(s() + 1) if on() else s())
    with pytest.raises(EffectLoopError):
        on.value = True
    on.value = False
    log = Runs(lambda: s())
    effect(log)
    s.value = -1
    assert log.values[-1] == -1


def test_many_changes_from_outside_are_no_loop():
    s = signal(0)
    log = Runs(lambda: s())
    effect(log)
    for i in range(1, 500):
        s.value = i
    assert log.count == 500


def test_effect_writes_show_to_others_when_it_has_finished():
    trigger, a, b = signal(0), signal(0), signal(0)
    log = Runs(lambda: (a(), b()))
    effect(log)

    @effect
    def both():
        n = trigger()
        a.value = n
        assert log.values[-1] == (0, 0)
        b.value = n

    trigger.value = 1
    assert log.values == [(0, 0), (1, 1)]


def test_one_failing_effect_does_not_starve_others():
    s = signal(0)
    log = []

    def fail():
        if s():
            raise ValueError("no")

    effect(lambda: log.append(("a", s())))
    effect(fail)
    effect(lambda: log.append(("b", s())))
    with pytest.raises(ValueError, match="no"):
        s.value = 1
    assert log[-2:] == [("a", 1), ("b", 1)]
    assert s.peek() == 1


def test_several_errors_come_as_a_group_in_run_order():
    s = signal(0)

    def fail(kind):
        if s():
            raise kind

    for kind in (ValueError, KeyError, TypeError):
        effect(lambda kind=kind: fail(kind))
    with pytest.raises(ExceptionGroup) as caught:
        s.value = 1
    assert [type(error) for error in caught.value.exceptions] == [ValueError, KeyError, TypeError]


def test_failed_effect_runs_again_after_the_next_change():
    s = signal(1)
    log = []
    effect(lambda: log.append(1 / s()))
    with pytest.raises(ZeroDivisionError):
        s.value = 0
    s.value = 2
    assert log == [1, 0.5]


def test_effect_that_fails_at_first_leaves_nothing():
    s = signal(0)
    cleaned = []

    def fail():
        on_cleanup(lambda: cleaned.append(1))
        s()
        raise ValueError

    with pytest.raises(ValueError):
        effect(fail)
    assert not s._observers
    assert cleaned == [1]


def test_error_in_a_cleanup_is_raised_and_the_effect_still_runs():
    s = signal(0)
    log = []

    def run():
        log.append(s())
        return lambda: 1 / 0

    handle = effect(run)
    with pytest.raises(ZeroDivisionError):
        s.value = 1
    assert log == [0, 1]
    with pytest.raises(ZeroDivisionError):
        handle.dispose()


def test_effect_may_dispose_itself_while_it_runs():
    s = signal(0)
    log = []

    def run():
        log.append(s())
        on_cleanup(lambda: log.append("clean"))
        if s() == 1:
            handle.dispose()

    handle = effect(run)
    s.value = 1
    s.value = 2
    assert log == [0, "clean", 1, "clean"]
    assert not s._observers


def test_effect_disposed_by_an_earlier_one_does_not_run():
    s = signal(0)
    log = []
    handles = []
    effect(lambda: s() and handles[0].dispose())
    handles.append(effect(lambda: log.append(s())))
    s.value = 1
    assert log == [0]


def test_effect_made_during_a_flush_is_independent():
    s = signal(0)
    log = []
    made = []

    @effect
    def outer():
        if s() == 1:
            with Scope():
                made.append(effect(lambda: log.append(s())))

    s.value = 1
    s.value = 2
    assert log == [1, 2]


def test_interruption_reaches_the_writer_and_the_others_still_run():
    s = signal(0)
    log = []

    def interrupted():
        if s():
            raise KeyboardInterrupt

    effect(interrupted)
    effect(lambda: log.append(s()))
    with pytest.raises(KeyboardInterrupt):
        s.value = 1
    assert log == [0, 1]


def test_interrupted_computed_is_not_remembered():
    interrupt = [True]

    def run():
        if interrupt:
            raise KeyboardInterrupt
        return 1

    c = computed(run)
    with pytest.raises(KeyboardInterrupt):
        c()
    interrupt.clear()
    assert c() == 1


# ---- batches


def test_batch_runs_effects_once_with_all_writes():
    a, b = signal(1), signal(2)
    log = Runs(lambda: (a(), b()))
    effect(log)
    with batch():
        a.value = 10
        b.value = 20
        assert log.count == 1
    assert log.values == [(1, 2), (10, 20)]


def test_code_inside_reads_what_it_staged_also_through_computeds():
    a = signal(1)
    double = computed(lambda: a() * 2)
    more = computed(lambda: double() + 1)
    assert more() == 3
    with batch():
        a.value = 5
        assert (a(), a.peek(), a.value) == (5, 5, 5)
        assert (double(), more(), more.peek()) == (10, 11, 11)
        a.value = 6
        assert more() == 13
    assert more() == 13


def test_computed_read_twice_in_a_batch_runs_once():
    a, other = signal(1), signal(1)
    run = Runs(lambda: a())
    c = computed(run)
    with batch():
        a.value = 2
        c()
        other.value = 2
        c()
    assert run.count == 1


def test_computed_that_does_not_depend_on_the_staged_is_not_run_again():
    a, b = signal(1), signal(1)
    run = Runs(lambda: b())
    c = computed(run)
    c()
    with batch():
        a.value = 2
        assert c() == 1
    assert run.count == 1


def test_writing_back_inside_a_batch_runs_nothing():
    a = signal(1)
    c_run = Runs(lambda: a())
    c = computed(c_run)
    log = Runs(lambda: c())
    effect(log)
    with batch():
        a.value = 2
        a.value = 1
    assert (c_run.count, log.count) == (1, 1)


def test_only_the_outermost_exit_publishes():
    a = signal(1)
    log = Runs(lambda: a())
    effect(log)
    with batch():
        with batch():
            a.value = 2
        assert log.count == 1
    assert log.count == 2


def test_batch_publishes_also_after_an_error():
    a = signal(1)
    log = Runs(lambda: a())
    effect(log)
    with pytest.raises(KeyError), batch():
        a.value = 2
        raise KeyError
    assert log.values == [1, 2]
    assert current_batch() is None


def test_effect_made_in_a_batch_runs_first_when_it_ends():
    a = signal(1)
    log = Runs(lambda: a())
    with batch():
        a.value = 2
        effect(log)
        assert log.count == 0
        a.value = 3
    assert log.values == [3]


def test_effect_made_and_disposed_in_a_batch_never_runs():
    log = Runs(lambda: None)
    with batch():
        effect(log).dispose()
    assert log.count == 0


def test_batch_in_an_effect_stages_and_its_code_reads_it():
    trigger, a, b = signal(0), signal(0), signal(0)
    double = computed(lambda: a() * 2)
    seen, log = [], Runs(lambda: (a(), b()))
    effect(log)

    @effect
    def run():
        with batch():
            a.value = trigger()
            b.value = trigger()
            seen.append((a(), double()))

    trigger.value = 1
    assert seen[-1] == (1, 2)
    assert log.values == [(0, 0), (1, 1)]


def test_update_in_a_batch_stacks():
    s = signal(1)
    with batch():
        s.update(lambda n: n + 1)
        s.update(lambda n: n * 10)
        assert s() == 20
    assert s() == 20


def test_set_then_update_in_a_batch():
    s = signal(1)
    with batch():
        s.value = 5
        s.update(lambda n: n + 1)
    assert s() == 6


def test_current_batch_is_the_open_one_only():
    assert current_batch() is None
    with batch() as outer:
        assert current_batch() is outer
        with batch() as inner:
            assert inner is outer
    assert current_batch() is None
    assert not outer.open


def test_on_exit_runs_once_per_key_after_publishing_before_effects():
    s = signal(0)
    order = []
    effect(lambda: order.append(("effect", s())))
    with batch() as b:
        s.value = 1
        b.on_exit("tree", lambda: order.append(("exit", s.peek())))
        b.on_exit("tree", lambda: order.append("twice"))
    assert order == [("effect", 0), ("exit", 1), ("effect", 1)]


def test_error_in_an_exit_hook_does_not_lose_effects_or_hooks():
    s = signal(0)
    log = []
    effect(lambda: log.append(s()))
    with pytest.raises(ZeroDivisionError), batch() as b:
        s.value = 1
        b.on_exit(1, lambda: 1 / 0)
        b.on_exit(2, lambda: log.append("released"))
    assert log == [0, "released", 1]


def test_batch_whose_publishing_fails_publishes_nothing_and_closes():
    a = signal(1)
    fails = []
    b = signal(1, equals=lambda old, new: bool(fails and 1 / 0))
    with pytest.raises(ZeroDivisionError), batch():
        a.value = 2
        b.value = 2
        fails.append(1)
    assert (a.peek(), b.peek()) == (1, 1)
    a.value = 3
    assert a.peek() == 3


def test_errors_of_effects_come_out_of_the_batch():
    a, b = signal(0), signal(0)

    def fail(s):
        if s():
            raise ValueError

    effect(lambda: fail(a))
    effect(lambda: fail(b))
    with pytest.raises(ExceptionGroup), batch():
        a.value = b.value = 1
    assert (a.peek(), b.peek()) == (1, 1)


# ---- scopes


def test_scope_ends_what_was_made_inside():
    s = signal(0)
    log = Runs(lambda: s())
    with scope() as owner:
        effect(log)
        assert current_scope() is owner
    assert current_scope() is None
    s.value = 1
    assert log.count == 2
    owner.dispose()
    owner.dispose()
    s.value = 2
    assert log.count == 2
    assert owner.disposed


def test_scopes_nest_and_end_inner_first():
    order = []
    with scope() as outer:
        on_cleanup(lambda: order.append("outer"))
        with scope():
            on_cleanup(lambda: order.append("inner"))
            effect(lambda: lambda: order.append("effect"))
        on_cleanup(lambda: order.append("outer late"))
    outer.dispose()
    assert order == ["effect", "inner", "outer late", "outer"]


def test_scope_can_be_entered_again_and_run():
    order = []
    owner = Scope()
    with owner, owner:
        on_cleanup(lambda: order.append(1))
    assert owner.run(lambda: (on_cleanup(lambda: order.append(2)), current_scope())[1]) is owner
    owner.dispose()
    assert order == [2, 1]


def test_all_cleanups_run_and_their_errors_come_together():
    order = []
    with scope() as owner:
        on_cleanup(lambda: 1 / 0)
        on_cleanup(lambda: order.append("ok"))
        on_cleanup(lambda: {}["x"])
    with pytest.raises(ExceptionGroup) as caught:
        owner.dispose()
    assert order == ["ok"]
    assert [type(error) for error in caught.value.exceptions] == [KeyError, ZeroDivisionError]


def test_single_cleanup_error_is_raised_as_it_is():
    with scope() as outer, scope():
        on_cleanup(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        outer.dispose()


def test_what_is_made_in_an_ended_scope_is_ended():
    owner = Scope()
    owner.dispose()
    log = []
    with owner:
        handle = effect(lambda: log.append("ran"))
        on_cleanup(lambda: log.append("cleaned"))
        inner = scope()
    assert handle.disposed
    assert inner.disposed
    assert log == ["cleaned"]


def test_disposed_effect_leaves_its_scope():
    owner = Scope()
    with owner:
        for _ in range(10):
            effect(lambda: None).dispose()
        scope().dispose()
    assert not owner._children


def test_on_cleanup_without_a_scope_is_an_error():
    with pytest.raises(GraphError, match="scope"):
        on_cleanup(lambda: None)


# ---- queues and watchers


def test_watcher_runs_when_taken_and_is_queued_once():
    wakes = []
    queue = Queue(lambda: wakes.append(1))
    s = signal(1)
    watcher = Watcher(lambda: s() * 2, queue)
    queue.add(watcher)
    queue.add(watcher)
    assert len(wakes) == 1
    with queue.take() as (_, taken):
        assert taken == [watcher]
        assert watcher.stale()
        assert watcher.run() == 2
    s.value = 2
    s.value = 3
    assert len(wakes) == 2
    with queue.take() as (_, taken):
        assert [w.run() for w in taken] == [6]
    with queue.take() as (_, taken):
        assert taken == []


def test_watcher_behind_an_unchanged_computed_is_not_stale():
    queue = Queue(lambda: None)
    s = signal(1)
    parity = computed(lambda: s() % 2)
    watcher = Watcher(lambda: parity(), queue)
    watcher.run()
    s.value = 3
    with queue.take() as (_, taken):
        assert taken == [watcher]
        assert not watcher.stale()
    s.value = 4
    with queue.take() as (_, taken):
        assert taken == [watcher]
        assert watcher.stale()


def test_reads_while_taken_are_as_of_the_moment_of_taking():
    queue = Queue(lambda: None)
    a, b = signal(1), signal(1)
    total = computed(lambda: a() + b())
    with queue.take():
        a.value = 10
        assert (a.peek(), total()) == (1, 2)
        b.value = 10
        assert (b(), total()) == (1, 2)
    assert total() == 20


def test_watcher_whose_source_changed_after_the_taking_is_queued_again():
    wakes = []
    queue = Queue(lambda: wakes.append(1))
    s = signal(1)
    c = computed(lambda: s())
    watchers = [Watcher(lambda: s(), queue), Watcher(lambda: c(), queue)]
    for watcher in watchers:
        queue.add(watcher)
    with queue.take() as (_, taken):
        s.value = 2
        assert [watcher.run() for watcher in taken] == [1, 1]
    assert len(wakes) == 2
    with queue.take() as (_, taken):
        assert set(taken) == set(watchers)
        assert [watcher.run() for watcher in taken] == [2, 2]
    with queue.take() as (_, taken):
        assert taken == []


def test_watcher_added_in_a_taking_runs_on_the_same_snapshot():
    queue = Queue(lambda: None)
    s = signal(1)
    with queue.take():
        s.value = 2
        assert Watcher(lambda: s(), queue).run() == 1


def test_values_kept_for_a_snapshot_are_dropped_with_it():
    class Big:
        pass

    queue = Queue(lambda: None)
    s = signal(Big())
    gone = weakref.ref(s.peek())
    with queue.take():
        s.value = None
        assert gone() is not None
    assert gone() is None


def test_failing_watcher_raises_and_recovers():
    queue = Queue(lambda: None)
    s = signal(0)
    watcher = Watcher(lambda: 1 / s(), queue)
    with pytest.raises(ZeroDivisionError):
        watcher.run()
    s.value = 2
    with queue.take() as (_, taken):
        assert [w.run() for w in taken] == [0.5]


def test_watcher_may_not_write():
    s = signal(0)
    with pytest.raises(WriteError, match="label"):
        Watcher(lambda: s.set(1), Queue(lambda: None), name="label").run()


def test_disposed_watcher_leaves_queue_and_sources():
    queue = Queue(lambda: None)
    s = signal(0)
    watcher = Watcher(lambda: s(), queue)
    watcher.run()
    s.value = 1
    watcher.dispose()
    watcher.dispose()
    with queue.take() as (_, taken):
        assert taken == []
    assert not s._observers
    queue.add(watcher)
    assert not queue._watchers


def test_effects_of_a_scope_with_a_queue_wait_for_its_draining():
    wakes = []
    queue = Queue(lambda: wakes.append(1))
    s = signal(1)
    log = Runs(lambda: s())
    page = Scope(queue=queue)
    with page, scope():
        effect(log)
    assert log.count == 0
    queue.drain()
    s.value = 2
    s.value = 3
    assert log.values == [1]
    queue.drain()
    assert log.values == [1, 3]
    assert len(wakes) == 2
    page.dispose()
    s.value = 4
    queue.drain()
    assert log.values == [1, 3]


def test_errors_of_queued_effects_go_to_the_scope_and_not_to_the_writer():
    errors = []
    queue = Queue(lambda: None)
    s = signal(0)
    log = []
    with Scope(queue=queue, on_error=lambda error, source: errors.append((type(error), source.name))):
        effect(lambda: 1 / s(), name="bad")
        effect(lambda: log.append(s()))
    queue.drain()
    s.value = 0
    assert errors == [(ZeroDivisionError, "bad")]
    assert log == [0]


def test_errors_nobody_takes_are_logged(caplog):
    queue = Queue(lambda: None)
    with Scope(queue=queue):
        effect(lambda: 1 / 0, name="bad")
    queue.drain()
    assert "bad" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_error_in_on_error_is_logged_too(caplog):
    queue = Queue(lambda: None)

    def broken(error, source):
        raise KeyError("handler")

    with Scope(queue=queue, on_error=broken):
        effect(lambda: 1 / 0)
    queue.drain()
    assert "ZeroDivisionError" in caplog.text
    assert "handler" in caplog.text


def test_queued_effect_that_feeds_itself_comes_to_rest_in_one_draining():
    errors = []
    queue = Queue(lambda: None)
    s, t = signal(0), signal(0)
    with Scope(queue=queue, on_error=lambda error, source: errors.append(error)):
        effect(lambda: s() < 20 and s.set(s() + 1))
        effect(lambda: t.set(t() + 1))
    queue.drain()
    assert s.peek() == 20
    assert [type(error) for error in errors] == [EffectLoopError]


def test_inner_effects_of_a_queued_effect_use_the_queue():
    queue = Queue(lambda: None)
    s = signal(0)
    log = []
    with Scope(queue=queue):
        effect(lambda: effect(lambda: log.append(s())))
    queue.drain()
    queue.drain()
    s.value = 1
    assert log == [0]
    queue.drain()
    assert log == [0, 1]


# ---- async effects


async def settle():
    for _ in range(10):
        await asyncio.sleep(0)


def test_async_effect_tracks_across_its_own_awaits():
    async def main():
        a, b = signal(1), signal(1)
        log = []

        @effect
        async def run():
            first = a()
            await asyncio.sleep(0)
            log.append((first, b()))

        await settle()
        b.value = 2
        await settle()
        a.value = 2
        await settle()
        run.dispose()
        await settle()
        a.value = 3
        await settle()
        assert log == [(1, 1), (1, 2), (2, 2)]
        assert not a._observers
        assert not b._observers

    asyncio.run(main())


def test_new_run_cancels_the_old_one_and_waits_for_its_end():
    async def main():
        s = signal(1)
        log = []

        @effect
        async def run():
            value = s()
            log.append(f"start {value}")
            try:
                await asyncio.sleep(100)
            finally:
                await asyncio.sleep(0)
                log.append(f"end {value}")

        await settle()
        s.value = 2
        s.value = 3
        await settle()
        assert log == ["start 1", "end 1", "start 3"]
        run.dispose()
        await settle()
        assert log[-1] == "end 3"

    asyncio.run(main())


def test_tasks_started_by_an_async_effect_are_not_tracked():
    async def main():
        s, other = signal(1), signal(1)
        runs = 0

        async def spawned():
            await asyncio.sleep(0)
            other()

        @effect
        async def run():
            nonlocal runs
            runs += 1
            s()
            await asyncio.create_task(spawned())

        await settle()
        other.value = 2
        await settle()
        assert runs == 1
        run.dispose()
        await settle()

    asyncio.run(main())


def test_async_effect_is_cleaned_up_like_any():
    async def main():
        s = signal(1)
        log = []

        @effect
        async def run():
            value = s()
            on_cleanup(lambda: log.append(f"scope {value}"))
            await asyncio.sleep(0)
            return lambda: log.append(f"returned {value}")

        await settle()
        s.value = 2
        await settle()
        run.dispose()
        await settle()
        assert log == ["scope 1", "returned 1", "scope 2", "returned 2"]

    asyncio.run(main())


def test_error_of_an_async_effect_goes_to_its_scope_and_it_recovers():
    async def main():
        errors, log = [], []
        s = signal(0)
        with Scope(on_error=lambda error, source: errors.append((type(error), source))):

            @effect
            async def run():
                await asyncio.sleep(0)
                log.append(1 / s())

        await settle()
        s.value = 2
        await settle()
        run.dispose()
        await settle()
        assert errors == [(ZeroDivisionError, run)]
        assert log == [0.5]

    asyncio.run(main())


def test_async_effect_without_a_loop_is_an_error():
    async def later():
        pass

    with pytest.raises(GraphError, match="later"):
        effect(later)


def test_async_effect_that_never_rests_is_stopped():
    async def main():
        errors = []
        s = signal(0)
        with Scope(on_error=lambda error, source: errors.append(type(error))):

            @effect
            async def run():
                s.value = s() + 1
                await asyncio.sleep(0)

        for _ in range(600):
            await asyncio.sleep(0)
        run.dispose()
        await settle()
        assert errors == [EffectLoopError]

    asyncio.run(main())


def test_async_effect_of_a_queue_lives_on_the_loop_that_drains():
    async def main():
        log = []
        s = signal(1)
        queue = Queue(lambda: None)
        page = Scope(queue=queue)
        with page:

            @effect
            async def run():
                await asyncio.sleep(0)
                log.append(s())

        queue.drain()
        await settle()
        s.value = 2
        await settle()
        assert log == [1]
        queue.drain()
        await settle()
        assert log == [1, 2]
        page.dispose()
        await settle()
        assert not s._observers

    asyncio.run(main())


def test_batch_belongs_to_its_task():
    async def main():
        s = signal(0)
        log = Runs(lambda: s())
        effect(log)

        async def other():
            assert current_batch() is None
            assert s() == 0
            s.value = 5

        with batch():
            s.value = 1
            await asyncio.create_task(other())
            assert log.values == [0, 5]
            assert s() == 1
        assert log.values == [0, 5, 1]

    asyncio.run(main())


def test_tracking_does_not_reach_a_task_started_in_an_evaluation():
    async def main():
        s, other = signal(0), signal(0)

        async def spawned():
            other()

        tasks = []
        log = Runs(lambda: (s(), tasks.append(asyncio.ensure_future(spawned()))))
        effect(log)
        await asyncio.gather(*tasks)
        other.value = 1
        assert log.count == 1

    asyncio.run(main())


def test_scope_reaches_a_task_started_inside():
    async def main():
        log = []

        async def spawned():
            on_cleanup(lambda: log.append("clean"))

        with scope() as owner:
            task = asyncio.create_task(spawned())
        await task
        owner.dispose()
        assert log == ["clean"]

    asyncio.run(main())


def test_types_are_what_they_say():
    assert isinstance(signal(1), Signal)
    assert isinstance(computed(lambda: 1), Computed)


class TestTasksAndThreadsOfAScope:
    def test_a_task_is_cancelled_with_its_scope(self):
        async def main():
            own = Scope()
            started = asyncio.Event()

            async def work(word):
                effect(lambda: None)
                assert current_scope() is own
                started.set()
                await asyncio.sleep(3600)
                return word

            task = own.run_task(work, "done")
            await started.wait()
            assert len(own._children) == 2  # the effect, and what ends the task
            own.dispose()
            await asyncio.wait([task])
            assert task.cancelled()

        asyncio.run(main())

    def test_a_task_that_is_done_leaves_nothing_behind(self):
        async def main():
            own = Scope()

            async def work():
                return 3

            task = own.run_task(work)
            assert await task == 3
            await asyncio.sleep(0)
            assert not own._children
            own.dispose()

        asyncio.run(main())

    def test_a_task_of_a_scope_that_has_ended_is_cancelled_at_once(self):
        async def main():
            own = Scope()
            own.dispose()
            task = own.run_task(asyncio.sleep, 3600)
            await asyncio.wait([task])
            assert task.cancelled()

        asyncio.run(main())

    def test_a_task_needs_a_loop(self):
        with pytest.raises(GraphError, match="a task needs an event loop"):
            Scope(name="mine").run_task(lambda: None)

    def test_a_thread_sees_its_scope_end(self):
        own, seen, ready, ended = Scope(), [], threading.Event(), threading.Event()

        def work(word):
            seen.append((word, current_scope()))
            effect(lambda: on_cleanup(ended.set))
            ready.set()
            while not own.disposed:
                ended.wait(0.001)

        thread = own.run_thread(work, "go")
        assert ready.wait(10)
        own.dispose()
        thread.join(10)
        assert not thread.is_alive()
        assert ended.is_set()
        assert seen == [("go", own)]
