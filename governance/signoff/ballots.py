"""What a person wants to say, before it is a ballot."""

from dataclasses import dataclass

from governance.signoff.models import Ballot, BallotVote
from governance.signoff.rules import Vote

LONGEST = 10_000  # characters of a reason, or of conditions, that are put at once


@dataclass(frozen=True, slots=True)
class Wish:
    """A vote as it is meant: texts are trimmed, and only kept where the vote has use for them."""

    vote: Vote
    reason: str = ""
    conditions: str = ""
    pre_commencement: bool = False

    @classmethod
    def of(cls, vote: str, reason: str, conditions: str, pre_commencement: bool) -> "Wish":
        """The wish that these entries make; conditions only with an approval that has some."""
        chosen = Vote(vote)
        conditional = chosen == Vote.APPROVE_WITH_CONDITIONS
        return cls(
            vote=chosen,
            reason=reason.strip(),
            conditions=conditions.strip() if conditional else "",
            pre_commencement=pre_commencement and conditional,
        )

    @property
    def words(self) -> str:
        """ "approve with conditions"."""
        return str(BallotVote(self.vote.value).label).lower()

    def is_that_of(self, ballot: Ballot) -> bool:
        """Whether `ballot` says the same, so that sending it again changes nothing."""
        return self == Wish(
            Vote(ballot.vote), ballot.reason, ballot.conditions, ballot.is_pre_commencement
        )
