"""People are told once, by page and by mail, and only when the deed commits."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from core.deeds import deed
from core.errors import Refused
from records import notify, tasks
from records.models import Notification
from tests.factories.accounts import UserFactory

SAID = ("asked/1", "Sign SC02", "Answer by Friday.", "/hounslow/sign-offs/1/")


def jobs():
    return list(ProcrastinateJob.objects.filter(task_name=notify.MAIL).values_list("args"))


@pytest.mark.django_db
def test_a_person_is_told_once_for_each_key(partnership):
    ann, ben = UserFactory(), UserFactory()

    notify.tell_all([ann, ben, ann], partnership, *SAID)
    notify.tell(ann, partnership, *SAID)

    assert Notification.objects.of(ann).unread().count() == 1
    assert Notification.objects.count() == len(jobs()) == 2


@pytest.mark.django_db
def test_a_deed_that_is_refused_tells_nobody(partnership):
    def refused():
        with deed("voted", partnership, by=None):
            notify.tell(UserFactory(), partnership, *SAID)
            raise Refused("No.")

    with pytest.raises(Refused):
        refused()

    assert Notification.objects.count() == len(jobs()) == 0


@pytest.mark.django_db
def test_a_mail_goes_once_with_a_link_and_a_name_of_its_own(partnership, mailoutbox, settings):
    settings.SITE_URL = "https://accord.example"
    told = notify.tell(UserFactory(email="ann@trust.example"), partnership, *SAID)

    tasks.mail(notification_id=told.pk)
    again = notify.mail(told.pk)

    [sent] = mailoutbox
    assert again is False
    assert (sent.to, sent.subject) == (["ann@trust.example"], "Sign SC02")
    assert "https://accord.example/hounslow/sign-offs/1/" in sent.body
    assert sent.extra_headers["Message-ID"].endswith("@accord.example>")
    told.refresh_from_db()
    assert told.mailed_at


@pytest.mark.django_db
def test_who_may_no_longer_sign_in_is_not_written_to(partnership, mailoutbox):
    told = notify.tell(UserFactory(is_active=False), partnership, *SAID)

    assert notify.mail(told.pk) is False
    assert mailoutbox == []


@pytest.mark.django_db
def test_a_title_of_several_lines_is_one_subject(partnership, mailoutbox):
    told = notify.tell(UserFactory(), partnership, "k", "Sign\nBcc: all@x.example", "", "/")

    notify.mail(told.pk)

    assert mailoutbox[0].subject == "Sign Bcc: all@x.example"
