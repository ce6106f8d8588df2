import pytest

from core.numbering import next_reference
from governance.signoff.models import Decision
from tests.factories.signoff import DecisionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("taken", "following"),
    [
        ((), "D2020/01"),
        (("D2020/01", "D2020/9"), "D2020/10"),
        (("D2020/99", "D2020/100"), "D2020/101"),
        (("d2020/07",), "D2020/08"),
        (("D2020/03", "D2020/04a", "D2020/05/1", "D2020/"), "D2020/04"),
        (("D2019/12", "D2021/30", "E2020/5"), "D2020/01"),
    ],
)
def test_the_next_number_follows_the_highest_of_its_series(partnership, taken, following):
    for reference in taken:
        DecisionFactory(partnership=partnership, reference=reference)

    assert next_reference(Decision.objects.filter(partnership=partnership), "D2020/") == following
