"""The roadmap on paper: the milestones of its address, tagged and titled."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory

ADDRESS = reverse("packs:roadmap-pdf", args=["hounslow"])


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, name="Urgent care")


def test_it_holds_what_the_page_shows_tagged_titled_and_numbered(
    client, partnership, viewer, workstream
):
    client.force_login(viewer)
    first = MilestoneFactory(workstream=workstream, reference="M1", name="Gate one opens")
    second = MilestoneFactory(workstream=workstream, reference="M2", name="Wards move")
    DependencyFactory(predecessor=first, successor=second)
    MilestoneFactory(workstream=workstream, name="Zanzibar", **PART_2)
    MilestoneFactory(workstream=workstream, reference="M3", name="Left out by the search")

    answer = client.get(ADDRESS, {"q": "M", "ties": "shown", "group": "level", "colour": "x"})

    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "private"
    paper = PdfReader(BytesIO(answer.content))
    text = "\n".join(page.extract_text() for page in paper.pages)
    assert paper.metadata.title.startswith("Roadmap of ")
    assert paper.root_object["/Lang"] == "en-GB"
    assert paper.root_object["/MarkInfo"]["/Marked"]
    assert "Page 2 of 2" in text
    for words in ("Gate one opens", "Wards move", "Waits for M1", "Level: Place", "“M”"):
        assert words in text
    assert "“colour=x” means nothing here" in " ".join(text.split())
    assert "Zanzibar" not in text


def test_what_does_not_fit_is_said_on_the_roadmap(client, viewer, workstream, monkeypatch):
    monkeypatch.setattr("packs.roadmap.MOST_MILESTONES", 0)
    monkeypatch.setattr("packs.roadmap.TOO_MANY", "A PDF holds none, and these are {}.")
    client.force_login(viewer)
    MilestoneFactory(workstream=workstream)

    answer = client.get(ADDRESS, {"q": "Path"}, follow=True)

    assert answer.redirect_chain == [("/hounslow/roadmap/?q=Path", 302)]
    assert "A PDF holds none, and these are 1." in answer.text


def test_strangers_get_nothing(client, stranger, partnership):
    assert client.get(ADDRESS).status_code == 302
    client.force_login(stranger)
    assert client.get(ADDRESS).status_code == 404
