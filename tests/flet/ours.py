"""The classes of this project, by the names that flet has for them."""

from __future__ import annotations

import contextlib
import enum
import functools
import importlib
import inspect
import pkgutil
from typing import Any

import attrs

import reactive
from core_tree.control import BaseControl
from core_tree.events import Event
from core_tree.values import Value
from tests.flet.facts import Kind

__all__ = ["BROKEN", "find", "kind"]

EXTENSIONS = "core_tree.extensions"
PACKAGES = ("core_tree.types", "core_tree.controls", "core_tree.services", EXTENSIONS)
SINGLE = ("core_tree.ref", "core_tree.annotations", "core_tree.template_route", "reactive.page_context")
APART = {"core_tree.controls.canvas": "canvas"}
"""Modules whose names stand in a namespace of their own."""

BROKEN: dict[str, BaseException] = {}
"""Modules that cannot be imported."""


@functools.cache
def catalogue() -> dict[str, Any]:
    """What the modules of the catalogue export, registered in `reactive` or not yet."""
    found: dict[str, Any] = {}
    for name in SINGLE:
        module = importlib.import_module(name)
        found |= {public: getattr(module, public) for public in module.__all__}
    for package in PACKAGES:
        try:
            parent = importlib.import_module(package)
        except ModuleNotFoundError:
            continue
        for info in pkgutil.walk_packages(parent.__path__, f"{package}."):
            try:
                module = importlib.import_module(info.name)
            except Exception as error:
                BROKEN[info.name] = error
                continue
            if package == EXTENSIONS:
                continue  # they are found by the names of their modules
            space = APART.get(info.name)
            for name in getattr(module, "__all__", ()):
                found[f"{space}.{name}" if space else name] = getattr(module, name)
    return found


def find(name: str) -> Any:
    """The thing of that name, or None."""
    catalogue()
    if "." not in name and name in reactive.__all__:
        return getattr(reactive, name)
    if name in catalogue():
        return catalogue()[name]
    outer, _, short = name.rpartition(".")
    if not outer:
        return None
    if outer[0].isupper() or "." in outer:
        return getattr(find(outer), short, None)
    for place in (f"core_tree.extensions.{outer}", f"core_tree.controls.{outer}"):
        with contextlib.suppress(ModuleNotFoundError):
            return getattr(importlib.import_module(place), short, None)
    return None


def kind(thing: Any) -> Kind:
    if inspect.ismodule(thing):
        return Kind.MODULE
    if not isinstance(thing, type):
        return Kind.FUNCTION if inspect.isfunction(thing) else Kind.OTHER
    if issubclass(thing, BaseControl):
        return Kind.CONTROL
    if issubclass(thing, enum.Enum):
        return Kind.ENUM
    if issubclass(thing, Event):
        return Kind.EVENT
    return Kind.VALUE if issubclass(thing, Value) or attrs.has(thing) else Kind.OTHER
