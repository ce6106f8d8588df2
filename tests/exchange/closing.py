"""The columns by which a workbook says who may see a change of scope."""

from governance.scope.models import ScopeChange

PART_2 = {
    "Who may see it": "Part 2",
    "Part 2 ground": "Commercial terms",
    "Deciding body": "Partnership Board",
}


def say(sheets, **columns):
    """Fill the columns of SC03, adding those that the sheet lacks."""
    head, row = sheets["Scope changes"]
    for name, value in columns.items():
        if name not in head:
            head.append(name)
            row.append("")
        row += [""] * (len(head) - len(row))
        row[head.index(name)] = value
    return sheets


def change():
    return ScopeChange.objects.get(reference="SC03")
