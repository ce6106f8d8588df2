"""The job, done by a real worker on the database."""

from datetime import date

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from packs import services
from packs.models import BoardPack, PackState
from tests.factories.accounts import PartnershipFactory, office
from tests.working import work


@pytest.mark.django_db(transaction=True)
def test_the_worker_builds_what_the_office_asked_for():
    partnership = PartnershipFactory(slug="hounslow")
    pack = services.queue_board_pack(partnership, on=date(2020, 1, 31), by=office(partnership))

    work(services.QUEUE)

    built = BoardPack.objects.get(pk=pack.pk)
    job = ProcrastinateJob.objects.get(task_name=services.BUILD)
    assert (built.state, built.failure, job.status) == (PackState.READY, "", "succeeded")
    assert bytes(built.pdf).startswith(b"%PDF-")
