"""What the programme office types of a stage: whom it asks, its rule, its time, its condition."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.db.models import Q, QuerySet

from accounts.models import (
    Level,
    Organisation,
    Partner,
    Partnership,
    Role,
    Sector,
    User,
)
from core.forms import MoneyField, NHSFormMixin, WholeNumberField
from governance.bodies.models import Body, DecisionRule
from governance.signoff.forms.routes import BOXES, LINKED, NEGATIVE, POUNDS, SHORT
from governance.signoff.models import Approvers, Route, StageTemplate
from governance.signoff.policies.route_faults import LONGEST_NAME
from governance.signoff.policies.stage_faults import LONGEST_DEADLINE, MOST_APPROVALS, Fault
from governance.signoff.route_words import known_labels
from governance.signoff.routes import Terms

CONDITION = ("value_from", "levels", "partners", "changes")
ALWAYS = "When it applies: always, but for what is chosen here"


class StageForm(NHSFormMixin, forms.Form):
    """One stage: whom it asks, its rule and time, when it applies, what must be signed first."""

    name = forms.CharField(label="Name", max_length=LONGEST_NAME)
    approvers = forms.ChoiceField(
        label="Who is asked",
        choices=Approvers,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who is asked."},
    )
    body = forms.ModelChoiceField(Body.objects.none(), label="Body", required=False)
    role = forms.ChoiceField(label="Role", choices=(("", "Choose"), *Role.choices), required=False)
    people = forms.ModelMultipleChoiceField(User.objects.none(), label="People", **BOXES)
    rule = forms.ChoiceField(
        label="Rule",
        choices=DecisionRule,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a rule."},
    )
    n = WholeNumberField(
        label="How many must approve",
        min_value=1,
        max_value=MOST_APPROVALS,
        required=False,
        widget=forms.NumberInput(SHORT),
    )
    n_per_sector = WholeNumberField(
        label="How many of each sector",
        min_value=1,
        max_value=MOST_APPROVALS,
        required=False,
        widget=forms.NumberInput(SHORT),
    )
    sectors = forms.MultipleChoiceField(
        label="Sectors",
        choices=Sector,
        help_text="Every sector among those asked when none is ticked.",
        **BOXES,
    )
    tie = forms.ChoiceField(
        label="On a tie, under a rule by majority",
        choices=(("casting", "The chair has a casting vote"), ("falls", "The proposal falls")),
        widget=forms.RadioSelect,
        initial="casting",
    )
    deadline_working_days = WholeNumberField(
        label="Deadline in working days",
        min_value=1,
        max_value=LONGEST_DEADLINE,
        widget=forms.NumberInput(SHORT),
        error_messages={"required": "Give the deadline in working days."},
    )
    value_from = MoneyField(
        label="Only from this value in pounds",
        help_text=LINKED,
        error_messages=NEGATIVE,
        **POUNDS,
    )
    levels = forms.MultipleChoiceField(label="Only at these levels", choices=Level, **BOXES)
    partners = forms.ModelMultipleChoiceField(
        Organisation.objects.none(), label="Only when it touches one of these", **BOXES
    )
    changes = forms.MultipleChoiceField(label="Only for these kinds of change", **BOXES)
    assessments = forms.MultipleChoiceField(
        label="Which assessments must be signed",
        help_text="At a stage of the partnership board, and at the last stage, all of them must be,"
        " whatever is chosen here.",
        **BOXES,
    )

    conditional = {
        "approvers": {
            Approvers.BODY.value: ("body",),
            Approvers.ROLE.value: ("role",),
            Approvers.PEOPLE.value: ("people",),
        },
        "rule": {
            DecisionRule.AT_LEAST.value: ("n",),
            DecisionRule.PER_SECTOR.value: ("n_per_sector", "sectors"),
        },
    }
    hints = {
        "rule": {
            DecisionRule.QUORUM_MAJORITY.value: "The quorum of the body, as it stands when asked.",
            DecisionRule.CHAIR.value: "The vice-chair when the chair is conflicted or away.",
        }
    }

    def __init__(self, *args: Any, route: Route, partnership: Partnership, **options: Any) -> None:
        super().__init__(*args, **options)
        kinds = route.subject_kinds
        for field, choices in (
            ("changes", known_labels("changes", kinds)),
            ("assessments", known_labels("assessments", kinds)),
        ):
            cast(forms.MultipleChoiceField, self.fields[field]).choices = list(choices.items())
            if not choices:
                del self.fields[field]
        for field, rows in (
            ("body", Body.objects.filter(partnership=partnership)),
            ("people", _members(partnership, self.initial.get("people", ()))),
            ("partners", _partners(partnership, self.initial.get("partners", ()))),
        ):
            cast("forms.ModelChoiceField[Any]", self.fields[field]).queryset = rows

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for choice, value, field, wrong in (
            ("approvers", Approvers.BODY, "body", "Choose the body."),
            ("approvers", Approvers.ROLE, "role", "Choose the role."),
            ("approvers", Approvers.PEOPLE, "people", "Name at least one person."),
            ("rule", DecisionRule.AT_LEAST, "n", "Say how many must approve."),
            ("rule", DecisionRule.PER_SECTOR, "n_per_sector", "Say how many of each sector."),
        ):
            if cleaned.get(choice) == value and not cleaned.get(field) and field not in self.errors:
                self.add_error(field, wrong)
        return cleaned

    @property
    def sections(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under their headings, those under a choice left to it."""
        shown = [name for name in self.fields if name not in self.nested]
        condition = [name for name in shown if name in CONDITION]
        before = [name for name in shown if name == "assessments"]
        first = [name for name in shown if name not in (*condition, *before)]
        headed = (("", first), (ALWAYS, condition), ("Before it opens", before))
        return [(title, [self[name] for name in names]) for title, names in headed if names]

    def add_faults(self, faults: Collection[Fault]) -> None:
        """Say beside each field what is wrong with it."""
        per_sector = self.cleaned_data.get("rule") == DecisionRule.PER_SECTOR
        for fault in faults:
            field = "n_per_sector" if fault.field == "n" and per_sector else fault.field
            self.add_error(field if field in self.fields else None, fault.text)

    @property
    def terms(self) -> Terms:
        """What was typed; what belongs to another choice is left out."""
        given = self.cleaned_data
        asks, rule = given["approvers"], given["rule"]
        per_sector = rule == DecisionRule.PER_SECTOR
        many = given["n_per_sector"] if per_sector else given["n"]
        counted = rule in (DecisionRule.AT_LEAST, DecisionRule.PER_SECTOR)
        people = given["people"] if asks == Approvers.PEOPLE else ()
        return Terms(
            number=1,
            name=given["name"],
            approvers=asks,
            rule=rule,
            deadline_working_days=given["deadline_working_days"],
            body=given["body"].pk if asks == Approvers.BODY else None,
            role=given["role"] if asks == Approvers.ROLE else "",
            people=tuple(sorted(person.pk for person in people)),
            n=many if counted else 1,
            sectors=tuple(given["sectors"]) if per_sector else (),
            has_casting_vote=given["tie"] == "casting",
            condition=_condition(given),
            assessments=tuple(given.get("assessments", ())),
        )


def stage_as_typed(stage: StageTemplate) -> dict[str, Any]:
    """A stage as its form shows it."""
    condition = stage.condition
    value = condition.get("value_from")
    return {
        "name": stage.name,
        "approvers": stage.approvers,
        "body": stage.body_id,
        "role": stage.role,
        "people": [person.pk for person in stage.people.all()],
        "rule": stage.rule,
        "n": stage.n,
        "n_per_sector": stage.n,
        "sectors": stage.sectors,
        "tie": "casting" if stage.has_casting_vote else "falls",
        "deadline_working_days": stage.deadline_working_days,
        "value_from": None if value is None else Decimal(value),
        "levels": condition.get("levels", []),
        "partners": condition.get("partners", []),
        "changes": condition.get("changes", []),
        "assessments": stage.assessments,
    }


def _condition(given: dict[str, Any]) -> dict[str, Any]:
    partners = sorted(organisation.pk for organisation in given["partners"])
    value = given["value_from"]
    parts = {
        "value_from": str(value) if value else None,
        "levels": given["levels"],
        "partners": partners,
        "changes": given.get("changes", []),
    }
    return {key: part for key, part in parts.items() if part}


def _members(partnership: Partnership, held: Collection[int]) -> QuerySet[User]:
    """Who may be named: members today, and those named already, who may have left."""
    members = User.objects.members_of(partnership)
    return (members | User.objects.filter(pk__in=held)).order_by("name", "pk")


def _partners(partnership: Partnership, held: Collection[int]) -> QuerySet[Organisation]:
    """Partners today, and those that the condition names already."""
    today = Partner.objects.on(partnership.today()).filter(partnership=partnership)
    named = Q(pk__in=today.values("organisation")) | Q(pk__in=held)
    return Organisation.objects.filter(named).order_by("name")
