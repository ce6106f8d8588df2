"""Files that show how a milestone stands, and the decisions and risks that its page names."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import Role
from milestones.models.baseline import BaselineState
from records.models import Evidence
from tests.factories.accounts import member
from tests.factories.milestones import BaselineDateFactory, BaselineFactory, MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.risks import RiskFactory
from tests.factories.signoff import DecisionFactory
from tests.factories.workstreams import WorkstreamFactory
from tests.records.files import PDF

PLANTED = "Zanzibar"
PAGE = "/hounslow/milestones/X014/"


@pytest.fixture
def milestone(partnership, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return MilestoneFactory(
        workstream=WorkstreamFactory(partnership=partnership),
        owner=member(partnership, Role.WORKSTREAM_LEAD),
        reference="X014",
    )


def send(client, milestone):
    address = reverse("records:evidence-add", args=["hounslow", "milestone", milestone.pk])
    return client.post(address, {"file": SimpleUploadedFile("gate.pdf", PDF)}, follow=True)


def test_the_owner_adds_a_file_and_another_partner_saves_it(client, partnership, milestone):
    client.force_login(milestone.owner)
    assert "The file is added." in send(client, milestone).text
    client.force_login(member(partnership, Role.BOARD_MEMBER))

    page = client.get(PAGE).text
    answer = client.get(reverse("records:evidence", args=["hounslow", Evidence.objects.get().pk]))

    assert "gate.pdf" in page
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_another_partner_adds_none_and_nobody_without_signing_in(client, partnership, milestone):
    assert "/accounts/login/" in send(client, milestone).redirect_chain[0][0]
    client.force_login(member(partnership, Role.BOARD_MEMBER))

    refused = send(client, milestone)

    assert "Only the owner, the workstream&#x27;s lead or the programme office" in refused.text
    assert not Evidence.objects.exists()


def test_the_page_names_the_risks_to_it_and_the_decisions_that_moved_it(
    client, partnership, milestone, viewer
):
    given = {"workstream": milestone.workstream}
    RiskFactory(reference="R01", name="Nobody trained", **given).milestones.add(milestone)
    RiskFactory(reference="R02", name=PLANTED, **given, **PART_2).milestones.add(milestone)
    for number, hidden in ((1, {}), (2, PART_2)):
        decision = DecisionFactory(
            partnership=partnership,
            reference=f"D2020/0{number}",
            wording=f"Moved {number}",
            **hidden,
        )
        baseline = BaselineFactory(partnership=partnership, decision=decision)
        BaselineDateFactory(baseline=baseline, milestone=milestone)
        baseline.state, baseline.number = BaselineState.ADOPTED, number
        baseline.adopted_on = date(2020, 1, number)
        baseline.save()
    client.force_login(viewer)

    page = client.get(PAGE).text

    assert "R01 Nobody trained" in page
    assert PLANTED not in page
    assert ("D2020/01 Moved 1" in page, "Moved 2" in page) == (True, False)
