"""Pickers of colours, an editor of code, and a table for many rows."""

import reactive as ft
from reactive import code_editor as ce
from reactive import color_pickers as cp
from reactive import datatable2 as dt

CODE = """import reactive as ft

def main(page: ft.Page):
    count = ft.signal(0)
    page.add(ft.Text(count))

ft.run(main)
"""
SOME = [ft.Colors.RED, ft.Colors.AMBER, ft.Colors.GREEN, ft.Colors.TEAL, ft.Colors.BLUE, ft.Colors.PURPLE]


def samples() -> dict[str, ft.Control]:
    color = ft.signal("#3f51b5")
    people = [("Ada", "36"), ("Bob", "41"), ("Cleo", "29"), ("Dan", "52"), ("Eve", "33"), ("Finn", "47")]
    return {
        "CodeEditor": ce.CodeEditor(
            language=ce.CodeLanguage.PYTHON,
            code_theme=ce.CodeTheme.ATOM_ONE_LIGHT,
            text_style=ft.TextStyle(font_family="Roboto Mono", size=12),
            gutter_style=ce.GutterStyle(width=60, show_errors=False, show_folding_handles=False),
            value=CODE,
            height=160,
        ),
        "DataTable2": ft.Container(
            dt.DataTable2(
                [dt.DataColumn2("Name", size=dt.DataColumnSize.L), dt.DataColumn2("Age", numeric=True)],
                [dt.DataRow2([ft.DataCell(ft.Text(name)), ft.DataCell(ft.Text(age))]) for name, age in people],
            ),
            height=190,
        ),
        "BlockPicker": cp.BlockPicker(color, SOME, height=150),
        "MultipleChoiceBlockPicker": cp.MultipleChoiceBlockPicker(SOME[:2], SOME, height=150),
        "SlidePicker": cp.SlidePicker(
            color, enable_alpha=False, slider_size=ft.Size(280, 40), indicator_size=ft.Size(280, 40)
        ),
        "HueRingPicker": cp.HueRingPicker(color, color_picker_height=180, portrait_only=True),
        "ColorPicker": cp.ColorPicker(
            color, color_picker_width=280, enable_alpha=False, picker_area_height_percent=0.5
        ),
        "MaterialPicker": cp.MaterialPicker(color, portrait_only=True, height=300),
    }
