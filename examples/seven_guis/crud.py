"""7GUIs, 5: create, read, update, delete. A list of models, what is shown of it, and what is selected in that."""

import reactive as ft


@ft.model
class Person:
    """Somebody in the list."""

    name: str
    surname: str


def row(person: Person, selected: ft.Computed[Person | None], select: ft.Signal[Person | None]) -> ft.Control:
    return ft.ListTile(
        lambda: f"{person.surname}, {person.name}",
        dense=True,
        selected=lambda: selected() is person,
        selected_tile_color=ft.Colors.SECONDARY_CONTAINER,
        on_click=lambda: select.set(person),
    )


@ft.component
def People() -> ft.Control:  # noqa: N802
    people = ft.use_memo(
        lambda: ft.ReactiveList([Person("Hans", "Emil"), Person("Max", "Mustermann"), Person("Roman", "Tisch")]), []
    )
    prefix, name, surname = ft.use_signal(""), ft.use_signal(""), ft.use_signal("")
    clicked: ft.Signal[Person | None] = ft.use_signal(None)

    shown = ft.computed(lambda: [it for it in people if it.surname.lower().startswith(prefix().strip().lower())])
    selected = ft.computed(lambda: next((it for it in shown() if it is clicked()), None))
    unnamed = ft.computed(lambda: not (name().strip() and surname().strip()))

    @ft.effect
    def show_the_selected() -> None:
        person = selected()
        if person is not None:
            name.value, surname.value = person.name, person.surname

    def create() -> None:
        people.append(Person(name().strip(), surname().strip()))
        clicked.value = people[-1]

    def update() -> None:
        person = selected()
        if person is not None:
            with ft.batch():
                person.name, person.surname = name().strip(), surname().strip()

    def delete() -> None:
        person = selected()
        if person is not None:
            people.remove(person)

    return ft.Card(
        ft.Container(
            ft.Column(
                [
                    ft.TextField(prefix, label="Filter by surname", prefix_icon=ft.Icons.SEARCH),
                    ft.ResponsiveRow(
                        [
                            ft.Container(
                                ft.ListView(
                                    [
                                        ft.For(
                                            shown,
                                            lambda it: row(it, selected, clicked),
                                            key=id,
                                            empty=ft.ListTile("Nobody", dense=True, disabled=True),
                                        )
                                    ]
                                ),
                                height=240,
                                border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
                                border_radius=8,
                                clip_behavior=ft.ClipBehavior.HARD_EDGE,
                                col={"xs": 12, "sm": 7},
                            ),
                            ft.Column(
                                [ft.TextField(name, label="Name"), ft.TextField(surname, label="Surname")],
                                spacing=16,
                                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                                col={"xs": 12, "sm": 5},
                            ),
                        ],
                        spacing=16,
                        run_spacing=16,
                    ),
                    ft.Row(
                        [
                            ft.FilledButton("Create", disabled=unnamed, on_click=create),
                            ft.FilledTonalButton(
                                "Update", disabled=lambda: selected() is None or unnamed(), on_click=update
                            ),
                            ft.OutlinedButton("Delete", disabled=lambda: selected() is None, on_click=delete),
                        ],
                        wrap=True,
                    ),
                ],
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                spacing=16,
                tight=True,
            ),
            padding=24,
            width=640,
        ),
        semantic_container=False,
    )


def main(page: ft.Page) -> None:
    page.title = "People"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.GREEN)
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.scroll = ft.ScrollMode.AUTO
    page.add(People())


ft.run(main)
