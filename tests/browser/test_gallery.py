"""The gallery: every control that can be seen, in a real Flutter page."""

from __future__ import annotations

import importlib
import inspect
import sys
from pathlib import Path

import pytest

import reactive as ft  # noqa: F401 - loads the catalogue that the program uses
from core_tree.control import BaseControl
from core_tree.controls.service import Service
from core_tree.props import names

GALLERY = Path(__file__).parents[2] / "examples" / "gallery"
FAMILIES = "buttons inputs display layout surfaces navigation dialogs gestures drawing cupertino".split()  # noqa: SIM905
NOT_SEEN = {"Page", "View", "Window", "MultiView", "Overlay", "Dialogs", "FletApp"}
"""What a page is made of; and the control that shows another app, which needs its address."""


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


def test_each_control_is_shown(main):
    assert list(main.FAMILIES) == FAMILIES
    samples = {family: samples() for family, (_, samples) in main.FAMILIES.items()}
    shown = {cls for family in samples.values() for sample in family.values() for cls in below(sample)}
    opened = (GALLERY / "dialogs.py").read_text()  # what is in a dialog is made when it opens
    known = {
        cls
        for cls in names.values()
        if inspect.isclass(cls)
        and issubclass(cls, BaseControl)
        and not issubclass(cls, Service)
        and cls.__module__.startswith("core_tree.controls")
        and cls._c
    }
    missing = {cls.__qualname__ for cls in known - shown} - NOT_SEEN
    assert {name for name in missing if f"ft.{name}(" not in opened and f"ft.{name})" not in opened} == set()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_is_drawn_without_a_fault(gallery, open_page, family):
    page = open_page(f"{gallery}/{family}", wait_for=family.title())
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
