"""The views of the graph, and the tracing of runs."""

from __future__ import annotations

import asyncio

import pytest

from reactive._graph import values
from reactive.graph import Queue, Watcher, computed, effect, signal
from reactive.inspection import Run, graph_view, tracing


def shop():
    price, amount = signal(2, name="price"), signal(3, name="amount")
    total = computed(lambda: price() * amount(), name="total")
    return price, amount, total


def test_a_view_holds_what_the_roots_depend_on_and_what_depends_on_them():
    price, _, total = shop()
    log = effect(lambda: total(), name="log")
    for root in price, total, log:
        nodes = {node.name: node for node in graph_view(root).nodes}
        assert {name: node.kind for name, node in nodes.items()} == {
            "price": "signal",
            "amount": "signal",
            "total": "computed",
            "log": "effect",
        }
        assert nodes["total"].sources == (nodes["price"].id, nodes["amount"].id)
        assert nodes["log"].sources == (nodes["total"].id,)
        assert nodes["total"].runs is nodes["total"].seconds is None
    log.dispose()
    assert [node.name for node in graph_view(log).nodes] == ["log"]


def test_nodes_without_a_name_get_one_and_a_computed_that_never_ran_has_no_sources():
    (node,) = graph_view(signal(0)).nodes
    assert node.name == "signal n1"
    _, _, total = shop()
    assert [node.sources for node in graph_view(total).nodes] == [()]


def test_text_for_graphviz_and_mermaid():
    name = signal(0, name='a "b"')
    up = computed(lambda: name(), name="up")
    up()
    view = graph_view(up)
    assert view.graphviz() == (
        'digraph {\n  rankdir=LR\n  n1 [label="up" shape=ellipse]\n  n2 [label="a \\"b\\"" shape=box]\n  n2 -> n1\n}'
    )
    assert view.mermaid() == 'flowchart LR\n  n1(["up"])\n  n2["a #quot;b#quot;"]\n  n2 --> n1'


def test_tracing_counts_runs_and_says_which_sources_had_changed():
    price, amount, total = shop()
    runs: list[Run] = []
    with tracing(runs.append) as trace:
        log = effect(lambda: total(), name="log")
        assert [(run.node, run.causes) for run in runs] == [(total, ()), (log, ())]
        runs.clear()
        amount.value = 4
        assert [(run.node, run.causes) for run in runs] == [(total, (amount,)), (log, (total,))]
        assert all(run.seconds >= 0 for run in runs)
        assert (trace.runs(total), trace.runs(log)) == (2, 2)
        node = next(node for node in graph_view(total).nodes if node.name == "total")
        assert (node.runs, node.seconds) == (2, trace.seconds(total))
        assert "2 runs" in graph_view(total).mermaid()
    runs.clear()
    price.value = 5
    assert not runs


def test_tracing_of_watchers_and_errors():
    price, _, total = shop()
    watcher = Watcher(lambda: 1 // total(), Queue(lambda: None), name="watcher")
    runs: list[Run] = []
    with tracing(runs.append):
        assert watcher.run() == 0
        price.value = 0
        assert watcher.stale()
        with pytest.raises(ZeroDivisionError):
            watcher.run()
    assert [(run.node, run.causes) for run in runs][2:] == [(total, (price,)), (watcher, (total,))]


async def _async_runs():
    price, _, total = shop()

    async def work():
        await asyncio.sleep(0)
        total()

    runs: list[Run] = []
    with tracing(runs.append):
        log = effect(work)
        await asyncio.sleep(0.01)
        price.value = 7
        await asyncio.sleep(0.01)
    log.dispose()
    await asyncio.sleep(0.01)
    return [len(run.causes) for run in runs if run.node is log]


def test_tracing_of_async_effects():
    assert asyncio.run(_async_runs()) == [0, 1]


def test_nothing_stays_behind_and_only_one_traces():
    plain = values._evaluate
    with pytest.raises(ValueError, match="mine"), tracing():
        with pytest.raises(RuntimeError, match="on already"), tracing():
            pass
        assert values._evaluate is not plain
        raise ValueError("mine")
    assert values._evaluate is plain


def test_what_a_listener_reads_is_no_dependency():
    price, amount, total = shop()
    with tracing(lambda _: amount()):
        other = computed(lambda: total() + 1)
        single = computed(lambda: price())
        single(), other()
    assert len(next(node for node in graph_view(single).nodes if node.kind == "computed").sources) == 1
