from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from packs.models import BoardPack, PackState
from tests.packs.factories import BoardPackFactory


def test_a_ready_pack_has_its_pdf_its_snapshot_and_their_hashes(partnership):
    BoardPackFactory(partnership=partnership, ready=True)

    for missing in ("pdf", "pages", "snapshot", "built_at"):
        with pytest.raises(IntegrityError, match="board_pack_ready_whole"), transaction.atomic():
            BoardPack.objects.update(**{missing: None})
    for missing in ("pdf_sha256", "snapshot_sha256"):
        with pytest.raises(IntegrityError, match="board_pack_ready_whole"), transaction.atomic():
            BoardPack.objects.update(**{missing: ""})


def test_a_failed_pack_says_why_and_no_other_does(partnership):
    with pytest.raises(IntegrityError, match="board_pack_failed_says_why"), transaction.atomic():
        BoardPackFactory(partnership=partnership, state=PackState.FAILED)
    with pytest.raises(IntegrityError, match="board_pack_failed_says_why"), transaction.atomic():
        BoardPackFactory(partnership=partnership, failure="too big")


def test_members_see_the_packs_of_their_partnership_and_no_other(partnership, viewer, stranger):
    pack = BoardPackFactory(partnership=partnership)

    assert list(BoardPack.objects.visible_to(viewer)) == [pack]
    assert list(BoardPack.objects.visible_to(stranger)) == []


def test_a_list_fetches_neither_the_pdf_nor_the_snapshot(partnership):
    BoardPackFactory(partnership=partnership, ready=True)

    pack = BoardPack.objects.without_contents().get()

    assert pack.get_deferred_fields() == {"pdf", "snapshot"}


def test_a_pack_is_waited_for_until_it_has_not_answered_for_too_long(partnership):
    pack = BoardPackFactory(partnership=partnership)
    soon, late = timezone.now() + timedelta(minutes=14), timezone.now() + timedelta(minutes=16)

    assert pack.is_under_way(soon)
    assert not pack.is_under_way(late)
    assert list(BoardPack.objects.under_way(soon)) == [pack]
    assert list(BoardPack.objects.under_way(late)) == []


def test_a_pack_is_named_after_its_day(partnership):
    pack = BoardPackFactory(partnership=partnership, on=date(2020, 1, 31))

    assert str(pack) == "Board pack, position at 31 January 2020"
    assert pack.file_name == "board-pack-2020-01-31.pdf"
