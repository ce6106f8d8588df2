"""Edits of a proposal while it is in sign-off: what stands, what is asked again, who is told."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from core.errors import Refused
from governance.signoff import services
from governance.signoff.ledger import broken_link
from governance.signoff.models import Ballot, Entry, SignOff
from records.models import Notification
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member
from tests.factories.records import withhold
from tests.governance.signoff.conftest import approve, asked, at_meeting, edit, submit
from tests.governance.signoff.edits import at_board, texts, told, voted_by_council


@pytest.fixture
def place(kept):
    return kept


@pytest.fixture
def partnership(kept):
    return kept.partnership


@pytest.fixture
def at_partners(built, place):
    return voted_by_council(SignOff.objects.get(pk=built[1].pk), place)


def test_the_text_that_is_submitted_is_version_1(place):
    sign_off = place.submit()

    version = sign_off.versions.get()

    assert (version.number, version.sha256, version.document) == (
        1,
        sign_off.sha256,
        sign_off.document,
    )
    assert version.made_by == place.lead


def test_the_text_that_is_taken_over_is_version_1_too(place):
    given = {"route": place.route, "stage": 2, "submitted_by": place.lead}

    sign_off = services.open_running(place.change, by=place.office, **given)

    assert sign_off.versions.get().made_by == place.office


def test_an_edit_that_changes_nothing_does_nothing(place, at_partners):
    before = Entry.objects.count()

    edit(place, by=place.lead, whole_life_value=place.change.whole_life_value)

    assert len(texts(at_partners)) == 1
    assert (Entry.objects.count(), Notification.objects.filter(key__startswith="ch").count()) == (
        before,
        0,
    )


def test_other_edits_leave_votes_standing_and_are_told(place, at_partners):
    first = at_partners.sha256

    sign_off = edit(place, by=place.lead, population="Adults of Hounslow")

    stage = sign_off.stages.open().get()
    assert (stage.number, stage.round, stage.sha256) == (2, 1, sign_off.sha256)
    assert sign_off.sha256 != first
    assert texts(sign_off)[1:] == [(2, ["population"], False)]
    council, trust = place.members["Council"], place.members["Trust"]
    assert asked(sign_off, council).ballots.get().sha256 == first
    for person in (council, trust, place.office):
        assert told(person) == [
            "Version 2 is in sign-off. What changed: Population. Votes already cast still stand."
        ]
    assert told(place.lead) == []


def test_a_vote_on_an_earlier_text_still_counts_and_the_proof_says_which_text_it_was(
    place, at_partners
):
    first = at_partners.sha256
    sign_off = edit(place, by=place.lead, population="Adults of Hounslow")

    for name in ("Trust", "Practices", "Charities"):
        sign_off = approve(sign_off, place.members[name])

    data = Entry.objects.get(kind="stage closed", data__stage__number=2).data
    votes = {each["cast_by"]: each["document"] for each in data["ballots"]}
    assert (data["outcome"], data["document"]) == ("passed", sign_off.sha256)
    assert votes.pop("Council signatory") == first
    assert set(votes.values()) == {sign_off.sha256}
    assert broken_link(place.partnership.pk) is None


def test_nobody_votes_twice_though_the_text_has_another_fingerprint(place, at_partners):
    sign_off = edit(place, by=place.lead, population="Adults of Hounslow")

    with pytest.raises(Refused, match="a vote is final in its round"):
        services.cast_vote(
            asked(sign_off, place.members["Council"]),
            by=place.members["Council"],
            vote="object",
            reason="On second thoughts",
            sha256=sign_off.sha256,
        )


def test_a_text_that_no_stage_is_for_is_refused_and_nothing_changes(place):
    only_place = {number: {"levels": ["place"]} for number in (1, 2, 3)}
    sign_off = submit(place, conditions=only_place)

    with pytest.raises(Refused, match="This route has no stage for such a proposal"):
        edit(place, by=place.lead, level="system")

    place.change.refresh_from_db()
    assert (place.change.level, len(texts(sign_off))) == ("place", 1)


def test_a_text_that_a_stage_to_come_could_never_pass_is_refused(place):
    sign_off = submit(place)
    mute = OrganisationFactory(short_name="Mute")
    PartnerFactory(partnership=place.partnership, organisation=mute, signatory=None)

    with pytest.raises(Refused, match="Mute is affected and has no signatory"):
        edit(place, by=place.lead, partners_affected=[mute])

    assert len(texts(sign_off)) == 1


def test_the_decision_is_bound_to_the_text_that_was_decided(place):
    sign_off = submit(place)
    sign_off = approve(sign_off, place.office)
    sign_off = edit(place, by=place.lead, population="Adults of Hounslow")

    trust = place.members["Trust"]
    given = {"by": trust, "vote": "object", "reason": "Too dear", "sha256": sign_off.sha256}
    services.cast_vote(asked(sign_off, trust), **given)

    data = Entry.objects.get(kind="decided").data
    assert (data["document"], data["version"]) == (sign_off.sha256, 2)


def test_each_text_is_a_link_of_the_chain(place, at_partners):
    sign_off = edit(place, by=place.office, whole_life_value=320_000)

    data = Entry.objects.get(kind="text changed").data
    assert data == {
        "version": 2,
        "document": sign_off.sha256,
        "changed": ["whole_life_value"],
        "material": True,
        "by": place.office.name,
    }
    assert broken_link(place.partnership.pk) is None


def test_a_vote_on_the_text_before_is_refused_wherever_it_was_read(place, at_partners):
    trust = place.members["Trust"]
    seat, old = asked(at_partners, trust), at_partners.sha256
    edit(place, by=place.lead, whole_life_value=320_000)

    with pytest.raises(Refused, match=r"changed since you read it. Look at what changed, then"):
        services.cast_vote(seat, by=trust, vote="approve", sha256=old)

    assert not Ballot.objects.filter(cast_by=trust).exists()


@pytest.mark.parametrize("who", ["chair", "Council", "viewer"])
def test_only_who_submitted_it_or_the_office_changes_what_is_in_sign_off(
    place, at_partners, viewer, who
):
    person = {"chair": place.chair, "viewer": viewer}.get(who) or place.members[who]

    with pytest.raises(Refused, match="only the person who submitted it, or the programme office"):
        edit(place, by=person, population="Adults")

    assert len(texts(at_partners)) == 1


def test_after_the_deadline_the_text_stays(place, at_partners):
    at_partners.stages.filter(outcome="").update(due_at=timezone.now() - timedelta(minutes=1))

    with pytest.raises(Refused, match="The deadline passed on"):
        edit(place, by=place.lead, population="Adults")


def test_what_has_ended_is_not_changed(place):
    sign_off = services.withdraw(place.submit(), by=place.lead, reason="Overtaken")

    edit(place, by=place.lead, population="Adults")

    assert len(texts(sign_off)) == 1


def test_from_its_day_on_a_meeting_decides_on_the_text_that_lay_before_it(place):
    sign_off = at_board(place)
    place.partnership.reporting_date = date(2020, 2, 11)
    place.partnership.save()
    edit(place, by=place.lead, population="Adults")
    place.partnership.reporting_date = date(2020, 2, 12)
    place.partnership.save()

    with pytest.raises(Refused, match="It is before the meeting of 12 February 2020"):
        edit(place, by=place.lead, population="Children")

    assert len(texts(sign_off)) == 2


def test_once_attendance_is_recorded_the_text_stays(place):
    at_meeting(place, at_board(place))

    with pytest.raises(Refused, match="It is before the meeting of 12 February 2020"):
        edit(place, by=place.lead, population="Children")


def test_what_was_returned_is_free_and_its_text_is_frozen_when_submitted_again(place, at_partners):
    services.return_for_rework(at_partners, by=place.office, reason="Thin")
    sign_off = edit(place, by=place.office, whole_life_value=320_000, population="Adults")
    assert len(texts(sign_off)) == 1

    sign_off = services.resubmit(sign_off, by=place.lead)

    assert texts(sign_off)[1:] == [(2, ["population", "whole_life_value"], True)]


def test_submitted_again_as_it_was_it_is_the_same_version(place, at_partners):
    services.return_for_rework(at_partners, by=place.office, reason="Thin")

    sign_off = services.resubmit(at_partners, by=place.lead)

    assert len(texts(sign_off)) == 1


def test_nobody_hears_of_a_change_to_what_is_withheld_from_them(place, at_partners):
    trust = place.members["Trust"]
    withhold(place.change, trust)

    edit(place, by=place.lead, population="Adults of Hounslow")

    assert told(trust) == []


def test_an_edit_that_meets_a_submission_is_refused(place):
    person = member(place.partnership)

    refused = pytest.raises(Refused, match="It was put to sign-off while you wrote")
    with refused, services.revising(place.change, by=person):
        place.submit()


def test_what_an_edit_would_do_is_known_beforehand(place, at_partners):
    revision = edit(place, by=place.lead, look=True, whole_life_value=320_000, population="Adults")

    assert revision.changed == ("population", "whole_life_value")
    assert revision.material == ("whole_life_value",)
    assert (revision.back_to, revision.back_to_name) == (1, "Screening by the programme office")
    assert [person.name for person in revision.voted] == [
        "Council signatory",
        place.office.name,
    ]


def test_an_edit_of_what_is_not_in_sign_off_does_nothing_to_it(place):
    assert edit(place, by=place.lead, look=True, population="Adults") is None
