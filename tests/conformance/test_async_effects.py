"""Effects that are coroutine functions. The libraries of JavaScript track up to the first await only."""

import asyncio
import logging

import pytest

from tests.conformance.adapter import (
    EffectLoopError,
    GraphError,
    batch,
    computed,
    effect,
    on_cleanup,
    scope,
    signal,
    untracked,
    write,
)
from tests.conformance.tools import settle


@pytest.fixture
def a():
    return signal(0)


@pytest.fixture
def b():
    return signal(0)


@pytest.fixture
def log():
    return []


def looped(test):
    """Run a coroutine function as a test."""

    def run(a, b, log):
        asyncio.run(test(a, b, log))

    run.__name__ = test.__name__
    return run


@looped
async def test_it_runs_soon_after_it_was_made(a, b, log):
    async def body():
        log.append("ran")

    effect(body)
    await settle()
    assert log == ["ran"]


@looped
async def test_it_depends_on_what_it_reads_before_its_first_await(a, b, log):
    async def body():
        log.append(a())
        await asyncio.sleep(0)

    effect(body)
    await settle()
    write(a, 1)
    await settle()
    assert log == [0, 1]


@looped
async def test_it_depends_on_what_it_reads_after_its_awaits(a, b, log):
    async def body():
        await asyncio.sleep(0)
        first = a()
        await asyncio.sleep(0)
        log.append((first, b()))

    effect(body)
    await settle()
    write(b, 1)
    await settle()
    write(a, 1)
    await settle()
    assert log == [(0, 0), (0, 1), (1, 1)]


@looped
async def test_it_depends_on_what_coroutines_that_it_awaits_read(a, b, log):
    async def helper():
        await asyncio.sleep(0)
        return a()

    async def body():
        log.append(await helper())

    effect(body)
    await settle()
    write(a, 1)
    await settle()
    assert log == [0, 1]


@looped
async def test_it_does_not_depend_on_what_tasks_that_it_starts_read(a, b, log):
    async def other():
        b()

    async def body():
        log.append(a())
        await asyncio.create_task(other())

    effect(body)
    await settle()
    write(b, 1)
    await settle()
    assert log == [0]


@looped
async def test_it_does_not_depend_on_what_other_tasks_read_while_it_waits(a, b, log):
    async def body():
        log.append(a())
        for _ in range(5):
            await asyncio.sleep(0)

    effect(body)
    for _ in range(5):
        await asyncio.sleep(0)
        b()
    write(b, 1)
    await settle()
    assert log == [0]


@looped
async def test_untracked_reads_in_it_are_untracked(a, b, log):
    async def body():
        await asyncio.sleep(0)
        log.append((a(), untracked(b)))

    effect(body)
    await settle()
    write(b, 1)
    await settle()
    assert log == [(0, 0)]


@looped
async def test_a_change_cancels_the_run_that_waits(a, b, log):
    never = asyncio.Event()

    async def body():
        value = a()
        try:
            if value == 0:
                await never.wait()
        except asyncio.CancelledError:
            log.append("cancelled")
            raise
        log.append(f"done {value}")

    effect(body)
    await settle()
    write(a, 1)
    await settle()
    assert log == ["cancelled", "done 1"]


@looped
async def test_the_next_run_begins_when_the_cancelled_one_has_ended(a, b, log):
    never = asyncio.Event()

    async def body():
        value = a()
        log.append(f"begin {value}")
        try:
            if value == 0:
                await never.wait()
        finally:
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log.append(f"end {value}")

    effect(body)
    await settle()
    write(a, 1)
    await settle()
    assert log == ["begin 0", "end 0", "begin 1", "end 1"]


@looped
async def test_several_changes_while_it_waits_are_one_new_run(a, b, log):
    never = asyncio.Event()

    async def body():
        log.append(a())
        if a() < 3:
            await never.wait()

    effect(body)
    await settle()
    for n in (1, 2, 3):
        write(a, n)
    await settle()
    assert log == [0, 3]


@looped
async def test_a_change_that_comes_to_nothing_does_not_disturb_it(a, b, log):
    gate = asyncio.Event()
    positive = computed(lambda: a() >= 0)

    async def body():
        positive()
        try:
            await gate.wait()
        except asyncio.CancelledError:
            log.append("cancelled")
            raise
        log.append("done")

    effect(body)
    await settle()
    write(a, 1)
    await settle()
    gate.set()
    await settle()
    assert log == ["done"]


@looped
async def test_a_batch_is_one_new_run(a, b, log):
    async def body():
        log.append((a(), b()))

    effect(body)
    await settle()
    batch(lambda: (write(a, 1), write(b, 1)))
    await settle()
    assert log == [(0, 0), (1, 1)]


@looped
async def test_ending_it_cancels_the_run(a, b, log):
    never = asyncio.Event()

    async def body():
        try:
            await never.wait()
        finally:
            log.append("ended")

    end = effect(body)
    await settle()
    end()
    await settle()
    write(a, 1)
    assert log == ["ended"]


@looped
async def test_ended_before_it_began_it_never_runs(a, b, log):
    async def body():
        log.append("ran")

    effect(body)()
    await settle()
    assert log == []


@looped
async def test_it_ends_with_its_scope(a, b, log):
    async def body():
        log.append(a())

    end = scope(lambda: effect(body))
    await settle()
    end()
    write(a, 1)
    await settle()
    assert log == [0]


@looped
async def test_its_returned_cleanup_runs_before_the_next_run_and_at_the_end(a, b, log):
    async def body():
        value = a()
        await asyncio.sleep(0)
        return lambda: log.append(f"clean {value}")

    end = effect(body)
    await settle()
    write(a, 1)
    await settle()
    end()
    await settle()
    assert log == ["clean 0", "clean 1"]


@looped
async def test_a_cleanup_registered_after_an_await_is_its_own(a, b, log):
    async def body():
        value = a()
        await asyncio.sleep(0)
        on_cleanup(lambda: log.append(f"clean {value}"))

    effect(body)
    await settle()
    write(a, 1)
    await settle()
    assert log == ["clean 0"]


@looped
async def test_effects_that_it_makes_after_an_await_end_with_the_run(a, b, log):
    async def body():
        value = a()
        await asyncio.sleep(0)
        effect(lambda: log.append((value, b())))

    effect(body)
    await settle()
    write(a, 1)
    await settle()
    write(b, 1)
    assert log == [(0, 0), (1, 0), (1, 1)]


@looped
async def test_its_error_goes_to_its_scope_and_not_to_the_writer(a, b, log):
    async def body():
        await asyncio.sleep(0)
        if a() == 1:
            raise LookupError

    scope(lambda: effect(body), on_error=lambda error: log.append(type(error)))
    await settle()
    write(a, 1)
    await settle()
    assert log == [LookupError]


@looped
async def test_after_an_error_it_runs_again_when_what_it_read_changes(a, b, log):
    async def body():
        await asyncio.sleep(0)
        log.append(a())
        if a() == 1:
            raise LookupError

    scope(lambda: effect(body), on_error=log.append)
    await settle()
    write(a, 1)
    await settle()
    write(a, 2)
    await settle()
    assert [entry for entry in log if isinstance(entry, int)] == [0, 1, 2]


def test_its_error_is_logged_if_nobody_takes_it(caplog):
    async def main():
        async def body():
            raise LookupError("missing")

        effect(body, name="seeker")
        await settle()

    with caplog.at_level(logging.ERROR):
        asyncio.run(main())
    assert "seeker" in caplog.text
    assert "missing" in caplog.text


@looped
async def test_it_may_write_what_it_reads_and_comes_to_rest(a, b, log):
    async def body():
        value = a()
        await asyncio.sleep(0)
        if value < 3:
            write(a, value + 1)

    effect(body)
    await settle()
    assert a() == 3


@looped
async def test_if_it_never_rests_it_is_stopped_and_told(a, b, log):
    async def body():
        value = a()
        await asyncio.sleep(0)
        write(a, value + 1)

    end = scope(lambda: effect(body), on_error=lambda error: log.append(type(error)))
    for _ in range(100):
        await settle()
        if log:
            break
    assert log == [EffectLoopError]
    end()
    await settle()


@looped
async def test_what_it_writes_reaches_plain_effects_at_once(a, b, log):
    effect(lambda: log.append(b()))

    async def body():
        value = a()
        await asyncio.sleep(0)
        write(b, value * 10)

    effect(body)
    await settle()
    write(a, 1)
    await settle()
    assert log == [0, 10]


@looped
async def test_a_batch_in_it_may_not_be_seen_half_by_others(a, b, log):
    effect(lambda: log.append((a(), b())))

    async def body():
        await asyncio.sleep(0)
        batch(lambda: (write(a, 1), write(b, 1)))

    effect(body)
    await settle()
    assert log == [(0, 0), (1, 1)]


def test_it_needs_a_running_loop():
    async def body():
        pass

    with pytest.raises(GraphError):
        effect(body)


def test_a_computed_may_not_be_a_coroutine_function():
    async def body():
        pass

    with pytest.raises(GraphError):
        computed(body)()


@looped
async def test_two_tasks_do_not_share_what_is_tracked(a, b, log):
    async def first():
        log.append(("first", a()))
        await asyncio.sleep(0)

    async def second():
        log.append(("second", b()))
        await asyncio.sleep(0)

    effect(first)
    effect(second)
    await settle()
    log.clear()
    write(b, 1)
    await settle()
    assert log == [("second", 1)]


@looped
async def test_a_plain_effect_does_not_track_the_task_that_it_starts(a, b, log):
    tasks = []

    async def reader():
        b()

    def body():
        log.append(a())
        tasks.append(asyncio.get_running_loop().create_task(reader()))

    effect(body)
    await settle()
    write(b, 1)
    await settle()
    assert log == [0]
    write(a, 1)
    await settle()
    assert log == [0, 1]
