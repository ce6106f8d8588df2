"""What parties of the demo's agreements commit to: the workbook does not say.

The words are illustrative.
"""

from datetime import date

from accounts.models import Partnership, User
from governance.mous.models import Agreement
from governance.mous.services import CommitmentSaid, add_commitment
from milestones.models import Milestone
from risks.models import Benefit

COMMITTED = (
    (
        "MOU01",
        "",
        "Share priorities and one programme of work, and put the gains and the losses on the table",
        date(2020, 4, 1),
        ("M009", "M011", "M012"),
        ("B10",),
    ),
    (
        "MOU01",
        "HRCH",
        "Send home first whoever can be cared for at home, on seven days of the week",
        date(2020, 4, 30),
        ("M021", "M022"),
        ("B03",),
    ),
    ("MOU01", "VCS Forum", "Offer social prescribing in every network", None, ("M028",), ("B05",)),
    (
        "MOU02",
        "",
        "Recruit pharmacists and physiotherapists together",
        date(2020, 3, 31),
        ("M026", "M027"),
        ("B07",),
    ),
    ("MOU02", "HRCH", "Run one back office for both", None, (), ()),
    (
        "MOU03",
        "",
        "Link the records of people over 65 for planning their care",
        date(2020, 3, 2),
        ("M014", "M015"),
        ("B02",),
    ),
)


def create_commitments(partnership: Partnership, *, office: User) -> None:
    """A few in three agreements: kept, late, and one that nobody has planned."""
    agreements = {it.reference: it for it in Agreement.objects.filter(partnership=partnership)}
    for reference, party, text, due_on, milestones, benefits in COMMITTED:
        parties = agreements[reference].parties
        mine = {"partnership": partnership}
        said = CommitmentSaid(
            text,
            party=parties.get(organisation__short_name=party) if party else None,
            due_on=due_on,
            milestones=list(Milestone.objects.filter(**mine, reference__in=milestones)),
            benefits=list(Benefit.objects.filter(**mine, reference__in=benefits)),
        )
        add_commitment(agreements[reference], said, by=office)
