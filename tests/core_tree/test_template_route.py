"""Routes with parameters."""

from __future__ import annotations

from typing import Any

import pytest

from core_tree.template_route import TemplateRoute

CASES: list[tuple[str, str, dict[str, Any] | None]] = [
    ("/books/1", "/books/:id", {"id": "1"}),
    ("/books/1/", "/books/:id", {"id": "1"}),
    ("/books/1", "/books/:id/", {"id": "1"}),
    ("/", "/", {}),
    ("/", "/a", None),
    ("/a/b", "/a/:x/:y", None),
    ("/a/b/c", "/a/:x", None),
    ("/a%20b/c", "/:x/c", {"x": "a%20b"}),
    ("/a", "/a/:x?", {"x": None}),
    ("/a/1/2", "/a/*", {}),
    ("/a.b", "/a.:x", {"x": "b"}),
    ("/aab", "/a.:x", None),
    ("/A/1", "/a/:x", None),
    ("/x-1", "/x-:n", {"n": "1"}),
    ("/a/12", r"/a/:id(\d+)", {"id": "12"}),
    ("/a/b", r"/a/:id(\d+)", None),
    ("/a/b/c", "/a/:x*", {"x": "b/c"}),
    ("/a", "/a/:x*", {"x": None}),
    ("/a/b/c", "/a/:x+", {"x": "b/c"}),
    ("/a", "/a/:x+", None),
]


@pytest.mark.parametrize(("route", "template", "parameters"), CASES)
def test_a_route_is_matched(route: str, template: str, parameters: dict[str, Any] | None) -> None:
    matched = TemplateRoute(route)
    assert matched.match(template) is (parameters is not None)
    assert {name: getattr(matched, name) for name in parameters or {}} == (parameters or {})


def test_parameters_of_an_earlier_match_are_gone() -> None:
    route = TemplateRoute("/books/1")
    assert route.match("/books/:id")
    assert not route.match("/:one")
    assert route.id is None
    with pytest.raises(AttributeError, match="'/books/1' was matched against has no parameter 'author'"):
        _ = route.author
