"""Who is asked at a stage: seats, signatories, holders of a role, or named people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from accounts.models import Membership, Organisation, Partner, PartnerKind, Partnership, User
from governance.bodies.covering import deputy_in_absence
from governance.bodies.models import Seat, SeatRole
from governance.signoff.heirs import named_partners
from governance.signoff.models import Approvers, Entitlement
from governance.signoff.routes import Terms
from governance.signoff.rules import RuleKind
from governance.signoff.rules import Seat as RuleSeat
from governance.signoff.rules.places import may_act
from governance.signoff.subjects import Facts


@dataclass(frozen=True, slots=True)
class Asked:
    """One place at a stage before it opens, by numbers of people and organisations."""

    person: int
    deputy: int | None = None
    organisation: int | None = None
    sector: str = ""
    seat: int | None = None
    is_chair: bool = False
    is_vice_chair: bool = False


def who_is_asked(
    terms: Terms, facts: Facts, partnership: Partnership, on: date
) -> tuple[Asked, ...]:
    """The places of a stage on that day, the chair first; only full partners have one.

    Of a body whose chair decides alone only the chair and the vice-chair are asked. The deputy of
    who is away is the one named for the absence, else the one that the seat names.
    """
    found = _FINDERS[terms.approvers](terms, facts, partnership, on)
    if terms.rule == RuleKind.CHAIR:
        found = [place for place in found if place.is_chair or place.is_vice_chair]
    away = deputy_in_absence(partnership, [place.person for place in found], on)
    return tuple(replace(place, deputy=away.get(place.person, place.deputy)) for place in found)


def as_seats(asked: tuple[Asked, ...]) -> tuple[RuleSeat, ...]:
    """Places before the stage opens, as the rules take them."""
    return tuple(
        RuleSeat(
            key=key,
            person=place.person,
            deputy=place.deputy,
            sector=place.sector,
            is_chair=place.is_chair,
            is_vice_chair=place.is_vice_chair,
        )
        for key, place in enumerate(asked, 1)
    )


def as_entitlements(asked: tuple[Asked, ...], submitter: int) -> list[Entitlement]:
    """Places as rows that are not saved yet; the stage is set by who opens it."""
    return [
        Entitlement(
            person_id=place.person,
            deputy_id=place.deputy,
            organisation_id=place.organisation,
            sector=place.sector,
            seat_id=place.seat,
            is_chair=place.is_chair,
            is_vice_chair=place.is_vice_chair,
            is_submitter=place.person == submitter,
        )
        for place in asked
    ]


def partners_without_signatory(facts: Facts, partnership: Partnership, on: date) -> list[Partner]:
    """Affected full partners for whom nobody can sign."""
    affected = affected_partners(facts, partnership, on)
    return [partner for partner in affected if not _can_sign(partner)]


def signs_twice(asked: Sequence[Asked], submitter: int | None) -> str:
    """Why a partner would not be asked: its signatory signs for another too. Empty when all are.

    Nobody counts twice; a deputy who acts in an absence fills the second place.
    """
    acting = may_act(as_seats(tuple(asked)), submitter)
    for key, place in enumerate(asked, 1):
        if key not in acting and place.person != submitter:
            first = next(other for other in asked if other.person == place.person)
            return _one_for_two(place.person, first.organisation, place.organisation)
    return ""


def _one_for_two(person: int, *organisations: int | None) -> str:
    name = User.objects.get(pk=person).name
    one, other = sorted(
        str(each) for each in Organisation.objects.filter(pk__in=filter(None, organisations))
    )
    return (
        f"{name} is the signatory of both {one} and {other}, and nobody counts twice. Name another"
        f" signatory for one of them, or a deputy for an absence of {name}."
    )


def affected_partners(facts: Facts, partnership: Partnership, on: date) -> list[Partner]:
    """The full partners that the proposal names, or that took over from those it names."""
    full = Partner.objects.on(on).filter(partnership=partnership, kind=PartnerKind.FULL)
    partners = list(full.select_related("organisation", "signatory").order_by("organisation__name"))
    named = named_partners(facts.partners, [partner.organisation_id for partner in partners], on)
    return [partner for partner in partners if partner.organisation_id in named]


def _can_sign(partner: Partner) -> bool:
    return partner.signatory is not None and partner.signatory.is_active


def _by_body(terms: Terms, facts: Facts, partnership: Partnership, on: date) -> list[Asked]:
    full = Partner.objects.on(on).filter(partnership=partnership, kind=PartnerKind.FULL)
    sectors = dict(full.values_list("organisation_id", "sector"))
    seats = Seat.objects.on(on).voting().filter(body=terms.body).order_by("pk")
    places = [
        Asked(
            person=seat.person_id,
            deputy=seat.deputy_id,
            organisation=seat.organisation_id,
            sector=sectors.get(seat.organisation_id, "") if seat.organisation_id else "",
            seat=seat.pk,
            is_chair=seat.role == SeatRole.CHAIR,
            is_vice_chair=seat.role == SeatRole.VICE_CHAIR,
        )
        for seat in seats
        if seat.organisation_id is None or seat.organisation_id in sectors
    ]
    return sorted(places, key=lambda place: (not place.is_chair, not place.is_vice_chair))


def _by_partners(terms: Terms, facts: Facts, partnership: Partnership, on: date) -> list[Asked]:
    return [
        Asked(partner.signatory_id, None, partner.organisation_id, partner.sector)
        for partner in affected_partners(facts, partnership, on)
        if partner.signatory_id and _can_sign(partner)
    ]


def _by_role(terms: Terms, facts: Facts, partnership: Partnership, on: date) -> list[Asked]:
    memberships = Membership.objects.filter(partnership=partnership, role=terms.role)
    without = _without_vote(partnership, on)
    held = {
        membership.user_id: membership.organisation_id
        for membership in memberships.filter(user__is_active=True).order_by("-pk")
        if membership.holds_on(on) and membership.organisation_id not in without
    }
    return [Asked(person, None, organisation) for person, organisation in sorted(held.items())]


def _by_name(terms: Terms, facts: Facts, partnership: Partnership, on: date) -> list[Asked]:
    without = _without_vote(partnership, on)
    votes: dict[int, bool] = {}
    members = Membership.objects.filter(partnership=partnership, user__in=terms.people)
    for one in members:
        if one.holds_on(on):
            may_vote = one.organisation_id not in without
            votes[one.user_id] = votes.get(one.user_id, False) or may_vote
    people = User.objects.filter(pk__in=terms.people, is_active=True).order_by("pk")
    return [Asked(person.pk) for person in people if votes.get(person.pk, True)]


def _without_vote(partnership: Partnership, on: date) -> set[int]:
    """Organisations that are, or were, in the partnership and are no full partners that day.

    Who works for none of the partners, such as the host of a programme office, is not among them.
    """
    partners = Partner.objects.filter(partnership=partnership)
    full = Partner.objects.on(on).filter(partnership=partnership, kind=PartnerKind.FULL)
    known = partners.exclude(organisation__in=full.values("organisation"))
    return set(known.values_list("organisation", flat=True))


_FINDERS: dict[str, Callable[[Terms, Facts, Partnership, date], list[Asked]]] = {
    Approvers.BODY: _by_body,
    Approvers.PARTNERS: _by_partners,
    Approvers.ROLE: _by_role,
    Approvers.PEOPLE: _by_name,
}
