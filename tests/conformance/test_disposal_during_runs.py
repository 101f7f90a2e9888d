"""Whatever is ended, from wherever, never runs again, and nobody else is harmed."""

import pytest

from tests.conformance.adapter import batch, computed, effect, on_cleanup, scope, signal, untracked, write
from tests.conformance.tools import Spy, Watch, raised_by


@pytest.fixture
def a():
    return signal(0)


class Handle:
    """The end of an effect, for those who need it before it is there."""

    def __init__(self):
        self.end = lambda: None

    def __call__(self):
        self.end()


@pytest.fixture
def handle():
    return Handle()


def test_an_ended_effect_does_not_run(a):
    watch = Watch(a)
    watch.dispose()
    write(a, 1)
    assert watch.seen == [0]


def test_ending_twice_is_ending_once(a):
    watch = Watch(a)
    watch.dispose()
    watch.dispose()
    write(a, 1)
    assert watch.seen == [0]


def test_ending_one_of_two_leaves_the_other(a):
    first, second = Watch(a), Watch(a)
    first.dispose()
    write(a, 1)
    assert (first.seen, second.seen) == ([0], [0, 1])


def test_ending_one_of_two_observers_of_a_computed_leaves_the_other(a):
    c = computed(lambda: a() * 2)
    first, second = Watch(c), Watch(c)
    first.dispose()
    write(a, 1)
    write(a, 2)
    assert (first.seen, second.seen) == ([0], [0, 2, 4])


def test_an_effect_that_ends_itself_finishes_its_run_and_is_gone(a, handle):
    log = []

    def body():
        value = a()
        if value == 1:
            handle()
        log.append(value)

    handle.end = effect(body)
    write(a, 1)
    write(a, 2)
    assert log == [0, 1]


def test_an_effect_that_ends_itself_hears_nothing_of_what_it_reads_after(a, handle):
    late = signal(0)

    def body():
        if a() == 1:
            handle()
        late()

    spy = Spy(body)
    handle.end = effect(spy)
    write(a, 1)
    write(late, 1)
    write(a, 2)
    assert spy.runs == 2


def test_an_effect_that_ends_itself_does_not_run_for_what_it_writes_after(a, handle):
    def body():
        if a() == 1:
            handle()
            write(a, 2)

    spy = Spy(body)
    handle.end = effect(spy)
    write(a, 1)
    assert a() == 2
    assert spy.runs == 2


def test_an_effect_that_ends_itself_is_cleaned_up_once_and_after_its_run(a, handle):
    log = []

    def body():
        value = a()
        if value == 1:
            handle()
        log.append(f"end of run {value}")
        return lambda: log.append(f"clean {value}")

    handle.end = effect(body)
    write(a, 1)
    write(a, 2)
    assert log == ["end of run 0", "clean 0", "end of run 1", "clean 1"]


def test_what_an_effect_makes_after_ending_itself_does_not_live_on(a, handle):
    inner = Spy(lambda: a() and None)

    def body():
        if a() == 1:
            handle()
            effect(inner)

    handle.end = effect(body)
    write(a, 1)
    runs = inner.runs
    write(a, 2)
    assert inner.runs == runs


def test_an_effect_that_ends_itself_and_fails_tells_the_writer_and_is_gone(a, handle):
    def body():
        if a() == 1:
            handle()
            raise LookupError

    spy = Spy(body)
    handle.end = effect(spy)
    assert isinstance(raised_by(lambda: write(a, 1)), LookupError)
    write(a, 2)
    assert spy.runs == 2


def test_an_effect_ended_by_one_before_it_does_not_run(a, handle):
    effect(lambda: handle() if a() == 1 else None)
    later = Watch(a)
    handle.end = later.dispose
    write(a, 1)
    assert later.seen == [0]


def test_an_effect_ended_by_one_after_it_has_run_already(a, handle):
    earlier = Watch(a)
    effect(lambda: earlier.dispose() if a() == 1 else None)
    write(a, 1)
    write(a, 2)
    assert earlier.seen == [0, 1]


def test_effects_between_the_ender_and_the_ended_run(a, handle):
    effect(lambda: handle() if a() == 1 else None)
    between, ended, after = Watch(a), Watch(a), Watch(a)
    handle.end = ended.dispose
    write(a, 1)
    assert (between.seen, ended.seen, after.seen) == ([0, 1], [0], [0, 1])


def test_two_effects_that_end_each_other_end_one(a):
    handles = {}
    log = []

    def body(me, other):
        log.append(me)
        if a() == 1:
            handles[other]()

    handles["x"] = effect(lambda: body("x", "y"))
    handles["y"] = effect(lambda: body("y", "x"))
    log.clear()
    write(a, 1)
    write(a, 2)
    assert log == ["x", "x"]


def test_an_effect_ended_by_its_own_cleanup_does_not_run_again(a, handle):
    spy = Spy(lambda: (a(), handle)[1])
    handle.end = effect(spy)
    write(a, 1)
    write(a, 2)
    assert spy.runs == 1


def test_an_effect_ended_by_the_cleanup_of_another_does_not_run(a):
    victim = []
    effect(lambda: (a(), lambda: victim[0].dispose())[1])
    victim.append(Watch(a))
    write(a, 1)
    assert victim[0].seen == [0]


def test_an_effect_ended_by_the_computed_that_it_reads_does_not_run(a, handle):
    c = computed(lambda: (a() == 1 and handle(), a())[1])
    watch = Watch(c)
    handle.end = watch.dispose
    write(a, 1)
    write(a, 2)
    assert watch.seen == [0]


def test_others_hear_of_a_computed_that_ends_one_of_its_observers(a, handle):
    c = computed(lambda: (a() == 1 and handle(), a())[1])
    handle.end = Watch(c).dispose
    other = Watch(c)
    write(a, 1)
    write(a, 2)
    assert other.seen == [0, 1, 2]


def test_a_computed_may_end_its_observer_next_to_an_unchanged_one(a, handle):
    same = computed(lambda: a() * 0)
    ender = computed(lambda: (a() == 1 and handle(), a())[1])
    both = computed(lambda: (same(), ender(), 0)[2])
    watch = Watch(both)
    handle.end = watch.dispose
    write(a, 1)
    write(a, 2)
    assert watch.seen == [0]
    assert both() == 0


def test_ending_the_outer_effect_from_the_inner_one_ends_both(a, handle):
    inner = Spy(lambda: handle() if a() == 1 else None)
    trigger = signal(0)
    outer = Spy(lambda: (trigger(), effect(inner)))
    handle.end = effect(outer)
    write(a, 1)
    write(a, 2)
    write(trigger, 1)
    assert (outer.runs, inner.runs) == (1, 2)


def test_ending_the_scope_from_an_effect_in_it_ends_all_of_it(a, handle):
    log = []

    def fill():
        on_cleanup(lambda: log.append("clean"))
        effect(lambda: (a(), log.append("one")))
        effect(lambda: handle() if a() == 1 else None)
        effect(lambda: (a(), log.append("three")))

    handle.end = scope(fill)
    log.clear()
    write(a, 1)
    write(a, 2)
    assert log == ["one", "clean"]


def test_ending_an_effect_untracked_ends_it(a):
    watch = Watch(a)
    untracked(watch.dispose)
    write(a, 1)
    assert watch.seen == [0]


def test_ending_in_a_batch_before_the_write(a):
    watch = Watch(a)
    batch(lambda: (watch.dispose(), write(a, 1)))
    assert watch.seen == [0]


def test_an_effect_ended_in_a_batch_is_cleaned_up_at_once(a):
    log = []
    end = effect(lambda: lambda: log.append("clean"))
    batch(lambda: (end(), log.append("still inside")))
    assert log == ["clean", "still inside"]


def test_an_effect_ended_and_made_anew_in_the_reaction_to_a_change_goes_on(a):
    log = []
    handles = []

    def renew():
        while handles:
            handles.pop()()
        a()
        handles.append(effect(lambda: log.append(a())))

    # The manager does not own what it ends by hand: the effects end with its runs, too.
    effect(renew)
    write(a, 1)
    write(a, 2)
    assert log == [0, 1, 2]


def test_ending_every_observer_in_a_cleanup_leaves_the_signal_usable(a):
    watches = [Watch(a) for _ in range(3)]
    effect(lambda: (a(), lambda: [watch.dispose() for watch in watches])[1])
    write(a, 1)
    write(a, 2)
    # They are older than the effect whose cleanup ends them.
    assert [watch.seen for watch in watches] == [[0, 1]] * 3
    assert a() == 2


def test_the_end_of_an_effect_does_not_wait_for_the_next_flush(a):
    log = []

    def ender():
        if a() == 1:
            end()
            log.append("ended")

    end = effect(lambda: lambda: log.append("clean"))
    effect(ender)
    write(a, 1)
    assert log == ["clean", "ended"]
