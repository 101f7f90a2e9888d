"""Scrollbars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.props import Prop, prop
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.enums import ScrollbarOrientation

__all__ = ["Scrollbar"]


@value()
class Scrollbar(Value):
    """The look and the working of a scrollbar."""

    thumb_visibility: Prop[bool | None] = prop(default=None)
    """Whether it is always visible, not just while something scrolls."""
    track_visibility: Prop[bool | None] = prop(default=None)
    """Whether the track below it is always visible."""
    thickness: Prop[float | None] = prop(default=None)
    """How thick it is, in pixels."""
    radius: Prop[float | None] = prop(default=None)
    """How round its ends are, in pixels."""
    interactive: Prop[bool | None] = prop(default=None)
    """Whether it can be dragged."""
    orientation: Prop[ScrollbarOrientation | None] = prop(default=None)
    """At which edge it is."""
