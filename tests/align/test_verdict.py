"""Drafts against sources: verdicts have a direction."""

from __future__ import annotations

import pytest

from factcheck import Checker, Document


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def verdicts(checker: Checker, draft: str, source: str) -> list[str | None]:
    lang = "ko" if any("가" <= c <= "힣" for c in draft) else "en"
    result = checker.check([Document(draft, id="draft", lang=lang)], against=[Document(source, id="source", lang=lang)])
    return [c.verdict for a in result.articles if a.draft for c in a.claims]


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("The harbour crew rescued more than 50 people.", "The harbour crew rescued 62 people.", "supported"),
        ("The harbour crew rescued more than 62 people.", "The harbour crew rescued 62 people.", "refuted"),
        ("The harbour crew rescued 70 people.", "The harbour crew rescued more than 62 people.", "not_enough_evidence"),
        ("The harbour crew rescued 26 people.", "The harbour crew rescued 62 people.", "refuted"),
        ("항구 순찰선이 주민 62명을 태웠다.", "항구 순찰선이 주민 62명을 태웠다.", "supported"),
        ("항구 순찰선이 주민 26명을 태웠다.", "항구 순찰선이 주민 62명을 태웠다.", "refuted"),
    ],
)
def test_verdict_has_a_direction(checker: Checker, draft: str, source: str, verdict: str) -> None:
    assert verdicts(checker, draft, source) == [verdict]


def test_a_source_about_something_else_says_nothing(checker: Checker) -> None:
    assert verdicts(checker, "The harbour crew rescued 62 people.", "A bakery sold 40 loaves.") == ["not_enough_evidence"]
