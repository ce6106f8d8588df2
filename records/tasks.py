"""The job that sends a mail."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from records import notify


@app.task(
    name=notify.MAIL,
    queue=notify.QUEUE,
    retry=RetryStrategy(max_attempts=10, exponential_wait=4),
)
def mail(notification_id: int) -> None:
    """Send the mail of that notification; tried again when the mail server does not answer."""
    notify.mail(notification_id)
