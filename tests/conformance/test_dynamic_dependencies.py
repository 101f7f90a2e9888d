"""What is depended on is what the last run read, in the order in which it was read."""

import pytest

from tests.conformance.adapter import batch, computed, effect, signal, write
from tests.conformance.tools import Spy, Watch, write_all


@pytest.fixture
def gate():
    return signal(True)


@pytest.fixture
def left():
    return signal("l1")


@pytest.fixture
def right():
    return signal("r1")


@pytest.fixture
def either(gate, left, right):
    return Spy(lambda: left() if gate() else right())


def test_an_effect_ignores_the_branch_that_it_did_not_take(either, left, right):
    watch = Watch(either)
    write(right, "r2")
    write(left, "l2")
    assert watch.seen == ["l1", "l2"]


def test_an_effect_follows_the_branch_that_it_took(either, gate, left, right):
    watch = Watch(either)
    write(gate, False)
    write(left, "l2")
    write(right, "r2")
    assert watch.seen == ["l1", "r1", "r2"]


def test_a_branch_left_and_taken_again_is_followed_again(either, gate, left, right):
    watch = Watch(either)
    write(gate, False)
    write(gate, True)
    write(right, "r2")
    write(left, "l2")
    assert watch.seen == ["l1", "r1", "l1", "l2"]


@pytest.mark.parametrize("observed", [True, False])
def test_a_computed_ignores_the_branch_that_it_did_not_take(either, right, observed):
    c = computed(either)
    if observed:
        Watch(c)
    c()
    write(right, "r2")
    assert c() == "l1"
    assert either.runs == 1


@pytest.mark.parametrize("observed", [True, False])
def test_a_computed_forgets_the_branch_that_it_left(either, gate, left, observed):
    c = computed(either)
    if observed:
        Watch(c)
    c()
    write(gate, False)
    assert c() == "r1"
    write(left, "l2")
    assert c() == "r1"
    assert either.runs == 2


@pytest.mark.parametrize("observed", [True, False])
def test_a_computed_follows_the_branch_that_it_took(either, gate, right, observed):
    c = computed(either)
    if observed:
        Watch(c)
    c()
    write(gate, False)
    c()
    write(right, "r2")
    assert c() == "r2"


@pytest.mark.parametrize("observed", [True, False])
def test_a_stale_computed_behind_a_closed_gate_is_not_run(gate, left, observed):
    costly = Spy(left)
    inner = computed(costly)
    outer = computed(lambda: inner() if gate() else "closed")
    # The gate is read before what it guards.
    if observed:
        Watch(outer)
    assert outer() == "l1"
    batch(lambda: write_all({left: "l2", gate: False}))
    assert outer() == "closed"
    assert costly.runs == 1


def test_a_computed_guarded_by_its_owner_is_not_run_with_what_it_must_not_see():
    user = signal({"name": "Ada"})
    present = computed(lambda: user() is not None)
    name = computed(lambda: user()["name"])
    watch = Watch(lambda: name() if present() else "nobody")
    write(user, None)
    assert watch.seen == ["Ada", "nobody"]


def test_sources_are_asked_in_the_order_in_which_they_were_read():
    order = []
    s = signal(0)
    first = computed(lambda: order.append("first") or s())
    second = computed(lambda: order.append("second") or s())
    c = computed(lambda: first() + second())
    c()
    order.clear()
    write(s, 1)
    c()
    assert order == ["first", "second"]


def test_sources_asked_after_the_first_that_changed_are_run_only_if_read():
    s = signal(0)
    changes = computed(lambda: s())
    late = Spy(lambda: s() * 2)
    later = computed(late)
    c = computed(lambda: later() if changes() == 0 else -1)
    c()
    write(s, 1)
    assert c() == -1
    assert late.runs == 1


def test_an_effect_that_reads_nothing_any_more_has_seen_its_last_run():
    s, stop = signal(0), []
    body = Spy(lambda: None if stop else s() and None)
    effect(body)
    stop.append(True)
    write(s, 1)
    assert body.runs == 2
    write(s, 2)
    assert body.runs == 2


def test_reading_the_same_in_another_order_changes_nothing_else():
    a, b, turn = signal(1), signal(2), signal(False)
    watch = Watch(lambda: (b(), a()) if turn() else (a(), b()))
    write(turn, True)
    write(a, 10)
    write(b, 20)
    assert watch.seen == [(1, 2), (2, 1), (2, 10), (20, 10)]


def test_a_short_circuit_reads_no_further():
    a, b = signal(False), signal(1)
    body = Spy(lambda: a() and b() and None)
    effect(body)
    write(b, 2)
    assert body.runs == 1
    write(a, True)
    write(b, 3)
    assert body.runs == 3


def test_a_growing_and_shrinking_list_of_sources_is_followed():
    cells = [signal(n) for n in range(4)]
    count = signal(1)
    watch = Watch(lambda: sum(cell() for cell in cells[: count()]))
    write(cells[2], 10)
    write(count, 3)
    write(cells[2], 20)
    write(count, 1)
    write(cells[1], 5)
    assert watch.seen == [0, 11, 21, 0]


def test_leaving_a_computed_puts_it_to_sleep(gate, left):
    costly = Spy(left)
    c = computed(costly)
    Watch(lambda: c() if gate() else None)
    write(gate, False)
    write(left, "l2")
    assert costly.runs == 1
    write(gate, True)
    assert costly.runs == 2


def test_a_computed_that_one_observer_leaves_is_kept_up_for_the_other(gate, left):
    c = computed(lambda: left().upper())
    leaving = Watch(lambda: c() if gate() else None)
    staying = Watch(c)
    write(gate, False)
    write(left, "l2")
    assert leaving.seen == ["L1", None]
    assert staying.seen == ["L1", "L2"]


def test_a_diamond_with_a_switched_side_runs_once_per_change():
    s = signal(1)
    even = computed(lambda: s() % 2 == 0)
    half = computed(lambda: s() // 2)
    third = computed(lambda: s() * 3)
    body = Spy(lambda: half() if even() else third())
    joined = computed(body)
    Watch(joined)
    for n in (2, 3, 4, 5):
        write(s, n)
        assert joined() == (n // 2 if n % 2 == 0 else n * 3)
    assert body.runs == 5


def test_toggling_for_long_leaves_no_dependency_behind(either, gate, left, right):
    watch = Watch(either)
    for n in range(50):
        write(gate, n % 2 == 1)
    assert watch.runs == 51
    write(right, "r2")
    assert watch.runs == 51
    write(left, "l2")
    assert watch.runs == 52


def test_a_computed_made_anew_in_each_run_replaces_the_old_one():
    a, b = signal(1), signal(1)
    inner = []

    def body():
        factor = a()
        spy = Spy(lambda: b() * factor)
        inner.append(spy)
        return computed(spy)()

    watch = Watch(body)
    write(a, 2)
    write(b, 5)
    assert watch.seen == [1, 2, 10]
    # The last one was asked whether it has changed, the first one not any more.
    assert [spy.runs for spy in inner] == [1, 2, 1]


def test_a_dependency_found_late_in_a_run_counts_as_much():
    first, late = signal(0), signal(0)

    def body():
        value = first()
        for _ in range(10):
            value += 1
        return value + late()

    watch = Watch(body)
    write(late, 1)
    assert watch.seen == [10, 11]


def test_a_dependency_taken_up_while_its_source_changes_is_not_missed(gate):
    source = signal(0)
    c = computed(lambda: source() * 10)
    watch = Watch(lambda: None if gate() else c())
    batch(lambda: write_all({gate: False, source: 1}))
    write(source, 2)
    assert watch.seen == [None, 10, 20]


def test_reads_of_functions_that_are_called_count():
    s = signal(1)

    def deep(n):
        return s() if n == 0 else deep(n - 1)

    watch = Watch(lambda: deep(20))
    write(s, 2)
    assert watch.seen == [1, 2]


def test_reads_of_a_generator_count_where_it_is_consumed():
    s = signal(1)
    numbers = (s() * n for n in range(3))
    watch = Watch(lambda: next(numbers))
    write(s, 5)
    write(s, 10)
    assert watch.seen == [0, 5, 20]
