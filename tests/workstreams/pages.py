"""Addresses of the registers, and what is typed into their forms."""

from tests.factories.workstreams import KEPT
from workstreams.registers import REGISTERS

KEYS = [register.key for register in REGISTERS]
TYPED = {
    "events": {"held_on": "20/3/2019", "kind": "engagement", "tier": "public"},
    "capability": {"programme": "Outcomes", "starts_on": "8/10/2019", "ends_on": "28/2/2020"},
    "support-asks": {"asked_of": "ICHP", "asked_on": "1/9/2019", "state": "asked"},
    "innovation": {"source": "A trial", "found_on": "1/9/2019", "decision": "found"},
    "capacity": {
        "starts_on": "1/9/2019",
        "ends_on": "31/3/2020",
        "promised_people": "3",
        "promised_wte": "1.5",
    },
}
ALL = {"classification": "all_partners"}


def page(key, *rest):
    return "/".join(["/hounslow", key, *map(str, rest), ""])


def typed(key, trust, **more):
    own = {"organisation": trust.pk} if key == "capacity" else {}
    return {"name": "Core work", **TYPED[key], **own, **more}


def model(key):
    return KEPT[key]._meta.model


def names(response):
    return [row.name for row, _ in response.context["rows"]]
