"""A person without a mouse: Tab, arrows, Space and Enter, with the focus in sight all the way."""

from playwright.sync_api import Locator, Page, expect

MOST = 250  # presses of Tab on one page
IN_SIGHT = """focused => {
  const parts = [[focused, null]]
  for (const label of focused.labels ?? []) {
    parts.push([label, null], [label, "::before"])
  }
  const box = focused.getBoundingClientRect()
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return inside && parts.some(([part, of]) => {
    const style = getComputedStyle(part, of)
    const outlined = style.outlineStyle !== "none" && style.outlineWidth !== "0px"
    return outlined || style.boxShadow !== "none"
  })
}"""


def focused(page: Page) -> Locator:
    """What has the focus."""
    return page.locator(":focus")


def step(page: Page) -> None:
    """One Tab; what has the focus then is in sight and marked."""
    page.keyboard.press("Tab")
    where = focused(page)
    assert where.count() == 1, f"{page.url}: Tab leads nowhere"
    said = where.evaluate("each => each.outerHTML.slice(0, 200)")
    assert where.evaluate(IN_SIGHT), f"{page.url}: the focus is not seen on {said}"


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
    last = page.locator("footer a").last
    for steps in range(1, MOST):
        was = focused(page).evaluate("each => each.outerHTML") if steps > 1 else ""
        step(page)
        if last.evaluate("each => each === document.activeElement"):
            return steps
        is_link = focused(page).evaluate("each => each.tagName === 'A'")
        same = focused(page).evaluate("each => each.outerHTML") == was
        assert is_link or not same, f"{page.url}: Tab stays at {was[:200]}"
    raise AssertionError(f"{page.url}: Tab does not come to the end")
