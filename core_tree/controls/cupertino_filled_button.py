"""Filled buttons as Apple has them."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.cupertino_button import CupertinoButton

__all__ = ["CupertinoFilledButton"]


@control("CupertinoFilledButton")
class CupertinoFilledButton(CupertinoButton):
    """A button filled with the theme's main colour."""
