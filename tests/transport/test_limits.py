"""How much a client may ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transport.limits import Allowance, Limits


def test_a_burst_is_allowed_and_then_so_much_a_second() -> None:
    allowance = Allowance(10)
    assert [allowance.take(0) for _ in range(41)] == [True] * 40 + [False]
    assert [allowance.take(0.5) for _ in range(6)] == [True] * 5 + [False]


@given(
    st.floats(0.1, 100),
    st.floats(1, 100),
    st.lists(st.tuples(st.floats(0, 2), st.floats(0, 50)), max_size=100),
)
def test_nobody_ever_gets_more_than_the_rate_and_one_burst(
    rate: float, burst: float, asked: list[tuple[float, float]]
) -> None:
    allowance = Allowance(rate, burst=burst)
    now = taken = 0.0
    for wait, amount in asked:
        now += wait
        if allowance.take(now, amount):
            taken += amount
        assert taken <= burst + rate * now + 1e-6


@pytest.mark.parametrize("name", ["max_sessions", "register_seconds", "messages_per_second", "max_queued"])
def test_a_limit_is_a_positive_number(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        Limits(**{name: 0})  # type: ignore[arg-type]
