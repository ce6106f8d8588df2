"""Two people write one draft: the second sees what the first changed, and chooses."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from accounts.http import SignedInRequest
from core.canonical import plain
from core.numbers import whole_or
from governance.signoff.comparing import compare
from governance.signoff.models import Route
from governance.signoff.outlines import Outline, outline_of, read_outline
from governance.signoff.route_words import names_in
from governance.signoff.views.draft_conflict import CONFLICT, last_writer

SALT = "a draft as its reader saw it"
OURS = {"csrfmiddlewaretoken", "edition", "seen"}


@dataclass(frozen=True)
class Seen:
    """What the reader had before them when they pressed the button: its edition and its text."""

    edition: int
    sealed: str

    @classmethod
    def of(cls, request: SignedInRequest) -> "Seen":
        """As the page sent it back; edition 0, which no draft has, when it did not."""
        edition = whole_or(request.POST.get("edition", ""), 0, most=2**31 - 1)
        return cls(edition, request.POST.get("seen", ""))

    @property
    def outline(self) -> Outline | None:
        """The draft as it was then; None when it was not sent, or not by us."""
        try:
            return read_outline(signing.loads(self.sealed, salt=SALT))
        except signing.BadSignature:
            return None


def lock_of(draft: Route, outline: Outline | None = None) -> dict[str, Any]:
    """What a page of the draft sends back with every deed."""
    text = plain(asdict(outline or outline_of(draft)))
    return {"edition": draft.edition, "seen": signing.dumps(text, salt=SALT, compress=True)}


def conflict(
    request: SignedInRequest,
    draft: Route,
    *,
    mine: Callable[[Route], Outline] | None = None,
    action: str = "",
) -> HttpResponse:
    """Both changes side by side; pressing on sends what was typed again, over the draft as it is.

    It never overwrites silently: what both wrote is shown first, and leaving it is a choice.
    """
    now = get_object_or_404(Route.objects.with_stages().select_related("partnership"), pk=draft.pk)
    seen, outline = Seen.of(request).outline, outline_of(now)
    wanted = mine(now) if mine else None
    names = names_in([each for each in (seen, outline, wanted) if each])
    typed = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in OURS
        for value in values
    ]
    context = {
        "route": now,
        "who": last_writer(now),
        "theirs": compare(seen, outline, names) if seen else [],
        "mine": compare(outline, wanted, names) if wanted else [],
        "typed": typed,
        "action": action or request.path,
        **lock_of(now, outline),
    }
    return render(request, "signoff/route_conflict.html", context, status=CONFLICT)
