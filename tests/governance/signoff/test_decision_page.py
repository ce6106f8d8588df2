"""The page of a decision: what was decided, by what authority, and who voted how."""

import pytest
from django.urls import reverse

from governance.signoff import services
from governance.signoff.ballots import Wish
from governance.signoff.models import Authority, Decision, DecisionKind
from governance.signoff.rules import Vote
from tests.factories.accounts import member
from tests.factories.records import PART_2, withhold
from tests.factories.signoff import DecisionFactory
from tests.governance.signoff.conftest import CONDITION, at_meeting, decide, to_board


@pytest.fixture
def reader(client, partnership, viewer):
    client.force_login(viewer)
    return client


def to_decision(place):
    sign_off = at_meeting(place, to_board(place))
    stage = sign_off.stages.open().get()
    wishes = {each.pk: Wish(Vote.APPROVE) for each in stage.entitlements.all()}
    council = stage.entitlements.get(organisation=place.organisations["Council"])
    wishes[council.pk] = Wish(
        Vote.APPROVE_WITH_CONDITIONS,
        conditions="A supervisor is in post.",
        pre_commencement=True,
    )
    services.record_votes(stage, wishes=wishes, by=place.office)


BEGINNINGS = {"decided": to_decision}


@pytest.fixture
def decided(place):
    """A change approved at the board's meeting on one condition."""
    return Decision.objects.get()


def page_of(decision):
    return reverse("signoff:decision", args=[decision.partnership.slug, decision.address])


def show(client, decision):
    return client.get(page_of(decision)).content.decode()


@pytest.mark.parametrize(
    ("authority", "meaning"),
    [
        (Authority.DELEGATED, "It binds the partners"),
        (Authority.RECOMMENDATION, "It binds nobody"),
    ],
)
def test_the_page_says_what_was_decided_and_whether_it_binds(reader, place, authority, meaning):
    decision = DecisionFactory(
        partnership=place.partnership,
        body=place.board,
        meeting=place.meeting,
        kind=DecisionKind.APPROVE_WITH_CONDITIONS,
        authority=authority,
        reasons="It was ready.",
        conditions="A bridging service is in place.",
    )

    page = show(reader, decision)

    for words in (
        decision.wording,
        "Approve with conditions",
        meaning,
        "Partnership Board",
        "meeting of 12 Feb 2020",
        "It was ready.",
        "A bridging service is in place.",
        "votes are not recorded",
    ):
        assert words in page


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DecisionKind.APPROVE_WITH_CONDITIONS, "As worded above."),
        (DecisionKind.APPROVE, "None."),
    ],
)
def test_conditions_that_stand_in_the_wording_alone_are_not_denied(
    reader, partnership, kind, words
):
    assert f"<p>{words}</p>" in show(reader, DecisionFactory(partnership=partnership, kind=kind))


def test_a_decision_is_found_by_its_reference_with_a_hyphen_in_any_case(reader, partnership):
    decision = DecisionFactory(partnership=partnership, reference="D2019/07")

    assert page_of(decision).endswith("/decisions/D2019-07/")
    assert reader.get(page_of(decision).lower()).status_code == 200


def test_the_log_leads_to_each_decision(reader, partnership):
    decision = DecisionFactory(partnership=partnership)

    log = reader.get(reverse("signoff:decisions", args=["hounslow"])).content.decode()

    assert f'href="{page_of(decision)}"' in log


def test_a_decision_of_a_sign_off_shows_each_vote_and_its_proof(client, place, decided):
    client.force_login(place.office)

    page = show(client, decided)

    last_link = decided.sign_off.entries.order_by("number").last()
    for words in (
        *(person.name for person in place.members.values()),
        "Approved with conditions",
        "A supervisor is in post.",
        "Before it starts. Outstanding. Asked by Council signatory.",
        last_link.sha256[:16],
        f"Link {last_link.number} of",
        place.change.name,
        reverse("scope:change", args=["hounslow", place.change.address]),
    ):
        assert words in page


def test_a_decision_about_what_the_reader_may_not_see_is_not_found(client, place, decided):
    reader = member(place.partnership)
    client.force_login(reader)
    assert client.get(page_of(decided)).status_code == 200

    withhold(place.change, reader)

    assert client.get(page_of(decided)).status_code == 404


def test_a_decision_that_the_reader_may_not_see_is_not_found(reader, partnership, viewer):
    withheld = DecisionFactory(partnership=partnership)
    withhold(withheld, viewer)

    for decision in (withheld, DecisionFactory(partnership=partnership, **PART_2)):
        assert reader.get(page_of(decision)).status_code == 404


def test_a_decision_is_not_found_by_strangers_nor_under_another_partnership(
    client, partnership, stranger, viewer
):
    decision = DecisionFactory(partnership=partnership)
    client.force_login(stranger)

    assert client.get(page_of(decision)).status_code == 404
    assert client.get(page_of(decision).replace("hounslow", "harrow")).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, partnership):
    response = client.get(page_of(DecisionFactory(partnership=partnership)))

    assert (response.status_code, response["Location"].split("?")[0]) == (302, "/accounts/login/")


def test_each_vote_stands_there_with_its_reason_or_condition(client, place):
    decision = decide(place).decision
    client.force_login(place.members["Charities"])

    page = show(client, decision)

    assert f'<span class="ac-meta">{CONDITION}</span></span>' in page
    assert '<span class="ac-meta">Too early.</span></span>' in page
