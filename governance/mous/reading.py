"""Agreements judged for a day: in force or not, who is bound, whether shares are shadow."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from accounts.models import Organisation
from governance.mous import rules
from governance.mous.models import Agreement, Party, Signature, Version


@dataclass(frozen=True)
class PartyStanding:
    """A party, its signature of the version that is shown, and whether it is bound."""

    party: Party
    signature: Signature | None
    last_day: date | None
    is_bound: bool

    @property
    def organisation(self) -> Organisation:
        """Who the party is."""
        return self.party.organisation


@dataclass(frozen=True)
class Standing:
    """An agreement on a day; `version` is the one in force then, else the latest."""

    agreement: Agreement
    version: Version | None
    is_in_force: bool
    in_force_from: date | None
    parties: tuple[PartyStanding, ...]

    @property
    def bound(self) -> list[Organisation]:
        """The organisations bound on the day, in the order of the parties."""
        return [one.organisation for one in self.parties if one.is_bound]

    @property
    def signed(self) -> list[PartyStanding]:
        """The parties that have signed the version."""
        return [one for one in self.parties if one.signature]

    @property
    def missing(self) -> list[PartyStanding]:
        """The parties whose signature of the version is still wanted."""
        return [one for one in self.parties if not one.signature]

    @property
    def is_shadow(self) -> bool:
        """Shares of gain and loss are worked out, but no money moves."""
        return rules.is_shadow(
            legally_binding=self.agreement.legally_binding, in_force=self.is_in_force
        )


def bound_on(agreements: QuerySet[Agreement], day: date) -> list[Standing]:
    """How each of `agreements`, in their order, stands on `day`; four queries."""
    loaded = agreements.prefetch_related(
        "versions",
        Prefetch("versions__signatures", Signature.objects.select_related("signatory")),
        Prefetch("parties", Party.objects.select_related("organisation")),
    )
    return [standing(agreement, day) for agreement in loaded]


def standing(agreement: Agreement, day: date) -> Standing:
    """How one agreement, with its versions, signatures and parties loaded, stands on `day`."""
    versions, parties = list(agreement.versions.all()), list(agreement.parties.all())
    last_days = {party.pk: _last_day(party, agreement.notice_months) for party in parties}
    terms = [_terms(agreement, version, parties, last_days, day) for version in versions]
    found = rules.version_in_force(terms, day)
    at = next((n for n, one in enumerate(terms) if one is found), len(terms) - 1)
    version = versions[at] if versions else None
    signatures = _by_party(version)
    bound = set(rules.bound_on(terms, day))
    return Standing(
        agreement=agreement,
        version=version,
        is_in_force=found is not None,
        in_force_from=rules.in_force_from(terms[at]) if terms else None,
        parties=tuple(
            PartyStanding(
                party, signatures.get(party.pk), last_days[party.pk], str(party.pk) in bound
            )
            for party in parties
        ),
    )


def _terms(
    agreement: Agreement,
    version: Version,
    parties: Sequence[Party],
    last_days: dict[int, date | None],
    day: date,
) -> rules.VersionTerms:
    """What the rules ask of a version: a party that has left is not asked to sign it."""
    signatures = _by_party(version)
    return rules.VersionTerms(
        starts_on=agreement.starts_on,
        expires_on=agreement.expires_on,
        parties=tuple(
            rules.PartyTerms(
                key=str(party.pk),
                signed_on=signatures[party.pk].signed_on if party.pk in signatures else None,
                last_day=last_days[party.pk],
                must_sign=party.pk in signatures or not _has_left(last_days[party.pk], day),
            )
            for party in parties
        ),
    )


def _by_party(version: Version | None) -> dict[int, Signature]:
    return {one.party_id: one for one in version.signatures.all()} if version else {}


def _last_day(party: Party, notice_months: int | None) -> date | None:
    """Notice and its months; without a period of notice, the day of the notice itself."""
    given = party.notice_given_on
    return rules.last_day(given, notice_months or 0) if given else None


def _has_left(last_day: date | None, day: date) -> bool:
    return last_day is not None and last_day < day
