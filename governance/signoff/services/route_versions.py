"""The verbs of a route's versions: publish a draft, retire the route."""

from django.utils import timezone

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Refused
from governance.signoff.models import Route
from governance.signoff.outlines import outline_of
from governance.signoff.policies import routing
from governance.signoff.policies.route_faults import cannot_publish, route_faults
from governance.signoff.services.route_drafts import locked_draft


def publish_route(draft: Route, *, edition: int, by: User) -> Route:
    """Let new sign-offs take the draft; from now on it never changes."""
    with locked_draft("published a route", draft, edition, by) as route:
        partnership = route.partnership
        faults = route_faults(outline_of(route), partnership, partnership.today(), route.slug)
        if wrong := cannot_publish(faults):
            raise Refused(wrong)
        route.is_draft = False
        route.save(update_fields=["is_draft", "updated_at"])
    return route


def retire_route(route: Route, *, by: User) -> Route:
    """Take the route out of use; sign-offs that run on it keep their frozen copy."""
    with deed("retired a route", route, by=by):
        versions = Route.objects.filter(partnership=route.partnership_id, slug=route.slug)
        Partnership.objects.select_for_update(no_key=True).get(pk=route.partnership_id)
        route = versions.select_related("partnership").get(pk=route.pk)
        if wrong := routing.cannot_retire(route, by):
            raise Refused(wrong)
        now = timezone.now()
        for version in versions.filter(is_draft=False, retired_at=None):
            version.retired_at = now
            version.save(update_fields=["retired_at", "updated_at"])
        route.refresh_from_db()
    return route
