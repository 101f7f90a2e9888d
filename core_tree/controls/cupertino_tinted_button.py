"""Tinted buttons as Apple has them."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.cupertino_button import CupertinoButton

__all__ = ["CupertinoTintedButton"]


@control("CupertinoTintedButton")
class CupertinoTintedButton(CupertinoButton):
    """A button filled with a pale shade of the theme's main colour."""
