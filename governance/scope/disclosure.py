"""Who may see a change of scope: its level, and whom it is named for (docs/rules.md 0)."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from accounts.models import Organisation, User
from governance.bodies.models import Body
from governance.scope.models import ScopeChange
from governance.signoff.approvers import who_is_asked
from governance.signoff.models import Entitlement, SignOff
from governance.signoff.routes import Terms, applies, fitting_routes, template_terms, terms_of
from governance.signoff.subjects import Facts, subject_of
from records.models import Classification, Sharing, Withholding


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


def disclosure_of(change: ScopeChange) -> Disclosure:
    """Who may see the change as it stands; no query when it is open to all partners."""
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


def kept_out(change: ScopeChange) -> list[User]:
    """Who is or would be asked about the change and may not see it; not whom it is withheld from.

    Everybody whom a stage of its sign-off, or of the route that it would take, asks today.
    """
    facts, partnership = subject_of(change).facts(change), change.partnership
    asked = {
        place.person
        for terms in _stages(change, facts)
        if applies(terms.condition, facts)
        for place in who_is_asked(terms, facts, partnership, partnership.today())
    }
    places = Entitlement.objects.filter(
        stage__sign_off__in=SignOff.objects.about(change).unfinished(), stage__outcome=""
    )
    withheld = Withholding.objects.filter(
        content_type=ContentType.objects.get_for_model(change), object_id=change.pk
    )
    people = User.objects.filter(Q(pk__in=asked) | Q(pk__in=places.values("person")))
    return [
        person
        for person in people.exclude(pk__in=withheld.values("person")).order_by("name", "pk")
        if not ScopeChange.objects.visible_to(person).filter(pk=change.pk).exists()
    ]


def _stages(change: ScopeChange, facts: Facts) -> tuple[Terms, ...]:
    if running := SignOff.objects.about(change).unfinished().first():
        return terms_of(running)
    fitting = fitting_routes(facts, change.partnership)
    return template_terms(fitting[0]) if fitting else ()
