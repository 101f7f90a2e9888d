"""The connection without a network and the timers without a clock."""

from __future__ import annotations

import threading

from transport.drivers.memory import ManualTimers, MemoryConnection


def test_packets_are_handed_over_until_the_connection_closes() -> None:
    taken: list[bytes] = []
    connection = MemoryConnection(taken.append)
    connection.send(b"a")
    assert (connection.closed, connection.code) == (None, None)
    connection.close("enough", 1001)
    connection.send(b"b")
    connection.close("again", 1002)
    assert taken == [b"a"]
    assert (connection.closed, connection.code) == ("enough", 1001)


def test_calls_come_in_the_order_of_their_times_and_see_that_time() -> None:
    timers = ManualTimers()
    seen: list[tuple[str, float]] = []
    timers.call_at(2.0, lambda: seen.append(("late", timers.time())))
    timers.call_at(1.0, lambda: seen.append(("early", timers.time())))
    timers.call_soon(lambda: seen.append(("soon", timers.time())))
    timers.advance(0.5)
    assert seen == [("soon", 0.0)]
    timers.advance(1.0)
    assert seen[1:] == [("early", 1.0)]
    timers.advance(10)
    assert seen[2:] == [("late", 2.0)]
    assert timers.time() == 11.5


def test_calls_of_one_time_come_in_the_order_of_asking() -> None:
    timers = ManualTimers()
    seen: list[int] = []
    for i in range(5):
        timers.call_at(1.0, lambda i=i: seen.append(i))  # type: ignore[misc]
    timers.advance(1)
    assert seen == list(range(5))


def test_what_a_call_asks_for_comes_in_the_same_advance_if_it_is_due() -> None:
    timers = ManualTimers()
    seen: list[str] = []

    def first() -> None:
        seen.append("first")
        timers.call_soon(lambda: seen.append("second"))
        timers.call_at(5.0, lambda: seen.append("third"))

    timers.call_soon(first)
    timers.advance(1)
    assert seen == ["first", "second"]
    timers.advance(4)
    assert seen == ["first", "second", "third"]


def test_a_cancelled_call_never_comes() -> None:
    timers = ManualTimers()
    seen: list[int] = []
    timers.call_at(1.0, lambda: seen.append(1)).cancel()
    timers.advance(2)
    assert seen == []


def test_calls_may_be_added_from_any_thread() -> None:
    timers = ManualTimers()
    seen: list[int] = []
    threads = [
        threading.Thread(target=lambda: [timers.call_soon_threadsafe(lambda: seen.append(1)) for _ in range(200)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        timers.advance()
    timers.advance()
    assert len(seen) == 800
