"""Dialogs in a real Flutter page."""

from __future__ import annotations


def test_a_dialog_is_closed_by_its_action_and_by_a_click_beside_it(app, open_page):
    page = open_page(app("tests/browser/apps/dialogs.py").url, wait_for="gone: 0")

    page.press(page.button("Ask"))
    page.wait_text("It cannot be brought back.")
    page.press(page.button("No"))
    page.wait_text("It cannot be brought back.", gone=True)
    page.wait_text("gone: 1")

    page.press(page.button("Ask"))  # the same one again
    page.wait_text("It cannot be brought back.")
    page.page.mouse.click(5, 5)
    page.wait_text("It cannot be brought back.", gone=True)
    page.wait_text("gone: 2")


def test_sheets_and_snack_bars_come_and_go(app, open_page):
    page = open_page(app("tests/browser/apps/dialogs.py").url, wait_for="gone: 0")

    for _ in range(2):
        page.press(page.button("Sheet"))
        page.wait_text("On the sheet")
        page.page.mouse.click(5, 5)
        page.wait_text("On the sheet", gone=True)

    page.press(page.button("Snack"))
    page.wait_text("Saved")
    page.wait_text("Saved", gone=True)
