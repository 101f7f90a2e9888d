"""Filled buttons."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.button import Button

__all__ = ["FilledButton"]


@control("FilledButton")
class FilledButton(Button):
    """A button filled with the theme's main colour: for what matters most."""
