from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from packs.models import BoardPack


def build(output, **given):
    said = StringIO()
    options = {"partnership": "hounslow", "on": "2020-01-31", **given}
    arguments = [f"--{name}={value}" for name, value in options.items()]
    call_command("build_pack", *arguments, f"--output={output}", stdout=said)
    return said.getvalue()


def test_the_operator_builds_a_pack_and_is_told_its_hashes(partnership, tmp_path):
    said = build(tmp_path / "pack.pdf")

    pack = BoardPack.objects.get()
    assert (tmp_path / "pack.pdf").read_bytes() == bytes(pack.pdf)
    assert pack.requested_by is None
    assert pack.pdf_sha256 in said
    assert f"{pack.pages} pages" in said


def test_an_unknown_partnership_is_named(partnership, tmp_path):
    with pytest.raises(CommandError, match="There is no partnership ealing"):
        build(tmp_path / "pack.pdf", partnership="ealing")


def test_a_folder_that_is_not_there_is_named_before_anything_is_built(partnership, tmp_path):
    with pytest.raises(CommandError, match="There is no folder"):
        build(tmp_path / "missing" / "pack.pdf")

    assert not BoardPack.objects.exists()


def test_a_day_that_has_not_come_is_refused(partnership, tmp_path):
    with pytest.raises(CommandError, match="has not come"):
        build(tmp_path / "pack.pdf", on="2020-02-01")


def test_a_day_that_cannot_be_read_is_refused(partnership, tmp_path):
    with pytest.raises(CommandError, match="--on"):
        build(tmp_path / "pack.pdf", on="31/01/2020")
