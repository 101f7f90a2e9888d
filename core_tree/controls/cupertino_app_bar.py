"""App bars as Apple has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import Control
from core_tree.props import Prop, prop

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.types.borders import Border
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import Brightness
    from core_tree.types.geometry import PaddingValue

__all__ = ["CupertinoAppBar"]


@control("CupertinoAppBar")
class CupertinoAppBar(Control):
    """A bar at the top of a view."""

    leading: Prop[Control | None] = prop(default=None)
    """What stands at its start."""
    title: Prop[StrOrControl | None] = prop(default=None)
    """What stands in the middle."""
    trailing: Prop[Control | None] = prop(default=None)
    """What stands at its end."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background; where you can see through it, what is behind is blurred."""
    automatically_imply_leading: Prop[bool] = prop(default=True)
    """Whether it has a button to go back, if there is no `leading`."""
    automatically_imply_title: Prop[bool] = prop(default=True)
    """Whether it has the title of the view, if it has none of its own."""
    border: Prop[Border | None] = prop(default=None)
    """The line around it; by default one below it."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    transition_between_routes: Prop[bool] = prop(default=True)
    """Whether it changes smoothly into the bar of the next view."""
    previous_page_title: Prop[str | None] = prop(default=None)
    """What the button to go back says."""
    brightness: Prop[Brightness | None] = prop(default=None)
    """Whether it is light or dark: the system's own bar above it fits this."""
    automatic_background_visibility: Prop[bool] = prop(default=True)
    """Whether it has no background while nothing is scrolled under it."""
    enable_background_filter_blur: Prop[bool | None] = prop(default=None)
    """Whether what is behind it is blurred."""
    large: Prop[bool] = prop(default=False)
    """Whether the title is large, and below the rest."""
