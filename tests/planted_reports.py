"""What workstreams report in the walked partnership, with a word planted in it."""

from governance.reporting.models import AskedWorkstream, ReportingRound
from milestones.models import Milestone
from tests.factories.reporting import ExceptionFactory, ReportFactory, RoundFactory
from workstreams.models import Workstream


def report_on(stream: Workstream, milestone: Milestone, word: str) -> None:
    """An accepted report after one that came back, and an exception raised; `word` in each."""
    january = ReportingRound.objects.filter(partnership=stream.partnership).first()
    january = january or RoundFactory(partnership=stream.partnership)
    AskedWorkstream.objects.create(round=january, workstream=stream)
    told = {"round": january, "workstream": stream, "achieved": f"{word} agreed"}
    ReportFactory(returned=True, return_reason=f"{word} unclear", **told)
    ReportFactory(accepted=True, version=2, **told)
    ExceptionFactory(
        milestone=milestone, reference=f"ER{word[:2].upper()}", raised=True, cause=f"{word} late"
    )
