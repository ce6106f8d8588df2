"""A pack that was built: what is kept of it, and that its snapshot gives the same bytes again."""

from datetime import date
from hashlib import sha256

import pytest
from django.db import transaction

from core.canonical import digest
from packs import services
from packs.drawing import draw_board_pack
from packs.models import BoardPack, PackState
from packs.printing import engine, print_pdf
from packs.snapshot.frozen import thaw
from tests.factories.accounts import PartnershipFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.workstreams import WorkstreamFactory

ON = date(2020, 1, 31)
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """A pack with a milestone, built once."""
    with django_db_blocker.unblock(), transaction.atomic():
        workstream = WorkstreamFactory(partnership=PartnershipFactory())
        MilestoneFactory(workstream=workstream)
        yield services.make_board_pack(workstream.partnership, on=ON, by=None)
        transaction.set_rollback(True)


def test_a_pack_is_built_from_a_snapshot_that_is_kept_with_its_hash(built):
    kept = BoardPack.objects.get(pk=built.pk)
    assert kept.state == PackState.READY
    assert bytes(kept.pdf).startswith(b"%PDF-")
    assert kept.pdf_sha256 == sha256(kept.pdf).hexdigest()
    assert kept.snapshot_sha256 == digest(kept.snapshot)
    assert kept.engine == engine()
    assert kept.pages >= 9
    assert kept.progress == kept.failure == ""
    events = list(kept.history.order_by("pgh_id"))
    assert [event.state for event in events] == ["queued", "building", "building", "ready"]
    assert events[-1].pdf_sha256 == kept.pdf_sha256
    assert not {"pdf", "snapshot", "progress"} & {f.name for f in type(events[0])._meta.fields}


def test_built_again_from_its_snapshot_it_is_the_same_byte_for_byte(built):
    kept = BoardPack.objects.get(pk=built.pk)

    again = print_pdf(draw_board_pack(thaw(kept.snapshot)))

    assert again == bytes(kept.pdf)
    assert services.build_board_pack(built.pk).built_at == kept.built_at  # a ready pack stays
