"""Words put into sentences: a label after the first word, counts and lists."""

from collections.abc import Iterable


def lower_first(words: str) -> str:
    """'Quality impact' as 'quality impact'; 'NHS 111', which begins with capitals, as it is."""
    if words[:2].isalpha() and words[:2].isupper() and len(words) > 1:
        return words
    return words[:1].lower() + words[1:]


def join(words: Iterable[str], last: str = "and") -> str:
    """'A', 'A and B', 'A, B and C'; 'A, B or C' with the `last` word 'or'."""
    listed = list(words)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def counted(count: int, one: str, many: str = "") -> str:
    """'1 risk', '3 risks'; `many` where adding an s will not do."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
