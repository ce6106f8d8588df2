"""What people ask and type about agreements and their shares."""

from governance.mous.forms.reading import BoundOn
from governance.mous.forms.shares import SharesForm, StatementForm, WhatIfForm

__all__ = ["BoundOn", "SharesForm", "StatementForm", "WhatIfForm"]
