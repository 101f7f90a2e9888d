"""Samples for properties, described apart from any library, so that both libraries can be given the same.

A sample is a plain value, or a description of something that each library makes with its own classes.
"""

from __future__ import annotations

import datetime as dt
import enum
import typing
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import flet

from tests.flet.facts import ABSENT, Facts, Field, Kind, accepts, exported, facts_of, kind_of, name_of, take_apart
from tests.flet.theirs import encoded

__all__ = ["Lookup", "Made", "fitting", "made", "required", "rounds"]

Lookup = Callable[[str], Any]
"""Finds a library's class by flet's name for it."""


@attrs.frozen
class Made:
    """An instance of a class."""

    of: str
    given: dict[str, Any]


@attrs.frozen
class Member:
    """A member of an enum."""

    of: str
    name: str


@attrs.frozen
class Called:
    """What a class method without arguments gives."""

    of: str
    method: str


@attrs.frozen
class Icon:
    name: str


@attrs.frozen
class Listener:
    """A handler."""


def made(sample: Any, find: Lookup) -> Any:
    """The sample as an object of one of the libraries."""
    match sample:
        case Made(of=name, given=given):
            return find(name)(**{key: made(item, find) for key, item in given.items()})
        case Called(of=name, method=method):
            return getattr(find(name), method)()
        case Member(of=name, name=member):
            return find(name)[member]
        case Icon(name=name):
            return getattr(find("Icons"), name)
        case Listener():
            return _listen
        case list():
            return [made(item, find) for item in sample]
        case tuple():
            return tuple(made(item, find) for item in sample)
        case dict():
            return {made(key, find): made(item, find) for key, item in sample.items()}
    return sample


def _listen() -> None:
    pass


PLAIN: dict[Any, tuple[Any, ...]] = {
    str: ("sample", "other"),
    bool: (True, False),
    int: (1, 2, 3, 0),
    float: (0.5, 1.5, 2.5, 0.25),
    bytes: (b"sample",),
    dt.datetime: (dt.datetime(2026, 3, 4, 5, 6, tzinfo=dt.UTC),),
    dt.date: (dt.date(2026, 3, 4),),
    dt.time: (dt.time(5, 6),),
    dt.timedelta: (dt.timedelta(seconds=3),),
    Any: ("sample",),
    object: ("sample",),
}
STANDS_FOR = {
    "BaseControl": "Text",
    "Control": "Text",
    "LayoutControl": "Text",
    "AdaptiveControl": "Switch",
    "ScrollableControl": "Column",
    "FormFieldControl": "TextField",
    "DialogControl": "AlertDialog",
    "canvas.Shape": "canvas.Fill",
    "map.MapLayer": "map.TileLayer",
    "map.SourceAttribution": "map.TextSourceAttribution",
    "map.StrokePattern": "map.SolidStrokePattern",
    "Service": "Clipboard",
    "ShapeBorder": "StadiumBorder",
    "OutlinedBorder": "StadiumBorder",
    "InputBorder": "OutlineInputBorder",
    "NotchShape": "CircularRectangleNotchShape",
    "Gradient": "LinearGradient",
    "PaintGradient": "PaintLinearGradient",
    "Key": "ValueKey",
}
"""What to make where a type is only derived from."""


def samples(hint: Any) -> Iterator[list[Any]]:
    """Samples for a type: for each kind that it allows some to choose from."""
    for option in take_apart(hint):
        yield from _of_option(option)


def _of_option(option: Any) -> Iterator[list[Any]]:
    origin, arguments = typing.get_origin(option), typing.get_args(option)
    name = getattr(origin, "__name__", "")
    if origin is typing.Literal:
        yield list(arguments)
    elif origin is list or name in ("Sequence", "Iterable"):
        for choice in samples(arguments[0]):
            yield [[choice[0]] * length for length in (1, 3)]
    elif origin is dict:
        keys = [key for choice in samples(arguments[0]) for key in choice]
        for choice in samples(arguments[1]):
            yield [{key: item} for key, item in zip(keys * len(choice), choice, strict=False)]
    elif origin is tuple:
        yield [tuple(next(samples(argument))[0] for argument in arguments if argument is not Ellipsis)]
    elif name == "Callable":
        yield [Listener()]
    elif option in PLAIN:
        yield list(PLAIN[option])
    elif isinstance(option, typing.TypeVar) and option.__bound__ is not None:
        yield from samples(option.__bound__)
    elif isinstance(origin or option, type):
        yield from _of_class(origin or option)


def _of_class(cls: type) -> Iterator[list[Any]]:
    if cls is flet.IconData:
        yield [Icon("ADD"), Icon("ABC")]
        return
    name = name_of().get(cls)
    if name is None or kind_of(cls) not in (Kind.ENUM, Kind.CONTROL, Kind.VALUE):
        return
    if issubclass(cls, enum.Enum):
        yield [Member(name, member.name) for member in list(cls)[:3] if member.value is not None]
        return
    if name == "Matrix4":
        yield [Called("Matrix4", "identity")]
        return
    name = STANDS_FOR.get(name, name)
    yield [Made(name, given) for given in _small(facts_of(name))]


def _small(facts: Facts) -> Iterator[dict[str, Any]]:
    """What must be given, and that with something more."""
    given = required(facts)
    if kind_of(facts.cls) is Kind.VALUE:
        for field in facts.fields.values():
            choice = next(samples(field.hint), [])
            simple = [sample for sample in choice if isinstance(sample, (str, float, Member)) and _fits(field, sample)]
            if field.name not in given and simple:
                yield {**given, field.name: simple[0]}
                break
    yield given


def required(facts: Facts) -> dict[str, Any]:
    """A sample for each field that must be given."""
    given = dict(BARE.get(facts.name, {}))
    for field in facts.fields.values():
        if field.default is ABSENT and field.name not in given:
            given[field.name] = fitting(facts, field)[0]
    return given


TEXT = Made("Text", {"value": "sample"})
BARE: dict[str, dict[str, Any]] = {
    "AlertDialog": {"content": TEXT},
    "Button": {"content": "sample"},
    "CupertinoActionSheet": {"message": "sample"},
    "CupertinoAlertDialog": {"content": TEXT},
    "DataRow": {"cells": [Made("DataCell", {"content": "sample"})]},
    "DropdownOption": {"key": "sample"},
    "FilledButton": {"content": "sample"},
    "FilledTonalButton": {"content": "sample"},
    "FloatingActionButton": {"content": "sample"},
    "MenuBar": {"controls": [TEXT]},
    "NavigationBar": {"destinations": [Made("NavigationBarDestination", {"icon": Icon("ADD")})] * 2},
    "OutlinedButton": {"content": "sample"},
    "Segment": {"value": "sample", "label": "sample"},
    "SegmentedButton": {
        "segments": [Made("Segment", {"value": "sample", "label": "sample"})],
        "selected": ["sample"],
    },
    "ShareFile": {"path": "sample"},
    "Shimmer": {"content": TEXT, "base_color": "red", "highlight_color": "blue"},
    "Tab": {"label": "sample"},
    "Tabs": {"content": TEXT, "length": 5},
    "datatable2.DataColumn2": {"label": "sample"},
    "datatable2.DataRow2": {"cells": [Made("DataCell", {"content": "sample"})]},
    "datatable2.DataTable2": {"columns": [Made("datatable2.DataColumn2", {"label": "sample"})]},
    "map.CameraFit": {"coordinates": [Made("map.MapLatitudeLongitude", {"latitude": 1, "longitude": 2})]},
    "map.DashedStrokePattern": {"segments": [1, 2]},
}
"""What flet's own checks want a control to have."""

CHOSEN: dict[str, dict[str, list[Any]]] = {"audio.Audio": {"volume": [0.5], "balance": [0.5]}}
"""Samples for what is particular, and flet looks at too late or not at all."""


def fitting(facts: Facts, field: Field) -> list[Any]:
    """Samples for a field that are not its default, one of each kind."""
    if field.handler:
        return [Listener()]
    choices = samples(field.hint)
    if field.name in CHOSEN.get(facts.name, {}):
        choices = [CHOSEN[facts.name][field.name]]
    return [found[0] for choice in choices if (found := [s for s in choice if _fits(field, s)])]


def _fits(field: Field, sample: Any) -> bool:
    theirs = made(sample, exported().__getitem__)
    if field.default is ABSENT or isinstance(theirs, flet.BaseControl) or theirs != field.default():
        return accepts(field.hint, field.name, theirs)
    return False


def rounds(facts: Facts) -> Iterator[dict[str, Any]]:
    """Samples for all the fields at once, so often that each sample has its turn.

    What flet refuses in this company is left out.
    """
    choices = {field.name: fitting(facts, field) for field in facts.fields.values()}
    choices = {name: given for name, given in choices.items() if given}
    for turn in range(max(map(len, choices.values()), default=0)):
        given = {name: choice[turn % len(choice)] for name, choice in choices.items()}
        if refused(facts, given):
            tried, given = given, required(facts)
            for name, sample in tried.items():
                if not refused(facts, {**given, name: sample}):
                    given[name] = sample
        yield given


def refused(facts: Facts, given: dict[str, Any]) -> bool:
    try:
        encoded(made(Made(facts.name, given), exported().__getitem__))
    except (ValueError, TypeError, IndexError):
        return True
    return False
