"""7GUIs, 7: a spreadsheet. Each cell is a signal (what was entered) and a computed (what it comes to).

So a change is worked out again in the cells that depend on it, and nowhere else; the graph finds the cycles too.
Formulas begin with "=": numbers, cells (B3), + - * / ^, brackets, and SUM, AVG, MIN, MAX, COUNT of numbers, cells and
ranges (A0:B9). A double click edits, Enter ends that.
"""

import ast
import itertools
import operator
import re
from collections.abc import Callable, Iterator

import reactive as ft

COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ROWS = 100
WIDTH, HEIGHT = 92, 32
EXAMPLE = {
    "A0": "Item", "B0": "Price", "C0": "Pieces", "D0": "Sum",
    "A1": "Apples", "B1": "0.5", "C1": "8", "D1": "=B1*C1",
    "A2": "Bread", "B2": "3.2", "C2": "1", "D2": "=B2*C2",
    "A3": "Total", "C3": "=SUM(C1:C2)", "D3": "=SUM(D1:D2)",
}  # fmt: skip
OPERATORS: dict[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
FUNCTIONS: dict[str, Callable[[list[float]], float]] = {
    "SUM": sum,
    "AVG": lambda numbers: sum(numbers) / len(numbers),
    "MIN": lambda numbers: min(numbers, default=0.0),
    "MAX": lambda numbers: max(numbers, default=0.0),
    "COUNT": len,
}
RANGE = re.compile(r"\b([A-Z]\d+)\s*:\s*([A-Z]\d+)\b")
Value = float | str


class Cell:
    """What was entered, what it comes to, and whether it is being edited."""

    def __init__(self, sheet: "Sheet", name: str) -> None:
        self.entered = ft.signal(EXAMPLE.get(name, ""), name=name)
        self.value: ft.Computed[Value] = ft.computed(lambda: sheet.evaluated(self.entered()), name=name)
        self.editing = ft.signal(False)

    def shown(self) -> str:
        """The value, or what is wrong with it."""
        try:
            value = self.value()
        except ft.CycleError:
            return "#CYCLE"
        except ft.DepthError:
            return "#DEPTH"
        except ZeroDivisionError:
            return "#DIV/0"
        except OverflowError:
            return "#NUMBER"
        except ValueError as error:
            return f"#{error}"
        except SyntaxError:
            return "#FORMULA"
        return value if isinstance(value, str) else f"{value:.6g}"


class Sheet:
    """All cells, by name; and what their formulas mean."""

    def __init__(self) -> None:
        self.cells = {f"{column}{row}": Cell(self, f"{column}{row}") for row in range(ROWS) for column in COLUMNS}

    def __getitem__(self, name: str) -> Cell:
        if name not in self.cells:
            raise ValueError("NAME")
        return self.cells[name]

    def evaluated(self, entered: str) -> Value:
        text = entered.strip()
        if text.startswith("="):
            python = RANGE.sub(r"RANGE(\1, \2)", text[1:].upper().replace("**", "?").replace("^", "**"))
            return self.number(ast.parse(python.strip(), mode="eval").body)
        try:
            return float(text)
        except ValueError:
            return text

    def number(self, node: ast.expr) -> float:
        match node:
            case ast.Constant(int() | float() as number):
                return float(number)
            case ast.UnaryOp(ast.USub(), inner):
                return -self.number(inner)
            case ast.BinOp(left, sign, right) if type(sign) in OPERATORS:
                result = OPERATORS[type(sign)](self.number(left), self.number(right))
                if isinstance(result, complex):
                    raise OverflowError
                return result
            case ast.Name(name):
                value = self[name].value()
                if isinstance(value, str) and value:
                    raise ValueError("VALUE")
                return value or 0.0
            case ast.Call(ast.Name(name), arguments) if name in FUNCTIONS:
                numbers = list(itertools.chain.from_iterable(map(self.numbers, arguments)))
                return float(FUNCTIONS[name](numbers))
        raise ValueError("FORMULA")

    def numbers(self, argument: ast.expr) -> Iterator[float]:
        """Those of one argument of a function; in a range, texts and empty cells do not count."""
        match argument:
            case ast.Call(ast.Name("RANGE"), [ast.Name(first), ast.Name(last)]):
                columns = sorted((COLUMNS.index(first[0]), COLUMNS.index(last[0])))
                rows = sorted((int(first[1:]), int(last[1:])))
                for column in COLUMNS[columns[0] : columns[1] + 1]:
                    for row in range(rows[0], rows[1] + 1):
                        value = self[f"{column}{row}"].value()
                        if not isinstance(value, str):
                            yield value
            case _:
                yield self.number(argument)


def heading(words: str, width: float = WIDTH) -> ft.Control:
    return ft.Container(
        ft.Text(words, size=12, weight=ft.FontWeight.W_500, color=ft.Colors.ON_SURFACE_VARIANT),
        width=width - 1,
        height=HEIGHT - 1,
        bgcolor=ft.Colors.SURFACE_CONTAINER_HIGH,
        alignment=ft.Alignment.CENTER,
    )


def box(cell: Cell) -> ft.Control:
    def editor() -> ft.Control:
        text = ft.signal(cell.entered.peek())

        def done() -> None:
            with ft.batch():
                cell.entered.value, cell.editing.value = text(), False

        return ft.TextField(
            text,
            autofocus=True,
            collapsed=True,
            border=ft.NoInputBorder(),
            text_size=14,
            on_submit=done,
            on_blur=done,
        )

    def value() -> ft.Control:
        return ft.Text(
            cell.shown,
            no_wrap=True,
            text_align=lambda: ft.TextAlign.START if cell.shown()[:1].isalpha() else ft.TextAlign.END,
            color=lambda: ft.Colors.ERROR if cell.shown().startswith("#") else None,
            width=WIDTH,
        )

    return ft.GestureDetector(
        ft.Container(
            ft.Show(cell.editing, editor, value),
            width=WIDTH - 1,
            height=HEIGHT - 1,
            padding=6,
            bgcolor=lambda: ft.Colors.PRIMARY_CONTAINER if cell.editing() else ft.Colors.SURFACE,
        ),
        on_double_tap=lambda: cell.editing.set(True),
    )


def line(cells: list[ft.Control]) -> ft.Control:
    return ft.Container(
        ft.Row(cells, spacing=1), height=HEIGHT, padding=ft.Padding.only(bottom=1), bgcolor=ft.Colors.OUTLINE_VARIANT
    )


def main(page: ft.Page) -> None:
    page.title = "Cells"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.CYAN)
    page.padding = 0
    sheet = Sheet()
    titles = line([heading("", 40), *map(heading, COLUMNS)])
    rows = ft.ListView(item_extent=HEIGHT, expand=True)
    table = ft.Column([titles, rows], spacing=0, width=40 + WIDTH * len(COLUMNS))
    page.add(ft.Row([table], scroll=ft.ScrollMode.AUTO, expand=True))
    for row in range(ROWS):  # the first ones are on the screen while the others are made
        cells = [box(sheet[f"{column}{row}"]) for column in COLUMNS]
        rows.controls.append(line([heading(f"{row}", 40), *cells]))


ft.run(main)
