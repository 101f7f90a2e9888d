"""No path leads out of the folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client_flutter.paths import decode_path, find_file, list_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "assets"
    (folder / "sub" / ".git").mkdir(parents=True)
    (folder / ".well-known").mkdir()
    for name in ("a.txt", "sub/b ü.txt", ".env", "sub/.git/config", ".well-known/x"):
        (folder / name).write_text(name)
    (folder / "inside").symlink_to(folder / "sub")
    (folder / "outside").symlink_to(tmp_path)
    (folder / "leak.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "loop").symlink_to(folder / "loop")
    return folder.resolve()


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/", ""),
        ("/a/b.txt?x=/../#y", "a/b.txt"),
        ("/sub/b%20%C3%BC.txt", "sub/b ü.txt"),
        ("//a", "a"),
        ("/a//b/", "a//b/"),
        ("/%252e%252e/x", "%2e%2e/x"),
        ("/a/...", "a/..."),
        ("/family/\U0001f468\u200d\U0001f469", "family/\U0001f468\u200d\U0001f469"),
    ],
)
def test_decoded_once(target: str, path: str) -> None:
    assert decode_path(target) == path


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/a/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/.%2E/secret.txt",
        "/a%2f..%2f..%2fsecret.txt",
        "/./a",
        "/..\\secret.txt",
        "/a%5c..%5cb",
        "/a.txt%00.png",
        "/a%0d%0aSet-Cookie:x",
        "/%ff",
        "/\ud800",
        "/" + "a" * 5000,
        "..",
    ],
)
def test_refused(target: str) -> None:
    assert decode_path(target) is None


@pytest.mark.parametrize("name", ["a.txt", "sub/b ü.txt", "inside/b ü.txt", ".well-known/x"])
def test_found(root: Path, name: str) -> None:
    file = find_file(root, name)
    assert file is not None
    assert file.is_relative_to(root)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "sub",
        "sub/",
        "/etc/passwd",
        "../secret.txt",
        "outside/secret.txt",
        "leak.txt",
        "loop",
        ".env",
        "sub/.git/config",
        "sub//b ü.txt",
        "a.txt/",
        "a.txt/b",
        "x" * 5000,
        "a\x00b",
    ],
)
def test_not_shown(root: Path, name: str) -> None:
    assert find_file(root, name) is None


@given(
    st.lists(
        st.sampled_from(
            ["..", "%2e", "%2E%2e", "/", "%2f", "\\", "%5c", "outside", "leak.txt", "secret.txt", "a", "%00"]
        )
    )
)
def test_nothing_outside_is_ever_found(parts: list[str]) -> None:
    root = Path(__file__).parent.resolve()
    name = decode_path("/" + "".join(parts))
    file = find_file(root, name) if name is not None else None
    assert file is None or file.is_relative_to(root)


def test_the_listing_leaves_out_links_to_elsewhere(root: Path) -> None:
    assert set(list_files(root)) == {"a.txt", "sub/b ü.txt", ".env", "sub/.git/config", ".well-known/x"}
