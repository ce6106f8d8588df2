"""Read a workbook: every sheet it knows, every cell typed, every problem named."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from exchange import facts_sheet, headings, merged, safety
from exchange.cells import Raw
from exchange.layout import SheetSpec, head_words
from exchange.parts import SheetParts, read_parts
from exchange.problems import Problem, error, quoted, warning
from exchange.rows import bind, put_faults, read_row
from exchange.sheets import SHEETS
from exchange.tables import Table, Workbook

NOTHING_SPECIAL = SheetParts({}, frozenset())
type Progress = Callable[[str, int, int], None]


def no_progress(_what: str, _done: int, _of: int) -> None:
    """For callers that show none."""


def read_workbook(
    data: bytes, *, specs: Sequence[SheetSpec] = SHEETS, progress: Progress = no_progress
) -> Workbook:
    """Everything in the file that `specs` describe; a refused file is one problem and no table."""
    try:
        xml = safety.unpack(data)
        parts = read_parts(xml)
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        return _read_sheets(book, parts, specs, progress)
    except safety.Unreadable as refusal:
        return Workbook({}, (refusal.problem,))
    except (CalamineError, ParseError):
        damaged = error("", "", "a damaged file", f"{safety.XLSX} that opens in Excel")
        return Workbook({}, (damaged,))


def _read_sheets(
    book: CalamineWorkbook,
    parts: Mapping[str, SheetParts],
    specs: Sequence[SheetSpec],
    progress: Progress,
) -> Workbook:
    by_tab = {head_words(tab): spec for spec in specs for tab in spec.tabs}
    problems: list[Problem] = list(_tab_problems(book, by_tab, specs))
    tables: dict[str, Table] = {}
    for done, tab in enumerate(book.sheet_names):
        progress(tab, done, len(book.sheet_names))
        spec = by_tab.get(head_words(tab))
        if spec and spec.key not in tables:
            sheet_parts = parts.get(tab, NOTHING_SPECIAL)
            tables[spec.key], found = read_sheet(spec, book.get_sheet_by_name(tab), sheet_parts)
            problems += found
    return Workbook(tables, tuple(problems))


def _tab_problems(
    book: CalamineWorkbook, by_tab: Mapping[str, SheetSpec], specs: Sequence[SheetSpec]
) -> Iterable[Problem]:
    known = Counter(
        by_tab[word].key for word in map(head_words, book.sheet_names) if word in by_tab
    )
    if not known:
        names = ", ".join(map(quoted, book.sheet_names))
        yield error("", "", f"the sheets {names}", "sheets such as Partnership and Milestones")
        return
    for sheet in book.sheets_metadata:
        spec = by_tab.get(head_words(sheet.name))
        if not spec:
            yield warning(
                sheet.name, "", "an unknown sheet", "a sheet of the workbook; it was left"
            )
        elif known[spec.key] > 1:
            yield error(sheet.name, "", "this sheet twice", f'one sheet "{spec.tabs[0]}"')
        elif sheet.visible is not SheetVisibleEnum.Visible:
            yield warning(
                sheet.name, "", "a hidden sheet", "a visible one; it was read all the same"
            )
    for spec in specs:
        if spec.key not in known and not spec.is_extra:
            yield warning(spec.tabs[0], "", "no such sheet", "it; nothing was read for it")


def read_sheet(
    spec: SheetSpec, sheet: CalamineSheet, parts: SheetParts
) -> tuple[Table, list[Problem]]:
    """One sheet, and what is wrong with it."""
    rows: list[list[Raw]] = [*sheet.to_python(skip_empty_area=False)]
    put_faults(rows, parts)
    if not spec.is_list:
        return facts_sheet.read_facts(spec, sheet.name, rows, parts)
    heading = headings.find_heading(spec, sheet.name, rows)
    problems = list(heading.problems)
    problems += merged.fill_down(sheet.name, rows, sheet.merged_cell_ranges or [], heading)
    bound = bind(spec, sheet.name, heading.columns, parts)
    read = []
    for number, raw in enumerate(rows[heading.first_row :], start=heading.first_row + 1):
        if not heading.columns or not any(cell != "" for cell in raw):
            continue
        if headings.repeats(heading, raw):
            expected = "a row of values; the row was left"
            problems.append(warning(sheet.name, f"A{number}", "the heads a second time", expected))
        else:
            read.append(read_row(bound, number, raw, problems))
    return Table(spec.key, sheet.name, heading.columns, tuple(read)), problems
