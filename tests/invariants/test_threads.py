"""Invariants 1 to 3 with several threads that write at the same time, and a client that acts meanwhile."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from typing import Any

import pytest

from core_tree.controls.column import Column
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.errors import ControlInUseError
from reactive.graph import batch, signal
from tests.invariants.stage import Stage


def in_threads(stage: Stage, *jobs: Callable[[], object], between: Callable[[], object] | None = None) -> None:
    """Run the jobs at the same time, each in a thread; meanwhile ticks pass and messages travel."""
    errors: list[BaseException] = []
    start = threading.Barrier(len(jobs))

    def work(job: Callable[[], object]) -> None:
        start.wait()
        try:
            job()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    wire = random.Random(1)
    while any(thread.is_alive() for thread in threads):
        stage.tick()
        for _ in range(wire.randrange(4)):
            (stage.link.deliver_up if wire.random() < 0.5 else stage.link.deliver_down)()
        if between is not None:
            between()
    for thread in threads:
        thread.join()
    assert errors == []


@pytest.mark.parametrize("seed", range(6))
def test_threads_mutate_one_tree_and_the_client_ends_with_it(seed: int) -> None:
    stage = Stage()
    lists = [Column() for _ in range(3)]
    stage.page.add(*lists)
    shared = [signal(f"s{i}") for i in range(3)]

    def mutate(number: int) -> Callable[[], None]:
        def job() -> None:
            rng = random.Random(seed * 100 + number)
            for step in range(150):
                column = rng.choice(lists)
                match rng.randrange(8):
                    case 0 | 1:
                        column.controls.append(Text(rng.choice(shared), key=rng.choice([None, "k"])))
                    case 2:
                        column.controls.insert(0, TextField(value=f"{number}.{step}"))
                    case 3:
                        try:
                            column.controls.pop(0)
                        except IndexError:
                            pass
                    case 4:
                        column.controls = [Text(f"{number}.{step}", key="k"), Text("b")]
                    case 5:
                        for child in list(column.controls):
                            if isinstance(child, Text):
                                child.value = f"{number}.{step}"
                    case 6:
                        with batch():
                            rng.choice(shared).value = f"{number}.{step}"
                            column.visible = rng.random() < 0.9
                            rng.choice(shared).value = f"{number}.{step}"
                    case _:
                        column.controls.sort(key=lambda child: child._id % 7)

        return job

    typist = random.Random(seed)

    def type_something() -> None:
        fields = stage.client.alive("TextField")
        if fields and typist.random() < 0.3:
            stage.client.type_text(typist.choice(fields).id, str(typist.random()))

    in_threads(stage, *(mutate(number) for number in range(4)), between=type_something)
    assert stage.differences() == []
    assert stage.client.errors == []
    assert stage.app.errors == []


def test_one_control_given_to_two_lists_at_once_ends_in_exactly_one() -> None:
    stage = Stage()
    left, right = Column(), Column()
    stage.page.add(left, right)
    refused: list[Text] = []
    texts = [Text(str(i)) for i in range(200)]

    def give(column: Column) -> Callable[[], None]:
        def job() -> None:
            for text in texts:
                try:
                    column.controls.append(text)
                except ControlInUseError:
                    refused.append(text)

        return job

    in_threads(stage, give(left), give(right))
    assert len(left.controls) + len(right.controls) == len(texts)
    assert len(refused) == len(texts)
    assert stage.differences() == []


def test_no_frame_shows_half_a_batch_of_signals_and_properties() -> None:
    """Three threads: one batches a, b and a plain property, one writes c, and the loop flushes."""
    stage = Stage()
    a, b, c = signal(0), signal(0), signal(0)
    both = Text(lambda: f"{a()} {b()} {c()}")
    only_a, only_b = Text(lambda: str(a())), Text(lambda: str(b()))
    plain = Text("0")
    stage.page.add(both, only_a, only_b, plain)
    stage.settle()
    seen: list[tuple[str, ...]] = []

    def look() -> None:
        shown = [stage.client.prop(text._id, "value") for text in (only_a, only_b, plain, both)]
        seen.append(tuple(shown))

    def write_batches() -> None:
        for i in range(1, 400):
            with batch():
                a.value = i
                plain.value = str(i)
                b.value = i

    def write_c() -> None:
        for i in range(400):
            c.value = i

    in_threads(stage, write_batches, write_c, between=look)
    assert stage.differences() == []
    look()
    for first, second, third, all_three in seen:
        assert first == second == third
        assert all_three.split()[:2] == [first, second]
    assert seen[-1][0] == "399"


def test_the_last_value_arrives_however_fast_it_was_written() -> None:
    stage = Stage()
    progress = signal(0)
    stage.page.add(Text(lambda: str(progress())))
    stage.settle()
    before = len(stage.frames)

    def write() -> None:
        for i in range(20_000):
            progress.value = i

    started = stage.timers.time()
    in_threads(stage, write)
    stage.settle()
    text: Any = stage.client.alive("Text")[0]
    assert text.props["value"] == "19999"
    ticks = (stage.timers.time() - started) / stage.session.pacing.tick
    assert len(stage.frames) - before <= ticks + 1
