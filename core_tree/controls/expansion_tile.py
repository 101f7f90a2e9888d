"""List tiles that open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core_tree.control import control
from core_tree.controls.base import AdaptiveControl, LayoutControl
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.rules import visible
from core_tree.types.enums import CrossAxisAlignment

if TYPE_CHECKING:
    from core_tree.controls.base import Control, IconDataOrControl, StrOrControl
    from core_tree.events import Event
    from core_tree.types.animation import AnimationStyle
    from core_tree.types.borders import OutlinedBorder
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ClipBehavior, TileAffinity, VisualDensity
    from core_tree.types.geometry import Alignment, PaddingValue

__all__ = ["ExpansionTile"]


def _not_baseline(_record: Any, _prop: Any, value: CrossAxisAlignment) -> None:
    if value is CrossAxisAlignment.BASELINE:
        raise ValueError("any but BASELINE, as what is aligned stands in a column")


@control("ExpansionTile")
class ExpansionTile(LayoutControl, AdaptiveControl):
    """A list tile that opens and closes to show more below it."""

    __rules__ = (visible("title"),)

    title: Prop[StrOrControl] = prop()
    """The title."""
    controls: Children[Control] = children(default=None)
    """What shows below it while it is open."""
    subtitle: Prop[StrOrControl | None] = prop(default=None)
    """What stands below the title."""
    leading: Prop[IconDataOrControl | None] = prop(default=None)
    """What stands in front."""
    trailing: Prop[IconDataOrControl | None] = prop(default=None)
    """What stands at the end; by default an arrow that turns."""
    controls_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    tile_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the title, in pixels."""
    affinity: Prop[TileAffinity | None] = prop(default=None)
    """At which end the arrow stands."""
    expanded_alignment: Prop[Alignment | None] = prop(default=None)
    """Where its content stands."""
    expanded_cross_axis_alignment: Prop[CrossAxisAlignment] = prop(
        default=CrossAxisAlignment.CENTER, validator=_not_baseline
    )
    """How its content is aligned from left to right; not by the baseline."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    maintain_state: Prop[bool] = prop(default=False)
    """Whether its content is kept while it is closed."""
    text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the title, if it is open."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the arrow, if it is open."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape, if it is open."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background, if it is open."""
    collapsed_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background, if it is closed."""
    collapsed_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the arrow, if it is closed."""
    collapsed_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the title, if it is closed."""
    collapsed_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape, if it is closed."""
    dense: Prop[bool | None] = prop(default=None)
    """Whether it is less high."""
    enable_feedback: Prop[bool] = prop(default=True)
    """Whether a click can be heard or felt."""
    show_trailing_icon: Prop[bool] = prop(default=True)
    """Whether there is an arrow."""
    min_tile_height: Prop[float | None] = prop(default=None)
    """The least height of the tile, in pixels."""
    expanded: Prop[bool] = prop(default=False, input=True)
    """Whether it is open."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How it opens and closes."""
    on_change: Handler[Event[ExpansionTile]] = event()
    """Called when the user changes `expanded`."""
