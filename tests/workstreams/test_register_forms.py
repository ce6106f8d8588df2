"""Adding to the registers and changing what is there, by page."""

import pytest

from accounts.models import Role
from tests.factories.accounts import member
from tests.factories.workstreams import KEPT, EventFactory, WorkstreamFactory
from tests.workstreams.pages import ALL, KEYS, model, page, typed


@pytest.mark.parametrize("key", KEYS)
def test_the_office_adds_a_record_and_changes_it(as_office, partnership, trust, key):
    added = as_office.post(page(key, "new"), typed(key, trust, **ALL))
    record = model(key).objects.get()
    edit = page(key, record.pk, "edit")
    seen = as_office.get(edit).context["form"]["seen"].value()
    changed = as_office.post(edit, typed(key, trust, name="Joint work", seen=seen, **ALL))

    assert added.url == changed.url == page(key, record.pk)
    assert record.partnership == partnership
    record.refresh_from_db()
    assert record.name == "Joint work"
    shown = as_office.get(page(key, record.pk)).text
    assert "changed " in shown
    assert "added " in shown


@pytest.mark.parametrize("key", KEYS)
def test_what_two_people_write_is_shown_to_the_second(as_office, partnership, trust, key):
    record = KEPT[key](partnership=partnership)
    edit = page(key, record.pk, "edit")
    seen = as_office.get(edit).context["form"]["seen"].value()
    record.name = "Theirs"
    record.save()

    clash = as_office.post(edit, typed(key, trust, name="Mine", seen=seen, **ALL))

    assert clash.status_code == 422
    assert "Somebody has changed it since you opened it. Nothing of yours is saved" in clash.text
    assert (
        dict((field.name, said) for field, said in clash.context["theirs"])["name"],
        clash.context["form"]["name"].value(),
    ) == ("Theirs", "Mine")
    again = clash.context["form"]["seen"].value()
    assert (
        as_office.post(edit, typed(key, trust, name="Both", seen=again, **ALL)).status_code == 302
    )
    record.refresh_from_db()
    assert record.name == "Both"


@pytest.mark.parametrize("key", KEYS)
def test_an_empty_form_says_what_to_fill_in(as_office, partnership, key):
    answer = as_office.post(page(key, "new"), {})

    assert answer.status_code == 422
    assert "Fill in: " in answer.text
    assert not model(key).objects.exists()


def test_a_lead_keeps_records_of_their_own_workstream_and_not_who_sees_them(client, partnership):
    lead = member(partnership, Role.WORKSTREAM_LEAD)
    mine = WorkstreamFactory(partnership=partnership, lead=lead)
    other = WorkstreamFactory(partnership=partnership)
    whole = EventFactory(partnership=partnership)
    client.force_login(lead)

    form = client.get(page("events", "new")).context["form"]
    said = {"name": "Walk", "held_on": "20/3/2019", "kind": "engagement", "tier": "public"}
    refused = client.post(page("events", "new"), {**said, "workstream": other.pk})
    unnamed = client.post(page("events", "new"), said)
    added = client.post(page("events", "new"), {**said, "workstream": mine.pk})

    assert not {"classification", "residents"} & form.fields.keys()
    assert (refused.status_code, unnamed.status_code, added.status_code) == (422, 422, 302)
    assert "Choose your workstream." in unnamed.text
    assert mine.events.get().name == "Walk"
    assert "for their own workstream" in client.get(page("events", whole.pk, "edit")).text


@pytest.mark.parametrize(
    ("came", "wrong"),
    [
        ("HT twelve", "Line 1: Write each organisation on a line with its people: LBH 12."),
        ("HT 12\nNobody 3", "Line 2: no partner here is called &quot;Nobody&quot;."),
        ("HT 12\nHounslow Trust 3", "Line 2: HT is there twice."),
    ],
)
def test_who_came_names_the_line_that_is_wrong(as_office, trust, came, wrong):
    answer = as_office.post(page("events", "new"), typed("events", trust, attendance=came, **ALL))

    assert answer.status_code == 422
    assert wrong in answer.text


def test_who_came_is_written_changed_and_taken_out(as_office, trust):
    as_office.post(page("events", "new"), typed("events", trust, attendance="ht: 12", **ALL))
    event = model("events").objects.get()
    edit = page("events", event.pk, "edit")

    def write(came):
        form = as_office.get(edit).context["form"]
        seen = form["seen"].value()
        as_office.post(edit, typed("events", trust, attendance=came, seen=seen, **ALL))
        return form["attendance"].value(), list(event.attendance.values_list("people", flat=True))

    assert write("HT 12") == ("HT 12", [12])
    assert write("HT 7") == ("HT 12", [7])
    assert write("") == ("HT 7", [])


@pytest.mark.parametrize(
    ("key", "given", "words"),
    [
        ("capability", {"ends_on": "1/1/2019"}, "The cohort ends before it begins"),
        ("support-asks", {"state": "received"}, "Say what came and on which day"),
        ("support-asks", {"came_on": "1/1/2019"}, "It came before it was asked for"),
        ("innovation", {"decision": "adopt"}, "A decision has its day and its reason"),
        ("innovation", {"looked_at_on": "1/1/2019"}, "It was looked at before it was found"),
        ("capacity", {"ends_on": "1/1/2019"}, "The period ends before it begins"),
        ("capacity", {"released_people": "3"}, "Give both the people and the whole-time"),
        ("capacity", {"promised_wte": "3.5"}, "more whole-time equivalents than people"),
        ("capacity", {"promised_wte": "-1"}, "It cannot be below 0."),
        ("events", {"held_on": "20/3/0020"}, "Check the year"),
        ("events", {"classification": "part_2"}, "Give the ground for part 2."),
    ],
)
def test_what_cannot_be_is_said_on_the_form(as_office, trust, key, given, words):
    answer = as_office.post(page(key, "new"), typed(key, trust, **ALL | given))

    assert answer.status_code == 422
    assert words in answer.text


def test_the_same_event_on_the_same_day_is_there_already(as_office, partnership, trust):
    EventFactory(partnership=partnership, name="CORE WORK", held_on="2019-03-20")

    answer = as_office.post(page("events", "new"), typed("events", trust, **ALL))

    assert "An event of this name is there on that day already." in answer.text


def test_the_office_says_who_may_see_a_record(as_office, trust, viewer):
    named = {"classification": "named_partners", "named_partners": [trust.pk]}
    as_office.post(page("events", "new"), typed("events", trust, **named))
    event = model("events").objects.get()

    assert event.classification == "named_partners"
    assert not model("events").objects.visible_to(viewer).exists()
    assert as_office.get(page("events", event.pk, "edit")).context["form"][
        "named_partners"
    ].value() == [trust.pk]
