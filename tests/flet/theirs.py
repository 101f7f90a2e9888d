"""What flet sends for a control or a value."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from typing import Any

import flet
import msgpack
from flet.messaging.protocol import configure_encode_object_for_msgpack

from tests.flet import differences

__all__ = ["encoded", "unpacked"]


def encoded(thing: Any) -> Any:
    """The data that flet's encoder makes of it, as the client reads it."""
    for control in _controls(thing):
        control.build()
        try:
            control._before_update_safe()
        except RuntimeError as error:
            if "must be added to the page" not in str(error):  # it asks whether the user's platform has it
                raise
    return unpacked(msgpack.packb(thing, default=_plain))


_encode = configure_encode_object_for_msgpack(flet.BaseControl)


def _plain(thing: Any) -> Any:
    data = _encode(thing)
    known = differences.CLIENT_HAS_IT.get(type(thing).__name__, ()) if dataclasses.is_dataclass(thing) else ()
    for name in known:
        if name in data and data[name] == _default(type(thing), name):
            del data[name]
    for name in differences.SENT_TWICE.get(type(thing).__name__, ()):
        data.pop(name, None)
    return data


@functools.cache
def _default(cls: type, name: str) -> Any:
    field = next(field for field in dataclasses.fields(cls) if field.name == name)
    return field.default if field.default_factory is dataclasses.MISSING else field.default_factory()


def unpacked(packet: bytes) -> Any:
    return msgpack.unpackb(packet, strict_map_key=False)


def _controls(thing: Any) -> Iterator[flet.BaseControl]:
    """A control and those below it, those above first, as flet goes through them before it sends."""
    if isinstance(thing, flet.BaseControl):
        yield thing
    if dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            if not field.metadata.get("skip", False):
                yield from _controls(getattr(thing, field.name))
    elif isinstance(thing, (list, tuple)):
        for item in thing:
            yield from _controls(item)
    elif isinstance(thing, dict):
        for item in thing.values():
            yield from _controls(item)
