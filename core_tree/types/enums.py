"""The enums of the catalogue: named choices, each with the value by which the client knows it."""

from __future__ import annotations

import functools
import operator
from enum import Enum, IntFlag
from typing import TYPE_CHECKING, TypeAlias, TypeVar, Union

from core_tree.props import names

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "AnimationCurve",
    "AppLifecycleState",
    "AppView",
    "AutofillHint",
    "Axis",
    "BlendMode",
    "BlurStyle",
    "BlurTileMode",
    "BorderSideStrokeAlign",
    "BorderStyle",
    "BoxFit",
    "BoxShape",
    "Brightness",
    "ClientEnum",
    "ClipBehavior",
    "ControlState",
    "ControlStateValue",
    "CrossAxisAlignment",
    "DeviceOrientation",
    "DismissDirection",
    "FilterQuality",
    "FloatingActionButtonLocation",
    "FontWeight",
    "GradientTileMode",
    "ImageRepeat",
    "KeyboardType",
    "LabelPosition",
    "ListTileStyle",
    "ListTileTitleAlignment",
    "MainAxisAlignment",
    "MouseCursor",
    "NavigationBarLabelBehavior",
    "NavigationRailLabelType",
    "Orientation",
    "PagePlatform",
    "PageTransitionTheme",
    "PaintingStyle",
    "PointerDeviceType",
    "PopupMenuPosition",
    "ResponsiveNumber",
    "ResponsiveRowBreakpoint",
    "RouteUrlStrategy",
    "ScrollDirection",
    "ScrollMode",
    "ScrollType",
    "ScrollbarOrientation",
    "SliderInteraction",
    "SnackBarBehavior",
    "StrokeCap",
    "StrokeJoin",
    "TabAlignment",
    "TabBarIndicatorSize",
    "TabIndicatorAnimation",
    "TextAffinity",
    "TextAlign",
    "TextBaseline",
    "TextCapitalization",
    "TextDecoration",
    "TextDecorationStyle",
    "TextOverflow",
    "TextSelectionChangeCause",
    "TextThemeStyle",
    "ThemeMode",
    "TileAffinity",
    "TooltipTriggerMode",
    "UrlTarget",
    "VerticalAlignment",
    "VisualDensity",
    "WebRenderer",
    "WindowEventType",
    "WindowResizeEdge",
]


class ClientEnum(Enum):
    """A choice that the client knows. Annotations of properties may name it without importing it."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if not cls.__name__.startswith("_"):
            names[cls.__name__] = cls


class AnimationCurve(ClientEnum):
    """How an animation runs between its ends."""

    BOUNCE_IN = "bounceIn"
    BOUNCE_IN_OUT = "bounceInOut"
    BOUNCE_OUT = "bounceOut"
    DECELERATE = "decelerate"
    EASE = "ease"
    EASE_IN = "easeIn"
    EASE_IN_BACK = "easeInBack"
    EASE_IN_CIRC = "easeInCirc"
    EASE_IN_CUBIC = "easeInCubic"
    EASE_IN_EXPO = "easeInExpo"
    EASE_IN_OUT = "easeInOut"
    EASE_IN_OUT_BACK = "easeInOutBack"
    EASE_IN_OUT_CIRC = "easeInOutCirc"
    EASE_IN_OUT_CUBIC = "easeInOutCubic"
    EASE_IN_OUT_CUBIC_EMPHASIZED = "easeInOutCubicEmphasized"
    EASE_IN_OUT_EXPO = "easeInOutExpo"
    EASE_IN_OUT_QUAD = "easeInOutQuad"
    EASE_IN_OUT_QUART = "easeInOutQuart"
    EASE_IN_OUT_QUINT = "easeInOutQuint"
    EASE_IN_OUT_SINE = "easeInOutSine"
    EASE_IN_QUAD = "easeInQuad"
    EASE_IN_QUART = "easeInQuart"
    EASE_IN_QUINT = "easeInQuint"
    EASE_IN_SINE = "easeInSine"
    EASE_IN_TO_LINEAR = "easeInToLinear"
    EASE_OUT = "easeOut"
    EASE_OUT_BACK = "easeOutBack"
    EASE_OUT_CIRC = "easeOutCirc"
    EASE_OUT_CUBIC = "easeOutCubic"
    EASE_OUT_EXPO = "easeOutExpo"
    EASE_OUT_QUAD = "easeOutQuad"
    EASE_OUT_QUART = "easeOutQuart"
    EASE_OUT_QUINT = "easeOutQuint"
    EASE_OUT_SINE = "easeOutSine"
    ELASTIC_IN = "elasticIn"
    ELASTIC_IN_OUT = "elasticInOut"
    ELASTIC_OUT = "elasticOut"
    FAST_LINEAR_TO_SLOW_EASE_IN = "fastLinearToSlowEaseIn"
    FAST_OUT_SLOWIN = "fastOutSlowIn"
    LINEAR = "linear"
    LINEAR_TO_EASE_OUT = "linearToEaseOut"
    SLOW_MIDDLE = "slowMiddle"


class AppLifecycleState(ClientEnum):
    """Whether the app is shown, hidden, or about to go."""

    SHOW = "show"
    RESUME = "resume"
    HIDE = "hide"
    INACTIVE = "inactive"
    PAUSE = "pause"
    DETACH = "detach"
    RESTART = "restart"


class AppView(ClientEnum):
    """Where an app is shown."""

    WEB_BROWSER = "web_browser"
    FLET_APP = "flet_app"
    FLET_APP_WEB = "flet_app_web"
    FLET_APP_HIDDEN = "flet_app_hidden"


class AutofillHint(ClientEnum):
    """What a field asks for, so that the browser or the phone can fill it in."""

    ADDRESS_CITY = "addressCity"
    ADDRESS_CITY_AND_STATE = "addressCityAndState"
    ADDRESS_STATE = "addressState"
    BIRTHDAY = "birthday"
    BIRTHDAY_DAY = "birthdayDay"
    BIRTHDAY_MONTH = "birthdayMonth"
    BIRTHDAY_YEAR = "birthdayYear"
    COUNTRY_CODE = "countryCode"
    COUNTRY_NAME = "countryName"
    CREDIT_CARD_EXPIRATION_DATE = "creditCardExpirationDate"
    CREDIT_CARD_EXPIRATION_DAY = "creditCardExpirationDay"
    CREDIT_CARD_EXPIRATION_MONTH = "creditCardExpirationMonth"
    CREDIT_CARD_EXPIRATION_YEAR = "creditCardExpirationYear"
    CREDIT_CARD_FAMILY_NAME = "creditCardFamilyName"
    CREDIT_CARD_GIVEN_NAME = "creditCardGivenName"
    CREDIT_CARD_MIDDLE_NAME = "creditCardMiddleName"
    CREDIT_CARD_NAME = "creditCardName"
    CREDIT_CARD_NUMBER = "creditCardNumber"
    CREDIT_CARD_SECURITY_CODE = "creditCardSecurityCode"
    CREDIT_CARD_TYPE = "creditCardType"
    EMAIL = "email"
    FAMILY_NAME = "familyName"
    FULL_STREET_ADDRESS = "fullStreetAddress"
    GENDER = "gender"
    GIVEN_NAME = "givenName"
    IMPP = "impp"
    JOB_TITLE = "jobTitle"
    LANGUAGE = "language"
    LOCATION = "location"
    MIDDLE_INITIAL = "middleInitial"
    MIDDLE_NAME = "middleName"
    NAME = "name"
    NAME_PREFIX = "namePrefix"
    NAME_SUFFIX = "nameSuffix"
    NEW_PASSWORD = "newPassword"  # noqa: S105
    NEW_USERNAME = "newUsername"
    NICKNAME = "nickname"
    ONE_TIME_CODE = "oneTimeCode"
    ORGANIZATION_NAME = "organizationName"
    PASSWORD = "password"  # noqa: S105
    PHOTO = "photo"
    POSTAL_ADDRESS = "postalAddress"
    POSTAL_ADDRESS_EXTENDED = "postalAddressExtended"
    POSTAL_ADDRESS_EXTENDED_POSTAL_CODE = "postalAddressExtendedPostalCode"
    POSTAL_CODE = "postalCode"
    STREET_ADDRESS_LEVEL1 = "streetAddressLevel1"
    STREET_ADDRESS_LEVEL2 = "streetAddressLevel2"
    STREET_ADDRESS_LEVEL3 = "streetAddressLevel3"
    STREET_ADDRESS_LEVEL4 = "streetAddressLevel4"
    STREET_ADDRESS_LINE1 = "streetAddressLine1"
    STREET_ADDRESS_LINE2 = "streetAddressLine2"
    STREET_ADDRESS_LINE3 = "streetAddressLine3"
    SUB_LOCALITY = "subLocality"
    TELEPHONE_NUMBER = "telephoneNumber"
    TELEPHONE_NUMBER_AREA_CODE = "telephoneNumberAreaCode"
    TELEPHONE_NUMBER_COUNTRY_CODE = "telephoneNumberCountryCode"
    TELEPHONE_NUMBER_DEVICE = "telephoneNumberDevice"
    TELEPHONE_NUMBER_EXTENSION = "telephoneNumberExtension"
    TELEPHONE_NUMBER_LOCAL = "telephoneNumberLocal"
    TELEPHONE_NUMBER_LOCAL_PREFIX = "telephoneNumberLocalPrefix"
    TELEPHONE_NUMBER_LOCAL_SUFFIX = "telephoneNumberLocalSuffix"
    TELEPHONE_NUMBER_NATIONAL = "telephoneNumberNational"
    TRANSACTION_AMOUNT = "transactionAmount"
    TRANSACTION_CURRENCY = "transactionCurrency"
    URL = "url"
    USERNAME = "username"


class Axis(ClientEnum):
    """A direction on the screen: across or down."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


class BlendMode(ClientEnum):
    """How a colour or picture is mixed with what lies below it."""

    CLEAR = "clear"
    COLOR = "color"
    COLOR_BURN = "colorBurn"
    COLOR_DODGE = "colorDodge"
    DARKEN = "darken"
    DIFFERENCE = "difference"
    DST = "dst"
    DST_A_TOP = "dstATop"
    DST_IN = "dstIn"
    DST_OUT = "dstOut"
    DST_OVER = "dstOver"
    EXCLUSION = "exclusion"
    HARD_LIGHT = "hardLight"
    HUE = "hue"
    LIGHTEN = "lighten"
    LUMINOSITY = "luminosity"
    MODULATE = "modulate"
    MULTIPLY = "multiply"
    OVERLAY = "overlay"
    PLUS = "plus"
    SATURATION = "saturation"
    SCREEN = "screen"
    SOFT_LIGHT = "softLight"
    SRC = "src"
    SRC_A_TOP = "srcATop"
    SRC_IN = "srcIn"
    SRC_OUT = "srcOut"
    SRC_OVER = "srcOver"
    VALUES = "values"
    XOR = "xor"


class BlurStyle(ClientEnum):
    """On which side of its edge a shadow is blurred."""

    NORMAL = "normal"
    SOLID = "solid"
    OUTER = "outer"
    INNER = "inner"


class BlurTileMode(ClientEnum):
    """What a blur takes for the pixels beyond the edge."""

    CLAMP = "clamp"
    DECAL = "decal"
    MIRROR = "mirror"
    REPEATED = "repeated"


class BorderSideStrokeAlign(float, ClientEnum):
    """Where a border's line lies: within the box, on its edge, or outside."""

    INSIDE = -1.0
    CENTER = 0.0
    OUTSIDE = 1.0


class BorderStyle(ClientEnum):
    """Whether a border's line is drawn."""

    NONE = "none"
    SOLID = "solid"


class BoxFit(ClientEnum):
    """How a picture is fitted into its box."""

    NONE = "none"
    CONTAIN = "contain"
    COVER = "cover"
    FILL = "fill"
    FIT_HEIGHT = "fitHeight"
    FIT_WIDTH = "fitWidth"
    SCALE_DOWN = "scaleDown"


class BoxShape(ClientEnum):
    """The shape of a box."""

    RECTANGLE = "rectangle"
    CIRCLE = "circle"


class Brightness(ClientEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


class ClipBehavior(ClientEnum):
    """Whether, and how finely, what sticks out is cut off."""

    NONE = "none"
    ANTI_ALIAS = "antiAlias"
    ANTI_ALIAS_WITH_SAVE_LAYER = "antiAliasWithSaveLayer"
    HARD_EDGE = "hardEdge"


class ControlState(ClientEnum):
    """The states of a control that may have a look of their own."""

    HOVERED = "hovered"
    FOCUSED = "focused"
    PRESSED = "pressed"
    DRAGGED = "dragged"
    SELECTED = "selected"
    SCROLLED_UNDER = "scrolledUnder"
    DISABLED = "disabled"
    ERROR = "error"
    DEFAULT = "default"


class CrossAxisAlignment(ClientEnum):
    """Where children stand across the direction of their row or column."""

    START = "start"
    END = "end"
    CENTER = "center"
    STRETCH = "stretch"
    BASELINE = "baseline"


class DeviceOrientation(ClientEnum):
    """The ways to hold a device."""

    PORTRAIT_UP = "portraitUp"
    PORTRAIT_DOWN = "portraitDown"
    LANDSCAPE_LEFT = "landscapeLeft"
    LANDSCAPE_RIGHT = "landscapeRight"


class DismissDirection(ClientEnum):
    """The directions in which something can be swiped away."""

    NONE = "none"
    VERTICAL = "vertical"
    HORIZONTAL = "horizontal"
    END_TO_START = "endToStart"
    START_TO_END = "startToEnd"
    UP = "up"
    DOWN = "down"


class FilterQuality(ClientEnum):
    """How carefully a scaled picture is smoothed."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class FloatingActionButtonLocation(ClientEnum):
    """Where a view shows its floating action button."""

    CENTER_DOCKED = "centerDocked"
    CENTER_FLOAT = "centerFloat"
    CENTER_TOP = "centerTop"
    END_CONTAINED = "endContained"
    END_DOCKED = "endDocked"
    END_FLOAT = "endFloat"
    END_TOP = "endTop"
    MINI_CENTER_DOCKED = "miniCenterDocked"
    MINI_CENTER_FLOAT = "miniCenterFloat"
    MINI_CENTER_TOP = "miniCenterTop"
    MINI_END_DOCKED = "miniEndDocked"
    MINI_END_FLOAT = "miniEndFloat"
    MINI_END_TOP = "miniEndTop"
    MINI_START_DOCKED = "miniStartDocked"
    MINI_START_FLOAT = "miniStartFloat"
    MINI_START_TOP = "miniStartTop"
    START_DOCKED = "startDocked"
    START_FLOAT = "startFloat"
    START_TOP = "startTop"


class FontWeight(ClientEnum):
    """How thick the letters are."""

    NORMAL = "normal"
    BOLD = "bold"
    W_100 = "w100"
    W_200 = "w200"
    W_300 = "w300"
    W_400 = "w400"
    W_500 = "w500"
    W_600 = "w600"
    W_700 = "w700"
    W_800 = "w800"
    W_900 = "w900"


class GradientTileMode(ClientEnum):
    """What a gradient paints beyond its ends."""

    CLAMP = "clamp"
    DECAL = "decal"
    MIRROR = "mirror"
    REPEATED = "repeated"


class ImageRepeat(ClientEnum):
    """Whether a picture is repeated to fill its box."""

    NO_REPEAT = "noRepeat"
    REPEAT = "repeat"
    REPEAT_X = "repeatX"
    REPEAT_Y = "repeatY"


class KeyboardType(ClientEnum):
    """Which on-screen keyboard a field brings up."""

    NONE = "none"
    TEXT = "text"
    MULTILINE = "multiline"
    NUMBER = "number"
    PHONE = "phone"
    DATETIME = "datetime"
    EMAIL = "email"
    URL = "url"
    VISIBLE_PASSWORD = "visiblePassword"  # noqa: S105
    NAME = "name"
    STREET_ADDRESS = "streetAddress"
    WEB_SEARCH = "webSearch"
    TWITTER = "twitter"


class LabelPosition(ClientEnum):
    """On which side of a control its label stands."""

    RIGHT = "right"
    LEFT = "left"


class ListTileStyle(ClientEnum):
    """Which texts of the theme a list tile uses."""

    LIST = "list"
    DRAWER = "drawer"


class ListTileTitleAlignment(ClientEnum):
    """How the ends of a list tile are aligned with its title."""

    TOP = "top"
    CENTER = "center"
    BOTTOM = "bottom"
    THREE_LINE = "threeLine"
    TITLE_HEIGHT = "titleHeight"


class MainAxisAlignment(ClientEnum):
    """Where children stand along the direction of their row or column."""

    START = "start"
    END = "end"
    CENTER = "center"
    SPACE_BETWEEN = "spaceBetween"
    SPACE_AROUND = "spaceAround"
    SPACE_EVENLY = "spaceEvenly"


class MouseCursor(ClientEnum):
    """The shapes of the mouse pointer."""

    ALIAS = "alias"
    ALL_SCROLL = "allScroll"
    BASIC = "basic"
    CELL = "cell"
    CLICK = "click"
    CONTEXT_MENU = "contextMenu"
    COPY = "copy"
    DISAPPEARING = "disappearing"
    FORBIDDEN = "forbidden"
    GRAB = "grab"
    GRABBING = "grabbing"
    HELP = "help"
    MOVE = "move"
    NO_DROP = "noDrop"
    NONE = "none"
    PRECISE = "precise"
    PROGRESS = "progress"
    RESIZE_COLUMN = "resizeColumn"
    RESIZE_DOWN = "resizeDown"
    RESIZE_DOWN_LEFT = "resizeDownLeft"
    RESIZE_DOWN_RIGHT = "resizeDownRight"
    RESIZE_LEFT = "resizeLeft"
    RESIZE_LEFT_RIGHT = "resizeLeftRight"
    RESIZE_RIGHT = "resizeRight"
    RESIZE_ROW = "resizeRow"
    RESIZE_UP = "resizeUp"
    RESIZE_UP_DOWN = "resizeUpDown"
    RESIZE_UP_LEFT = "resizeUpLeft"
    RESIZE_UP_LEFT_DOWN_RIGHT = "resizeUpLeftDownRight"
    RESIZE_UP_RIGHT = "resizeUpRight"
    RESIZE_UP_RIGHT_DOWN_LEFT = "resizeUpRightDownLeft"
    TEXT = "text"
    VERTICAL_TEXT = "verticalText"
    WAIT = "wait"
    ZOOM_IN = "zoomIn"
    ZOOM_OUT = "zoomOut"


class NavigationBarLabelBehavior(ClientEnum):
    """When a navigation bar shows its labels."""

    ALWAYS_SHOW = "alwaysShow"
    ALWAYS_HIDE = "alwaysHide"
    ONLY_SHOW_SELECTED = "onlyShowSelected"


class NavigationRailLabelType(ClientEnum):
    """Which labels a navigation rail shows."""

    NONE = "none"
    ALL = "all"
    SELECTED = "selected"


class Orientation(ClientEnum):
    """Whether the window is higher than wide, or wider than high."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class PagePlatform(ClientEnum):
    """The system that the client runs on."""

    IOS = "ios"
    ANDROID = "android"
    ANDROID_TV = "android_tv"
    MACOS = "macos"
    WINDOWS = "windows"
    LINUX = "linux"

    def is_apple(self) -> bool:
        """Tell whether it is one of Apple's."""
        return self.value in {"ios", "macos"}

    def is_mobile(self) -> bool:
        """Tell whether it is a phone or tablet."""
        return self.value in {"ios", "android"}

    def is_desktop(self) -> bool:
        """Tell whether it is a desktop computer."""
        return self.value in {"macos", "windows", "linux"}


class PageTransitionTheme(ClientEnum):
    """How one view gives way to another."""

    NONE = "none"
    FADE_UPWARDS = "fadeUpwards"
    OPEN_UPWARDS = "openUpwards"
    ZOOM = "zoom"
    CUPERTINO = "cupertino"
    PREDICTIVE = "predictive"
    FADE_FORWARDS = "fadeForwards"


class PaintingStyle(ClientEnum):
    """Whether a shape is filled or only outlined."""

    FILL = "fill"
    STROKE = "stroke"


class PointerDeviceType(ClientEnum):
    """What the user points with."""

    TOUCH = "touch"
    MOUSE = "mouse"
    STYLUS = "stylus"
    INVERTED_STYLUS = "invertedStylus"
    TRACKPAD = "trackpad"
    UNKNOWN = "unknown"


class PopupMenuPosition(ClientEnum):
    """Where a menu opens: over its button or under it."""

    OVER = "over"
    UNDER = "under"


class ResponsiveRowBreakpoint(ClientEnum):
    """The classes of width that a responsive row tells apart."""

    XS = "xs"
    SM = "sm"
    MD = "md"
    LG = "lg"
    XL = "xl"
    XXL = "xxl"


class RouteUrlStrategy(ClientEnum):
    """How a route is shown in the browser's address."""

    PATH = "path"
    HASH = "hash"


class ScrollDirection(ClientEnum):
    """In which direction the user scrolls."""

    IDLE = "idle"
    FORWARD = "forward"
    REVERSE = "reverse"


class ScrollMode(ClientEnum):
    """When a scrollable control shows its scrollbar."""

    AUTO = "auto"
    ADAPTIVE = "adaptive"
    ALWAYS = "always"
    HIDDEN = "hidden"


class ScrollType(ClientEnum):
    """What about a scrolling an event tells."""

    START = "start"
    UPDATE = "update"
    END = "end"
    USER = "user"
    OVERSCROLL = "overscroll"


class ScrollbarOrientation(ClientEnum):
    """At which edge a scrollbar is."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


class SliderInteraction(ClientEnum):
    """How the user moves a slider."""

    TAP_AND_SLIDE = "tapAndSlide"
    TAP_ONLY = "tapOnly"
    SLIDE_ONLY = "slideOnly"
    SLIDE_THUMB = "slideThumb"


class SnackBarBehavior(ClientEnum):
    """Whether a snack bar floats above the view or sits at its bottom."""

    FIXED = "fixed"
    FLOATING = "floating"


class StrokeCap(ClientEnum):
    """How a line ends."""

    ROUND = "round"
    SQUARE = "square"
    BUTT = "butt"


class StrokeJoin(ClientEnum):
    """How two lines meet."""

    MITER = "miter"
    ROUND = "round"
    BEVEL = "bevel"


class TabAlignment(ClientEnum):
    """Where the tabs of a tab bar stand."""

    START = "start"
    START_OFFSET = "startOffset"
    FILL = "fill"
    CENTER = "center"


class TabBarIndicatorSize(ClientEnum):
    """Whether a tab's indicator is as wide as the tab or as its label."""

    TAB = "tab"
    LABEL = "label"


class TabIndicatorAnimation(ClientEnum):
    """How a tab's indicator moves."""

    LINEAR = "linear"
    ELASTIC = "elastic"


class TextAffinity(ClientEnum):
    """To which side a caret belongs where a line is broken."""

    UPSTREAM = "upstream"
    DOWNSTREAM = "downstream"


class TextAlign(ClientEnum):
    """How the lines of a text are aligned."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"
    JUSTIFY = "justify"
    START = "start"
    END = "end"


class TextBaseline(ClientEnum):
    """The line that letters stand on."""

    ALPHABETIC = "alphabetic"
    IDEOGRAPHIC = "ideographic"


class TextCapitalization(ClientEnum):
    """What the on-screen keyboard writes in capitals."""

    CHARACTERS = "characters"
    WORDS = "words"
    SENTENCES = "sentences"
    NONE = "none"


class TextDecoration(IntFlag):
    """Lines on a text; join several by `|`."""

    NONE = 0
    UNDERLINE = 1
    OVERLINE = 2
    LINE_THROUGH = 4

    @classmethod
    def combine(cls, decorations: Iterable[TextDecoration]) -> TextDecoration:
        """Join several into one."""
        return functools.reduce(operator.or_, decorations, cls.NONE)


names["TextDecoration"] = TextDecoration


class TextDecorationStyle(ClientEnum):
    """How a line on a text is drawn."""

    SOLID = "solid"
    DOUBLE = "double"
    DOTTED = "dotted"
    DASHED = "dashed"
    WAVY = "wavy"


class TextOverflow(ClientEnum):
    """What becomes of a text that does not fit."""

    CLIP = "clip"
    ELLIPSIS = "ellipsis"
    FADE = "fade"
    VISIBLE = "visible"


class TextSelectionChangeCause(ClientEnum):
    """What changed a selection."""

    UNKNOWN = "unknown"
    TAP = "tap"
    DOUBLE_TAP = "doubleTap"
    LONG_PRESS = "longPress"
    FORCE_PRESS = "forcePress"
    KEYBOARD = "keyboard"
    TOOLBAR = "toolbar"
    DRAG = "drag"
    SCRIBBLE = "scribble"


class TextThemeStyle(ClientEnum):
    """The text styles of a theme."""

    DISPLAY_LARGE = "displayLarge"
    DISPLAY_MEDIUM = "displayMedium"
    DISPLAY_SMALL = "displaySmall"
    HEADLINE_LARGE = "headlineLarge"
    HEADLINE_MEDIUM = "headlineMedium"
    HEADLINE_SMALL = "headlineSmall"
    TITLE_LARGE = "titleLarge"
    TITLE_MEDIUM = "titleMedium"
    TITLE_SMALL = "titleSmall"
    LABEL_LARGE = "labelLarge"
    LABEL_MEDIUM = "labelMedium"
    LABEL_SMALL = "labelSmall"
    BODY_LARGE = "bodyLarge"
    BODY_MEDIUM = "bodyMedium"
    BODY_SMALL = "bodySmall"


class ThemeMode(ClientEnum):
    """Which of a page's two themes is shown."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TileAffinity(ClientEnum):
    """At which end of a tile its control stands."""

    LEADING = "leading"
    TRAILING = "trailing"
    PLATFORM = "platform"


class TooltipTriggerMode(ClientEnum):
    """What brings up a tooltip."""

    MANUAL = "manual"
    TAP = "tap"
    LONG_PRESS = "longPress"


class UrlTarget(ClientEnum):
    """Where the browser opens a link."""

    BLANK = "_blank"
    SELF = "_self"
    PARENT = "_parent"
    TOP = "_top"


class VerticalAlignment(ClientEnum):
    """Where a text stands in the height of its field."""

    NONE = None
    START = -1.0
    END = 1.0
    CENTER = 0.0


class VisualDensity(ClientEnum):
    """How close together the parts of a control are."""

    STANDARD = "standard"
    COMPACT = "compact"
    COMFORTABLE = "comfortable"
    ADAPTIVE_PLATFORM_DENSITY = "adaptivePlatformDensity"


class WebRenderer(ClientEnum):
    """What draws the page in the browser."""

    AUTO = "auto"
    CANVAS_KIT = "canvaskit"
    SKWASM = "skwasm"


class WindowEventType(ClientEnum):
    """What happened to a window."""

    CLOSE = "close"
    FOCUS = "focus"
    BLUR = "blur"
    HIDE = "hide"
    SHOW = "show"
    MAXIMIZE = "maximize"
    UNMAXIMIZE = "unmaximize"
    MINIMIZE = "minimize"
    RESTORE = "restore"
    RESIZE = "resize"
    RESIZED = "resized"
    MOVE = "move"
    MOVED = "moved"
    LEAVE_FULL_SCREEN = "leave-full-screen"
    ENTER_FULL_SCREEN = "enter-full-screen"


class WindowResizeEdge(ClientEnum):
    """The edge or corner that a window is resized by."""

    TOP = "top"
    LEFT = "left"
    RIGHT = "right"
    BOTTOM = "bottom"
    TOP_LEFT = "topLeft"
    BOTTOM_LEFT = "bottomLeft"
    TOP_RIGHT = "topRight"
    BOTTOM_RIGHT = "bottomRight"


T = TypeVar("T")
ControlStateValue: TypeAlias = Union[T, dict[ControlState, T]]  # noqa: UP007 - `|` does not take a type variable
"""A value for all states of a control, or one for each state."""
ResponsiveNumber: TypeAlias = dict[str | ResponsiveRowBreakpoint, float] | float
"""A number for all widths of the page, or one for each class of width."""

names |= {"ControlStateValue": ControlStateValue, "ResponsiveNumber": ResponsiveNumber}
