"""What controls have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs.validators import and_, ge, le

from core_tree.control import BaseControl, control_base
from core_tree.controls import badge  # noqa: F401
from core_tree.props import Handler, Prop, event, names, prop
from core_tree.types.enums import AnimationCurve
from core_tree.types.icons import IconData

if TYPE_CHECKING:
    from core_tree.controls.badge import BadgeValue
    from core_tree.events import Event, LayoutSizeChangeEvent, OnScrollEvent
    from core_tree.types.animation import AnimationValue, DurationValue
    from core_tree.types.borders import BorderRadiusValue, InputBorder
    from core_tree.types.client_action import ClientAction
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, ResponsiveNumber, ScrollMode, VerticalAlignment
    from core_tree.types.geometry import Alignment, BoxConstraints, MarginValue, OffsetValue, PaddingValue
    from core_tree.types.keys import ScrollKey
    from core_tree.types.scrolling import Scrollbar
    from core_tree.types.text import TextStyle
    from core_tree.types.tooltip import TooltipValue
    from core_tree.types.transform import Flip, RotateValue, ScaleValue, Transform

__all__ = [
    "ActionControl",
    "AdaptiveControl",
    "Control",
    "FormFieldControl",
    "IconDataOrControl",
    "LayoutControl",
    "ScrollableControl",
    "StrOrControl",
]


@control_base
class Control(BaseControl):
    """What all controls have that can be seen."""

    expand: Prop[bool | int | None] = prop(default=None)
    """How much of the room left over in a row or column it takes: `True`, or its share beside others."""
    expand_loose: Prop[bool] = prop(default=False)
    """Whether it may take less of that room than it could."""
    col: Prop[ResponsiveNumber] = prop(default=12)
    """How many of the twelve columns of a responsive row it spans."""
    opacity: Prop[float] = prop(default=1.0, validator=and_(ge(0), le(1)))
    """How much of it shows, 0 to 1."""
    tooltip: Prop[TooltipValue | None] = prop(default=None)
    """What comes up while the user points at it."""
    badge: Prop[BadgeValue | None] = prop(default=None)
    """A small mark at its corner."""
    visible: Prop[bool] = prop(default=True)
    """Whether it is there at all: hidden, it takes up no room."""
    disabled: Prop[bool] = prop(default=False)
    """Whether it, and all in it, takes no input."""
    rtl: Prop[bool] = prop(default=False)
    """Whether it runs from right to left."""


@control_base
class LayoutControl(Control):
    """What controls have that take up room: a size, a place, and ways to move."""

    width: Prop[float | None] = prop(default=None)
    """How wide it is, in pixels."""
    height: Prop[float | None] = prop(default=None)
    """How high it is, in pixels."""
    left: Prop[float | None] = prop(default=None)
    """In a stack: how far from the left edge, in pixels."""
    top: Prop[float | None] = prop(default=None)
    """In a stack: how far from the top edge, in pixels."""
    right: Prop[float | None] = prop(default=None)
    """In a stack: how far from the right edge, in pixels."""
    bottom: Prop[float | None] = prop(default=None)
    """In a stack: how far from the bottom edge, in pixels."""
    align: Prop[Alignment | None] = prop(default=None)
    """Where it stands in what it is in."""
    margin: Prop[MarginValue | None] = prop(default=None)
    """The space around it, in pixels."""
    rotate: Prop[RotateValue | None] = prop(default=None)
    """How far it is turned; a number means radians."""
    scale: Prop[ScaleValue | None] = prop(default=None)
    """How much larger or smaller it is drawn."""
    offset: Prop[OffsetValue | None] = prop(default=None)
    """How far it is drawn from its place, as a part of its own size."""
    flip: Prop[Flip | None] = prop(default=None)
    """How it is mirrored."""
    transform: Prop[Transform | None] = prop(default=None)
    """How it is turned, stretched and shifted."""
    aspect_ratio: Prop[float | None] = prop(default=None)
    """The width divided by the height."""
    animate_opacity: Prop[AnimationValue | None] = prop(default=None)
    """How a change of `opacity` runs."""
    animate_size: Prop[AnimationValue | None] = prop(default=None)
    """How a change of its size runs."""
    animate_position: Prop[AnimationValue | None] = prop(default=None)
    """How a change of `left`, `top`, `right` or `bottom` runs."""
    animate_align: Prop[AnimationValue | None] = prop(default=None)
    """How a change of `align` runs."""
    animate_margin: Prop[AnimationValue | None] = prop(default=None)
    """How a change of `margin` runs."""
    animate_rotation: Prop[AnimationValue | None] = prop(default=None)
    """How a change of `rotate` runs."""
    animate_scale: Prop[AnimationValue | None] = prop(default=None)
    """How a change of `scale` runs."""
    animate_offset: Prop[AnimationValue | None] = prop(default=None)
    """How a change of `offset` runs."""
    size_change_interval: Prop[int] = prop(default=10)
    """How long to wait between two `on_size_change`, in milliseconds."""
    on_size_change: Handler[LayoutSizeChangeEvent[LayoutControl]] = event()
    """Called when its size on the screen changes."""
    on_animation_end: Handler[Event[LayoutControl]] = event()
    """Called when an animation has ended; the event's `data` says of what."""


@control_base
class AdaptiveControl(Control):
    """What controls have that can take on the look of the user's system."""

    adaptive: Prop[bool | None] = prop(default=None)
    """Whether it has the look of Apple's systems there, and Material Design elsewhere."""


@control_base
class ScrollableControl(Control):
    """What controls have whose content can be scrolled."""

    scroll: Prop[ScrollMode | Scrollbar | None] = prop(default=None)
    """Whether its content can be scrolled, and when the scrollbar shows."""
    auto_scroll: Prop[bool] = prop(default=False)
    """Whether it scrolls to the end by itself when something is added."""
    auto_scroll_animation: Prop[AnimationValue | None] = prop(default=None)
    """How it does so."""
    scroll_interval: Prop[float] = prop(default=10)
    """How long to wait between two `on_scroll`, in milliseconds."""
    on_scroll: Handler[OnScrollEvent] = event()
    """Called when it is scrolled."""

    async def scroll_to(
        self,
        offset: float | None = None,
        delta: float | None = None,
        scroll_key: ScrollKey | str | float | bool | None = None,
        duration: DurationValue = 0,
        curve: AnimationCurve = AnimationCurve.EASE,
    ) -> None:
        """Scroll to a place, by a distance, or to a control.

        Args:
            offset: the place, in pixels from the start; a negative one counts from the end.
            delta: the distance, in pixels; a negative one goes back.
            scroll_key: the `ScrollKey` of the control to bring into view, or the key's value.
            duration: how long it takes; a number means milliseconds.
            curve: how the movement runs.
        """
        args = {
            "offset": offset,
            "delta": delta,
            "scroll_key": scroll_key,
            "duration": duration,
            "curve": curve,
        }
        await self._invoke("scroll_to", args)


@control_base
class ActionControl(Control):
    """What controls have that can make the client act by itself."""

    action: Prop[ClientAction | list[ClientAction] | None] = prop(default=None)
    """What the client does by itself when it is clicked."""


@control_base
class FormFieldControl(LayoutControl):
    """What text fields and dropdowns have around what is typed or chosen."""

    text_size: Prop[float | None] = prop(default=None)
    """How large the letters are, in pixels."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of what is typed or chosen."""
    text_vertical_align: Prop[VerticalAlignment | float | None] = prop(default=None)
    """Where the text stands in the height of the field: -1 above, 0 in the middle, 1 below."""
    label: Prop[StrOrControl | None] = prop(default=None)
    """What the field is for; moves up when there is a text."""
    label_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon in front of the field."""
    border: Prop[ControlStateValue[InputBorder] | None] = prop(default=None)
    """The line around or below the field, also for each state."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels. Deprecated: say so in `border`."""
    border_width: Prop[float | None] = prop(default=None)
    """How thick the line is, in pixels; 0 for none. Deprecated: say so in `border`."""
    border_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line. Deprecated: say so in `border`."""
    focused_border_width: Prop[float | None] = prop(default=None)
    """How thick the line is while it has the keyboard. Deprecated: say so in `border`."""
    focused_border_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line while it has the keyboard. Deprecated: say so in `border`."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the text."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    focused_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the text while it has the keyboard."""
    focused_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background while it has the keyboard."""
    content_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    dense: Prop[bool | None] = prop(default=None)
    """Whether it is less high."""
    filled: Prop[bool | None] = prop(default=None)
    """Whether the background has a colour."""
    fill_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background, if it is `filled`."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it has the keyboard."""
    align_label_with_hint: Prop[bool | None] = prop(default=None)
    """Whether the label stands in the first line of a field with several lines."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    hint_text: Prop[str | None] = prop(default=None)
    """What the empty field shows."""
    hint_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the hint."""
    hint_fade_duration: Prop[DurationValue | None] = prop(default=None)
    """How long the hint takes to come and go; a number means milliseconds."""
    hint_max_lines: Prop[int | None] = prop(default=None)
    """How many lines the hint may take."""
    helper: Prop[StrOrControl | None] = prop(default=None)
    """A help below the field."""
    helper_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the help."""
    helper_max_lines: Prop[int | None] = prop(default=None)
    """How many lines the help may take."""
    counter: Prop[StrOrControl | None] = prop(default=None)
    """What stands below the field on the right, usually how much has been typed."""
    counter_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the counter."""
    error: Prop[StrOrControl | None] = prop(default=None)
    """What is wrong, below the field; its line then has the colour of errors."""
    error_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the error."""
    error_max_lines: Prop[int | None] = prop(default=None)
    """How many lines the error may take."""
    prefix: Prop[StrOrControl | None] = prop(default=None)
    """What stands in the field before the text."""
    prefix_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon in the field before the text."""
    prefix_icon_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of that icon."""
    prefix_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the prefix."""
    suffix: Prop[StrOrControl | None] = prop(default=None)
    """What stands in the field after the text."""
    suffix_icon: Prop[IconDataOrControl | None] = prop(default=None)
    """The icon in the field after the text."""
    suffix_icon_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of that icon."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""
    collapsed: Prop[bool | None] = prop(default=None)
    """Whether the field is only as large as its text."""
    fit_parent_size: Prop[bool] = prop(default=False)
    """Whether the field is as high as what it is in."""
    suffix_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the suffix."""

    async def focus(self) -> None:
        """Give it the keyboard."""
        await self._invoke("focus")


StrOrControl: TypeAlias = str | Control
"""A text, or a control in its place."""
IconDataOrControl: TypeAlias = IconData | Control
"""An icon, or a control in its place."""

names |= {"StrOrControl": StrOrControl, "IconDataOrControl": IconDataOrControl}
