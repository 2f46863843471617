"""Rows of the JSON report: articles, mentions, claims and facts (docs/report-schema.md)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from factcheck.types import Claim, Document, Fact, FactPart, Interval, Mention, Ref


def number_of(value: Decimal | str | None) -> int | float | str | None:
    """A JSON value: integers as int, other numbers as float, ISO dates as they are."""
    if value is None or isinstance(value, str):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def article_dict(d: Document) -> dict[str, Any]:
    """An article of the JSON report."""
    published = d.dateline
    return {
        "id": d.id,
        "path": d.path if d.path is not None else d.id,
        "outlet": d.outlet,
        "url": d.url,
        "headline": d.headline,
        "lang": d.lang,
        "text": d.text,
        "published": {
            "date": published.date,
            "from": published.source,
            "rejected": [{"date": r.date, "why": r.why} for r in published.rejected],
        },
    }


def mention_dict(m: Mention, mention_id: str, document: Document) -> dict[str, Any]:
    """A mention of the JSON report."""
    source_start, source_end = document.source_span(m.start, m.end)
    return {
        "id": mention_id,
        "article": document.id,
        "start": m.start,
        "end": m.end,
        "source_start": source_start,
        "source_end": source_end,
        "surface": m.surface,
        "kind": m.kind,
        "value": number_of(m.value),
        "low": number_of(m.low),
        "high": number_of(m.high),
        "low_open": m.low_open,
        "high_open": m.high_open,
        "precision": number_of(m.precision),
        "unit": m.noun or m.unit,
        "si": m.si and {"value": number_of(m.si.value), "low": number_of(m.si.low), "high": number_of(m.si.high), "unit": m.si.unit},
        "per": m.per,
        "qualifier": m.qualifier,
        "resolved": m.resolved,
        "timex": m.timex,
        "in_headline": m.in_headline,
    }


def claim_dict(c: Claim, claim_id: str, article: str, mention: str, fact: str | None) -> dict[str, Any]:
    """A claim of the JSON report."""
    return {
        "id": claim_id,
        "article": article,
        "mention": mention,
        "sentence": [c.sentence.start, c.sentence.end],
        "entities": list(c.entities),
        "attribute": c.attribute,
        "role": c.role,
        "scope": list(c.scope),
        "period": _interval(c.period),
        "as_of": _interval(c.as_of),
        "modality": c.modality,
        "speaker": c.speaker,
        "source": c.source,
        "fact": fact,
        "verdict": c.verdict,
    }


def fact_dicts(fact: Fact, claim_id: dict[Ref, str]) -> Iterator[dict[str, Any]]:
    """A fact of the JSON report, its parts before it: the narrower stands before what holds it."""
    for number, part in enumerate(fact.parts, 1):
        yield _fact(f"{fact.id}.{number}", fact.label, part, claim_id, fact.id)
    yield _fact(fact.id, fact.label, fact, claim_id, None)


def _fact(fact_id: str, label: str, fact: Fact | FactPart, claim_id: dict[Ref, str], whole: str | None) -> dict[str, Any]:
    return {
        "id": fact_id,
        "label": label,
        "part_of": whole,
        "claims": [claim_id[r] for r in fact.claims],
        "relation": fact.relation,
        "pairs": [{"a": claim_id[p.a], "b": claim_id[p.b], "relation": p.relation, "reason": p.reason} for p in fact.pairs],
    }


def _interval(interval: Interval | None) -> dict[str, str | None] | None:
    return {"start": interval.start, "end": interval.end} if interval else None
