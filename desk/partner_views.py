"""Pages of the partners: who takes part, and what each owes."""

from django.contrib import messages
from django.db.models import FETCH_RAISE, Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts import policies, services
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partner, Partnership, Sector, Succession, User
from accounts.policies import OwnGovernance
from core.addresses import asked
from core.forms import refusals_on
from core.pages import numbered, posted, tabs
from desk.forms import OwnGovernanceForm
from desk.owed import Owed, owed_by
from milestones.models import Milestone

VIEWS = {"": "Partners today", "former": "Former and future", "all": "All"}


@require_GET
def partner_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The organisations that take part, with their signatories and open milestones."""
    partnership = open_partnership(request, slug)
    view, sector = asked(request.GET, "view"), asked(request.GET, "sector")
    partners = _of_view(_seen(request.user, partnership), view, partnership)
    if sector in Sector.values:
        partners = partners.filter(sector=sector)
    counted = partners.annotate(
        open_milestones=Coalesce(_open_milestones(request.user, partnership), 0)
    )
    context = {
        "page": numbered(counted, request.GET.get("page")),
        "view": view,
        "sector": sector,
        "sectors": Sector.choices,
        "views": tabs(request.GET, "view", VIEWS, view if view in VIEWS else ""),
    }
    return render(request, "accounts_pages/partner_list.html", context)


@require_GET
def partner_detail(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """One partner: its part in the partnership, and what it owes."""
    partnership = open_partnership(request, slug)
    partner = get_object_or_404(_seen(request.user, partnership), pk=pk)
    owed = owed_by(partner, request.user, partnership)
    context = {
        "partner": partner,
        "owed": owed,
        "say": _say(partner, owed),
        "successions": list(
            Succession.objects.filter(
                Q(predecessor=partner.organisation) | Q(successor=partner.organisation)
            ).select_related("predecessor", "successor")
        ),
    }
    return render(request, "accounts_pages/partner_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def partner_governance(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The office says whether a partner's own body decides first."""
    partnership = open_partnership(request, slug)
    partner = get_object_or_404(
        _seen(request.user, partnership).select_related("partnership"), pk=pk
    )
    form = OwnGovernanceForm(posted(request), partner=partner)
    if form.is_valid():
        with refusals_on(form):
            services.set_own_governance(partner, form.governance, by=request.user)
            messages.success(request, f"The own governance of {partner} is recorded.")
            return redirect("accounts_pages:partner", slug, pk)
    cannot_set = policies.cannot_set_own_governance(partner, OwnGovernance(), request.user)
    context = {"partner": partner, "form": form, "cannot_set": cannot_set}
    status = 422 if request.method == "POST" else 200
    return render(request, "accounts_pages/partner_governance.html", context, status=status)


def _seen(user: User, partnership: Partnership) -> QuerySet[Partner]:
    return (
        Partner.objects.visible_to(user)
        .filter(partnership=partnership)
        .select_related("organisation", "signatory")
        .fetch_mode(FETCH_RAISE)
    )


def _of_view(partners: QuerySet[Partner], view: str, partnership: Partnership) -> QuerySet[Partner]:
    today = Partner.objects.on(partnership.today()).values("pk")
    match view:
        case "former":
            return partners.exclude(pk__in=today)
        case "all":
            return partners
    return partners.filter(pk__in=today)


def _open_milestones(user: User, partnership: Partnership) -> Subquery:
    """How many open milestones of the partner's organisation `user` may see."""
    milestones = Milestone.objects.visible_to(user).open().filter(partnership=partnership)
    counted = (
        milestones.filter(organisation=OuterRef("organisation"))
        .order_by()
        .values("organisation")
        .annotate(number=Count("pk"))
    )
    return Subquery(counted.values("number"), output_field=IntegerField())


def _say(partner: Partner, owed: Owed) -> str:
    """What the partner owes, in one sentence."""
    milestones, late, risks = len(owed.milestones), len(owed.late), len(owed.risks)
    said = f"{partner} has {_some(milestones, 'open milestone')}"
    said += f", {late} of them red" if late else ""
    said += f", {_some(risks, 'open risk')} and {_some(len(owed.actions), 'action')} to do."
    unsigned = sum(not one.has_signed for one in owed.agreements)
    if not unsigned:
        return said
    verb = "waits" if unsigned == 1 else "wait"
    return f"{said} {_some(unsigned, 'agreement')} {verb} for its signature."


def _some(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"
