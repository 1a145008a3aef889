"""--regenerate -> golden files are written instead of compared."""

from __future__ import annotations

import pytest


@pytest.fixture
def regenerate(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regenerate"))
