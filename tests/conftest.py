"""How much is tested: CONGRESS_LETTERS_PROFILE is quick (default), ci or thorough.

It says how many examples the property tests draw; tests marked slow run with ``thorough`` only.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

# Explaining a failure draws hundreds of letters more, and a small letter explains itself.
PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)
# A letter is a large example; that drawing one takes a while says nothing about the test.
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile("quick", max_examples=12, deadline=None, phases=PHASES, derandomize=True, suppress_health_check=SLOW)
settings.register_profile(
    "ci", max_examples=60, deadline=None, phases=PHASES, derandomize=True, suppress_health_check=SLOW, print_blob=True
)
settings.register_profile("thorough", max_examples=1000, deadline=None, phases=PHASES, suppress_health_check=SLOW, print_blob=True)
PROFILE = os.environ.get("CONGRESS_LETTERS_PROFILE", "quick")
settings.load_profile(PROFILE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if PROFILE != "thorough":
        skip = pytest.mark.skip(reason="slow: runs with CONGRESS_LETTERS_PROFILE=thorough")
        for item in items:
            if item.get_closest_marker("slow"):
                item.add_marker(skip)
