"""Development's settings; what is uploaded goes into a folder that the journey names."""

import os

from config.settings.dev import *  # noqa: F403, TID251

MEDIA_ROOT = os.environ["ACCORD_UPLOADS"]
