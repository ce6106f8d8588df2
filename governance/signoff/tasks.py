"""The clock of sign-off: each minute, deadlines that have passed and days that have come."""

from procrastinate.contrib.django import app

from governance.signoff import services


@app.periodic(cron="* * * * *")
@app.task(name="signoff.look_at_the_clock", queueing_lock="signoff.look_at_the_clock")
def look_at_the_clock(timestamp: int) -> None:
    """Queue one job for each sign-off whose time has come, so that none holds up another."""
    for number in services.overdue_sign_offs():
        close_at_deadline.defer(sign_off_id=number)
    for number in services.due_deferrals():
        reopen_deferred.defer(sign_off_id=number)
    for number in services.ready_to_open():
        open_when_ready.defer(sign_off_id=number)
    for number, people in services.with_deputies_due().items():
        renew_deputies.defer(sign_off_id=number, people=people)
    for number in services.lately_changed():
        match_again.defer(sign_off_id=number)


@app.task(name="signoff.close_at_deadline")
def close_at_deadline(sign_off_id: int) -> None:
    """Close the overdue stage of that sign-off."""
    services.close_at_deadline(sign_off_id)


@app.task(name="signoff.reopen_deferred")
def reopen_deferred(sign_off_id: int) -> None:
    """Put the deferred stage of that sign-off again."""
    services.reopen_deferred(sign_off_id)


@app.task(name="signoff.open_when_ready")
def open_when_ready(sign_off_id: int) -> None:
    """Open the stage that waited, now that nothing blocks it."""
    services.open_when_ready(sign_off_id)


@app.task(name="signoff.renew_deputies")
def renew_deputies(sign_off_id: int, people: list[int]) -> None:
    """Give those people's places the deputies of today, as absences begin and end."""
    services.renew_deputies_of(sign_off_id, people)


@app.task(name="signoff.match_again")
def match_again(sign_off_id: int) -> None:
    """Match the open stage with the register of interests, which has just changed."""
    services.match_again(sign_off_id)


@app.periodic(cron="*/10 * * * *")
@app.task(name="signoff.look_for_reminders", queueing_lock="signoff.look_for_reminders")
def look_for_reminders(timestamp: int) -> None:
    """Queue one job for each stage whose deadline comes near."""
    for number in services.due_for_reminder():
        remind.defer(stage_id=number)


@app.task(name="signoff.remind")
def remind(stage_id: int) -> None:
    """Remind those whom that stage waits for."""
    services.remind(stage_id)
