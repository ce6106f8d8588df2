import shutil
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def elsewhere(tmp_path):
    """A copy of what set-up reads, in a folder where nothing is installed yet."""
    for name in ("bin", "requirements"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def programs(folder: Path, **scripts: str) -> Path:
    """A folder of programs that do what the scripts say, with the usual small ones beside them."""
    folder.mkdir()
    for name in ("sh", "cat", "cksum", "dirname", "df", "awk", "cut", "mkdir", "rm", "id"):
        (folder / name).symlink_to(shutil.which(name))
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return folder


def set_up(folder: Path, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "bin/setup"],
        cwd=folder,
        env={"PATH": str(path), "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_set_up_takes_under_two_seconds_when_nothing_changed():
    started = time.monotonic()

    done = subprocess.run([ROOT / "bin/setup"], capture_output=True, text=True, check=True)

    assert time.monotonic() - started < 2
    assert done.stderr == done.stdout == ""


def test_set_up_says_how_to_get_python_where_there_is_none(elsewhere):
    done = set_up(elsewhere, programs(elsewhere / "programs", python3="exit 1"))

    assert done.returncode == 1
    assert "Python 3.12 or later is needed. Install it" in done.stderr


def test_set_up_names_a_full_disk(elsewhere):
    df = "echo Filesystem; echo disk 100 99 1000 99% /"
    path = programs(elsewhere / "programs")
    (path / "df").unlink()
    (path / "df").write_text(f"#!/bin/sh\n{df}\n")
    (path / "df").chmod(0o755)

    done = set_up(elsewhere, path)

    assert done.returncode == 1
    assert "the disk has 1 MB free here; 2000 MB are needed" in done.stderr


def test_set_up_names_a_missing_network(elsewhere):
    makes_a_folder = 'mkdir -p .venv/bin; cat "$0" >.venv/bin/python; chmod +x .venv/bin/python'
    python = f'case "$*" in *"-m venv"*) {makes_a_folder};; *"-m pip"*) exit 1;; esac'
    path = programs(elsewhere / "programs", **{"python3.13": python})
    (path / "chmod").symlink_to(shutil.which("chmod"))

    done = set_up(elsewhere, path)

    assert done.returncode == 1
    assert "uv could not be fetched" in done.stderr
    assert "Is there a network?" in done.stderr
