"""Handing things to other apps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.decode import decode_fields
from core_tree.props import Prop, prop
from core_tree.services.platforms import NotThereError
from core_tree.services.service_action import ServiceAction, shared
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core_tree.types.geometry import Offset

__all__ = ["Share", "ShareCupertinoActivityType", "ShareFile", "ShareResult", "ShareResultStatus", "ShareText"]


class ShareResultStatus(ClientEnum):
    """What became of something that was shared."""

    SUCCESS = "success"
    DISMISSED = "dismissed"
    UNAVAILABLE = "unavailable"


class ShareCupertinoActivityType(ClientEnum):
    """What Apple's systems offer to do with something that is shared."""

    POST_TO_FACEBOOK = "postToFacebook"
    POST_TO_TWITTER = "postToTwitter"
    POST_TO_WEIBO = "postToWeibo"
    MESSAGE = "message"
    MAIL = "mail"
    PRINT = "print"
    COPY_TO_PASTEBOARD = "copyToPasteboard"
    ASSIGN_TO_CONTACT = "assignToContact"
    SAVE_TO_CAMERA_ROLL = "saveToCameraRoll"
    ADD_TO_READING_LIST = "addToReadingList"
    POST_TO_FLICKR = "postToFlickr"
    POST_TO_VIMEO = "postToVimeo"
    POST_TO_TENCENT_WEIBO = "postToTencentWeibo"
    AIR_DROP = "airDrop"
    OPEN_IN_IBOOKS = "openInIBooks"
    MARKUP_AS_PDF = "markupAsPDF"
    SHARE_PLAY = "sharePlay"
    COLLABORATION_INVITE_WITH_LINK = "collaborationInviteWithLink"
    COLLABORATION_COPY_LINK = "collaborationCopyLink"
    ADD_TO_HOME_SCREEN = "addToHomeScreen"


@attrs.define
class ShareResult:
    """What became of something that was shared."""

    status: ShareResultStatus
    """Whether the user shared it, gave up, or nobody can tell."""
    raw: str
    """What the system said: the app that it went to, if known."""


@value()
class ShareFile(Value):
    """A file to share: one on the user's device, or a new one."""

    path: Prop[str | None] = prop(default=None)
    """Where it is."""
    data: Prop[bytes | None] = prop(default=None)
    """What is in it, if it is not there yet."""
    mime_type: Prop[str | None] = prop(default=None)
    """What kind of file it is."""
    name: Prop[str | None] = prop(default=None)
    """What it is called."""

    @staticmethod
    def from_path(path: str, *, name: str | None = None) -> ShareFile:
        """Make one of a file on the user's device."""
        return ShareFile(path=path, name=name)

    @staticmethod
    def from_bytes(data: bytes, *, mime_type: str | None = None, name: str | None = None) -> ShareFile:
        """Make a new one."""
        return ShareFile(data=data, mime_type=mime_type, name=name)


@control("Share")
class Share(Service):
    """Lets the user hand a text, an address or files to another app.

    Not all browsers can; then each method raises a `NotThereError`, a `RuntimeError`.
    """

    async def share_text(
        self,
        text: str,
        *,
        title: str | None = None,
        subject: str | None = None,
        preview_thumbnail: ShareFile | None = None,
        share_position_origin: Offset | None = None,
        download_fallback_enabled: bool = True,
        mail_to_fallback_enabled: bool = True,
        excluded_cupertino_activities: Iterable[ShareCupertinoActivityType] | None = None,
    ) -> ShareResult:
        """Share a text.

        Args:
            text: the text.
            title: the title of the window to choose an app in.
            subject: the subject, if it is sent as mail.
            preview_thumbnail: a small picture to show meanwhile.
            share_position_origin: where on the page the window grows from, on tablets and Macs.
            download_fallback_enabled: whether a browser that cannot share files downloads them.
            mail_to_fallback_enabled: whether a browser that cannot share texts writes a mail.
            excluded_cupertino_activities: what Apple's systems are not to offer.
        """
        args = {
            "text": text,
            "title": title,
            "subject": subject,
            "preview_thumbnail": preview_thumbnail,
            "share_position_origin": share_position_origin,
            "download_fallback_enabled": download_fallback_enabled,
            "mail_to_fallback_enabled": mail_to_fallback_enabled,
        }
        return await self._share("share_text", args, excluded_cupertino_activities)

    async def share_uri(
        self,
        uri: str,
        *,
        share_position_origin: Offset | None = None,
        excluded_cupertino_activities: Iterable[ShareCupertinoActivityType] | None = None,
    ) -> ShareResult:
        """Share an address.

        Args:
            uri: the address.
            share_position_origin: where on the page the window grows from, on tablets and Macs.
            excluded_cupertino_activities: what Apple's systems are not to offer.
        """
        args = {
            "uri": uri,
            "share_position_origin": share_position_origin,
            "download_fallback_enabled": True,
            "mail_to_fallback_enabled": True,
        }
        return await self._share("share_uri", args, excluded_cupertino_activities)

    async def share_files(
        self,
        files: list[ShareFile],
        *,
        title: str | None = None,
        text: str | None = None,
        subject: str | None = None,
        preview_thumbnail: ShareFile | None = None,
        share_position_origin: Offset | None = None,
        download_fallback_enabled: bool = True,
        mail_to_fallback_enabled: bool = True,
        excluded_cupertino_activities: Iterable[ShareCupertinoActivityType] | None = None,
    ) -> ShareResult:
        """Share files.

        Args:
            files: the files.
            title: the title of the window to choose an app in.
            text: a text that goes with them.
            subject: the subject, if they are sent as mail.
            preview_thumbnail: a small picture to show meanwhile.
            share_position_origin: where on the page the window grows from, on tablets and Macs.
            download_fallback_enabled: whether a browser that cannot share files downloads them.
            mail_to_fallback_enabled: whether a browser that cannot share texts writes a mail.
            excluded_cupertino_activities: what Apple's systems are not to offer.

        Raises:
            ValueError: there are no files, or one has neither path nor data.
        """
        if not files:
            raise ValueError("there are no files to share")
        args = {
            "files": files,
            "title": title,
            "text": text,
            "subject": subject,
            "preview_thumbnail": preview_thumbnail,
            "share_position_origin": share_position_origin,
            "download_fallback_enabled": download_fallback_enabled,
            "mail_to_fallback_enabled": mail_to_fallback_enabled,
        }
        return await self._share("share_files", args, excluded_cupertino_activities)

    async def _share(
        self, method: str, args: dict[str, Any], excluded: Iterable[ShareCupertinoActivityType] | None
    ) -> ShareResult:
        for file in (args.get("preview_thumbnail"), *args.get("files", ())):
            if file is not None and file.path is None and file.data is None:
                raise ValueError("a file to share needs a path or data")
        origin: Offset | None = args["share_position_origin"]
        if origin is not None:  # the client reads both entries, even a nought
            args["share_position_origin"] = {"x": origin.x, "y": origin.y}
        args["excluded_cupertino_activities"] = list(excluded or ()) or None
        try:
            result = await self._invoke(method, args)
        except RuntimeError as error:
            if "canShare" in str(error):  # what browsers that can share have
                raise NotThereError(f"Share.{method} is not there in this browser") from error
            raise
        return ShareResult(**decode_fields(ShareResult, result))


@value()
class ShareText(ServiceAction):
    """Shares a text, without asking the program: browsers let a page do so only at once when the user acts."""

    text: Prop[str] = prop(via="args")
    """The text."""
    title: Prop[str | None] = prop(default=None, via="args")
    """The title of the window to choose an app in."""
    subject: Prop[str | None] = prop(default=None, via="args")
    """The subject, if it is sent as mail."""

    _called = "share_text"

    def _find(self) -> Share:
        return shared(Share)

    def _arguments(self) -> dict[str, Any]:
        return {**super()._arguments(), "download_fallback_enabled": True, "mail_to_fallback_enabled": True}
