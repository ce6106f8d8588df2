"""Names as people write them: case, signs and the usual short forms do not part them."""

from functools import lru_cache

from exchange.layout import head_words

SHORT_FORMS = {
    "icb": "integrated care board",
    "ccg": "clinical commissioning group",
    "ft": "foundation trust",
    "nhsft": "nhs foundation trust",
    "gp": "general practice",
    "vcs": "voluntary and community sector",
}


@lru_cache(maxsize=4096)
def name_key(words: str) -> str:
    """The same for "NHS North West London ICB" and "... Integrated Care Board"."""
    return " ".join(SHORT_FORMS.get(word, word) for word in head_words(words).split())
