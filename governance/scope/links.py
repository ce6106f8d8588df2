"""Changes of scope on the page of a risk that they name."""

from django.urls import reverse

from accounts.models import User
from governance.scope.models import ScopeChange
from records.links import Link, Links, register
from risks.models import Risk


def scope_changes(risk: Risk, user: User) -> Links:
    """Changes of scope that link the risk, as far as `user` may see them; one query."""
    found = ScopeChange.objects.visible_to(user).filter(risks=risk).select_related("partnership")
    return Links(
        "Changes of scope",
        [
            Link(str(each), reverse("scope:change", args=[each.partnership.slug, each.address]))
            for each in found
        ],
    )


register(Risk, scope_changes)
