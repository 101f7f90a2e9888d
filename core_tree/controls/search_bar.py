"""Search bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.enums import KeyboardType

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event
    from core_tree.types.borders import BorderSide, OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, TextCapitalization
    from core_tree.types.geometry import BoxConstraints, PaddingValue
    from core_tree.types.text import TextStyle

__all__ = ["SearchBar"]


@control("SearchBar")
class SearchBar(LayoutControl):
    """A field to search in, with a view of suggestions that opens below it."""

    controls: Children[Control] = children()
    """What the view below the bar shows: the suggestions."""
    value: Prop[str] = prop(default="", input=True)
    """What is in the bar."""
    bar_leading: Prop[Control | None] = prop(default=None)
    """What stands in the bar before the text."""
    bar_trailing: Children[Control] = children(default=None)
    """What stands in the bar after the text."""
    bar_hint_text: Prop[str | None] = prop(default=None)
    """What the empty bar shows."""
    bar_bgcolor: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the bar."""
    bar_overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over the bar while it is pointed at, focused or pressed."""
    bar_shadow_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the bar's shadow."""
    bar_elevation: Prop[ControlStateValue[float] | None] = prop(default=None)
    """How high the bar floats, in pixels: the larger, the wider its shadow."""
    bar_border_side: Prop[ControlStateValue[BorderSide] | None] = prop(default=None)
    """The bar's outline."""
    bar_shape: Prop[ControlStateValue[OutlinedBorder] | None] = prop(default=None)
    """The bar's shape."""
    bar_text_style: Prop[ControlStateValue[TextStyle] | None] = prop(default=None)
    """The look of what is typed into the bar."""
    bar_hint_text_style: Prop[ControlStateValue[TextStyle] | None] = prop(default=None)
    """The look of the bar's hint."""
    bar_padding: Prop[ControlStateValue[PaddingValue] | None] = prop(default=None)
    """The space between the bar's edge and what is in it, in pixels."""
    bar_scroll_padding: Prop[PaddingValue] = prop(default=20)
    """How far from the edges of what scrolls the bar is kept when it gets the keyboard, in pixels."""
    bar_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of the bar."""
    view_leading: Prop[Control | None] = prop(default=None)
    """What stands in the view before the text; an arrow back if not given."""
    view_trailing: Children[Control] = children(default=None)
    """What stands in the view after the text; a cross that empties it if not given."""
    view_elevation: Prop[float | None] = prop(default=None)
    """How high the view floats, in pixels: the larger, the wider its shadow."""
    view_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the view."""
    view_hint_text: Prop[str | None] = prop(default=None)
    """What the view's field shows while it is empty."""
    view_side: Prop[BorderSide | None] = prop(default=None)
    """The view's outline."""
    view_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The view's shape."""
    view_header_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of what is typed into the view."""
    view_hint_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the view's hint."""
    view_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of the view."""
    view_header_height: Prop[float | None] = prop(default=None)
    """How high the view's field is, in pixels."""
    view_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the view, in pixels."""
    view_bar_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the bar in the view, in pixels."""
    shrink_wrap: Prop[bool | None] = prop(default=None)
    """Whether the view is only as high as its content."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line below the view's field."""
    capitalization: Prop[TextCapitalization | None] = prop(default=None)
    """What the on-screen keyboard writes in capitals."""
    full_screen: Prop[bool] = prop(default=False)
    """Whether the view takes the whole page."""
    keyboard_type: Prop[KeyboardType] = prop(default=KeyboardType.TEXT)
    """Which on-screen keyboard it brings up."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    on_tap: Handler[Event[SearchBar]] = event()
    """Called when the bar is clicked."""
    on_tap_outside_bar: Handler[Event[SearchBar]] = event()
    """Called when something else is clicked while the bar has the keyboard."""
    on_tap_outside_view: Handler[Event[SearchBar]] = event()
    """Called when something else is clicked while the view is open."""
    on_submit: Handler[Event[SearchBar]] = event()
    """Called when the user presses Enter."""
    on_change: Handler[Event[SearchBar]] = event()
    """Called when the user changes `value`."""
    on_focus: Handler[Event[SearchBar]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[SearchBar]] = event()
    """Called when it loses the keyboard."""

    def __contains__(self, item: object) -> bool:
        return item in self.controls

    async def focus(self) -> None:
        """Give it the keyboard."""
        await self._invoke("focus")

    async def open_view(self) -> None:
        """Open the view."""
        await self._invoke("open_view")

    async def close_view(self, text: str | None = None) -> None:
        """Close the view.

        Args:
            text: what the bar shows then; by default what is in it.
        """
        await self._invoke("close_view", {"text": self.value if text is None else text})
