"""Choosing, saving and uploading files."""

from __future__ import annotations

import builtins
from typing import Any

import attrs

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.decode import decode_fields
from core_tree.events import Event
from core_tree.props import Handler, Prop, event, prop
from core_tree.services.platforms import DESKTOP, MOBILE, WEB, need, place
from core_tree.services.service_action import ServiceAction
from core_tree.types.enums import ClientEnum
from core_tree.values import Value, value

__all__ = [
    "FilePicker",
    "FilePickerFile",
    "FilePickerFileType",
    "FilePickerResultEvent",
    "FilePickerUploadEvent",
    "FilePickerUploadFile",
    "PickFiles",
]

PATIENCE = 3600
"""How long a user may take to choose, in seconds."""
MOST_QUALITY = 100


class FilePickerFileType(ClientEnum):
    """Which files can be chosen."""

    ANY = "any"
    MEDIA = "media"
    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    CUSTOM = "custom"


@value()
class FilePickerUploadFile(Value):
    """A chosen file, and where to send it."""

    upload_url: Prop[str] = prop()
    """The address to send it to; `page.get_upload_url` makes one."""
    method: Prop[str] = prop(default="PUT", always=True)
    """The method of the request."""
    id: Prop[int | None] = prop(default=None)
    """The id of the chosen file."""
    name: Prop[str | None] = prop(default=None)
    """The name of the chosen file, in place of its id."""


@attrs.define
class FilePickerFile:
    """A file that the user chose."""

    id: int
    """Its number among the chosen ones."""
    name: str
    """Its name, without the folder."""
    size: int
    """How long it is, in bytes."""
    path: str | None = None
    """Where it is; browsers do not tell."""
    bytes: builtins.bytes | None = attrs.field(default=None, repr=False)
    """What is in it, if `with_data` was on."""


@attrs.define(eq=False, kw_only=True)
class FilePickerResultEvent(Event["FilePicker"]):
    """The user chose files that the client was told to ask for, by a `PickFiles` action."""

    files: list[FilePickerFile]
    """The files; none if the user gave up."""


@attrs.define(eq=False, kw_only=True)
class FilePickerUploadEvent(Event["FilePicker"]):
    """A file is being sent."""

    file_name: str
    """Its name."""
    progress: float | None = None
    """Part sent, 0 to 1."""
    error: str | None = None
    """What went wrong, if anything."""


@control("FilePicker")
class FilePicker(Service):
    """Lets the user choose files and folders, and sends them."""

    on_result: Handler[FilePickerResultEvent] = event()
    """Called when the user has chosen files by a `PickFiles` action."""
    on_upload: Handler[FilePickerUploadEvent] = event()
    """Called while a file is being sent, and when that has ended."""

    async def upload(self, files: list[FilePickerUploadFile]) -> None:
        """Send chosen files; `on_upload` tells how that goes."""
        await self._invoke("upload", {"files": files})

    async def get_directory_path(
        self, dialog_title: str | None = None, initial_directory: str | None = None
    ) -> str | None:
        """Let the user choose a folder. Not in browsers.

        Args:
            dialog_title: the title of the window to choose in.
            initial_directory: the folder that is shown first.

        Returns:
            Its path; None if the user gave up.
        """
        need(self, "get_directory_path", MOBILE + DESKTOP)
        args = {"dialog_title": dialog_title, "initial_directory": initial_directory}
        path: str | None = await self._invoke("get_directory_path", args, PATIENCE)
        return path

    async def save_file(  # noqa: PLR0917 - the order of flet
        self,
        dialog_title: str | None = None,
        file_name: str | None = None,
        initial_directory: str | None = None,
        file_type: FilePickerFileType = FilePickerFileType.ANY,
        allowed_extensions: list[str] | None = None,
        src_bytes: builtins.bytes | None = None,
    ) -> str | None:
        """Let the user choose where to save a file.

        Args:
            dialog_title: the title of the window to choose in.
            file_name: the name that is proposed.
            initial_directory: the folder that is shown first.
            file_type: which files are shown.
            allowed_extensions: with `FilePickerFileType.CUSTOM`, which ones, such as `"pdf"`.
            src_bytes: what to save. On a desktop it may be left out: the program then writes the file itself.

        Returns:
            The path; None if the user gave up, and in browsers.

        Raises:
            ValueError: in a browser or on a phone there is nothing to save; in a browser it has no name.
        """
        at = place(self)
        if not src_bytes and at in WEB + MOBILE:
            raise ValueError("src_bytes must be given in browsers and on phones")
        if not file_name and at in WEB:
            raise ValueError("file_name must be given in browsers")
        args = {
            "dialog_title": dialog_title,
            "file_name": file_name,
            "initial_directory": initial_directory,
            "file_type": file_type,
            "allowed_extensions": allowed_extensions,
            "src_bytes": src_bytes,
        }
        path: str | None = await self._invoke("save_file", args, PATIENCE)
        return path

    async def pick_files(  # noqa: PLR0917 - the order of flet
        self,
        dialog_title: str | None = None,
        initial_directory: str | None = None,
        file_type: FilePickerFileType = FilePickerFileType.ANY,
        allowed_extensions: list[str] | None = None,
        allow_multiple: bool = False,
        with_data: bool = False,
        compression_quality: int = 0,
        cancel_upload_on_window_blur: bool = True,
    ) -> list[FilePickerFile]:
        """Let the user choose files.

        Args:
            dialog_title: the title of the window to choose in.
            initial_directory: the folder that is shown first.
            file_type: which files can be chosen.
            allowed_extensions: with `FilePickerFileType.CUSTOM`, which ones, such as `"pdf"`.
            allow_multiple: whether more than one can be chosen.
            with_data: whether to read what is in them.
            compression_quality: how good pictures are after they were made smaller, 1 to 100; 0 leaves them.
            cancel_upload_on_window_blur: whether in a browser leaving the window means to give up.

        Returns:
            The files; none if the user gave up.

        Raises:
            ValueError: `compression_quality` is not from 0 to 100.
        """
        if not 0 <= compression_quality <= MOST_QUALITY:
            raise ValueError(f"compression_quality is {compression_quality}; accepted: 0 to {MOST_QUALITY}")
        args = {
            "dialog_title": dialog_title,
            "initial_directory": initial_directory,
            "file_type": file_type,
            "allowed_extensions": allowed_extensions,
            "allow_multiple": allow_multiple,
            "with_data": with_data,
            "compression_quality": compression_quality,
            "cancel_upload_on_window_blur": cancel_upload_on_window_blur,
        }
        found = await self._invoke("pick_files", args, PATIENCE)
        return [_file(data) for data in found or ()]


def _file(data: dict[str, Any]) -> FilePickerFile:
    content = data.get("bytes")
    if isinstance(content, list):  # some platforms send the numbers one by one
        data = {**data, "bytes": bytes(content)}
    return FilePickerFile(**decode_fields(FilePickerFile, data))


@value()
class PickFiles(ServiceAction):
    """Lets the user choose files, without asking the program; the picker's `on_result` is called.

    Some browsers let a page do so only at once when the user acts.
    """

    file_picker: Prop[FilePicker] = prop(sent=False)
    """The picker to do it with."""
    dialog_title: Prop[str | None] = prop(default=None, via="args")
    """The title of the window to choose in."""
    initial_directory: Prop[str | None] = prop(default=None, via="args")
    """The folder that is shown first."""
    file_type: Prop[FilePickerFileType | None] = prop(default=None, via="args")
    """Which files can be chosen; by default any."""
    allowed_extensions: Prop[list[str] | None] = prop(default=None, via="args")
    """With `FilePickerFileType.CUSTOM`, which ones, such as `"pdf"`."""
    allow_multiple: Prop[bool] = prop(default=False, via="args")
    """Whether more than one can be chosen."""
    with_data: Prop[bool] = prop(default=False, via="args")
    """Whether to read what is in them."""
    compression_quality: Prop[int] = prop(
        default=0,
        validator=attrs.validators.and_(attrs.validators.ge(0), attrs.validators.le(MOST_QUALITY)),
        via="args",
    )
    """How good pictures are after they were made smaller, 1 to 100; 0 leaves them."""
    cancel_upload_on_window_blur: Prop[bool] = prop(default=True, via="args")
    """Whether in a browser leaving the window means to give up."""

    _called = "pick_files"

    def _find(self) -> FilePicker:
        return self.file_picker

    def _arguments(self) -> dict[str, Any]:
        return {"file_type": FilePickerFileType.ANY, **super()._arguments()}
