"""Who provides and commissions services: dated, handed over, and under the old name before."""

from datetime import date

import pytest

from core.errors import Refused
from governance.scope import services
from governance.scope.effect import responsible_on
from governance.scope.models import Responsibility, ResponsibleFor
from tests.conftest import partnership, programme_office
from tests.factories.accounts import OrganisationFactory, member
from tests.factories.scope import ServiceFactory

__all__ = ["partnership", "programme_office"]

JULY = date(2022, 7, 1)
PROVIDING, COMMISSIONING = ResponsibleFor


def record(service, organisation, starts_on, by, **given):
    said = {"role": PROVIDING, "reason": "Tender", **given}
    return services.record_responsibility(
        service, organisation=organisation, starts_on=starts_on, by=by, **said
    )


def provider_on(service, day):
    return responsible_on(service, PROVIDING, day).short_name


def test_a_provider_follows_another_on_the_day_and_history_keeps_the_name(
    nursing, trust, programme_office
):
    made = record(nursing, trust, date(2020, 1, 1), programme_office)

    assert provider_on(nursing, date(2019, 12, 31)) == "HRCH"
    assert provider_on(nursing, date(2020, 1, 1)) == "Community Trust"
    nursing.refresh_from_db()
    assert nursing.provider == trust
    assert (made.reason, made.recorded_by) == ("Tender", programme_office)


def test_one_that_begins_tomorrow_is_not_yet_on_the_services_row(
    partnership, nursing, trust, programme_office
):
    record(nursing, trust, date(2020, 2, 1), programme_office)
    nursing.refresh_from_db()
    assert nursing.provider.short_name == "HRCH"
    assert services.due_to_settle() == []

    partnership.reporting_date = date(2020, 2, 1)
    partnership.save()

    assert services.due_to_settle() == [nursing.pk]
    assert services.settle_service(nursing.pk).provider == trust
    assert services.due_to_settle() == []


def test_an_earlier_provider_is_recorded_later(nursing, trust, programme_office):
    other = OrganisationFactory(short_name="Borough")
    record(nursing, trust, date(2020, 1, 1), programme_office)
    record(nursing, other, date(2019, 7, 1), programme_office)

    days = [date(2019, 6, 30), date(2019, 7, 1), date(2019, 12, 31), date(2020, 1, 1)]
    assert [provider_on(nursing, day) for day in days] == [
        "HRCH",
        "Borough",
        "Borough",
        "Community Trust",
    ]


def test_another_commissioner_leaves_the_provider(nursing, trust, programme_office):
    record(nursing, trust, date(2020, 1, 1), programme_office, role=COMMISSIONING)

    nursing.refresh_from_db()
    assert (nursing.provider.short_name, nursing.commissioner) == ("HRCH", trust)


def test_what_was_said_for_a_day_by_mistake_is_said_anew(nursing, trust, programme_office):
    record(nursing, trust, date(2020, 1, 1), programme_office)
    record(nursing, nursing.provider, date(2020, 1, 1), programme_office, reason="A slip")

    assert provider_on(nursing, date(2020, 1, 1)) == "HRCH"
    assert nursing.responsibilities.count() == 2


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"reason": " "}, "Say why"),
        ({"opened_on": date(2020, 1, 2)}, "opens only on 2 January 2020"),
        ({"closed_on": date(2019, 12, 31)}, "closes on 31 December 2019"),
    ],
)
def test_an_organisation_takes_on_what_it_can(nursing, trust, programme_office, given, reason):
    said = {"reason": given.pop("reason")} if "reason" in given else {}
    for name, value in given.items():
        setattr(trust, name, value)
    trust.save()

    with pytest.raises(Refused, match=reason):
        record(nursing, trust, date(2020, 1, 1), programme_office, **said)

    assert not Responsibility.objects.exists()


def test_who_provides_it_already_does_not_take_it_on(nursing, programme_office):
    with pytest.raises(Refused, match="It is HRCH already on 1 January 2020"):
        record(nursing, nursing.provider, date(2020, 1, 1), programme_office)


def test_the_office_alone_records_it(partnership, nursing, trust, succession):
    with pytest.raises(Refused, match="Only the programme office records"):
        record(nursing, trust, date(2020, 1, 1), member(partnership))
    with pytest.raises(Refused, match="Only the programme office records"):
        services.hand_over_services(
            succession, partnership, services=[nursing], by=member(partnership)
        )


def test_services_go_over_with_a_succession_and_the_old_name_stays(
    partnership, nursing, succession, programme_office
):
    both = ServiceFactory(
        partnership=partnership,
        provider=succession.predecessor,
        commissioner=succession.predecessor,
    )

    services.hand_over_services(
        succession, partnership, services=[nursing, both], by=programme_office
    )

    for service, role in ((nursing, COMMISSIONING), (both, PROVIDING), (both, COMMISSIONING)):
        assert responsible_on(service, role, date(2022, 6, 30)).short_name == "CCG"
        assert responsible_on(service, role, JULY).short_name == "ICB"
    assert provider_on(nursing, JULY) == "HRCH"
    assert {row.succession for row in Responsibility.objects.filter(starts_on=JULY)} == {succession}
    nursing.refresh_from_db()
    assert nursing.commissioner.short_name == "CCG"


def test_a_whole_succession_takes_every_service(partnership, nursing, succession, programme_office):
    ServiceFactory(partnership=partnership, commissioner=succession.predecessor)

    with pytest.raises(Refused, match="ICB took everything over: hand over every service"):
        services.hand_over_services(
            succession, partnership, services=[nursing], by=programme_office
        )


def test_a_succession_in_part_takes_what_is_chosen(
    partnership, nursing, succession, programme_office
):
    succession.is_whole = False
    succession.save()
    kept = ServiceFactory(partnership=partnership, commissioner=succession.predecessor)

    services.hand_over_services(succession, partnership, services=[nursing], by=programme_office)

    assert responsible_on(kept, COMMISSIONING, JULY).short_name == "CCG"


def test_only_what_the_predecessor_has_on_the_day_goes_over(
    partnership, nursing, succession, programme_office
):
    foreign = ServiceFactory(partnership=partnership, name="Reablement")

    for chosen, reason in (
        ([nursing, foreign], "Reablement is not with CCG on that day"),
        ([], "Choose the services"),
    ):
        with pytest.raises(Refused, match=reason):
            services.hand_over_services(
                succession, partnership, services=chosen, by=programme_office
            )
    nursing.delete()
    with pytest.raises(Refused, match="CCG has no service to hand over"):
        services.hand_over_services(succession, partnership, services=[], by=programme_office)
