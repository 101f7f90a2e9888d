"""Several places of one host page, each with views of its own."""

from __future__ import annotations

from typing import Any

from core_tree.control import control
from core_tree.controls.base_page import BasePage
from core_tree.props import Prop, prop

__all__ = ["MultiView"]


@control("MultiView")
class MultiView(BasePage):
    """One place of the host page that shows views."""

    view_id: Prop[int] = prop()
    """The number of the place."""
    initial_data: Prop[dict[str, Any]] = prop()
    """What the host page gave with it."""
