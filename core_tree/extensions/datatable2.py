"""Tables whose first rows and columns stay while the others scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls import data_table
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.animation import Duration
from core_tree.types.enums import ClientEnum
from core_tree.types.geometry import Alignment
from core_tree.types.icons import Icons

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.controls.data_table import DataColumn, DataRow
    from core_tree.events import Event, TapEvent
    from core_tree.types.animation import DurationValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.icons import IconData
    from core_tree.types.painting import BoxDecoration
    from core_tree.types.theme import CheckboxTheme

__all__ = ["DataColumn2", "DataColumnSize", "DataRow2", "DataTable2"]


class DataColumnSize(ClientEnum):
    """How wide a column is, beside the others."""

    S = "s"
    M = "m"
    L = "l"


@control("DataColumn2")
class DataColumn2(data_table.DataColumn):
    """The head of a column of a `DataTable2`."""

    fixed_width: Prop[float | None] = prop(default=None)
    """How wide the column is, in pixels, whatever its size."""
    size: Prop[DataColumnSize | None] = prop(default=DataColumnSize.S)
    """How wide the column is, beside the others."""


@control("DataRow2")
class DataRow2(data_table.DataRow):
    """A row of a `DataTable2`."""

    decoration: Prop[BoxDecoration | None] = prop(default=None)
    """What is drawn behind it; `color` is drawn over it."""
    specific_row_height: Prop[float | None] = prop(default=None)
    """How high it is, in pixels, in place of the table's `data_row_height`."""
    on_double_tap: Handler[Event[DataRow2]] = event()
    """Called when it is double-clicked."""
    on_secondary_tap: Handler[Event[DataRow2]] = event()
    """Called when it is clicked with the right button."""
    on_secondary_tap_down: Handler[Event[DataRow2]] = event()
    """Called when the right button is pressed on it."""
    on_tap: Handler[TapEvent[DataRow2]] = event()
    """Called when it is clicked where no cell takes the click."""


@control("DataTable2")
class DataTable2(data_table.DataTable):
    """A table whose first rows and columns stay while the others scroll.

    It takes all the room there is, so something around it must limit its height. Its cells hold controls: a plain text
    in a `DataCell`, which a `DataTable` shows, leaves the client with an error in its place.
    """

    columns: Children[DataColumn2 | DataColumn] = Children()
    """The heads of the columns; at least one must be visible."""
    rows: Children[DataRow | DataRow2] = children()
    """The rows."""
    empty: Prop[Control | None] = prop(default=None)
    """What is shown while there are no rows."""
    bottom_margin: Prop[float | None] = prop(default=None)
    """The space below the last row, in pixels."""
    lm_ratio: Prop[float] = prop(default=1.2)
    """How many times wider a large column is than a medium one."""
    sm_ratio: Prop[float] = prop(default=0.67)
    """How wide a small column is, as a part of a medium one."""
    fixed_left_columns: Prop[int] = prop(default=0)
    """How many columns on the left stay."""
    fixed_top_rows: Prop[int] = prop(default=1)
    """How many rows at the top stay; the row of heads is one of them."""
    fixed_columns_color: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the columns that stay."""
    fixed_corner_color: Prop[ColorValue | None] = prop(default=None)
    """The colour behind what stays in both directions."""
    sort_arrow_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the arrow of the order."""
    min_width: Prop[float | None] = prop(default=None)
    """How wide the table is at least, in pixels; with less room it scrolls sideways."""
    show_heading_checkbox: Prop[bool] = prop(default=True)
    """Whether the row of heads has a box that selects all rows."""
    heading_checkbox_theme: Prop[CheckboxTheme | None] = prop(default=None)
    """The look of the box in the row of heads."""
    data_row_checkbox_theme: Prop[CheckboxTheme | None] = prop(default=None)
    """The look of the boxes of the rows."""
    sort_arrow_icon: Prop[IconData] = prop(default=Icons.ARROW_UPWARD)
    """The arrow of the order."""
    sort_arrow_animation_duration: Prop[DurationValue] = prop(factory=lambda: Duration(milliseconds=150))
    """How long the arrow takes to turn; a number means milliseconds."""
    visible_horizontal_scroll_bar: Prop[bool | None] = prop(default=None)
    """Whether the horizontal scroll bar is always seen; without it, as the theme says."""
    visible_vertical_scroll_bar: Prop[bool | None] = prop(default=None)
    """Whether the vertical scroll bar is always seen; without it, as the theme says."""
    checkbox_alignment: Prop[Alignment] = prop(factory=lambda: Alignment.CENTER)
    """Where in their cells the boxes stand."""
    data_row_height: Prop[float | None] = prop(default=None)
    """How high a row is, in pixels."""
    data_row_min_height: Prop[float | None] = prop(default=None, kw_only=True)
    """Not used: `data_row_height` is the height of all rows."""
    data_row_max_height: Prop[float | None] = prop(default=None, kw_only=True)
    """Not used: `data_row_height` is the height of all rows."""
