"""Panels that open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl, ScrollableControl
from core_tree.events import Event
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.geometry import Padding

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = ["ExpansionPanel", "ExpansionPanelList", "ExpansionPanelListChangeEvent"]


@attrs.define(eq=False, kw_only=True)
class ExpansionPanelListChangeEvent(Event["ExpansionPanelList"]):
    """The user opened or closed a panel."""

    index: int
    """Which of the panels it is, counted from 0."""
    expanded: bool
    """Whether it is open now."""


@control("ExpansionPanel")
class ExpansionPanel(LayoutControl, AdaptiveControl):
    """One of the panels of an `ExpansionPanelList`."""

    header: Prop[Control | None] = prop(default=None)
    """What always shows."""
    content: Prop[Control | None] = prop(default=None)
    """What shows below it while the panel is open."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    expanded: Prop[bool] = prop(default=False, input=True)
    """Whether it is open."""
    can_tap_header: Prop[bool] = prop(default=False)
    """Whether a click anywhere on the header opens and closes it, not only one on the arrow."""
    splash_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the ripple of a click."""
    highlight_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the header while it is pressed."""


@control("ExpansionPanelList")
class ExpansionPanelList(LayoutControl, ScrollableControl):
    """Panels below each other that open and close."""

    controls: Children[ExpansionPanel] = children()
    """The panels."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the lines between them."""
    elevation: Prop[float] = prop(default=2, validator=ge(0))
    """How high the panels float, in pixels: the larger, the wider their shadow."""
    expanded_header_padding: Prop[PaddingValue] = prop(factory=lambda: Padding(top=16.0, bottom=16.0), always=True)
    """The space around the header of an open panel, in pixels."""
    expand_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the arrows."""
    spacing: Prop[float] = prop(default=16.0)
    """The space between an open panel and its neighbours, in pixels."""
    on_change: Handler[ExpansionPanelListChangeEvent] = event()
    """Called when the user opens or closes a panel."""
