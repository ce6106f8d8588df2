"""The risks that a board hears of because of their scores, on its own page (docs/rules.md 7)."""

from django.urls import reverse

from accounts.models import User
from governance.bodies.models import Body
from governance.bodies.sections import Section, SectionRow, show_on_bodies
from risks.models import Risk, rules_of
from risks.risk_filters import TO_BOARD, TO_PROGRAMME, viewed
from risks.rules import PARTNERSHIP_BOARD, PROGRAMME_BOARD

VIEW_OF = {PARTNERSHIP_BOARD: TO_BOARD, PROGRAMME_BOARD: TO_PROGRAMME}
MOST = 10


def escalated_risks(body: Body, user: User) -> Section | None:
    """Open risks that go up to a body of that kind, worst first; None for other kinds."""
    view = VIEW_OF.get(body.kind)
    if view is None:
        return None
    partnership = body.partnership
    seen = Risk.objects.visible_to(user).filter(partnership=partnership)
    found = viewed(seen, view, partnership.today(), rules_of(partnership))
    rows = found.select_related("owner").order_by("-current_score", "reference_order")[:MOST]
    return Section(
        title="Risks that go up to it",
        rows=[
            SectionRow(
                str(risk),
                reverse("risks:detail", args=[partnership.slug, risk.address]),
                f"scores {risk.current_score} · {risk.owner}",
            )
            for risk in rows
        ],
        total=found.count(),
        more_url=f"{reverse('risks:list', args=[partnership.slug])}?view={view}",
        nothing="No open risk scores high enough.",
    )


show_on_bodies(escalated_risks)
