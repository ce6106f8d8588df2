"""The page of the roadmap, its editing, and iterations compared."""

from datetime import date

import pytest
from django.urls import reverse

from core.errors import Refused
from risks.services.citing import cite
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.risks import BenefitFactory
from tests.factories.workstreams import RoadmapFactory, WorkstreamFactory
from workstreams.models import Indicator, Outcome, PriorityArea, Roadmap

PAGE = "/hounslow/our-roadmap/"
DRAFT, CHECK = f"{PAGE}draft/", f"{PAGE}draft/check/"
TYPED = {
    "dated_on": "1/3/2020",
    "horizon_from_months": "18",
    "horizon_to_months": "36",
    "vision": "Care without joins",
    "aims": "Better health\n\nBetter care",
    "phases": "2019-2023 care programme",
    "shared_challenges": "Workforce gaps | Needs assessment, 2017",
    "priority_areas": "Urgent care\nHome",
    "outcomes": "People live well\n- Admissions | NHS Digital",
}


@pytest.fixture
def roadmap(partnership):
    return RoadmapFactory(
        partnership=partnership,
        aims=["Better health"],
        phases=["2019-2023 care programme", "2023 onwards public services"],
        shared_challenges=["Workforce gaps | Needs assessment, 2017"],
        inherited_strategies=["Health and Wellbeing Strategy | LBH, 2018"],
        priority_areas=["Urgent care", "Home"],
        outcomes=["People live well", "- Admissions | NHS Digital"],
    )


@pytest.fixture
def indicator(partnership):
    outcome = Outcome.objects.create(partnership=partnership, name="People live well")
    return Indicator.objects.create(outcome=outcome, name="Admissions")


def begin(client):
    client.post(f"{PAGE}draft/begin/")
    return client.get(DRAFT).context["form"]["seen"].value()


def test_a_newcomer_reads_the_whole_story(reader, roadmap):
    text = reader.get(PAGE).text

    for words in (
        "Roadmap of 23 August 2019, in force",
        "A plan for 18 to 36 months in 2 priority areas: 0 workstreams with 0 milestones",
        "to 23 Feb 2021 and 23 Aug 2022",
        "Care and support are continuous.",
        "Care programme",
        "2019 to 2023, now",
        "Workforce gaps",
        "Needs assessment, 2017",
        "LBH, 2018",
        "Admissions",
        "NHS Digital",
    ):
        assert words in text
    assert "Begin the next iteration" not in text


def test_areas_tell_their_workstreams_and_how_their_milestones_stand(reader, roadmap, partnership):
    urgent, home = (
        PriorityArea.objects.create(partnership=partnership, name=name)
        for name in ("Urgent care", "HOME")
    )
    stream = WorkstreamFactory(partnership=partnership, priority_area=urgent, name="Front door")
    given = {"workstream": stream, "baseline_date": date(2020, 3, 31)}
    MilestoneFactory(**given, forecast_date=date(2020, 4, 5), short_title="Opens")
    MilestoneFactory(**given, priority_area=home, short_title="Visits")
    hidden = WorkstreamFactory(partnership=partnership, priority_area=home, name="Zed", **PART_2)
    MilestoneFactory(workstream=hidden)

    answer = reader.get(PAGE)

    first, second = answer.context["story"].areas
    assert (first.workstreams, dict(first.counts), first.late) == ([stream], {"amber": 1}, 1)
    assert (first.next.milestone.short_title, first.words) == ("Opens", "1 amber")
    assert (second.workstreams, dict(second.counts), second.late) == ([], {"green": 1}, 0)
    assert "Zed" not in answer.text
    assert "1 workstream with 2 milestones, 1 later than baseline." in answer.text


def test_an_indicator_names_the_benefits_that_a_reader_may_see(reader, roadmap, indicator):
    stream = WorkstreamFactory(partnership=roadmap.partnership)
    BenefitFactory(workstream=stream, name="Fewer falls").indicators.add(indicator)
    BenefitFactory(workstream=stream, name="Zanzibar", **PART_2).indicators.add(indicator)

    text = reader.get(PAGE).text

    assert "Fewer falls" in text
    assert "Zanzibar" not in text


def test_without_a_roadmap_the_page_says_so_and_the_office_may_begin(
    client, partnership, viewer, programme_office
):
    client.force_login(viewer)
    assert "No roadmap is in force yet." in client.get(PAGE).text
    assert "No roadmap is in force yet." in client.get(f"{PAGE}iterations/").text
    client.force_login(programme_office)
    assert "Begin the first iteration" in client.get(PAGE).text
    begin(client)
    assert "It is the first roadmap of the partnership." in client.get(CHECK).text


def test_strangers_and_who_is_not_signed_in_find_nothing(client, roadmap, stranger):
    pages = (PAGE, f"{PAGE}2019-08-23/", f"{PAGE}iterations/", DRAFT, CHECK)

    assert all(client.get(each).url.startswith(reverse("account_login")) for each in pages)
    client.force_login(stranger)
    assert {client.get(each).status_code for each in pages} == {404}


def test_only_the_office_finds_the_draft(client, roadmap, viewer, programme_office):
    client.force_login(programme_office)
    begin(client)
    client.force_login(viewer)

    assert {client.get(each).status_code for each in (DRAFT, CHECK)} == {404}
    assert {client.post(each).status_code for each in (DRAFT, CHECK, f"{DRAFT}discard/")} == {404}
    assert client.get(f"{PAGE}2020-01-31/").status_code == 404
    refused = client.post(f"{DRAFT}begin/", follow=True)
    assert "Only the programme office writes the roadmap." in refused.text


def test_the_office_writes_the_next_iteration_checks_it_and_puts_it_in_force(as_office, roadmap):
    seen = begin(as_office)
    saved = as_office.post(DRAFT, {**TYPED, "seen": seen, "check": "1"})
    check = as_office.get(CHECK)
    done = as_office.post(CHECK, {"seen": check.context["seen"]}, follow=True)

    assert saved.url == CHECK
    assert "It changes" in check.text
    assert "Care without joins" in check.text
    assert "does not change any more" in done.text
    newest = Roadmap.objects.first()
    assert (newest.dated_on, newest.is_draft) == (date(2020, 3, 1), False)
    assert newest.aims == ["Better health", "Better care"]
    assert "from its day on" in done.text
    assert "Care and support are continuous." in as_office.get(PAGE).text
    compared = as_office.get(f"{PAGE}iterations/").text
    assert "changed from the Roadmap of 23 August 2019 to the Roadmap of 1 March 2020." in compared
    again = {"from": "2020-03-01", "to": "2020-03-01"}
    assert "say the same" in as_office.get(f"{PAGE}iterations/", again).text


def test_what_is_missing_is_said_before_it_comes_into_force(as_office, roadmap):
    seen = begin(as_office)
    as_office.post(DRAFT, {**TYPED, "vision": "", "seen": seen})

    check = as_office.get(CHECK)

    assert "Say the vision." in check.text
    assert "Put it in force" not in check.text
    refused = as_office.post(CHECK, {"seen": check.context["seen"]}, follow=True)
    assert "Say the vision." in refused.text
    assert Roadmap.objects.filter(is_draft=True).exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"horizon_from_months": "12"}, "A roadmap looks 18 to 36 months ahead."),
        ({"horizon_from_months": "36", "horizon_to_months": "18"}, "less at most than at least"),
        ({"phases": "the programme"}, "Line 1: Begin with its years"),
        ({"outcomes": "People live well"}, "has no indicator"),
        ({"aims": f"Better\n{'x' * 201}"}, "Line 2: write at most 200 characters."),
        ({"dated_on": "23/8/2019"}, "Date it after the roadmap that is there"),
        ({"dated_on": "23/8/0020"}, "Check the year"),
    ],
)
def test_what_is_wrong_in_a_draft_is_said_on_the_form(as_office, roadmap, given, words):
    seen = begin(as_office)

    answer = as_office.post(DRAFT, {**TYPED, **given, "seen": seen})

    assert answer.status_code == 422
    assert words in answer.text


def test_of_two_who_write_at_once_the_second_sees_both(as_office, roadmap):
    seen = begin(as_office)
    as_office.post(DRAFT, {**TYPED, "seen": seen})

    clash = as_office.post(DRAFT, {**TYPED, "vision": "Mine", "seen": seen})

    assert clash.status_code == 422
    assert [(field.name, said) for field, said in clash.context["theirs"]] == [
        ("vision", "Care without joins")
    ]
    again = clash.context["form"]["seen"].value()
    assert as_office.post(DRAFT, {**TYPED, "vision": "Mine", "seen": again}).status_code == 302


def test_a_draft_is_thrown_away(as_office, roadmap):
    begin(as_office)

    as_office.post(f"{DRAFT}discard/")

    assert as_office.get(DRAFT).status_code == 404


@pytest.mark.parametrize("dated", ["2018-01-01", "2019-13-01", "never"])
def test_an_address_of_no_iteration_is_not_found(reader, roadmap, dated):
    assert reader.get(f"{PAGE}{dated}/").status_code == 404


def test_the_office_says_which_benefits_serve_an_indicator(as_office, roadmap, indicator):
    stream = WorkstreamFactory(partnership=roadmap.partnership)
    first, second = BenefitFactory.create_batch(2, workstream=stream)
    page = f"{PAGE}indicators/{indicator.pk}/"

    as_office.post(page, {"benefits": [first.pk]})
    assert as_office.get(page).context["form"]["benefits"].value() == [first.pk]
    as_office.post(page, {"benefits": [second.pk]})

    assert list(indicator.benefits.all()) == [second]
    wrong = as_office.post(page, {"benefits": [BenefitFactory().pk]})
    assert wrong.status_code == 422


def test_nobody_else_says_which_benefits_serve_an_indicator(
    reader, viewer, programme_office, roadmap, indicator
):
    page = f"{PAGE}indicators/{indicator.pk}/"
    benefit = BenefitFactory(workstream=WorkstreamFactory(partnership=roadmap.partnership))

    assert "Only the programme office writes the roadmap." in reader.get(page).text
    assert reader.post(page, {"benefits": [benefit.pk]}).status_code == 422
    with pytest.raises(Refused, match="Only the programme office"):
        cite(indicator, [benefit], by=viewer)
    with pytest.raises(Refused, match="Choose benefits of this partnership"):
        cite(indicator, [BenefitFactory()], by=programme_office)
    assert not indicator.benefits.exists()


def test_the_page_takes_the_same_number_of_queries_however_much_there_is(
    reader, roadmap, indicator, django_assert_max_num_queries
):
    area = PriorityArea.objects.create(partnership=roadmap.partnership, name="Home")
    for stream in WorkstreamFactory.create_batch(
        3, partnership=roadmap.partnership, priority_area=area
    ):
        MilestoneFactory.create_batch(3, workstream=stream)
        BenefitFactory(workstream=stream).indicators.add(indicator)
    reader.get(PAGE)

    # session, person, partnership, deeds; four of iterations, milestones, dependencies,
    # workstreams, indicators, citations
    with django_assert_max_num_queries(13):
        reader.get(PAGE)
