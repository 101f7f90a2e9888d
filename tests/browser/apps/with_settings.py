"""Run another program with settings of `run`: `with_settings.py '{"web_renderer": "canvaskit"}' path/of/program.py`."""

import functools
import json
import runpy
import sys

import reactive as ft

_, settings, program = sys.argv
ft.run = functools.partial(ft.run, **json.loads(settings))
sys.argv = [program]
runpy.run_path(program, run_name="__main__")
