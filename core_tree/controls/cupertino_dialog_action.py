"""The buttons of dialogs as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import visible

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.events import Event
    from core_tree.types.text import TextStyle

__all__ = ["CupertinoDialogAction"]


@control("CupertinoDialogAction")
class CupertinoDialogAction(Control):
    """A button of a `CupertinoAlertDialog`."""

    __rules__ = (visible("content"),)

    content: Prop[StrOrControl] = prop()
    """The text, or a control in its place."""
    default: Prop[bool] = prop(default=False)
    """Whether it is what most users choose: its text is bold."""
    destructive: Prop[bool] = prop(default=False)
    """Whether it deletes something: its text has the colour of warnings."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    on_click: Handler[Event[CupertinoDialogAction]] = event()
    """Called when it is clicked."""
