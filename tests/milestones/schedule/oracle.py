"""The rules of docs/rules.md 6 said once more, slowly: by recursion, and day by day."""

from datetime import date, timedelta

from core.clear_days import add_working_days
from milestones.schedule import LinkKind

DAY = timedelta(days=1)


def after(day, days, working):
    """`days` later, counted day by day."""
    return add_working_days(day, days) if working else day + days * DAY


def start_for(activity, finish):
    """The latest start from which an activity can finish by then."""
    start = finish
    while after(start, activity.duration, activity.in_working_days) > finish:
        start -= DAY
    return start


class Oracle:
    """What follows for each milestone, asked one by one."""

    def __init__(self, activities, links, status=None, *, forecasts=False, pushed=()):
        self.activities = {each.key: each for each in activities}
        self.links = links
        self.status = status
        self.forecasts = forecasts
        self.pushed = dict(pushed)
        self.known = {}

    def finish(self, key):
        if key not in self.known:
            self.known[key] = self._finish(self.activities[key])
        return self.known[key]

    def finishes(self):
        return {key: self.finish(key) for key in self.activities}

    def start(self, key):
        activity = self.activities[key]
        return activity.started or start_for(activity, self.finish(key))

    def allowed(self, activity, links):
        """The finish that each of the links asks for."""
        for link in links:
            first = link.kind in (LinkKind.START_TO_START, LinkKind.START_TO_FINISH)
            end = self.start(link.predecessor) if first else self.finish(link.predecessor)
            day = after(end, link.lag, link.in_working_days)
            if link.kind in (LinkKind.FINISH_TO_START, LinkKind.START_TO_START):
                if not activity.started:
                    yield after(day, activity.duration, activity.in_working_days)
            else:
                yield day

    def _finish(self, activity):
        if activity.actual:
            return activity.actual
        if activity.fixed:
            return max(filter(None, (activity.fixed, self.status)))
        links = [link for link in self.links if link.successor == activity.key]
        days = [*self.allowed(activity, links), *self._own(activity, links)]
        if self.status and activity.started:
            days.append(self.status)
        elif self.status:
            days.append(after(self.status, activity.duration, activity.in_working_days))
        return max(days)

    def _own(self, activity, links):
        begun = after(activity.started or date.min, activity.duration, activity.in_working_days)
        own = [activity.not_before, begun, self.pushed.get(activity.key)]
        if self.forecasts:
            own.append(activity.forecast)
        elif not (links or activity.started or activity.not_before):
            own.append(activity.baseline)
        return filter(None, own)
