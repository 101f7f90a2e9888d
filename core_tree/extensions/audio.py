"""Sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from attrs.validators import and_, ge, le

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.decode import decode
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.animation import Duration
from core_tree.types.enums import ClientEnum

if TYPE_CHECKING:
    from core_tree.types.animation import DurationValue

__all__ = [
    "Audio",
    "AudioDurationChangeEvent",
    "AudioPositionChangeEvent",
    "AudioState",
    "AudioStateChangeEvent",
    "ReleaseMode",
]


class ReleaseMode(ClientEnum):
    """What happens at the end of a sound."""

    RELEASE = "release"
    LOOP = "loop"
    STOP = "stop"


class AudioState(ClientEnum):
    """What a player does."""

    STOPPED = "stopped"
    PLAYING = "playing"
    PAUSED = "paused"
    COMPLETED = "completed"
    DISPOSED = "disposed"


@attrs.define(eq=False, kw_only=True)
class AudioStateChangeEvent(Event["Audio"]):
    """A player began, was held, or ended."""

    state: AudioState
    """What it does now."""


@attrs.define(eq=False, kw_only=True)
class AudioPositionChangeEvent(Event["Audio"]):
    """A sound has gone on."""

    position: int
    """Where it is, in milliseconds."""


@attrs.define(eq=False, kw_only=True)
class AudioDurationChangeEvent(Event["Audio"]):
    """It is known how long a sound is."""

    duration: Duration
    """How long it is."""


@control("Audio")
class Audio(Service):
    """Plays a sound."""

    src: Prop[str | bytes | None] = prop(default=None)
    """The sound: its address, its data, or its data as base64."""
    autoplay: Prop[bool] = prop(default=False)
    """Whether it plays as soon as it is there."""
    volume: Prop[float] = prop(default=1.0, validator=and_(ge(0), le(1)))
    """How loud it is, 0 to 1."""
    balance: Prop[float] = prop(default=0.0, validator=and_(ge(-1), le(1)))
    """Where it comes from: -1 left, 0 both sides, 1 right."""
    playback_rate: Prop[float] = prop(default=1.0)
    """How many times faster it plays."""
    release_mode: Prop[ReleaseMode] = prop(default=ReleaseMode.RELEASE)
    """What happens at its end."""
    on_loaded: Handler[Event[Audio]] = event()
    """Called when it is ready to play."""
    on_duration_change: Handler[AudioDurationChangeEvent] = event()
    """Called when it is known how long it is."""
    on_state_change: Handler[AudioStateChangeEvent] = event()
    """Called when it begins, is held, or ends."""
    on_position_change: Handler[AudioPositionChangeEvent] = event()
    """Called now and then while it plays."""
    on_seek_complete: Handler[Event[Audio]] = event()
    """Called when it has come to the place that `seek` asked for."""

    async def play(self, position: DurationValue = 0) -> None:
        """Play from a place; a number means milliseconds."""
        await self._invoke("play", {"position": position})

    async def pause(self) -> None:
        """Hold it where it is."""
        await self._invoke("pause")

    async def resume(self) -> None:
        """Go on after `pause` or `seek`."""
        await self._invoke("resume")

    async def release(self) -> None:
        """Stop, and let go of what the player holds; the next `play` loads it again."""
        await self._invoke("release")

    async def seek(self, position: DurationValue) -> None:
        """Go to a place; a number means milliseconds."""
        await self._invoke("seek", {"position": position})

    async def get_duration(self) -> Duration | None:
        """Ask how long it is; `None` if that is not known yet."""
        length: Duration | None = decode(Duration, await self._invoke("get_duration"))
        return length

    async def get_current_position(self) -> Duration | None:
        """Ask where it is; `None` if that is not known yet."""
        place: Duration | None = decode(Duration, await self._invoke("get_current_position"))
        return place
