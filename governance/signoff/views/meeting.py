from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import RUN_SIGN_OFFS
from accounts.http import SignedInRequest, open_partnership
from core.errors import Refused
from core.pages import UNPROCESSABLE
from governance.signoff import policies, services
from governance.signoff.forms import AttendanceForm, RecordedVotesForm
from governance.signoff.models import SignOff, Stage
from governance.signoff.standing import Standing, standing_of
from governance.signoff.subjects import subject_of


@require_http_methods(["GET", "HEAD", "POST"])
def meeting(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The office records who attended, then what each of them said on this item."""
    partnership = open_partnership(request, slug)
    if RUN_SIGN_OFFS not in request.deeds:
        raise Http404
    seen = SignOff.objects.visible_to(request.user).filter(partnership=partnership)
    sign_off = get_object_or_404(seen, pk=pk)
    stages = sign_off.stages.open().filter(meeting__isnull=False)
    stage = stages.select_related("meeting", "body", "sign_off__submitted_by").first()
    if stage is None:
        return redirect("signoff:office", slug, pk)
    standing = standing_of(stage)
    came = _attendance_form(request, standing)
    said = _votes_form(request, standing)
    refusal = ""
    try:
        if _record(request, stage, came, said):
            return redirect("signoff:meeting", slug, pk)
    except Refused as refused:
        refusal = str(refused)
    context = {
        "sign_off": sign_off,
        "stage": stage,
        "came": came,
        "said": said,
        "refusal": refusal,
        "needed": standing.needed(),
        "subject_url": subject_of(sign_off.record).url(sign_off.record),
    }
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "signoff/meeting.html", context, status=status)


def _record(
    request: SignedInRequest, stage: Stage, came: AttendanceForm, said: RecordedVotesForm
) -> bool:
    """Do what was posted; whether something was."""
    if came.is_bound and came.is_valid():
        services.record_attendance(stage, came=came.came, by=request.user)
        messages.success(request, "The attendance is recorded.")
        return True
    if said.is_bound and said.is_valid():
        casting = said.cleaned_data["casting"]
        services.record_votes(
            stage, wishes=said.wishes, by=request.user, casting=casting, left=said.left
        )
        messages.success(request, "The votes of the meeting are recorded.")
        return True
    if request.method == "POST" and not came.is_bound and not said.is_bound:
        raise Refused(policies.NOTHING_SAID)
    return False


def _attendance_form(request: SignedInRequest, standing: Standing) -> AttendanceForm:
    posted = request.POST if "attendance" in request.POST else None
    return AttendanceForm(posted, standing=standing)


def _votes_form(request: SignedInRequest, standing: Standing) -> RecordedVotesForm:
    """Only those who attended and have not voted yet."""
    open_places = [
        place
        for place in standing.entitlements
        if place.attended
        and not place.recused_at
        and not place.is_submitter
        and standing.ballot_of(place) is None
    ]
    posted = request.POST if "votes" in request.POST else None
    return RecordedVotesForm(posted, places=open_places, rule=standing.rule.kind)
