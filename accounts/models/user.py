from datetime import date
from typing import Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone

from accounts.models.organisation import Organisation
from accounts.models.partnership import Partnership
from core.history import track
from core.models import Timed, dates_in_order
from core.written import Written


class Role(models.TextChoices):
    """What a member is in a partnership; a person may hold several."""

    PROGRAMME_OFFICE = "programme_office", "Programme office"
    WORKSTREAM_LEAD = "workstream_lead", "Workstream lead"
    BOARD_MEMBER = "board_member", "Board member"
    SIGNATORY = "signatory", "Signatory"
    VIEWER = "viewer", "Viewer"
    AUDITOR = "auditor", "Auditor"


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, name: str, password: str | None = None) -> "User":
        """A person; without a password nobody can sign in as them yet."""
        user = User(email=email.strip().lower(), name=name)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())

    def members_of(self, partnership: Partnership) -> "models.QuerySet[User]":
        """The people who are members today and may be chosen for a task; no service accounts."""
        held = Membership.objects.current().filter(partnership=partnership)
        return self.filter(pk__in=held.values("user"), is_service=False)


@track(exclude=["password", "last_login"])
class User(AbstractBaseUser, PermissionsMixin, Timed):
    """A person, or a partner's service account, known by e-mail; belongs to the installation."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    is_service = models.BooleanField(default=False)
    invited_at = models.DateTimeField(null=True, blank=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = (
            models.CheckConstraint(name="user_email_lower", condition=Q(email=Lower("email"))),
        )

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.email = self.email.lower()

    def get_short_name(self) -> str:
        return self.name

    def memberships_today(self) -> "MembershipQuerySet":
        """Memberships that hold on each partnership's own today."""
        return Membership.objects.current().filter(user=self)

    def takes_part_in(self, path: str) -> Written:
        """Whether this person is today a member of the partnership that `path` leads to."""
        given = {"user": self.pk, "today": timezone.localdate()}
        return Written(TAKES_PART, models.BooleanField(), {"place": path}, given)


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self) -> Self:
        """Those that hold on their partnership's today."""
        today = Coalesce(F("partnership__reporting_date"), Value(timezone.localdate()))
        return self.filter(
            Q(ends_on=None) | Q(ends_on__gte=today), starts_on__lte=today, user__is_active=True
        )

    def visible_to(self, user: "User") -> Self:
        """Memberships of the partnerships that `user` is a member of."""
        return self.filter(user.takes_part_in("partnership"))


@track()
class Membership(Timed):
    """A person's role in a partnership, for an organisation, between two dates."""

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships")
    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("user", "partnership", "role", "organisation"),
                condition=Q(ends_on=None),
                nulls_distinct=False,
                name="membership_open_once",
            ),
            dates_in_order("starts_on", "ends_on", name="membership_dates_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}"

    def holds_on(self, day: date) -> bool:
        """Whether it holds on `day`."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


# What `memberships_today` finds, for those who ask with every query.
MINE = f"""
    select mine.partnership_id from {Membership._meta.db_table} mine
    join {Partnership._meta.db_table} place on place.id = mine.partnership_id
    join {User._meta.db_table} person on person.id = mine.user_id and person.is_active
    where mine.user_id = :user and mine.starts_on <= coalesce(place.reporting_date, :today)
      and (mine.ends_on is null or mine.ends_on >= coalesce(place.reporting_date, :today))
"""  # noqa: S608  our own tables and words
TAKES_PART = f"{{place}} in ({MINE})"
