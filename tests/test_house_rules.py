"""What no linter knows: the rules of STYLE that hold for every tracked file."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST = 300  # lines of one file
JUDGES = {"models", "policies", "services"}
PURE = {"rules", "schedule", "confidence", "spc", "key_decision"}
WEB = (
    "django.contrib.messages",
    "django.forms",
    "django.http",
    "django.shortcuts",
    "django.template",
    "django.views",
    "rest_framework",
)
# Spelled in pieces, so that this file does not break its own rule.
HOSTS = ["pyp" + r"i\.", "python" + r"hosted\.", "npm" + r"js\.", "deb" + r"\.debian"]
PATHS = ["/ro" + "ot/", "/wo" + "rk/", "/tm" + "p/", "/ho" + r"me/\w"]


def tracked(*patterns: str) -> list[Path]:
    """Files that a clone would hold."""
    command = ["git", "ls-files", "-z", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def code() -> list[Path]:
    """Python files that people write; migrations are mostly made by a command."""
    return [path for path in tracked("*.py") if "migrations" not in path.parts]


def of_kind(path: Path, kinds: set[str]) -> bool:
    """Whether the file is, or lies in a package that is, one of the named modules of an app."""
    return bool(kinds & {*path.relative_to(ROOT).with_suffix("").parts}) and not of_tests(path)


def of_tests(path: Path) -> bool:
    return path.relative_to(ROOT).parts[0] in {"tests", "bench"}


def imports(path: Path) -> Iterator[str]:
    """The module of every import, wherever in the file it stands."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_models_policies_and_services_know_nothing_of_the_web():
    judging = [path for path in code() if of_kind(path, JUDGES)]

    guilty = [path for path in judging if any(within(module, WEB) for module in imports(path))]

    assert judging
    assert names(guilty) == []


def test_pure_rules_import_no_django():
    pure = [path for path in code() if of_kind(path, PURE)]

    guilty = [path for path in pure if any(within(each, ("django",)) for each in imports(path))]

    assert pure
    assert names(guilty) == []


def test_no_file_is_longer_than_a_reader_can_hold():
    long = [path for path in code() if len(path.read_bytes().splitlines()) > LONGEST]

    assert names(long) == []


def test_nothing_is_imported_inside_a_function():
    guilty = [
        path
        for path in code()
        for outer in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(outer)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]

    assert names(guilty) == []


def test_no_error_is_swallowed_whole():
    broad = re.compile(rb"^\s*except(?:\s+(?:Base)?Exception\b.*)?:", re.MULTILINE)

    assert names([path for path in code() if broad.search(path.read_bytes())]) == []


def test_no_test_is_skipped():
    skipping = re.compile(rb"pytest\." + rb"(?:skip|xfail|importorskip|mark\.(?:skip|xfail))")

    guilty = [path for path in tracked("tests/*.py") if skipping.search(path.read_bytes())]

    assert names(guilty) == []


def test_no_test_imports_a_test():
    """What two of them share stands beside them, in a module that is no test or in conftest."""
    guilty = [
        path
        for path in tracked("tests/*.py")
        if any(re.search(r"^tests\..*\btest_", module) for module in imports(path))
    ]

    assert names(guilty) == []


def test_migrations_are_named_by_hand():
    unnamed = [path for path in tracked("*/migrations/*.py") if "_auto_" in path.name]

    assert names(unnamed) == []


@pytest.mark.parametrize("pattern", [*HOSTS, *PATHS])
def test_no_file_names_a_registry_or_a_developers_machine(pattern):
    found = re.compile(pattern.encode())

    assert names([path for path in tracked() if found.search(path.read_bytes())]) == []


def test_pages_carry_no_inline_style_or_script():
    inline = re.compile(rb"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)", re.IGNORECASE)
    pages = [path for path in tracked("templates/*.html") if "packs" not in path.parts]

    assert names([path for path in pages if inline.search(path.read_bytes())]) == []


def test_documents_show_code_that_is_there():
    told = re.findall(
        r"```python\n# (\S+\.py).*\n((?:.*\n)*?)```", (ROOT / "CONTRIBUTING.md").read_text()
    )
    found = [
        (name, shown)
        for name, block in told
        for shown in re.findall(r"^def \w+|^class \w+", block, re.MULTILINE)
    ]

    missing = [(name, shown) for name, shown in found if shown not in (ROOT / name).read_text()]

    assert found
    assert missing == []


def test_the_drawn_house_has_the_floors_that_imports_keep_to():
    drawn = (ROOT / "docs/design.md").read_text()
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    floors = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    apps = [re.findall(r"[a-z.]+", floor) for floor in floors if not floor.startswith("(")]

    where = [[drawn.find(f'["{app}: ') for app in floor] for floor in apps]

    assert -1 not in {place for floor in where for place in floor}
    assert all(max(upper) < min(lower) for upper, lower in pairwise(where))
