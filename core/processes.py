"""Programs that run beside this one and never outlive it."""

import contextlib
import os
import signal
import subprocess
from dataclasses import dataclass, field

PATIENCE = 10.0  # seconds between asking a program to stop and making it
# Ends the group when this process is gone, however it went: then the pipe has no writer.
LEASH = 'read -r _; kill -s TERM -- "-$0"; sleep 10; kill -s KILL -- "-$0"'


@dataclass
class Companion:
    """A program with a session of its own: Ctrl-C reaches us alone, its children end with it."""

    name: str
    command: list[str]
    restarts: bool = False
    process: subprocess.Popen[bytes] = field(init=False)
    _leash: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Start the program, held on a pipe."""
        self.process = subprocess.Popen(self.command, start_new_session=True)  # noqa: S603
        self._leash = subprocess.Popen(  # noqa: S603
            ["/bin/sh", "-c", LEASH, str(self.process.pid)],
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def has_ended(self) -> bool:
        """Whether the program is gone."""
        return self.process.poll() is not None

    def ask_to_stop(self) -> None:
        """Let it finish what it does."""
        self._signal(signal.SIGTERM)

    def stop(self) -> None:
        """Wait for the end that was asked for; bring it about when patience runs out."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE)
        self._signal(signal.SIGKILL)  # it, or what it left running
        self.process.wait()
        self._leash.kill()
        self._leash.communicate()

    def _signal(self, number: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)


def stop_all(companions: list[Companion]) -> None:
    """Ask all of them at once, then wait for each."""
    for companion in companions:
        companion.ask_to_stop()
    for companion in companions:
        companion.stop()
