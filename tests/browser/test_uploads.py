"""A file goes from the browser to the server's disk, and a program works below a path of another application."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PROGRAM = "tests/browser/apps/uploads.py"


def folder_of(page) -> Path:
    page.wait_text("folder: ", exact=False)
    return Path(page.text("folder: ", exact=False).inner_text().removeprefix("folder: "))


def choose(page, button, file):
    with page.page.expect_file_chooser() as chooser:
        page.press(page.button(button))
    chooser.value.set_files(file)


@pytest.mark.parametrize(("arguments", "path"), [((), ""), (("--mounted",), "/desk/app")], ids=["run", "mounted"])
def test_a_chosen_file_is_uploaded_and_its_progress_told(app, open_page, tmp_path, arguments, path):
    running = app(PROGRAM, *arguments)
    page = open_page(f"{running.url}{path}/", wait_for="upload: nothing yet")
    page.wait_text(f"at: {running.url}{path}")
    file = tmp_path / "some file.bin"
    file.write_bytes(os.urandom(3_000_000))
    choose(page, "Upload", file)
    page.wait_text("upload: done: 0.0 to 1.0, rising True", timeout=30_000)
    there = folder_of(page) / "in" / "some file.bin"
    page.wait_until(there.exists, what="the file")  # it is told when all is sent
    assert there.read_bytes() == file.read_bytes()


def test_a_mounted_program_s_page_works_and_comes_back_after_a_reload(app, open_page):
    running = app(PROGRAM, "--mounted")
    page = open_page(f"{running.url}/desk/app/some/route", wait_for="upload: nothing yet")
    page.type_into("name", "Ann")
    page.wait_until(lambda: page.field_value("name") == "Ann")
    page.reload(wait_for="upload: nothing yet")
    page.wait_until(lambda: page.field_value("name") == "Ann")


def test_a_refused_upload_is_told_as_an_error(app, open_page, tmp_path):
    page = open_page(app(PROGRAM).url, wait_for="upload: nothing yet")
    file = tmp_path / "a.txt"
    file.write_text("x")
    choose(page, "Upload forged", file)
    page.wait_text("upload: failed: ", exact=False, timeout=30_000)
    assert "403" in page.text("upload: failed: ", exact=False).inner_text()
    assert list(folder_of(page).rglob("*")) == []
    assert any("403" in fault for fault in page.forget_faults()), "the browser notes it too"
