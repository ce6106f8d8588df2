"""The colours of every chart, chosen for their contrast; red, amber and green mean status only."""

INK = "#212b32"
SECOND = "#4c6272"
LINE = "#d8dde0"
PALE = "#f0f4f5"
WHITE = "#ffffff"
BLUE = "#005eb8"
RED = "#d5281b"
DARK_RED = "#9c1f13"
AMBER = "#ffb81c"
DARK_AMBER = "#6b4a00"
GREEN = "#007f3b"
GREY = "#5d6b75"
ORANGE = "#b34a00"
PALE_BLUE = "#a7c6e5"

BAND_FILL = {"low": "#bfe3cc", "moderate": "#fbe08a", "high": "#f2a65a", "extreme": "#b3261a"}
BAND_INK = {"low": INK, "moderate": INK, "high": INK, "extreme": WHITE}
