"""Advertisements, and the user's consent to them; on Android and iOS only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

import attrs

from core_tree.control import BaseControl, control, control_base
from core_tree.controls.base import LayoutControl
from core_tree.controls.service import Service
from core_tree.events import C_co, Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.rules import some_shown
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

if TYPE_CHECKING:
    from core_tree.types.colors import ColorValue

__all__ = [
    "AdRequest",
    "BannerAd",
    "BaseAd",
    "ConsentDebugSettings",
    "ConsentManager",
    "ConsentRequestParameters",
    "ConsentStatus",
    "DebugGeography",
    "InterstitialAd",
    "NativeAd",
    "NativeAdTemplateStyle",
    "NativeAdTemplateTextStyle",
    "NativeAdTemplateType",
    "NativeTemplateFontStyle",
    "PaidAdEvent",
    "PrecisionType",
    "PrivacyOptionsRequirementStatus",
]


class PrecisionType(ClientEnum):
    """How exactly it is known what was paid."""

    UNKNOWN = "unknown"
    ESTIMATED = "estimated"
    PUBLISHER_PROVIDED = "publisherProvided"
    PRECISE = "precise"


class NativeAdTemplateType(ClientEnum):
    """How large a native advertisement is."""

    SMALL = "small"
    MEDIUM = "medium"


class NativeTemplateFontStyle(ClientEnum):
    """The face of a text in a native advertisement."""

    NORMAL = "normal"
    BOLD = "bold"
    ITALIC = "italic"
    MONOSPACE = "monospace"


class ConsentStatus(ClientEnum):
    """Whether the user has consented."""

    NOT_REQUIRED = "notRequired"
    OBTAINED = "obtained"
    REQUIRED = "required"
    UNKNOWN = "unknown"


class PrivacyOptionsRequirementStatus(ClientEnum):
    """Whether the user must be able to change the choice."""

    NOT_REQUIRED = "notRequired"
    REQUIRED = "required"
    UNKNOWN = "unknown"


class DebugGeography(ClientEnum):
    """Where the device pretends to be."""

    DISABLED = "disabled"
    EEA = "eea"
    REGULATED_US_STATE = "regulatedUsState"
    OTHER = "other"


@value()
class AdRequest(Value):
    """Which advertisements suit."""

    keywords: Prop[list[str] | None] = prop(default=None)
    """What the program is about."""
    content_url: Prop[str | None] = prop(default=None)
    """A page of the web that is like what the program shows."""
    neighboring_content_urls: Prop[list[str] | None] = prop(default=None)
    """Pages of the web that are like what it shows nearby."""
    non_personalized_ads: Prop[bool | None] = prop(default=None)
    """Whether they do not go by what is known of the user."""
    http_timeout: Prop[int | None] = prop(default=None)
    """How long loading may take, in milliseconds."""
    extras: Prop[dict[str, str] | None] = prop(default=None)
    """What else to tell the network."""


@value()
class NativeAdTemplateTextStyle(Value):
    """The look of a text in a native advertisement."""

    size: Prop[float | None] = prop(default=None)
    """How large it is, in pixels."""
    text_color: Prop[ColorValue | None] = prop(default=None)
    """Its colour."""
    bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of its background."""
    style: Prop[NativeTemplateFontStyle | None] = prop(default=None)
    """Its face."""


@value()
class NativeAdTemplateStyle(Value):
    """The look of a native advertisement."""

    template_type: Prop[NativeAdTemplateType] = prop(default=NativeAdTemplateType.MEDIUM)
    """How large it is."""
    main_bgcolor: Prop[ColorValue | None] = prop(default=None)
    """The colour of its background."""
    corner_radius: Prop[float | None] = prop(default=None)
    """How round its corners are, in pixels."""
    call_to_action_text_style: Prop[NativeAdTemplateTextStyle | None] = prop(default=None)
    """The look of the text on its button."""
    primary_text_style: Prop[NativeAdTemplateTextStyle | None] = prop(default=None)
    """The look of its first text."""
    secondary_text_style: Prop[NativeAdTemplateTextStyle | None] = prop(default=None)
    """The look of its second text."""
    tertiary_text_style: Prop[NativeAdTemplateTextStyle | None] = prop(default=None)
    """The look of its third text."""


@value()
class ConsentDebugSettings(Value):
    """How asking for consent is tried out."""

    debug_geography: Prop[DebugGeography | None] = prop(default=None)
    """Where the device pretends to be."""
    test_identifiers: Prop[list[str] | None] = prop(default=None)
    """The devices that do so."""


@value()
class ConsentRequestParameters(Value):
    """What asking for consent goes by."""

    tag_for_under_age_of_consent: Prop[bool | None] = prop(default=None)
    """Whether the user is too young to consent."""
    consent_debug_settings: Prop[ConsentDebugSettings | None] = prop(default=None)
    """How it is tried out."""


@attrs.define(eq=False, kw_only=True)
class PaidAdEvent(Event[C_co], Generic[C_co]):
    """An advertisement was paid for."""

    value: float
    """How much was paid, in millionths."""
    precision: PrecisionType
    """How exactly that is known."""
    currency_code: str
    """The currency, as its ISO 4217 code."""


@control_base
class BaseAd(BaseControl):
    """The base of advertisements."""

    unit_id: Prop[str] = prop(kw_only=True)
    """The network's name for the place where it is shown."""
    request: Prop[AdRequest] = prop(factory=AdRequest, kw_only=True)
    """Which advertisements suit."""
    on_load: Handler[Event[BaseAd]] = event(kw_only=True)
    """Called when it is loaded."""
    on_error: Handler[Event[BaseAd]] = event(kw_only=True)
    """Called when it cannot be loaded or shown; the event's `data` says why."""
    on_open: Handler[Event[BaseAd]] = event(kw_only=True)
    """Called when it covers the screen."""
    on_close: Handler[Event[BaseAd]] = event(kw_only=True)
    """Called when it no longer does."""
    on_impression: Handler[Event[BaseAd]] = event(kw_only=True)
    """Called when it counts as seen."""
    on_click: Handler[Event[BaseAd]] = event(kw_only=True)
    """Called when it is clicked."""


@control("BannerAd")
class BannerAd(LayoutControl, BaseAd):
    """A strip with an advertisement."""

    on_will_dismiss: Handler[Event[BannerAd]] = event()
    """Called before it no longer covers the screen; on iOS only."""
    on_paid: Handler[PaidAdEvent[BannerAd]] = event()
    """Called when it was paid for."""


@control("NativeAd")
class NativeAd(BannerAd):
    """An advertisement in the look of the program. One of its two properties must be given."""

    __rules__ = (some_shown("factory_id", "template_style"),)

    factory_id: Prop[str | None] = prop(default=None)
    """Which of the program's own factories makes it."""
    template_style: Prop[NativeAdTemplateStyle | None] = prop(default=None)
    """Its look."""


@control("InterstitialAd")
class InterstitialAd(Service, BaseAd):
    """An advertisement that covers the screen."""

    async def show(self) -> None:
        """Show it, once it is loaded."""
        await self._invoke("show")


@control("ConsentManager")
class ConsentManager(Service):
    """Asks the user to consent to advertisements."""

    async def request_consent_info_update(self, params: ConsentRequestParameters | None = None) -> None:
        """Ask the network whether consent is needed."""
        await self._invoke("request_consent_info_update", {"params": params})

    async def is_consent_form_available(self) -> bool:
        """Ask whether there is a form to show."""
        return bool(await self._invoke("is_consent_form_available"))

    async def get_consent_status(self) -> ConsentStatus:
        """Ask whether the user has consented."""
        return ConsentStatus(await self._invoke("get_consent_status"))

    async def can_request_ads(self) -> bool:
        """Ask whether advertisements may be loaded."""
        return bool(await self._invoke("can_request_ads"))

    async def get_privacy_options_requirement_status(self) -> PrivacyOptionsRequirementStatus:
        """Ask whether the user must be able to change the choice."""
        return PrivacyOptionsRequirementStatus(await self._invoke("get_privacy_options_requirement_status"))

    async def load_and_show_consent_form_if_required(self) -> None:
        """Show the form if consent is needed."""
        await self._invoke("load_and_show_consent_form_if_required")

    async def show_privacy_options_form(self) -> None:
        """Show the form by which the user can change the choice."""
        await self._invoke("show_privacy_options_form")

    async def reset(self) -> None:
        """Forget what the user chose, to try it out."""
        await self._invoke("reset")
