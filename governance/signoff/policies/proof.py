from typing import Any

from accounts.models import User
from governance.signoff.models import Decision, SignOff
from governance.signoff.proof import texts_of
from governance.signoff.subjects import subject_of

UNFINISHED = "A proof is made when the sign-off has ended."
ASK_THE_OFFICE = "Ask the programme office for the proof."


def ended_undecided(sign_off: SignOff) -> bool:
    """Whether it has ended without a row in the decision log: its proof stands by itself."""
    if sign_off.is_unfinished:
        return False
    return not Decision.objects.filter(sign_off=sign_off).exists()


def cannot_export_proof(sign_off: SignOff, user: User) -> str:
    """Why `user`, who may see the sign-off, may not have its proof; empty when they may.

    What it names that they may not see is not spoken of, nor that there is something.
    """
    if sign_off.is_unfinished:
        return UNFINISHED
    record = sign_off.record
    named = [*texts_of(sign_off).values(), *_weighed(sign_off)]
    return ASK_THE_OFFICE if subject_of(record).hides(record, named, user) else ""


def _weighed(sign_off: SignOff) -> list[dict[str, Any]]:
    """What counted with the proposal when it was decided; earlier decisions do not say."""
    decided = sign_off.entries.filter(kind="decided").values_list("data__weighed", flat=True)
    return [weighed for weighed in decided if weighed]
