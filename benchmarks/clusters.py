"""Labelled clusters as articles, with mentions from the extractor or from the labels."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.align.said import Said
from factcheck.checker import Checker
from factcheck.extract import claimed
from factcheck.extract.sentences import split_sentences
from factcheck.extract.unicode import fold
from factcheck.offsets import OffsetMap
from factcheck.semantics.figure import cap, rounding_step
from factcheck.types import Article, Document, Mention, Problem, Si, Span

BOUNDS = {"at_least": (0, None), "more_than": (0, None), "at_most": (None, 0), "less_than": (None, 0), "up_to": (None, 0)}


@dataclass
class Cluster:
    """Articles and the labelled facts of their mentions."""

    name: str
    articles: list[Article]
    gold: dict[str, Any]
    facts: dict[tuple[int, int], set[str]]  # (article, mention) -> fact ids

    def one_fact(self, a: Said, b: Said) -> bool:
        """Whether two claims are labelled as one fact."""
        return bool(self.facts.get((a.article, a.claim.mention), set()) & self.facts.get((b.article, b.claim.mention), set()))


_checker: list[Checker] = []


def load(folder: Path, from_labels: bool) -> Cluster:
    """The cluster of a folder."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    if from_labels:
        articles = [_labelled(folder, a, gold) for a in gold["articles"]]
    else:
        if not _checker:
            _checker.append(Checker())
        problems: list[Problem] = []
        documents, _ = _checker[0].documents([str(folder / a["file"]) for a in gold["articles"]])
        articles = _checker[0].extractor.articles(documents, problems)
    return Cluster(folder.name, articles, gold, _facts(folder, gold, articles))


def _facts(folder: Path, gold: dict[str, Any], articles: list[Article]) -> dict[tuple[int, int], set[str]]:
    index = {Path(a.document.path or a.id).name: i for i, a in enumerate(articles)}
    out: dict[tuple[int, int], set[str]] = {}
    for fact in gold["facts"]:
        for claim in fact["claims"]:
            if claim["file"] not in index:
                continue
            i = index[claim["file"]]
            raw = (folder / claim["file"]).read_text(encoding="utf-8")
            start = claim.get("start", _nth(raw, claim["surface"], claim.get("occurrence", 1)))
            end = start + len(claim["surface"])
            for number, m in enumerate(articles[i].mentions):
                a, b = articles[i].document.source_span(m.start, m.end)
                if a is not None and b is not None and a < end and start < b:
                    out.setdefault((i, number), set()).add(fact["fact_id"])
                    break
    return out


def _nth(raw: str, surface: str, n: int) -> int:
    at = -1
    for _ in range(n):
        at = raw.find(surface, at + 1)
    return at


def _labelled(folder: Path, article: dict[str, Any], gold: dict[str, Any]) -> Article:
    path = folder / article["file"]
    raw = path.read_text(encoding="utf-8")
    text = re.sub(r"(?is)<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", lambda m: " " * len(m[0]), raw)
    headline = article.get("headline")
    at = text.find(headline) if headline else -1
    document = Document(
        text,
        id=str(path),
        path=str(path),
        lang=article["lang"],
        published=article["published"],
        headline=headline,
        headline_span=Span(at, at + len(headline)) if headline and at >= 0 else None,
        offsets=OffsetMap([(0, 0, len(text))]),
    )
    quantities = sorted((q for q in gold["quantities"] if q["file"] == article["file"]), key=lambda q: q["start"])
    return claimed(document, split_sentences(document, fold(document.text)), [_mention(q, text) for q in quantities])


def _mention(q: dict[str, Any], text: str) -> Mention:
    kind, qualifier = q["kind"], q["qualifier"]
    m = Mention(q["start"], q["end"], text[q["start"] : q["end"]], kind, qualifier=qualifier, in_headline=bool(q.get("in_headline")))
    if kind in ("date", "time", "set"):
        m.low, m.high = (None, None) if q.get("needs_published") else (q["low"], q["high"])
        m.resolved = m.low is not None
        return m
    low, high = (None if q[k] is None else Decimal(str(q[k])) for k in ("low", "high"))
    m.unit = q.get("unit")
    m.resolved = low is not None or high is not None
    value = low if low == high else low if qualifier in ("at_least", "more_than") else high if qualifier in BOUNDS else None
    m.value, m.low, m.high = value, low, high
    if value is not None:
        m.precision, m.digits = rounding_step(value)
        room = min(m.precision if qualifier == "about" else m.precision / 2, cap(value, m.digits))
        sides = BOUNDS.get(qualifier, (-room, room))
        m.low, m.high = (None if s is None else value + s for s in sides)
    if q.get("si"):
        a, b = (None if q["si"][k] is None else Decimal(str(q["si"][k])) for k in ("low", "high"))
        m.si = Si(a if a == b else None, a, b, q["si"]["unit"])
    return m
