"""Routes for tests: outlines and terms by what matters to each, drafts, the route ahead."""

from datetime import date

from accounts.models import Role
from governance.signoff.models import Approvers, Route
from governance.signoff.outlines import Outline, outline_of
from governance.signoff.preview import Preview, Proposal, preview
from governance.signoff.route_words import names_in
from governance.signoff.routes import Terms, terms_of
from governance.signoff.services import route_drafts as drafts
from governance.signoff.subjects import subject_of

TODAY = date(2020, 1, 31)
MEGABYTE = "x" * 1_000_000


def terms(**given: object) -> Terms:
    """A stage that all affected partners must approve, but for what is given."""
    usual = {
        "number": 1,
        "name": "Partner sign-off",
        "approvers": Approvers.PARTNERS.value,
        "rule": "all",
        "deadline_working_days": 10,
    }
    return Terms(**usual | given)


def screening(**given: object) -> Terms:
    """A stage that one of the programme office must approve."""
    asked = {"approvers": Approvers.ROLE.value, "role": Role.PROGRAMME_OFFICE.value}
    return terms(**{"name": "Screening", "rule": "at_least", **asked, **given})


def of_board(place, **given: object) -> Terms:
    """A stage of the board by quorum and majority."""
    asked = {"approvers": Approvers.BODY.value, "body": place.board.pk}
    return terms(**{"name": "Board", "rule": "quorum_majority", **asked, **given})


def outline(*stages: Terms, **given: object) -> Outline:
    """A route for changes of scope."""
    usual = {"name": "Small change of scope", "subject_kinds": ("scope_change",)}
    return Outline(**usual | given, stages=stages)


def draft_with(place, *stages: Terms, **given: object) -> Route:
    """A draft of the office with these stages."""
    draft = drafts.create_route(place.partnership, outline(**given), by=place.office)
    for edition, stage in enumerate(stages, 1):
        drafts.save_stage(draft, stage, edition=edition, by=place.office)
    draft.refresh_from_db()
    return draft


def foresee(place, *, route=None, on=TODAY, submitter=None, sign_off=None) -> Preview:
    """The preview of the place's change, on its route or on that outline."""
    facts = subject_of(place.change).facts(place.change)
    by = submitter or place.lead
    read = route or outline_of(place.route)
    stages = terms_of(sign_off) if sign_off else read.stages
    proposal = Proposal(place.change, facts, place.partnership, by, on, sign_off)
    return preview(proposal, stages, names_in([read]))
