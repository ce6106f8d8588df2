from datetime import date
from http import HTTPStatus

from governance.scope.models import ChangeState, ScopeChange
from tests.factories.accounts import member
from tests.factories.risks import BenefitFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory, ServiceFactory
from tests.governance.scope.pages import read, typed, url
from tests.governance.signoff.conftest import approve, asked, at_meeting, to_board


def test_changes_are_listed_with_their_state(place, viewer, client):
    client.force_login(viewer)

    page = read(client, url("changes", place))

    assert "Bring social prescribing into scope" in page
    assert "Draft" in page
    assert "Propose a change" not in page


def test_changes_are_narrowed_by_view_and_words(place, viewer, client):
    ScopeChangeFactory(
        workstream=place.change.workstream, name="Falls prevention", state=ChangeState.REJECTED
    )
    client.force_login(viewer)

    decided = read(client, url("changes", place), view="decided")
    found = read(client, url("changes", place), q="SOCIAL")

    assert "Falls prevention" in decided
    assert "social prescribing" not in decided
    assert "Falls prevention" not in found


def test_the_list_takes_few_queries_however_long(
    place, viewer, client, django_assert_max_num_queries
):
    ScopeChangeFactory.create_batch(6, workstream=place.change.workstream)
    client.force_login(viewer)

    with django_assert_max_num_queries(11):
        client.get(url("changes", place))


def test_a_change_in_sign_off_takes_few_queries_however_much_hangs_on_it(
    place, client, django_assert_num_queries
):
    place.submit()
    client.force_login(place.office)
    client.get(url("change", place, "SC02"))
    change = ScopeChange.objects.get()
    for _ in range(4):
        change.risks.add(RiskFactory(workstream=change.workstream))
        change.benefits.add(BenefitFactory(workstream=change.workstream))
        change.services.add(ServiceFactory(partnership=place.partnership))
        ScopeChangeFactory(workstream=change.workstream)

    with django_assert_num_queries(2 + 2 + 17):
        client.get(url("change", place, "SC02"))


def test_a_draft_shows_its_route_and_how_to_start_it(place, as_lead):
    place.route  # noqa: B018

    page = read(as_lead, url("change", place, "SC02"))

    assert "Start sign-off" in page
    assert "Partner sign-off" in page
    assert "brought into scope from 31 July 2020" in page
    assert "£310,000" in page


def test_the_lead_starts_the_sign_off_from_the_page(place, as_lead):
    page = as_lead.post(url("change-start", place, "SC02"), follow=True).content.decode()

    assert "SC02 is in sign-off" in page
    assert "Start sign-off" not in page


def test_a_refused_start_says_why(place, client):
    client.force_login(member(place.partnership))

    page = client.post(url("change-start", place, "SC02"), follow=True).content.decode()

    assert "Only the person who proposed it" in page
    assert ScopeChange.objects.get().state == ChangeState.DRAFT


def test_an_approver_finds_the_vote_form_on_the_page(place, client):
    approve(place.submit(), place.office)
    client.force_login(place.members["Council"])

    page = read(client, url("change", place, "SC02"))

    assert "Check before signing" in page
    assert "Waiting for you" in page
    assert "Four more needed" in page


def test_who_is_not_asked_sees_the_route_but_no_form(place, viewer, client):
    approve(place.submit(), place.office)
    client.force_login(viewer)

    page = read(client, url("change", place, "SC02"))

    assert "Check before signing" not in page
    assert "Run this sign-off" not in page
    assert "Council" in page


def test_at_a_meeting_stage_the_office_is_led_to_record_it(place, client):
    to_board(place)
    client.force_login(place.office)

    assert "Record what the meeting said" in read(client, url("change", place, "SC02"))


def test_a_tie_leads_the_chair_to_the_casting_vote(place, client):
    place.board.decides_between_meetings = True
    place.board.save()
    sign_off = to_board(place)
    client.force_login(place.chair)
    approve(sign_off, place.chair)
    council = asked(sign_off, place.members["Council"])
    council.ballots.create(
        cast_by=council.person,
        cast_for=council.person,
        vote="object",
        reason="No",
        sha256=sign_off.sha256,
    )

    assert "Break the tie" in read(client, url("change", place, "SC02"))


def test_a_decided_change_shows_its_decision(place, viewer, client):
    sign_off = at_meeting(place, to_board(place))
    for person in (place.chair, place.members["Practices"], place.members["Council"]):
        approve(sign_off, person)
    client.force_login(viewer)

    page = read(client, url("change", place, "SC02"))

    assert "D2020/01" in page
    assert "Approved that" in page


def test_what_hinders_the_board_is_said(place, viewer, client):
    place.change.assessments.filter(kind="dpia").delete()
    client.force_login(viewer)

    page = read(client, url("change", place, "SC02"))

    assert "The data protection impact assessment is missing." in page


def test_a_lead_proposes_a_change_on_the_page(place, as_lead):
    assert "Save the draft" in read(as_lead, url("change-new", place))

    page = as_lead.post(url("change-new", place), typed(place), follow=True).content.decode()

    assert "SC03 is a draft" in page
    assert ScopeChange.objects.get(reference="SC03").effective_on == date(2020, 6, 1)


def test_an_unfinished_proposal_comes_back_with_what_is_missing(place, as_lead):
    answer = as_lead.post(url("change-new", place), typed(place, services=[]))

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Choose the services" in answer.content.decode()


def test_a_cost_that_no_column_holds_is_refused(place, as_lead):
    given = typed(place, whole_life_value="99999999999999")

    answer = as_lead.post(url("change-new", place), given)

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "no more than 12 digits" in answer.content.decode()


def test_who_leads_nothing_is_told_who_proposes(place, viewer, client):
    client.force_login(viewer)

    page = read(client, url("change-new", place))
    refused = client.post(url("change-new", place), typed(place)).content.decode()

    assert "Save the draft" not in page
    assert "Only the lead of" in refused
    assert ScopeChange.objects.count() == 1


def test_a_draft_is_edited_on_the_page(place, as_lead):
    assert "Bring social prescribing into scope" in read(as_lead, url("change-edit", place, "SC02"))

    as_lead.post(url("change-edit", place, "SC02"), typed(place))

    place.change.refresh_from_db()
    assert place.change.name == "Bring falls prevention into scope"


def every_page(place):
    service = place.change.services.get()
    joint, _ = service.joint_commissioners.get_or_create(organisation=place.organisations["Trust"])
    return [
        url("changes", place),
        url("change", place, "SC02"),
        url("change-new", place),
        url("change-edit", place, "SC02"),
        url("change-assess", place, "SC02", "qia"),
        url("change-linked", place, "SC02"),
        url("overview", place),
        url("services", place),
        url("service", place, service.slug),
        url("service-responsible", place, service.slug),
        url("service-commissioners", place, service.slug),
        url("joint-commissioner-end", place, service.slug, joint.pk),
    ]


def test_members_and_auditors_may_read_every_page(place, viewer, auditor, client):
    for person in (viewer, auditor, place.members["Trust"]):
        client.force_login(person)
        for address in every_page(place):
            read(client, address)


def test_another_partnership_finds_no_page(place, stranger, client):
    client.force_login(stranger)

    for address in every_page(place):
        assert client.get(address).status_code == HTTPStatus.NOT_FOUND


def test_nobody_reads_without_signing_in(place, client):
    for address in every_page(place):
        assert client.get(address).status_code == HTTPStatus.FOUND
