"""What stands in for threads inside the browser, as far as it can be tried outside. The rest is tests/browser."""

from __future__ import annotations

import asyncio

from reactive.webassembly import LoopWorkers
from reactive.workers import Lane


def test_jobs_run_on_the_loop_in_their_order_and_not_at_once() -> None:
    seen: list[object] = []

    async def scene() -> None:
        workers = LoopWorkers()
        lane = Lane(workers)
        for number in range(3):
            assert lane.submit(lambda number=number: seen.append(number))
        workers.start(lambda: seen.append("thread"), "a thread")
        assert seen == []
        done = asyncio.Event()
        workers.submit(done.set)
        await done.wait()

    asyncio.run(scene())
    assert seen == [0, 1, 2, "thread"]
