"""The sources of a map that a `RichAttribution` names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import BaseControl, control, control_base
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.image import Image
    from core_tree.events import Event
    from core_tree.types.text import TextStyle

__all__ = ["ImageSourceAttribution", "SourceAttribution", "TextSourceAttribution"]


@control_base
class SourceAttribution(BaseControl):
    """The base of what names a source."""


@control("ImageSourceAttribution")
class ImageSourceAttribution(SourceAttribution):
    """A picture that names a source; it is always seen."""

    __rules__ = (visible("image"),)

    image: Prop[Image] = prop()
    """The picture."""
    height: Prop[float] = prop(default=24.0)
    """How high it is, in pixels."""
    tooltip: Prop[str | None] = prop(default=None)
    """What comes up when the pointer rests on it."""
    on_click: Handler[Event[ImageSourceAttribution]] = event()
    """Called when it is clicked."""


@control("TextSourceAttribution")
class TextSourceAttribution(SourceAttribution):
    """A text that names a source; it is seen when the box is open."""

    text: Prop[str] = prop()
    """The text."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """Its look."""
    prepend_copyright: Prop[bool] = prop(default=True)
    """Whether it begins with ©."""
    on_click: Handler[Event[TextSourceAttribution]] = event()
    """Called when it is clicked."""
