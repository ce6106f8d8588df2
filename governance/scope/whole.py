"""What a change of scope names before it is put to sign-off (docs/rules.md 2)."""

from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType

from governance.scope.models import ScopeChange
from records.models import Evidence

NO_COST = "Give the whole-life cost, which may be £0."


def missing_from(change: ScopeChange) -> Iterator[str]:
    """Each thing that the change must name and does not, with the cure."""
    if not change.services.exists():
        yield "Name the services that it is about."
    if not change.partners_affected.exists():
        yield "Name the partners that it affects."
    if change.whole_life_value is None:
        yield NO_COST
    if not change.without_benefit.strip() and not change.benefits.exclude(measure="").exists():
        yield "Name the benefits to the system, with their measures, or say why there is none."
    if not change.co_production.strip() and not _has_evidence(change):
        yield "Say how it was co-produced, or why it was not."


def _has_evidence(change: ScopeChange) -> bool:
    """Whether a file on the change itself shows how it was co-produced."""
    kind = ContentType.objects.get_for_model(ScopeChange)
    return Evidence.objects.kept().filter(content_type=kind, object_id=change.pk).exists()
