"""The committed reports of seeds/ are what the writers make of it today; `make reports` rewrites them."""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "reports.py"
COMMITTED = sorted(p.name for p in (ROOT / "reports").glob("seeds.*"))

pytestmark = pytest.mark.skipif(not COMMITTED, reason="reports/ holds no reports of seeds/ yet")


@pytest.fixture(scope="module")
def fresh() -> Iterator[dict[str, bytes]]:
    spec = importlib.util.spec_from_file_location("reports_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        yield dict(tool.reports(Path("seeds")))
    finally:
        os.chdir(before)


@pytest.mark.parametrize("name", COMMITTED)
def test_committed_report_is_what_the_writer_makes_of_the_seeds(fresh: dict[str, bytes], name: str) -> None:
    expected = (ROOT / "reports" / name).read_bytes()
    assert fresh[name] == expected, f"{name} differs: look at the change, then run `make reports`"


def test_every_format_has_its_committed_report(fresh: dict[str, bytes]) -> None:
    assert set(fresh) == set(COMMITTED)
