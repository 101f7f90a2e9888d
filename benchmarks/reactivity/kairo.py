"""Small graphs, each with a difficulty of its own; they come from the tests of kairo."""

from __future__ import annotations

from benchmarks.reactivity.graphs import Step, graph
from benchmarks.reactivity.libraries import Library

__all__: list[str] = []


def busy() -> None:
    """Some work, which a good library does not have to do."""
    for _ in range(100):
        pass


@graph("kairo", "avoidable propagation")
def avoidable(lib: Library) -> Step:
    """A computed that never changes cuts the rest off."""
    head = lib.signal(0)
    copy = lib.computed(lambda: head(), head)
    zero = lib.computed(lambda: copy() * 0, copy)
    one = lib.computed(lambda: (busy(), zero() + 1)[1], zero)
    three = lib.computed(lambda: one() + 2, one)
    six = lib.computed(lambda: three() + 3, three)
    lib.effect(lambda: (six(), busy())[0], six)

    def step() -> int:
        total = 0
        for i in range(1000):
            head.set(i)
            total += six()
        return total

    return step


@graph("kairo", "broad")
def broad(lib: Library) -> Step:
    """One signal, 50 short chains."""
    head = lib.signal(0)
    last = head
    for i in range(50):
        near = lib.computed(lambda i=i: head() + i, head)
        last = lib.computed(lambda near=near: near() + 1, near)
        lib.watch(last)

    def step() -> int:
        total = 0
        for i in range(50):
            head.set(i)
            total += last()
        return total

    return step


@graph("kairo", "deep")
def deep(lib: Library) -> Step:
    """A chain of 50."""
    head = last = lib.signal(0)
    for _ in range(50):
        last = lib.computed(lambda below=last: below() + 1, last)
    lib.watch(last)

    def step() -> int:
        total = 0
        for i in range(50):
            head.set(i)
            total += last()
        return total

    return step


@graph("kairo", "diamond")
def diamond(lib: Library) -> Step:
    """Five ways from the signal to the sum."""
    head = lib.signal(0)
    ways = [lib.computed(lambda: head() + 1, head) for _ in range(5)]
    total_of = lib.computed(lambda: sum([way() for way in ways]), *ways)
    lib.watch(total_of)

    def step() -> int:
        total = 0
        for i in range(500):
            head.set(i)
            total += total_of()
        return total

    return step


@graph("kairo", "mux")
def mux(lib: Library) -> Step:
    """100 signals are collected in one value, and taken out of it again."""
    heads = [lib.signal(0) for _ in range(100)]
    collected = lib.computed(lambda: {i: head() for i, head in enumerate(heads)}, *heads)
    parts = [lib.computed(lambda i=i: collected()[i], collected) for i in range(100)]
    ends = [lib.computed(lambda part=part: part() + 1, part) for part in parts]
    for end in ends:
        lib.watch(end)

    def step() -> int:
        total = 0
        for factor in (1, 2):
            for i in range(10):
                heads[i].set(i * factor)
                total += ends[i]()
        return total

    return step


@graph("kairo", "repeated observers")
def repeated(lib: Library) -> Step:
    """A computed reads the same signal 30 times."""
    head = lib.signal(0)
    total_of = lib.computed(lambda: sum([head() for _ in range(30)]), head)
    lib.watch(total_of)

    def step() -> int:
        total = 0
        for i in range(100):
            head.set(i)
            total += total_of()
        return total

    return step


@graph("kairo", "triangle")
def triangle(lib: Library) -> Step:
    """A chain of ten, and a sum that reads each of its members."""
    head = last = lib.signal(0)
    members = []
    for _ in range(10):
        members.append(last)
        last = lib.computed(lambda below=last: below() + 1, last)
    total_of = lib.computed(lambda: sum([member() for member in members]), *members)
    lib.watch(total_of)

    def step() -> int:
        total = 0
        for i in range(100):
            head.set(i)
            total += total_of()
        return total

    return step


@graph("kairo", "unstable")
def unstable(lib: Library) -> Step:
    """A computed that reads another source after each write."""
    head = lib.signal(0)
    double = lib.computed(lambda: head() * 2, head)
    inverse = lib.computed(lambda: -head(), head)
    total_of = lib.computed(
        lambda: sum([double() if head() % 2 else inverse() for _ in range(20)]), head, double, inverse
    )
    lib.watch(total_of)

    def step() -> int:
        total = 0
        for i in range(100):
            head.set(i)
            total += total_of()
        return total

    return step
