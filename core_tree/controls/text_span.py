"""A part of a text with a look and an action of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import ActionControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.rules import rule

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.page import Url
    from core_tree.types.text import TextStyle

__all__ = ["TextSpan"]


@control("TextSpan")
class TextSpan(ActionControl):
    """A part of a text, with a look and handlers of its own."""

    __rules__ = (
        rule(
            "semantics_label",
            "text",
            holds=lambda it: it.text is not None or it.semantics_label is None,
            accepted="a semantics_label beside a text only",
        ),
    )

    text: Prop[str | None] = prop(default=None)
    """The text."""
    style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    spans: Children[TextSpan] = children(default=None)
    """Parts within this part."""
    url: Prop[str | Url | None] = prop(default=None)
    """An address to open when it is clicked."""
    semantics_label: Prop[str | None] = prop(default=None)
    """What a screen reader says in its place."""
    spell_out: Prop[bool | None] = prop(default=None)
    """Whether a screen reader spells it letter by letter."""
    on_click: Handler[Event[TextSpan]] = event()
    """Called when it is clicked."""
    on_enter: Handler[Event[TextSpan]] = event()
    """Called when the mouse pointer comes over it."""
    on_exit: Handler[Event[TextSpan]] = event()
    """Called when the mouse pointer leaves it."""
