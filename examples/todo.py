"""Things to do: a model for each, a component for its row, a list that the rows follow."""

import attrs

import reactive as ft

numbers = iter(range(1, 1_000_000))


@ft.model
class Todo:
    """One thing to do."""

    words: str
    done: bool = False
    number: int = attrs.field(factory=numbers.__next__)


@ft.component
def Row(todo: Todo, todos: ft.ReactiveList[Todo]) -> ft.Control:  # noqa: N802 - components are named like controls
    return ft.Row(
        [
            ft.Checkbox(f"Done {todo.number}", ft.signal_of(todo, "done")),
            ft.TextField(ft.signal_of(todo, "words"), label=f"To do {todo.number}", expand=True),
            ft.TextButton("Remove", on_click=lambda: todos.remove(todo)),
        ]
    )


@ft.component
def Todos() -> ft.Control:  # noqa: N802
    todos = ft.use_memo(lambda: ft.ReactiveList([Todo("Buy milk"), Todo("Write a letter", done=True)]), [])
    words, only_open = ft.use_signal(""), ft.use_signal(False)
    shown = ft.use_memo(lambda: ft.computed(lambda: [it for it in todos if not (only_open() and it.done)]), [])

    def add() -> None:
        if words.value.strip():
            todos.insert(0, Todo(words.value.strip()))
            words.value = ""

    return ft.Column(
        [
            ft.Text(lambda: f"{sum(not it.done for it in todos)} of {len(todos)} to do", size=24),
            ft.Row(
                [
                    ft.TextField(words, label="What next?", expand=True, on_submit=add),
                    ft.Button("Add", on_click=add),
                ]
            ),
            ft.Checkbox("Only what is open", only_open),
            ft.For(shown, lambda it: Row(it, todos), key=lambda it: it.number, empty=ft.Text("Nothing left.")),
        ]
    )


def main(page: ft.Page) -> None:
    page.title = "To do"
    page.scroll = ft.ScrollMode.AUTO
    page.add(Todos())


ft.run(main)
