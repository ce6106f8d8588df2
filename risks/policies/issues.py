"""Who keeps the log of issues and assumptions, and what becomes of what is on it."""

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import User
from risks.models import Issue, IssueKind, IssueOutcome
from risks.policies.risks import NOT_THEIRS

OUTCOMES = {
    IssueKind.ISSUE: (IssueOutcome.RESOLVED,),
    IssueKind.ASSUMPTION: (IssueOutcome.HELD, IssueOutcome.FALSE),
}


def cannot_keep_issue(issue: Issue, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not edit or resolve what is on the log; empty when they may."""
    if issue.outcome:
        return f"{issue.get_outcome_display()}: it is no longer edited."
    workstream = issue.workstream
    if user.pk in (issue.owner_id, workstream.lead_id, workstream.sro_id):
        return ""
    return "" if may(user, KEEP_REGISTERS, issue.partnership, deeds) else NOT_THEIRS


def cannot_resolve_so(kind: str, outcome: str, resolution: str) -> str:
    """Why that is no end of it: an issue is resolved, an assumption held true or proved false."""
    if outcome not in OUTCOMES[IssueKind(kind)]:
        return "Choose what became of it."
    return "" if resolution.strip() else "Say how."
