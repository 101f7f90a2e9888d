"""Icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import and_, ge, gt, le

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop
from core_tree.types.enums import BlendMode

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue
    from core_tree.types.icons import IconData
    from core_tree.types.painting import BoxShadowValue

__all__ = ["Icon"]


@control("Icon")
class Icon(LayoutControl):
    """An icon."""

    icon: Prop[IconData] = prop()
    """Which one: of `Icons` or `CupertinoIcons`."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour."""
    size: Prop[float | None] = prop(default=None)
    """How wide and high it is, in pixels; by default 24."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    shadows: Prop[BoxShadowValue | None] = prop(default=None)
    """Its shadow, or several."""
    fill: Prop[float | None] = prop(default=None, validator=and_(ge(0), le(1)))
    """How far it is filled, 0 to 1, if the icon's font can."""
    apply_text_scaling: Prop[bool | None] = prop(default=None)
    """Whether it is larger where the user wants larger letters."""
    grade: Prop[float | None] = prop(default=None)
    """How heavy its lines are, finer than by `weight`, if the icon's font can; below 0 for lighter ones."""
    weight: Prop[float | None] = prop(default=None, validator=gt(0))
    """How thick its lines are, 400 for normal, if the icon's font can."""
    optical_size: Prop[float | None] = prop(default=None, validator=gt(0))
    """The size that it is drawn to look best at, in pixels, if the icon's font can."""
    blend_mode: Prop[BlendMode | None] = prop(default=BlendMode.SRC_OVER)
    """How it is mixed with what lies behind."""
