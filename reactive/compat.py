"""Scripts written for Flet 1.0, run as they are: `install_as_flet()`, or `reactree run --as-flet script.py`.

After the call `import flet as ft`, `from flet import ...`, `import flet.canvas as cv`, `import flet_charts` and the
like give the classes of this project, under the names that Flet has for them. Each module is looked up when it is
imported, and each name when it is used. `dataclasses.dataclass` declares controls too, as it does with Flet.
"""

from __future__ import annotations

import dataclasses
import importlib
import importlib.abc
import importlib.machinery
import importlib.metadata
import itertools
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any

import reactive
from core_tree.errors import nearest
from core_tree.record import Record, declare

__all__ = ["install_as_flet"]

Lookup = Callable[[], Mapping[str, Callable[[], Any]]]
"""The names of a module, each with what finds it."""

INSTEAD = {
    "Context": "reactive.page_context:PageContext",
    "ContextProvider": "reactive.components:Context",
    "FletUnsupportedPlatformException": "core_tree.services.platforms:NotThereError",
    "control": "reactive.compat:control",
    "run": "reactive.compat:run",
    "run_async": "reactive.compat:run_async",
    "app": "reactive.compat:app",
    "app_async": "reactive.compat:run_async",
    "IdCounter": "reactive.compat:IdCounter",
    "unwrap_component": "reactive.compat:unwrap_component",
}
"""Names with another meaning than in `reactive`, or that are not there."""
STYLE_MODULES = {
    "alignment": "Alignment Axis",
    "border": "Border BorderSide BorderSideStrokeAlign BorderSideStrokeAlignValue BorderStyle",
    "border_radius": "BorderRadius BorderRadiusValue",
    "colors": "Colors",
    "cupertino_colors": "CupertinoColors",
    "cupertino_icons": "CupertinoIcons",
    "dropdown": "Dropdown DropdownOption",
    "dropdownm2": "DropdownM2 Option",
    "icons": "Icons",
    "margin": "Margin MarginValue",
    "padding": "Padding PaddingValue",
}
"""Modules that are attributes of `flet`, with what is in them."""
EXTENSIONS = (
    "ads audio audio_recorder camera charts code_editor color_pickers datatable2 flashlight geolocator lottie map "
    "permission_handler rive secure_storage spinkit video webview"
)
"""The packages `flet_<name>` whose controls the compiled client has."""
NOT_THERE = "fastapi messaging pubsub testing"
"""Modules of Flet that have no counterpart here."""


def install_as_flet() -> None:
    """Let imports of `flet`, and of its extension packages, give this project's classes, in this process.

    Raises:
        RuntimeError: Flet itself was imported before.
    """
    if any(isinstance(finder, _Finder) for finder in sys.meta_path):
        return
    present = sorted(name for name in sys.modules if _is_ours(name))
    if present:
        raise RuntimeError(f"{present[0]!r} was imported before: call install_as_flet() first")
    sys.meta_path.insert(0, _Finder())
    dataclasses.dataclass = _dataclass


def _is_ours(name: str) -> bool:
    top = name.partition(".")[0]
    return top == "flet" or (top.startswith("flet_") and top.removeprefix("flet_") in EXTENSIONS.split())


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the modules that stand for those of Flet."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        if not _is_ours(fullname):
            return None
        if _lookup(fullname) is None:
            parent, _, name = fullname.rpartition(".")
            raise ModuleNotFoundError(_missing(parent, name))
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _Stand(spec.name, _lookup(spec.name) or _flet)

    def exec_module(self, module: ModuleType) -> None:
        pass


class _Stand(ModuleType):
    """A module whose names are looked up when they are used."""

    def __init__(self, name: str, lookup: Lookup) -> None:
        super().__init__(name, f"Stands for `{name}`: the classes are those of reactree.")
        self._lookup = lookup

    def __getattr__(self, name: str) -> Any:
        if name == "__all__":
            return sorted(self._lookup())
        find = self._lookup().get(name)
        if find is None:
            raise AttributeError(_missing(self.__name__, name))
        value = find()
        setattr(self, name, value)
        return value

    def __dir__(self) -> Iterable[str]:
        return sorted(self._lookup())


def _missing(module: str, name: str) -> str:
    """What to say of a name that is not there."""
    if module == "flet" and name in NOT_THERE.split():
        return f"flet.{name} has no counterpart in reactree"
    lookup = _lookup(module) or _flet
    return f"{module} has no {name!r} in reactree{nearest(name, lookup())}"


def _lookup(module: str) -> Lookup | None:
    """What looks up the names of that module; None if there is no such module."""
    top, _, rest = module.partition(".")
    if top != "flet":
        return None if rest else lambda: _of_module(f"core_tree.extensions.{top.removeprefix('flet_')}")
    if not rest:
        return _flet
    if rest == "canvas":
        return lambda: _of_module("core_tree.controls.canvas")
    if rest == "auth" or rest.startswith("auth."):  # each of its names is found anywhere there
        return lambda: _of_module("reactive.auth")
    if rest == "security":
        return lambda: _of_module("reactive.security")
    if rest in ("utils", "utils.files"):
        return lambda: {"get_current_script_dir": lambda: _directory_of_script}
    if rest == "version":
        return lambda: dict.fromkeys(("version", "flet_version"), _version)
    last = rest.rpartition(".")[2]
    if rest in STYLE_MODULES or (rest.startswith("controls.") and last in STYLE_MODULES):
        return lambda: _of_style_module(last)
    if rest == "controls" or rest.startswith("controls."):  # where Flet keeps its classes: each is found anywhere there
        return _flet
    return None


def _flet() -> Mapping[str, Callable[[], Any]]:
    names: dict[str, Callable[[], Any]] = {name: _attribute("reactive", name) for name in reactive.__all__}
    names |= {name: _attribute(*place.split(":")) for name, place in INSTEAD.items()}
    names |= {name: _module(f"flet.{name}") for name in (*STYLE_MODULES, "canvas", "version")}
    names["__version__"] = _version
    return names


def _of_style_module(name: str) -> Mapping[str, Callable[[], Any]]:
    names = _flet()
    found = {public: names[public] for public in STYLE_MODULES[name].split()}
    return found | {"Option": names["DropdownOption"]} if name == "dropdown" else found


def _of_module(name: str) -> Mapping[str, Callable[[], Any]]:
    return {public: _attribute(name, public) for public in importlib.import_module(name).__all__}


def _attribute(module: str, name: str) -> Callable[[], Any]:
    return lambda: getattr(importlib.import_module(module), name)


def _module(name: str) -> Callable[[], Any]:
    return lambda: importlib.import_module(name)


def _directory_of_script() -> str:
    return str(Path(sys.argv[0]).resolve().parent)


def _version() -> str:
    return importlib.metadata.version("flet-web")


# -- what is called otherwise ----------------------------------------------------------------------------------


def control(
    dart_widget_name: Any = None,
    *,
    isolated: bool | None = None,  # noqa: ARG001 - every change is sent alone
    post_init_args: int = 1,  # noqa: ARG001 - there is one constructor for all
    **_: Any,  # what a dataclass would be told
) -> Any:
    """`reactive.control` with the parameters that Flet's has."""
    return reactive.control(dart_widget_name)


class IdCounter:
    """Numbers one after the other: from each call of `next`, or of the counter itself. From any thread."""

    def __init__(self, start: int = 1, step: int = 1, lock: Any = None) -> None:  # noqa: ARG002 - needs none
        self.next = itertools.count(start, step).__next__

    def __call__(self) -> int:
        return self.next()


def unwrap_component(shown: Any) -> Any:
    """What a component shows. Here that stands in its place in the tree, so it is what was given."""
    return shown


_plain_dataclass = dataclasses.dataclass


def _dataclass(cls: Any = None, /, **settings: Any) -> Any:
    """`dataclasses.dataclass`; in Flet it also declares controls and values, which `declare` does here."""

    def decorate(target: type) -> type:
        if not issubclass(target, Record):
            return _plain_dataclass(target, **settings)
        return target if "__attrs_attrs__" in vars(target) else declare(target)

    return decorate if cls is None else decorate(cls)


SETTINGS = "name host port view assets_dir upload_dir web_renderer route_url_strategy no_cdn export_asgi_app"
"""What Flet's `run` takes after the two functions, in order."""


def _settings(positional: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any]:
    """Settings of `reactive.run` for those of Flet, and `export_asgi_app` if that is asked for."""
    given = dict(zip(SETTINGS.split(), positional, strict=False)) | named
    if not given.get("export_asgi_app"):
        given.pop("export_asgi_app", None)
    given.pop("no_cdn", None)  # nothing is ever loaded from one
    if "view" in given and given["view"] is None:
        given["view"] = "none"
    chosen = {name: item.value if isinstance(item, Enum) else item for name, item in given.items()}
    # An empty name and port 0 stand for "whatever it is otherwise".
    return {"handlers": "loop", **{name: item for name, item in chosen.items() if item or name not in ("name", "port")}}


def run(
    main: Callable[..., Any], before_main: Callable[..., Any] | None = None, *positional: Any, **settings: Any
) -> Any:
    """`reactive.run` with the parameters that Flet's has. Handlers run on the loop, as they do there.

    Returns:
        With `export_asgi_app=True` the ASGI application, and nothing is served.
    """
    chosen = _settings(positional, settings)
    if chosen.pop("export_asgi_app", None):
        from reactive.serving import OF_THE_SERVER, asgi_app  # noqa: PLC0415 - for those who mount it

        return asgi_app(main, before_main, **{name: item for name, item in chosen.items() if name not in OF_THE_SERVER})
    from reactive import app  # noqa: PLC0415 - the server, for those who run one

    app.run(main, before_main, **chosen)
    return None


async def run_async(
    main: Callable[..., Any], before_main: Callable[..., Any] | None = None, *positional: Any, **settings: Any
) -> None:
    """`run`, for a program that has a loop already."""
    from reactive import app  # noqa: PLC0415 - the server, for those who run one

    await app.run_async(main, before_main, **_settings(positional, settings))


def app(target: Callable[..., Any], *positional: Any, **settings: Any) -> None:
    """`run`, as it was called before Flet 1.0."""
    run(target, None, *positional, **settings)
