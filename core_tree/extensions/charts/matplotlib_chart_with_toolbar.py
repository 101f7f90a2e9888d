"""Figures of Matplotlib below a row of buttons for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core_tree.control import control
from core_tree.controls.column import Column
from core_tree.controls.dropdown import Dropdown, DropdownOption
from core_tree.controls.icon_button import IconButton
from core_tree.controls.row import Row
from core_tree.controls.text import Text
from core_tree.extensions.charts.matplotlib_chart import MatplotlibChart
from core_tree.frames import aside
from core_tree.props import Prop, prop
from core_tree.services.file_picker import FilePicker
from core_tree.types.colors import Colors
from core_tree.types.icons import Icons

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from core_tree.extensions.charts.matplotlib_chart import (
        MatplotlibChartMessageEvent,
        MatplotlibChartToolbarButtonsUpdateEvent,
    )

__all__ = ["MatplotlibChartWithToolbar"]

FORMATS = ("eps", "jpeg", "pgf", "pdf", "png", "ps", "raw", "svg", "tif", "webp")
"""The kinds of files that the figure can be saved as."""


@control
class MatplotlibChartWithToolbar(Column):
    """A `MatplotlibChart` with buttons to go through its views, to pan and zoom, and to save it.

    Unless it expands, or is given a size, it is as large as the figure.
    """

    figure: Prop[Figure] = prop(sent=False, kw_only=True)
    """The figure, a `matplotlib.figure.Figure`."""

    def init(self) -> None:
        """Put the chart below its buttons."""
        self.mpl = MatplotlibChart(
            figure=self.figure,
            expand=True,
            on_message=self.on_message,
            on_toolbar_buttons_update=self.on_toolbar_update,
        )
        self.home_btn = IconButton(Icons.HOME, on_click=self.mpl.home)
        self.back_btn = IconButton(Icons.ARROW_BACK_ROUNDED, on_click=self.mpl.back)
        self.fwd_btn = IconButton(Icons.ARROW_FORWARD_ROUNDED, on_click=self.mpl.forward)
        self.pan_btn = toggle(Icons.OPEN_WITH, self.pan_click)
        self.zoom_btn = toggle(Icons.ZOOM_IN, self.zoom_click)
        self.download_btn = IconButton(Icons.DOWNLOAD, on_click=self.download_click)
        self.download_fmt = Dropdown(value="png", options=[DropdownOption(name) for name in FORMATS])
        self.msg = Text()
        tools = [self.home_btn, self.back_btn, self.fwd_btn, self.pan_btn, self.zoom_btn, self.download_btn]
        self.controls = [Row(wrap=True, controls=[*tools, self.download_fmt, self.msg]), self.mpl]

    def build(self) -> None:
        """Take the figure's size if there is no other."""
        if not self.expand:
            self.height = self.height or float(self.figure.bbox.height)
            self.width = self.width or float(self.figure.bbox.width)

    def on_message(self, e: MatplotlibChartMessageEvent) -> None:
        """Show what the figure has to say."""
        self.msg.value = e.message

    def on_toolbar_update(self, e: MatplotlibChartToolbarButtonsUpdateEvent) -> None:
        """Enable or disable the buttons that go back and forward."""
        self.back_btn.disabled = not e.back_enabled
        self.fwd_btn.disabled = not e.forward_enabled

    def pan_click(self) -> None:
        """Let dragging move what is shown, or stop that."""
        self.mpl.pan()
        self.pan_btn.selected = not self.pan_btn.selected
        self.zoom_btn.selected = False

    def zoom_click(self) -> None:
        """Let dragging choose what to zoom to, or stop that."""
        self.mpl.zoom()
        self.zoom_btn.selected = not self.zoom_btn.selected
        self.pan_btn.selected = False

    async def download_click(self) -> None:
        """Save the figure as the chosen kind of file, where the user wants it."""
        kind = self.download_fmt.value or "png"
        data = await aside(self.mpl.download, kind)
        title = self.mpl._manager.get_window_title()
        await FilePicker().save_file(file_name=f"{title}.{kind}", src_bytes=data)


def toggle(icon: Any, on_click: Any) -> IconButton:
    """A button that shows whether it is on."""
    return IconButton(icon, selected_icon=icon, selected_icon_color=Colors.AMBER_800, selected=False, on_click=on_click)
