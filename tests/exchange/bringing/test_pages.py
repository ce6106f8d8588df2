"""Bring in a plan by its pages."""

from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from milestones.models import Milestone
from tests.exchange.bringing.conftest import kept, plan, row

PAGE = reverse("exchange:plan", args=["hounslow"])


def send(client, workstream, data, name="plan.xml"):
    return client.post(
        PAGE, {"workstream": workstream.pk, "file": SimpleUploadedFile(name, data)}, follow=True
    )


def test_the_lead_uploads_looks_gives_the_reason_and_confirms(client, urgent):
    client.force_login(urgent.lead)
    rows = (row(1, "2020-03-16", code="M001", name="Hub"), row(2, "2020-04-03", name="Keys"))

    looked = send(client, urgent.workstream, plan(*rows))
    address = looked.redirect_chain[0][0]
    seen = looked.context["form"]["seen"].initial
    refused = client.post(address, {"seen": seen})
    done = client.post(address, {"seen": seen, "reason": "Late keys"}, follow=True)

    assert "1 milestone would be new, 1 would change" in looked.text
    assert "1 forecast moves later and needs a reason: M001" in " ".join(looked.text.split())
    assert "Task 2, Keys" in looked.text
    assert refused.status_code == 422
    assert "Say why the forecasts move later" in refused.text
    assert "is brought in" in done.text
    assert Milestone.objects.get(reference="M008").name == "Keys"


def test_what_changed_meanwhile_is_shown_again(client, urgent):
    client.force_login(urgent.lead)
    upload = kept(urgent, plan(row(1, "2020-04-03")))
    address = reverse("exchange:plan-check", args=["hounslow", upload.pk])

    answer = client.post(address, {"seen": "other"})

    assert answer.status_code == 422
    assert "has changed since you looked" in answer.text
    assert Milestone.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("plan.xml", b"<!DOCTYPE x><Project/>", "a document type (DOCTYPE)"),
        ("plan.xml", plan(row(1, "0020-04-03")), "outside the years 1950 to 2199"),
        ("plan.xml", b"x" * (10 * 2**20 + 1), "a file of at most 10 MB"),
    ],
)
def test_a_plan_that_cannot_be_read_is_refused_in_words(client, urgent, name, data, words):
    client.force_login(urgent.lead)

    assert words in send(client, urgent.workstream, data, name).text


def test_a_plan_that_has_nothing_new_says_so(client, urgent):
    client.force_login(urgent.lead)

    assert "There is nothing to bring in" in send(client, urgent.workstream, plan()).text


def test_a_lead_chooses_among_their_own_workstreams_and_the_office_among_all(
    client, urgent, programme_office
):
    client.force_login(urgent.lead)
    own = client.get(PAGE).context["form"].fields["workstream"].queryset
    client.force_login(programme_office)
    found = client.get(PAGE)

    assert list(own) == [urgent.workstream]
    assert urgent.workstream in found.context["form"].fields["workstream"].queryset
    assert PAGE in client.get("/hounslow/more/").text


def test_others_may_not_strangers_find_nothing_and_nobody_comes_without_signing_in(
    client, urgent, viewer, stranger
):
    assert client.get(PAGE).status_code == HTTPStatus.FOUND
    client.force_login(viewer)
    assert client.get(PAGE).status_code == HTTPStatus.FORBIDDEN
    assert PAGE not in client.get("/hounslow/more/").text
    client.force_login(stranger)
    assert client.get(PAGE).status_code == HTTPStatus.NOT_FOUND


def test_a_plan_that_waits_is_its_sender_s_alone(client, urgent, programme_office):
    upload = kept(urgent, plan(row(1, "2020-04-03")))
    client.force_login(programme_office)

    found = client.get(reverse("exchange:plan-check", args=["hounslow", upload.pk]))

    assert found.status_code == HTTPStatus.NOT_FOUND
