"""Building packs: who may, what is kept, what a failure leaves."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from core.errors import Refused
from governance.bodies.models import BodyKind
from packs import services
from packs.limits import Limits
from packs.models import BoardPack, PackState
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.workstreams import WorkstreamFactory

ON = date(2020, 1, 31)
NEVER_ENOUGH = Limits(clock_seconds=0)


def test_asking_for_a_pack_queues_its_job_in_the_same_deed(partnership, programme_office):
    pack = services.queue_board_pack(partnership, on=ON, by=programme_office)

    job = ProcrastinateJob.objects.get(task_name=services.BUILD)
    assert (job.queue_name, job.args) == ("packs", {"pack_id": pack.pk})
    assert pack.state == PackState.QUEUED
    assert pack.requested_by == programme_office
    assert pack.history.get().pgh_context["verb"] == "asked for a board pack"


def test_a_pack_is_for_the_next_board_unless_another_meeting_is_named(
    partnership, programme_office
):
    board = BodyFactory(partnership=partnership, kind=BodyKind.PARTNERSHIP_BOARD)
    MeetingFactory(body=board, held_on=ON)
    following = MeetingFactory(body=board, held_on=date(2020, 2, 12))
    named = MeetingFactory(body=board, held_on=date(2020, 3, 18))

    first = services.queue_board_pack(partnership, on=ON, by=programme_office)
    BoardPack.objects.update(requested_at=timezone.now() - timedelta(hours=1))
    second = services.queue_board_pack(partnership, on=ON, meeting=named, by=programme_office)

    assert (first.meeting, second.meeting) == (following, named)


def test_only_the_programme_office_asks_for_packs(partnership, viewer):
    with pytest.raises(Refused, match="Only the programme office builds board packs"):
        services.queue_board_pack(partnership, on=ON, by=viewer)

    assert not BoardPack.objects.exists()
    assert not ProcrastinateJob.objects.filter(task_name=services.BUILD).exists()


def test_the_office_of_another_partnership_cannot(partnership, stranger):
    with pytest.raises(Refused, match="Only the programme office"):
        services.queue_board_pack(partnership, on=ON, by=stranger)


def test_a_day_that_has_not_come_is_refused(partnership, programme_office):
    with pytest.raises(Refused, match="has not come"):
        services.queue_board_pack(partnership, on=date(2020, 2, 1), by=programme_office)

    assert not BoardPack.objects.exists()


def test_a_second_pack_for_the_day_waits_for_the_first(partnership, programme_office):
    services.queue_board_pack(partnership, on=ON, by=programme_office)

    with pytest.raises(Refused, match="already being built"):
        services.queue_board_pack(partnership, on=ON, by=programme_office)
    services.queue_board_pack(partnership, on=date(2020, 1, 30), by=programme_office)

    assert BoardPack.objects.count() == 2


def test_a_build_that_never_answered_holds_up_no_other(partnership, programme_office):
    services.queue_board_pack(partnership, on=ON, by=programme_office)
    BoardPack.objects.update(requested_at=timezone.now() - timedelta(minutes=16))

    services.queue_board_pack(partnership, on=ON, by=programme_office)

    assert BoardPack.objects.count() == 2


def test_a_build_past_its_limits_fails_with_a_sentence(partnership):
    pack = services.make_board_pack(partnership, on=ON, by=None, limits=NEVER_ENOUGH)

    kept = BoardPack.objects.get(pk=pack.pk)
    assert kept.state == PackState.FAILED
    assert "longer than 0 seconds" in kept.failure
    assert kept.pdf is None
    assert kept.history.last().pgh_context["verb"] == "could not build a board pack"


def test_a_failed_build_can_be_tried_again_from_the_same_snapshot(partnership):
    failed = services.make_board_pack(partnership, on=ON, by=None, limits=NEVER_ENOUGH)
    WorkstreamFactory(partnership=partnership, name="New since then")

    pack = services.build_board_pack(failed.pk)

    assert pack.is_ready
    assert pack.snapshot_sha256 == failed.snapshot_sha256
    assert pack.snapshot["workstreams"] == []


def test_what_nobody_foresaw_is_kept_as_a_failure_and_still_reported(partnership):
    pack = services.make_board_pack(partnership, on=ON, by=None, limits=NEVER_ENOUGH)
    BoardPack.objects.filter(pk=pack.pk).update(snapshot={"format": 0})

    with pytest.raises(TypeError):
        services.build_board_pack(pack.pk)

    kept = BoardPack.objects.get(pk=pack.pk)
    assert (kept.state, kept.failure) == (PackState.FAILED, services.UNFORESEEN)
