"""Fields in rows that move and in a component that runs again, while somebody types."""

import reactive as ft

order = ft.signal(["one", "two", "three"])
words = {name: ft.signal(f"words of {name}") for name in order.peek()}


def typed() -> None:
    """Each key turns the rows around."""
    order.update(lambda names: [*names[1:], names[0]])


def row(name: str) -> ft.Control:
    return ft.TextField(words[name], label=name, on_change=typed)


@ft.component
def Around() -> ft.Control:  # noqa: N802
    text = ft.use_signal("words around")
    length = len(text())  # read here: each key makes the body run again
    return ft.Column([ft.Text(f"length {length}"), ft.TextField(text, label="around")])


def main(page: ft.Page) -> None:
    page.title = lambda: " ".join(order())
    page.add(
        ft.Column([ft.For(order, row)]),
        Around(),
        *(ft.Text(lambda name=name: f"{name}: {words[name]()}") for name in words),
    )


ft.run(main)
