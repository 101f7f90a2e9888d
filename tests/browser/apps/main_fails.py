"""A main that fails half way, for those who come to /fail. With the argument "neutral", debug is off."""

import sys

import reactive as ft


def main(page: ft.Page) -> None:
    page.add(ft.Text("the first half"))
    if page.route == "/fail":
        raise LookupError("secret of main")
    page.add(ft.Text("the second half"))


ft.run(main, debug="neutral" not in sys.argv)
