"""The window of the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import BaseControl, control
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from core_tree.events import WindowEvent
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import Brightness, WindowResizeEdge
    from core_tree.types.geometry import Alignment

__all__ = ["Window"]


@control("Window")
class Window(BaseControl):
    """The window of an app on a desktop computer."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the page; may be transparent."""
    width: Prop[float | None] = prop(default=None)
    """The width, in pixels."""
    height: Prop[float | None] = prop(default=None)
    """The height, in pixels."""
    top: Prop[float | None] = prop(default=None)
    """How far from the top of the screen, in pixels."""
    left: Prop[float | None] = prop(default=None)
    """How far from the left of the screen, in pixels."""
    max_width: Prop[float | None] = prop(default=None)
    """The greatest width, in pixels."""
    max_height: Prop[float | None] = prop(default=None)
    """The greatest height, in pixels."""
    min_width: Prop[float | None] = prop(default=None)
    """The least width, in pixels."""
    min_height: Prop[float | None] = prop(default=None)
    """The least height, in pixels."""
    opacity: Prop[float] = prop(default=1.0)
    """How much of it shows, 0 to 1."""
    aspect_ratio: Prop[float | None] = prop(default=None)
    """The width divided by the height."""
    brightness: Prop[Brightness | None] = prop(default=None)
    """Whether its frame is light or dark."""
    maximized: Prop[bool] = prop(default=False)
    """Whether it fills the screen."""
    minimized: Prop[bool] = prop(default=False)
    """Whether it is put away."""
    minimizable: Prop[bool] = prop(default=True)
    """Whether the user can put it away."""
    maximizable: Prop[bool] = prop(default=True)
    """Whether the user can make it fill the screen."""
    resizable: Prop[bool] = prop(default=True)
    """Whether the user can change its size."""
    movable: Prop[bool] = prop(default=True)
    """Whether the user can move it."""
    full_screen: Prop[bool] = prop(default=False)
    """Whether it fills the screen without a frame."""
    always_on_top: Prop[bool] = prop(default=False)
    """Whether it stays above all others."""
    always_on_bottom: Prop[bool] = prop(default=False)
    """Whether it stays below all others."""
    prevent_close: Prop[bool] = prop(default=False)
    """Whether closing only calls `on_event`; then close it by `destroy`."""
    skip_task_bar: Prop[bool] = prop(default=False)
    """Whether the task bar does not show it."""
    title_bar_hidden: Prop[bool] = prop(default=False)
    """Whether it has no title bar."""
    title_bar_buttons_hidden: Prop[bool] = prop(default=False)
    """Whether the buttons of the title bar are hidden, on macOS."""
    frameless: Prop[bool] = prop(default=False)
    """Whether it has no frame."""
    progress_bar: Prop[float | None] = prop(default=None)
    """How much is done, shown in the task bar, 0 to 1."""
    focused: Prop[bool] = prop(default=True)
    """Whether it is the one that gets the keyboard."""
    visible: Prop[bool] = prop(default=True)
    """Whether it is shown."""
    shadow: Prop[bool] = prop(default=True)
    """Whether it has a shadow."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where it stands on the screen."""
    badge_label: Prop[str | None] = prop(default=None)
    """The text on the app's icon in the dock, on macOS."""
    icon: Prop[str | None] = prop(default=None)
    """The picture that stands for it, as a file."""
    ignore_mouse_events: Prop[bool] = prop(default=False)
    """Whether clicks go through it."""
    on_event: Handler[WindowEvent[Window]] = event()
    """Called when something happens to it."""

    async def wait_until_ready_to_show(self) -> None:
        """Wait until the window can be shown."""
        await self._invoke("wait_until_ready_to_show")

    async def destroy(self) -> None:
        """Close the window without asking anybody."""
        await self._invoke("destroy")

    async def center(self) -> None:
        """Move the window into the middle of the screen."""
        await self._invoke("center")

    async def close(self) -> None:
        """Close the window as its button does; `prevent_close` may stop it."""
        await self._invoke("close")

    async def to_front(self) -> None:
        """Bring the window before all others."""
        await self._invoke("to_front")

    async def start_dragging(self) -> None:
        """Let the window follow the pointer."""
        await self._invoke("start_dragging")

    async def start_resizing(self, edge: WindowResizeEdge) -> None:
        """Let an edge or corner of the window follow the pointer."""
        await self._invoke("start_resizing", {"edge": edge})
