"""Recording sound."""

from __future__ import annotations

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

__all__ = [
    "AndroidAudioSource",
    "AndroidRecorderConfiguration",
    "AudioEncoder",
    "AudioRecorder",
    "AudioRecorderConfiguration",
    "AudioRecorderState",
    "AudioRecorderStateChangeEvent",
    "AudioRecorderStreamEvent",
    "AudioRecorderUploadEvent",
    "AudioRecorderUploadSettings",
    "InputDevice",
    "IosAudioCategoryOption",
    "IosRecorderConfiguration",
]


class AudioRecorderState(ClientEnum):
    """What a recorder does."""

    STOPPED = "stopped"
    RECORDING = "recording"
    PAUSED = "paused"


class AudioEncoder(ClientEnum):
    """How what is recorded is coded."""

    AACLC = "aacLc"
    AACELD = "aacEld"
    AACHE = "aacHe"
    AMRNB = "amrNb"
    AMRWB = "amrWb"
    OPUS = "opus"
    FLAC = "flac"
    WAV = "wav"
    PCM16BITS = "pcm16bits"


class AndroidAudioSource(ClientEnum):
    """From what Android records."""

    DEFAULT_SOURCE = "defaultSource"
    MIC = "mic"
    VOICE_UPLINK = "voiceUplink"
    VOICE_DOWNLINK = "voiceDownlink"
    VOICE_CALL = "voiceCall"
    CAMCORDER = "camcorder"
    VOICE_RECOGNITION = "voiceRecognition"
    VOICE_COMMUNICATION = "voiceCommunication"
    REMOTE_SUBMIX = "remoteSubMix"
    UNPROCESSED = "unprocessed"
    VOICE_PERFORMANCE = "voicePerformance"


class IosAudioCategoryOption(ClientEnum):
    """How an iPhone or iPad shares its sound among apps."""

    MIX_WITH_OTHERS = "mixWithOthers"
    DUCK_OTHERS = "duckOthers"
    ALLOW_BLUETOOTH = "allowBluetooth"
    DEFAULT_TO_SPEAKER = "defaultToSpeaker"
    INTERRUPT_SPOKEN_AUDIO_AND_MIX_WITH_OTHERS = "interruptSpokenAudioAndMixWithOthers"
    ALLOW_BLUETOOTH_A2DP = "allowBluetoothA2DP"
    ALLOW_AIRPLAY = "allowAirPlay"
    OVERRIDE_MUTED_MICROPHONE_INTERRUPTION = "overrideMutedMicrophoneInterruption"


@attrs.define(eq=False, kw_only=True)
class AudioRecorderStateChangeEvent(Event["AudioRecorder"]):
    """A recorder began, was held, or stopped."""

    state: AudioRecorderState
    """What it does now."""


@attrs.define(eq=False, kw_only=True)
class AudioRecorderUploadEvent(Event["AudioRecorder"]):
    """What is recorded is being sent away."""

    file_name: str | None = None
    """What it is called."""
    progress: float | None = None
    """Part sent, 0 to 1."""
    bytes_uploaded: int | None = None
    """How much has been sent, in bytes."""
    error: str | None = None
    """What went wrong, if anything."""


@attrs.define(eq=False, kw_only=True)
class AudioRecorderStreamEvent(Event["AudioRecorder"]):
    """A piece was recorded."""

    chunk: bytes
    """What was recorded."""
    sequence: int
    """Which piece it is."""
    bytes_streamed: int
    """How much was recorded up to here, in bytes."""


def _ios_options() -> list[IosAudioCategoryOption]:
    return [
        IosAudioCategoryOption.DEFAULT_TO_SPEAKER,
        IosAudioCategoryOption.ALLOW_BLUETOOTH,
        IosAudioCategoryOption.ALLOW_BLUETOOTH_A2DP,
    ]


@value()
class AndroidRecorderConfiguration(Value):
    """How Android records."""

    use_legacy: Prop[bool] = prop(default=False)
    """Whether it uses the older recorder."""
    mute_audio: Prop[bool] = prop(default=False)
    """Whether other sounds are off meanwhile."""
    manage_bluetooth: Prop[bool] = prop(default=True)
    """Whether it may record from a headset by Bluetooth."""
    audio_source: Prop[AndroidAudioSource] = prop(default=AndroidAudioSource.DEFAULT_SOURCE)
    """From what it records."""


@value()
class IosRecorderConfiguration(Value):
    """How an iPhone or iPad records."""

    options: Prop[list[IosAudioCategoryOption]] = prop(factory=_ios_options, always=True)
    """How it shares its sound among apps."""


@value()
class InputDevice(Value):
    """Something to record from."""

    id: Prop[str] = prop()
    """Its id."""
    label: Prop[str] = prop()
    """What the user knows it as."""


@value()
class AudioRecorderConfiguration(Value):
    """How to record."""

    encoder: Prop[AudioEncoder] = prop(default=AudioEncoder.WAV)
    """How what is recorded is coded."""
    suppress_noise: Prop[bool] = prop(default=False)
    """Whether noise is taken away."""
    cancel_echo: Prop[bool] = prop(default=False)
    """Whether echoes are taken away."""
    auto_gain: Prop[bool] = prop(default=False)
    """Whether the volume is kept even."""
    channels: Prop[int] = prop(default=2)
    """How many channels it has: 1 or 2."""
    sample_rate: Prop[int] = prop(default=44100)
    """How many samples it has a second."""
    bit_rate: Prop[float] = prop(default=128000)
    """How many bits it takes a second, if the coding asks for that."""
    device: Prop[InputDevice | None] = prop(default=None)
    """What to record from."""
    android_configuration: Prop[AndroidRecorderConfiguration] = prop(factory=AndroidRecorderConfiguration, always=True)
    """How Android records."""
    ios_configuration: Prop[IosRecorderConfiguration] = prop(factory=IosRecorderConfiguration, always=True)
    """How an iPhone or iPad records."""


@value()
class AudioRecorderUploadSettings(Value):
    """Where to send what is recorded."""

    upload_url: Prop[str] = prop()
    """The address to send it to."""
    method: Prop[str] = prop(default="PUT")
    """The method of the request."""
    headers: Prop[dict[str, str] | None] = prop(default=None)
    """The headers of the request."""
    file_name: Prop[str | None] = prop(default=None)
    """What events call it."""


@control("AudioRecorder")
class AudioRecorder(Service):
    """Records sound."""

    configuration: Prop[AudioRecorderConfiguration] = prop(factory=AudioRecorderConfiguration, always=True)
    """How to record."""
    on_state_change: Handler[AudioRecorderStateChangeEvent] = event()
    """Called when it begins, is held, or stops."""
    on_upload: Handler[AudioRecorderUploadEvent] = event()
    """Called while what is recorded is sent away."""
    on_stream: Handler[AudioRecorderStreamEvent] = event()
    """Called with each piece of what is recorded."""

    async def start_recording(
        self,
        output_path: str | None = None,
        configuration: AudioRecorderConfiguration | None = None,
        upload: AudioRecorderUploadSettings | None = None,
    ) -> bool:
        """Begin to record; tells whether that worked.

        Args:
            output_path: the file to write; must be given except in browsers or if it is sent away.
            configuration: how to record, in place of the recorder's own.
            upload: where to send it while it is recorded.

        Raises:
            ValueError: there is no file to write, or what is sent away is not `PCM16BITS`.
        """
        if configuration is None:
            configuration = self.configuration
        if upload is not None or self.on_stream is not None:
            if configuration.encoder is not AudioEncoder.PCM16BITS:
                raise ValueError("what is sent away must be coded as AudioEncoder.PCM16BITS")
        elif not output_path and not self.page.web:
            raise ValueError("output_path must be given except in browsers")
        args = {"output_path": output_path, "configuration": configuration, "upload": upload}
        return bool(await self._invoke("start_recording", args))

    async def is_recording(self) -> bool:
        """Ask whether it records."""
        return bool(await self._invoke("is_recording"))

    async def stop_recording(self) -> str | None:
        """Stop; gives the file that was written, or its address in a browser."""
        path: str | None = await self._invoke("stop_recording")
        return path

    async def cancel_recording(self) -> None:
        """Stop, and throw away what was recorded."""
        await self._invoke("cancel_recording")

    async def resume_recording(self) -> None:
        """Go on after `pause_recording`."""
        await self._invoke("resume_recording")

    async def pause_recording(self) -> None:
        """Hold it for a while."""
        await self._invoke("pause_recording")

    async def is_paused(self) -> bool:
        """Ask whether it is held."""
        return bool(await self._invoke("is_paused"))

    async def is_supported_encoder(self, encoder: AudioEncoder) -> bool:
        """Ask whether the device can code in that way."""
        return bool(await self._invoke("is_supported_encoder", {"encoder": encoder}))

    async def get_input_devices(self) -> list[InputDevice]:
        """Ask what there is to record from."""
        found = await self._invoke("get_input_devices")
        return [InputDevice(name, label) for name, label in found.items()]

    async def has_permission(self) -> bool:
        """Ask whether the user lets it record; the user is asked first, if need be."""
        return bool(await self._invoke("has_permission"))
