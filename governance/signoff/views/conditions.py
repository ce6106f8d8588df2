from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.errors import Refused
from governance.signoff import services
from governance.signoff.forms import ClearForm
from governance.signoff.models import Condition
from governance.signoff.subjects import subject_of

UNPROCESSABLE = 422
SERVICES = {
    "discharged": services.discharge_condition,
    "waived": services.waive_condition,
}


@require_http_methods(["GET", "HEAD", "POST"])
def condition(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The office records that the deciding body cleared a condition."""
    partnership = open_partnership(request, slug)
    seen = Condition.objects.visible_to(request.user).filter(sign_off__partnership=partnership)
    found = get_object_or_404(seen.select_related("sign_off"), pk=pk)
    form = ClearForm(request.POST or None, condition=found)
    subject_url = subject_of(found.sign_off.record).url(found.sign_off.record)
    if request.method == "POST" and form.is_valid():
        clear = SERVICES[form.cleaned_data["how"]]
        try:
            clear(found, on=form.cleaned_data["on"], by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The condition is cleared.")
            return redirect(subject_url)
    context = {"condition": found, "form": form, "subject_url": subject_url}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "signoff/condition.html", context, status=status)
