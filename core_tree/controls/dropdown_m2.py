"""Dropdowns in the look of Material Design 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control, FormFieldControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.rules import some_shown

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl
    from core_tree.events import Event
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import Alignment, PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["DropdownM2", "Option"]


@control("Option")
class Option(Control):
    """One of the options of a `DropdownM2`."""

    __rules__ = (some_shown("key", "text"),)

    key: Prop[str | None] = prop(default=None)
    """What the dropdown's `value` becomes when this one is chosen; the text if not given."""
    text: Prop[str | None] = prop(default=None)
    """What the option shows if there is neither a key nor a `content`."""
    content: Prop[Control | None] = prop(default=None)
    """A control to show in place of the text."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where the text or control stands in the option."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    on_click: Handler[Event[Option]] = event()
    """Called when the option is clicked."""


@control("DropdownM2")
class DropdownM2(FormFieldControl):
    """A field with a menu to choose one of several options from, in the look of Material Design 2."""

    _implies = dict.fromkeys(("bgcolor", "fill_color", "focused_bgcolor"), "filled")

    value: Prop[str | None] = prop(default=None, input=True)
    """The key of the option that is chosen."""
    options: Children[Option] = children(default=None)
    """What can be chosen."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where the chosen option, or the hint, stands in the field."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    hint_content: Prop[Control | None] = prop(default=None)
    """A control to show while nothing is chosen; clients so far show only `hint_text`."""
    select_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon that opens the menu."""
    elevation: Prop[float] = prop(default=8)
    """How high the menu floats, in pixels: the larger, the wider its shadow."""
    menu_border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners of the menu are, in pixels."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels. Deprecated: use `menu_border_radius`, or `border`."""
    item_height: Prop[float | None] = prop(default=None)
    """How high an option is, in pixels."""
    max_menu_height: Prop[float | None] = prop(default=None)
    """How high the menu can be, in pixels."""
    select_icon_size: Prop[float] = prop(default=24.0)
    """How large the icon that opens the menu is, in pixels."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the field, in pixels."""
    select_icon_enabled_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon that opens the menu."""
    select_icon_disabled_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon that opens the menu, if it is disabled."""
    options_fill_horizontally: Prop[bool] = prop(default=True)
    """Whether the chosen option takes all the width up to the icon that opens the menu."""
    disabled_hint_content: Prop[Control | None] = prop(default=None)
    """A control to show while nothing is chosen, if it is disabled; clients do not show it so far."""
    on_change: Handler[Event[DropdownM2]] = event()
    """Called when the user chooses an option."""
    on_focus: Handler[Event[DropdownM2]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[DropdownM2]] = event()
    """Called when it loses the keyboard."""
    on_click: Handler[Event[DropdownM2]] = event()
    """Called when the field is clicked."""

    def __contains__(self, item: object) -> bool:
        return item in (self.options or ())
