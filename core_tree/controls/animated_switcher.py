"""Going over from one control to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop
from core_tree.rules import visible
from core_tree.types.animation import Duration
from core_tree.types.enums import AnimationCurve, ClientEnum

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.animation import DurationValue

__all__ = ["AnimatedSwitcher", "AnimatedSwitcherTransition"]


class AnimatedSwitcherTransition(ClientEnum):
    """How one control goes and the next one comes."""

    FADE = "fade"
    ROTATION = "rotation"
    SCALE = "scale"


@control("AnimatedSwitcher")
class AnimatedSwitcher(LayoutControl):
    """Shows one control, and goes over to the next one bit by bit when it is replaced."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control in it. One of the same type as before is only seen as another if its `key` is another."""
    duration: Prop[DurationValue] = prop(factory=lambda: Duration(seconds=1))
    """How long the new control takes to come; a number means milliseconds."""
    reverse_duration: Prop[DurationValue] = prop(factory=lambda: Duration(seconds=1))
    """How long the old control takes to go; a number means milliseconds."""
    switch_in_curve: Prop[AnimationCurve] = prop(default=AnimationCurve.LINEAR)
    """How the coming of the new control runs."""
    switch_out_curve: Prop[AnimationCurve] = prop(default=AnimationCurve.LINEAR)
    """How the going of the old control runs."""
    transition: Prop[AnimatedSwitcherTransition] = prop(default=AnimatedSwitcherTransition.FADE)
    """Whether the controls fade, turn, or grow and shrink."""
