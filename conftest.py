"""What every test stands on: a database of its own and the machine's browser."""

import gc
import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

# Models and views stay: to look them through for garbage again and again takes a sixth of the time.
gc.set_threshold(200_000, 20, 100)
# A busy machine is no finding: examples may take their time.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("accord", patient, max_examples=40)
settings.register_profile("campaign", patient, max_examples=1_000)
settings.load_profile("accord")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright runs a loop in the test's thread
pytest_plugins = ["tests.given_server" if "DATABASE_URL" in os.environ else "tests.own_server"]
# The first has no window to draw: it takes a third less of the machine.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """The machine's Chromium; nothing is downloaded."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if not found:
        raise pytest.UsageError("Chromium is not here. Debian, Ubuntu: apt-get install chromium")
    return {**browser_type_launch_args, "executable_path": found, "args": ["--no-sandbox"]}
