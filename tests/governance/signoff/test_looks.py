"""The page to sign on: which text it is, and what changed since this reader last had it."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from governance.scope.subject import ScopeChangeSubject
from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.looks import changes_for, differences_between, present_version
from governance.signoff.models import Ballot, Look, SignOff
from governance.signoff.rules import Vote
from governance.signoff.subjects import Subject
from tests.factories.records import PART_2
from tests.factories.risks import RiskFactory
from tests.factories.scope import ServiceFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.governance.signoff.conftest import (
    approve,
    asked,
    at_meeting,
    edit,
    make_material,
    to_board,
)


def url(place, seat, name="vote"):
    return reverse(f"signoff:{name}", args=[place.partnership.slug, seat.pk])


@pytest.fixture
def place(kept):
    return kept


@pytest.fixture
def partnership(kept):
    return kept.partnership


@pytest.fixture
def at_partners(built, place):
    """At partner sign-off; the cost is material."""
    sign_off = SignOff.objects.get(pk=built[1].pk)
    place.change = sign_off.record
    return make_material(sign_off, "whole_life_value")


@pytest.fixture
def council(place, client):
    """The council's signatory, signed in."""
    client.force_login(place.members["Council"])
    return place.members["Council"]


def between(was, now, reader):
    """What the one version says that the other did not, by field."""
    found = differences_between(now.sign_off.record, was.document, now.document, reader)
    return {each.label: each for each in found}


def show(client, address, **given):
    return client.get(address, given).content.decode()


def test_the_page_shows_the_document_its_version_and_its_fingerprint(
    place, at_partners, council, client
):
    page = show(client, url(place, asked(at_partners, council)))

    for words in (
        "What you are signing",
        "What is proposed",
        "Bring night nursing into scope",
        "£310,000",
        "Version 1.",
        f"Fingerprint of this text: {at_partners.sha256[:8]}",
        f"SHA-256 {at_partners.sha256}",
    ):
        assert words in page
    assert "What changed since" not in page
    assert Look.objects.get(person=council).version.number == 1


def test_what_changed_since_they_last_looked_is_shown_once_they_have_looked(
    place, at_partners, council, client
):
    seat = asked(at_partners, council)
    show(client, url(place, seat))
    edit(place, by=place.lead, population="Adults & carers", whole_life_value=310_000)

    page = show(client, url(place, seat))
    again = show(client, url(place, seat))

    assert "What changed since version 1, which you last looked at on" in page
    assert "<strong>Was:</strong> Nothing" in page
    assert "<strong>Is now:</strong> Adults &amp; carers" in page
    assert "<strong>Was:</strong>" not in again
    assert f'href="{url(place, seat)}?since=1"' in again
    assert "<strong>Was:</strong> Nothing" in show(client, url(place, seat), since="1")


@pytest.mark.parametrize("since", ["0", "2", "99999999999999", "one", "\u0661"])
def test_a_version_that_is_no_earlier_one_compares_nothing(
    place, at_partners, council, client, since
):
    edit(place, by=place.lead, population="Adults")

    answer = client.get(url(place, asked(at_partners, council)), {"since": since})

    assert answer.status_code == HTTPStatus.OK
    assert "<strong>Was:</strong>" not in answer.content.decode()


def test_the_check_page_shows_the_same_difference(place, at_partners, council, client):
    seat = asked(at_partners, council)
    show(client, url(place, seat))
    sign_off = edit(place, by=place.lead, population="Adults")
    page = show(client, url(place, seat))
    posted = {"vote": "approve", "sha256": sign_off.sha256}

    check = client.post(f"{url(place, seat)}?since=1", posted).content.decode()

    assert f'action="{url(place, seat)}?since=1"' in page
    assert "<strong>Is now:</strong> Adults" in check
    assert "You sign this exact text, version 2" in check


def test_asked_again_the_difference_is_from_the_text_they_voted_on(
    place, at_partners, council, client
):
    old = asked(at_partners, council)
    sign_off = approve(at_partners, council)
    sign_off = approve(edit(place, by=place.lead, whole_life_value=320_000), place.office)
    new = asked(sign_off, council)

    closed, page = show(client, url(place, old)), show(client, url(place, new))
    again = show(client, url(place, new))

    assert "This stage has ended: returned for rework" in closed
    assert f'href="{url(place, new)}">You are asked again' in closed
    for shown in (page, again):
        assert "What changed since version 1, which you voted on" in shown
        assert "<strong>Was:</strong> £310,000" in shown
        assert "<strong>Is now:</strong> £320,000" in shown


def test_a_text_that_moves_while_it_is_read_is_shown_with_what_was_chosen(
    place, at_partners, council, client
):
    seat = asked(at_partners, council)
    posted = {"vote": "object", "reason": "Too dear", "sha256": at_partners.sha256}
    sign_off = edit(place, by=place.lead, population="Adults")

    checked = client.post(url(place, seat), posted)
    signed = client.post(url(place, seat), {**posted, "sign": "1", "authority": "on"})

    for answer in (checked, signed):
        page = answer.content.decode()
        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert services.MOVED in page
        assert "What you chose is kept below" in page
        assert "What changed since version 1" in page
        assert "Too dear" in page
        assert f'value="{sign_off.sha256}"' in page
    assert not Ballot.objects.filter(cast_by=council).exists()


def test_the_same_vote_sent_again_after_an_edit_is_the_vote_that_was_cast(
    place, at_partners, council, client
):
    seat = asked(at_partners, council)
    posted = {"vote": "approve", "sha256": at_partners.sha256, "sign": "1", "authority": "on"}
    client.post(url(place, seat), posted)
    edit(place, by=place.lead, population="Adults")

    answer = client.post(url(place, seat), posted, follow=True)

    assert "You signed version 1 of the text" in answer.content.decode()
    assert Ballot.objects.filter(cast_by=council).count() == 1


def test_leaving_for_an_interest_asks_for_no_text(place, at_partners, council, client):
    seat = asked(at_partners, council)
    posted = {"vote": "leave", "sha256": at_partners.sha256}
    edit(place, by=place.lead, population="Adults")

    answer = client.post(url(place, seat), posted)

    assert answer.url == reverse("signoff:leave", args=[place.partnership.slug, seat.pk])


def test_the_casting_vote_shows_its_text_too(place, client):
    people = [place.chair, place.members["Practices"], place.members["Council"]]
    sign_off = at_meeting(place, to_board(place), *people)
    wishes = {
        asked(sign_off, people[0]).pk: Wish(Vote.APPROVE),
        asked(sign_off, people[1]).pk: Wish(Vote.OBJECT, reason="No"),
        asked(sign_off, people[2]).pk: Wish(Vote.ABSTAIN),
    }
    services.record_votes(sign_off.stages.open().get(), wishes=wishes, by=place.office)
    client.force_login(place.chair)

    page = show(client, url(place, asked(sign_off, place.chair), "casting-vote"))

    assert "What you are signing" in page
    assert "casting vote on version 1" in page


def test_records_that_came_and_went_are_named_for_who_may_see_them_and_counted_for_others(
    place, at_partners, viewer
):
    hung = {"workstream": place.change.workstream}
    open_risk = RiskFactory(reference="R71", name="Staff leave", **hung)
    secret = RiskFactory(reference="R72", name="Money", **hung, **PART_2)
    edit(place, by=place.lead, risks=[open_risk, secret])
    podiatry = ServiceFactory(partnership=place.partnership, name="Podiatry")
    sign_off = edit(place, by=place.lead, risks=[], services=[podiatry])
    first, second, third = sign_off.versions.order_by("number")

    seen = between(second, third, viewer)
    office = between(second, third, place.office)
    added = between(first, second, viewer)

    assert seen["Risks"].removed == ("R71 Staff leave",)
    assert seen["Risks"].unseen == "You may not see 0 of them; before, you could not see 1."
    assert office["Risks"].removed == ("R71 Staff leave", "R72 Money")
    assert seen["Services"].added == ("Podiatry",)
    assert len(seen["Services"].removed) == 1
    assert added["Risks"].added == ("R71 Staff leave",)


def test_a_sponsor_that_the_reader_may_not_see_is_not_named(place, at_partners, viewer):
    secret = WorkstreamFactory(partnership=place.partnership, reference="WS88", **PART_2)
    known = WorkstreamFactory(partnership=place.partnership, reference="WS89", name="Falls")
    edit(place, by=place.lead, workstream=secret)
    sign_off = edit(place, by=place.lead, workstream=known)
    _, second, third = sign_off.versions.order_by("number")

    found = between(second, third, viewer)["Sponsor"]

    assert (found.was, found.now) == ("One that you may not see", "WS89 Falls")


def test_a_kind_that_does_not_tell_its_entries_apart_is_compared_line_by_line(
    place, at_partners, viewer
):
    subject, record = ScopeChangeSubject(), at_partners.record

    entries = Subject.entries(subject, record, at_partners.document, viewer)

    assert entries["whole_life_value"].texts == ("£310,000",)
    assert entries["level"].texts == ("Place",)


def test_who_has_had_no_earlier_text_is_told_of_no_change(place, at_partners, viewer):
    sign_off = edit(place, by=place.lead, population="Adults")

    assert changes_for(viewer, sign_off, present_version(sign_off)) is None


def test_a_page_to_sign_on_takes_few_queries(
    place, at_partners, council, client, django_assert_max_num_queries
):
    seat = asked(at_partners, council)
    show(client, url(place, seat))
    edit(place, by=place.lead, population="Adults")

    with django_assert_max_num_queries(35):
        show(client, url(place, seat))
