from governance.signoff.differences import UNSEEN, Difference, Entries, differences

LABELS = {"cost": "Cost", "services": "Services", "risks": "Risks"}


def names(*texts, hidden=0):
    return Entries(texts, hidden, is_list=True)


def told(was, now, field="services"):
    (found,) = differences(
        [field], LABELS, {field: was} if was else {}, {field: now} if now else {}
    )
    return found


def test_a_text_was_and_is():
    assert told(Entries(("£310,000",)), Entries(("£320,000",)), "cost") == Difference(
        "Cost", was="£310,000", now="£320,000"
    )


def test_a_text_that_was_not_given_or_is_no_more_was_or_is_nothing():
    assert told(None, Entries(("Adults",)), "cost").was == "Nothing"
    assert told(Entries(("Adults",)), None, "cost").now == "Nothing"


def test_a_list_names_what_came_and_what_went():
    found = told(names("Night nursing", "Falls"), names("Falls", "Podiatry"))

    assert (found.added, found.removed) == (("Podiatry",), ("Night nursing",))
    assert (found.was, found.now, found.unseen) == ("", "", "")


def test_what_the_reader_may_not_see_is_counted():
    found = told(names("Falls", hidden=1), names("Falls", hidden=3))

    assert found.unseen == "You may not see 3 of them; before, you could not see 1."


def test_a_change_that_is_wholly_hidden_is_said_to_be_one():
    assert told(names("Falls", hidden=1), names("Falls", hidden=1)).unseen == UNSEEN
    assert told(Entries(("One",)), Entries(("One",)), "cost") == Difference("Cost", unseen=UNSEEN)


def test_fields_stand_in_the_order_of_their_labels_and_what_did_not_change_is_left_out():
    was, now = {"cost": Entries(("1",))}, {"cost": Entries(("2",)), "risks": names("R01")}

    found = differences(["risks", "cost"], LABELS, was, now)

    assert [each.label for each in found] == ["Cost", "Risks"]


def test_entries_in_words_end_with_how_many_are_hidden():
    assert names("Falls", hidden=2).words == "Falls; 2 more that you may not see"
    assert Entries(("Adults",)).words == "Adults"
