"""Routes with parameters, such as `/books/:id`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

__all__ = ["TemplateRoute", "expression"]

PARAMETER = re.compile(r"(/?)(?::(\w+)(?:\(((?:\\.|[^()\\])+)\))?([?*+]?)|\*)")


class TemplateRoute:
    r"""A route that can be matched against templates; what a parameter stands for becomes an attribute.

    In a template `:id` is a part of the route, `:id(\d+)` one of that form, `:id?` one that may be missing, `:path*`
    and `:path+` several, and `*` anything.
    """

    def __init__(self, route: str) -> None:
        self.route = route
        """The route."""
        self._parameters: list[str] = []

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"the template that {self.route!r} was matched against has no parameter {name!r}")

    def match(self, route_template: str) -> bool:
        """Whether the route is of that form. The parameters of an earlier match are None afterwards."""
        for name in self._parameters:
            setattr(self, name, None)
        found = _pattern(route_template).match(self.route)
        if found is None:
            return False
        self._parameters = list(found.groupdict())
        for name, value in found.groupdict().items():
            setattr(self, name, value)
        return True


@lru_cache(maxsize=256)
def _pattern(template: str) -> re.Pattern[str]:
    """The regular expression of a template; a slash at the end makes no difference."""
    return re.compile(f"^{expression(template.rstrip('/') if len(template) > 1 else template)}/?$")


def expression(template: str) -> str:
    """What matches a template, as the text of a regular expression with a group for each parameter."""
    parts = []
    end = 0
    for found in PARAMETER.finditer(template):
        parts.append(re.escape(template[end : found.start()]))
        slash, name, own, times = found.groups()
        end = found.end()
        if name is None:
            parts.append(f"{slash}.*")
            continue
        one = own or "[^/]+?"
        several = f"{one}(?:/{one})*" if times in ("*", "+") else one
        part = f"{slash}(?P<{name}>{several})"
        parts.append(f"(?:{part})?" if times in ("?", "*") else part)
    parts.append(re.escape(template[end:]))
    return "".join(parts)
