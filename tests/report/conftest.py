import pytest
from bridge_report import bridge_report

from factcheck.result import Result


@pytest.fixture
def bridge() -> Result:
    return bridge_report()
