"""Shares of gain and loss: for each agreement and direction exactly 100 per cent."""

from collections import defaultdict
from decimal import Decimal

from exchange.plans import fields
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import weigh, words
from exchange.plans.report import in_words
from exchange.problems import quoted
from exchange.tables import Row
from governance.mous.models import Party, Share

SHARE = (fields.amount("percent", "percent"), words("line"))

type Direction = tuple[int, str]


def plan_shares(draft: Draft) -> None:
    """Matched by agreement, direction and party; every party should have a line.

    The workbook knows one band; further ones, which pages set, stay as they are.
    """
    known = Share.objects.filter(tier=1).select_related("party__organisation")
    existing = draft.existing(known, "party__agreement__partnership")
    sums: dict[Direction, Decimal] = defaultdict(Decimal)
    first: dict[Direction, Row] = {}
    having: dict[Direction, set[int]] = defaultdict(set)
    kept = {it.pk: it for it in existing}
    for row, found in draft.pair(
        "shares",
        existing,
        lambda row: _row_key(draft, row),
        _key,
        "party",
        lambda share: share.party.agreement,
    ):
        party = _party(draft, row)
        if party is None:
            continue
        agreement, direction = draft.agreements[row.text("agreement")], row.text("direction")
        label = f"{agreement.reference} {direction}, {party}"
        fixed = {"party": party, "direction": direction}
        weigh(draft, "shares", draft.batch(Share), row, found, SHARE, label=label, fixed=fixed)
        key = (key_of(agreement), direction)
        first.setdefault(key, row)
        sums[key] += row.amount("percent") or 0
        having[key].add(key_of(party))
        if found is not None:
            kept.pop(found.pk)
    for share in kept.values():
        sums[share.party.agreement_id, share.direction] += share.percent
        having[share.party.agreement_id, share.direction].add(share.party_id)
    for key, row in first.items():
        if sums[key] != 100:
            total = f"{in_words(sums[key])} per cent in all"
            draft.error(row, "percent", "shares that sum to exactly 100", read=total)
        _warn_of_parties(draft, row, key, having[key])


def _key(share: Share) -> tuple[int, str, int]:
    return share.party.agreement_id, share.direction, share.party.organisation_id


def _row_key(draft: Draft, row: Row) -> tuple[object, ...]:
    agreement = draft.number(draft.agreements, row.text("agreement"))
    party = draft.number(draft.organisations, row.text("party"))
    return agreement, row.text("direction"), party


def _party(draft: Draft, row: Row) -> Party | None:
    agreement = draft.one(draft.agreements, row, "agreement", row.text("agreement"), "an agreement")
    organisation = draft.one(
        draft.organisations, row, "party", row.text("party"), "an organisation"
    )
    if agreement is None or organisation is None:
        return None
    party = draft.parties.get((key_of(agreement), key_of(organisation)))
    if party is None:
        draft.error(row, "party", f"a party of {agreement.reference}")
    return party


def _warn_of_parties(draft: Draft, row: Row, key: Direction, having: set[int]) -> None:
    for (agreement, _), party in draft.parties.items():
        if agreement == key[0] and key_of(party) not in having:
            read = f"no line of {quoted(str(party))} for a {key[1]}"
            draft.warn(row, "party", "a share for every party, if only 0", read=read)
