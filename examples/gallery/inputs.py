"""What the user fills in, ticks and picks."""

import reactive as ft


def samples() -> dict[str, ft.Control]:
    name, on, level, fruit = ft.signal("Ada"), ft.signal(True), ft.signal(0.4), ft.signal("apple")
    return {
        "TextField": ft.Column(
            [ft.TextField(name, label="Name"), ft.Text(lambda: f"Hello {name()}")], tight=True, spacing=4
        ),
        "Checkbox": ft.Checkbox("Ticked with the switch", on),
        "Switch": ft.Switch(label="On", value=on),
        "Radio": ft.RadioGroup(
            ft.Row([ft.Radio(value="apple", label="Apple"), ft.Radio(value="pear", label="Pear")]), value=fruit
        ),
        "Dropdown": ft.Dropdown(
            options=[ft.DropdownOption("apple", text="Apple"), ft.DropdownOption("pear", text="Pear")],
            value=fruit,
            width=280,
        ),
        "DropdownM2": ft.DropdownM2(options=[ft.Option("apple"), ft.Option("pear")], value="pear", width=280),
        "Slider": ft.Slider(level, label="{value}", width=280),
        "RangeSlider": ft.RangeSlider(start_value=0.2, end_value=0.7, width=280),
        "ProgressBar": ft.ProgressBar(level, width=280),
        "ProgressRing": ft.ProgressRing(level, stroke_width=5),
        "AutoComplete": ft.AutoComplete(
            suggestions=[
                ft.AutoCompleteSuggestion("one 1", "One"),
                ft.AutoCompleteSuggestion("two 2", "Two"),
            ]
        ),
        "SearchBar": ft.SearchBar([ft.ListTile(title="Suggestion")], bar_hint_text="Search", width=280),
        "AutofillGroup": ft.AutofillGroup(
            ft.TextField(label="E-mail", autofill_hints=ft.AutofillHint.EMAIL, width=280)
        ),
    }
