"""Videos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs.validators import and_, ge, le

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.decode import decode
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.animation import Duration
from core_tree.types.colors import Colors
from core_tree.types.enums import BoxFit, ClientEnum, FilterQuality, FontWeight, TextAlign
from core_tree.types.geometry import Alignment, Padding
from core_tree.types.text import TextStyle
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.controls.base import Control
    from core_tree.events import Event
    from core_tree.types.animation import DurationValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import PaddingValue

__all__ = [
    "AdaptiveVideoControls",
    "MaterialDesktopVideoControls",
    "MaterialVideoControls",
    "PlaylistMode",
    "Video",
    "VideoBarItem",
    "VideoConfiguration",
    "VideoControls",
    "VideoControlsMode",
    "VideoFullscreenButton",
    "VideoMedia",
    "VideoPlayOrPauseButton",
    "VideoPositionIndicator",
    "VideoSkipNextButton",
    "VideoSkipPreviousButton",
    "VideoSpacer",
    "VideoSubtitleConfiguration",
    "VideoSubtitleTrack",
    "VideoVolumeButton",
]


class PlaylistMode(ClientEnum):
    """What comes after the end of a video."""

    NONE = "none"
    SINGLE = "single"
    LOOP = "loop"


class VideoControlsMode(ClientEnum):
    """Where the buttons of a video are."""

    NORMAL = "normal"
    FULLSCREEN = "fullscreen"
    DEFAULT = "default"


def _subtitle_style() -> TextStyle:
    return TextStyle(
        height=1.4,
        size=32.0,
        letter_spacing=0.0,
        word_spacing=0.0,
        color=Colors.WHITE,
        weight=FontWeight.NORMAL,
        bgcolor=Colors.BLACK_54,
    )


@value()
class VideoMedia(Value):
    """A video to play."""

    resource: Prop[str] = prop()
    """Its address."""
    http_headers: Prop[dict[str, str] | None] = prop(default=None)
    """The headers of the request for it."""
    extras: Prop[dict[str, str] | None] = prop(default=None)
    """What the player is told about it besides."""


@value()
class VideoConfiguration(Value):
    """How a player works."""

    output_driver: Prop[str | None] = prop(default=None)
    """What shows the pictures."""
    hardware_decoding_api: Prop[str | None] = prop(default=None)
    """What decodes them in hardware."""
    enable_hardware_acceleration: Prop[bool] = prop(default=True)
    """Whether the hardware may help."""
    width: Prop[float | None] = prop(default=None)
    """How wide the pictures are made, in pixels."""
    height: Prop[float | None] = prop(default=None)
    """How high the pictures are made, in pixels."""
    scale: Prop[float] = prop(default=1.0)
    """How many times larger the pictures are made."""
    mpv_properties: Prop[dict[str, str | int | float | bool] | None] = prop(default=None)
    """Options of the player below, by name."""


@value()
class VideoBarItem(Value):
    """The base of what stands in the bars of a player."""


@value("playOrPauseButton")
class VideoPlayOrPauseButton(VideoBarItem):
    """A button that holds the video, or lets it go on."""

    icon_size: Prop[float | None] = prop(default=None)
    """How large the icon is, in pixels."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""


@value("skipNextButton")
class VideoSkipNextButton(VideoBarItem):
    """A button to the next video."""

    icon: Prop[Control | None] = prop(default=None)
    """The icon."""
    icon_size: Prop[float | None] = prop(default=None)
    """How large the icon is, in pixels."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""


@value("skipPreviousButton")
class VideoSkipPreviousButton(VideoBarItem):
    """A button to the video before."""

    icon: Prop[Control | None] = prop(default=None)
    """The icon."""
    icon_size: Prop[float | None] = prop(default=None)
    """How large the icon is, in pixels."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""


@value("fullscreenButton")
class VideoFullscreenButton(VideoBarItem):
    """A button to fill the screen, or to end that."""

    icon: Prop[Control | None] = prop(default=None)
    """The icon."""
    icon_size: Prop[float | None] = prop(default=None)
    """How large the icon is, in pixels."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""


@value("positionIndicator")
class VideoPositionIndicator(VideoBarItem):
    """Tells how far the video has come, and how long it is."""

    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""


@value("spacer")
class VideoSpacer(VideoBarItem):
    """Room between what stands in a bar."""

    flex: Prop[int] = prop(default=1)
    """Its share of the room left over."""


@value("volumeButton")
class VideoVolumeButton(VideoBarItem):
    """A button to switch the sound off, with a line to set its volume."""

    icon_size: Prop[float | None] = prop(default=None)
    """How large the icon is, in pixels."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    volume_mute_icon: Prop[Control | None] = prop(default=None)
    """The icon if there is no sound."""
    volume_low_icon: Prop[Control | None] = prop(default=None)
    """The icon if the sound is low."""
    volume_high_icon: Prop[Control | None] = prop(default=None)
    """The icon if the sound is loud."""
    slider_width: Prop[float | None] = prop(default=None)
    """How wide the line is, in pixels."""


@value()
class VideoControls(Value):
    """The base of the sets of buttons on a video."""


@value("material")
class MaterialVideoControls(VideoControls):
    """The buttons as phones have them."""

    display_seek_bar: Prop[bool] = prop(default=True)
    """Whether a line shows how far the video has come."""
    automatically_imply_skip_next_button: Prop[bool] = prop(default=True)
    """Whether there is a button to the next video, if there is one."""
    automatically_imply_skip_previous_button: Prop[bool] = prop(default=True)
    """Whether there is a button to the video before, if there is one."""
    volume_gesture: Prop[bool] = prop(default=False)
    """Whether a swipe up or down on the right half changes the volume."""
    brightness_gesture: Prop[bool] = prop(default=False)
    """Whether a swipe up or down on the left half changes the brightness."""
    seek_gesture: Prop[bool] = prop(default=False)
    """Whether a swipe to the side goes forward and back."""
    gestures_enabled_while_controls_visible: Prop[bool] = prop(default=True)
    """Whether swipes are heard while the buttons show."""
    seek_on_double_tap: Prop[bool] = prop(default=False)
    """Whether a double click on a side goes forward or back."""
    seek_on_double_tap_enabled_while_controls_visible: Prop[bool] = prop(default=True)
    """Whether that also works while the buttons show."""
    seek_on_double_tap_layout_taps_ratios: Prop[list[int]] = prop(factory=lambda: [1, 1, 1], always=True)
    """How wide the left, middle and right parts are that are clicked, beside each other."""
    seek_on_double_tap_layout_widget_ratios: Prop[list[int]] = prop(factory=lambda: [1, 1, 1], always=True)
    """How wide the left, middle and right parts are that light up, beside each other."""
    seek_on_double_tap_backward_duration: Prop[DurationValue] = prop(default=10000)
    """How far a double click goes back; a number means milliseconds."""
    seek_on_double_tap_forward_duration: Prop[DurationValue] = prop(default=10000)
    """How far a double click goes forward; a number means milliseconds."""
    visible_on_mount: Prop[bool] = prop(default=False)
    """Whether the buttons show at first."""
    speed_up_on_long_press: Prop[bool] = prop(default=False)
    """Whether the video runs faster while it is pressed."""
    speed_up_factor: Prop[float] = prop(default=2.0)
    """How many times faster it then runs."""
    vertical_gesture_sensitivity: Prop[float] = prop(default=100)
    """How far a swipe up or down must go: the larger, the farther."""
    horizontal_gesture_sensitivity: Prop[float] = prop(default=1000)
    """How far a swipe to the side must go: the larger, the farther."""
    backdrop_color: Prop[ColorValue | None] = prop(default="#66000000")
    """The colour laid over the video while the buttons show."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the buttons, in pixels."""
    controls_hover_duration: Prop[DurationValue] = prop(default=3000)
    """How long the buttons show; a number means milliseconds."""
    controls_transition_duration: Prop[DurationValue] = prop(default=300)
    """How long they take to come and go; a number means milliseconds."""
    initial_volume: Prop[float] = prop(default=0.5)
    """How loud it is at first, 0 to 1."""
    initial_brightness: Prop[float] = prop(default=0.5)
    """How bright it is at first, 0 to 1."""
    primary_button_bar: Prop[list[Control | VideoBarItem] | None] = prop(default=None)
    """What stands in the middle; what is usual if not given."""
    top_button_bar: Prop[list[Control | VideoBarItem] | None] = prop(default=None)
    """What stands at the top."""
    top_button_bar_margin: Prop[PaddingValue] = prop(factory=lambda: Padding(left=16.0, right=16.0), always=True)
    """The space around it, in pixels."""
    bottom_button_bar: Prop[list[Control | VideoBarItem] | None] = prop(default=None)
    """What stands at the bottom."""
    bottom_button_bar_margin: Prop[PaddingValue] = prop(factory=lambda: Padding(left=16.0, right=8.0), always=True)
    """The space around it, in pixels."""
    button_bar_height: Prop[float] = prop(default=56.0)
    """How high these bars are, in pixels."""
    button_bar_button_size: Prop[float] = prop(default=24.0)
    """How large their buttons are, in pixels."""
    button_bar_button_color: Prop[ColorValue] = prop(default="#FFFFFFFF")
    """The colour of their buttons."""
    seek_bar_margin: Prop[PaddingValue] = prop(default=0)
    """The space around the line that shows how far it has come, in pixels."""
    seek_bar_height: Prop[float] = prop(default=2.4)
    """How thick the line is, in pixels."""
    seek_bar_container_height: Prop[float] = prop(default=36.0)
    """How high the part is that can be clicked, in pixels."""
    seek_bar_color: Prop[ColorValue] = prop(default="#3DFFFFFF")
    """The colour of the line."""
    seek_bar_position_color: Prop[ColorValue] = prop(default="#FFFF0000")
    """The colour of the part that has been played."""
    seek_bar_buffer_color: Prop[ColorValue] = prop(default="#3DFFFFFF")
    """The colour of the part that has been loaded."""
    seek_bar_thumb_size: Prop[float] = prop(default=12.8)
    """How large the knob is, in pixels."""
    seek_bar_thumb_color: Prop[ColorValue] = prop(default="#FFFF0000")
    """The colour of the knob."""
    seek_bar_alignment: Prop[Alignment] = prop(factory=lambda: Alignment.BOTTOM_CENTER, always=True)
    """Where the line stands."""
    shift_subtitles_on_controls_visibility_change: Prop[bool] = prop(default=False)
    """Whether subtitles make room for the buttons."""


@value("materialDesktop")
class MaterialDesktopVideoControls(VideoControls):
    """The buttons as desktops have them."""

    display_seek_bar: Prop[bool] = prop(default=True)
    """Whether a line shows how far the video has come."""
    automatically_imply_skip_next_button: Prop[bool] = prop(default=True)
    """Whether there is a button to the next video, if there is one."""
    automatically_imply_skip_previous_button: Prop[bool] = prop(default=True)
    """Whether there is a button to the video before, if there is one."""
    modify_volume_on_scroll: Prop[bool] = prop(default=True)
    """Whether the mouse wheel changes the volume."""
    toggle_fullscreen_on_double_press: Prop[bool] = prop(default=True)
    """Whether a double click fills the screen, or ends that."""
    hide_mouse_on_controls_removal: Prop[bool] = prop(default=False)
    """Whether the mouse pointer goes with the buttons."""
    play_and_pause_on_tap: Prop[bool] = prop(default=False)
    """Whether a click holds the video, or lets it go on."""
    visible_on_mount: Prop[bool] = prop(default=False)
    """Whether the buttons show at first."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the buttons, in pixels."""
    controls_hover_duration: Prop[DurationValue] = prop(default=3000)
    """How long the buttons show; a number means milliseconds."""
    controls_transition_duration: Prop[DurationValue] = prop(default=150)
    """How long they take to come and go; a number means milliseconds."""
    primary_button_bar: Prop[list[Control | VideoBarItem] | None] = prop(default=None)
    """What stands in the middle; what is usual if not given."""
    top_button_bar: Prop[list[Control | VideoBarItem] | None] = prop(default=None)
    """What stands at the top."""
    top_button_bar_margin: Prop[PaddingValue] = prop(factory=lambda: Padding(left=16.0, right=16.0), always=True)
    """The space around it, in pixels."""
    bottom_button_bar: Prop[list[Control | VideoBarItem] | None] = prop(default=None)
    """What stands at the bottom."""
    bottom_button_bar_margin: Prop[PaddingValue] = prop(factory=lambda: Padding(left=16.0, right=16.0), always=True)
    """The space around it, in pixels."""
    button_bar_height: Prop[float] = prop(default=56.0)
    """How high these bars are, in pixels."""
    button_bar_button_size: Prop[float] = prop(default=28.0)
    """How large their buttons are, in pixels."""
    button_bar_button_color: Prop[ColorValue] = prop(default="#FFFFFFFF")
    """The colour of their buttons."""
    seek_bar_transition_duration: Prop[DurationValue] = prop(default=300)
    """How long the line takes to grow; a number means milliseconds."""
    seek_bar_thumb_transition_duration: Prop[DurationValue] = prop(default=150)
    """How long the knob takes to grow; a number means milliseconds."""
    seek_bar_margin: Prop[PaddingValue] = prop(factory=lambda: Padding(left=16.0, right=16.0), always=True)
    """The space around the line that shows how far it has come, in pixels."""
    seek_bar_height: Prop[float] = prop(default=3.2)
    """How thick the line is, in pixels."""
    seek_bar_hover_height: Prop[float] = prop(default=5.6)
    """How thick it is while it is pointed at, in pixels."""
    seek_bar_container_height: Prop[float] = prop(default=36.0)
    """How high the part is that can be clicked, in pixels."""
    seek_bar_color: Prop[ColorValue] = prop(default="#3DFFFFFF")
    """The colour of the line."""
    seek_bar_hover_color: Prop[ColorValue] = prop(default="#3DFFFFFF")
    """The colour of the part up to the mouse pointer."""
    seek_bar_position_color: Prop[ColorValue] = prop(default="#FFFF0000")
    """The colour of the part that has been played."""
    seek_bar_buffer_color: Prop[ColorValue] = prop(default="#3DFFFFFF")
    """The colour of the part that has been loaded."""
    seek_bar_thumb_size: Prop[float] = prop(default=12.0)
    """How large the knob is, in pixels."""
    seek_bar_thumb_color: Prop[ColorValue] = prop(default="#FFFF0000")
    """The colour of the knob."""
    volume_bar_color: Prop[ColorValue] = prop(default="#3DFFFFFF")
    """The colour of the line for the volume."""
    volume_bar_active_color: Prop[ColorValue] = prop(default="#FFFFFFFF")
    """The colour of its part before the knob."""
    volume_bar_thumb_size: Prop[float] = prop(default=12.0)
    """How large its knob is, in pixels."""
    volume_bar_thumb_color: Prop[ColorValue] = prop(default="#FFFFFFFF")
    """The colour of its knob."""
    volume_bar_transition_duration: Prop[DurationValue] = prop(default=150)
    """How long it takes to come and go; a number means milliseconds."""
    shift_subtitles_on_controls_visibility_change: Prop[bool] = prop(default=True)
    """Whether subtitles make room for the buttons."""


@value("adaptive")
class AdaptiveVideoControls(VideoControls):
    """The buttons as the user's system has them."""

    material: Prop[MaterialVideoControls | None] = prop(default=None)
    """Those on phones."""
    material_desktop: Prop[MaterialDesktopVideoControls | None] = prop(default=None)
    """Those on desktops."""


@value()
class VideoSubtitleTrack(Value):
    """Subtitles of a video."""

    src: Prop[str] = prop()
    """Their address, or their text."""
    title: Prop[str | None] = prop(default=None)
    """What they are called."""
    language: Prop[str | None] = prop(default=None)
    """In which language they are."""
    channels_count: Prop[int | None] = prop(default=None)
    """How many channels the track has."""
    channels: Prop[str | None] = prop(default=None)
    """How these channels are laid out."""
    sample_rate: Prop[int | None] = prop(default=None)
    """How many samples it has a second."""
    fps: Prop[float | None] = prop(default=None)
    """How many pictures it has a second."""
    bitrate: Prop[int | None] = prop(default=None)
    """How many bits it takes a second."""
    rotate: Prop[int | None] = prop(default=None)
    """How far it is turned, in degrees."""
    par: Prop[float | None] = prop(default=None)
    """How wide its pixels are, as a part of their height."""
    audio_channels: Prop[int | None] = prop(default=None)
    """How many channels of sound it has."""
    album_art: Prop[bool | None] = prop(default=None)
    """Whether it is the picture of an album."""
    codec: Prop[str | None] = prop(default=None)
    """How it is coded."""
    decoder: Prop[str | None] = prop(default=None)
    """What decodes it."""

    @classmethod
    def none(cls) -> VideoSubtitleTrack:
        """Make what stands for no subtitles."""
        return cls(src="none")

    @classmethod
    def auto(cls) -> VideoSubtitleTrack:
        """Make what stands for the subtitles that the player chooses."""
        return cls(src="auto")


@value()
class VideoSubtitleConfiguration(Value):
    """The look of subtitles."""

    text_style: Prop[TextStyle] = prop(factory=_subtitle_style, always=True)
    """The look of the text."""
    text_scale_factor: Prop[float] = prop(default=1.0)
    """How many times larger the text is."""
    text_align: Prop[TextAlign] = prop(default=TextAlign.CENTER)
    """How the lines are aligned."""
    padding: Prop[PaddingValue] = prop(factory=lambda: Padding(left=16.0, right=16.0, bottom=24.0), always=True)
    """The space around them, in pixels."""
    visible: Prop[bool] = prop(default=True)
    """Whether they are shown."""


@control("Video")
class Video(LayoutControl):
    """Plays videos."""

    playlist: Prop[list[VideoMedia]] = prop(factory=list)
    """The videos to play, one after the other."""
    title: Prop[str] = prop(default="flet-video")
    """What the system calls the player."""
    fit: Prop[BoxFit] = prop(default=BoxFit.CONTAIN)
    """How the video is fitted into the room it has."""
    fill_color: Prop[ColorValue] = prop(default=Colors.BLACK)
    """The colour of the room that the video leaves."""
    wakelock: Prop[bool] = prop(default=True)
    """Whether the screen stays on while it plays."""
    autoplay: Prop[bool] = prop(default=False)
    """Whether it plays as soon as it is there."""
    controls: Prop[VideoControls | Control | dict[VideoControlsMode, VideoControls | Control | None] | None] = prop(
        factory=AdaptiveVideoControls, always=True
    )
    """The buttons on it, or a control in their place; also for each mode. `None` for none."""
    fullscreen: Prop[bool] = prop(default=False, input=True)
    """Whether it fills the screen."""
    muted: Prop[bool] = prop(default=False)
    """Whether it has no sound."""
    playlist_mode: Prop[PlaylistMode | None] = prop(default=None)
    """What comes after the end of a video."""
    shuffle_playlist: Prop[bool] = prop(default=False)
    """Whether the videos come in any order."""
    volume: Prop[float] = prop(default=100.0, validator=and_(ge(0), le(100)))
    """How loud it is, 0 to 100."""
    playback_rate: Prop[float] = prop(default=1.0)
    """How many times faster it plays."""
    alignment: Prop[Alignment] = prop(factory=lambda: Alignment.CENTER, always=True)
    """Where the video stands in the room it has."""
    filter_quality: Prop[FilterQuality] = prop(default=FilterQuality.LOW)
    """How fine it is if it is made larger or smaller."""
    pause_upon_entering_background_mode: Prop[bool] = prop(default=True)
    """Whether it stops while the app is hidden."""
    resume_upon_entering_foreground_mode: Prop[bool] = prop(default=False)
    """Whether it goes on when the app shows again."""
    pitch: Prop[float] = prop(default=1.0)
    """How many times higher its sound is."""
    configuration: Prop[VideoConfiguration] = prop(factory=VideoConfiguration, always=True)
    """How the player works; read once."""
    subtitle_configuration: Prop[VideoSubtitleConfiguration] = prop(factory=VideoSubtitleConfiguration, always=True)
    """The look of subtitles."""
    subtitle_track: Prop[VideoSubtitleTrack | None] = prop(default=None)
    """The subtitles."""
    on_load: Handler[Event[Video]] = event()
    """Called when the player is ready."""
    on_enter_fullscreen: Handler[Event[Video]] = event()
    """Called when it begins to fill the screen."""
    on_exit_fullscreen: Handler[Event[Video]] = event()
    """Called when it does not fill the screen any more."""
    on_error: Handler[Event[Video]] = event()
    """Called when something goes wrong; the event's `data` says what."""
    on_complete: Handler[Event[Video]] = event()
    """Called at the end of a video."""
    on_track_change: Handler[Event[Video]] = event()
    """Called when another video begins; the event's `data` is its place in the playlist."""
    on_position_change: Handler[Event[Video]] = event()
    """Called now and then while it plays."""
    on_duration_change: Handler[Event[Video]] = event()
    """Called when it is known how long the video is."""

    async def play(self) -> None:
        """Play."""
        await self._invoke("play")

    async def pause(self) -> None:
        """Hold the video where it is."""
        await self._invoke("pause")

    async def play_or_pause(self) -> None:
        """Hold the video if it plays, else let it go on."""
        await self._invoke("play_or_pause")

    async def stop(self) -> None:
        """Stop."""
        await self._invoke("stop")

    async def next(self) -> None:
        """Go to the next video."""
        await self._invoke("next")

    async def previous(self) -> None:
        """Go to the video before."""
        await self._invoke("previous")

    async def seek(self, position: DurationValue) -> None:
        """Go to a place in the video; a number means milliseconds."""
        await self._invoke("seek", {"position": position})

    async def jump_to(self, media_index: int) -> None:
        """Go to the video at that place in the playlist; a negative one counts from the end.

        Raises:
            IndexError: there is no such video.
        """
        count = len(self.playlist)
        if not -count <= media_index < count:
            raise IndexError(f"media_index {media_index} is not in a playlist of {count}")
        await self._invoke("jump_to", {"media_index": media_index % count})

    async def is_playing(self) -> bool:
        """Ask whether it plays."""
        return bool(await self._invoke("is_playing"))

    async def is_completed(self) -> bool:
        """Ask whether it is at its end."""
        return bool(await self._invoke("is_completed"))

    async def get_duration(self) -> Duration:
        """Ask how long the video is."""
        length: Duration = decode(Duration, await self._invoke("get_duration"))
        return length

    async def get_current_position(self) -> Duration:
        """Ask how far it has come."""
        place: Duration = decode(Duration, await self._invoke("get_current_position"))
        return place

    async def take_screenshot(
        self, format: str | None = "image/png", include_libass_subtitles: bool = False
    ) -> bytes | None:
        """Take a picture of the video.

        Args:
            format: `"image/png"`, `"image/jpeg"`, or `None` for the bare pixels.
            include_libass_subtitles: whether subtitles that the player below draws are on it.

        Raises:
            ValueError: there is no such format.
        """
        if format not in ("image/png", "image/jpeg", None):
            raise ValueError(f"format must be 'image/png', 'image/jpeg' or None, not {format!r}")
        args = {"format": format, "include_libass_subtitles": include_libass_subtitles}
        picture: bytes | None = await self._invoke("take_screenshot", args)
        return picture
