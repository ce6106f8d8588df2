"""`python -m tests.campaigns.run kill|crowd SIGN_OFFS APPROVERS TIMES SEED`.

It prints figures as JSON, and ends with 1 when something is not as it must be.
kill: processes that vote and work are killed (SIGKILL) at random points, TIMES times.
crowd: TIMES threads, each on a connection of its own, vote until nothing is left.
"""

import json
import os
import random
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import django

django.setup()

from django.db import connection, connections  # noqa: E402

from governance.bodies.models import DecisionRule  # noqa: E402
from governance.signoff.models import Ballot, Entry, SignOff, Stage  # noqa: E402
from records.models import Notification  # noqa: E402
from tests.campaigns import deeds  # noqa: E402
from tests.campaigns.board import Board  # noqa: E402

PATIENCE = (0.05, 1.0)  # seconds that a process lives before it is killed


def kill(times: int, dice: random.Random) -> list[str]:
    """Let processes act and kill each; what they answered as done before."""
    said: list[str] = []
    for number in range(times):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            live(writing, dice.randrange(2**32), works=number % 3 == 2)
        os.close(writing)
        time.sleep(dice.uniform(*PATIENCE))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reading) as answers:
            said += [line for line in answers.read().split("\n")[:-1] if line]
    return said


def live(answers: int, seed: int, *, works: bool) -> None:
    """Act until killed; each answer is written when the deed has been committed."""
    dice = random.Random(seed)  # noqa: S311
    while True:
        if works:
            deeds.work()
        elif line := deeds.act(dice):
            os.write(answers, (line + "\n").encode() if line != "refused" else b"")
        else:
            time.sleep(0.05)


def crowd(threads: int, dice: random.Random) -> list[str]:
    """Many people at the same moment, until nothing waits for anybody."""

    def person(seed: int) -> list[str]:
        said, own = [], random.Random(seed)  # noqa: S311
        while line := deeds.act(own):
            said.append(line)
        connections.close_all()
        return [line for line in said if line != "refused"]

    with ThreadPoolExecutor(threads) as pool:
        found = pool.map(person, [dice.randrange(2**32) for _ in range(threads)])
    return [line for said in found for line in said]


def main(kind: str, sign_offs: int, approvers: int, times: int, seed: int) -> int:
    """Run it, let everything recover, and look at what is left."""
    began, dice = time.monotonic(), random.Random(seed)  # noqa: S311
    board = Board((DecisionRule.ALL, DecisionRule.QUORUM_MAJORITY), approvers)
    for _ in range(sign_offs):
        board.submit()
    connections.close_all()
    said = {"kill": kill, "crowd": crowd}[kind](times, dice)
    with connection.cursor() as cursor:
        cursor.execute(
            "update procrastinate_workers set last_heartbeat = now() - interval '1 hour'"
        )
    deeds.recover()
    faults = list(deeds.faults(said))
    with open(os.environ["ACCORD_POSTBOX"]) as box:
        handed = box.read().split()
    figures = {
        "sign_offs": SignOff.objects.count(),
        "decided": SignOff.objects.exclude(state="running").count(),
        "stages": Stage.objects.count(),
        "ballots": Ballot.objects.count(),
        "answered": len(said),
        "entries": Entry.objects.count(),
        "mails": Notification.objects.count(),
        "handed over again": len(handed) - len(set(handed)),
        "seconds": round(time.monotonic() - began, 1),
        "faults": faults,
    }
    sys.stdout.write(json.dumps(figures))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *(int(number) for number in sys.argv[2:])))
