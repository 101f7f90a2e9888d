"""The encoding of controls and values: plain data, in the form that the client takes (client protocol, section 5).

A control is a map with its type `_c` and its id `_i`; of the properties only what was given is sent, and of that no
`None`: the client takes what is missing for its own default.
"""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections.abc import Callable
from enum import Enum
from typing import Any

from core_tree.accept import SCALARS
from core_tree.contracts import MISSING, Binding
from core_tree.control import BaseControl
from core_tree.props import Handler
from core_tree.values import Value
from core_tree.wire import temporal

__all__ = ["encode", "encode_control", "encode_property", "renew", "to_json"]

Note = Callable[[BaseControl], None]


def encode_control(control: BaseControl, note: Note | None = None) -> dict[str, Any]:
    """The map of a control and all below it.

    Args:
        control: the control. The caller holds the lock of its tree, if it is mounted.
        note: called with each control that is encoded.
    """
    out: dict[str, Any] = {"_c": control._c, "_i": control._id}
    sent = control.__sent__
    for name, stored in tuple(control._values.items()):  # a copy: an unmounted control may change meanwhile
        if stored.__class__ in SCALARS:
            if stored is not None and name in sent:
                out[name] = stored
        elif name in sent:
            data = encode(stored, note)
            if data is not None:
                out[name] = data
    for prop in control.__always__:
        if prop.name not in control._values and prop.name in sent:
            out[prop.name] = encode(prop.missing(control), note)
    if control._implies:
        for name in set(control._implies.values()):
            if control._implied(name):
                out[name] = True
    internals = control._internals()
    if internals is not None:
        out["_internals"] = internals
    if note is not None:
        note(control)
    return out


def encode_property(control: BaseControl, name: str, note: Note | None = None) -> Any:
    """The wire value of one property, or of the entry that it is a part of."""
    if name == "_internals":
        return control._internals()
    prop = control.__props__[name]
    stored = control._values.get(name, MISSING)
    if stored is MISSING:
        stored = prop.missing(control) if prop.always else None
    if stored is None and control._implied(name):
        return True
    if isinstance(prop, Handler):
        return stored is not None
    return encode(stored, note)


def encode(stored: Any, note: Note | None = None) -> Any:
    """The wire form of a stored value; `None` where the client is to use its default."""
    if stored.__class__ in SCALARS:
        return stored
    if isinstance(stored, Enum):
        return stored.value
    if isinstance(stored, BaseControl):
        return encode_control(stored, note)
    if isinstance(stored, Value):
        return _encode_value(stored, note)
    if isinstance(stored, (list, tuple)):
        return [encode(item, note) for item in stored]
    if isinstance(stored, dict):
        entries = ((encode(key), encode(item, note)) for key, item in dict.copy(stored).items())
        return {key: item for key, item in entries if item is not None}
    if isinstance(stored, Binding):
        return encode(stored.held, note)
    if stored is MISSING:
        return None
    if isinstance(stored, dt.timedelta):
        return {"microseconds": round(stored / dt.timedelta(microseconds=1))}
    if isinstance(stored, (dt.date, dt.time)):
        return temporal(stored)
    if callable(stored):
        return True
    return stored


def _encode_value(value: Value, note: Note | None) -> dict[str, Any]:
    out: dict[str, Any] = {}
    sent = value.__sent__
    for name, stored in tuple(value._values.items()):
        if name not in sent:
            continue
        data = encode(stored, note)
        if data is not None:
            out[name] = data
    for prop in value.__always__:
        if prop.name not in value._values:
            out[prop.name] = encode(prop.missing(value), note)
    if value.__type__ is not None:
        out["_type"] = value.__type__
    return out


def renew(data: Any) -> None:
    """Make all controls in encoded data unequal to those that the client holds.

    The client gives each id to the new control, but a widget goes on listening to its old one if the two are equal: it
    would miss all patches. A property that no widget knows makes them unequal.
    """
    number = secrets.randbits(31)  # unlike any that a former session or server may have given it
    rest = [data]
    for node in rest:  # grows as it goes
        if isinstance(node, dict):
            if "_c" in node:
                node["_renewal"] = number
            rest += node.values()
        elif isinstance(node, list):
            rest += node


def to_json(control: BaseControl, *, indent: int | None = None) -> str:
    """A control and all below it as JSON."""
    tree = control._home
    if tree is None:
        data = encode_control(control)
    else:
        with tree.lock:
            data = encode_control(control)
    return json.dumps(data, indent=indent, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    inner = getattr(value, "value", value)
    isoformat = getattr(inner, "isoformat", None)
    return isoformat() if isoformat is not None else str(inner)
