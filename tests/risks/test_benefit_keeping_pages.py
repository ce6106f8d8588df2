"""The pages on which benefits are kept, for the owner, another partner and who is not signed in."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import Role
from core.months import add_months
from risks.measurement_rules import Figure
from risks.models import Benefit, Rebase, StatusMove, TargetStep
from risks.services.measurements import correct_measurement
from tests.factories.accounts import member
from tests.factories.records import withhold
from tests.factories.risks import BenefitFactory, MeasurementFactory
from tests.factories.workstreams import WorkstreamFactory

PAGES = ("edit", "status", "years", "measurements", "measurements-paste", "chart")
PROMISE = {
    "name": "Fewer falls",
    "category": "cash_releasing",
    "measure": "Falls",
    "unit": "falls",
    "direction": "decrease",
    "baseline_value": "610 falls",
    "target_value": "540",
    "discounted_at": "standard",
}


@pytest.fixture
def owner(partnership):
    partnership.reporting_date = date(2020, 1, 31)
    partnership.save()
    return member(partnership, Role.VIEWER)


@pytest.fixture
def workstream(partnership, owner):
    return WorkstreamFactory(partnership=partnership, lead=owner)


@pytest.fixture
def benefit(partnership, owner):
    elsewhere = WorkstreamFactory(partnership=partnership)
    return BenefitFactory(workstream=elsewhere, owner=owner, reference="B02")


@pytest.fixture
def mine(client, owner):
    client.force_login(owner)
    return client


def at(benefit, page="", *more):
    name = f"risks:benefit-{page}" if page else "risks:benefit"
    return reverse(name, args=[benefit.partnership.slug, benefit.address, *more])


def text(answer):
    return answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_the_owner_gets_a_form_others_the_reason_and_strangers_nothing(
    client, benefit, owner, viewer, stranger, page
):
    assert client.get(at(benefit, page)).status_code == 302
    client.force_login(owner)
    assert "nhsuk-button" in text(client.get(at(benefit, page))).split("<main")[1]
    client.force_login(viewer)
    assert "Only its owner, the workstream" in text(client.get(at(benefit, page))).replace(
        "&#x27;", "'"
    )
    client.force_login(stranger)
    assert client.get(at(benefit, page)).status_code == 404
    withhold(benefit, owner)
    client.force_login(owner)
    assert client.get(at(benefit, page)).status_code == 404


def test_a_lead_adds_a_benefit_and_is_told_what_is_wrong(mine, workstream, partnership, viewer):
    address = reverse("risks:benefit-new", args=[partnership.slug])
    given = PROMISE | {"workstream": workstream.pk, "owner": viewer.pk, "full_year_value": "£1,000"}

    wrong = mine.post(address, given | {"target_value": "5%", "milestones": "M999"})
    answer = mine.post(address, given)

    assert wrong.status_code == 422
    assert "in falls, such as 1,250.5; not &quot;5%&quot;" in text(wrong)
    assert "There is no milestone M999." in text(wrong)
    made = Benefit.objects.get()
    assert answer["Location"] == at(made)
    assert (made.baseline_value, made.full_year_value) == (610, 1000)


def edit(client, benefit, **change):
    page = client.get(at(benefit, "edit"))
    form = page.context["form"]
    sent = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    sent |= {"beneficiaries": [], "seen": benefit.updated_at.isoformat()} | change
    return client.post(at(benefit, "edit"), {k: v for k, v in sent.items() if v is not False})


def test_the_owner_edits_the_profile_and_a_roll_up_of_itself_is_refused(mine, benefit):
    wrong = edit(mine, benefit, parts="b02")
    answer = edit(mine, benefit, name="Far fewer admissions")

    benefit.refresh_from_db()
    assert "A benefit cannot roll up itself" in text(wrong)
    assert (answer.status_code, benefit.name) == (302, "Far fewer admissions")


def test_a_small_count_stays_when_the_owner_saves_what_is_not_shown(mine, benefit):
    Benefit.objects.update(unit="patients", target_value=3)
    benefit.refresh_from_db()

    answer = edit(mine, benefit, name="Fewer patients")

    benefit.refresh_from_db()
    assert (answer.status_code, benefit.target_value) == (302, 3)
    assert "&lt;5" in text(mine.get(at(benefit, "edit")))


def test_the_status_moves_with_a_reason(mine, benefit):
    wrong = mine.post(at(benefit, "status"), {"after": "withdrawn"})
    mine.post(at(benefit, "status"), {"after": "withdrawn", "reason": "Not funded"})

    assert wrong.status_code == 422
    assert "Not funded" in text(mine.get(at(benefit)))


def test_who_may_verify_finds_the_page_and_the_owner_does_not_find_their_own(
    client, benefit, programme_office, viewer, owner
):
    MeasurementFactory(benefit=benefit)
    Benefit.objects.update(status="realised")
    StatusMove.objects.create(
        benefit=benefit, after="realised", reason="x", by=viewer, moved_on=date(2020, 1, 1)
    )
    given = {"after": "verified", "reason": "Checked"}
    client.force_login(owner)
    assert "Nobody verifies their own" in text(client.post(at(benefit, "status"), given))
    client.force_login(viewer)
    assert "may verify" in text(client.get(at(benefit, "status")))
    client.force_login(programme_office)
    client.post(at(benefit, "status"), given)

    row = benefit.measurements.get()
    correct_measurement(row, Figure(row.period, actual=Decimal(1)), reason="Late", by=owner)

    assert "figures were corrected since" in text(client.get(at(benefit)))


def test_a_year_is_saved_in_its_own_words(mine, benefit):
    said = [
        text(mine.post(at(benefit, "years"), {"year": year, "planned": "1"}))
        for year in ("2019/21", "soon", "1800")
    ]
    mine.post(at(benefit, "years"), {"year": "2019/20", "planned": "£1,000.50"})

    assert "2019/20 begins in April 2019" in said[0]
    assert all("Write the financial year as 2019/20" in each for each in said[1:])
    assert "£1,000.50" in text(mine.get(at(benefit, "years")))


def test_figures_are_recorded_corrected_and_shown_with_what_they_were(mine, benefit):
    wrong = mine.post(at(benefit, "measurements"), {"period": "soon", "actual": "5%"})
    mine.post(at(benefit, "measurements"), {"period": "Jan 2020", "actual": "601"})
    month = at(benefit, "measurement", "2020-01")
    unsaid = mine.post(month, {"period": "2020-01", "actual": "599"})
    mine.post(month, {"period": "2020-01", "actual": "599", "reason": "Late returns"})

    page = text(mine.get(at(benefit, "measurements")))
    assert (wrong.status_code, unsaid.status_code) == (422, 422)
    assert "measured 601" in page
    assert "Late returns" in page


@pytest.mark.parametrize("period", ["2020-02", "soon"])
def test_a_month_that_is_not_there_is_not_found(mine, benefit, period):
    assert mine.get(at(benefit, "measurement", period)).status_code == 404


def test_a_count_of_few_people_is_for_the_office_alone_and_stays_when_corrected(
    client, mine, benefit, programme_office
):
    Benefit.objects.update(unit="patients")
    MeasurementFactory(benefit=benefit, period=date(2020, 1, 1), actual=3, planned=4)
    month = at(benefit, "measurement", "2020-01")
    page = text(mine.get(month)) + text(mine.get(at(benefit, "measurements")))
    given = {"period": "2020-01", "planned": "8", "actual": "<5", "reason": "Plan moved"}
    mine.post(month, given)

    row = benefit.measurements.get()
    assert page.count("&lt;5") == 4
    assert (row.planned, row.actual) == (8, 3)
    client.force_login(programme_office)
    assert "&lt;5" not in text(client.get(month))


@pytest.mark.parametrize("is_file", [True, False])
def test_many_months_come_by_paste_or_file_and_all_or_nothing(mine, benefit, is_file):
    rows = "Period,Actual\nNov 2019,596\nDec 2019,590"
    file = SimpleUploadedFile("figures.csv", rows.encode())
    sent = {"file": file} if is_file else {"rows": rows}

    wrong = mine.post(at(benefit, "measurements-paste"), {"rows": f"{rows}\nDec 2019,1"})
    bad = mine.post(at(benefit, "measurements-paste"), {"rows": f"{rows}\nJan 2020,x"})
    answer = mine.post(at(benefit, "measurements-paste"), sent)

    assert "Row 3: Dec 2019 is there twice" in text(wrong)
    assert "Row 3: Write the number alone" in text(bad)
    assert answer.status_code == 302
    assert benefit.measurements.count() == 2


@pytest.mark.parametrize(
    ("content", "said"), [(b"\xff\xfe\x00", "no CSV file"), (b"x" * 1_000_001, "larger than 1 MB")]
)
def test_a_file_that_cannot_be_read_is_refused(mine, benefit, content, said):
    file = SimpleUploadedFile("figures.csv", content)

    assert said in text(mine.post(at(benefit, "measurements-paste"), {"file": file}))


def test_limits_begin_anew_and_targets_step_and_are_taken_back(mine, benefit):
    for month in range(24):
        MeasurementFactory(benefit=benefit, period=add_months(date(2018, 1, 1), month))
    address = at(benefit, "chart")
    anew = {"act": "rebase", "rebase-period": "Jan 2019", "rebase-reason": "New ward"}
    step = {
        "act": "target",
        "target-period": "Jan 2019",
        "target-value": "560",
        "target-reason": "T",
    }

    wrong = mine.post(address, anew | {"rebase-period": "Feb 2019"})
    short = mine.post(address, step | {"target-value": "x"})
    mine.post(address, anew)
    mine.post(address, step)

    page = text(mine.get(at(benefit), {"ranges": "screened"}))
    assert (wrong.status_code, short.status_code) == (422, 422)
    assert "outlying ranges left out once). Limits begin anew in Jan 2019: New ward" in page
    assert "Target 560" in page
    undo = at(benefit, "chart-undo")
    for sent in ({"rebase": Rebase.objects.get().pk}, {"target": TargetStep.objects.get().pk}, {}):
        assert mine.post(undo, sent).status_code == 302
    assert not Rebase.objects.exists()
    assert not TargetStep.objects.exists()


def test_others_take_nothing_back(client, benefit, viewer, owner):
    row = Rebase.objects.create(benefit=benefit, period=date(2019, 1, 1), reason="x", by=owner)
    client.force_login(viewer)

    client.post(at(benefit, "chart-undo"), {"rebase": row.pk})

    assert Rebase.objects.exists()


def test_the_page_says_what_is_claimed_twice_and_where_it_is_heading(mine, benefit, workstream):
    BenefitFactory(workstream=workstream, reference="B03", name="Fewer of the same")
    for month in range(9):
        MeasurementFactory(
            benefit=benefit, period=add_months(date(2019, 4, 1), month), actual=month
        )

    page = text(mine.get(at(benefit)))

    assert "It may be claimed twice" in page
    assert "B03 Fewer of the same" in page
    assert "further ahead than the figures reach back" in page
    Benefit.objects.update(target_date=date(2020, 3, 1))
    assert "in 95 of 100 cases between" in text(mine.get(at(benefit)))
    listed = mine.get(
        reverse("risks:benefits", args=[benefit.partnership.slug]), {"doubled": "yes"}
    )
    assert len(listed.context["benefits"]) == 2


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_register_is_taken_away_as_it_is_filtered(mine, benefit, workstream, kind):
    BenefitFactory(workstream=workstream, name="Other", category="societal", measure="Falls")
    Benefit.objects.filter(pk=benefit.pk).update(unit="patients", target_value=3)
    address = reverse(f"risks:benefits-{kind}", args=[benefit.partnership.slug])

    answer = mine.get(address, {"category": "cash_releasing"})

    assert answer["Content-Disposition"] == (
        f'attachment; filename="benefits-hounslow-2020-01-31.{kind}"'
    )
    if kind == "csv":
        assert "B02" in text(answer)
        assert "<5" in text(answer)
        assert "Other" not in text(answer)
