"""Who sees which partnership's rows, and who may do which deed there (docs/rules.md 0)."""

from django.contrib.auth.models import Group
from django.db.models import Q, Value
from django.db.models.functions import Concat
from guardian.shortcuts import assign_perm

from accounts.models import Membership, Partnership, PartnershipGrant, Role, User
from core.errors import Refused

KEEP_REGISTERS = "keep_registers"
IMPORT_WORKBOOK = "import_workbook"
BUILD_PACK = "build_pack"
RUN_SIGN_OFFS = "run_sign_offs"
READ_HISTORY = "read_history"

DEEDS_OF_ROLE: dict[str, tuple[str, ...]] = {
    Role.PROGRAMME_OFFICE: (
        KEEP_REGISTERS,
        IMPORT_WORKBOOK,
        BUILD_PACK,
        RUN_SIGN_OFFS,
        READ_HISTORY,
    ),
    Role.AUDITOR: (READ_HISTORY,),
}


def seen_by(user: User, path: str = "partnership") -> Q:
    """Rows of the partnerships that `user` is a member of today; `path` leads to one."""
    return Q(**{f"{path}__in": user.partnerships_today()})


def group_name(partnership: Partnership, role: str) -> str:
    """The group that holds the deeds of `role` in `partnership`."""
    return f"{partnership.slug}/{role}"


def grant_roles(partnership: Partnership) -> None:
    """Give each role's group its deeds in `partnership`; doing it again changes nothing."""
    for role in Role.values:
        group, _ = Group.objects.get_or_create(name=group_name(partnership, role))
        for deed in DEEDS_OF_ROLE.get(role, ()):
            assign_perm(deed, group, partnership)


def deeds_of(user: User, partnership: Partnership) -> frozenset[str]:
    """The deeds that `user`'s current roles allow in `partnership`; one query."""
    roles = Membership.objects.current().filter(user=user, partnership=partnership)
    named = roles.annotate(group=Concat(Value(group_name(partnership, "")), "role"))
    grants = PartnershipGrant.objects.filter(
        content_object=partnership, group__name__in=named.values("group")
    )
    return frozenset(grants.values_list("permission__codename", flat=True))


def may(user: User, deed: str, partnership: Partnership) -> bool:
    """Whether `user` may do `deed` in `partnership`; ask `deeds_of` once for several."""
    return deed in deeds_of(user, partnership)


def require(user: User, deed: str, partnership: Partnership, refusal: str) -> None:
    """Raise Refused with `refusal` unless `user` may do `deed`."""
    if not may(user, deed, partnership):
        raise Refused(refusal)
