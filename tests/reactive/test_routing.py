"""The router: what a route shows, what components are told, and the stack of views."""

# ruff: noqa: N802 - components are named like controls

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import reactive as ft
from reactive.routing import match_routes
from tests.invariants.stage import Stage


def texts(stage: Stage) -> list[Any]:
    for _ in range(3):
        stage.settle()
        stage.drain()
    stage.settle()
    assert stage.differences() == []
    return [node.props.get("value") for node in stage.client.alive("Text")]


def go(stage: Stage, route: str) -> None:
    stage.page.route = route
    stage.page.on_route_change()


R = ft.Route


@pytest.mark.parametrize(
    ("path", "names", "params"),
    [
        ("/", "home", {}),
        ("/users", "users", {}),
        ("/users/", "users", {}),
        ("/users/ada", "user", {"name": "ada"}),
        ("/users/ada%20b", "user", {"name": "ada b"}),
        ("/users//ada", "user", {"name": "ada"}),
        ("/v-2", "version", {"number": "2"}),
        ("/users/ada/edit", None, {}),
        ("/items/17", "item", {"id": "17"}),
        ("/items/x", None, {}),
        ("/files", "files", {}),
        ("/files/a/b.txt", "files", {"rest": "a/b.txt"}),
        ("/maybe", "maybe", {}),
        ("/maybe/en", "maybe", {"lang": "en"}),
        ("/tree/a/b", "node node", {"slug": "b"}),
        ("/tree/a/b/leaf", "node node leaf", {"slug": "b"}),
        ("/nowhere", None, {}),
    ],
)
def test_what_fits_a_path(path: str, names: str | None, params: dict[str, str]) -> None:
    def named(name: str) -> Any:
        return name

    rules = [
        R(index=True, component=named("home")),
        R("users", children=[R(index=True, component=named("users")), R(":name", component=named("user"))]),
        R(r"items/:id(\d+)", component=named("item")),
        R("v-:number", component=named("version")),
        R("files/:rest*", component=named("files")),
        R("maybe/:lang?", component=named("maybe")),
        R(
            "tree",
            children=[
                R(":slug", component=named("node"), recursive=True, children=[R("leaf", component=named("leaf"))])
            ],
        ),
    ]
    chain = match_routes(rules, path)
    if names is None:
        assert chain is None
        return
    assert chain is not None
    assert " ".join(str(match.route.component) for match in chain if match.route.component) == names
    assert {name: value for match in chain for name, value in match.params.items()} == params


def test_an_index_route_has_no_path() -> None:
    with pytest.raises(ValueError, match="neither a path nor children"):
        R("x", index=True)


@ft.component
def Shell() -> Any:
    return ft.Column([ft.Text(f"shell {ft.use_route_location()}"), ft.use_route_outlet()])


@ft.component
def Home() -> Any:
    return ft.Text("home")


@ft.component
def User() -> Any:
    clicks, set_clicks = ft.use_state(0)
    name = ft.use_route_params()["name"]
    return ft.Button(
        ft.Text(f"{name} {clicks} {ft.use_route_loader_data()} {ft.is_route_active('/users')} {ft.use_view_path()}"),
        on_click=lambda: set_clicks(clicks + 1),
    )


def test_nested_rules_show_inside_each_other() -> None:
    loaded: list[str] = []

    def load(params: dict[str, str]) -> str:
        loaded.append(params["name"])
        return params["name"].upper()

    @ft.component
    def App() -> Any:
        return ft.Router(
            [
                R(
                    component=Shell,
                    children=[R(index=True, component=Home), R("users/:name", component=User, loader=load)],
                )
            ],
            not_found=lambda: ft.Text("lost"),
        )

    stage = Stage()
    stage.page.render(App)
    assert texts(stage) == ["shell /", "home"]
    go(stage, "/users/ada")
    assert texts(stage) == ["shell /users/ada", "ada 0 ADA True /users/ada"]
    (column,) = stage.page.controls
    column.controls[1].on_click()
    assert texts(stage)[1] == "ada 1 ADA True /users/ada"
    assert loaded == ["ada"]
    go(stage, "/users/bob?x=1#y")
    assert texts(stage) == ["shell /users/bob", "bob 1 BOB True /users/bob"]
    assert stage.page.controls == [column]
    go(stage, "/nowhere")
    assert texts(stage) == ["lost"]
    go(stage, "/")
    assert texts(stage) == ["shell /", "home"]
    assert stage.errors == []


def test_a_layout_stands_around_each_view_below_it() -> None:
    loaded: list[str] = []

    @ft.component
    def Frame() -> Any:
        content = ft.Column([ft.Text(ft.use_view_path()), ft.use_route_outlet()])
        return ft.View(route=ft.use_view_path(), controls=[content])

    @ft.component
    def Name() -> Any:
        params = ft.use_route_params()
        return ft.Text(f"{params['name']} of {params['kind']}")

    @ft.component
    def App() -> Any:
        rows = R(component=Home, children=[R(":name", component=Name)])
        frame = R(":kind", component=Frame, outlet=True, loader=lambda _: loaded.append("once"), children=[rows])
        return ft.Router([R(component=Home, children=[frame])], manage_views=True)

    stage = Stage()
    stage.page.render_views(App)
    assert texts(stage) == ["home"]
    go(stage, "/rows")
    assert texts(stage) == ["home", "/rows", "home"]
    go(stage, "/rows/a")
    assert texts(stage) == ["home", "/rows", "home", "/rows/a", "a of rows"]
    go(stage, "/rows/b")
    assert texts(stage)[3:] == ["/rows/b", "b of rows"]
    assert [view.route for view in stage.page.views] == ["/", "/rows", "/rows/b"]
    assert stage.errors == []


def test_only_the_root_itself_is_the_active_root() -> None:
    @ft.component
    def App() -> Any:
        return ft.Router([R(":name", component=Where), R(index=True, component=Where)])

    @ft.component
    def Where() -> Any:
        return ft.Text(f"{ft.is_route_active('/')} {ft.is_route_active('/a')} {ft.is_route_active('/a', exact=True)}")

    stage = Stage()
    stage.page.render(App)
    assert texts(stage) == ["True False False"]
    go(stage, "/a")
    assert texts(stage) == ["False True True"]


def test_a_guard_refuses() -> None:
    @ft.component
    def App() -> Any:
        return ft.Router(
            [R(index=True, component=Home), R("secret", component=Shell, guard=lambda _: False)],
            not_found=lambda: ft.Text("lost"),
        )

    stage = Stage()
    stage.page.route = "/secret"
    stage.page.render(App)
    assert texts(stage) == ["lost"]


def test_an_async_loader() -> None:
    async def load(params: dict[str, str]) -> str:
        await asyncio.sleep(0)
        return params["name"] * 2

    @ft.component
    def Name() -> Any:
        return ft.Text(f"{ft.use_route_loader_data()}")

    @ft.component
    def App() -> Any:
        return ft.Router([R(":name", component=Name, loader=load)])

    async def main() -> None:
        stage = Stage()
        stage.page.route = "/ab"
        stage.page.render(App)
        assert texts(stage) == ["None"]
        for _ in range(10):
            await asyncio.sleep(0)
        assert texts(stage) == ["abab"]

    asyncio.run(main())


def test_managed_views_are_a_stack() -> None:
    went: list[str] = []

    @ft.component
    def Products() -> Any:
        return ft.Text("products")

    @ft.component
    def Product() -> Any:
        return ft.View([ft.Text(f"product {ft.use_route_params()['id']}")], ft.use_view_path())

    @ft.component
    def About() -> Any:
        return ft.Text("about")

    @ft.component
    def App() -> Any:
        return ft.Router(
            [
                R(
                    "/",
                    component=Home,
                    children=[
                        R("products", component=Products, children=[R(":id", component=Product)]),
                        R("framed", component=Shell, outlet=True, children=[R("in", component=Products)]),
                    ],
                ),
                R("about", component=About, modal=True),
            ],
            manage_views=True,
        )

    stage = Stage()
    stage.page.navigate = went.append
    stage.page.render_views(App)
    assert texts(stage) == ["home"]
    go(stage, "/products/7")
    assert texts(stage) == ["home", "products", "product 7"]
    assert [view.route for view in stage.page.views] == ["/", "/products", "/products/7"]
    bottom = stage.page.views[0]
    go(stage, "/about")
    assert texts(stage) == ["home", "products", "product 7", "about"]
    assert [view.route for view in stage.page.views] == ["/", "/products", "/products/7", "/about"]
    assert stage.page.views[0] is bottom
    stage.page.on_view_pop()
    assert went == ["/products/7"]
    go(stage, "/framed/in")
    assert texts(stage) == ["home", "shell /framed/in", "products"]
    assert len(stage.page.views) == 2
    assert stage.errors == []
