"""The canvas: its shapes have names of their own, its size follows `expand`."""

from __future__ import annotations

import asyncio
import math

import pytest

import core_tree.controls.text
import core_tree.types.geometry
from core_tree.control import control
from core_tree.controls import canvas as cv
from core_tree.controls.base import Control
from core_tree.encode import encode
from core_tree.errors import PropertyError
from core_tree.events import make_event
from core_tree.props import Prop, names, prop
from core_tree.types.geometry import Alignment, Offset
from core_tree.types.painting import Paint
from reactive.graph import signal
from tests.core_tree.small import Small


@control("Poster")
class Poster(Control):
    """Names classes in annotations that this module does not import."""

    caption: Prop[Text | None] = prop(default=None)  # noqa: F821
    frame: Prop[Rect | None] = prop(default=None)  # noqa: F821


def test_shapes_leave_their_names_to_controls_and_values() -> None:
    assert names["Text"] is core_tree.controls.text.Text
    assert names["Rect"] is core_tree.types.geometry.Rect
    assert names["canvas.Text"] is cv.Text
    assert names["canvas.Rect"] is cv.Rect
    assert names["canvas.Path.Rect"] is cv.Path.Rect
    assert {name for name, cls in names.items() if cls in (cv.Color, cv.Line, cv.Shape)} == {
        "canvas.Color",
        "canvas.Line",
        "canvas.Shape",
    }
    assert Poster(caption=core_tree.controls.text.Text("a"), frame=core_tree.types.geometry.Rect(0, 0, 1, 1))
    with pytest.raises(PropertyError):
        Poster(caption=cv.Text(0, 0, "a"))
    with pytest.raises(PropertyError):
        Poster(frame=cv.Rect(0, 0))


def test_a_canvas_takes_shapes_only() -> None:
    with pytest.raises(PropertyError, match="Shape"):
        cv.Canvas([core_tree.controls.text.Text("a")])


def test_shapes_as_they_are_sent() -> None:
    canvas = cv.Canvas(
        [
            cv.Line(1, 2, 3, 4, Paint(color="red")),
            cv.Points([Offset(1, 2), (3, 4)], cv.PointMode.POLYGON),
            cv.Text(5, 6, "a", alignment=Alignment.CENTER),
        ]
    )
    line, points, text = encode(canvas)["shapes"]
    assert (line["_c"], line["x2"], line["paint"]) == ("Line", 3, {"color": "red"})
    assert (points["points"], points["point_mode"]) == ([{"x": 1, "y": 2}, [3, 4]], "polygon")
    assert (text["_c"], text["alignment"]) == ("Text", {"x": 0, "y": 0})


def test_a_path_as_it_is_sent() -> None:
    part = cv.Path.LineTo(3, 4)
    path = cv.Path([cv.Path.MoveTo(1, 2), cv.Path.SubPath([part], 5, 6), cv.Path.Rect(0, 0, 1, 1), cv.Path.Close()])
    small = Small(cv.Canvas([path]))
    move, sub, rect, close = encode(path)["elements"]
    assert move == {"x": 1, "y": 2, "_type": "MoveTo"}
    assert sub == {"elements": [{"x": 3, "y": 4, "_type": "LineTo"}], "x": 5, "y": 6, "_type": "SubPath"}
    assert rect["_type"] == "Rect"
    assert close == {"_type": "Close"}
    part.x = 30
    ((_, _, name, elements),) = small.patch()
    assert (name, elements[1]["elements"][0]["x"]) == ("elements", 30)


def test_a_canvas_that_expands_has_no_bounds() -> None:
    data = encode(cv.Canvas(expand=True, height=50))
    assert (data["expand"], data["width"], data["height"]) == (True, math.inf, 50)
    assert "width" not in encode(cv.Canvas())
    assert "width" not in encode(cv.Canvas(expand=False))


def test_a_canvas_that_expands_later_has_no_bounds_then() -> None:
    fixed, following = cv.Canvas(), cv.Canvas()
    grow = signal(0)
    following.expand = grow
    small = Small(fixed, following)
    assert "width" not in encode(following)
    fixed.expand = 2
    grow.value = 1
    assert sorted(str(op[2:]) for op in small.patch()) == sorted(
        str(op) for share in (2, 1) for op in (["expand", share], ["width", math.inf], ["height", math.inf])
    )
    assert fixed.width == math.inf


def test_methods() -> None:
    canvas = cv.Canvas()
    Small(canvas)
    assert asyncio.run(canvas.get_capture())[1] == "get_capture"  # the host answers with what was asked
    asyncio.run(canvas.capture(2))
    asyncio.run(canvas.clear_capture())


def test_a_change_of_size() -> None:
    event = make_event(cv.Canvas(), "resize", {"w": 3, "h": 4.5})
    assert (type(event), event.width, event.height) == (cv.CanvasResizeEvent, 3, 4.5)
