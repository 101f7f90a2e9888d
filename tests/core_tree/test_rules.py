"""Rules about several properties: checked when a control is about to be shown, told to the app, once."""

from __future__ import annotations

from typing import Any

import pytest

import reactive as ft
from core_tree.control import control
from core_tree.errors import RuleError
from core_tree.props import Prop, prop
from core_tree.rules import rule
from tests.core_tree.small import Small


def errors(stage: Small) -> list[str]:
    """What the app is told, since it was last asked."""
    told = []
    for error, where in stage.host.errors:
        assert isinstance(error, RuleError)
        assert where == error.owner
        told.append(str(error))
    stage.host.errors.clear()
    return told


def of(*controls: Any) -> list[str]:
    return errors(Small(*controls))


def test_the_error_names_the_control_the_properties_and_what_goes_together() -> None:
    stage = Small(ft.CircleAvatar(radius=10, max_radius=5))
    error = stage.host.errors[0][0]
    assert isinstance(error, RuleError)
    assert error.given == {"radius": 10, "min_radius": None, "max_radius": 5}
    assert str(error).startswith("CircleAvatar(")
    assert "radius=10 (int), min_radius=None (NoneType), max_radius=5 (int) given; accepted: radius alone" in str(error)


def test_the_rest_of_the_frame_goes_out_and_a_repair_is_noticed() -> None:
    avatar, text = ft.CircleAvatar(radius=10), ft.Text("a")
    stage = Small(avatar, text)
    avatar.max_radius = 5
    text.value = "b"
    assert len(stage.patch()) == 2
    assert len(errors(stage)) == 1
    avatar.max_radius = 6
    stage.patch()
    assert errors(stage) == []  # it was told already
    avatar.radius = None
    stage.patch()
    avatar.radius = 1
    stage.patch()
    assert len(errors(stage)) == 1


def test_properties_may_be_set_one_after_the_other() -> None:
    slider = ft.Slider(min=0, max=1, value=1)
    stage = Small(slider)
    slider.value = 50
    slider.max = 100
    stage.patch()
    assert errors(stage) == []


def test_a_bound_property_counts_with_what_is_shown() -> None:
    value = ft.signal(0.5)
    stage = Small(ft.Slider(min=0, max=1, value=value))
    assert errors(stage) == []
    value.value = 2
    stage.patch()
    assert len(errors(stage)) == 1


def test_children_that_come_go_or_hide_are_noticed() -> None:
    bar = ft.NavigationBar(destinations=[ft.NavigationBarDestination(ft.Icons.ADD) for _ in range(3)], selected_index=1)
    stage = Small(bar)
    assert errors(stage) == []
    bar.destinations.pop()
    stage.patch()
    assert errors(stage) == []
    bar.destinations[0].visible = False
    stage.patch()
    assert len(errors(stage)) == 2  # too few, and the index is out of range
    bar.destinations[0].visible = True
    stage.patch()
    assert errors(stage) == []
    del bar.destinations[1:]
    stage.patch()
    assert len(errors(stage)) == 2


def test_a_row_has_as_many_cells_as_the_table_has_columns() -> None:
    def cell() -> ft.DataCell:
        return ft.DataCell(ft.Text("x"))

    table = ft.DataTable(columns=[ft.DataColumn(ft.Text("a")), ft.DataColumn(ft.Text("b"))], rows=[])
    stage = Small(table)
    table.rows.append(ft.DataRow([cell(), cell()]))
    stage.patch()
    assert errors(stage) == []
    table.rows.append(ft.DataRow([cell()]))
    stage.patch()
    assert "as many visible cells as the table has visible columns" in errors(stage)[0]
    table.sort_column_index = 2
    stage.patch()
    assert "sort_column_index=2" in errors(stage)[0]


def test_what_was_taken_away_again_is_not_checked() -> None:
    stage = Small()
    avatar = ft.CircleAvatar(radius=10, max_radius=5)
    stage.page.add(avatar)
    stage.page.controls.remove(avatar)
    stage.frame()
    assert errors(stage) == []
    assert stage.tree.unchecked == []


@control
class Pair(ft.Column):
    """A control of a program."""

    __rules__ = (rule("one", "other", holds=lambda it: it.one + it.other < 10, accepted="less than 10 together"),)

    one: Prop[int] = prop(default=0)
    other: Prop[int] = prop(default=0)


class Named(Pair):
    """One derived from it."""


def test_a_programs_own_controls_have_rules_and_hand_them_down() -> None:
    assert "one=5 (int), other=6 (int) given; accepted: less than 10 together" in of(Named(one=5, other=6))[0]
    assert of(Named(one=5, other=4)) == []


def test_a_rule_that_fails_is_told_and_harms_nothing() -> None:
    class Broken(ft.Column):
        __rules__ = (rule("spacing", holds=lambda it: 1 / 0 > 0, accepted="anything"),)

    stage = Small(Broken())
    error, where = stage.host.errors[0]
    assert isinstance(error, ZeroDivisionError)
    assert "a rule of Broken" in where


def test_controls_without_rules_are_not_noted() -> None:
    stage = Small(*(ft.Text("a") for _ in range(3)))
    assert stage.tree.unchecked == []
    assert stage.tree._ruled is False


SHOWN = "something"
BROKEN = {
    "CircleAvatar": lambda: ft.CircleAvatar(radius=1, min_radius=1),
    "Chip": lambda: ft.Chip(label="a", on_select=print, on_click=print),
    "Slider": lambda: ft.Slider(min=0, max=1, value=2),
    "CupertinoSlider": lambda: ft.CupertinoSlider(min=0, max=1, value=-1),
    "RangeSlider": lambda: ft.RangeSlider(start_value=2, end_value=1, min=0, max=3),
    "Tabs": lambda: ft.Tabs(content=ft.Text("a"), length=2, selected_index=2),
    "TabBar": lambda: ft.TabBar(tabs=[ft.Tab("a")], scrollable=False, tab_alignment=ft.TabAlignment.START),
    "Tab": lambda: ft.Tab(),
    "TextField": lambda: ft.TextField(min_lines=3, max_lines=2),
    "Button": lambda: ft.Button(),
    "Draggable": lambda: ft.Draggable(content=ft.Text("a", visible=False)),
    "AlertDialog": lambda: ft.AlertDialog(),
    "SegmentedButton": lambda: ft.SegmentedButton(
        segments=[ft.Segment("a", label="a"), ft.Segment("b", label="b")], selected=["a", "b"]
    ),
    "TextSpan": lambda: ft.Text(spans=[ft.TextSpan(semantics_label="a")]),
    "Shimmer": lambda: ft.Shimmer(ft.Text("a")),
    "CupertinoTimerPicker": lambda: ft.CupertinoTimerPicker(value=ft.Duration(minutes=7), minute_interval=5),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_does_not_go_together_is_told(name: str) -> None:
    told = of(BROKEN[name]())
    assert len(told) == 1
    assert told[0].startswith(f"{name}(")
