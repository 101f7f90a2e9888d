"""Matplotlib's side of a chart: figures that are drawn without a window, and tell charts what they look like.

Needs Matplotlib, so `MatplotlibChart` imports it when the first chart is made.
"""

from __future__ import annotations

import threading
from typing import Any

from matplotlib.backends import backend_webagg_core as webagg
from matplotlib.figure import Figure

__all__ = ["FigureCanvas", "FigureManager", "manager_of"]


class FigureCanvas(webagg.FigureCanvasWebAggCore):  # type: ignore[no-untyped-call,misc,unused-ignore]
    """What a figure is drawn on."""

    supports_blit = False  # the client gets whole frames, or what differs between two


class FigureManager(webagg.FigureManagerWebAgg):  # type: ignore[no-untyped-call,misc,unused-ignore]
    """Tells the charts that show a figure of what happens to it, and the figure of what users do."""

    _toolbar2_class = webagg.NavigationToolbar2WebAgg  # type: ignore[assignment,unused-ignore]

    def __init__(self, canvas: Any, num: int | str) -> None:
        super().__init__(canvas, num)  # type: ignore[no-untyped-call,unused-ignore]
        self.lock = threading.RLock()
        """Held while the figure is drawn: charts of several pages may show it."""


FigureCanvas.manager_class = FigureManager  # type: ignore[assignment,unused-ignore]

_taking_over = threading.Lock()


def manager_of(figure: Any) -> FigureManager:
    """The manager by which charts show the figure, however it was made.

    Raises:
        TypeError: it is no figure of Matplotlib.
    """
    if not isinstance(figure, Figure):
        raise TypeError(f"a chart shows a matplotlib.figure.Figure, not {type(figure).__name__}")
    with _taking_over:
        manager = figure.canvas.manager
        if not isinstance(manager, FigureManager):
            canvas = FigureCanvas(figure)  # type: ignore[no-untyped-call,unused-ignore]
            title = manager.get_window_title() if manager is not None else ""
            manager = FigureManager(canvas, getattr(manager, "num", id(figure)))
            if title:
                manager.set_window_title(title)  # type: ignore[no-untyped-call,unused-ignore]
        return manager
