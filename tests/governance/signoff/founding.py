"""The small partnership founded once for a file; who imports these fixtures begins from it."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from accounts.models import Organisation, Partnership, User
from governance.bodies.models import Body, Meeting
from governance.scope.models import ScopeChange
from tests.governance.signoff.beginnings import BEGINNINGS, as_built
from tests.governance.signoff.building import Place, build_place


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tell `founded` how far a test's place goes: as far as the fixture says that the test names.

    A file may have beginnings of its own, and a fixture of the same name that reads each anew;
    pytest runs the tests of one beginning one after the other.
    """
    if "founded" in metafunc.fixturenames:
        known = BEGINNINGS | getattr(metafunc.module, "BEGINNINGS", {})
        named = [step for name, step in known.items() if name in metafunc.fixturenames]
        [step] = named or [as_built]
        metafunc.parametrize("founded", [step], indirect=True, ids=[pytest.HIDDEN_PARAM])


@pytest.fixture(scope="module")
def founded(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    django_db_blocker: pytest.FixtureRequest,
) -> Iterator[Place]:
    """A place built, and taken to where tests begin, once for all of a file that begin there."""
    with django_db_blocker.unblock(), transaction.atomic():
        place = build_place()
        getattr(request, "param", as_built)(place)
        yield place
        transaction.set_rollback(True)


@pytest.fixture
def place(founded: Place, db: None) -> Place:
    """The place as it was built, read anew: no test meets what another did to its objects."""
    people = User.objects.in_bulk(
        [one.pk for one in (founded.office, founded.lead, founded.chair, *founded.members.values())]
    )
    organisations = Organisation.objects.in_bulk([o.pk for o in founded.organisations.values()])
    return Place(
        partnership=Partnership.objects.get(pk=founded.partnership.pk),
        board=Body.objects.get(pk=founded.board.pk),
        meeting=Meeting.objects.get(pk=founded.meeting.pk),
        office=people[founded.office.pk],
        lead=people[founded.lead.pk],
        chair=people[founded.chair.pk],
        members={name: people[person.pk] for name, person in founded.members.items()},
        organisations={name: organisations[o.pk] for name, o in founded.organisations.items()},
        change=ScopeChange.objects.get(pk=founded.change.pk),
    )


@pytest.fixture
def partnership(place: Place) -> Partnership:
    return place.partnership


@pytest.fixture
def programme_office(place: Place) -> User:
    return place.office
