"""The verbs of the log of issues and assumptions (docs/rules.md 7)."""

from dataclasses import dataclass
from datetime import date

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from risks.models import Issue, IssueKind, Risk, RiskStatus
from risks.policies import issues as policies
from risks.policies import risks as risk_policies
from risks.services.inheriting import classification_of, share_alike
from risks.services.references import next_reference
from risks.services.risks import end
from workstreams.models import Workstream

PREFIXES = {IssueKind.ISSUE: "I", IssueKind.ASSUMPTION: "AS"}


@dataclass(frozen=True)
class IssueDetails:
    """What is on the log: whose, in which workstream, and by when it is to be settled."""

    name: str
    workstream: Workstream
    owner: User
    text: str = ""
    due_on: date | None = None


def add_issue(kind: str, details: IssueDetails, *, by: User) -> Issue:
    """Put an issue or an assumption on the log."""
    partnership = details.workstream.partnership
    with deed(f"added an {kind}", partnership, by=by):
        if wrong := risk_policies.cannot_raise_in(details.workstream, by):
            raise Refused(wrong)
        return Issue.objects.create(
            partnership=partnership,
            kind=kind,
            reference=next_reference(Issue, partnership, PREFIXES[IssueKind(kind)]),
            raised_on=partnership.today(),
            **vars(details),
        )


def turn_into_issue(risk: Risk, *, what: str, by: User) -> Issue:
    """Record that a risk has happened: it is off the register, and the issue keeps the link."""
    with deed("turned a risk into an issue", risk, by=by, why=what.strip()):
        rows = Risk.objects.select_related("workstream", "partnership")
        risk = rows.select_for_update(of=("self",)).get(pk=risk.pk)
        if wrong := risk_policies.cannot_keep(risk, by):
            raise Refused(wrong)
        if not what.strip():
            raise Refused("Say what has happened.")
        end(risk, RiskStatus.HAPPENED, what, by)
        issue = Issue.objects.create(
            partnership=risk.partnership,
            kind=IssueKind.ISSUE,
            reference=next_reference(Issue, risk.partnership, "I"),
            name=risk.name,
            text=what.strip(),
            workstream=risk.workstream,
            owner_id=risk.owner_id,
            risk=risk,
            raised_on=risk.partnership.today(),
            **classification_of(risk),
        )
        share_alike(issue, risk)
    return issue


def edit_issue(issue: Issue, details: IssueDetails, *, by: User) -> Issue:
    """Change what is said of an open issue or assumption."""
    with deed(f"edited an {issue.kind}", issue, by=by):
        issue = _kept(issue, by)
        moves = details.workstream.pk != issue.workstream_id
        if moves and (wrong := risk_policies.cannot_raise_in(details.workstream, by)):
            raise Refused(wrong)
        for name, value in vars(details).items():
            setattr(issue, name, value)
        issue.save(update_fields=[*vars(details), "updated_at"])
    return issue


def resolve_issue(issue: Issue, *, outcome: str, resolution: str, by: User) -> Issue:
    """Say what became of it, and how; it leaves the open log."""
    with deed(f"settled an {issue.kind}", issue, by=by, why=resolution.strip()):
        issue = _kept(issue, by)
        if wrong := policies.cannot_resolve_so(issue.kind, outcome, resolution):
            raise Refused(wrong)
        issue.outcome, issue.resolution = outcome, resolution.strip()
        issue.resolved_on, issue.resolved_by = issue.partnership.today(), by
        issue.save(
            update_fields=["outcome", "resolution", "resolved_on", "resolved_by", "updated_at"]
        )
    return issue


def _kept(issue: Issue, by: User) -> Issue:
    rows = Issue.objects.select_related("workstream", "partnership")
    issue = rows.select_for_update(of=("self",)).get(pk=issue.pk)
    if wrong := policies.cannot_keep_issue(issue, by):
        raise Refused(wrong)
    return issue
