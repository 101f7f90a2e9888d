"""Components and control flow: what is shown, what stays, what runs, and what ends."""

from __future__ import annotations

import asyncio
import gc
import random
import weakref
from dataclasses import dataclass
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


def test_what_must_be_given_is_replaced_like_the_rest(stage: Stage) -> None:
    count = ft.signal(0)

    @ft.component
    def Page() -> ft.Control:  # noqa: N802
        return ft.SafeArea(content=ft.Column([ft.Text(str(count())), ft.DataTable(columns=[ft.DataColumn(label="n")])]))

    stage.page.add(Page())
    stage.settle()
    before = [(node.type, node.id) for node in stage.client.alive()]
    count.value = 1
    assert texts(stage) == ["1"]
    assert [(node.type, node.id) for node in stage.client.alive()] == before


def test_a_body_sees_what_it_writes_to_what_it_makes(stage: Stage) -> None:
    outside = ft.signal("old")

    @ft.observable
    @dataclass
    class Rows:
        rows: list[str] | None = None

        def __post_init__(self) -> None:
            assert self.rows is None
            self.rows = []
            self.rows += ["a", "b"]
            self.rows.append("c")

    @ft.component
    def Page() -> Any:  # noqa: N802
        rows, _ = ft.use_state(Rows)
        mine = ft.use_signal(0)
        if mine.peek() == 0:
            mine.value = 1
            outside.value = "new"  # what others made is read as of one moment, in the whole frame
        assert rows.rows is not None
        return [ft.Text(row) for row in [*rows.rows, outside(), str(mine())]]

    stage.page.add(Page())
    assert texts(stage) == ["a", "b", "c", "new", "1"]


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


def test_an_update_is_told_from_the_first_run_on(stage: Stage) -> None:
    mode, other, told = ft.signal("light"), ft.signal(0), []

    @ft.component
    def Page() -> Any:  # noqa: N802
        shown = mode()
        ft.on_updated(lambda: told.append(shown), [shown])
        if shown == "dark":
            ft.use_effect(lambda: told.append("once"), [])
        return ft.Text(f"{shown} {other()}")

    stage.page.add(Page())
    for change in (lambda: other.set(1), lambda: mode.set("dark"), lambda: mode.set("light")):
        texts(stage)
        stage.drain()
        change()
    assert texts(stage) == ["light 1"]
    stage.drain()
    assert told == ["light", "dark", "once", "light"]
    assert stage.errors == []


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
    frames = len(stage.frames)
    assert texts(stage) == ["0c", "1a"]
    assert len(stage.frames) == frames + 1


@pytest.mark.parametrize(
    ("rearranged", "moves"),
    [
        (lambda items: items[::-1], 199),
        (lambda items: [items[-1], *items[1:-1], items[0]], 2),
        (lambda items: [*items[60:], *items[:60]], 60),
        (lambda items: [*items[:20], *items[30:150], *items[20:30], *items[150:]], 10),
    ],
    ids=["reversed", "two swapped", "rotated", "a window moved"],
)
def test_rows_move_with_as_few_operations_as_can_be(stage: Stage, rearranged: Any, moves: int) -> None:
    items = ft.signal(list(range(200)))
    stage.page.add(ft.Column([ft.Text("top"), ft.For(items, lambda n: ft.Text(str(n))), ft.Text("end")]))
    texts(stage)
    (column,) = stage.page.controls
    before = {control.value: control for control in column.controls}
    operations: list[Any] = []
    send = stage.link.send

    def counted(action: int, body: dict[str, Any]) -> None:
        operations.extend(body.get("patch", [])[1:])
        send(action, body)

    stage.link.send = counted  # type: ignore[method-assign]
    items.value = rearranged(items.value)
    assert texts(stage) == ["top", *map(str, items.value), "end"]
    assert [operation[0] for operation in operations] == [3] * moves
    assert all(control is before[control.value] for control in column.controls)


def test_a_context_reaches_who_does_not_run_for_its_parent_in_the_same_frame(stage: Stage) -> None:
    mode = ft.create_context("light", name="mode")
    chosen, runs = ft.signal("dark"), []

    @ft.component
    def Label() -> ft.Control:  # noqa: N802
        runs.append(ft.use_context(mode))
        return ft.Text(runs[-1])

    @ft.component
    def App() -> ft.Control:  # noqa: N802
        return mode(chosen(), lambda: ft.Row([Label()]))

    stage.page.add(ft.Text(chosen), App())
    assert texts(stage) == ["dark", "dark"]
    frames = len(stage.frames)
    chosen.value = "blue"
    assert texts(stage) == ["blue", "blue"]
    assert len(stage.frames) == frames + 1
    assert runs == ["dark", "blue"]


def test_what_a_row_makes_ends_with_it(stage: Stage) -> None:
    items, ended = ft.signal([1, 2, 3]), []

    def row(n: int) -> ft.Control:
        if n == 2:
            ft.on_cleanup(lambda: ended.append(n))
        return ft.Text(str(n))

    stage.page.add(ft.For(items, row))
    assert texts(stage) == ["1", "2", "3"]
    items.value = [1, 3]
    assert texts(stage) == ["1", "3"]
    assert ended == [2]


def test_what_moves_to_another_place_is_not_taken_for_its_neighbour(stage: Stage) -> None:
    order = ft.signal(0)

    @ft.component
    def Counter(name: str) -> ft.Control:  # noqa: N802
        return ft.Text(f"{name}{ft.use_signal(name).value}")

    first, second = Counter("a"), Counter("b")

    @ft.component
    def App() -> Any:  # noqa: N802
        return [[first, second], [second, first], [second, Counter("c")]][order()]

    stage.page.add(App())
    assert texts(stage) == ["aa", "bb"]
    order.value = 1
    assert texts(stage) == ["bb", "aa"]
    order.value = 2
    assert texts(stage)[0] == "bb"


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


def test_what_comes_first_in_a_list_stands_behind_what_is_above_it(stage: Stage) -> None:
    items = ft.signal([1, 2])

    @ft.component
    def Rows() -> Any:  # noqa: N802
        return [ft.Text(str(n), key=str(n)) for n in items()]

    stage.page.add(ft.Text("top"), Rows(), ft.Text("end"))
    assert texts(stage) == ["top", "1", "2", "end"]
    items.value = [0, 1, 2]
    assert texts(stage) == ["top", "0", "1", "2", "end"]
    items.value = [1, 2]
    assert texts(stage) == ["top", "1", "2", "end"]


def test_two_items_change_places_by_assignment(stage: Stage) -> None:
    items, made = ft.ReactiveList([1, 2, 3]), []
    stage.page.add(ft.Text("top"), ft.For(items, lambda n: made.append(n) or ft.Text(str(n))), ft.Text("end"))
    assert texts(stage) == ["top", "1", "2", "3", "end"]
    controls = list(stage.page.controls)
    items[0], items[2] = items[2], items[0]
    assert texts(stage) == ["top", "3", "2", "1", "end"]
    assert stage.page.controls == [controls[at] for at in (0, 3, 2, 1, 4)]
    assert made == [1, 2, 3]
    assert stage.errors == []


def test_a_list_that_had_two_items_of_one_key_is_followed_again(stage: Stage) -> None:
    items = ft.ReactiveList([1, 2])
    stage.page.add(ft.For(items, lambda n: ft.Text(str(n))))
    assert texts(stage) == ["1", "2"]
    items.append(1)
    assert texts(stage) == ["1", "2"]
    ((error, _),) = stage.errors
    assert "two items have the key 1" in str(error)
    stage.errors.clear()
    with ft.batch():
        items.append(3)
        del items[2]
    assert texts(stage) == ["1", "2", "3"]
    items.remove(2)
    items.append(2)
    assert texts(stage) == ["1", "3", "2"]
    assert stage.errors == []


def test_controls_stay_when_components_come_between_them_and_go(stage: Stage) -> None:
    names: Any = ft.signal([])

    @ft.component
    def Word(word: str) -> ft.Control:  # noqa: N802
        return ft.Text(word)

    @ft.component
    def Words() -> ft.Control:  # noqa: N802
        return ft.Column([ft.TextField(), *[Word(name) for name in names()], ft.Text("end")])

    stage.page.add(Words())
    assert texts(stage) == ["end"]
    field = stage.page.controls[0].controls[0]
    field.value = "typed"
    for shown in (["a"], [], ["b", "c"]):
        names.value = shown
        assert texts(stage) == [*shown, "end"]
        assert stage.page.controls[0].controls[0] is field
    assert field.value == "typed"


def test_what_ends_in_a_frame_does_not_run_in_it(stage: Stage) -> None:
    shown, number, ran = ft.signal(True), ft.signal(0), []

    @ft.component
    def Inner() -> ft.Control:  # noqa: N802
        ran.append(number())
        return ft.Text(f"{number()}")

    stage.page.add(ft.Show(shown, lambda: ft.Column([ft.Container(ft.Column([Inner()]))])))
    assert texts(stage) == ["0"]
    with ft.batch():
        number.value = 1
        shown.value = False
    assert texts(stage) == []
    assert ran == [0]
