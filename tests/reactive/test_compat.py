"""Scripts written for Flet 1.0, unchanged, with this project's classes under the names that they import."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import importlib
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import flet
import pytest

import reactive
from core_tree.contracts import MISSING
from reactive import app as reactive_app
from reactive import compat
from tests.client_model import COMPONENT, PAGE_FACTS, ClientModel, differences, normalised
from tests.flet.comparing import encoded
from tests.flet.live import FletUser
from tests.flet.ours import catalogue, find
from tests.live import User, running

SCRIPTS = Path(__file__).parent / "flet_scripts"


@pytest.fixture
def as_flet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process as `--as-flet` makes it; afterwards as it was."""
    unregistered = {name: None for name in catalogue() if "." not in name and name not in reactive.__all__}
    for name in unregistered:
        monkeypatch.setitem(vars(reactive), name, catalogue()[name])
    monkeypatch.setattr(reactive, "__all__", sorted([*reactive.__all__, *unregistered]))
    before = {name: module for name, module in sys.modules.items() if compat._is_ours(name)}
    for name in before:
        del sys.modules[name]
    monkeypatch.setattr(dataclasses, "dataclass", dataclasses.dataclass)  # which is put back after the test
    compat.install_as_flet()
    yield
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, compat._Finder)]
    for name in [name for name in sys.modules if compat._is_ours(name)]:
        del sys.modules[name]
    sys.modules.update(before)


# -- scripts ---------------------------------------------------------------------------------------------------


class Act:
    """What a user does; says so in a failure."""

    def __init__(self, name: str, *arguments: Any) -> None:
        self.name = name
        self.arguments = arguments

    def __repr__(self) -> str:
        return f"{self.name}({', '.join(map(repr, self.arguments))})"

    def __call__(self, user: User) -> None:
        getattr(self, self.name)(user.model, *self.arguments)
        user.flush()

    def press(self, model: ClientModel, label: str, at: int = 0) -> None:
        nodes = [node for node in model.alive() if node.props.get("content") == label and model.can_act(node.id)]
        assert model.click(nodes[at].id), f"nobody listens to {label}"

    def type(self, model: ClientModel, text: str, at: int = 0) -> None:
        fields = [node for node in model.alive("TextField") if model.can_act(node.id)]
        assert model.type_text(fields[at].id, text)

    def tick(self, model: ClientModel, at: int = 0) -> None:
        assert model.check(model.alive("Checkbox")[at].id)

    def pick(self, model: ClientModel, color: str) -> None:
        ring = model.alive("HueRingPicker")[0]
        assert model._send([*model._update(ring, {"color": color}), *model._event(ring, "color_change", color)])

    def dismiss(self, model: ClientModel) -> None:
        assert model.dismiss(model.alive("AlertDialog")[0].id)

    def resize(self, model: ClientModel, width: int, height: int) -> None:
        assert model.resize(width, height)

    def go(self, model: ClientModel, route: str) -> None:
        assert model.navigate(route)

    def back(self, model: ClientModel) -> None:
        view = model.alive("View")[-1]
        model._send(model._event(model.page, "view_pop", {"route": view.props["route"]}))

    def drag(self, model: ClientModel, event: str) -> None:
        target, source = model.alive("DragTarget")[0], model.alive("Draggable")[0]
        data = {"src_id": source.id}
        data |= {"accept": True} if event == "will_accept" else {}
        data |= {"l": {"x": 1, "y": 2}, "g": {"x": 3, "y": 4}} if event == "accept" else {}
        assert model._send(model._event(target, event, data))


STEPS = {
    "counter": [Act("press", "+"), Act("press", "+"), Act("press", "-"), Act("type", "41"), Act("press", "+")],
    "todo": [
        Act("type", "one"),
        Act("press", "add"),
        Act("type", "two"),
        Act("press", "add"),
        Act("tick", 0),
        Act("press", "active"),
        Act("press", "all"),
        Act("press", "later"),
        Act("press", "all"),
        Act("press", "edit", 1),
        Act("type", "three", 1),
        Act("press", "save"),
        Act("press", "clear"),
        Act("press", "delete"),
    ],
    "navigation": [Act("press", "store"), Act("press", "home"), Act("go", "/store"), Act("back")],
    "dialog": [Act("press", "ask"), Act("press", "No"), Act("dismiss"), Act("press", "ask"), Act("press", "Yes")],
    "theme_toggle": [Act("press", "toggle"), Act("press", "toggle")],
    "drag_and_drop": [
        Act("drag", "will_accept"),
        Act("drag", "leave"),
        Act("drag", "will_accept"),
        Act("drag", "accept"),
    ],
    "responsive_row": [Act("resize", 500, 400)],
    "subclasses": [Act("press", "1"), Act("press", "2"), Act("press", "=")],
    "loose": [Act("press", "again"), Act("press", "again")],
    "picker": [Act("pick", "#ff112233"), Act("press", "back"), Act("pick", "red")],
    "steps": [Act("press", "steps"), Act("press", "waits"), Act("press", "context")],
    "notes": [
        Act("press", "add"),
        Act("tick", 1),
        Act("press", "lock"),
        Act("press", "drop"),
        Act("press", "lock"),
        Act("press", "add"),
        Act("tick", 0),
    ],
    "refusals": [
        Act("press", "once"),
        Act("press", "once"),
        Act("press", "round"),
        Act("press", "kind"),
        Act("press", "wait"),
    ],
    "hooks": [
        Act("press", "upper"),
        Act("press", "toggle"),
        Act("press", "show"),
        Act("press", "toggle"),
        Act("press", "show"),
    ],
}


def main_of(script: str, monkeypatch: pytest.MonkeyPatch, *, module: Any) -> tuple[Any, dict[str, Any]]:
    """What a script hands to `run` of that module."""
    ran: list[tuple[Any, dict[str, Any]]] = []
    monkeypatch.setattr(module, "run", lambda main, before_main=None, **settings: ran.append((main, settings)))
    runpy.run_path(str(SCRIPTS / f"{script}.py"), run_name="__main__")
    (found,) = ran
    return found


def shown(user: User) -> Any:
    """The page, in a form in which what means the same to the client is equal."""
    page = comparable(user.model.snapshot(empty_map_is_missing=True, is_default=is_default))
    return {
        key: item for key, item in page.items() if key not in {*PAGE_FACTS, "_services"}
    }  # flet tells the client what that told


LISTS = {"controls", "views"}
"""Where one component may stand for the list."""
SIDES = {"left": 0, "top": 0, "right": 0, "bottom": 0}


def comparable(data: Any) -> Any:
    """Without ids, without the fields of a script's own classes (flet sends them), without sides of no width."""
    if isinstance(data, list):
        return [comparable(item) for item in data]
    if not isinstance(data, dict):
        return data
    if data.get("_c") == COMPONENT:  # flet sends components too; here there is only what they show
        return comparable(data["_b"])
    known = getattr(find(data.get("_c", "")), "__sent__", data)
    plain = {
        key: [comparable(item)] if key in LISTS and isinstance(item, dict) else comparable(item)
        for key, item in data.items()
        if (key in known or key == "_c") and key != "_i" and not (item == 0 and key in SIDES and "_c" not in data)
    }
    style = data.get("_internals", {}).get("style")
    if style is not None:  # of a button; flet sends the usual elevation too
        plain["style"] = {key: item for key, item in style.items() if (key, item) != ("elevation", 1)}
    return plain


def is_default(type_: str, name: str, value: Any) -> bool:
    prop = getattr(find(type_), "__props__", {}).get(name)
    if prop is None or (prop.default is MISSING and prop.factory is None) or name.startswith("_"):
        return False
    default = prop.factory() if prop.factory is not None else prop.default
    return bool(normalised(encoded(default), empty_map_is_missing=True) == value)


@pytest.mark.parametrize("script", STEPS)
def test_a_script_shows_what_it_shows_under_flet(
    script: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    async def under_flet() -> list[Any]:
        main, _ = main_of(script, monkeypatch, module=flet)
        user = FletUser()
        await user.open(main)
        pages = [shown(user)]
        for act in STEPS[script]:
            act(user)
            await user.settled()
            assert user.model.crash is None, user.model.crash
            pages.append(shown(user))
        user.close()
        return pages

    async def here(pages: list[Any]) -> None:
        main, settings = main_of(script, monkeypatch, module=reactive_app)
        assert settings["handlers"] == "loop"
        async with running(main, **settings) as app:
            user = await app.visit()
            for act, page in zip([None, *STEPS[script]], pages, strict=True):
                if act is not None:
                    act(user)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(2):
                        while shown(user) != page:  # noqa: ASYNC110 - of the model, which sets no events
                            await asyncio.sleep(0.002)
                assert user.model.crash is None, user.model.crash
                wrong = differences(page, shown(user))
                if wrong:
                    pytest.fail(f"after {act}: flet's page and ours differ:\n" + "\n".join(wrong), pytrace=False)

    pages = asyncio.run(under_flet())
    request.getfixturevalue("as_flet")
    asyncio.run(here(pages))


# -- imports ---------------------------------------------------------------------------------------------------


def test_the_names_are_those_of_this_project(as_flet: None) -> None:
    import flet as ft
    import flet.canvas as cv
    from flet import Colors, Icons, Text
    from flet.controls.material.icons import Icons as FromDeepInside

    assert ft.Text is Text is reactive.Text
    assert ft.Colors is Colors
    assert ft.Icons is Icons is FromDeepInside is ft.icons.Icons
    assert ft.padding.Padding is ft.Padding
    assert ft.dropdown.Option is ft.DropdownOption
    assert ft.dropdownm2.Option is reactive.Option
    assert ft.canvas is cv
    assert cv.Circle._c == "Circle"
    assert cv.Text is not Text
    assert ft.__version__ == ft.version.version
    from flet.utils.files import get_current_script_dir

    assert Path(get_current_script_dir()) == Path(sys.argv[0]).resolve().parent
    assert {"Text", "Ref", "context", "padding"} <= set(dir(ft))
    assert issubclass(ft.FletUnsupportedPlatformException, RuntimeError)


def test_extension_packages_are_found_under_their_names(as_flet: None) -> None:
    import flet_audio as fta
    import flet_charts as fch
    from flet_charts import LineChart

    assert fch.LineChart is LineChart
    assert fch.LineChart._c == "LineChart"
    assert "BarChart" in dir(fch)
    assert fta.Audio._c == "Audio"
    with pytest.raises(AttributeError, match="flet_charts has no 'LinChart' in reactree; did you mean 'LineChart'"):
        _ = fch.LinChart


def test_all_names_can_be_imported_at_once(as_flet: None) -> None:
    namespace: dict[str, Any] = {}
    exec("from flet import *", namespace)
    assert namespace["Text"] is reactive.Text


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import flet as ft; ft.Txt", "flet has no 'Txt' in reactree; did you mean 'Text'?"),
        ("from flet import Buton", "flet has no 'Buton' in reactree; did you mean 'Button'?"),
        ("import flet.canvas as cv; cv.Cirkle", "flet.canvas has no 'Cirkle' in reactree; did you mean 'Circle'?"),
        ("import flet as ft; ft.padding.Paddin", "flet.padding has no 'Paddin' in reactree; did you mean 'Padding'?"),
        ("import flet.testing", "flet.testing has no counterpart in reactree"),
        ("from flet.fastapi import app", "flet.fastapi has no counterpart in reactree"),
    ],
)
def test_a_name_that_is_not_there_is_told_with_the_nearest(as_flet: None, source: str, message: str) -> None:
    with pytest.raises((AttributeError, ImportError)) as raised:
        exec(source, {})
    assert str(raised.value) == message


def test_other_packages_are_none_of_its_business(as_flet: None) -> None:
    import flet_web

    assert not isinstance(flet_web, compat._Stand)
    with pytest.raises(ModuleNotFoundError, match="No module named 'flet_nonsense'"):
        importlib.import_module("flet_nonsense")


def test_it_may_be_installed_twice_but_not_after_flet(as_flet: None, monkeypatch: pytest.MonkeyPatch) -> None:
    compat.install_as_flet()
    assert sum(isinstance(finder, compat._Finder) for finder in sys.meta_path) == 1
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, compat._Finder)]
    monkeypatch.setitem(sys.modules, "flet", flet)
    with pytest.raises(RuntimeError, match="'flet' was imported before: call install_as_flet"):
        compat.install_as_flet()


# -- what is called otherwise ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "settings"),
    [
        ({}, {"handlers": "loop"}),
        ({"name": "", "port": 0, "assets_dir": None}, {"handlers": "loop"}),
        ({"view": None, "port": 8000}, {"view": "none", "port": 8000, "handlers": "loop"}),
        ({"name": "shop", "no_cdn": True, "handlers": "threads"}, {"name": "shop", "handlers": "threads"}),
        ({"web_renderer": flet.WebRenderer.SKWASM}, {"web_renderer": "skwasm", "handlers": "loop"}),
        (
            {"view": flet.AppView.WEB_BROWSER, "host": "0.0.0.0"},
            {"view": "web_browser", "host": "0.0.0.0", "handlers": "loop"},
        ),
    ],
)
def test_run_takes_what_flets_takes(
    given: dict[str, Any], settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[tuple[Any, dict[str, Any]]] = []

    def run(main: Any, before_main: Any = None, **settings: Any) -> None:
        reactive_app.Settings.of(settings)
        ran.append((main, {name: value for name, value in settings.items() if value is not None}))

    monkeypatch.setattr(reactive_app, "run", run)
    compat.run(test_all_names_can_be_imported_at_once, **given)
    compat.app(target=test_all_names_can_be_imported_at_once, **given)
    assert ran == [(test_all_names_can_be_imported_at_once, settings)] * 2


def test_run_takes_settings_by_position(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[Any] = []
    monkeypatch.setattr(reactive_app, "run", lambda *given, **settings: ran.append((given, settings)))
    compat.run(print, None, "shop", None, 80)
    assert ran == [((print, None), {"handlers": "loop", "name": "shop", "host": None, "port": 80})]


def test_an_asgi_application_is_made_where_it_is_asked_for() -> None:
    app = compat.run(lambda page: None, name="shop", port=80, export_asgi_app=True)
    assert callable(app)
    assert app.lifespan
    with pytest.raises(TypeError, match="export_asgi_app"):
        asyncio.run(compat.run_async(lambda page: None, export_asgi_app=True))


def test_a_control_takes_what_flets_decorator_takes() -> None:
    @compat.control("Bar", isolated=True, post_init_args=1, kw_only=True)
    class Bar(reactive.Row):
        label: str = "x"

    @compat.control
    class Baz(Bar):
        pass

    assert (Bar._c, Baz._c, Baz(label="y").label) == ("Bar", "Bar", "y")


def test_the_context_outside_of_a_page() -> None:
    from reactive.page_context import context

    assert context.auto_update_enabled()
    context.disable_auto_update()
    context.enable_auto_update()
    with pytest.raises(RuntimeError, match="no page here"):
        _ = context.page


# -- the command -----------------------------------------------------------------------------------------------

PROGRAM = """
import flet as ft
print(ft.Text.__module__)
def main(page: ft.Page): pass
"""


def test_the_command_runs_a_script_as_flet(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    command = [sys.executable, "-m", "reactive.cli", "run", "--as-flet", str(program)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "core_tree.controls.text"
