"""Memory, in bytes.

Counted by tracemalloc after a garbage collection: all that Python allocated between before and after and still holds.
Per mounted text: the control with its id, its place in the list, its entry in the index, its own text string (57
bytes), and what is kept of the message that carried it; not the message. Per empty session: the session and its page
with view and window, and what each side makes for a connection, its socket excepted; the registration was answered.
"""

from __future__ import annotations

import gc
import secrets
import tracemalloc
from collections.abc import Callable
from typing import Any

from benchmarks.pairs import RESULTS, Pair, put_aside
from benchmarks.sides import Flet, Ours
from client_flutter.codec import FlutterCodec
from core_tree.controls.page import Page
from reactive.binding import PageReactor
from transport.drivers.memory import ManualTimers, MemoryConnection
from transport.session import Session

QUESTION = __doc__.splitlines()[0]
N = 5_000
SESSIONS = 100


def held_by(make: Callable[[], Any]) -> int:
    """How many bytes the thing that is made holds."""
    put_aside()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    made = make()
    gc.collect()
    held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    gc.unfreeze()
    del made
    return held


def test_mounted_text():
    def per_text(side: Any) -> float:
        return held_by(lambda: side.fill(N)) / N

    per_text(Ours()), per_text(Flet())
    RESULTS.append(Pair(QUESTION, "per mounted text", N, [per_text(Ours())], [per_text(Flet())], unit="B"))


CODEC = FlutterCodec()


def our_session() -> Session:
    session = Session(secrets.token_hex(16), CODEC, ManualTimers(), None)  # type: ignore[arg-type]
    session.show(Page(), PageReactor(session.wake))
    session.attach(MemoryConnection(len))
    return session


def test_empty_session():
    def per_session(make: Callable[[], Any]) -> float:
        make()
        return held_by(lambda: [make() for _ in range(SESSIONS)]) / SESSIONS

    RESULTS.append(Pair(QUESTION, "per empty session", SESSIONS, [per_session(our_session)], [per_session(Flet)], "B"))
