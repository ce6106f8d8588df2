"""The calendar of scope: what was decided comes into effect on its day."""

from procrastinate.contrib.django import app

from governance.scope import services


@app.periodic(cron="5 * * * *")
@app.task(name="scope.look_at_the_calendar", queueing_lock="scope.look_at_the_calendar")
def look_at_the_calendar(timestamp: int) -> None:
    """Queue one job for each change, and each service, whose day has come."""
    for number in services.due_changes():
        bring_into_effect.defer(change_id=number)
    for number in services.due_to_settle():
        settle_service.defer(service_id=number)


@app.task(name="scope.bring_into_effect")
def bring_into_effect(change_id: int) -> None:
    """Bring that change into effect."""
    services.bring_into_effect(change_id)


@app.task(name="scope.settle_service")
def settle_service(service_id: int) -> None:
    """Let that service's row say what holds today."""
    services.settle_service(service_id)
