from http import HTTPStatus

from django.urls import reverse

from governance.scope.models import ChangeState
from governance.signoff.texts import fingerprint
from tests.factories.risks import BenefitFactory, RiskFactory
from tests.factories.scope import ScopeChangeFactory, ServiceFactory
from tests.governance.scope.pages import read, typed, url
from tests.governance.signoff.conftest import approve, asked


def test_records_that_the_reader_may_not_see_are_only_counted(place, viewer, client):
    secret = {"classification": "part_2", "part_2_ground": "Commercial"}
    of = {"workstream": place.change.workstream, **secret}
    place.change.benefits.add(BenefitFactory(name="Secret benefit", **of))
    place.change.risks.add(RiskFactory(name="Secret risk", **of))
    place.change.services.add(
        ServiceFactory(partnership=place.partnership, name="Secret service", **secret)
    )
    sign_off = approve(place.submit(), place.office)
    client.force_login(viewer)
    changes, change = (
        read(client, url("changes", place)),
        read(client, url("change", place, "SC02")),
    )
    council = place.members["Council"]
    client.force_login(council)
    vote = read(
        client,
        reverse("signoff:vote", args=[place.partnership.slug, asked(sign_off, council).pk]),
    )

    assert "Secret" not in changes + change + vote
    assert "1 more that you may not see" in vote


def test_linked_changes_that_the_reader_may_not_see_are_not_summed_for_them(place, viewer, client):
    secret = {"classification": "part_2", "part_2_ground": "Commercial"}
    running = {"workstream": place.change.workstream, "state": ChangeState.SCREENING}
    ScopeChangeFactory(whole_life_value=40_000, **running)
    ScopeChangeFactory(whole_life_value=2_000_000, **running, **secret)

    client.force_login(viewer)
    page = read(client, url("change", place, "SC02"))
    client.force_login(place.office)
    whole = read(client, url("change", place, "SC02"))

    assert "£350,000" in page
    assert "£2,350,000" not in page
    assert "£2,350,000" in whole


def test_an_edit_keeps_the_links_that_the_editor_may_not_see(place, as_lead):
    secret = {"classification": "part_2", "part_2_ground": "Commercial"}
    of = {"workstream": place.change.workstream, **secret}
    seen, said = place.change.services.get(), typed(place)
    hidden = ServiceFactory(partnership=place.partnership, **secret)
    place.change.services.add(hidden)
    place.change.benefits.add(BenefitFactory(**of), BenefitFactory(workstream=of["workstream"]))
    place.change.risks.add(RiskFactory(**of), RiskFactory(workstream=of["workstream"]))
    said["text"] = fingerprint(place.change)

    as_lead.post(url("change-edit", place, "SC02"), said)

    assert set(place.change.services.all()) == {seen, hidden}
    assert place.change.benefits.get().classification == "part_2"
    assert place.change.risks.get().classification == "part_2"


def test_a_part_2_change_is_found_by_its_body_and_the_office_alone(place, viewer, client):
    place.change.classification, place.change.part_2_ground = "part_2", "Commercial"
    place.change.deciding_body = place.board
    place.change.save()

    for person, status in (
        (viewer, HTTPStatus.NOT_FOUND),
        (place.chair, HTTPStatus.OK),
        (place.office, HTTPStatus.OK),
    ):
        client.force_login(person)
        assert client.get(url("change", place, "SC02")).status_code == status
