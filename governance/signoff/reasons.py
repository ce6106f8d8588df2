"""Why a body decided so, in the words of those who decided (docs/rules.md 9)."""

from governance.signoff.models import Ballot, BallotVote, SignOffState, Stage

FOR = (BallotVote.APPROVE, BallotVote.APPROVE_WITH_CONDITIONS)


def reasons_of(stage: Stage, state: SignOffState) -> str:
    """What was said when the stage was closed, then the words of the side that prevailed.

    Those of who presided, when there are some, else everybody's; each after the name for which
    the vote counts. Empty when nobody gave a reason.
    """
    side = (BallotVote.OBJECT,) if state == SignOffState.REJECTED else FOR
    said = Ballot.objects.filter(
        entitlement__stage=stage, entitlement__recused_at=None, vote__in=side
    ).exclude(reason="")
    ballots = list(said.select_related("cast_for", "entitlement").order_by("pk"))
    presided = [one for one in ballots if one.is_casting or one.entitlement.is_chair]
    words = [f"{one.cast_for.name}: {one.reason}" for one in presided or ballots]
    return "\n".join([stage.reason, *words] if stage.reason else words)
