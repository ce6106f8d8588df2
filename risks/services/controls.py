"""The verbs of controls, assurances and actions against a risk."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from accounts.models import Organisation, User
from core.deeds import deed
from core.errors import Refused
from records.models import Action
from risks.models import Assurance, Control, Effectiveness, PartnerScore, Risk
from risks.policies import controls as policies
from risks.policies import risks as risk_policies
from risks.services.inheriting import classification_of, share_alike
from risks.services.references import next_reference

DETAILS = ("text", "effectiveness", "gap")


@dataclass(frozen=True)
class ControlDetails:
    """What is in place, how well it works, and what it leaves open."""

    text: str
    effectiveness: str = Effectiveness.NOT_ASSESSED
    gap: str = ""


@dataclass(frozen=True)
class Word:
    """An assurance: from which of the three lines, by what, how sure it makes, of which day."""

    line: int
    text: str
    rating: str
    given_on: date
    control: Control | None = None


def add_control(risk: Risk, details: ControlDetails, *, by: User) -> Control:
    """Record something that is in place against a risk; it comes last."""
    with deed("added a control", risk, by=by):
        risk = _kept(risk, by)
        _need(details.text, "Say what the control is.")
        last = risk.controls.aggregate(last=Max("position"))["last"]
        return Control.objects.create(
            risk=risk, position=0 if last is None else last + 1, **vars(details)
        )


def edit_control(control: Control, details: ControlDetails, *, by: User) -> Control:
    """Change what is said of a control."""
    with deed("edited a control", control, by=by):
        _kept(control.risk, by)
        _need(details.text, "Say what the control is.")
        control = Control.objects.select_for_update().get(pk=control.pk)
        for name in DETAILS:
            setattr(control, name, getattr(details, name))
        control.save(update_fields=[*DETAILS, "updated_at"])
    return control


def remove_control(control: Control, *, by: User) -> None:
    """Take a control away that nothing refers to; its history stays."""
    with deed("removed a control", control, by=by):
        _kept(control.risk, by)
        if wrong := policies.cannot_remove_control(control):
            raise Refused(wrong)
        control.delete()


def add_assurance(risk: Risk, word: Word, *, by: User) -> Assurance:
    """Record what one of the three lines says of the controls; it is never edited."""
    with deed("recorded an assurance", risk, by=by):
        risk = _kept(risk, by)
        today = risk.partnership.today()
        wrong = policies.cannot_assure_so(word.line, word.rating, word.text, word.given_on, today)
        if wrong:
            raise Refused(wrong)
        if word.control is not None and word.control.risk_id != risk.pk:
            raise Refused("Choose a control of this risk.")
        if risk.assurances.filter(line=word.line, given_on=word.given_on, text=word.text).exists():
            raise Refused("This assurance is recorded already.")
        return Assurance.objects.create(risk=risk, author=by, **vars(word))


def score_for_partner(
    risk: Risk,
    organisation: Organisation,
    *,
    consequence: int,
    likelihood: int,
    rationale: str,
    by: User,
) -> PartnerScore:
    """Keep a partner's own score beside the partnership's; never averaged (docs/rules.md 7)."""
    with deed("recorded a partner's own score", risk, by=by, why=rationale.strip()):
        risk = _locked(risk)
        wrong = risk_policies.cannot_score_for_itself(risk, by, organisation.pk)
        wrong = wrong or risk_policies.cannot_score_so(consequence, likelihood)
        wrong = wrong or risk_policies.cannot_explain_so(rationale)
        if wrong:
            raise Refused(wrong)
        score, _ = PartnerScore.objects.update_or_create(
            risk=risk,
            organisation=organisation,
            scored_on=risk.partnership.today(),
            defaults={
                "consequence": consequence,
                "likelihood": likelihood,
                "rationale": rationale.strip(),
                "author": by,
            },
        )
    return score


def add_action(risk: Risk, *, text: str, owner: User, due_on: date, by: User) -> Action:
    """Put something that a person is to do against a risk on the action log."""
    with deed("added an action", risk, by=by):
        risk = _kept(risk, by)
        _need(text, "Say what is to be done.")
        if due_on < risk.partnership.today():
            raise Refused("It cannot be due before today.")
        action = Action.objects.create(
            partnership=risk.partnership,
            reference=next_reference(Action, risk.partnership, "A"),
            text=text.strip(),
            owner=owner,
            due_on=due_on,
            **classification_of(risk),
        )
        share_alike(action, risk)
        risk.actions.add(action)
    return action


def _kept(risk: Risk, by: User) -> Risk:
    risk = _locked(risk)
    if wrong := risk_policies.cannot_keep(risk, by):
        raise Refused(wrong)
    return risk


def _locked(risk: Risk) -> Risk:
    rows = Risk.objects.select_related("workstream", "partnership")
    return rows.select_for_update(of=("self",)).get(pk=risk.pk)


def _need(words: str, wrong: str) -> None:
    if not words.strip():
        raise Refused(wrong)
