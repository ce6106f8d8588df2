"""What several pages show of a sign-off."""

from typing import Any

from accounts.models import User
from governance.signoff.models import SignOff
from governance.signoff.policies import cannot_export_proof, ended_undecided


def proof_of_the_end(sign_off: SignOff, reader: User) -> dict[str, Any]:
    """For a page: whether the sign-off ended undecided, and why `reader` may not have its proof."""
    if not ended_undecided(sign_off):
        return {}
    return {"proves_end": True, "cannot_export": cannot_export_proof(sign_off, reader)}
