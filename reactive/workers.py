"""Threads for the user's plain functions: made on demand, kept while there is work, never in the way of the exit.

A `Lane` runs its jobs one after another, in order; lanes run side by side. Each session has one, so a handler that
blocks stalls nobody else.
"""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections import deque
from collections.abc import Callable

__all__ = ["Lane", "Workers"]

logger = logging.getLogger("reactree.handlers")

Job = Callable[[], object]
MAX_WAITING = 1000
"""How many jobs of one lane may wait, and how many handlers of one page be under way on the loop: a client that clicks
faster than they work cannot fill the memory."""
IDLE_SECONDS = 5.0
"""How long a thread without work is kept."""


class Workers:
    """Up to `limit` daemon threads. Jobs report their own errors: a job never raises."""

    def __init__(self, limit: int = 256) -> None:
        self.limit = limit
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._free = 0  # threads that wait for a job, less the jobs that wait for a thread
        self._threads = 0
        self._numbers = itertools.count(1)
        self._told = False

    def start(self, job: Job, name: str) -> None:
        """Run a job on a thread of its own, which is none of the `limit`. From any thread."""
        threading.Thread(target=job, name=name, daemon=True).start()

    def submit(self, job: Job) -> None:
        """Run a job on some thread, as soon as one is free. From any thread. There is no limit to what waits."""
        with self._lock:
            self._free -= 1
            start = self._free < 0 and self._threads < self.limit
            self._free += start
            self._threads += start
            tell = self._free < 0 and not self._told
            self._told = self._free < 0
        self._jobs.put(job)
        if tell:
            logger.warning(
                "all %d handler threads are busy: handlers wait for one. What takes long belongs into page.run_thread "
                "or an async handler; run(max_handler_threads=...) allows more",
                self.limit,
            )
        if start:
            name = f"reactree-handler-{next(self._numbers)}"
            threading.Thread(target=self._work, name=name, daemon=True).start()

    def _work(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=IDLE_SECONDS)
            except queue.Empty:
                with self._lock:
                    if self._free > 0:  # else a job for this thread is on its way into the queue
                        self._free -= 1
                        self._threads -= 1
                        return
                continue
            job()
            with self._lock:
                self._free += 1


class Lane:
    """Runs jobs one after another, in the order in which they came."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._lock = threading.Lock()
        self._jobs: deque[Job] = deque()
        self._running = False

    def submit(self, job: Job) -> bool:
        """Run a job after those that came before. From any thread.

        Returns:
            Whether it will be run: not if `MAX_WAITING` jobs wait already.
        """
        with self._lock:
            if len(self._jobs) >= MAX_WAITING:
                return False
            self._jobs.append(job)
            if self._running:
                return True
            self._running = True
        self._workers.submit(self._run)
        return True

    def close(self) -> None:
        """Drop what has not begun."""
        with self._lock:
            self._jobs.clear()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._jobs:
                    self._running = False
                    return
                job = self._jobs.popleft()
            job()
