"""The story of a service: what held when, by which change and decision, and what is running."""

from datetime import date

import pytest

from accounts.models import Succession
from governance.scope import services
from governance.scope.models import ChangeKind, ChangeState, ResponsibleFor, ScopeValue
from governance.scope.story import story_of
from governance.signoff.models import DecisionKind
from tests.factories.accounts import OrganisationFactory
from tests.factories.records import PART_2
from tests.factories.scope import (
    AssessmentFactory,
    ResponsibilityFactory,
    ScopeChangeFactory,
    ScopeStateFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePopulationFactory,
)
from tests.governance.scope.pages import read, url
from tests.governance.signoff.conftest import approve, at_meeting, to_board

TODAY = date(2020, 1, 31)
JULY = date(2020, 7, 31)


def told(service, reader):
    return [(step.when, step.title) for step in story_of(service, reader, TODAY).steps]


def test_scope_provider_level_and_population_are_told_newest_first(place, viewer):
    service = ServiceFactory(partnership=place.partnership, provider__short_name="HRCH")
    ScopeStateFactory(service=service)
    ScopeStateFactory(
        service=service, value="aligned_elsewhere", aligned_level="system", starts_on=JULY
    )
    ResponsibilityFactory(service=service, organisation=service.provider)
    new = OrganisationFactory(short_name="Trust B")
    ResponsibilityFactory(service=service, organisation=new, starts_on=date(2019, 10, 1))
    ServiceLevelFactory(service=service)
    ServiceLevelFactory(service=service, level="neighbourhood", starts_on=date(2019, 11, 1))
    ServicePopulationFactory(service=service, population="")
    ServicePopulationFactory(service=service, population="All", starts_on=date(2019, 12, 1))

    assert told(service, viewer) == [
        ("from 31 Jul 2020", "Aligned elsewhere: system"),
        ("from 1 Dec 2019", "For All"),
        ("from 1 Nov 2019", "At neighbourhood level"),
        ("from 1 Oct 2019", "Provided by Trust B"),
        ("1 Apr 2019 to 30 Jul 2020", "Out of scope"),
        ("until 30 Sep 2019", "Provided by HRCH"),
        ("until 31 Oct 2019", "At place level"),
        ("until 30 Nov 2019", "For nobody named"),
    ]


def test_of_a_service_without_dates_the_provider_alone_is_told(partnership, viewer):
    service = ServiceFactory(partnership=partnership, provider__short_name="HRCH")

    assert told(service, viewer) == [("as far back as is recorded", "Provided by HRCH")]


def test_a_succession_and_a_reason_are_told(partnership, viewer, programme_office):
    service = ServiceFactory(partnership=partnership, commissioner__short_name="CCG")
    icb, trust = (OrganisationFactory(short_name=name) for name in ("ICB", "Trust B"))
    succession = Succession.objects.create(
        predecessor=service.commissioner, successor=icb, happened_on=date(2022, 7, 1)
    )
    services.hand_over_services(succession, partnership, services=[service], by=programme_office)
    services.record_responsibility(
        service,
        role=ResponsibleFor.PROVIDING,
        organisation=trust,
        starts_on=date(2019, 10, 1),
        reason="After tender.",
        by=programme_office,
    )

    story = {step.title: step for step in story_of(service, viewer, TODAY).steps}

    assert story["Commissioned by ICB"].why == "It took over wholly from CCG."
    assert story["Commissioned by ICB"].is_ahead
    assert story["Commissioned by CCG"].when == "until 30 Jun 2022"
    assert story["Provided by Trust B"].why == f"After tender. Recorded by {programme_office}."


def test_a_change_is_told_from_its_assessments_to_its_effect(place, viewer, client):
    service = place.change.services.get()
    sign_off = at_meeting(place, to_board(place))
    for person in (place.chair, place.members["Practices"], place.members["Council"]):
        approve(sign_off, person)

    story = story_of(service, viewer, TODAY)
    client.force_login(viewer)
    page = read(client, url("service", place, service.slug))

    titles = [(step.when, step.title) for step in story.steps]
    assert titles[:2] == [
        ("from 31 Jul 2020", "In scope"),
        ("12 Feb 2020", "Approved"),
    ]
    assert ("31 Jan 2020 to 30 Jul 2020", "Proposed") in titles
    assert ("16 Dec 2019", "Data protection impact assessment signed") in titles
    assert [one.change for one in story.running] == [place.change]
    assert story.steps[0].decision.reference == "D2020/01"
    for words in ("decided, still to come", "Takes effect on 31 Jul 2020", "D2020/01", "SC02"):
        assert words in page


def test_what_is_running_says_what_it_waits_for(place, viewer, client):
    service = place.change.services.get()
    place.submit()
    place.change.assessments.filter(kind="dpia").delete()

    (running,) = story_of(service, viewer, TODAY).running
    client.force_login(viewer)
    page = read(client, url("service", place, service.slug))

    assert running.gaps == ["The data protection impact assessment is missing."]
    assert "Bring into scope from 31 Jul 2020, if approved by then." in page


@pytest.mark.parametrize(
    ("state", "effect", "runs"),
    [
        (ChangeState.DRAFT, None, False),
        (ChangeState.DEFERRED, None, True),
        (ChangeState.APPROVED_WITH_CONDITIONS, None, True),
        (ChangeState.RECOMMENDED, None, False),
        (ChangeState.RECOMMENDED, JULY, True),
        (ChangeState.REJECTED, None, False),
        (ChangeState.EFFECTIVE, date(2020, 1, 1), False),
    ],
)
def test_a_change_runs_until_it_is_in_effect_or_over(place, viewer, state, effect, runs):
    change = ScopeChangeFactory(
        workstream=place.change.workstream, state=state, takes_effect_on=effect
    )

    assert bool(story_of(change.services.get(), viewer, TODAY).running) is runs


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (None, "Approved"),
        (DecisionKind.APPROVE_WITH_CONDITIONS, "Approved with conditions"),
        (DecisionKind.RECOMMEND, "Recommended"),
    ],
)
def test_what_is_in_effect_keeps_how_it_was_decided(place, viewer, kind, title):
    service = place.change.services.get()
    if kind:
        sign_off = at_meeting(place, to_board(place))
        for person in (place.chair, place.members["Practices"], place.members["Council"]):
            sign_off = approve(sign_off, person)
        sign_off.decision.kind = kind
        sign_off.decision.save()
    place.change.refresh_from_db()
    place.change.state, place.change.decided_on = ChangeState.EFFECTIVE, date(2020, 2, 12)
    place.change.save()

    assert ("12 Feb 2020", title) in told(service, viewer)


def test_a_hidden_change_leaves_no_trace_but_what_a_service_became(place, viewer, client):
    service = place.change.services.get()
    secret = ScopeChangeFactory(
        workstream=place.change.workstream,
        name="Close the ward",
        reference="SC66",
        kind=ChangeKind.TAKE_OUT,
        state=ChangeState.APPROVED,
        services=[service],
        decided_on=date(2020, 1, 29),
        takes_effect_on=JULY,
        **PART_2,
    )
    AssessmentFactory(change=secret, signed_on=date(2020, 1, 7))
    ScopeStateFactory(service=service, value=ScopeValue.IN_SCOPE)
    ScopeStateFactory(service=service, value="removed", starts_on=JULY, change=secret)
    client.force_login(viewer)

    before = read(client, url("service", place, service.slug), on="2020-08-01")
    place.partnership.reporting_date = JULY
    place.partnership.save()
    after = read(client, url("service", place, service.slug))

    for words in ("Removed", "SC66", "ward", "7 Jan 2020", "29 Jan 2020"):
        assert words not in before
    assert "On 31 Jul 2020: removed" in after
    assert "SC66" not in after


def test_the_office_reads_the_whole_story(place, client):
    service = place.change.services.get()
    secret = ScopeChangeFactory(
        workstream=place.change.workstream, services=[service], reference="SC66", **PART_2
    )
    ScopeStateFactory(service=service, value="proposed", change=secret)
    client.force_login(place.office)

    assert "SC66" in read(client, url("service", place, service.slug))


def test_a_long_story_takes_as_many_queries_as_a_short_one(
    place, viewer, client, django_assert_max_num_queries
):
    service = place.change.services.get()
    for number in range(6):
        change = ScopeChangeFactory(
            workstream=place.change.workstream, services=[service], assessed=True
        )
        ScopeStateFactory(
            service=service, change=change, value="in_scope", starts_on=date(2019, 5, 1 + number)
        )
        ResponsibilityFactory(service=service, starts_on=date(2019, 5, 1 + number))
    client.force_login(viewer)

    with django_assert_max_num_queries(13):
        read(client, url("service", place, service.slug))
