"""Who may see a change of scope, by API: read by whoever sees it, said by the programme office."""

from collections.abc import Iterable
from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from accounts.models import Organisation, Partnership, User
from api.fields import LineField
from api.register import Row
from governance.bodies.models import Body
from governance.scope.models import ScopeChange
from records.disclosures import (
    Disclosure,
    disclosure_fingerprint,
    disclosure_of,
    missing_of,
)
from records.models import Classification

WHEN = "For named partners and part 2."


class DisclosureSerializer(serializers.Serializer[Row]):
    """A level with what belongs to it; what belongs to another level is left out."""

    classification = serializers.ChoiceField(choices=Classification.choices)
    named_partners = serializers.ListField(
        child=serializers.CharField(max_length=60),
        default=list,
        help_text="Short names, for named partners.",
    )
    part_2_ground = LineField(default="", allow_blank=True, max_length=200)
    deciding_body = serializers.CharField(
        default="", allow_blank=True, help_text="Its name in the address; for part 2."
    )
    named_people = serializers.ListField(
        child=serializers.EmailField(), default=list, help_text=f"E-mail addresses. {WHEN}"
    )
    version = serializers.CharField(
        max_length=64,
        help_text="What you read it under; 409 when somebody else has said otherwise since.",
    )


def told(change: ScopeChange) -> Row:
    """Who may see the change, as the API tells it."""
    held = disclosure_of(change)
    return {
        "classification": held.level.value,
        "named_partners": [it.short_name for it in held.partners],
        "part_2_ground": held.ground,
        "deciding_body": held.body.slug if held.body else "",
        "named_people": [person.email for person in held.people],
        "version": disclosure_fingerprint(change),
    }


def read(data: Any, partnership: Partnership) -> tuple[Disclosure, str]:
    """What was sent, with everybody whom it names found, and the version that it was said over.

    ValidationError names who is not found.
    """
    given = DisclosureSerializer(data=data)
    given.is_valid(raise_exception=True)
    said: dict[str, Any] = given.validated_data
    level = Classification(said["classification"])
    is_named, is_part_2 = level == Classification.NAMED_PARTNERS, level == Classification.PART_2
    disclosure = Disclosure(
        level,
        ground=said["part_2_ground"].strip() if is_part_2 else "",
        body=_body(said["deciding_body"], partnership) if is_part_2 else None,
        partners=_partners(said["named_partners"], partnership) if is_named else (),
        people=_people(said["named_people"], partnership) if is_named or is_part_2 else (),
    )
    if missing := missing_of(disclosure):
        raise ValidationError({field: [words] for field, words in missing.items()})
    return disclosure, said["version"]


def _partners(names: Iterable[str], partnership: Partnership) -> tuple[Organisation, ...]:
    found = Organisation.objects.of(partnership).distinct()
    known = {it.short_name.casefold(): it for it in found}
    return _each("named_partners", "partner", names, known)


def _people(emails: Iterable[str], partnership: Partnership) -> tuple[User, ...]:
    known = {it.email.casefold(): it for it in User.objects.members_of(partnership)}
    return _each("named_people", "member", emails, known)


def _body(slug: str, partnership: Partnership) -> Body | None:
    found = Body.objects.filter(slug=slug, partnership=partnership).first()
    if slug and found is None:
        raise ValidationError({"deciding_body": [f'No body here has the address "{slug}".']})
    return found


def _each[T](field: str, what: str, names: Iterable[str], known: dict[str, T]) -> tuple[T, ...]:
    keys = dict.fromkeys(name.strip().casefold() for name in names)
    if unknown := [key for key in keys if key not in known]:
        raise ValidationError({field: [f'No {what} here is called "{key}".' for key in unknown]})
    return tuple(known[key] for key in keys)
