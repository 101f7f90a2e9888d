"""Text fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import gt

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, FormFieldControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import ordered
from core_tree.types.enums import ClipBehavior, KeyboardType

if TYPE_CHECKING:
    from core_tree.events import Event, TextFieldPasteFilesEvent, TextSelectionChangeEvent
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import AutofillHint, Brightness, MouseCursor, TextAlign, TextCapitalization
    from core_tree.types.geometry import PaddingValue
    from core_tree.types.text import InputFilter, StrutStyle, TextSelection

__all__ = ["TextField"]


@control("TextField")
class TextField(FormFieldControl, AdaptiveControl):
    """A field to type into."""

    __rules__ = (ordered("min_lines", "max_lines"),)

    _implies = dict.fromkeys(("bgcolor", "fill_color", "hover_color", "focused_color"), "filled")

    value: Prop[str] = prop(default="", input=True)
    """What is in the field."""
    selection: Prop[TextSelection | None] = prop(default=None, input=True)
    """The selected part of it, or where the caret is."""
    keyboard_type: Prop[KeyboardType] = prop(default=KeyboardType.TEXT)
    """Which on-screen keyboard it brings up."""
    multiline: Prop[bool] = prop(default=False)
    """Whether it has several lines."""
    min_lines: Prop[int | None] = prop(default=None, validator=gt(0))
    """How many lines it shows at least."""
    max_lines: Prop[int | None] = prop(default=None, validator=gt(0))
    """How many lines it shows at most."""
    max_length: Prop[int | None] = prop(default=None)
    """How many characters it takes; -1 only counts them."""
    password: Prop[bool] = prop(default=False)
    """Whether what is typed is hidden."""
    can_reveal_password: Prop[bool] = prop(default=False)
    """Whether an icon shows what is hidden."""
    read_only: Prop[bool] = prop(default=False)
    """Whether it can be read and selected, but not changed."""
    shift_enter: Prop[bool] = prop(default=False)
    """Whether Enter submits a field with several lines, and Shift+Enter makes a new line."""
    ignore_up_down_keys: Prop[bool] = prop(default=False)
    """Whether the keys up and down are left to others."""
    text_align: Prop[TextAlign | None] = prop(default=None)
    """How the lines of the text are aligned."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    capitalization: Prop[TextCapitalization | None] = prop(default=None)
    """What the on-screen keyboard writes in capitals."""
    autocorrect: Prop[bool] = prop(default=True)
    """Whether the system may correct what is typed."""
    enable_suggestions: Prop[bool] = prop(default=True)
    """Whether the system may suggest what to type."""
    smart_dashes_type: Prop[bool] = prop(default=True)
    """Whether two hyphens become a dash."""
    smart_quotes_type: Prop[bool] = prop(default=True)
    """Whether straight quotation marks become curved ones."""
    show_cursor: Prop[bool] = prop(default=True)
    """Whether the caret is shown."""
    cursor_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the caret."""
    cursor_error_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the caret, if there is an error."""
    cursor_width: Prop[float] = prop(default=2.0)
    """How wide the caret is, in pixels."""
    cursor_height: Prop[float | None] = prop(default=None)
    """How high the caret is, in pixels."""
    cursor_radius: Prop[float | None] = prop(default=None)
    """How round the caret's corners are, in pixels."""
    selection_color: Prop[ColorValue | None] = prop(default=None)
    """The colour behind what is selected."""
    input_filter: Prop[InputFilter | None] = prop(default=None)
    """What may be typed."""
    obscuring_character: Prop[str] = prop(default="•")
    """What is shown for each character of a password."""
    enable_interactive_selection: Prop[bool] = prop(default=True)
    """Whether the user can select parts of it."""
    enable_ime_personalized_learning: Prop[bool] = prop(default=True)
    """Whether the on-screen keyboard may learn from what is typed."""
    can_request_focus: Prop[bool] = prop(default=True)
    """Whether it can get the keyboard."""
    ignore_pointers: Prop[bool] = prop(default=False)
    """Whether clicks go through it."""
    enable_stylus_handwriting: Prop[bool] = prop(default=True)
    """Whether it can be written into with a pen."""
    animate_cursor_opacity: Prop[bool | None] = prop(default=None)
    """Whether the caret fades in and out."""
    always_call_on_tap: Prop[bool] = prop(default=False)
    """Whether every click in a row calls `on_click`, not only the first."""
    scroll_padding: Prop[PaddingValue] = prop(default=20)
    """How far from the edges of what scrolls it is kept when it gets the keyboard, in pixels."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.HARD_EDGE)
    """Whether, and how finely, what sticks out is cut off."""
    keyboard_brightness: Prop[Brightness | None] = prop(default=None)
    """Whether the on-screen keyboard is light or dark, on iPhones and iPads."""
    mouse_cursor: Prop[MouseCursor | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    strut_style: Prop[StrutStyle | None] = prop(default=None)
    """The least height of lines."""
    autofill_hints: Prop[AutofillHint | list[AutofillHint] | None] = prop(default=None)
    """What it asks for, so that the system can fill it in."""
    on_change: Handler[Event[TextField]] = event()
    """Called when the user changes `value`."""
    on_selection_change: Handler[TextSelectionChangeEvent[TextField]] = event()
    """Called when the user selects another part of it."""
    on_paste_files: Handler[TextFieldPasteFilesEvent] = event()
    """Called when files are pasted into it."""
    on_click: Handler[Event[TextField]] = event()
    """Called when it is clicked."""
    on_submit: Handler[Event[TextField]] = event()
    """Called when the user presses Enter."""
    on_focus: Handler[Event[TextField]] = event()
    """Called when it gets the keyboard."""
    on_blur: Handler[Event[TextField]] = event()
    """Called when it loses the keyboard."""
    on_tap_outside: Handler[Event[TextField]] = event()
    """Called when something else is clicked while it has the keyboard."""
