"""What the input controls and buttons do beside declaring properties."""

from __future__ import annotations

import asyncio

import pytest

from core_tree.controls.auto_complete import AutoComplete, AutoCompleteSuggestion
from core_tree.controls.dropdown import Dropdown, DropdownOption
from core_tree.controls.dropdown_m2 import DropdownM2, Option
from core_tree.controls.icon_button import FilledIconButton, IconButton
from core_tree.controls.outlined_button import OutlinedButton
from core_tree.controls.popup_menu_button import PopupMenuButton, PopupMenuItem
from core_tree.controls.range_slider import RangeSlider
from core_tree.controls.search_bar import SearchBar
from core_tree.controls.segmented_button import Segment, SegmentedButton
from core_tree.controls.switch import Switch
from core_tree.controls.text import Text
from core_tree.controls.text_button import TextButton
from core_tree.controls.text_field import TextField
from core_tree.encode import encode, encode_property
from core_tree.errors import PropertyError
from core_tree.events import make_event
from core_tree.extensions.color_pickers import HueRingPicker, MultipleChoiceBlockPicker
from core_tree.types.buttons import ButtonStyle
from core_tree.types.colors import Colors
from tests.core_tree.small import Small


@pytest.mark.parametrize(
    "make", [DropdownM2, Dropdown, IconButton, FilledIconButton, OutlinedButton, TextButton, SearchBar]
)
def test_focus(make) -> None:
    control = make()
    Small(control)
    assert asyncio.run(control.focus()) is None


def test_what_is_in_a_menu() -> None:
    option, item, choice, text = DropdownOption("a"), PopupMenuItem("a"), Option("a"), Text("a")
    assert option in Dropdown(options=[option])
    assert item in PopupMenuButton(items=[item])
    assert choice in DropdownM2(options=[choice])
    assert choice not in DropdownM2()
    assert text in SearchBar([text])
    assert text not in SearchBar()


def test_the_view_of_a_search_bar(monkeypatch) -> None:
    bar = SearchBar(value="typed")
    said = []

    async def invoke(method, args=None, timeout=10):
        said.append((method, args))

    monkeypatch.setattr(bar, "_invoke", invoke)

    async def use() -> None:
        await bar.open_view()
        await bar.close_view()
        await bar.close_view("")

    asyncio.run(use())
    assert said == [("open_view", None), ("close_view", {"text": "typed"}), ("close_view", {"text": ""})]


def test_the_suggestion_chosen_last() -> None:
    field = AutoComplete(suggestions=[AutoCompleteSuggestion("a", "A")])
    small = Small(field)
    assert field.selected_index is None
    small.tree.client_wrote(field._id, {"_selected_index": 0, "value": "A"})
    assert (field.selected_index, field.value) == (0, "A")
    assert small.patch() == []
    assert "_selected_index" not in encode(field)
    event = make_event(field, "select", {"index": 0, "selection": {"key": "a", "value": "A"}})
    assert (event.index, event.selection) == (0, AutoCompleteSuggestion("a", "A"))


def test_what_the_user_enters_is_not_sent_back() -> None:
    slider = RangeSlider(2, 8, min=0, max=10)
    segments = SegmentedButton([Segment("s"), Segment("m")], selected=["s"])
    small = Small(slider, segments)
    small.tree.client_wrote(slider._id, {"start_value": 3, "end_value": 8})
    small.tree.client_wrote(segments._id, {"selected": ["m"]})
    assert (slider.start_value, slider.end_value, segments.selected) == (3, 8, ["m"])
    assert small.patch() == []
    segments.selected.append("s")
    assert [operation[2:] for operation in small.patch()] == [["selected", ["m", "s"]]]


def test_a_colour_that_the_user_picks_need_not_have_a_name() -> None:
    ring, several = HueRingPicker(), MultipleChoiceBlockPicker()
    small = Small(ring, several)
    small.tree.client_wrote(ring._id, {"color": "#ff112233"})
    small.tree.client_wrote(several._id, {"colors": ["#ff112233", "red"]})
    assert (ring.color, several.colors) == ("#ff112233", ["#ff112233", Colors.RED])
    assert small.patch() == []


def test_the_look_of_an_icon_button_is_merged() -> None:
    assert "_internals" not in encode(IconButton())
    button = IconButton(bgcolor="red", style=ButtonStyle(bgcolor="blue", padding=3))
    assert encode(button)["_internals"] == {"style": {"bgcolor": "red", "padding": 3}}
    assert not {"style", "bgcolor"} & set(encode(button))
    button.bgcolor = None
    assert encode_property(button, "_internals") == {"style": {"bgcolor": "blue", "padding": 3}}


def test_what_must_be_given_and_what_is_refused() -> None:
    with pytest.raises(TypeError, match="needs: start_value, end_value"):
        RangeSlider()
    with pytest.raises(TypeError, match="needs: segments"):
        SegmentedButton()
    for given in ({"divisions": 0}, {"round": 21}, {"round": -1}):
        with pytest.raises(PropertyError):
            RangeSlider(0, 1, **given)
    with pytest.raises(PropertyError):
        IconButton(splash_radius=0)
    with pytest.raises(PropertyError):
        Switch(splash_radius=-1)


def test_a_field_with_a_colour_is_filled_unless_told_otherwise() -> None:
    small = Small(field := TextField(label="a"))
    assert "filled" not in encode(field)
    field.bgcolor = "red"
    assert encode(field)["filled"] is True
    assert {tuple(operation[2:]) for operation in small.patch()} == {("bgcolor", "red"), ("filled", True)}
    field.filled = False
    assert encode(field)["filled"] is False
    field.filled = None
    field.bgcolor = None
    assert "filled" not in encode(field)
    assert encode(DropdownM2(fill_color="red"))["filled"] is True
    assert encode(TextField(filled=False, bgcolor="red"))["filled"] is False
