"""Swiping away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import is_shown, rule, visible
from core_tree.types.animation import Duration
from core_tree.types.enums import DismissDirection

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.animation import DurationValue

__all__ = ["Dismissible", "DismissibleDismissEvent", "DismissibleUpdateEvent"]


@attrs.define(eq=False, kw_only=True)
class DismissibleDismissEvent(Event["Dismissible"]):
    """A control was swiped away, or is about to be."""

    direction: DismissDirection
    """Whereto."""


@attrs.define(eq=False, kw_only=True)
class DismissibleUpdateEvent(Event["Dismissible"]):
    """A control is being swiped."""

    direction: DismissDirection
    """Whereto."""
    progress: float
    """How far it is, 0 to 1."""
    reached: bool
    """Whether it is far enough to go if let loose now."""
    previous_reached: bool
    """Whether it was at the last event."""


@control("Dismissible")
class Dismissible(LayoutControl, AdaptiveControl):
    """A control that can be swiped away. Once it is, the program must remove it."""

    __rules__ = (
        visible("content"),
        rule(
            "secondary_background",
            "background",
            holds=lambda it: not is_shown(it.secondary_background) or is_shown(it.background),
            accepted="a secondary_background beside a background only, both visible",
        ),
    )

    content: Prop[Control] = prop()
    """The control in it."""
    background: Prop[Control | None] = prop(default=None)
    """What shows behind as it moves."""
    secondary_background: Prop[Control | None] = prop(default=None)
    """What shows behind as it moves up or against the reading direction; needs a `background` too."""
    dismiss_direction: Prop[DismissDirection] = prop(default=DismissDirection.HORIZONTAL)
    """Whereto it can be swiped."""
    dismiss_thresholds: Prop[dict[DismissDirection, float | None]] = prop(factory=dict)
    """By direction, how far it must be swiped to go, 0 to 1; 1 or more for never by dragging alone."""
    movement_duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=200))
    """How long it takes to go, or to move back; a number means milliseconds."""
    resize_duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=300))
    """How long its place takes to close after it went; a number means milliseconds."""
    cross_axis_end_offset: Prop[float] = prop(default=0.0)
    """How far it drifts aside on its way out, as a part of its size."""
    on_update: Handler[DismissibleUpdateEvent] = event()
    """Called while it is being swiped."""
    on_dismiss: Handler[DismissibleDismissEvent] = event()
    """Called when it is gone and its place has closed."""
    on_confirm_dismiss: Handler[DismissibleDismissEvent] = event()
    """Called before it goes; it waits for `confirm_dismiss`."""
    on_resize: Handler[Event[Dismissible]] = event()
    """Called as its place closes."""

    async def confirm_dismiss(self, dismiss: bool) -> None:
        """Let it go or not, in answer to `on_confirm_dismiss`.

        Args:
            dismiss: whether it goes; if not, it moves back.
        """
        await self._invoke("confirm_dismiss", {"dismiss": dismiss})
