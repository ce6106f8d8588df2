"""A person without a mouse: Tab, arrows, Space and Enter, with the focus in sight all the way."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

MOST = 250  # presses of Tab on one page
SEEN = """() => {
  const it = document.activeElement
  if (!it || it === document.body) return null
  const parts = [[it, null]]
  for (const label of it.labels ?? []) {
    parts.push([label, null], [label, "::before"])
  }
  const box = it.getBoundingClientRect()
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const marked = parts.some(([part, of]) => {
    const style = getComputedStyle(part, of)
    const outlined = style.outlineStyle !== "none" && style.outlineWidth !== "0px"
    return outlined || style.boxShadow !== "none"
  })
  return {
    said: it.outerHTML,
    inSight: inside && marked,
    isLink: it.localName === "a",
    isLast: it === [...document.querySelectorAll("footer a")].at(-1),
  }
}"""


def focused(page: Page) -> Locator:
    """What has the focus."""
    return page.locator(":focus")


def step(page: Page) -> dict[str, Any]:
    """One Tab; what has the focus then is in sight and marked."""
    page.keyboard.press("Tab")
    seen: dict[str, Any] | None = page.evaluate(SEEN)
    assert seen, f"{page.url}: Tab leads nowhere"
    assert seen["inSight"], f"{page.url}: the focus is not seen on {seen['said'][:200]}"
    return seen


def reach(page: Page, wanted: Locator) -> None:
    """Tab until `wanted` has the focus."""
    expect(wanted).to_have_count(1)
    for _ in range(MOST):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        step(page)
    raise AssertionError(f"{page.url}: Tab does not reach {wanted}")


def skip_to_main(page: Page) -> None:
    """The first Tab of a page is its skip link, which leads past header and menu."""
    step(page)
    expect(focused(page)).to_have_text("Skip to main content")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.split('#')[0]}#maincontent")
    step(page)
    assert focused(page).evaluate("each => !!each.closest('main')")


def enter(page: Page) -> None:
    """Press what has the focus, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def walk_through(page: Page) -> int:
    """Tab from the top of the page to its end; nothing holds the focus on the way."""
    was = ""
    for steps in range(1, MOST):
        seen = step(page)
        if seen["isLast"]:
            return steps
        same = seen["said"] == was
        assert seen["isLink"] or not same, f"{page.url}: Tab stays at {was[:200]}"
        was = seen["said"]
    raise AssertionError(f"{page.url}: Tab does not come to the end")
