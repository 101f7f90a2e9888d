"""Fields of forms: what the user types on one side, a value of the right type on the other.

    age = ft.field(person, "age", parse=int)

    ft.TextField(age.text, label="Age", error=age.error, on_blur=age.touch)
    ft.Button("Save", on_click=lambda: age.submit() and save(person))

What is typed goes to the model as soon as it can be parsed and is accepted; what the model is given from elsewhere
shows in the field. An error shows once the user has left the field, or wanted to submit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from reactive._graph.shared import unchanged
from reactive.graph import Computed, Signal, computed, effect, signal, untracked
from reactive.models import signal_of

__all__ = ["Field", "field", "submit"]

T = TypeVar("T")


class Field(Generic[T]):
    """One field; made by `field`.

    Attributes:
        text: what is in the field, to be bound to a `TextField`.
        error: what is wrong with it, if that is to be shown, else None; to be bound to `error`.
        problem: what is wrong with it, shown or not.
        touched: whether the user has left it, or wanted to submit.
        dirty: whether the text is another one than at the beginning, or at the last `reset`.

    """

    def __init__(
        self,
        target: Signal[T],
        parse: Callable[[str], T],
        format: Callable[[T], str],
        check: Callable[[T], object] | None,
    ) -> None:
        self._target = target
        self._parse = parse
        self._format = format
        self._check = check
        self._first = signal(format(target.peek()))
        self.text: Signal[str] = signal(self._first.peek(), name=f"{target.name}.text")
        self.touched: Signal[bool] = signal(False, name=f"{target.name}.touched")
        self._refusal: Signal[tuple[str, str] | None] = signal(None)  # (the text, why the model has refused it)
        self._parsed: Computed[tuple[bool, Any]] = computed(self._try, name=f"{target.name}.parsed")
        self.problem: Computed[str | None] = computed(self._problem, name=f"{target.name}.problem")
        self.error: Computed[str | None] = computed(lambda: self.problem() if self.touched() else None)
        self.dirty: Computed[bool] = computed(lambda: self.text() != self._first())
        effect(self._push, name=f"{target.name}: from the field")
        effect(self._pull, name=f"{target.name}: to the field")

    def __repr__(self) -> str:
        return f"<field {self._target.name or hex(id(self))}>"

    @property
    def valid(self) -> bool:
        """Whether the text stands for a value that is accepted. Tracked."""
        return self.problem() is None

    def touch(self) -> None:
        """The user has left the field: show what is wrong."""
        self.touched.value = True

    def submit(self) -> bool:
        """Show what is wrong, if anything; say whether all is well."""
        self.touch()
        return untracked(self.problem) is None

    def reset(self) -> None:
        """Show the model's value, as if nothing had been typed."""
        shown = self._format(self._target.peek())
        self._first.value = self.text.value = shown
        self.touched.value = False
        self._refusal.value = None

    # -- inside ------------------------------------------------------------------------------------------------

    def _try(self) -> tuple[bool, Any]:
        """(whether it can be parsed and passes the check, the value or what is wrong)."""
        try:
            value = self._parse(self.text())
            said = self._check(value) if self._check is not None else None
        except (ValueError, TypeError, ArithmeticError) as error:
            return False, str(error.args[0]) if error.args else type(error).__name__
        if isinstance(said, str):
            return False, said
        return True, value

    def _problem(self) -> str | None:
        fits, value = self._parsed()
        if not fits:
            return str(value)
        refusal = self._refusal()
        return refusal[1] if refusal is not None and refusal[0] == self.text() else None

    def _push(self) -> None:
        fits, value = self._parsed()
        if not fits or untracked(lambda: unchanged(self._target(), value)):
            return
        text = self.text.peek()
        try:
            self._target.set(value)
        except (ValueError, TypeError) as error:  # the model's own validator
            self._refusal.value = text, str(error.args[0]) if error.args else type(error).__name__
        else:
            self._refusal.value = None

    def _pull(self) -> None:
        value = self._target()
        fits, parsed = untracked(self._parsed)
        if (
            not (fits and unchanged(parsed, value))
            and untracked(self._refusal) is None
            and (fits or self._given != value)
        ):
            self.text.value = self._format(value)
        self._given = value

    _given: Any = None


def field(
    target: Any,
    name: str | None = None,
    *,
    parse: Callable[[str], T] = str,  # type: ignore[assignment]
    format: Callable[[T], str] = str,
    check: Callable[[T], object] | None = None,
) -> Field[T]:
    """Make a field for a signal, or for a field of a model. It belongs to the current scope.

    Args:
        target: the signal; or a model, with `name`.
        name: the model's field.
        parse: makes the value of a text, or raises ValueError with a message for the user.
        format: makes the text of a value.
        check: gets the value; it raises ValueError with a message, or returns one. The validators of a model's field
            are asked as well.

    """
    source: Signal[T] = signal_of(target, name) if name is not None else target
    return Field(source, parse, format, check)


def submit(*fields: Field[Any]) -> bool:
    """Show what is wrong in all of the fields; say whether all is well."""
    return all([each.submit() for each in fields])  # noqa: C419 - all of them, also after one that fails
