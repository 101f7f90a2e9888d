"""Services: what the client can do beside showing controls."""

from __future__ import annotations

from typing import Any, ClassVar

from typing_extensions import override

from core_tree.contracts import here
from core_tree.control import BaseControl, control_base
from core_tree.props import Handler

__all__ = ["Service"]


@control_base
class Service(BaseControl):
    """The base of services: what the client can do that is not seen.

    A service that is made in the code of a page (its main, a handler, a task) is the page's at once. When nobody refers
    to it any more, and it has no handlers, it leaves: with the next frame of the page, which comes at the latest when
    the handler, the task or the thread that had it has ended.
    """

    _auto_register: ClassVar[bool] = True
    """Whether making one hands it to the page whose code is running. For subclasses."""

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        page = here.page() if self._auto_register else None
        if page is not None:
            page._services.take(self)

    @override
    async def _invoke(self, method: str, args: dict[str, Any] | None = None, timeout: float = 10) -> Any:
        if self._home is None and self.parent is None:
            raise RuntimeError(f"{self._name()} belongs to no page: make it in a page's main, handlers or tasks")
        page = here.page()
        if page is not None and self._home is not page._home and self._home is not None:
            # What one user copies is not for another one's clipboard.
            raise RuntimeError(f"{self._name()} belongs to the page of another user: make one for each page")
        return await super()._invoke(method, args, timeout)

    def _has_handlers(self) -> bool:
        """Whether the program waits for its events."""
        values = self._values
        return any(values.get(name) is not None for name, prop in self.__props__.items() if isinstance(prop, Handler))
