"""Who hears of a risk because of its score, and since when (docs/rules.md 7)."""

from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from risks.models import Escalation, Risk, RiskStatus
from risks.rules import Rules


def keep_escalations(risks: QuerySet[Risk], rules: Rules, on: date) -> int:
    """Begin and end what the scores of `risks` ask for on the day `on`; how many began or ended.

    Two queries and one write of each kind, whatever their number. The caller holds the deed.
    """
    running = {
        each.risk_id: each for each in Escalation.objects.filter(risk__in=risks, ended_on=None)
    }
    begun, ended = [], []
    for pk, score, status in risks.values_list("pk", "current_score", "status"):
        asked = rules.escalates_to(score) if status == RiskStatus.OPEN else None
        held = running.get(pk)
        if held and held.to == asked:
            continue
        if held:
            held.ended_on, held.score_at_end = max(on, held.started_on), score
            held.updated_at = timezone.now()
            ended.append(held)
        if asked:
            begun.append(Escalation(risk_id=pk, to=asked, score=score, started_on=on))
    Escalation.objects.bulk_update(ended, ["ended_on", "score_at_end", "updated_at"])
    Escalation.objects.bulk_create(begun)
    return len(begun) + len(ended)
