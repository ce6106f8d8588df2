"""Comments: who says what about a record, whom it reaches, and what is never rewritten."""

import pytest
from django.core import mail
from django.db import DatabaseError, transaction
from django.urls import reverse

from accounts.models import Role
from core.errors import Refused
from records.models import Classification, Comment, Notification
from records.notify import mail as send
from records.policies import MOST_MENTIONS
from records.services import add_comment, retract_comment
from tests.factories.accounts import OrganisationFactory, UserFactory, member, office
from tests.factories.conditions import ConditionFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import NAMED, PART_2, comment_on, share, withhold
from tests.factories.risks import BenefitFactory, RiskFactory
from tests.factories.workstreams import WorkstreamFactory

PLANTED = "Zanzibar"


@pytest.fixture
def lead(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def milestone(partnership, lead):
    workstream = WorkstreamFactory(partnership=partnership, lead=lead)
    return MilestoneFactory(workstream=workstream, reference="X014", name="Data set live")


@pytest.fixture
def partner(partnership):
    return member(partnership, Role.BOARD_MEMBER, organisation=OrganisationFactory())


def page_of(record, kind="milestone"):
    return reverse("records:comments", args=[record.partnership.slug, kind, record.pk])


def words(response):
    return " ".join(response.text.split())


@pytest.mark.parametrize(
    ("factory", "kind", "page"),
    [
        (MilestoneFactory, "milestone", "milestones:detail"),
        (RiskFactory, "risk", "risks:detail"),
        (BenefitFactory, "benefit", "risks:benefit"),
    ],
)
def test_what_is_said_and_shown_stands_on_the_page_of_each_kind(
    partnership, lead, partner, client, factory, kind, page
):
    record = factory(workstream=WorkstreamFactory(partnership=partnership, lead=lead))
    comment_on(record, "Who tells the practices?", by=lead)
    client.force_login(partner)

    told = words(client.get(reverse(page, args=["hounslow", record.address])))

    assert "Who tells the practices?" in told
    assert page_of(record, kind) in told
    assert "Evidence" in told
    client.force_login(lead)
    adding = reverse("records:evidence-add", args=["hounslow", kind, record.pk])
    assert (adding in told, client.get(adding).status_code) == (False, 200)


def test_another_partner_comments_and_mentions_the_lead_without_scripts(
    client, milestone, partner, lead
):
    client.force_login(partner)
    form = words(client.get(page_of(milestone)))
    assert lead.name in form

    answer = client.post(
        page_of(milestone), {"text": "  Is it\u200b late?  ", "mentioned": [lead.pk]}, follow=True
    )

    assert "Your comment is added." in words(answer)
    comment = Comment.objects.get()
    assert (comment.text, comment.written_by) == ("Is it late?", partner)
    assert f"to {lead}" in words(answer)
    assert [mention.person for mention in comment.mentions.all()] == [lead]


def test_who_is_mentioned_is_told_by_mail_once_and_the_comment_is_not_quoted(
    milestone, partner, lead
):
    comment_on(milestone, PLANTED, by=partner, mentioned=[lead, partner])

    told = Notification.objects.get()
    send(told.pk)

    assert told.person == lead
    assert told.title == f"{partner} mentioned you in a comment on X014 Data set live"
    assert told.url == "/hounslow/milestones/X014/"
    (letter,) = mail.outbox
    assert PLANTED not in letter.body + letter.subject


def test_a_mail_about_a_restricted_record_does_not_name_it(milestone, programme_office, lead):
    milestone.classification = Classification.NAMED_PARTNERS
    milestone.save()
    share(milestone, person=lead)

    comment_on(milestone, by=programme_office, mentioned=[lead])

    assert Notification.objects.get().title.endswith("mentioned you in a comment on a milestone")


@pytest.mark.parametrize("given", [NAMED, PART_2])
def test_only_who_may_see_a_restricted_record_is_offered_and_mentioned(
    client, partnership, milestone, partner, programme_office, lead, given
):
    for name, value in given.items():
        setattr(milestone, name, value)
    milestone.save()
    share(milestone, person=lead)
    client.force_login(programme_office)

    page = client.get(page_of(milestone))
    sent = client.post(page_of(milestone), {"text": "Hidden", "mentioned": [partner.pk]})

    assert set(page.context["form"].fields["mentioned"].queryset) == {lead}
    assert sent.status_code == 422
    with pytest.raises(Refused, match=f"{partner.name} may not see this, so cannot be mentioned"):
        add_comment(milestone, "Hidden", mentioned=[partner], by=programme_office)
    assert not Comment.objects.exists()


def test_neither_a_stranger_nor_a_service_account_is_mentioned(milestone, lead, stranger):
    service = UserFactory(is_service=True)

    for person in (stranger, service):
        with pytest.raises(Refused, match="cannot be mentioned"):
            add_comment(milestone, "Well?", mentioned=[person], by=lead)


@pytest.mark.parametrize("given", [NAMED, PART_2])
def test_comments_of_a_restricted_record_are_seen_where_the_record_is(
    client, milestone, lead, partner, programme_office, given
):
    comment = comment_on(milestone, PLANTED, by=lead)
    for name, value in given.items():
        setattr(milestone, name, value)
    milestone.save()
    retract = reverse("records:comment-retract", args=["hounslow", comment.pk])

    for person, expected in ((partner, 404), (lead, 404), (programme_office, 200)):
        client.force_login(person)
        assert client.get(page_of(milestone)).status_code == expected
        assert client.get(retract).status_code == expected
    assert not Comment.objects.visible_to(partner).exists()
    assert Comment.objects.visible_to(programme_office).get() == comment
    with pytest.raises(Refused, match="may not see this any more"):
        comment_on(milestone, by=partner)


def test_comments_of_a_withheld_record_or_a_hidden_workstream_are_not_found(
    client, milestone, partner, programme_office
):
    withhold(milestone, partner)
    client.force_login(partner)
    assert client.get(page_of(milestone)).status_code == 404

    offered = client.force_login(programme_office) or client.get(page_of(milestone))

    assert partner not in offered.context["form"].fields["mentioned"].queryset
    milestone.workstream.classification = Classification.NAMED_PARTNERS
    milestone.workstream.save()
    assert client.get(page_of(milestone)).context["form"].fields["mentioned"].queryset.count() == 0


@pytest.mark.parametrize("role", [Role.VIEWER, Role.AUDITOR])
def test_who_only_reads_reads_comments_too_and_writes_none(
    client, partnership, milestone, lead, role
):
    comment_on(milestone, "Ask the practices", by=lead)
    reader = member(partnership, role)
    client.force_login(reader)

    page = words(client.get(page_of(milestone)))
    sent = client.post(page_of(milestone), {"text": "Me too"})

    assert "Ask the practices" in page
    assert "Viewers and auditors read what is said here" in page
    assert "Viewers and auditors" in words(sent)
    assert Comment.objects.count() == 1


def test_a_stranger_finds_nothing_and_nobody_reads_without_signing_in(
    client, milestone, lead, stranger
):
    comment_on(milestone, PLANTED, by=lead)
    assert client.get(page_of(milestone)).url.startswith(reverse("account_login"))

    client.force_login(stranger)

    assert client.get(page_of(milestone)).status_code == 404
    elsewhere = reverse("records:comments", args=["harrow", "milestone", milestone.pk])
    assert client.get(elsewhere).status_code == 404


def test_other_kinds_of_record_take_no_comments(client, partnership, programme_office):
    condition = ConditionFactory(sign_off__change__workstream__partnership=partnership)
    client.force_login(programme_office)

    for kind in ("condition", "user"):
        address = reverse("records:comments", args=["hounslow", kind, condition.pk])
        assert client.get(address).status_code == 404
    with pytest.raises(Refused, match="records of this kind"):
        comment_on(condition, by=programme_office)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (" \u200b\n", "Write a comment."),
        ("x" * 2_001, "Write at most 2,000 characters: there are 2,001."),
    ],
)
def test_a_comment_says_something_and_not_too_much(milestone, lead, text, reason):
    with pytest.raises(Refused, match=reason):
        add_comment(milestone, text, by=lead)
    add_comment(milestone, "x" * 2_000, by=lead)


def test_a_blank_comment_is_answered_beside_its_field(client, milestone, lead):
    client.force_login(lead)

    answer = client.post(page_of(milestone), {"text": " "})

    assert answer.status_code == 422
    assert "Write a comment." in words(answer)


def test_at_most_twenty_people_are_mentioned(partnership, milestone, lead):
    crowd = [member(partnership) for _ in range(MOST_MENTIONS + 1)]

    with pytest.raises(Refused, match="Mention at most 20 people"):
        add_comment(milestone, "All", mentioned=crowd, by=lead)


def test_its_writer_or_the_office_retracts_a_comment_and_a_line_stays(
    client, milestone, lead, partner, programme_office
):
    mine, other = comment_on(milestone, PLANTED, by=lead), comment_on(milestone, "Two", by=lead)
    address = reverse("records:comment-retract", args=["hounslow", mine.pk])
    client.force_login(partner)
    assert "Only the person who wrote it" in words(client.get(address))
    assert "Only the person who wrote it" in words(client.post(address, follow=True))

    client.force_login(lead)
    assert "Retract this comment?" in words(client.get(address))
    page = words(client.post(address, follow=True))
    retract_comment(other, by=programme_office)

    assert f"Retracted by {lead} on" in page
    assert PLANTED not in page
    assert "retracted already" in words(client.get(address))
    assert PLANTED not in client.get(address).text
    with pytest.raises(Refused, match="retracted already"):
        retract_comment(other, by=lead)
    assert mine.history.count() == 2


@pytest.mark.parametrize("change", [{"text": "Other words"}, {"object_id": 1}])
def test_the_database_lets_nobody_rewrite_remove_or_unretract_a_comment(milestone, lead, change):
    comment = comment_on(milestone, by=lead)
    rows = Comment.objects.filter(pk=comment.pk)

    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        rows.update(**change)
    with pytest.raises(DatabaseError, match="kept for good"), transaction.atomic():
        rows.delete()
    retract_comment(comment, by=lead)
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        rows.update(retracted_at=None, retracted_by=None)


def test_the_page_takes_as_many_queries_for_many_comments_and_people_as_for_one(
    client, partnership, milestone, lead, django_assert_num_queries
):
    comment_on(milestone, by=lead, mentioned=[office(partnership)])
    client.force_login(lead)
    client.get(page_of(milestone))
    crowd = [member(partnership) for _ in range(6)]
    for _ in range(6):
        comment_on(milestone, by=lead, mentioned=crowd)

    with django_assert_num_queries(2 + 2 + 9):
        client.get(page_of(milestone))
