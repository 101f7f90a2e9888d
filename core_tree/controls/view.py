"""Views: the screens of an app, one on top of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls import service  # noqa: F401
from core_tree.controls.base import LayoutControl, ScrollableControl
from core_tree.controls.drawers import Drawers
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.enums import CrossAxisAlignment, MainAxisAlignment
from core_tree.types.geometry import Padding

if TYPE_CHECKING:
    from core_tree.control import BaseControl
    from core_tree.controls.base import Control
    from core_tree.controls.service import Service
    from core_tree.events import Event
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import FloatingActionButtonLocation
    from core_tree.types.geometry import OffsetValue, PaddingValue
    from core_tree.types.painting import BoxDecoration

__all__ = ["View"]


@control("View", internals={"host_expanded": True})
class View(ScrollableControl, LayoutControl, Drawers):
    """One screen of an app."""

    controls: Children[BaseControl] = children()
    """The controls, in order."""
    route: Prop[str] = prop(default="/", always=True)
    """The part of the address that the view is shown at; no two views of a page have the same."""
    appbar: Prop[Control | None] = prop(default=None)
    """The bar above."""
    bottom_appbar: Prop[Control | None] = prop(default=None)
    """The bar below."""
    floating_action_button: Prop[Control | None] = prop(default=None)
    """The button that floats above the content."""
    floating_action_button_location: Prop[FloatingActionButtonLocation | OffsetValue | None] = prop(default=None)
    """Where that button floats; also by an offset."""
    navigation_bar: Prop[Control | None] = prop(default=None)
    """The bar to go from one part of the app to another."""
    drawer: Prop[Control | None] = prop(default=None)
    """What slides in from the left."""
    end_drawer: Prop[Control | None] = prop(default=None)
    """What slides in from the right."""
    vertical_alignment: Prop[MainAxisAlignment] = prop(default=MainAxisAlignment.START)
    """Where the controls stand from top to bottom."""
    horizontal_alignment: Prop[CrossAxisAlignment] = prop(default=CrossAxisAlignment.START)
    """Where the controls stand from left to right."""
    spacing: Prop[float] = prop(default=10)
    """The space between the controls, in pixels."""
    padding: Prop[PaddingValue | None] = prop(factory=lambda: Padding.all(10))
    """The space between the edge and what is in it, in pixels."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    decoration: Prop[BoxDecoration | None] = prop(default=None)
    """How the background looks."""
    foreground_decoration: Prop[BoxDecoration | None] = prop(default=None)
    """What is painted over it."""
    fullscreen_dialog: Prop[bool] = prop(default=False)
    """Whether it is a dialog that fills the page: it then comes from below and has a cross to close it."""
    services: Prop[list[Service]] = prop(factory=list, sent=False)
    """Services to keep with the view."""
    can_pop: Prop[bool] = prop(default=True)
    """Whether the user can go back from it."""
    on_confirm_pop: Handler[Event[View]] = event()
    """Called when the user goes back and `can_pop` is off; answer by `confirm_pop`."""

    async def confirm_pop(self, should_pop: bool) -> None:
        """Answer `on_confirm_pop`: whether the view may go."""
        await self._invoke("confirm_pop", {"should_pop": should_pop})
