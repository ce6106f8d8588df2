from accounts.models import User
from governance.signoff.approvers import Asked
from governance.signoff.policies.running import is_office
from governance.signoff.policies.stage import closed
from governance.signoff.standing import Standing


def cannot_replace(standing: Standing, heir: Asked | None, user: User) -> str:
    """Why `user` may not ask somebody else in a place: `heir` is who holds it now, if vacant."""
    if not is_office(standing.stage.sign_off, user):
        return "Only the programme office asks somebody else."
    if wrong := closed(standing.stage):
        return wrong
    if heir is None:
        return "Who is asked there can still answer, or that person does not hold the place now."
    return ""
