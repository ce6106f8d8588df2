"""Events, cohorts, asks, ideas and released capacity by API."""

import pytest

from api.resources import engagement
from tests.api.conftest import client_of
from tests.factories.accounts import OrganisationFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import KEPT, EventFactory, WorkstreamFactory

HOME = "/api/v1/partnerships/hounslow/"
NAMES = {
    "events": (KEPT["events"], engagement.EventSerializer),
    "capability-cohorts": (KEPT["capability"], engagement.CohortSerializer),
    "support-asks": (KEPT["support-asks"], engagement.SupportAskSerializer),
    "innovation": (KEPT["innovation"], engagement.InnovationSerializer),
    "released-capacity": (KEPT["capacity"], engagement.ReleasedCapacitySerializer),
}


@pytest.fixture
def asker(viewer):
    return client_of(viewer)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_gives_the_fields_of_its_serializer_and_only_what_is_open(
    asker, partnership, viewer, stranger, name
):
    make, serializer = NAMES[name]
    stream = WorkstreamFactory(partnership=partnership, reference="WS01")
    shown = make(partnership=partnership, workstream=stream)
    make(partnership=partnership, **PART_2)
    withhold(make(partnership=partnership), viewer)
    make()

    [row] = asker.get(f"{HOME}{name}/").json()["results"]

    assert sorted(row) == sorted(serializer().fields)
    assert (row["id"], row["workstream_reference"]) == (shown.pk, "WS01")
    assert asker.get(f"{HOME}{name}/{shown.pk}/").json() == row
    assert asker.get(f"{HOME}{name}/?workstream=ws02").json()["results"] == []
    assert asker.get(f"{HOME}{name}/?colour=red").status_code == 400
    assert client_of(stranger).get(f"{HOME}{name}/").status_code == 404


def test_attendance_names_the_most_first(asker, partnership):
    event = EventFactory(partnership=partnership)
    for name, people in (("LBH", 12), ("VCS", 31)):
        event.attendance.create(organisation=OrganisationFactory(short_name=name), people=people)

    assert asker.get(f"{HOME}events/{event.pk}/").json()["attended_by"] == [
        {"organisation_name": "VCS", "people": 31},
        {"organisation_name": "LBH", "people": 12},
    ]


@pytest.mark.parametrize(("count", "told"), [(None, None), (0, 0), (1, "<5"), (4, "<5"), (5, 5)])
def test_few_residents_are_told_to_the_office_alone(
    asker, programme_office, partnership, count, told
):
    EventFactory(partnership=partnership, residents=count)

    def said(client):
        return client.get(f"{HOME}events/").json()["results"][0]["residents"]

    assert said(asker) == told
    assert said(client_of(programme_office)) == count
