"""Dialogs: they open, close and are taken off, whoever closes them."""

from __future__ import annotations

from typing import Any

import pytest

import reactive as ft
from tests.invariants.stage import Stage


@pytest.fixture
def stage() -> Stage:
    stage = Stage()
    stage.page.add(ft.Text("page"))
    stage.settle()
    return stage


def shown(stage: Stage) -> list[tuple[str, Any]]:
    """The kinds of the dialogs that the client holds, and whether they are open there."""
    assert stage.differences() == []
    (dialogs,) = stage.client.alive("Dialogs")
    return [(child.type, child.props.get("open")) for child in dialogs.props.get("controls", [])]


def gone(stage: Stage, dialog: ft.DialogControl, data: Any = None) -> None:
    """Let it close in the client, by a click beside it or after it has faded out."""
    stage.client.dismiss(dialog._id, data)
    stage.settle()


def test_a_dialog_comes_and_goes(stage: Stage) -> None:
    told: list[str] = []
    dialog = ft.AlertDialog(title="Sure?", actions=[ft.TextButton("Yes")], on_dismiss=lambda _: told.append("gone"))
    stage.page.show_dialog(dialog)
    assert shown(stage) == [("AlertDialog", True)]
    assert stage.page.pop_dialog() is dialog
    assert shown(stage) == [("AlertDialog", False)]  # it stays until it has gone
    assert told == []
    gone(stage, dialog)
    assert shown(stage) == []
    assert told == ["gone"]
    assert stage.page.pop_dialog() is None


def test_a_click_beside_it_closes_it_also_without_a_handler(stage: Stage) -> None:
    sheet = ft.BottomSheet(ft.Text("sheet"))
    stage.page.show_dialog(sheet)
    stage.settle()
    (node,) = stage.client.alive("BottomSheet")
    assert node.props["on_dismiss"] is True
    gone(stage, sheet)
    assert not sheet.open
    assert shown(stage) == []
    stage.page.show_dialog(sheet)
    assert shown(stage) == [("BottomSheet", True)]


def test_it_cannot_be_shown_twice_at_once(stage: Stage) -> None:
    bar = ft.SnackBar("Saved")
    stage.page.show_dialog(bar)
    with pytest.raises(RuntimeError, match=r"SnackBar\(\d+\) is shown already"):
        stage.page.show_dialog(bar)


def test_the_topmost_one_that_is_open_is_closed_first(stage: Stage) -> None:
    first, second = ft.AlertDialog(title="1"), ft.AlertDialog(title="2")
    for dialog in (first, second):
        stage.page.show_dialog(dialog)
        stage.settle()
    assert stage.page.pop_dialog() is second
    assert stage.page.pop_dialog() is first
    assert stage.page.pop_dialog() is None
    gone(stage, second)
    assert [dialog.title for dialog in stage.page._dialogs.controls] == ["1"]


def test_a_picker_tells_of_a_choice_by_change_alone(stage: Stage) -> None:
    told: list[str] = []
    picker = ft.BottomSheet(ft.Text("stands for a picker"), on_dismiss=lambda _: told.append("dismissed"))
    for data in (False, True):
        stage.page.show_dialog(picker)
        stage.settle()
        gone(stage, picker, data)
        assert shown(stage) == []
    assert told == ["dismissed"]


def test_in_the_overlay_it_is_the_programs_to_keep(stage: Stage) -> None:
    banner = ft.Banner("News", [ft.TextButton("OK")], open=True)
    stage.page.overlay.append(banner)
    stage.settle()
    gone(stage, banner)
    assert list(stage.page.overlay) == [banner]
    assert not banner.open
