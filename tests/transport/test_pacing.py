"""The frame clock: leading edge, rate, keeping up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transport.pacing import MAX_UNCONFIRMED_BYTES, PATIENCE, PROBE_BYTES, PROBE_SECONDS, Pacing


def test_the_first_change_after_a_pause_goes_at_once() -> None:
    pacing = Pacing(fps=10)
    assert pacing.due(5.0) == 5.0
    pacing.sent(5.0, 1, 10)
    pacing.probed(5.0)
    pacing.confirmed(5.01)
    assert pacing.due(7.0) == 7.0


def test_the_next_frame_waits_for_its_tick() -> None:
    pacing = Pacing(fps=10)
    pacing.sent(5.0, 1, 10)
    assert pacing.due(5.03) == 5.1


def test_a_client_with_too_many_unconfirmed_bytes_gets_nothing_until_it_confirms() -> None:
    pacing = Pacing(fps=60)
    pacing.sent(0.0, 1, MAX_UNCONFIRMED_BYTES + 1)
    pacing.probed(0.0)
    assert pacing.due(0.1) is None
    assert pacing.confirmed(0.1) == 1
    assert pacing.due(0.1) == 0.1


def test_a_client_that_does_not_answer_a_probe_in_time_gets_nothing_until_it_does() -> None:
    pacing = Pacing(fps=60)
    pacing.sent(0.0, 1, 10)
    pacing.probed(0.0)
    assert pacing.due(PATIENCE) is not None
    assert pacing.due(PATIENCE + 0.01) is None


def test_what_was_not_asked_for_is_not_late() -> None:
    pacing = Pacing(fps=60)
    pacing.sent(0.0, 1, 10)
    assert pacing.due(100.0) == 100.0


def test_a_long_line_is_no_slow_client() -> None:
    pacing = Pacing(fps=60)
    pacing.sent(0.0, 1, 10)
    pacing.probed(0.0)
    pacing.confirmed(0.4)
    pacing.sent(1.0, 2, 10)
    pacing.probed(1.0)
    assert pacing.due(1.7) is not None
    assert pacing.due(1.81) is None


def test_a_confirmation_covers_what_was_sent_before_its_probe_and_nothing_else() -> None:
    pacing = Pacing(fps=60)
    pacing.sent(0.0, 1, 10)
    pacing.probed(0.0)
    pacing.sent(0.1, 2, 10)
    assert not pacing.wants_probe(0.1, urgent=True)
    assert pacing.confirmed(0.12) == 1
    assert pacing.unconfirmed == 10
    assert pacing.wants_probe(0.12, urgent=True)
    pacing.probed(0.12)
    assert not pacing.keeps_up(0.12 + PATIENCE + 0.01)


def test_probes_are_rare_unless_much_is_unconfirmed_or_somebody_must_know() -> None:
    pacing = Pacing(fps=60)
    pacing.sent(0.0, 1, 10)
    assert pacing.wants_probe(0.0)
    pacing.probed(0.0)
    pacing.confirmed(0.01)
    pacing.sent(0.02, 2, 10)
    assert not pacing.wants_probe(0.02)
    assert pacing.wants_probe(0.02, urgent=True)
    assert pacing.wants_probe(PROBE_SECONDS)
    pacing.sent(0.04, 3, PROBE_BYTES)
    assert pacing.wants_probe(0.04)


def test_an_answer_that_was_never_asked_for_confirms_nothing() -> None:
    pacing = Pacing(fps=60)
    pacing.sent(0.0, 1, MAX_UNCONFIRMED_BYTES + 1)
    assert pacing.confirmed(0.1) is None
    assert pacing.due(0.1) is None


@given(st.lists(st.floats(0, 0.1), min_size=1, max_size=100), st.sampled_from([1, 24, 60]))
def test_never_more_frames_than_the_rate(gaps: list[float], fps: int) -> None:
    pacing = Pacing(fps=fps)
    now, sent = 0.0, []
    for number, gap in enumerate(gaps):
        now += gap
        due = pacing.due(now)
        if due is not None and due <= now:
            pacing.sent(now, number, 1)
            pacing.probed(now)
            pacing.confirmed(now)
            sent.append(now)
    for earlier, later in zip(sent, sent[1:], strict=False):
        assert later - earlier >= 1 / fps - 1e-9


def test_a_hidden_page_gets_a_frame_a_second() -> None:
    pacing = Pacing(fps=60)
    pacing.hidden = True
    pacing.sent(0.0, 1, 10)
    pacing.probed(0.0)
    pacing.confirmed(0.01)
    assert pacing.due(0.1) == 1.0
    pacing.hidden = False
    assert pacing.due(0.1) == 0.1
