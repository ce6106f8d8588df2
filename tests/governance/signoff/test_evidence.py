"""Files on records: who adds, opens and removes them, and what is never left behind."""

import hashlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection
from django.urls import reverse

from accounts.models import Role
from core.errors import Refused
from records import services
from records.models import Classification, Evidence
from records.reading import files_of
from tests.factories.accounts import PartnershipFactory, member, office
from tests.factories.conditions import ConditionFactory
from tests.factories.records import withhold
from tests.records.files import PDF, PNG


@pytest.fixture
def owner(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def condition(partnership, owner, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return ConditionFactory(sign_off__change__workstream__partnership=partnership, owner=owner)


def add(condition, by, *, name="rota.pdf", data=PDF):
    return services.add_evidence(condition, name=name, content=ContentFile(data), by=by)


def kept_on_disk(tmp_path):
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def to(name, condition, *numbers):
    return reverse(f"records:{name}", args=[condition.sign_off.partnership.slug, *numbers])


def page_of(condition):
    return reverse("signoff:condition", args=[condition.sign_off.partnership.slug, condition.pk])


def test_a_file_is_kept_with_its_fingerprint_under_a_name_of_ours(condition, owner, tmp_path):
    evidence = add(condition, owner, name="../Rota of May.pdf")

    assert (evidence.name, evidence.media_type, evidence.size) == (
        "Rota of May.pdf",
        "application/pdf",
        len(PDF),
    )
    assert evidence.sha256 == hashlib.sha256(PDF).hexdigest()
    assert evidence.partnership == condition.sign_off.partnership
    (path,) = kept_on_disk(tmp_path)
    assert path.read_bytes() == PDF
    assert "Rota" not in path.name


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty"),
        (b"<svg/>", "Choose a PDF"),
        (PDF + b" " * 50, "larger than 0 MB"),
    ],
)
def test_an_empty_odd_or_large_file_is_refused_and_leaves_nothing(
    condition, owner, settings, tmp_path, data, reason
):
    settings.EVIDENCE_MAX_BYTES = len(PDF)

    with pytest.raises(Refused, match=reason):
        add(condition, owner, data=data)

    assert kept_on_disk(tmp_path) == []
    assert not Evidence.objects.exists()


def test_the_same_file_comes_once_until_it_is_removed(condition, owner, tmp_path):
    first = add(condition, owner)

    with pytest.raises(Refused, match=r"here already, as rota\.pdf"):
        add(condition, owner, name="other.pdf")
    assert len(kept_on_disk(tmp_path)) == 1
    services.remove_evidence(first, by=owner)
    add(condition, owner)

    assert Evidence.objects.on(condition).kept().count() == 1


def test_who_may_not_add_leaves_nothing(condition, viewer, tmp_path):
    with pytest.raises(Refused, match="Only the owner of the condition"):
        add(condition, viewer)

    assert kept_on_disk(tmp_path) == []


def test_a_file_goes_when_its_owner_changed_while_it_was_sent(
    condition, owner, programme_office, tmp_path
):
    as_it_was = type(condition).objects.get(pk=condition.pk)
    type(condition).objects.filter(pk=condition.pk).update(owner=programme_office)

    with pytest.raises(Refused, match="Only the owner"):
        add(as_it_was, owner)

    assert kept_on_disk(tmp_path) == []
    assert not Evidence.objects.exists()


def test_a_file_goes_when_the_database_fails(condition, owner, tmp_path):
    with connection.cursor() as cursor:
        cursor.execute("alter table records_evidence add constraint never_fits check (size < 1)")

    with pytest.raises(IntegrityError, match="never_fits"):
        add(condition, owner)

    assert kept_on_disk(tmp_path) == []


def test_who_added_it_or_the_office_removes_a_file_and_a_line_stays(
    condition, owner, programme_office, viewer
):
    mine, another = add(condition, owner), add(condition, owner, data=PNG, name="chart.png")

    with pytest.raises(Refused, match="Only the person who added it"):
        services.remove_evidence(mine, by=viewer)
    services.remove_evidence(mine, by=owner)
    services.remove_evidence(another, by=programme_office)

    with pytest.raises(Refused, match="removed already"):
        services.remove_evidence(another, by=owner)
    rows = files_of(condition, viewer).rows
    assert [(row.url, row.file.removed_by) for row in rows] == [
        ("", owner),
        ("", programme_office),
    ]
    assert mine.history.count() == 2


def test_a_file_is_only_ever_given_to_be_saved(condition, owner, viewer, client):
    evidence = add(condition, owner, name="Rota \u2013 May.pdf")
    client.force_login(viewer)

    answer = client.get(to("evidence", condition, evidence.pk))

    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"


def test_a_removed_file_is_not_found(condition, owner, programme_office, client):
    evidence = services.remove_evidence(add(condition, owner), by=owner)
    client.force_login(programme_office)

    page = client.get(page_of(condition)).content.decode()

    assert client.get(to("evidence", condition, evidence.pk)).status_code == 404
    assert client.get(to("evidence-remove", condition, evidence.pk)).status_code == 404
    assert f"removed by {owner}" in " ".join(page.split())


@pytest.mark.parametrize("kind", ["viewer", "withheld", "stranger", "nobody"])
def test_who_may_not_see_the_record_finds_neither_file_nor_name(
    condition, owner, client, kind, partnership
):
    evidence = add(condition, owner, name="secretword.pdf")
    change = condition.sign_off.record
    change.classification, change.part_2_ground = Classification.PART_2, "Commercial"
    people = {
        "viewer": member(partnership),
        "withheld": office(partnership),
        "stranger": office(PartnershipFactory()),
    }
    if kind == "withheld":
        withhold(change, people[kind])
    if kind in people:
        client.force_login(people[kind])
    change.save()

    for address in (
        to("evidence", condition, evidence.pk),
        to("evidence-remove", condition, evidence.pk),
        to("evidence-add", condition, "condition", condition.pk),
        page_of(condition),
    ):
        answer = client.get(address)
        assert answer.status_code == (302 if kind == "nobody" else 404)
        assert "secretword" not in answer.content.decode()


def test_a_file_is_not_found_under_another_partnership(condition, owner, client):
    evidence = add(condition, owner)
    elsewhere = PartnershipFactory(slug="elsewhere")
    both = condition.owner
    both.memberships.create(partnership=elsewhere, role=Role.VIEWER, starts_on="2019-04-01")
    client.force_login(both)

    for name, numbers in (
        ("evidence", [evidence.pk]),
        ("evidence-add", ["condition", condition.pk]),
    ):
        address = reverse(f"records:{name}", args=["elsewhere", *numbers])
        assert client.get(address).status_code == 404


def test_no_other_kind_of_record_carries_files(condition, owner, client):
    client.force_login(owner)

    assert client.get(to("evidence-add", condition, "user", 1)).status_code == 404


def test_the_owner_adds_a_file_on_a_page_and_removes_it(condition, owner, client):
    client.force_login(owner)
    address = to("evidence-add", condition, "condition", condition.pk)
    assert address in client.get(page_of(condition)).content.decode()
    assert "at most 20 MB" in client.get(address).content.decode()

    odd = client.post(address, {"file": SimpleUploadedFile("a.pdf", b"<html>")})
    none = client.post(address, {})
    added = client.post(address, {"file": SimpleUploadedFile("a.pdf", PDF)}, follow=True)

    assert (odd.status_code, none.status_code) == (422, 422)
    assert "Choose a PDF" in odd.content.decode()
    assert "Choose a file" in none.content.decode()
    assert "The file is added." in added.content.decode()
    evidence = Evidence.objects.get()
    remove = to("evidence-remove", condition, evidence.pk)
    assert "Remove a.pdf?" in client.get(remove).content.decode()
    assert "The file is removed." in client.post(remove, follow=True).content.decode()


def test_who_only_reads_is_told_why_they_do_not_add_or_remove(condition, owner, viewer, client):
    evidence = add(condition, owner)
    client.force_login(viewer)
    adding = to("evidence-add", condition, "condition", condition.pk)
    removing = to("evidence-remove", condition, evidence.pk)

    assert "Only the owner of the condition" in client.get(adding).content.decode()
    assert "Only the person who added it" in client.get(removing).content.decode()
    refused = client.post(adding, {"file": SimpleUploadedFile("a.png", PNG)})
    kept = client.post(removing, follow=True)

    assert "Only the owner of the condition" in refused.content.decode()
    assert "Only the person who added it" in kept.content.decode()
    assert Evidence.objects.kept().count() == 1
    assert adding not in client.get(page_of(condition)).content.decode()
