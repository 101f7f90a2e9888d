"""A change that comes to nothing goes no further; nothing runs twice for one change."""

import math

import pytest

from tests.conformance.adapter import computed, effect, peek, signal, write
from tests.conformance.tools import Spy, Watch


class Answers:
    """Compares with a given answer, as arrays and their like do."""

    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    __hash__ = None


@pytest.mark.parametrize(
    ("first", "equal"),
    [(1, 1), ("ab", "".join("ab")), ((1, 2), tuple(range(1, 3))), ([1], [1]), ({"a": 1}, {"a": 1}), (None, None)],
    ids=repr,
)
def test_writing_an_equal_value_runs_nothing(first, equal):
    # The libraries of JavaScript compare by identity; here equal is what Python calls equal.
    s = signal(first)
    watch = Watch(s)
    write(s, equal)
    assert watch.runs == 1


def test_an_equal_value_leaves_the_old_object_in_place():
    old = [1]
    s = signal(old)
    write(s, [1])
    assert s() is old


def test_the_same_nan_is_no_change():
    s = signal(math.nan)
    watch = Watch(s)
    write(s, math.nan)
    assert watch.runs == 1


def test_the_same_object_is_no_change_even_if_it_calls_itself_unequal():
    value = Answers(False)
    s = signal(value)
    watch = Watch(s)
    write(s, value)
    assert watch.runs == 1


@pytest.mark.parametrize("answer", [NotImplemented, [True], 1, "yes", None, ValueError("no")], ids=repr)
def test_whatever_is_not_clearly_equal_is_a_change(answer):
    s = signal(Answers(answer))
    watch = Watch(s)
    write(s, Answers(answer))
    assert watch.runs == 2


def test_the_given_equality_is_asked_with_the_old_and_the_new_value():
    asked = []
    s = signal(1, equals=lambda old, new: asked.append((old, new)))
    write(s, 2)
    write(s, 3)
    assert asked == [(1, 2), (2, 3)]


def test_the_given_equality_decides():
    s = signal("a", equals=lambda old, new: old.lower() == new.lower())
    watch = Watch(s)
    write(s, "A")
    write(s, "b")
    assert watch.seen == ["a", "b"]


def test_with_equality_switched_off_each_write_is_a_change():
    s = signal(1, equals=False)
    watch = Watch(s)
    write(s, 1)
    write(s, 1)
    assert watch.seen == [1, 1, 1]


def test_the_given_equality_of_a_computed_decides():
    s = signal(1.01)
    rounded = computed(lambda: s(), equals=lambda old, new: round(old) == round(new))
    watch = Watch(rounded)
    write(s, 1.2)
    write(s, 2.2)
    assert watch.seen == [1.01, 2.2]


def test_a_computed_keeps_the_value_that_the_new_one_equals():
    s = signal(1.01)
    rounded = computed(lambda: s(), equals=lambda old, new: round(old) == round(new))
    rounded()
    write(s, 1.2)
    assert rounded() == 1.01


def test_with_equality_switched_off_each_run_of_a_computed_is_a_change():
    s = signal(1)
    c = computed(lambda: s() * 0, equals=False)
    watch = Watch(c)
    write(s, 2)
    assert watch.seen == [0, 0]


def test_the_equality_of_a_computed_is_not_asked_about_the_first_value():
    asked = Spy(lambda: True)
    c = computed(lambda: 1, equals=lambda old, new: asked())
    assert c() == 1
    assert asked.runs == 0


def test_what_an_equality_reads_is_no_dependency():
    s, tolerance = signal(0), signal(1)
    c = computed(lambda: s(), equals=lambda old, new: abs(old - new) <= tolerance())
    body = Spy(lambda: c() and None)
    effect(body)
    write(s, 1)
    write(tolerance, 5)
    assert body.runs == 1


def test_an_equality_that_fails_tells_the_writer_and_nothing_is_written():
    s = signal(1, equals=lambda old, new: 1 / 0)
    watch = Watch(s)
    with pytest.raises(ZeroDivisionError):
        write(s, 2)
    assert peek(s) == 1
    assert watch.runs == 1


def test_an_equality_of_a_computed_that_fails_tells_the_reader():
    s = signal(1)
    c = computed(lambda: s(), equals=lambda old, new: 1 / 0)
    c()
    write(s, 2)
    with pytest.raises(ZeroDivisionError):
        c()


@pytest.mark.parametrize("observed", [True, False])
def test_an_unchanged_computed_does_not_run_those_above_it(observed):
    s = signal(1)
    odd = computed(lambda: s() % 2)
    above = Spy(lambda: odd() + 10)
    top = computed(above)
    if observed:
        Watch(top)
    top()
    write(s, 3)
    assert top() == 11
    assert above.runs == 1


@pytest.mark.parametrize("observed", [True, False])
def test_a_computed_that_changes_again_after_a_cut_off_is_followed(observed):
    s = signal(1)
    odd = computed(lambda: s() % 2)
    top = computed(lambda: odd() + 10)
    if observed:
        Watch(top)
    seen = []
    for n in (1, 3, 4, 6, 7):
        write(s, n)
        seen.append(top())
    assert seen == [11, 11, 10, 10, 11]


def test_an_effect_behind_an_unchanged_computed_does_not_run():
    s = signal(1)
    watch = Watch(computed(lambda: s() > 0))
    write(s, 2)
    assert watch.seen == [True]
    write(s, -1)
    assert watch.seen == [True, False]


def test_the_cut_off_works_at_any_depth():
    s = signal(1)
    node = computed(lambda: s() // 10)
    for _ in range(10):
        node = computed(lambda below=node: below() + 1)
    watch = Watch(node)
    write(s, 5)
    assert watch.runs == 1
    write(s, 15)
    assert watch.seen == [10, 11]


def test_a_diamond_runs_its_foot_once():
    s = signal(1)
    b, c = computed(lambda: s() + 1), computed(lambda: s() * 10)
    foot = Spy(lambda: (b(), c()))
    watch = Watch(computed(foot))
    write(s, 2)
    assert watch.seen == [(2, 10), (3, 20)]
    assert foot.runs == 2


def test_a_diamond_with_a_tail_runs_each_once():
    s = signal(1)
    b, c = computed(lambda: s() + 1), computed(lambda: s() * 10)
    foot = Spy(lambda: b() + c())
    d = computed(foot)
    tail = Spy(lambda: -d())
    watch = Watch(computed(tail))
    write(s, 2)
    assert watch.seen == [-12, -23]
    assert (foot.runs, tail.runs) == (2, 2)


def test_a_diamond_of_uneven_sides_runs_each_once():
    s = signal(1)
    short = computed(lambda: s())
    long = computed(lambda: s())
    for _ in range(3):
        long = computed(lambda below=long: below())
    foot = Spy(lambda: (short(), long()))
    watch = Watch(computed(foot))
    write(s, 2)
    assert watch.seen == [(1, 1), (2, 2)]
    assert foot.runs == 2


def test_a_source_read_directly_and_through_another_is_one_change():
    s = signal(2)
    less = computed(lambda: s() - 1)
    body = Spy(lambda: s() + less())
    watch = Watch(computed(body))
    write(s, 4)
    assert watch.seen == [3, 7]
    assert body.runs == 2


def test_each_node_that_reads_all_before_it_runs_once():
    s = signal(1)
    nodes, spies = [s], []
    for _ in range(8):
        spy = Spy(lambda before=tuple(nodes): sum(node() for node in before))
        spies.append(spy)
        nodes.append(computed(spy))
    assert nodes[-1]() == 128
    write(s, 2)
    assert nodes[-1]() == 256
    assert [spy.runs for spy in spies] == [2] * 8


def test_one_unchanged_side_does_not_hold_up_the_changed_one():
    s = signal("a")
    same, other = computed(lambda: s() and "same"), computed(lambda: s())
    watch = Watch(lambda: same() + other())
    write(s, "b")
    assert watch.seen == ["samea", "sameb"]


def test_two_unchanged_sides_run_nothing():
    s = signal("a")
    left, right = computed(lambda: s() and "l"), computed(lambda: s() and "r")
    foot = Spy(lambda: left() + right())
    watch = Watch(computed(foot))
    write(s, "b")
    assert watch.runs == foot.runs == 1


@pytest.mark.parametrize("changing", [0, 1, 2])
def test_one_changed_side_of_three_is_enough(changing):
    s = signal(1)
    sides = [computed(lambda i=i: s() if i == changing else -1) for i in range(3)]
    watch = Watch(lambda: sum(side() for side in sides))
    write(s, 5)
    assert watch.seen == [-1, 3]


def test_no_run_ever_sees_two_moments_at_once():
    s = signal(0)
    plus, minus = computed(lambda: s()), computed(lambda: -s())
    total = computed(lambda: plus() + minus())
    watch = Watch(lambda: (total(), plus() + minus(), s() - plus()))
    for n in range(1, 6):
        write(s, n)
    assert set(watch.seen) == {(0, 0, 0)}
    write(s, -1)
    assert (plus(), minus(), total()) == (-1, 1, 0)


def test_a_division_is_never_tried_with_a_divisor_that_is_gone():
    s = signal(1)
    divisor = computed(lambda: s())
    safe = computed(lambda: 10 // divisor() if s() else None)
    watch = Watch(safe)
    write(s, 0)
    write(s, 5)
    assert watch.seen == [10, None, 2]


def test_an_effect_that_reads_a_signal_and_what_follows_from_it_runs_once_per_change():
    s = signal(1)
    double = computed(lambda: s() * 2)
    watch = Watch(lambda: (s(), double()))
    write(s, 2)
    assert watch.seen == [(1, 2), (2, 4)]


def test_crossed_sources_run_each_node_once():
    a, b = signal(1), signal(10)
    total, product = Spy(lambda: a() + b()), Spy(lambda: a() * b())
    c, d = computed(total), computed(product)
    foot = Spy(lambda: c() + d())
    e = computed(foot)
    assert e() == 21
    write(a, 2)
    write(b, 20)
    assert e() == 62
    assert (total.runs, product.runs, foot.runs) == (2, 2, 2)
