"""Pages to swipe through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import ge, gt

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.enums import AnimationCurve, ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event
    from core_tree.types.animation import DurationValue

__all__ = ["PageView"]


@control("PageView")
class PageView(LayoutControl):
    """Controls that the user swipes through, one at a time."""

    controls: Children[Control] = children()
    """The controls, each one page."""
    selected_index: Prop[int] = prop(default=0, validator=ge(0), input=True)
    """Which page shows, the first one being 0."""
    keep_page: Prop[bool] = prop(default=True)
    """Whether it comes back at the page that showed when it was last on the screen."""
    horizontal: Prop[bool] = prop(default=True)
    """Whether it is swiped sideways; if not, up and down."""
    reverse: Prop[bool] = prop(default=False)
    """Whether the pages go the other way round."""
    viewport_fraction: Prop[float] = prop(default=1.0, validator=gt(0))
    """How much of the room a page takes; less than 1 shows something of its neighbours."""
    snap: Prop[bool] = prop(default=True)
    """Whether it only comes to rest at a page, not between two."""
    implicit_scrolling: Prop[bool] = prop(default=False)
    """Whether a screen reader goes on to the next page by itself."""
    pad_ends: Prop[bool] = prop(default=True)
    """Whether the first and the last page stand in the middle, if `viewport_fraction` is below 1."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.HARD_EDGE)
    """Whether, and how finely, what sticks out is cut off."""
    on_change: Handler[Event[PageView]] = event()
    """Called when another page shows; the event's `data` is its position."""

    async def go_to_page(
        self,
        index: int,
        animation_duration: DurationValue = 1000,
        animation_curve: AnimationCurve = AnimationCurve.LINEAR,
    ) -> None:
        """Move to a page.

        Args:
            index: the page, the first one being 0.
            animation_duration: how long it takes; a number means milliseconds.
            animation_curve: how the movement runs.

        Raises:
            ValueError: `index` is negative.
        """
        args = {"index": at_least_0(index), "duration": animation_duration, "curve": animation_curve}
        await self._invoke("go_to_page", args)

    async def jump_to_page(self, index: int) -> None:
        """Show a page at once.

        Args:
            index: the page, the first one being 0.

        Raises:
            ValueError: `index` is negative.
        """
        await self._invoke("jump_to_page", {"index": at_least_0(index)})

    async def jump_to(self, value: float) -> None:
        """Go to a place at once.

        Args:
            value: the place, in pixels from the start.
        """
        await self._invoke("jump_to", {"value": value})

    async def next_page(
        self,
        animation_duration: DurationValue = 1000,
        animation_curve: AnimationCurve = AnimationCurve.LINEAR,
    ) -> None:
        """Move to the next page.

        Args:
            animation_duration: how long it takes; a number means milliseconds.
            animation_curve: how the movement runs.
        """
        await self._invoke("next_page", {"duration": animation_duration, "curve": animation_curve})

    async def previous_page(
        self,
        animation_duration: DurationValue = 1000,
        animation_curve: AnimationCurve = AnimationCurve.LINEAR,
    ) -> None:
        """Move to the page before.

        Args:
            animation_duration: how long it takes; a number means milliseconds.
            animation_curve: how the movement runs.
        """
        await self._invoke("previous_page", {"duration": animation_duration, "curve": animation_curve})


def at_least_0(index: int) -> int:
    """The position, if it is one.

    Raises:
        ValueError: it is negative.
    """
    if index < 0:
        raise ValueError(f"index must be 0 or more, not {index}")
    return index
