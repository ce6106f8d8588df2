"""Kills and crowds: short here, long in `make soak`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def campaign(address: str, box: Path, *given: object) -> dict[str, object]:
    box.touch()
    ours = {
        **os.environ,
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "tests.campaigns.settings",
        "ACCORD_POSTBOX": str(box),
    }
    command = [sys.executable, "-m", "tests.campaigns.run", *map(str, given)]
    done = subprocess.run(command, cwd=ROOT, env=ours, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    figures: dict[str, object] = json.loads(done.stdout)
    sys.stdout.write(f"\n{given}: {done.stdout}\n")
    return figures


@pytest.mark.parametrize(
    ("sign_offs", "approvers", "times"),
    [(10, 5, 10), pytest.param(60, 12, 200, marks=pytest.mark.soak)],
)
def test_a_process_killed_at_any_point_leaves_each_deed_done_or_not(
    spare_database, tmp_path, sign_offs, approvers, times
):
    found = campaign(spare_database, tmp_path / "box", "kill", sign_offs, approvers, times, 7)

    assert found["faults"] == []
    assert found["answered"]


@pytest.mark.parametrize(
    ("sign_offs", "approvers", "times"),
    [(10, 5, 10), pytest.param(200, 12, 50, marks=pytest.mark.soak)],
)
def test_a_crowd_loses_no_vote_and_decides_everything(
    spare_database, tmp_path, sign_offs, approvers, times
):
    found = campaign(spare_database, tmp_path / "box", "crowd", sign_offs, approvers, times, 11)

    assert found["faults"] == []
    assert found["decided"] == sign_offs
