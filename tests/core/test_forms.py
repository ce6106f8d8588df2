from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.db.models.fields import BLANK_CHOICE_LABEL
from django.template.loader import render_to_string

from accounts.models import User
from core.forms import DateField, MoneyField, NHSFormMixin, WholeNumberField


class VoteForm(NHSFormMixin, forms.Form):
    conditional = {"vote": {"conditions": ("condition",)}}
    hints = {"vote": {"abstain": "Counts to quorum, not to the result."}}

    vote = forms.ChoiceField(
        label="Your vote",
        help_text="Kept in the record.",
        widget=forms.RadioSelect,
        choices=[
            ("approve", "Approve"),
            ("conditions", "Approve with conditions"),
            ("abstain", "Abstain"),
        ],
        error_messages={"required": "Select your vote"},
    )
    condition = forms.CharField(required=False, widget=forms.Textarea)
    partners = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, choices=[("1", "LBH"), ("2", "HRCH")]
    )
    sure = forms.BooleanField(label="I have authority")
    starts = DateField(label="Effective from", base=date(2020, 1, 31))
    token = forms.CharField(widget=forms.HiddenInput)


class TextForm(NHSFormMixin, forms.Form):
    name = forms.CharField()
    reason = forms.CharField(widget=forms.Textarea)


def test_each_widget_takes_its_nhs_class():
    drawn = str(VoteForm())

    assert drawn.count('class="nhsuk-radios__input"') == 3
    assert drawn.count("nhsuk-checkboxes__input") == 3
    assert "nhsuk-textarea" in drawn
    assert 'class="nhsuk-input ac-date"' in drawn


def test_a_field_of_choices_is_a_fieldset_and_every_other_has_a_label():
    drawn = str(VoteForm())

    assert drawn.count("<fieldset") == 2
    assert (
        '<label class="nhsuk-label nhsuk-label--s" for="id_starts">Effective from</label>' in drawn
    )
    assert 'aria-describedby="id_vote_helptext"' in drawn


def test_a_conditional_field_is_drawn_once_under_its_choice():
    drawn = str(VoteForm())

    after_choice = drawn.split("Approve with conditions")[1]
    assert drawn.count('name="condition"') == 1
    assert after_choice.index("ac-conditional") < after_choice.index('name="condition"')
    assert after_choice.index('name="condition"') < after_choice.index("Abstain")


def test_a_hint_stands_under_its_choice():
    drawn = str(VoteForm())

    assert 'aria-describedby="id_vote_2_hint"' in drawn
    assert 'id="id_vote_2_hint">Counts to quorum, not to the result.' in drawn


def test_what_was_chosen_is_chosen_again():
    drawn = str(VoteForm({"vote": "abstain", "partners": ["2"]}))

    assert 'value="abstain" id="id_vote_2" checked' in drawn
    assert 'value="2" id="id_partners_1" checked' in drawn
    assert drawn.count(" checked") == 2


def test_an_error_is_said_at_the_field_and_linked_from_the_summary():
    form = VoteForm({})

    drawn, summary = str(form), render_to_string("forms/error_summary.html", {"form": form})

    assert "nhsuk-form-group--error" in drawn
    assert "Select your vote" in drawn
    assert '<a href="#id_vote_0">Select your vote</a>' in summary
    assert 'href="#id_sure"' in summary
    assert 'href="#id_starts"' in summary


def test_an_empty_field_is_named_in_its_error():
    errors = VoteForm({}).errors

    assert errors["starts"] == ["Fill in: Effective from"]
    assert errors["token"] == ["Open the page again: it was not sent whole."]
    assert errors["vote"] == ["Select your vote"]


def test_what_is_too_long_and_what_is_no_choice_is_said_in_our_words():
    class LongForm(NHSFormMixin, forms.Form):
        name = forms.CharField(max_length=3)
        kind = forms.ChoiceField(choices=[("a", "A")])
        kinds = forms.MultipleChoiceField(choices=[("a", "A")])
        own = forms.CharField(max_length=3, error_messages={"max_length": "Three letters."})

    errors = LongForm({"name": "four", "kind": "x", "kinds": ["x"], "own": "four"}).errors

    assert errors["name"] == ["Write at most 3 characters: there are 4."]
    assert errors["kind"] == errors["kinds"] == ["Choose one of those on the page."]
    assert errors["own"] == ["Three letters."]


def test_a_list_without_a_choice_made_asks_to_choose():
    class EmptyForm(NHSFormMixin, forms.Form):
        user = forms.ModelChoiceField(User.objects.none())
        kind = forms.ChoiceField(choices=[("", BLANK_CHOICE_LABEL), ("a", "A")])

    drawn = str(EmptyForm())

    assert drawn.count('<option value="" selected>Choose</option>') == 2
    assert "Select an option" not in drawn


def test_an_error_of_the_whole_form_is_in_the_summary():
    form = VoteForm({})
    form.add_error(None, "Somebody changed this meanwhile.")

    assert "<li>Somebody changed this meanwhile.</li>" in render_to_string(
        "forms/error_summary.html", {"form": form}
    )


@pytest.mark.parametrize("typed", ["\u200b", "\u2060\u202e", "\u2800 \ufeff", "\x00"])
def test_what_shows_nothing_is_not_filled_in(typed):
    form = TextForm({"name": typed, "reason": typed})

    assert form.errors == {"name": ["Fill in: Name"], "reason": ["Fill in: Reason"]}


def test_a_name_stays_on_its_line_and_a_reason_keeps_its_own():
    form = TextForm({"name": "Falls\u202e\r\nBcc: x", "reason": "\u200bOne\r\nTwo"})

    assert form.is_valid()
    assert form.cleaned_data == {"name": "Falls Bcc: x", "reason": "One\nTwo"}


def test_a_password_is_taken_as_it_was_typed():
    class Form(NHSFormMixin, forms.Form):
        secret = forms.CharField(widget=forms.PasswordInput, strip=False)

    form = Form({"secret": " a\u200b\tb"})

    assert form.is_valid()
    assert form.cleaned_data == {"secret": " a\u200b\tb"}


def test_a_form_without_errors_has_no_summary():
    assert render_to_string("forms/error_summary.html", {"form": VoteForm()}).strip() == ""


def test_hidden_fields_are_there_and_not_grouped():
    drawn = str(VoteForm({"token": "abc"}))

    assert drawn.count('name="token"') == 1
    assert 'for="id_token"' not in drawn


def test_typed_text_is_escaped():
    drawn = str(VoteForm({"starts": '"><script>'}))

    assert "<script>" not in drawn
    assert "&quot;&gt;&lt;script&gt;" in drawn


def test_no_field_is_required_by_the_browser():
    assert " required" not in str(VoteForm())


@pytest.mark.parametrize(
    ("typed", "day"),
    [("17/4/2020", date(2020, 4, 17)), ("+5w", date(2020, 3, 6)), (date(2020, 4, 17),) * 2],
)
def test_a_date_is_read_as_people_write_it(typed, day):
    assert DateField(base=date(2020, 1, 31)).clean(typed) == day


def test_an_unreadable_date_says_how_to_write_one():
    with pytest.raises(forms.ValidationError) as refused:
        DateField().clean("soon")

    assert refused.value.messages == ["Write the date as 17/4/2020 or 17 Apr 2020."]


def test_a_year_that_is_a_slip_is_said():
    with pytest.raises(forms.ValidationError) as refused:
        DateField().clean("31/12/9999")

    assert refused.value.messages == ["Check the year: dates here are from 1950 to 2199."]


def test_an_empty_date_is_none_or_refused():
    assert DateField(required=False).clean("  ") is None
    with pytest.raises(forms.ValidationError, match="required"):
        DateField().clean("")


def test_a_date_is_shown_in_the_form_it_may_be_typed_in():
    class Form(NHSFormMixin, forms.Form):
        starts = DateField()

    assert 'value="17/4/2020"' in str(Form(initial={"starts": date(2020, 4, 17)}))
    assert 'value="sometime"' in str(Form({"starts": "sometime"}))


@pytest.mark.parametrize(
    ("data", "changed"), [("17 April 2020", False), ("18/4/2020", True), ("soon", True)]
)
def test_the_same_day_written_otherwise_is_no_change(data, changed):
    assert DateField().has_changed(date(2020, 4, 17), data) is changed


@pytest.mark.parametrize(
    ("typed", "pounds"),
    [
        ("£1,000,000", "1000000"),
        ("1,000,000", "1000000"),
        (" 1 000 000.5 ", "1000000.50"),
        ("0", "0"),
        ("999999999999.99", "999999999999.99"),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed, pounds):
    assert MoneyField().clean(typed) == Decimal(pounds)


def test_nothing_less_than_nothing_is_nothing():
    assert str(MoneyField().clean("-0")) == "0"
    assert MoneyField(required=False).clean(" ") is None


@pytest.mark.parametrize(
    "typed",
    ["1_0", "1E+3", "1e3", "\uff11\uff10", "1,00", "10,0000", "£", "--5", "NaN", "Infinity", "ten"],
)
def test_what_is_no_amount_says_how_to_write_one(typed):
    with pytest.raises(forms.ValidationError) as refused:
        MoneyField().clean(typed)

    assert refused.value.messages == [
        "Write the amount in pounds as £1,000,000, 1000000 or 1,250.50."
    ]


@pytest.mark.parametrize("typed", ["1.005", "1000000000000", "-£5", "9" * 400])
def test_an_amount_is_of_whole_pence_not_below_nothing_and_fits_its_column(typed):
    with pytest.raises(forms.ValidationError):
        MoneyField().clean(typed)


@pytest.mark.parametrize(
    ("typed", "number"), [("10", 10), (" 5 ", 5), ("12.0", 12), ("", None), (" ", None), (7, 7)]
)
def test_a_whole_number_is_read_as_people_type_it(typed, number):
    assert WholeNumberField(required=False).clean(typed) == number


@pytest.mark.parametrize("typed", ["1_0", "\u0661\u0660", "\uff11\uff10", "5.5", "1e1", "ten"])
def test_what_is_no_whole_number_says_how_to_write_one(typed):
    with pytest.raises(
        forms.ValidationError, match=r"Write a whole number in digits, such as 12\."
    ):
        WholeNumberField().clean(typed)
