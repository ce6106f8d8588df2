"""What people and workers do to running sign-offs, at random, and what must hold afterwards."""

import asyncio
import random
from collections.abc import Iterator
from decimal import Decimal

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from viewflow.workflow import STATUS
from viewflow.workflow.models import Task

from accounts.models import Role, User
from core.errors import Refused
from core.tasks import retry_stalled
from governance.scope.models import ScopeChange
from governance.scope.services import edit_scope_change
from governance.signoff import services
from governance.signoff.ledger import broken_link
from governance.signoff.models import (
    Ballot,
    Decision,
    Entitlement,
    Entry,
    SignOff,
    SignOffState,
    Stage,
)
from governance.signoff.standing import standing_of
from records.models import Notification
from tests.governance.scope.proposals import proposal_of

VOTES = ("approve",) * 8 + ("object", "abstain")


class Postbox(BaseEmailBackend):
    """Mail that is delivered by a line in a file: what a mail server would have been handed."""

    def send_messages(self, email_messages):
        with open(settings.POSTBOX, "a") as box:
            for message in email_messages:
                box.write(message.extra_headers["Message-ID"] + "\n")
        return len(email_messages)


def act(dice: random.Random) -> str:
    """One deed of one person, if any is left to do; a line that says what was done."""
    try:
        if returned := SignOff.objects.filter(state=SignOffState.RETURNED).first():
            services.resubmit(returned, by=returned.submitted_by)
            return f"resubmitted {returned.pk}"
        place = _place(dice)
        return _do(place, dice) if place else ""
    except Refused:
        return "refused"


def _place(dice: random.Random) -> Entitlement | None:
    waiting = Entitlement.objects.can_vote_now()
    rows = waiting.select_related("stage__sign_off", "person").order_by("pk")
    total = rows.count()
    return rows[dice.randrange(total) :][:1].first() if total else None


def _do(place: Entitlement, dice: random.Random) -> str:
    chance, sign_off = dice.random(), place.stage.sign_off
    for up_to, rare in ((0.05, _recuse), (0.08, _edit), (0.09, _return), (0.10, _extend)):
        if chance < up_to:
            return rare(place, dice)
    if chance < 0.11:
        services.withdraw(sign_off, by=sign_off.submitted_by, reason="Because")
        return f"withdrew {sign_off.pk}"
    vote = "approve" if place.stage.rule == "all" else dice.choice(VOTES)
    services.cast_vote(place, by=place.person, vote=vote, sha256=sign_off.sha256, reason="Because")
    return f"voted {place.pk}"


def _recuse(place: Entitlement, dice: random.Random) -> str:
    services.recuse(place, by=place.person)
    return f"recused {place.pk}"


def _edit(place: Entitlement, dice: random.Random) -> str:
    """What it costs is material: whoever has voted is asked again."""
    sign_off, cost = place.stage.sign_off, Decimal(dice.randrange(1, 1_000_000))
    dearer = proposal_of(sign_off.record, whole_life_value=cost)
    edit_scope_change(sign_off.record, dearer, by=sign_off.submitted_by)
    return f"edited {sign_off.pk} {cost}"


def _return(place: Entitlement, dice: random.Random) -> str:
    sign_off = place.stage.sign_off
    services.return_for_rework(sign_off, by=_office_of(sign_off), reason="Because")
    return f"returned {sign_off.pk}"


def _extend(place: Entitlement, dice: random.Random) -> str:
    sign_off = place.stage.sign_off
    services.extend_deadline(sign_off, working_days=1, by=_office_of(sign_off), reason="Because")
    return f"extended {sign_off.pk}"


def _office_of(sign_off: SignOff) -> User:
    return User.objects.filter(memberships__role=Role.PROGRAMME_OFFICE).get(
        memberships__partnership=sign_off.partnership
    )


def work() -> None:
    """Do the jobs that wait, as a worker does, and end."""
    with app.replace_connector(app.connector.get_worker_connector()) as working:
        working.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)


def recover() -> None:
    """What the minutes after a kill bring: the jobs of the dead are put back and done."""
    asyncio.run(retry_stalled.func(timestamp=0))
    work()


def faults(said: list[str]) -> Iterator[str]:
    """Everything that is not as it must be; `said` is what was answered as done."""
    done = [line.split() for line in said]
    voted = {int(number) for verb, number, *_ in done if verb == "voted"}
    kept = set(Ballot.objects.values_list("entitlement", flat=True))
    yield from (f"the vote of place {pk} is lost" for pk in voted - kept)
    left = {int(number) for verb, number, *_ in done if verb == "recused"}
    gone = set(Entitlement.objects.exclude(recused_at=None).values_list("pk", flat=True))
    yield from (f"the recusal of place {pk} is lost" for pk in left - gone)
    yield from _edit_faults({(int(number), cost) for _, number, *costs in done for cost in costs})
    for stage in Stage.objects.select_related("sign_off", "meeting"):
        yield from _stage_faults(stage)
    for sign_off in SignOff.objects.select_related("process"):
        yield from _sign_off_faults(sign_off)
    for partnership in SignOff.objects.values_list("partnership", flat=True).distinct():
        if (number := broken_link(partnership)) is not None:
            yield f"the chain of {partnership} is broken at {number}"
    yield from _mail_faults()


def _edit_faults(edited: set[tuple[int, str]]) -> Iterator[str]:
    """Each is in the history; while a proposal is returned, one may follow another unfrozen."""
    changes = dict(SignOff.objects.values_list("pk", "object_id"))
    history = ScopeChange.pgh_event_model.objects
    kept = set(history.values_list("pgh_obj_id", "whole_life_value"))
    for pk, cost in edited:
        if (changes[pk], Decimal(cost)) not in kept:
            yield f"the edit of {pk} to {cost} is lost"


def _stage_faults(stage: Stage) -> Iterator[str]:
    """A stage that its ballots ended has them; an open one has none that would end it."""
    if stage.outcome in ("returned", "withdrawn"):
        return
    outcome = standing_of(stage).outcome()
    if (outcome.value if outcome else "") != stage.outcome:
        yield f"stage {stage.pk} is {stage.outcome or 'open'}, its ballots say {outcome}"


def _sign_off_faults(sign_off: SignOff) -> Iterator[str]:
    tasks = Task.objects.filter(process=sign_off.process.pk)
    waiting = tasks.filter(status__in=[STATUS.NEW, STATUS.SCHEDULED], flow_task__endswith="voting")
    opened = sign_off.stages.open().count()
    if tasks.filter(status=STATUS.ERROR).exists():
        yield f"a step of {sign_off.pk} failed"
    if sign_off.state == "running" and (opened, waiting.count()) != (1, 1):
        yield f"{sign_off.pk} runs with {opened} stages and {waiting.count()} steps"
    if sign_off.state != "running" and opened:
        yield f"{sign_off.pk} is {sign_off.state} with an open stage"
    ended = sign_off.state in ("approved", "rejected", "recommended")
    counts = (
        Decision.objects.filter(sign_off=sign_off).count(),
        Entry.objects.filter(sign_off=sign_off, kind="decided").count(),
    )
    if counts != (int(ended), int(ended)):
        yield f"{sign_off.pk} is {sign_off.state} with {counts} decisions and entries"


def _mail_faults() -> Iterator[str]:
    """Every notification is mailed, every job done."""
    unsent = Notification.objects.filter(mailed_at=None).count()
    if unsent:
        yield f"{unsent} mails are lost"
    left = ProcrastinateJob.objects.exclude(status="succeeded").values_list("task_name", "status")
    if left:
        yield f"jobs are left: {list(left)[:5]}"
    with open(settings.POSTBOX) as box:
        handed = len(set(box.read().split()))
    if handed != Notification.objects.count():
        yield f"{handed} mails for {Notification.objects.count()} notifications"
