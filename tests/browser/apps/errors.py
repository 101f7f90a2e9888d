"""What can go wrong in a user's code, each behind a button. With the argument "neutral", debug is off."""

import sys

import reactive as ft


def main(page: ft.Page) -> None:
    count = ft.signal(0)
    guests = ft.signal(2)

    def fail_in_handler() -> None:
        raise KeyError("secret of a handler")

    async def fail_in_task() -> None:
        raise RuntimeError("secret of a task")

    def fail_in_thread() -> None:
        raise OSError("secret of a thread")

    def share() -> str:
        if not guests():
            raise ValueError("secret of a binding")
        return f"{12 // guests()} each"

    page.add(
        ft.Text(lambda: f"count: {count()}"),
        ft.Text(share),
        ft.Button("Count", on_click=lambda: count.update(lambda n: n + 1)),
        ft.Button("Handler", on_click=fail_in_handler),
        ft.Button("Task", on_click=lambda: page.run_task(fail_in_task)),
        ft.Button("Thread", on_click=lambda: page.run_thread(fail_in_thread)),
        ft.Button("Nobody", on_click=lambda: guests.set(0)),
        ft.Button("Three", on_click=lambda: guests.set(3)),
    )


ft.run(main, debug="neutral" not in sys.argv)
