"""Who is asked about a change of scope and may not see it (docs/rules.md 0)."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from accounts.models import User
from governance.scope.models import ScopeChange
from governance.signoff.approvers import who_is_asked
from governance.signoff.models import Entitlement, SignOff
from governance.signoff.routes import Terms, applies, fitting_routes, template_terms, terms_of
from governance.signoff.subjects import Facts, subject_of
from records.models import Withholding


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
