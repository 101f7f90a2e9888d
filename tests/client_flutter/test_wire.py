"""The wrappers that the tree hands to the codec."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import time
from typing import TYPE_CHECKING, Any

import pytest

from core_tree.wire import DateTime, ProtocolError, TimeOfDay, temporal

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def east() -> Iterator[None]:
    """Local time two hours ahead of UTC."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "XYZ-2")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("east")
def test_naive_datetimes_are_local_time() -> None:
    assert DateTime(dt.datetime(2026, 3, 4)).text == "2026-03-03T22:00:00+00:00"  # noqa: DTZ001


def test_instants_are_equal_whatever_their_zone() -> None:
    here = dt.datetime(2026, 3, 4, 12, tzinfo=dt.timezone(dt.timedelta(hours=5)))
    assert DateTime(here) == DateTime(here.astimezone(dt.UTC))
    assert hash(DateTime(here)) == hash(DateTime(here.astimezone(dt.UTC)))
    assert DateTime(here).text == "2026-03-04T07:00:00+00:00"
    assert DateTime(dt.date(2026, 3, 4)) != DateTime(dt.datetime(2026, 3, 4, tzinfo=dt.UTC))
    assert TimeOfDay(dt.time(1)) != dt.time(1)


def test_temporal_picks_the_wrapper() -> None:
    assert temporal(dt.time(1, 2)) == TimeOfDay(dt.time(1, 2))
    assert temporal(dt.date(2026, 1, 1)) == DateTime(dt.date(2026, 1, 1))


@pytest.mark.parametrize(
    ("kind", "value"), [(DateTime, "2026"), (DateTime, dt.time(1)), (TimeOfDay, dt.date(2026, 1, 1))]
)
def test_wrong_types(kind: Any, value: object) -> None:
    with pytest.raises(TypeError, match=f"{kind.__name__} takes a"):
        kind(value)


def test_the_edge_of_the_calendar() -> None:
    with pytest.raises(ValueError, match="UTC"):
        DateTime(dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=5))))


def test_they_are_frozen_and_can_be_copied() -> None:
    value = TimeOfDay(dt.time(7, 30))
    with pytest.raises(AttributeError, match="frozen"):
        value.value = dt.time(8)
    with pytest.raises(AttributeError, match="frozen"):
        del value.value
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value
    assert repr(value) == "TimeOfDay(datetime.time(7, 30))"


def test_protocol_errors_are_value_errors() -> None:
    assert issubclass(ProtocolError, ValueError)
