"""Tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from attrs.validators import ge

from core_tree.control import control
from core_tree.controls.base import Control, LayoutControl
from core_tree.events import Event
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.rules import Shown, count_visible, in_range, ordered, rule, some_visible, visible
from core_tree.types.enums import ClipBehavior

if TYPE_CHECKING:
    from core_tree.controls.base import StrOrControl
    from core_tree.events import TapEvent
    from core_tree.types.borders import Border, BorderRadiusValue, BorderSide
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import ControlStateValue, MainAxisAlignment
    from core_tree.types.painting import Gradient
    from core_tree.types.text import TextStyle

__all__ = ["DataCell", "DataColumn", "DataColumnSortEvent", "DataRow", "DataTable"]


@attrs.define(eq=False, kw_only=True)
class DataColumnSortEvent(Event["DataColumn"]):
    """The user wants the rows in another order. The program sorts them."""

    column_index: int = attrs.field(metadata={"wire": "ci"})
    """By which column, the first one being 0."""
    ascending: bool = attrs.field(metadata={"wire": "asc"})
    """Whether the smallest comes first."""


@control("DataColumn", internals={"skip_properties": ["tooltip"]})
class DataColumn(Control):
    """The head of a column of a `DataTable`."""

    __rules__ = (visible("label"),)

    label: Prop[StrOrControl] = prop()
    """What it says."""
    numeric: Prop[bool] = prop(default=False)
    """Whether the column has numbers, which stand on the right."""
    tooltip: Prop[str | None] = prop(default=None, kw_only=True)
    """What comes up when the pointer rests on the head."""
    heading_row_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where the label and the arrow of the order stand."""
    on_sort: Handler[DataColumnSortEvent] = event()
    """Called when the user wants the rows sorted by this column; without it they cannot be."""


@control("DataCell")
class DataCell(Control):
    """A cell of a `DataTable`. With any of its handlers, a click on it does not select the row."""

    __rules__ = (visible("content"),)

    content: Prop[StrOrControl] = prop()
    """What stands in it."""
    placeholder: Prop[bool] = prop(default=False)
    """Whether the content only stands in for a missing one; its text is then paler."""
    show_edit_icon: Prop[bool] = prop(default=False)
    """Whether a pencil says that it can be edited; what happens then is up to `on_tap`."""
    on_tap: Handler[Event[DataCell]] = event()
    """Called when it is clicked."""
    on_double_tap: Handler[Event[DataCell]] = event()
    """Called when it is double-clicked."""
    on_long_press: Handler[Event[DataCell]] = event()
    """Called when it is pressed for a while."""
    on_tap_cancel: Handler[Event[DataCell]] = event()
    """Called when what began as a click became something else."""
    on_tap_down: Handler[TapEvent[DataCell]] = event()
    """Called when it is pressed; the event says where."""


def _fits_the_columns(row: Any) -> bool:
    table = row.parent
    return not isinstance(table, DataTable) or count_visible(row.cells) == count_visible(Shown(table).columns)


@control("DataRow")
class DataRow(Control):
    """A row of a `DataTable`."""

    __rules__ = (
        some_visible("cells"),
        rule(
            "cells",
            holds=_fits_the_columns,
            accepted="as many visible cells as the table has visible columns",
        ),
    )

    cells: Children[DataCell] = children()
    """The cells; as many that are visible as there are visible columns."""
    color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it, also for each state."""
    selected: Prop[bool] = prop(default=False)
    """Whether it is selected. The client leaves it to `on_select_change` to set it."""
    on_long_press: Handler[Event[DataRow]] = event()
    """Called when it is pressed for a while."""
    on_select_change: Handler[Event[DataRow]] = event()
    """Called when the user selects it or takes that back; the event's `data` says which. Without it, it cannot be."""

    def __contains__(self, item: object) -> bool:
        return item in self.cells


@control("DataTable")
class DataTable(LayoutControl):
    """Rows of cells below the heads of their columns."""

    __rules__ = (
        ordered("data_row_min_height", "data_row_max_height"),
        some_visible("columns"),
        in_range("sort_column_index", "columns"),
    )

    columns: Children[DataColumn] = Children()
    """The heads of the columns; at least one must be visible."""
    rows: Children[DataRow] = children()
    """The rows."""
    sort_ascending: Prop[bool] = prop(default=False)
    """Whether the arrow of the order says that the smallest comes first."""
    show_checkbox_column: Prop[bool] = prop(default=False)
    """Whether rows that can be selected have a box to tick."""
    sort_column_index: Prop[int | None] = prop(default=None, validator=ge(0))
    """Which column, the first visible one being 0, has the arrow of the order."""
    show_bottom_border: Prop[bool] = prop(default=False)
    """Whether there is a line below the last row."""
    border: Prop[Border | None] = prop(default=None)
    """The lines around it."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
    horizontal_lines: Prop[BorderSide | None] = prop(default=None)
    """The lines between rows."""
    vertical_lines: Prop[BorderSide | None] = prop(default=None)
    """The lines between columns."""
    checkbox_horizontal_margin: Prop[float | None] = prop(default=None)
    """The space left and right of the boxes, in pixels."""
    column_spacing: Prop[float | None] = prop(default=None)
    """The space between columns, in pixels."""
    data_row_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over rows that have none of their own, also for each state."""
    data_row_min_height: Prop[float | None] = prop(default=None)
    """How high a row is at least, in pixels; not more than `data_row_max_height`."""
    data_row_max_height: Prop[float | None] = prop(default=None)
    """How high a row is at most, in pixels; `float("inf")` lets it be as high as what is in it."""
    data_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of texts in the rows."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    gradient: Prop[Gradient | None] = prop(default=None)
    """A run of colours in the background."""
    divider_thickness: Prop[float] = prop(default=1.0, validator=ge(0))
    """How thick the lines between rows are, in pixels."""
    heading_row_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over the row of heads, also for each state."""
    heading_row_height: Prop[float | None] = prop(default=None)
    """How high the row of heads is, in pixels."""
    heading_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of texts in the row of heads."""
    horizontal_margin: Prop[float | None] = prop(default=None)
    """The space between the edges and the first and last column, in pixels."""
    clip_behavior: Prop[ClipBehavior] = prop(default=ClipBehavior.NONE)
    """Whether, and how finely, what sticks out is cut off."""
    on_select_all: Handler[Event[DataTable]] = event()
    """Called when the user ticks the box of all rows or unticks it; the event's `data` says which."""

    def __contains__(self, item: object) -> bool:
        return item in self.columns or item in self.rows
