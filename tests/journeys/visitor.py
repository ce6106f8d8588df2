"""A person of the demo with a browser of their own."""

import re
from pathlib import Path
from typing import Any, ClassVar

from django.conf import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect

AXE = (Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = Path(__file__).with_name("look.js").read_text()
SIDEWAYS = """document.fonts.ready.then(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
)"""
DESK, PHONE, NARROWEST = 1280, 375, 320  # pixels
TABLETS = 1024, 769  # lying, and the narrowest upright where tables are no cards
HEIGHT = 900  # pixels
SETTLED = 20  # times 50 ms


class Visitor:
    """Walks the pages of Accord and notes what goes wrong in the browser on the way."""

    passed: ClassVar[Path]  # shapes that axe-core has passed on anybody's page, in all of the run

    def __init__(self, browser: Browser, address: str, session: str, **how: Any) -> None:
        self.address = address
        self.context = browser.new_context(base_url=address, locale="en-GB", **how)
        self.context.set_default_timeout(30_000)
        if session:
            name = settings.SESSION_COOKIE_NAME
            self.context.add_cookies([{"name": name, "value": session, "url": address}])
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self._note(str(error)))
        self.page.on("request", self._watch)
        self.page.on("response", self._weigh)

    def sign_in(self, email: str) -> "Visitor":
        """Come in by the page of the demo's people, with a session of this visit alone."""
        self.page.goto("/demo/people/")
        row = self.page.locator("tr", has_text=email).first
        row.get_by_role("button", name="Sign in").click()
        self.page.wait_for_url(re.compile("/hounslow/"))
        return self

    def come_back(self, width: int) -> None:
        """Go on in another test, with the same browser."""
        self.faults.clear()
        self.widen(width)

    def open(self, path: str) -> Page:
        """The page at `path` of the partnership; it must be there."""
        answer = self.page.goto(f"/hounslow/{path}")
        assert answer
        assert answer.status == 200, f"{answer.url} answers {answer.status}"
        return self.page

    def status(self, path: str) -> int:
        """What the partnership's address `path` answers when it is opened."""
        answer = self.page.goto(f"/hounslow/{path}")
        assert answer
        return answer.status

    def says(self, words: str | re.Pattern[str]) -> None:
        """The page's main part shows `words`."""
        expect(self.page.locator("main")).to_contain_text(words)

    def press(self, name: str) -> None:
        """Press the button with just this name, and wait for the page that it leads to."""
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_load_state()

    def look(self) -> None:
        """The page as it stands has no accessibility fault, no error and no sideways scroll."""
        self.fits()
        assert not (found := self.violations()), f"{self.page.url}: {found}"
        assert self.faults == []

    def look_wide_and_narrow(self) -> None:
        """`look()` on a phone; nothing sticks out on a desk's screen, or at 320 pixels."""
        self.fit_wide_and_narrow()
        assert not (found := self.violations()), f"{self.page.url}: {found}"

    def fit_wide_and_narrow(self) -> None:
        """Nothing fails, or sticks out on a desk's screen, a phone's, or at 320 pixels."""
        for width in (DESK, NARROWEST, PHONE):
            self.widen(width)
            self.fits()
        assert self.faults == []

    def widen(self, width: int) -> None:
        """Let the window be `width` pixels wide."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})

    def fits(self) -> None:
        """Nothing makes the page scroll sideways, once it has loaded and the menu has settled."""
        self.page.wait_for_load_state()
        for _ in range(SETTLED):
            if (out := self.page.evaluate(SIDEWAYS)) <= 0:
                return
            self.page.wait_for_timeout(50)
        width = self.page.evaluate("window.innerWidth")
        raise AssertionError(f"{self.page.url} scrolls sideways by {out} at {width} pixels")

    def violations(self) -> list[str]:
        """What axe-core finds wrong with what is new on the page as it stands, once loaded."""
        self.page.wait_for_load_state()
        asked = [self.passed.read_text(), RULES]
        if not (answer := self.page.evaluate(LOOK, asked)):
            self.page.evaluate(AXE)
            answer = self.page.evaluate(LOOK, asked)
        new, found = answer
        if not found:
            with self.passed.open("ab", buffering=0) as passed:  # at once: other workers write too
                passed.write(f"{new} ".encode())
        return list(found)

    def _note(self, fault: str) -> None:
        self.faults.append(f"{self.page.url}: {fault}")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self._note(message.text)

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:")):
            self._note(f"asks for {request.url}")

    def _weigh(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self._note(f"{response.url} answers {response.status}")
