"""Buttons as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import and_, ge, le

from core_tree.control import control
from core_tree.controls.base import ActionControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.borders import BorderRadius
from core_tree.types.enums import ClientEnum
from core_tree.types.geometry import Alignment

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import MouseCursor
    from core_tree.types.geometry import PaddingValue, Size
    from core_tree.types.page import Url

__all__ = ["CupertinoButton", "CupertinoButtonSize"]


class CupertinoButtonSize(ClientEnum):
    """How large a button is."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@control("CupertinoButton")
class CupertinoButton(LayoutControl, ActionControl):
    """A button that fades while it is pressed."""

    content: Prop[StrOrControl | None] = prop(default=None)
    """The text, or a control in its place."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon before the text."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the button."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the text."""
    disabled_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the button, if it is disabled."""
    opacity_on_click: Prop[float] = prop(default=0.4, validator=and_(ge(0), le(1)))
    """How much of it shows while it is pressed, 0 to 1."""
    min_size: Prop[Size | None] = prop(default=None)
    """The least size."""
    size: Prop[CupertinoButtonSize] = prop(default=CupertinoButtonSize.LARGE)
    """How large it is."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    alignment: Prop[Alignment | None] = prop(factory=lambda: Alignment.CENTER, always=True)
    """Where its content stands."""
    border_radius: Prop[BorderRadiusValue] = prop(factory=lambda: BorderRadius.all(8.0), always=True)
    """How round the corners are, in pixels."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line around it while it has the keyboard."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    on_click: Handler[Event[CupertinoButton]] = event()
    """Called when it is clicked."""
    on_long_press: Handler[Event[CupertinoButton]] = event()
    """Called when it is pressed for a while."""
    on_focus: Handler[Event[CupertinoButton]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[CupertinoButton]] = event()
    """Called when it loses the keyboard."""

    async def focus(self) -> None:
        """Give it the keyboard."""
        await self._invoke("focus")
