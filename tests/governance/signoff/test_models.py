from datetime import date

import pytest
from django.db import DatabaseError, transaction

from governance.bodies.models import DecisionRule
from governance.signoff.models import BallotVote, Decision, StageOutcome
from governance.signoff.rules import Outcome, RuleKind, Vote
from tests.factories.accounts import member
from tests.factories.bodies import BodyFactory, SeatFactory
from tests.factories.records import PART_2
from tests.factories.signoff import DecisionFactory


@pytest.mark.parametrize(
    ("stored", "pure"),
    [(DecisionRule, RuleKind), (BallotVote, Vote), (StageOutcome, Outcome)],
)
def test_stored_words_are_the_words_of_the_rules(stored, pure):
    assert set(stored.values) == {str(word) for word in pure}


def test_the_decision_log_loses_no_row(db):
    decision = DecisionFactory()

    with pytest.raises(DatabaseError, match="Cannot delete"), transaction.atomic():
        decision.delete()

    assert Decision.objects.count() == 1


def test_decisions_of_another_partnership_are_not_seen(partnership, viewer, stranger):
    decision = DecisionFactory(partnership=partnership)

    assert list(Decision.objects.visible_to(viewer)) == [decision]
    assert not Decision.objects.visible_to(stranger).exists()


def test_a_part_2_decision_is_seen_by_its_body_and_the_office_alone(partnership, programme_office):
    board = BodyFactory(partnership=partnership)
    decision = DecisionFactory(partnership=partnership, body=board, deciding_body=board, **PART_2)
    sits, sat, elsewhere, reader = (member(partnership) for _ in range(4))
    SeatFactory(body=board, person=sits)
    SeatFactory(body=board, person=sat, ends_on=date(2019, 12, 31))
    SeatFactory(body__partnership=partnership, person=elsewhere)

    for person in (sits, programme_office):
        assert list(Decision.objects.visible_to(person)) == [decision]
    for person in (sat, elsewhere, reader):
        assert not Decision.objects.visible_to(person).exists()
