"""Two people say where one thing stands: the second sees what the first said, and chooses."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django import forms

from accounts.http import SignedInRequest
from core.errors import Overtaken, Refused
from core.pages import UNPROCESSABLE
from governance.signoff.views.draft_conflict import CONFLICT


@dataclass
class Attempt:
    """Whether what was sent met something newer than its sender had seen."""

    form: forms.Form
    is_overtaken: bool = False

    @property
    def status(self) -> int:
        """That of the page with what was sent and why it is not saved."""
        if self.is_overtaken:
            return CONFLICT
        return UNPROCESSABLE if self.form.errors else 200

    def text(self, request: SignedInRequest, now: str) -> str:
        """Which fingerprint the page sends back: what stands `now`, once its sender has seen it."""
        return now if self.is_overtaken else request.POST.get("text", now)


@contextmanager
def attempting(attempt: Attempt) -> Iterator[None]:
    """Do what is inside; when it is refused, the reason stands on the form and the page goes on."""
    try:
        yield
    except Refused as refusal:
        attempt.is_overtaken = isinstance(refusal, Overtaken)
        attempt.form.add_error(None, str(refusal))
