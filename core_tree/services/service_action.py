"""What the client's own calls of services have in common."""

from __future__ import annotations

import logging
from typing import Any, TypeVar

from typing_extensions import override

from core_tree.contracts import MISSING, here
from core_tree.controls.service import Service
from core_tree.props import Prop
from core_tree.types.client_action import ClientAction
from core_tree.values import shown, value

__all__ = ["ServiceAction", "shared"]

S = TypeVar("S", bound=Service)

logger = logging.getLogger("reactree.services")


def shared(kind: type[S]) -> S:
    """The service of that kind that the page has, or a new one."""
    page = here.page()
    return (None if page is None else page._services.find(kind)) or kind()


class _Arguments(Prop[dict[str, Any]]):
    """The arguments of the call: put together when they are needed, as they may follow something that changes."""

    @override
    def missing(self, record: Any) -> Any:
        return record._arguments()


def arguments() -> Any:
    """Declare the arguments of a kind of action."""
    return _Arguments(factory=dict, kw_only=True, always=True)


@value(kw_only=True)
class ServiceAction(ClientAction):
    """A call of one method. To be made where a page's code runs: the service that it calls is that page's."""

    args: Prop[dict[str, Any]] = arguments()
    """What to call it with."""

    _called = ""

    def _find(self) -> Service:
        """The service to call."""
        raise NotImplementedError

    @override
    def _fill(self, args: tuple[Any, ...], given: dict[str, Any]) -> None:
        super()._fill(args, given)
        self._service = service = self._find()  # kept, as the page lets go of services that nobody refers to
        if service._home is None:
            logger.warning("%s: made outside of a page's code, so it will do nothing", type(self).__name__)
        self._values["service_id"] = service._id
        self._values["method"] = self._called

    def _arguments(self) -> dict[str, Any]:
        held = {
            name: shown(self._values.get(name, prop.default))
            for name, prop in self.__props__.items()
            if prop.via == "args"
        }
        return {name: item for name, item in held.items() if item is not None and item is not MISSING}
