"""What is wrong with one stage of a route: that it says too little, or that nobody can pass it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from accounts.models import Level, Membership, Partner, PartnerKind, Partnership, Role, User
from core.words import join, lower_first
from governance.bodies.models import Body, DecisionRule, Seat
from governance.signoff.approvers import Asked, as_seats, who_is_asked
from governance.signoff.models import Approvers
from governance.signoff.outlines import Outline
from governance.signoff.route_words import changes_words, known_labels
from governance.signoff.routes import Terms
from governance.signoff.rules import cannot_pass
from governance.signoff.subjects import Facts

LONGEST_NAME = 200
LONGEST_DEADLINE = 60
MOST_APPROVALS = 99
DEAREST = Decimal(10**12)
OF_A_BODY = (DecisionRule.CHAIR, DecisionRule.QUORUM_MAJORITY)
OF_A_SECTOR = (Approvers.BODY, Approvers.PARTNERS)


@dataclass(frozen=True)
class Fault:
    """Something that must be mended: in words, the field it belongs to, and its stage's number."""

    text: str
    field: str = ""
    stage: int | None = None

    def __str__(self) -> str:
        return f"Stage {self.stage}: {self.text}" if self.stage else self.text


def stage_faults(terms: Terms, route: Outline, partnership: Partnership, on: date) -> list[Fault]:
    """Why the stage may not be saved on that day; its terms are those in force."""
    faults = [
        *_name(terms.name),
        *_numbers(terms),
        *_condition(terms, route, partnership, on),
        *_assessments(terms, route),
        *_ASKED[Approvers(terms.approvers)](terms, partnership, on),
        *_rule_fits(terms),
    ]
    return faults or list(_impassable(terms, partnership, on))


def _name(name: str) -> Iterator[Fault]:
    if not name.strip():
        yield Fault("It has no name. Give it one.", "name")
    elif len(name) > LONGEST_NAME:
        yield Fault(f"The name is too long. Keep it under {LONGEST_NAME + 1} characters.", "name")


def _numbers(terms: Terms) -> Iterator[Fault]:
    if not 1 <= terms.deadline_working_days <= LONGEST_DEADLINE:
        yield Fault(
            f"Give a deadline of 1 to {LONGEST_DEADLINE} working days.", "deadline_working_days"
        )
    if not 1 <= terms.n <= MOST_APPROVALS:
        yield Fault(f"Ask for 1 to {MOST_APPROVALS} approvals.", "n")


def _condition(terms: Terms, route: Outline, partnership: Partnership, on: date) -> Iterator[Fault]:
    condition = terms.condition
    if not 0 <= Decimal(condition.get("value_from", 0)) < DEAREST:
        yield Fault("The value must be £0 or more, and less than £1,000,000,000,000.", "value_from")
    if not set(condition.get("levels", ())) <= set(Level.values):
        yield Fault("Choose among the levels.", "levels")
    yield from _changes(condition.get("changes", ()), route)
    asked = set(condition.get("partners", ()))
    partners = Partner.objects.on(on).filter(partnership=partnership, organisation__in=asked)
    if asked - set(partners.values_list("organisation", flat=True)):
        yield Fault(
            "It waits for a proposal that touches an organisation which is no partner today."
            " Take it off the condition.",
            "partners",
        )


def _changes(codes: list[str], route: Outline) -> Iterator[Fault]:
    """A stage for kinds of change that the route never carries would never open."""
    possible = route.change_kinds or tuple(known_labels("changes", route.subject_kinds))
    strange = [code for code in codes if code not in possible]
    if strange:
        yield Fault(
            f"The route is not for proposals to {changes_words(strange)}: the stage would never"
            " open for them. Take that off the condition, or widen the route.",
            "changes",
        )


def _assessments(terms: Terms, route: Outline) -> Iterator[Fault]:
    strange = set(terms.assessments) - set(known_labels("assessments", route.subject_kinds))
    if strange:
        labels = known_labels("assessments")
        named = join(sorted(lower_first(labels.get(code, code[:40])) for code in strange))
        yield Fault(f"No proposal on this route has the {named}. Take it off.", "assessments")


def _body(terms: Terms, partnership: Partnership, on: date) -> Iterator[Fault]:
    body = Body.objects.filter(partnership=partnership, pk=terms.body or 0).first()
    if body is None:
        yield Fault("It asks no body. Choose one.", "body")
        return
    seats = list(Seat.objects.on(on).voting().filter(body=body).select_related("person"))
    if not seats:
        yield Fault(f"{body} has no voting seat today. Fill its seats, or ask others.", "body")
    if terms.rule == DecisionRule.QUORUM_MAJORITY and body.quorum is None:
        yield Fault(f"{body} has no quorum. Set one, or choose another rule.", "rule")
    if circle := _circle({seat.person: seat.deputy for seat in seats if seat.deputy}):
        named = join([person.name for person in circle])
        yield Fault(
            f"{named} are each other's deputies on {body}, so that neither could ever act for"
            " another. Name a deputy without a seat.",
            "body",
        )


def _circle(deputies: dict[User, User]) -> list[User]:
    """The people of the first ring of deputies; empty when there is none."""
    for start in deputies:
        walked, person = [start], deputies[start]
        while person in deputies and person not in walked:
            walked.append(person)
            person = deputies[person]
        if person == start:
            return walked
    return []


def _partners(terms: Terms, partnership: Partnership, on: date) -> Iterator[Fault]:
    full = Partner.objects.on(on).filter(partnership=partnership, kind=PartnerKind.FULL)
    if not full.exists():
        yield Fault("There is no full partner today. Ask others.", "approvers")
    elif not full.filter(signatory__is_active=True).exists():
        yield Fault("No full partner has a signatory today. Name signatories.", "approvers")


def _role(terms: Terms, partnership: Partnership, on: date) -> Iterator[Fault]:
    if terms.role not in Role.values:
        yield Fault("It asks no role. Choose one.", "role")
    elif not who_is_asked(terms, _facts(partnership, on), partnership, on):
        role = Role(terms.role).label.lower()
        none = f"Nobody holds the role of {role} today."
        yield Fault(f"{none} Choose another role, or ask others.", "role")


def _people(terms: Terms, partnership: Partnership, on: date) -> Iterator[Fault]:
    if not terms.people:
        yield Fault("It names nobody. Name somebody, or ask others.", "people")
    members = Membership.objects.filter(partnership=partnership, user__is_active=True)
    here = {one.user_id for one in members.filter(user__in=terms.people) if one.holds_on(on)}
    systems = User.objects.filter(pk__in=terms.people, is_service=True)
    if named := sorted(systems.values_list("name", flat=True)):
        are = "is a service account" if len(named) == 1 else "are service accounts"
        yield Fault(f"{join(named)} {are}. Choose people only.", "people")
    gone = [person.name for person in User.objects.filter(pk__in=set(terms.people) - here)]
    if gone:
        has = "has" if len(gone) == 1 else "have"
        yield Fault(f"{join(sorted(gone))} {has} left the partnership. Take them off.", "people")
    asked = {
        place.person for place in who_is_asked(terms, _facts(partnership, on), partnership, on)
    }
    without = User.objects.filter(pk__in=here - asked).order_by("name")
    if without:
        yield Fault(
            f"{join([person.name for person in without])} may not vote: associates and critical"
            " friends never do. Take them off.",
            "people",
        )


def _rule_fits(terms: Terms) -> Iterator[Fault]:
    if terms.rule in OF_A_BODY and terms.approvers != Approvers.BODY:
        yield Fault(
            "Only a body has a chair and a quorum. Ask the seats of one, or choose another rule.",
            "rule",
        )
    if terms.rule == DecisionRule.PER_SECTOR and terms.approvers not in OF_A_SECTOR:
        yield Fault(
            "Only partners and the seats of a body speak for a sector. Ask them, or choose"
            " another rule.",
            "rule",
        )


def _impassable(terms: Terms, partnership: Partnership, on: date) -> Iterator[Fault]:
    """Not even the widest proposal could pass: every full partner affected, nobody conflicted."""
    asked = _with_somebody(who_is_asked(terms, _facts(partnership, on), partnership, on))
    if reason := cannot_pass(terms.as_rule(), as_seats(asked)):
        field, cure = _CURES.get(terms.rule, ("approvers", "Ask somebody who can."))
        yield Fault(f"Nobody could ever pass it: {reason}. {cure}", field)


def _with_somebody(asked: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """The places whose holder has not left; a deputy who stays takes the place of one who has."""
    people = {place.person for place in asked} | {p.deputy for p in asked if p.deputy}
    here = set(User.objects.filter(pk__in=people, is_active=True).values_list("pk", flat=True))
    acting = {
        place: next((p for p in (place.person, place.deputy) if p in here), None) for place in asked
    }
    return tuple(replace(place, person=person) for place, person in acting.items() if person)


def _facts(partnership: Partnership, on: date) -> Facts:
    full = Partner.objects.on(on).filter(partnership=partnership, kind=PartnerKind.FULL)
    return Facts(kind="", partners=tuple(full.values_list("organisation", flat=True)))


_ASKED: dict[str, Callable[[Terms, Partnership, date], Iterator[Fault]]] = {
    Approvers.BODY: _body,
    Approvers.PARTNERS: _partners,
    Approvers.ROLE: _role,
    Approvers.PEOPLE: _people,
}
_CURES: dict[str, tuple[str, str]] = {
    DecisionRule.QUORUM_MAJORITY: (
        "rule",
        "Fill the seats of the body, change its quorum, or choose another rule.",
    ),
    DecisionRule.AT_LEAST: ("n", "Ask for fewer approvals, or ask more people."),
    DecisionRule.PER_SECTOR: (
        "sectors",
        "Ask for fewer approvals, leave that sector out, or ask somebody who speaks for it.",
    ),
    DecisionRule.CHAIR: ("rule", "Give the body a chair, or choose another rule."),
}
