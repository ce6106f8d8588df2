"""Who may see a record: its level, and whom it is named for (docs/rules.md 0)."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType

from accounts.models import Organisation, User
from core.canonical import digest
from core.errors import Refused
from governance.bodies.models import Body
from records.models import Classification, Record, Sharing


@dataclass(frozen=True)
class Disclosure:
    """A level with what belongs to it.

    Named partners have `partners`; part 2 has its `ground` and the `body` that decides it; both
    may name `people` besides.
    """

    level: Classification = Classification.ALL_PARTNERS
    ground: str = ""
    body: Body | None = None
    partners: tuple[Organisation, ...] = ()
    people: tuple[User, ...] = ()

    @property
    def is_for_all(self) -> bool:
        """No partner is left out."""
        return self.level in (Classification.PUBLIC, Classification.ALL_PARTNERS)


def disclosure_of(change: Record) -> Disclosure:
    """Who may see the record as it stands; no query when it is open to all partners."""
    level = Classification(change.classification)
    if level in (Classification.PUBLIC, Classification.ALL_PARTNERS):
        return Disclosure(level)
    shared = Sharing.objects.filter(
        content_type=ContentType.objects.get_for_model(change), object_id=change.pk
    ).select_related("organisation", "person")
    rows = list(shared.order_by("organisation__name", "person__name"))
    return Disclosure(
        level,
        ground=change.part_2_ground,
        body=change.deciding_body,
        partners=tuple(row.organisation for row in rows if row.organisation),
        people=tuple(row.person for row in rows if row.person),
    )


def disclosure_fingerprint(record: Record) -> str:
    """SHA-256 of who may see the record: what an editor of it has before them."""
    held = disclosure_of(record)
    return digest(
        {
            "level": held.level.value,
            "ground": held.ground,
            "body": held.body.pk if held.body else None,
            "partners": sorted(organisation.pk for organisation in held.partners),
            "people": sorted(person.pk for person in held.people),
        }
    )


def missing_of(disclosure: Disclosure) -> dict[str, str]:
    """What a level still needs, by field: the ground and body of part 2, the partners named."""
    missing = {}
    if disclosure.level == Classification.NAMED_PARTNERS and not disclosure.partners:
        missing["named_partners"] = "Choose the partners that may see it."
    if disclosure.level == Classification.PART_2:
        if not disclosure.ground.strip():
            missing["part_2_ground"] = "Give the ground for part 2."
        if disclosure.body is None:
            missing["deciding_body"] = "Choose the body that decides it."
    return missing


def classify(record: Record, disclosure: Disclosure) -> None:
    """Write the level of a record that is locked, or new, and whom it is named for."""
    if wrong := " ".join(missing_of(disclosure).values()):
        raise Refused(wrong)
    record.classification = disclosure.level
    record.part_2_ground, record.deciding_body = disclosure.ground, disclosure.body
    record.save(update_fields=["classification", "part_2_ground", "deciding_body", "updated_at"])
    share(record, disclosure)


def share(record: Record, disclosure: Disclosure) -> None:
    """Name the record for the partners and people of a disclosure, and for nobody else."""
    kind = ContentType.objects.get_for_model(record)
    about: dict[str, Any] = {"content_type": kind, "object_id": record.pk}
    held = Sharing.objects.filter(**about)
    held.exclude(organisation=None).exclude(organisation__in=disclosure.partners).delete()
    held.exclude(person=None).exclude(person__in=disclosure.people).delete()
    for organisation in disclosure.partners:
        Sharing.objects.get_or_create(**about, organisation=organisation, person=None)
    for person in disclosure.people:
        Sharing.objects.get_or_create(**about, organisation=None, person=person)
