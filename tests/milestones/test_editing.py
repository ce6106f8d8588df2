"""Putting milestones on the roadmap, saying what they are and what they wait for."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Level, Role
from core.errors import Overtaken, Refused
from milestones.models import Dependency, Milestone
from milestones.services import Details, Wait, create_milestone, edit_milestone, set_waits
from milestones.versions import version
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory

DAY = date(2020, 6, 30)


@pytest.fixture
def lead(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def workstream(partnership, lead):
    return WorkstreamFactory(partnership=partnership, reference="WS01", lead=lead)


@pytest.fixture
def milestone(workstream):
    return MilestoneFactory(workstream=workstream, reference="M001", name="Wards move")


@pytest.fixture
def details(workstream, lead):
    return Details(
        name="Ward opens",
        short_title="",
        workstream=workstream,
        owner=lead,
        organisation=OrganisationFactory(),
        level=Level.PLACE,
    )


def url(name, *rest):
    return reverse(f"milestones:{name}", args=["hounslow", *rest])


def add(partnership, details, by, reference="M9", day=DAY):
    return create_milestone(partnership, reference=reference, day=day, details=details, by=by)


def typed(milestone, **changed):
    """What the page of a milestone sends."""
    given = {
        "seen": version(milestone),
        "name": milestone.name,
        "workstream": milestone.workstream_id,
        "owner": milestone.owner_id,
        "organisation": milestone.organisation_id,
        "level": milestone.level,
        "duration_days": milestone.duration_days,
    }
    return given | changed


def test_a_new_milestone_is_promised_and_forecast_for_its_date(partnership, details, lead):
    made = add(partnership, details, lead, " M9 ")

    assert (made.reference, made.baseline_date, made.forecast_date) == ("M9", DAY, DAY)
    said = made.forecasts.get()
    assert (said.said_by, said.forecast_date, said.said_on) == (lead, DAY, date(2020, 1, 31))


def test_a_new_milestone_is_refused_for_each_reason(partnership, details, lead, milestone):
    held = replace(details, not_before=date(2020, 2, 2), not_after=date(2020, 2, 1))
    strange = replace(details, workstream=WorkstreamFactory(partnership=partnership))
    wrong = {
        "cannot be due before today, 31 January 2020": {"day": date(2020, 1, 30)},
        "cannot be due after 31 December 2199": {"day": date(2200, 1, 1)},
        "m001 is the reference of another milestone": {"reference": "m001"},
        "“Not after” is earlier than “not before”": {"details": held},
        "A duration is from 0 to 3660 days": {"details": replace(details, duration_days=3661)},
        "is not yours": {"details": strange},
    }
    for words, changed in wrong.items():
        given = {"details": details, "by": lead, **changed}
        with pytest.raises(Refused, match=words):
            add(partnership, **given)

    assert Milestone.objects.get() == milestone


def test_the_page_puts_it_on_the_roadmap_and_asks_what_it_waits_for(client, partnership, details):
    PartnerFactory(partnership=partnership, organisation=details.organisation)
    client.force_login(details.owner)
    sent = {
        "reference": "M9",
        "day": "30/6/2020",
        "name": "Ward opens",
        "workstream": details.workstream.pk,
        "owner": details.owner.pk,
        "organisation": details.organisation.pk,
        "level": "place",
        "duration_days": "0",
    }

    empty = client.post(url("new"), {})
    answer = client.post(url("new"), sent)

    assert empty.status_code == 422
    assert "Enter a date, like 17/4/2020" in empty.text
    assert answer.url == url("waits", "M9")
    assert "M9 is on the roadmap." in client.get(answer.url).text


def test_who_may_add_none_is_told_so(client, partnership, viewer, milestone, details):
    client.force_login(viewer)

    page = client.post(url("new"), {}).text

    assert "Only the lead of a workstream, or the programme office, adds a milestone." in page
    assert "Add a milestone</a>" not in client.get(url("roadmap")).text
    client.force_login(details.owner)
    assert "Add a milestone</a>" in client.get(url("roadmap")).text


def test_the_office_adds_to_any_workstream(client, partnership, milestone, programme_office):
    client.force_login(programme_office)

    page = client.get(url("new"))

    assert list(page.context["form"].fields["workstream"].queryset) == [milestone.workstream]


def test_lead_and_office_edit_and_others_do_not(
    partnership, milestone, details, lead, viewer, programme_office
):
    before = version(milestone)
    edited = edit_milestone(milestone, details=details, seen=before, by=lead)
    assert edited.name == "Ward opens"
    assert edit_milestone(edited, details=details, by=programme_office).updated_at == (
        edited.updated_at
    )  # nothing changed
    with pytest.raises(Refused, match="Only the workstream's lead, or the programme office"):
        edit_milestone(milestone, details=details, by=viewer)
    elsewhere = replace(details, workstream=WorkstreamFactory(partnership=partnership))
    with pytest.raises(Refused, match="is not yours"):
        edit_milestone(milestone, details=elsewhere, by=lead)
    with pytest.raises(Overtaken, match="M001 has changed since you opened this page"):
        edit_milestone(milestone, details=replace(details, name="Mine"), seen=before, by=lead)

    milestone.refresh_from_db()
    assert milestone.name == "Ward opens"


def test_two_at_one_milestone_get_a_choice(client, milestone, lead, programme_office, details):
    client.force_login(lead)
    sent = typed(milestone, name="Mine", not_before="1/2/2020")
    theirs = replace(
        details, name="Theirs", owner=milestone.owner, organisation=milestone.organisation
    )
    edit_milestone(milestone, details=theirs, by=programme_office)

    clash = client.post(url("edit", "M001"), sent)

    assert clash.status_code == 422
    told = {label: (now, typed) for label, now, typed in clash.context["clash"]}
    assert told["Name"] == ("Theirs", "Mine")
    assert told["Not before"] == ("nothing", "1 Feb 2020")
    assert "Save mine over it" in clash.text
    assert Milestone.objects.get().name == "Theirs"

    again = client.post(url("edit", "M001"), sent | {"seen": clash.context["seen_now"]})

    assert again.url == url("detail", "M001")
    kept = Milestone.objects.get()
    assert (kept.name, kept.not_before) == ("Mine", date(2020, 2, 1))


def test_the_pages_are_for_those_who_may(client, milestone, viewer, stranger):
    for name in ("edit", "waits"):
        client.logout()
        assert client.get(url(name, "M001")).status_code == 302
        client.force_login(stranger)
        assert client.get(url(name, "M001")).status_code == 404
        client.force_login(viewer)
        assert "may edit this milestone." in client.get(url(name, "M001")).text


def test_it_waits_for_whatever_is_named_whoever_owns_that(partnership, milestone, lead):
    theirs = MilestoneFactory(
        workstream=WorkstreamFactory(partnership=partnership), reference="M002"
    )
    old = DependencyFactory(
        predecessor=MilestoneFactory(workstream=milestone.workstream), successor=milestone
    )
    was = theirs.updated_at

    set_waits(milestone, [Wait(" m002 ", "SS", -5)], by=lead)

    link = milestone.waits_for.get()
    assert (link.predecessor, link.kind, link.lag_days) == (theirs, "SS", -5)
    assert not Dependency.objects.filter(pk=old.pk).exists()
    theirs.refresh_from_db()
    assert theirs.updated_at == was
    set_waits(milestone, [Wait("M002", "SS", 7)], by=lead)
    assert milestone.waits_for.get().lag_days == 7


def test_what_one_may_not_see_stays_and_is_not_named(partnership, milestone, lead):
    hidden = MilestoneFactory(workstream=milestone.workstream, reference="M666", **PART_2)
    DependencyFactory(predecessor=hidden, successor=milestone)
    DependencyFactory(predecessor=milestone, successor=hidden, kind="SS").delete()

    set_waits(milestone, [], by=lead)

    assert milestone.waits_for.get().predecessor == hidden
    with pytest.raises(Refused, match="There is no milestone M666 here, or it is not for you"):
        set_waits(milestone, [Wait("M666", "FS")], by=lead)


def test_a_circle_is_refused_and_named_in_full(milestone, lead):
    second, third = (
        MilestoneFactory(workstream=milestone.workstream, reference=each) for each in ("M2", "M3")
    )
    DependencyFactory(predecessor=milestone, successor=second)
    DependencyFactory(predecessor=second, successor=third)

    with pytest.raises(Refused) as refused:
        set_waits(milestone, [Wait("M3", "FS")], by=lead)

    assert str(refused.value) == (
        "These wait for each other in a circle: M001 → M2 → M3 → M001. Take one link out."
    )
    assert not milestone.waits_for.exists()


def test_a_circle_through_what_is_hidden_gives_it_no_name(milestone, lead):
    hidden = MilestoneFactory(workstream=milestone.workstream, reference="M666", **PART_2)
    last = MilestoneFactory(workstream=milestone.workstream, reference="M7")
    DependencyFactory(predecessor=milestone, successor=hidden)
    DependencyFactory(predecessor=hidden, successor=last)

    with pytest.raises(Refused, match="M001 → one that is not for you → M7 → M001"):
        set_waits(milestone, [Wait("M7", "FS")], by=lead)


@pytest.mark.parametrize(
    ("waits", "words"),
    [
        ([Wait("M001", "FS")], "M001 cannot wait for itself: name another milestone."),
        ([Wait("M2", "FS", 3661)], "M2: a lag is 3660 days (ten years) at most."),
        ([Wait("M2", "FS"), Wait("m2", "FS", 1)], "The same link is there twice. Take one out."),
    ],
)
def test_links_that_cannot_be_are_refused(milestone, lead, waits, words):
    MilestoneFactory(workstream=milestone.workstream, reference="M2")

    with pytest.raises(Refused) as refused:
        set_waits(milestone, waits, by=lead)

    assert str(refused.value) == words


def test_only_who_may_edit_says_what_it_waits_for(milestone, viewer, lead):
    with pytest.raises(Refused, match="Only the workstream's lead"):
        set_waits(milestone, [], by=viewer)
    with pytest.raises(Overtaken):
        set_waits(milestone, [], seen="2019", by=lead)


def test_the_page_of_links_shows_what_is_kept_when_somebody_was_first(client, milestone, lead):
    first, second = (
        MilestoneFactory(workstream=milestone.workstream, reference=each) for each in ("M2", "M3")
    )
    client.force_login(lead)
    seen = version(milestone)
    set_waits(milestone, [Wait(first.reference, "FS", 3)], by=lead)
    sent = {"seen": seen, "w0-reference": second.reference, "w0-kind": "FS", "w0-lag_days": ""}

    clash = client.post(url("waits", "M001"), sent)
    broken = client.post(url("waits", "M001"), sent | {"w0-lag_days": "many"})
    again = {"seen": clash.context["seen_now"], "shown": clash.context["shown"]}
    answer = client.post(url("waits", "M001"), sent | again)

    assert clash.status_code == broken.status_code == 422
    assert broken.context["seen_now"] == seen
    assert "Kept now: M2 (FS, 3 days after)" in clash.text
    assert answer.url == url("detail", "M001")
    assert {link.predecessor for link in milestone.waits_for.all()} == {first, second}
    circle = {"seen": "x", "w0-reference": "M001", "w0-kind": "FS"}
    milestone.refresh_from_db()
    page = client.post(url("waits", "M001"), circle | {"seen": version(milestone)})
    assert "M001 cannot wait for itself" in page.text
