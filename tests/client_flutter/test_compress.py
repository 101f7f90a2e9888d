"""Copies: made once, in the background, safe against other processes and spoilt files."""

from __future__ import annotations

import gzip
import multiprocessing
import os
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from client_flutter.compress import GzipStore, cache_folder
from client_flutter.contents import content_digest

if TYPE_CHECKING:
    import threading

TEXT = b"all work and no play " * 50_000
DIGEST = content_digest(TEXT)


@pytest.fixture
def big(tmp_path: Path) -> Path:
    file = tmp_path / "big.js"
    file.write_bytes(TEXT)
    return file


def copies(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def test_the_first_request_does_not_wait_and_the_next_start_finds_the_copy(tmp_path: Path, big: Path) -> None:
    store = GzipStore(tmp_path / "cache")
    (tmp_path / "cache").mkdir()
    assert store.get(DIGEST, big) is None
    assert store.wait(10)
    copy = store.get(DIGEST, big)
    assert copy is not None
    assert gzip.decompress(copy) == TEXT
    again = GzipStore(tmp_path / "cache")
    assert again.get(DIGEST, Path("/nowhere")) == copy
    assert again.wait(0)


def test_small_things_are_compressed_on_the_spot() -> None:
    store = GzipStore(None)
    copy = store.get("d", b"abc" * 1000)
    assert copy is not None
    assert gzip.decompress(copy) == b"abc" * 1000
    assert store.get("tiny", b"abc") is None


def test_what_does_not_shrink_is_not_tried_twice(tmp_path: Path) -> None:
    noise = tmp_path / "noise.bin"
    noise.write_bytes(random.Random(1).randbytes(300_000))
    digest = content_digest(noise.read_bytes())
    store = GzipStore(tmp_path)
    assert store.get(digest, noise) is None
    assert store.wait(10)
    assert store.get(digest, noise) is None
    assert store.wait(0)  # no new order


@pytest.mark.parametrize("spoil", [b"", b"x" * 10, None])
def test_spoilt_copies_count_as_missing(tmp_path: Path, big: Path, spoil: bytes | None) -> None:
    store = GzipStore(tmp_path / "cache")
    (tmp_path / "cache").mkdir()
    store.order(big)
    assert store.wait(10)
    (file,) = copies(tmp_path / "cache")
    file.write_bytes(file.read_bytes()[:-1] if spoil is None else spoil)
    fresh = GzipStore(tmp_path / "cache")
    assert fresh.get(DIGEST, big) is None


def test_a_folder_that_cannot_be_written(tmp_path: Path, big: Path) -> None:
    (tmp_path / "file").write_text("")
    store = GzipStore(tmp_path / "file" / "cache")
    assert store.get(DIGEST, big) is None
    assert store.wait(10)
    assert store.get(DIGEST, big) is not None


def test_a_file_that_has_gone_is_reported_and_harms_nothing(
    tmp_path: Path, big: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = GzipStore(None)
    store.order(tmp_path / "gone")
    store.order(big)
    assert store.wait(10)
    assert "cannot compress" in caplog.text
    assert store.get(DIGEST, big) is not None


def test_memory_is_bounded() -> None:
    store = GzipStore(None, memory=10_000)
    for number in range(200):
        data = random.Random(number).randbytes(500) * 4
        store.get(str(number), data)
    assert store._hot_bytes == sum(map(len, store._hot.values())) <= 10_000


def test_long_unused_copies_go(tmp_path: Path, big: Path) -> None:
    store = GzipStore(tmp_path / "cache")
    folder = tmp_path / "cache" / "gzip6-1"
    folder.mkdir(parents=True)
    (folder / "old").write_bytes(b"x")
    (folder / "young").write_bytes(b"x")
    os.utime(folder / "old", (time.time() - 100 * 86400,) * 2)
    store.order(big)
    assert store.wait(10)
    assert {file.name for file in folder.iterdir()} == {"young", DIGEST}


def _fill(folder: Path, file: Path, start: threading.Barrier) -> None:
    store = GzipStore(folder)
    start.wait()
    for _ in range(20):
        store._make(DIGEST, file.read_bytes())


def test_processes_that_race_leave_one_whole_copy(tmp_path: Path, big: Path) -> None:
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(3)
    (tmp_path / "cache").mkdir()
    processes = [context.Process(target=_fill, args=(tmp_path / "cache", big, start)) for _ in range(2)]
    for process in processes:
        process.start()
    start.wait(60)
    while any(process.is_alive() for process in processes):
        copy = GzipStore(tmp_path / "cache")._load(DIGEST)
        assert copy is None or gzip.decompress(copy) == TEXT
        time.sleep(0.01)
    assert [process.exitcode for process in processes] == [0, 0]
    assert len(copies(tmp_path / "cache")) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="owners and modes are POSIX's")
def test_the_folder_is_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.delenv("REACTREE_CACHE_DIR", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    monkeypatch.setattr("sys.platform", "linux")
    folder = cache_folder()
    assert folder == tmp_path / "xdg" / "reactree"
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o777)  # anybody could put code there now
    other = cache_folder()
    assert other == tmp_path / "tmp" / f"reactree-{os.getuid()}"
    other.rmdir()
    other.symlink_to(tmp_path)
    assert cache_folder() is None
    monkeypatch.setenv("REACTREE_CACHE_DIR", str(tmp_path / "mine"))
    assert cache_folder() == tmp_path / "mine"
