"""Controls, assurances, actions, partners' own scores, and the log (docs/rules.md 7)."""

from datetime import date

import pytest

from accounts.models import Role
from core.errors import Refused
from records.models import Action, Sharing, Withholding
from risks.models import (
    Assurance,
    Effectiveness,
    Issue,
    IssueKind,
    Line,
    PartnerScore,
    Rating,
    RiskStatus,
)
from risks.services.controls import (
    ControlDetails,
    Word,
    add_action,
    add_assurance,
    add_control,
    edit_control,
    remove_control,
    score_for_partner,
)
from risks.services.issues import (
    IssueDetails,
    add_issue,
    edit_issue,
    resolve_issue,
    turn_into_issue,
)
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.records import NAMED, PART_2, share, withhold
from tests.factories.risks import AssuranceFactory, ControlFactory, IssueFactory, RiskFactory
from tests.factories.workstreams import WorkstreamFactory

TODAY = date(2020, 1, 31)
WORD = Word(Line.THIRD, "Internal audit", Rating.LIMITED, TODAY)


@pytest.fixture
def risk(own_workstream, owner):
    return RiskFactory(workstream=own_workstream, owner=owner)


def test_controls_are_added_last_edited_and_taken_away(risk, owner):
    first = add_control(risk, ControlDetails("Rota"), by=owner)
    second = add_control(risk, ControlDetails("Bank staff"), by=owner)
    edited = edit_control(second, ControlDetails("Bank", Effectiveness.PARTLY, "nights"), by=owner)

    assert (first.position, second.position) == (0, 1)
    assert (edited.text, edited.effectiveness, edited.gap) == ("Bank", "partly", "nights")
    remove_control(first, by=owner)
    assert [each.text for each in risk.controls.all()] == ["Bank"]


def test_a_control_that_assurances_name_stays(risk, owner):
    control = ControlFactory(risk=risk)
    AssuranceFactory(risk=risk, control=control)

    with pytest.raises(Refused, match="Assurances name this control, so it stays: Second line"):
        remove_control(control, by=owner)


def test_nobody_else_touches_controls_or_assurances(risk, viewer):
    control = ControlFactory(risk=risk)

    for deed in (
        lambda: add_control(risk, ControlDetails("Rota"), by=viewer),
        lambda: edit_control(control, ControlDetails("Rota"), by=viewer),
        lambda: remove_control(control, by=viewer),
        lambda: add_assurance(risk, WORD, by=viewer),
        lambda: add_action(risk, text="Call", owner=viewer, due_on=TODAY, by=viewer),
    ):
        with pytest.raises(Refused, match="Only its owner"):
            deed()


def test_a_control_says_what_it_is(risk, owner):
    with pytest.raises(Refused, match="Say what the control is"):
        add_control(risk, ControlDetails(" "), by=owner)


def test_an_assurance_is_recorded_once_with_its_author(risk, owner):
    control = ControlFactory(risk=risk)
    said = add_assurance(risk, Word(**{**vars(WORD), "control": control}), by=owner)

    assert (said.author, said.control, said.rating) == (owner, control, "limited")
    with pytest.raises(Refused, match="recorded already"):
        add_assurance(risk, WORD, by=owner)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"line": 4}, "one of the three lines"),
        ({"rating": "superb"}, "how sure it makes"),
        ({"text": " "}, "Say what gives the assurance"),
        ({"given_on": date(2020, 2, 1)}, "cannot have been given after today"),
    ],
)
def test_an_assurance_that_cannot_be_is_refused(risk, owner, wrong, words):
    with pytest.raises(Refused, match=words):
        add_assurance(risk, Word(**{**vars(WORD), **wrong}), by=owner)

    assert not Assurance.objects.exists()


def test_an_assurance_names_a_control_of_its_own_risk(risk, owner):
    with pytest.raises(Refused, match="a control of this risk"):
        add_assurance(risk, Word(**{**vars(WORD), "control": ControlFactory()}), by=owner)


def test_an_action_against_a_risk_is_seen_by_whom_the_risk_is_seen(own_workstream, owner, lead):
    risk = RiskFactory(workstream=own_workstream, owner=owner, **NAMED)
    trust = OrganisationFactory()
    share(risk, organisation=trust)
    withhold(risk, lead)

    action = add_action(risk, text=" Call ", owner=lead, due_on=TODAY, by=owner)

    assert (action.reference, action.text, list(risk.actions.all())) == ("A01", "Call", [action])
    assert action.classification == "named_partners"
    assert Sharing.objects.filter(object_id=action.pk, organisation=trust).count() >= 1
    assert Withholding.objects.filter(object_id=action.pk, person=lead).count() >= 1


def test_an_action_says_what_and_is_not_due_before_today(risk, owner):
    with pytest.raises(Refused, match="Say what is to be done"):
        add_action(risk, text="", owner=owner, due_on=TODAY, by=owner)
    with pytest.raises(Refused, match="cannot be due before today"):
        add_action(risk, text="Call", owner=owner, due_on=date(2020, 1, 30), by=owner)

    assert not Action.objects.exists()


def test_a_partner_keeps_its_own_score_which_changes_nothing_else(risk, partnership):
    trust = OrganisationFactory()
    risk.partners_affected.add(trust)
    speaker = member(partnership, Role.SIGNATORY, organisation=trust)
    given = {"consequence": 5, "likelihood": 5, "rationale": "Our site", "by": speaker}

    score_for_partner(risk, trust, **given)
    score_for_partner(risk, trust, **{**given, "likelihood": 4})

    risk.refresh_from_db()
    assert (PartnerScore.objects.get().score, risk.current_score) == (20, 12)
    with pytest.raises(Refused, match="Likelihood is"):
        score_for_partner(risk, trust, **{**given, "likelihood": 6})


def test_only_who_speaks_for_a_partner_that_shares_the_risk_keeps_its_score(risk, partnership):
    trust, other = OrganisationFactory(), OrganisationFactory()
    risk.partners_affected.add(trust)
    reader = member(partnership, Role.VIEWER, organisation=trust)
    elsewhere = member(partnership, Role.SIGNATORY, organisation=other)

    for person, organisation in ((reader, trust), (elsewhere, trust), (elsewhere, other)):
        with pytest.raises(Refused, match="Only a partner that the risk affects"):
            score_for_partner(
                risk, organisation, consequence=1, likelihood=1, rationale="", by=person
            )


def test_a_closed_risk_gets_no_score_of_a_partner(own_workstream, programme_office):
    risk = RiskFactory(workstream=own_workstream, status=RiskStatus.CLOSED)

    with pytest.raises(Refused, match="no longer open"):
        score_for_partner(
            risk,
            OrganisationFactory(),
            consequence=1,
            likelihood=1,
            rationale="",
            by=programme_office,
        )


def test_a_risk_that_happens_becomes_an_issue_that_keeps_the_link(own_workstream, owner):
    risk = RiskFactory(workstream=own_workstream, owner=owner, **PART_2)

    issue = turn_into_issue(risk, what=" The ward closed ", by=owner)

    risk.refresh_from_db()
    assert (issue.risk, issue.text, issue.reference) == (risk, "The ward closed", "I01")
    assert (issue.classification, issue.raised_on) == ("part_2", TODAY)
    assert (risk.status, risk.closed_by) == (RiskStatus.HAPPENED, owner)
    with pytest.raises(Refused, match="no longer open"):
        turn_into_issue(risk, what="Again", by=owner)


def test_a_risk_does_not_happen_without_words_or_by_a_reader(risk, owner, viewer):
    with pytest.raises(Refused, match="Say what has happened"):
        turn_into_issue(risk, what=" ", by=owner)
    with pytest.raises(Refused, match="Only its owner"):
        turn_into_issue(risk, what="It did", by=viewer)

    assert not Issue.objects.exists()


def test_issues_and_assumptions_are_added_edited_and_settled(own_workstream, lead, owner):
    details = IssueDetails("No beds", own_workstream, owner)
    issue = add_issue(IssueKind.ISSUE, details, by=lead)
    assumption = add_issue(IssueKind.ASSUMPTION, details, by=lead)

    edit_issue(issue, IssueDetails("Few beds", own_workstream, owner, due_on=TODAY), by=owner)
    settled = resolve_issue(issue, outcome="resolved", resolution=" Opened ten ", by=owner)
    proved = resolve_issue(assumption, outcome="false", resolution="It was not", by=lead)

    assert (issue.reference, assumption.reference) == ("I01", "AS01")
    assert (settled.name, settled.resolution, settled.resolved_on) == (
        "Few beds",
        "Opened ten",
        TODAY,
    )
    assert (proved.outcome, proved.resolved_by) == ("false", lead)
    with pytest.raises(Refused, match="Resolved: it is no longer edited"):
        edit_issue(issue, details, by=owner)


def test_the_log_refuses_who_may_not_and_ends_that_do_not_fit(own_workstream, owner, viewer):
    issue = IssueFactory(workstream=own_workstream, owner=owner)
    elsewhere = WorkstreamFactory(partnership=own_workstream.partnership)
    details = IssueDetails("No beds", own_workstream, owner)

    with pytest.raises(Refused, match="Only the lead of the workstream"):
        add_issue(IssueKind.ISSUE, details, by=viewer)
    with pytest.raises(Refused, match="Only its owner"):
        edit_issue(issue, details, by=viewer)
    with pytest.raises(Refused, match="Only the lead of the workstream"):
        edit_issue(issue, IssueDetails("No beds", elsewhere, owner), by=owner)
    with pytest.raises(Refused, match="Choose what became of it"):
        resolve_issue(issue, outcome="held", resolution="So", by=owner)
    with pytest.raises(Refused, match="Say how"):
        resolve_issue(issue, outcome="resolved", resolution=" ", by=owner)
