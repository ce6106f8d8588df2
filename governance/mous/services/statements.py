"""Working out what each party has in a period, and putting it to the parties to agree."""

from datetime import date
from decimal import Decimal

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import DomainError, Refused
from governance.mous import policies
from governance.mous.models import Agreement, ShareAmount, ShareStatement, StatementState
from governance.mous.reading import bound_on
from governance.mous.sharing import share_out_pool
from governance.signoff.models import SignOff
from governance.signoff.routes import fitting_routes
from governance.signoff.services import ensure_default_routes, submit_for_sign_off
from governance.signoff.subjects import subject_of

NO_ROUTE = "There is no route in use for share statements. The programme office makes one."


def prepare_statement(
    agreement: Agreement,
    *,
    starts_on: date,
    ends_on: date,
    pool: Decimal,
    planned: Decimal | None = None,
    basis: str = "",
    by: User,
) -> ShareStatement:
    """Write a draft with each party's amount, exact to the penny, by the shares of today."""
    with deed("prepared a share statement", agreement, by=by):
        partnership = Partnership.objects.select_for_update().get(pk=agreement.partnership_id)
        found = Agreement.objects.select_related("partnership").get(pk=agreement.pk)
        if wrong := policies.cannot_set_shares(found, by):
            raise Refused(wrong)
        others = found.share_statements.standing()
        if wrong := policies.cannot_prepare(starts_on, ends_on, pool, others):
            raise Refused(wrong)
        try:
            parts = share_out_pool(found, pool, planned)
        except DomainError as wrong_shares:
            raise Refused(str(wrong_shares)) from None
        statement = ShareStatement.objects.create(
            partnership=partnership,
            reference=_next_reference(partnership),
            agreement=found,
            starts_on=starts_on,
            ends_on=ends_on,
            pool=pool,
            planned=planned,
            basis=basis.strip(),
            is_shadow=_is_shadow(found),
            prepared_by=by,
            classification=found.classification,
            part_2_ground=found.part_2_ground,
            deciding_body=found.deciding_body,
        )
        ShareAmount.objects.bulk_create(
            ShareAmount(statement=statement, party=part.party, amount=part.amount) for part in parts
        )
    return statement


def start_sign_off(statement: ShareStatement, *, by: User, route: str = "") -> SignOff:
    """Put a draft to the signatories of the parties; `route` names one of equals."""
    with deed("put to sign-off", statement, by=by):
        found = ShareStatement.objects.select_for_update().get(pk=statement.pk)
        if wrong := policies.cannot_start_statement(found, by):
            raise Refused(wrong)
        ensure_default_routes(found.partnership, by=by)
        fitting = fitting_routes(subject_of(found).facts(found), found.partnership)
        chosen = next((each for each in fitting if not route or each.slug == route), None)
        if chosen is None:
            raise Refused(NO_ROUTE)
        return submit_for_sign_off(found, route=chosen, by=by)


def withdraw_draft(statement: ShareStatement, *, by: User) -> ShareStatement:
    """Take a draft back; its days are free for another statement."""
    with deed("withdrew a share statement", statement, by=by):
        found = ShareStatement.objects.select_for_update().get(pk=statement.pk)
        if wrong := policies.cannot_start_statement(found, by):
            raise Refused(wrong)
        found.state = StatementState.WITHDRAWN
        found.save(update_fields=["state", "updated_at"])
    return found


def _is_shadow(agreement: Agreement) -> bool:
    (standing,) = bound_on(Agreement.objects.filter(pk=agreement.pk), agreement.partnership.today())
    return standing.is_shadow


def _next_reference(partnership: Partnership) -> str:
    taken = ShareStatement.objects.filter(partnership=partnership, reference__startswith="SS")
    numbers = [reference[2:] for reference in taken.values_list("reference", flat=True)]
    return f"SS{max([int(n) for n in numbers if n.isdecimal()], default=0) + 1:02}"
