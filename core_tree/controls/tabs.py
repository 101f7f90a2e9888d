"""Tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from attrs.validators import ge, gt

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.events import Event
from core_tree.props import Children, Handler, Prop, event, prop
from core_tree.rules import rule, some_shown
from core_tree.types.animation import Duration, DurationValue
from core_tree.types.enums import AnimationCurve, ClipBehavior, TabAlignment

if TYPE_CHECKING:
    from core_tree.controls.base import Control, IconDataOrControl, StrOrControl
    from core_tree.types.borders import BorderRadiusValue, UnderlineTabIndicator
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import (
        ControlStateValue,
        MouseCursor,
        TabBarIndicatorSize,
        TabIndicatorAnimation,
    )
    from core_tree.types.geometry import MarginValue, PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["Tab", "TabBar", "TabBarHoverEvent", "TabBarView", "Tabs"]

_FIXED = (TabAlignment.CENTER, TabAlignment.FILL)
_SCROLLED = (TabAlignment.START, TabAlignment.START_OFFSET, TabAlignment.CENTER)


@attrs.define(eq=False, kw_only=True)
class TabBarHoverEvent(Event["TabBar"]):
    """The mouse pointer came over a tab or left it."""

    hovering: bool
    """Whether it came."""
    index: int
    """Which tab it is, the first one being 0."""


@control("Tabs")
class Tabs(LayoutControl, AdaptiveControl):
    """What keeps a `TabBar` and a `TabBarView`, both anywhere in its content, at the same tab."""

    __rules__ = (
        rule(
            "selected_index",
            "length",
            holds=lambda it: it.length < 0 or -it.length <= it.selected_index < it.length,
            accepted="selected_index from 0 to less than length, or from the end from -1 to -length",
        ),
    )

    content: Prop[Control] = prop()
    """What is in it."""
    length: Prop[int] = prop(validator=ge(0))
    """How many tabs there are; as many as the bar and the view have."""
    selected_index: Prop[int] = prop(default=0, input=True)
    """Which tab is selected, the first one being 0 and the last one -1."""
    animation_duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=100), always=True)
    """How long it takes to go to another tab; a number means milliseconds."""
    on_change: Handler[Event[Tabs]] = event()
    """Called when another tab is selected; the event's `data` is its position."""

    async def move_to(
        self,
        index: int,
        animation_curve: AnimationCurve = AnimationCurve.EASE_IN,
        animation_duration: DurationValue | None = None,
    ) -> None:
        """Select a tab.

        Args:
            index: the tab, the first one being 0 and the last one -1.
            animation_curve: how the movement runs.
            animation_duration: how long it takes, in milliseconds if it is a number; by default as the property says.

        Raises:
            IndexError: there is no such tab.
        """
        if not -self.length <= index < self.length:
            raise IndexError(f"index must be from {-self.length} to {self.length - 1}, not {index}")
        place = index % self.length
        if place == self.selected_index % self.length:
            return
        duration = self.animation_duration if animation_duration is None else animation_duration
        await self._invoke("move_to", {"index": place, "curve": animation_curve, "duration": duration})


@control("TabBarView")
class TabBarView(LayoutControl, AdaptiveControl):
    """What the selected tab shows. It stands somewhere in a `Tabs`."""

    controls: Children[Control] = Children()
    """One control for each tab."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.HARD_EDGE)
    """Whether, and how finely, what sticks out is cut off."""
    viewport_fraction: Prop[float] = prop(default=1.0)
    """How much of the room a control takes; less than 1 shows something of its neighbours."""


@control("TabBar")
class TabBar(LayoutControl, AdaptiveControl):
    """A row of tabs to choose from. It stands somewhere in a `Tabs`."""

    __rules__ = (
        rule(
            "tab_alignment",
            "scrollable",
            holds=lambda it: it.tab_alignment is None or it.tab_alignment in (_SCROLLED if it.scrollable else _FIXED),
            accepted="center or fill; if scrollable, center, start or startOffset",
        ),
        rule(
            "indicator_thickness",
            "indicator",
            holds=lambda it: it.indicator is not None or it.indicator_thickness > 0,
            accepted="an indicator_thickness above 0, or an indicator",
        ),
    )

    tabs: Children[Control] = Children()
    """The tabs, usually each a `Tab`."""
    scrollable: Prop[bool] = prop(default=True)
    """Whether tabs are as wide as their labels and scroll; if not, they share the room."""
    tab_alignment: Prop[TabAlignment | None] = prop(default=None)
    """Where the tabs stand: at the start only if they scroll, filling the room only if they do not."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line below the bar."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the mark of the selected tab, if there is no `indicator`."""
    indicator: Prop[UnderlineTabIndicator | None] = prop(default=None)
    """The mark of the selected tab."""
    indicator_size: Prop[TabBarIndicatorSize | None] = prop(default=None)
    """Whether the mark of the selected tab is as wide as the tab or as its label."""
    indicator_animation: Prop[TabIndicatorAnimation | None] = prop(default=None)
    """How the mark of the selected tab moves."""
    secondary: Prop[bool] = prop(default=False)
    """Whether it has the look of tabs within a tab."""
    label_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the selected label."""
    label_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around each label, in pixels."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the selected label."""
    unselected_label_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the other labels."""
    unselected_label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the other labels."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over a tab while it is pointed at, focused or pressed."""
    divider_height: Prop[float | None] = prop(default=None)
    """How thick the line below the bar is, in pixels."""
    indicator_thickness: Prop[float] = prop(default=2.0, validator=gt(0))
    """How thick the mark of the selected tab is, in pixels, if there is no `indicator`."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt, where the device does that."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over the tabs."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the tabs, in pixels."""
    splash_border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners of the ripple of a click are, in pixels."""
    on_click: Handler[Event[TabBar]] = event()
    """Called when a tab is clicked; the event's `data` is its position."""
    on_hover: Handler[TabBarHoverEvent] = event()
    """Called when the mouse pointer comes over a tab or leaves it."""

    def __contains__(self, item: object) -> bool:
        return item in self.tabs


@control("Tab")
class Tab(AdaptiveControl):
    """One of the tabs of a `TabBar`. It needs a label or an icon."""

    __rules__ = (some_shown("label", "icon"),)

    label: Prop[StrOrControl | None] = prop(default=None)
    """What it says."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon above the label."""
    height: Prop[float | None] = prop(default=None)
    """How high it is, in pixels."""
    icon_margin: Prop[MarginValue | None] = prop(default=None)
    """The space around the icon, in pixels, if there is a label too."""
