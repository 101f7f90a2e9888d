"""Components with many rows: one state, one item, all rows.

A component shows N rows, each a component or a row of `For` that is a single text; then something changes, until the
bytes of the message are ready. flet's is always its quickest way: its scheduler's round is called by hand, rows are
given keys only where that is quicker, and are frozen by its renderer. "Same keys" gives each row another item; "new
keys" has no row in common with what was there.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from typing import Any

import attrs
import flet
import pytest

import reactive as ft
from benchmarks.sides import Flet, Ours, some
from reactive.binding import PageReactor
from reactive.graph import Scope

SIZES = [100, 1_000, 10_000]
ROUNDS = {100: 15, 1_000: 9, 10_000: 3}


@attrs.frozen
class Item:
    """What a row shows."""

    id: int
    name: str


@flet.observable
class Seen:
    """An item that flet's components follow."""

    def __init__(self, name: str) -> None:
        self.name = name


def items(n: int, *, first: int = 0, word: str = "row") -> list[Item]:
    """N items with ids from `first` on."""
    return [Item(first + i, f"{word} {i}") for i in range(n)]


class OurPage(Ours):
    """A page of ours that shows components."""

    def __init__(self, *shown: Any) -> None:
        reactor = PageReactor(lambda: None)
        reactor.scope = Scope(queue=reactor.queue)
        super().__init__(reactor=reactor)
        self.page.add(*shown)
        self.flush()


class FletPage(Flet):
    """A page of flet's that shows a component. Its scheduler is a task of a loop: here its round is `flush`."""

    def __init__(self, component: Callable[[], Any]) -> None:
        super().__init__()
        self.waiting: dict[Any, None] = {}
        session: Any = self.session
        session.schedule_update = lambda control: self.waiting.setdefault(control)
        session.schedule_effect = lambda *_: None
        session.start_updates_scheduler = lambda: None
        self.page.render(component)

    def flush(self) -> None:
        """One round of its scheduler."""
        waiting, self.waiting = self.waiting, {}
        for component in waiting:
            component.update()


def flet_state(n: int, row: Callable[[Item], Any]) -> tuple[FletPage, Callable[[list[Item]], None]]:
    """A component of flet's with `use_state` over N rows, and what gives it other rows, down to the bytes."""
    setters: list[Any] = []

    @flet.component
    def rows() -> Any:
        state, set_state = flet.use_state(items(n))
        setters[:] = [set_state]
        return flet.Column([row(item) for item in state])

    page = FletPage(rows)

    def give(new: list[Item]) -> None:
        setters[0](new)
        page.flush()

    return page, give


def our_state(n: int, row: Callable[[Item], Any]) -> tuple[OurPage, Callable[[list[Item]], None]]:
    """The same program with ours."""
    setters: list[Any] = []

    @ft.component
    def rows() -> Any:
        state, set_state = ft.use_state(items(n))
        setters[:] = [set_state]
        return ft.Column([row(item) for item in state])

    page = OurPage(rows())

    def give(new: list[Item]) -> None:
        setters[0](new)
        page.flush()

    return page, give


def our_for(n: int) -> tuple[OurPage, Callable[[list[Item]], None]]:
    """Ours with `For`."""
    state = ft.signal(items(n))
    page = OurPage(ft.Column([ft.For(state, lambda item: ft.Text(item.name), key=lambda item: item.id)]))

    def give(new: list[Item]) -> None:
        state.value = new
        page.flush()

    return page, give


def flet_text(item: Item) -> Any:
    return flet.Text(item.name)


def flet_keyed(item: Item) -> Any:
    return flet.Text(item.name, key=item.id)


@flet.component
def flet_component(item: Item) -> Any:
    return flet.Text(item.name)


def our_text(item: Item) -> Any:
    return ft.Text(item.name)


@ft.component
def our_component(item: Item) -> Any:
    return ft.Text(item.name)


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("beside", ["use_state over N plain rows", "one observable item"])
def test_one_state(versus, n, beside):
    setters: list[Any] = []

    @ft.component
    def counter(start: int) -> Any:
        count, set_count = ft.use_state(start)
        setters.append(set_count) if len(setters) < n else None
        return ft.Text(f"row {count}")

    ours = OurPage(ft.Column([counter(i) for i in range(n)]))
    places, numbers = some(n, 200), itertools.count(n)

    def our_round() -> None:
        for at in places:
            setters[at](next(numbers))
            ours.flush()

    if beside == "one observable item":
        seen = [Seen(f"row {i}") for i in range(n)]

        @flet.component
        def one(item: Any) -> Any:
            return flet.Text(item.name)

        @flet.component
        def every() -> Any:
            return flet.Column([one(item) for item in seen])

        theirs, per = FletPage(every), 100

        def flet_round() -> None:
            for at in places[:per]:
                seen[at].name = f"row {next(numbers)}"
                theirs.flush()
    else:
        theirs, give = flet_state(n, flet_text)
        state, per = items(n), 1

        def flet_round() -> None:
            nonlocal state
            state = [*state]
            state[places[0]] = Item(places[0], f"row {next(numbers)}")
            give(state)

    sent = (ours.sent, theirs.sent)
    case = f"`use_state` of one row component / {beside}"
    versus(case, n, our_round, flet_round, per=200, flet_per=per, rounds=ROUNDS[n], sent=sent)


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("what", ["plain rows / the same", "row components / plain rows", "`For` / plain rows"])
def test_one_row_differs(versus, n, what):
    if what == "plain rows / the same":
        ours, our_give = our_state(n, our_text)
    elif what == "row components / plain rows":
        ours, our_give = our_state(n, our_component)
    else:
        ours, our_give = our_for(n)
    theirs, flet_give = flet_state(n, flet_text)
    numbers = itertools.count(1)
    state = items(n)

    def changed(give: Callable[[list[Item]], None]) -> None:
        nonlocal state
        state = [*state]
        state[n // 2] = Item(n // 2, f"new {next(numbers)}")
        give(state)

    sent = (ours.sent, theirs.sent)
    case = f"one row differs: {what}"
    versus(case, n, lambda: changed(our_give), lambda: changed(flet_give), rounds=ROUNDS[n], sent=sent)


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("keys", ["same keys", "new keys"])
@pytest.mark.parametrize("row", [flet_text, flet_keyed], ids=["no keys", "keys"])
def test_replace(versus, n, keys, row):
    if n == SIZES[-1] and row is flet_keyed and keys == "new keys":
        rounds = 1
    else:
        rounds = ROUNDS[n]
    ours, our_give = our_for(n)
    theirs, flet_give = flet_state(n, row)
    generation = itertools.count(1)

    def fresh(give: Callable[[list[Item]], None]) -> None:
        at = next(generation)
        give(items(n, first=at * n if keys == "new keys" else 0, word=f"new {at}"))

    sent = (ours.sent, theirs.sent)
    case = f"all rows replaced, {keys}: `For` / rows with{'' if row is flet_keyed else 'out'} keys"
    versus(case, n, lambda: fresh(our_give), lambda: fresh(flet_give), rounds=rounds, sent=sent, warm=rounds > 1)


ORDERS: dict[str, Callable[[list[Item]], list[Item]]] = {
    "reversed": lambda state: state[::-1],
    "shuffled": lambda state: random.Random(len(state)).sample(state, len(state)),
    "two rows swapped": lambda state: [state[-1], *state[1:-1], state[0]],
    "a tenth of them moved": lambda state: [*state[len(state) // 10 :], *state[: len(state) // 10]],
}


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("order", ORDERS)
def test_reorder(versus, n, order):
    ours, our_give = our_for(n)
    theirs, flet_give = flet_state(n, flet_keyed)
    states = {our_give: items(n), flet_give: items(n)}

    def reorder(give: Callable[[list[Item]], None]) -> None:
        states[give] = ORDERS[order](states[give])
        give(states[give])

    rounds = 1 if n == SIZES[-1] else 5
    sent = (ours.sent, theirs.sent)
    case = f"{order}: `For` / rows with keys"
    versus(case, n, lambda: reorder(our_give), lambda: reorder(flet_give), rounds=rounds, sent=sent, warm=rounds > 1)
