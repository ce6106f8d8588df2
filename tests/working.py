"""Jobs that wait, and a worker in a thread of its own: Playwright leaves a loop in the tests'."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def alone[T](call: Callable[[], T]) -> T:
    """What `call` gives in a thread where no loop runs."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(call).result()


def work(*queues: str) -> None:
    """Let a real worker do every job that waits in `queues` (all, when none is named)."""
    with app.replace_connector(app.connector.get_worker_connector()) as working:
        alone(
            lambda: working.run_worker(
                wait=False,
                install_signal_handlers=False,
                listen_notify=False,
                queues=list(queues) or None,
            )
        )


def queued(name: str) -> list[dict[str, Any]]:
    """What each job of that task was given."""
    return [job.args for job in ProcrastinateJob.objects.filter(task_name=name)]
