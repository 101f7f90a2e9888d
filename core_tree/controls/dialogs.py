"""Where a page keeps its dialogs."""

from __future__ import annotations

from core_tree.control import BaseControl, control
from core_tree.props import Children, children

__all__ = ["Dialogs"]


@control("Dialogs")
class Dialogs(BaseControl):
    """The dialogs, sheets and snack bars of a page."""

    controls: Children[BaseControl] = children()
    """The dialogs, the last one on top."""
