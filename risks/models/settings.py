"""What a partnership sets for its own register; where it sets nothing, the defaults hold."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from accounts.models import Partnership
from core.history import track
from core.models import Timed
from risks.rules import DEFAULT, Rules
from risks.scoring import Appetite, Band

MOST_MONTHS, MOST_DAYS = 24, 1830


def _whole(default: int, most: int) -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(
        default=default, validators=[MinValueValidator(1), MaxValueValidator(most)]
    )


@track()
class RiskSettings(Timed):
    """Cadence of review, levels of escalation, appetite and its ceilings, decay of assurance."""

    partnership = models.OneToOneField(Partnership, models.PROTECT, related_name="risk_settings")
    months_extreme = _whole(DEFAULT.months[Band.EXTREME], MOST_MONTHS)
    months_high = _whole(DEFAULT.months[Band.HIGH], MOST_MONTHS)
    months_moderate = _whole(DEFAULT.months[Band.MODERATE], MOST_MONTHS)
    months_low = _whole(DEFAULT.months[Band.LOW], MOST_MONTHS)
    board_from = _whole(DEFAULT.board_from, 25)
    programme_from = _whole(DEFAULT.programme_from, 25)
    ceiling_averse = _whole(DEFAULT.ceilings[Appetite.AVERSE], 25)
    ceiling_minimal = _whole(DEFAULT.ceilings[Appetite.MINIMAL], 25)
    ceiling_cautious = _whole(DEFAULT.ceilings[Appetite.CAUTIOUS], 25)
    ceiling_open = _whole(DEFAULT.ceilings[Appetite.OPEN], 25)
    ceiling_eager = _whole(DEFAULT.ceilings[Appetite.EAGER], 25)
    assurance_days = _whole(DEFAULT.assurance_days, MOST_DAYS)
    appetites = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name_plural = "risk settings"
        constraints = (
            models.CheckConstraint(
                name="risk_settings_levels_in_order",
                condition=Q(board_from__gt=F("programme_from"), board_from__lte=25),
            ),
            models.CheckConstraint(
                name="risk_settings_ceilings_in_order",
                condition=Q(
                    ceiling_minimal__gte=F("ceiling_averse"),
                    ceiling_cautious__gte=F("ceiling_minimal"),
                    ceiling_open__gte=F("ceiling_cautious"),
                    ceiling_eager__gte=F("ceiling_open"),
                    ceiling_eager__lte=25,
                ),
            ),
        )

    def __str__(self) -> str:
        return f"Risk settings of {self.partnership}"

    @property
    def rules(self) -> Rules:
        """The same, as the rules take them."""
        return Rules(
            months={each: getattr(self, f"months_{each}") for each in Band},
            board_from=self.board_from,
            programme_from=self.programme_from,
            ceilings={each: getattr(self, f"ceiling_{each}") for each in Appetite},
            appetites={name: Appetite(said) for name, said in self.appetites.items()},
            assurance_days=self.assurance_days,
        )


def rules_of(partnership: Partnership) -> Rules:
    """What holds in `partnership`; one query."""
    found = RiskSettings.objects.filter(partnership=partnership).first()
    return found.rules if found else DEFAULT
