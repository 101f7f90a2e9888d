"""The configuration in the page: what the client reads, and that nothing of the app can break out."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_flutter.bundle import Bundle, find_bundle
from client_flutter.page import ClientConfig, config_script, content_policy, render_index, render_manifest

TEMPLATE = (find_bundle() / "index.html").read_text("utf-8")


def fields(script: str) -> dict[str, Any]:
    """What the script assigns."""
    found = re.fullmatch(r"<script>Object\.assign\(flet, (.*?)\);.*</script>", script)
    assert found
    result: dict[str, Any] = json.loads(found[1])
    return result


def test_the_defaults_need_no_network() -> None:
    assert fields(config_script(ClientConfig())) == {
        "pyodide": False,
        "multiView": False,
        "noCdn": True,
        "webSocketEndpoint": "/ws",
        "entrypointBaseUrl": "/",
        "assetBase": "/",
        "canvasKitBaseUrl": "/canvaskit/",
        "fontFallbackBaseUrl": "assets/fonts/",
        "routeUrlStrategy": "path",
        "webRenderer": "auto",
        "pyodideUrl": "/pyodide/pyodide.mjs",
    }


def test_a_mount_below_the_root_and_files_of_a_version() -> None:
    config = ClientConfig(base_path="tools/app", canvas_kit_base_url="https://cdn.example/ck/", assets_dir="a")
    got = fields(config_script(config, "/tools/app/_v/1/"))
    assert got["webSocketEndpoint"] == "/tools/app/ws"
    assert got["entrypointBaseUrl"] == got["assetBase"] == "/tools/app/_v/1/"
    assert got["canvasKitBaseUrl"] == "https://cdn.example/ck/"
    assert got["assetsDir"] == "a"
    page = render_index(TEMPLATE, config, "/tools/app/_v/1/").decode()
    assert '<base href="/tools/app/">' in page
    assert 'src="/tools/app/_v/1/flutter_bootstrap.js"' in page
    assert 'src="/tools/app/_v/1/python.js"' in page


@pytest.mark.parametrize("path", ["/a b/", '/"/', "/a/../b/", "/<script>/", "//", "/a//b"])
def test_base_paths_are_paths(path: str) -> None:
    if path == "//":
        assert ClientConfig(base_path=path).base_path == "/"
        return
    with pytest.raises(ValueError, match="base_path"):
        ClientConfig(base_path=path)


def test_choices_are_checked() -> None:
    with pytest.raises(ValueError, match="web_renderer"):
        ClientConfig(web_renderer="html")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="route_url_strategy"):
        ClientConfig(route_url_strategy="")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="load_query"):
        ClientConfig(load_query="a=1;alert()")


def test_the_number_of_the_load() -> None:
    assert '"?load=" + Math.random()' in config_script(ClientConfig())
    assert "Math.random" not in config_script(ClientConfig(load_query=None))


def test_further_fields_win_and_must_be_json() -> None:
    assert fields(config_script(ClientConfig(extra={"noCdn": False, "x": [1]})))["noCdn"] is False
    for bad in (float("nan"), object()):
        with pytest.raises(ValueError, match="extra"):
            config_script(ClientConfig(extra={"x": bad}))


NASTY = "</script><script>alert(1)</script><!-- \u2028\u2029 \\g<1> \\1 & ' \" -->"


def test_nothing_breaks_out_of_the_script() -> None:
    script = config_script(ClientConfig(extra={NASTY: NASTY, "s": "\ud800"}, web_socket_endpoint=NASTY))
    inside = script.removeprefix("<script>").removesuffix("</script>")
    assert not re.search(r"[<\u2028\u2029]", inside)
    assert fields(script)[NASTY] == NASTY


@given(st.text(), st.text())
def test_title_and_description_stay_in_their_places(title: str, description: str) -> None:
    page = render_index(TEMPLATE, ClientConfig(title=title, description=description)).decode()
    shown = title.encode("utf-8", "replace").decode()
    assert html.unescape(re.findall(r"<title>([^<]*)</title>", page)[0]) == html.unescape(html.escape(shown))
    assert page.count("<script") == TEMPLATE.count("<script") + 1
    assert page.count('<meta name="description" content="') == 1


def test_nasty_titles() -> None:
    page = render_index(TEMPLATE, ClientConfig(title=NASTY, description=NASTY)).decode()
    assert "alert(1)</script>" not in page
    assert f'<meta name="description" content="{html.escape(NASTY)}">' in page
    assert f'<meta name="apple-mobile-web-app-title" content="{html.escape(NASTY)}">' in page


def test_the_manifest_carries_the_name() -> None:
    manifest = json.loads(render_manifest('{"name": "Flet", "display": "standalone"}', ClientConfig(title="Mine")))
    assert manifest["name"] == manifest["short_name"] == "Mine"
    assert manifest["display"] == "standalone"


def test_another_template_is_refused() -> None:
    with pytest.raises(LookupError, match="known version"):
        render_index("<html></html>", ClientConfig())


# -- what may run in it, and who may frame it --------------------------------------------------------------------------


def test_the_policy_allows_the_scripts_of_the_page_by_their_digests_and_no_others() -> None:
    policy = content_policy(b"<script>one</script><script src='x.js'></script>\n<script>two\n</script>", ClientConfig())
    digests = [base64.b64encode(hashlib.sha256(text).digest()).decode() for text in (b"one", b"two\n")]
    directives = dict(part.split(" ", 1) for part in policy.split("; "))
    assert [word for word in directives["script-src"].split() if word.startswith("'sha256-")] == [
        f"'sha256-{digest}'" for digest in digests
    ]
    assert "'unsafe-inline'" not in directives["script-src"]
    assert "'unsafe-eval'" not in directives["script-src"].split()
    assert directives["frame-ancestors"] == "'self'"


def test_the_page_alone_carries_it() -> None:
    headers = dict(Bundle().answer("/some/route").headers)
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert (headers["X-Frame-Options"], headers["Referrer-Policy"]) == ("SAMEORIGIN", "same-origin")
    assert "Content-Security-Policy" not in dict(Bundle().answer("/main.dart.js").headers)


def test_others_may_frame_it_where_that_is_said() -> None:
    headers = dict(Bundle(ClientConfig(frame_ancestors="https://example.org")).answer("/").headers)
    assert "frame-ancestors https://example.org" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers
