"""Services: what the client can do beside showing controls."""

from __future__ import annotations

from core_tree.control import BaseControl, control

__all__ = ["Service"]


@control(kw_only=True)
class Service(BaseControl):
    """The base of services: what the client can do that is not seen."""
