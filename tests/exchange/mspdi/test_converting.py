"""Plans of other kinds: how to get what reads them, and that it does where it is."""

import subprocess

import pytest

from exchange.mspdi import converting
from exchange.mspdi.converting import HOW_TO_GET, as_mspdi
from exchange.mspdi.reader import read_plan
from exchange.safety import Unreadable
from tests.exchange.mspdi.files import after, project, task


def without(monkeypatch, **parts):
    for name, value in parts.items():
        monkeypatch.setattr(converting, f"_{name}", lambda value=value: value)


def test_xml_is_taken_as_it_is():
    assert as_mspdi("Plan.XML", b"<Project/>") == b"<Project/>"


@pytest.mark.parametrize("missing", [{"java": None}, {"jars": None}])
@pytest.mark.parametrize("name", ["plan.mpp", "PLAN.XER"])
def test_without_mpxj_or_a_java_it_says_how_to_get_them(monkeypatch, missing, name):
    without(monkeypatch, **missing)

    with pytest.raises(Unreadable) as refusal:
        as_mspdi(name, b"")

    assert "pip install -r requirements/mpxj.txt" in str(refusal.value)
    assert "apt-get install default-jre-headless" in str(refusal.value)
    assert not converting.can_convert()


@pytest.mark.parametrize(
    ("script", "words"),
    [("sleep 30", "that takes too long"), ("exit 1", "a damaged plan"), ("exit 0", "a damaged")],
)
def test_what_takes_too_long_or_fails_is_refused(monkeypatch, tmp_path, script, words):
    java = tmp_path / "java"
    java.write_text(f"#!/bin/sh\n{script.replace('sleep', 'exec /bin/sleep')}\n")
    java.chmod(0o755)
    without(monkeypatch, java=str(java), jars=tmp_path)
    monkeypatch.setattr(converting, "PATIENCE", 0.2)

    with pytest.raises(Unreadable, match=words):
        as_mspdi("plan.mpp", b"")


def test_the_page_says_how_to_get_it_too(client, monkeypatch, programme_office):
    without(monkeypatch, jars=None)
    client.force_login(programme_office)

    assert "requirements/mpxj.txt" in client.get("/hounslow/plans/").text
    without(monkeypatch, java="java", jars="jars")
    assert HOW_TO_GET[:20] not in client.get("/hounslow/plans/").text


@pytest.mark.mpxj
def test_a_plan_of_another_kind_is_read_by_mpxj(tmp_path):
    given, made = tmp_path / "plan.xml", tmp_path / "plan.mpx"
    day = "2014-10-17"
    given.write_bytes(project(task(1, day), task(2, day, extra=after(1, 1, 4800))))
    jars = f"{converting._jars()}/*"
    command = [converting._java(), "-cp", jars, converting.PROGRAM, str(given), str(made)]
    subprocess.run(command, check=True, capture_output=True)

    plan = read_plan(as_mspdi("plan.mpx", made.read_bytes()))

    assert [saved.name for saved in plan.saved.values()] == ["Task 1", "Task 2"]
    assert [(link.predecessor, link.successor, link.lag) for link in plan.links] == [
        ("1", "2", 480)
    ]
    with pytest.raises(Unreadable, match="a damaged plan"):
        as_mspdi("plan.mpp", b"nothing")
