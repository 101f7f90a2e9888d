"""The same rules with several threads, of which the libraries of JavaScript say nothing."""

import contextvars
import random
import sys
import threading

import pytest

from tests.conformance.adapter import batch, computed, effect, on_cleanup, peek, scope, signal, untracked, update, write
from tests.conformance.tools import WAIT, Spy, Watch, at_once


@pytest.fixture
def a():
    return signal(0)


@pytest.fixture
def b():
    return signal(0)


@pytest.fixture
def restless():
    """Let threads be switched at nearly every step."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def test_a_write_of_one_thread_is_read_by_another(a):
    at_once(lambda: write(a, 1))
    assert a() == 1


def test_an_effect_runs_on_the_thread_that_wrote(a):
    seen = []
    effect(lambda: a() and seen.append(threading.current_thread()))
    writer = threading.Thread(target=lambda: write(a, 1))
    writer.start()
    writer.join(WAIT)
    assert seen == [writer]


def test_an_error_of_an_effect_reaches_the_thread_that_wrote(a):
    effect(lambda: 1 // (a() - 1) and None)
    with pytest.raises(ZeroDivisionError):
        at_once(lambda: write(a, 1))
    assert a() == 1


def test_a_computed_that_changed_in_one_thread_is_right_in_another(a):
    c = computed(lambda: a() * 2)
    c()
    at_once(lambda: write(a, 2))
    assert c() == 4


def test_tracking_does_not_reach_a_thread_started_inside(a, b):
    body = Spy(lambda: (a(), at_once(lambda: b())))
    effect(body)
    write(b, 1)
    assert body.runs == 1


def test_tracking_does_not_reach_a_thread_with_a_copy_of_the_context(a, b):
    def inner():
        context = contextvars.copy_context()
        a()
        at_once(lambda: context.run(b))

    body = Spy(inner)
    effect(body)
    write(b, 1)
    assert body.runs == 1


def test_untracking_does_not_reach_another_thread(a):
    watches = []
    untracked(lambda: at_once(lambda: watches.append(Watch(a))))
    write(a, 1)
    assert watches[0].seen == [0, 1]


def test_a_batch_is_invisible_elsewhere_until_it_is_over(a, b):
    total = computed(lambda: a() + b())
    seen = []

    def look():
        at_once(lambda: seen.append((a(), peek(b), total())))

    def body():
        write(a, 1)
        write(b, 1)
        look()

    batch(body)
    look()
    assert seen == [(0, 0, 0), (1, 1, 2)]


def test_a_batch_of_one_thread_does_not_hold_back_another(a, b):
    watch = Watch(b)

    def body():
        write(a, 1)
        at_once(lambda: write(b, 1))
        assert watch.seen == [0, 1]

    batch(body)


def test_a_batch_in_a_copy_of_the_context_does_not_count_in_another_thread(a):
    watch = Watch(a)

    def body():
        context = contextvars.copy_context()
        at_once(lambda: context.run(write, a, 1))
        assert watch.seen == [0, 1]

    batch(body)


def test_a_scope_reaches_another_thread_only_with_the_context(a):
    bodies = [Spy(lambda: a() and None) for _ in range(2)]

    def fill():
        context = contextvars.copy_context()
        at_once(lambda: context.run(effect, bodies[0]))
        at_once(lambda: effect(bodies[1]))

    scope(fill)()
    write(a, 1)
    assert [body.runs for body in bodies] == [1, 2]


def test_no_update_is_lost(a, restless):
    at_once(*[lambda: [update(a, lambda n: n + 1) for _ in range(200)]] * 8)
    assert a() == 1600


def test_no_update_in_a_batch_is_lost(a, b, restless):
    def work():
        for _ in range(50):
            batch(lambda: (update(a, lambda n: n + 1), update(b, lambda n: n - 1)))

    at_once(*[work] * 8)
    assert (a(), b()) == (400, -400)


def test_an_effect_has_seen_the_last_write_when_all_writers_are_done(a, restless):
    watch = Watch(a)
    at_once(*[lambda k=k: [write(a, k * 1000 + n) for n in range(100)] for k in range(1, 9)])
    assert watch.seen[-1] == a()


def test_an_effect_never_runs_in_two_threads_at_once(a, restless):
    running, overlaps = [], []

    def body():
        a()
        overlaps.extend(running)
        running.append(None)
        for _ in range(20):
            pass
        running.pop()

    effect(body)
    at_once(*[lambda: [update(a, lambda n: n + 1) for _ in range(100)]] * 6)
    assert overlaps == []


def test_no_effect_sees_half_a_batch(a, b, restless):
    difference = computed(lambda: a() - b())
    seen = set()
    effect(lambda: seen.add(a() - b()))
    effect(lambda: seen.add(difference()))
    at_once(
        *[lambda k=k: [batch(lambda n=n: (write(a, n * k), write(b, n * k))) for n in range(100)] for k in range(1, 5)]
    )
    assert seen == {0}


def test_no_reader_sees_a_computed_of_two_moments(a, restless):
    plus, minus = computed(lambda: a()), computed(lambda: -a())
    total = computed(lambda: plus() + minus() + a() - plus())
    seen = set()

    def reader():
        seen.update(total() for _ in range(300))

    at_once(reader, reader, *[lambda: [update(a, lambda n: n + 1) for _ in range(300)]] * 2)
    assert seen == {0}


def test_an_evaluation_reads_one_moment_though_others_write_meanwhile(a, b):
    def fn():
        first = a()
        if first == 0:
            at_once(lambda: batch(lambda: (write(a, 1), write(b, 1))))
        return first, b()

    c = computed(fn)
    assert c() == (0, 0)
    assert c() == (1, 1)


def test_an_effect_reads_one_moment_and_runs_again_for_what_it_missed(a, b):
    seen = []

    def body():
        first = a()
        if first == 0:
            at_once(lambda: batch(lambda: (write(a, 1), write(b, 1))))
        seen.append((first, b()))

    effect(body)
    assert seen == [(0, 0), (1, 1)]


def test_a_writer_does_not_wait_for_a_computed_that_is_being_evaluated(a):
    def fn():
        value = a()
        if value == 0:
            at_once(lambda: write(a, 1))
        return value

    c = computed(fn)
    c()
    assert a() == 1


def test_a_writer_does_not_wait_for_an_update_function(a):
    runs = []

    def step(n):
        if not runs:
            runs.append(None)
            at_once(lambda: write(a, 100))
        return n + 1

    update(a, step)
    assert a() == 101


def test_a_writer_does_not_wait_for_an_equality(b):
    asked = []
    s = signal(0, equals=lambda old, new: bool(asked.append((old, new)) or at_once(lambda: write(b, new))))
    write(s, 1)
    assert (s(), b()) == (1, 1)


def test_crossing_writes_of_effects_do_not_block(a, b, restless):
    x, y = signal(0), signal(0)
    effect(lambda: write(y, a()))
    effect(lambda: write(x, b()))
    at_once(lambda: [write(a, n) for n in range(200)], lambda: [write(b, n) for n in range(200)])
    assert (x(), y()) == (199, 199)


def test_crossing_batches_do_not_block(a, b, restless):
    watch = Watch(lambda: (a(), b()))
    at_once(
        lambda: [batch(lambda n=n: (write(a, n), write(b, n))) for n in range(100)],
        lambda: [batch(lambda n=n: (write(b, -n), write(a, -n))) for n in range(100)],
    )
    assert all(first == second for first, second in watch.seen)
    assert watch.seen[-1] == (a(), b())


def test_an_effect_ended_while_another_thread_writes_is_cleaned_up_once(a, restless):
    for _ in range(30):
        runs, cleaned = [], []

        def body(runs=runs, cleaned=cleaned):
            runs.append(a())
            return lambda: cleaned.append(None)

        end = effect(body)
        at_once(lambda: [update(a, lambda n: n + 1) for _ in range(20)], end)
        assert len(cleaned) == len(runs)
        write(a, -1)
        assert len(cleaned) == len(runs)
        write(a, 0)


def test_an_effect_ended_from_another_thread_during_its_run_finishes_and_is_gone(a):
    log = []

    def body():
        value = a()
        if value == 1:
            at_once(end)
        log.append(value)
        return lambda: log.append("clean")

    end = effect(body)
    write(a, 1)
    write(a, 2)
    assert log == [0, "clean", 1, "clean"]


def test_a_scope_ended_while_other_threads_fill_it_leaves_nothing_alive(a, restless):
    for _ in range(20):
        made, workers = [], []

        def fill(made=made, workers=workers):
            context = contextvars.copy_context()

            def work():
                for _ in range(10):
                    body = Spy(lambda: a() and None)
                    made.append(body)
                    effect(body)

            workers.extend([lambda: context.copy().run(work)] * 3)

        end = scope(fill)
        at_once(*workers, end)
        before = [body.runs for body in made]
        update(a, lambda n: n + 1)
        assert [body.runs for body in made] == before


def test_cleanups_run_on_the_thread_that_ends(a):
    where = []
    end = scope(lambda: on_cleanup(lambda: where.append(threading.current_thread())))
    ender = threading.Thread(target=end)
    ender.start()
    ender.join(WAIT)
    assert where == [ender]


@pytest.mark.parametrize("seed", range(4))
def test_random_writers_leave_a_graph_that_is_exact_and_still_works(seed, restless):
    cells = [signal(n) for n in range(4)]
    nodes, models = [], []
    rng = random.Random(seed)
    for _ in range(8):
        gate, low, high = rng.choice(cells), *rng.sample([*cells, *nodes], 2)
        nodes.append(computed(lambda gate=gate, low=low, high=high: (low() if gate() % 2 else low() + high()) % 11))
        models.append((gate, low, high))
    watches = [Watch(node) for node in nodes[::2]]

    def work(k):
        mine = random.Random(f"{seed}/{k}")
        for _ in range(40):
            if mine.random() < 0.5:
                write(mine.choice(cells), mine.randrange(50))
            else:
                batch(lambda: [write(cell, mine.randrange(50)) for cell in mine.sample(cells, 2)])
            mine.choice(nodes)()
            Watch(mine.choice(nodes)).dispose()

    at_once(*[lambda k=k: work(k) for k in range(8)])

    def exact():
        values = {cell: cell() for cell in cells}
        for node, (gate, low, high) in zip(nodes, models, strict=True):
            values[node] = (values[low] if values[gate] % 2 else values[low] + values[high]) % 11
        return [values[node] for node in nodes]

    for _ in range(3):
        assert [node() for node in nodes] == exact()
        assert [watch.seen[-1] for watch in watches] == exact()[::2]
        write(cells[0], peek(cells[0]) + 1)
