"""A computed runs when its value is wanted and could have changed, and at no other time."""

import pytest

from tests.conformance.adapter import computed, effect, signal, write
from tests.conformance.tools import Spy, Watch


@pytest.fixture
def a():
    return signal(1)


@pytest.fixture
def double(a):
    return Spy(lambda: a() * 2)


def test_making_a_computed_runs_nothing(double):
    computed(double)
    assert double.runs == 0


def test_the_first_read_runs_it_and_the_next_ones_do_not(double):
    c = computed(double)
    assert [c(), c(), c()] == [2, 2, 2]
    assert double.runs == 1


def test_a_write_alone_runs_nothing(a, double):
    c = computed(double)
    c()
    write(a, 2)
    assert double.runs == 1


def test_many_writes_between_two_reads_are_one_run(a, double):
    c = computed(double)
    c()
    for n in range(2, 12):
        write(a, n)
    assert c() == 22
    assert double.runs == 2


def test_a_computed_that_is_never_read_never_runs(a, double):
    computed(double)
    write(a, 2)
    write(a, 3)
    assert double.runs == 0


def test_a_write_elsewhere_does_not_run_a_computed_that_nobody_observes(double):
    other, c = signal(0), computed(double)
    c()
    for n in range(1, 5):
        write(other, n)
        c()
    assert double.runs == 1


def test_a_write_elsewhere_does_not_run_a_computed_that_is_observed(double):
    other, c = signal(0), computed(double)
    effect(lambda: c() and None)
    write(other, 1)
    assert c() == 2
    assert double.runs == 1


def test_a_computed_without_sources_runs_once_for_all(a):
    constant = Spy(lambda: 42)
    c = computed(constant)
    for n in range(3):
        write(a, n)
        assert c() == 42
    assert constant.runs == 1


def test_reading_the_end_of_a_chain_runs_each_link_once(a):
    spies = [Spy(a)]
    for _ in range(5):
        below = computed(spies[-1])
        spies.append(Spy(lambda below=below: below() + 1))
    end = computed(spies[-1])
    assert end() == 6
    write(a, 10)
    assert end() == 15
    assert [spy.runs for spy in spies] == [2] * 6


def test_reading_the_middle_of_a_chain_leaves_what_is_above_alone(a):
    low = computed(lambda: a() + 1)
    top_runs = Spy(lambda: low() + 1)
    top = computed(top_runs)
    top()
    write(a, 5)
    assert low() == 6
    assert top_runs.runs == 1
    assert top() == 7


def test_each_link_of_a_stale_chain_is_right_whatever_is_read_first(a):
    b = computed(lambda: a() + 1)
    c = computed(lambda: b() + 1)
    d = computed(lambda: c() + 1)
    d()
    write(a, 10)
    assert (b(), d(), c()) == (11, 13, 12)


def test_sources_are_brought_up_to_date_before_those_who_read_them_run(a):
    order = []
    low = computed(lambda: order.append("low") or a())
    high = computed(lambda: (low(), order.append("high"))[0])
    high()
    order.clear()
    write(a, 2)
    high()
    assert order == ["low", "high"]


def test_a_computed_made_after_a_write_starts_from_the_present(a):
    below = computed(lambda: a() * 2)
    write(a, 5)
    above = computed(lambda: below() + 1)
    assert above() == 11
    write(a, 10)
    assert above() == 21


def test_a_second_observer_shares_the_value_of_the_first(double):
    c = computed(double)
    first, second = Watch(c), Watch(c)
    assert first.seen == second.seen == [2]
    assert double.runs == 1


def test_an_observer_shares_what_was_read_before_it(double):
    c = computed(double)
    c()
    Watch(c)
    assert double.runs == 1


def test_an_observed_computed_runs_once_per_change_for_all_its_observers(a, double):
    c = computed(double)
    watches = [Watch(c) for _ in range(4)]
    write(a, 2)
    assert double.runs == 2
    assert all(watch.seen == [2, 4] for watch in watches)


def test_plain_reads_of_an_observed_computed_run_nothing(double):
    c = computed(double)
    Watch(c)
    assert [c(), c()] == [2, 2]
    assert double.runs == 1


def test_losing_the_last_observer_keeps_the_value(double):
    c = computed(double)
    Watch(c).dispose()
    assert c() == 2
    assert double.runs == 1


def test_without_its_observer_a_computed_is_run_by_no_write(a, double):
    c = computed(double)
    Watch(c).dispose()
    write(a, 2)
    write(a, 3)
    assert double.runs == 1


def test_a_computed_catches_up_with_what_changed_while_nobody_observed_it(a, double):
    c = computed(double)
    Watch(c).dispose()
    write(a, 7)
    assert c() == 14
    assert Watch(c).seen == [14]
    assert double.runs == 2


def test_a_computed_that_is_observed_again_is_followed_again(a):
    c = computed(lambda: a() * 2)
    Watch(c).dispose()
    watch = Watch(c)
    write(a, 2)
    assert watch.seen == [2, 4]


def test_a_chain_behind_a_lost_observer_sleeps_as_a_whole(a):
    low = Spy(a)
    b = computed(low)
    high = Spy(lambda: b())
    c = computed(high)
    watch = Watch(c)
    watch.dispose()
    write(a, 2)
    assert (low.runs, high.runs) == (1, 1)
    assert c() == 2


def test_an_effect_sees_what_changed_before_it_was_made(a):
    c = computed(lambda: a() * 2)
    c()
    write(a, 2)
    assert Watch(c).seen == [4]


def test_there_and_back_in_two_unread_writes_runs_at_most_once_and_stops_there(a):
    # alien-signals takes the value back and runs nothing; versions that only grow (Preact, here) run the first reader.
    first = Spy(a)
    below = computed(first)
    second = Spy(lambda: below())
    above = computed(second)
    above()
    write(a, 2)
    write(a, 1)
    assert above() == 1
    assert first.runs <= 2
    assert second.runs == 1


def test_a_value_that_is_not_wanted_any_more_is_not_computed(a, double):
    wanted = signal(True)
    c = computed(double)
    watch = Watch(lambda: c() if wanted() else None)
    write(wanted, False)
    write(a, 2)
    assert double.runs == 1
    assert watch.seen == [2, None]
