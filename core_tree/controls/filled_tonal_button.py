"""Filled buttons in a softer colour."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.button import Button

__all__ = ["FilledTonalButton"]


@control("FilledTonalButton")
class FilledTonalButton(Button):
    """A button filled with a softer colour."""
