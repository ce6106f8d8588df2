from accounts.models import User
from governance.signoff.models import SignOff
from governance.signoff.proof import texts_of
from governance.signoff.subjects import subject_of

UNFINISHED = "A proof is made when the sign-off has ended."
HIDDEN = (
    "The text that was signed names something that you may not see, and a proof without it would"
    " not hold. Ask the programme office for the proof."
)


def cannot_export_proof(sign_off: SignOff, user: User) -> str:
    """Why `user`, who may see the sign-off, may not have its proof; empty when they may."""
    if sign_off.is_unfinished:
        return UNFINISHED
    record, texts = sign_off.record, texts_of(sign_off)
    return HIDDEN if subject_of(record).hides(record, list(texts.values()), user) else ""
