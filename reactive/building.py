"""`reactree build web`: a program as a static folder that runs inside the browser.

build_web(Path("app.py"), Path("dist"), base_path="/desk/")

What the program needs is taken from the environment in which it is built, where it works: its requirements and theirs,
as long as they are pure Python. Nothing is fetched from anywhere, neither now nor by the page.
"""

from __future__ import annotations

import fnmatch
import io
import json
import os
import re
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Any, Final, Literal

from client_flutter.bundle import BundleError
from client_flutter.page import ClientConfig
from client_flutter.static_site import Look, write_site

__all__ = ["CannotBuildError", "build_web"]

OURS: Final = ("core_tree", "client_flutter", "transport", "reactive")
OUR_REQUIREMENTS: Final = ("attrs", "reactivex", "typing-extensions")
"""What the four packages need there: no server, and no compiled codec."""
NOT_THERE: Final = frozenset({"reactree", "flet"})
"""Requirements that need no packing: they are packed anyway, or replaced by what is."""
SERVERS_ALONE: Final = (
    "transport/drivers/asgi.py",
    "transport/drivers/clients.py",
    "transport/drivers/uvicorn.py",
    "transport/drivers/websockets.py",
    "client_flutter/browser/*",
    "reactive/__init__.pyi",
)
COMPILED: Final = (".so", ".pyd", ".dylib", ".dll")
SKIPPED_FOLDERS: Final = frozenset({"__pycache__", "node_modules", "build", "dist", "venv", "assets"})
EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The time of each packed file, so that the same program gives the same bytes."""


class CannotBuildError(Exception):
    """The program cannot run in the browser; says all the reasons."""


def build_web(
    program: Path,
    out: Path,
    *,
    base_path: str = "/",
    name: str | None = None,
    description: str = "",
    color: str = "#0f62fe",
    background: str = "#ffffff",
    renderer: Literal["auto", "canvaskit", "skwasm"] = "auto",
) -> None:
    """Write the static folder.

    Args:
        program: the file that calls `run`. What is in its folder goes with it, but for what begins with a dot, and for
            folders of environments and builds. Its `assets` come into the root of the site.
        out: the folder that is written.
        base_path: where the site is on its host.
        name: of the app; by default that of the file.
        description: of the app.
        color: of the bar while it loads, and of the installed app's frame; as `#1e88e5`.
        background: while it loads.
        renderer: what draws.

    Raises:
        CannotBuildError: requirements that are not installed here or cannot run there; the compiled client is missing.
        OSError: a file cannot be read or written.
        ValueError: `base_path` is no path, or a colour none.
    """
    look = Look(color=color, background=background)
    folder = program.resolve().parent
    config = ClientConfig(
        title=name or program.stem.replace("_", " ").capitalize(),
        description=description,
        base_path=base_path,
        web_renderer=renderer,
        route_url_strategy="hash",  # a static server knows one page
    )
    packed = _zip(_contents(program.resolve(), out.resolve()))
    assets = folder / "assets"
    try:
        write_site(out, config, program=packed, look=look, assets=assets if assets.is_dir() else None)
    except (BundleError, LookupError) as error:
        raise CannotBuildError(str(error)) from error


def requirements(folder: Path) -> list[str]:
    """What a program says that it requires: in `pyproject.toml`, else in `requirements.txt` of its folder."""
    project = folder / "pyproject.toml"
    if project.is_file():
        table: dict[str, Any] = tomllib.loads(project.read_text("utf-8")).get("project", {})
        return [str(one) for one in table.get("dependencies", [])]
    listed = folder / "requirements.txt"
    if listed.is_file():
        lines = (line.partition("#")[0].strip() for line in listed.read_text("utf-8").splitlines())
        return [line for line in lines if line and not line.startswith("-")]
    return []


def distributions(required: Iterable[str]) -> list[metadata.Distribution]:
    """The installed distributions that are required, those that they require, and ours.

    Raises:
        CannotBuildError: names each that is not installed or holds compiled modules.
    """
    found = {name: metadata.distribution(name) for name in OUR_REQUIREMENTS}
    wrong: list[str] = []
    todo = [(one, "the program") for one in required]
    while todo:
        text, by = todo.pop()
        key = _name(text)
        if key in found or key in NOT_THERE:
            continue
        try:
            found[key] = distribution = metadata.distribution(key)
        except metadata.PackageNotFoundError:
            wrong.append(f"{text} ({by} requires it) is not installed here: pip install {key!r}")
            continue
        compiled = [str(file) for file in distribution.files or () if file.name.endswith(COMPILED)]
        if compiled:
            name = f"{distribution.name} {distribution.version}"
            wrong.append(f"{name} ({by} requires it) holds modules compiled for this machine, such as {compiled[0]}")
        todo += [(one, distribution.name) for one in distribution.requires or () if _applies(one)]
    if wrong:
        raise CannotBuildError("the program cannot run in the browser:\n" + "\n".join(f"  {one}" for one in wrong))
    return list(found.values())


def _name(requirement: str) -> str:
    match = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", requirement)
    if match is None:
        raise CannotBuildError(f"requirement {requirement!r}: accepted is a name, such as 'attrs>=24'")
    return re.sub(r"[-_.]+", "-", match[0]).lower()


def _applies(requirement: str) -> bool:
    """Whether a requirement of a distribution is for the browser too; extras are not."""
    try:
        from packaging.requirements import Requirement  # noqa: PLC0415 - for those who build
    except ImportError as error:
        raise CannotBuildError("to build, `packaging` is needed: pip install 'reactree[web]'") from error
    marker = Requirement(requirement).marker
    there = {"sys_platform": "emscripten", "platform_system": "Emscripten", "platform_machine": "wasm32", "extra": ""}
    return marker is None or marker.evaluate({**there, "python_version": "3.14", "python_full_version": "3.14.2"})


def _contents(program: Path, out: Path) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of all that is packed."""
    yield "build.json", json.dumps({"program": program.name}).encode()
    for path in _program_files(program.parent, out):
        yield f"program/{path.relative_to(program.parent).as_posix()}", path.read_bytes()
    home = Path(__file__).resolve().parent.parent
    for package in OURS:
        for path in sorted((home / package).rglob("*")):
            name = path.relative_to(home).as_posix()
            wanted = path.is_file() and "__pycache__" not in name
            if wanted and not any(fnmatch.fnmatch(name, pattern) for pattern in SERVERS_ALONE):
                yield f"packages/{name}", path.read_bytes()
    for distribution in distributions(requirements(program.parent)):
        for file in distribution.files or ():
            inside = PurePosixPath(file.as_posix())
            if ".." not in inside.parts and "__pycache__" not in inside.parts and not file.name.endswith(".pth"):
                yield f"packages/{inside}", Path(file.locate()).read_bytes()


def _program_files(folder: Path, out: Path) -> Iterator[Path]:
    for at, folders, files in os.walk(folder):
        here = Path(at)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and name not in SKIPPED_FOLDERS and (here / name).resolve() != out
        )
        yield from (here / name for name in sorted(files) if not name.startswith("."))


def _zip(contents: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in contents:
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()
