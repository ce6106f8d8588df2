"""Roadmaps kept by name: whose they are, who finds them, who takes them away."""

import pytest
from django.urls import reverse

from accounts.models import Role
from core.errors import Refused
from milestones.models import SavedView
from milestones.services import delete_view, save_view
from tests.factories.accounts import member
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


def url(name, *rest):
    return reverse(f"milestones:{name}", args=["hounslow", *rest])


def saved(partnership, owner, name="Mine", query="status=red", **more):
    return save_view(
        partnership, name=name, query=query, is_shared=more.get("is_shared", False), by=owner
    )


def test_the_present_filter_is_kept_without_its_page(reader, partnership, viewer):
    MilestoneFactory(workstream=WorkstreamFactory(partnership=partnership))
    address = url("view-new") + "?status=red&status=amber&q=&page=3&zoom=year"

    assert "with 0 milestones today" in reader.get(address).text
    answer = reader.post(address, {"name": " Late ones ", "is_shared": "on"})

    view = SavedView.objects.get()
    assert (view.name, view.owner, view.is_shared) == ("Late ones", viewer, True)
    assert view.query == "status=red&status=amber&zoom=year"
    assert answer.url == f"/hounslow/roadmap/?{view.query}"
    page = reader.get(url("roadmap")).text
    assert (
        'href="/hounslow/roadmap/?status=red&amp;status=amber&amp;zoom=year">Late ones</a>' in page
    )


def test_a_view_without_a_name_comes_back(reader, partnership):
    answer = reader.post(url("view-new"), {"name": " "})

    assert answer.status_code == 422
    assert "Give the view a name." in answer.text


@pytest.mark.parametrize(
    ("name", "query", "words"),
    [
        (" ", "", "Give the view a name."),
        ("n" * 101, "", "The name is too long: keep it under 101 characters."),
        ("MINE", "", "You have a view of that name. Choose another, or delete that one first."),
        ("Long", "q" * 2001, "The filter is too long to be kept. Take parts of it out."),
    ],
)
def test_what_is_no_view_is_refused(partnership, viewer, name, query, words):
    saved(partnership, viewer)

    with pytest.raises(Refused) as refused:
        saved(partnership, viewer, name, query)

    assert str(refused.value) == words
    assert SavedView.objects.count() == 1


def test_nobody_keeps_more_than_fifty(partnership, viewer, monkeypatch):
    monkeypatch.setattr("milestones.policies.saved.MOST_VIEWS", 1)
    saved(partnership, viewer)

    with pytest.raises(Refused, match=r"Delete one first\."):
        saved(partnership, viewer, "Another")


def test_others_find_what_is_shared_and_nothing_else(reader, partnership, programme_office):
    saved(partnership, programme_office, "Secret plan")
    saved(partnership, programme_office, "For all", is_shared=True)

    page = reader.get(url("views")).text

    assert "For all" in page
    assert str(programme_office) in page
    assert "not yours" in page
    assert "Secret plan" not in page


def test_the_owner_and_for_shared_ones_the_office_delete(reader, partnership, viewer):
    view = saved(partnership, viewer)

    assert "Delete “Mine”?" in reader.get(url("view-delete", view.pk)).text
    answer = reader.post(url("view-delete", view.pk), follow=True)

    assert "“Mine” is deleted." in answer.text
    assert not SavedView.objects.exists()
    assert "No view is saved yet." in answer.text


def test_who_may_not_delete_is_told_why(reader, partnership, programme_office, viewer):
    own, shared = (
        saved(partnership, viewer),
        saved(partnership, programme_office, "For all", is_shared=True),
    )
    refusal = "Only the person who saved it, or the programme office once it is shared"

    assert refusal in reader.get(url("view-delete", shared.pk)).text
    assert refusal in reader.post(url("view-delete", shared.pk), follow=True).text
    with pytest.raises(Refused, match=refusal):
        delete_view(own, by=programme_office)
    delete_view(saved(partnership, viewer, "Shared", is_shared=True), by=programme_office)
    assert set(SavedView.objects.all()) == {own, shared}


def test_a_view_of_somebody_else_is_not_found(client, reader, partnership, programme_office):
    view = saved(partnership, programme_office)

    assert reader.get(url("view-delete", view.pk)).status_code == 404
    client.logout()
    assert client.get(url("views")).status_code == 302
    assert client.get(url("view-new")).status_code == 302


def test_a_stranger_finds_no_list(client, stranger, partnership):
    client.force_login(stranger)

    assert client.get(url("views")).status_code == 404


def test_who_leaves_the_partnership_takes_no_view_along(partnership, viewer):
    other = member(partnership, Role.VIEWER)
    view = saved(partnership, viewer, is_shared=True)
    other.memberships.all().delete()

    assert list(SavedView.objects.visible_to(viewer)) == [view]
    assert not SavedView.objects.visible_to(other).exists()
