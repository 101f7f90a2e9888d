"""The gallery: every control that can be seen, in a real Flutter page."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
from pathlib import Path

import pytest

import reactive as ft  # noqa: F401 - loads the catalogue that the program uses
from core_tree import extensions
from core_tree.control import BaseControl
from core_tree.controls.service import Service
from core_tree.props import names

GALLERY = Path(__file__).parents[2] / "examples" / "gallery"
FAMILIES = [
    "buttons",
    "inputs",
    "display",
    "layout",
    "surfaces",
    "navigation",
    "dialogs",
    "gestures",
    "drawing",
    "charts",
    "editors",
    "media",
    "spinners",
    "cupertino",
]
NOT_SEEN = {"Page", "View", "Window", "MultiView", "Overlay", "Dialogs", "FletApp"}
"""What a page is made of; and the control that shows another app, which needs its address."""
EXTENSIONS_NOT_SEEN = {"BaseOverlayImage", "MapLayer"} | {
    "BannerAd",  # a phone
    "NativeAd",
    "Camera",  # a camera
    "Rive",  # the internet, from where a browser gets its player
    "MatplotlibChart",  # matplotlib, or plotly
    "MatplotlibChartCanvas",
    "MatplotlibChartWithToolbar",
    "PlotlyChart",
}
"""The bases of others; and what needs something that not everybody has."""


@pytest.fixture(scope="module")
def main():
    """The program's module."""
    sys.path.insert(0, str(GALLERY))
    try:
        yield importlib.import_module("main")
    finally:
        sys.path.remove(str(GALLERY))
        for name in ("main", *FAMILIES):
            sys.modules.pop(name, None)


@pytest.fixture
def gallery(app):
    return app("examples/gallery/main.py").url.rstrip("/")


def below(control: BaseControl) -> set[type]:
    """The classes of a control and of all in it."""
    return {type(control)}.union(*map(below, control._children()))


def known(package: str) -> set[type]:
    """The classes of the controls of a package that can be seen."""
    return {
        cls
        for cls in names.values()
        if inspect.isclass(cls)
        and issubclass(cls, BaseControl)
        and not issubclass(cls, Service)
        and cls.__module__.startswith(package)
        and cls._c
    }


def shown(main) -> set[type]:
    """The classes of all the controls in the samples."""
    samples = {family: samples() for family, (_, samples) in main.FAMILIES.items()}
    return {cls for family in samples.values() for sample in family.values() for cls in below(sample)}


def test_each_control_is_shown(main):
    assert list(main.FAMILIES) == FAMILIES
    opened = (GALLERY / "dialogs.py").read_text()  # what is in a dialog is made when it opens
    missing = {cls.__qualname__ for cls in known("core_tree.controls") - shown(main)} - NOT_SEEN
    assert {name for name in missing if f"ft.{name}(" not in opened and f"ft.{name})" not in opened} == set()


def test_each_control_of_the_extensions_is_shown(main):
    for module in pkgutil.iter_modules(extensions.__path__, "core_tree.extensions."):
        importlib.import_module(module.name)
    missing = {cls.__qualname__ for cls in known("core_tree.extensions") - shown(main)}
    assert missing == EXTENSIONS_NOT_SEEN


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_drawn_without_a_fault(gallery, open_page, family):
    page = open_page(f"{gallery}/{family}", wait_for=family.title())
    page.page.wait_for_timeout(500)  # films, maps and the like are loaded, or fail, after the first frame
    page.frame()
    assert not [words for words in page.texts() if "Unknown control" in words or "Error" in words]


def test_another_address_in_the_same_tab_is_followed(gallery, open_page):
    page = open_page(f"{gallery}/buttons", wait_for="OutlinedButton")
    page.open(f"{gallery}/dialogs", wait_for="Open AlertDialog")


def test_dialogs_and_pickers_open(gallery, open_page):
    page = open_page(f"{gallery}/dialogs", wait_for="AlertDialog")
    for name, words in (("AlertDialog", "Delete it?"), ("BottomSheet", "A sheet")):
        page.press(page.button(f"Open {name}"))
        page.wait_text(words)
        page.page.mouse.click(3, 3)
        page.wait_text(words, gone=True)
    for name in ("DatePicker", "TimePicker"):
        page.press(page.button(f"Open {name}"))
        page.press(page.button("Cancel"))
        page.wait_until(lambda: page.button("Cancel").count() == 0, what="the picker closes")


@pytest.mark.parametrize("family", ["charts", "media"])
def test_on_a_phone_the_families_are_in_a_drawer(gallery, open_page, family):
    page = open_page(f"{gallery}/{family}", wait_for=family.title(), platform="android", dark=True)
    surfaces = page.tree.get_by_role("button", name="Surfaces")
    assert surfaces.count() == 0
    page.press(page.tree.get_by_role("button", name="Open navigation menu"))
    surfaces.wait_for(state="attached")
    page.press(surfaces)
    page.wait_text("ListTile")
    page.wait_until(lambda: page.page.url.endswith("/surfaces"), what="the address is that of the family")
    surfaces.wait_for(state="detached")
