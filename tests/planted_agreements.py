"""An agreement with what hangs on it, with a word planted in what most people must not see."""

from governance.mous.models import Agreement
from tests.factories.mous import (
    AgreementFactory,
    CommitmentFactory,
    PartyFactory,
    ShareFactory,
    ShareStatementFactory,
    SignatureFactory,
)


def plant_agreement(
    word: str, mark: str, free: dict[str, object], given: dict[str, object]
) -> Agreement:
    """One with a party that has signed, its share, a commitment, and a statement of the shares."""
    agreement = AgreementFactory(reference=f"MOU{mark}", name=f"{word} memorandum", **free)
    party = PartyFactory(agreement=agreement)
    ShareFactory(party=party)
    CommitmentFactory(agreement=agreement, number=1, party=party, text=f"{word} commitment")
    SignatureFactory(party=party)
    ShareStatementFactory(
        reference=f"SS{mark}", agreement=agreement, basis=f"{word} savings", **given
    )
    return agreement
