"""Options of the test run."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("CLAIMCHECK_CACHE", "")  # tests leave nothing in anybody's home


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="Write the golden files again instead of comparing with them.")
