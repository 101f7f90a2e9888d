"""Animations in the format of Lottie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import FilterQuality

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event
    from core_tree.types.enums import BoxFit

__all__ = ["Lottie"]


@control("Lottie")
class Lottie(LayoutControl):
    """An animation that was drawn with After Effects."""

    src: Prop[str | bytes] = prop()
    """The animation: its address, its data, or its data as base64."""
    repeat: Prop[bool] = prop(default=True)
    """Whether it begins again after its end."""
    reverse: Prop[bool] = prop(default=False)
    """Whether it then runs back."""
    animate: Prop[bool] = prop(default=True)
    """Whether it runs."""
    enable_merge_paths: Prop[bool] = prop(default=False)
    """Whether it may join shapes."""
    enable_layers_opacity: Prop[bool] = prop(default=False)
    """Whether layers can be seen through as a whole: right, but slow."""
    background_loading: Prop[bool | None] = prop(default=None)
    """Whether it is made ready beside the rest of the client's work."""
    filter_quality: Prop[FilterQuality] = prop(default=FilterQuality.LOW)
    """How fine it is if it is made larger or smaller."""
    fit: Prop[BoxFit | None] = prop(default=None)
    """How it is fitted into the room it has."""
    headers: Prop[dict[str, str] | None] = prop(default=None)
    """The headers of the request for it."""
    error_content: Prop[Control | None] = prop(default=None)
    """What shows if it cannot be loaded."""
    on_error: Handler[Event[Lottie]] = event()
    """Called when it cannot be loaded; the event's `data` says why."""
