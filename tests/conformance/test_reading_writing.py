"""Signals as such: what is written is what is read."""

import pytest

from tests.conformance.adapter import computed, effect, peek, signal, subscribe, update, write
from tests.conformance.tools import Spy, Watch


@pytest.mark.parametrize("value", [0, None, "", (), [1], {"a": 1}, object(), len], ids=repr)
def test_a_signal_gives_back_the_very_object_it_was_made_with(value):
    assert signal(value)() is value


@pytest.mark.parametrize("value", [0, None, "", (), [1], {"a": 1}, object(), len], ids=repr)
def test_a_signal_gives_back_the_very_object_that_was_written(value):
    s = signal("before")
    write(s, value)
    assert s() is value


def test_a_written_function_is_a_value_and_is_not_called():
    # Solid and Vue's kin take a function for an updater; here `update` is its own word.
    s = signal(None)
    stored = Spy(lambda: 1)
    write(s, stored)
    assert s() is stored
    assert stored.runs == 0


def test_two_signals_of_one_value_are_two():
    a, b = signal(1), signal(1)
    write(a, 2)
    assert (a(), b()) == (2, 1)


def test_peek_reads_the_present_value():
    s = signal(1)
    write(s, 2)
    assert peek(s) == 2


def test_peek_of_a_computed_reads_the_present_value():
    s = signal(1)
    double = computed(lambda: s() * 2)
    assert peek(double) == 2
    write(s, 5)
    assert peek(double) == 10


def test_update_replaces_the_value_by_a_function_of_it():
    s = signal(3)
    update(s, lambda n: n + 4)
    assert s() == 7


def test_update_tells_those_who_depend():
    s = signal(1)
    watch = Watch(s)
    update(s, lambda n: n + 1)
    assert watch.seen == [1, 2]


def test_update_to_an_equal_value_tells_nobody():
    s = signal(1)
    watch = Watch(s)
    update(s, lambda n: n)
    assert watch.seen == [1]


def test_update_in_an_effect_is_no_read():
    trigger, total = signal(0), signal(0)
    body = Spy(lambda: (trigger(), update(total, lambda n: n + 1)))
    effect(body)
    write(total, 10)
    assert body.runs == 1
    write(trigger, 1)
    assert total() == 11


def test_an_update_that_fails_changes_nothing():
    s = signal(1)
    watch = Watch(s)
    with pytest.raises(ZeroDivisionError):
        update(s, lambda n: n / 0)
    assert s() == 1
    assert watch.runs == 1


def test_a_computed_cannot_be_written():
    c = computed(lambda: 1)
    with pytest.raises((AttributeError, TypeError)):
        write(c, 2)
    assert c() == 1


def test_each_write_on_its_own_is_a_change_of_its_own():
    s = signal(0)
    watch = Watch(s)
    for n in (1, 2, 3):
        write(s, n)
    assert watch.seen == [0, 1, 2, 3]


def test_a_write_has_been_acted_upon_when_it_returns():
    # Solid and Angular defer effects to a later flush, the others (and this one) run them within the write.
    s = signal(0)
    watch = Watch(s)
    write(s, 1)
    assert watch.seen[-1] == 1


def test_a_signal_read_many_times_in_a_run_is_one_dependency():
    s = signal(0)
    watch = Watch(lambda: s() + s() + s())
    write(s, 1)
    assert watch.seen == [0, 3]


def test_changing_a_held_object_in_place_is_no_change():
    items = [1]
    s = signal(items)
    watch = Watch(lambda: len(s()))
    items.append(2)
    write(s, items)
    assert watch.seen == [1]


def test_a_new_object_of_another_value_is_a_change():
    s = signal([1])
    watch = Watch(lambda: len(s()))
    write(s, [*s(), 2])
    assert watch.seen == [1, 2]


def test_a_signal_may_hold_a_signal_and_both_are_followed():
    first, second = signal(1), signal(2)
    chosen = signal(first)
    watch = Watch(lambda: chosen()())
    write(first, 10)
    write(chosen, second)
    write(first, 100)
    write(second, 20)
    assert watch.seen == [1, 10, 2, 20]


def test_a_computed_may_give_a_computed_and_both_are_followed():
    a = signal(1)
    outer = computed(lambda: computed(lambda: a() * 2))
    watch = Watch(lambda: outer()())
    write(a, 3)
    assert watch.seen == [2, 6]


def test_a_signal_made_in_a_computed_belongs_to_nobody():
    a = signal(1)
    runs = Spy(lambda: signal(a() + 1)())
    c = computed(runs)
    assert c() == 2
    write(a, 5)
    assert c() == 6
    assert runs.runs == 2


def test_a_signal_can_be_read_and_written_from_plain_code_without_any_observer():
    s = signal(0)
    for n in range(100):
        write(s, s() + n)
    assert s() == 4950


def test_subscribe_calls_at_once_and_after_each_change():
    s, seen = signal(0), []
    subscribe(s, seen.append)
    write(s, 1)
    write(s, 1)
    write(s, 2)
    assert seen == [0, 1, 2]


def test_subscribe_ends_when_told():
    s, seen = signal(0), []
    end = subscribe(s, seen.append)
    end()
    write(s, 1)
    assert seen == [0]


def test_a_subscriber_depends_on_nothing_that_it_reads_itself():
    s, other, seen = signal(0), signal(0), []
    subscribe(s, lambda value: seen.append((value, other())))
    write(other, 1)
    write(s, 1)
    assert seen == [(0, 0), (1, 1)]


def test_a_computed_can_be_subscribed_to():
    s, seen = signal(1), []
    subscribe(computed(lambda: s() % 2), seen.append)
    write(s, 3)
    write(s, 4)
    assert seen == [1, 0]


def test_a_subscriber_may_write():
    celsius, fahrenheit = signal(0), signal(0)
    subscribe(celsius, lambda value: write(fahrenheit, value * 9 // 5 + 32))
    write(celsius, 100)
    assert fahrenheit() == 212


@pytest.mark.parametrize("make", [lambda: signal(0, name="price"), lambda: computed(lambda: 0, name="price")])
def test_a_node_shows_its_name(make):
    assert "price" in repr(make())


def test_a_computed_is_named_after_its_function():
    def total():
        return 0

    assert "total" in repr(computed(total))
