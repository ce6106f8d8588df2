"""The calendar of reporting: rounds open, leads are told and reminded, dates ask for reports."""

from procrastinate.contrib.django import app

from governance.reporting import services


@app.periodic(cron="20 * * * *")
@app.task(name="reporting.look_at_the_calendar", queueing_lock="reporting.look_at_the_calendar")
def look_at_the_calendar(timestamp: int) -> None:
    """Queue one job for each round that is due to open, to be told of or to be reminded of."""
    for number in services.due_partnerships():
        open_due_round.defer(partnership_id=number)
    for number in services.due_to_announce():
        announce.defer(round_id=number)
    for number in services.due_for_reminder():
        remind.defer(round_id=number)
    for number in services.partnerships_beyond():
        ask_for_reports.defer(partnership_id=number)


@app.task(name="reporting.open_due_round")
def open_due_round(partnership_id: int) -> None:
    """Open the round of that partnership's last period."""
    services.open_due_round(partnership_id)


@app.task(name="reporting.announce")
def announce(round_id: int) -> None:
    """Tell the leads that the round is open."""
    services.announce(round_id)


@app.task(name="reporting.remind")
def remind(round_id: int) -> None:
    """Remind the leads who have not reported in that round."""
    services.remind(round_id)


@app.task(name="reporting.ask_for_reports")
def ask_for_reports(partnership_id: int) -> None:
    """Ask for the exception reports that are wanted in that partnership."""
    services.ask_for_reports(partnership_id)
