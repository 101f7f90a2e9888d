"""Animations in the format of Rive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.enums import BoxFit
    from core_tree.types.geometry import Alignment, Rect

__all__ = ["Rive"]


@control("Rive")
class Rive(LayoutControl):
    """An animation that was drawn with Rive."""

    src: Prop[str] = prop()
    """The address of the animation."""
    placeholder: Prop[Control | None] = prop(default=None)
    """What shows while it is loaded."""
    artboard: Prop[str | None] = prop(default=None)
    """Which of its artboards is shown; its first if not given."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where it stands in the room it has."""
    enable_antialiasing: Prop[bool] = prop(default=True)
    """Whether its edges are smooth."""
    use_artboard_size: Prop[bool] = prop(default=False)
    """Whether it is as large as its artboard."""
    fit: Prop[BoxFit | None] = prop(default=None)
    """How it is fitted into the room it has."""
    speed_multiplier: Prop[float] = prop(default=1.0)
    """How many times faster it runs."""
    animations: Prop[list[str]] = prop(factory=list)
    """Which of its animations run; its first if none."""
    state_machines: Prop[list[str]] = prop(factory=list)
    """Which of its state machines run."""
    headers: Prop[dict[str, str] | None] = prop(default=None)
    """The headers of the request for it."""
    clip_rect: Prop[Rect | None] = prop(default=None)
    """The part of it that shows."""
