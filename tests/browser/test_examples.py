"""The seed programs."""
def test_hello(app, open_page):
    running = app("examples/hello.py")
    page = open_page(running.url, wait_for="Title")
    page.press(page.button("Click me"))
    page.wait_text("Clicked")
    print(page.texts())

def test_env(app, open_page):
    running = app("examples/environment.py")
    page = open_page(running.url, wait_for="web: True")
    print(page.texts())
def test_form(app, open_page):
    running = app("examples/form.py")
    page = open_page(running.url, wait_for="Hello, nobody")
    print(page.texts())
    print(page.slider_percent())
