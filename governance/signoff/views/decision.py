from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from accounts.models import User
from core.addresses import at_address
from governance.signoff import policies
from governance.signoff.authority import weighed_words
from governance.signoff.models import Authority, Decision, Ratification, SignOff
from governance.signoff.own_decisions import say_decided, whose_governance
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import route_steps
from governance.signoff.urgent import taken_of, urgency_of

MEANING = {
    Authority.DELEGATED: "It binds the partners, within what they have delegated to the body.",
    Authority.RECOMMENDATION: "It binds nobody: each partner's own body decides.",
}

ANSWERED = ("ratification__urgent__decision", "ratification__urgent__sign_off")


@require_GET
def decision(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One decision: its wording and authority, who voted how, its conditions and its proof."""
    partnership = open_partnership(request, slug)
    seen = Decision.objects.visible_to(request.user).filter(partnership=partnership)
    found = get_object_or_404(
        seen.filter(at_address(reference))
        .select_related("body", "meeting", "sign_off__submitted_by", *ANSWERED)
        .order_by("reference_order")[:1]
    )
    context = {
        "decision": found,
        "proved": found,
        "meaning": MEANING[Authority(found.authority)],
        "conditions": list(
            found.condition_rows.select_related("ballot__cast_for", "owner", "sign_off")
        ),
        **(_signed_off(found.sign_off, request.user) if found.sign_off else {}),
        **_ratified(found, request.user),
    }
    return render(request, "signoff/decision.html", context)


def _signed_off(sign_off: SignOff, reader: User) -> dict[str, object]:
    """What was signed off, the way it took with each vote, and the last link of its chain."""
    record = sign_off.record
    governance = whose_governance(sign_off, timezone.localdate())
    provable = _provable(sign_off, reader)
    return {
        "sign_off": sign_off,
        "governance": governance,
        "say_decided": say_decided(governance),
        "subject_title": sign_off.title,
        "subject_url": subject_of(record).url(record),
        "steps": route_steps(sign_off, reader.pk),
        "urgent": urgency_of(sign_off),
        "taken": taken_of(sign_off),
        "weighed": [] if provable["cannot_export"] else _weighed(sign_off),
        **provable,
    }


def _ratified(decision: Decision, reader: User) -> dict[str, object]:
    """When it answers a chair's urgent decision: that decision, and the proof that holds both."""
    ratification: Ratification | None = getattr(decision, "ratification", None)
    if ratification is None:
        return {}
    sign_off = ratification.urgent.sign_off
    return {
        "ratification": ratification,
        "proved": ratification.urgent.decision,
        "subject_title": sign_off.title,
        "subject_url": subject_of(sign_off.record).url(sign_off.record),
        **_provable(sign_off, reader),
    }


def _provable(sign_off: SignOff, reader: User) -> dict[str, object]:
    return {
        "entry": sign_off.entries.order_by("number").last(),
        "cannot_export": policies.cannot_export_proof(sign_off, reader),
    }


def _weighed(sign_off: SignOff) -> list[str]:
    """What made the decision bind or only recommend; earlier records do not say."""
    decided = sign_off.entries.filter(kind="decided").first()
    return weighed_words(decided.data["weighed"]) if decided and decided.data.get("weighed") else []
