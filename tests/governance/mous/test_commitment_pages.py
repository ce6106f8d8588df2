"""Commitments on the page of their agreement, and on those of what keeps them."""

from datetime import date

import pytest
from django.urls import reverse

from governance.mous import policies
from governance.mous.models import Commitment
from tests.factories.milestones import MilestoneFactory
from tests.factories.mous import AgreementFactory, CommitmentFactory
from tests.factories.records import PART_2, withhold
from tests.factories.risks import BenefitFactory, MeasurementFactory
from tests.factories.workstreams import WorkstreamFactory

NEW = ("detail-commitment", "MOU01")
EDIT = ("commitment-edit", "MOU01", 1)
RETIRE = ("commitment-retire", "MOU01", 1)


def at(name, *args):
    return reverse(f"mous:{name}", args=["hounslow", *args])


@pytest.fixture
def stream(partnership):
    return WorkstreamFactory(partnership=partnership)


@pytest.fixture
def commitment(agreement, stream):
    """Due in March; a milestone that is expected later, and a benefit that is half way."""
    made = CommitmentFactory(agreement=agreement, number=1, due_on=date(2020, 3, 1))
    milestone = MilestoneFactory(
        reference="M014",
        workstream=stream,
        partnership=stream.partnership,
        baseline_date=date(2020, 2, 1),
        forecast_date=date(2020, 3, 11),
    )
    benefit = BenefitFactory(
        reference="B02",
        workstream=stream,
        partnership=stream.partnership,
        baseline_value=600,
        baseline_date=date(2019, 3, 31),
        target_value=500,
    )
    MeasurementFactory(benefit=benefit, period=date(2019, 12, 1), actual=550)
    made.milestones.add(milestone)
    made.benefits.add(benefit)
    return made


def test_the_page_says_how_what_keeps_a_commitment_stands(client, commitment, viewer):
    client.force_login(viewer)

    said = client.get(at("detail", "MOU01")).content.decode()

    assert "Staff are released for training" in said
    assert "10 days after the day promised" in said
    assert "realised 50.0%" in said
    assert "Every party" in said
    assert "Add a commitment" not in said


def test_what_nobody_planned_and_what_is_overdue_says_so(client, agreement, programme_office):
    CommitmentFactory(agreement=agreement, due_on=date(2020, 1, 30))
    client.force_login(programme_office)

    said = client.get(at("detail", "MOU01")).content.decode()

    assert "a promise that nobody has planned" in said
    assert "overdue" in said


def test_the_office_adds_edits_and_retires_on_pages(client, agreement, stream, programme_office):
    milestone = MilestoneFactory(workstream=stream, partnership=stream.partnership)
    client.force_login(programme_office)

    empty = client.post(at(*NEW), {"text": ""})
    client.post(at(*NEW), {"text": "One rota", "due_on": "1/4/2020", "milestones": milestone.pk})
    form = client.get(at(*EDIT)).context["form"]
    version = form["version"].value()
    client.post(at(*EDIT), {"text": "One plan", "version": version})
    late = client.post(at(*EDIT), {"text": "Two plans", "version": version})
    client.post(at(*RETIRE), {"why": "It is law now"})
    again = client.post(at(*RETIRE), {"why": "Again"})

    assert empty.status_code == 422
    assert form["milestones"].value() == [milestone.pk]
    assert policies.CHANGED in late.content.decode()
    assert "It is retired" in again.content.decode()
    made = Commitment.objects.get()
    assert (made.text, made.due_on, made.milestones.count()) == ("One plan", None, 0)
    assert "It is law now" in client.get(at("detail", "MOU01")).content.decode()


@pytest.mark.parametrize("address", [NEW, EDIT, RETIRE])
def test_pages_that_write_are_the_offices(client, commitment, viewer, stranger, address):
    assert client.get(at(*address)).status_code == 302
    client.force_login(stranger)
    assert client.get(at(*address)).status_code == 404
    client.force_login(viewer)

    said = client.get(at(*address))
    client.post(at(*address), {"text": "Mine", "why": "Mine"})

    assert policies.OFFICE_ALONE in said.content.decode()
    assert Commitment.objects.filter(text="Mine").count() == 0
    assert Commitment.objects.standing().count() == 1


def test_a_commitment_that_is_not_there_is_not_found(client, commitment, programme_office):
    client.force_login(programme_office)

    assert client.get(at("commitment-edit", "MOU01", 2)).status_code == 404
    assert client.get(at("commitment-edit", "MOU09", 1)).status_code == 404


@pytest.mark.parametrize(
    ("name", "reference"), [("milestones:detail", "M014"), ("risks:benefit", "B02")]
)
def test_what_keeps_a_commitment_names_it(
    client, commitment, viewer, programme_office, name, reference
):
    hidden = CommitmentFactory(
        agreement=AgreementFactory(partnership=commitment.agreement.partnership, **PART_2),
        text="Zanzibar",
    )
    gone = CommitmentFactory(
        agreement=commitment.agreement,
        text="Ended",
        retired_on=date(2020, 1, 1),
        retired_by=programme_office,
        retired_why="Law",
    )
    for each in (hidden, gone):
        each.milestones.set(commitment.milestones.all())
        each.benefits.set(commitment.benefits.all())
    client.force_login(viewer)

    said = client.get(reverse(name, args=["hounslow", reference])).content.decode()

    assert "What this keeps" in said
    assert "MOU01: Staff are released for training (Every party, by 1 Mar 2020)" in said
    assert "Zanzibar" not in said
    assert "Ended" not in said


def test_what_is_not_for_the_reader_is_not_named(client, commitment, stream, viewer):
    withhold(stream, viewer)
    client.force_login(viewer)

    said = client.get(at("detail", "MOU01")).content.decode()

    assert "M014" not in said
    assert "B02" not in said
    assert "Nothing that you may see." in said


@pytest.mark.parametrize("many", [1, 4])
def test_queries_do_not_grow_with_the_commitments(
    client, commitment, viewer, stream, many, django_assert_num_queries
):
    for _ in range(many):
        more = CommitmentFactory(agreement=commitment.agreement)
        more.milestones.add(MilestoneFactory(workstream=stream, partnership=stream.partnership))
        more.benefits.add(BenefitFactory(workstream=stream, partnership=stream.partnership))
    client.force_login(viewer)
    client.get(at("detail", "MOU01"))

    with django_assert_num_queries(2 + 2 + 7 + 6):
        client.get(at("detail", "MOU01"))


def test_they_are_taken_away_as_shown(client, commitment, viewer):
    client.force_login(viewer)

    table = client.get(at("commitments-csv", "MOU01")).content.decode("utf-8-sig").splitlines()
    book = client.get(at("commitments-xlsx", "MOU01"))

    assert table[1].startswith("MOU01,1,Staff are released for training,Every party,2020-03-01,No")
    assert "M014 Red" in table[1]
    assert "B02 50% realised" in table[1]
    assert book["Content-Disposition"].endswith('commitments-MOU01-2020-01-31.xlsx"')
