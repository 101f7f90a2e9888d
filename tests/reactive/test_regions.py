"""Components and control flow: what is shown, what stays, what runs, and what ends."""

from __future__ import annotations

import asyncio
import gc
import random
import weakref
from typing import Any

import pytest

import reactive as ft
from reactive.hooks import HookError
from tests.invariants.stage import Stage


def texts(stage: Stage) -> list[Any]:
    stage.settle()
    assert stage.differences() == []
    return [node.props.get("value") for node in stage.client.alive("Text")]


@pytest.fixture
def stage() -> Stage:
    return Stage()


# -- components --------------------------------------------------------------------------------------------------------


def test_a_component_stands_where_a_control_may(stage: Stage) -> None:
    @ft.component
    def Word(word: str) -> ft.Control:  # noqa: N802
        return ft.Text(word)

    stage.page.add(Word("a"), ft.Text("b"), ft.Row([Word("c"), ft.Container(Word("d"))]))
    assert texts(stage) == ["a", "b", "c", "d"]
    stage.page.insert(1, Word("e"))
    assert texts(stage) == ["a", "e", "b", "c", "d"]


def test_a_component_may_show_nothing_or_a_list(stage: Stage) -> None:
    shown = ft.signal(0)

    @ft.component
    def Words() -> Any:  # noqa: N802
        return [ft.Text(str(n)) for n in range(shown())] or None

    stage.page.add(ft.Text("before"), Words(), ft.Text("after"))
    assert texts(stage) == ["before", "after"]
    shown.value = 2
    assert texts(stage) == ["before", "0", "1", "after"]
    shown.value = 0
    assert texts(stage) == ["before", "after"]


def test_what_is_passed_on_unread_does_not_run_it_again(stage: Stage) -> None:
    count, runs = ft.signal(0), []

    @ft.component
    def Counter() -> ft.Control:  # noqa: N802
        runs.append(1)
        return ft.Text(lambda: f"{count()}")

    stage.page.add(Counter())
    assert texts(stage) == ["0"]
    count.value = 1
    assert texts(stage) == ["1"]
    assert runs == [1]


def test_what_is_read_runs_it_again_and_the_controls_stay(stage: Stage) -> None:
    count = ft.signal(0)

    @ft.component
    def Counter() -> ft.Control:  # noqa: N802
        return ft.Row([ft.Text(f"{count()}"), ft.TextField(label="name")], width=count() or None)

    stage.page.add(Counter())
    assert texts(stage) == ["0"]
    (row,) = stage.page.controls
    field = row.controls[1]
    field.value = "typed"
    count.value = 7
    assert texts(stage) == ["7"]
    assert stage.page.controls == [row]
    assert row.controls[1] is field
    assert (field.value, row.width) == ("typed", 7)
    count.value = 0
    assert texts(stage) == ["0"]
    assert row.width is None


def test_a_child_with_the_same_parameters_does_not_run(stage: Stage) -> None:
    outer, runs = ft.signal(0), []

    @ft.component
    def Inner(word: str) -> ft.Control:  # noqa: N802
        runs.append(word)
        return ft.Text(word)

    @ft.component
    def Outer() -> ft.Control:  # noqa: N802
        return ft.Column([Inner("same"), Inner(f"n{outer()}")])

    stage.page.add(Outer())
    assert texts(stage) == ["same", "n0"]
    outer.value = 1
    assert texts(stage) == ["same", "n1"]
    assert runs == ["same", "n0", "n1"]


def test_an_error_is_reported_and_what_is_shown_stays(stage: Stage) -> None:
    count = ft.signal(0)

    @ft.component
    def Fraction() -> ft.Control:  # noqa: N802
        return ft.Text(f"{6 // count()}")

    count.value = 2
    stage.page.add(Fraction(), ft.Text("other"))
    assert texts(stage) == ["3", "other"]
    count.value = 0
    assert texts(stage) == ["3", "other"]
    assert [type(error) for error, _ in stage.errors] == [ZeroDivisionError]
    stage.errors.clear()
    count.value = 3
    assert texts(stage) == ["2", "other"]


def test_what_a_component_makes_ends_with_it(stage: Stage) -> None:
    shown, count, heard = ft.signal(True), ft.signal(0), []

    @ft.component
    def Listener() -> ft.Control:  # noqa: N802
        ft.on_cleanup(lambda: heard.append("end"))
        ft.effect(lambda: heard.append(count()))
        return ft.Text("here")

    stage.page.add(ft.Show(shown, lambda: Listener()))
    assert texts(stage) == ["here"]
    stage.drain()
    count.value = 1
    stage.drain()
    assert heard == [0, 1]
    shown.value = False
    assert texts(stage) == []
    count.value = 2
    stage.drain()
    assert heard == [0, 1, "end"]
    assert not count._observers


# -- hooks -------------------------------------------------------------------------------------------------------------


def test_state_runs_the_body_again(stage: Stage) -> None:
    setters = []

    @ft.component
    def Counter(start: int) -> ft.Control:  # noqa: N802
        count, set_count = ft.use_state(start)
        setters.append(set_count)
        return ft.Text(f"{count}")

    stage.page.add(Counter(1), Counter(10))
    assert texts(stage) == ["1", "10"]
    setters[0](2)
    setters[1](lambda n: n + 1)
    setters[1](lambda n: n + 1)
    assert texts(stage) == ["2", "12"]
    assert len(setters) == 4


def test_a_hook_in_a_condition_is_an_error_that_says_which(stage: Stage) -> None:
    extra = ft.signal(False)

    @ft.component
    def Odd() -> ft.Control:  # noqa: N802
        ft.use_state(0)
        if extra():
            ft.use_memo(lambda: 1, [])
        return ft.Text("odd")

    stage.page.add(Odd())
    texts(stage)
    extra.value = True
    texts(stage)
    ((error, _),) = stage.errors
    assert isinstance(error, HookError)
    assert "use_memo was not called in the first run" in str(error)
    with pytest.raises(HookError, match="use_state: call it in the body of a component"):
        ft.use_state(0)


def test_effects_run_when_their_dependencies_change(stage: Stage) -> None:
    a, b, log = ft.signal(1), ft.signal(1), []

    @ft.component
    def Watching() -> ft.Control:  # noqa: N802
        value = a()
        other = b()
        ft.use_effect(lambda: log.append(("setup", value)), [value], cleanup=lambda: log.append(("cleanup", value)))
        ft.on_mounted(lambda: log.append("mounted"))
        ft.on_unmounted(lambda: log.append("unmounted"))
        return ft.Text(f"{value} {other}")

    shown = ft.signal(True)
    stage.page.add(ft.Show(shown, Watching))
    assert texts(stage) == ["1 1"]
    stage.drain()
    assert log == [("setup", 1), "mounted"]
    b.value = 2
    assert texts(stage) == ["1 2"]
    stage.drain()
    assert log == [("setup", 1), "mounted"]
    a.value = 2
    assert texts(stage) == ["2 2"]
    stage.drain()
    assert log[2:] == [("cleanup", 1), ("setup", 2)]
    shown.value = False
    texts(stage)
    stage.drain()
    assert sorted(map(str, log[4:])) == ["('cleanup', 2)", "unmounted"]


def test_memo_callback_and_ref_stay(stage: Stage) -> None:
    tick, seen = ft.signal(0), []

    @ft.component
    def Keeper() -> ft.Control:  # noqa: N802
        half = tick() // 2
        seen.append(
            (ft.use_memo(lambda: object(), [half]), ft.use_callback(lambda: None, []), ft.use_ref(list).current)
        )
        return ft.Text(str(tick()))

    stage.page.add(Keeper())
    texts(stage)
    for n in (1, 2):
        tick.value = n
        texts(stage)
    assert seen[0][0] is seen[1][0] is not seen[2][0]
    assert seen[0][1] is seen[2][1]
    assert seen[0][2] is seen[2][2]


def test_a_context_reaches_those_below(stage: Stage) -> None:
    mode = ft.create_context("light", name="mode")
    chosen = ft.signal("dark")

    @ft.component
    def Label() -> ft.Control:  # noqa: N802
        return ft.Text(ft.use_context(mode))

    @ft.component
    def App() -> ft.Control:  # noqa: N802
        return mode(chosen(), lambda: ft.Row([Label(), mode("inner", Label)]))

    stage.page.add(Label(), App())
    assert texts(stage) == ["light", "dark", "inner"]
    chosen.value = "blue"
    assert texts(stage) == ["light", "blue", "inner"]


# -- Show, Match, ErrorBoundary ---------------------------------------------------------------------------------------


def test_show_switches_between_two(stage: Stage) -> None:
    count, made = ft.signal(0), []
    stage.page.add(ft.Show(lambda: count() > 2, lambda: made.append(1) or ft.Text("many"), lambda: ft.Text("few")))
    assert texts(stage) == ["few"]
    for n in (1, 3, 4, 5):
        count.value = n
        stage.settle()
    assert texts(stage) == ["many"]
    assert made == [1]
    count.value = 0
    assert texts(stage) == ["few"]


def test_show_gives_the_value_to_who_takes_it(stage: Stage) -> None:
    name = ft.signal("")
    stage.page.add(ft.Container(ft.Show(name, lambda it: ft.Text(f"Hello {it}"))))
    assert texts(stage) == []
    name.value = "Ada"
    assert texts(stage) == ["Hello Ada"]
    name.value = "Bob"
    assert texts(stage) == ["Hello Bob"]
    name.value = ""
    assert texts(stage) == []


def test_match_shows_the_first_that_holds(stage: Stage) -> None:
    n = ft.signal(0)
    stage.page.add(
        ft.Match(
            ft.Case(lambda: n() % 2 == 0, lambda: ft.Text("even")),
            ft.Case(lambda: n() % 3 == 0, lambda: ft.Text("three")),
            otherwise=lambda: ft.Text("other"),
        )
    )
    seen = []
    for value in (0, 3, 5, 6):
        n.value = value
        seen += texts(stage)
    assert seen == ["even", "three", "other", "even"]


def test_a_boundary_shows_the_error_and_can_try_again(stage: Stage) -> None:
    divisor, retries = ft.signal(0), []

    @ft.component
    def Fraction() -> ft.Control:  # noqa: N802
        return ft.Text(f"{6 // divisor()}")

    def fallback(error: Exception, retry: Any) -> ft.Control:
        retries.append(retry)
        return ft.Text(type(error).__name__)

    stage.page.add(ft.ErrorBoundary(lambda: ft.Column([Fraction()]), fallback), ft.Text("neighbour"))
    stage.settle()
    assert texts(stage) == ["ZeroDivisionError", "neighbour"]
    assert stage.errors == []
    divisor.value = 2
    retries[-1]()
    stage.settle()
    assert texts(stage) == ["3", "neighbour"]


def test_await_shows_how_a_resource_stands() -> None:
    answers: dict[int, asyncio.Future[str]] = {}

    async def fetch(number: int) -> str:
        answers[number] = asyncio.get_running_loop().create_future()
        return await answers[number]

    async def show() -> None:
        stage, number = Stage(), ft.signal(1)
        user = ft.resource(fetch, number)
        stage.page.add(
            ft.Await(
                user,
                lambda name: ft.Text(f"Hello {name}"),
                loading=ft.Text("..."),
                failed=lambda error: ft.Text(f"no: {error}"),
            )
        )
        assert texts(stage) == ["..."]
        await settled()
        answers[1].set_result("Ada")
        await settled()
        assert texts(stage) == ["Hello Ada"]
        number.value = 2
        await settled()
        assert texts(stage) == ["Hello Ada"]
        answers[2].set_result("Bob")
        await settled()
        assert texts(stage) == ["Hello Bob"]
        number.value = 3
        await settled()
        answers[3].set_exception(OSError("offline"))
        await settled()
        assert texts(stage) == ["no: offline"]
        user.dispose()

    asyncio.run(show())


async def settled() -> None:
    """Let everything that is ready run."""
    for _ in range(10):
        await asyncio.sleep(0)


# -- For ---------------------------------------------------------------------------------------------------------------


def test_rows_are_kept_by_key(stage: Stage) -> None:
    items, made = ft.signal([1, 2, 3]), []

    def row(n: int) -> ft.Control:
        made.append(n)
        return ft.Text(str(n))

    stage.page.add(ft.Text("top"), ft.For(items, row), ft.Text("end"))
    assert texts(stage) == ["top", "1", "2", "3", "end"]
    before = {control.value: control for control in stage.page.controls}
    items.value = [3, 4, 1]
    assert texts(stage) == ["top", "3", "4", "1", "end"]
    assert made == [1, 2, 3, 4]
    assert all(control is before.get(control.value, control) for control in stage.page.controls)


def test_an_index_follows_the_row(stage: Stage) -> None:
    items = ft.signal(["a", "b", "c"])
    stage.page.add(ft.For(items, lambda item, index: ft.Text(lambda: f"{index()}{item}")))
    assert texts(stage) == ["0a", "1b", "2c"]
    items.value = ["c", "a"]
    texts(stage)
    assert texts(stage) == ["0c", "1a"]


def test_another_item_of_the_same_key_updates_its_row(stage: Stage) -> None:
    items = ft.signal([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}])
    stage.page.add(ft.For(items, lambda it: ft.Row([ft.Text(it["name"])]), key=lambda it: it["id"]))
    assert texts(stage) == ["a", "b"]
    rows = list(stage.page.controls)
    items.value = [{"id": 2, "name": "B"}, {"id": 1, "name": "a"}]
    assert texts(stage) == ["B", "a"]
    assert stage.page.controls == rows[::-1]


def test_two_items_of_one_key_are_an_error(stage: Stage) -> None:
    items = ft.signal([1, 2])
    stage.page.add(ft.For(items, lambda n: ft.Text(str(n))))
    assert texts(stage) == ["1", "2"]
    items.value = [1, 1]
    assert texts(stage) == ["1", "2"]
    ((error, _),) = stage.errors
    assert "two items have the key 1" in str(error)


def test_an_empty_list_may_show_something(stage: Stage) -> None:
    items = ft.signal([])
    stage.page.add(ft.For(items, lambda n: ft.Text(str(n)), empty=lambda: ft.Text("none")))
    assert texts(stage) == ["none"]
    items.value = [1]
    assert texts(stage) == ["1"]
    items.value = []
    assert texts(stage) == ["none"]


def test_nothing_of_a_row_that_left_is_reachable(stage: Stage) -> None:
    class Item:
        pass

    first = Item()
    items = ft.signal([first, Item()])

    @ft.component
    def Label(item: Item) -> ft.Control:  # noqa: N802
        return ft.Text(lambda: str(id(item) > 0))

    stage.page.add(ft.Column([ft.For(items, lambda item: ft.Row([Label(item)]))]))
    texts(stage)
    gone = [weakref.ref(first), weakref.ref(stage.page.controls[0].controls[0])]
    del first
    items.value = items.value[1:]
    texts(stage)
    gc.collect()
    assert [ref() for ref in gone] == [None, None]


@pytest.mark.parametrize("seed", range(6))
def test_a_nest_of_regions_equals_what_was_built_anew(stage: Stage, seed: int) -> None:
    rng = random.Random(seed)
    numbers = ft.signal([rng.randrange(30) for _ in range(3)] and [1, 2, 3])
    shown, word = ft.signal(True), ft.signal("w")

    @ft.component
    def Cell(n: int) -> Any:  # noqa: N802
        texts = [ft.Text(lambda: f"{n}{word()}")]
        return [*texts, ft.Show(lambda: shown() and n % 2 == 0, lambda: ft.Text(f"even {n}"))]

    @ft.component
    def Count() -> ft.Control:  # noqa: N802
        return ft.Text(f"{len(numbers())} {word()}")

    stage.page.add(
        ft.Show(shown, Count),
        ft.For(numbers, lambda n: Cell(n), empty=lambda: ft.Text("empty")),
        ft.Row([ft.For(numbers, lambda n: ft.Text(f"{n}"))]),
    )

    def expected() -> list[str]:
        ns, on, w = numbers.value, shown.value, word.value
        result = [f"{len(ns)} {w}"] if on else []
        for n in ns:
            result += [f"{n}{w}"] + ([f"even {n}"] if on and n % 2 == 0 else [])
        return [*result, *([] if ns else ["empty"]), *map(str, ns)]

    assert texts(stage) == expected()
    for _ in range(60):
        for _ in range(rng.randrange(1, 3)):
            choice = rng.random()
            if choice < 0.2:
                shown.value = rng.random() < 0.5
            elif choice < 0.4:
                word.value = rng.choice("wxyz")
            else:
                pool = rng.sample(range(12), rng.randrange(0, 9))
                keep = [n for n in numbers.value if rng.random() < 0.8]
                numbers.value = rng.choice([pool, keep, keep[::-1], [*keep, *[n for n in pool if n not in keep][:2]]])
        assert texts(stage) == expected()
        assert stage.errors == []


def test_a_region_can_be_taken_out_again(stage: Stage) -> None:
    ended = []

    @ft.component
    def Word(word: str) -> ft.Control:  # noqa: N802
        ft.on_cleanup(lambda: ended.append(word))
        return ft.Text(word)

    first = Word("a")
    stage.page.add(first, ft.Text("b"), Word("c"))
    assert texts(stage) == ["a", "b", "c"]
    stage.page.remove(first)
    assert texts(stage) == ["b", "c"]
    assert ended == ["a"]
    stage.page.add(Word("d"))
    assert texts(stage) == ["b", "c", "d"]
    stage.page.clean()
    assert texts(stage) == []
    assert sorted(ended) == ["a", "c", "d"]
    stage.page.add(ft.Text("e"), Word("f"))
    assert texts(stage) == ["e", "f"]
    with pytest.raises(ValueError, match="does not hold <component"):
        stage.page.remove(first)


def test_a_run_that_changes_nothing_sends_nothing(stage: Stage) -> None:
    tick = ft.signal(0)

    @ft.component
    def Same() -> ft.Control:  # noqa: N802
        tick()
        return ft.Container(
            ft.Column([ft.Text("a", style=ft.TextStyle(size=3)), ft.Text(lambda: f"{tick() * 0}")]),
            padding=ft.Padding.all(3),
            on_click=lambda: None,
        )

    stage.page.add(Same())
    stage.settle()
    stage.frames.clear()
    tick.value = 1
    assert texts(stage) == ["a", "0"]
    assert stage.frames == []


@pytest.mark.parametrize("seed", range(6))
def test_a_reactive_list_is_followed_by_what_was_done_to_it(stage: Stage, seed: int) -> None:
    rng = random.Random(seed)
    items: ft.ReactiveList[int] = ft.ReactiveList([1, 2, 3])
    made: list[int] = []

    def row(n: int, index: ft.Signal[int]) -> Any:
        made.append(n)
        return [ft.Text(lambda: f"{index()}:{n}"), *([ft.Text(f"odd {n}")] if n % 2 else [])]

    stage.page.add(ft.Text("top"), ft.For(items, row, empty=lambda: ft.Text("none")), ft.Text("end"))

    def expected() -> list[str]:
        rows = [[f"{at}:{n}", *([f"odd {n}"] if n % 2 else [])] for at, n in enumerate(items)]
        return ["top", *(text for row in rows for text in row), *([] if rows else ["none"]), "end"]

    assert texts(stage) == expected()
    fresh = iter(range(10, 10_000))
    for _ in range(80):
        before = set(items)
        made.clear()
        for _ in range(rng.randrange(1, 4)):
            choice = rng.random()
            if choice < 0.35 or not items:
                items.insert(rng.randrange(len(items) + 1), next(fresh))
            elif choice < 0.6:
                items.pop(rng.randrange(len(items)))
            elif choice < 0.75:
                items.move(rng.randrange(len(items)), rng.randrange(len(items)))
            elif choice < 0.9:
                items[rng.randrange(len(items))] = next(fresh)
            elif choice < 0.95:
                items.reverse()
            else:
                items.clear()
        assert texts(stage) == expected()
        texts(stage)
        assert stage.errors == []
        assert not before & set(made)  # rows that stayed were not made again


def test_one_more_item_in_a_long_list_costs_what_changes(stage: Stage) -> None:
    items = ft.ReactiveList(range(500))
    keys: list[int] = []
    stage.page.add(ft.For(items, lambda n: ft.Text(str(n)), key=lambda n: keys.append(n) or n))
    assert len(texts(stage)) == 500
    keys.clear()
    stage.frames.clear()
    items.insert(250, 1000)
    items.move(3, 400)
    del items[7]
    shown = texts(stage)
    assert shown == [str(n) for n in items]
    assert keys == [1000]
    assert sum(stage.frames) < 250


def test_rows_follow_a_parent_that_shows_them_in_another_way(stage: Stage) -> None:
    unit, items = ft.signal("kg"), ft.signal([1, 2])

    @ft.component
    def Weights() -> Any:  # noqa: N802
        word = unit()
        return ft.Column([ft.For(items, lambda n: ft.Text(f"{n} {word}")), ft.Show(True, lambda: ft.Text(word))])

    stage.page.add(Weights())
    assert texts(stage) == ["1 kg", "2 kg", "kg"]
    rows = list(stage.page.controls[0].controls)
    unit.value = "lb"
    assert texts(stage) == ["1 lb", "2 lb", "lb"]
    assert stage.page.controls[0].controls == rows


def test_a_dialog_is_shown_as_long_as_it_is_given(stage: Stage) -> None:
    asking, word = ft.signal(False), ft.signal("a")

    @ft.component
    def Asking() -> Any:  # noqa: N802
        ft.use_dialog(ft.AlertDialog(title=word()) if asking() else None)
        return ft.Text("page")

    def dialogs() -> list[tuple[Any, Any]]:
        stage.settle()
        assert stage.differences() == []
        return [(node.props["title"], node.props["open"]) for node in stage.client.alive("AlertDialog")]

    there = ft.signal(True)
    stage.page.add(ft.Show(there, lambda: Asking()))
    assert dialogs() == []
    asking.value = True
    assert dialogs() == [("a", True)]
    (dialog,) = stage.page._dialogs.controls
    word.value = "b"
    assert dialogs() == [("b", True)]
    assert list(stage.page._dialogs.controls) == [dialog]
    asking.value = False
    assert dialogs() == [("b", False)]
    stage.client.dismiss(dialog._id)
    assert dialogs() == []
    asking.value = True
    (again,) = [stage.settle()] and stage.page._dialogs.controls
    stage.client.dismiss(again._id)  # the user closes it
    assert dialogs() == []
    word.value = "c"
    assert dialogs() == []
    asking.value = False
    stage.settle()
    asking.value = True
    assert dialogs() == [("c", True)]
    there.value = False
    assert dialogs() == [("c", False)]
    assert stage.errors == []
