"""What the properties of controls are made of: enums, and small values such as a border or a text style.

Each is in the module of its subject. Their annotations name each other, so they are all imported together.
"""

from core_tree.types import (  # noqa: F401
    animation,
    borders,
    buttons,
    client_action,
    colors,
    device_info,
    enums,
    geometry,
    icons,
    keys,
    page,
    painting,
    scrolling,
    text,
    theme,
    tooltip,
    transform,
)
