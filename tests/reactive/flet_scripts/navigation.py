import flet as ft


def main(page: ft.Page):
    page.title = "Routes"

    async def open_store(e):
        await page.push_route("/store")

    async def go_home(e):
        await page.push_route("/")

    def route_change(e=None):
        page.views.clear()
        page.views.append(
            ft.View(
                route="/",
                controls=[ft.Text(f"home at {page.route}"), ft.Button("store", on_click=open_store)],
            )
        )
        if page.route == "/store":
            page.views.append(
                ft.View(route="/store", controls=[ft.Text("the store"), ft.Button("home", on_click=go_home)])
            )
        page.update()

    async def view_pop(e: ft.ViewPopEvent):
        page.views.remove(e.view)
        await page.push_route(page.views[-1].route)

    page.on_route_change = route_change
    page.on_view_pop = view_pop
    route_change()


ft.run(main)
