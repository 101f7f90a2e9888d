"""7GUIs, 3: a flight booker. Dates that are parsed and checked as they are typed; the button follows from them."""

from datetime import date, datetime

import reactive as ft

DATES = "%d.%m.%Y"


def parse_date(text: str) -> date:
    try:
        return datetime.strptime(text.strip(), DATES).date()  # noqa: DTZ007 - a date has no time zone
    except ValueError:
        raise ValueError("Not a date: day.month.year") from None


def show_date(day: date) -> str:
    return day.strftime(DATES)


@ft.component
def Booker() -> ft.Control:  # noqa: N802
    kind = ft.use_signal("one-way")
    today = datetime.now().date()  # noqa: DTZ005 - where the program runs
    there, back = ft.use_signal(today), ft.use_signal(today)
    booked = ft.use_signal("")

    start = ft.field(there, parse=parse_date, format=show_date)
    end = ft.field(back, parse=parse_date, format=show_date)
    returns = ft.computed(lambda: kind() == "return")

    def what_is_wrong_with_the_return() -> str | None:
        if not returns():
            return None
        if end.valid and start.valid and back() < there():
            return "Before the flight there"
        return end.problem()

    wrong = ft.computed(what_is_wrong_with_the_return)

    def book() -> None:
        dates = f"from {show_date(there())} to {show_date(back())}" if returns() else f"on {show_date(there())}"
        booked.value = f"You have booked a {kind()} flight {dates}."

    return ft.Card(
        ft.Container(
            ft.Column(
                [
                    ft.Text("Book a flight", size=22, weight=ft.FontWeight.W_500),
                    ft.Row(
                        [
                            ft.Dropdown(
                                kind,
                                label="Kind",
                                options=[
                                    ft.DropdownOption("one-way", text="One-way flight"),
                                    ft.DropdownOption("return", text="Return flight"),
                                ],
                                expand=True,
                            )
                        ]
                    ),
                    ft.TextField(start.text, label="There", icon=ft.Icons.FLIGHT_TAKEOFF, error=start.problem),
                    ft.TextField(
                        end.text,
                        label="Back",
                        icon=ft.Icons.FLIGHT_LAND,
                        error=wrong,
                        disabled=lambda: not returns(),
                    ),
                    ft.FilledButton("Book", disabled=lambda: not start.valid or wrong() is not None, on_click=book),
                    ft.Show(booked, lambda words: ft.Text(words, color=ft.Colors.PRIMARY)),
                ],
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                spacing=20,
                tight=True,
            ),
            padding=24,
            width=380,
        ),
        semantic_container=False,
    )


def main(page: ft.Page) -> None:
    page.title = "Flight booker"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.BLUE)
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.vertical_alignment = ft.MainAxisAlignment.CENTER
    page.add(Booker())


ft.run(main)
