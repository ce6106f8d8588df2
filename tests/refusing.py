"""What the database itself refuses, told by the name of the constraint."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, transaction


@contextmanager
def refuses(constraint: str) -> Iterator[None]:
    """What is written inside is refused by that constraint, and by no other."""
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        yield
    assert refused.value.__cause__.diag.constraint_name == constraint
