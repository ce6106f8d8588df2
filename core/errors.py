"""The errors that a rule or a service raises; views turn them into a message."""


class DomainError(Exception):
    """A broken rule whose message a user may read."""


class Refused(DomainError):
    """Not you, or not now: the deed is sound, but this person may not do it at this moment."""


class Overtaken(Refused):
    """Somebody else has changed what the editor had before them since it was opened."""
