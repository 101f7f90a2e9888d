"""Cameras."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

import attrs

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.decode import decode
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import ClientEnum, DeviceOrientation
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.types.geometry import OffsetValue

__all__ = [
    "Camera",
    "CameraDescription",
    "CameraImageEvent",
    "CameraLensDirection",
    "CameraLensType",
    "CameraPreviewSize",
    "CameraStateEvent",
    "ExposureMode",
    "FlashMode",
    "FocusMode",
    "ImageFormatGroup",
    "ResolutionPreset",
    "detect_video_extension",
]


class ResolutionPreset(ClientEnum):
    """How fine pictures are."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "veryHigh"
    ULTRA_HIGH = "ultraHigh"
    MAX = "max"


class ImageFormatGroup(ClientEnum):
    """How the pictures of a stream are coded."""

    BGRA8888 = "bgra8888"
    JPEG = "jpeg"
    NV21 = "nv21"
    YUV420 = "yuv420"
    UNKNOWN = "unknown"


class FlashMode(ClientEnum):
    """When there is a flash."""

    OFF = "off"
    AUTO = "auto"
    ALWAYS = "always"
    TORCH = "torch"


class ExposureMode(ClientEnum):
    """Whether the exposure follows what is seen."""

    AUTO = "auto"
    LOCKED = "locked"


class FocusMode(ClientEnum):
    """Whether the focus follows what is seen."""

    AUTO = "auto"
    LOCKED = "locked"


class CameraLensDirection(ClientEnum):
    """Which way a camera looks."""

    FRONT = "front"
    BACK = "back"
    EXTERNAL = "external"


class CameraLensType(ClientEnum):
    """How much a camera sees."""

    WIDE = "wide"
    TELEPHOTO = "telephoto"
    ULTRA_WIDE = "ultraWide"
    UNKNOWN = "unknown"


@value()
class CameraPreviewSize(Value):
    """How large the picture of a camera is."""

    width: Prop[float] = prop()
    """How wide, in pixels."""
    height: Prop[float] = prop()
    """How high, in pixels."""


@value()
class CameraDescription(Value):
    """One of the device's cameras."""

    name: Prop[str] = prop()
    """What the device calls it."""
    lens_direction: Prop[CameraLensDirection] = prop()
    """Which way it looks."""
    sensor_orientation: Prop[int] = prop()
    """How far its picture must be turned to be upright, in degrees."""
    lens_type: Prop[CameraLensType] = prop(default=CameraLensType.UNKNOWN)
    """How much it sees."""


@attrs.define(eq=False, kw_only=True)
class CameraStateEvent(Event["Camera"]):
    """A camera does something else."""

    is_initialized: bool
    """Whether it is ready."""
    is_recording_video: bool
    """Whether it records."""
    is_recording_paused: bool
    """Whether the recording is held."""
    is_taking_picture: bool
    """Whether it takes a picture."""
    is_streaming_images: bool
    """Whether it sends a stream of pictures."""
    is_preview_paused: bool
    """Whether what it shows is held."""
    is_capture_orientation_locked: bool
    """Whether pictures stay upright in one direction."""
    device_orientation: DeviceOrientation | None = None
    """How the device is held."""
    locked_capture_orientation: DeviceOrientation | None = None
    """The direction in which pictures stay upright."""
    recording_orientation: DeviceOrientation | None = None
    """How the device was held when the recording began."""
    preview_pause_orientation: DeviceOrientation | None = None
    """How the device was held when what it shows was held."""
    flash_mode: FlashMode | None = None
    """When there is a flash."""
    exposure_mode: ExposureMode | None = None
    """Whether the exposure follows."""
    focus_mode: FocusMode | None = None
    """Whether the focus follows."""
    exposure_point_supported: bool | None = None
    """Whether the exposure can be measured at a point."""
    focus_point_supported: bool | None = None
    """Whether it can be focused on a point."""
    preview_size: CameraPreviewSize | None = None
    """How large its picture is."""
    aspect_ratio: float | None = None
    """How wide its picture is, as a multiple of its height."""
    error_description: str | None = None
    """What went wrong."""
    has_error: bool | None = None
    """Whether something went wrong."""
    description: CameraDescription | None = None
    """Which camera it is."""


@attrs.define(eq=False, kw_only=True)
class CameraImageEvent(Event["Camera"]):
    """A picture of a stream."""

    width: int
    """How wide it is, in pixels."""
    height: int
    """How high it is, in pixels."""
    format: ImageFormatGroup | None
    """How the camera coded it."""
    encoded_format: str
    """How it is coded now."""
    bytes: builtins.bytes
    """The picture."""
    lens_aperture: float | None = None
    """The aperture, as the f-number."""
    sensor_exposure_time: int | None = None
    """How long it was exposed, in nanoseconds."""
    sensor_sensitivity: float | None = None
    """How sensitive the sensor was, as the ISO number."""


@control("Camera")
class Camera(LayoutControl):
    """What a camera sees, with pictures and recordings of it: on Android, iOS and in browsers."""

    preview_enabled: Prop[bool] = prop(default=True)
    """Whether it is shown."""
    content: Prop[Control | None] = prop(default=None)
    """A control above it."""
    on_state_change: Handler[CameraStateEvent] = event()
    """Called when the camera does something else."""
    on_stream_image: Handler[CameraImageEvent] = event()
    """Called with each picture of the stream."""

    async def get_available_cameras(self) -> list[CameraDescription]:
        """Ask which cameras the device has."""
        return [decode(CameraDescription, found) for found in await self._invoke("get_available_cameras") or ()]

    async def initialize(  # noqa: PLR0917 - as programs call it
        self,
        description: CameraDescription,
        resolution_preset: ResolutionPreset,
        enable_audio: bool = True,
        fps: int | None = None,
        video_bitrate: int | None = None,
        audio_bitrate: int | None = None,
        image_format_group: ImageFormatGroup | None = None,
    ) -> None:
        """Make a camera ready; everything else comes after.

        Args:
            description: which camera.
            resolution_preset: how fine its pictures are.
            enable_audio: whether recordings have sound.
            fps: how many pictures a second recordings have.
            video_bitrate: how many bits a second their pictures take.
            audio_bitrate: how many bits a second their sound takes.
            image_format_group: how the pictures of a stream are coded.
        """
        args = {
            "description": description,
            "resolution_preset": resolution_preset,
            "enable_audio": enable_audio,
            "fps": fps,
            "video_bitrate": video_bitrate,
            "audio_bitrate": audio_bitrate,
            "image_format_group": image_format_group,
        }
        await self._invoke("initialize", args)

    async def get_exposure_offset_step_size(self) -> float:
        """Ask in which steps the exposure can be changed."""
        return float(await self._invoke("get_exposure_offset_step_size"))

    async def get_max_exposure_offset(self) -> float:
        """Ask how much the exposure can be raised."""
        return float(await self._invoke("get_max_exposure_offset"))

    async def get_max_zoom_level(self) -> float:
        """Ask for the greatest zoom."""
        return float(await self._invoke("get_max_zoom_level"))

    async def get_min_exposure_offset(self) -> float:
        """Ask how much the exposure can be lowered."""
        return float(await self._invoke("get_min_exposure_offset"))

    async def get_min_zoom_level(self) -> float:
        """Ask for the least zoom."""
        return float(await self._invoke("get_min_zoom_level"))

    async def lock_capture_orientation(self, orientation: DeviceOrientation | None = None) -> None:
        """Keep pictures upright in one direction; without one, as the device is held now."""
        await self._invoke("lock_capture_orientation", {"orientation": orientation})

    async def unlock_capture_orientation(self) -> None:
        """Keep pictures upright as the device is held."""
        await self._invoke("unlock_capture_orientation")

    async def pause_preview(self) -> None:
        """Hold what is shown."""
        await self._invoke("pause_preview")

    async def resume_preview(self) -> None:
        """Go on after `pause_preview`."""
        await self._invoke("resume_preview")

    async def take_picture(self) -> builtins.bytes:
        """Take a picture."""
        data: builtins.bytes = await self._invoke("take_picture")
        return data

    async def prepare_for_video_recording(self) -> None:
        """Make recording ready, so that it begins at once."""
        await self._invoke("prepare_for_video_recording")

    async def start_video_recording(self) -> None:
        """Begin to record."""
        await self._invoke("start_video_recording")

    async def pause_video_recording(self) -> None:
        """Hold the recording."""
        await self._invoke("pause_video_recording")

    async def resume_video_recording(self) -> None:
        """Go on after `pause_video_recording`."""
        await self._invoke("resume_video_recording")

    async def stop_video_recording(self) -> builtins.bytes:
        """Stop; gives the recording."""
        data: builtins.bytes = await self._invoke("stop_video_recording")
        return data

    async def supports_image_streaming(self) -> bool:
        """Ask whether it can send a stream of pictures."""
        return bool(await self._invoke("supports_image_streaming"))

    async def start_image_stream(self) -> None:
        """Begin to send a stream of pictures."""
        await self._invoke("start_image_stream")

    async def stop_image_stream(self) -> None:
        """Stop the stream."""
        await self._invoke("stop_image_stream")

    async def set_description(self, description: CameraDescription) -> None:
        """Take another camera."""
        await self._invoke("set_description", {"description": description})

    async def set_exposure_mode(self, mode: ExposureMode) -> None:
        """Say whether the exposure follows."""
        await self._invoke("set_exposure_mode", {"mode": mode})

    async def set_exposure_offset(self, offset: float) -> float:
        """Raise or lower the exposure; gives by how much that was done."""
        return float(await self._invoke("set_exposure_offset", {"offset": offset}))

    async def set_exposure_point(self, point: OffsetValue | None) -> None:
        """Measure the exposure at a point, 0 to 1 each way; `None` measures as usual."""
        await self._invoke("set_exposure_point", {"point": point})

    async def set_flash_mode(self, mode: FlashMode) -> None:
        """Say when there is a flash."""
        await self._invoke("set_flash_mode", {"mode": mode})

    async def set_focus_mode(self, mode: FocusMode) -> None:
        """Say whether the focus follows."""
        await self._invoke("set_focus_mode", {"mode": mode})

    async def set_focus_point(self, point: OffsetValue | None) -> None:
        """Focus on a point, 0 to 1 each way; `None` focuses as usual."""
        await self._invoke("set_focus_point", {"point": point})

    async def set_zoom_level(self, zoom: float) -> None:
        """Go to a zoom."""
        await self._invoke("set_zoom_level", {"zoom": zoom})


def detect_video_extension(data: bytes) -> str:
    """What to call a file of a recorded video: `"webm"`, `"mov"` or `"mp4"`, by its first bytes; else `"bin"`."""
    if data.startswith(b"\x1a\x45\xdf\xa3"):  # the head of a Matroska file
        return "webm"
    if data[4:8] == b"ftyp" and len(data) >= 12:
        return "mov" if data[8:12] == b"qt  " else "mp4"
    return "bin"
