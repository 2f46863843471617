"""False alarms on clean copy: each paragraph an article of its own, then all of them as one corpus."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.result import Result
from factcheck.types import Document, Severity, Span

FOLDER = Path(__file__).parent / "clean"
PUBLISHED = "2024-05-20"


def paragraphs(lang: str) -> list[Document]:
    out = []
    desk = ""
    for number, block in enumerate((FOLDER / f"{lang}.txt").read_text(encoding="utf-8").strip().split("\n\n")):
        heading = re.match(r"# (.+)\n", block)
        if heading:
            desk, block = heading[1], block[heading.end() :]
        out.append(document(block.strip(), f"{lang}-{desk}-{number}", lang))
    return out


def document(block: str, name: str, lang: str) -> Document:
    """A paragraph as an article; `= ` before its first line makes that the headline."""
    if not block.startswith("= "):
        return Document(block, id=name, lang=lang, published=PUBLISHED)
    headline, body = block[2:].split("\n", 1)
    return Document(
        f"{headline}\n\n{body}", id=name, lang=lang, published=PUBLISHED, headline=headline, headline_span=Span(0, len(headline))
    )


@cache
def checker() -> Checker:
    return Checker()


def told(result: Result, severity: Severity) -> list[str]:
    return [f"{result.articles[f.places[0].article].id}: {f.rule} {f.message}" for f in result if f.severity is severity]


def test_there_are_three_hundred_paragraphs() -> None:
    assert sum(len(paragraphs(lang)) for lang in ("ko", "en")) >= 300


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_paragraph_by_itself_raises_no_error_and_hardly_a_warning(lang: str) -> None:
    documents = paragraphs(lang)
    results = [checker().check([d]) for d in documents]
    assert [line for r in results for line in told(r, Severity.ERROR)] == []
    warnings = [line for r in results for line in told(r, Severity.WARNING)]
    assert len(warnings) <= len(documents) // 100, "\n".join(warnings)


def test_all_of_them_together_raise_no_error_and_hardly_a_warning() -> None:
    documents = paragraphs("ko") + paragraphs("en")
    result = checker().check(documents)
    assert told(result, Severity.ERROR) == []
    assert len(told(result, Severity.WARNING)) <= len(documents) // 100, "\n".join(told(result, Severity.WARNING))
