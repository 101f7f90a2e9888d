"""What can go wrong in a tree of controls.

    ControlError
    ├── PropertyError        also a ValueError: a property was given what it does not accept
    │   └── PropertyTypeError    also a TypeError
    ├── RuleError            also a ValueError: properties of a control do not go together
    ├── UnknownPropertyError also a TypeError: no property of that name
    └── ControlInUseError    also a ValueError: a control was put into two places of a tree

Every error carries what a program needs to act on it (`owner`, `name`, `given`, `accepted`), and its text names
the control and the property, what was given and what would be accepted.
"""

import difflib
from collections.abc import Iterable, Mapping

__all__ = [
    "ControlError",
    "ControlInUseError",
    "PropertyError",
    "PropertyTypeError",
    "RuleError",
    "UnknownPropertyError",
]


class ControlError(Exception):
    """The base of all errors about controls."""


class PropertyError(ControlError, ValueError):
    """A property was given a value that it does not accept."""

    def __init__(self, owner: str, name: str, given: object, accepted: str) -> None:
        self.owner = owner
        """The class that has the property."""
        self.name = name
        """The property."""
        self.given = given
        """The value that was refused."""
        self.accepted = accepted
        """What would have been accepted, in words."""
        super().__init__(f"{owner}.{name}: {shown(given)} was given; accepted: {accepted}")


class PropertyTypeError(PropertyError, TypeError):
    """A property was given a value of a type that it does not accept."""


class RuleError(ControlError, ValueError):
    """Properties of a control do not go together. Told when the control is about to be shown."""

    def __init__(self, owner: str, given: Mapping[str, object], accepted: str) -> None:
        self.owner = owner
        """The control."""
        self.given = given
        """The properties that the rule is about, with their values."""
        self.accepted = accepted
        """What would have been accepted, in words."""
        values = ", ".join(f"{name}={shown(value, 40)}" for name, value in given.items())
        super().__init__(f"{owner}: {values} given; accepted: {accepted}")


class UnknownPropertyError(ControlError, TypeError):
    """A control or value has no property of the given name."""

    def __init__(self, owner: str, name: str, known: Iterable[str]) -> None:
        self.owner = owner
        """The class that was asked."""
        self.name = name
        """The name that it does not have."""
        super().__init__(f"{owner}.{name}: no such property{nearest(name, known)}")


class ControlInUseError(ControlError, ValueError):
    """A control was given a second place in a tree; it can be in one only."""


def nearest(name: str, known: Iterable[str]) -> str:
    """The hint for a name that does not exist: the nearest one that does; empty if none is near."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def shown(value: object, limit: int = 80) -> str:
    """The value as an error message shows it: its representation, cut to `limit` characters, and its type."""
    text = repr(value)
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    return f"{text} ({type(value).__name__})"
