"""A poll that everybody sees: who is here, what they vote for, and the result, live on every page.

The poll belongs to the program, so its signals are on all pages at once. Each visitor has one vote, may change
it, and takes it along when they leave.
"""

import random
from collections.abc import Callable

import reactive as ft

NAMES = ("Ada", "Alan", "Barbara", "Donald", "Edsger", "Frances", "Grace", "John", "Katherine", "Ken", "Linus", "Radia")
COLORS = (
    ft.Colors.INDIGO_400,
    ft.Colors.TEAL_500,
    ft.Colors.DEEP_ORANGE_400,
    ft.Colors.PINK_400,
    ft.Colors.AMBER_700,
    ft.Colors.CYAN_700,
)


@ft.model
class Visitor:
    """Somebody with this page. `here`: whether their browser is connected; `choice`: what they vote for."""

    name: str
    color: str
    here: bool = True
    choice: str | None = None

    @ft.computed_property
    def initial(self) -> str:
        return self.name[:1].upper()


question = "Where do we go for lunch?"
choices = ft.ReactiveList(["Noodles", "Pizza", "Salad", "Curry"])
visitors: ft.ReactiveList[Visitor] = ft.ReactiveList()
here = ft.computed(lambda: [it for it in visitors if it.here])
votes = ft.computed(lambda: [it.choice for it in here() if it.choice is not None])


def enter() -> Visitor:
    """Somebody comes, under a name that nobody has."""
    taken = {it.name for it in visitors}
    free = [name for name in NAMES if name not in taken] or [f"Guest {len(visitors) + 1}"]
    visitor = Visitor(random.choice(free), random.choice(COLORS))
    visitors.append(visitor)
    return visitor


def follow(page: ft.Page, me: Visitor) -> Callable[[], None]:
    """Tell by the visitor whether the page is connected; returns what is to be done when they leave."""
    page.on_disconnect = lambda: setattr(me, "here", False)
    page.on_connect = lambda: setattr(me, "here", True)

    def leave() -> None:
        page.on_disconnect = page.on_connect = None
        visitors.remove(me)

    return leave


def face(visitor: Visitor, size: float = 28) -> ft.Control:
    return ft.Container(
        ft.Text(lambda: visitor.initial, color=ft.Colors.WHITE, size=size * 0.45),
        width=size,
        height=size,
        shape=ft.BoxShape.CIRCLE,
        bgcolor=visitor.color,
        alignment=ft.Alignment.CENTER,
        tooltip=lambda: visitor.name,
    )


def bar(choice: str, me: Visitor) -> ft.Control:
    """One choice: its bar, who is for it, and a button."""
    number = ft.computed(lambda: votes().count(choice))
    part = ft.computed(lambda: number() / max(1, len(votes())))
    mine = ft.computed(lambda: me.choice == choice)
    leads = ft.computed(lambda: number() > 0 and all(number() >= votes().count(other) for other in choices))

    supporters = ft.Row(
        [ft.For(lambda: [it for it in here() if it.choice == choice], lambda it: face(it, 24), key=id)],
        spacing=4,
        wrap=True,
    )

    def vote() -> None:
        me.choice = None if mine() else choice

    return ft.Container(
        ft.Column(
            [
                ft.Row(
                    [
                        ft.Icon(
                            lambda: ft.Icons.CHECK_CIRCLE if mine() else ft.Icons.CIRCLE_OUTLINED,
                            color=lambda: ft.Colors.PRIMARY if mine() else ft.Colors.OUTLINE,
                        ),
                        ft.Text(choice, size=16, weight=lambda: ft.FontWeight.W_600 if leads() else None),
                        ft.Semantics(content=supporters, exclude_semantics=True, expand=True),
                        ft.Text(lambda: f"{number()}", size=16),
                        ft.Text(lambda: f"{part():.0%}", width=48, text_align=ft.TextAlign.RIGHT),
                    ],
                    spacing=12,
                ),
                ft.Semantics(
                    content=ft.ProgressBar(
                        part,
                        bar_height=10,
                        border_radius=5,
                        color=lambda: ft.Colors.PRIMARY if leads() else ft.Colors.SECONDARY,
                        bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
                    ),
                    exclude_semantics=True,  # the text says it
                ),
            ],
            spacing=12,
        ),
        padding=16,
        border_radius=12,
        bgcolor=lambda: ft.Colors.SECONDARY_CONTAINER if mine() else ft.Colors.SURFACE_CONTAINER,
        animate=200,
        ink=True,
        on_click=vote,
    )


def people(me: Visitor) -> ft.Control:
    def row(it: Visitor) -> ft.Control:
        return ft.Row(
            [
                face(it),
                ft.Text(lambda: f"{it.name} (you)" if it is me else it.name, expand=True, no_wrap=True),
                ft.Icon(ft.Icons.HOW_TO_VOTE, size=18, color=ft.Colors.OUTLINE, visible=lambda: it.choice is not None),
            ]
        )

    return ft.Container(
        ft.Column(
            [
                ft.Text(lambda: f"Here now: {len(here())}", weight=ft.FontWeight.W_600),
                ft.TextField(ft.signal_of(me, "name"), label="Your name", dense=True, max_length=20, counter=""),
                ft.For(here, row, key=id),
            ],
            spacing=12,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        padding=16,
        border_radius=12,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        col={"xs": 12, "md": 4},
    )


@ft.component
def TeamPoll() -> ft.Control:  # noqa: N802 - components are named like controls
    me = ft.use_memo(lambda: ft.untracked(enter), [])
    other = ft.use_signal("")
    ft.use_effect(lambda: follow(ft.context.page, me), [])

    def suggest() -> None:
        words = other().strip()
        if words and words not in choices:
            choices.append(words)
        other.value = ""

    poll = ft.Column(
        [
            ft.For(choices, lambda choice: bar(choice, me)),
            ft.Row(
                [
                    ft.TextField(
                        other,
                        label="Something else",
                        dense=True,
                        max_length=40,
                        counter="",
                        expand=True,
                        on_submit=suggest,
                    ),
                    ft.FilledTonalButton(
                        "Suggest", icon=ft.Icons.ADD, on_click=suggest, disabled=lambda: not other().strip()
                    ),
                ]
            ),
        ],
        spacing=12,
        col={"xs": 12, "md": 8},
    )
    return ft.Column(
        [
            ft.Text(question, size=24, weight=ft.FontWeight.W_600),
            ft.Text(
                lambda: (
                    f"{len(votes())} of {len(here())} have voted. Open this page in another window to be somebody else."
                ),
                color=ft.Colors.ON_SURFACE_VARIANT,
            ),
            ft.ResponsiveRow([poll, people(me)], spacing=16, run_spacing=16),
        ],
        spacing=12,
        expand=True,
        scroll=ft.ScrollMode.AUTO,
    )


def main(page: ft.Page) -> None:
    page.title = "Team poll"
    page.theme = page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.INDIGO)
    page.padding = 16
    page.render(TeamPoll)


if __name__ == "__main__":
    ft.run(main)
