"""Events: what a handler gets.

`Event` says which event it is, of which control, and what the client sent with it. The typed events take that data
apart; a field with another name on the wire says so in its metadata. The class is chosen by the handler's annotation:
`on_tap_down: Handler[TapEvent[Container]]`.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_origin

import attrs

import core_tree.types  # noqa: F401 - `decode_fields` looks its types up
from core_tree.decode import decode_fields
from core_tree.props import Handler, names
from core_tree.wire import ProtocolError

if TYPE_CHECKING:
    from core_tree.control import BaseControl
    from core_tree.controls.base import ScrollableControl  # noqa: F401
    from core_tree.controls.base_page import BasePage  # noqa: F401
    from core_tree.controls.page import Page
    from core_tree.controls.text_field import TextField  # noqa: F401
    from core_tree.controls.view import View
    from core_tree.types.enums import (
        AppLifecycleState,
        Brightness,
        Orientation,
        PointerDeviceType,
        ScrollDirection,
        ScrollType,
        TextSelectionChangeCause,
        WindowEventType,
    )
    from core_tree.types.geometry import Offset, Padding
    from core_tree.types.page import Locale
    from core_tree.types.text import TextSelection

__all__ = [
    "AppLifecycleStateChangeEvent",
    "ControlEvent",
    "Event",
    "KeyboardEvent",
    "LayoutSizeChangeEvent",
    "LocaleChangeEvent",
    "LoginEvent",
    "MultiViewAddEvent",
    "MultiViewRemoveEvent",
    "OnScrollEvent",
    "PageMediaChangeEvent",
    "PageResizeEvent",
    "PastedFile",
    "PlatformBrightnessChangeEvent",
    "RouteChangeEvent",
    "TapEvent",
    "TextFieldPasteFilesEvent",
    "TextSelectionChangeEvent",
    "ViewPopEvent",
    "ViewsPopUntilEvent",
    "WindowEvent",
    "make_event",
]

C_co = TypeVar("C_co", bound="BaseControl", covariant=True)


@attrs.define(eq=False)
class Event(Generic[C_co]):
    """Something that happened to a control."""

    name: str
    """Which event it is, without the `on_` of its handler."""
    control: C_co = attrs.field(repr=False)
    """The control that it happened to."""
    data: Any = attrs.field(default=None, kw_only=True)
    """What the client sent with it."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        names[cls.__name__] = cls

    @property
    def page(self) -> Page:
        """The page that the control is on."""
        return self.control.page

    @property
    def target(self) -> int:
        """The id of the control."""
        return self.control._id


ControlEvent = Event
"""Another name of `Event`."""

names |= {"Event": Event, "ControlEvent": ControlEvent}


@attrs.define(eq=False, kw_only=True)
class TapEvent(Event[C_co], Generic[C_co]):
    """Somebody touched or clicked."""

    kind: PointerDeviceType | None = attrs.field(default=None, metadata={"wire": "k"})
    """What was pointed with."""
    local_position: Offset | None = attrs.field(default=None, metadata={"wire": "l"})
    """Where, from the upper left corner of the control."""
    global_position: Offset | None = attrs.field(default=None, metadata={"wire": "g"})
    """Where, from the upper left corner of the page."""


@attrs.define(eq=False, kw_only=True)
class LayoutSizeChangeEvent(Event[C_co], Generic[C_co]):
    """A control has another size on the screen."""

    width: float = attrs.field(metadata={"wire": "w"})
    """Its width in pixels."""
    height: float = attrs.field(metadata={"wire": "h"})
    """Its height in pixels."""


@attrs.define(eq=False, kw_only=True)
class TextSelectionChangeEvent(Event[C_co], Generic[C_co]):
    """The user selected a part of a text."""

    selected_text: str
    """What is selected."""
    selection: TextSelection
    """Where it is."""
    cause: TextSelectionChangeCause | None = None
    """What the user did."""


@attrs.define(eq=False, kw_only=True)
class OnScrollEvent(Event["ScrollableControl"]):
    """A control was scrolled."""

    event_type: ScrollType
    """Whether the scrolling begins, goes on, ends, changes direction, or hits an end."""
    pixels: float
    """How far it is scrolled, in pixels."""
    min_scroll_extent: float
    """The least that `pixels` can be."""
    max_scroll_extent: float
    """The most that `pixels` can be."""
    viewport_dimension: float
    """How much of the content is visible, in pixels."""
    scroll_delta: float | None = None
    """How far it was scrolled just now, in pixels."""
    direction: ScrollDirection | None = None
    """Whereto the user scrolls."""
    overscroll: float | None = None
    """How far the user went on beyond the end, in pixels."""
    velocity: float | None = None
    """How fast it was when it hit the end, in pixels a second."""

    @property
    def out_of_range(self) -> bool:
        """Whether it is scrolled beyond an end."""
        return not self.min_scroll_extent <= self.pixels <= self.max_scroll_extent

    @property
    def at_edge(self) -> bool:
        """Whether it is scrolled exactly to an end."""
        return self.pixels in (self.min_scroll_extent, self.max_scroll_extent)

    @property
    def extent_before(self) -> float:
        """How much of the content lies above the visible part, in pixels."""
        return max(self.pixels - self.min_scroll_extent, 0.0)

    @property
    def extent_after(self) -> float:
        """How much of the content lies below the visible part, in pixels."""
        return max(self.max_scroll_extent - self.pixels, 0.0)

    @property
    def extent_total(self) -> float:
        """How long the content is, in pixels."""
        return self.max_scroll_extent - self.min_scroll_extent + self.viewport_dimension


@attrs.define
class PastedFile:
    """A file that was pasted."""

    name: str
    """Its name."""
    mime_type: str
    """What kind of file it is."""
    bytes: bytes
    """What is in it."""


@attrs.define(eq=False, kw_only=True)
class TextFieldPasteFilesEvent(Event["TextField"]):
    """The user pasted files into a text field."""

    files: list[PastedFile]
    """The files."""


@attrs.define(eq=False, kw_only=True)
class PageResizeEvent(Event["BasePage"]):
    """The page has another size."""

    width: float
    """Its width in pixels."""
    height: float
    """Its height in pixels."""


@attrs.define(eq=False, kw_only=True)
class PageMediaChangeEvent(Event["BasePage"]):
    """The page's surroundings have changed, for example because the device was turned."""

    padding: Padding
    """The parts of the page that the device covers, for example by its camera."""
    view_padding: Padding
    """The same, not regarding what covers the page for a while only."""
    view_insets: Padding
    """The parts of the page that something covers for a while, usually the on-screen keyboard."""
    device_pixel_ratio: float
    """How many pixels of the device make one logical pixel."""
    orientation: Orientation
    """How the page is held."""
    always_use_24_hour_format: bool = False
    """Whether the user wants hours from 0 to 24."""


def _view_at(page: Page, route: str) -> View | None:
    return next((view for view in reversed(page.views) if view.route == route), None)


@attrs.define(eq=False, kw_only=True)
class RouteChangeEvent(Event["Page"]):
    """The page has another route: by the program, by a link, or by the browser's buttons."""

    route: str
    """The new route."""


@attrs.define(eq=False, kw_only=True)
class ViewPopEvent(Event["Page"]):
    """The user goes back; the program is to remove the top view."""

    route: str
    """The route of the view to remove."""
    view: View | None = None
    """The view to remove."""

    def __attrs_post_init__(self) -> None:
        if self.view is None:
            self.view = _view_at(self.control, self.route)


@attrs.define(eq=False, kw_only=True)
class ViewsPopUntilEvent(Event["Page"]):
    """`page.pop_views_until` has come to its view."""

    route: str
    """The route of the view."""
    result: Any = None
    """What was handed to `pop_views_until`."""
    view: View | None = None
    """The view."""

    def __attrs_post_init__(self) -> None:
        if self.view is None:
            self.view = _view_at(self.control, self.route)


@attrs.define(eq=False, kw_only=True)
class KeyboardEvent(Event["Page"]):
    """A key was pressed."""

    key: str
    """The key: a letter, or a name such as `"Arrow Left"`."""
    shift: bool
    """Whether Shift was held."""
    ctrl: bool
    """Whether Control was held."""
    alt: bool
    """Whether Alt was held."""
    meta: bool
    """Whether Command or the Windows key was held."""


@attrs.define(eq=False, kw_only=True)
class AppLifecycleStateChangeEvent(Event["Page"]):
    """The app was shown, hidden, or is about to go."""

    state: AppLifecycleState
    """The new state."""


@attrs.define(eq=False, kw_only=True)
class PlatformBrightnessChangeEvent(Event["Page"]):
    """The user's system went from light to dark or back."""

    brightness: Brightness
    """The new one."""


@attrs.define(eq=False, kw_only=True)
class LocaleChangeEvent(Event["Page"]):
    """The user prefers other languages."""

    locales: list[Locale]
    """The preferred ones, best first."""


@attrs.define(eq=False, kw_only=True)
class MultiViewAddEvent(Event["Page"]):
    """The host page added a place to show a view in."""

    view_id: int
    """The number of the place."""
    initial_data: Any
    """What the host page gave with it."""


@attrs.define(eq=False, kw_only=True)
class MultiViewRemoveEvent(Event["Page"]):
    """The host page took away a place to show a view in."""

    view_id: int
    """The number of the place."""


@attrs.define(eq=False, kw_only=True)
class LoginEvent(Event["Page"]):
    """A login has ended."""

    error: str | None
    """What went wrong, if anything."""
    error_description: str | None
    """The same in words."""


@attrs.define(eq=False, kw_only=True)
class WindowEvent(Event[C_co], Generic[C_co]):
    """Something happened to the window."""

    type: WindowEventType
    """What happened."""


def make_event(control: BaseControl, name: str, data: Any) -> Event[Any]:
    """Make the event that the control's handler `on_<name>` is to get.

    Raises:
        ProtocolError: the client's data does not make such an event.
    """
    handler = type(control).__props__.get(f"on_{name}")
    cls = _event_class(handler) if isinstance(handler, Handler) else Event
    try:
        return cls(name=name, control=control, data=data, **decode_fields(cls, data, apart=_OWN))
    except (ValueError, TypeError) as error:
        raise ProtocolError(f"{control._name()}: event '{name}': {error}") from error


_OWN = frozenset({"name", "control", "data"})


@functools.cache
def _event_class(handler: Handler[Any]) -> type[Event[Any]]:
    annotated = handler.event_type()
    cls = get_origin(annotated) or annotated
    return cls if isinstance(cls, type) and issubclass(cls, Event) else Event
