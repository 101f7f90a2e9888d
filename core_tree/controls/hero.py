"""Flying from one view to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Prop, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.base import Control

__all__ = ["Hero"]


@control("Hero")
class Hero(LayoutControl):
    """A control that flies to its counterpart when the app goes from one view to another."""

    __rules__ = (visible("content"),)

    tag: Prop[str] = prop()
    """What both counterparts are called; no two of a view have the same."""
    content: Prop[Control] = prop()
    """The control in it."""
    transition_on_user_gestures: Prop[bool] = prop(default=False)
    """Whether it also flies when the user goes back by a swipe; both counterparts must say so."""
