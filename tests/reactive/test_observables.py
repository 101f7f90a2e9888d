"""Classes whose attributes are observable by inheritance."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import reactive as ft
from tests.invariants.stage import Stage


@ft.observable
@dataclass
class Cart:
    """What somebody wants."""

    note: str = ""
    items: list[str] = field(default_factory=list)

    def add(self, item: str) -> None:
        self.items.append(item)

    @property
    def summary(self) -> str:
        return f"{self.note}: {', '.join(self.items)}"


def test_who_reads_an_attribute_follows_it() -> None:
    cart, seen = Cart("first", ["a"]), []
    shown = ft.effect(lambda: seen.append(cart.summary))
    cart.note = "second"
    cart.add("b")
    cart.items = ["c"]
    cart.items[0] = "d"
    cart.note = "second"
    shown.dispose()
    assert seen == ["first: a", "second: a", "second: a, b", "second: c", "second: d"]
    assert (Cart.__name__, Cart.__doc__, repr(Cart("x"))) == (
        "Cart",
        "What somebody wants.",
        "Cart(note='x', items=ReactiveList([]))",
    )


def test_the_decorators_may_stand_in_either_order() -> None:
    @dataclass
    @ft.observable
    class Basket:
        count: int
        items: list[str] = field(default_factory=list)
        note: str = "-"

    basket, seen = Basket(1), []
    shown = ft.effect(lambda: seen.append((basket.count, list(basket.items), basket.note)))
    basket.count = 2
    basket.items.append("a")
    shown.dispose()
    assert seen == [(1, [], "-"), (2, [], "-"), (2, ["a"], "-")]
    assert Basket(count=3, note="x").note == "x"


def test_a_value_of_the_class_is_followed_until_there_is_another() -> None:
    @ft.observable
    class Game:
        over = False

        def end(self) -> None:
            self.over = True

    first, second, seen = Game(), Game(), []
    shown = ft.effect(lambda: seen.append(first.over))
    first.end()
    shown.dispose()
    assert seen == [False, True]
    assert (second.over, Game.over) == (False, False)


def test_a_class_without_decorator_derives() -> None:
    class Counter(ft.Observable):
        def __init__(self) -> None:
            self.count = 0
            self._hidden = 0

        def increment(self) -> None:
            self._hidden += 1
            self.count += 1

    counter, told = Counter(), []
    end = counter.subscribe(lambda sender, name: told.append((sender is counter, name)))
    stage = Stage()

    @ft.component
    def Show(counter: Counter) -> Any:  # noqa: N802
        return ft.Text(f"{counter.count}")

    stage.page.add(Show(counter))
    stage.settle()
    counter.increment()
    stage.settle()
    (text,) = stage.client.alive("Text")
    assert text.props["value"] == "1"
    end()
    counter.increment()
    assert told == [(True, "count")]


def test_a_component_may_be_the_whole_page() -> None:
    name = ft.signal("Ada")

    @ft.memo
    @ft.component
    def App(greeting: str) -> Any:  # noqa: N802
        return [ft.Text(f"{greeting} {name()}"), ft.Text("end")]

    stage = Stage()
    stage.page.render(App, "Hello")
    stage.settle()
    assert [node.props["value"] for node in stage.client.alive("Text")] == ["Hello Ada", "end"]
    name.value = "Bob"
    stage.settle()
    assert [node.props["value"] for node in stage.client.alive("Text")] == ["Hello Bob", "end"]


def test_a_component_may_give_the_views() -> None:
    deep = ft.signal(False)

    @ft.component
    def App() -> Any:  # noqa: N802
        views = [ft.View([ft.Text("top")], "/")]
        return [*views, *([ft.View([ft.Text("below")], "/deep")] if deep() else [])]

    stage = Stage()
    stage.page.render_views(App)
    stage.settle()
    assert [view.route for view in stage.page.views] == ["/"]
    deep.value = True
    stage.settle()
    assert [view.route for view in stage.page.views] == ["/", "/deep"]
    assert stage.differences() == []
    deep.value = False
    stage.settle()
    assert [node.props["value"] for node in stage.client.alive("Text")] == ["top"]
