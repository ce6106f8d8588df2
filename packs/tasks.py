"""The job that builds a pack."""

from procrastinate.contrib.django import app

from packs import services


@app.task(name=services.BUILD, queue=services.QUEUE)
def build(pack_id: int) -> None:
    """Build the pack of that number; its failure, if any, is kept on it."""
    services.build_board_pack(pack_id)
