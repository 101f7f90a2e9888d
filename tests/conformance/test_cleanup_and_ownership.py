"""Cleanups run once for each run, before the next one and at the end; what is made inside ends with its owner."""

import pytest

from tests.conformance.adapter import (
    GraphError,
    WriteError,
    batch,
    computed,
    effect,
    on_cleanup,
    scope,
    signal,
    subscribe,
    untracked,
    write,
)
from tests.conformance.tools import Spy, Watch, raised_by


@pytest.fixture
def a():
    return signal(0)


@pytest.fixture
def log():
    return []


def test_a_returned_function_is_called_before_the_next_run(a, log):
    def body():
        value = a()
        log.append(f"run {value}")
        return lambda: log.append(f"clean {value}")

    effect(body)
    write(a, 1)
    write(a, 2)
    assert log == ["run 0", "clean 0", "run 1", "clean 1", "run 2"]


def test_a_returned_function_is_called_at_the_end(a, log):
    end = effect(lambda: a() or (lambda: log.append("clean")))
    assert log == []
    end()
    assert log == ["clean"]


def test_a_cleanup_is_called_once_however_often_the_effect_is_ended(log):
    end = effect(lambda: lambda: log.append("clean"))
    end()
    end()
    assert log == ["clean"]


def test_a_cleanup_of_an_earlier_run_is_not_called_at_the_end(a, log):
    end = effect(lambda: None if a() else lambda: log.append("first"))
    write(a, 1)
    end()
    assert log == ["first"]


def test_a_change_that_does_not_run_the_effect_does_not_clean_up(a, log):
    positive = computed(lambda: a() > 0)
    effect(lambda: positive() or (lambda: log.append("clean")))
    write(a, -5)
    assert log == []
    write(a, 5)
    assert log == ["clean"]


def test_an_effect_in_a_batch_cleans_up_once_for_all_writes(a, log):
    effect(lambda: (a(), lambda: log.append("clean"))[1])
    batch(lambda: [write(a, n) for n in (1, 2, 3)])
    assert log == ["clean"]


@pytest.mark.parametrize("value", [0, "text", {"a": 1}, [1]], ids=repr)
def test_a_returned_value_that_cannot_be_called_is_ignored(a, value):
    body = Spy(lambda: (a(), value)[1])
    end = effect(body)
    write(a, 1)
    end()
    assert body.runs == 2


def test_what_a_cleanup_reads_is_no_dependency(a):
    other = signal(0)
    body = Spy(lambda: (a(), lambda: other())[1])
    effect(body)
    write(a, 1)
    write(other, 1)
    assert body.runs == 2


def test_what_a_cleanup_reads_is_no_dependency_of_the_effect_that_ends_the_other(a):
    other = signal(0)
    end = effect(lambda: lambda: other() and None)
    body = Spy(lambda: end() if a() else None)
    effect(body)
    write(a, 1)
    write(other, 1)
    assert body.runs == 2


def test_a_cleanup_reads_the_present_values(a, log):
    double = computed(lambda: a() * 2)
    effect(lambda: (a(), lambda: log.append((a(), double())))[1])
    write(a, 1)
    write(a, 2)
    assert log == [(1, 2), (2, 4)]


def test_a_cleanup_may_write_and_others_hear_of_it(a):
    cleaned = signal(0)
    effect(lambda: (a(), lambda: write(cleaned, a()))[1])
    watch = Watch(cleaned)
    write(a, 1)
    assert watch.seen == [0, 1]


def test_a_cleanup_that_writes_in_a_batch_is_one_change(a):
    x, y = signal(0), signal(0)
    effect(lambda: (a(), lambda: batch(lambda: (write(x, a()), write(y, -a()))))[1])
    watch = Watch(lambda: (x(), y()))
    write(a, 1)
    assert watch.seen == [(0, 0), (1, -1)]


def test_a_cleanup_reads_computeds_of_what_it_wrote(a, log):
    x = signal(0)
    double = computed(lambda: x() * 2)

    def clean():
        write(x, a() + 10)
        log.append(double())

    effect(lambda: (a(), clean)[1])
    write(a, 1)
    assert log == [22]


def test_a_cleanup_that_writes_what_its_effect_reads_comes_to_rest(a):
    seen = []

    def body():
        seen.append(a())
        return lambda: write(a, 100)

    effect(body)
    write(a, 1)
    assert seen[-1] == a() == 100
    assert len(seen) <= 3


def test_untracked_in_a_cleanup_is_as_untracked(a):
    other = signal(0)
    body = Spy(lambda: (a(), lambda: untracked(other))[1])
    effect(body)
    write(a, 1)
    write(other, 1)
    assert body.runs == 2


def test_registered_cleanups_run_last_first(a, log):
    def body():
        on_cleanup(lambda: log.append("one"))
        on_cleanup(lambda: log.append("two"))
        a()

    effect(body)
    write(a, 1)
    assert log == ["two", "one"]


def test_a_registered_cleanup_runs_for_its_run_only(a, log):
    effect(lambda: on_cleanup(lambda: log.append("first")) if a() == 0 else None)
    write(a, 1)
    write(a, 2)
    assert log == ["first"]


def test_a_registered_cleanup_runs_at_the_end(log):
    effect(lambda: on_cleanup(lambda: log.append("clean")))()
    assert log == ["clean"]


def test_a_cleanup_registered_before_a_failure_runs(a, log):
    def body():
        on_cleanup(lambda: log.append("clean"))
        if a() == 1:
            raise LookupError

    effect(body)
    raised_by(lambda: write(a, 1))
    assert log == ["clean"]
    write(a, 2)
    assert log == ["clean"] * 2


def test_a_cleanup_needs_an_owner(log):
    with pytest.raises(GraphError):
        on_cleanup(lambda: log.append("never"))


def test_a_computed_cannot_register_a_cleanup():
    # Solid's memos own what they make; here a computed is pure.
    c = computed(lambda: on_cleanup(lambda: None))
    with pytest.raises(WriteError):
        c()


@pytest.mark.parametrize("how", ["again", "end"])
def test_cleanups_run_inner_first(a, log, how):
    def level(n):
        if n < 3:
            effect(lambda: level(n + 1))
        if n == 0:
            a()
        on_cleanup(lambda: log.append(n))

    end = effect(lambda: level(0))
    write(a, 1) if how == "again" else end()
    assert log == [3, 2, 1, 0]


def test_the_outer_cleanup_runs_before_the_outer_body_runs_again(a, log):
    def body():
        log.append(f"outer {a()}")
        effect(lambda: lambda: log.append("inner clean"))
        return lambda: log.append("outer clean")

    effect(body)
    write(a, 1)
    assert log == ["outer 0", "inner clean", "outer clean", "outer 1"]


def test_siblings_are_cleaned_up_last_first(log):
    # alien-signals too; others have no order, or the order of making.
    end = effect(lambda: [effect(lambda n=n: lambda: log.append(n)) for n in range(3)] and None)
    end()
    assert log == [2, 1, 0]


def test_the_order_stays_when_an_inner_effect_has_run_on_its_own(a, log):
    inner_source = signal(0)

    def body():
        a()
        effect(lambda: (inner_source(), lambda: log.append("inner"))[1])
        return lambda: log.append("outer")

    effect(body)
    write(inner_source, 1)
    log.clear()
    write(a, 1)
    assert log == ["inner", "outer"]


def test_an_inner_effect_ended_by_hand_is_not_cleaned_up_again(log):
    def body():
        effect(lambda: lambda: log.append("inner"))()

    effect(body)()
    assert log == ["inner"]


def test_a_scope_ends_the_effects_made_in_it(a):
    bodies = [Spy(lambda: a() and None) for _ in range(3)]
    end = scope(lambda: [effect(body) for body in bodies])
    end()
    write(a, 1)
    assert [body.runs for body in bodies] == [1, 1, 1]


def test_a_scope_leaves_effects_made_outside_alone(a):
    before = Watch(a)
    end = scope(lambda: Watch(a))
    after = Watch(a)
    end()
    write(a, 1)
    assert before.seen == after.seen == [0, 1]


def test_a_scope_runs_its_cleanups_when_it_ends_and_once(log):
    end = scope(lambda: on_cleanup(lambda: log.append("clean")))
    assert log == []
    end()
    end()
    assert log == ["clean"]


def test_scopes_in_scopes_end_inner_first(log):
    def outer():
        on_cleanup(lambda: log.append("outer"))
        scope(lambda: on_cleanup(lambda: log.append("inner")))

    scope(outer)()
    assert log == ["inner", "outer"]


def test_an_inner_scope_ends_without_the_outer_one(a, log):
    inner = []

    def outer():
        effect(lambda: log.append(a()))
        inner.append(scope(lambda: effect(lambda: log.append(-a()))))

    scope(outer)
    inner[0]()
    log.clear()
    write(a, 1)
    assert log == [1]


def test_a_scope_made_in_an_effect_ends_with_the_run(a, log):
    effect(lambda: (a(), scope(lambda: on_cleanup(lambda: log.append("clean")))))
    write(a, 1)
    assert log == ["clean"]


def test_an_effect_made_in_an_effect_of_a_scope_ends_with_the_scope(a):
    inner = Spy(lambda: a() and None)
    end = scope(lambda: effect(lambda: effect(inner) and None))
    end()
    write(a, 1)
    assert inner.runs == 1


def test_a_scope_that_fails_while_it_is_filled_still_owns_what_was_made(a, log):
    def fill():
        def inside():
            effect(lambda: log.append(a()))
            raise LookupError

        scope(inside)

    end = effect(lambda: raised_by(fill) and None)
    write(a, 1)
    end()
    write(a, 2)
    assert log == [0, 1]


def test_a_computed_made_in_a_scope_is_let_go_by_its_effects_and_can_still_be_read(a):
    spy = Spy(lambda: a() * 2)
    made = []

    def fill():
        made.append(computed(spy))
        effect(lambda: made[0]() and None)

    end = scope(fill)
    end()
    write(a, 1)
    assert spy.runs == 1
    assert made[0]() == 2


def test_the_owner_is_the_place_of_the_call_not_of_the_definition(a, log):
    def make():
        effect(lambda: log.append(a()))

    end = scope(make)
    make()
    end()
    log.clear()
    write(a, 1)
    assert log == [1]


def test_untracked_does_not_change_the_owner(a):
    inner = Spy(lambda: a() and None)
    end = effect(lambda: untracked(lambda: effect(inner)) and None)
    end()
    write(a, 1)
    assert inner.runs == 1


def test_batch_does_not_change_the_owner(a):
    inner = Spy(lambda: a() and None)
    end = scope(lambda: batch(lambda: effect(inner)))
    assert inner.runs == 1
    end()
    write(a, 1)
    assert inner.runs == 1


def test_ending_a_scope_in_a_batch_stops_its_effects_before_the_batch_is_over(a, log):
    end = scope(lambda: effect(lambda: log.append(a())))
    batch(lambda: (write(a, 1), end()))
    assert log == [0]


def test_an_effect_lives_without_anybody_holding_it(a, log):
    # Angular ties effects to an injector; here only scopes and the handle end them.
    effect(lambda: log.append(a()))
    write(a, 1)
    assert log == [0, 1]


def test_subscriptions_end_with_their_scope(a, log):
    end = scope(lambda: subscribe(a, log.append))
    end()
    write(a, 1)
    assert log == [0]
