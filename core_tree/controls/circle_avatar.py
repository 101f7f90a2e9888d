"""Round pictures of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import alone

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue

__all__ = ["CircleAvatar"]


@control("CircleAvatar")
class CircleAvatar(LayoutControl):
    """A circle that stands for a person: a picture, or initials."""

    __rules__ = (alone("radius", "min_radius", "max_radius"),)

    content: Prop[StrOrControl | None] = prop(default=None)
    """The initials, or a control in their place."""
    foreground_image_src: Prop[str | bytes | None] = prop(default=None)
    """The picture: an address, a file of the app, base64, or its bytes."""
    background_image_src: Prop[str | bytes | None] = prop(default=None)
    """What shows until the picture is there, or if it cannot be had."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the initials."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the circle."""
    radius: Prop[float | None] = prop(default=None, validator=ge(0))
    """Half of its size, in pixels; not together with a least or greatest one."""
    min_radius: Prop[float | None] = prop(default=None, validator=ge(0))
    """Half of its least size, in pixels."""
    max_radius: Prop[float | None] = prop(default=None, validator=ge(0))
    """Half of its greatest size, in pixels."""
    on_image_error: Handler[Event[CircleAvatar]] = event()
    """Called when a picture cannot be had; the event's `data` says which: `"background"` or `"foreground"`."""
