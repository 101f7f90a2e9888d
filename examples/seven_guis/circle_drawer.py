"""7GUIs, 6: a circle drawer. Drawings are never changed, only replaced: so undo and redo are steps along a list."""

import itertools
import math

import attrs

import reactive as ft

numbers = itertools.count(1)


@attrs.frozen
class Circle:
    """A circle: the middle and the diameter in pixels."""

    x: float
    y: float
    diameter: float = 60
    number: int = attrs.field(factory=numbers.__next__)


Drawing = tuple[Circle, ...]


class History:
    """Drawings, one after the other, and which of them is shown."""

    def __init__(self) -> None:
        self._steps: ft.Signal[list[Drawing]] = ft.signal([()])
        self._at = ft.signal(0)
        self.drawing = ft.computed(lambda: self._steps()[self._at()])
        self.can_undo = ft.computed(lambda: self._at() > 0)
        self.can_redo = ft.computed(lambda: self._at() < len(self._steps()) - 1)

    def add(self, drawing: Drawing) -> None:
        """One more step; what was undone is forgotten."""
        with ft.batch():
            self._steps.value = [*self._steps()[: self._at() + 1], drawing]
            self._at.value += 1

    def undo(self) -> None:
        if self.can_undo():
            self._at.value -= 1

    def redo(self) -> None:
        if self.can_redo():
            self._at.value += 1


def replaced(drawing: Drawing, number: int | None, diameter: float) -> Drawing:
    return tuple(attrs.evolve(it, diameter=diameter) if it.number == number else it for it in drawing)


def nearest(drawing: Drawing, at: ft.Offset | None) -> Circle | None:
    """The circle around the place, if there is one; of several the one with the nearest middle."""
    if at is None:
        return None
    near = [(math.hypot(it.x - at.x, it.y - at.y), it.number, it) for it in drawing]
    return min(((away, number, it) for away, number, it in near if away < it.diameter / 2), default=(0, 0, None))[2]


def dot(circle: Circle, selected: ft.Computed[Circle | None]) -> ft.Control:
    return ft.Container(
        left=circle.x - circle.diameter / 2,
        top=circle.y - circle.diameter / 2,
        width=circle.diameter,
        height=circle.diameter,
        shape=ft.BoxShape.CIRCLE,
        border=ft.Border.all(2, ft.Colors.PRIMARY),
        bgcolor=lambda: ft.Colors.OUTLINE_VARIANT if selected() == circle else None,
    )


@ft.component
def Drawer(page: ft.Page) -> ft.Control:  # noqa: N802
    history = ft.use_memo(History, [])
    pointer: ft.Signal[ft.Offset | None] = ft.use_signal(None)
    adjusted: ft.Signal[int | None] = ft.use_signal(None)  # the number of the circle that the dialog is about
    diameter = ft.use_signal(0.0)

    # What is being adjusted is shown as it will be, and becomes a step when the dialog closes.
    shown = ft.computed(lambda: replaced(history.drawing(), adjusted(), diameter()))
    selected = ft.computed(lambda: nearest(shown(), pointer()))

    def click(e: ft.TapEvent[ft.GestureDetector]) -> None:
        at = e.local_position
        if at is not None and nearest(history.drawing(), at) is None:
            history.add((*history.drawing(), Circle(at.x, at.y)))
        pointer.value = at

    def adjust(at: ft.Offset | None) -> None:
        circle = nearest(history.drawing(), at)
        if circle is None:
            return
        with ft.batch():
            pointer.value, diameter.value, adjusted.value = at, circle.diameter, circle.number
        page.show_dialog(
            ft.AlertDialog(
                title="Adjust the diameter",
                content=ft.Column(
                    [
                        ft.Text(f"Circle at ({circle.x:.0f}, {circle.y:.0f})"),
                        ft.Slider(diameter, min=10, max=200),
                        ft.Text(lambda: f"Diameter {diameter():.0f}"),
                    ],
                    tight=True,
                ),
                actions=[ft.TextButton("Done", on_click=page.pop_dialog)],
                on_dismiss=keep,
            )
        )

    def keep() -> None:
        drawing = shown()
        with ft.batch():
            adjusted.value = None
            if drawing != history.drawing():
                history.add(drawing)

    return ft.Column(
        [
            ft.Row(
                [
                    ft.FilledTonalButton(
                        "Undo", icon=ft.Icons.UNDO, disabled=lambda: not history.can_undo(), on_click=history.undo
                    ),
                    ft.FilledTonalButton(
                        "Redo", icon=ft.Icons.REDO, disabled=lambda: not history.can_redo(), on_click=history.redo
                    ),
                    ft.Text(lambda: f"{len(shown())} circles", expand=True, text_align=ft.TextAlign.END),
                ]
            ),
            ft.GestureDetector(
                ft.Container(
                    ft.Stack([ft.For(shown, lambda it: dot(it, selected), key=lambda it: it.number)], expand=True),
                    border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
                    border_radius=12,
                    bgcolor=ft.Colors.SURFACE_CONTAINER_LOWEST,
                    clip_behavior=ft.ClipBehavior.HARD_EDGE,
                    expand=True,
                ),
                on_tap_up=click,
                on_hover=lambda e: pointer.set(e.local_position),
                on_exit=lambda: pointer.set(None),
                on_secondary_tap_up=lambda e: adjust(e.local_position),
                on_long_press_start=lambda e: adjust(e.local_position),
                hover_interval=30,
                exclude_from_semantics=True,  # a screen reader's click has no place
                expand=True,
            ),
            ft.Text("Click for a circle. Right click, or press long, to adjust one.", color=ft.Colors.OUTLINE),
        ],
        spacing=12,
        expand=True,
    )


async def main(page: ft.Page) -> None:
    page.title = "Circle drawer"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.PURPLE)
    page.padding = 16
    page.add(Drawer(page))
    if page.web:
        await ft.BrowserContextMenu().disable()  # a right click is ours


ft.run(main)
