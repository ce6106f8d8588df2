from datetime import date

import factory

from accounts.access import grant_roles
from accounts.models import (
    Membership,
    Organisation,
    Partner,
    PartnerKind,
    Partnership,
    Role,
    Sector,
    User,
)


class PartnershipFactory(factory.django.DjangoModelFactory[Partnership]):
    class Meta:
        model = Partnership
        skip_postgeneration_save = True

    slug = factory.Sequence(lambda n: f"place-{n}")
    name = factory.LazyAttribute(lambda made: f"{made.place} Health and Care Partnership")
    place = factory.Sequence(lambda n: f"Place {n}")
    system = "North West London"
    reporting_date = date(2020, 1, 31)

    @factory.post_generation
    def roles(self, create, extracted, **kwargs):
        if create:
            grant_roles(self)


class OrganisationFactory(factory.django.DjangoModelFactory[Organisation]):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"NHS Trust of Place {n}")
    short_name = factory.Sequence(lambda n: f"Trust {n}")


class UserFactory(factory.django.DjangoModelFactory[User]):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"person{n}@accord.example")
    name = factory.Sequence(lambda n: f"Person {n}")
    password = "!"


class PartnerFactory(factory.django.DjangoModelFactory[Partner]):
    class Meta:
        model = Partner

    partnership = factory.SubFactory(PartnershipFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    sector = Sector.NHS_PROVIDER
    kind = PartnerKind.FULL
    joined_on = date(2018, 1, 15)


class MembershipFactory(factory.django.DjangoModelFactory[Membership]):
    """A role in a partnership."""

    class Meta:
        model = Membership
        skip_postgeneration_save = True

    user = factory.SubFactory(UserFactory)
    partnership = factory.SubFactory(PartnershipFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = Role.VIEWER
    starts_on = date(2019, 4, 1)


def member(partnership: Partnership, role: str = Role.VIEWER, **given: object) -> User:
    """A new person with `role` in `partnership`; `given` goes to the membership."""
    return MembershipFactory(partnership=partnership, role=role, **given).user


def office(partnership: Partnership) -> User:
    """A new person of the programme office."""
    return member(partnership, Role.PROGRAMME_OFFICE)
