"""What an agreement's page says in sentences."""

from datetime import date

import pytest

from accounts.models import Organisation
from governance.mous.models import Agreement, Party, Signature, Version
from governance.mous.reading import PartyStanding, Standing
from governance.mous.words import answer, binding_sentence, due, shadow_reason

TODAY = date(2020, 1, 31)


def standing(*signed, in_force=False, first=None, binding=True, version="0.9", expires=None):
    """An agreement with a party for each of `signed`: whether it has; all signers are bound."""
    parties = tuple(
        PartyStanding(
            Party(organisation=Organisation(short_name=f"Partner {at}")),
            Signature() if has else None,
            last_day=None,
            is_bound=in_force and has,
        )
        for at, has in enumerate(signed, start=1)
    )
    return Standing(
        Agreement(legally_binding=binding, expires_on=expires),
        Version(number=version) if version else None,
        in_force,
        first,
        parties,
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            standing(True, True, in_force=True, first=date(2019, 4, 1)),
            "In force since 1 Apr 2019: all 2 parties are bound.",
        ),
        (
            standing(True, True, False, in_force=True, first=date(2019, 4, 1)),
            "In force since 1 Apr 2019: 2 of 3 parties are bound.",
        ),
        (
            standing(True, False, in_force=True, first=date(2019, 4, 1)),
            "In force since 1 Apr 2019: 1 of 2 parties is bound.",
        ),
        (
            standing(True, in_force=True, first=date(2019, 4, 1)),
            "In force since 1 Apr 2019: its one party is bound.",
        ),
        (
            standing(True, True, False, expires=date(2023, 3, 31)),
            "2 of 3 parties have signed version 0.9: nobody is bound yet.",
        ),
        (standing(False), "0 of 1 party has signed version 0.9: nobody is bound yet."),
        (
            standing(True, True, first=date(2020, 4, 1)),
            "All have signed version 0.9: it comes into force on 1 Apr 2020.",
        ),
        (
            standing(True, first=date(2019, 4, 1), expires=date(2020, 1, 30)),
            "It ended on 30 Jan 2020: nobody is bound.",
        ),
        (standing(True, version=""), "No version is recorded: nobody is bound."),
    ],
)
def test_one_sentence_says_whether_it_is_in_force_and_binds(found, said):
    assert binding_sentence(found, TODAY) == said


def test_the_answer_names_who_is_bound_or_says_nobody():
    bound = standing(True, True, True, in_force=True, first=TODAY)

    assert answer(bound, TODAY) == "31 Jan 2020: Partner 1, Partner 2 and Partner 3."
    assert answer(standing(False), TODAY) == "31 Jan 2020: nobody."


@pytest.mark.parametrize(
    ("day", "note", "is_past"),
    [
        (None, "", False),
        (date(2020, 5, 1), "", False),
        (date(2020, 4, 30), "in 90 days", False),
        (date(2020, 2, 1), "in 1 day", False),
        (TODAY, "today", False),
        (date(2020, 1, 30), "overdue", True),
    ],
)
def test_a_day_is_noted_from_ninety_days_before(day, note, is_past):
    found = due(day, TODAY, "overdue")

    assert (found.day, found.note, found.is_past) == (day, note, is_past)


@pytest.mark.parametrize(
    ("binding", "in_force", "reason"),
    [
        (True, True, ""),
        (False, True, "In shadow: the agreement is not legally binding. No money moves."),
        (True, False, "In shadow: the agreement is not in force. No money moves."),
        (
            False,
            False,
            "In shadow: the agreement is not legally binding and it is not in force."
            " No money moves.",
        ),
    ],
)
def test_shares_that_move_no_money_say_why(binding, in_force, reason):
    assert shadow_reason(standing(True, binding=binding, in_force=in_force)) == reason
