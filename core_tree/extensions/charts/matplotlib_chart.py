"""Figures of Matplotlib, drawn by the program and shown as they change.

    figure = matplotlib.figure.Figure()
    figure.subplots().plot([1, 3, 2])
    page.add(MatplotlibChart(figure=figure, expand=True))

Matplotlib is imported when the first chart is made. The figure is drawn beside the page's loop. Whoever changes it
later calls `figure.canvas.draw_idle()`.
"""

from __future__ import annotations

import asyncio
import functools
import io
import logging
from collections import deque
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs

from core_tree.control import control
from core_tree.controls.container import Container
from core_tree.controls.gesture_detector import GestureDetector
from core_tree.controls.keyboard_listener import KeyboardListener
from core_tree.controls.stack import Stack
from core_tree.events import Event
from core_tree.extensions.charts.matplotlib_chart_canvas import MatplotlibChartCanvas
from core_tree.frames import aside
from core_tree.props import Handler, Prop, prop
from core_tree.types.borders import Border
from core_tree.types.colors import Colors
from core_tree.types.enums import MouseCursor

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from core_tree.extensions.charts.matplotlib_chart_canvas import MatplotlibChartCanvasResizeEvent

__all__ = ["MatplotlibChart", "MatplotlibChartMessageEvent", "MatplotlibChartToolbarButtonsUpdateEvent"]

logger = logging.getLogger("reactree.charts")

CURSORS = {
    "default": None,
    "pointer": MouseCursor.CLICK,
    "crosshair": MouseCursor.PRECISE,
    "move": MouseCursor.MOVE,
    "wait": MouseCursor.WAIT,
    "ew-resize": MouseCursor.RESIZE_LEFT_RIGHT,
    "ns-resize": MouseCursor.RESIZE_UP_DOWN,
}
"""The mouse pointers, by the names that Matplotlib has for them."""

# The buttons of a mouse: by their numbers, and by their bits among those that are down.
NONE, LEFT, RIGHT = (0, 0), (0, 1), (2, 2)


@attrs.define(eq=False, kw_only=True)
class MatplotlibChartMessageEvent(Event["MatplotlibChart"]):
    """The figure has something to say, for example what the mouse points at."""

    message: str
    """The text."""


@attrs.define(eq=False, kw_only=True)
class MatplotlibChartToolbarButtonsUpdateEvent(Event["MatplotlibChart"]):
    """There is another view to go back or forward to, or none any more."""

    back_enabled: bool
    """Whether `back` does something."""
    forward_enabled: bool
    """Whether `forward` does something."""


def backend() -> Any:
    """The module that needs Matplotlib.

    Raises:
        ModuleNotFoundError: Matplotlib is not installed.
    """
    try:
        return import_module("core_tree.extensions.charts.matplotlib_backend")
    except ImportError as error:
        raise ModuleNotFoundError(f"MatplotlibChart needs Matplotlib: install `matplotlib` ({error})") from error


@control
class MatplotlibChart(GestureDetector):
    """A figure of Matplotlib, which the mouse can pan and zoom."""

    figure: Prop[Figure] = prop(sent=False, kw_only=True)
    """The figure, a `matplotlib.figure.Figure`; however it was made, charts are all that shows it from now on."""
    on_message: Handler[MatplotlibChartMessageEvent] = Handler(default=None, kw_only=True)
    """Called when the figure has something to say."""
    on_toolbar_buttons_update: Handler[MatplotlibChartToolbarButtonsUpdateEvent] = Handler(default=None, kw_only=True)
    """Called when `back` or `forward` begins or ceases to do something."""

    def init(self) -> None:
        """Take over the figure."""
        self._manager: Any = backend().manager_of(self.figure)
        self._queue: deque[dict[str, Any] | bytes] = deque()
        """What the figure tells (`bytes` and dicts with `"told"`) and what it is to be told, in one order."""
        self._filled = asyncio.Event()
        self._task: Any = None
        self._mode = "full"
        self._ratio = 1.0
        """How many pixels of the device make one logical pixel."""
        self._size: tuple[float, float] = (0, 0)
        self.mpl_canvas = MatplotlibChartCanvas(on_resize=self._resized, expand=True)
        self.mpl_canvas._on_channel = self._begin_anew
        self._frame = Container(visible=False, border=Border.all(1, Colors.with_opacity(0.6, Colors.GREY)))
        """Shows what is being zoomed to."""
        self.keyboard_listener = KeyboardListener(
            Stack(controls=[self.mpl_canvas, self._frame], expand=True),
            autofocus=True,
            on_key_down=functools.partial(self._key, "key_press"),
            on_key_up=functools.partial(self._key, "key_release"),
        )
        self.content = self.keyboard_listener
        self.mouse_cursor = MouseCursor.WAIT
        self.on_enter = functools.partial(self._mouse, "figure_enter", NONE)
        self.on_hover = functools.partial(self._mouse, "motion_notify", NONE)
        self.on_exit = functools.partial(self._mouse, "figure_leave", NONE)
        self.on_pan_start = self._press
        self.on_pan_update = functools.partial(self._mouse, "motion_notify", LEFT)
        self.on_pan_end = functools.partial(self._mouse, "button_release", (0, 0))
        self.on_right_pan_start = functools.partial(self._mouse, "button_press", RIGHT)
        self.on_right_pan_update = functools.partial(self._mouse, "motion_notify", (0, 2))
        self.on_right_pan_end = functools.partial(self._mouse, "button_release", (2, 0))

    def before_update(self) -> None:
        """Show another figure if there is one."""
        if self._manager.canvas.figure is not self.figure:
            manager = backend().manager_of(self.figure)
            if self._task is not None:
                self._manager.remove_web_socket(self)
            self._manager = manager
            if self._task is not None:
                self._follow()

    def will_unmount(self) -> None:
        """Follow the figure no more."""
        if self._task is not None:
            self._manager.remove_web_socket(self)
            self._task.cancel()
            self._task = None

    # -- for the program ---------------------------------------------------------------------------------------

    def home(self) -> None:
        """Show what the figure showed at first."""
        self._tool("home")

    def back(self) -> None:
        """Go back to the view before this one."""
        self._tool("back")

    def forward(self) -> None:
        """Go forward again to the view that `back` left."""
        self._tool("forward")

    def pan(self) -> None:
        """Let dragging move what is shown, or stop that."""
        self._tool("pan")

    def zoom(self) -> None:
        """Let dragging choose what to zoom to, or stop that."""
        self._tool("zoom")

    def download(self, format: str) -> bytes:
        """The figure as a file.

        Args:
            format: what kind of file, for example `"png"`, `"svg"` or `"pdf"`.

        Raises:
            ValueError: Matplotlib cannot write such files.
        """
        out = io.BytesIO()
        with self._manager.lock:
            self.figure.savefig(out, format=format, dpi=self.figure.dpi)
        return out.getvalue()

    # -- what the figure calls, on any thread ------------------------------------------------------------------

    def send_json(self, content: dict[str, Any]) -> None:
        """Take what the figure tells. Called by Matplotlib."""
        self._enqueue({"told": content})

    def send_binary(self, blob: bytes) -> None:
        """Take what the figure looks like. Called by Matplotlib."""
        self._enqueue(bytes(blob))

    def send_message(self, message: dict[str, Any]) -> None:
        """Tell the figure something, in the form of Matplotlib's own web client."""
        self._enqueue(message)

    # -- in between --------------------------------------------------------------------------------------------

    def _enqueue(self, item: dict[str, Any] | bytes) -> None:
        tree = self._home
        loop = tree.host.loop if tree is not None else None
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._append, item)

    def _append(self, item: dict[str, Any] | bytes) -> None:
        queue = self._queue
        if isinstance(item, dict) and queue and isinstance(queue[-1], dict):
            kind, last = item.get("type"), queue[-1].get("type")
            if kind == last == "motion_notify" or item == queue[-1]:
                queue.pop()  # where the mouse has been meanwhile does not matter, nor to be asked twice for a drawing
        queue.append(item)
        self._filled.set()

    async def _run(self) -> None:
        """Pass on what the figure tells and is told, one after the other; a frame is waited for."""
        while True:
            await self._filled.wait()
            while self._queue:
                item = self._queue.popleft()
                try:
                    await self._handle(item)
                except TimeoutError as error:  # its view went away; the next one gets the whole picture
                    logger.warning("a frame was lost: %s", error)
                    self.send_message({"type": "refresh"})
                except Exception as error:  # noqa: BLE001 - the figure runs any code; the chart goes on
                    tree = self._home
                    if tree is not None:
                        tree.host.report(error, f"{self._name()}: drawing the figure")
            self._filled.clear()

    async def _handle(self, item: dict[str, Any] | bytes) -> None:
        if isinstance(item, bytes):
            show = self.mpl_canvas.apply_full if self._mode == "full" else self.mpl_canvas.apply_diff
            await show(item)
        elif "told" in item:
            self._told(item["told"])
        else:
            await aside(self._tell, item)

    def _tell(self, message: dict[str, Any]) -> None:
        with self._manager.lock:
            self._manager.handle_json(message)

    def _told(self, content: dict[str, Any]) -> None:
        kind = content["type"]
        if kind == "image_mode":
            self._mode = content["mode"]
        elif kind == "cursor":
            self.mouse_cursor = CURSORS[content["cursor"]]
        elif kind == "draw":
            self.send_message({"type": "draw"})
        elif kind == "resize":
            self.send_message({"type": "refresh"})
        elif kind == "rubberband":
            self._show_frame(content)
        elif kind == "message":
            self._happened("message", {"message": content["message"]})
        elif kind == "history_buttons":
            enabled = {"back_enabled": content["Back"], "forward_enabled": content["Forward"]}
            self._happened("toolbar_buttons_update", enabled)

    def _happened(self, name: str, data: dict[str, Any]) -> None:
        if self._home is not None:
            self._home.host.happen(self._id, name, data)

    def _show_frame(self, corners: dict[str, Any]) -> None:
        """Show what is being zoomed to. The figure counts in pixels of the device, from the bottom."""
        if corners["x0"] == -1:
            self._frame.visible = False
            return
        x0, x1 = sorted((corners["x0"] / self._ratio, corners["x1"] / self._ratio))
        y0, y1 = sorted((corners["y0"] / self._ratio, corners["y1"] / self._ratio))
        self._frame.left, self._frame.top = x0, self._size[1] - y1
        self._frame.width, self._frame.height = x1 - x0, y1 - y0
        self._frame.visible = True

    def _resized(self, event: MatplotlibChartCanvasResizeEvent) -> None:
        first = self._task is None
        self._size = (event.width, event.height)
        if first:
            self._ratio = self.page.media.device_pixel_ratio or 1.0
            self._task = self.page._tree.host.run_task(self._run)
            self._follow()
        else:
            self._tell_size()

    def _tell_size(self) -> None:
        width, height = self._size
        self.send_message({"type": "resize", "width": width, "height": height})

    def _follow(self) -> None:
        """Be told by the figure from now on."""
        self._manager.add_web_socket(self)
        self.send_message({"type": "send_image_mode"})
        self.send_message({"type": "set_device_pixel_ratio", "device_pixel_ratio": self._ratio})
        self.send_message({"type": "refresh"})
        self._tell_size()

    def _begin_anew(self) -> None:
        """The client holds no picture any more."""
        if self._task is not None:
            self.send_message({"type": "refresh"})

    def _tool(self, name: str) -> None:
        self.send_message({"type": "toolbar_button", "name": name})

    def _key(self, kind: str, event: Any) -> None:
        self.send_message({"type": kind, "key": event.key})

    async def _press(self, event: Any) -> None:
        self._mouse("button_press", LEFT, event)
        await self.keyboard_listener.focus()

    def _mouse(self, kind: str, buttons: tuple[int, int], event: Any) -> None:
        button, down = buttons
        self.send_message(
            {
                "type": kind,
                "x": event.local_position.x * self._ratio,
                "y": event.local_position.y * self._ratio,
                "button": button,
                "buttons": down,
                "modifiers": [],
            }
        )
