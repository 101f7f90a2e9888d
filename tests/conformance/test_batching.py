"""Writes of a batch are one change. The code inside reads them; effects run when the outermost batch is over."""

import pytest

from tests.conformance.adapter import batch, computed, effect, peek, signal, untracked, update, write
from tests.conformance.tools import Spy, Watch, raised_by, write_all


@pytest.fixture
def a():
    return signal(1)


@pytest.fixture
def b():
    return signal(10)


def test_effects_run_once_with_all_writes(a, b):
    watch = Watch(lambda: (a(), b()))
    batch(lambda: write_all({a: 2, b: 20}))
    assert watch.seen == [(1, 10), (2, 20)]


def test_values_on_the_way_are_never_seen(a):
    watch = Watch(a)
    batch(lambda: [write(a, n) for n in (2, 3, 4)])
    assert watch.seen == [1, 4]


def test_nothing_runs_before_the_end(a):
    watch = Watch(a)

    def body():
        write(a, 2)
        assert watch.runs == 1

    batch(body)
    assert watch.runs == 2


def test_only_the_outermost_end_counts(a):
    watch = Watch(a)

    def body():
        batch(lambda: write(a, 2))
        assert watch.runs == 1
        batch(lambda: batch(lambda: write(a, 3)))
        assert watch.runs == 1

    batch(body)
    assert watch.seen == [1, 3]


def test_the_code_inside_reads_what_it_wrote(a):
    def body():
        write(a, 5)
        return a(), peek(a), untracked(a)

    assert batch(body) == (5, 5, 5)


def test_the_code_inside_reads_computeds_of_what_it_wrote(a):
    top = computed(lambda: low() + 1)
    low = computed(lambda: a() * 2)
    top()

    def body():
        write(a, 5)
        return top(), low()

    assert batch(body) == (11, 10)


@pytest.mark.parametrize("observed", [True, False])
def test_a_computed_read_often_inside_runs_once_for_it(a, observed):
    spy = Spy(lambda: a() * 2)
    c = computed(spy)
    if observed:
        Watch(c)
    c()

    def body():
        write(a, 2)
        assert [c(), c(), c()] == [4, 4, 4]
        assert spy.runs == 2

    batch(body)
    assert c() == 4


def test_a_computed_read_inside_follows_the_next_write_inside(a):
    c = computed(lambda: a() * 2)

    def body():
        seen = [c()]
        for n in (2, 3):
            write(a, n)
            seen.append(c())
        return seen

    assert batch(body) == [2, 4, 6]


def test_reading_one_computed_inside_runs_no_effect_of_another(a):
    one, two = computed(lambda: a() + 1), computed(lambda: a() * 2)
    watch = Watch(two)

    def body():
        write(a, 5)
        one()
        assert watch.runs == 1

    batch(body)
    assert watch.seen == [2, 10]


def test_reading_the_computed_of_an_effect_inside_does_not_run_the_effect_early_nor_twice(a):
    c = computed(lambda: a() * 2)
    watch = Watch(c)

    def body():
        write(a, 5)
        c()
        assert watch.runs == 1

    batch(body)
    assert watch.seen == [2, 10]


def test_a_value_written_back_runs_nothing(a):
    watch = Watch(a)
    batch(lambda: (write(a, 2), write(a, 1)))
    assert watch.runs == 1


def test_a_value_written_back_runs_no_computed(a):
    spy = Spy(lambda: a() * 2)
    watch = Watch(computed(spy))
    batch(lambda: (write(a, 2), write(a, 1)))
    assert spy.runs == watch.runs == 1


def test_a_value_written_back_runs_nothing_time_and_again(a):
    watch = Watch(a)
    for n in range(2, 6):
        batch(lambda n=n: (write(a, n), write(a, 1)))
    assert watch.runs == 1
    write(a, 2)
    assert watch.seen == [1, 2]


@pytest.mark.parametrize("observed", [True, False])
def test_a_computed_read_in_between_is_right_after_the_value_was_written_back(a, observed):
    c = computed(lambda: a() * 2)
    watch = Watch(c) if observed else None

    def body():
        write(a, 5)
        assert c() == 10
        write(a, 1)
        assert c() == 2

    batch(body)
    assert c() == 2
    if watch is not None:
        assert watch.seen == [2]


def test_one_value_written_back_does_not_hide_the_other_change(a, b):
    watch = Watch(lambda: (a(), b()))
    batch(lambda: (write(a, 5), write(a, 1), write(b, 20)))
    assert watch.seen == [(1, 10), (1, 20)]


def test_a_computed_of_a_value_written_back_still_follows_its_other_source(a, b):
    low = computed(lambda: a() * 2)
    top = computed(lambda: low() + b())
    watch = Watch(top)
    batch(lambda: (write(a, 5), write(a, 1), write(b, 20)))
    assert watch.seen == [12, 22]


def test_changes_that_cancel_out_in_a_computed_run_no_effect(a, b):
    watch = Watch(computed(lambda: a() + b()))
    batch(lambda: write_all({a: 2, b: 9}))
    assert watch.seen == [11]


def test_a_diamond_over_two_written_signals_runs_once(a, b):
    c, d = computed(lambda: a() + b()), computed(lambda: a() - b())
    foot = Spy(lambda: (c(), d()))
    watch = Watch(computed(foot))
    batch(lambda: write_all({a: 2, b: 20}))
    assert watch.seen == [(11, -9), (22, -18)]
    assert foot.runs == 2


def test_writes_stand_and_effects_run_if_the_code_inside_fails(a):
    watch = Watch(a)

    def body():
        write(a, 2)
        raise LookupError

    with pytest.raises(LookupError):
        batch(body)
    assert watch.seen == [1, 2]


def test_an_error_caught_in_an_inner_batch_does_not_end_the_outer_one(a):
    watch = Watch(a)

    def fail():
        write(a, 2)
        raise LookupError

    def body():
        with pytest.raises(LookupError):
            batch(fail)
        assert watch.runs == 1
        write(a, 3)

    batch(body)
    assert watch.seen == [1, 3]


def test_errors_of_effects_come_out_of_the_batch(a):
    effect(lambda: 1 // (a() - 2) and None)
    with pytest.raises(ZeroDivisionError):
        batch(lambda: write(a, 2))
    assert a() == 2


def test_when_the_code_inside_and_an_effect_fail_neither_error_is_lost(a):
    effect(lambda: 1 // (a() - 2) and None)

    def body():
        write(a, 2)
        raise LookupError

    error = raised_by(lambda: batch(body))
    assert isinstance(error, ZeroDivisionError)
    assert isinstance(error.__context__, LookupError)


def test_after_a_batch_writes_act_at_once_again(a):
    watch = Watch(a)
    batch(lambda: write(a, 2))
    write(a, 3)
    assert watch.seen == [1, 2, 3]


def test_after_a_failed_batch_writes_act_at_once_again(a):
    watch = Watch(a)
    raised_by(lambda: batch(lambda: 1 / 0))
    write(a, 3)
    assert watch.seen == [1, 3]


def test_a_batch_without_writes_is_nothing(a):
    watch = Watch(a)
    assert batch(lambda: 5) == 5
    assert watch.runs == 1


def test_writing_equal_values_in_a_batch_is_nothing(a, b):
    watch = Watch(lambda: (a(), b()))
    batch(lambda: write_all({a: 1, b: 10}))
    assert watch.runs == 1


def test_updates_in_a_batch_build_on_each_other(a):
    watch = Watch(a)
    batch(lambda: [update(a, lambda n: n * 2) for _ in range(5)] and None)
    assert watch.seen == [1, 32]


def test_update_and_write_in_a_batch_act_in_their_order(a):
    batch(lambda: (update(a, lambda n: n + 1), write(a, 100), update(a, lambda n: n + 1)))
    assert a() == 101


def test_an_effect_made_inside_first_runs_at_the_end(a):
    # Preact and alien-signals run it at once, Solid at the end; here no effect runs while a batch is open.
    made = []

    def body():
        made.append(Watch(a))
        write(a, 2)
        assert made[0].seen == []

    batch(body)
    assert made[0].seen == [2]


def test_an_effect_made_and_ended_inside_never_runs(a):
    made = []

    def body():
        made.append(Watch(a))
        made[0].dispose()

    batch(body)
    write(a, 2)
    assert made[0].seen == []


def test_an_effect_ended_inside_does_not_run_for_what_was_written_before_or_after(a):
    watch = Watch(a)
    batch(lambda: (write(a, 2), watch.dispose(), write(a, 3)))
    assert watch.seen == [1]


def test_effects_run_in_the_order_of_their_making_not_of_the_writes(a, b):
    order = []
    effect(lambda: order.append(("a", a())))
    effect(lambda: order.append(("b", b())))
    order.clear()
    batch(lambda: (write(b, 20), write(a, 2)))
    assert order == [("a", 2), ("b", 20)]


def test_a_batch_in_an_effect_is_one_change_for_the_others(a):
    x, y = signal(0), signal(0)
    effect(lambda: batch(lambda: write_all({x: a(), y: -a()})))
    watch = Watch(lambda: (x(), y()))
    write(a, 2)
    assert watch.seen == [(1, -1), (2, -2)]


def test_what_a_batch_in_an_effect_reads_is_a_dependency_of_the_effect(a):
    x = signal(0)
    body = Spy(lambda: batch(lambda: write(x, a())))
    effect(body)
    write(a, 2)
    assert x() == 2
    assert body.runs == 2


def test_a_batch_in_an_effect_reads_its_own_writes(a):
    x, seen = signal(0), []

    def body():
        def inside():
            write(x, a() * 10)
            seen.append(untracked(x))

        batch(inside)

    effect(body)
    write(a, 2)
    assert seen == [10, 20]


def test_a_computed_first_read_inside_is_right_outside(a):
    c = computed(lambda: a() * 2)

    def body():
        c()
        write(a, 2)

    batch(body)
    assert c() == 4


def test_a_computed_unrelated_to_what_was_written_is_not_run_inside(a, b):
    spy = Spy(lambda: b() * 2)
    c = computed(spy)
    c()
    batch(lambda: (write(a, 2), c(), write(a, 3), c()))
    assert spy.runs == 1


def test_the_gate_and_what_is_behind_it_change_together(a, b):
    costly = Spy(b)
    behind = computed(costly)
    top = computed(lambda: behind() if a() == 1 else None)
    top()
    batch(lambda: write_all({b: 20, a: 2}))
    assert top() is None
    assert costly.runs == 1


def test_a_signal_that_notifies_always_does_so_once_per_batch():
    s = signal(1, equals=False)
    watch = Watch(s)
    batch(lambda: (write(s, 1), write(s, 1)))
    assert watch.runs == 2


def test_equality_is_asked_between_the_value_before_the_batch_and_the_last_one():
    s = signal(0, equals=lambda old, new: abs(old - new) <= 1)
    watch = Watch(s)
    batch(lambda: (write(s, 5), write(s, 1)))
    assert watch.runs == 1
    batch(lambda: (write(s, 1), write(s, 2)))
    assert watch.seen == [0, 2]
