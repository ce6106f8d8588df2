from core.errors import DomainError, Refused


def test_a_refusal_is_a_broken_rule_with_words_for_the_user():
    refusal = Refused("Only board members approve changes of scope.")

    assert isinstance(refusal, DomainError)
    assert str(refusal) == "Only board members approve changes of scope."
