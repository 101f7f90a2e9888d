"""Answers for the real files of the client and for an app's assets."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from client_flutter.bundle import Answer, Bundle, BundleError, find_bundle
from client_flutter.compress import GzipStore
from client_flutter.page import ClientConfig

if TYPE_CHECKING:
    from pathlib import Path

BROWSER = [("Accept", "text/html,*/*;q=0.8"), ("Accept-Encoding", "gzip, deflate, br")]
GZIP = [("accept-encoding", "gzip")]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> GzipStore:
    return GzipStore(tmp_path_factory.mktemp("cache"))


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REACTREE_CACHE_DIR", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def bundle(store: GzipStore) -> Bundle:
    return Bundle(ClientConfig(title="Täst"), store=store)


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    folder = tmp_path / "assets"
    for name in (
        "favicon.png",
        "main.dart.js",
        "index.html",
        "logo.svg",
        "fonts/a.ttf",
        "assets/fonts/noto/a.woff2",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"mine " * 1000)
    (folder / "clip.mp4").write_bytes(bytes(range(256)) * 100)
    (folder / ".env").write_text("secret")
    (folder / "leak").symlink_to(tmp_path)
    (tmp_path / "secret.txt").write_text("secret")
    return folder


def head(answer: Answer) -> dict[str, str]:
    assert len({key for key, _ in answer.headers}) == len(answer.headers)
    return dict(answer.headers)


def is_index(answer: Answer) -> bool:
    return answer.status == 200 and head(answer)["Content-Type"].startswith("text/html")


# -- the client -------------------------------------------------------------------------------------------


def test_the_bundle_is_found_without_importing_it() -> None:
    code = (
        "import sys; from client_flutter.bundle import Bundle; b = Bundle(compress=False);"
        "assert b.answer('/').status == 200; import client_flutter.codec;"
        "print([m for m in sys.modules if m.startswith('flet')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_missing_client_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("client_flutter.bundle.util.find_spec", lambda _: None)
    with pytest.raises(BundleError, match="pip install flet-web"):
        find_bundle()
    with pytest.raises(BundleError, match="not one that is known"):
        Bundle(folder=tmp_path)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "FontManifest.json").write_text("[]")
    (tmp_path / "manifest.json").write_text("{}")
    (tmp_path / "index.html").write_text("<html></html>")
    with pytest.raises(BundleError, match="flet-web of a known version"):
        Bundle(folder=tmp_path)


def test_every_file_of_the_client_is_served_as_it_is(bundle: Bundle) -> None:
    changed = {"index.html", "manifest.json", "assets/FontManifest.json"}
    folder = find_bundle()
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in changed:
            answer = bundle.answer(f"/{name}")
            assert (answer.status, answer.body == path.read_bytes()) == (200, True), name
            assert head(answer)["Content-Length"] == str(len(answer.body))
            assert head(answer)["Cache-Control"] == "no-cache"
            assert head(answer)["X-Content-Type-Options"] == "nosniff"


def test_the_page(bundle: Bundle) -> None:
    answer = bundle.answer("/", BROWSER)
    page = gzip.decompress(answer.body).decode()
    assert "<title>Täst</title>" in page
    assert '"canvasKitBaseUrl": "/_v/' in page
    assert head(answer)["Cache-Control"] == "no-cache"
    assert head(answer)["Content-Type"] == "text/html; charset=utf-8"
    assert bundle.answer("/index.html").body.decode() == page


def test_the_fonts_include_the_standard_one(bundle: Bundle) -> None:
    fonts = json.loads(bundle.answer("/assets/FontManifest.json").body)
    assert [font["fonts"] for font in fonts if font["family"] == "Roboto"] == [[{"asset": "fonts/roboto.woff2"}]]
    assert any(font["family"] == "MaterialIcons" for font in fonts)
    assert json.loads(bundle.answer("/manifest.json").body)["name"] == "Täst"


def test_files_of_a_version_are_kept_for_good(bundle: Bundle) -> None:
    path = f"/_v/{bundle.fingerprint}/"
    assert "immutable" in head(bundle.answer(f"{path}main.dart.mjs"))["Cache-Control"]
    assert head(bundle.answer("/_v/of-before/main.dart.mjs"))["Cache-Control"] == "no-cache"
    assert head(bundle.answer(f"{path}index.html"))["Cache-Control"] == "no-cache"
    for missing in (f"{path}nothing", path, "/_v/", "/_v"):
        answer = bundle.answer(missing, BROWSER)
        assert answer.status == (200 if missing == "/_v" else 404)


def test_the_fingerprint_is_of_the_contents(tmp_path: Path) -> None:
    files = {"index.html": (find_bundle() / "index.html").read_text(), "assets/FontManifest.json": "[]"}
    seen = set()
    for code in ("var a", "var b"):
        for name, text in {**files, "manifest.json": "{}", "main.dart.js": code}.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text)
        seen.add(Bundle(folder=tmp_path, compress=False).fingerprint)
    assert len(seen) == 2


# -- compression and validators ---------------------------------------------------------------------------


def test_the_first_visitor_gets_the_plain_file_and_the_next_the_copy(bundle: Bundle, store: GzipStore) -> None:
    plain = bundle.answer("/main.dart.js", GZIP)
    assert "Content-Encoding" not in head(plain)
    assert store.wait(30)
    packed = bundle.answer("/main.dart.js", GZIP)
    assert head(packed)["Content-Encoding"] == "gzip"
    assert head(packed)["Content-Length"] == str(len(packed.body))
    assert len(packed.body) < len(plain.body) / 3
    assert gzip.decompress(packed.body) == plain.body
    assert head(packed)["Vary"] == head(plain)["Vary"] == "Accept-Encoding"
    assert head(packed)["ETag"] != head(plain)["ETag"]
    for etag in (head(packed)["ETag"], head(plain)["ETag"]):
        again = bundle.answer("/main.dart.js", [*GZIP, ("If-None-Match", f'"x", W/{etag}')])
        assert (again.status, again.body, head(again)["ETag"]) == (304, b"", etag)
    assert bundle.answer("/main.dart.js", [("If-None-Match", '"other"')]).status == 200


def test_warm_compresses_what_a_page_needs(tmp_path: Path) -> None:
    store = GzipStore(tmp_path)
    bundle = Bundle(store=store)
    bundle.warm()
    assert store.wait(60)
    for name in ("main.dart.wasm", "canvaskit/skwasm.wasm", "canvaskit/chromium/canvaskit.wasm"):
        assert head(bundle.answer(f"/{name}", GZIP))["Content-Encoding"] == "gzip"


def test_no_compression_where_it_is_not_wanted(bundle: Bundle) -> None:
    assert "Content-Encoding" not in head(bundle.answer("/python.js"))
    assert "Vary" not in head(bundle.answer("/favicon.png", GZIP))
    assert "Content-Encoding" not in head(Bundle(compress=False).answer("/", GZIP))


def test_methods(bundle: Bundle) -> None:
    got, asked = bundle.answer("/version.json"), bundle.answer("/version.json", method="HEAD")
    assert asked == (got.status, got.headers, b"")
    refused = bundle.answer("/", method="POST")
    assert (refused.status, head(refused)["Allow"]) == (405, "GET, HEAD")


# -- routes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/start", "/a/b/", "/a?x=1.css", "/caf%C3%A9", "/.hidden/x", ""])
def test_routes_get_the_page(bundle: Bundle, path: str) -> None:
    assert is_index(bundle.answer(path))


def test_paths_with_a_suffix_are_routes_for_browsers_only(bundle: Bundle) -> None:
    assert is_index(bundle.answer("/users/ann.smith", BROWSER))
    missing = bundle.answer("/users/ann.js", [("Accept", "*/*")])
    assert (missing.status, head(missing)["Cache-Control"]) == (404, "no-store")


@pytest.mark.parametrize(
    "path", ["/../x", "/%2e%2e/%2e%2e/etc/passwd", "/a%00", "/..%5cx", "/%ff", "/_v/x/../../x", "/a/./b"]
)
def test_strange_paths_get_nothing(bundle: Bundle, path: str) -> None:
    assert bundle.answer(path, BROWSER).status == 404


def test_fallback_fonts_that_nobody_has(bundle: Bundle, assets: Path) -> None:
    path = "/assets/fonts/notosanssc/v37/k3kCo84.87.woff2"
    assert bundle.answer(path).body == (find_bundle() / "assets/fonts/roboto.woff2").read_bytes()
    assert Bundle(assets=assets, compress=False).answer("/assets/fonts/noto/a.woff2").body == b"mine " * 1000
    assert bundle.answer("/other/a.woff2").status == 404


def test_a_mount_below_the_root() -> None:
    bundle = Bundle(ClientConfig(base_path="/app/"), compress=False)
    page = bundle.answer("/app/").body.decode()
    assert '<base href="/app/">' in page
    assert f'"entrypointBaseUrl": "/app/_v/{bundle.fingerprint}/"' in page
    assert is_index(bundle.answer("/app"))
    for prefix in ("/app", ""):  # as it comes, and with the prefix taken off by a proxy
        assert bundle.answer(f"{prefix}/version.json").status == 200
        assert bundle.answer(f"{prefix}/_v/{bundle.fingerprint}/main.dart.mjs").status == 200


# -- the app's assets -------------------------------------------------------------------------------------


def test_the_apps_files(assets: Path) -> None:
    bundle = Bundle(assets=assets, store=GzipStore(None))
    mine = b"mine " * 1000
    assert bundle.answer("/favicon.png").body == mine  # meant to be replaced
    assert bundle.answer("/logo.svg").body == mine
    assert head(bundle.answer("/logo.svg", GZIP))["Content-Encoding"] == "gzip"
    assert head(bundle.answer("/fonts/a.ttf"))["Content-Type"] == "font/ttf"
    assert bundle.answer("/main.dart.js").body != mine  # not meant to be
    assert is_index(bundle.answer("/index.html"))
    assert b"mine" not in bundle.answer("/index.html").body
    for hidden in ("/.env", "/leak/secret.txt", "/%2eenv", "/../secret.txt"):
        assert b"secret" not in bundle.answer(hidden).body


def test_a_changed_asset_is_seen(assets: Path) -> None:
    bundle = Bundle(assets=assets, store=GzipStore(None))
    before = bundle.answer("/logo.svg", GZIP)
    (assets / "logo.svg").write_bytes(b"other " * 1000)
    after = bundle.answer("/logo.svg", [*GZIP, ("If-None-Match", head(before)["ETag"])])
    assert gzip.decompress(after.body) == b"other " * 1000


def test_ranges(assets: Path) -> None:
    bundle = Bundle(assets=assets, compress=False)
    whole = bundle.answer("/clip.mp4")
    assert head(whole)["Accept-Ranges"] == "bytes"
    part = bundle.answer("/clip.mp4", [("Range", "bytes=256-511")])
    assert (part.status, part.body) == (206, bytes(range(256)))
    assert head(part)["Content-Range"] == "bytes 256-511/25600"
    assert bundle.answer("/clip.mp4", [("Range", "bytes=99999-")]).status == 416
    assert bundle.answer("/clip.mp4", [("Range", "bytes=0-1"), ("If-Range", '"old"')]).status == 200
    current = head(whole)["ETag"]
    assert bundle.answer("/clip.mp4", [("Range", "bytes=0-1"), ("If-Range", current)]).body == b"\x00\x01"


def test_big_files_come_in_steps(assets: Path) -> None:
    with (assets / "film.mp4").open("wb") as file:
        file.truncate(40 * 1024 * 1024)
    bundle = Bundle(assets=assets)
    part = bundle.answer("/film.mp4", [("Range", "bytes=0-")])
    assert (part.status, len(part.body)) == (206, 4 * 1024 * 1024)
    assert bundle.answer("/film.mp4", [("If-None-Match", head(part)["ETag"])]).status == 304


def test_a_missing_assets_folder(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="assets folder not found"):
        Bundle(assets=tmp_path / "nothing")


def test_further_headers() -> None:
    bundle = Bundle(compress=False, extra_headers=[("Cross-Origin-Opener-Policy", "same-origin")])
    for path in ("/", "/main.dart.mjs", "/x.js"):
        assert head(bundle.answer(path))["Cross-Origin-Opener-Policy"] == "same-origin"


def test_headers_that_come_twice_count_as_one_list(bundle: Bundle) -> None:
    twice = [("Accept-Encoding", "br"), ("accept-encoding", "gzip")]
    assert head(bundle.answer("/", twice))["Content-Encoding"] == "gzip"
