"""Who sees which partnership's rows, and who may do which deed there (docs/rules.md 0)."""

from datetime import date

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Q
from django.utils import timezone

from accounts.models import MINE, Partnership, PartnershipGrant, Role, User
from core.errors import Refused
from core.written import placed

KEEP_REGISTERS = "keep_registers"
IMPORT_WORKBOOK = "import_workbook"
BUILD_PACK = "build_pack"
RUN_SIGN_OFFS = "run_sign_offs"
READ_HISTORY = "read_history"

type Deeds = frozenset[str]

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
DEEDS_TODAY = f"""
    select permission.codename from {PartnershipGrant._meta.db_table} allowed
    join {Group._meta.db_table} holders on holders.id = allowed.group_id
    join {Permission._meta.db_table} permission on permission.id = allowed.permission_id
    where allowed.content_object_id = :partnership and holders.name in (
        {MINE.replace("mine.partnership_id from", "cast(:group as text) || mine.role from")}
        and mine.partnership_id = :partnership
    )
"""  # noqa: S608  our own tables and words


def seen_by(user: User, path: str = "partnership") -> Q:
    """Rows of the partnerships that `user` is a member of today; `path` leads to one."""
    return Q(user.takes_part_in(path))


def group_name(partnership: Partnership, role: str) -> str:
    """The group that holds the deeds of `role` in `partnership`."""
    return f"{partnership.slug}/{role}"


def grant_roles(partnership: Partnership) -> None:
    """Give each role's group its deeds in `partnership`; doing it again changes nothing."""
    names = {group_name(partnership, role): role for role in Role.values}
    Group.objects.bulk_create([Group(name=name) for name in names], ignore_conflicts=True)
    allowed = Permission.objects.filter(
        content_type=ContentType.objects.get_for_model(Partnership),
        codename__in={deed for deeds in DEEDS_OF_ROLE.values() for deed in deeds},
    )
    by_codename = {permission.codename: permission for permission in allowed}
    PartnershipGrant.objects.bulk_create(
        [
            PartnershipGrant(group=group, permission=by_codename[deed], content_object=partnership)
            for group in Group.objects.filter(name__in=names)
            for deed in DEEDS_OF_ROLE.get(names[group.name], ())
        ],
        ignore_conflicts=True,
    )


def deeds_of(user: User, partnership: Partnership) -> frozenset[str]:
    """The deeds that `user`'s current roles allow in `partnership`; one query."""
    sql, order = placed(DEEDS_TODAY)
    given: dict[str, int | str | date] = {
        "user": user.pk,
        "today": timezone.localdate(),
        "partnership": partnership.pk,
        "group": group_name(partnership, ""),
    }
    with connection.cursor() as cursor:
        cursor.execute(sql, [given[name] for name in order])
        return frozenset(codename for (codename,) in cursor)


def may(user: User, deed: str, partnership: Partnership, deeds: Deeds | None = None) -> bool:
    """Whether `user` may do `deed` in `partnership`; `deeds` are theirs where already known."""
    return deed in (deeds_of(user, partnership) if deeds is None else deeds)


def require(user: User, deed: str, partnership: Partnership, refusal: str) -> None:
    """Raise Refused with `refusal` unless `user` may do `deed`."""
    if not may(user, deed, partnership):
        raise Refused(refusal)
