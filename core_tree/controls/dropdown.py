"""Dropdowns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control, LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.rules import some_shown
from core_tree.types.enums import TextAlign

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.borders import BorderRadiusValue, InputBorder
    from core_tree.types.buttons import ButtonStyle, MenuStyle
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, TextCapitalization
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.text import InputFilter, TextStyle

__all__ = ["Dropdown", "DropdownOption"]


@control("DropdownOption")
class DropdownOption(Control):
    """One of the options of a dropdown."""

    __rules__ = (some_shown("key", "text"),)

    key: Prop[str | None] = prop(default=None)
    """What the dropdown's `value` becomes when this one is chosen; the text if not given."""
    text: Prop[str | None] = prop(default=None)
    """What the option shows; the key if not given."""
    content: Prop[Control | None] = prop(default=None)
    """A control to show in place of the text."""
    leading_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon before the text."""
    trailing_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon after the text."""
    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of the option."""


Option = DropdownOption
"""Another name of `DropdownOption`."""


@control("Dropdown")
class Dropdown(LayoutControl):
    """A field with a menu to choose one of several options from."""

    value: Prop[str | None] = prop(default=None, input=True)
    """The key of the option that is chosen."""
    options: Children[DropdownOption] = children()
    """What can be chosen."""
    text: Prop[str | None] = prop(default=None, input=True)
    """What is in the field."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    text_align: Prop[TextAlign] = prop(default=TextAlign.START)
    """How the text in the field is aligned."""
    elevation: Prop[ControlStateValue[float] | None] = prop(default=8)
    """How high the menu floats, in pixels: the larger, the wider its shadow; also for each state."""
    enable_filter: Prop[bool] = prop(default=False)
    """Whether the menu shows only the options that match what is typed."""
    enable_search: Prop[bool] = prop(default=True)
    """Whether the menu marks the first option that matches what is typed."""
    editable: Prop[bool] = prop(default=False)
    """Whether the user can type into the field."""
    menu_height: Prop[float | None] = prop(default=None)
    """How high the menu can be, in pixels."""
    menu_width: Prop[float | None] = prop(default=None)
    """How wide the menu is, in pixels."""
    menu_style: Prop[MenuStyle | None] = prop(default=None)
    """The look of the menu."""
    expanded_insets: Prop[PaddingValue | None] = prop(default=None)
    """How far it is kept from the sides of what it is in, in pixels, if it is to `expand`."""
    selected_suffix: Prop[Control | None] = prop(default=None)
    """What stands after the text of the chosen option."""
    input_filter: Prop[InputFilter | None] = prop(default=None)
    """What may be typed."""
    capitalization: Prop[TextCapitalization | None] = prop(default=None)
    """What the on-screen keyboard writes in capitals."""
    trailing_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon after the text."""
    leading_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon before the text."""
    selected_trailing_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon after the text while the menu is open."""
    bgcolor: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the menu, also for each state."""
    on_select: Handler[Event[Dropdown]] = event()
    """Called when the user chooses an option."""
    on_text_change: Handler[Event[Dropdown]] = event()
    """Called when the user changes `text`."""
    on_focus: Handler[Event[Dropdown]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[Dropdown]] = event()
    """Called when it loses the keyboard."""
    error_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the error."""
    error_text: Prop[str | None] = prop(default=None)
    """What is wrong, below the field; its line then has the colour of errors."""
    text_size: Prop[float | None] = prop(default=None)
    """How large the letters are, in pixels."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of what is chosen or typed."""
    label: Prop[StrOrControl | None] = prop(default=None)
    """What the field is for; moves up when there is a text."""
    label_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    border: Prop[ControlStateValue[InputBorder] | None] = prop(default=None)
    """The line around or below the field, also for each state."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels. Deprecated: say so in `border`."""
    border_width: Prop[float | None] = prop(default=None)
    """How thick the line is, in pixels; 0 for none. Deprecated: say so in `border`."""
    border_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line. Deprecated: say so in `border`."""
    focused_border_width: Prop[float | None] = prop(default=None)
    """How thick the line is while it has the keyboard. Deprecated: say so in `border`."""
    focused_border_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line while it has the keyboard. Deprecated: say so in `border`."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the text."""
    content_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    dense: Prop[bool] = prop(default=False)
    """Whether it is less high."""
    filled: Prop[bool] = prop(default=False)
    """Whether the background has a colour."""
    fill_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background, if it is `filled`."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    hint_text: Prop[str | None] = prop(default=None)
    """What the empty field shows."""
    hint_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the hint."""
    helper_text: Prop[str | None] = prop(default=None)
    """A help below the field."""
    helper_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the help."""

    def __contains__(self, item: object) -> bool:
        return item in self.options

    async def focus(self) -> None:
        """Give it the keyboard."""
        await self._invoke("focus")
