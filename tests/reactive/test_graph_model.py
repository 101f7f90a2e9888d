"""Random graphs against a model that recomputes everything: values, and how often each function may run."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reactive.graph import Queue, Watcher, batch, computed, effect, signal

SIGNALS = 4


@st.composite
def graphs(draw):
    """Per computed: (sources as indices into signals + computeds before it, how it combines them, modulus)."""
    nodes = []
    for i in range(draw(st.integers(1, 9))):
        sources = draw(st.lists(st.integers(0, SIGNALS + i - 1), min_size=1, max_size=4))
        nodes.append((sources, draw(st.sampled_from(["sum", "first", "switch"])), draw(st.integers(1, 6))))
    return nodes


values = st.integers(0, 5)
writes = st.tuples(st.just("write"), st.integers(0, SIGNALS - 1), values)
staged = st.tuples(st.just("batch"), st.lists(st.tuples(st.integers(0, SIGNALS - 1), values), max_size=5))
reads = st.tuples(st.just("read"), st.integers(0, 8))
switches = st.tuples(st.just("effect"), st.integers(0, 8))
flushes = st.tuples(st.just("flush"))
steps = st.lists(st.one_of(writes, staged, reads, switches, flushes), max_size=40)


def combine(kind, modulus, read, sources):
    """One node's function. `read` is called for what is needed only, so the dependencies are dynamic."""
    if kind == "first":
        return read(sources[0]) % modulus
    if kind == "switch":
        return read(sources[-1]) % modulus if read(sources[0]) % 2 else 0
    return sum(read(source) for source in sources) % modulus


class Model:
    """The values of the signals, and of everything else by recomputing."""

    def __init__(self, nodes):
        self.nodes = nodes
        self.signals = [0] * SIGNALS

    def value(self, index):
        if index < SIGNALS:
            return self.signals[index]
        sources, kind, modulus = self.nodes[index - SIGNALS]
        return combine(kind, modulus, self.value, sources)


@settings(max_examples=250, deadline=None)
@given(graphs(), steps)
def test_values_and_runs_are_those_of_the_model(nodes, script):
    model = Model(nodes)
    signals = [signal(0) for _ in range(SIGNALS)]
    everything = list(signals)
    runs = [0] * len(nodes)
    changes = [0] * (SIGNALS + len(nodes))  # how often the value of each has changed
    last_read = [None] * len(nodes)  # what each computed read when it last ran: {source: changes of it}
    last_value = [None] * len(nodes)

    def make(i, sources, kind, modulus):
        def fn():
            runs[i] += 1
            # Never for an unchanged input.
            assert last_read[i] is None or any(changes[source] != n for source, n in last_read[i].items())
            last_read[i] = {}

            def read(source):
                value = everything[source]()
                last_read[i][source] = changes[source]
                return value

            value = combine(kind, modulus, read, sources)
            if value != last_value[i]:
                last_value[i] = value
                changes[SIGNALS + i] += 1
            return value

        return computed(fn, name=f"c{i}")

    for i, (sources, kind, modulus) in enumerate(nodes):
        everything.append(make(i, sources, kind, modulus))
    queue = Queue(lambda: None)
    effects, logs = {}, {}
    shown = {}
    watchers = {Watcher(lambda c=c: c(), queue): i for i, c in enumerate(everything[SIGNALS:]) if i % 2}
    for watcher in watchers:
        queue.add(watcher)

    def flush():
        with queue.take() as (_, taken):
            for watcher in taken:
                if watcher.stale():
                    shown[watchers[watcher]] = watcher.run()
        for i in watchers.values():
            assert shown[i] == model.value(SIGNALS + i)

    for step, *args in script:
        before = list(runs)
        effect_values = {i: model.value(SIGNALS + i) for i in effects}
        log_lengths = {i: len(log) for i, log in logs.items()}
        if step == "write":
            index, value = args
            changes[index] += model.signals[index] != value
            model.signals[index] = value
            signals[index].value = value
        elif step == "batch":
            before_batch = list(model.signals)
            with batch():
                for index, value in args[0]:
                    model.signals[index] = value
                    signals[index].value = value
                for index in range(SIGNALS):
                    changes[index] += model.signals[index] != before_batch[index]
        elif step == "read":
            index = args[0] % len(nodes)
            assert everything[SIGNALS + index]() == model.value(SIGNALS + index)
        elif step == "effect":
            index = args[0] % len(nodes)
            if index in effects:
                effects.pop(index).dispose()
            else:
                log = logs[index] = []
                node = everything[SIGNALS + index]
                effects[index] = effect(lambda node=node, log=log: log.append(node()))
                assert log == [model.value(SIGNALS + index)]
                log_lengths[index] = len(log)
                effect_values[index] = log[-1]
        else:
            flush()
        assert all(after - first <= 1 for first, after in zip(before, runs, strict=True))
        for i in effects:
            assert logs[i][-1] == model.value(SIGNALS + i)
            # An effect runs exactly when what it reads has another value.
            changed = effect_values[i] != model.value(SIGNALS + i)
            assert len(logs[i]) - log_lengths[i] == changed
    flush()
    for i, node in enumerate(everything[SIGNALS:]):
        assert node() == model.value(SIGNALS + i)
    for handle in (*effects.values(), *watchers):
        handle.dispose()
    assert not any(node._observers for node in everything)


@settings(max_examples=150, deadline=None)
@given(graphs(), st.lists(st.tuples(st.integers(0, SIGNALS - 1), values, st.integers(0, 8)), max_size=12))
def test_reads_inside_a_batch_see_the_staged_and_the_others_do_not(nodes, script):
    model = Model(nodes)
    signals = [signal(0) for _ in range(SIGNALS)]
    everything = list(signals)
    for sources, kind, modulus in nodes:
        everything.append(
            computed(
                lambda sources=sources, kind=kind, modulus=modulus: combine(
                    kind, modulus, lambda source: everything[source](), sources
                )
            )
        )
    queue = Queue(lambda: None)
    watched = Watcher(lambda: [node() for node in everything], queue)
    before = watched.run()
    with batch():
        for index, value, read in script:
            model.signals[index] = value
            signals[index].value = value
            target = SIGNALS + read % len(nodes)
            assert everything[target]() == model.value(target)
            assert signals[index].peek() == value
        with queue.take():
            assert watched.run() == before
    assert [node() for node in everything] == [model.value(i) for i in range(len(everything))]
    watched.dispose()
