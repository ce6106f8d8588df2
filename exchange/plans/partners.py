"""The organisations that take part, what each is to the partnership, and who followed whom."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q
from django.db.models.functions import Lower

from accounts.models import Organisation, Partner, Succession
from exchange.plans import fields
from exchange.plans.batch import Cell, key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import fill, in_order, tell_changes, weigh, words
from exchange.plans.names import name_key
from exchange.problems import quoted
from exchange.tables import Row

ORGANISATION = (
    words("name"),
    Cell("short_name", "short_name", lambda _, row, column: row.text(column) or _short(row)),
    words("ods_code"),
    words("ons_code"),
    words("source"),
)
PARTNER = (
    words("sector"),
    words("kind"),
    fields.day("joined_on", "joined"),
    fields.day("left_on", "left"),
    fields.person("signatory", "signatory"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """What exists: organisations by name, those of ours, those that others share, short names."""

    known: dict[str, Organisation]
    ours: dict[int, Partner]
    shared: frozenset[int]
    shorts: dict[str, Organisation]

    def match(self, row: Row) -> Organisation | None:
        """By name; a partner whose full name was changed is still known by its short one."""
        found = self.known.get(name_key(row.text("name")))
        short = self.shorts.get(row.text("short_name").casefold())
        return found or (short if short is not None and short.pk in self.ours else None)


def plan_organisations(draft: Draft) -> None:
    """Organisations of the installation, and what each is to this partnership."""
    found = _find(draft)
    draft.organisations = dict(found.known)
    named = [(row, found.match(row)) for row in draft.workbook.rows("organisations")]
    known = {name_key(row.text("name")): match for row, match in named}
    left = dict(found.ours)
    for row, _ in draft.pair(
        "organisations", [], lambda row: name_key(row.text("name")), lambda thing: thing, "name"
    ):
        match = known[name_key(row.text("name"))]
        organisation = _plan_organisation(draft, row, found, match)
        _plan_partner(draft, row, organisation, left.pop(key_of(organisation), None))
    draft.partners |= left
    if "organisations" in draft.workbook.tables:
        absent = [str(partner.organisation) for partner in left.values()]
        draft.report("organisations").absent += absent
    _plan_successions(draft)


def _find(draft: Draft) -> Found:
    partners = draft.existing(Partner.objects.select_related("organisation"))
    ours = {partner.organisation_id: partner for partner in partners}
    rows = draft.workbook.rows("organisations")
    names = [row.text("name").casefold() for row in rows]
    short_names = [(row.text("short_name") or _short(row)).casefold() for row in rows]
    of_interest = Q(key__in=names) | Q(short__in=short_names) | Q(pk__in=list(ours))
    keyed = Organisation.objects.annotate(key=Lower("name"), short=Lower("short_name"))
    organisations = [*keyed.filter(of_interest)]
    elsewhere = Partner.objects.filter(organisation__in=organisations).exclude(
        partnership=draft.partnership.pk
    )
    known = {
        name_key(it.name): it
        for it in organisations
        if it.pk in ours or it.name.casefold() in names
    }
    for it in organisations:
        if it.pk in ours:
            known.setdefault(name_key(it.short_name), it)
    shared = frozenset(elsewhere.values_list("organisation_id", flat=True))
    return Found(known, ours, shared, {it.short_name.casefold(): it for it in organisations})


def _short(row: Row) -> str:
    return row.text("name")[:60]


def _plan_organisation(
    draft: Draft, row: Row, found: Found, match: Organisation | None
) -> Organisation:
    batch = draft.batch(Organisation)
    values = fill(draft, batch, row, ORGANISATION)
    short = str(values.setdefault("short_name", _short(row)))
    holder = found.shorts.get(short.casefold())
    if holder is not None and holder is not match:
        draft.error(row, "short_name", f"another: {quoted(holder.name)} has it")
    if match is None:
        match = batch.add(Organisation(**values))
    elif match.pk in found.shared:
        _leave_shared(draft, row, match, values)
    else:
        cells = {cell.name: cell for cell in ORGANISATION}
        tell_changes(draft, "organisations", batch, row, match, cells, values, match.short_name)
    found.shorts[short.casefold()] = match
    draft.organisations[name_key(match.name)] = match
    draft.organisations[name_key(short)] = match
    return match


def _leave_shared(draft: Draft, row: Row, match: Organisation, values: dict[str, object]) -> None:
    columns = {cell.name: cell.column for cell in ORGANISATION}
    for name, (old, _) in draft.batch(Organisation).differences(match, values).items():
        was = quoted(str(old)) if old else "nothing"
        draft.warn(row, columns[name], f"{was}, as other partnerships know it; it was left")


def _plan_partner(
    draft: Draft, row: Row, organisation: Organisation, partner: Partner | None
) -> None:
    in_order(draft, row, "joined", "left")
    fixed = {"partnership": draft.partnership, "organisation": organisation}
    draft.partners[key_of(organisation)] = weigh(
        draft,
        "organisations",
        draft.batch(Partner),
        row,
        partner,
        PARTNER,
        label=organisation.short_name,
        fixed=fixed,
    )


def _plan_successions(draft: Draft) -> None:
    ours = Succession.objects.filter(predecessor__partners__partnership=draft.partnership.pk)
    known = set(ours.values_list("predecessor_id", "successor_id"))
    for row in draft.workbook.rows("organisations"):
        former = draft.organisations.get(name_key(row.text("name")))
        heir = draft.one(
            draft.organisations, row, "successor", row.text("successor"), "an organisation"
        )
        if former is None or heir is None or (former.pk, heir.pk) in known:
            continue
        left = row.day("left")
        if left is None:
            draft.error(row, "left", "the day on which its successor took over")
        elif heir is former:
            draft.error(row, "successor", "another organisation")
        else:
            made = Succession(
                predecessor=former, successor=heir, happened_on=left + timedelta(days=1)
            )
            draft.batch(Succession).add(made)
            if former.pk:
                label = former.short_name
                draft.changed("organisations", row, "successor", label, None, heir)
