"""The NHS.UK look for any Django form: a renderer, a bound field, a mixin, dates and money."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, ClassVar, cast

from django import forms
from django.db.models.fields import BLANK_CHOICE_LABEL
from django.forms.boundfield import BoundField
from django.forms.renderers import BaseRenderer, TemplatesSetting
from django.forms.utils import pretty_name

from core.dates import parse_day
from core.errors import Refused
from core.money import parse_pounds
from core.numbers import parse_whole
from core.readable import on_one_line, readable

UNNAMED = forms.Field.default_error_messages["required"]
NO_CHOICES = {
    str(kind.default_error_messages["invalid_choice"])
    for kind in (
        forms.ChoiceField,
        forms.MultipleChoiceField,
        forms.ModelChoiceField,
        forms.ModelMultipleChoiceField,
    )
}
UNCHOSEN = BLANK_CHOICE_LABEL
TOO_LONG = "Write at most %(limit_value)d characters: there are %(show_value)d."
NO_CHOICE = "Choose one of those on the page."
OPEN_AGAIN = "Open the page again: it was not sent whole."
CHOOSE = "Choose"
STYLES: dict[type[forms.Widget], str] = {
    forms.CheckboxSelectMultiple: "nhsuk-checkboxes__input",  # a kind of RadioSelect: first
    forms.RadioSelect: "nhsuk-radios__input",
    forms.CheckboxInput: "nhsuk-checkboxes__input",
    forms.Textarea: "nhsuk-textarea",
    forms.Select: "nhsuk-select",
    forms.FileInput: "nhsuk-file-upload__input",
}


class NHSBoundField(BoundField):
    """A field with the NHS class for its widget and what the field template asks."""

    @property
    def data(self) -> Any:
        """What was typed, without characters that no reader sees; a password stays as it is."""
        typed, widget = super().data, self.field.widget
        if not isinstance(typed, str) or isinstance(widget, forms.PasswordInput):
            return typed
        has_lines = isinstance(widget, forms.Textarea | forms.HiddenInput)
        return readable(typed) if has_lines else on_one_line(typed)

    @property
    def css(self) -> str:
        """The class of its input."""
        widget = self.field.widget
        styles = (css for kind, css in STYLES.items() if isinstance(widget, kind))
        return next(styles, "nhsuk-input")

    @property
    def is_group(self) -> bool:
        """Several inputs under one legend."""
        return isinstance(self.field.widget, forms.RadioSelect)

    @property
    def is_checkbox(self) -> bool:
        """One box to tick, with its label after it."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def kind(self) -> str:
        """`radios` or `checkboxes`, the block name of the NHS styles."""
        several = isinstance(self.field.widget, forms.CheckboxSelectMultiple)
        return "checkboxes" if several else "radios"

    @property
    def first_id(self) -> str:
        """Where a link of the error summary leads."""
        return f"{self.auto_id}_0" if self.is_group else str(self.id_for_label or self.auto_id)

    @property
    def choices(self) -> list[dict[str, Any]]:
        """Each choice with its hint and the fields that appear when it is chosen."""
        hints = getattr(self.form, "hints", {}).get(self.name, {})
        revealed = getattr(self.form, "conditional", {}).get(self.name, {})
        return [
            {
                "input": choice,
                "hint": hints.get(str(choice.data["value"]), ""),
                "reveals": [self.form[name] for name in _names(revealed, choice.data["value"])],
            }
            for choice in self.subwidgets
        ]

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        """Django's own, with the class; `required` is left to the server's words."""
        built = super().build_widget_attrs(attrs, widget)
        own = (widget or self.field.widget).attrs.get("class", "")
        wrong = f" {self.css}--error" if self.errors and not self.is_group else ""
        built["class"] = f"{self.css}{wrong} {own}".strip()
        built.pop("required", None)
        return built


def _names(revealed: dict[str, tuple[str, ...]], value: object) -> tuple[str, ...]:
    return revealed.get(str(value), ())


class NHSRenderer(TemplatesSetting):
    """Draws forms with the templates in `templates/forms/`."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
    bound_field_class = NHSBoundField


class NHSFormMixin:
    """Put before `forms.Form` or `forms.ModelForm`; `{{ form }}` then looks like NHS.UK.

    `conditional` maps a field of choices to {value: (names of fields it reveals, ...)};
    `hints` maps a field of choices to {value: words under that choice}.
    """

    default_renderer: BaseRenderer | type[BaseRenderer] | None = NHSRenderer()
    use_required_attribute = False
    conditional: ClassVar[dict[str, dict[str, tuple[str, ...]]]] = {}
    hints: ClassVar[dict[str, dict[str, str]]] = {}

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            _put_in_our_words(name, field)

    @property
    def nested(self) -> set[str]:
        """Names of fields that are drawn under a choice, not on their own."""
        return {
            name
            for choices in self.conditional.values()
            for names in choices.values()
            for name in names
        }


def _put_in_our_words(name: str, field: forms.Field) -> None:
    """What Django says of any field, as Accord says it; what a form says itself stays."""
    said = field.error_messages
    if said.get("required") == UNNAMED:
        label = field.label or pretty_name(name)
        verb = "Choose" if isinstance(field, forms.ChoiceField) else "Fill in"
        said["required"] = OPEN_AGAIN if field.widget.is_hidden else f"{verb}: {label}"
    said.setdefault("max_length", TOO_LONG)
    if str(said.get("invalid_choice", "")) in NO_CHOICES:
        said["invalid_choice"] = NO_CHOICE
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == UNCHOSEN:
            field.empty_label = CHOOSE
    elif isinstance(field, forms.ChoiceField):
        _ask_to_choose(field)


def _ask_to_choose(field: forms.ChoiceField) -> None:
    choices = list(cast(Iterable[tuple[Any, Any]], field.choices))
    if any(label == UNCHOSEN for _, label in choices):
        field.choices = [
            (value, CHOOSE if label == UNCHOSEN else label) for value, label in choices
        ]


class DateField(forms.Field):
    """A date in one box: 17/4/2020, 17 Apr 2020, 2020-04-17, or +5w where there is a `base`.

    Its year is from 1950 to 2199 (docs/rules.md 0).
    """

    def __init__(self, *, base: date | None = None, **options: Any) -> None:
        super().__init__(**{"widget": forms.TextInput, **options})
        self.base = base

    def prepare_value(self, value: Any) -> Any:
        """A date is shown as 17/4/2020; what a person typed is shown as typed."""
        if isinstance(value, date):
            return f"{value.day}/{value.month}/{value.year}"
        return value

    def to_python(self, value: Any) -> Any:
        """The date, or None when nothing was typed."""
        if isinstance(value, date):
            return value
        typed = str(value or "").strip()
        if not typed:
            return None
        try:
            return parse_day(typed, base=self.base)
        except ValueError as wrong:
            raise forms.ValidationError(str(wrong), code="invalid") from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another day was typed, however it was written."""
        try:
            return bool(self.to_python(data) != self.to_python(initial))
        except forms.ValidationError:
            return True

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Short, and without the browser's memory."""
        return {**super().widget_attrs(widget), "autocomplete": "off", "class": "ac-date"}


class MoneyField(forms.DecimalField):
    """Pounds and whole pence, from £0 to the digits of our columns: £1,000,000 or 1250.50."""

    def __init__(self, **options: Any) -> None:
        kept: dict[str, Any] = {
            "min_value": 0,
            "max_digits": 14,
            "decimal_places": 2,
            "widget": forms.TextInput,
        }
        super().__init__(**kept | options)

    def to_python(self, value: Any) -> Any:
        """The amount, or None when nothing was typed."""
        if not isinstance(value, str):
            return super().to_python(value)
        if not value.strip():
            return None
        try:
            return parse_pounds(value)
        except ValueError as wrong:
            raise forms.ValidationError(str(wrong), code="invalid") from None

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """With the digits of a telephone, where there is one."""
        return {**super().widget_attrs(widget), "inputmode": "decimal"}


class WholeNumberField(forms.IntegerField):
    """A whole number in the digits 0 to 9: 12, and 12.0 as browsers may send it."""

    def to_python(self, value: Any) -> int | None:
        """The number, or None when nothing was typed."""
        if not isinstance(value, str):
            return super().to_python(value)
        if not value.strip():
            return None
        try:
            return parse_whole(self.re_decimal.sub("", value))
        except ValueError as wrong:
            raise forms.ValidationError(str(wrong), code="invalid") from None


@contextmanager
def refusals_on(form: forms.BaseForm) -> Iterator[None]:
    """Do what is inside; when it is refused, the reason stands on the form and the page goes on."""
    try:
        yield
    except Refused as refusal:
        form.add_error(None, str(refusal))
