"""Where this project is not as flet, each with the reason.

The tests of this folder compare everything else. An entry that is not needed any more makes a test fail.
"""

from __future__ import annotations

COMPONENTS = "of components; only what makes and reads them is public here"
OTHERWISE = "done in another way: `page.query` is a dict, ids are given out by the kernel"
ONLY_AS_FLET = "only under `reactive.compat`: modules that Flet keeps for old imports"
ERRORS = "errors that nothing here raises"

ABSENT: dict[str, str] = {
    name: reason
    for reason, names in {
        OTHERWISE: "IdCounter QueryString",
        COMPONENTS: "Component ContextProvider unwrap_component",
        ONLY_AS_FLET: """
            alignment border border_radius cupertino_colors cupertino_icons dropdown dropdownm2 icons margin
            padding
        """,
        ERRORS: """
            FletException FletPageDisconnectedException FletUnimplementedPlatformException
            FletUnsupportedPlatformException
        """,
    }.items()
    for name in names.split()
}
"""Names that flet exports and this project does not."""

ABSENT_PACKAGES = ""
"""Extension packages of which nothing is there yet."""

KINDS: dict[str, str] = {
    "ControlEvent": "the class itself, not an alias of `Event[BaseControl]`",
    "TooltipTriggerMode": "an enum, not a class with strings",
    "Value": "a base class, not a marker",
}
"""Names that stand for something of another kind here."""

WIRE: dict[str, str] = {
    "BasePage": "never sent as such",
    "MultiView": "the client goes by the property it is in",
}
"""Controls with another type name."""

PROPERTIES: dict[str, str] = {
    "datatable2.DataTable2.data_row_min_height": "inherited, and without effect",
    "datatable2.DataTable2.data_row_max_height": "inherited, and without effect",
    "datatable2.DataTable2.columns": "flet's default is an object of its own",
    "geolocator.Geolocator.position": "the client writes it",
    "charts.MatplotlibChartCanvas.on_data_channel_open": "the control itself takes the channel",
    "BasePage.views": "the constructor makes the root view",
    "MultiView.views": "the constructor makes the root view",
    "Route.guard": "not in flet",
    "Page.renderer": "tells the renderer apart from where the program runs",
    "Page.session_id": "a property here",
    "Page.url": "a property here",
    "Page.name": "a property here",
    "Page.fps": "how often the client is told of changes",
    "Page.views": "the constructor makes the root view",
    "Matrix4.ctor": "its class is public here",
    "RawImage.on_data_channel_open": "the control itself takes the channel",
    "CupertinoDatePicker.value": "the present moment",
    "DatePicker.current_date": "the present moment",
    "DateRangePicker.current_date": "the present moment",
    "TimePicker.value": "the present moment",
    "CupertinoSwitch.on_label_color": "a colour; flet takes every `on_...` for a handler",
    "Semantics.on_long_press_hint_text": "a text; flet takes every `on_...` for a handler",
    "Semantics.on_tap_hint_text": "a text; flet takes every `on_...` for a handler",
    "ClientAction": "what it does is given to the constructor",
    **dict.fromkeys(("CopyToClipboard", "OpenUrl", "PickFiles", "ShareText"), "what is derived can be read too"),
    "NumbersOnlyInputFilter": "what is derived can be given too",
    "TextOnlyInputFilter": "what is derived can be given too",
}
"""`Class.name` of fields that are missing, added, of another default, or otherwise not the same."""

POSITIONS: dict[str, str] = {
    "Route": "with guard at the end",
    "NumbersOnlyInputFilter": "flet's takes nothing",
    "TextOnlyInputFilter": "flet's takes nothing",
}
"""Classes with another order of positional arguments."""

METHODS: dict[str, str] = {
    "BaseControl.is_isolated": "every change is sent by itself",
}
"""`Class.name` of methods and attributes that are missing or take something else."""

RULES: dict[str, str] = {}
"""`Class.name+name` of properties that flet has a rule about, and this project none."""

EVENTS: dict[str, str] = {
    "ads.BannerAd.on_paid": "the event that the client sends",
    "BasePage.on_media_change": "an event, not the bare data",
    "MultiView.on_media_change": "an event, not the bare data",
    "Page.on_media_change": "an event, not the bare data",
    "GestureDetector.on_multi_tap": "an event with what the client sends for it",
    **dict.fromkeys(
        ("MultiTapEvent.kind", "MultiTapEvent.local_position", "MultiTapEvent.global_position"),
        "what flet's handlers expect, as it tells them of another event",
    ),
    "charts.MatplotlibChart.on_multi_tap": "an event with what the client sends for it",
    "DragTargetEvent.src": "the control that is dragged, not only its id",
    "DragTargetLeaveEvent.src": "the control that is dragged, not only its id",
    "DragWillAcceptEvent.src": "the control that is dragged, not only its id",
    "LongPressMoveUpdateEvent.offset_from_origin": "from where the client sends it",
}
"""`Class.name` of handlers that get something else, or fields of event classes."""

MEMBERS: dict[str, str] = {}
"""`Enum.NAME` of members that are missing or have another value."""

ENCODING: dict[str, str] = {
    "map.Map.interaction_configuration": "the client has the same durations",
    "map.InteractionConfiguration.keyboard_configuration": "the client has the same durations",
    "TimePicker.value": "the present moment",
    "CupertinoDatePicker.value": "the present moment",
    "DatePicker.current_date": "the present moment",
    "DateRangePicker.current_date": "the present moment",
    "CupertinoSwitch.on_label_color": "a colour; flet takes every `on_...` for a handler",
    "Semantics.on_long_press_hint_text": "a text; flet takes every `on_...` for a handler",
    "Semantics.on_tap_hint_text": "a text; flet takes every `on_...` for a handler",
    "CupertinoSlider.value": "the client takes `min` for none",
    "Matrix4.ctor": "a bare `Matrix4()` is none; `Matrix4.identity()` is",
    "MultiView._c": "the client goes by the property it is in",
    "MultiView.media": "only the client tells it",
    "PageMediaData": "only the client tells it",
}
"""Classes, or `Class.name`, that are sent in another form."""

BASES: dict[str, str] = {}
"""`Class.Base` of controls that are derived from something else."""

UNSAMPLED: dict[str, str] = {
    "map.PolylineMarker.stroke_pattern": "the sample is the default",
    "map.SimpleAttribution.alignment": "the sample is the default",
    "datatable2.DataTable2.sort_column_index": "less than the columns",
    "map.CameraFit.bounds": "not together with coordinates",
    "map.CursorKeyboardRotationConfiguration.trigger_keys": "keys of the keyboard",
    "secure_storage.SecureStorage.windows_options": "the sample is the default",
    "Chip.on_select": "not together with on_click",
    "CircleAvatar.max_radius": "not together with radius",
    "CircleAvatar.min_radius": "not together with radius",
    "CupertinoDatePicker.show_day_of_week": "only in one mode",
    "CupertinoTimerPicker.second_interval": "only in one mode",
    "BoxDecoration.shape": "a circle not together with border_radius",
    "DataTable.sort_column_index": "only where there is a column",
    "DropdownM2.options": "flet does not export the class",
    "TabBar.tab_alignment": "goes by whether it scrolls",
    "Tabs.selected_index": "only where there is a tab",
    "Tooltip.trigger_mode": "flet's is no enum",
    "TooltipTheme.trigger_mode": "flet's is no enum",
    "audio_recorder.AudioRecorderConfiguration.ios_configuration": "the sample is the default",
    "Matrix4.ctor": "made by its constructors",
    "Matrix4.ops": "made by its constructors",
}
"""`Class.name` of properties that the tests cannot set together with a sample for the others."""

UNMADE: dict[str, str] = {
    "InputBorder": "flet makes only what derives from it",
    "charts.MatplotlibChart": "needs a page",
    "charts.MatplotlibChartWithToolbar": "needs a page",
    "charts.PlotlyChart": "draws the figure in a browser",
    "CopyToClipboard": "needs a page",
    "OpenUrl": "needs a page",
    "PickFiles": "needs a page",
    "ShareText": "needs a page",
}
"""Classes that flet cannot make outside of a running program."""

CHARTS = "BarChart CandlestickChart LineChart PieChart ScatterChart"
CHART_TOOLTIPS = "BarChartTooltip CandlestickChartTooltip LineChartTooltip ScatterChartTooltip"
SHAPES = "Arc Circle Fill Line Oval Path Points"
CLIENT_HAS_IT: dict[str, tuple[str, ...]] = {
    "DataTable2": ("checkbox_alignment", "sort_arrow_animation_duration"),
    "FadeInTileDisplay": ("duration",),
    "KeyboardConfiguration": (
        "animation_curve_duration",
        "animation_curve_reverse_duration",
        "perform_leap_trigger_duration",
    ),
    "CameraFit": ("padding",),
    "TileLayer": ("display_mode", "subdomains"),
    "PolylineMarker": ("stroke_pattern",),
    "MarkerLayer": ("alignment",),
    "SimpleAttribution": ("alignment",),
    "RichAttribution": ("popup_initial_display_duration",),
    "Map": ("animation_duration", "initial_center"),
    "GeolocatorAndroidConfiguration": ("interval_duration",),
    "GeolocatorWebConfiguration": ("maximum_age",),
    "BannerAd": ("request",),
    "InterstitialAd": ("request",),
    "AnimatedSwitcher": ("duration", "reverse_duration"),
    "Animation": ("duration",),
    "Border": ("left", "top", "right", "bottom"),
    "BoxShadow": ("offset",),
    "DecorationImage": ("alignment",),
    "Dismissible": ("movement_duration", "resize_duration"),
    "InteractiveViewer": ("boundary_margin",),
    "LinearGradient": ("begin", "end"),
    "LocaleConfiguration": ("supported_locales",),
    "RadialGradient": ("center",),
    "SweepGradient": ("center",),
    "TextSelection": ("affinity", "directional"),
    "ResponsiveRow": ("breakpoints",),
    "Theme": ("page_transitions",),
    "UnderlineInputBorder": ("border_radius",),
    "UnderlineTabIndicator": ("border_side", "insets"),
    "View": ("padding",),
    **dict.fromkeys(SHAPES.split(), ("paint",)),
    **dict.fromkeys(CHARTS.split(), ("animation",)),
    **dict.fromkeys(CHART_TOOLTIPS.split(), ("border_radius", "border_side", "padding")),
    "BarChartRodStackItem": ("border_side",),
    "LineChartData": ("shadow",),
    "PieChartSection": ("border_side",),
    "RadarChart": ("animation", "grid_border_side", "radar_border_side", "tick_border_side"),
    "Rect": ("paint", "border_radius"),
    "Text": ("alignment",),
}
"""Defaults that flet always sends, being objects, and this project does not: the client's own default is the same.
The fields by the name of the class; those of `canvas` are among them."""

SPOTS = "BarChartRod CandlestickChartSpot LineChartDataPoint ScatterChartSpot"
ICON_BUTTONS = "FilledIconButton FilledTonalIconButton IconButton OutlinedIconButton"
SENT_TWICE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(SPOTS.split(), ("tooltip",)),
    **dict.fromkeys(ICON_BUTTONS.split(), ("style",)),
}
"""Properties that flet sends by their names and among the hints (`_internals`); this project among the hints only."""
