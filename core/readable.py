"""Text as its readers see it: no character in it that shows nothing (docs/rules.md 0)."""

import re

LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
HIDDEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u206f\ufeff"  # widths, marks, isolates
    "\u202a-\u202e\ufff9-\ufffc"  # overrides of direction, annotations
    "\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufff0-\ufff8"  # fillers
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # layout of signs and notes
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tags
    "\ud800-\udfff"  # halves of characters, which no database keeps
    "]"
)
JOINERS = "\u200c\u200d"
VARIANTS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
STRAY = re.compile(
    f"[{JOINERS}](?![^\x00-\x7f{JOINERS}{VARIANTS}\\s])"  # joins nothing to what comes
    f"|(?<![^\x00-\x7f{JOINERS}\\s])[{JOINERS}]"  # or to what went before
    f"|(?<![^{JOINERS}{VARIANTS}\\s])[{VARIANTS}]"  # a look of nothing
)
BLANK_LETTER = "\u2800"
BREAKS = re.compile(r"[\n\t]+")


def readable(text: str) -> str:
    """`text` without characters that show nothing or turn what follows round.

    Joiners stay inside words of the scripts that write with them, and inside emoji. What is
    blank to a reader is blank here, spaces apart. Lines end in a newline alone.
    """
    seen = HIDDEN.sub("", LINE_ENDS.sub("\n", text)).replace(BLANK_LETTER, " ")
    while STRAY.search(seen):
        seen = STRAY.sub("", seen)
    return seen


def on_one_line(text: str) -> str:
    """Readable `text` for what has one line: a name, a title, a reference."""
    return BREAKS.sub(" ", readable(text))
