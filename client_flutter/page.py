"""What the page tells the client before it starts, and what it is called.

The client reads its configuration from a global object `flet` of `index.html` (client protocol, serving the
client); a placeholder comment there is replaced by a script that sets its fields. Everything that comes
from the app is escaped for the place where it goes: a title cannot end its element, a string cannot end the
script.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ClientConfig", "as_base_path", "config_script", "content_policy", "render_index", "render_manifest"]

_PLACEHOLDER: Final = "<!-- fletAppConfig -->"
RIVE: Final = "https://cdn.jsdelivr.net/npm/@rive-app/"
"""Where the client's Rive control gets its player from: the only script that the client has not brought along."""


def as_base_path(path: str) -> str:
    """A path as a base path is written: with a slash at both ends."""
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


def _check_base_path(_owner: object, _attribute: attrs.Attribute[str], value: str) -> None:
    if not re.fullmatch(r"/|(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+/", value) or "/../" in value or "/./" in value:
        raise ValueError(f"base_path is the path of a URL, such as '/app/', not {value!r}")


def _check_parameter(_owner: object, _attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is not None and not re.fullmatch(r"[A-Za-z_]\w*", value, re.ASCII):
        raise ValueError(f"load_query is the name of a parameter, such as 'load', not {value!r}")


@attrs.frozen(kw_only=True)
class ClientConfig:
    """The page's configuration. URLs with one slash in front are below `base_path`; others stay as they are.

    The defaults need no network but the server's own: nothing is fetched from anywhere else.
    """

    title: str = "App"
    """Of the page until the app sets its own, and the name under which it is installed."""
    description: str = ""
    base_path: str = attrs.field(default="/", converter=as_base_path, validator=_check_base_path)
    """Where the app is mounted on its host."""
    web_socket_endpoint: str = "/ws"
    load_query: str | None = attrs.field(default="load", validator=_check_parameter)
    """Name of a query parameter of the endpoint that holds a random number, new at each load of the page:
    so the server can tell a page that was loaded afresh from one that connects again. None: no such
    parameter."""
    web_renderer: Literal["auto", "canvaskit", "skwasm"] = attrs.field(
        default="auto", validator=attrs.validators.in_(("auto", "canvaskit", "skwasm"))
    )
    route_url_strategy: Literal["path", "hash"] = attrs.field(
        default="path", validator=attrs.validators.in_(("path", "hash"))
    )
    no_cdn: bool = True
    canvas_kit_base_url: str = "/canvaskit/"
    font_fallback_base_url: str = "assets/fonts/"
    """Where the client looks for fonts of scripts that Roboto lacks; relative to the page."""
    entrypoint_base_url: str = "/"
    asset_base: str = "/"
    """Where the client's own assets are, not the app's."""
    assets_dir: str | None = None
    """Put before the app's relative asset names; None resolves them against the page's address."""
    multi_view: bool = False
    pyodide: bool = False
    pyodide_url: str = "/pyodide/pyodide.mjs"
    app_package_url: str | None = None
    frame_ancestors: str = "'self'"
    """Which pages may show this one in a frame, as a Content-Security-Policy says it: `'none'`, `https://example.org`."""
    extra: Mapping[str, Any] = attrs.field(factory=dict)
    """Further fields of the client's global object, as JSON values; they win."""

    def client_fields(self, files: str | None = None) -> dict[str, Any]:
        """Give the fields by the client's names; `files` is where its files are, by default `base_path`."""
        files = self.base_path if files is None else files
        fields: dict[str, Any] = {
            "pyodide": self.pyodide,
            "multiView": self.multi_view,
            "noCdn": self.no_cdn,
            "webSocketEndpoint": _below(self.base_path, self.web_socket_endpoint),
            "entrypointBaseUrl": _below(files, self.entrypoint_base_url),
            "assetBase": _below(files, self.asset_base),
            "canvasKitBaseUrl": _below(files, self.canvas_kit_base_url),
            "fontFallbackBaseUrl": self.font_fallback_base_url,
            "routeUrlStrategy": self.route_url_strategy,
            "webRenderer": self.web_renderer,
            "pyodideUrl": _below(self.base_path, self.pyodide_url),
        }
        if self.assets_dir is not None:
            fields["assetsDir"] = self.assets_dir
        if self.app_package_url is not None:
            fields["appPackageUrl"] = self.app_package_url
        return fields | dict(self.extra)


def config_script(config: ClientConfig, files: str | None = None) -> str:
    """Write the script element that sets the configuration.

    Raises:
        ValueError: `extra` holds what is not JSON.

    """
    try:
        # All but ASCII is escaped, so U+2028 and lone surrogates are harmless.
        text = json.dumps(config.client_fields(files), ensure_ascii=True, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise ValueError(f"ClientConfig.extra: {error}") from error
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    script = f"Object.assign(flet, {text});"
    if config.load_query is not None:
        script += f' flet.webSocketEndpoint += "?{config.load_query}=" + Math.random().toString(36).slice(2);'
    return f"<script>{script}</script>"


def render_index(template: str, config: ClientConfig, files: str | None = None) -> bytes:
    """Fill the client's `index.html` with configuration, title, description and base.

    Raises:
        LookupError: the template lacks one of the places; it is not of a client that this module knows.
        ValueError: `config.extra` holds what is not JSON.

    """
    files = config.base_path if files is None else files
    title, description = html.escape(config.title), html.escape(config.description)
    places = {
        r'<base href="[^"]*">': f'<base href="{html.escape(config.base_path)}">',
        r"<title>[^<]*</title>": f"<title>{title}</title>",
        r'<meta name="description" content="[^"]*">': f'<meta name="description" content="{description}">',
        r'(<meta name="apple-mobile-web-app-title" content=)"[^"]*"': rf'\g<1>"{title}"',
        r'src="(python\.js|flutter_bootstrap\.js)"': rf'src="{html.escape(files)}\g<1>"',
        re.escape(_PLACEHOLDER): config_script(config, files),
    }
    for pattern, new in places.items():
        if not re.search(pattern, template):
            raise LookupError(f"index.html of the client has no {pattern}; is flet-web of a known version?")
        template = re.sub(pattern, lambda match, new=new: _expand(match, new), template)  # type: ignore[misc]
    return template.encode("utf-8", "replace")


def content_policy(index: bytes, config: ClientConfig) -> str:
    """The Content-Security-Policy of the page: scripts are its own and the server's, and nobody else frames it.

    Images, sounds, fonts and requests may come from anywhere: that is the app's affair. Scripts in the page are allowed
    one by one, by their digests (Content Security Policy Level 3, section 8.3).
    """
    scripts = (
        base64.b64encode(hashlib.sha256(script).digest()).decode()
        for script in re.findall(rb"<script>(.*?)</script>", index, re.DOTALL)
    )
    digests = " ".join(f"'sha256-{digest}'" for digest in scripts)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {RIVE} blob: 'wasm-unsafe-eval' {digests}",
            "worker-src 'self' blob:",
            "style-src 'self' 'unsafe-inline'",
            "img-src * data: blob:",
            "media-src * data: blob:",
            "font-src * data:",
            "connect-src * data: blob:",
            "frame-src * data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            f"frame-ancestors {config.frame_ancestors}",
        )
    )


def render_manifest(template: str, config: ClientConfig) -> bytes:
    """Fill the client's `manifest.json` with the app's own names, for those who install the page."""
    manifest = json.loads(template)
    manifest |= {"name": config.title, "short_name": config.title, "description": config.description}
    return json.dumps(manifest).encode()


def _below(base: str, url: str) -> str:
    return base + url[1:] if url.startswith("/") and not url.startswith("//") else url


def _expand(match: re.Match[str], new: str) -> str:
    """Put the match's group into `new`, and nothing else: in an app's text a backslash is a backslash."""
    return new.replace(r"\g<1>", match[1]) if match.re.groups else new
