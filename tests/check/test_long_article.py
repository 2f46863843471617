"""A long article takes as long as its parts."""

from __future__ import annotations

import pytest

from factcheck import Document, check
from factcheck.check.arith import periodlevel

PARAGRAPH = "새벽시는 지난해 주민 12만3456명에게 지원금 3억 5000만 원을 지급했다. 전년보다 12.5% 늘었다.\n\n"


def test_the_period_of_a_figure_is_looked_for_once_however_many_changes_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    name = periodlevel._name
    monkeypatch.setattr(periodlevel, "_name", lambda page, level: asked.append(level) or name(page, level))
    check(Document("지원금 늘린 새벽시\n\n" + PARAGRAPH * 20, id="long.txt", published="2026-03-01"))
    assert asked
    assert len(asked) == len(set(asked))
