"""All controls, value types, enums and events, by walking them: a new one is tested by existing."""

from __future__ import annotations

import datetime as dt
import enum
import importlib
import inspect
import pkgutil
import typing

import attrs
import pytest

import core_tree.controls
import core_tree.events
import core_tree.extensions
import core_tree.services
import core_tree.types
from core_tree.accept import Refused
from core_tree.children import ControlList
from core_tree.contracts import MISSING
from core_tree.control import BaseControl
from core_tree.controls.base_page import BasePage
from core_tree.controls.button import Button
from core_tree.controls.checkbox import Checkbox
from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.page import Page
from core_tree.controls.progress_bar import ProgressBar
from core_tree.controls.row import Row
from core_tree.controls.slider import Slider
from core_tree.controls.text import Text
from core_tree.controls.text_field import TextField
from core_tree.controls.text_span import TextSpan
from core_tree.controls.view import View
from core_tree.encode import encode, encode_control, encode_property
from core_tree.errors import PropertyError, UnknownPropertyError
from core_tree.events import Event, make_event
from core_tree.extensions.charts import MatplotlibChart, MatplotlibChartWithToolbar, PlotlyChart
from core_tree.props import Children, Handler, Prop, names
from core_tree.record import Record
from core_tree.services.service_action import ServiceAction
from core_tree.types.animation import Animation, Duration
from core_tree.types.borders import Border, BorderRadius, BorderSide, RoundedRectangleBorder
from core_tree.types.buttons import ButtonStyle
from core_tree.types.colors import Colors
from core_tree.types.enums import (
    AppLifecycleState,
    Brightness,
    MainAxisAlignment,
    PagePlatform,
    PointerDeviceType,
    ScrollType,
    TextDecoration,
    TextSelectionChangeCause,
    ThemeMode,
)
from core_tree.types.geometry import Alignment, Margin, Offset, Padding, Rect, Size
from core_tree.types.icons import CupertinoIcons, IconData, Icons
from core_tree.types.keys import ScrollKey, ValueKey
from core_tree.types.page import Locale, PageMediaData
from core_tree.types.painting import LinearGradient
from core_tree.types.text import NumbersOnlyInputFilter, TextSelection
from core_tree.types.theme import ColorScheme, Theme
from core_tree.types.transform import Matrix4
from core_tree.values import Value
from core_tree.wire import ProtocolError

for _package in (core_tree.controls, core_tree.extensions, core_tree.services, core_tree.types):
    for _module in pkgutil.walk_packages(_package.__path__, f"{_package.__name__}."):
        importlib.import_module(_module.name)

RECORDS = sorted(
    {c for c in names.values() if isinstance(c, type) and issubclass(c, Record) and c.__module__.startswith("core_")},
    key=lambda c: c.__name__,
)
RECORDS.remove(BaseControl)  # it is never made
RECORDS.remove(ServiceAction)  # nor is this
for _chart in (MatplotlibChart, MatplotlibChartWithToolbar, PlotlyChart):
    RECORDS.remove(_chart)  # what they show is of other libraries: see test_figures.py
CONTROLS = [c for c in RECORDS if issubclass(c, BaseControl)]
VALUES = [c for c in RECORDS if issubclass(c, Value)]
ENUMS = [c for c in names.values() if isinstance(c, type) and issubclass(c, enum.Enum)]
EVENTS = sorted({c for c in names.values() if isinstance(c, type) and issubclass(c, Event)}, key=lambda c: c.__name__)
WIRED = [c for c in CONTROLS if "_c" in vars(c)]
"""The controls that the client knows."""
PROPS = [
    pytest.param(c, p, id=f"{c.__name__}.{p.name}") for c in RECORDS for p in vars(c).values() if isinstance(p, Prop)
]


def sample(annotation: object) -> object:
    """A value that the annotated type accepts, other than None."""
    options = typing.get_args(annotation) if typing.get_origin(annotation) is not None else (annotation,)
    if isinstance(annotation, typing._LiteralGenericAlias):  # type: ignore[attr-defined]
        return options[0]
    if typing.get_origin(annotation) is list:
        return [sample(options[0]) for _ in range(4)]  # some want pairs, some at least three
    if typing.get_origin(annotation) is dict:
        return {sample(options[0]): sample(options[1])}
    if typing.get_origin(annotation) is tuple:
        return tuple(sample(option) for option in options)
    option = next(option for option in options if option is not type(None))
    if option is not annotation and typing.get_origin(option) is not None:
        return sample(option)
    if option in (str, typing.Any):
        return "s"
    if option in (bool, int, float, bytes):
        return option(1)
    if option is IconData:
        return Icons.ADD
    if option in (dt.datetime, dt.date):
        return option(2026, 1, 1)
    if option is dt.time:
        return option(5, 6)
    if issubclass(option, enum.Enum):
        return next(member for member in option if member.value is not None)
    return Text("a") if option is BaseControl else make(option)


def make(cls: type[Record]) -> Record:
    """An instance with no more than what must be given."""
    return cls(**{name: sample(cls.__props__[name].resolve()) for name in cls.__required__})


# -- declarations --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("cls", "prop"), PROPS)
def test_annotation_is_understood(cls: type[Record], prop: Prop) -> None:
    assert prop.forms.words
    assert not prop.forms.anything
    if isinstance(prop, Handler):
        event_type = prop.event_type()
        assert issubclass(typing.get_origin(event_type) or event_type, Event)


@pytest.mark.parametrize(("cls", "prop"), PROPS)
def test_default_is_accepted(cls: type[Record], prop: Prop) -> None:
    default = prop.factory() if prop.factory is not None else prop.default
    if default is MISSING:
        assert prop.name in cls.__required__
        return
    prop.forms.check(default)
    if prop.validator is not None and default is not None:
        prop.validator(None, prop, default)
    assert isinstance(prop, Children) == prop.annotation.startswith("Children[")
    assert not isinstance(prop, Handler) or prop.name.startswith("on_")


@pytest.mark.parametrize("cls", [*RECORDS, *EVENTS], ids=lambda c: c.__name__)
def test_every_class_and_property_is_described(cls: type) -> None:
    assert cls.__doc__
    described = set(inspect_docs(cls))
    own = [n for n, p in vars(cls).items() if isinstance(p, Prop)]
    own += [field.name for field in attrs.fields(cls) if field.name in vars(cls).get("__annotations__", {})]
    assert not [name for name in own if name not in described and not name.startswith("_")]


def inspect_docs(cls: type) -> list[str]:
    """The names in a class body that are followed by a string."""
    import ast
    import textwrap

    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    return [
        first.target.id
        for first, second in zip(tree.body, tree.body[1:], strict=False)
        if isinstance(first, ast.AnnAssign) and isinstance(second, ast.Expr)
    ]


@pytest.mark.parametrize("cls", ENUMS, ids=lambda c: c.__name__)
def test_enum_has_values_for_the_wire(cls: type[enum.Enum]) -> None:
    for member in cls:
        assert isinstance(encode(member), (str, int, float, type(None)))


def test_the_extent_of_the_catalogue() -> None:
    assert len(RECORDS) >= 130
    assert len(Colors) == 352
    assert len([n for n in names if n.endswith("Theme")]) >= 40


# -- encoding ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cls", WIRED, ids=lambda c: c.__name__)
def test_a_default_control_sends_nothing_but_itself(cls: type[BaseControl]) -> None:
    control = make(cls)
    data = encode_control(control)
    expected = {"_c", "_i"} | {prop.name for prop in cls.__always__} | set(cls.__required__)
    if control._internals() is not None:
        expected.add("_internals")
    if issubclass(cls, BasePage):
        expected |= {"views", "_overlay", "_dialogs"}
    if cls is Page:
        expected |= {"window", "_services"}
    assert set(data) == expected
    assert data["_c"] == cls._c


@pytest.mark.parametrize("cls", VALUES, ids=lambda c: c.__name__)
def test_a_default_value_sends_only_its_type(cls: type[Value]) -> None:
    data = encode(make(cls))
    expected = set(cls.__required__) & cls.__sent__ | {prop.name for prop in cls.__always__}
    if issubclass(cls, ServiceAction):
        expected |= {"service_id", "method"}
    assert set(data) - {"_type"} == expected
    assert data.get("_type") == cls.__type__


@pytest.mark.parametrize(("cls", "prop"), PROPS)
def test_set_and_unset(cls: type[Record], prop: Prop) -> None:
    record = make(cls)
    name = prop.name
    value = (lambda: None) if isinstance(prop, Handler) else sample(prop.resolve())
    setattr(record, name, value)
    if not isinstance(value, (list, tuple, dict)):
        assert getattr(record, name) == value
    if cls.__wire__.get(name) == "args":
        assert f"'{name}': {encode(value)!r}" in str(encode(record)["args"])
    elif name in cls.__wire__:
        assert name not in encode(record)
        if cls.__wire__[name] is not None:
            internals = encode(record).get("_internals", {})
            assert name == "style" or name in internals.get("style", internals)
    else:
        assert encode(record)[name] == (True if isinstance(prop, Handler) else encode(getattr(record, name)))
    try:
        prop.forms.check(None)
    except Refused:
        return
    setattr(record, name, None)
    assert getattr(record, name) is None
    if isinstance(record, BaseControl):
        assert not encode_property(record, cls.__wire__.get(name) or name)
    assert name not in encode(record)


@pytest.mark.parametrize("cls", RECORDS, ids=lambda c: c.__name__)
def test_a_misspelt_property_is_refused_with_a_hint(cls: type[Record]) -> None:
    if not cls.__props__:
        return
    name = list(cls.__props__)[-1]
    with pytest.raises(UnknownPropertyError, match=f"did you mean '{name}'" if len(name) > 3 else "no such property"):
        cls(**{name + "x": 1})


def test_hints_for_the_layout() -> None:
    assert encode(Column())["_internals"] == {"host_expanded": True}
    assert encode(Row())["_internals"] == {"host_expanded": True}
    assert encode(View())["_internals"] == {"host_expanded": True}
    assert encode(Container())["_internals"] == {"skip_properties": ["width", "height", "margin"]}


def test_the_look_of_a_button_is_merged() -> None:
    assert "_internals" not in encode(Button("x"))
    button = Button("x", color="red", elevation=3, style=ButtonStyle(padding=3, color={"hovered": "blue"}))
    data = encode(button)
    assert data["_internals"] == {"style": {"padding": 3, "color": "red", "elevation": 3}}
    assert not {"color", "elevation", "style", "bgcolor"} & set(data)
    button.color = None
    assert encode_property(button, "_internals")["style"]["color"] == {"hovered": "blue"}
    button.style = None
    button.elevation = 1
    assert encode_property(button, "_internals") == {"style": {"elevation": 1}}


# -- constructors --------------------------------------------------------------------------------------------


def test_positions_are_those_of_flet() -> None:
    assert Text("a").value == "a"
    assert TextSpan("a").text == "a"
    assert isinstance(Column([Text("a")]).controls, ControlList)
    assert Row([]).controls == []
    assert Container(Text("a")).content.value == "a"
    assert Button("a", Icons.ADD).icon is Icons.ADD
    assert TextField("a").value == "a"
    assert ProgressBar(0.5).value == 0.5
    assert Checkbox("a", True).value is True
    assert Slider(0.5, "a").label == "a"
    assert View([], "/a").route == "/a"
    assert Padding(1, 2, 3, 4).bottom == 4
    assert Offset(1, 2).y == 2
    assert Animation(300).duration == 300
    assert BorderSide(2, "red").color == "red"
    assert LinearGradient(["red"]).colors == ["red"]
    assert Text.__positional__[:5] == ("value", "spans", "text_align", "font_family", "font_family_fallback")
    assert "width" not in Text.__positional__


def test_helpers() -> None:
    assert Padding.all(10) == Padding(10, 10, 10, 10)
    assert Margin.symmetric(vertical=1, horizontal=2) == Margin(2, 1, 2, 1)
    assert Padding.only(top=3) == Padding(top=3)
    assert Padding.zero() == Padding()
    assert encode(Border.all(2, "red"))["left"] == {"width": 2, "color": "red"}
    assert encode(Border.all(1, Colors.RED_400))["top"] == {"width": 1, "color": "red400"}
    assert Border.symmetric(vertical=BorderSide(1)).left == BorderSide.none()
    assert Border.only(left=BorderSide(4)).left.width == 4
    assert BorderRadius.horizontal(left=3) == BorderRadius(3, 0, 3, 0)
    assert BorderRadius.vertical(top=3) == BorderRadius(3, 3, 0, 0)
    assert encode(RoundedRectangleBorder(radius=3)) == {"radius": 3, "_type": "roundedRectangle"}
    assert (BorderSide(2).stroke_inset, BorderSide(2).stroke_outset, BorderSide(2).stroke_offset) == (
        2,
        0,
        -2,
    )
    centre = Alignment.CENTER
    assert centre == Alignment(0, 0)
    assert Alignment.TOP_LEFT is not Alignment.TOP_LEFT
    assert Size(1, 0).aspect_ratio == float("inf")
    assert Size.from_radius(3) == Size(6.0, 6.0)
    assert Rect.from_center(center=Offset(1, 1), width=4, height=2) == Rect(-1.0, 0.0, 3.0, 2.0)
    assert Offset(3, 4).distance == 5
    assert Duration.from_unit(seconds=90, days=1) == Duration(minutes=1, seconds=30, days=1)
    assert Duration(seconds=1, milliseconds=1500).in_seconds == 2
    assert Duration(seconds=-3).abs() == Duration(seconds=3)
    assert Locale("zh", "CN", "Hans").language_tag == "zh-Hans-CN"
    assert str(Locale("zh", "CN", "Hans")) == "zh_Hans_CN"
    assert (str(ValueKey("a")), str(ScrollKey(1))) == ("a", "1")
    assert TextSelection(3, 1).get_selected_text("hello") == "el"
    assert encode(NumbersOnlyInputFilter()) == {"regex_string": "^[0-9]*$"}
    assert encode(ScrollKey("a")) == {"value": "a", "_type": "scroll"}
    assert ValueKey("a") != ScrollKey("a")
    assert TextDecoration.combine([TextDecoration.UNDERLINE, TextDecoration.OVERLINE]) == 3
    told = [(p.is_mobile(), p.is_apple(), p.is_desktop()) for p in (PagePlatform.IOS, PagePlatform.LINUX)]
    assert told == [(True, True, False), (False, False, True)]


def test_a_matrix_is_made_step_by_step() -> None:
    matrix = Matrix4.identity().translate(1, 2).scale(2).multiply(Matrix4.rotation_z(1))
    assert encode(matrix) == {
        "ctor": {"name": "identity"},
        "ops": [
            {"name": "translate", "args": [1, 2, 0]},
            {"name": "scale", "args": [2]},
            {"name": "multiply", "args": [{"ctor": {"name": "rotation_z", "args": [1]}, "ops": []}]},
        ],
    }


def test_colours_let_through() -> None:
    assert Colors.with_opacity(0.5, Colors.RED) == "red,0.5"
    assert Colors.with_opacity(1, "#ff0000") == "#ff0000,1"
    with pytest.raises(ValueError, match="between 0 and 1"):
        Colors.with_opacity(2, "red")
    assert Colors.random(exclude=list(Colors)) is None
    assert Colors.random(exclude=[c for c in Colors if c is not Colors.RED]) is Colors.RED


def test_icons_are_found_by_name() -> None:
    assert Icons.ADD == 0x10044
    assert encode(Icons.ADD) == 0x10044
    assert type(encode(Icons.ADD)) is int
    assert Icons.ADD is Icons["ADD"]
    assert repr(Icons.ADD) == "<Icons.ADD: 65604>"
    assert isinstance(Icons.ADD, Icons)
    assert not isinstance(CupertinoIcons.ADD, Icons)
    assert CupertinoIcons.HOME >= 0x20000
    assert (len(Icons), len(CupertinoIcons)) == (8825, 1322)
    assert "ADD" in Icons
    assert encode(Button(icon=Icons.ADD))["icon"] == 65604
    with pytest.raises(AttributeError, match="did you mean 'ADD_ALARM'"):
        Icons.ADD_ALARN  # noqa: B018


def test_values_out_of_range_are_refused() -> None:
    with pytest.raises(PropertyError):
        Text("a", opacity=2)
    with pytest.raises(PropertyError):
        ProgressBar(-1)
    with pytest.raises(PropertyError):
        TextField(min_lines=0)
    with pytest.raises(PropertyError, match="spaceBetween"):
        Column(alignment="spaceBetwen")
    assert encode(Column(alignment="spaceBetween"))["alignment"] == "spaceBetween"
    assert encode(Column(alignment=MainAxisAlignment.CENTER))["alignment"] == "center"


def test_a_theme() -> None:
    theme = Theme(color_scheme_seed=Colors.GREEN, color_scheme=ColorScheme(primary="red"))
    assert encode(theme) == {"color_scheme_seed": "green", "color_scheme": {"primary": "red"}}


# -- the page ------------------------------------------------------------------------------------------------


def test_a_page_is_complete_from_the_beginning() -> None:
    page = Page()
    data = encode(page)
    assert data["_i"] == 1
    assert data["window"] == {"_c": "Window", "_i": 2}
    assert [view["route"] for view in data["views"]] == ["/"]
    assert data["_overlay"]["_internals"] == {"host_positioned": True}
    assert data["_dialogs"]["_c"] == "Dialogs"
    assert encode(page)["_services"] == data["_services"]
    assert len(data["_services"]["_internals"]["uid"]) >= 8


def test_a_page_lends_its_root_views_properties() -> None:
    page = Page()
    text = Text("a")
    page.add(text, Text("b"))
    page.insert(1, Text("c"))
    assert [child.value for child in page.controls] == ["a", "c", "b"]
    page.remove(text)
    page.remove_at(0)
    assert [child.value for child in page.views[0].controls] == ["b"]
    page.clean()
    assert page.controls == []
    page.controls = [text]
    page.bgcolor, page.spacing, page.vertical_alignment = "red", 3, MainAxisAlignment.CENTER
    assert (page.views[0].bgcolor, page.views[0].spacing) == ("red", 3)
    assert page.padding == Padding.all(10)
    page.overlay.append(Text("d"))
    assert encode(page)["_overlay"]["controls"][0]["value"] == "d"
    page.views.clear()
    with pytest.raises(RuntimeError, match="no views"):
        _ = page.controls


REGISTER = {
    "route": "/start?x=1&y=",
    "pwa": False,
    "web": True,
    "debug": False,
    "wasm": True,
    "test": False,
    "multi_view": False,
    "pyodide": False,
    "platform_brightness": "dark",
    "width": 800,
    "height": 600,
    "platform": "linux",
    "window": {},
    "media": {
        "padding": {"top": 0, "right": 0, "bottom": 0, "left": 0},
        "view_padding": {"top": 1, "right": 0, "bottom": 0, "left": 0},
        "view_insets": {"top": 0, "right": 0, "bottom": 0, "left": 0},
        "device_pixel_ratio": 1,
        "orientation": "landscape",
        "always_use_24_hour_format": False,
    },
    "views": "nonsense",
    "session_id": "forged",
    "client_ip": "forged",
    "title": "forged",
    "unknown": 1,
}


def test_a_page_takes_over_the_clients_registration() -> None:
    page = Page()
    page._register(REGISTER)
    assert (page.web, page.wasm, page.renderer, page.width) == (True, False, "skwasm", 800)
    assert page.platform is PagePlatform.LINUX
    assert page.platform_brightness is Brightness.DARK
    assert isinstance(page.media, PageMediaData)
    assert page.media.view_padding == Padding(top=1)
    assert page.query == {"x": "1", "y": ""}
    assert (len(page.views), page.session_id, page.client_ip, page.title) == (1, None, None, None)
    page._register({"pyodide": True, "wasm": False, "platform": "fuchsia", "width": "wide", "media": 3, "web": 7})
    assert (page.wasm, page.renderer, page.platform, page.width) == (
        True,
        "canvaskit",
        PagePlatform.LINUX,
        800,
    )
    assert (page.web, page.media.view_padding) == (True, Padding(top=1))


def test_what_the_server_knows_of_a_page_is_not_sent() -> None:
    page = Page()
    page._register(REGISTER)
    page.client_ip, page.client_user_agent, page.session_id, page.fps = "1.2.3.4", "agent", "secret", 30
    unsent = "client_ip client_user_agent session_id fps renderer web wasm pwa pyodide debug test multi_view"
    assert not set(unsent.split()) & set(encode(page))
    assert encode(page)["width"] == 800


def test_a_page_without_a_session_says_so() -> None:
    with pytest.raises(RuntimeError, match="no session"):
        Page().run_thread(print)
    with pytest.raises(RuntimeError):
        _ = Text("a").page


def test_theme_mode_by_its_wire_value() -> None:
    page = Page()
    page.theme_mode = "dark"  # type: ignore[assignment]
    assert page.theme_mode in (ThemeMode.DARK, "dark")
    assert encode(page)["theme_mode"] == "dark"


# -- events --------------------------------------------------------------------------------------------------


def test_plain_events_carry_the_data() -> None:
    field = TextField()
    event = make_event(field, "change", "ab")
    assert (type(event), event.name, event.control, event.data) == (Event, "change", field, "ab")
    assert event.target == field._id
    assert make_event(Button("x"), "click", None).data is None
    assert make_event(Button("x"), "no_such_event", 3).data == 3


def test_a_tap() -> None:
    event = make_event(Container(), "tap_down", {"k": "mouse", "l": {"x": 1, "y": 2.5}, "g": {"x": 3, "y": 4}})
    assert event.kind is PointerDeviceType.MOUSE
    assert event.local_position == Offset(1, 2.5)
    assert event.global_position == Offset(3, 4)


def test_a_selection() -> None:
    data = {
        "selected_text": "b",
        "selection": {"base_offset": 1, "extent_offset": 2, "affinity": "downstream", "directional": False},
    }
    event = make_event(TextField(), "selection_change", data)
    assert (event.selected_text, event.selection.end, event.cause) == ("b", 2, None)
    event = make_event(Text(), "selection_change", {**data, "cause": "drag"})
    assert event.cause is TextSelectionChangeCause.DRAG


def test_a_scroll() -> None:
    data = {
        "pixels": 10,
        "min_scroll_extent": 0,
        "max_scroll_extent": 100.0,
        "viewport_dimension": 50,
        "event_type": "update",
        "scroll_delta": 3,
    }
    event = make_event(Column(), "scroll", data)
    assert event.event_type is ScrollType.UPDATE
    assert (event.extent_before, event.extent_after, event.extent_total, event.at_edge) == (
        10,
        90,
        150,
        False,
    )


def test_a_change_of_size() -> None:
    event = make_event(Text(), "size_change", {"w": 3, "h": 4.5})
    assert (event.width, event.height) == (3, 4.5)


def test_events_of_the_page() -> None:
    page = Page()
    page.views.append(View(route="/b"))
    assert make_event(page, "resize", {"width": 1, "height": 2}).width == 1
    assert make_event(page, "route_change", {"route": "/a"}).route == "/a"
    assert make_event(page, "view_pop", {"route": "/b"}).view is page.views[1]
    assert make_event(page, "view_pop", {"route": "/z"}).view is None
    assert make_event(page, "platform_brightness_change", "light").brightness is Brightness.LIGHT
    assert make_event(page, "app_lifecycle_state_change", {"state": "hide"}).state is AppLifecycleState.HIDE
    key = make_event(page, "keyboard_event", {"key": "K", "shift": True, "ctrl": False, "alt": False, "meta": False})
    assert (key.key, key.shift) == ("K", True)
    locales = [{"language_code": "de", "country_code": "CH", "script_code": None}]
    assert make_event(page, "locale_change", {"locales": locales}).locales == [Locale("de", "CH", None)]
    assert make_event(page, "multi_view_remove", 7).view_id == 7
    assert make_event(page, "multi_view_add", {"view_id": 7, "initial_data": {"a": 1}}).initial_data == {"a": 1}
    assert make_event(page, "media_change", REGISTER["media"]).view_padding == Padding(top=1)
    assert make_event(page, "error", "NoSuchMethodError").data == "NoSuchMethodError"
    assert make_event(page.window, "event", {"type": "resized"}).type.value == "resized"


def test_pasted_files() -> None:
    files = [{"name": "a", "mime_type": "text/plain", "bytes": b"x"}]
    (file,) = make_event(TextField(), "paste_files", {"files": files}).files
    assert (file.name, file.bytes) == ("a", b"x")


@pytest.mark.parametrize(
    ("make_control", "name", "data"),
    [
        (Container, "tap_down", {"k": "claw"}),
        (Container, "tap_down", {"l": 5}),
        (Container, "tap_down", {"l": {"x": "far"}}),
        (Text, "size_change", None),
        (Text, "size_change", {"w": 3}),
        (Text, "size_change", {"w": [], "h": {}}),
        (Column, "scroll", "up"),
        (Page, "resize", {"width": "wide", "height": 1}),
        (Page, "locale_change", {"locales": [3]}),
        (Page, "locale_change", {"locales": {}}),
        (Page, "media_change", {"padding": {}}),
        (TextField, "selection_change", {"selected_text": "a", "selection": {}}),
        (TextField, "paste_files", {"files": [{"name": "a"}]}),
    ],
)
def test_nonsense_from_the_client_is_refused_in_words(make_control, name, data) -> None:
    control = make_control()
    with pytest.raises(ProtocolError, match=rf"{type(control).__name__}\(\d+\): event '{name}': .+"):
        make_event(control, name, data)
