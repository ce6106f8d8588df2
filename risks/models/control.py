"""What is in place against a risk, and who says that it works."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import MD5

from accounts.models import User
from core.dates import short_day
from core.history import track
from core.models import Timed
from risks.models.risk import Risk


class Effectiveness(models.TextChoices):
    """How well a control works."""

    NOT_ASSESSED = "", "Not assessed"
    EFFECTIVE = "effective", "Effective"
    PARTLY = "partly", "Partly effective"
    INEFFECTIVE = "ineffective", "Not effective"


class Line(models.IntegerChoices):
    """Who assures: those who do it, those who oversee it, those who are independent of it."""

    FIRST = 1, "First line: those who manage it"
    SECOND = 2, "Second line: oversight"
    THIRD = 3, "Third line: independent"


class Rating(models.TextChoices):
    """How sure an assurance makes."""

    SUBSTANTIAL = "substantial", "Substantial"
    REASONABLE = "reasonable", "Reasonable"
    LIMITED = "limited", "Limited"
    NONE = "none", "None"


@track()
class Control(Timed):
    """Something in place that makes a risk less likely or less harmful."""

    risk = models.ForeignKey(Risk, models.PROTECT, related_name="controls")
    position = models.PositiveSmallIntegerField(default=0)
    text = models.TextField()
    effectiveness = models.CharField(
        max_length=20, choices=Effectiveness, default=Effectiveness.NOT_ASSESSED, blank=True
    )
    gap = models.TextField(blank=True)

    class Meta:
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.text


@track()
class Assurance(Timed):
    """Word from one of the three lines that a risk's controls, or one of them, work."""

    risk = models.ForeignKey(Risk, models.PROTECT, related_name="assurances")
    control = models.ForeignKey(
        Control, models.PROTECT, null=True, blank=True, related_name="assurances"
    )
    line = models.PositiveSmallIntegerField(choices=Line)
    text = models.TextField()
    rating = models.CharField(max_length=20, choices=Rating)
    given_on = models.DateField()
    author = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("line", "-given_on", "pk")
        indexes = (models.Index(fields=("risk", "-given_on"), name="assurance_latest"),)
        constraints = (
            models.CheckConstraint(
                name="assurance_of_three_lines", condition=Q(line__range=(1, 3))
            ),
            models.UniqueConstraint(
                F("risk"),
                F("line"),
                F("given_on"),
                MD5("text"),
                name="assurance_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_line_display()}, {short_day(self.given_on)}"
