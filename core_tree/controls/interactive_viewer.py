"""Moving and zooming by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import gt

from core_tree import gestures  # noqa: F401 - annotations name its events
from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import ordered, visible
from core_tree.types.enums import ClipBehavior
from core_tree.types.geometry import Margin

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.gestures import ScaleEndEvent, ScaleStartEvent, ScaleUpdateEvent
    from core_tree.types.animation import DurationValue
    from core_tree.types.geometry import Alignment, MarginValue

__all__ = ["InteractiveViewer"]


@control("InteractiveViewer")
class InteractiveViewer(LayoutControl):
    """A control that the user moves and zooms with fingers, mouse or trackpad."""

    __rules__ = (visible("content"), ordered("min_scale", "max_scale"))

    content: Prop[Control] = prop()
    """The control in it."""
    pan_enabled: Prop[bool] = prop(default=True)
    """Whether the user can move it."""
    scale_enabled: Prop[bool] = prop(default=True)
    """Whether the user can zoom it."""
    trackpad_scroll_causes_scale: Prop[bool] = prop(default=False)
    """Whether scrolling on a trackpad zooms instead of moving."""
    constrained: Prop[bool] = prop(default=True)
    """Whether the content is kept to the size of the viewer; if not, it has the size it wants."""
    max_scale: Prop[float] = prop(default=2.5, validator=gt(0))
    """How much larger it can be made; no less than `min_scale`."""
    min_scale: Prop[float] = prop(default=0.8, validator=gt(0))
    """How much smaller it can be made; no more than `max_scale`."""
    interaction_end_friction_coefficient: Prop[float] = prop(default=0.0000135, validator=gt(0))
    """How far it slides on when let loose; less slides less far."""
    scale_factor: Prop[float] = prop(default=200)
    """How slowly the mouse wheel zooms; more is slower."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.HARD_EDGE)
    """Whether, and how finely, what sticks out is cut off."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where the content stands in the viewer."""
    boundary_margin: Prop[MarginValue] = prop(factory=Margin)
    """How far beyond the content's edges it can be moved, in pixels."""
    interaction_update_interval: Prop[int] = prop(default=200)
    """How long to wait between two `on_interaction_update`, in milliseconds."""
    on_interaction_start: Handler[ScaleStartEvent[InteractiveViewer]] = event()
    """Called when the user begins to move or zoom it."""
    on_interaction_update: Handler[ScaleUpdateEvent[InteractiveViewer]] = event()
    """Called while the user moves or zooms it."""
    on_interaction_end: Handler[ScaleEndEvent[InteractiveViewer]] = event()
    """Called when the user lets it loose."""

    async def reset(self, animation_duration: DurationValue | None = None) -> None:
        """Go back to the original place and size.

        Args:
            animation_duration: how long it takes; a number means milliseconds. By default it is done at once.
        """
        await self._invoke("reset", {"animation_duration": animation_duration})

    async def save_state(self) -> None:
        """Remember place and size, for `restore_state`."""
        await self._invoke("save_state")

    async def restore_state(self) -> None:
        """Go back to the place and size that `save_state` remembered."""
        await self._invoke("restore_state")

    async def zoom(self, factor: float) -> None:
        """Zoom.

        Args:
            factor: how many times as large as now; below 1 makes it smaller.
        """
        await self._invoke("zoom", {"factor": factor})

    async def pan(self, dx: float, dy: float = 0, dz: float = 0) -> None:
        """Move the content.

        Args:
            dx: how far to the right, in pixels.
            dy: how far down, in pixels.
            dz: how far towards the user, in pixels.
        """
        await self._invoke("pan", {"dx": dx, "dy": dy, "dz": dz})
