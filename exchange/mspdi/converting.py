"""Plans of other kinds (.mpp, Primavera P6) made into MSPDI by MPXJ, where it is installed.

It runs in a Java of its own, with limits on time and memory; nothing of it is loaded here.
"""

import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from exchange.mspdi.document import PLAN
from exchange.safety import Unreadable

CONVERTED = (".mpp", ".mpt", ".xer", ".pmxml", ".mpx")
PROGRAM = "org.mpxj.sample.MpxjConvert"
HEAP, PATIENCE = "256m", 60  # of memory; seconds
HOW_TO_GET = (
    "Plans saved as .mpp, or by Primavera P6 (.xer, .pmxml), need the extra “mpxj” and a Java of 11"
    " or newer on the server: .venv/bin/pip install -r requirements/mpxj.txt, and"
    " apt-get install default-jre-headless. Or open the plan in Microsoft Project and save it as"
    " XML (File, Save As, XML Format)."
)


def can_convert() -> bool:
    """Whether MPXJ and a Java are here."""
    return bool(_java() and _jars())


def as_mspdi(name: str, data: bytes) -> bytes:
    """The plan as MSPDI: as it is when it is XML, else converted; Unreadable says how to get it."""
    ending = Path(name).suffix.lower()
    if ending not in CONVERTED:
        return data
    java, jars = _java(), _jars()
    if not (java and jars):
        raise Unreadable(f"a plan saved as {ending}", f"{PLAN}. {HOW_TO_GET.rstrip('.')}")
    return _convert(java, jars, ending, data)


def _convert(java: str, jars: Path, ending: str, data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, f"plan{ending}"), Path(folder, "plan.xml")
        given.write_bytes(data)
        command = [java, f"-Xmx{HEAP}", "-XX:+UseSerialGC", "-Djava.awt.headless=true"]
        command += ["-cp", f"{jars}/*", PROGRAM, str(given), str(made)]
        try:
            subprocess.run(  # noqa: S603 - our own command; the plan is only a file that it reads
                command, cwd=folder, capture_output=True, timeout=PATIENCE, check=True, env={}
            )
            return made.read_bytes()
        except subprocess.TimeoutExpired:
            wait = f"one that is converted within {PATIENCE} seconds"
            raise Unreadable(f"a plan saved as {ending} that takes too long", wait) from None
        except (subprocess.CalledProcessError, FileNotFoundError):
            raise Unreadable(f"a damaged plan saved as {ending}", PLAN) from None


def _java() -> str | None:
    return shutil.which("java")


def _jars() -> Path | None:
    """Where MPXJ keeps its programs; None without it."""
    found = find_spec("mpxj")
    if found is None or found.origin is None:
        return None
    return Path(found.origin).parent / "lib"
