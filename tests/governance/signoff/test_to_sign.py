"""The board's stage does not open without the assessments, whatever the route asks for."""

from dataclasses import asdict

import pytest

from governance.bodies.models import BodyKind
from governance.scope.models import Assessment
from governance.signoff.models import SignOffState
from governance.signoff.subjects import Facts, subject_of
from governance.signoff.to_sign import assessments_for
from tests.factories.bodies import BodyFactory
from tests.governance.signoff.conftest import approve, submit
from tests.governance.signoff.edits import signed
from tests.governance.signoff.routing import of_board, screening, terms

ALL = ("qia", "eqia", "dpia", "involvement")


@pytest.fixture
def place(kept):
    return kept


@pytest.fixture
def other_body(place):
    return BodyFactory(partnership=place.partnership, kind=BodyKind.PROGRAMME_BOARD)


def asked_at(place, *stages):
    """What each of these stages asks of the place's change."""
    subject = subject_of(place.change)
    facts = subject.facts(place.change)
    return [assessments_for(stage, stages, facts, subject) for stage in stages]


def test_the_boards_stage_asks_for_all_of_them_and_others_for_their_own(place):
    assert asked_at(
        place,
        screening(assessments=("qia",)),
        terms(number=2),
        of_board(place, number=3),
    ) == [("qia",), (), ALL]


def test_the_boards_stage_asks_for_all_before_another_body_that_decides(place, other_body):
    decides = of_board(place, number=2, body=other_body.pk)

    assert asked_at(place, of_board(place), decides) == [ALL, ALL]


def test_another_body_asks_for_its_own_unless_it_decides(place, other_body):
    looks = of_board(place, body=other_body.pk, assessments=("eqia",))

    assert asked_at(place, looks, of_board(place, number=2)) == [("eqia",), ALL]
    never = of_board(place, number=2, condition={"levels": ["system"]})
    assert asked_at(place, looks, never)[0] == ALL


def test_a_kind_without_assessments_has_none_to_sign(place):
    class Bare:
        assessments = {}

    board = of_board(place)

    assert assessments_for(board, [board], Facts(kind="agreement"), Bare()) == ()


@pytest.mark.parametrize("broken", ["missing", "required", "out of date"])
def test_a_route_that_asks_for_none_still_waits_for_them(place, broken):
    sign_off = submit(place)
    stages = [asdict(screening()), asdict(of_board(place, number=2, decides_on_line=True))]
    sign_off.route = sign_off.route | {"stages": stages}
    sign_off.save(update_fields=["route"])
    dpia = Assessment.objects.filter(change=place.change, kind="dpia")
    if broken == "missing":
        dpia.delete()
    elif broken == "required":
        dpia.update(state="required", signed_on=None, valid_until=None)
    else:
        dpia.update(valid_until="2020-01-30")

    sign_off = approve(sign_off, place.office)

    said = {
        "missing": "The data protection impact assessment is missing.",
        "required": "The data protection impact assessment is required: it must be signed first.",
        "out of date": (
            "The data protection impact assessment was valid until 30 January 2020 only."
        ),
    }
    assert (sign_off.state, sign_off.held_because) == (SignOffState.WAITING, said[broken])


def test_with_all_of_them_signed_the_board_is_asked(place):
    sign_off = signed(place, approve(submit(place), place.office))

    assert sign_off.stages.open().get().name == "Partnership Board"
