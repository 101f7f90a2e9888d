"""Random programs of components, each node of which can be written in two ways, and what they must show.

A program is a tree of nodes. `Run` shows it on a stage, every node the fine-grained way (`For`, `Show`, `Match`,
bindings) or the re-rendered way (comprehensions, `if`, plain values), as `fine` says; the values that all programs read
are in `State`, which any number of runs share. `State.expected` is what every one of them must show, and which
instances must be there: an instance is known by its path, the numbers of the nodes and the keys of the rows that it is
in.
"""

from __future__ import annotations

import asyncio
import itertools
import weakref
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import attrs
import hypothesis.strategies as st

import reactive as ft
from reactive.regions import flattened

Path: TypeAlias = tuple[Any, ...]

SEVERAL = 2
"""How many there are of each: words, conditions, lists, contexts, failures."""

CONTEXTS = [ft.create_context("default", name=f"context {number}") for number in range(SEVERAL)]


@ft.observable
class Note:
    """Read by nodes through its attributes."""

    def __init__(self) -> None:
        self.title = "title"
        self.lines: list[str] = ["a"]


@attrs.frozen(eq=False)
class Node:
    """A piece of a program."""

    kind: str
    fine: bool
    """Whether it is written the fine-grained way, in a run that leaves it to the nodes."""
    which: int = 0
    """The word, condition, list, context or failure that it looks at."""
    other: int = 0
    """Another word, or a variant."""
    below: tuple[Any, ...] = ()
    number: int = attrs.field(factory=itertools.count().__next__, repr=False)


def _node(kind: str, *below: Any) -> st.SearchStrategy[Node]:
    some = st.integers(0, SEVERAL - 1)
    return st.builds(Node, st.just(kind), st.booleans(), some, some, st.tuples(*below))


_LEAVES = st.one_of(*map(_node, ["word", "note", "consumer", "cell"]))


def _larger(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.one_of(
        _node("cell", inner),
        _node("each", inner),
        _node("keyed", inner),
        _node("when", inner, st.none() | inner),
        _node("choose", inner, inner, st.none() | inner),
        _node("guarded", inner),
        _node("provided", inner),
        _node("waited", inner),
        _node("column", inner, inner),
        _node("container", inner),
        _node("group", inner, inner),
    )


PROGRAMS = st.recursive(_LEAVES, _larger, max_leaves=6) | _larger(_larger(_LEAVES | _larger(_LEAVES)))


@attrs.define(eq=False)
class State:
    """What the programs read, and what has to be on the page for it."""

    words: list[Any] = attrs.field(factory=lambda: [ft.signal(f"w{n}") for n in range(SEVERAL)])
    conditions: list[Any] = attrs.field(factory=lambda: [ft.signal(n == 0) for n in range(SEVERAL)])
    failures: list[Any] = attrs.field(factory=lambda: [ft.signal(False) for _ in range(SEVERAL)])
    lists: list[Any] = attrs.field(factory=lambda: [ft.ReactiveList([n, n + 10]) for n in range(1, SEVERAL + 1)])
    note: Any = attrs.field(factory=Note)
    shown: Any = attrs.field(factory=lambda: ft.signal(True))
    request: Any = attrs.field(factory=lambda: ft.signal(0))
    answers: dict[int, asyncio.Future[str]] = attrs.field(factory=dict)
    resource: Any = None
    caught: set[Path] = attrs.field(factory=set)
    """The boundaries that show their fallback."""
    counts: dict[Path, int] = attrs.field(factory=dict)
    """The state of the instances that are there."""
    typed: dict[Path, str] = attrs.field(factory=dict)
    """What the user has entered in them."""
    waiting: set[Path] = attrs.field(factory=set)
    """The boundaries that are there."""
    fresh: Iterator[int] = attrs.field(factory=lambda: itertools.count(100))

    async def answer(self, number: int) -> str:
        self.answers[number] = asyncio.get_running_loop().create_future()
        return await self.answers[number]

    def expected(self, program: Node) -> list[str]:
        """The texts of the page in their order; what is no longer there loses its state."""
        there: list[Path] = []
        boundaries: list[Path] = []
        result = list(self._texts(program, (), {}, there, boundaries)) if self.shown.peek() else []
        self.counts = {path: self.counts.get(path, 0) for path in there}
        self.typed = {path: self.typed.get(path, "") for path in there}
        self.waiting = set(boundaries)
        self.caught &= self.waiting
        return result

    def _texts(
        self, node: Node | None, path: Path, given: dict[int, str], there: list[Path], boundaries: list[Path]
    ) -> Iterator[str]:
        if node is None:
            return
        path = (*path, node.number)
        word = self.words[node.which].peek()
        below = node.below

        def inside(child: Node | None, *more: Any, given: dict[int, str] = given) -> Iterator[str]:
            return self._texts(child, (*path, *more), given, there, boundaries)

        if node.kind == "word":
            yield word
        elif node.kind == "note":
            yield f"{self.note.title}: {', '.join(self.note.lines)}"
        elif node.kind == "consumer":
            yield given.get(node.which, "default")
        elif node.kind == "cell":
            there.append(path)
            yield f"{word} {self.counts.get(path, 0)}"
            for child in below:
                yield from inside(child)
        elif node.kind in ("each", "keyed"):
            for item in self.lists[node.which]:
                yield from inside(below[0], item)
            if node.kind == "each" and not self.lists[node.which]:
                yield "empty"
        elif node.kind == "when":
            on = self.conditions[node.which].peek()
            yield from inside(below[0], "then") if on else inside(below[1], "otherwise")
        elif node.kind == "choose":
            yield from inside(below[self._case(node)], self._case(node))
        elif node.kind == "guarded":
            boundaries.append(path)
            before = len(there), len(boundaries)
            texts = list(inside(below[0]))
            if path in self.caught or self.failures[node.which].peek():
                self.caught.add(path)
                del there[before[0] :], boundaries[before[1] :]
                texts = ["failed"]
            yield from texts
        elif node.kind == "provided":
            yield from inside(below[0], given={**given, node.which: self.words[node.other].peek()})
        elif node.kind == "waited":
            stands = self.standing()
            if stands == "ready":
                yield self.resource.latest
                yield from inside(below[0])
            else:
                yield stands
        else:
            for child in below:
                yield from inside(child)

    def _case(self, node: Node) -> int:
        return next((n for n in range(2) if self.conditions[(node.which + n) % SEVERAL]()), 2)

    def standing(self) -> str:
        """How the resource stands; whoever asks while it renders follows it."""
        if self.resource.error is not None:
            return "broken"
        return "ready" if self.resource.state in ("ready", "refreshing") else "loading"


class Token:
    """Held by an instance of a component and nothing else: it goes when the instance goes."""

    def __init__(self, serial: int) -> None:
        self.serial = serial
        self.set_count: Any = None

    def __repr__(self) -> str:
        return f"<token {self.serial}>"


class BrokenError(Exception):
    """Raised by programs on purpose."""


@attrs.define(eq=False)
class Run:
    """One program on one stage, written in one way."""

    state: State
    stage: Any
    fine: bool | None
    """For all nodes; None leaves it to each of them."""
    log: list[tuple[str, Path, int]] = attrs.field(factory=list)
    """What has begun and ended: ("effect", path, serial), ("end of effect", path, serial), ..."""
    retries: dict[Path, Callable[[], None]] = attrs.field(factory=dict)
    tokens: dict[tuple[Path, int], weakref.ref[Token]] = attrs.field(factory=dict)
    serials: Iterator[int] = attrs.field(factory=itertools.count)
    restored: tuple[dict[Path, int], dict[Path, str]] = attrs.field(factory=lambda: ({}, {}))
    """The states that new instances begin with."""

    def start(self, program: Node) -> None:
        self.stage.page.add(ft.Text("top"), _Root(self, program), ft.Text("end"))

    def born(self, path: Path) -> Token:
        token = Token(next(self.serials))
        self.tokens[path, token.serial] = weakref.ref(token)
        return token

    def instances(self) -> dict[Path, Token]:
        """Those that have not gone, by their paths."""
        found = [(path, ref()) for (path, _), ref in self.tokens.items()]
        living = {path: token for path, token in found if token is not None}
        assert len(living) == sum(token is not None for _, token in found), "two instances of one path"
        return living

    def tell(self, what: str, path: Path, serial: int) -> None:
        self.log.append((what, path, serial))

    def begun(self) -> dict[str, Counter[tuple[Path, int]]]:
        """How often each of the things that are told has happened to each instance."""
        found: dict[str, Counter[tuple[Path, int]]] = defaultdict(Counter)
        for what, path, serial in self.log:
            found[what][path, serial] += 1
        return found

    def render(self, node: Node | None, path: Path) -> Any:
        """What a node shows, for the body of the component that it is in."""
        if node is None:
            return None
        write = _FINE if (node.fine if self.fine is None else self.fine) else _PLAIN
        return (write.get(node.kind) or _EITHER[node.kind])(self, node, (*path, node.number))


@ft.component
def _Root(run: Run, program: Node) -> Any:  # noqa: N802 - a component
    return ft.Show(run.state.shown, lambda: run.render(program, ()))


@ft.component
def _Piece(run: Run, node: Node | None, path: Path) -> Any:  # noqa: N802
    return run.render(node, path)


@ft.component
def _Cell(run: Run, node: Node, path: Path, word: Any) -> ft.Control:  # noqa: N802
    token = ft.use_ref(lambda: run.born(path)).current
    serial = token.serial
    count, token.set_count = ft.use_state(lambda: run.restored[0].get(path, 0))
    doubled = ft.use_memo(lambda: count * 2, [count])
    assert doubled == count * 2
    ft.use_effect(
        lambda: run.tell("effect", path, serial), [count], cleanup=lambda: run.tell("end of effect", path, serial)
    )

    async def wait() -> None:
        run.tell("task", path, serial)
        try:
            await asyncio.Event().wait()
        finally:
            run.tell("end of task", path, serial)

    ft.use_effect(wait, [])
    ft.on_mounted(lambda: run.tell("mounted", path, serial))
    ft.on_unmounted(lambda: run.tell("unmounted", path, serial))
    entered = run.restored[1].get(path) or None
    text = ft.Text(lambda: f"{word()} {count}") if callable(word) else ft.Text(f"{word} {count}")
    field = ft.TextField(data=path) if entered is None else ft.TextField(entered, data=path)
    return ft.Column([text, field, *flattened([run.render(child, path) for child in node.below])])


@ft.component
def _Consumer(number: int) -> ft.Control:  # noqa: N802
    value = ft.use_context(CONTEXTS[number])
    return ft.Text(value)


@ft.component
def _Faulty(run: Run, node: Node) -> None:  # noqa: N802
    if run.state.failures[node.which]():
        raise BrokenError


def _cell(run: Run, node: Node, path: Path) -> Any:
    word = run.state.words[node.which]
    return _Cell(run, node, path, word if node.other else word())


def _consumer(run: Run, node: Node, path: Path) -> Any:
    return _Consumer(node.which)


def _keyed(run: Run, node: Node, path: Path) -> Any:
    items = list(run.state.lists[node.which])
    return [
        ft.Row([*flattened(run.render(node.below[0], (*path, item)))], key=f"{node.number} {item}") for item in items
    ]


def _guarded(run: Run, node: Node, path: Path) -> Any:
    def fallback(error: Exception, retry: Callable[[], None]) -> ft.Control:
        assert isinstance(error, BrokenError)
        run.retries[path] = retry
        return ft.Text("failed")

    return ft.ErrorBoundary(lambda: [run.render(node.below[0], path), _Faulty(run, node)], fallback)


def _provided(run: Run, node: Node, path: Path) -> Any:
    value = run.state.words[node.other]()
    return CONTEXTS[node.which](value, lambda: _Piece(run, node.below[0], path))


def _column(run: Run, node: Node, path: Path) -> Any:
    return ft.Column([*flattened([run.render(child, path) for child in node.below])])


def _container(run: Run, node: Node, path: Path) -> Any:
    return ft.Container(ft.Column([*flattened(run.render(node.below[0], path))]))


def _group(run: Run, node: Node, path: Path) -> Any:
    return [run.render(child, path) for child in node.below]


_EITHER = {
    "cell": _cell,
    "consumer": _consumer,
    "keyed": _keyed,
    "guarded": _guarded,
    "provided": _provided,
    "column": _column,
    "container": _container,
    "group": _group,
}


# -- the fine-grained way ----------------------------------------------------------------------------------------------


def _fine_word(run: Run, node: Node, path: Path) -> Any:
    word = run.state.words[node.which]
    return ft.Text(word if node.other else lambda: word())


def _fine_note(run: Run, node: Node, path: Path) -> Any:
    note = run.state.note
    return ft.Text(lambda: f"{note.title}: {', '.join(note.lines)}")


def _fine_each(run: Run, node: Node, path: Path) -> Any:
    items = run.state.lists[node.which]
    return ft.For(
        items if node.other else lambda: list(items),
        lambda item: run.render(node.below[0], (*path, item)),
        empty=lambda: ft.Text("empty"),
    )


def _fine_when(run: Run, node: Node, path: Path) -> Any:
    return ft.Show(
        run.state.conditions[node.which],
        lambda: run.render(node.below[0], (*path, "then")),
        lambda: run.render(node.below[1], (*path, "otherwise")),
    )


def _fine_choose(run: Run, node: Node, path: Path) -> Any:
    conditions = run.state.conditions
    return ft.Match(
        *(
            ft.Case(conditions[(node.which + n) % SEVERAL], lambda n=n: run.render(node.below[n], (*path, n)))
            for n in range(2)
        ),
        otherwise=lambda: run.render(node.below[2], (*path, 2)),
    )


def _fine_waited(run: Run, node: Node, path: Path) -> Any:
    return ft.Await(
        run.state.resource,
        lambda value: [ft.Text(value), run.render(node.below[0], path)],
        loading=lambda: ft.Text("loading"),
        failed=lambda error: ft.Text("broken" if isinstance(error, BrokenError) else "?"),
    )


_FINE = {
    "word": _fine_word,
    "note": _fine_note,
    "each": _fine_each,
    "when": _fine_when,
    "choose": _fine_choose,
    "waited": _fine_waited,
}


# -- the re-rendered way -----------------------------------------------------------------------------------------------


def _plain_word(run: Run, node: Node, path: Path) -> Any:
    return ft.Text(run.state.words[node.which]())


def _plain_note(run: Run, node: Node, path: Path) -> Any:
    note = run.state.note
    return ft.Text(f"{note.title}: {', '.join(note.lines)}")


def _plain_each(run: Run, node: Node, path: Path) -> Any:
    items = list(run.state.lists[node.which])
    if not items:
        return ft.Text("empty", key="empty")
    return [_Piece(run, node.below[0], (*path, item), key=(node.number, item)) for item in items]


def _plain_when(run: Run, node: Node, path: Path) -> Any:
    on = run.state.conditions[node.which]()
    at, child = ("then", node.below[0]) if on else ("otherwise", node.below[1])
    return _Piece(run, child, (*path, at), key=(node.number, at))


def _plain_choose(run: Run, node: Node, path: Path) -> Any:
    at = run.state._case(node)
    return _Piece(run, node.below[at], (*path, at), key=(node.number, at))


def _plain_waited(run: Run, node: Node, path: Path) -> Any:
    stands = run.state.standing()
    if stands != "ready":
        return ft.Text(stands, key=f"{node.number} {stands}")
    key = f"{node.number} ready"
    return [ft.Text(run.state.resource.latest, key=key), _Piece(run, node.below[0], path, key=key)]


_PLAIN = {
    "word": _plain_word,
    "note": _plain_note,
    "each": _plain_each,
    "when": _plain_when,
    "choose": _plain_choose,
    "waited": _plain_waited,
}
