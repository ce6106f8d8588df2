"""Milestones and workstreams as people judge them."""

from datetime import date

from milestones import services

TODAY = date(2020, 1, 31)


def rate(milestone, by=None, brag="red", reason=" The lease fell through "):
    return services.set_hand_rating(milestone, brag=brag, reason=reason, by=by or milestone.owner)


def assess(of, by=None, level="amber_red", reason=" No agreement yet ", on=TODAY):
    person = by or getattr(of, "owner", None) or of.lead
    return services.assess_confidence(of, level=level, reason=reason, assessed_on=on, by=person)
