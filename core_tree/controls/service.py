"""Services: what the client can do beside showing controls."""

from __future__ import annotations

from core_tree.control import BaseControl, control_base

__all__ = ["Service"]


@control_base
class Service(BaseControl):
    """The base of services: what the client can do that is not seen."""
