"""The pages of board packs: asking, watching, reading."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from packs import services
from packs.models import BoardPack, PackState
from tests.packs.factories import BoardPackFactory

LIST = "/hounslow/board-packs/"


def page_of(pack, name="detail"):
    return reverse(f"packs:{name}", args=["hounslow", pack.pk])


@pytest.fixture
def ready(partnership):
    return BoardPackFactory(partnership=partnership, ready=True)


def test_every_member_reads_the_list_and_the_pdf(client, ready, viewer):
    client.force_login(viewer)

    listed, pdf = client.get(LIST), client.get(page_of(ready, "pdf"))

    assert "Position at 31 Jan 2020" in listed.text
    assert page_of(ready, "pdf") in listed.text
    assert pdf.content == b"%PDF-1.7 planted bytes"
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf["Content-Disposition"] == 'inline; filename="board-pack-2020-01-31.pdf"'
    assert pdf["ETag"] == f'"{"b" * 64}"'


def test_the_page_of_a_pack_shows_the_hashes_to_check_it_by(client, ready, viewer):
    client.force_login(viewer)

    text = client.get(page_of(ready)).text

    assert "b" * 64 in text
    assert "a" * 64 in text
    assert "18 pages" in text


def test_the_snapshot_is_given_as_the_json_that_was_hashed(client, ready, viewer):
    client.force_login(viewer)

    response = client.get(page_of(ready, "snapshot"))

    assert response.content == b'{"format":1,"on":"2020-01-31"}'
    assert response["Content-Disposition"] == 'inline; filename="board-pack-2020-01-31.json"'


@pytest.mark.parametrize("name", ["detail", "pdf", "snapshot"])
def test_a_stranger_finds_nothing(client, ready, stranger, name):
    client.force_login(stranger)

    assert client.get(page_of(ready, name)).status_code == 404
    assert client.get(LIST).status_code == 404


@pytest.mark.parametrize("name", ["detail", "pdf", "snapshot"])
def test_a_pack_is_not_found_under_another_partnership(client, ready, stranger, name):
    client.force_login(stranger)

    assert client.get(reverse(f"packs:{name}", args=["harrow", ready.pk])).status_code == 404


def test_nobody_reads_without_signing_in(client, ready):
    for address in (LIST, page_of(ready), page_of(ready, "pdf"), page_of(ready, "snapshot")):
        response = client.get(address)

        assert response.status_code == 302
        assert response["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", ["pdf", "snapshot"])
def test_a_pack_that_is_not_ready_has_no_file(client, partnership, viewer, name):
    client.force_login(viewer)
    pack = BoardPackFactory(partnership=partnership)

    assert client.get(page_of(pack, name)).status_code == 404


def test_the_office_asks_for_a_pack_and_sees_how_far_it_is(client, partnership, programme_office):
    client.force_login(programme_office)

    response = client.post(LIST, {"on": "31/1/2020", "meeting": ""}, follow=True)

    pack = BoardPack.objects.get()
    assert response.redirect_chain == [(page_of(pack), 302)]
    assert "Waiting its turn" in response.text
    assert "Refresh this page" in response.text
    assert 'hx-trigger="every 3s"' in response.text


def test_the_office_is_offered_the_partnerships_day(client, partnership, programme_office):
    client.force_login(programme_office)

    text = client.get(LIST).text

    assert 'value="31/1/2020"' in text
    assert "Build this pack" in text


def test_others_are_told_who_builds_packs(client, partnership, viewer):
    client.force_login(viewer)

    text = client.get(LIST).text

    assert "Only the programme office builds board packs." in text
    assert "Build this pack" not in text


def test_a_member_without_the_deed_is_refused_with_the_reason(client, partnership, viewer):
    client.force_login(viewer)

    response = client.post(LIST, {"on": "31/1/2020"}, follow=True)

    assert "Only the programme office builds board packs." in response.text
    assert not BoardPack.objects.exists()


def test_an_unreadable_day_is_said_beside_its_field(client, partnership, programme_office):
    client.force_login(programme_office)

    response = client.post(LIST, {"on": "soon"})

    assert response.status_code == 422
    assert "Write the date as" in response.text
    assert not BoardPack.objects.exists()


def test_a_day_that_has_not_come_is_refused_with_the_reason(client, partnership, programme_office):
    client.force_login(programme_office)

    response = client.post(LIST, {"on": "1/2/2020"}, follow=True)

    assert "has not come" in response.text


def test_the_progress_is_swapped_by_itself(client, partnership, viewer):
    client.force_login(viewer)
    pack = BoardPackFactory(
        partnership=partnership, state=PackState.BUILDING, progress="Drawing the pages"
    )

    response = client.get(page_of(pack), headers={"HX-Request": "true"})

    assert response.text.strip().startswith('<div id="progress"')
    assert "being built: drawing the pages" in response.text.lower()
    assert "<html" not in response.text


def test_a_ready_pack_is_asked_for_no_more(client, ready, viewer):
    client.force_login(viewer)

    assert "hx-trigger" not in client.get(page_of(ready)).text


def test_a_failure_is_shown_as_its_sentence(client, partnership, viewer):
    client.force_login(viewer)
    pack = BoardPackFactory(
        partnership=partnership, state=PackState.FAILED, failure="It needed too much memory."
    )

    assert "It needed too much memory." in client.get(page_of(pack)).text


def test_a_build_that_never_answered_says_so(client, partnership, viewer):
    client.force_login(viewer)
    pack = BoardPackFactory(
        partnership=partnership, requested_at=timezone.now() - timedelta(minutes=20)
    )

    text = client.get(page_of(pack)).text

    assert "No answer" in client.get(LIST).text
    assert "stopped without an answer" in text
    assert "hx-trigger" not in text


def test_the_list_takes_a_fixed_number_of_queries(
    client, partnership, viewer, django_assert_num_queries, django_assert_max_num_queries
):
    client.force_login(viewer)
    BoardPackFactory(partnership=partnership, ready=True)
    client.get(LIST)
    with django_assert_max_num_queries(7) as first:
        client.get(LIST)
    for day in range(1, 20):
        BoardPackFactory(partnership=partnership, ready=True, on=date(2020, 1, day))

    with django_assert_num_queries(len(first)):
        client.get(LIST)


def test_what_the_page_queues_is_the_job_of_the_worker(client, partnership, programme_office):
    client.force_login(programme_office)

    client.post(LIST, {"on": "31/1/2020"})

    assert BoardPack.objects.get().state == PackState.QUEUED
    assert services.BUILD == "packs.build"
