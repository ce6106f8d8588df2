"""A job whose worker died is given to another."""

import asyncio
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from core import tasks
from records import notify
from tests.factories.accounts import PartnershipFactory, UserFactory
from tests.working import alone


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("silent_for", "status"), [(31, "todo"), (5, "doing")])
def test_the_job_of_a_dead_worker_is_put_back(silent_for, status):
    told = notify.tell(UserFactory(), PartnershipFactory(), "k", "Title", "Text", "/")
    mails = ProcrastinateJob.objects.filter(args__notification_id=told.pk)
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_workers (last_heartbeat) values (%s) returning id",
            [timezone.now() - timedelta(seconds=silent_for)],
        )
        cursor.execute(
            "update procrastinate_jobs set status = 'doing', worker_id = %s where id = %s",
            [cursor.fetchone()[0], mails.get().pk],
        )

    alone(lambda: asyncio.run(tasks.retry_stalled.func(timestamp=0)))

    assert mails.get().status == status
