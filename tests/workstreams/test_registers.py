"""The pages that the five registers share: list, record, files."""

from io import BytesIO

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from tests.factories.accounts import OrganisationFactory
from tests.factories.records import PART_2, withhold
from tests.factories.workstreams import KEPT, EventFactory, WorkstreamFactory
from tests.workstreams.pages import KEYS, names, page
from workstreams.models import EventAttendance
from workstreams.registers import REGISTERS

PLANTED = "Zanzibar"


@pytest.mark.parametrize("key", KEYS)
def test_a_reader_sees_the_list_and_each_record_and_changes_nothing(reader, partnership, key):
    record = KEPT[key](partnership=partnership)

    listed, shown = reader.get(page(key)), reader.get(page(key, record.pk))

    assert names(listed) == [record.name]
    assert "/new/" not in listed.text
    assert record.name in shown.text
    assert "Change it" not in shown.text
    for address in (page(key, "new"), page(key, record.pk, "edit")):
        assert "Only the programme office, and the lead" in reader.get(address).text
        assert '<form method="post" novalidate>' not in reader.post(address, {}).text


@pytest.mark.parametrize("key", KEYS)
def test_hidden_records_and_those_of_hidden_workstreams_are_absent(
    reader, viewer, partnership, key
):
    hidden = WorkstreamFactory(partnership=partnership, **PART_2)
    kept = [
        KEPT[key](partnership=partnership, name=f"{PLANTED} 1", workstream=hidden),
        KEPT[key](partnership=partnership, name=f"{PLANTED} 2", **PART_2),
        KEPT[key](partnership=partnership, name=f"{PLANTED} 3"),
        KEPT[key](name=f"{PLANTED} elsewhere"),
    ]
    withhold(kept[2], viewer)

    listed = reader.get(page(key))

    assert PLANTED not in listed.text
    assert "Nothing is recorded here yet." in listed.text
    assert PLANTED not in reader.get(f"/hounslow/{key}/{key}.csv").text
    for record in kept:
        assert reader.get(page(key, record.pk)).status_code == 404
        assert reader.get(page(key, record.pk, "edit")).status_code == 404


@pytest.mark.parametrize("key", KEYS)
def test_another_partnerships_office_and_who_is_not_signed_in_find_nothing(
    client, stranger, partnership, key
):
    record = KEPT[key](partnership=partnership)
    addresses = [page(key), page(key, "new"), page(key, record.pk), page(key, record.pk, "edit")]

    assert all(
        client.get(address).url.startswith(reverse("account_login")) for address in addresses
    )
    client.force_login(stranger)
    assert {client.get(address).status_code for address in addresses} == {404}
    assert {client.post(address).status_code for address in addresses} <= {404, 405}


@pytest.mark.parametrize("key", KEYS)
def test_the_files_hold_exactly_what_is_shown(reader, partnership, key):
    KEPT[key](partnership=partnership, name="=Formula")
    KEPT[key](partnership=partnership, name="Other")

    text = reader.get(f"/hounslow/{key}/{key}.csv?q=formula").text.lstrip("\ufeff").splitlines()
    book = CalamineWorkbook.from_filelike(
        BytesIO(reader.get(f"/hounslow/{key}/{key}.xlsx?q=formula").content)
    )

    register = next(each for each in REGISTERS if each.key == key)
    heads = ["Name", *(column.heading for column in register.columns), "Workstream"]
    assert text[0] == ",".join(heads)
    assert [line.split(",")[0] for line in text[1:]] == ["'=Formula"]
    rows = book.get_sheet_by_index(0).to_python()
    assert (rows[0], [row[0] for row in rows[1:]]) == (heads, ["=Formula"])


@pytest.mark.parametrize("key", KEYS)
def test_a_list_is_narrowed_by_workstream_words_and_choices(reader, partnership, key):
    stream = WorkstreamFactory(partnership=partnership, reference="WS07")
    KEPT[key](partnership=partnership, name="Falls", workstream=stream)
    KEPT[key](partnership=partnership, name="Stroke")

    assert names(reader.get(page(key), {"workstream": "ws07"})) == ["Falls"]
    assert names(reader.get(page(key), {"q": "STROKE"})) == ["Stroke"]
    assert "Nothing matches." in reader.get(page(key), {"q": "nowhere"}).text
    for name, _, choices in next(each for each in REGISTERS if each.key == key).filters:
        shown = {value: names(reader.get(page(key), {name: value})) for value, _ in choices}
        assert sum(map(len, shown.values())) == 2
        assert len(names(reader.get(page(key), {name: "no such"}))) == 2


@pytest.mark.parametrize("key", KEYS)
def test_a_list_of_any_length_takes_the_same_number_of_queries(
    reader, partnership, django_assert_max_num_queries, key
):
    stream = WorkstreamFactory(partnership=partnership)
    for record in KEPT[key].create_batch(51, partnership=partnership, workstream=stream):
        if hasattr(record, "attendance"):
            record.attendance.create(organisation=OrganisationFactory(), people=3)
    reader.get(page(key))

    # session, person, partnership, deeds; rows, who came, organisations, workstreams, may add
    with django_assert_max_num_queries(10):
        first = reader.get(page(key))

    assert (len(names(first)), len(names(reader.get(page(key), {"page": 2})))) == (50, 1)


def test_the_hub_says_each_register_in_a_sentence(reader, partnership):
    empty = reader.get("/hounslow/engagement/").text
    EventFactory(partnership=partnership)
    said = reader.get("/hounslow/engagement/").text

    assert empty.count("Nothing is recorded here yet.") == 5
    assert said.count("Nothing is recorded here yet.") == 4
    assert "1 event held, 1 for the public; 0 people came from partners." in said


def test_an_event_still_to_come_is_marked_as_planned(reader, partnership):
    EventFactory(partnership=partnership, held_on="2020-01-31")
    today = reader.get(page("events")).text
    EventFactory(partnership=partnership, held_on="2020-02-01")

    assert (">planned<" in today, ">planned<" in reader.get(page("events")).text) == (False, True)


def test_who_came_is_counted_and_named_the_most_first(reader, partnership):
    event = EventFactory(partnership=partnership)
    for name, people in (("LBH", 12), ("VCS Forum", 31)):
        organisation = OrganisationFactory(short_name=name)
        EventAttendance.objects.create(event=event, organisation=organisation, people=people)

    assert "VCS Forum 31, LBH 12" in reader.get(page("events")).text
    assert "43" in reader.get("/hounslow/events/events.csv").text


@pytest.mark.parametrize(("count", "told"), [(0, "0"), (1, "<5"), (4, "<5"), (5, "5")])
def test_few_residents_are_not_told_outside_the_office(
    client, partnership, viewer, programme_office, count, told
):
    event = EventFactory(partnership=partnership, residents=count)

    def said(person):
        client.force_login(person)
        shown = client.get(page("events", event.pk)).context["facts"]
        row = client.get("/hounslow/events/events.csv").text.splitlines()[1].split(",")
        return {label: str(value) for label, value, _ in shown}["Residents and service users"], row[
            -2
        ]

    assert said(viewer) == (told, told)
    assert said(programme_office) == (str(count), str(count))
