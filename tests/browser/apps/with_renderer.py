"""Run another program with a given renderer: `with_renderer.py canvaskit path/of/program.py`."""

import functools
import runpy
import sys

import reactive as ft

_, renderer, program = sys.argv
ft.run = functools.partial(ft.run, web_renderer=renderer)
sys.argv = [program]
runpy.run_path(program, run_name="__main__")
