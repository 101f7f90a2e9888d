"""Pickers of colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.control import control
from core_tree.controls.base import LayoutControl
from core_tree.props import Handler, Prop, event, prop
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.events import Event
    from core_tree.types.borders import BorderRadiusValue
    from core_tree.types.colors import ColorValue
    from core_tree.types.geometry import Alignment, Size
    from core_tree.types.text import TextStyle

__all__ = [
    "BlockPicker",
    "ColorLabelType",
    "ColorModel",
    "ColorPicker",
    "HsvColor",
    "HueRingPicker",
    "MaterialPicker",
    "MultipleChoiceBlockPicker",
    "PaletteType",
    "SlidePicker",
]


class ColorLabelType(ClientEnum):
    """In which numbers a label names a colour."""

    HEX = "hex"
    RGB = "rgb"
    HSV = "hsv"
    HSL = "hsl"


class PaletteType(ClientEnum):
    """What the area of a `ColorPicker` shows: the whole model, or one part of it against the others."""

    HSV = "hsv"
    HSV_WITH_HUE = "hsvWithHue"
    HSV_WITH_VALUE = "hsvWithValue"
    HSV_WITH_SATURATION = "hsvWithSaturation"
    HSL = "hsl"
    HSL_WITH_HUE = "hslWithHue"
    HSL_WITH_LIGHTNESS = "hslWithLightness"
    HSL_WITH_SATURATION = "hslWithSaturation"
    RGB_WITH_BLUE = "rgbWithBlue"
    RGB_WITH_GREEN = "rgbWithGreen"
    RGB_WITH_RED = "rgbWithRed"
    HUE_WHEEL = "hueWheel"


class ColorModel(ClientEnum):
    """Which three numbers the sliders of a `SlidePicker` stand for."""

    RGB = "rgb"
    HSV = "hsv"
    HSL = "hsl"


@value()
class HsvColor(Value):
    """A colour by its hue."""

    alpha: Prop[float] = prop()
    """How opaque it is, 0 to 1."""
    hue: Prop[float] = prop()
    """Its place on the circle of colours, 0 to 360, red being 0."""
    saturation: Prop[float] = prop()
    """How strong it is: 0 is grey, 1 is pure."""
    value: Prop[float] = prop()
    """How bright it is: 0 is black, 1 is as bright as it can be."""


@control("BlockPicker")
class BlockPicker(LayoutControl):
    """A grid of colours to pick one from."""

    color: Prop[ColorValue | None] = prop(default=None, input=True)
    """The colour that is picked."""
    available_colors: Prop[list[ColorValue] | None] = prop(default=None)
    """The colours to pick from; without them, the usual ones."""
    on_color_change: Handler[Event[BlockPicker]] = event()
    """Called when another colour is picked; the event's `data` is the colour."""


@control("ColorPicker")
class ColorPicker(LayoutControl):
    """An area and sliders to pick a colour from."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour that it begins with. Of later ones `on_color_change` tells."""
    color_picker_width: Prop[float | None] = prop(default=None)
    """How wide it is, in pixels."""
    color_history: Prop[list[ColorValue] | None] = prop(default=None, input=True)
    """Colours that were picked before and kept."""
    display_thumb_color: Prop[bool] = prop(default=True)
    """Whether the handles of the sliders have the colour that they stand for."""
    enable_alpha: Prop[bool] = prop(default=True)
    """Whether it has a slider for how opaque the colour is."""
    hex_input_bar: Prop[bool] = prop(default=True)
    """Whether the colour can be typed as a hexadecimal number."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the labels."""
    label_types: Prop[list[ColorLabelType] | None] = prop(default=None)
    """Which labels there are to choose from; none if the list is empty."""
    palette_type: Prop[PaletteType | None] = prop(default=None)
    """What the area shows."""
    picker_area_border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners of the area are, in pixels."""
    picker_area_height_percent: Prop[float | None] = prop(default=None)
    """How high the area is, as a part of its width."""
    hsv_color: Prop[HsvColor | None] = prop(default=None, input=True)
    """The colour that is picked, by its hue; it wins over `color`."""
    on_color_change: Handler[Event[ColorPicker]] = event()
    """Called when another colour is picked; the event's `data` is the colour."""
    on_history_change: Handler[Event[ColorPicker]] = event()
    """Called when a colour is kept or dropped; the event's `data` are all that are kept."""
    on_hsv_color_change: Handler[Event[ColorPicker]] = event()
    """Called when another colour is picked; the event's `data` is the colour by its hue."""


@control("HueRingPicker")
class HueRingPicker(LayoutControl):
    """A ring of hues with an area in it to pick a colour from."""

    color: Prop[ColorValue | None] = prop(default=None, input=True)
    """The colour that is picked."""
    color_picker_height: Prop[float | None] = prop(default=None)
    """How high it is, in pixels."""
    enable_alpha: Prop[bool] = prop(default=False)
    """Whether it has a slider for how opaque the colour is."""
    hue_ring_stroke_width: Prop[float | None] = prop(default=None)
    """How thick the ring is, in pixels."""
    picker_area_border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners of the area are, in pixels."""
    portrait_only: Prop[bool] = prop(default=False)
    """Whether its parts stay one below the other on wide screens too."""
    on_color_change: Handler[Event[HueRingPicker]] = event()
    """Called when another colour is picked; the event's `data` is the colour."""


@control("MaterialPicker")
class MaterialPicker(LayoutControl):
    """The colours of Material Design and their shades to pick one from."""

    color: Prop[ColorValue | None] = prop(default=None, input=True)
    """The colour that is picked."""
    enable_label: Prop[bool] = prop(default=False)
    """Whether the shades have their numbers on them."""
    portrait_only: Prop[bool] = prop(default=False)
    """Whether its parts stay one below the other on wide screens too."""
    on_color_change: Handler[Event[MaterialPicker]] = event()
    """Called when another colour is picked; the event's `data` is the colour."""
    on_primary_change: Handler[Event[MaterialPicker]] = event()
    """Called when another colour's shades are shown; the event's `data` is that colour."""


@control("MultipleChoiceBlockPicker")
class MultipleChoiceBlockPicker(LayoutControl):
    """A grid of colours to pick some from."""

    colors: Prop[list[ColorValue] | None] = prop(default=None, input=True)
    """The colours that are picked."""
    available_colors: Prop[list[ColorValue] | None] = prop(default=None)
    """The colours to pick from; without them, the usual ones."""
    on_colors_change: Handler[Event[MultipleChoiceBlockPicker]] = event()
    """Called when a colour is picked or dropped; the event's `data` are all that are picked."""


@control("SlidePicker")
class SlidePicker(LayoutControl):
    """Sliders to pick a colour with."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour that it begins with. Of later ones `on_color_change` tells."""
    color_model: Prop[ColorModel | None] = prop(default=None)
    """Which numbers the sliders stand for."""
    display_thumb_color: Prop[bool] = prop(default=True)
    """Whether the handles of the sliders have the colour that they stand for."""
    enable_alpha: Prop[bool] = prop(default=True)
    """Whether it has a slider for how opaque the colour is."""
    indicator_alignment_begin: Prop[Alignment | None] = prop(default=None)
    """Where on the sample of the colour the one from before begins."""
    indicator_alignment_end: Prop[Alignment | None] = prop(default=None)
    """Where on the sample of the colour the new one ends."""
    indicator_border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners of the sample are, in pixels."""
    indicator_size: Prop[Size | None] = prop(default=None)
    """How large the sample is, in pixels."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the labels."""
    label_types: Prop[list[ColorLabelType] | None] = prop(default=None)
    """Which labels there are to choose from; none if the list is empty."""
    show_indicator: Prop[bool] = prop(default=True)
    """Whether there is a sample of the colour."""
    show_label: Prop[bool] = prop(default=True)
    """Whether the numbers of the colour are shown."""
    show_params: Prop[bool] = prop(default=True)
    """Whether the sliders have names."""
    show_slider_text: Prop[bool] = prop(default=True)
    """Whether the sliders have their numbers beside them."""
    slider_size: Prop[Size | None] = prop(default=None)
    """How large a slider is, in pixels."""
    slider_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the names and numbers of the sliders."""
    on_color_change: Handler[Event[SlidePicker]] = event()
    """Called when another colour is picked; the event's `data` is the colour."""
