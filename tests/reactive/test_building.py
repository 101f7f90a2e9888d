"""What is packed for the browser, and what is refused."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from reactive.building import CannotBuildError, build_web, requirements
from reactive.cli import main


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "desk" / "my_app.py"
    path.parent.mkdir()
    path.write_text("import reactive as ft\nft.run(lambda page: None)\n")
    return path


def packed(out: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO((out / "program.zip").read_bytes()))


def test_the_program_its_folder_and_the_packages_are_packed(program: Path, tmp_path: Path) -> None:
    folder = program.parent
    (folder / "parts").mkdir()
    (folder / "parts" / "rows.py").write_text("ROWS = 3")
    for hidden in (".venv/x.py", ".env", "__pycache__/y.pyc", "dist/z.py"):
        (folder / hidden).parent.mkdir(exist_ok=True)
        (folder / hidden).write_text("not this")
    build_web(program, tmp_path / "out")
    archive = packed(tmp_path / "out")
    names = set(archive.namelist())
    assert {name for name in names if name.startswith("program/")} == {"program/my_app.py", "program/parts/rows.py"}
    assert json.loads(archive.read("build.json")) == {"program": "my_app.py"}
    for name in ("core_tree/control.py", "reactive/webassembly.py", "client_flutter/packing.py", "attr/__init__.py"):
        assert f"packages/{name}" in names
    assert not [name for name in names if name.endswith((".so", ".pyc")) or "flet_web" in name or "msgspec/" in name]
    assert any(name.startswith("packages/reactivex-") and name.endswith("/METADATA") for name in names)


def test_the_folder_that_is_written_is_not_packed_and_a_second_build_gives_the_same(program: Path) -> None:
    out = program.parent / "site"
    build_web(program, out)
    first = (out / "program.zip").read_bytes()
    build_web(program, out)
    assert (out / "program.zip").read_bytes() == first
    assert not [name for name in packed(out).namelist() if "site" in name.split("/")[:2]]


def test_all_that_the_page_names_is_below_its_base_path(program: Path, tmp_path: Path) -> None:
    build_web(program, tmp_path / "out", base_path="apps/desk")
    index = (tmp_path / "out" / "index.html").read_text()
    assert '<base href="/apps/desk/">' in index
    assert "<title>My app</title>" in index
    settings = json.loads(index.partition("Object.assign(flet, ")[2].partition(");")[0])
    assert settings["pyodide"] is True
    assert settings["noCdn"] is True
    assert settings["routeUrlStrategy"] == "hash"
    urls = {name: settings[name] for name in ("pyodideUrl", "canvasKitBaseUrl", "entrypointBaseUrl", "assetBase")}
    for name, url in {**urls, "appPackageUrl": settings["appPackageUrl"]}.items():
        assert url.startswith("/apps/desk/"), name
        path = url.removeprefix("/apps/desk/").partition("?")[0]
        assert (tmp_path / "out" / path).exists(), name
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert (manifest["start_url"], manifest["scope"], manifest["name"]) == ("/apps/desk/", "/apps/desk/", "My app")


def test_another_program_has_another_address(program: Path, tmp_path: Path) -> None:
    def address() -> str:
        build_web(program, tmp_path / "out")
        return (tmp_path / "out" / "index.html").read_text().partition("program.zip?")[2][:12]

    before = address()
    assert address() == before
    program.write_text("import reactive as ft\nft.run(print)\n")
    assert address() != before


def test_the_apps_icons_take_the_place_of_the_clients_and_nothing_else_does(program: Path, tmp_path: Path) -> None:
    assets = program.parent / "assets"
    (assets / "icons").mkdir(parents=True)
    (assets / "icons" / "icon-192.png").write_bytes(b"mine")
    (assets / "data.csv").write_text("1,2")
    (assets / "index.html").write_text("not this")
    build_web(program, tmp_path / "out")
    assert (tmp_path / "out" / "icons" / "icon-192.png").read_bytes() == b"mine"
    assert (tmp_path / "out" / "data.csv").read_text() == "1,2"
    assert "flutter_bootstrap.js" in (tmp_path / "out" / "index.html").read_text()
    assert "program/assets/data.csv" not in packed(tmp_path / "out").namelist()


def test_requirements_are_those_of_the_project_else_of_the_list(tmp_path: Path) -> None:
    assert requirements(tmp_path) == []
    (tmp_path / "requirements.txt").write_text("# ours\nreactree\nhypothesis>=6  # to play\n\n-r more.txt\n")
    assert requirements(tmp_path) == ["reactree", "hypothesis>=6"]
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\ndependencies = ["attrs"]\n')
    assert requirements(tmp_path) == ["attrs"]


def test_what_the_program_requires_goes_with_it_and_what_that_requires(program: Path, tmp_path: Path) -> None:
    (program.parent / "requirements.txt").write_text("reactree\noauthlib>=3\npytest\n")
    build_web(program, tmp_path / "out")
    names = packed(tmp_path / "out").namelist()
    for name in ("oauthlib/__init__.py", "_pytest/__init__.py", "pluggy/__init__.py", "iniconfig/__init__.py"):
        assert f"packages/{name}" in names
    assert len(names) == len(set(names))


def test_what_cannot_run_there_is_named_with_the_reason_all_at_once(program: Path, tmp_path: Path) -> None:
    (program.parent / "requirements.txt").write_text("msgspec\nno_such_thing_here>=2\noauthlib\n")
    with pytest.raises(CannotBuildError) as refused:
        build_web(program, tmp_path / "out")
    message = str(refused.value)
    assert "msgspec 0." in message
    assert "compiled for this machine, such as msgspec/_core" in message
    assert "no_such_thing_here>=2 (the program requires it) is not installed here" in message
    assert "oauthlib" not in message
    assert not (tmp_path / "out").exists()


def test_the_command_builds(program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    main(["build", "web", str(program), "--out", str(out), "--base", "/x/", "--name", "A & B", "--color", "#aa3300"])
    assert f"{out} holds the site" in capsys.readouterr().out
    index = (out / "index.html").read_text()
    assert "A &amp; B" in index
    assert "#aa3300" in index
    assert json.loads((out / "manifest.json").read_text())["theme_color"] == "#aa3300"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--color", "red"], "color: 'red' was given; accepted: a colour such as '#1e88e5'"),
        (["--base", "/a b/"], "base_path is the path of a URL"),
    ],
)
def test_the_command_says_what_is_wrong(
    program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["build", "web", str(program), "--out", str(tmp_path / "out"), *arguments])
    assert stopped.value.code == 2
    assert words in capsys.readouterr().err


def test_help_tells_of_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["build", "web", "--help"])
    out = capsys.readouterr().out
    for option in ("--out", "--base", "--name", "--color", "--background", "--renderer"):
        assert option in out
