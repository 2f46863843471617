"""Drafts without a slip that tempt the desk rules raise nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from factcheck import Checker, Document

ROWS = yaml.safe_load(Path(__file__).with_name("tempting.yml").read_text("utf-8"))


@cache
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_nothing_is_said_where_there_is_no_slip(row: dict[str, str]) -> None:
    document = Document(row["text"], id="a", lang=row["lang"], published=row["published"], headline=row.get("headline"))
    assert [f"{f.rule} {f.message}" for f in checker().check(document)] == []
