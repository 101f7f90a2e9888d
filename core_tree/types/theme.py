"""The look of all controls at once: a colour scheme, text styles, and a theme for each kind of control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core_tree.props import Prop, prop
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.animation import AnimationStyle, DurationValue
    from core_tree.types.borders import (
        BorderRadiusValue,
        BorderSide,
        NotchShape,
        OutlinedBorder,
        UnderlineTabIndicator,
    )
    from core_tree.types.buttons import ButtonStyle, MenuStyle
    from core_tree.types.colors import ColorValue
    from core_tree.types.enums import (
        Brightness,
        ClipBehavior,
        ControlStateValue,
        DismissDirection,
        ListTileStyle,
        ListTileTitleAlignment,
        MainAxisAlignment,
        MouseCursor,
        NavigationBarLabelBehavior,
        NavigationRailLabelType,
        PageTransitionTheme,
        PopupMenuPosition,
        SliderInteraction,
        SnackBarBehavior,
        StrokeCap,
        TabAlignment,
        TabBarIndicatorSize,
        TabIndicatorAnimation,
        TextAlign,
        TextCapitalization,
        TileAffinity,
        TooltipTriggerMode,
        VisualDensity,
    )
    from core_tree.types.geometry import (
        Alignment,
        BoxConstraints,
        MarginValue,
        OffsetValue,
        PaddingValue,
        Size,
    )
    from core_tree.types.icons import IconData
    from core_tree.types.painting import BoxDecoration, BoxShadowValue
    from core_tree.types.text import TextStyle

__all__ = [
    "AppBarTheme",
    "BadgeTheme",
    "BannerTheme",
    "BottomAppBarTheme",
    "BottomSheetTheme",
    "ButtonTheme",
    "CardTheme",
    "CheckboxTheme",
    "ChipTheme",
    "ColorScheme",
    "DataTableTheme",
    "DatePickerTheme",
    "DialogTheme",
    "DividerTheme",
    "DropdownTheme",
    "ExpansionTileTheme",
    "FilledButtonTheme",
    "FloatingActionButtonTheme",
    "IconButtonTheme",
    "IconTheme",
    "ListTileTheme",
    "NavigationBarTheme",
    "NavigationDrawerTheme",
    "NavigationRailTheme",
    "OutlinedButtonTheme",
    "PageTransitionsTheme",
    "PopupMenuTheme",
    "ProgressIndicatorTheme",
    "RadioTheme",
    "ScrollbarTheme",
    "SearchBarTheme",
    "SearchViewTheme",
    "SegmentedButtonTheme",
    "SliderTheme",
    "SnackBarTheme",
    "SwitchTheme",
    "SystemOverlayStyle",
    "TabBarTheme",
    "TextButtonTheme",
    "TextTheme",
    "Theme",
    "TimePickerTheme",
    "TooltipTheme",
]


@value()
class IconTheme(Value):
    """The look of icons."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of icons."""
    apply_text_scaling: Prop[bool | None] = prop(default=None)
    """Whether icons grow with the text size that the user has chosen."""
    fill: Prop[float | None] = prop(default=None)
    """How far icons are filled, 0 to 1, with fonts that offer it."""
    opacity: Prop[float | None] = prop(default=None)
    """How much of icons shows, 0 to 1."""
    size: Prop[float | None] = prop(default=None)
    """How large icons are, in pixels."""
    optical_size: Prop[float | None] = prop(default=None)
    """The size that their lines are drawn for, with fonts that offer it."""
    grade: Prop[float | None] = prop(default=None)
    """How bold their lines are, finely, with fonts that offer it."""
    weight: Prop[float | None] = prop(default=None)
    """How thick their lines are, with fonts that offer it."""
    shadows: Prop[BoxShadowValue | None] = prop(default=None)
    """Their shadows."""


@value()
class SystemOverlayStyle(Value):
    """The look of the bars that the system shows above and below the app."""

    status_bar_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the bar above."""
    system_navigation_bar_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the bar below."""
    system_navigation_bar_divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line above the bar below."""
    enforce_system_navigation_bar_contrast: Prop[bool | None] = prop(default=None)
    """Whether the system may darken the bar below, so that its buttons are seen."""
    enforce_system_status_bar_contrast: Prop[bool | None] = prop(default=None)
    """Whether the system may darken the bar above, so that its icons are seen."""
    system_navigation_bar_icon_brightness: Prop[Brightness | None] = prop(default=None)
    """Whether the buttons of the bar below are light or dark."""
    status_bar_brightness: Prop[Brightness | None] = prop(default=None)
    """Whether the bar above is light or dark, on Apple's systems."""
    status_bar_icon_brightness: Prop[Brightness | None] = prop(default=None)
    """Whether the icons of the bar above are light or dark, on Android."""


@value()
class ColorScheme(Value):
    """The colours of a theme by their roles; what is not given follows from the seed colour."""

    primary: Prop[ColorValue | None] = prop(default=None)
    """The main colour of the app."""
    on_primary: Prop[ColorValue | None] = prop(default=None)
    """What stands on the main colour."""
    primary_container: Prop[ColorValue | None] = prop(default=None)
    """Boxes that should stand out."""
    on_primary_container: Prop[ColorValue | None] = prop(default=None)
    """What stands on such boxes."""
    secondary: Prop[ColorValue | None] = prop(default=None)
    """A quieter colour than the main one."""
    on_secondary: Prop[ColorValue | None] = prop(default=None)
    """What stands on it."""
    secondary_container: Prop[ColorValue | None] = prop(default=None)
    """Boxes that should stand out less."""
    on_secondary_container: Prop[ColorValue | None] = prop(default=None)
    """What stands on such boxes."""
    tertiary: Prop[ColorValue | None] = prop(default=None)
    """A colour in contrast to the other two."""
    on_tertiary: Prop[ColorValue | None] = prop(default=None)
    """What stands on it."""
    tertiary_container: Prop[ColorValue | None] = prop(default=None)
    """Boxes in contrast to the others."""
    on_tertiary_container: Prop[ColorValue | None] = prop(default=None)
    """What stands on such boxes."""
    error: Prop[ColorValue | None] = prop(default=None)
    """What tells of an error."""
    on_error: Prop[ColorValue | None] = prop(default=None)
    """What stands on the colour of errors."""
    error_container: Prop[ColorValue | None] = prop(default=None)
    """Boxes that tell of an error."""
    on_error_container: Prop[ColorValue | None] = prop(default=None)
    """What stands on such boxes."""
    surface: Prop[ColorValue | None] = prop(default=None)
    """The background."""
    on_surface: Prop[ColorValue | None] = prop(default=None)
    """What stands on the background."""
    on_surface_variant: Prop[ColorValue | None] = prop(default=None)
    """What stands on the background, less strongly."""
    outline: Prop[ColorValue | None] = prop(default=None)
    """Lines that must be seen."""
    outline_variant: Prop[ColorValue | None] = prop(default=None)
    """Lines that only adorn."""
    shadow: Prop[ColorValue | None] = prop(default=None)
    """Shadows."""
    scrim: Prop[ColorValue | None] = prop(default=None)
    """What lies over the page while a dialog is open."""
    inverse_surface: Prop[ColorValue | None] = prop(default=None)
    """A background in contrast to the others, as of snack bars."""
    on_inverse_surface: Prop[ColorValue | None] = prop(default=None)
    """What stands on it."""
    inverse_primary: Prop[ColorValue | None] = prop(default=None)
    """The main colour on such a background."""
    surface_tint: Prop[ColorValue | None] = prop(default=None)
    """The colour that raised surfaces take on a little of."""
    on_primary_fixed: Prop[ColorValue | None] = prop(default=None)
    """What stands on `primary_fixed`."""
    on_secondary_fixed: Prop[ColorValue | None] = prop(default=None)
    """What stands on `secondary_fixed`."""
    on_tertiary_fixed: Prop[ColorValue | None] = prop(default=None)
    """What stands on `tertiary_fixed`."""
    on_primary_fixed_variant: Prop[ColorValue | None] = prop(default=None)
    """What stands on `primary_fixed`, less strongly."""
    on_secondary_fixed_variant: Prop[ColorValue | None] = prop(default=None)
    """What stands on `secondary_fixed`, less strongly."""
    on_tertiary_fixed_variant: Prop[ColorValue | None] = prop(default=None)
    """What stands on `tertiary_fixed`, less strongly."""
    primary_fixed: Prop[ColorValue | None] = prop(default=None)
    """The same as `primary_container`, but alike in light and dark mode."""
    secondary_fixed: Prop[ColorValue | None] = prop(default=None)
    """The same as `secondary_container`, but alike in light and dark mode."""
    tertiary_fixed: Prop[ColorValue | None] = prop(default=None)
    """The same as `tertiary_container`, but alike in light and dark mode."""
    primary_fixed_dim: Prop[ColorValue | None] = prop(default=None)
    """A stronger `primary_fixed`."""
    secondary_fixed_dim: Prop[ColorValue | None] = prop(default=None)
    """A stronger `secondary_fixed`."""
    surface_bright: Prop[ColorValue | None] = prop(default=None)
    """The lightest background, in light and dark mode."""
    surface_container: Prop[ColorValue | None] = prop(default=None)
    """Boxes on the background."""
    surface_container_high: Prop[ColorValue | None] = prop(default=None)
    """Boxes that stand out from the background."""
    surface_container_highest: Prop[ColorValue | None] = prop(default=None)
    """Boxes that stand out most from the background."""
    surface_container_low: Prop[ColorValue | None] = prop(default=None)
    """Boxes that stand out little from the background."""
    surface_container_lowest: Prop[ColorValue | None] = prop(default=None)
    """Boxes that stand out least from the background."""
    surface_dim: Prop[ColorValue | None] = prop(default=None)
    """The darkest background, in light and dark mode."""
    tertiary_fixed_dim: Prop[ColorValue | None] = prop(default=None)
    """A stronger `tertiary_fixed`."""


@value()
class TextTheme(Value):
    """The text styles of a theme by their roles."""

    body_large: Prop[TextStyle | None] = prop(default=None)
    """Long texts, large."""
    body_medium: Prop[TextStyle | None] = prop(default=None)
    """Long texts; the style of a text that has none."""
    body_small: Prop[TextStyle | None] = prop(default=None)
    """Long texts, small."""
    display_large: Prop[TextStyle | None] = prop(default=None)
    """The largest of all, for a few words or a number."""
    display_medium: Prop[TextStyle | None] = prop(default=None)
    """The second largest."""
    display_small: Prop[TextStyle | None] = prop(default=None)
    """The third largest."""
    headline_large: Prop[TextStyle | None] = prop(default=None)
    """Headings, large."""
    headline_medium: Prop[TextStyle | None] = prop(default=None)
    """Headings."""
    headline_small: Prop[TextStyle | None] = prop(default=None)
    """Headings, small."""
    label_large: Prop[TextStyle | None] = prop(default=None)
    """The texts of buttons."""
    label_medium: Prop[TextStyle | None] = prop(default=None)
    """Labels."""
    label_small: Prop[TextStyle | None] = prop(default=None)
    """Labels, small."""
    title_large: Prop[TextStyle | None] = prop(default=None)
    """Titles, large."""
    title_medium: Prop[TextStyle | None] = prop(default=None)
    """Titles."""
    title_small: Prop[TextStyle | None] = prop(default=None)
    """Titles, small."""


@value()
class PageTransitionsTheme(Value):
    """How one view gives way to another, on each system."""

    android: Prop[PageTransitionTheme | None] = prop(default=None)
    """On Android."""
    ios: Prop[PageTransitionTheme | None] = prop(default=None)
    """On iPhones and iPads."""
    linux: Prop[PageTransitionTheme | None] = prop(default=None)
    """On Linux."""
    macos: Prop[PageTransitionTheme | None] = prop(default=None)
    """On macOS."""
    windows: Prop[PageTransitionTheme | None] = prop(default=None)
    """On Windows."""


@value()
class AppBarTheme(Value):
    """The look of app bars."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the title and of icons."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    title_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the title."""
    toolbar_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the other texts."""
    center_title: Prop[bool | None] = prop(default=None)
    """Whether the title stands in the middle."""
    title_spacing: Prop[float | None] = prop(default=None)
    """The space left and right of the title, in pixels."""
    elevation_on_scroll: Prop[float | None] = prop(default=None)
    """How high it floats while something is scrolled below it, in pixels."""
    toolbar_height: Prop[float | None] = prop(default=None)
    """How high it is, in pixels."""
    actions_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the actions, in pixels."""


@value()
class BadgeTheme(Value):
    """The look of badges."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts."""
    small_size: Prop[float | None] = prop(default=None)
    """How large the dot is if there is no text, in pixels."""
    large_size: Prop[float | None] = prop(default=None)
    """How high it is if there is a text, in pixels."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """At which corner it is."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    offset: Prop[OffsetValue | None] = prop(default=None)
    """How far it is moved from there."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""


@value()
class BannerTheme(Value):
    """The look of banners."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of dividing lines."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    leading_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around what stands in front, in pixels."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    content_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""


@value()
class BottomAppBarTheme(Value):
    """The look of bottom app bars."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    height: Prop[float | None] = prop(default=None)
    """How high it is, in pixels."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    shape: Prop[NotchShape | None] = prop(default=None)
    """The notch for the floating action button."""


@value()
class BottomSheetTheme(Value):
    """The look of bottom sheets."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    show_drag_handle: Prop[bool | None] = prop(default=None)
    """Whether it shows a handle to drag it by."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""
    barrier_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the page below."""
    drag_handle_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the handle."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""


@value()
class ButtonTheme(Value):
    """The look of buttons."""

    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of raised buttons."""


@value()
class CardTheme(Value):
    """The look of cards."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    margin: Prop[MarginValue | None] = prop(default=None)
    """The space around it, in pixels."""


@value()
class CheckboxTheme(Value):
    """The look of checkboxes."""

    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    check_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the tick."""
    fill_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the inside."""
    splash_radius: Prop[float | None] = prop(default=None)
    """How far the ripple of a click goes, in pixels."""
    border_side: Prop[BorderSide | None] = prop(default=None)
    """The outline."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""


@value()
class ChipTheme(Value):
    """The look of chips."""

    color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the chip, in each state."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    selected_shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow, if it is selected."""
    disabled_color: Prop[ColorValue | None] = prop(default=None)
    """The colour if it is disabled."""
    selected_color: Prop[ColorValue | None] = prop(default=None)
    """The colour if it is selected."""
    check_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the tick."""
    delete_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon that removes it."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    elevation_on_click: Prop[float | None] = prop(default=None)
    """How high it floats while it is pressed, in pixels."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    label_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the label, in pixels."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    border_side: Prop[BorderSide | None] = prop(default=None)
    """The outline."""
    show_checkmark: Prop[bool | None] = prop(default=None)
    """Whether a selected one shows a tick."""
    leading_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of what stands in front."""
    delete_icon_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size of the icon that removes it."""
    brightness: Prop[Brightness | None] = prop(default=None)
    """Whether it is light or dark."""


@value()
class DataTableTheme(Value):
    """The look of data tables."""

    checkbox_horizontal_margin: Prop[float | None] = prop(default=None)
    """The space around the checkboxes of rows, in pixels."""
    column_spacing: Prop[float | None] = prop(default=None)
    """The space between columns, in pixels."""
    data_row_max_height: Prop[float | None] = prop(default=None)
    """The greatest height of a row, in pixels."""
    data_row_min_height: Prop[float | None] = prop(default=None)
    """The least height of a row, in pixels."""
    data_row_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of rows."""
    data_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of texts in rows."""
    divider_thickness: Prop[float | None] = prop(default=None)
    """How thick the lines between rows are, in pixels."""
    horizontal_margin: Prop[float | None] = prop(default=None)
    """The space left and right of a row's content, in pixels."""
    heading_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the headings."""
    heading_row_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the row of headings."""
    heading_row_height: Prop[float | None] = prop(default=None)
    """How high the row of headings is, in pixels."""
    data_row_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over rows."""
    decoration: Prop[BoxDecoration | None] = prop(default=None)
    """How the table's box looks."""
    heading_row_alignment: Prop[MainAxisAlignment | None] = prop(default=None)
    """Where the headings stand in their columns."""
    heading_cell_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over headings."""


@value()
class DatePickerTheme(Value):
    """The look of date pickers."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of dividing lines."""
    header_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the header."""
    today_bgcolor: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour behind today."""
    day_bgcolor: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour behind days."""
    day_overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over a day while it is pointed at, focused or pressed."""
    day_foreground_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of days."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    range_picker_elevation: Prop[float | None] = prop(default=None)
    """How high the picker of ranges floats, in pixels."""
    day_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of days."""
    weekday_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the names of weekdays."""
    year_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of years."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    cancel_button_style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of the button that cancels."""
    confirm_button_style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of the button that confirms."""
    header_foreground_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts in the header."""
    header_headline_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the headline in the header."""
    header_help_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the help in the header."""
    range_picker_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the picker of ranges."""
    range_picker_header_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of its header."""
    range_picker_header_foreground_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts in its header."""
    today_foreground_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of today."""
    range_picker_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of the picker of ranges."""
    range_picker_header_help_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the help in its header."""
    range_picker_header_headline_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the headline in its header."""
    range_selection_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the days of a range."""
    range_selection_overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over them while they are pointed at, focused or pressed."""
    today_border_side: Prop[BorderSide | None] = prop(default=None)
    """The outline of today."""
    year_bgcolor: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour behind years."""
    year_foreground_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of years."""
    year_overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over a year while it is pointed at, focused or pressed."""
    day_shape: Prop[ControlStateValue[OutlinedBorder] | None] = prop(default=None)
    """The shape of a day."""


@value()
class DialogTheme(Value):
    """The look of dialogs."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    title_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the title."""
    content_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    alignment: Prop[Alignment | None] = prop(default=None)
    """Where it stands on the page."""
    actions_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the actions, in pixels."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    barrier_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over the page below."""
    inset_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between it and the edges of the page, in pixels."""


@value()
class DividerTheme(Value):
    """The look of dividers."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line."""
    thickness: Prop[float | None] = prop(default=None)
    """How thick the line is, in pixels."""
    space: Prop[float | None] = prop(default=None)
    """How much room it takes up, in pixels."""
    leading_indent: Prop[float | None] = prop(default=None)
    """The space before the line, in pixels."""
    trailing_indent: Prop[float | None] = prop(default=None)
    """The space after the line, in pixels."""


@value()
class DropdownTheme(Value):
    """The look of dropdowns."""

    menu_style: Prop[MenuStyle | None] = prop(default=None)
    """The look of the menu."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""


@value()
class ExpansionTileTheme(Value):
    """The look of expansion tiles."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts."""
    collapsed_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background, if it is closed."""
    collapsed_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon, if it is closed."""
    clip_behavior: Prop[ClipBehavior | None] = prop(default=None)
    """Whether, and how finely, what sticks out is cut off."""
    collapsed_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts, if it is closed."""
    tile_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the title, in pixels."""
    expanded_alignment: Prop[Alignment | None] = prop(default=None)
    """Where its content stands."""
    controls_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    collapsed_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape, if it is closed."""
    animation_style: Prop[AnimationStyle | None] = prop(default=None)
    """How it opens and closes."""


@value()
class FilledButtonTheme(Value):
    """The look of filled buttons."""

    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look."""


@value()
class FloatingActionButtonTheme(Value):
    """The look of floating action buttons."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it has the keyboard."""
    foreground_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of its text and icon."""
    splash_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the ripple of a click."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    focus_elevation: Prop[float | None] = prop(default=None)
    """How high it floats while it has the keyboard, in pixels."""
    hover_elevation: Prop[float | None] = prop(default=None)
    """How high it floats while it is pointed at, in pixels."""
    highlight_elevation: Prop[float | None] = prop(default=None)
    """How high it floats while it is pressed, in pixels."""
    disabled_elevation: Prop[float | None] = prop(default=None)
    """How high it floats if it is disabled, in pixels."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    extended_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its text and icon, if it has both, in pixels."""
    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    icon_label_spacing: Prop[float | None] = prop(default=None)
    """The space between its icon and text, in pixels."""
    extended_size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size, if it has a text and an icon."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""


@value()
class IconButtonTheme(Value):
    """The look of icon buttons."""

    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look."""


@value()
class ListTileTheme(Value):
    """The look of list tiles."""

    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of texts."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    selected_tile_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background, if it is selected."""
    selected_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of its texts and icons, if it is selected."""
    is_three_line: Prop[bool | None] = prop(default=None)
    """Whether there is room for two lines below the title."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    dense: Prop[bool | None] = prop(default=None)
    """Whether it is less high."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    content_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around its content, in pixels."""
    min_vertical_padding: Prop[PaddingValue | None] = prop(default=None)
    """The least space above and below its content, in pixels."""
    horizontal_spacing: Prop[float | None] = prop(default=None)
    """The space between its title and what stands before and after it, in pixels."""
    min_leading_width: Prop[float | None] = prop(default=None)
    """The least width of what stands in front, in pixels."""
    title_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the title."""
    subtitle_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the subtitle."""
    leading_and_trailing_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of texts before and after the title."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    min_height: Prop[float | None] = prop(default=None)
    """The least height, in pixels."""
    affinity: Prop[TileAffinity | None] = prop(default=None)
    """At which end a checkbox or switch in it stands."""
    style: Prop[ListTileStyle | None] = prop(default=None)
    """Which texts of the theme it uses."""
    title_alignment: Prop[ListTileTitleAlignment | None] = prop(default=None)
    """How what stands before and after the title is aligned with it."""


@value()
class NavigationBarTheme(Value):
    """The look of navigation bars."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the mark of what is selected."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    height: Prop[float | None] = prop(default=None)
    """How high it is, in pixels."""
    label_text_style: Prop[ControlStateValue[TextStyle] | None] = prop(default=None)
    """The look of the label."""
    indicator_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of the mark of what is selected."""
    label_behavior: Prop[NavigationBarLabelBehavior | None] = prop(default=None)
    """When labels are shown."""
    label_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the label, in pixels."""


@value()
class NavigationDrawerTheme(Value):
    """The look of navigation drawers."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the mark of what is selected."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    tile_height: Prop[float | None] = prop(default=None)
    """How high an entry is, in pixels."""
    label_text_style: Prop[ControlStateValue[TextStyle] | None] = prop(default=None)
    """The look of the label."""
    indicator_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of the mark of what is selected."""
    indicator_size: Prop[Size | None] = prop(default=None)
    """The size of the mark of what is selected."""
    icon_theme: Prop[ControlStateValue[IconTheme] | None] = prop(default=None)
    """The look of icons."""


@value()
class NavigationRailTheme(Value):
    """The look of navigation rails."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the mark of what is selected."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    indicator_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of the mark of what is selected."""
    unselected_label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the labels of what is not selected."""
    selected_label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label of what is selected."""
    label_type: Prop[NavigationRailLabelType | None] = prop(default=None)
    """Which labels are shown."""
    min_width: Prop[float | None] = prop(default=None)
    """The least width, in pixels."""
    min_extended_width: Prop[float | None] = prop(default=None)
    """The least width, if labels are shown beside icons, in pixels."""
    group_alignment: Prop[float | None] = prop(default=None)
    """Where the entries stand: -1 above, 0 in the middle, 1 below."""
    use_indicator: Prop[bool | None] = prop(default=None)
    """Whether what is selected is marked."""


@value()
class OutlinedButtonTheme(Value):
    """The look of outlined buttons."""

    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look."""


@value()
class PopupMenuTheme(Value):
    """The look of popup menus."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour."""
    shadow_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the shadow."""
    icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    icon_size: Prop[float | None] = prop(default=None)
    """How large the icon is, in pixels."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    menu_position: Prop[PopupMenuPosition | None] = prop(default=None)
    """Whether the menu opens over its button or under it."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    menu_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the entries, in pixels."""


@value()
class ProgressIndicatorTheme(Value):
    """The look of progress bars and progress rings."""

    color: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is done."""
    circular_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is left, of rings."""
    linear_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is left, of bars."""
    refresh_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the ring that shows a reload."""
    linear_min_height: Prop[float | None] = prop(default=None)
    """The least height of bars, in pixels."""
    border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the corners are, in pixels."""
    track_gap: Prop[float | None] = prop(default=None)
    """The gap between what is done and what is left, in pixels."""
    circular_track_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around rings, in pixels."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""
    stop_indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the dot at the end."""
    stop_indicator_radius: Prop[float | None] = prop(default=None)
    """How large the dot at the end is, in pixels."""
    stroke_align: Prop[float | None] = prop(default=None)
    """Where the line of rings lies: -1 within, 0 on the edge, 1 outside."""
    stroke_cap: Prop[StrokeCap | None] = prop(default=None)
    """How lines end."""
    stroke_width: Prop[float | None] = prop(default=None)
    """How thick the line of rings is, in pixels."""
    year_2023: Prop[bool] = prop(default=False)
    """Whether it has the look of Material Design of 2023; the newer one if not."""


@value()
class RadioTheme(Value):
    """The look of radio buttons."""

    fill_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the inside."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    splash_radius: Prop[float | None] = prop(default=None)
    """How far the ripple of a click goes, in pixels."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together its parts are."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""


@value()
class ScrollbarTheme(Value):
    """The look of scrollbars."""

    thumb_visibility: Prop[ControlStateValue[bool] | None] = prop(default=None)
    """Whether it is always visible, not just while something scrolls."""
    thickness: Prop[ControlStateValue[float] | None] = prop(default=None)
    """How thick it is, in pixels."""
    track_visibility: Prop[ControlStateValue[bool] | None] = prop(default=None)
    """Whether the track below it is always visible."""
    radius: Prop[float | None] = prop(default=None)
    """How round its ends are, in pixels."""
    thumb_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the bar."""
    track_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the track."""
    track_border_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the track's outline."""
    cross_axis_margin: Prop[float | None] = prop(default=None)
    """The space between it and the edge, in pixels."""
    main_axis_margin: Prop[float | None] = prop(default=None)
    """The space before and after it, in pixels."""
    min_thumb_length: Prop[float | None] = prop(default=None)
    """The least length of the bar, in pixels."""
    interactive: Prop[bool | None] = prop(default=None)
    """Whether it can be dragged."""


@value()
class SearchBarTheme(Value):
    """The look of search bars."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    text_capitalization: Prop[TextCapitalization | None] = prop(default=None)
    """What the on-screen keyboard writes in capitals."""
    shadow_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the shadow."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    elevation: Prop[ControlStateValue[float] | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    text_style: Prop[ControlStateValue[TextStyle] | None] = prop(default=None)
    """The look of the text."""
    hint_style: Prop[ControlStateValue[TextStyle] | None] = prop(default=None)
    """The look of the hint."""
    shape: Prop[ControlStateValue[OutlinedBorder] | None] = prop(default=None)
    """The shape."""
    padding: Prop[ControlStateValue[PaddingValue] | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""
    border_side: Prop[ControlStateValue[BorderSide] | None] = prop(default=None)
    """The outline."""


@value()
class SearchViewTheme(Value):
    """The look of the list of suggestions below a search bar."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of dividing lines."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    header_hint_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the hint in the header."""
    header_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of what is typed."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    border_side: Prop[BorderSide | None] = prop(default=None)
    """The outline."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""
    header_height: Prop[float | None] = prop(default=None)
    """How high the header is, in pixels."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    bar_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the bar in it, in pixels."""
    shrink_wrap: Prop[bool | None] = prop(default=None)
    """Whether it is only as high as its content."""


@value()
class SegmentedButtonTheme(Value):
    """The look of segmented buttons."""

    selected_icon: Prop[IconData | None] = prop(default=None)
    """The icon of what is selected."""
    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look."""


@value()
class SliderTheme(Value):
    """The look of sliders."""

    active_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line before the knob."""
    inactive_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line after the knob."""
    thumb_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob."""
    overlay_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    value_indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the label with the value."""
    disabled_thumb_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the knob, if it is disabled."""
    value_indicator_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the label with the value."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    active_tick_mark_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the steps before the knob."""
    disabled_active_tick_mark_color: Prop[ColorValue | None] = prop(default=None)
    """The same, if it is disabled."""
    disabled_active_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line before the knob, if it is disabled."""
    disabled_inactive_tick_mark_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the steps after the knob, if it is disabled."""
    disabled_inactive_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line after the knob, if it is disabled."""
    disabled_secondary_active_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line up to the second value, if it is disabled."""
    inactive_tick_mark_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the steps after the knob."""
    overlapping_shape_stroke_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the outline of a knob that lies over another."""
    min_thumb_separation: Prop[float | None] = prop(default=None)
    """The least distance between two knobs, in pixels."""
    secondary_active_track_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the line up to the second value."""
    track_height: Prop[float | None] = prop(default=None)
    """How thick the line is, in pixels."""
    value_indicator_stroke_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the outline of the label with the value."""
    interaction: Prop[SliderInteraction | None] = prop(default=None)
    """How the user moves the knob."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    track_gap: Prop[float | None] = prop(default=None)
    """The gap between the knob and the line, in pixels."""
    thumb_size: Prop[ControlStateValue[Size] | None] = prop(default=None)
    """The size of the knob."""
    year_2023: Prop[bool] = prop(default=False)
    """Whether it has the look of Material Design of 2023; the newer one if not."""


@value()
class SnackBarTheme(Value):
    """The look of snack bars."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    action_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the action's text."""
    action_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the action."""
    close_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon that closes it."""
    disabled_action_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the action's text, if it is disabled."""
    disabled_action_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour behind the action, if it is disabled."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    content_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    width: Prop[float | None] = prop(default=None)
    """How wide it is, in pixels."""
    show_close_icon: Prop[bool | None] = prop(default=None)
    """Whether it shows an icon that closes it."""
    dismiss_direction: Prop[DismissDirection | None] = prop(default=None)
    """In which direction it can be swiped away."""
    behavior: Prop[SnackBarBehavior | None] = prop(default=None)
    """Whether it floats above the view or sits at its bottom."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    inset_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between it and the edges of the page, in pixels."""
    action_overflow_threshold: Prop[float | None] = prop(default=None)
    """How much of the width the action may take before it gets a line of its own, 0 to 1."""


@value()
class SwitchTheme(Value):
    """The look of switches."""

    thumb_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the knob."""
    track_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the track."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    track_outline_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the track's outline."""
    thumb_icon: Prop[ControlStateValue[IconData] | None] = prop(default=None)
    """The icon on the knob."""
    track_outline_width: Prop[ControlStateValue[float] | None] = prop(default=None)
    """How thick the track's outline is, in pixels."""
    splash_radius: Prop[float | None] = prop(default=None)
    """How far the ripple of a click goes, in pixels."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""


@value()
class TabBarTheme(Value):
    """The look of tab bars."""

    indicator_size: Prop[TabBarIndicatorSize | None] = prop(default=None)
    """Whether the mark of the selected tab is as wide as the tab or as its label."""
    indicator: Prop[UnderlineTabIndicator | None] = prop(default=None)
    """The mark of the selected tab."""
    indicator_animation: Prop[TabIndicatorAnimation | None] = prop(default=None)
    """How the mark moves."""
    splash_border_radius: Prop[BorderRadiusValue | None] = prop(default=None)
    """How round the ripple of a click is, in pixels."""
    tab_alignment: Prop[TabAlignment | None] = prop(default=None)
    """Where the tabs stand."""
    overlay_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour laid over it while it is pointed at, focused or pressed."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of dividing lines."""
    indicator_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the mark of what is selected."""
    mouse_cursor: Prop[ControlStateValue[MouseCursor] | None] = prop(default=None)
    """The shape of the mouse pointer over it."""
    divider_height: Prop[float | None] = prop(default=None)
    """How thick the line below the tabs is, in pixels."""
    label_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the selected tab's label."""
    unselected_label_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the other labels."""
    label_padding: Prop[PaddingValue | None] = prop(default=None)
    """The space around the label, in pixels."""
    label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the selected tab's label."""
    unselected_label_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the other labels."""


@value()
class TextButtonTheme(Value):
    """The look of text buttons."""

    style: Prop[ButtonStyle | None] = prop(default=None)
    """The look."""


@value()
class TimePickerTheme(Value):
    """The look of time pickers."""

    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the background."""
    day_period_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the choice between a.m. and p.m."""
    day_period_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of its texts."""
    dial_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of the dial."""
    dial_hand_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the dial's hand."""
    dial_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the numbers on the dial."""
    entry_mode_icon_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the icon that switches between dial and typing."""
    hour_minute_color: Prop[ColorValue | None] = prop(default=None)
    """The colour behind hours and minutes."""
    hour_minute_text_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of hours and minutes."""
    day_period_button_style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of the buttons for a.m. and p.m."""
    cancel_button_style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of the button that cancels."""
    confirm_button_style: Prop[ButtonStyle | None] = prop(default=None)
    """The look of the button that confirms."""
    day_period_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of their texts."""
    dial_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the numbers on the dial."""
    help_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the help."""
    hour_minute_text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of hours and minutes."""
    elevation: Prop[float | None] = prop(default=None)
    """How high it floats, in pixels: the larger, the wider its shadow."""
    shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape."""
    day_period_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of the choice between a.m. and p.m."""
    hour_minute_shape: Prop[OutlinedBorder | None] = prop(default=None)
    """The shape of the boxes of hours and minutes."""
    day_period_border_side: Prop[BorderSide | None] = prop(default=None)
    """The outline of the choice between a.m. and p.m."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    time_selector_separator_color: Prop[ControlStateValue[ColorValue] | None] = prop(default=None)
    """The colour of the colon between hours and minutes."""
    time_selector_separator_text_style: Prop[ControlStateValue[TextStyle] | None] = prop(default=None)
    """The look of that colon."""


@value()
class TooltipTheme(Value):
    """The look of tooltips."""

    text_style: Prop[TextStyle | None] = prop(default=None)
    """The look of the text."""
    enable_feedback: Prop[bool | None] = prop(default=None)
    """Whether a click can be heard or felt."""
    exclude_from_semantics: Prop[bool | None] = prop(default=None)
    """Whether screen readers are not told of it."""
    prefer_below: Prop[bool | None] = prop(default=None)
    """Whether it comes up below the control, if there is room."""
    vertical_offset: Prop[float | None] = prop(default=None)
    """How far from the control it comes up, in pixels."""
    padding: Prop[PaddingValue | None] = prop(default=None)
    """The space between the edge and what is in it, in pixels."""
    wait_duration: Prop[DurationValue | None] = prop(default=None)
    """How long the user must point before one comes up; a number means milliseconds."""
    exit_duration: Prop[DurationValue | None] = prop(default=None)
    """How long it stays after the user has pointed elsewhere; a number means milliseconds."""
    show_duration: Prop[DurationValue | None] = prop(default=None)
    """How long it stays after a touch; a number means milliseconds."""
    margin: Prop[MarginValue | None] = prop(default=None)
    """The space around it, in pixels."""
    trigger_mode: Prop[TooltipTriggerMode | None] = prop(default=None)
    """What brings it up on a touch screen."""
    decoration: Prop[BoxDecoration | None] = prop(default=None)
    """How the box looks."""
    text_align: Prop[TextAlign | None] = prop(default=None)
    """How the lines of the text are aligned."""
    size_constraints: Prop[BoxConstraints | None] = prop(default=None)
    """The least and the greatest size."""


@value()
class Theme(Value):
    """The look of all controls; what is not given follows from the seed colour and from Material Design."""

    color_scheme_seed: Prop[ColorValue | None] = prop(default=None)
    """The colour that all others are made from."""
    font_family: Prop[str | None] = prop(default=None)
    """The font of all texts."""
    use_material3: Prop[bool | None] = prop(default=None)
    """Whether controls follow Material Design 3, else 2."""
    appbar_theme: Prop[AppBarTheme | None] = prop(default=None)
    """The look of app bars."""
    badge_theme: Prop[BadgeTheme | None] = prop(default=None)
    """The look of badges."""
    banner_theme: Prop[BannerTheme | None] = prop(default=None)
    """The look of banners."""
    bottom_appbar_theme: Prop[BottomAppBarTheme | None] = prop(default=None)
    """The look of bottom app bars."""
    bottom_sheet_theme: Prop[BottomSheetTheme | None] = prop(default=None)
    """The look of bottom sheets."""
    card_theme: Prop[CardTheme | None] = prop(default=None)
    """The look of cards."""
    checkbox_theme: Prop[CheckboxTheme | None] = prop(default=None)
    """The look of checkboxes."""
    chip_theme: Prop[ChipTheme | None] = prop(default=None)
    """The look of chips."""
    color_scheme: Prop[ColorScheme | None] = prop(default=None)
    """The colours by their roles."""
    data_table_theme: Prop[DataTableTheme | None] = prop(default=None)
    """The look of data tables."""
    date_picker_theme: Prop[DatePickerTheme | None] = prop(default=None)
    """The look of date pickers."""
    dialog_theme: Prop[DialogTheme | None] = prop(default=None)
    """The look of dialogs."""
    divider_theme: Prop[DividerTheme | None] = prop(default=None)
    """The look of dividers."""
    divider_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of dividing lines."""
    dropdown_theme: Prop[DropdownTheme | None] = prop(default=None)
    """The look of dropdowns."""
    button_theme: Prop[ButtonTheme | None] = prop(default=None)
    """The look of raised buttons."""
    outlined_button_theme: Prop[OutlinedButtonTheme | None] = prop(default=None)
    """The look of outlined buttons."""
    text_button_theme: Prop[TextButtonTheme | None] = prop(default=None)
    """The look of text buttons."""
    filled_button_theme: Prop[FilledButtonTheme | None] = prop(default=None)
    """The look of filled buttons."""
    icon_button_theme: Prop[IconButtonTheme | None] = prop(default=None)
    """The look of icon buttons."""
    expansion_tile_theme: Prop[ExpansionTileTheme | None] = prop(default=None)
    """The look of expansion tiles."""
    floating_action_button_theme: Prop[FloatingActionButtonTheme | None] = prop(default=None)
    """The look of floating action buttons."""
    icon_theme: Prop[IconTheme | None] = prop(default=None)
    """The look of icons."""
    list_tile_theme: Prop[ListTileTheme | None] = prop(default=None)
    """The look of list tiles."""
    navigation_bar_theme: Prop[NavigationBarTheme | None] = prop(default=None)
    """The look of navigation bars."""
    navigation_drawer_theme: Prop[NavigationDrawerTheme | None] = prop(default=None)
    """The look of navigation drawers."""
    navigation_rail_theme: Prop[NavigationRailTheme | None] = prop(default=None)
    """The look of navigation rails."""
    page_transitions: Prop[PageTransitionsTheme] = prop(factory=PageTransitionsTheme)
    """How one view gives way to another."""
    popup_menu_theme: Prop[PopupMenuTheme | None] = prop(default=None)
    """The look of popup menus."""
    splash_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the ripple of a click."""
    highlight_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over what is pressed."""
    hover_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over what is pointed at."""
    focus_color: Prop[ColorValue | None] = prop(default=None)
    """The colour laid over what has the keyboard."""
    unselected_control_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is not selected, as an empty checkbox."""
    disabled_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of what is disabled."""
    canvas_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of menus and the like."""
    scaffold_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour behind views."""
    card_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of cards."""
    hint_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of hints in text fields."""
    secondary_header_color: Prop[ColorValue | None] = prop(default=None)
    """The colour of the header of a table with a selected row."""
    primary_text_theme: Prop[TextTheme | None] = prop(default=None)
    """The text styles on the main colour."""
    progress_indicator_theme: Prop[ProgressIndicatorTheme | None] = prop(default=None)
    """The look of progress bars and progress rings."""
    radio_theme: Prop[RadioTheme | None] = prop(default=None)
    """The look of radio buttons."""
    scrollbar_theme: Prop[ScrollbarTheme | None] = prop(default=None)
    """The look of scrollbars."""
    search_bar_theme: Prop[SearchBarTheme | None] = prop(default=None)
    """The look of search bars."""
    search_view_theme: Prop[SearchViewTheme | None] = prop(default=None)
    """The look of the list of suggestions below a search bar."""
    segmented_button_theme: Prop[SegmentedButtonTheme | None] = prop(default=None)
    """The look of segmented buttons."""
    slider_theme: Prop[SliderTheme | None] = prop(default=None)
    """The look of sliders."""
    snackbar_theme: Prop[SnackBarTheme | None] = prop(default=None)
    """The look of snack bars."""
    switch_theme: Prop[SwitchTheme | None] = prop(default=None)
    """The look of switches."""
    system_overlay_style: Prop[SystemOverlayStyle | None] = prop(default=None)
    """The look of the system's bars above and below the app."""
    tab_bar_theme: Prop[TabBarTheme | None] = prop(default=None)
    """The look of tab bars."""
    text_theme: Prop[TextTheme | None] = prop(default=None)
    """The text styles by their roles."""
    time_picker_theme: Prop[TimePickerTheme | None] = prop(default=None)
    """The look of time pickers."""
    tooltip_theme: Prop[TooltipTheme | None] = prop(default=None)
    """The look of tooltips."""
    visual_density: Prop[VisualDensity | None] = prop(default=None)
    """How close together the parts of controls are."""
