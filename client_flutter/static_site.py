"""The compiled client as a folder of files that any static server shows, with a program that runs in the page.

write_site(Path("dist"), ClientConfig(title="Desk"), program=packed, assets=Path("assets"))
"""

from __future__ import annotations

import html
import json
import re
import shutil
from pathlib import Path
from typing import Final

import attrs

from client_flutter.bundle import find_bundle, font_manifest
from client_flutter.contents import content_digest
from client_flutter.page import ClientConfig, render_index, render_manifest
from client_flutter.paths import list_files

__all__ = ["Look", "write_site"]

_OURS: Final = Path(__file__).parent / "browser"
_PROGRAM: Final = "program.zip"
_LEFT_OUT: Final = re.compile(
    r".*\.(symbols|map|d\.ts|whl|exe|bat)"  # for those who look into the client
    r"|canvaskit/(experimental_webparagraph/.*|wimp\..*)"  # renderers that the loader never chooses
    r"|flutter_service_worker\.js"
    r"|pyodide/(python|python_cli_entry\.mjs|package\.json|pyodide\.js)"  # of the command line
)
_LAST_SCRIPT: Final = '<script src="'
_STARTING: Final = """<div id="starting" role="status">
    <style>
      #starting {{ position: fixed; inset: 0; z-index: 1; pointer-events: none; display: flex; flex-direction: column;
        gap: 16px; align-items: center; justify-content: center; font: 14px Roboto, system-ui, sans-serif;
        background: {background}; color: {ink}; }}
      #starting img {{ width: 96px; height: 96px; }}
      #starting h1 {{ margin: 0; font-size: 20px; font-weight: 500; }}
      #starting progress {{ width: 240px; max-width: 60vw; height: 4px; appearance: none; border: 0;
        background: {faint}; border-radius: 2px; overflow: hidden; }}
      #starting progress::-webkit-progress-bar {{ background: {faint}; }}
      #starting progress::-webkit-progress-value {{ background: {color}; transition: width 3s ease-out; }}
      #starting progress::-moz-progress-bar {{ background: {color}; }}
      #starting p {{ margin: 0; opacity: .7; }}
    </style>
    <img src="icons/icon-192.png" alt="">
    <h1>{title}</h1>
    <progress max="1" value="0"></progress>
    <p>Loading</p>
  </div>
  """


def _check_colour(_owner: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise ValueError(f"{attribute.name}: {value!r} was given; accepted: a colour such as '#1e88e5'")


@attrs.frozen(kw_only=True)
class Look:
    """The colours of the page until the program shows its own, and of its icon where it is installed."""

    color: str = attrs.field(default="#0f62fe", validator=_check_colour)
    background: str = attrs.field(default="#ffffff", validator=_check_colour)

    @property
    def ink(self) -> str:
        """What can be read on the background."""
        red, green, blue = (int(self.background[at : at + 2], 16) for at in (1, 3, 5))
        return "#202124" if 299 * red + 587 * green + 114 * blue > 128_000 else "#e8eaed"


def write_site(
    folder: Path, config: ClientConfig, *, program: bytes, look: Look | None = None, assets: Path | None = None
) -> None:
    """Write the folder; what is in it already and has another name stays.

    Args:
        folder: made if it is not there.
        config: of the page; where the program is is filled in.
        program: the packed program, a zip.
        look: colours.
        assets: the app's own files, which come into the root. Those called `favicon.png`, `icons/...` and
            `manifest.json` take the place of the client's.

    Raises:
        BundleError: the compiled client is missing.
        LookupError: it is not one that is known.
        OSError: a file cannot be written.
    """
    look = look or Look()
    # In the query, so that a browser that keeps files for long sees that the program is another one.
    package = f"{config.base_path}{_PROGRAM}?{content_digest(program)[:12]}"
    config = attrs.evolve(config, pyodide=True, app_package_url=package, load_query=None)
    source = list_files(find_bundle())
    made = {
        "index.html": _index(source["index.html"].read_text("utf-8"), config, look),
        "assets/FontManifest.json": font_manifest(source["assets/FontManifest.json"].read_text("utf-8")),
        "manifest.json": _manifest(source["manifest.json"].read_text("utf-8"), config, look),
        _PROGRAM: program,
    }
    files: dict[str, Path | bytes] = {name: path for name, path in source.items() if not _LEFT_OUT.fullmatch(name)}
    files |= list_files(_OURS)
    files |= made
    if assets is not None:
        own = {name: path for name, path in list_files(assets).items() if name not in files or _replaceable(name)}
        files |= own
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            target.write_bytes(content)
        else:
            shutil.copyfile(content, target)


def _replaceable(name: str) -> bool:
    return name in ("favicon.png", "manifest.json") or name.startswith("icons/")


def _index(template: str, config: ClientConfig, look: Look) -> bytes:
    page = render_index(template, config).decode()
    screen = _STARTING.format(
        title=html.escape(config.title),
        color=look.color,
        background=look.background,
        ink=look.ink,
        faint=f"{look.ink}22",
    )
    before, script, after = page.rpartition(_LAST_SCRIPT)
    if "flutter_bootstrap.js" not in after:
        raise LookupError("index.html of the client does not end with its loader; is flet-web of a known version?")
    return f"{before}{screen}{script}{after}".encode("utf-8", "replace")


def _manifest(template: str, config: ClientConfig, look: Look) -> bytes:
    manifest = json.loads(render_manifest(template, config))
    manifest |= {
        "start_url": config.base_path,
        "scope": config.base_path,
        "theme_color": look.color,
        "background_color": look.background,
    }
    return json.dumps(manifest).encode()
