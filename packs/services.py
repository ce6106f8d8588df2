"""Building board packs: asked for by the office, frozen, drawn, printed and kept."""

from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf
from django.utils import timezone
from procrastinate.contrib.django import app

from accounts.models import Partnership, User
from core.canonical import digest
from core.deeds import deed
from core.errors import DomainError, Refused
from governance.bodies.models import Meeting
from packs import policies
from packs.drawing import draw_board_pack
from packs.limits import Limits
from packs.models import BoardPack, PackState
from packs.printing import engine, print_pdf
from packs.snapshot.frozen import freeze, thaw
from packs.snapshot.gathering import gather_board_pack
from packs.snapshot.programme import next_board

BUILD = "packs.build"
QUEUE = "packs"
UNFORESEEN = "The building stopped in a way that was not foreseen; the log of the worker has it."


def queue_board_pack(
    partnership: Partnership, *, on: date, meeting: Meeting | None = None, by: User
) -> BoardPack:
    """Ask for a pack of the position of `on`, for `meeting` or the next board; a job builds it."""
    with deed("asked for a board pack", partnership, by=by):
        pack = _ask(partnership, on, meeting, by)
        app.configure_task(BUILD, queue=QUEUE, lock=f"{BUILD}/{pack.pk}").defer(pack_id=pack.pk)
    return pack


def make_board_pack(
    partnership: Partnership,
    *,
    on: date,
    meeting: Meeting | None = None,
    by: User | None,
    limits: Limits | None = None,
) -> BoardPack:
    """Build a pack here and now, without the queue; `by` is None for the operator."""
    with deed("asked for a board pack", partnership, by=by):
        pack = _ask(partnership, on, meeting, by)
    return build_board_pack(pack.pk, limits=limits)


def build_board_pack(pack_id: int, *, limits: Limits | None = None) -> BoardPack:
    """Freeze the records, draw them and keep the PDF; a failure is kept as a sentence.

    Begun again after a stop, it draws the same snapshot; a pack that is ready stays as it is.
    """
    pack = _start(pack_id)
    if pack.is_ready:
        return pack
    failure = UNFORESEEN
    try:
        snapshot = _freeze(pack)
        _say(pack, "Drawing the pages")
        html = draw_board_pack(thaw(snapshot))
        _say(pack, "Printing the pages")
        _keep(pack, print_pdf(html, limits))
        failure = ""
    except DomainError as refusal:
        failure = str(refusal)
    finally:
        if failure:
            _fail(pack, failure)
    return pack


def _ask(partnership: Partnership, on: date, meeting: Meeting | None, by: User | None) -> BoardPack:
    now = timezone.now()
    Partnership.objects.select_for_update().get(pk=partnership.pk)
    if reason := policies.cannot_build(partnership, by):
        raise Refused(reason)
    if reason := policies.cannot_build_for(partnership, on, now):
        raise Refused(reason)
    return BoardPack.objects.create(
        partnership=partnership,
        meeting=meeting or next_board(partnership, on),
        on=on,
        requested_by=by,
        requested_at=now,
        progress="Waiting its turn",
    )


def _start(pack_id: int) -> BoardPack:
    pack = BoardPack.objects.get(pk=pack_id)
    with deed("began to build a board pack", pack, by=None):
        pack = BoardPack.objects.select_for_update().get(pk=pack_id)
        if not pack.is_ready:
            pack.state, pack.failure = PackState.BUILDING, ""
            pack.progress = "Reading the registers"
            pack.save(update_fields=["state", "failure", "progress", "updated_at"])
    return pack


def _freeze(pack: BoardPack) -> dict[str, Any]:
    """The snapshot of the moment when it is first built; later builds draw the same."""
    frozen: dict[str, Any] | None = pack.snapshot
    if frozen is not None:
        return frozen
    frozen = freeze(gather_board_pack(pack.partnership, on=pack.on, meeting=pack.meeting))
    with deed("froze the snapshot of a board pack", pack, by=None):
        pack.snapshot, pack.snapshot_sha256 = frozen, digest(frozen)
        pack.engine = engine()
        pack.save(update_fields=["snapshot", "snapshot_sha256", "engine", "updated_at"])
    return frozen


def _say(pack: BoardPack, progress: str) -> None:
    BoardPack.objects.filter(pk=pack.pk).update(progress=progress)


def _keep(pack: BoardPack, pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    with deed("built a board pack", pack, by=None):
        pack.pdf, pack.pdf_sha256, pack.pages = pdf, sha256(pdf).hexdigest(), pages
        pack.state, pack.progress, pack.built_at = PackState.READY, "", timezone.now()
        pack.save(
            update_fields=[
                "pdf",
                "pdf_sha256",
                "pages",
                "state",
                "progress",
                "built_at",
                "updated_at",
            ]
        )


def _fail(pack: BoardPack, failure: str) -> None:
    with deed("could not build a board pack", pack, by=None):
        pack.state, pack.failure, pack.progress = PackState.FAILED, failure, ""
        pack.save(update_fields=["state", "failure", "progress", "updated_at"])
