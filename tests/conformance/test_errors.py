"""An error is never lost, never spoils the graph, and is forgotten as soon as its cause has changed."""

import traceback

import pytest

from tests.conformance.adapter import WriteError, batch, computed, effect, scope, signal, untracked, write
from tests.conformance.tools import Spy, Watch, raised_by


class BoomError(Exception):
    """The error of these tests."""


@pytest.fixture
def a():
    return signal(0)


@pytest.fixture
def fragile(a):
    """Fails while `a` is 1."""

    def fn():
        if a() == 1:
            raise BoomError(a())
        return a()

    return Spy(fn)


def test_the_error_of_a_computed_reaches_its_reader(a, fragile):
    c = computed(fragile)
    write(a, 1)
    with pytest.raises(BoomError):
        c()


def test_an_error_at_the_first_read_is_raised_and_forgotten_after_a_change():
    s = signal(1)
    c = computed(lambda: 10 // (s() - 1))
    with pytest.raises(ZeroDivisionError):
        c()
    write(s, 3)
    assert c() == 5


@pytest.mark.parametrize("observed", [True, False])
def test_an_error_is_kept_like_a_value(a, fragile, observed):
    c = computed(fragile)
    if observed:
        Watch(lambda: type(raised_by(c)) if a() == 1 else c())
    c()
    write(a, 1)
    first, second = raised_by(c), raised_by(c)
    assert first is second
    assert fragile.runs == 2


def test_an_interruption_is_not_kept():
    stop = [True]

    def fn():
        if stop:
            raise KeyboardInterrupt
        return 1

    c = computed(fn)
    with pytest.raises(KeyboardInterrupt):
        c()
    stop.clear()
    assert c() == 1


def test_an_error_goes_and_comes_with_its_cause(a, fragile):
    c = computed(fragile)
    seen = []
    for n in (0, 1, 2, 1, 3):
        write(a, n)
        try:
            seen.append(c())
        except BoomError:
            seen.append("boom")
    assert seen == [0, "boom", 2, "boom", 3]


def test_an_error_passes_through_computeds(a, fragile):
    low = computed(fragile)
    top = computed(lambda: low() + 1)
    assert top() == 1
    write(a, 1)
    assert raised_by(top) is raised_by(low)
    write(a, 2)
    assert top() == 3


def test_a_computed_may_catch_the_error_of_another(a, fragile):
    low = computed(fragile)

    def tolerant():
        try:
            return low()
        except BoomError:
            return "caught"

    watch = Watch(computed(tolerant))
    write(a, 1)
    write(a, 2)
    assert watch.seen == [0, "caught", 2]


def test_a_repeated_error_runs_those_above_again_only_if_they_can_tell(a):
    errors = computed(lambda: 1 // (a() * 0))
    low = Spy(lambda: isinstance(raised_by(errors), ZeroDivisionError))
    watch = Watch(computed(low))
    write(a, 5)
    assert watch.seen == [True]


def test_what_was_read_before_the_error_is_depended_on(a):
    other = signal(0)

    def fn():
        other()
        raise BoomError

    spy = Spy(fn)
    c = computed(spy)
    raised_by(c)
    write(a, 1)
    raised_by(c)
    assert spy.runs == 1
    write(other, 1)
    raised_by(c)
    assert spy.runs == 2


def test_what_comes_after_the_error_is_not_depended_on(a, fragile):
    late = signal(0)
    spy = Spy(lambda: (fragile(), late()))
    c = computed(spy)
    write(a, 1)
    raised_by(c)
    write(late, 1)
    raised_by(c)
    assert spy.runs == 1


def test_other_branches_are_not_affected(a, fragile):
    other = signal(10)
    bad, good = computed(fragile), computed(lambda: other() * 2)
    good()
    write(a, 1)
    raised_by(bad)
    write(other, 20)
    assert good() == 40


def test_a_diamond_with_a_failing_side_recovers(a, fragile):
    side, other = computed(fragile), computed(lambda: a() * 10)
    foot = computed(lambda: side() + other())
    assert foot() == 0
    write(a, 1)
    with pytest.raises(BoomError):
        foot()
    assert other() == 10
    write(a, 2)
    assert foot() == 22


def test_the_traceback_of_a_kept_error_does_not_grow_with_its_readers(a, fragile):
    c = computed(fragile)
    write(a, 1)
    first = len(traceback.extract_tb(raised_by(c).__traceback__))
    for _ in range(20):
        raised_by(c)
    assert len(traceback.extract_tb(raised_by(c).__traceback__)) == first


def test_the_traceback_names_the_line_that_failed(a, fragile):
    c = computed(fragile)
    write(a, 1)
    lines = traceback.extract_tb(raised_by(c).__traceback__)
    assert lines[-1].line == "raise BoomError(a())"


def test_the_error_of_an_effects_first_run_reaches_its_maker():
    with pytest.raises(BoomError):
        effect(lambda: raise_(BoomError()))


def raise_(error):
    raise error


def test_an_effect_that_fails_at_first_does_not_live_on(a):
    # Preact ends it, alien-signals keeps it; nobody has a handle, so here nothing remains.
    body = Spy(lambda: (a(), raise_(BoomError())))
    raised_by(lambda: effect(body))
    write(a, 1)
    assert body.runs == 1


def test_the_error_of_an_effect_reaches_the_writer_and_the_write_stands(a, fragile):
    effect(lambda: fragile() and None)
    with pytest.raises(BoomError):
        write(a, 1)
    assert a() == 1


def test_an_effect_that_failed_runs_again_after_the_next_change(a, fragile):
    watch = Watch(fragile)
    raised_by(lambda: write(a, 1))
    write(a, 2)
    assert watch.seen == [0, 2]


def test_the_error_of_a_computed_reaches_the_writer_through_an_effect(a, fragile):
    watch = Watch(computed(fragile))
    with pytest.raises(BoomError):
        write(a, 1)
    write(a, 2)
    assert watch.seen == [0, 2]


def test_a_failing_effect_does_not_keep_the_others_from_running(a, fragile):
    # Others stop the flush at the first error; here all run, and the error comes at the end.
    before = Watch(a)
    effect(lambda: fragile() and None)
    after = Watch(a)
    raised_by(lambda: write(a, 1))
    assert before.seen == after.seen == [0, 1]


def test_one_error_is_raised_as_it_is(a, fragile):
    effect(lambda: fragile() and None)
    effect(lambda: a() and None)
    assert type(raised_by(lambda: write(a, 1))) is BoomError


def test_several_errors_come_together_in_the_order_of_the_runs(a):
    errors = [LookupError(), BoomError(), ValueError()]
    for error in errors:
        effect(lambda error=error: a() and raise_(error))
    group = raised_by(lambda: write(a, 1))
    assert isinstance(group, ExceptionGroup)
    assert list(group.exceptions) == errors


def test_nothing_is_left_over_for_the_next_write_after_an_error(a, fragile):
    other = signal(0)
    effect(lambda: fragile() and None)
    body = Spy(lambda: a() and None)
    effect(body)
    raised_by(lambda: write(a, 1))
    runs = body.runs
    write(other, 1)
    assert body.runs == runs


def test_the_cleanup_of_the_run_before_is_called_when_the_next_one_fails(a, fragile):
    log = []
    effect(lambda: (fragile(), lambda: log.append("clean"))[1])
    raised_by(lambda: write(a, 1))
    assert log == ["clean"]
    write(a, 2)
    assert log == ["clean"]


def test_what_a_failed_run_made_ends_with_the_next_run(a):
    inner = Spy(lambda: None)
    source = signal(0)

    def body():
        effect(lambda: (source(), inner()))
        if a() == 1:
            raise BoomError

    effect(body)
    raised_by(lambda: write(a, 1))
    write(a, 2)
    runs = inner.runs
    write(source, 1)
    assert inner.runs == runs + 1


def test_a_cleanup_that_fails_tells_the_writer_and_the_effect_still_runs(a):
    # Preact ends such an effect; here it goes on.
    seen = []

    def body():
        seen.append(a())
        return lambda: raise_(BoomError())

    effect(body)
    with pytest.raises(BoomError):
        write(a, 1)
    assert seen == [0, 1]


def test_a_cleanup_that_fails_tells_who_ends_the_effect():
    end = effect(lambda: lambda: raise_(BoomError()))
    with pytest.raises(BoomError):
        end()


def test_all_cleanups_run_though_one_fails():
    log = []

    def fill():
        effect(lambda: lambda: log.append("first"))
        effect(lambda: lambda: raise_(BoomError()))
        effect(lambda: lambda: log.append("last"))

    with pytest.raises(BoomError):
        scope(fill)()
    assert log == ["last", "first"]


def test_an_error_of_an_inner_effect_at_first_reaches_the_outer_run(a):
    caught = []

    def outer():
        try:
            effect(lambda: raise_(BoomError()))
        except BoomError as error:
            caught.append(error)

    effect(outer)
    assert len(caught) == 1


def test_an_error_of_an_inner_effect_later_reaches_the_writer(a, fragile):
    outer = Spy(lambda: effect(lambda: fragile() and None) and None)
    effect(outer)
    with pytest.raises(BoomError):
        write(a, 1)
    assert outer.runs == 1


def test_an_error_in_untracked_ends_the_untracking(a):
    def body():
        raised_by(lambda: untracked(lambda: raise_(BoomError())))
        a()

    spy = Spy(body)
    effect(spy)
    write(a, 1)
    assert spy.runs == 2


def test_an_error_in_a_computed_ends_its_evaluation(a):
    bad = computed(lambda: raise_(BoomError()))

    def body():
        raised_by(bad)
        a()

    spy = Spy(body)
    effect(spy)
    write(a, 1)
    assert spy.runs == 2


def test_an_error_in_an_effect_leaves_writes_in_plain_code_working(a, fragile):
    effect(lambda: fragile() and None)
    raised_by(lambda: write(a, 1))
    watch = Watch(a)
    batch(lambda: write(a, 5))
    write(a, 6)
    assert watch.seen == [1, 5, 6]


def test_writing_in_a_computed_is_refused_and_the_computed_is_named(a):
    # Preact and Angular forbid it too; alien-signals and the proposal allow it.
    other = signal(0)
    c = computed(lambda: write(other, a()), name="meddler")
    with pytest.raises(WriteError, match="meddler"):
        c()
    assert other() == 0


def test_writing_in_a_computed_that_an_effect_reads_is_refused_to_the_writer(a):
    other = signal(0)
    c = computed(lambda: a() and write(other, 1))
    effect(lambda: c() and None)
    with pytest.raises(WriteError):
        write(a, 1)
    assert other() == 0


@pytest.mark.parametrize("wrapper", [untracked, batch], ids=["untracked", "batch"])
def test_writing_in_a_computed_is_refused_however_it_is_wrapped(wrapper):
    other = signal(0)
    c = computed(lambda: wrapper(lambda: write(other, 1)))
    with pytest.raises(WriteError):
        c()
    assert other() == 0


def test_an_error_raised_by_a_reader_is_not_laid_at_the_computeds_door(a):
    c = computed(lambda: a() + 1)
    effect(lambda: raise_(BoomError()) if c() == 2 else None)
    raised_by(lambda: write(a, 1))
    assert c() == 2
