"""Things that go wrong in a user's code, each behind a button; the first argument may be "neutral" for debug=False."""

import sys

import reactive as ft


def main(page: ft.Page) -> None:
    count = ft.signal(0)
    divisor = ft.signal(1)

    def divide() -> None:
        print(1 // 0)

    async def fail_later() -> None:
        raise RuntimeError("secret of a task")

    def work() -> None:
        raise OSError("secret of a thread")

    page.add(
        ft.Text(lambda: f"count: {count()}"),
        ft.Button("Count", on_click=lambda: count.update(lambda n: n + 1)),
        ft.Button("Divide", on_click=divide),
        ft.Button("Task", on_click=lambda: page.run_task(fail_later)),
        ft.Button("Thread", on_click=lambda: page.run_thread(work)),
        ft.Text(lambda: f"{10 // divisor()} each"),
        ft.Button("Nobody", on_click=lambda: divisor.set(0)),
        ft.Button("Two", on_click=lambda: divisor.set(2)),
    )


ft.run(main, debug="neutral" not in sys.argv)
