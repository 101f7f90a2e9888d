"""What is read untracked is read, and not depended on."""

import pytest

from tests.conformance.adapter import batch, computed, effect, peek, signal, untracked, write
from tests.conformance.tools import Spy, Watch, raised_by


@pytest.fixture
def a():
    return signal(0)


@pytest.fixture
def b():
    return signal(0)


@pytest.fixture(params=[untracked, peek], ids=["untracked", "peek"])
def glance(request):
    return request.param


def test_the_value_of_the_function_is_handed_back():
    assert untracked(lambda: 5) == 5


def test_the_error_of_the_function_is_handed_on():
    with pytest.raises(ZeroDivisionError):
        untracked(lambda: 1 / 0)


def test_an_effect_does_not_depend_on_it(a, b, glance):
    watch = Watch(lambda: (a(), glance(b)))
    write(b, 1)
    assert watch.seen == [(0, 0)]
    write(a, 1)
    assert watch.seen == [(0, 0), (1, 1)]


@pytest.mark.parametrize("observed", [True, False])
def test_a_computed_does_not_depend_on_it(a, b, glance, observed):
    c = computed(lambda: (a(), glance(b)))
    if observed:
        Watch(c)
    assert c() == (0, 0)
    write(b, 1)
    assert c() == (0, 0)
    write(a, 1)
    assert c() == (1, 1)


def test_nor_on_what_a_computed_read_so_depends_on(a, glance):
    c = computed(lambda: a() * 2)
    body = Spy(lambda: glance(c) and None)
    effect(body)
    write(a, 1)
    write(a, 2)
    assert body.runs == 1


def test_a_stale_computed_is_brought_up_to_date(a, glance):
    c = computed(lambda: a() * 2)
    c()
    write(a, 5)
    assert glance(c) == 10


def test_a_computed_first_run_so_keeps_its_own_dependencies(a, glance):
    c = computed(lambda: a() * 2)
    effect(lambda: glance(c) and None)
    write(a, 5)
    assert c() == 10


def test_a_computed_read_so_and_then_openly_is_depended_on(a, glance):
    c = computed(lambda: a() * 2)
    watch = Watch(lambda: (glance(c), c()))
    write(a, 1)
    assert watch.seen == [(0, 0), (2, 2)]


def test_reads_after_it_count_again(a, b):
    watch = Watch(lambda: (untracked(a), b()))
    write(b, 1)
    write(a, 1)
    assert watch.seen == [(0, 0), (0, 1)]


def test_reads_before_it_still_count(a, b):
    watch = Watch(lambda: (a(), untracked(b)))
    write(a, 1)
    assert watch.runs == 2


def test_what_is_also_read_openly_is_depended_on(a):
    watch = Watch(lambda: untracked(a) + a())
    write(a, 1)
    assert watch.seen == [0, 2]


def test_it_nests(a, b):
    watch = Watch(lambda: untracked(lambda: (untracked(a), b())))
    write(a, 1)
    write(b, 1)
    assert watch.runs == 1


def test_a_computed_made_and_read_in_it_tracks_for_itself(a):
    made = []

    def body():
        untracked(lambda: made.append(computed(lambda: a() * 2)))
        return untracked(made[-1])

    watch = Watch(body)
    write(a, 3)
    assert watch.runs == 1
    assert made[0]() == 6


def test_an_effect_made_in_it_tracks_for_itself(a):
    inner = Spy(lambda: a() and None)
    outer = Spy(lambda: untracked(lambda: effect(inner)) and None)
    effect(outer)
    write(a, 1)
    assert (outer.runs, inner.runs) == (1, 2)


def test_writes_in_it_reach_everybody(a, b):
    watch = Watch(b)
    effect(lambda: untracked(lambda: write(b, a() + 1)))
    assert watch.seen == [0, 1]
    write(a, 5)
    assert watch.seen == [0, 1]


def test_an_effect_may_write_in_it_what_it_reads_in_it(a):
    total = signal(0)

    def body():
        value = a()
        untracked(lambda: write(total, total() + value))

    spy = Spy(body)
    effect(spy)
    write(a, 2)
    write(a, 3)
    assert total() == 5
    assert spy.runs == 3


def test_an_error_in_it_does_not_switch_tracking_off(a):
    watch = Watch(lambda: (raised_by(lambda: untracked(lambda: 1 / 0)), a())[1])
    write(a, 1)
    assert watch.seen == [0, 1]


def test_in_plain_code_it_is_an_ordinary_read(a):
    write(a, 3)
    assert untracked(a) == 3


def test_in_a_batch_it_reads_what_was_written(a):
    def body():
        write(a, 3)
        return untracked(a), peek(a)

    assert batch(body) == (3, 3)


def test_a_dependency_that_becomes_untracked_is_dropped(a, b):
    watch = Watch(lambda: (untracked(b) if a() else b(),))
    write(a, 1)
    write(b, 1)
    assert watch.seen == [(0,), (0,)]


def test_the_body_of_an_effect_called_untracked_has_no_dependencies(a):
    body = Spy(lambda: untracked(lambda: [a() for _ in range(3)]) and None)
    effect(body)
    write(a, 1)
    assert body.runs == 1


def test_comparing_values_is_untracked(a):
    class Box:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n + a() * 0

        __hash__ = None

    source = signal(1)
    boxed = computed(lambda: Box(source()))
    body = Spy(lambda: boxed() and None)
    effect(body)
    write(source, 2)
    write(a, 1)
    assert body.runs == 2
