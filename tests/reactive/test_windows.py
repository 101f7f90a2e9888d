"""Very long lists: which rows there are, and what a change costs."""

from __future__ import annotations

import random
from typing import Any

import pytest

import reactive as ft
from tests.invariants.stage import Stage

HIGH = 20
VIEW = 200


@pytest.fixture
def stage() -> Stage:
    return Stage()


def scroll(stage: Stage, pixels: float) -> None:
    """The user scrolls that far."""
    stage.settle()
    (column,) = [node for node in stage.client.alive("Column") if node.props.get("on_scroll")]
    data = {"event_type": "update", "pixels": pixels, "min_scroll_extent": 0, "max_scroll_extent": 1e9}
    stage.client._send(stage.client._event(column, "scroll", {**data, "viewport_dimension": VIEW}))
    stage.settle()


def heights(stage: Stage) -> tuple[float, list[Any], float]:
    """The room above the rows, the texts of the rows, and the room below them."""
    stage.settle()
    assert stage.differences() == []
    (column,) = [node for node in stage.client.alive("Column") if node.props.get("on_scroll")]
    above, *rows, below = column.props["controls"]
    assert {row.props["height"] for row in rows} <= {HIGH}
    return above.props.get("height", 0), [row.props["content"].props["value"] for row in rows], below.props["height"]


def expected(items: list[Any], first: int, fit: int, margin: int) -> tuple[float, list[Any], float]:
    """What there is when the window was moved last with that row on top."""
    start = max(0, min(first - margin, len(items) - fit - 2 * margin))
    stop = min(len(items), start + fit + 2 * margin)
    return start * HIGH, items[start:stop], (len(items) - stop) * HIGH


def shown(items: Any, **options: Any) -> ft.VirtualList:
    return ft.VirtualList(items, lambda n: ft.Text(str(n)), item_extent=HIGH, **options)


def test_only_rows_near_what_is_seen_exist(stage: Stage) -> None:
    words = [str(n) for n in range(100_000)]
    stage.page.add(shown(ft.ReactiveList(range(100_000)), margin=5))
    above, rows, below = heights(stage)
    assert (above, rows) == (0, words[: len(rows)])
    assert len(rows) < 100
    assert len(rows) * HIGH + below == 100_000 * HIGH
    for pixels in (1_000_000, 1_999_800, 0, 400_007):
        scroll(stage, pixels)
        assert heights(stage) == expected(words, pixels // HIGH, VIEW // HIGH + 1, 5)


def test_a_row_that_stays_in_the_window_stays_the_same_control(stage: Stage) -> None:
    view = shown(list(range(1000)), margin=10)
    stage.page.add(view)
    scroll(stage, 2000)
    before = {row.content.value: row for row in view.controls[1:-1]}
    scroll(stage, 2000 + 6 * HIGH)
    after = {row.content.value: row for row in view.controls[1:-1]}
    assert len(before.keys() & after.keys()) == len(before) - 6
    assert all(after[value] is row for value, row in before.items() if value in after)


def test_a_little_scrolling_moves_nothing(stage: Stage) -> None:
    stage.page.add(shown(list(range(1000)), margin=10))
    scroll(stage, 2000)
    frames, rows = len(stage.frames), heights(stage)
    scroll(stage, 2000 + 4 * HIGH)
    assert heights(stage) == rows
    assert len(stage.frames) == frames


@pytest.mark.parametrize("seed", range(5))
def test_it_follows_what_is_done_to_the_list(stage: Stage, seed: int) -> None:
    chance = random.Random(seed)
    items = ft.ReactiveList(range(200))
    stage.page.add(shown(items, margin=4))
    scroll(stage, 0)
    fresh, top = 1000, 0
    for _ in range(40):
        step = chance.randrange(5)
        if step == 0:
            items.insert(chance.randrange(len(items) + 1), fresh)
            fresh += 1
        elif step == 1 and items:
            at = chance.randrange(len(items))
            del items[at : at + chance.randrange(30)]
        elif step == 2 and items:
            items.move(chance.randrange(len(items)), chance.randrange(len(items)))
        elif step == 3:
            items.extend(range(fresh, fresh + 20))
            fresh += 20
        else:
            far = chance.randrange(len(items) + 1)
            if abs(far - top) > 2:
                top = far
            scroll(stage, far * HIGH)
        assert heights(stage) == expected([str(n) for n in items], top, VIEW // HIGH + 1, 4)


def test_an_index_counts_from_the_first_of_all(stage: Stage) -> None:
    items = ft.ReactiveList("abcdefghijklmnopqrstuvwxyz" * 100)
    stage.page.add(
        ft.VirtualList(
            items,
            lambda item, index: ft.Text(lambda: f"{index()}{item}"),
            item_extent=HIGH,
            margin=0,
            key=lambda item: item,
        )
    )
    scroll(stage, 26 * 7 * HIGH)
    assert heights(stage)[1][:3] == ["182a", "183b", "184c"]
    frames = len(stage.frames)
    items.pop(0)
    scroll(stage, 26 * 7 * HIGH - HIGH)
    assert heights(stage)[1][:3] == ["181a", "182b", "183c"]
    assert len(stage.frames) <= frames + 2


def test_a_change_elsewhere_makes_nothing_render(stage: Stage) -> None:
    items, rendered = ft.ReactiveList(range(10_000)), []

    def row(n: int) -> ft.Control:
        rendered.append(n)
        return ft.Text(str(n))

    stage.page.add(ft.VirtualList(items, row, item_extent=HIGH))
    stage.settle()
    before, frames = len(rendered), len(stage.frames)
    items[9_000] = -1
    stage.settle()
    assert (len(rendered), len(stage.frames)) == (before, frames)
    items.append(-2)
    above, rows, below = heights(stage)
    assert (len(rendered), above, len(rows) * HIGH + below) == (before, 0, 10_001 * HIGH)


def test_the_users_handler_hears_of_the_scrolling(stage: Stage) -> None:
    heard: list[Any] = []
    stage.page.add(shown(list(range(1000)), on_scroll=heard.append))
    scroll(stage, 500)
    assert [data["pixels"] for data in heard] == [500]


def test_a_height_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="item_extent is the height of a row"):
        ft.VirtualList([1], ft.Text, item_extent=0)
    with pytest.raises(ValueError, match="margin is a number of rows"):
        ft.VirtualList([1], ft.Text, item_extent=20, margin=-1)
