"""What comes of a risk is seen by whom the risk is seen by (docs/rules.md 0)."""

from typing import Any

from django.contrib.contenttypes.models import ContentType

from records.models import Record, Sharing, Withholding
from risks.models import Risk


def classification_of(risk: Risk) -> dict[str, Any]:
    """The risk's classification, as columns of another record."""
    return {
        "classification": risk.classification,
        "part_2_ground": risk.part_2_ground,
        "deciding_body_id": risk.deciding_body_id,
    }


def share_alike(record: Record, risk: Risk) -> None:
    """Name whom the risk is named for, and withhold from whom it is withheld."""
    kind = ContentType.objects.get_for_model(record)
    of_risk = {"content_type": ContentType.objects.get_for_model(risk), "object_id": risk.pk}
    Sharing.objects.bulk_create(
        Sharing(
            content_type=kind,
            object_id=record.pk,
            organisation_id=each.organisation_id,
            person_id=each.person_id,
        )
        for each in Sharing.objects.filter(**of_risk)
    )
    Withholding.objects.bulk_create(
        Withholding(
            content_type=kind, object_id=record.pk, person_id=each.person_id, reason=each.reason
        )
        for each in Withholding.objects.filter(**of_risk)
    )
