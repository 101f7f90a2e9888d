"""Texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls import text_span  # noqa: F401
from core_tree.controls.base import LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.enums import TextAlign, TextOverflow

if TYPE_CHECKING:
    from core_tree.controls.text_span import TextSpan
    from core_tree.events import Event, TextSelectionChangeEvent
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import FontWeight, TextThemeStyle
    from core_tree.types.text import TextStyle

__all__ = ["Text"]


@control("Text")
class Text(LayoutControl):
    """A text."""

    value: Prop[str] = prop(default="")
    """The text."""
    spans: Children[TextSpan] = children(default=None)
    """Parts of the text with a look of their own."""
    text_align: Prop[TextAlign] = prop(default=TextAlign.START)
    """How the lines of the text are aligned."""
    font_family: Prop[str | None] = prop(default=None)
    """The font."""
    font_family_fallback: Prop[list[str] | None] = prop(default=None)
    """Fonts to take letters from that the first one lacks."""
    size: Prop[float | None] = prop(default=None)
    """How large the letters are, in pixels."""
    weight: Prop[FontWeight | None] = prop(default=None)
    """How thick the letters are."""
    italic: Prop[bool] = prop(default=False)
    """Whether the letters are slanted."""
    style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    theme_style: Prop[TextThemeStyle | None] = prop(default=None)
    """The text style of the theme that it has."""
    max_lines: Prop[int | None] = prop(default=None)
    """How many lines it may take."""
    overflow: Prop[TextOverflow] = prop(default=TextOverflow.CLIP)
    """What becomes of a text that does not fit."""
    selectable: Prop[bool | None] = prop(default=None)
    """Whether the user can select it."""
    no_wrap: Prop[bool] = prop(default=False)
    """Whether it stays on one line."""
    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the letters."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the letters."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    show_selection_cursor: Prop[bool] = prop(default=False)
    """Whether a selected text shows a caret."""
    enable_interactive_selection: Prop[bool] = prop(default=True)
    """Whether the user can select parts of it."""
    selection_cursor_width: Prop[float] = prop(default=2.0)
    """How wide the caret is, in pixels."""
    selection_cursor_height: Prop[float | None] = prop(default=None)
    """How high the caret is, in pixels."""
    selection_cursor_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the caret."""
    on_tap: Handler[Event[Text]] = event()
    """Called when it is clicked."""
    on_selection_change: Handler[TextSelectionChangeEvent[Text]] = event()
    """Called when the user selects another part of it."""
