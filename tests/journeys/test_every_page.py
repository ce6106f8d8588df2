"""Every page of the demo, as the programme office sees it, on a desk and on a phone."""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, URLPattern, get_resolver, resolve

from tests.journeys.conftest import Visit
from tests.journeys.visitor import DESK, NARROWEST, PHONE, TABLETS, Visitor
from workstreams.registers import REGISTERS

OFFICE = "pmo.lead@accord.example"
LINKS = "all => all.map(each => each.getAttribute('href'))"
NOT_OURS = re.compile(r"\.(csv|json|pdf|py|xlsx|xml|yaml)(\?|$)|/schema/")
BEFORE_SIGNING_IN = ["/", "/accounts/password/reset/", "/accounts/signup/", "/demo/people/"]
# One more of a kind whose pages differ much, and lists that find nothing.
ALSO = [
    "benefits/B04/",
    "bodies/partnership-board/delegations/",
    "milestones/M010/",
    "risks/?q=nothing+like+it",
    "roadmap/?workstream=WS05",
    "scope-changes/SC02/",
    "scope-changes/SC03/",
    "scope-changes/SC04/",
    "services/reablement/commissioners/",
]
# Seen in the stories of import, sign-offs, routes, baselines, reports and packs; or no pages.
ELSEWHERE = {
    "bodies:absence-cancel",
    "bodies:absence-edit",
    "bodies:interest-end",
    "bodies:interests-csv",
    *(f"engagement:{each.key}-{kind}" for each in REGISTERS for kind in ("csv", "xlsx")),
    "exchange:calendar-revoke",
    "exchange:import-check",
    "exchange:import-sheets",
    "exchange:plan-check",
    "exchange:plan-xml",
    "exchange:proposal",
    "exchange:proposal-decide",
    "exchange:proposal-send",
    "exchange:proposal-withdraw",
    "exchange:proposal-workbook",
    "milestones:baseline-add",
    "milestones:baseline-dates",
    "milestones:baseline-edit",
    "milestones:baseline-first",
    "milestones:baseline-start",
    "milestones:compare-csv",
    "milestones:compare-xlsx",
    "milestones:confidence-csv",
    "milestones:confidence-xlsx",
    "milestones:critical-path-csv",
    "milestones:critical-path-xlsx",
    "milestones:record-csv",
    "milestones:record-xlsx",
    "milestones:roadmap-csv",
    "milestones:roadmap-xlsx",
    "milestones:view-delete",
    "milestones:views",
    "mous:commitments-csv",
    "mous:commitments-xlsx",
    "mous:statement",
    "mous:statement-start",
    "mous:statement-withdraw",
    "packs:detail",
    "packs:pdf",
    "packs:proof",
    "packs:roadmap-pdf",
    "packs:sign-off-proof",
    "packs:snapshot",
    "records:comment-retract",
    "records:comments",
    "records:evidence",
    "records:evidence-add",
    "records:evidence-remove",
    "reporting:exception",
    "reporting:exception-close",
    "reporting:exception-decide",
    "reporting:exception-edit",
    "reporting:exception-raise",
    "reporting:exception-start",
    "reporting:report",
    "reporting:report-accept",
    "reporting:report-check",
    "reporting:report-edit",
    "reporting:report-return",
    "reporting:report-start",
    "reporting:round",
    "reporting:round-edit",
    "risks:assurance-csv",
    "risks:assurance-xlsx",
    "risks:benefit-chart-undo",
    "risks:benefits-csv",
    "risks:benefits-xlsx",
    "risks:benefits-map-csv",
    "risks:benefits-map-xlsx",
    "risks:benefits-money-csv",
    "risks:benefits-money-xlsx",
    "risks:benefit-measurements-csv",
    "risks:benefit-measurements-xlsx",
    "risks:issue-edit",
    "risks:issue-resolve",
    "risks:issues-csv",
    "risks:issues-xlsx",
    "risks:list-csv",
    "risks:list-xlsx",
    "risks:objective-edit",
    "risks:risk-action",
    "risks:risk-assurance",
    "risks:risk-close",
    "risks:risk-control",
    "risks:risk-edit",
    "risks:risk-happened",
    "risks:risk-own",
    "risks:risk-reopen",
    "risks:risk-review",
    "scope:change-start",
    "workstreams:iteration-begin",
    "workstreams:iteration-check",
    "workstreams:iteration-discard",
    "workstreams:iteration-draft",
    "signoff:casting-vote",
    "signoff:condition",
    "signoff:condition-clear",
    "signoff:condition-set",
    "signoff:defer",
    "signoff:extend",
    "signoff:handling",
    "signoff:meeting",
    "signoff:new-round",
    "signoff:open",
    "signoff:own-decision",
    "signoff:own-decision-again",
    "signoff:own-decision-call-in",
    "signoff:own-decision-drop",
    "signoff:own-decision-ended",
    "signoff:own-decision-outcome",
    "signoff:own-decision-plan",
    "signoff:own-decisions-effect",
    "signoff:proof",
    "signoff:ratification",
    "signoff:replace",
    "signoff:resubmit",
    "signoff:return",
    "signoff:route-about",
    "signoff:route-compare",
    "signoff:route-discard",
    "signoff:route-edit",
    "signoff:route-publish",
    "signoff:route-retire",
    "signoff:route-stage",
    "signoff:route-stage-move",
    "signoff:route-stage-new",
    "signoff:route-stage-remove",
    "signoff:sign-off-proof",
    "signoff:signed",
    "signoff:verifier",
    "signoff:withdraw",
}


@cache
def view_name(address: str) -> str:
    """The name of the page at an address; empty where there is none."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def walk(office: Visitor) -> Iterator[str]:
    """One address of each kind of page that links lead to, open as it is given."""
    waiting, met = (
        [f"/hounslow/{path}" for path in ("", *ALSO)],
        {"desk:dashboard", "account_logout"},
    )
    while waiting:
        address = waiting.pop(0)
        office.widen(DESK)
        office.page.goto(address)
        yield address
        for link in office.page.locator("a[href]").evaluate_all(LINKS):
            target = urljoin(address, link).split("#")[0]
            name = view_name(target)
            if name and name not in met and not NOT_OURS.search(target):
                met.add(name)
                waiting.append(target)


def names_of_pages() -> set[str]:
    """Every page of a partnership by name."""
    return {
        f"{part.app_name}:{each.name}"
        for part in get_resolver().url_patterns
        if str(part.pattern) == "<slug:slug>/"
        for each in part.url_patterns
        if isinstance(each, URLPattern)
    }


def test_every_page_that_links_lead_to_is_sound(visit: Visit):
    office, met = visit(OFFICE), set()

    for address in walk(office):
        office.look()
        for width in (*TABLETS, PHONE, NARROWEST):
            office.widen(width)
            office.fits()
        met.add(view_name(address))

    assert not (unseen := names_of_pages() - met - ELSEWHERE), sorted(unseen)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_pages_before_signing_in_are_sound(visit, width):
    nobody = visit(width=width)

    for path in BEFORE_SIGNING_IN:
        nobody.page.goto(path)
        nobody.look()


@pytest.mark.parametrize("code", [400, 403, 404, 500])
def test_error_pages_say_what_to_do_and_are_sound(visit, code):
    nobody = visit()

    answer = nobody.page.goto(f"/errors/{code}/")

    assert answer.status == code
    assert nobody.page.get_by_role("heading", level=1).count() == 1
    assert nobody.page.get_by_role("link", name="Go to the first page").count() == 1
    nobody.look_wide_and_narrow()


def test_a_wrong_password_is_told_and_kept_out(visit):
    nobody = visit()
    nobody.page.goto("/accounts/login/")
    nobody.page.get_by_label("Email").fill("viewer@accord.example")
    nobody.page.get_by_role("textbox", name="Password").fill("guessed")

    nobody.press("Sign in")

    nobody.says("There is a problem")
    nobody.look_wide_and_narrow()
    assert urlsplit(nobody.page.url).path == "/accounts/login/"


def test_a_form_that_has_lost_its_cookie_is_refused_with_a_page(visit):
    nobody = visit()
    nobody.page.goto("/accounts/login/")
    nobody.context.clear_cookies()
    nobody.page.get_by_label("Email").fill("viewer@accord.example")
    nobody.page.get_by_role("textbox", name="Password").fill("does not matter")

    nobody.press("Sign in")

    nobody.says("Your form was open too long")
    nobody.look_wide_and_narrow()


def test_a_strangers_address_is_not_found(visit):
    nobody = visit()
    office = visit(OFFICE)

    nobody.page.goto("/hounslow/risks/R04/")

    assert urlsplit(nobody.page.url).path == "/accounts/login/"
    assert office.status("risks/R99/") == 404
    assert office.page.goto("/harrow/").status == 404
