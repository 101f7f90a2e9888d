"""What a page knows of its surroundings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from core_tree.props import Prop, prop
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.enums import Orientation, UrlTarget
    from core_tree.types.geometry import Padding

__all__ = ["Locale", "LocaleConfiguration", "PageMediaData", "Url"]


@value()
class Locale(Value):
    """A language, as spoken in a country."""

    language_code: Prop[str] = prop(default="und")
    """The language: `"en"`; `"und"` if it is not known."""
    country_code: Prop[str | None] = prop(default=None)
    """The country: `"US"`."""
    script_code: Prop[str | None] = prop(default=None)
    """The script: `"Hans"`."""

    @property
    def language_tag(self) -> str:
        """The usual notation: `"en-US"`, `"zh-Hans-CN"`."""
        return "-".join(self._parts_in_order())

    @override
    def __str__(self) -> str:
        """The notation of Flutter: `"en_US"`, `"zh_Hans_CN"`."""
        return "_".join(self._parts_in_order())

    def _parts_in_order(self) -> list[str]:
        return [part for part in (self.language_code, self.script_code, self.country_code) if part]


@value()
class LocaleConfiguration(Value):
    """The languages of an app."""

    supported_locales: Prop[list[Locale]] = prop(factory=lambda: [Locale("en", "US")])
    """The languages that the app knows."""
    current_locale: Prop[Locale | None] = prop(default=None)
    """The one that is shown; by default the user's, as far as it is known."""


@value()
class PageMediaData(Value):
    """The surroundings of a page."""

    padding: Prop[Padding] = prop()
    """The parts of the page that the device covers, for example by its camera."""
    view_padding: Prop[Padding] = prop()
    """The same, not regarding what covers the page for a while only."""
    view_insets: Prop[Padding] = prop()
    """The parts of the page that something covers for a while, usually the on-screen keyboard."""
    device_pixel_ratio: Prop[float] = prop()
    """How many pixels of the device make one logical pixel."""
    orientation: Prop[Orientation] = prop()
    """How the page is held."""
    always_use_24_hour_format: Prop[bool] = prop(default=False)
    """Whether the user wants hours from 0 to 24."""


@value()
class Url(Value):
    """An address to open, and where."""

    url: Prop[str] = prop()
    """The address."""
    target: Prop[UrlTarget | str | None] = prop(default=None)
    """Where it opens; by default in a new tab."""
