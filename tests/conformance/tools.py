"""What the behaviours are observed with."""

import asyncio
import gc
import threading

from tests.conformance.adapter import effect, write

WAIT = 10  # seconds after which something hangs; never waited for otherwise


class Spy:
    """A function that counts its runs."""

    def __init__(self, fn):
        self.fn = fn
        self.runs = 0

    def __call__(self):
        self.runs += 1
        return self.fn()


class Watch:
    """An effect that remembers what it saw."""

    def __init__(self, read):
        self.read = read
        self.seen = []
        self.dispose = effect(self._run)

    def _run(self):
        self.seen.append(self.read())

    @property
    def runs(self):
        return len(self.seen)


class Token:
    """Something whose end can be seen."""


def is_alive(ref):
    if ref() is not None:
        gc.collect()
    return ref() is not None


def write_all(values):
    """Write {signal: value}."""
    for target, value in values.items():
        write(target, value)


def raised_by(fn):
    """The exception that `fn` raises."""
    try:
        fn()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def at_once(*fns):
    """Run each in a thread of its own, all started together; raise what one of them raised."""
    errors = []
    start = threading.Barrier(len(fns))

    def run(fn):
        start.wait(WAIT)
        try:
            fn()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(fn,), daemon=True) for fn in fns]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
        assert not thread.is_alive(), "a thread hangs"
    if errors:
        raise errors[0]


async def settle():
    """Let the loop do all that it can do without waiting."""
    for _ in range(30):
        await asyncio.sleep(0)
