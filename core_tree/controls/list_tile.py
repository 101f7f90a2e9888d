"""List tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import ActionControl, AdaptiveControl, LayoutControl
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from core_tree.controls.base import IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ListTileStyle, ListTileTitleAlignment, MouseCursor, VisualDensity
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.page import Url
    from core_tree.types.text import TextStyle

__all__ = ["ListTile"]


@control("ListTile")
class ListTile(LayoutControl, AdaptiveControl, ActionControl):
    """A line of a list: a title, what stands below it, and what stands before and after it."""

    title: Prop[StrOrControl | None] = prop(default=None)
    """The title."""
    subtitle: Prop[StrOrControl | None] = prop(default=None)
    """What stands below the title."""
    is_three_line: Prop[bool | None] = prop(default=None)
    """Whether there is room for two lines below the title."""
    leading: Prop[IconDataOrControl | None] = prop(default=None)
    """What stands in front."""
    trailing: Prop[IconDataOrControl | None] = prop(default=None)
    """What stands at the end."""
    content_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    splash_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the ripple of a click."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    selected: Prop[bool] = prop(default=False)
    """Whether it has the colours of something selected."""
    dense: Prop[bool | None] = prop(default=None)
    """Whether it is less high."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    toggle_inputs: Prop[bool] = prop(default=False)
    """Whether a click changes the checkbox, radio or switch in it."""
    selected_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of its texts and icons, if it is selected."""
    selected_tile_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background, if it is selected."""
    style: Prop[ListTileStyle | None] = prop(default=None)
    """Which texts of the theme it uses."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    horizontal_spacing: Prop[float | None] = prop(default=None)
    """The space between its title and what stands before and after it, in pixels."""
    min_leading_width: Prop[float | None] = prop(default=None)
    """The least width of what stands in front, in pixels."""
    min_vertical_padding: Prop[float | None] = prop(default=None)
    """The least space above and below its content, in pixels."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    title_alignment: Prop[ListTileTitleAlignment | None] = prop(default=None)
    """How what stands before and after the title is aligned with it."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icons."""
    text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    title_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the title."""
    subtitle_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the subtitle."""
    leading_and_trailing_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of texts before and after the title."""
    min_height: Prop[float | None] = prop(default=None)
    """The least height, in pixels."""
    on_click: Handler[Event[ListTile]] = event()
    """Called when it is clicked."""
    on_long_press: Handler[Event[ListTile]] = event()
    """Called when it is pressed for a while."""
