"""Threads on demand, and lanes that keep the order."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from reactive import workers as module
from reactive.workers import Lane, Workers

NEVER = 20


def eventually(condition: Callable[[], object]) -> None:
    end = time.monotonic() + NEVER
    while not condition():
        assert time.monotonic() < end, "it never came to it"
        time.sleep(0.001)


def test_no_thread_before_there_is_work_and_no_more_than_there_is() -> None:
    before = threading.active_count()
    workers = Workers()
    assert threading.active_count() == before
    go = threading.Event()
    begun = threading.Semaphore(0)

    def job() -> None:
        begun.release()
        go.wait(NEVER)

    for _ in range(3):
        workers.submit(job)
    for _ in range(3):
        assert begun.acquire(timeout=NEVER)
    assert workers._threads == 3
    go.set()
    eventually(lambda: workers._free == 3)
    done = threading.Event()
    workers.submit(done.set)
    assert done.wait(NEVER)
    assert workers._threads == 3


def test_the_limit_holds_and_what_waits_is_done_in_order() -> None:
    workers = Workers(limit=1)
    order: list[int] = []
    done = threading.Event()
    for i in range(50):
        workers.submit(lambda i=i: order.append(i))  # type: ignore[misc]
    workers.submit(done.set)
    assert done.wait(NEVER)
    assert order == list(range(50))
    assert workers._threads == 1


def test_it_is_logged_once_that_all_threads_are_busy(caplog: pytest.LogCaptureFixture) -> None:
    workers = Workers(limit=2)
    go, done = threading.Event(), threading.Semaphore(0)

    def job() -> None:
        go.wait(NEVER)
        done.release()

    for _ in range(2):
        workers.submit(job)
    assert not caplog.records
    for _ in range(5):
        workers.submit(job)
    (record,) = caplog.records
    assert "all 2 handler threads are busy" in record.getMessage()
    go.set()
    for _ in range(7):
        assert done.acquire(timeout=NEVER)


def test_threads_without_work_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "IDLE_SECONDS", 0.01)
    workers = Workers()
    done = threading.Event()
    workers.submit(done.set)
    assert done.wait(NEVER)
    eventually(lambda: workers._threads == 0)
    assert workers._free == 0
    again = threading.Event()
    workers.submit(again.set)
    assert again.wait(NEVER)


def test_a_thread_that_took_a_waiting_job_does_not_count_as_free(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two threads, three jobs: the one that takes the third and keeps it must not hide that the other one has gone."""
    monkeypatch.setattr(module, "IDLE_SECONDS", 0.05)
    workers = Workers(limit=2)
    first, forever, begun = threading.Event(), threading.Event(), threading.Event()

    def third() -> None:
        begun.set()
        forever.wait()

    workers.submit(lambda: first.wait(NEVER))
    workers.submit(lambda: first.wait(NEVER))
    workers.submit(third)
    first.set()
    assert begun.wait(NEVER)
    eventually(lambda: workers._threads == 1)
    done = threading.Event()
    workers.submit(done.set)
    ran = done.wait(NEVER)
    forever.set()
    assert ran, "a job waits although a thread may be started"


def test_threads_are_daemons_and_say_what_they_are() -> None:
    workers = Workers()
    seen: list[threading.Thread] = []
    workers.submit(lambda: seen.append(threading.current_thread()))
    eventually(lambda: seen)
    assert seen[0].daemon
    assert seen[0].name.startswith("reactree-handler-")


def test_a_lane_keeps_the_order_of_jobs_from_one_thread() -> None:
    workers = Workers()
    lane = Lane(workers)
    order: list[int] = []
    inside = threading.Semaphore(1)

    def job(i: int) -> None:
        assert inside.acquire(blocking=False)
        order.append(i)
        inside.release()

    for i in range(500):
        lane.submit(lambda i=i: job(i))  # type: ignore[misc]
    eventually(lambda: len(order) == 500)
    assert order == list(range(500))


def test_jobs_of_a_lane_never_overlap_whoever_submits() -> None:
    workers = Workers()
    lane = Lane(workers)
    inside = threading.Semaphore(1)
    overlaps: list[int] = []
    done: list[int] = []

    def job() -> None:
        if not inside.acquire(blocking=False):
            overlaps.append(1)
        else:
            inside.release()
        done.append(1)

    threads = [threading.Thread(target=lambda: [lane.submit(job) for _ in range(200)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    eventually(lambda: len(done) == 800)
    assert overlaps == []


def test_a_blocked_lane_blocks_no_other() -> None:
    workers = Workers()
    slow, quick = Lane(workers), Lane(workers)
    go, done = threading.Event(), threading.Event()
    slow.submit(lambda: go.wait(NEVER))
    quick.submit(done.set)
    assert done.wait(NEVER)
    go.set()


def test_a_closed_lane_drops_what_has_not_begun() -> None:
    workers = Workers()
    lane = Lane(workers)
    go, begun = threading.Event(), threading.Event()
    ran: list[str] = []

    def first() -> None:
        begun.set()
        go.wait(NEVER)
        ran.append("first")

    lane.submit(first)
    lane.submit(lambda: ran.append("second"))
    assert begun.wait(NEVER)
    lane.close()
    go.set()
    eventually(lambda: ran)
    lane.submit(lambda: ran.append("third"))
    eventually(lambda: len(ran) == 2)
    assert ran == ["first", "third"]


def test_a_lane_takes_no_more_than_so_many_jobs_and_goes_on_when_they_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_WAITING", 2)
    lane = Lane(Workers())
    go, begun = threading.Event(), threading.Event()
    done: list[int] = []

    def first() -> None:
        begun.set()
        go.wait(NEVER)

    assert lane.submit(first)
    assert begun.wait(NEVER)
    assert [lane.submit(lambda n=n: done.append(n)) for n in range(3)] == [True, True, False]
    go.set()
    eventually(lambda: done == [0, 1])
    assert lane.submit(lambda: done.append(9))
    eventually(lambda: done == [0, 1, 9])
