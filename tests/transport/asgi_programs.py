"""ASGI applications for `test_asgi_driver.py`: one alone, and two mounted in Starlette."""

from __future__ import annotations

from typing import Any

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route

import reactive as ft


def program(name: str) -> Any:
    def main(page: ft.Page) -> None:
        count = ft.signal(0)

        async def closed() -> None:
            print(f"a session of {name} has ended", flush=True)  # noqa: T201

        page.on_close = closed
        page.add(
            ft.Text(lambda: f"{name} {count()}"),
            ft.Text(f"for {page.client_ip} at {page.url}"),
            ft.Button("more", on_click=lambda: count.update(lambda n: n + 1)),
        )

    return main


def greet(_request: Any) -> PlainTextResponse:
    return PlainTextResponse("hello")


one, two = (ft.asgi_app(program(name), max_message=1000) for name in ("one", "two"))
alone = ft.asgi_app(program("alone"), max_message=1000, limits=ft.Limits(alive_seconds=8))  # of slow machines too
mounted = Starlette(
    routes=[
        Route("/", greet),
        Mount("/one", one),
        Mount("/deep/two", two),
    ],
    lifespan=one.lifespan,
)
