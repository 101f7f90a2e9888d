"""Controls that are in a value object: on the page like any other, sent with their value."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest

from core_tree.controls.column import Column
from core_tree.controls.container import Container
from core_tree.controls.icon_button import IconButton
from core_tree.controls.text import Text
from core_tree.controls.text_span import TextSpan
from core_tree.extensions.charts import LineChart, LineChartData, LineChartDataPoint, LineChartDataPointTooltip
from core_tree.extensions.video import AdaptiveVideoControls, MaterialVideoControls, Video, VideoSkipNextButton
from core_tree.types.icons import Icons
from reactive.graph import signal
from tests.core_tree.test_values import Small


def video(*bar: Any) -> Video:
    return Video(controls=AdaptiveVideoControls(material=MaterialVideoControls(top_button_bar=list(bar))))


def shown(small: Small) -> Any:
    """What the frame sends for the video's controls, after the model of a frame: the whole value."""
    (operation,) = small.patch()
    assert operation[2] == "controls"
    return operation[3]["material"]["top_button_bar"]


def test_it_is_on_the_page_like_any_other() -> None:
    button = IconButton(Icons.SKIP_NEXT)
    player = video(button)
    small = Small(player)
    assert small.tree.index[button._id] is button
    assert (button.parent, button.page) == (player, small.page)


def test_a_change_in_it_sends_its_value() -> None:
    button = IconButton(Icons.SKIP_NEXT)
    small = Small(video(button))
    button.tooltip = "next"
    (bar,) = shown(small)
    assert (bar["_i"], bar["tooltip"]) == (button._id, "next")
    assert small.patch() == []


def test_a_change_below_it_sends_its_value_once() -> None:
    label = Text("a")
    column = Column([label])
    small = Small(video(Container(column)), other := Text("x"))
    label.value = "b"
    column.controls.append(Text("c"))
    other.value = "y"
    body = small.frame().body
    assert [operation[2] for operation in body["patch"][1:]].count("controls") == 1
    assert len(body["patch"]) == 3
    (value,) = [operation[3] for operation in body["patch"][1:] if operation[2] == "controls"]
    texts = value["material"]["top_button_bar"][0]["content"]["controls"]
    assert [text["value"] for text in texts] == ["b", "c"]


def test_it_follows_a_signal() -> None:
    words = signal("a")
    small = Small(video(Text(words)))
    words.value = "b"
    assert shown(small)[0]["value"] == "b"
    small.page.controls.clear()
    small.patch()
    assert not words._observers


def test_what_is_put_into_the_value_later_comes_in_and_what_is_taken_out_leaves() -> None:
    first, second = Text("a"), Text("b")
    player = video(first)
    small = Small(player)
    bar = player.controls.material.top_button_bar
    bar.append(second)
    small.patch()
    assert second.page is small.page
    bar.remove(first)
    small.patch()
    assert first.parent is None
    assert first._id not in small.tree.index
    with pytest.raises(RuntimeError, match="not on a page"):
        _ = first.page
    small.page.add(first)  # it is free for another place
    small.patch()
    assert first.page is small.page


def test_a_control_in_a_value_in_a_list_of_a_value() -> None:
    icon = IconButton(Icons.PAUSE)
    small = Small(video(VideoSkipNextButton(icon=icon)))
    assert icon.page is small.page
    icon.icon_size = 30
    assert shown(small)[0]["icon"]["icon_size"] == 30


def test_it_is_sent_where_the_client_takes_the_value_as_a_hint() -> None:
    span = TextSpan("a")
    point = LineChartDataPoint(1, 2, tooltip=LineChartDataPointTooltip(text_spans=[span]))
    small = Small(LineChart(data_series=[LineChartData([point])]))
    assert span.page is small.page
    span.text = "b"
    (operation,) = small.patch()
    assert operation[2] == "_internals"
    assert "b" in str(operation[3])


def test_a_value_that_several_share_keeps_its_controls_as_long_as_one_is_shown() -> None:
    span = TextSpan("a")
    shared = LineChartDataPointTooltip(text_spans=[span])
    points = [LineChartDataPoint(n, n, tooltip=shared) for n in range(3)]
    data = LineChartData(points)
    small = Small(LineChart(data_series=[data]))
    for point in points[:2]:
        data.points.remove(point)
        small.patch()
        assert span.page is small.page
        span.text += "b"
        assert "ab" in str(small.patch())
    data.points.clear()
    small.patch()
    assert span._id not in small.tree.index
    assert not small.tree.inner
    assert not small.tree.within


def test_it_is_told_of_mounting_and_unmounting() -> None:
    seen = []

    class Told(Text):
        def did_mount(self) -> None:
            seen.append("in")

        def will_unmount(self) -> None:
            seen.append("out")

    told = Told("a")
    player = video(told)
    small = Small()
    small.page.add(player)
    assert small.frame().mounted == [told]
    small.page.controls.clear()
    assert small.frame().unmounted == [told]


def test_nothing_of_it_stays_behind() -> None:
    player = video(Text("a"))
    held = weakref.ref(player.controls.material.top_button_bar[0])
    small = Small(player)
    small.page.controls.clear()
    small.patch()
    del player
    gc.collect()
    assert held() is None
    assert not small.tree.inner
