"""When effects run, in which order, and what happens to effects made by effects."""

import pytest

from tests.conformance.adapter import batch, computed, effect, signal, untracked, write
from tests.conformance.tools import Spy, Watch


@pytest.fixture
def a():
    return signal(0)


@pytest.fixture
def b():
    return signal(0)


def test_an_effect_runs_at_once_when_made():
    body = Spy(lambda: None)
    effect(body)
    assert body.runs == 1


def test_an_effect_that_reads_nothing_runs_once(a):
    body = Spy(lambda: None)
    effect(body)
    write(a, 1)
    assert body.runs == 1


def test_an_effect_runs_once_per_change(a):
    watch = Watch(a)
    for n in range(1, 5):
        write(a, n)
    assert watch.seen == [0, 1, 2, 3, 4]


def test_an_effect_runs_when_any_of_its_sources_changes(a, b):
    watch = Watch(lambda: (a(), b()))
    write(b, 1)
    write(a, 1)
    assert watch.seen == [(0, 0), (0, 1), (1, 1)]


def test_two_effects_of_one_function_are_two(a):
    body = Spy(lambda: a() and None)
    first = effect(body)
    effect(body)
    write(a, 1)
    assert body.runs == 4
    first()
    write(a, 2)
    assert body.runs == 5


def test_effects_run_in_the_order_of_making(a):
    order = []
    for name in "xyz":
        effect(lambda name=name: (a(), order.append(name)))
    write(a, 1)
    assert order == list("xyzxyz")


def test_the_order_does_not_depend_on_who_read_first(a, b):
    order = []
    effect(lambda: order.append("first") or ((a() if b() else None) and None))
    effect(lambda: order.append("second") or (a() and None))
    write(b, 1)  # the first effect reads `a` only now
    order.clear()
    write(a, 1)
    assert order == ["first", "second"]


def test_the_order_does_not_depend_on_the_depth_of_what_is_read(a):
    order = []
    node = a
    for _ in range(5):
        node = computed(lambda below=node: below())
    deep = node
    effect(lambda: (deep(), order.append("deep")))
    effect(lambda: (a(), order.append("shallow")))
    order.clear()
    write(a, 1)
    assert order == ["deep", "shallow"]


def test_what_an_effect_writes_reaches_later_effects_of_the_same_round_once(a, b):
    effect(lambda: write(b, a() * 10))
    watch = Watch(lambda: (a(), b()))
    write(a, 1)
    assert watch.seen == [(0, 0), (1, 10)]


def test_what_an_effect_writes_reaches_earlier_effects_in_a_second_round(a, b):
    watch = Watch(lambda: (a(), b()))
    effect(lambda: write(b, a() * 10))
    write(a, 1)
    assert watch.seen == [(0, 0), (1, 0), (1, 10)]


def test_an_effect_is_never_interrupted_by_those_it_sets_off(a, b):
    order = []
    effect(lambda: order.append(f"b{b()}"))

    def body():
        order.append("begin")
        write(b, a())
        order.append("end")

    effect(body)
    order.clear()
    write(a, 1)
    assert order == ["begin", "end", "b1"]


def test_several_writes_of_an_effect_are_one_round_for_the_others(a, b):
    # Solid 1, Preact without a batch and others differ here; what an effect writes settles when it has finished.
    c = signal(0)

    def body():
        write(b, a() + 1)
        write(c, a() + 2)

    effect(body)
    watch = Watch(lambda: (b(), c()))
    write(a, 10)
    assert watch.seen == [(1, 2), (11, 12)]


def test_an_effect_reads_at_once_what_it_wrote(a, b):
    seen = []

    def body():
        write(b, a() * 2)
        seen.append(untracked(b))

    effect(body)
    write(a, 4)
    assert seen == [0, 8]


def test_an_effect_reads_computeds_of_what_it_wrote(a, b):
    double = computed(lambda: b() * 2)
    seen = []

    def body():
        write(b, a())
        seen.append(untracked(double))

    effect(body)
    write(a, 4)
    assert seen == [0, 8]


def test_a_chain_of_effects_settles_within_the_write():
    cells = [signal(0) for _ in range(10)]
    for low, high in zip(cells, cells[1:], strict=False):
        effect(lambda low=low, high=high: write(high, low() + 1))
    write(cells[0], 5)
    assert cells[-1]() == 14


def test_a_chain_of_effects_made_backwards_settles_too():
    cells = [signal(0) for _ in range(10)]
    for low, high in reversed(list(zip(cells, cells[1:], strict=False))):
        effect(lambda low=low, high=high: write(high, low() + 1))
    write(cells[0], 5)
    assert cells[-1]() == 14


def test_an_outer_effect_runs_before_the_inner_one(a):
    order = []

    def outer():
        a()
        order.append("outer")
        effect(lambda: (a(), order.append("inner")))

    effect(outer)
    assert order == ["outer", "inner"]
    write(a, 1)
    assert order == ["outer", "inner"] * 2


def test_an_inner_effect_of_an_old_run_does_not_run_for_the_change_that_ends_it(a):
    inner = []

    def outer():
        value = a()
        effect(lambda: inner.append((value, a())))

    effect(outer)
    write(a, 1)
    assert inner == [(0, 0), (1, 1)]


def test_an_inner_effect_never_sees_what_its_outer_one_forbids():
    user = signal({"name": "Ada"})
    names = []

    def outer():
        if user() is not None:
            effect(lambda: names.append(user()["name"]))

    effect(outer)
    write(user, None)
    write(user, {"name": "Bob"})
    assert names == ["Ada", "Bob"]


def test_an_inner_effect_runs_without_its_outer_one(a, b):
    inner = Spy(lambda: b() and None)
    outer = Spy(lambda: (a(), effect(inner)))
    effect(outer)
    write(b, 1)
    assert (outer.runs, inner.runs) == (1, 2)


def test_what_an_inner_effect_reads_is_no_dependency_of_the_outer_one(a, b):
    outer = Spy(lambda: (a(), effect(lambda: b() and None)))
    effect(outer)
    write(b, 1)
    write(b, 2)
    assert outer.runs == 1
    write(a, 1)
    assert outer.runs == 2


@pytest.mark.parametrize("times", [1, 3])
def test_the_outer_effect_still_answers_after_the_inner_one_has_run_again(a, b, times):
    inner = Spy(lambda: b() and None)
    outer = Spy(lambda: (a(), effect(inner)))
    effect(outer)
    for n in range(times):
        write(b, n + 1)
    write(a, 1)
    assert outer.runs == 2
    assert inner.runs == times + 2


def test_reads_after_an_inner_effect_are_still_the_outer_ones(a, b):
    def outer():
        effect(lambda: None)
        a()

    body = Spy(outer)
    effect(body)
    write(a, 1)
    assert body.runs == 2


def test_a_new_run_replaces_all_inner_effects(a, b):
    inner = Spy(lambda: b() and None)
    effect(lambda: (a(), effect(inner), effect(inner)))
    for n in range(1, 4):
        write(a, n)
    before = inner.runs
    write(b, 1)
    assert inner.runs == before + 2


def test_inner_effects_of_inner_effects_are_replaced_too(a, b):
    innermost = Spy(lambda: b() and None)
    effect(lambda: (a(), effect(lambda: (a(), effect(innermost)))))
    write(a, 1)
    before = innermost.runs
    write(b, 1)
    assert innermost.runs == before + 1


def test_ending_the_outer_effect_ends_all_levels(a):
    bodies = [Spy(lambda: a() and None) for _ in range(2)]
    end = effect(lambda: (effect(lambda: (effect(bodies[1]), bodies[0]()))) and None)
    end()
    write(a, 1)
    assert [body.runs for body in bodies] == [1, 1]


def test_an_inner_effect_behind_an_unchanged_computed_does_not_run(a):
    odd = computed(lambda: a() % 2)
    inner = Spy(lambda: odd() and None)
    effect(lambda: effect(inner) and None)
    write(a, 2)
    assert inner.runs == 1


def test_siblings_live_on_when_one_inner_effect_runs_again(a, b):
    order = []

    def outer():
        effect(lambda: order.append(f"a{a()}"))
        effect(lambda: order.append(f"b{b()}"))

    effect(outer)
    order.clear()
    write(a, 1)
    write(b, 1)
    assert order == ["a1", "b1"]


def test_an_outer_effect_may_write_what_its_inner_one_reads(a):
    seen = []
    outer_runs = Spy(lambda: None)

    def outer():
        outer_runs()
        value = a()
        own = signal(0)
        effect(lambda: seen.append(own()))
        write(own, value + 10)

    effect(outer)
    write(a, 1)
    assert seen[-1] == 11
    assert outer_runs.runs == 2


def test_an_effect_made_while_others_wait_for_their_turn_takes_its_place_behind_them(a):
    order = []

    def maker():
        if a() == 1:
            effect(lambda: order.append("made"))

    effect(maker)
    effect(lambda: order.append("waiting") if a() == 1 else None)
    write(a, 1)
    # An effect outside of a batch runs where it is made, so before those that wait.
    assert order == ["made", "waiting"]


def test_an_effect_made_in_a_computed_is_refused(a):
    # alien-signals allows it and ties it to the computed; here a computed may have no effects at all.
    c = computed(lambda: effect(lambda: None) and 1)
    with pytest.raises(RuntimeError):
        c()


def test_an_effect_that_is_set_off_by_a_batch_of_an_effect_runs_after_it(a, b):
    order = []
    effect(lambda: order.append(f"b{b()}"))

    def body():
        value = a()
        batch(lambda: write(b, value))
        order.append("after the batch")

    effect(body)
    order.clear()
    write(a, 1)
    assert order == ["after the batch", "b1"]


def test_a_late_observer_of_an_observed_computed_is_told_of_the_next_change(a):
    c = computed(lambda: a() * 2)
    early = Watch(c)
    write(a, 1)
    late = Watch(c)
    write(a, 2)
    assert early.seen == [0, 2, 4]
    assert late.seen == [2, 4]
