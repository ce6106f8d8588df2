"""Jobs whose worker died are given to another; none is lost."""

from procrastinate.contrib.django import app


@app.periodic(cron="* * * * *")
@app.task(name="core.retry_stalled", queueing_lock="core.retry_stalled")
async def retry_stalled(timestamp: int) -> None:
    """Put back the jobs of workers that have given no sign of life for half a minute."""
    for job in await app.job_manager.get_stalled_jobs():
        await app.job_manager.retry_job(job)
