"""The look of Apple's systems."""

import reactive as ft


def samples() -> dict[str, ft.Control]:
    on, level = ft.signal(True), ft.signal(0.3)
    return {
        "CupertinoButton": ft.Row(
            [ft.CupertinoButton("Plain"), ft.CupertinoFilledButton("Filled"), ft.CupertinoTintedButton("Tinted")],
            wrap=True,
        ),
        "CupertinoSwitch": ft.CupertinoSwitch(value=on),
        "CupertinoCheckbox": ft.CupertinoCheckbox(value=on),
        "CupertinoRadio": ft.RadioGroup(
            ft.Row([ft.CupertinoRadio(value="a"), ft.CupertinoRadio(value="b")]), value="a"
        ),
        "CupertinoSlider": ft.CupertinoSlider(level, width=280),
        "CupertinoTextField": ft.CupertinoTextField(placeholder_text="Name"),
        "CupertinoActivityIndicator": ft.CupertinoActivityIndicator(),
        "CupertinoListTile": ft.CupertinoListTile("Title", subtitle=ft.Text("Subtitle")),
        "CupertinoSegmentedButton": ft.CupertinoSegmentedButton(
            [ft.Container(ft.Text(words), padding=8) for words in ("One", "Two")], selected_index=1
        ),
        "CupertinoSlidingSegmentedButton": ft.CupertinoSlidingSegmentedButton(
            [ft.Text("One"), ft.Text("Two")], selected_index=0
        ),
        "CupertinoPicker": ft.CupertinoPicker([ft.Text(f"Item {n}") for n in range(5)], height=110),
        "CupertinoDatePicker": ft.CupertinoDatePicker(height=130),
        "CupertinoTimerPicker": ft.CupertinoTimerPicker(mode=ft.CupertinoTimerPickerMode.HOUR_MINUTE),
        "CupertinoContextMenu": ft.CupertinoContextMenu(
            ft.Container(ft.Text("Hold me"), padding=10), actions=[ft.CupertinoContextMenuAction("Copy")]
        ),
        "CupertinoAppBar": ft.Pagelet(ft.Text(""), appbar=ft.CupertinoAppBar(title=ft.Text("Title")), height=60),
        "CupertinoNavigationBar": ft.CupertinoNavigationBar(
            [
                ft.NavigationBarDestination(ft.Icons.HOME, label="Home"),
                ft.NavigationBarDestination(ft.Icons.SETTINGS, label="Settings"),
            ]
        ),
    }
