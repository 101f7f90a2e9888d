"""Buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core_tree.contracts import MISSING
from core_tree.control import control
from core_tree.controls.base import ActionControl, AdaptiveControl, LayoutControl
from core_tree.encode import encode
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import some_shown

if TYPE_CHECKING:
    from core_tree.control import BaseControl
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.buttons import ButtonStyle
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ClipBehavior
    from core_tree.types.page import Url

__all__ = ["Button"]


def style_internals(control: BaseControl, *own: str) -> dict[str, Any] | None:
    """Make the entry that tells the client a button's look: its `style`, overlaid with its own properties."""
    style = dict(encode(_look(control, "style")) or {})
    for name in own:
        data = encode(_look(control, name))
        if data is not None:
            style[name] = data
    return {"style": style} if style else None


def _look(control: BaseControl, name: str) -> Any:
    """What was given; else the default, if a subclass has another one than the client."""
    stored = control._values.get(name, MISSING)
    if stored is MISSING and control.__props__[name].always:
        return control.__props__[name].missing(control)
    return stored


@control("Button")
class Button(LayoutControl, AdaptiveControl, ActionControl):
    """A raised button."""

    __rules__ = (some_shown("icon", "content"),)

    content: Prop[StrOrControl | None] = prop(default=None)
    """The text, or a control in its place."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon before the text."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    color: Prop[ColorValue | None] = prop(default=None, sent=False, via="_internals")
    """The colour of the text."""
    bgcolor: Prop[ColorValue | None] = prop(default=None, sent=False, via="_internals")
    """The colour of the button."""
    elevation: Prop[float] = prop(default=1, sent=False, via="_internals")
    """How high it floats, in pixels: the larger, the wider its shadow."""
    style: Prop[ButtonStyle | None] = prop(default=None, sent=False, via="_internals")
    """The look; the button's own colours and elevation go before those in it."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    on_click: Handler[Event[Button]] = event()
    """Called when it is clicked."""
    on_long_press: Handler[Event[Button]] = event()
    """Called when it is pressed for a while."""
    on_hover: Handler[Event[Button]] = event()
    """Called when the mouse pointer comes over it or leaves; the event's `data` is True when it comes."""
    on_focus: Handler[Event[Button]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[Button]] = event()
    """Called when it loses the keyboard."""

    async def focus(self) -> None:
        """Give it the keyboard."""
        await self._invoke("focus")

    def _internals(self) -> dict[str, Any] | None:
        return style_internals(self, "color", "bgcolor", "elevation")
