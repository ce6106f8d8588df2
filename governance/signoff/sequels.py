"""What interests and absences set off in sign-offs that are running."""

from governance.bodies.sequels import after_absence, after_interest
from governance.signoff.services.deputies import follow_absence
from governance.signoff.services.handling import follow_interest

after_absence(follow_absence)
after_interest(follow_interest)
