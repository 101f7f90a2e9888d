"""What a property accepts, read off its annotation.

`Forms(annotation)` answers two questions: `plain`, the exact types that need no further look (the fast way of every
write), and `check(value)`, which returns the value to store, or raises `Refused` with the accepted forms in words.

A few forms are accepted beside the annotated one, because people use them and the client takes them: numbers for a
string, the wire value (`"center"`) for an enum's member, any real number (numpy's too) for `int` or `float`.
"""

import collections.abc
import difflib
import enum
import numbers
import operator
import types
import typing
from collections.abc import Callable
from typing import Any, Literal, Union, get_args, get_origin

__all__ = ["SCALARS", "Forms", "Refused"]

SCALARS: frozenset[type] = frozenset({str, int, float, bool, bytes, type(None)})
"""The exact types that hold neither controls nor anything observable: they are stored and sent as they are."""

_LISTS = (list, tuple, collections.abc.Sequence)
_DICTS = (dict, collections.abc.Mapping)


class Refused(Exception):  # noqa: N818 - not an error of the user's until the property names it
    """The value is not accepted; `accepted` says what is, `kind` whether its type or its content was wrong."""

    def __init__(self, accepted: str, *, wrong_type: bool) -> None:
        super().__init__(accepted)
        self.accepted = accepted
        self.wrong_type = wrong_type


class Forms:
    """The check behind one annotation."""

    __slots__ = ("_checks", "anything", "plain", "words")

    def __init__(self, annotation: Any) -> None:
        plain: set[type] = set()
        checks: list[_Check] = []
        words: list[str] = []
        self.anything = False
        """Whether every value is accepted."""
        for option in _options(annotation):
            if option is Any or isinstance(option, typing.TypeVar):
                self.anything = True
                plain |= SCALARS
                words.append("anything")
            elif option is None or option is type(None):
                plain.add(type(None))
                words.append("None")
            elif option is str:
                # The client shows a number where it wants a text, so `Text(5)` is no mistake.
                plain |= {str, int, float, bool}
                words.append("str")
            elif option is bool:
                plain.add(bool)
                words.append("bool")
            elif option in (int, float):
                plain |= {int, float}
                checks.append(_number)
                words.append("number")
            elif option is bytes:
                plain.add(bytes)
                words.append("bytes")
            else:
                checks.append(_check_of(option, words))
        if str in plain and not self.anything:
            checks.append(_text)
        self.plain = frozenset(plain)
        """The exact types that are accepted without a further look."""
        self._checks = tuple(checks)
        self.words = ", ".join(dict.fromkeys(words))
        """The accepted forms, for an error message."""

    def check(self, value: Any) -> Any:
        """The value to store.

        Raises:
            Refused: the value is not accepted.
        """
        if self.anything or type(value) in self.plain:
            return value
        content: Refused | None = None
        for check in self._checks:
            try:
                return check(value)
            except Refused as refused:
                if not refused.wrong_type:
                    content = refused
        raise content or Refused(self.words, wrong_type=True)


_Check = Callable[[Any], Any]


def _options(annotation: Any) -> list[Any]:
    if get_origin(annotation) in (Union, types.UnionType):
        return [option for part in get_args(annotation) for option in _options(part)]
    if get_origin(annotation) is typing.Annotated:
        return _options(get_args(annotation)[0])
    return [annotation]


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return str.__str__(value)  # of a subclass, such as an enum's member, the plain text
    raise Refused("str", wrong_type=True)


def _number(value: Any) -> Any:
    if isinstance(value, bool):
        raise Refused("number", wrong_type=True)
    if isinstance(value, numbers.Real):
        return int(value) if isinstance(value, numbers.Integral) else float(value)
    raise Refused("number", wrong_type=True)


def _check_of(option: Any, words: list[str]) -> _Check:
    origin = get_origin(option)
    if origin is Literal:
        return _one_of(get_args(option), words)
    if origin in _LISTS or option in _LISTS:
        return _list_of(option, words)
    if origin in _DICTS or option in _DICTS:
        return _dict_of(option, words)
    if origin is collections.abc.Callable or option in (collections.abc.Callable, Callable):
        words.append("function")
        return _callable
    if isinstance(option, type) and issubclass(option, enum.Enum):
        return _member(option, words)
    if isinstance(origin, type):
        option = origin
    if isinstance(option, type):
        return _instance(option, words)
    words.append(str(option))
    return lambda value: value


def _instance(cls: type, words: list[str]) -> _Check:
    words.append(cls.__name__)

    def check(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        raise Refused(cls.__name__, wrong_type=True)

    return check


def _callable(value: Any) -> Any:
    if callable(value):
        return value
    raise Refused("function", wrong_type=True)


def _one_of(values: tuple[Any, ...], words: list[str]) -> _Check:
    words.extend(repr(value) for value in values)

    def check(value: Any) -> Any:
        if value in values:
            return value
        raise Refused(", ".join(map(repr, values)), wrong_type=False)

    return check


def _member(cls: type[enum.Enum], words: list[str]) -> _Check:
    words.append(cls.__name__)
    by_wire = {str(member.value).lower(): member for member in cls}

    def check(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        if isinstance(value, enum.Enum):  # of another one: what is sent of the two may be the same
            value = value.value
        if isinstance(value, str):
            member = by_wire.get(value.lower())
            if member is not None:
                return member
            if not by_wire:  # its members are made on demand: it says itself what would be right
                raise Refused(f"{cls.__name__}, as {cls.nearest(value)}", wrong_type=False)  # type: ignore[attr-defined]
            near = difflib.get_close_matches(value.lower(), by_wire, n=1)
            hint = f" (did you mean '{by_wire[near[0]].value}'?)" if near else ""
            some = ", ".join(repr(m.value) for m in list(cls)[:8]) + (", …" if len(by_wire) > 8 else "")
            raise Refused(f"{cls.__name__}: {some}{hint}", wrong_type=False)
        raise Refused(cls.__name__, wrong_type=True)

    return check


def _list_of(option: Any, words: list[str]) -> _Check:
    args = get_args(option)
    fixed = get_origin(option) is tuple and Ellipsis not in args
    forms = [Forms(arg) for arg in args if arg is not Ellipsis]
    text = (
        f"({', '.join(each.words for each in forms)})"
        if fixed
        else f"list of {forms[0].words if forms else 'anything'}"
    )
    words.append(text)

    def check(value: Any) -> Any:
        if not isinstance(value, (list, tuple)):
            raise Refused(text, wrong_type=True)
        if fixed and len(value) != len(forms):
            raise Refused(text, wrong_type=False)
        if fixed:
            checked: Any = [each.check(item) for each, item in zip(forms, value, strict=True)]
        else:
            checked = [forms[0].check(item) for item in value] if forms else value
        return value if all(map(operator.is_, checked, value)) else checked

    return check


def _dict_of(option: Any, words: list[str]) -> _Check:
    args = get_args(option)
    forms = [Forms(arg) for arg in args]
    text = f"dict of {forms[0].words} to {forms[1].words}" if len(forms) == 2 else "dict"
    words.append(text)

    def check(value: Any) -> Any:
        if not isinstance(value, dict):
            raise Refused(text, wrong_type=True)
        if forms:
            checked = {
                forms[0].check(key): item if callable(item) else forms[1].check(item)  # a value of a dict may be bound
                for key, item in value.items()
            }
            if any(item is not checked.get(key) for key, item in value.items()):
                return checked
        return value

    return check
