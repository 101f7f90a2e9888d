"""Very long lists: only the rows that are near what can be seen exist as controls.

    ft.VirtualList(people, lambda person: ft.Text(person.name), item_extent=24, expand=True)

A column that scrolls holds an empty box as high as the rows above, the rows themselves (a `For`), and a box as high as
the rows below. When the user scrolls, or the list changes, other items are in the window; their rows come and go.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from typing_extensions import override

from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.types.enums import CrossAxisAlignment, ScrollMode
from reactive.collections import ReactiveList
from reactive.flow import For, parameters_of
from reactive.graph import computed, signal

if TYPE_CHECKING:
    from core_tree.controls.base import Control

__all__ = ["VirtualList"]

T = TypeVar("T")

TALL = 1200
"""How high the list is thought to be until the client has told, in pixels."""


class VirtualList(Column):
    """A column that scrolls through very many items, and makes rows only for those near what can be seen.

    Give it a height (`height=`, or `expand=True` in something that has one): it shows as much as fits. What a row
    keeps, such as what the user has typed there, is gone once it is out of the window; so keep it in the items.

    Args:
        each: a `ReactiveList`, a signal, a computed or a function that gives a sequence; or just a sequence. Of a
            `ReactiveList` only the items in the window are read, so changes elsewhere cost nothing.
        render: as for `For`: called with the item, or with the item and its index in the whole list, which is to be
            called; returns what is shown.
        item_extent: the height of each row in pixels; rows are made that high.
        key: as for `For`; only the items in the window need differ.
        margin: how many rows there are beyond those that can be seen, on each side; by default as many as can be seen.
        scroll: as for `Column`.
        on_scroll: as for `Column`.
        horizontal_alignment: as for `Column`; by default rows are as wide as the list.
        **properties: the other properties of a `Column`, but for `controls` and `spacing`.

    Raises:
        ValueError: the height of rows is not positive, or the margin is negative.

    """

    def __init__(
        self,
        each: Callable[[], Sequence[T]] | Sequence[T],
        render: Callable[..., Control | Any],
        *,
        item_extent: float,
        key: Callable[[T], Hashable] | None = None,
        margin: int | None = None,
        scroll: Any = ScrollMode.AUTO,
        on_scroll: Callable[..., Any] | None = None,
        horizontal_alignment: Any = CrossAxisAlignment.STRETCH,
        **properties: Any,
    ) -> None:
        if not item_extent > 0:
            raise ValueError(f"VirtualList: item_extent is the height of a row in pixels, not {item_extent!r}")
        if margin is not None and margin < 0:
            raise ValueError(f"VirtualList: margin is a number of rows, not {margin!r}")
        self._window = window = _Window(each, item_extent, margin)
        rows = For(window.items, window.rendering(render), key=key)
        super().__init__(
            [Container(height=window.above), cast("Control", rows), Container(height=window.below)],
            spacing=0,
            scroll=scroll,
            on_scroll=_unheard if on_scroll is None else on_scroll,
            horizontal_alignment=horizontal_alignment,
            **properties,
        )

    @override
    def _happens(self, name: str, data: Any) -> bool:
        if name != "scroll":
            return True
        self._window.seen(data["pixels"], data["viewport_dimension"])
        return self.on_scroll is not _unheard


def _unheard() -> None:
    """Stands for no handler: without one, the client would not tell of the scrolling."""


class _Window:
    """Which items have rows."""

    def __init__(self, each: Any, extent: float, margin: int | None) -> None:
        self._each = each
        self._extent = extent
        self._margin = margin
        self._seen = signal((0, math.ceil(TALL / extent)), name="VirtualList: the first row seen, and how many fit")
        self.span = computed(self._span)

    def seen(self, pixels: float, viewport: float) -> None:
        """The user sees that part. The window moves once half of its margin is used up, not with each pixel."""
        first, fit = max(0, int(pixels // self._extent)), math.ceil(viewport / self._extent) + 1
        before, fitted = self._seen.peek()
        if fit != fitted or abs(first - before) * 2 > self._beyond(fit):
            self._seen.set((first, fit))

    def _beyond(self, fit: int) -> int:
        return fit if self._margin is None else self._margin

    def _all(self) -> Sequence[Any]:
        each = self._each
        return cast("Sequence[Any]", each() if callable(each) and not isinstance(each, ReactiveList) else each)

    def _span(self) -> tuple[int, int, int]:
        """The first item with a row, the first behind those, and how many items there are."""
        count = len(self._all())
        first, fit = self._seen()
        margin = self._beyond(fit)
        start = max(0, min(first - margin, count - fit - 2 * margin))
        return start, min(count, start + fit + 2 * margin), count

    def items(self) -> Iterable[Any]:
        """Those that have rows."""
        start, stop, _ = self.span()
        every = self._all()
        # One by one: then nobody depends on the others, and a `ReactiveList` need not copy them.
        return [every[at] for at in range(start, stop)]

    def above(self) -> float:
        """How high the rows above would be."""
        return self.span()[0] * self._extent

    def below(self) -> float:
        """How high the rows below would be."""
        _, stop, count = self.span()
        return (count - stop) * self._extent

    def rendering(self, render: Callable[..., Any]) -> Callable[..., Any]:
        """What renders a row of the right height; its index counts from the first item of all."""
        if parameters_of(render) < 2:
            return lambda item: Container(render(item), height=self._extent)
        return lambda item, at: Container(
            render(item, computed(lambda: self.span()[0] + at(), name="index")), height=self._extent
        )
