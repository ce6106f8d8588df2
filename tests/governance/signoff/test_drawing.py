"""The diagrams of docs/sign-off.md are those of the code."""

from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command

from governance.signoff.drawing import draw_flow, draw_states


@pytest.mark.parametrize("draw", [draw_states, draw_flow])
def test_the_page_shows_what_the_code_does(draw):
    assert f"```mermaid\n{draw()}\n```" in (settings.BASE_DIR / "docs/sign-off.md").read_text()


def test_the_command_prints_both():
    said = StringIO()

    call_command("draw_sign_off", stdout=said)

    assert said.getvalue() == f"{draw_states()}\n\n{draw_flow()}\n"


def test_every_step_of_the_flow_and_every_state_is_drawn():
    assert "voting -->|timeout| expire" in draw_flow()
    assert "route -->|has open stage| voting" in draw_flow()
    assert "stalled --> running: the office, in a new round" in draw_states()
