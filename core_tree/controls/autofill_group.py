"""Fields that the system fills in together."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Prop, prop
from core_tree.rules import visible
from core_tree.types.enums import ClientEnum

__all__ = ["AutofillGroup", "AutofillGroupDisposeAction"]


class AutofillGroupDisposeAction(ClientEnum):
    """What becomes of what was typed when a group of fields goes."""

    COMMIT = "commit"
    CANCEL = "cancel"


@control("AutofillGroup")
class AutofillGroup(Control):
    """Fields that the system fills in, and remembers, together; each says by `autofill_hints` what it asks for."""

    __rules__ = (visible("content"),)

    content: Prop[Control] = prop()
    """The control that the fields are in."""
    dispose_action: Prop[AutofillGroupDisposeAction] = prop(default=AutofillGroupDisposeAction.COMMIT)
    """Whether the system is to remember what was typed when the group leaves the page."""
