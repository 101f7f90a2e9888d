"""What comes up over a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from core_tree.control import control_base
from core_tree.controls.base import AdaptiveControl
from core_tree.controls.dialogs import Dialogs
from core_tree.props import Handler, Prop, event, prop

if TYPE_CHECKING:
    from core_tree.events import Event

__all__ = ["DialogControl"]


@control_base
class DialogControl(AdaptiveControl):
    """What all dialogs, sheets, banners and snack bars have. `page.show_dialog` shows one."""

    # The client tells of the end only where there is a handler; the page has to hear of it in any case.
    _implies = {"open": "on_dismiss"}  # noqa: RUF012

    open: Prop[bool] = prop(default=False, input=True, kw_only=True)
    """Whether it is shown."""
    on_dismiss: Handler[Event[DialogControl]] = event(kw_only=True)
    """Called when it has gone, whoever closed it."""

    @override
    def _happens(self, name: str, data: Any) -> bool:
        if name != "dismiss":
            return True
        shown_in = self.parent
        if isinstance(shown_in, Dialogs) and not self.open:  # else it was opened again meanwhile
            shown_in.controls.remove(self)
        # A picker says False if the user has chosen: that is told by its `on_change`.
        return data is None or bool(data)
