"""Figures of Plotly, shown as pictures.

    page.add(PlotlyChart(figure=plotly.express.bar(x=["a", "b"], y=[3, 1]), expand=True))

Plotly makes the picture by Kaleido, which must be installed beside it. It is made beside the page's loop, when the
chart is shown, when it is given another figure, and after `update()`, for a figure that was changed in itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from core_tree.control import control
from core_tree.controls.container import Container
from core_tree.controls.image import Image
from core_tree.errors import PropertyTypeError
from core_tree.frames import aside
from core_tree.props import Prop, prop
from core_tree.types.enums import BoxFit
from core_tree.types.geometry import Alignment

if TYPE_CHECKING:
    from plotly.graph_objects import Figure  # type: ignore[import-untyped,import-not-found,unused-ignore]

__all__ = ["PlotlyChart"]


@control
class PlotlyChart(Container):
    """A figure of Plotly."""

    figure: Prop[Figure] = prop(sent=False, kw_only=True)
    """The figure, a `plotly.graph_objects.Figure`."""
    original_size: Prop[bool] = prop(default=False, kw_only=True)
    """Whether it stands in the room it has as it is; else it is stretched to fill it in its own proportions."""

    def init(self) -> None:
        """Make room for the picture."""
        check(self.figure)
        self._drawn: Any = None
        self._picture = Image(src="", fit=BoxFit.FILL)
        self.alignment = Alignment.CENTER
        self.content = self._picture

    def before_update(self) -> None:
        """Draw the figure if it is another one."""
        wanted = (self.figure, self.original_size)
        if self._drawn is None or self._drawn[0] is not self.figure or self._drawn[1] != self.original_size:
            self._drawn = wanted
            self.page._tree.host.run_task(self._draw, *wanted)

    def update(self) -> None:
        """Show the figure as it now is."""
        self._drawn = None
        if self._home is not None:
            self._home.touch(self, "figure")
        super().update()

    async def _draw(self, figure: Any, original_size: bool) -> None:
        drawn = await aside(picture_of, figure)
        if self._drawn is not None and self._drawn[0] is figure:  # else a later one is on its way
            svg, ratio = drawn
            self._picture.aspect_ratio = None if original_size else ratio
            self._picture.src = svg


def check(figure: Any) -> None:
    """Refuse what no picture can be made of.

    Raises:
        PropertyError: it is no figure.
    """
    if not callable(getattr(figure, "to_image", None)):
        raise PropertyTypeError("PlotlyChart", "figure", figure, "a plotly.graph_objects.Figure")


def picture_of(figure: Any) -> tuple[str, float | None]:
    """A figure as SVG, and how many times wider than high it is.

    Raises:
        ModuleNotFoundError: Kaleido is not installed.
        PropertyError: it is no figure.
    """
    check(figure)
    try:
        svg = figure.to_image(format="svg").decode()
    except (ImportError, ValueError) as error:
        if "kaleido" in str(error).lower():
            raise ModuleNotFoundError(f"PlotlyChart needs Kaleido: install `kaleido` ({error})") from error
        raise
    head = svg[: svg.find(">")]
    sizes = [re.search(rf'\b{name}="([\d.]+)', head) for name in ("width", "height")]
    if not all(sizes):
        return svg, None
    width, height = (float(size[1]) for size in sizes if size)
    return svg, width / height
