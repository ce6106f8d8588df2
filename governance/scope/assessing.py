"""Which assessments still stand between a scope change and the board."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.contenttypes.models import ContentType

from core.canonical import digest
from core.dates import full_day
from core.words import lower_first
from governance.scope.models import Assessment, AssessmentKind, AssessmentState, ScopeChange
from records.models import Evidence
from records.models.attached import EvidenceQuerySet

ALWAYS = (AssessmentKind.QUALITY, AssessmentKind.EQUALITY, AssessmentKind.DATA_PROTECTION)
COLOURS = {
    AssessmentState.SIGNED: "green",
    AssessmentState.NOT_REQUIRED: "grey",
    AssessmentState.REQUIRED: "red",
    AssessmentState.IN_PROGRESS: "yellow",
}


@dataclass(frozen=True)
class Assessed:
    """One of the four assessments of a change as it stands on a day; `gap` says what is missing."""

    kind: AssessmentKind
    held: Assessment | None
    gap: str

    @property
    def words(self) -> str:
        """ "Signed", "Missing", "Out of date"."""
        if self.held is None:
            return "Missing" if self.gap else "Not asked for"
        is_late = self.gap and self.held.state == AssessmentState.SIGNED
        return "Out of date" if is_late else self.held.get_state_display()

    @property
    def colour(self) -> str:
        """Red whatever is signed no more, or was never begun."""
        if self.held is None or (self.gap and self.held.state == AssessmentState.SIGNED):
            return "red" if self.gap else "grey"
        return COLOURS[AssessmentState(self.held.state)]


def files_of_assessments(change: ScopeChange) -> EvidenceQuerySet:
    """The files that show the assessments of the change."""
    kind = ContentType.objects.get_for_model(Assessment)
    numbers = Assessment.objects.filter(change=change).values("pk")
    return Evidence.objects.kept().filter(content_type=kind, object_id__in=numbers)


def by_assessment(files: Iterable[Evidence]) -> dict[int, list[Evidence]]:
    """`files` by the number of the assessment that they show."""
    found: dict[int, list[Evidence]] = defaultdict(list)
    for file in files:
        found[file.object_id].append(file)
    return found


def assessment_fingerprint(held: Assessment | None) -> str:
    """SHA-256 of where an assessment stands: what an editor of it has before them."""
    said = ("state", "reason", "signed_on", "signed_by_id", "valid_until")
    return digest({name: getattr(held, name) for name in said} if held else None)


def assessed(
    change: ScopeChange, on: date, rows: Iterable[Assessment] | None = None
) -> list[Assessed]:
    """The four assessments of the change in their order; `rows` are what is held, where known.

    Involvement and scrutiny is asked for only when somebody has said that it is required.
    """
    held = {
        assessment.kind: assessment
        for assessment in (change.assessments.all() if rows is None else rows)
    }
    return [
        Assessed(kind, held.get(kind), _gap(kind, held.get(kind), on)) for kind in AssessmentKind
    ]


def missing_assessments(
    change: ScopeChange, on: date, kinds: Collection[str] = AssessmentKind.values
) -> list[str]:
    """Why the board cannot decide on that day: each assessment missing, unsigned or out of date.

    Only those of `kinds` are asked for.
    """
    return [one.gap for one in assessed(change, on) if one.gap and one.kind in kinds]


def _gap(kind: AssessmentKind, assessment: Assessment | None, on: date) -> str:
    name = lower_first(kind.label)
    if assessment is None:
        return f"The {name} is missing." if kind in ALWAYS else ""
    if assessment.is_good(on):
        return ""
    if assessment.signed_on and assessment.signed_on > on:
        return f"The {name} is signed on {full_day(assessment.signed_on)} only."
    if assessment.state == AssessmentState.SIGNED and assessment.valid_until:
        return f"The {name} was valid until {full_day(assessment.valid_until)} only."
    return f"The {name} is {assessment.get_state_display().lower()}: it must be signed first."
