import asyncio

import flet as ft


async def main(page: ft.Page):
    def steps(e):
        e.control.disabled = True
        yield
        for number in range(3):
            bar.value = (number + 1) / 3
            yield
        e.control.disabled = False
        done.value = "steps"

    async def waits():
        done.value = "waiting"
        yield
        await asyncio.sleep(0)
        done.value = "waited"

    def from_context():
        ft.context.page.title = "from the context"

    bar = ft.ProgressBar(width=400, value=0)
    done = ft.Text()
    page.add(
        bar,
        done,
        ft.Button("steps", on_click=steps),
        ft.Button("waits", on_click=waits),
        ft.Button("context", on_click=from_context),
    )
    await asyncio.sleep(0)
    done.value = "ready"
    page.update()


ft.run(main)
