"""Pages of the agreements: which are in force, and who is bound."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import FETCH_RAISE, Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partner, Partnership, User
from core.addresses import asked, at_address
from core.money import pounds
from core.pages import numbered, results_part, tabs
from governance.mous import policies
from governance.mous.commitments import commitments_of
from governance.mous.forms import BoundOn
from governance.mous.models import (
    Agreement,
    AgreementKind,
    Share,
    ShareDirection,
    ShareStatement,
)
from governance.mous.reading import PartyStanding, Standing, bound_on, standing
from governance.mous.sharing import shares_of
from governance.mous.words import Due, answer, binding_sentence, due, shadow_reason
from risks.figures import number

IN_FORCE, TO_SIGN, DUE = "in_force", "to_sign", "due"
VIEWS = {
    "": "All agreements",
    IN_FORCE: "In force",
    TO_SIGN: "Waiting for signatures",
    DUE: "Review or end near",
}


@dataclass(frozen=True)
class ListedAgreement:
    """An agreement in the list, judged for the partnership's today."""

    standing: Standing
    review: Due
    end: Due

    def is_of(self, view: str) -> bool:
        """Whether it belongs in one of `VIEWS`."""
        near = any(each.note for each in (self.review, self.end))
        return {
            IN_FORCE: self.standing.is_in_force,
            TO_SIGN: bool(self.standing.missing) and not self.standing.is_in_force,
            DUE: self.standing.is_in_force and near,
        }.get(view, True)


@dataclass(frozen=True)
class ShareRow:
    """A party's share of a gain and of a loss; None where it has no line."""

    party: str
    gain: Share | None
    loss: Share | None


@require_GET
@vary_on_headers("HX-Request")
def agreement_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The agreements that the reader sees, each judged for the partnership's today."""
    partnership = open_partnership(request, slug)
    view = asked(request.GET, "view")
    kind, words = asked(request.GET, "kind"), asked(request.GET, "q")
    seen = _seen(request.user, partnership)
    if kind in AgreementKind.values:
        seen = seen.filter(kind=kind)
    if words:
        seen = seen.filter(Q(name__icontains=words) | Q(reference__icontains=words))
    everything = [
        _listed(each, partnership.today()) for each in bound_on(seen, partnership.today())
    ]
    context = {
        "view": view,
        "kind": kind,
        "words": words,
        "page": numbered([one for one in everything if one.is_of(view)], request.GET.get("page")),
        "in_force": sum(one.standing.is_in_force for one in everything),
        "total": len(everything),
        "kinds": AgreementKind.choices,
        "views": tabs(request.GET, "view", VIEWS, view if view in VIEWS else ""),
    }
    return render(request, f"mous/agreement_list.html{results_part(request)}", context)


@require_GET
def agreement_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One agreement: its parties and signatures, who is bound, and how gain and loss are shared."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    found = bound_on(_seen(request.user, partnership).filter(at_address(reference))[:1], today)
    if not found:
        raise Http404
    now = found[0]
    agreement = now.agreement
    agreement.partnership = partnership
    lines = shares_of(agreement)
    shares = _shares(agreement, lines)
    form = BoundOn(request.GET or None)
    on = (form.cleaned_data["on"] if form.is_valid() else None) or today
    context = {
        "standing": now,
        "agreement": agreement,
        "say": binding_sentence(now, today),
        "review": due(agreement.review_on, today, "overdue"),
        "end": due(agreement.expires_on, today, "over"),
        "parties": _rows(now, partnership),
        "versions": list(reversed(agreement.versions.all())),
        "covers": [part.strip() for part in agreement.covers.split(";") if part.strip()],
        "form": form,
        "answer": answer(standing(agreement, on), on),
        "why": binding_sentence(standing(agreement, on), on),
        "is_ahead": on > today,
        "commitments": commitments_of(agreement, request.user, request.deeds),
        "cannot_commit": policies.cannot_commit(agreement, request.user, request.deeds),
        "shares": shares,
        "all_gain": _sum(row.gain for row in shares),
        "all_loss": _sum(row.loss for row in shares),
        "bands": _bands(agreement, lines),
        "statements": list(_statements(request.user, agreement)),
        "cannot_set": policies.cannot_set_shares(agreement, request.user, request.deeds),
        "shadow": shadow_reason(now),
    }
    return render(request, "mous/agreement_detail.html", context)


def _seen(user: User, partnership: Partnership) -> QuerySet[Agreement]:
    seen = Agreement.objects.visible_to(user).filter(partnership=partnership)
    return seen.fetch_mode(FETCH_RAISE)


def _listed(found: Standing, today: date) -> ListedAgreement:
    agreement = found.agreement
    return ListedAgreement(
        found,
        review=due(agreement.review_on, today, "overdue"),
        end=due(agreement.expires_on, today, "over"),
    )


def _rows(now: Standing, partnership: Partnership) -> list[tuple[PartyStanding, User | None]]:
    """Each party with who signed for it, else who may."""
    partners = Partner.objects.filter(partnership=partnership).select_related("signatory")
    signatories = {one.organisation_id: one.signatory for one in partners}
    return [
        (
            party,
            party.signature.signatory
            if party.signature
            else signatories.get(party.party.organisation_id),
        )
        for party in now.parties
    ]


def _shares(agreement: Agreement, lines: Iterable[Share]) -> list[ShareRow]:
    """What each party has of the first band of a gain and of a loss, in the parties' order."""
    found: dict[int, dict[str, Share]] = {}
    for share in lines:
        if share.tier == 1:
            found.setdefault(share.party_id, {})[share.direction] = share
    return [
        ShareRow(
            str(party.organisation),
            found[party.pk].get(ShareDirection.GAIN),
            found[party.pk].get(ShareDirection.LOSS),
        )
        for party in agreement.parties.all()
        if party.pk in found
    ]


def _bands(agreement: Agreement, lines: Iterable[Share]) -> list[str]:
    """The further bands and the caps in words: "Gain, band 2: HRCH 60%, LBH 40%"."""
    said = [
        f"{share.party} at most {pounds(share.cap)} of a {share.direction}"
        for share in lines
        if share.cap is not None
    ]
    further: dict[tuple[str, int], list[str]] = {}
    for share in lines:
        if share.tier > 1:
            key = (share.get_direction_display(), share.tier)
            further.setdefault(key, []).append(f"{share.party} {number(share.percent)}%")
    return said + [
        f"{direction}, band {tier}: {', '.join(parts)}"
        for (direction, tier), parts in further.items()
    ]


def _statements(user: User, agreement: Agreement) -> QuerySet[ShareStatement]:
    seen = ShareStatement.objects.visible_to(user).filter(agreement=agreement)
    return seen.order_by("-starts_on", "-pk")


def _sum(shares: Iterable[Share | None]) -> Decimal:
    return sum((share.percent for share in shares if share), Decimal(0))
