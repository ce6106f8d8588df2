"""Agreements: their parties, versions and signatures. What was signed in Accord stays signed."""

from collections.abc import Iterator

from exchange.compound import SignedBy
from exchange.plans import fields
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import in_order, weigh, words
from exchange.problems import quoted
from exchange.tables import Row
from governance.mous.models import Agreement, AgreementStatus, Party, Signature, Version

AGREEMENT = (
    words("reference", "ref"),
    words("name", "title"),
    words("kind"),
    fields.yes("legally_binding", "is_binding"),
    fields.day("starts_on", "starts"),
    fields.day("review_on", "review"),
    fields.day("expires_on", "expires"),
    fields.whole("notice_months", "notice"),
    words("covers"),
)
STATUS = words("status")
STEPS: dict[str, int] = {
    AgreementStatus.DRAFT: 0,
    AgreementStatus.IN_CONSULTATION: 1,
    AgreementStatus.OUT_FOR_SIGNATURE: 2,
    AgreementStatus.EXPIRED: 4,
    AgreementStatus.TERMINATED: 4,
}
IN_USE = 3

type Versions = dict[int, dict[str, Version]]
type Signed = dict[tuple[int, int], Signature]


def plan_agreements(draft: Draft) -> None:
    """Matched by reference, else by name."""
    existing = draft.existing(Agreement.objects.all())
    draft.agreements = {it.reference.upper(): it for it in existing}
    parties: dict[int, list[Party]] = {}
    for party in draft.existing(Party.objects.select_related("organisation"), _OF_AGREEMENT):
        parties.setdefault(party.agreement_id, []).append(party)
    versions: Versions = {}
    for version in draft.existing(Version.objects.all(), _OF_AGREEMENT):
        versions.setdefault(version.agreement_id, {})[version.number] = version
    signatures = draft.existing(
        Signature.objects.select_related("party__organisation"), "party__agreement__partnership"
    )
    signed = {(it.party_id, it.version_id): it for it in signatures}
    batch = draft.batch(Agreement)
    for row, found in draft.by_reference("agreements", existing):
        in_order(draft, row, "starts", "expires")
        cells = AGREEMENT if _moved_on(draft, row, found) else (*AGREEMENT, STATUS)
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('title')}"
        fixed = {"partnership": draft.partnership}
        agreement = weigh(draft, "agreements", batch, row, found, cells, label=label, fixed=fixed)
        draft.agreements[row.text("ref")] = agreement
        _plan_parties(draft, row, agreement, parties.get(key_of(agreement), []))
        version = _plan_version(draft, row, agreement, versions.get(key_of(agreement), {}))
        _plan_signatures(draft, row, agreement, version, signed)


_OF_AGREEMENT = "agreement__partnership"


def _moved_on(draft: Draft, row: Row, found: Agreement | None) -> bool:
    """An agreement that is further on in Accord is not set back, but named."""
    status = row.text("status")
    if found is None or STEPS.get(status, IN_USE) >= STEPS.get(found.status, IN_USE):
        return False
    draft.warn(
        row, "status", f"{quoted(found.get_status_display())}, as Accord has it; it was left"
    )
    return True


def _plan_parties(draft: Draft, row: Row, agreement: Agreement, known: list[Party]) -> None:
    batch = draft.batch(Party)
    by_organisation = {party.organisation_id: party for party in known}
    named = draft.many(draft.organisations, row, "parties", "an organisation")
    new = []
    for position, organisation in enumerate(named):
        party = by_organisation.pop(key_of(organisation), None)
        if party is None:
            made = Party(agreement=agreement, organisation=organisation, position=position)
            party = batch.add(made)
            new.append(organisation)
        draft.parties[key_of(agreement), key_of(organisation)] = party
    for party in by_organisation.values():
        draft.parties[key_of(agreement), party.organisation_id] = party
        draft.report("agreements").absent.append(f"{agreement.reference}, party {party}")
    if agreement.pk and new:
        old = [party.organisation for party in known]
        draft.changed("agreements", row, "parties", agreement.reference, old, [*old, *new])


def _plan_version(
    draft: Draft, row: Row, agreement: Agreement, known: dict[str, Version]
) -> Version:
    number = row.text("version")
    if number in known:
        return known[number]
    if len(number) > 20:
        draft.error(row, "version", "at most 20 characters")
    if agreement.pk:
        latest = max(known.values(), key=lambda version: version.pk, default=None)
        old = latest.number if latest else None
        draft.changed("agreements", row, "version", agreement.reference, old, number)
    return draft.batch(Version).add(Version(agreement=agreement, number=number))


def _plan_signatures(
    draft: Draft, row: Row, agreement: Agreement, version: Version, signed: Signed
) -> None:
    """Who signed is not in the workbook: such a signature reads "not recorded"."""
    new = []
    for party, said in _said(draft, row, agreement):
        if said.on > draft.today:
            draft.warn(row, "signed_by", f"days up to {draft.today:%d/%m/%Y}")
        found = signed.pop((key_of(party), key_of(version)), None)
        if found is None:
            made = Signature(party=party, version=version, signed_on=said.on)
            draft.batch(Signature).add(made)
            new.append(f"{party} {said.on:%d/%m/%Y}")
        elif found.signed_on != said.on:
            kept = f"{found.signed_on:%d/%m/%Y}, as Accord has it; the signature was left"
            draft.warn(row, "signed_by", kept, read=quoted(f"{said.party} {said.on:%d/%m/%Y}"))
    if agreement.pk and new:
        draft.changed("agreements", row, "signed_by", agreement.reference, None, new)
    _name_unsaid(draft, agreement, version, signed)


def _said(draft: Draft, row: Row, agreement: Agreement) -> Iterator[tuple[Party, SignedBy]]:
    """The parties that the cell names, each once, and what it says of them."""
    seen: set[int] = set()
    for said in row.each("signed_by"):
        if not isinstance(said, SignedBy):
            continue
        organisation = draft.one(draft.organisations, row, "signed_by", said.party, "a party")
        if organisation is None:
            continue
        party = draft.parties.get((key_of(agreement), key_of(organisation)))
        if party is None or key_of(party) in seen:
            expected = "each party once" if party else "a party of this agreement"
            draft.error(row, "signed_by", expected, read=quoted(said.party))
            continue
        seen.add(key_of(party))
        yield party, said


def _name_unsaid(draft: Draft, agreement: Agreement, version: Version, signed: Signed) -> None:
    """Signatures of this version that the sheet does not know stay, and are named."""
    draft.report("agreements").absent += [
        f"{agreement.reference}, signature of {signature.party}"
        for (_, of_version), signature in signed.items()
        if of_version == version.pk
    ]
