"""The least around a tree: a page, a host that keeps what it is told, frames on demand."""

from __future__ import annotations

from typing import Any

from core_tree.controls.page import Page
from core_tree.tree import Tree
from reactive.binding import PageReactor


class Host:
    """Counts the calls for a frame and keeps the reports of errors."""

    def __init__(self) -> None:
        self.wakes = 0
        self.updates = 0
        self.errors: list[tuple[BaseException, str]] = []
        self.loop = self.pubsub = None
        self.visible = True

    def wake(self) -> None:
        self.wakes += 1

    def update(self) -> None:
        self.updates += 1

    async def invoke(self, control_id: int, name: str, args: dict[str, Any] | None, timeout: float) -> Any:
        return (control_id, name, args, timeout)

    async def until_visible(self) -> None: ...

    def happen(self, control_id: int, name: str, data: Any) -> None: ...

    def report(self, error: BaseException, where: str) -> None:
        self.errors.append((error, where))

    def run_task(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    def run_thread(self, fn: Any, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError


class Small:
    """A page whose client holds it already."""

    def __init__(self, *controls: Any) -> None:
        self.host = Host()
        self.page = Page()
        self.tree = Tree(self.page, self.host, PageReactor(self.host.wake))
        self.page.add(*controls)
        self.first = self.tree.frame(full=True)

    def frame(self) -> Any:
        """Cut a frame, and do what a session does with what it says."""
        frame = self.tree.frame()
        assert frame is not None
        for binding in frame.detached:
            binding.detach(self.tree)
        return frame

    def patch(self) -> list[Any]:
        """The operations of the next frame, without its root and its tree index; empty if there is none."""
        body = self.frame().body
        return [] if body is None else body["patch"][1:]
