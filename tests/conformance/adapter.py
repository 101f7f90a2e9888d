"""All that the behaviours know of a library of signals: plain callables. For another library, write this file anew."""

from reactive.graph import (
    CycleError,
    DepthError,
    EffectLoopError,
    GraphError,
    Scope,
    WriteError,
    computed,
    current_scope,
    on_cleanup,
    signal,
    untracked,
)
from reactive.graph import batch as _batch
from reactive.graph import effect as _effect

__all__ = [
    "CycleError",
    "DepthError",
    "EffectLoopError",
    "GraphError",
    "WriteError",
    "batch",
    "computed",
    "effect",
    "on_cleanup",
    "peek",
    "scope",
    "signal",
    "subscribe",
    "untracked",
    "update",
    "write",
]

# `signal(value, equals=, name=)` and `computed(fn, equals=, name=)` give something that is called to be read.


def write(source, value):
    source.set(value)


def update(source, fn):
    source.update(fn)


def peek(source):
    return source.peek()


def subscribe(source, fn):
    """Call `fn` with the value now and after each change; returns what ends that."""
    return source.subscribe(fn).dispose


def effect(fn, *, name=None):
    """Run `fn` now and after each change of what it read; returns what ends that."""
    return _effect(fn, name=name).dispose


def batch(fn):
    with _batch():
        return fn()


def scope(fn, *, on_error=None):
    """Call `fn`; what it makes belongs to a new scope, inside the present one. Returns what ends the scope.

    `on_error(error)` is told the errors that no writer can be told.
    """
    made = Scope(current_scope(), on_error=None if on_error is None else lambda error, _: on_error(error))
    made.run(fn)
    return made.dispose
