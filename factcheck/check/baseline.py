"""Baselines: the findings a newsroom starts with, so that only new ones count."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.errors import ReportError, SettingsError
from factcheck.sidefile import MAX_TABLE, text_beside
from factcheck.types import Article, Finding

WRITE_ONE = "write one with --write-baseline"
Baseline = Mapping[str, Sequence[str]]  # the fingerprint of each finding, and the ids of its articles where the file tells them


def load_baseline(path: Path) -> Baseline:
    """The findings of a baseline file. Raises SettingsError with file and line where it is none."""
    text = text_beside(path, SettingsError, "E121", WRITE_ONE, MAX_TABLE)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise SettingsError(f"not valid JSON: {error.msg}", path=str(path), line=error.lineno, column=error.colno, code="E121") from None
    except (RecursionError, ValueError):
        raise SettingsError("not valid JSON: nested too deeply, or a number of thousands of digits", path=str(path), code="E121") from None
    prints = value.get("fingerprints") if isinstance(value, dict) else None
    if not isinstance(prints, list) or not all(isinstance(p, str) for p in prints):
        raise SettingsError("no list `fingerprints`", path=str(path), line=1, code="E121", hint=WRITE_ONE)
    articles = value.get("articles", {})
    if not isinstance(articles, dict) or not all(map(_ids, articles.values())):
        raise SettingsError("`articles` is no table of lists of ids", path=str(path), line=1, code="E121", hint=WRITE_ONE)
    return {p: articles.get(p, ()) for p in prints}


def _ids(value: Any) -> bool:
    """Whether a value is a list of article ids."""
    return isinstance(value, list) and all(isinstance(id, str) for id in value)


def baseline_of(findings: Iterable[Finding], articles: Sequence[Article]) -> Baseline:
    """The fingerprints of findings that nothing else suppresses, each with the ids of its articles."""
    known = [f for f in findings if f.suppressed is None or f.suppressed.by == "baseline"]
    return {f.fingerprint: sorted({articles[place.article].id for place in f.places}) for f in known}


def baseline_text(baseline: Baseline) -> str:
    """A baseline as JSON: fingerprints sorted, one a line, and the articles of each."""
    told = {"schema_version": 1, "fingerprints": sorted(baseline), "articles": baseline}
    return json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def write_baseline(findings: Iterable[Finding], articles: Sequence[Article], path: Path) -> int:
    """Write a baseline of findings of some articles; how many it holds. Raises ReportError where the file cannot be written."""
    baseline = baseline_of(findings, articles)
    try:
        path.write_text(baseline_text(baseline), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ReportError(f"cannot be written: {error.strerror or error}", path=str(path), code="E501") from error
    return len(baseline)
