import pytest
@pytest.mark.parametrize("mode", ["", "neutral"])
def test_err(app, open_page, mode):
    running = app("tests/browser/apps/errors.py", mode, allow_traceback=True)
    page = open_page(running.url, wait_for="count: 0")
    print(page.texts())
    for n in "Divide",:
        page.press(page.button(n))
        page.page.wait_for_timeout(1000)
        print(page.page.locator("flt-semantics-host").inner_html()[-1500:])
        page.screenshot(f"/tmp/err{mode}{n}.png")
        page.press(page.button("Count"))
        page.page.wait_for_timeout(1000)
        print(page.texts())
    print(running.output)
