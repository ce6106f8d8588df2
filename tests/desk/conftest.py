"""A person with a desk, a workstream and a board that meets."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import Role
from governance.bodies.models import DecisionRule
from governance.signoff.models import Entitlement, SignOff, Stage
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.workstreams import WorkstreamFactory

PAGE = "/hounslow/"


@pytest.fixture
def person(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, name="Urgent care")


@pytest.fixture
def board(partnership):
    """A board that met on 18 December and meets on 12 February."""
    body = BodyFactory(partnership=partnership)
    for day in (date(2019, 12, 18), date(2020, 2, 12), date(2020, 3, 18)):
        MeetingFactory(body=body, held_on=day)
    return body


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    return lambda: client.get(PAGE)


def asked_to_vote(change, person, *, due_at=datetime(2099, 2, 7, 23, 59, tzinfo=UTC)):
    """An open stage of a sign-off of `change` at which `person` is asked."""
    sign_off = SignOff.objects.create(
        partnership=change.partnership,
        content_type=ContentType.objects.get_for_model(change),
        object_id=change.pk,
        title=str(change),
        route={},
        document={},
        sha256="0" * 64,
        submitted_by=member(change.partnership),
    )
    stage = Stage.objects.create(
        sign_off=sign_off,
        number=1,
        round=1,
        name="Partner sign-off",
        rule=DecisionRule.ALL,
        sha256="0" * 64,
        opened_at=timezone.now(),
        due_at=due_at,
    )
    return Entitlement.objects.create(
        stage=stage, person=person, organisation=OrganisationFactory(short_name=f"{change} Trust")
    )
