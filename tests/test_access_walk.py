"""Every address, asked by every kind of person, gives away no planted word.

Who asks for what. Everybody asks for every address that names no record, and for every address of
the open record. Of the records that are not for all:

- the programme office, an other partner and the office of another partnership ask for all of them,
  those of the other partnership by its words too;
- a board member and a named partner, each of whom sees one that the others do not, ask for all of
  this partnership;
- a viewer, an auditor, a workstream lead and who is in attendance see what an other partner sees.
  Each asks at every address for one of the hidden records, by turns: among the four for all of
  them. All but the viewer do so in the campaigns (`make soak`).

Without signing in every version is asked for: what is asked first is who it is.
"""

import re
from collections.abc import Iterable, Iterator

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from pghistory.models import Event

from packs import printing
from tests.asking import Asker, pressed_once, text_of
from tests.planted import ELSEWHERE, KEPT, NAMED_ONLY, OPEN, SECRET, WORDS, World, plant

PREFIXES = {
    "milestones:edit": "M",
    "milestones:waits": "M",
    "milestones:rating": "M",
    "milestones:recovery": "M",
    "milestones:delivery-confidence": "M",
    "milestones:workstream-confidence": "WS",
    "milestones:detail": "M",
    "milestones:estimate": "M",
    "api:milestone-detail": "M",
    "api:critical-path-detail": "M",
    "milestones:baseline": "BL",
    "api:baseline-detail": "BL",
    "risks:detail": "R",
    "risks:risk": "R",
    "risks:objective": "OB",
    "risks:issue": "I",
    "api:risk-detail": "R",
    "risks:benefit": "B",
    "risks:benefit-measurements": "B",
    "risks:benefit-measurements-csv": "B",
    "risks:benefit-measurements-xlsx": "B",
    "risks:benefit-measurements-paste": "B",
    "risks:benefit-chart": "B",
    "risks:benefit-chart-undo": "B",
    "api:benefit-detail": "B",
    "mous:detail": "MOU",
    "mous:detail-what-if": "MOU",
    "mous:commitment": "MOU",
    "mous:commitments": "MOU",
    "mous:statement": "SS",
    "api:agreement-detail": "MOU",
    "api:commitment-detail": "MOU",
    "api:agreement-commitments": "MOU",
    "workstreams:detail": "WS",
    "api:workstream-detail": "WS",
    "scope:change": "SC",
    "api:scope-change-detail": "SC",
    "signoff:decision": "D2020-",
    "api:decision-detail": "D2020-",
    "signoff:proof": "P2020-",
    "packs:proof": "D2020-",
    "reporting:report": "WS",
    "reporting:exception": "ER",
    "reporting:exception-start": "M",
    "api:exception-report-detail": "ER",
}
SEES = {
    "programme office": {OPEN, SECRET, NAMED_ONLY},
    "board member": {OPEN, SECRET},
    "in attendance": {OPEN},
    "named partner": {OPEN, NAMED_ONLY},
    "other partner": {OPEN},
    "workstream lead": {OPEN},
    "viewer": {OPEN},
    "auditor": {OPEN},
    "another partnership's office": {ELSEWHERE},
}
HIDDEN = (SECRET, NAMED_ONLY, KEPT)
LIKE_OTHER_PARTNERS = ("in attendance", "viewer", "auditor", "workstream lead")
OF_THIS_PLACE = (OPEN, *HIDDEN)
ASKED = {"board member": OF_THIS_PLACE, "named partner": OF_THIS_PLACE}
# Strangers are all alike: one kind tries the place that is not theirs, and one both.
PLACES = {kind: ["hounslow", "harrow"] for kind in SEES if kind.endswith("office")}


@pytest.fixture(scope="module")
def planted(
    django_db_setup: None,
    django_db_blocker: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[World]:
    """The world, planted once for all walks."""
    kept = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with kept, django_db_blocker.unblock(), transaction.atomic():
        yield plant()
        transaction.set_rollback(True)


@pytest.fixture
def world(planted: World, db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    """The world as it was planted, whatever a walk before has done."""
    monkeypatch.setattr(printing, "_press", pressed_once)
    return planted


def names(resolver: URLResolver, space: str = "", route: str = "") -> Iterator[tuple[str, str]]:
    """Every named address of ours with its route."""
    for each in resolver.url_patterns:
        path = route + str(each.pattern)
        if path.startswith(("accessibility/", "accounts/", "calendars/", "demo/", "healthz")):
            continue
        if isinstance(each, URLResolver):
            inner = f"{each.namespace}:" if each.namespace else space
            yield from names(each, inner, path)
        elif isinstance(each, URLPattern) and each.name:
            yield space + each.name, path


def addresses(
    world: World, slug: str, kind: str = "", words: tuple[str, ...] = WORDS
) -> Iterator[tuple[str, str]]:
    """Name and address of everything that can be asked for, in the versions for that kind."""
    asked = ASKED.get(kind, words)
    for turn, (name, route) in enumerate(names(get_resolver())):
        if kind in LIKE_OTHER_PARTNERS:
            turn += LIKE_OTHER_PARTNERS.index(kind)
            asked = (OPEN, HIDDEN[turn % len(HIDDEN)])
        if "<" not in route.replace("<slug:slug>", ""):
            given = {"slug": slug} if "<slug:slug>" in route else {}
            yield name, reverse(name, kwargs=given) if name != "api:unknown" else "/api/v1/no/"
            continue
        yield from ((name, address) for address in versions(world, name, route, slug, asked))


def versions(world: World, name: str, route: str, slug: str, words: tuple[str, ...]) -> list[str]:
    """Different ones alone: where no record is named, all words have one address."""
    wanted = {part.split(">")[0].split(":")[-1] for part in route.split("<")[1:]}
    wanted |= {part.split(">")[0] for part in route.split("(?P<")[1:]}
    given = ({"slug": slug, **values(world, name, word)} for word in words)
    kwargs = ({key: found[key] for key in wanted if key in found} for found in given)
    return sorted({reverse(name, kwargs=each) for each in kwargs})


def values(world: World, name: str, word: str) -> dict[str, str]:
    """What goes into an address for the record that carries `word`."""
    mark, numbers = word[:2].upper(), world.numbers[word]
    found = {"body": world.board.slug, "service": f"{mark.lower()}-nursing"}
    found["pk"] = numbers.get(_numbered(name), "0")
    found |= {"kind": "own-decision", "place": numbers.get("entitlement", "0")}
    found |= {"route": "scope-change", "version": "1", "stage": numbers.get("stage", "0")}
    found |= {"ends_on": "2020-01-31", "dated": "2019-08-23"}
    found["period"] = "2019-04"
    found["direction"] = "gain"
    found["number"] = "1"
    found["person"] = str(world.people["viewer"].pk)
    if name == "records:comments":
        found["kind"] = "milestone"
    if name == "scope:change-assess":
        found["kind"] = "qia"
    if name == "api:service-detail":
        return found | {"reference": found["service"]}
    if name == "api:organisation-detail" or name in OF_REGISTERS:
        return found | {"reference": found["pk"]}
    if name == "api:reporting-round-detail":
        return found | {"reference": found["ends_on"]}
    if name == "api:iteration-detail":
        return found | {"reference": found["dated"]}
    if name == "api:highlight-report-detail":
        return found | {"reference": f"WS{mark}-{found['ends_on']}"}
    first = PREFIXES.get(name, PREFIXES.get(_family(name), "X"))
    return found | {"reference": f"{first}{mark}{LAST.get(name, '')}"}


LAST = {"api:commitment-detail": "-1"}
OF_REGISTERS = {
    "api:event-detail": "events",
    "api:cohort-detail": "capability",
    "api:support-ask-detail": "support-asks",
    "api:innovation-detail": "innovation",
    "api:released-capacity-detail": "capacity",
}
NUMBERED = {
    **OF_REGISTERS,
    "bodies:interest-end": "interest",
    "bodies:absence-edit": "absence",
    "bodies:absence-cancel": "absence",
    "signoff:handling": "handling",
    "records:comments": "milestone",
    "records:comment-retract": "comment",
    "records:evidence": "evidence",
    "risks:control": "control",
    "records:evidence-remove": "evidence",
    "records:evidence-add": "own_decision",
    "scope:hand-over": "succession",
    "scope:joint-commissioner-end": "joint",
    "signoff:vote": "entitlement",
    "signoff:casting-vote": "entitlement",
    "signoff:signed": "entitlement",
    "signoff:leave": "entitlement",
    "signoff:replace": "entitlement",
    "signoff:sign-off-proof": "ended",
}


def _numbered(name: str) -> str:
    """What the number in an address counts."""
    if name in NUMBERED:
        return NUMBERED[name]
    if name.startswith("engagement:"):
        return _family(name.removeprefix("engagement:"))
    if re.fullmatch("signoff:condition(-.*)?", name):
        return "condition"
    if re.fullmatch("signoff:own-decision(-.*)?", name):
        return "own_decision"
    return "sign_off" if name.startswith("signoff:") else "partner"


def _family(name: str) -> str:
    """The page that a deed's address belongs to: `scope:change-submit` to `scope:change`."""
    return name.rsplit("-", 1)[0]


def walkers(kinds: Iterable[str]) -> list[object]:
    """Those of `kinds` who walk in every run, and those who walk in the campaigns."""
    long = dict.fromkeys(set(LIKE_OTHER_PARTNERS) - {"viewer"}, pytest.mark.soak)
    return [pytest.param(kind, marks=long.get(kind, ())) for kind in kinds]


@pytest.mark.parametrize("kind", walkers(SEES))
def test_nobody_finds_a_word_that_is_not_for_them(world, kind):
    asker, found, leaks = Asker(world.people[kind]), set(), []
    for slug in PLACES.get(kind, ["hounslow"]):
        for name, address in addresses(world, slug, kind):
            answer = asker.get(address)
            assert answer.status_code < 500, address
            text = text_of(answer)
            words = {word for word in WORDS if word in text}
            leaks += [(name, address, word) for word in words - SEES[kind]]
            found |= words

    assert leaks == []
    assert found == SEES[kind]
    assert KEPT not in found


def test_nobody_is_shown_anything_without_signing_in(world):
    browser = Client()

    answers = {browser.get(address).status_code for _, address in addresses(world, "hounslow")}

    assert answers <= {302, 401, 405}


@pytest.mark.parametrize(
    ("kind", "slug", "word"),
    [("another partnership's office", "hounslow", OPEN), ("viewer", "harrow", ELSEWHERE)],
)
def test_nobody_does_anything_where_they_are_a_stranger(world, kind, slug, word):
    browser = Client()
    browser.force_login(world.people[kind])

    told = {
        browser.post(address).status_code
        for name, address in addresses(world, slug, words=(word,))
        if f"/{slug}/" in address and not name.startswith("api:")
    }

    assert told <= {404, 405}


def rows_of_history() -> int:
    """How many versions of rows there are, of every kind."""
    return sum(model.objects.count() for model in apps.get_models() if issubclass(model, Event))


@pytest.mark.parametrize("kind", walkers(["viewer", "auditor", "in attendance"]))
def test_who_may_only_read_changes_nothing(world, kind):
    browser, before = Client(), rows_of_history()
    browser.force_login(world.people[kind])

    told = {
        address: browser.post(address).status_code
        for name, address in addresses(world, "hounslow", kind)
        if not name.startswith("api:")
    }

    assert {code for code in told.values() if code >= 500} == set()
    assert rows_of_history() == before
