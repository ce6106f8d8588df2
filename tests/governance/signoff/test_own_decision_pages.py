"""The pages of a partner's own decision, as its signatory, others and strangers see them."""

import pytest
from django.urls import reverse

from governance.signoff import services
from governance.signoff.models import OwnDecision, OwnOutcome
from tests.factories.records import withhold
from tests.governance.signoff.cabinets import CABINET, agree, at_partners
from tests.governance.signoff.conftest import approve, asked

PLAN = {
    "body_name": "Cabinet",
    "meets_on": "12/2/2020",
    "notice_on": "14/1/2020",
    "exception": "",
}
OUTCOME = {"outcome": "agreed", "decided_on": "12/2/2020", "reference": "CAB/20/7"}


BEGINNINGS = {"own": at_partners}


@pytest.fixture
def own(place):
    return OwnDecision.objects.get()


@pytest.fixture
def signatory(place):
    return place.members["Council"]


@pytest.fixture
def go(client, place, own):
    """As that person: the page of the own decision, or a deed on it, with where it leads."""

    def gone(person, deed="", sent=None, pk=own.pk):
        client.force_login(person)
        address = reverse(f"signoff:own-decision{deed}", args=[place.partnership.slug, pk])
        answer = client.get(address) if sent is None else client.post(address, sent, follow=True)
        return answer.status_code, " ".join(answer.content.decode().split())

    return gone


def test_the_signatory_goes_from_plan_to_outcome_to_vote(client, place, own, signatory, go):
    vote = reverse("signoff:vote", args=[place.partnership.slug, asked(own.sign_off, signatory).pk])
    assert "The signatory cannot approve yet. Cabinet of Council decides first" in go(signatory)[1]
    assert "Cabinet of Council decides first: no meeting is set." in page(client, vote)

    assert "It is recorded." in go(signatory, "-plan", PLAN)[1]
    sent = OUTCOME | {"published_on": "12/2/2020", "sha256": own.sign_off.sha256}
    assert "The decision is recorded." in go(signatory, "-outcome", sent)[1]

    text = go(signatory)[1]
    assert 'In effect from</dt><dd class="">20 Feb 2020' in text
    assert "cannot approve yet" not in text
    assert "decides first" not in page(client, vote)


def page(client, address):
    return client.get(address).content.decode()


def test_a_yes_is_stopped_on_the_check_page_and_a_no_is_not(client, place, own, signatory):
    client.force_login(signatory)
    vote = reverse("signoff:vote", args=[place.partnership.slug, asked(own.sign_off, signatory).pk])
    sent = {"vote": "approve", "sha256": own.sign_off.sha256}

    stopped = client.post(vote, sent)
    checked = client.post(vote, sent | {"vote": "object", "reason": "Too dear"})

    assert stopped.status_code == 422
    assert "Cabinet of Council decides first" in stopped.content.decode()
    assert checked.status_code == 200


@pytest.mark.parametrize(
    ("deed", "sent", "said"),
    [
        ("-plan", PLAN | {"notice_on": "20/1/2020"}, "can be taken from 18 February 2020"),
        ("-plan", PLAN | {"meets_on": "31/12/9999"}, "Check the year: dates here are"),
        ("-plan", PLAN | {"notice_on": "1/1/0001"}, "Check the year: dates here are"),
        ("-outcome", OUTCOME | {"decided_on": "20/11/0026"}, "Check the year: dates here are"),
        ("-outcome", OUTCOME | {"decided_on": "+5w"}, "Write the date as 17/4/2020 or 17 Apr"),
        ("-plan", PLAN | {"body_name": ""}, "Name the body that decides."),
        ("-outcome", OUTCOME | {"decided_on": "11/2/2020"}, "first record the day of its notice"),
        ("-outcome", OUTCOME | {"outcome": ""}, "Say whether it agreed or refused."),
        ("-call-in", {"on": "13/2/2020"}, "Only a decision that was published"),
        ("-ended", {"on": "13/2/2020", "stands": "yes"}, "No call-in is running"),
        ("-ended", {"on": "13/2/2020"}, "Say what became of the decision"),
        ("-again", {}, "Cabinet has not decided yet"),
    ],
)
def test_what_is_wrong_is_said_above_the_form_and_nothing_is_saved(
    own, signatory, go, deed, sent, said
):
    before = own.history.count()

    status, text = go(signatory, deed, sent | {"sha256": own.sign_off.sha256})

    assert status == 422
    assert "There is a problem" in text
    assert said in text
    assert own.history.count() == before


def test_at_the_threshold_the_page_says_that_it_is_key_and_asks_neither_that_nor_call_in(
    place, own, signatory, go
):
    text = go(signatory)[1]
    assert "It is worth £310,000: from £250,000 it is a key decision of Council." in text
    assert 'name="is_key_decision"' not in text
    assert 'name="call_in_days"' not in text
    go(signatory, "-plan", PLAN | {"is_key_decision": "", "call_in_days": "0"})
    own.refresh_from_db()
    assert (own.is_key_decision, own.call_in_days) == (True, 5)

    place.change.whole_life_value = "249999.99"
    place.change.save()

    assert 'name="is_key_decision"' in go(signatory)[1]


def test_while_it_can_be_called_in_page_and_vote_say_so_by_the_same_clock(
    client, place, own, signatory, go, time_machine
):
    services.plan_own_decision(own, CABINET, by=signatory)
    agree(own, signatory)
    own.sign_off.stages.update(due_at="2020-03-19T12:00:00Z")
    vote = reverse("signoff:vote", args=[place.partnership.slug, asked(own.sign_off, signatory).pk])
    not_yet = "takes effect on 20 February 2020: approve from then on"
    assert place.partnership.today().isoformat() == "2020-01-31"

    time_machine.move_to("2020-02-19T12:00:00Z")
    early, refused = go(signatory)[1], page(client, vote)
    time_machine.move_to("2020-02-20T12:00:00Z")
    late, asked_for = go(signatory)[1], page(client, vote)

    assert "open to call-in until 19 February 2020" in early
    assert not_yet in early
    assert not_yet in refused
    assert "in effect from 20 February 2020" in late
    assert not_yet not in late
    assert not_yet not in asked_for
    assert approve(own.sign_off, signatory)


def test_a_call_in_is_recorded_and_ended_on_the_page(own, signatory, go):
    services.plan_own_decision(own, CABINET, by=signatory)
    agree(own, signatory)

    assert "The call-in is recorded." in go(signatory, "-call-in", {"on": "13/2/2020"})[1]
    assert "Called in" in go(signatory)[1]
    ended = go(signatory, "-ended", {"on": "4/3/2020", "stands": "no"})[1]

    own.refresh_from_db()
    assert "The end of the call-in is recorded." in ended
    assert own.outcome == OwnOutcome.REFUSED


def test_an_own_body_is_asked_again_on_the_page(own, signatory, go):
    services.plan_own_decision(own, CABINET, by=signatory)
    agree(own, signatory)
    version = own.sign_off.versions.get()
    version.pk, version.number, version.is_material = None, 2, True
    version.save()

    assert "Ask it again, on the changed text" in go(signatory)[1]
    assert "It is asked again." in go(signatory, "-again", {})[1]


def test_others_read_it_and_are_told_who_records(place, own, go):
    for person in (place.members["Trust"], place.chair):
        status, text = go(person)
        assert status == 200
        assert "The signatory of Council, or the programme office, records this." in text
        assert '<form method="post" action="/hounslow/sign-offs/own' not in text
        assert go(person, "-plan", PLAN)[0] == 422

    own.refresh_from_db()
    assert own.meets_on is None


def test_strangers_and_whoever_it_is_withheld_from_find_nothing(client, place, own, go, stranger):
    withhold(place.change, place.chair)

    for person in (stranger, place.chair):
        assert go(person)[0] == 404
        assert go(person, "-plan", PLAN)[0] == 404
        assert go(person, "s", pk=own.sign_off_id)[0] == 404
    client.logout()
    address = reverse("signoff:own-decision", args=[place.partnership.slug, own.pk])
    assert client.get(address).status_code == 302


def test_a_partner_adds_its_own_body_and_takes_it_off_on_the_pages(place, own, go):
    trust, sign_off = place.members["Trust"], own.sign_off
    status, text = go(trust, "s", pk=sign_off.pk)
    assert (status, "Council" in text, "Charities</option>" in text) == (200, True, False)

    added = go(trust, "s", {"organisation": place.organisations["Trust"].pk}, pk=sign_off.pk)[1]
    again = go(trust, "s", {"organisation": place.organisations["Trust"].pk}, pk=sign_off.pk)
    mine = OwnDecision.objects.get(organisation=place.organisations["Trust"])

    assert "The signatory of Trust now waits for its body." in added
    assert again[0] == 422
    assert "Council has to decide this itself" in go(place.office, "-drop", {})[1]
    assert "Its signatory signs without it." in go(trust, "-drop", {}, pk=mine.pk)[1]
    assert not OwnDecision.objects.filter(pk=mine.pk).exists()


def test_the_sign_offs_own_page_says_whose_governance_it_waits_for(place, own, client):
    client.force_login(place.office)
    address = reverse("signoff:office", args=[place.partnership.slug, own.sign_off_id])

    text = page(client, address)

    assert "Whose governance it waits for" in text
    assert "Critical path" in text


@pytest.mark.parametrize("others", [(), ("Trust", "Practices")])
def test_the_number_of_queries_does_not_grow_with_the_partners(
    place, own, client, others, django_assert_num_queries
):
    for name in others:
        services.add_own_decision(own.sign_off, place.organisations[name], by=place.office)
    client.force_login(place.office)
    address = reverse("signoff:own-decisions", args=[place.partnership.slug, own.sign_off_id])

    client.get(address)

    with django_assert_num_queries(10):
        text = page(client, address)

    assert all(place.organisations[name].short_name in text for name in others)


def test_the_signature_follows_the_page(own, signatory, go):
    services.plan_own_decision(own, CABINET, by=signatory)
    agree(own, signatory)
    approve(own.sign_off, signatory)

    assert "Its signatory has signed on it: it stays as it is." in go(signatory)[1]
