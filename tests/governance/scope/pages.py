"""Addresses, answers and entries of the pages of scope."""

from http import HTTPStatus

from django.urls import reverse

from governance.scope.models import ScopeChange
from governance.signoff.texts import fingerprint


def url(name, place, *args):
    return reverse(f"scope:{name}", args=[place.partnership.slug, *args])


def read(client, address, **query):
    answer = client.get(address, query)
    assert answer.status_code == HTTPStatus.OK
    return answer.content.decode()


def save(client, address, said, **options):
    """Post a form with the text that its page shows."""
    text = client.get(address).context["text"]
    return client.post(address, {**said, "text": text}, **options)


def typed(place, **given):
    return {
        "name": "Bring falls prevention into scope",
        "kind": "bring_in",
        "workstream": place.change.workstream_id,
        "services": [place.change.services.get().pk],
        "level": "place",
        "whole_life_value": "280000",
        "effective_on": "1/6/2020",
        "co_production": place.change.co_production,
        "without_benefit": place.change.without_benefit,
        "text": fingerprint(ScopeChange.objects.get(pk=place.change.pk)),
        "partners_affected": [o.pk for o in place.organisations.values()],
        **given,
    }
