"""What programs import: `import reactive as ft`.

    import reactive as ft

    def main(page: ft.Page):
        count = ft.signal(0)
        page.add(ft.Text(lambda: f"{count()}"), ft.Button("More", on_click=lambda: count.update(lambda n: n + 1)))

    ft.run(main)

This module is the table of contents: the public names, by the module that defines them. A module is imported when a
name of it is first used, so importing this one starts nothing and loads next to nothing. `__init__.pyi` says the same
to type checkers and editors; a test keeps the two equal.
"""

import importlib
from typing import Any

_NAMES_BY_MODULE = {
    "reactive.graph": (
        "Computed CycleError DepthError Effect EffectLoopError GraphError Scope Signal WriteError batch computed "
        "effect on_cleanup scope signal untracked"
    ),
    "reactive.app": "run run_async",
    "reactive.serving": "asgi_app",
    "reactive.clients": "Backoff Client ClientError ClientNode connect",
    "transport.limits": "Limits",
    "transport.stats": "Stats",
    "reactive.collections": "Change ChangeFeed ReactiveDict ReactiveList ReactiveSet",
    "reactive.components": "Context component create_context memo use_context",
    "reactive.flow": "Await Case ErrorBoundary For Match Show",
    "reactive.hooks": (
        "HookError MutableRef on_mounted on_unmounted on_updated use_callback use_dialog use_effect use_memo "
        "use_ref use_signal use_state use_task"
    ),
    "reactive.inspection": "GraphNode GraphView Run Trace graph_view tracing",
    "reactive.intervals": "Interval interval",
    "reactive.models": "computed_property model signal_of",
    "reactive.resources": "Resource ResourceState resource",
    "reactive.rx": "Stream current_scheduler debounced from_observable sampled throttled",
    "reactive.tasks": "Task TaskStatus",
    "reactive.tracking": "Track track",
    "reactive.waiting": "Changes changes until",
    "reactive.windows": "VirtualList",
    "reactive.current": "current_page",
    "core_tree.errors": (
        "ControlError ControlInUseError PropertyError PropertyTypeError RuleError UnknownPropertyError"
    ),
    "core_tree.control": "BaseControl control control_base",
    "core_tree.props": "Children Handler Prop children event prop",
    "core_tree.values": "Value value",
    "core_tree.events": (
        "AppLifecycleStateChangeEvent ControlEvent Event KeyboardEvent LayoutSizeChangeEvent LocaleChangeEvent "
        "LoginEvent MultiViewAddEvent MultiViewRemoveEvent OnScrollEvent PageMediaChangeEvent PageResizeEvent "
        "PastedFile PlatformBrightnessChangeEvent RouteChangeEvent TapEvent TextFieldPasteFilesEvent "
        "TextSelectionChangeEvent ViewPopEvent ViewsPopUntilEvent WindowEvent"
    ),
    "reactive.page_context": "PageContext context",
    "reactive.observables": "Observable observable",
    "reactive.routing": (
        "LocationInfo Route Router is_route_active use_route_loader_data use_route_location use_route_outlet "
        "use_route_params use_view_path"
    ),
    "reactive.forms": "Field field submit",
    "core_tree.annotations": "AppCallable ControlEventHandler EventControlType EventHandler Number SupportsStr",
    "reactive.pubsub": "PubSubClient PubSubHub",
    "core_tree.template_route": "TemplateRoute",
    "core_tree.channels": "DataChannel DataChannelOpenEvent",
    "core_tree.gestures": (
        "DragDownEvent DragEndEvent DragStartEvent DragUpdateEvent ForcePressEvent HoverEvent LongPressDownEvent "
        "LongPressEndEvent LongPressMoveUpdateEvent LongPressStartEvent MultiTapEvent PointerEvent ScaleEndEvent "
        "ScaleStartEvent ScaleUpdateEvent ScrollEvent TapMoveEvent"
    ),
    "core_tree.ref": "Ref",
    "core_tree.types.animation": "Animation AnimationStyle AnimationValue Duration DurationValue",
    "core_tree.types.borders": (
        "AutomaticNotchShape BeveledRectangleBorder Border BorderRadius BorderRadiusValue BorderSide "
        "BorderSideStrokeAlignValue CircleBorder CircularRectangleNotchShape ContinuousRectangleBorder InputBorder "
        "NoInputBorder NotchShape OutlineInputBorder OutlinedBorder RoundedRectangleBorder ShapeBorder "
        "StadiumBorder UnderlineInputBorder UnderlineTabIndicator"
    ),
    "core_tree.types.buttons": "ButtonStyle MenuStyle",
    "core_tree.types.client_action": "ClientAction",
    "core_tree.types.colors": "ColorValue Colors CupertinoColors",
    "core_tree.types.constant": "Constant",
    "core_tree.types.device_info": (
        "AndroidBuildVersion AndroidDeviceInfo DeviceInfo IosDeviceInfo IosUtsname LinuxDeviceInfo MacOsDeviceInfo "
        "WebBrowserName WebDeviceInfo WindowsDeviceInfo"
    ),
    "core_tree.types.enums": (
        "AnimationCurve AppLifecycleState AppView AutofillHint Axis BlendMode BlurStyle BlurTileMode "
        "BorderSideStrokeAlign BorderStyle BoxFit BoxShape Brightness ClientEnum ClipBehavior ControlState "
        "ControlStateValue CrossAxisAlignment DeviceOrientation DismissDirection FilterQuality "
        "FloatingActionButtonLocation FontWeight GradientTileMode ImageRepeat KeyboardType LabelPosition "
        "ListTileStyle ListTileTitleAlignment MainAxisAlignment MouseCursor NavigationBarLabelBehavior "
        "NavigationRailLabelType Orientation PagePlatform PageTransitionTheme PaintingStyle PointerDeviceType "
        "PopupMenuPosition ResponsiveNumber ResponsiveRowBreakpoint RouteUrlStrategy ScrollDirection ScrollMode "
        "ScrollType ScrollbarOrientation SliderInteraction SnackBarBehavior StrokeCap StrokeJoin TabAlignment "
        "TabBarIndicatorSize TabIndicatorAnimation TextAffinity TextAlign TextBaseline TextCapitalization "
        "TextDecoration TextDecorationStyle TextOverflow TextSelectionChangeCause TextThemeStyle ThemeMode "
        "TileAffinity TooltipTriggerMode UrlTarget VerticalAlignment VisualDensity WebRenderer WindowEventType "
        "WindowResizeEdge"
    ),
    "core_tree.types.geometry": (
        "Alignment BoxConstraints Margin MarginValue Offset OffsetValue Padding PaddingValue Rect Size"
    ),
    "core_tree.types.icons": "CupertinoIcons IconData IconTable Icons",
    "core_tree.types.keys": "Key KeyValue ScrollKey ValueKey",
    "core_tree.types.page": "Locale LocaleConfiguration PageMediaData Url",
    "core_tree.types.painting": (
        "Blur BlurValue BoxDecoration BoxShadow BoxShadowValue ColorFilter DecorationImage Gradient LinearGradient "
        "Paint PaintGradient PaintLinearGradient PaintRadialGradient PaintSweepGradient RadialGradient "
        "SweepGradient"
    ),
    "core_tree.types.scrolling": "Scrollbar",
    "core_tree.types.text": "InputFilter NumbersOnlyInputFilter StrutStyle TextOnlyInputFilter TextSelection TextStyle",
    "core_tree.types.theme": (
        "AppBarTheme BadgeTheme BannerTheme BottomAppBarTheme BottomSheetTheme ButtonTheme CardTheme CheckboxTheme "
        "ChipTheme ColorScheme DataTableTheme DatePickerTheme DialogTheme DividerTheme DropdownTheme "
        "ExpansionTileTheme FilledButtonTheme FloatingActionButtonTheme IconButtonTheme IconTheme ListTileTheme "
        "NavigationBarTheme NavigationDrawerTheme NavigationRailTheme OutlinedButtonTheme PageTransitionsTheme "
        "PopupMenuTheme ProgressIndicatorTheme RadioTheme ScrollbarTheme SearchBarTheme SearchViewTheme "
        "SegmentedButtonTheme SliderTheme SnackBarTheme SwitchTheme SystemOverlayStyle TabBarTheme TextButtonTheme "
        "TextTheme Theme TimePickerTheme TooltipTheme"
    ),
    "core_tree.types.tooltip": "Tooltip TooltipValue",
    "core_tree.types.transform": "Flip Matrix4 MatrixCall Rotate RotateValue Scale ScaleValue Transform",
    "core_tree.controls.alert_dialog": "AlertDialog",
    "core_tree.controls.animated_switcher": "AnimatedSwitcher AnimatedSwitcherTransition",
    "core_tree.controls.app_bar": "AppBar",
    "core_tree.controls.auto_complete": "AutoComplete AutoCompleteSelectEvent AutoCompleteSuggestion",
    "core_tree.controls.autofill_group": "AutofillGroup AutofillGroupDisposeAction",
    "core_tree.controls.badge": "Badge BadgeValue",
    "core_tree.controls.banner": "Banner",
    "core_tree.controls.base": (
        "ActionControl AdaptiveControl Control FormFieldControl IconDataOrControl LayoutControl ScrollableControl "
        "StrOrControl"
    ),
    "core_tree.controls.base_page": "BasePage OfRootView Overlay",
    "core_tree.controls.bottom_app_bar": "BottomAppBar",
    "core_tree.controls.bottom_sheet": "BottomSheet",
    "core_tree.controls.button": "Button",
    "core_tree.controls.card": "Card CardVariant",
    "core_tree.controls.checkbox": "Checkbox",
    "core_tree.controls.chip": "Chip",
    "core_tree.controls.circle_avatar": "CircleAvatar",
    "core_tree.controls.column": "Column",
    "core_tree.controls.container": "Container",
    "core_tree.controls.context_menu": "ContextMenu ContextMenuDismissEvent ContextMenuSelectEvent ContextMenuTrigger",
    "core_tree.controls.cupertino_action_sheet": "CupertinoActionSheet",
    "core_tree.controls.cupertino_action_sheet_action": "CupertinoActionSheetAction",
    "core_tree.controls.cupertino_activity_indicator": "CupertinoActivityIndicator",
    "core_tree.controls.cupertino_alert_dialog": "CupertinoAlertDialog",
    "core_tree.controls.cupertino_app_bar": "CupertinoAppBar",
    "core_tree.controls.cupertino_bottom_sheet": "CupertinoBottomSheet",
    "core_tree.controls.cupertino_button": "CupertinoButton CupertinoButtonSize",
    "core_tree.controls.cupertino_checkbox": "CupertinoCheckbox",
    "core_tree.controls.cupertino_context_menu": "CupertinoContextMenu",
    "core_tree.controls.cupertino_context_menu_action": "CupertinoContextMenuAction",
    "core_tree.controls.cupertino_date_picker": (
        "CupertinoDatePicker CupertinoDatePickerDateOrder CupertinoDatePickerMode"
    ),
    "core_tree.controls.cupertino_dialog_action": "CupertinoDialogAction",
    "core_tree.controls.cupertino_filled_button": "CupertinoFilledButton",
    "core_tree.controls.cupertino_list_tile": "CupertinoListTile",
    "core_tree.controls.cupertino_navigation_bar": "CupertinoNavigationBar",
    "core_tree.controls.cupertino_picker": "CupertinoPicker",
    "core_tree.controls.cupertino_radio": "CupertinoRadio",
    "core_tree.controls.cupertino_segmented_button": "CupertinoSegmentedButton",
    "core_tree.controls.cupertino_slider": "CupertinoSlider",
    "core_tree.controls.cupertino_sliding_segmented_button": "CupertinoSlidingSegmentedButton",
    "core_tree.controls.cupertino_switch": "CupertinoSwitch",
    "core_tree.controls.cupertino_text_field": "CupertinoTextField OverlayVisibilityMode",
    "core_tree.controls.cupertino_timer_picker": "CupertinoTimerPicker CupertinoTimerPickerMode",
    "core_tree.controls.cupertino_tinted_button": "CupertinoTintedButton",
    "core_tree.controls.data_table": "DataCell DataColumn DataColumnSortEvent DataRow DataTable",
    "core_tree.controls.date_picker": (
        "DatePicker DatePickerEntryMode DatePickerEntryModeChangeEvent DatePickerMode DateTimeValue"
    ),
    "core_tree.controls.date_range_picker": "DateRangePicker",
    "core_tree.controls.dialog_control": "DialogControl",
    "core_tree.controls.dialogs": "Dialogs",
    "core_tree.controls.dismissible": "Dismissible DismissibleDismissEvent DismissibleUpdateEvent",
    "core_tree.controls.divider": "Divider",
    "core_tree.controls.drag_target": "DragTarget DragTargetEvent DragTargetLeaveEvent DragWillAcceptEvent",
    "core_tree.controls.draggable": "Draggable",
    "core_tree.controls.dropdown": "Dropdown DropdownOption",
    "core_tree.controls.dropdown_m2": "DropdownM2 Option",
    "core_tree.controls.expansion_panel": "ExpansionPanel ExpansionPanelList ExpansionPanelListChangeEvent",
    "core_tree.controls.expansion_tile": "ExpansionTile",
    "core_tree.controls.filled_button": "FilledButton",
    "core_tree.controls.filled_tonal_button": "FilledTonalButton",
    "core_tree.controls.flet_app": "FletApp FletAppOutputEvent",
    "core_tree.controls.floating_action_button": "FloatingActionButton",
    "core_tree.controls.gesture_detector": "GestureDetector",
    "core_tree.controls.grid_view": "GridView",
    "core_tree.controls.hero": "Hero",
    "core_tree.controls.icon": "Icon",
    "core_tree.controls.icon_button": "FilledIconButton FilledTonalIconButton IconButton OutlinedIconButton",
    "core_tree.controls.image": "Image",
    "core_tree.controls.interactive_viewer": "InteractiveViewer",
    "core_tree.controls.keyboard_listener": "KeyDownEvent KeyRepeatEvent KeyUpEvent KeyboardListener",
    "core_tree.controls.list_tile": "ListTile",
    "core_tree.controls.list_view": "ListView",
    "core_tree.controls.markdown": (
        "Markdown MarkdownCodeTheme MarkdownCustomCodeTheme MarkdownExtensionSet MarkdownStyleSheet"
    ),
    "core_tree.controls.menu_bar": "MenuBar",
    "core_tree.controls.menu_item_button": "MenuItemButton",
    "core_tree.controls.merge_semantics": "MergeSemantics",
    "core_tree.controls.multi_view": "MultiView",
    "core_tree.controls.navigation_bar": "NavigationBar NavigationBarDestination",
    "core_tree.controls.navigation_drawer": "NavigationDrawer NavigationDrawerDestination",
    "core_tree.controls.navigation_rail": "NavigationRail NavigationRailDestination",
    "core_tree.controls.outlined_button": "OutlinedButton",
    "core_tree.controls.page": "Page ServiceRegistry SessionData SessionStore",
    "core_tree.controls.page_view": "PageView",
    "core_tree.controls.pagelet": "Pagelet",
    "core_tree.controls.placeholder": "Placeholder",
    "core_tree.controls.popup_menu_button": "PopupMenuButton PopupMenuItem",
    "core_tree.controls.progress_bar": "ProgressBar",
    "core_tree.controls.progress_ring": "ProgressRing",
    "core_tree.controls.radio": "Radio",
    "core_tree.controls.radio_group": "RadioGroup",
    "core_tree.controls.range_slider": "RangeSlider",
    "core_tree.controls.raw_image": "RawImage",
    "core_tree.controls.reorderable_drag_handle": "ReorderableDragHandle",
    "core_tree.controls.reorderable_list_view": "OnReorderEvent ReorderableListView",
    "core_tree.controls.responsive_row": "ResponsiveRow",
    "core_tree.controls.rotated_box": "RotatedBox",
    "core_tree.controls.row": "Row",
    "core_tree.controls.safe_area": "SafeArea",
    "core_tree.controls.screenshot": "Screenshot",
    "core_tree.controls.search_bar": "SearchBar",
    "core_tree.controls.segmented_button": "Segment SegmentedButton",
    "core_tree.controls.selection_area": "SelectionArea",
    "core_tree.controls.semantics": "Semantics",
    "core_tree.controls.service": "Service",
    "core_tree.controls.shader_mask": "ShaderMask",
    "core_tree.controls.shimmer": "Shimmer ShimmerDirection",
    "core_tree.controls.slider": "Slider",
    "core_tree.controls.snack_bar": "SnackBar SnackBarAction",
    "core_tree.controls.stack": "Stack StackFit",
    "core_tree.controls.submenu_button": "SubmenuButton",
    "core_tree.controls.switch": "Switch",
    "core_tree.controls.tabs": "Tab TabBar TabBarHoverEvent TabBarView Tabs",
    "core_tree.controls.text": "Text",
    "core_tree.controls.text_button": "TextButton",
    "core_tree.controls.text_field": "TextField",
    "core_tree.controls.text_span": "TextSpan",
    "core_tree.controls.time_picker": (
        "TimePicker TimePickerEntryMode TimePickerEntryModeChangeEvent TimePickerHourFormat"
    ),
    "core_tree.controls.transparent_pointer": "TransparentPointer",
    "core_tree.controls.vertical_divider": "VerticalDivider",
    "core_tree.controls.view": "View",
    "core_tree.controls.window": "Window",
    "core_tree.controls.window_drag_area": "WindowDragArea",
    "core_tree.services.accelerometer": "Accelerometer AccelerometerReadingEvent",
    "core_tree.services.barometer": "Barometer BarometerReadingEvent",
    "core_tree.services.battery": "Battery BatteryState BatteryStateChangeEvent",
    "core_tree.services.browser_context_menu": "BrowserContextMenu",
    "core_tree.services.clipboard": "Clipboard CopyToClipboard",
    "core_tree.services.connectivity": "Connectivity ConnectivityChangeEvent ConnectivityType",
    "core_tree.services.file_picker": (
        "FilePicker FilePickerFile FilePickerFileType FilePickerResultEvent FilePickerUploadEvent "
        "FilePickerUploadFile PickFiles"
    ),
    "core_tree.services.gyroscope": "Gyroscope GyroscopeReadingEvent",
    "core_tree.services.haptic_feedback": "HapticFeedback",
    "core_tree.services.magnetometer": "Magnetometer MagnetometerReadingEvent",
    "core_tree.services.screen_brightness": "ScreenBrightness ScreenBrightnessChangeEvent",
    "core_tree.services.semantics_service": "AccessibilityFeatures Assertiveness SemanticsService",
    "core_tree.services.sensor_error_event": "SensorErrorEvent",
    "core_tree.services.shake_detector": "ShakeDetector",
    "core_tree.services.share": "Share ShareCupertinoActivityType ShareFile ShareResult ShareResultStatus ShareText",
    "core_tree.services.shared_preferences": "SharedPreferences SharedPreferencesValueType",
    "core_tree.services.storage_paths": "StoragePaths",
    "core_tree.services.url_launcher": "BrowserConfiguration LaunchMode OpenUrl UrlLauncher WebViewConfiguration",
    "core_tree.services.user_accelerometer": "UserAccelerometer UserAccelerometerReadingEvent",
    "core_tree.services.wakelock": "Wakelock",
}

_PACKAGES = {
    "ads": "core_tree.extensions.ads",
    "audio": "core_tree.extensions.audio",
    "audio_recorder": "core_tree.extensions.audio_recorder",
    "auth": "reactive.auth",
    "camera": "core_tree.extensions.camera",
    "canvas": "core_tree.controls.canvas",
    "charts": "core_tree.extensions.charts",
    "code_editor": "core_tree.extensions.code_editor",
    "color_pickers": "core_tree.extensions.color_pickers",
    "datatable2": "core_tree.extensions.datatable2",
    "flashlight": "core_tree.extensions.flashlight",
    "geolocator": "core_tree.extensions.geolocator",
    "lottie": "core_tree.extensions.lottie",
    "map": "core_tree.extensions.map",
    "permission_handler": "core_tree.extensions.permission_handler",
    "rive": "core_tree.extensions.rive",
    "secure_storage": "core_tree.extensions.secure_storage",
    "security": "reactive.security",
    "spinkit": "core_tree.extensions.spinkit",
    "video": "core_tree.extensions.video",
    "webview": "core_tree.extensions.webview",
}
"""Modules whose names are used with theirs: `ft.canvas.Circle`, or after `from reactive import canvas as cv`."""

_MODULES = {name: module for module, names in _NAMES_BY_MODULE.items() for name in names.split()}

__all__ = sorted([*_MODULES, *_PACKAGES])  # noqa: PLE0605 - the tables above


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None and name not in _PACKAGES:
        from core_tree.errors import nearest  # noqa: PLC0415

        raise AttributeError(f"reactive has no {name!r}{nearest(name, __all__)}")
    importlib.import_module("reactive.binding")  # properties recognise signals from the first control on
    value = importlib.import_module(module or _PACKAGES[name])
    if module is not None:
        value = getattr(value, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
