"""The command `reactree`: runs a program with settings of the command line, or builds what runs without a server.

reactree run app.py --port 0 --log-frames
reactree run --as-flet script.py
reactree build web app.py --out dist --base /desk/
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import runpy
import sys
from collections.abc import Sequence
from pathlib import Path

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command. Settings are handed to the program by the environment that `run` reads.

    Raises:
        SystemExit: as argparse does, and as the program does.
    """
    parser = argparse.ArgumentParser(prog="reactree", description="Reactive Python programs with a Flutter client.")
    parser.add_argument("--version", action="version", version=importlib.metadata.version("reactree"))
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run a program that calls reactive.run()")
    run.add_argument("program", type=Path, help="the Python file")
    run.add_argument("arguments", nargs="*", help="handed to the program")
    run.add_argument("--host", help="the address to listen on (default: the program's, or 127.0.0.1)")
    run.add_argument("--port", help="the port; 0 for any free one (default: the program's, or 8550)")
    run.add_argument("--view", help="'web_browser' opens the page, 'none' opens nothing")
    run.add_argument(
        "--as-flet", action="store_true", help="a script that imports flet gets the classes of this project instead"
    )
    run.add_argument("--log-frames", action="store_true", help="print every message as a line of JSON")
    targets = commands.add_parser("build", help="make of a program what runs without a server").add_subparsers(
        dest="target", required=True
    )
    _add_web(targets.add_parser("web", help="a static folder: the program runs inside the browser, by WebAssembly"))
    chosen = parser.parse_args(arguments)
    if not chosen.program.is_file():
        parser.error(f"no such program: {chosen.program}")
    if chosen.command == "build":
        _build_web(parser, chosen)
    else:
        _run(chosen)


def _add_web(web: argparse.ArgumentParser) -> None:
    web.add_argument("program", type=Path, help="the Python file; what is in its folder goes with it")
    web.add_argument("--out", type=Path, default=Path("dist"), help="the folder that is written (default: dist)")
    web.add_argument("--base", default="/", help="where the site is on its host, such as /desk/ (default: /)")
    web.add_argument("--name", help="of the app (default: that of the file)")
    web.add_argument("--description", default="", help="of the app")
    web.add_argument("--color", default="#0f62fe", help="of the bar while it loads (default: %(default)s)")
    web.add_argument("--background", default="#ffffff", help="while it loads (default: %(default)s)")
    web.add_argument("--renderer", default="auto", choices=("auto", "canvaskit", "skwasm"), help="what draws")


def _build_web(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> None:
    from reactive.building import CannotBuildError, build_web  # noqa: PLC0415 - only where it is wanted

    try:
        build_web(
            chosen.program,
            chosen.out,
            base_path=chosen.base,
            name=chosen.name,
            description=chosen.description,
            color=chosen.color,
            background=chosen.background,
            renderer=chosen.renderer,
        )
    except (CannotBuildError, ValueError) as error:
        parser.error(str(error))
    print(f"reactree: {chosen.out} holds the site; any static server shows it at {chosen.base}")  # noqa: T201


def _run(chosen: argparse.Namespace) -> None:
    for name in ("host", "port", "view"):
        if getattr(chosen, name) is not None:
            os.environ[f"REACTREE_{name.upper()}"] = getattr(chosen, name)
    if chosen.log_frames:
        os.environ["REACTREE_LOG_FRAMES"] = "1"
    if chosen.as_flet:
        from reactive.compat import install_as_flet  # noqa: PLC0415 - for those who want it

        install_as_flet()
    sys.argv = [str(chosen.program), *chosen.arguments]
    sys.path.insert(0, str(chosen.program.resolve().parent))
    runpy.run_path(str(chosen.program), run_name="__main__")


if __name__ == "__main__":
    main()
