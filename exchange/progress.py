"""A progress bar on a terminal; silence where the output is kept in a file."""

from typing import TextIO

WIDTH = 30


class Bar:
    """Draws one line again and again: call it with what is done, how far, of how many."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.is_shown = stream.isatty()

    def __call__(self, what: str, done: int, of: int) -> None:
        if not self.is_shown:
            return
        filled = WIDTH * done // max(of, 1)
        bar = "█" * filled + "░" * (WIDTH - filled)
        self.stream.write(f"\r{bar} {what[:40]:40}")
        self.stream.flush()

    def clear(self) -> None:
        """Leave an empty line for what is said next."""
        if self.is_shown:
            self.stream.write("\r" + " " * (WIDTH + 42) + "\r")
            self.stream.flush()
