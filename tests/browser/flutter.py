"""Look at and act on the real Flutter page in Chromium, through Playwright's synchronous API.

The page is one canvas. What a test can find in the document is Flutter's accessibility tree, which
`FlutterPage.open` switches on: texts, buttons by name, fields by label, progress in whole percent. Not in it:
colours, anything invisible, the value of a dropdown, progress without a value.

    page = FlutterPage(context.new_page())
    page.open("http://127.0.0.1:8550")
    page.press(page.button("More"))
    page.wait_text("1")
    page.check()                       # nothing went wrong in the browser
"""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Locator, Page, Playwright

CHROMIUM_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")

LAUNCH_ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# What the page says on every load or in harmless circumstances, above all that there is no internet here.
HARMLESS: Final = (
    "GL Driver Message",
    "rive_native",
    "Failed to load resource: net::ERR_NAME_NOT_RESOLVED",
    "Failed to load resource: net::ERR_INTERNET_DISCONNECTED",
    "Injecting <script> tag",
    "Flutter app loaded",
    "Password field is not contained in a form",
)

# The client asks the browser's navigator for its platform; only Android is told from the user agent.
NAVIGATOR_PLATFORM: Final = {
    "linux": "Linux x86_64",
    "windows": "Win32",
    "macos": "MacIntel",
    "ios": "iPhone",
    "android": "Linux armv8l",
}
PHONES: Final = ("ios", "android")

ANDROID_USER_AGENT: Final = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/120.0.0.0 Mobile Safari/537.36"
)

_SET_PLATFORM = """(() => {
  Object.defineProperty(navigator, 'platform', {get: () => '%s'});
  Object.defineProperty(navigator, 'maxTouchPoints', {get: () => %d});
})()"""

_AS_PWA = """(() => {
  const real = window.matchMedia.bind(window);
  window.matchMedia = query => /display-mode:\\s*standalone/.test(query)
    ? Object.defineProperty(real(query), 'matches', {get: () => true})
    : real(query);
})()"""

# The switch is off the screen or covers all of it, and on phones only its centre counts.
_CLICK_CENTRE = """element => {
  const box = element.getBoundingClientRect();
  element.dispatchEvent(new MouseEvent('click', {
    bubbles: true, cancelable: true,
    clientX: box.left + box.width / 2, clientY: box.top + box.height / 2,
  }));
}"""

_TWO_FRAMES = """() => new Promise(
  done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"""

_SET_VISIBILITY = """state => {
  Object.defineProperty(document, 'visibilityState', {get: () => state, configurable: true});
  Object.defineProperty(document, 'hidden', {get: () => state === 'hidden', configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
}"""


def find_chromium() -> str | None:
    """Return the path of a Chromium: the one in REACTREE_CHROMIUM, else the first on the search path."""
    named = os.environ.get("REACTREE_CHROMIUM")
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def launch(playwright: Playwright, chromium: str) -> Browser:
    """Start a headless Chromium that leaves the network alone."""
    return playwright.chromium.launch(executable_path=chromium, args=list(LAUNCH_ARGUMENTS))


def new_context(
    browser: Browser,
    *,
    platform: str = "linux",
    pwa: bool = False,
    dark: bool = False,
    width: int | None = None,
    height: int | None = None,
    scale: float | None = None,
    **options: Any,
) -> BrowserContext:
    """Open a context, that is a visitor of their own: no cookies, no session in storage.

    Args:
        browser: as returned by `launch`.
        platform: what the client takes itself to run on: linux, windows, macos, ios, android. The last two
            are phones with a touch screen.
        pwa: pretend to be installed as an app of its own.
        dark: prefer dark colours.
        width: of the page, in logical pixels; by default 500, on a phone 390.
        height: likewise; by default 800, on a phone 844.
        scale: device pixels to a logical pixel; by default 1, on a phone 2.
        options: whatever else Playwright's `new_context` takes.
    """
    phone = platform in PHONES
    if phone:
        options = {"is_mobile": True, "has_touch": True, **options}
    if platform == "android":
        options = {"user_agent": ANDROID_USER_AGENT, **options}
    context = browser.new_context(
        viewport={"width": width or (390 if phone else 500), "height": height or (844 if phone else 800)},
        device_scale_factor=scale or (2 if phone else 1),
        color_scheme="dark" if dark else "light",
        **options,
    )
    context.add_init_script(_SET_PLATFORM % (NAVIGATOR_PLATFORM[platform], 5 if phone else 0))
    if pwa:
        context.add_init_script(_AS_PWA)
    return context


class FlutterPage:
    """A browser tab with the Flutter client in it.

    Args:
        page: a fresh tab of Playwright's; it is watched for faults from here on.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        """What the browser complained of: uncaught errors, console errors, dropped patches."""
        self.console: list[str] = []
        """Every line of the console."""
        page.on("pageerror", self._note_error)
        page.on("console", self._note_console)

    def _note_error(self, error: Error) -> None:
        # A patch that the client cannot apply shows only here, and only as "Error" or "Exception".
        self.faults.append(f"uncaught: {error.stack or error.message}")

    def _note_console(self, message: ConsoleMessage) -> None:
        line = f"{message.type}: {message.text}"
        self.console.append(line)
        if any(words in message.text for words in HARMLESS):
            return
        if message.type == "error" or message.text.startswith("Flet:"):
            self.faults.append(line)

    def check(self) -> None:
        """Fail if the browser complained of anything.

        Raises:
            AssertionError: it did.
        """
        if self.faults:
            raise AssertionError("the browser complained:\n" + "\n".join(self.faults))

    def forget_faults(self) -> list[str]:
        """Drop and return the faults so far: for a test that breaks something on purpose."""
        faults, self.faults = self.faults, []
        return faults

    # ------------------------------------------------------------------ opening

    def open(self, url: str, *, wait_for: str | None = None, timeout: float = 60_000) -> FlutterPage:
        """Go to an address and wait for the first frame, the accessibility tree and, if given, a text."""
        self.page.goto(url, timeout=timeout)
        return self._started(wait_for, timeout)

    def reload(self, *, wait_for: str | None = None, timeout: float = 60_000) -> FlutterPage:
        """Load the page afresh, as F5 does, and wait as `open` does."""
        self.page.reload(timeout=timeout)
        return self._started(wait_for, timeout)

    def _started(self, wait_for: str | None, timeout: float) -> FlutterPage:
        self.page.wait_for_selector("#loading", state="detached", timeout=timeout)
        self.enable_semantics()
        if wait_for is not None:
            self.wait_text(wait_for, timeout=timeout)
        return self

    def enable_semantics(self, timeout: float = 10_000) -> None:
        """Switch the accessibility tree on; it lasts until the page is loaded anew.

        Raises:
            AssertionError: it does not appear.
        """
        from playwright.sync_api import TimeoutError as NotInTime

        tree = "flt-semantics-host > flt-semantics"
        self.page.wait_for_selector(f"flt-semantics-placeholder, {tree}", state="attached", timeout=timeout)
        for _ in range(10):
            switch = self.page.locator("flt-semantics-placeholder")
            if switch.count():
                switch.first.evaluate(_CLICK_CENTRE)
            try:
                self.page.wait_for_selector(tree, state="attached", timeout=timeout / 10)
            except NotInTime:
                continue
            return
        raise AssertionError("the accessibility tree did not appear")

    # ------------------------------------------------------------------ finding

    @property
    def tree(self) -> Locator:
        """The accessibility tree. Outside it announcements repeat texts, so look for things in here."""
        return self.page.locator("flt-semantics-host")

    def text(self, words: str, *, exact: bool = True) -> Locator:
        """Find a text on screen; not exact means: a part of one, in upper or lower case."""
        return self.tree.get_by_text(words, exact=exact).first

    def texts(self) -> list[str]:
        """List the texts on screen in reading order."""
        return [words for words in self.tree.locator("span").all_inner_texts() if words]

    def button(self, name: str) -> Locator:
        """Find a button by its text or, if it only shows an icon, by its tooltip."""
        by_text = self.tree.get_by_role("button", name=name, exact=True)
        by_tooltip = self.tree.locator(f'flt-semantics[aria-label="{name}"] >> [role=button]')
        return by_text.or_(by_tooltip).first

    def field(self, label: str) -> Locator:
        """Find an input, a checkbox, a switch or whatever else has a label of its own."""
        return self.tree.get_by_label(label, exact=True).first

    def wait_text(self, words: str, *, exact: bool = True, gone: bool = False, timeout: float = 10_000) -> None:
        """Wait until a text is on screen, or no longer is."""
        self.text(words, exact=exact).wait_for(state="detached" if gone else "attached", timeout=timeout)

    def wait_until(self, holds: Callable[[], object], *, what: str = "", timeout: float = 10_000) -> None:
        """Wait until a condition of any kind holds, while the browser goes on working.

        Raises:
            AssertionError: it does not hold in time.
        """
        end = time.monotonic() + timeout / 1000
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"not within {timeout:.0f} ms: {what or holds}; on screen: {self.texts()}")
            self.page.wait_for_timeout(30)

    # ------------------------------------------------------------------ acting

    def press(self, found: Locator) -> None:
        """Click in the middle of something.

        The click is forced: a transparent layer of Flutter's may lie over the page, and Playwright would wait
        for it to go away.
        """
        found.first.click(force=True)

    def focus(self, label: str) -> Locator:
        """Put the cursor into a text field, and return the field."""
        field = self.field(label)
        for _ in range(10):
            # A click into a field that has the cursor may take it away again.
            if field.evaluate("element => document.activeElement === element"):
                return field
            self.press(field)
            self.page.wait_for_timeout(200)  # Flutter now copies the content into the document
        raise AssertionError(f"the field {label!r} does not take the cursor")

    def type_into(self, label: str, words: str) -> None:
        """Replace what is in a text field by typing, key by key."""
        self.focus(label)
        self.page.keyboard.press("Control+A")
        if words:
            self.page.keyboard.type(words)
        else:
            self.page.keyboard.press("Delete")

    def type_more(self, label: str, words: str) -> None:
        """Type at the end of what is in a text field."""
        self.focus(label)
        self.page.keyboard.press("End")
        self.page.keyboard.type(words)

    def field_value(self, label: str) -> str:
        """Return what is in a text field; it gets the cursor, else the document may hold an old value."""
        return self.focus(label).input_value()

    def set_checked(self, label: str, checked: bool = True) -> None:
        """Activate a checkbox or switch if it is not as wanted, and wait until it is.

        Its node reaches beyond what can be hit: a mouse in the middle of it may miss box and label. So this
        is the click of a screen reader, which has no place.
        """
        box = self.field(label)
        if box.is_checked() != checked:
            box.dispatch_event("click")
            self.wait_until(lambda: box.is_checked() == checked, what=f"{label!r} checked: {checked}")

    def progress(self, number: int = 0) -> int | None:
        """Return the percentage of a progress bar or ring; those without a value are not counted."""
        found = self.tree.get_by_role("progressbar").nth(number).get_attribute("aria-valuenow")
        return None if found is None else int(found)

    def slider(self, number: int = 0) -> Locator:
        """Find a slider; the arrow keys move it: `page.slider().press("ArrowRight")`."""
        return self.tree.get_by_role("slider").nth(number)

    def slider_percent(self, number: int = 0) -> int:
        """Return how far along its range a slider stands, in percent."""
        found = self.slider(number).get_attribute("aria-valuetext")
        return int((found or "").rstrip("%"))

    def scroll_to_text(self, over: Locator, words: str, *, step: float = 300, tries: int = 100) -> Locator:
        """Turn the wheel over something until a text comes up, and return it.

        Raises:
            AssertionError: it does not come up.
        """
        box = over.bounding_box()
        if box is None:
            raise AssertionError("there is nothing to turn the wheel over")
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        found = self.tree.get_by_text(words, exact=True)
        for _ in range(tries):
            if found.count():
                return found.first
            self.page.mouse.wheel(0, step)
            self.page.wait_for_timeout(150)
        raise AssertionError(f"{words!r} did not come up in {tries} turns of the wheel")

    # ------------------------------------------------------------------ surroundings

    def frame(self) -> None:
        """Wait until what was sent has been painted."""
        self.page.evaluate(_TWO_FRAMES)

    def screenshot(self, path: str | Path | None = None, *, settle: float = 500) -> bytes:
        """Take a picture (PNG) with the mouse out of the way, after ripples and the like had time to end."""
        self.page.mouse.move(0, 0)
        self.page.wait_for_timeout(settle)
        self.frame()
        return self.page.screenshot(path=path)

    def set_dark(self, dark: bool = True) -> None:
        """Switch the system's preference between dark and light."""
        self.page.emulate_media(color_scheme="dark" if dark else "light")

    def resize(self, width: int, height: int) -> None:
        """Give the page another size."""
        self.page.set_viewport_size({"width": width, "height": height})

    def set_hidden(self, hidden: bool = True) -> None:
        """Let the page believe that its tab went to the back, or came to the front again."""
        self.page.evaluate(_SET_VISIBILITY, "hidden" if hidden else "visible")

    def set_stalled(self, stalled: bool = True) -> None:
        """Hold all traffic, without closing the connection; or let it go on."""
        self.page.context.set_offline(stalled)
