"""Notes, shown by components: their state is in observable classes, declared in either order."""

from dataclasses import dataclass, field

import flet as ft

NoteNumber = ft.IdCounter()


@dataclass
@ft.observable
class Note:
    text: str
    done: bool = False
    number: int = field(default_factory=NoteNumber)


@ft.observable
@dataclass
class Board:
    notes: list[Note] | None = None
    locked = False

    def __post_init__(self):
        self.notes = []
        for text in ("milk", "bread"):
            self.notes.append(Note(text))

    def add(self):
        self.notes.append(Note(f"note {len(self.notes)}"))

    def lock(self):
        self.locked = not self.locked


@ft.component
def NoteRow(note: Note, board: Board):  # noqa: N802 - a component
    def tick(e):
        note.done = e.control.value

    return ft.Row(
        key=str(note.number),
        controls=[
            ft.Checkbox(label=note.text, value=note.done, on_change=tick),
            ft.Text("done" if note.done else "open"),
            ft.Button("drop", on_click=lambda: board.notes.remove(note)),
        ],
    )


@ft.component
def App():  # noqa: N802 - a component
    board, _ = ft.use_state(Board())
    if board.locked:
        ft.use_effect(lambda: None, [])  # in some of the runs only
    return ft.View(
        route="/",
        controls=[
            ft.SafeArea(
                content=ft.Column(
                    controls=[
                        ft.Text(f"{len(board.notes)} notes{', locked' if board.locked else ''}"),
                        *(NoteRow(note, board) for note in board.notes),
                        ft.Button("add", on_click=board.add, disabled=board.locked),
                        ft.Button("lock", on_click=board.lock),
                    ]
                )
            )
        ],
    )


def main(page: ft.Page):
    page.render_views(lambda: [App()])


ft.run(main)
