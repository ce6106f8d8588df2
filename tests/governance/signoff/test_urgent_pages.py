"""The pages of an urgent decision, as each of those concerned and strangers see them."""

from datetime import date

import pytest
from django.urls import reverse

from desk.needs import ratifications_needed
from governance.bodies.models import SeatRole
from governance.signoff.models import Ratification, Route, SignOff, UrgentDecision
from governance.signoff.services import ensure_default_routes
from tests.factories.accounts import PartnershipFactory, member, office
from tests.factories.bodies import MeetingFactory
from tests.factories.records import withhold
from tests.governance.signoff.conftest import asked
from tests.governance.signoff.urgently import (
    CONSULTED,
    WHY,
    on,
    put_to_the_chair,
    ratify,
    taken_urgently,
)

TYPED = {"reason": WHY, "consulted": CONSULTED}
OVERDUE = date(2020, 2, 13)


@pytest.fixture
def go(client, place):
    """As that person: an address of the partnership, read or sent, with where it leads."""

    def gone(person, name, *args, sent=None):
        if person:
            client.force_login(person)
        address = reverse(name, args=[place.partnership.slug, *args])
        answer = client.get(address) if sent is None else client.post(address, sent, follow=True)
        return answer.status_code, " ".join(answer.content.decode().split())

    return gone


@pytest.fixture
def hasten(go, place):
    """The page that puts SC02 to the chair."""
    return lambda person, sent=None: go(person, "scope:change-urgent", "SC02", sent=sent)


BEGINNINGS = {"taken": taken_urgently}


@pytest.fixture
def taken(place):
    return UrgentDecision.objects.get()


@pytest.fixture
def answer(go, taken):
    """The page of the ratification."""

    def asked_for(person, sent=None):
        return go(person, "signoff:ratification", taken.decision.address, sent=sent)

    return asked_for


def test_the_lead_puts_a_draft_to_the_chair(go, hasten, place):
    ensure_default_routes(place.partnership, by=None)
    assert "It cannot wait: put it to the chair alone" in go(place.lead, "scope:change", "SC02")[1]
    page = hasten(place.lead)[1]
    assert "must ratify it at its next meeting, on 12 February 2020" in page
    assert "Chair of the Partnership Board" in page

    status, page = hasten(place.lead, TYPED)

    assert status == 200
    for words in ("SC02 is before the chair", WHY, CONSULTED, "Urgent", place.lead.name):
        assert words in page


def test_the_chair_reads_why_before_the_vote_and_when_signing(client, go, place):
    sign_off = put_to_the_chair(place)
    pk = asked(sign_off, place.chair).pk

    assert WHY in go(place.chair, "signoff:vote", pk)[1]
    chosen = {"vote": "approve", "sha256": sign_off.sha256}
    assert CONSULTED in go(place.chair, "signoff:vote", pk, sent=chosen)[1]


@pytest.mark.parametrize(
    ("missing", "field", "words"),
    [
        ("reason", "reason", "Say why it cannot wait"),
        ("consulted", "people_0", "Say who was consulted."),
    ],
)
def test_what_is_missing_is_named(hasten, place, missing, field, words):
    status, page = hasten(place.lead, TYPED | {missing: " "})

    assert status == 422
    assert f'href="#id_{field}"' in page
    assert words in page
    assert not SignOff.objects.exists()


def test_too_long_a_reason_is_refused(hasten, place):
    assert hasten(place.lead, TYPED | {"reason": "x" * 10_001})[0] == 422
    assert not SignOff.objects.exists()


def test_several_urgent_routes_are_chosen_from(hasten, place):
    ensure_default_routes(place.partnership, by=None)
    first = Route.objects.get(is_urgent=True)
    stages = list(first.stages.all())
    first.pk, first.slug, first.name, first.is_draft = None, "winter", "Winter", True
    first._state.adding = True
    first.save()
    for stage in stages:
        stage.pk, stage.route = None, first
        stage.save()
    Route.objects.filter(pk=first.pk).update(is_draft=False)

    assert "Winter" in hasten(place.lead)[1]
    assert hasten(place.lead, TYPED)[0] == 422
    assert hasten(place.lead, TYPED | {"route": "no-such"})[0] == 422
    hasten(place.lead, TYPED | {"route": "winter"})

    assert SignOff.objects.get().route["slug"] == "winter"


def test_who_may_not_start_it_reads_why(hasten, place):
    trust = place.members["Trust"]

    assert "Only the person who proposed it" in hasten(trust)[1]
    assert "Put it to the chair</button>" not in hasten(trust)[1]
    assert hasten(trust, TYPED)[0] == 422
    assert not SignOff.objects.exists()


def test_without_an_urgent_route_the_page_says_so(hasten, place):
    ensure_default_routes(place.partnership, by=None)
    Route.objects.filter(is_urgent=True).update(retired_at="2020-01-01T00:00Z")

    assert "There is no urgent route in use for such a change." in hasten(place.lead)[1]


def test_what_is_in_sign_off_is_not_put_to_the_chair_again(hasten, place):
    put_to_the_chair(place)

    assert "only a draft is submitted" in hasten(place.lead)[1]
    assert hasten(place.lead, TYPED)[0] == 422


def test_strangers_and_those_kept_from_it_find_neither_page(hasten, answer, place):
    elsewhere = office(PartnershipFactory(slug="elsewhere"))
    kept_out = member(place.partnership)
    withhold(place.change, kept_out)

    for person in (elsewhere, kept_out):
        assert hasten(person)[0] == hasten(person, TYPED)[0] == 404
        assert answer(person)[0] == answer(person, {"answer": "yes"})[0] == 404


def test_who_is_not_signed_in_is_asked_to(client, place, taken):
    for name, of in (("scope:change-urgent", "SC02"), ("signoff:ratification", "D2026-01")):
        address = reverse(name, args=[place.partnership.slug, of])
        assert client.get(address).status_code == 302
        assert client.post(address).status_code == 302


def test_an_ordinary_decision_has_no_ratification(go, place, taken):
    ratify(place, taken)

    assert go(place.office, "signoff:ratification", "D2020-01")[0] == 404


def test_the_office_records_what_the_meeting_made_of_it(answer, go, place, taken):
    sent = {"answer": "no", "meeting": place.meeting.pk, "reason": "It could have waited."}

    status, page = answer(place.office, sent)

    assert status == 200
    assert "What the body made of it is recorded." in page
    assert "Not ratified by the Partnership Board on 12 February 2020: It could" in page
    assert Ratification.objects.get().recorded_by == place.office
    assert "Not ratified" in go(place.lead, "scope:change", "SC02")[1]
    log = go(place.lead, "signoff:decisions")[1]
    assert "Not ratified" in log
    assert "Did not ratify the chair&#x27;s urgent decision" in log


def test_the_answer_s_own_page_leads_to_what_it_answers_and_its_proof(go, place, taken):
    ratification = ratify(place, taken)

    page = go(place.lead, "signoff:decision", ratification.decision.address)[1]

    proof = reverse("signoff:proof", args=[place.partnership.slug, taken.decision.address])
    assert f"decision {taken.decision.reference}</a>" in page
    assert proof in page
    assert str(place.change) in page
    assert "votes are not recorded" not in page


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Say whether the body ratified it."),
        ({"meeting": ""}, "Choose the meeting that answered."),
        ({"meeting": "999999"}, "Choose one of those on the page"),
        ({"answer": "perhaps"}, "Choose one of those on the page"),
        ({"answer": "no", "reason": " "}, "Say why it was not ratified."),
    ],
)
def test_what_is_wrong_with_an_answer_is_named(answer, place, sent, words):
    given = {"answer": "yes", "meeting": place.meeting.pk, "reason": ""}
    status, page = answer(place.office, given | sent if sent else {"meeting": place.meeting.pk})

    assert status == 422
    assert words in page
    assert not Ratification.objects.exists()


def test_a_meeting_before_the_decision_is_not_offered(answer, place):
    early = MeetingFactory(body=place.board, held_on=date(2020, 1, 31))

    assert answer(place.office, {"answer": "yes", "meeting": early.pk})[0] == 422


def test_others_read_it_and_record_nothing(answer, place):
    for person in (place.chair, place.lead, member(place.partnership)):
        page = answer(person)[1]
        assert WHY in page
        assert "Record it</button>" not in page
        status, page = answer(person, {"answer": "yes", "meeting": place.meeting.pk})
        assert status == 422
        assert "Only the programme office records what a body made" in page
    assert not Ratification.objects.exists()


def test_before_a_meeting_was_held_there_is_nothing_to_record(answer, place):
    place.meeting.delete()

    page = answer(place.office)[1]

    assert "No later meeting of the Partnership Board has been held yet" in page


def test_it_is_flagged_on_the_change_the_tracker_the_log_and_the_dashboard(go, place, taken):
    on(place, OVERDUE)

    for name, args in (
        ("scope:change", ["SC02"]),
        ("signoff:tracker", []),
        ("signoff:decisions", []),
        ("signoff:decision", [taken.decision.address]),
        ("desk:dashboard", []),
    ):
        page = go(place.office, name, *args)[1]
        assert "Ratification overdue" in page, name
        assert "Ratification overdue" not in on_the_day(go, place, name, args), name
        on(place, OVERDUE)


def on_the_day(go, place, name, args):
    on(place, date(2020, 2, 12))
    return go(place.office, name, *args)[1]


def test_the_dashboard_asks_the_office_and_the_chair(place, taken):
    for person in (place.office, place.chair):
        [need] = ratifications_needed(person, place.partnership)
        assert need.title == f"Ratify {taken.decision.reference}: {place.change}"
        assert (need.left, need.status) == (12, "To be ratified")
    assert ratifications_needed(place.lead, place.partnership) == []
    place.board.seats.filter(person=place.chair).update(role=SeatRole.MEMBER)
    assert ratifications_needed(place.chair, place.partnership) == []
    ratify(place, taken)
    assert ratifications_needed(place.office, place.partnership) == []


def test_an_urgent_sign_off_is_tagged_while_it_runs(go, place):
    put_to_the_chair(place)

    assert ">Urgent<" in go(place.lead, "signoff:tracker")[1].replace(" ", "")


def test_the_page_of_a_ratification_takes_few_queries(
    answer, place, taken, django_assert_max_num_queries
):
    answer(place.office)

    with django_assert_max_num_queries(24):
        answer(place.office)
    assert UrgentDecision.objects.count() == 1
