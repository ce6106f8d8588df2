"""Who may hear of a sign-off."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Value

from accounts.models import User
from governance.signoff.models import SignOff
from governance.signoff.subjects import seen_records


def who_may_hear(sign_off: SignOff, people: Iterable[User]) -> list[User]:
    """Those of `people`, each once, who may see what is signed off; one query for them all.

    Nobody hears of a proposal that is withheld from them, or that they may no longer see.
    """
    named = {person.pk: person for person in people}
    kind = ContentType.objects.get_for_id(sign_off.content_type_id)
    readers = [
        seen_records(kind, person)
        .filter(pk=sign_off.object_id)
        .order_by()
        .annotate(reader=Value(person.pk))
        .values_list("reader", flat=True)
        for person in named.values()
    ]
    if not readers:
        return []
    seeing = set(readers[0].union(*readers[1:], all=True).order_by())
    return [person for number, person in named.items() if number in seeing]
