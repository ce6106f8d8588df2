"""Who may hear of a sign-off."""

from collections.abc import Iterable

from django.db.models import Value

from accounts.models import User
from governance.signoff.models import SignOff


def who_may_hear(sign_off: SignOff, people: Iterable[User]) -> list[User]:
    """Those of `people`, each once, who may see what is signed off; one query for them all.

    Nobody hears of a proposal that is withheld from them, or that they may no longer see.
    """
    named = {person.pk: person for person in people}
    readers = [
        SignOff.objects.visible_to(person)
        .filter(pk=sign_off.pk)
        .annotate(reader=Value(person.pk))
        .values_list("reader", flat=True)
        for person in named.values()
    ]
    if not readers:
        return []
    seeing = set(readers[0].union(*readers[1:], all=True))
    return [person for number, person in named.items() if number in seeing]
