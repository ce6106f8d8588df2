from django.db import models
from guardian.models import GroupObjectPermissionBase, UserObjectPermissionBase

from accounts.models.partnership import Partnership


class PartnershipGrant(GroupObjectPermissionBase):
    """A deed that a group may do in one partnership."""

    content_object = models.ForeignKey(Partnership, models.CASCADE, related_name="grants")

    class Meta(GroupObjectPermissionBase.Meta):
        abstract = False


class PartnershipPersonalGrant(UserObjectPermissionBase):
    """A deed that one person may do in one partnership; guardian asks for this table too."""

    content_object = models.ForeignKey(Partnership, models.CASCADE, related_name="personal_grants")

    class Meta(UserObjectPermissionBase.Meta):
        abstract = False
