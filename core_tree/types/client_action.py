"""What the client does by itself when the user acts."""

from __future__ import annotations

from typing import Any

from core_tree.props import Prop, prop
from core_tree.values import Value, value

__all__ = ["ClientAction"]


@value()
class ClientAction(Value):
    """A call of a service that the client makes at once when the user acts, without asking the program."""

    service_id: Prop[int] = prop(default=0, kw_only=True)
    """The id of the service."""
    method: Prop[str] = prop(default="", kw_only=True)
    """What to call."""
    args: Prop[dict[str, Any]] = prop(factory=dict, kw_only=True)
    """What to call it with."""
