"""Several people at the same moment, on real connections."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connections

from core.errors import Refused


def at_once(*calls: Callable[[], object]) -> list[str]:
    """Run the calls at the same moment; what became of each, in no order."""
    start, results = Barrier(len(calls)), []

    def run(call):
        start.wait()
        try:
            call()
            results.append("done")
        except Refused as refusal:
            results.append(str(refusal))
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
