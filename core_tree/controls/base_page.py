"""What all pages have: a stack of views, an overlay above them, dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from core_tree.control import BaseControl, control, control_base
from core_tree.controls.base import AdaptiveControl
from core_tree.controls.dialog_control import DialogControl
from core_tree.controls.dialogs import Dialogs
from core_tree.controls.view import View
from core_tree.props import Children, Handler, Prop, children, event, prop
from core_tree.types.enums import Orientation, ThemeMode
from core_tree.types.geometry import Padding
from core_tree.types.page import PageMediaData

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core_tree.children import ControlList
    from core_tree.contracts import Given
    from core_tree.events import PageMediaChangeEvent, PageResizeEvent
    from core_tree.types.animation import AnimationStyle, DurationValue
    from core_tree.types.enums import AnimationCurve
    from core_tree.types.keys import ScrollKey
    from core_tree.types.page import LocaleConfiguration
    from core_tree.types.theme import Theme

__all__ = ["BasePage", "OfRootView", "Overlay"]

T = TypeVar("T")
C = TypeVar("C")


class OfRootView(Generic[T]):
    """A property of a page that is one of its root view: `spacing = OfRootView(View.spacing)`."""

    def __init__(self, prop: Prop[T]) -> None:
        self.prop = prop
        self.__doc__ = f"The root view's `{prop.name}`."

    @overload
    def __get__(self, page: None, owner: type, /) -> OfRootView[T]: ...
    @overload
    def __get__(self, page: BasePage, owner: type, /) -> T: ...
    def __get__(self, page: BasePage | None, owner: type, /) -> OfRootView[T] | T:
        return self if page is None else self.prop.__get__(page.root_view, View)

    def __set__(self, page: BasePage, value: Given[T], /) -> None:
        self.prop.__set__(page.root_view, value)


class ChildrenOfRootView(OfRootView[list[C]], Generic[C]):
    """The same for a list of controls."""

    if TYPE_CHECKING:

        @overload
        def __get__(self, page: None, owner: type, /) -> ChildrenOfRootView[C]: ...
        @overload
        def __get__(self, page: BasePage, owner: type, /) -> ControlList[C]: ...
        def __get__(self, page: BasePage | None, owner: type, /) -> ChildrenOfRootView[C] | ControlList[C]: ...
        def __set__(self, page: BasePage, value: Given[Iterable[C]] | Given[list[C]] | None, /) -> None: ...


@control("Overlay", internals={"host_positioned": True})
class Overlay(BaseControl):
    """What floats above the views of a page."""

    controls: Children[BaseControl] = children()
    """The controls, the last one on top."""


@control_base
class BasePage(AdaptiveControl):
    """What is shown in one place: a stack of views."""

    views: Children[View] = children()
    """The views; the last one is visible, the first one is the root view."""
    theme_mode: Prop[ThemeMode | None] = prop(default=ThemeMode.SYSTEM)
    """Which of the two themes is shown; by default the one that the user's system prefers."""
    theme: Prop[Theme | None] = prop(default=None)
    """The look of all controls, in light mode."""
    dark_theme: Prop[Theme | None] = prop(default=None)
    """The look of all controls, in dark mode."""
    theme_animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How the page goes from one theme to another."""
    locale_configuration: Prop[LocaleConfiguration | None] = prop(default=None)
    """The languages that the app knows, and which of them is shown."""
    show_semantics_debugger: Prop[bool] = prop(default=False)
    """Whether what a screen reader gets is drawn over the page."""
    title: Prop[str | None] = prop(default=None)
    """The title of the window or of the browser's tab."""
    enable_screenshots: Prop[bool] = prop(default=False)
    """Whether `take_screenshot` may be called."""
    on_resize: Handler[PageResizeEvent] = event()
    """Called when the page gets another size."""
    on_media_change: Handler[PageMediaChangeEvent] = event()
    """Called when `media` changes."""
    media: Prop[PageMediaData] = prop(
        factory=lambda: PageMediaData(Padding.zero(), Padding.zero(), Padding.zero(), 0, Orientation.PORTRAIT),
        input=True,
    )
    """What the device covers of the page, and how it is held."""
    width: Prop[float | None] = prop(default=None, input=True)
    """The width of the page, in pixels."""
    height: Prop[float | None] = prop(default=None, input=True)
    """The height of the page, in pixels."""
    _overlay: Prop[Overlay] = prop(factory=Overlay)
    _dialogs: Prop[Dialogs] = prop(factory=Dialogs)

    controls = ChildrenOfRootView(View.controls)
    appbar = OfRootView(View.appbar)
    bottom_appbar = OfRootView(View.bottom_appbar)
    navigation_bar = OfRootView(View.navigation_bar)
    drawer = OfRootView(View.drawer)
    end_drawer = OfRootView(View.end_drawer)
    decoration = OfRootView(View.decoration)
    foreground_decoration = OfRootView(View.foreground_decoration)
    floating_action_button = OfRootView(View.floating_action_button)
    floating_action_button_location = OfRootView(View.floating_action_button_location)
    horizontal_alignment = OfRootView(View.horizontal_alignment)
    vertical_alignment = OfRootView(View.vertical_alignment)
    spacing = OfRootView(View.spacing)
    padding = OfRootView(View.padding)
    bgcolor = OfRootView(View.bgcolor)
    scroll = OfRootView(View.scroll)
    auto_scroll = OfRootView(View.auto_scroll)
    services = OfRootView(View.services)

    def init(self) -> None:
        """Make what the client reads once, when it first shows the page."""
        self._overlay, self._dialogs = Overlay(), Dialogs()
        if "views" not in self._values:
            self.views = [View(route="/")]

    @property
    def root_view(self) -> View:
        """The view at the bottom of the stack.

        Raises:
            RuntimeError: the page has no views.
        """
        return self._view(0)

    @property
    def top_view(self) -> View:
        """The view on top of the stack, the visible one.

        Raises:
            RuntimeError: the page has no views.
        """
        return self._view(-1)

    def _view(self, at: int) -> View:
        if not self.views:
            raise RuntimeError(f"{self._name()} has no views: put one into `page.views` first")
        return self.views[at]

    @property
    def overlay(self) -> ControlList[BaseControl]:
        """The controls that float above the views."""
        return self._overlay.controls

    def update(self, *controls: BaseControl) -> None:  # noqa: ARG002 - all changes are shown, whoever is named
        """Show changes as soon as pacing allows. Never needed: changes are shown by themselves."""
        super().update()

    def add(self, *controls: BaseControl) -> None:
        """Put controls at the end of the root view."""
        self.controls.extend(controls)

    def insert(self, at: int, *controls: BaseControl) -> None:
        """Put controls into the root view, before the one at that position."""
        self.controls[at:at] = controls

    def remove(self, *controls: BaseControl) -> None:
        """Take controls out of the root view."""
        for child in controls:
            self.controls.remove(child)

    def remove_at(self, index: int) -> None:
        """Take the control at that position out of the root view."""
        del self.controls[index]

    def clean(self) -> None:
        """Take all controls out of the root view."""
        self.controls.clear()

    def show_dialog(self, dialog: DialogControl) -> None:
        """Show a dialog, a sheet, a banner or a snack bar, on top of those that are shown.

        When it has gone, it can be shown again.

        Raises:
            RuntimeError: it is shown already.
        """
        if dialog in self._dialogs.controls:
            raise RuntimeError(f"{dialog._name()} is shown already")
        dialog.open = True
        self._dialogs.controls.append(dialog)

    def pop_dialog(self) -> DialogControl | None:
        """Close the topmost dialog that is open.

        Returns:
            The dialog; None if there is none.
        """
        for dialog in reversed(self._dialogs.controls):
            if isinstance(dialog, DialogControl) and dialog.open:
                dialog.open = False
                return dialog
        return None

    def render(self, component: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """Make what a component or another function gives the content of the root view, in place of what was there."""
        shown: Any = component(*args, **kwargs)
        self.controls = shown if isinstance(shown, list) else [shown]

    def render_views(self, component: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """Let a component, or another function, give the views: a `View`, or a list of them, the one on top last."""
        shown: Any = component(*args, **kwargs)
        self.views = shown if isinstance(shown, list) else [shown]

    async def scroll_to(
        self,
        offset: float | None = None,
        delta: float | None = None,
        scroll_key: ScrollKey | str | float | bool | None = None,
        duration: DurationValue | None = None,
        curve: AnimationCurve | None = None,
    ) -> None:
        """Scroll the root view; see `View.scroll_to`."""
        given = {"duration": duration, "curve": curve}
        options: Any = {name: value for name, value in given.items() if value is not None}
        await self.root_view.scroll_to(offset, delta, scroll_key, **options)

    async def show_drawer(self) -> None:
        """Open the drawer of the visible view."""
        await self.top_view.show_drawer()

    async def close_drawer(self) -> None:
        """Close the drawer of the visible view."""
        await self.top_view.close_drawer()

    async def show_end_drawer(self) -> None:
        """Open the end drawer of the visible view."""
        await self.top_view.show_end_drawer()

    async def close_end_drawer(self) -> None:
        """Close the end drawer of the visible view."""
        await self.top_view.close_end_drawer()

    async def take_screenshot(self, pixel_ratio: float | None = None, delay: DurationValue | None = None) -> bytes:
        """Take a picture of the page; `enable_screenshots` must be on.

        Args:
            pixel_ratio: pixels of the picture for each logical pixel; by default as many as the device has.
            delay: how long to wait before; a number means milliseconds.

        Returns:
            The picture as PNG.
        """
        args = {"pixel_ratio": pixel_ratio, "delay": delay}
        return cast("bytes", await self._invoke("take_screenshot", args))

    async def take_animation(
        self, name: str, frame_delays_ms: list[int], pixel_ratio: float | None = None
    ) -> list[bytes]:
        """Take several pictures of the page; `enable_screenshots` must be on.

        Args:
            name: what to call them in logs.
            frame_delays_ms: how long to wait before each, in milliseconds.
            pixel_ratio: pixels of a picture for each logical pixel; by default as many as the device has.

        Returns:
            The pictures as PNG.
        """
        args = {"name": name, "frame_delays_ms": frame_delays_ms, "pixel_ratio": pixel_ratio}
        return cast("list[bytes]", await self._invoke("take_animation", args))
