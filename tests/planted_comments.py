"""What is said about planted records, and files on them, with the word of each."""

from django.core.files.base import ContentFile

from accounts.models import User
from milestones.models import Milestone
from records.services import add_evidence
from risks.models import Benefit, Risk
from tests.factories.records import comment_on

TALKED_OF = (Milestone, Risk, Benefit)


def talk_of(sown: list[object], word: str, office: User) -> dict[str, str]:
    """A comment and a file on each milestone, risk and benefit among `sown`; their numbers."""
    for record in (each for each in sown if isinstance(each, TALKED_OF)):
        comment = comment_on(record, f"{word} is said", by=office)
        file = ContentFile(f"{word} is shown".encode())
        add_evidence(record, name=f"{word}-shown.txt", content=file, by=office)
    milestone = next(each for each in sown if isinstance(each, Milestone))
    return {"comment": str(comment.pk), "milestone": str(milestone.pk)}
