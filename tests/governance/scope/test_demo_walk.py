"""The office's own workbook: SC02 goes from partner sign-off to approved."""

from datetime import date
from html import unescape

import pytest
from django.utils.html import strip_tags

from accounts.models import Partnership, User
from core.errors import Refused
from governance.scope.models import ChangeState, ScopeChange
from governance.signoff.ballots import Wish
from governance.signoff.models import Authority, SignOff
from governance.signoff.rules import Vote
from governance.signoff.services import cast_vote, record_attendance, record_votes
from packs.drawing import draw_board_pack
from packs.snapshot.gathering import gather_board_pack
from tests.governance.scope.standing import service_on
from tests.governance.signoff.conftest import approve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def person(name):
    return User.objects.get(email=f"{name}@accord.example")


def sign_off_of(reference):
    return SignOff.objects.about(ScopeChange.objects.get(reference=reference)).get()


def words_of_the_pack(partnership: Partnership) -> str:
    """What the board's pack of the end of January says, with one space between words."""
    pack = gather_board_pack(partnership, on=date(2020, 1, 31))
    return " ".join(unescape(strip_tags(draw_board_pack(pack).replace("<", " <"))).split())


def test_sc02_is_approved_by_the_board_of_12_february_and_in_scope_from_31_july(demo):
    sign_off = sign_off_of("SC02")
    assert not sign_off.stages.get(number=1).is_recorded
    for name in ("dass", "chair.gp", "co.vcs"):
        sign_off = approve(sign_off, person(name))
    stage = sign_off.stages.open().get()
    assert stage.meeting.held_on == date(2020, 2, 12)
    assert stage.entitlements.count() == 8
    came = {seat.pk: seat.person_id for seat in stage.entitlements.all()}
    office = person("pmo.lead")

    record_attendance(stage, came=came, by=office)
    record_votes(stage, wishes={key: Wish(Vote.APPROVE) for key in came}, by=office)

    sign_off.refresh_from_db()
    change = ScopeChange.objects.get(reference="SC02")
    service = change.services.get()
    assert change.state == ChangeState.APPROVED
    assert sign_off.decision.authority == Authority.DELEGATED
    assert sign_off.decision.reference == "D2020/01"
    assert not service_on(service, date(2020, 7, 30)).is_in_scope
    assert service_on(service, date(2020, 7, 31)).is_in_scope
    said = words_of_the_pack(demo)
    assert "SC02: Bring social prescribing into scope Approved" in said
    assert "D2020/01 12 Feb 2020 Approved that social prescribing be brought into scope" in said


def test_sc01_waits_for_its_data_protection_assessment_before_the_board(demo):
    sign_off = approve(sign_off_of("SC01"), person("pmo.lead"))
    for name in ("dls.wlt", "dass", "chair.gp", "md.ccg", "ceo.hrch", "dass"):
        sign_off = approve(sign_off, person(name))

    assert sign_off.route["slug"] == "scope-change-large"
    assert "data protection impact assessment is in progress" in sign_off.held_because


def test_the_lead_who_submitted_it_does_not_vote_on_it(demo):
    sign_off = sign_off_of("SC05")

    assert sign_off.submitted_by == person("coo.hrch")
    seat = sign_off.stages.open().get().entitlements.get()
    with pytest.raises(Refused, match="You submitted this proposal"):
        cast_vote(seat, by=person("coo.hrch"), vote="approve", sha256=sign_off.sha256)
