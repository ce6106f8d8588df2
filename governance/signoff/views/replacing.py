from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from accounts.http import SignedInRequest, open_partnership
from accounts.models import User
from core.errors import Refused
from governance.signoff import services
from governance.signoff.models import Entitlement


@require_POST
def replace_approver(request: SignedInRequest, slug: str, pk: int, person: int) -> HttpResponse:
    """The office asks who holds a place now, since who was asked has left."""
    partnership = open_partnership(request, slug)
    seen = Entitlement.objects.visible_to(request.user).filter(
        stage__sign_off__partnership=partnership
    )
    place = get_object_or_404(seen.select_related("stage"), pk=pk)
    heir = get_object_or_404(User, pk=person)
    try:
        services.replace_approver(place, person=heir, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{heir} is asked.")
    return redirect("signoff:office", slug, place.stage.sign_off_id)
