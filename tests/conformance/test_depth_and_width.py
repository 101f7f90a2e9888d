"""Large graphs: nothing recurses in updates, and the work is linear in the edges."""

import sys

import pytest

from tests.conformance.adapter import DepthError, batch, computed, effect, on_cleanup, scope, signal, write
from tests.conformance.tools import Spy, Watch, raised_by, write_all

DEEP = 3000
WIDE = 2000


@pytest.fixture(autouse=True)
def default_limit():
    assert sys.getrecursionlimit() == 1000


def chain(source, length):
    """Computeds, each reading the one before; read from the bottom up, so each has been evaluated once."""
    nodes, spies = [source], []
    for _ in range(length):
        spy = Spy(lambda below=nodes[-1]: below() + 1)
        nodes.append(computed(spy))
        nodes[-1]()
        spies.append(spy)
    return nodes, spies


def test_a_deep_chain_that_nobody_observes_is_updated():
    s = signal(0)
    nodes, spies = chain(s, DEEP)
    write(s, 10)
    assert nodes[-1]() == DEEP + 10
    assert {spy.runs for spy in spies} == {2}


def test_a_deep_chain_that_is_observed_is_updated():
    s = signal(0)
    nodes, spies = chain(s, DEEP)
    watch = Watch(nodes[-1])
    for n in (1, 2):
        write(s, n)
    assert watch.seen == [DEEP, DEEP + 1, DEEP + 2]
    assert {spy.runs for spy in spies} == {3}


def test_a_deep_chain_is_updated_in_a_batch():
    s = signal(0)
    nodes, _ = chain(s, DEEP)
    watch = Watch(nodes[-1])

    def body():
        write(s, 1)
        assert nodes[-1]() == DEEP + 1
        write(s, 2)

    batch(body)
    assert watch.seen == [DEEP, DEEP + 2]


def test_a_deep_chain_is_cut_off_at_its_foot():
    s = signal(0)
    low = computed(lambda: s() // 10)
    nodes, spies = chain(low, DEEP)
    watch = Watch(nodes[-1])
    write(s, 5)
    assert watch.seen == [DEEP]
    assert {spy.runs for spy in spies} == {1}


def test_a_deep_chain_passes_an_error_on_and_recovers():
    s = signal(1)
    low = computed(lambda: 10 // s())
    nodes, _ = chain(low, DEEP)
    write(s, 0)
    assert isinstance(raised_by(nodes[-1]), ZeroDivisionError)
    write(s, 5)
    assert nodes[-1]() == DEEP + 2


def test_a_deep_chain_lets_go_and_is_observed_again():
    s = signal(0)
    nodes, spies = chain(s, DEEP)
    Watch(nodes[-1]).dispose()
    write(s, 1)
    assert {spy.runs for spy in spies} == {1}
    assert Watch(nodes[-1]).seen == [DEEP + 1]


def test_a_deep_chain_is_collected_without_recursion():
    s = signal(0)
    nodes, _ = chain(s, DEEP)
    Watch(nodes[-1]).dispose()
    del nodes
    write(s, 1)
    assert s() == 1


def test_a_deep_chain_that_switches_its_foot_is_updated():
    s, other, use = signal(0), signal(100), signal(True)
    low = computed(lambda: s() if use() else other())
    nodes, _ = chain(low, DEEP)
    watch = Watch(nodes[-1])
    write(use, False)
    write(other, 200)
    write(s, 5)
    assert watch.seen == [DEEP, DEEP + 100, DEEP + 200]


def test_a_first_read_that_nests_too_deep_says_so_and_can_be_helped():
    s = signal(0)
    nodes = [s]
    for n in range(DEEP):
        nodes.append(computed(lambda below=nodes[-1]: below() + 1, name=f"link {n}"))
    with pytest.raises(DepthError, match="link"):
        nodes[-1]()
    for node in nodes[1:]:
        node()
    assert nodes[-1]() == DEEP


def test_a_deep_chain_of_effects_settles():
    cells = [signal(0) for _ in range(DEEP)]
    for low, high in zip(cells, cells[1:], strict=False):
        effect(lambda low=low, high=high: write(high, low() + 1))
    write(cells[0], 1)
    assert cells[-1]() == DEEP


def test_deeply_nested_scopes_end():
    ended = []

    def nest(n):
        on_cleanup(lambda: ended.append(n))
        if n < 150:
            scope(lambda: nest(n + 1))

    scope(lambda: nest(0))()
    assert ended == list(range(150, -1, -1))


def test_a_wide_fan_of_computeds_runs_each_once():
    s = signal(0)
    spies = [Spy(lambda n=n: s() + n) for n in range(WIDE)]
    nodes = [computed(spy) for spy in spies]
    total = Spy(lambda: sum(node() for node in nodes))
    watch = Watch(computed(total))
    write(s, 1)
    assert watch.seen[1] - watch.seen[0] == WIDE
    assert {spy.runs for spy in spies} == {2}
    assert total.runs == 2


def test_a_wide_fan_of_effects_runs_each_once():
    s = signal(0)
    watches = [Watch(s) for _ in range(WIDE)]
    write(s, 1)
    assert all(watch.seen == [0, 1] for watch in watches)


def test_a_wide_fan_of_signals_is_one_change_in_a_batch():
    cells = [signal(0) for _ in range(WIDE)]
    watch = Watch(lambda: sum(cell() for cell in cells))
    batch(lambda: write_all(dict.fromkeys(cells, 1)))
    assert watch.seen == [0, WIDE]


def test_one_of_many_signals_runs_only_those_that_read_it():
    cells = [signal(0) for _ in range(WIDE)]
    spies = [Spy(lambda cell=cell: cell() and None) for cell in cells]
    for spy in spies:
        effect(spy)
    write(cells[WIDE // 2], 1)
    assert sum(spy.runs for spy in spies) == WIDE + 1


def test_a_wide_fan_that_is_cut_off_runs_no_effect():
    s = signal(1)
    watches = [Watch(computed(lambda n=n: s() > 0)) for n in range(200)]
    write(s, 2)
    assert all(watch.runs == 1 for watch in watches)


@pytest.mark.parametrize("levels", [10, 100])
@pytest.mark.parametrize("observed", [True, False])
def test_stacked_diamonds_run_each_node_once(levels, observed):
    s = signal(1)
    spies, top = [], s
    for _ in range(levels):
        left, right = Spy(lambda below=top: below() + 1), Spy(lambda below=top: below() - 1)
        low, high = computed(left), computed(right)
        foot = Spy(lambda low=low, high=high: (low() + high()) // 2)
        top = computed(foot)
        top()
        spies += [left, right, foot]
    if observed:
        Watch(top)
    assert top() == 1
    write(s, 5)
    assert top() == 5
    assert {spy.runs for spy in spies} == {2}


@pytest.mark.parametrize("observed", [True, False])
def test_stacked_diamonds_that_are_cut_off_run_only_the_first(observed):
    s = signal(1)
    spies, top = [], computed(lambda: s() > 0)
    for _ in range(50):
        left, right = computed(lambda below=top: below()), computed(lambda below=top: below())
        spies.append(Spy(lambda left=left, right=right: left() and right()))
        top = computed(spies[-1])
    if observed:
        Watch(top)
    top()
    write(s, 2)
    assert top() is True
    assert {spy.runs for spy in spies} == {1}


def test_layers_that_each_read_all_of_the_one_below_run_each_node_once():
    cells = [signal(n) for n in range(10)]
    spies, layer = [], cells
    for _ in range(10):
        fresh = [Spy(lambda below=tuple(layer): sum(node() for node in below) % 1009) for _ in range(10)]
        spies += fresh
        layer = [computed(spy) for spy in fresh]
    watch = Watch(lambda: [node() for node in layer])
    batch(lambda: write_all({cells[0]: 1, cells[9]: 11}))
    assert watch.runs == 2
    assert {spy.runs for spy in spies} == {2}


def test_what_others_observe_does_not_make_a_write_run_more():
    a, b = signal(0), signal(0)
    noise = [Spy(lambda: b() and None) for _ in range(300)]
    for spy in noise:
        effect(spy)
    watch = Watch(a)
    write(a, 1)
    assert watch.seen == [0, 1]
    assert {spy.runs for spy in noise} == {1}
