"""A list of 100,000 rows; buttons insert one at the beginning, and go to the end."""

from reactive import Button, Column, Container, Page, ReactiveList, Row, Text, VirtualList, run


def main(page: Page) -> None:
    items = ReactiveList(range(100_000))
    view = VirtualList(items, lambda n, index: Text(lambda: f"{index()}: item {n}"), item_extent=30, expand=True)

    async def to_the_end() -> None:
        await view.scroll_to(offset=-1, duration=0)

    buttons = Row([Button("Insert", on_click=lambda: items.insert(0, -1)), Button("To the end", on_click=to_the_end)])
    page.add(Column([buttons, Container(view, expand=True, bgcolor="#eeeeff")], expand=True))


if __name__ == "__main__":
    run(main)
