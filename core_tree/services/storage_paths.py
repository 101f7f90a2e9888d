"""Where an app keeps its files."""

from __future__ import annotations

from core_tree.control import control
from core_tree.controls.service import Service
from core_tree.services.platforms import ANDROID, APPLE, DESKTOP, MOBILE, need

__all__ = ["StoragePaths"]


@control("StoragePaths")
class StoragePaths(Service):
    """The folders of the user's device that an app may write to. Not in browsers."""

    async def get_application_cache_directory(self) -> str:
        """The folder for what the app can make again; the system may empty it."""
        need(self, "get_application_cache_directory", MOBILE + DESKTOP)
        path: str = await self._invoke("get_application_cache_directory")
        return path

    async def get_application_documents_directory(self) -> str:
        """The folder for what the user has made with the app."""
        need(self, "get_application_documents_directory", MOBILE + DESKTOP)
        path: str = await self._invoke("get_application_documents_directory")
        return path

    async def get_application_support_directory(self) -> str:
        """The folder for what the app needs and the user does not see."""
        need(self, "get_application_support_directory", MOBILE + DESKTOP)
        path: str = await self._invoke("get_application_support_directory")
        return path

    async def get_downloads_directory(self) -> str | None:
        """The folder of downloads, if there is one."""
        need(self, "get_downloads_directory", MOBILE + DESKTOP)
        path: str | None = await self._invoke("get_downloads_directory")
        return path

    async def get_external_cache_directories(self) -> list[str] | None:
        """The folders outside of the app's own for what it can make again. Only on Android."""
        need(self, "get_external_cache_directories", ANDROID)
        paths: list[str] | None = await self._invoke("get_external_cache_directories")
        return paths

    async def get_external_storage_directories(self) -> list[str] | None:
        """The folders outside of the app's own for its data, such as on a memory card. Only on Android."""
        need(self, "get_external_storage_directories", ANDROID)
        paths: list[str] | None = await self._invoke("get_external_storage_directories")
        return paths

    async def get_library_directory(self) -> str:
        """The folder for what the app keeps and the user does not see. Only on iOS and macOS."""
        need(self, "get_library_directory", APPLE)
        path: str = await self._invoke("get_library_directory")
        return path

    async def get_external_storage_directory(self) -> str | None:
        """The first folder outside of the app's own for its data. Only on Android."""
        need(self, "get_external_storage_directory", ANDROID)
        path: str | None = await self._invoke("get_external_storage_directory")
        return path

    async def get_temporary_directory(self) -> str:
        """The folder for what is needed for a moment."""
        need(self, "get_temporary_directory", MOBILE + DESKTOP)
        path: str = await self._invoke("get_temporary_directory")
        return path

    async def get_console_log_filename(self) -> str:
        """The file that what the app prints is written to."""
        need(self, "get_console_log_filename", MOBILE + DESKTOP)
        path: str = await self._invoke("get_console_log_filename")
        return path
