from governance.signoff.models import SignOff
from governance.signoff.routes import fitting_routes, outranks
from governance.signoff.subjects import Facts


def cannot_stay(sign_off: SignOff, facts: Facts, before: Facts | None = None) -> str:
    """Why the proposal may not stay on its route: with these facts it belongs on another one.

    A route for larger values may be kept. `before` are the facts before an edit: one that moves
    the proposal to no other route is free, whatever has been published since it was submitted.
    """
    kept = sign_off.template
    if kept is None:
        return ""
    fitting = fitting_routes(facts, sign_off.partnership, is_urgent=kept.is_urgent)
    slugs = {route.slug for route in fitting}
    if not fitting or kept.slug in slugs or outranks(kept, fitting[0], facts):
        return ""
    if before:
        earlier = fitting_routes(before, sign_off.partnership, is_urgent=kept.is_urgent)
        if {route.slug for route in earlier} == slugs:
            return ""
    return f'It now belongs on the route "{fitting[0]}". Withdraw it and submit it again.'
