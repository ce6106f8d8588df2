"""What people type about shares: the split, a pool to try it on, and a period to state."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms

from core.forms import DateField, MoneyField, NHSFormMixin
from governance.mous.models import Party, Share, ShareLine, ShareTier
from governance.mous.services import Band, LineSaid

MOST_TIERS = 5
NO_NUMBER = "Write the per cent as a number, like 12.5."


def number_of_tiers(asked: str) -> int:
    """How many bands the page has boxes for, from 1 to 5."""
    return min(max(int(asked), 1), MOST_TIERS) if asked.isascii() and asked.isdecimal() else 1


class SharesForm(NHSFormMixin, forms.Form):
    """A line for each party in each band: its per cent, fixed or variable, and its cap."""

    def __init__(
        self,
        parties: Sequence[Party],
        tiers: int,
        data: Mapping[str, Any] | None = None,
        *,
        shares: Iterable[Share] = (),
        ends: Iterable[ShareTier] = (),
    ) -> None:
        super().__init__(data)
        self.parties, self.tiers = parties, tiers
        known = {(share.tier, share.party_id): share for share in shares}
        tops = {tier.number: tier.up_to for tier in ends}
        for tier in range(1, tiers + 1):
            self._add_band(tier, tops.get(tier))
            for party in parties:
                self._add_line(tier, party, known.get((tier, party.pk)))

    def bands(self) -> list[Band]:
        """The bands as they were typed; a party without a per cent has 0."""
        return [self._band(tier) for tier in range(1, self.tiers + 1)]

    def rows(self) -> list[tuple[int, Any, list[tuple[Party, list[Any]]]]]:
        """For each band its number, the box for its end, and its lines with their boxes."""
        names = ("percent", "line", "cap")
        return [
            (
                tier,
                self[f"t{tier}-up_to"],
                [
                    (party, [self[f"t{tier}-p{party.pk}-{name}"] for name in names])
                    for party in self.parties
                ],
            )
            for tier in range(1, self.tiers + 1)
        ]

    def _add_band(self, tier: int, up_to: Decimal | None) -> None:
        self.fields[f"t{tier}-up_to"] = MoneyField(
            label=f"Band {tier} reaches up to (pounds)" if self.tiers > 1 else "Up to (pounds)",
            required=False,
            initial=up_to,
            help_text="Leave it empty where it has no end.",
        )

    def _add_line(self, tier: int, party: Party, share: Share | None) -> None:
        start = f"t{tier}-p{party.pk}"
        of = f"{party}, band {tier}" if self.tiers > 1 else str(party)
        self.fields[f"{start}-percent"] = forms.DecimalField(
            label=f"Per cent of {of}",
            required=False,
            min_value=0,
            max_value=100,
            max_digits=7,
            decimal_places=4,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "nhsuk-input--width-5"}),
            initial=_plain(share.percent) if share else None,
            error_messages={"invalid": NO_NUMBER},
        )
        self.fields[f"{start}-line"] = forms.ChoiceField(
            label=f"Line of {of}",
            choices=ShareLine,
            required=False,
            initial=share.line if share else ShareLine.VARIABLE,
        )
        self.fields[f"{start}-cap"] = MoneyField(
            label=f"Cap of {of} in pounds", required=False, initial=share.cap if share else None
        )

    def _band(self, tier: int) -> Band:
        said = self.cleaned_data
        return Band(
            tuple(
                LineSaid(
                    party,
                    said[f"t{tier}-p{party.pk}-percent"] or Decimal(0),
                    is_fixed=said[f"t{tier}-p{party.pk}-line"] == ShareLine.FIXED,
                    cap=said[f"t{tier}-p{party.pk}-cap"],
                )
                for party in self.parties
            ),
            said[f"t{tier}-up_to"],
        )


class WhatIfForm(NHSFormMixin, forms.Form):
    """A pool to try the shares on."""

    pool = MoneyField(
        label="If savings are (pounds)",
        min_value=None,
        help_text="Like £1,200,000. Below 0 it is a loss: -£50,000.",
    )
    planned = MoneyField(
        label="Planned, if another (pounds)",
        required=False,
        help_text="Fixed lines are a per cent of what was planned.",
    )


class StatementForm(NHSFormMixin, forms.Form):
    """The period and the pool of a statement."""

    starts_on = DateField(label="From", help_text="For example 1/4/2019")
    ends_on = DateField(label="To", help_text="For example 31/3/2020")
    pool = MoneyField(
        label="What is shared (pounds)", min_value=None, help_text="Below 0 it is a loss."
    )
    planned = MoneyField(label="What was planned (pounds)", required=False)
    basis = forms.CharField(
        label="How it came about",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Which benefits it rests on, and who has verified them.",
    )


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
