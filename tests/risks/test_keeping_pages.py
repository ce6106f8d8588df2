"""The pages on which risks, issues and assurance are kept."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Role
from risks.models import Issue, IssueKind, Risk, RiskStatus
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.risks import (
    ControlFactory,
    IssueFactory,
    ObjectiveFactory,
    ReviewFactory,
    RiskFactory,
)

SLUG = "hounslow"
JUDGED = {
    "consequence": "4",
    "likelihood": "5",
    "rationale": "Two posts are vacant",
    "reviewed_on": "31/1/2020",
}


@pytest.fixture
def risk(own_workstream, owner):
    return RiskFactory(workstream=own_workstream, reference="R01", owner=owner)


@pytest.fixture
def login(client):
    def _login(person):
        client.force_login(person)
        return client

    return _login


def at(name, *args):
    return reverse(f"risks:{name}", args=[SLUG, *args])


def typed(risk, **said):
    return {
        "name": "Anew",
        "cause": "a",
        "event": "b",
        "effect": "c",
        "category": "quality",
        "workstream": risk.workstream_id,
        "owner": risk.owner_id,
        "inherent_consequence": 4,
        "inherent_likelihood": 4,
        "target_consequence": 2,
        "target_likelihood": 2,
        "response": "treat",
        "version": risk.updated_at.isoformat(),
        **said,
    }


def test_the_lead_raises_a_risk_and_what_is_missing_is_named(login, lead, risk):
    page = login(lead)

    wrong = page.post(at("new"), typed(risk, consequence="6", likelihood=""))
    right = page.post(at("new"), typed(risk, consequence=5, likelihood=3, rationale="So it is"))

    assert wrong.status_code == 422
    for words in ("It is from 1 to 5.", "Choose: Likelihood now", "Fill in: Why it scores so now"):
        assert words in wrong.content.decode()
    made = Risk.objects.get(name="Anew")
    assert (right.status_code, right["Location"]) == (302, at("detail", made.address))
    assert made.current_score == 15


def test_the_office_raises_anywhere_and_who_leads_nothing_nowhere(
    login, programme_office, viewer, risk
):
    for person, is_refused in ((programme_office, False), (viewer, True)):
        page = login(person).get(at("new")).content.decode()

        assert ("Only the lead of a workstream" in page) == is_refused


def test_a_text_bomb_is_too_long(login, lead, risk):
    page = login(lead).post(at("risk-edit", "R01"), typed(risk, cause="x" * 4001))

    assert page.status_code == 422
    assert "Write at most 4000 characters" in page.content.decode()


def test_what_a_risk_threatens_is_named_by_reference_and_what_is_not_seen_stays(login, lead, risk):
    MilestoneFactory(workstream=risk.workstream, reference="M005")
    hidden = MilestoneFactory(workstream=risk.workstream, reference="M006", **PART_2)
    risk.milestones.add(hidden)
    page = login(lead)

    wrong = page.post(at("risk-edit", "R01"), typed(risk, milestones="M005, m006", benefits="B9"))
    right = page.post(at("risk-edit", "R01"), typed(risk, milestones=" m005;M005 "))

    for words in ("There is no milestone M006.", "There is no benefit B9."):
        assert words in wrong.content.decode()
    assert right.status_code == 302
    assert set(risk.milestones.values_list("reference", flat=True)) == {"M005", "M006"}
    assert 'value="M005"' in page.get(at("risk-edit", "R01")).content.decode()


def test_an_edit_over_somebody_elses_is_refused_and_a_broken_version_too(login, lead, risk):
    page = login(lead)

    for version in ("", "yesterday", "2020-01-01T00:00:00+00:00"):
        answer = page.post(at("risk-edit", "R01"), typed(risk, version=version))
        assert answer.status_code == 422
        assert "Somebody else has changed this" in answer.content.decode()
    assert page.post(at("risk-edit", "R01"), typed(risk)).status_code == 302


def test_the_owner_reviews_a_risk_and_the_page_shows_its_path(login, owner, risk):
    ReviewFactory(risk=risk)
    page = login(owner)

    assert page.post(at("risk-review", "R01"), JUDGED).status_code == 302

    shown = page.get(at("detail", "R01")).content.decode()
    assert "Scores 20, extreme" in shown
    assert "Inherent 16; 12 on 11 Dec 2019; 20 on 31 Jan 2020; target 6, no date set." in shown
    assert "There is no partnership board here." in shown
    assert "Partnership board, from 31 Jan 2020 at 20, still" in shown


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("risk-review", JUDGED),
        ("risk-close", {"reason": "Over"}),
        ("risk-happened", {"what": "It did"}),
        ("risk-control", {"text": "Rota", "effectiveness": ""}),
        (
            "risk-assurance",
            {"line": 1, "text": "Log", "rating": "limited", "given_on": "31/1/2020"},
        ),
        ("risk-action", {"text": "Call", "owner": "0", "due_on": "1/2/2020"}),
        ("risk-own", {"organisation": "0", "consequence": 1, "likelihood": 1}),
    ],
)
def test_a_reader_is_told_why_not_and_changes_nothing(login, viewer, risk, name, said):
    page = login(viewer)

    assert "Only" in page.get(at(name, "R01")).content.decode()
    assert page.post(at(name, "R01"), said).status_code == 422
    risk.refresh_from_db()
    assert (risk.status, risk.reviews.count(), risk.controls.count()) == ("open", 0, 0)


def test_controls_assurances_and_actions_are_kept_on_pages(login, owner, risk):
    page = login(owner)
    page.post(at("risk-control", "R01"), {"text": "Rota", "effectiveness": "effective"})
    control = risk.controls.get()
    said = {"line": 3, "control": control.pk, "text": "Audit", "rating": "limited"}
    page.post(at("risk-assurance", "R01"), {**said, "given_on": "1/5/2019"})
    due = {"text": "Call", "owner": owner.pk, "due_on": "1/2/2020"}
    page.post(at("risk-action", "R01"), due)

    shown = page.get(at("detail", "R01")).content.decode()
    for words in ("Effective", "275 days old, too old to count", "A01 ·", "due 1 Feb 2020"):
        assert words in shown
    refused = page.post(at("control", control.pk), {"remove": "1"}, follow=True)
    assert "Assurances name this control, so it stays" in refused.content.decode()
    page.post(at("control", control.pk), {"text": "Rota B", "effectiveness": "partly"})
    control.refresh_from_db()
    assert (control.text, control.effectiveness) == ("Rota B", "partly")
    spare = ControlFactory(risk=risk)
    page.post(at("control", spare.pk), {"remove": "1"})
    assert risk.controls.count() == 1


def test_a_partner_keeps_its_own_score_beside_the_partnerships(login, risk, partnership):
    trust = OrganisationFactory(short_name="West Trust")
    risk.partners_affected.add(trust)
    page = login(member(partnership, Role.SIGNATORY, organisation=trust))

    answer = page.post(
        at("risk-own", "R01"),
        {"organisation": trust.pk, "consequence": 5, "likelihood": 5, "rationale": "Our site"},
    )

    assert answer.status_code == 302
    shown = page.get(at("detail", "R01")).content.decode()
    assert "West Trust: 25" in shown
    assert "Beside the partnership's 12, never averaged with it." in shown


def test_the_office_closes_and_opens_again_and_the_page_says_who(login, programme_office, risk):
    page = login(programme_office)

    page.post(at("risk-close", "R01"), {"reason": "Funded"})
    shown = page.get(at("detail", "R01")).content.decode()
    page.post(at("risk-reopen", "R01"), {"reason": "Cut again"})

    assert f"Closed on 31 Jan 2020, approved by {programme_office}" in shown
    risk.refresh_from_db()
    assert risk.status == RiskStatus.OPEN


def test_a_risk_that_happened_shows_its_issue_which_is_settled(login, owner, risk):
    page = login(owner)
    page.post(at("risk-happened", "R01"), {"what": "The ward closed"})
    issue = Issue.objects.get()

    assert f"Issue {issue}" in page.get(at("detail", "R01")).content.decode()
    assert "It was the risk" in page.get(at("issue", "I01")).content.decode()
    edit = {"name": "Ward", "workstream": risk.workstream_id, "owner": owner.pk}
    assert page.post(at("issue-edit", "I01"), edit).status_code == 302
    wrong = page.post(at("issue-resolve", "I01"), {"outcome": "held", "resolution": "So"})
    assert (wrong.status_code, "Choose one of those on the page" in wrong.content.decode()) == (
        422,
        True,
    )
    done = {"outcome": "resolved", "resolution": "It is open"}
    assert page.post(at("issue-resolve", "I01"), done).status_code == 302


@pytest.mark.parametrize(("name", "reference"), [("issue-new", "I01"), ("assumption-new", "AS01")])
def test_the_log_is_added_to_by_the_lead_and_read_by_view(
    login, lead, own_workstream, name, reference
):
    page = login(lead)
    said = {"name": "No beds", "workstream": own_workstream.pk, "owner": lead.pk}

    page.post(at(name), {**said, "due_on": "30/1/2020"})

    view = "assumptions" if name == "assumption-new" else ""
    listed = page.get(at("issues"), {"view": view, "q": "beds"}).content.decode()
    assert "30 Jan 2020, overdue" in listed
    assert reference in page.get(at("issues-csv"), {"view": view}).content.decode()
    assert reference not in page.get(at("issues-csv"), {"view": "settled"}).content.decode()


def test_many_are_reviewed_on_one_page_checked_first_and_saved_together(login, owner, risk):
    page, field = login(owner), f"r{risk.pk}"
    risk.next_review_on = date(2020, 1, 30)
    risk.save()
    other = RiskFactory(workstream=risk.workstream, next_review_on=date(2020, 1, 1))
    said = {
        "risk": [risk.pk, other.pk, "x", "9" * 30],
        f"{field}-consequence": 5,
        f"{field}-likelihood": 4,
        f"{field}-rationale": "Winter",
        f"{field}-version": risk.updated_at.isoformat(),
    }

    shown = page.get(at("reviews")).content.decode()
    unsaid = page.post(at("reviews"), {**said, f"{field}-rationale": ""})
    checked = page.post(at("reviews"), said)
    assert risk.reviews.count() == 0
    saved = page.post(at("reviews"), {**said, "confirm": "1"}, follow=True)
    again = page.post(at("reviews"), {**said, "confirm": "1"}, follow=True)

    assert "1 of the risks that you may review is overdue" in shown
    assert (unsaid.status_code, "R01: Say why it scores so." in unsaid.content.decode()) == (
        422,
        True,
    )
    assert "Not saved yet" in checked.content.decode()
    assert "1 reviewed." in saved.content.decode()
    assert "Nothing was saved. R01: Somebody else has changed" in again.content.decode()
    assert (risk.reviews.get().score, other.reviews.count()) == (20, 0)


def test_nothing_said_is_nothing_reviewed_and_a_reader_has_none(login, owner, viewer, risk):
    same = {f"r{risk.pk}-{name}": value for name, value in (("consequence", 4), ("likelihood", 3))}
    version = {f"r{risk.pk}-version": risk.updated_at.isoformat(), "risk": risk.pk}
    nothing = login(owner).post(at("reviews"), {**same, **version}, follow=True)

    assert "Nothing was reviewed" in nothing.content.decode()
    assert (
        "no risk here for you" in login(viewer).get(at("reviews"), {"view": "all"}).content.decode()
    )


def test_every_page_is_not_found_by_strangers_and_asks_who_one_is(client, stranger, risk):
    objective, issue = ObjectiveFactory(partnership=risk.partnership), None
    issue = IssueFactory(kind=IssueKind.ISSUE, workstream=risk.workstream)
    names = ("new", "reviews", "rules", "issues", "assurance", "issue-new", "list-csv")
    addresses = [at(name) for name in names]
    addresses += [at("issue", issue.address), at("objective", objective.address)]
    addresses += [at(f"risk-{name}", "R01") for name in ("edit", "review", "close", "own")]

    anonymous = {client.get(address).status_code for address in addresses}
    client.force_login(stranger)
    strange = {client.get(address).status_code for address in addresses}

    assert (anonymous, strange) == ({302}, {404})
