"""A partnership with a board, two milestones that have slipped, and their first baseline."""

from dataclasses import dataclass
from datetime import date

import pytest

from milestones.models import Baseline, Milestone
from milestones.services import Move, propose_baseline, set_dates
from tests.factories.bodies import DelegationFactory
from tests.factories.milestones import ForecastFactory, MilestoneFactory, first_baseline
from tests.governance.signoff.building import Place
from tests.governance.signoff.founding import founded, partnership, place, programme_office

__all__ = ["founded", "partnership", "place", "programme_office"]


@dataclass
class Roadmap:
    """What the tests need to name: the hub is the Trust's, the data set the Council's."""

    place: Place
    hub: Milestone
    data: Milestone
    first: Baseline

    def propose(self, *milestones: Milestone) -> Baseline:
        """A draft of the lead's, of both milestones unless told; reasons and dates are whole."""
        made = propose_baseline(
            self.place.partnership,
            name="Re-baseline March 2020",
            why="The lease and the agreement came late.",
            milestones=milestones or [self.hub, self.data],
            by=self.place.lead,
        )
        moves = [Move(row.milestone, row.baseline_date, "It was late") for row in made.dates.all()]
        return set_dates(made, moves, by=self.place.lead)


@pytest.fixture
def roadmap(place):
    shared = {"workstream": place.change.workstream, "owner": place.lead}
    hub = MilestoneFactory(
        reference="M005",
        name="Hub opens",
        organisation=place.organisations["Trust"],
        baseline_date=date(2020, 3, 2),
        forecast_date=date(2020, 3, 13),
        **shared,
    )
    data = MilestoneFactory(
        reference="M014",
        name="Linked data set live",
        organisation=place.organisations["Council"],
        baseline_date=date(2020, 1, 31),
        forecast_date=date(2020, 3, 20),
        **shared,
    )
    ForecastFactory(
        milestone=hub,
        said_on=date(2020, 1, 24),
        forecast_date=date(2020, 3, 13),
        reason="The lease was late",
    )
    return Roadmap(place, hub, data, first_baseline(place.partnership))


@pytest.fixture
def delegated(place):
    """Every partner has let the board decide changes of the baseline."""
    for organisation in place.organisations.values():
        DelegationFactory(
            body=place.board, organisation=organisation, kinds=["baseline_change"], up_to=None
        )


@pytest.fixture
def as_lead(roadmap, client):
    client.force_login(roadmap.place.lead)
    return client


@pytest.fixture
def as_office(place, client):
    client.force_login(place.office)
    return client
