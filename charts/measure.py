"""How wide words come out, without a font at hand: never narrower than Arial or Inter."""

ORDINARY = {
    260: "ijl\u2019",
    280: "I",
    300: " !',.:",
    320: ";",
    340: "`t|",
    360: "/\\",
    380: "()[]fr",
    440: "{}",
    460: "-",
    480: '"^',
    500: "*",
    540: "s",
    560: "1?_kxz\u2013",
    580: "7JLacvy",
    600: "5ehnou",
    620: "23689Fbdgpq£",
    640: "#0Z",
    660: "$4T",
    680: "&+<=>BEKPSY~\u00d7",
    700: "AVX",
    740: "CDR",
    760: "HNU",
    780: "GOQ",
    820: "w",
    880: "m",
    920: "M",
    1000: "%W…",
    1020: "@",
}
BOLD = 1.06
UNKNOWN = 1000
THOUSANDTHS = {letter: width for width, letters in ORDINARY.items() for letter in letters}
ELLIPSIS = "…"


def text_width(words: str, size: float, *, bold: bool = False) -> float:
    """Width of `words` at `size`, in the units of `size`."""
    thousandths = sum(THOUSANDTHS.get(letter, UNKNOWN) for letter in words)
    return thousandths * size * (BOLD if bold else 1) / 1000


def shortened(words: str, width: float, size: float, *, bold: bool = False) -> str:
    """`words`, cut with an ellipsis where they would be wider than `width`."""
    if text_width(words, size, bold=bold) <= width:
        return words
    kept = words
    while kept and text_width(kept + ELLIPSIS, size, bold=bold) > width:
        kept = kept[:-1].rstrip()
    return kept + ELLIPSIS


def wrapped(
    words: str, width: float, size: float, *, bold: bool = False, most: int = 3
) -> list[str]:
    """`words` in at most `most` lines no wider than `width`; what is too long is cut."""
    lines: list[str] = []
    for word in words.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size, bold=bold) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])] if lines else []
    return [shortened(line, width, size, bold=bold) for line in kept if line]
