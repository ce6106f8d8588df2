"""Changes of scope on the page of a risk that they name."""

from django.urls import reverse

from accounts.models import User
from governance.scope.models import ScopeChange
from records.links import Link, Naming, register
from risks.models import Risk


def scope_changes(risk: Risk, user: User) -> Naming:
    """Changes of scope that link the risk, as far as `user` may see them."""
    found = ScopeChange.objects.visible_to(user).filter(risks=risk).select_related("partnership")
    return Naming("Changes of scope", found, _link)


def _link(change: ScopeChange) -> Link:
    return Link(
        str(change), reverse("scope:change", args=[change.partnership.slug, change.address])
    )


register(Risk, scope_changes)
