"""Taking notice of single keys."""

from __future__ import annotations

import attrs

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop

__all__ = ["KeyDownEvent", "KeyRepeatEvent", "KeyUpEvent", "KeyboardListener"]


@attrs.define(eq=False, kw_only=True)
class KeyDownEvent(Event["KeyboardListener"]):
    """A key was pressed."""

    key: str
    """The key: a letter, or a name such as `"Arrow Left"`."""


@attrs.define(eq=False, kw_only=True)
class KeyUpEvent(Event["KeyboardListener"]):
    """A key was let go."""

    key: str
    """The key: a letter, or a name such as `"Arrow Left"`."""


@attrs.define(eq=False, kw_only=True)
class KeyRepeatEvent(Event["KeyboardListener"]):
    """A key is held down, and acts again."""

    key: str
    """The key: a letter, or a name such as `"Arrow Left"`."""


@control("KeyboardListener")
class KeyboardListener(Control):
    """Tells which keys are pressed while it, or a control in it, has the keyboard."""

    content: Prop[Control] = prop()
    """The control in it."""
    autofocus: Prop[bool] = prop(default=False)
    """Whether it gets the keyboard when the page is shown."""
    include_semantics: Prop[bool] = prop(default=True)
    """Whether screen readers are told that it can have the keyboard."""
    on_key_down: Handler[KeyDownEvent] = event()
    """Called when a key is pressed."""
    on_key_up: Handler[KeyUpEvent] = event()
    """Called when a key is let go."""
    on_key_repeat: Handler[KeyRepeatEvent] = event()
    """Called again and again while a key is held down."""

    async def focus(self) -> None:
        """Give it the keyboard."""
        await self._invoke("focus")
