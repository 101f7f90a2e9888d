"""What `reactive/__init__.py` offers, for type checkers. Written by `python -m tests.test_exports`."""

from core_tree.annotations import (
    AppCallable as AppCallable,
    ControlEventHandler as ControlEventHandler,
    EventControlType as EventControlType,
    EventHandler as EventHandler,
    Number as Number,
    SupportsStr as SupportsStr,
)
from core_tree.channels import (
    DataChannel as DataChannel,
    DataChannelOpenEvent as DataChannelOpenEvent,
)
from core_tree.control import (
    BaseControl as BaseControl,
    control as control,
    control_base as control_base,
)
from core_tree.controls.alert_dialog import (
    AlertDialog as AlertDialog,
)
from core_tree.controls.animated_switcher import (
    AnimatedSwitcher as AnimatedSwitcher,
    AnimatedSwitcherTransition as AnimatedSwitcherTransition,
)
from core_tree.controls.app_bar import (
    AppBar as AppBar,
)
from core_tree.controls.auto_complete import (
    AutoComplete as AutoComplete,
    AutoCompleteSelectEvent as AutoCompleteSelectEvent,
    AutoCompleteSuggestion as AutoCompleteSuggestion,
)
from core_tree.controls.autofill_group import (
    AutofillGroup as AutofillGroup,
    AutofillGroupDisposeAction as AutofillGroupDisposeAction,
)
from core_tree.controls.badge import (
    Badge as Badge,
    BadgeValue as BadgeValue,
)
from core_tree.controls.banner import (
    Banner as Banner,
)
from core_tree.controls.base import (
    ActionControl as ActionControl,
    AdaptiveControl as AdaptiveControl,
    Control as Control,
    FormFieldControl as FormFieldControl,
    IconDataOrControl as IconDataOrControl,
    LayoutControl as LayoutControl,
    ScrollableControl as ScrollableControl,
    StrOrControl as StrOrControl,
)
from core_tree.controls.base_page import (
    BasePage as BasePage,
    OfRootView as OfRootView,
    Overlay as Overlay,
)
from core_tree.controls.bottom_app_bar import (
    BottomAppBar as BottomAppBar,
)
from core_tree.controls.bottom_sheet import (
    BottomSheet as BottomSheet,
)
from core_tree.controls.button import (
    Button as Button,
)
from core_tree.controls.card import (
    Card as Card,
    CardVariant as CardVariant,
)
from core_tree.controls.checkbox import (
    Checkbox as Checkbox,
)
from core_tree.controls.chip import (
    Chip as Chip,
)
from core_tree.controls.circle_avatar import (
    CircleAvatar as CircleAvatar,
)
from core_tree.controls.column import (
    Column as Column,
)
from core_tree.controls.container import (
    Container as Container,
)
from core_tree.controls.context_menu import (
    ContextMenu as ContextMenu,
    ContextMenuDismissEvent as ContextMenuDismissEvent,
    ContextMenuSelectEvent as ContextMenuSelectEvent,
    ContextMenuTrigger as ContextMenuTrigger,
)
from core_tree.controls.cupertino_action_sheet import (
    CupertinoActionSheet as CupertinoActionSheet,
)
from core_tree.controls.cupertino_action_sheet_action import (
    CupertinoActionSheetAction as CupertinoActionSheetAction,
)
from core_tree.controls.cupertino_activity_indicator import (
    CupertinoActivityIndicator as CupertinoActivityIndicator,
)
from core_tree.controls.cupertino_alert_dialog import (
    CupertinoAlertDialog as CupertinoAlertDialog,
)
from core_tree.controls.cupertino_app_bar import (
    CupertinoAppBar as CupertinoAppBar,
)
from core_tree.controls.cupertino_bottom_sheet import (
    CupertinoBottomSheet as CupertinoBottomSheet,
)
from core_tree.controls.cupertino_button import (
    CupertinoButton as CupertinoButton,
    CupertinoButtonSize as CupertinoButtonSize,
)
from core_tree.controls.cupertino_checkbox import (
    CupertinoCheckbox as CupertinoCheckbox,
)
from core_tree.controls.cupertino_context_menu import (
    CupertinoContextMenu as CupertinoContextMenu,
)
from core_tree.controls.cupertino_context_menu_action import (
    CupertinoContextMenuAction as CupertinoContextMenuAction,
)
from core_tree.controls.cupertino_date_picker import (
    CupertinoDatePicker as CupertinoDatePicker,
    CupertinoDatePickerDateOrder as CupertinoDatePickerDateOrder,
    CupertinoDatePickerMode as CupertinoDatePickerMode,
)
from core_tree.controls.cupertino_dialog_action import (
    CupertinoDialogAction as CupertinoDialogAction,
)
from core_tree.controls.cupertino_filled_button import (
    CupertinoFilledButton as CupertinoFilledButton,
)
from core_tree.controls.cupertino_list_tile import (
    CupertinoListTile as CupertinoListTile,
)
from core_tree.controls.cupertino_navigation_bar import (
    CupertinoNavigationBar as CupertinoNavigationBar,
)
from core_tree.controls.cupertino_picker import (
    CupertinoPicker as CupertinoPicker,
)
from core_tree.controls.cupertino_radio import (
    CupertinoRadio as CupertinoRadio,
)
from core_tree.controls.cupertino_segmented_button import (
    CupertinoSegmentedButton as CupertinoSegmentedButton,
)
from core_tree.controls.cupertino_slider import (
    CupertinoSlider as CupertinoSlider,
)
from core_tree.controls.cupertino_sliding_segmented_button import (
    CupertinoSlidingSegmentedButton as CupertinoSlidingSegmentedButton,
)
from core_tree.controls.cupertino_switch import (
    CupertinoSwitch as CupertinoSwitch,
)
from core_tree.controls.cupertino_text_field import (
    CupertinoTextField as CupertinoTextField,
    OverlayVisibilityMode as OverlayVisibilityMode,
)
from core_tree.controls.cupertino_timer_picker import (
    CupertinoTimerPicker as CupertinoTimerPicker,
    CupertinoTimerPickerMode as CupertinoTimerPickerMode,
)
from core_tree.controls.cupertino_tinted_button import (
    CupertinoTintedButton as CupertinoTintedButton,
)
from core_tree.controls.data_table import (
    DataCell as DataCell,
    DataColumn as DataColumn,
    DataColumnSortEvent as DataColumnSortEvent,
    DataRow as DataRow,
    DataTable as DataTable,
)
from core_tree.controls.date_picker import (
    DatePicker as DatePicker,
    DatePickerEntryMode as DatePickerEntryMode,
    DatePickerEntryModeChangeEvent as DatePickerEntryModeChangeEvent,
    DatePickerMode as DatePickerMode,
    DateTimeValue as DateTimeValue,
)
from core_tree.controls.date_range_picker import (
    DateRangePicker as DateRangePicker,
)
from core_tree.controls.dialog_control import (
    DialogControl as DialogControl,
)
from core_tree.controls.dialogs import (
    Dialogs as Dialogs,
)
from core_tree.controls.dismissible import (
    Dismissible as Dismissible,
    DismissibleDismissEvent as DismissibleDismissEvent,
    DismissibleUpdateEvent as DismissibleUpdateEvent,
)
from core_tree.controls.divider import (
    Divider as Divider,
)
from core_tree.controls.drag_target import (
    DragTarget as DragTarget,
    DragTargetEvent as DragTargetEvent,
    DragTargetLeaveEvent as DragTargetLeaveEvent,
    DragWillAcceptEvent as DragWillAcceptEvent,
)
from core_tree.controls.draggable import (
    Draggable as Draggable,
)
from core_tree.controls.dropdown import (
    Dropdown as Dropdown,
    DropdownOption as DropdownOption,
)
from core_tree.controls.dropdown_m2 import (
    DropdownM2 as DropdownM2,
    Option as Option,
)
from core_tree.controls.expansion_panel import (
    ExpansionPanel as ExpansionPanel,
    ExpansionPanelList as ExpansionPanelList,
    ExpansionPanelListChangeEvent as ExpansionPanelListChangeEvent,
)
from core_tree.controls.expansion_tile import (
    ExpansionTile as ExpansionTile,
)
from core_tree.controls.filled_button import (
    FilledButton as FilledButton,
)
from core_tree.controls.filled_tonal_button import (
    FilledTonalButton as FilledTonalButton,
)
from core_tree.controls.flet_app import (
    FletApp as FletApp,
    FletAppOutputEvent as FletAppOutputEvent,
)
from core_tree.controls.floating_action_button import (
    FloatingActionButton as FloatingActionButton,
)
from core_tree.controls.gesture_detector import (
    GestureDetector as GestureDetector,
)
from core_tree.controls.grid_view import (
    GridView as GridView,
)
from core_tree.controls.hero import (
    Hero as Hero,
)
from core_tree.controls.icon import (
    Icon as Icon,
)
from core_tree.controls.icon_button import (
    FilledIconButton as FilledIconButton,
    FilledTonalIconButton as FilledTonalIconButton,
    IconButton as IconButton,
    OutlinedIconButton as OutlinedIconButton,
)
from core_tree.controls.image import (
    Image as Image,
)
from core_tree.controls.interactive_viewer import (
    InteractiveViewer as InteractiveViewer,
)
from core_tree.controls.keyboard_listener import (
    KeyDownEvent as KeyDownEvent,
    KeyRepeatEvent as KeyRepeatEvent,
    KeyUpEvent as KeyUpEvent,
    KeyboardListener as KeyboardListener,
)
from core_tree.controls.list_tile import (
    ListTile as ListTile,
)
from core_tree.controls.list_view import (
    ListView as ListView,
)
from core_tree.controls.markdown import (
    Markdown as Markdown,
    MarkdownCodeTheme as MarkdownCodeTheme,
    MarkdownCustomCodeTheme as MarkdownCustomCodeTheme,
    MarkdownExtensionSet as MarkdownExtensionSet,
    MarkdownStyleSheet as MarkdownStyleSheet,
)
from core_tree.controls.menu_bar import (
    MenuBar as MenuBar,
)
from core_tree.controls.menu_item_button import (
    MenuItemButton as MenuItemButton,
)
from core_tree.controls.merge_semantics import (
    MergeSemantics as MergeSemantics,
)
from core_tree.controls.multi_view import (
    MultiView as MultiView,
)
from core_tree.controls.navigation_bar import (
    NavigationBar as NavigationBar,
    NavigationBarDestination as NavigationBarDestination,
)
from core_tree.controls.navigation_drawer import (
    NavigationDrawer as NavigationDrawer,
    NavigationDrawerDestination as NavigationDrawerDestination,
)
from core_tree.controls.navigation_rail import (
    NavigationRail as NavigationRail,
    NavigationRailDestination as NavigationRailDestination,
)
from core_tree.controls.outlined_button import (
    OutlinedButton as OutlinedButton,
)
from core_tree.controls.page import (
    Page as Page,
    ServiceRegistry as ServiceRegistry,
    SessionData as SessionData,
    SessionStore as SessionStore,
)
from core_tree.controls.page_view import (
    PageView as PageView,
)
from core_tree.controls.pagelet import (
    Pagelet as Pagelet,
)
from core_tree.controls.placeholder import (
    Placeholder as Placeholder,
)
from core_tree.controls.popup_menu_button import (
    PopupMenuButton as PopupMenuButton,
    PopupMenuItem as PopupMenuItem,
)
from core_tree.controls.progress_bar import (
    ProgressBar as ProgressBar,
)
from core_tree.controls.progress_ring import (
    ProgressRing as ProgressRing,
)
from core_tree.controls.radio import (
    Radio as Radio,
)
from core_tree.controls.radio_group import (
    RadioGroup as RadioGroup,
)
from core_tree.controls.range_slider import (
    RangeSlider as RangeSlider,
)
from core_tree.controls.raw_image import (
    RawImage as RawImage,
)
from core_tree.controls.reorderable_drag_handle import (
    ReorderableDragHandle as ReorderableDragHandle,
)
from core_tree.controls.reorderable_list_view import (
    OnReorderEvent as OnReorderEvent,
    ReorderableListView as ReorderableListView,
)
from core_tree.controls.responsive_row import (
    ResponsiveRow as ResponsiveRow,
)
from core_tree.controls.rotated_box import (
    RotatedBox as RotatedBox,
)
from core_tree.controls.row import (
    Row as Row,
)
from core_tree.controls.safe_area import (
    SafeArea as SafeArea,
)
from core_tree.controls.screenshot import (
    Screenshot as Screenshot,
)
from core_tree.controls.search_bar import (
    SearchBar as SearchBar,
)
from core_tree.controls.segmented_button import (
    Segment as Segment,
    SegmentedButton as SegmentedButton,
)
from core_tree.controls.selection_area import (
    SelectionArea as SelectionArea,
)
from core_tree.controls.semantics import (
    Semantics as Semantics,
)
from core_tree.controls.service import (
    Service as Service,
)
from core_tree.controls.shader_mask import (
    ShaderMask as ShaderMask,
)
from core_tree.controls.shimmer import (
    Shimmer as Shimmer,
    ShimmerDirection as ShimmerDirection,
)
from core_tree.controls.slider import (
    Slider as Slider,
)
from core_tree.controls.snack_bar import (
    SnackBar as SnackBar,
    SnackBarAction as SnackBarAction,
)
from core_tree.controls.stack import (
    Stack as Stack,
    StackFit as StackFit,
)
from core_tree.controls.submenu_button import (
    SubmenuButton as SubmenuButton,
)
from core_tree.controls.switch import (
    Switch as Switch,
)
from core_tree.controls.tabs import (
    Tab as Tab,
    TabBar as TabBar,
    TabBarHoverEvent as TabBarHoverEvent,
    TabBarView as TabBarView,
    Tabs as Tabs,
)
from core_tree.controls.text import (
    Text as Text,
)
from core_tree.controls.text_button import (
    TextButton as TextButton,
)
from core_tree.controls.text_field import (
    TextField as TextField,
)
from core_tree.controls.text_span import (
    TextSpan as TextSpan,
)
from core_tree.controls.time_picker import (
    TimePicker as TimePicker,
    TimePickerEntryMode as TimePickerEntryMode,
    TimePickerEntryModeChangeEvent as TimePickerEntryModeChangeEvent,
    TimePickerHourFormat as TimePickerHourFormat,
)
from core_tree.controls.transparent_pointer import (
    TransparentPointer as TransparentPointer,
)
from core_tree.controls.vertical_divider import (
    VerticalDivider as VerticalDivider,
)
from core_tree.controls.view import (
    View as View,
)
from core_tree.controls.window import (
    Window as Window,
)
from core_tree.controls.window_drag_area import (
    WindowDragArea as WindowDragArea,
)
from core_tree.errors import (
    ControlError as ControlError,
    ControlInUseError as ControlInUseError,
    PropertyError as PropertyError,
    PropertyTypeError as PropertyTypeError,
    RuleError as RuleError,
    UnknownPropertyError as UnknownPropertyError,
)
from core_tree.events import (
    AppLifecycleStateChangeEvent as AppLifecycleStateChangeEvent,
    ControlEvent as ControlEvent,
    Event as Event,
    KeyboardEvent as KeyboardEvent,
    LayoutSizeChangeEvent as LayoutSizeChangeEvent,
    LocaleChangeEvent as LocaleChangeEvent,
    LoginEvent as LoginEvent,
    MultiViewAddEvent as MultiViewAddEvent,
    MultiViewRemoveEvent as MultiViewRemoveEvent,
    OnScrollEvent as OnScrollEvent,
    PageMediaChangeEvent as PageMediaChangeEvent,
    PageResizeEvent as PageResizeEvent,
    PastedFile as PastedFile,
    PlatformBrightnessChangeEvent as PlatformBrightnessChangeEvent,
    RouteChangeEvent as RouteChangeEvent,
    TapEvent as TapEvent,
    TextFieldPasteFilesEvent as TextFieldPasteFilesEvent,
    TextSelectionChangeEvent as TextSelectionChangeEvent,
    ViewPopEvent as ViewPopEvent,
    ViewsPopUntilEvent as ViewsPopUntilEvent,
    WindowEvent as WindowEvent,
)
from core_tree.gestures import (
    DragDownEvent as DragDownEvent,
    DragEndEvent as DragEndEvent,
    DragStartEvent as DragStartEvent,
    DragUpdateEvent as DragUpdateEvent,
    ForcePressEvent as ForcePressEvent,
    HoverEvent as HoverEvent,
    LongPressDownEvent as LongPressDownEvent,
    LongPressEndEvent as LongPressEndEvent,
    LongPressMoveUpdateEvent as LongPressMoveUpdateEvent,
    LongPressStartEvent as LongPressStartEvent,
    MultiTapEvent as MultiTapEvent,
    PointerEvent as PointerEvent,
    ScaleEndEvent as ScaleEndEvent,
    ScaleStartEvent as ScaleStartEvent,
    ScaleUpdateEvent as ScaleUpdateEvent,
    ScrollEvent as ScrollEvent,
    TapMoveEvent as TapMoveEvent,
)
from core_tree.props import (
    Children as Children,
    Handler as Handler,
    Prop as Prop,
    children as children,
    event as event,
    prop as prop,
)
from core_tree.ref import (
    Ref as Ref,
)
from core_tree.services.accelerometer import (
    Accelerometer as Accelerometer,
    AccelerometerReadingEvent as AccelerometerReadingEvent,
)
from core_tree.services.barometer import (
    Barometer as Barometer,
    BarometerReadingEvent as BarometerReadingEvent,
)
from core_tree.services.battery import (
    Battery as Battery,
    BatteryState as BatteryState,
    BatteryStateChangeEvent as BatteryStateChangeEvent,
)
from core_tree.services.browser_context_menu import (
    BrowserContextMenu as BrowserContextMenu,
)
from core_tree.services.clipboard import (
    Clipboard as Clipboard,
    CopyToClipboard as CopyToClipboard,
)
from core_tree.services.connectivity import (
    Connectivity as Connectivity,
    ConnectivityChangeEvent as ConnectivityChangeEvent,
    ConnectivityType as ConnectivityType,
)
from core_tree.services.file_picker import (
    FilePicker as FilePicker,
    FilePickerFile as FilePickerFile,
    FilePickerFileType as FilePickerFileType,
    FilePickerResultEvent as FilePickerResultEvent,
    FilePickerUploadEvent as FilePickerUploadEvent,
    FilePickerUploadFile as FilePickerUploadFile,
    PickFiles as PickFiles,
)
from core_tree.services.gyroscope import (
    Gyroscope as Gyroscope,
    GyroscopeReadingEvent as GyroscopeReadingEvent,
)
from core_tree.services.haptic_feedback import (
    HapticFeedback as HapticFeedback,
)
from core_tree.services.magnetometer import (
    Magnetometer as Magnetometer,
    MagnetometerReadingEvent as MagnetometerReadingEvent,
)
from core_tree.services.screen_brightness import (
    ScreenBrightness as ScreenBrightness,
    ScreenBrightnessChangeEvent as ScreenBrightnessChangeEvent,
)
from core_tree.services.semantics_service import (
    AccessibilityFeatures as AccessibilityFeatures,
    Assertiveness as Assertiveness,
    SemanticsService as SemanticsService,
)
from core_tree.services.sensor_error_event import (
    SensorErrorEvent as SensorErrorEvent,
)
from core_tree.services.shake_detector import (
    ShakeDetector as ShakeDetector,
)
from core_tree.services.share import (
    Share as Share,
    ShareCupertinoActivityType as ShareCupertinoActivityType,
    ShareFile as ShareFile,
    ShareResult as ShareResult,
    ShareResultStatus as ShareResultStatus,
    ShareText as ShareText,
)
from core_tree.services.shared_preferences import (
    SharedPreferences as SharedPreferences,
    SharedPreferencesValueType as SharedPreferencesValueType,
)
from core_tree.services.storage_paths import (
    StoragePaths as StoragePaths,
)
from core_tree.services.url_launcher import (
    BrowserConfiguration as BrowserConfiguration,
    LaunchMode as LaunchMode,
    OpenUrl as OpenUrl,
    UrlLauncher as UrlLauncher,
    WebViewConfiguration as WebViewConfiguration,
)
from core_tree.services.user_accelerometer import (
    UserAccelerometer as UserAccelerometer,
    UserAccelerometerReadingEvent as UserAccelerometerReadingEvent,
)
from core_tree.services.wakelock import (
    Wakelock as Wakelock,
)
from core_tree.template_route import (
    TemplateRoute as TemplateRoute,
)
from core_tree.types.animation import (
    Animation as Animation,
    AnimationStyle as AnimationStyle,
    AnimationValue as AnimationValue,
    Duration as Duration,
    DurationValue as DurationValue,
)
from core_tree.types.borders import (
    AutomaticNotchShape as AutomaticNotchShape,
    BeveledRectangleBorder as BeveledRectangleBorder,
    Border as Border,
    BorderRadius as BorderRadius,
    BorderRadiusValue as BorderRadiusValue,
    BorderSide as BorderSide,
    BorderSideStrokeAlignValue as BorderSideStrokeAlignValue,
    CircleBorder as CircleBorder,
    CircularRectangleNotchShape as CircularRectangleNotchShape,
    ContinuousRectangleBorder as ContinuousRectangleBorder,
    InputBorder as InputBorder,
    NoInputBorder as NoInputBorder,
    NotchShape as NotchShape,
    OutlineInputBorder as OutlineInputBorder,
    OutlinedBorder as OutlinedBorder,
    RoundedRectangleBorder as RoundedRectangleBorder,
    ShapeBorder as ShapeBorder,
    StadiumBorder as StadiumBorder,
    UnderlineInputBorder as UnderlineInputBorder,
    UnderlineTabIndicator as UnderlineTabIndicator,
)
from core_tree.types.buttons import (
    ButtonStyle as ButtonStyle,
    MenuStyle as MenuStyle,
)
from core_tree.types.client_action import (
    ClientAction as ClientAction,
)
from core_tree.types.colors import (
    ColorValue as ColorValue,
    Colors as Colors,
    CupertinoColors as CupertinoColors,
)
from core_tree.types.constant import (
    Constant as Constant,
)
from core_tree.types.device_info import (
    AndroidBuildVersion as AndroidBuildVersion,
    AndroidDeviceInfo as AndroidDeviceInfo,
    DeviceInfo as DeviceInfo,
    IosDeviceInfo as IosDeviceInfo,
    IosUtsname as IosUtsname,
    LinuxDeviceInfo as LinuxDeviceInfo,
    MacOsDeviceInfo as MacOsDeviceInfo,
    WebBrowserName as WebBrowserName,
    WebDeviceInfo as WebDeviceInfo,
    WindowsDeviceInfo as WindowsDeviceInfo,
)
from core_tree.types.enums import (
    AnimationCurve as AnimationCurve,
    AppLifecycleState as AppLifecycleState,
    AppView as AppView,
    AutofillHint as AutofillHint,
    Axis as Axis,
    BlendMode as BlendMode,
    BlurStyle as BlurStyle,
    BlurTileMode as BlurTileMode,
    BorderSideStrokeAlign as BorderSideStrokeAlign,
    BorderStyle as BorderStyle,
    BoxFit as BoxFit,
    BoxShape as BoxShape,
    Brightness as Brightness,
    ClientEnum as ClientEnum,
    ClipBehavior as ClipBehavior,
    ControlState as ControlState,
    ControlStateValue as ControlStateValue,
    CrossAxisAlignment as CrossAxisAlignment,
    DeviceOrientation as DeviceOrientation,
    DismissDirection as DismissDirection,
    FilterQuality as FilterQuality,
    FloatingActionButtonLocation as FloatingActionButtonLocation,
    FontWeight as FontWeight,
    GradientTileMode as GradientTileMode,
    ImageRepeat as ImageRepeat,
    KeyboardType as KeyboardType,
    LabelPosition as LabelPosition,
    ListTileStyle as ListTileStyle,
    ListTileTitleAlignment as ListTileTitleAlignment,
    MainAxisAlignment as MainAxisAlignment,
    MouseCursor as MouseCursor,
    NavigationBarLabelBehavior as NavigationBarLabelBehavior,
    NavigationRailLabelType as NavigationRailLabelType,
    Orientation as Orientation,
    PagePlatform as PagePlatform,
    PageTransitionTheme as PageTransitionTheme,
    PaintingStyle as PaintingStyle,
    PointerDeviceType as PointerDeviceType,
    PopupMenuPosition as PopupMenuPosition,
    ResponsiveNumber as ResponsiveNumber,
    ResponsiveRowBreakpoint as ResponsiveRowBreakpoint,
    RouteUrlStrategy as RouteUrlStrategy,
    ScrollDirection as ScrollDirection,
    ScrollMode as ScrollMode,
    ScrollType as ScrollType,
    ScrollbarOrientation as ScrollbarOrientation,
    SliderInteraction as SliderInteraction,
    SnackBarBehavior as SnackBarBehavior,
    StrokeCap as StrokeCap,
    StrokeJoin as StrokeJoin,
    TabAlignment as TabAlignment,
    TabBarIndicatorSize as TabBarIndicatorSize,
    TabIndicatorAnimation as TabIndicatorAnimation,
    TextAffinity as TextAffinity,
    TextAlign as TextAlign,
    TextBaseline as TextBaseline,
    TextCapitalization as TextCapitalization,
    TextDecoration as TextDecoration,
    TextDecorationStyle as TextDecorationStyle,
    TextOverflow as TextOverflow,
    TextSelectionChangeCause as TextSelectionChangeCause,
    TextThemeStyle as TextThemeStyle,
    ThemeMode as ThemeMode,
    TileAffinity as TileAffinity,
    TooltipTriggerMode as TooltipTriggerMode,
    UrlTarget as UrlTarget,
    VerticalAlignment as VerticalAlignment,
    VisualDensity as VisualDensity,
    WebRenderer as WebRenderer,
    WindowEventType as WindowEventType,
    WindowResizeEdge as WindowResizeEdge,
)
from core_tree.types.geometry import (
    Alignment as Alignment,
    BoxConstraints as BoxConstraints,
    Margin as Margin,
    MarginValue as MarginValue,
    Offset as Offset,
    OffsetValue as OffsetValue,
    Padding as Padding,
    PaddingValue as PaddingValue,
    Rect as Rect,
    Size as Size,
)
from core_tree.types.icons import (
    CupertinoIcons as CupertinoIcons,
    IconData as IconData,
    IconTable as IconTable,
    Icons as Icons,
)
from core_tree.types.keys import (
    Key as Key,
    KeyValue as KeyValue,
    ScrollKey as ScrollKey,
    ValueKey as ValueKey,
)
from core_tree.types.page import (
    Locale as Locale,
    LocaleConfiguration as LocaleConfiguration,
    PageMediaData as PageMediaData,
    Url as Url,
)
from core_tree.types.painting import (
    Blur as Blur,
    BlurValue as BlurValue,
    BoxDecoration as BoxDecoration,
    BoxShadow as BoxShadow,
    BoxShadowValue as BoxShadowValue,
    ColorFilter as ColorFilter,
    DecorationImage as DecorationImage,
    Gradient as Gradient,
    LinearGradient as LinearGradient,
    Paint as Paint,
    PaintGradient as PaintGradient,
    PaintLinearGradient as PaintLinearGradient,
    PaintRadialGradient as PaintRadialGradient,
    PaintSweepGradient as PaintSweepGradient,
    RadialGradient as RadialGradient,
    SweepGradient as SweepGradient,
)
from core_tree.types.scrolling import (
    Scrollbar as Scrollbar,
)
from core_tree.types.text import (
    InputFilter as InputFilter,
    NumbersOnlyInputFilter as NumbersOnlyInputFilter,
    StrutStyle as StrutStyle,
    TextOnlyInputFilter as TextOnlyInputFilter,
    TextSelection as TextSelection,
    TextStyle as TextStyle,
)
from core_tree.types.theme import (
    AppBarTheme as AppBarTheme,
    BadgeTheme as BadgeTheme,
    BannerTheme as BannerTheme,
    BottomAppBarTheme as BottomAppBarTheme,
    BottomSheetTheme as BottomSheetTheme,
    ButtonTheme as ButtonTheme,
    CardTheme as CardTheme,
    CheckboxTheme as CheckboxTheme,
    ChipTheme as ChipTheme,
    ColorScheme as ColorScheme,
    DataTableTheme as DataTableTheme,
    DatePickerTheme as DatePickerTheme,
    DialogTheme as DialogTheme,
    DividerTheme as DividerTheme,
    DropdownTheme as DropdownTheme,
    ExpansionTileTheme as ExpansionTileTheme,
    FilledButtonTheme as FilledButtonTheme,
    FloatingActionButtonTheme as FloatingActionButtonTheme,
    IconButtonTheme as IconButtonTheme,
    IconTheme as IconTheme,
    ListTileTheme as ListTileTheme,
    NavigationBarTheme as NavigationBarTheme,
    NavigationDrawerTheme as NavigationDrawerTheme,
    NavigationRailTheme as NavigationRailTheme,
    OutlinedButtonTheme as OutlinedButtonTheme,
    PageTransitionsTheme as PageTransitionsTheme,
    PopupMenuTheme as PopupMenuTheme,
    ProgressIndicatorTheme as ProgressIndicatorTheme,
    RadioTheme as RadioTheme,
    ScrollbarTheme as ScrollbarTheme,
    SearchBarTheme as SearchBarTheme,
    SearchViewTheme as SearchViewTheme,
    SegmentedButtonTheme as SegmentedButtonTheme,
    SliderTheme as SliderTheme,
    SnackBarTheme as SnackBarTheme,
    SwitchTheme as SwitchTheme,
    SystemOverlayStyle as SystemOverlayStyle,
    TabBarTheme as TabBarTheme,
    TextButtonTheme as TextButtonTheme,
    TextTheme as TextTheme,
    Theme as Theme,
    TimePickerTheme as TimePickerTheme,
    TooltipTheme as TooltipTheme,
)
from core_tree.types.tooltip import (
    Tooltip as Tooltip,
    TooltipValue as TooltipValue,
)
from core_tree.types.transform import (
    Flip as Flip,
    Matrix4 as Matrix4,
    MatrixCall as MatrixCall,
    Rotate as Rotate,
    RotateValue as RotateValue,
    Scale as Scale,
    ScaleValue as ScaleValue,
    Transform as Transform,
)
from core_tree.values import (
    Value as Value,
    value as value,
)
from reactive.app import (
    run as run,
    run_async as run_async,
)
from reactive.clients import (
    Backoff as Backoff,
    Client as Client,
    ClientError as ClientError,
    ClientNode as ClientNode,
    connect as connect,
)
from reactive.collections import (
    Change as Change,
    ChangeFeed as ChangeFeed,
    ReactiveDict as ReactiveDict,
    ReactiveList as ReactiveList,
    ReactiveSet as ReactiveSet,
)
from reactive.components import (
    Context as Context,
    component as component,
    create_context as create_context,
    memo as memo,
    use_context as use_context,
)
from reactive.current import (
    current_page as current_page,
)
from reactive.flow import (
    Await as Await,
    Case as Case,
    ErrorBoundary as ErrorBoundary,
    For as For,
    Match as Match,
    Show as Show,
)
from reactive.forms import (
    Field as Field,
    field as field,
    submit as submit,
)
from reactive.graph import (
    Computed as Computed,
    CycleError as CycleError,
    DepthError as DepthError,
    Effect as Effect,
    EffectLoopError as EffectLoopError,
    GraphError as GraphError,
    Scope as Scope,
    Signal as Signal,
    WriteError as WriteError,
    batch as batch,
    computed as computed,
    effect as effect,
    on_cleanup as on_cleanup,
    scope as scope,
    signal as signal,
    untracked as untracked,
)
from reactive.hooks import (
    HookError as HookError,
    MutableRef as MutableRef,
    on_mounted as on_mounted,
    on_unmounted as on_unmounted,
    on_updated as on_updated,
    use_callback as use_callback,
    use_dialog as use_dialog,
    use_effect as use_effect,
    use_memo as use_memo,
    use_ref as use_ref,
    use_signal as use_signal,
    use_state as use_state,
    use_task as use_task,
)
from reactive.inspection import (
    GraphNode as GraphNode,
    GraphView as GraphView,
    Run as Run,
    Trace as Trace,
    graph_view as graph_view,
    tracing as tracing,
)
from reactive.intervals import (
    Interval as Interval,
    interval as interval,
)
from reactive.models import (
    computed_property as computed_property,
    model as model,
    signal_of as signal_of,
)
from reactive.observables import (
    Observable as Observable,
    observable as observable,
)
from reactive.page_context import (
    PageContext as PageContext,
    context as context,
)
from reactive.pubsub import (
    PubSubClient as PubSubClient,
    PubSubHub as PubSubHub,
)
from reactive.resources import (
    Resource as Resource,
    ResourceState as ResourceState,
    resource as resource,
)
from reactive.routing import (
    LocationInfo as LocationInfo,
    Route as Route,
    Router as Router,
    is_route_active as is_route_active,
    use_route_loader_data as use_route_loader_data,
    use_route_location as use_route_location,
    use_route_outlet as use_route_outlet,
    use_route_params as use_route_params,
    use_view_path as use_view_path,
)
from reactive.rx import (
    Stream as Stream,
    current_scheduler as current_scheduler,
    debounced as debounced,
    from_observable as from_observable,
    sampled as sampled,
    throttled as throttled,
)
from reactive.serving import (
    asgi_app as asgi_app,
)
from reactive.tasks import (
    Task as Task,
    TaskStatus as TaskStatus,
)
from reactive.tracking import (
    Track as Track,
    track as track,
)
from reactive.waiting import (
    Changes as Changes,
    changes as changes,
    until as until,
)
from reactive.windows import (
    VirtualList as VirtualList,
)
from transport.limits import (
    Limits as Limits,
)
from transport.stats import (
    Stats as Stats,
)
from core_tree.extensions import ads as ads
from core_tree.extensions import audio as audio
from core_tree.extensions import audio_recorder as audio_recorder
from reactive import auth as auth
from core_tree.extensions import camera as camera
from core_tree.controls import canvas as canvas
from core_tree.extensions import charts as charts
from core_tree.extensions import code_editor as code_editor
from core_tree.extensions import color_pickers as color_pickers
from core_tree.extensions import datatable2 as datatable2
from core_tree.extensions import flashlight as flashlight
from core_tree.extensions import geolocator as geolocator
from core_tree.extensions import lottie as lottie
from core_tree.extensions import map as map
from core_tree.extensions import permission_handler as permission_handler
from core_tree.extensions import rive as rive
from core_tree.extensions import secure_storage as secure_storage
from reactive import security as security
from core_tree.extensions import spinkit as spinkit
from core_tree.extensions import video as video
from core_tree.extensions import webview as webview

__all__ = [
    "Accelerometer",
    "AccelerometerReadingEvent",
    "AccessibilityFeatures",
    "ActionControl",
    "AdaptiveControl",
    "AlertDialog",
    "Alignment",
    "AndroidBuildVersion",
    "AndroidDeviceInfo",
    "AnimatedSwitcher",
    "AnimatedSwitcherTransition",
    "Animation",
    "AnimationCurve",
    "AnimationStyle",
    "AnimationValue",
    "AppBar",
    "AppBarTheme",
    "AppCallable",
    "AppLifecycleState",
    "AppLifecycleStateChangeEvent",
    "AppView",
    "Assertiveness",
    "AutoComplete",
    "AutoCompleteSelectEvent",
    "AutoCompleteSuggestion",
    "AutofillGroup",
    "AutofillGroupDisposeAction",
    "AutofillHint",
    "AutomaticNotchShape",
    "Await",
    "Axis",
    "Backoff",
    "Badge",
    "BadgeTheme",
    "BadgeValue",
    "Banner",
    "BannerTheme",
    "Barometer",
    "BarometerReadingEvent",
    "BaseControl",
    "BasePage",
    "Battery",
    "BatteryState",
    "BatteryStateChangeEvent",
    "BeveledRectangleBorder",
    "BlendMode",
    "Blur",
    "BlurStyle",
    "BlurTileMode",
    "BlurValue",
    "Border",
    "BorderRadius",
    "BorderRadiusValue",
    "BorderSide",
    "BorderSideStrokeAlign",
    "BorderSideStrokeAlignValue",
    "BorderStyle",
    "BottomAppBar",
    "BottomAppBarTheme",
    "BottomSheet",
    "BottomSheetTheme",
    "BoxConstraints",
    "BoxDecoration",
    "BoxFit",
    "BoxShadow",
    "BoxShadowValue",
    "BoxShape",
    "Brightness",
    "BrowserConfiguration",
    "BrowserContextMenu",
    "Button",
    "ButtonStyle",
    "ButtonTheme",
    "Card",
    "CardTheme",
    "CardVariant",
    "Case",
    "Change",
    "ChangeFeed",
    "Changes",
    "Checkbox",
    "CheckboxTheme",
    "Children",
    "Chip",
    "ChipTheme",
    "CircleAvatar",
    "CircleBorder",
    "CircularRectangleNotchShape",
    "Client",
    "ClientAction",
    "ClientEnum",
    "ClientError",
    "ClientNode",
    "ClipBehavior",
    "Clipboard",
    "ColorFilter",
    "ColorScheme",
    "ColorValue",
    "Colors",
    "Column",
    "Computed",
    "Connectivity",
    "ConnectivityChangeEvent",
    "ConnectivityType",
    "Constant",
    "Container",
    "Context",
    "ContextMenu",
    "ContextMenuDismissEvent",
    "ContextMenuSelectEvent",
    "ContextMenuTrigger",
    "ContinuousRectangleBorder",
    "Control",
    "ControlError",
    "ControlEvent",
    "ControlEventHandler",
    "ControlInUseError",
    "ControlState",
    "ControlStateValue",
    "CopyToClipboard",
    "CrossAxisAlignment",
    "CupertinoActionSheet",
    "CupertinoActionSheetAction",
    "CupertinoActivityIndicator",
    "CupertinoAlertDialog",
    "CupertinoAppBar",
    "CupertinoBottomSheet",
    "CupertinoButton",
    "CupertinoButtonSize",
    "CupertinoCheckbox",
    "CupertinoColors",
    "CupertinoContextMenu",
    "CupertinoContextMenuAction",
    "CupertinoDatePicker",
    "CupertinoDatePickerDateOrder",
    "CupertinoDatePickerMode",
    "CupertinoDialogAction",
    "CupertinoFilledButton",
    "CupertinoIcons",
    "CupertinoListTile",
    "CupertinoNavigationBar",
    "CupertinoPicker",
    "CupertinoRadio",
    "CupertinoSegmentedButton",
    "CupertinoSlider",
    "CupertinoSlidingSegmentedButton",
    "CupertinoSwitch",
    "CupertinoTextField",
    "CupertinoTimerPicker",
    "CupertinoTimerPickerMode",
    "CupertinoTintedButton",
    "CycleError",
    "DataCell",
    "DataChannel",
    "DataChannelOpenEvent",
    "DataColumn",
    "DataColumnSortEvent",
    "DataRow",
    "DataTable",
    "DataTableTheme",
    "DatePicker",
    "DatePickerEntryMode",
    "DatePickerEntryModeChangeEvent",
    "DatePickerMode",
    "DatePickerTheme",
    "DateRangePicker",
    "DateTimeValue",
    "DecorationImage",
    "DepthError",
    "DeviceInfo",
    "DeviceOrientation",
    "DialogControl",
    "DialogTheme",
    "Dialogs",
    "DismissDirection",
    "Dismissible",
    "DismissibleDismissEvent",
    "DismissibleUpdateEvent",
    "Divider",
    "DividerTheme",
    "DragDownEvent",
    "DragEndEvent",
    "DragStartEvent",
    "DragTarget",
    "DragTargetEvent",
    "DragTargetLeaveEvent",
    "DragUpdateEvent",
    "DragWillAcceptEvent",
    "Draggable",
    "Dropdown",
    "DropdownM2",
    "DropdownOption",
    "DropdownTheme",
    "Duration",
    "DurationValue",
    "Effect",
    "EffectLoopError",
    "ErrorBoundary",
    "Event",
    "EventControlType",
    "EventHandler",
    "ExpansionPanel",
    "ExpansionPanelList",
    "ExpansionPanelListChangeEvent",
    "ExpansionTile",
    "ExpansionTileTheme",
    "Field",
    "FilePicker",
    "FilePickerFile",
    "FilePickerFileType",
    "FilePickerResultEvent",
    "FilePickerUploadEvent",
    "FilePickerUploadFile",
    "FilledButton",
    "FilledButtonTheme",
    "FilledIconButton",
    "FilledTonalButton",
    "FilledTonalIconButton",
    "FilterQuality",
    "FletApp",
    "FletAppOutputEvent",
    "Flip",
    "FloatingActionButton",
    "FloatingActionButtonLocation",
    "FloatingActionButtonTheme",
    "FontWeight",
    "For",
    "ForcePressEvent",
    "FormFieldControl",
    "GestureDetector",
    "Gradient",
    "GradientTileMode",
    "GraphError",
    "GraphNode",
    "GraphView",
    "GridView",
    "Gyroscope",
    "GyroscopeReadingEvent",
    "Handler",
    "HapticFeedback",
    "Hero",
    "HookError",
    "HoverEvent",
    "Icon",
    "IconButton",
    "IconButtonTheme",
    "IconData",
    "IconDataOrControl",
    "IconTable",
    "IconTheme",
    "Icons",
    "Image",
    "ImageRepeat",
    "InputBorder",
    "InputFilter",
    "InteractiveViewer",
    "Interval",
    "IosDeviceInfo",
    "IosUtsname",
    "Key",
    "KeyDownEvent",
    "KeyRepeatEvent",
    "KeyUpEvent",
    "KeyValue",
    "KeyboardEvent",
    "KeyboardListener",
    "KeyboardType",
    "LabelPosition",
    "LaunchMode",
    "LayoutControl",
    "LayoutSizeChangeEvent",
    "Limits",
    "LinearGradient",
    "LinuxDeviceInfo",
    "ListTile",
    "ListTileStyle",
    "ListTileTheme",
    "ListTileTitleAlignment",
    "ListView",
    "Locale",
    "LocaleChangeEvent",
    "LocaleConfiguration",
    "LocationInfo",
    "LoginEvent",
    "LongPressDownEvent",
    "LongPressEndEvent",
    "LongPressMoveUpdateEvent",
    "LongPressStartEvent",
    "MacOsDeviceInfo",
    "Magnetometer",
    "MagnetometerReadingEvent",
    "MainAxisAlignment",
    "Margin",
    "MarginValue",
    "Markdown",
    "MarkdownCodeTheme",
    "MarkdownCustomCodeTheme",
    "MarkdownExtensionSet",
    "MarkdownStyleSheet",
    "Match",
    "Matrix4",
    "MatrixCall",
    "MenuBar",
    "MenuItemButton",
    "MenuStyle",
    "MergeSemantics",
    "MouseCursor",
    "MultiTapEvent",
    "MultiView",
    "MultiViewAddEvent",
    "MultiViewRemoveEvent",
    "MutableRef",
    "NavigationBar",
    "NavigationBarDestination",
    "NavigationBarLabelBehavior",
    "NavigationBarTheme",
    "NavigationDrawer",
    "NavigationDrawerDestination",
    "NavigationDrawerTheme",
    "NavigationRail",
    "NavigationRailDestination",
    "NavigationRailLabelType",
    "NavigationRailTheme",
    "NoInputBorder",
    "NotchShape",
    "Number",
    "NumbersOnlyInputFilter",
    "Observable",
    "OfRootView",
    "Offset",
    "OffsetValue",
    "OnReorderEvent",
    "OnScrollEvent",
    "OpenUrl",
    "Option",
    "Orientation",
    "OutlineInputBorder",
    "OutlinedBorder",
    "OutlinedButton",
    "OutlinedButtonTheme",
    "OutlinedIconButton",
    "Overlay",
    "OverlayVisibilityMode",
    "Padding",
    "PaddingValue",
    "Page",
    "PageContext",
    "PageMediaChangeEvent",
    "PageMediaData",
    "PagePlatform",
    "PageResizeEvent",
    "PageTransitionTheme",
    "PageTransitionsTheme",
    "PageView",
    "Pagelet",
    "Paint",
    "PaintGradient",
    "PaintLinearGradient",
    "PaintRadialGradient",
    "PaintSweepGradient",
    "PaintingStyle",
    "PastedFile",
    "PickFiles",
    "Placeholder",
    "PlatformBrightnessChangeEvent",
    "PointerDeviceType",
    "PointerEvent",
    "PopupMenuButton",
    "PopupMenuItem",
    "PopupMenuPosition",
    "PopupMenuTheme",
    "ProgressBar",
    "ProgressIndicatorTheme",
    "ProgressRing",
    "Prop",
    "PropertyError",
    "PropertyTypeError",
    "PubSubClient",
    "PubSubHub",
    "RadialGradient",
    "Radio",
    "RadioGroup",
    "RadioTheme",
    "RangeSlider",
    "RawImage",
    "ReactiveDict",
    "ReactiveList",
    "ReactiveSet",
    "Rect",
    "Ref",
    "ReorderableDragHandle",
    "ReorderableListView",
    "Resource",
    "ResourceState",
    "ResponsiveNumber",
    "ResponsiveRow",
    "ResponsiveRowBreakpoint",
    "Rotate",
    "RotateValue",
    "RotatedBox",
    "RoundedRectangleBorder",
    "Route",
    "RouteChangeEvent",
    "RouteUrlStrategy",
    "Router",
    "Row",
    "RuleError",
    "Run",
    "SafeArea",
    "Scale",
    "ScaleEndEvent",
    "ScaleStartEvent",
    "ScaleUpdateEvent",
    "ScaleValue",
    "Scope",
    "ScreenBrightness",
    "ScreenBrightnessChangeEvent",
    "Screenshot",
    "ScrollDirection",
    "ScrollEvent",
    "ScrollKey",
    "ScrollMode",
    "ScrollType",
    "ScrollableControl",
    "Scrollbar",
    "ScrollbarOrientation",
    "ScrollbarTheme",
    "SearchBar",
    "SearchBarTheme",
    "SearchViewTheme",
    "Segment",
    "SegmentedButton",
    "SegmentedButtonTheme",
    "SelectionArea",
    "Semantics",
    "SemanticsService",
    "SensorErrorEvent",
    "Service",
    "ServiceRegistry",
    "SessionData",
    "SessionStore",
    "ShaderMask",
    "ShakeDetector",
    "ShapeBorder",
    "Share",
    "ShareCupertinoActivityType",
    "ShareFile",
    "ShareResult",
    "ShareResultStatus",
    "ShareText",
    "SharedPreferences",
    "SharedPreferencesValueType",
    "Shimmer",
    "ShimmerDirection",
    "Show",
    "Signal",
    "Size",
    "Slider",
    "SliderInteraction",
    "SliderTheme",
    "SnackBar",
    "SnackBarAction",
    "SnackBarBehavior",
    "SnackBarTheme",
    "Stack",
    "StackFit",
    "StadiumBorder",
    "Stats",
    "StoragePaths",
    "StrOrControl",
    "Stream",
    "StrokeCap",
    "StrokeJoin",
    "StrutStyle",
    "SubmenuButton",
    "SupportsStr",
    "SweepGradient",
    "Switch",
    "SwitchTheme",
    "SystemOverlayStyle",
    "Tab",
    "TabAlignment",
    "TabBar",
    "TabBarHoverEvent",
    "TabBarIndicatorSize",
    "TabBarTheme",
    "TabBarView",
    "TabIndicatorAnimation",
    "Tabs",
    "TapEvent",
    "TapMoveEvent",
    "Task",
    "TaskStatus",
    "TemplateRoute",
    "Text",
    "TextAffinity",
    "TextAlign",
    "TextBaseline",
    "TextButton",
    "TextButtonTheme",
    "TextCapitalization",
    "TextDecoration",
    "TextDecorationStyle",
    "TextField",
    "TextFieldPasteFilesEvent",
    "TextOnlyInputFilter",
    "TextOverflow",
    "TextSelection",
    "TextSelectionChangeCause",
    "TextSelectionChangeEvent",
    "TextSpan",
    "TextStyle",
    "TextTheme",
    "TextThemeStyle",
    "Theme",
    "ThemeMode",
    "TileAffinity",
    "TimePicker",
    "TimePickerEntryMode",
    "TimePickerEntryModeChangeEvent",
    "TimePickerHourFormat",
    "TimePickerTheme",
    "Tooltip",
    "TooltipTheme",
    "TooltipTriggerMode",
    "TooltipValue",
    "Trace",
    "Track",
    "Transform",
    "TransparentPointer",
    "UnderlineInputBorder",
    "UnderlineTabIndicator",
    "UnknownPropertyError",
    "Url",
    "UrlLauncher",
    "UrlTarget",
    "UserAccelerometer",
    "UserAccelerometerReadingEvent",
    "Value",
    "ValueKey",
    "VerticalAlignment",
    "VerticalDivider",
    "View",
    "ViewPopEvent",
    "ViewsPopUntilEvent",
    "VirtualList",
    "VisualDensity",
    "Wakelock",
    "WebBrowserName",
    "WebDeviceInfo",
    "WebRenderer",
    "WebViewConfiguration",
    "Window",
    "WindowDragArea",
    "WindowEvent",
    "WindowEventType",
    "WindowResizeEdge",
    "WindowsDeviceInfo",
    "WriteError",
    "ads",
    "asgi_app",
    "audio",
    "audio_recorder",
    "auth",
    "batch",
    "camera",
    "canvas",
    "changes",
    "charts",
    "children",
    "code_editor",
    "color_pickers",
    "component",
    "computed",
    "computed_property",
    "connect",
    "context",
    "control",
    "control_base",
    "create_context",
    "current_page",
    "current_scheduler",
    "datatable2",
    "debounced",
    "effect",
    "event",
    "field",
    "flashlight",
    "from_observable",
    "geolocator",
    "graph_view",
    "interval",
    "is_route_active",
    "lottie",
    "map",
    "memo",
    "model",
    "observable",
    "on_cleanup",
    "on_mounted",
    "on_unmounted",
    "on_updated",
    "permission_handler",
    "prop",
    "resource",
    "rive",
    "run",
    "run_async",
    "sampled",
    "scope",
    "secure_storage",
    "security",
    "signal",
    "signal_of",
    "spinkit",
    "submit",
    "throttled",
    "tracing",
    "track",
    "until",
    "untracked",
    "use_callback",
    "use_context",
    "use_dialog",
    "use_effect",
    "use_memo",
    "use_ref",
    "use_route_loader_data",
    "use_route_location",
    "use_route_outlet",
    "use_route_params",
    "use_signal",
    "use_state",
    "use_task",
    "use_view_path",
    "value",
    "video",
    "webview",
]
