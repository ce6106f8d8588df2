"""Who may do what in a sign-off, and when; each answers with the reason or with nothing."""

from governance.signoff.policies.conditions import cannot_clear, cannot_clear_on
from governance.signoff.policies.editing import (
    MEANWHILE,
    cannot_overwrite,
    cannot_put_again,
    cannot_revise,
)
from governance.signoff.policies.handling import cannot_rule, cannot_rule_so
from governance.signoff.policies.running import (
    cannot_defer,
    cannot_extend,
    cannot_open,
    cannot_reopen,
    cannot_resubmit,
    cannot_return,
    cannot_submit,
    cannot_withdraw,
)
from governance.signoff.policies.voting import (
    NOTHING_SAID,
    cannot_cast,
    cannot_give_casting_vote,
    cannot_record_attendance,
    cannot_record_votes,
    cannot_recuse,
    cannot_vote,
)

__all__ = [
    "MEANWHILE",
    "NOTHING_SAID",
    "cannot_cast",
    "cannot_clear",
    "cannot_clear_on",
    "cannot_defer",
    "cannot_extend",
    "cannot_give_casting_vote",
    "cannot_open",
    "cannot_overwrite",
    "cannot_put_again",
    "cannot_record_attendance",
    "cannot_record_votes",
    "cannot_recuse",
    "cannot_reopen",
    "cannot_resubmit",
    "cannot_return",
    "cannot_revise",
    "cannot_rule",
    "cannot_rule_so",
    "cannot_submit",
    "cannot_vote",
    "cannot_withdraw",
]
