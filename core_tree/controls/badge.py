"""A small mark on a control."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core_tree.control import BaseControl, control
from core_tree.props import Prop, names, prop

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import Alignment, OffsetValue, PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["Badge", "BadgeValue"]


@control("Badge")
class Badge(BaseControl):
    """A small mark at the corner of a control, with a text or as a dot."""

    label: Prop[StrOrControl | None] = prop(default=None)
    """What the badge shows; without it, it is a dot."""
    offset: Prop[OffsetValue | None] = prop(default=None)
    """How far it is moved from its corner."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """At which corner of the control it is."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    label_visible: Prop[bool] = prop(default=True)
    """Whether it is shown at all."""
    large_size: Prop[float | None] = prop(default=None)
    """How high it is if there is a text, in pixels."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    small_size: Prop[float | None] = prop(default=None)
    """How large the dot is if there is no text, in pixels."""
    text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""


BadgeValue: TypeAlias = str | Badge
"""A badge, or just its text."""

names["BadgeValue"] = BadgeValue
