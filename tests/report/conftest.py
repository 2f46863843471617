from __future__ import annotations

import os

import pytest
from bridge_report import bridge_report

from factcheck.result import Result

# Set where nothing may be missing: a test that would be skipped there fails.
COMPLETE = "FACTCHECK_TEST_ALL"


@pytest.fixture
def bridge() -> Result:
    return bridge_report()


def need(found: object, what: str) -> None:
    """Skip the test where something it needs is not installed; fail where everything must be."""
    if found:
        return
    if os.environ.get(COMPLETE):
        pytest.fail(f"{what} is missing, and {COMPLETE} is set")
    pytest.skip(f"{what} is not installed")
