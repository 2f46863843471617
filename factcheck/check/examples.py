"""The examples of rule files, run as tests: a bad one must fire its rule on the marked span, a good one no rule at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.types import Block, Document, Finding, Published, RejectedDate, Span
from factcheck.yamlfile import load_yaml

PARTS = (("headline", "headline"), ("subhead", "subhead"), ("body", "text"), ("caption", "caption"))
ARTICLE_KEYS = ("published", "headline", "subhead", "caption", "outlet", "refused")
PUBLISHED = "2024-05-20"  # of an example that does not say; `published:` left empty is an article without a date


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: articles with the marks taken out, and where the marks were."""

    rule: str
    path: str
    line: int
    lang: str
    bad: bool
    documents: tuple[Document, ...]
    marks: tuple[tuple[int, int, int], ...]  # article, start, end
    options: dict[str, Any] = field(default_factory=dict)
    drafts: int = 0  # how many of the documents, from the first, are drafts and the rest their sources

    @property
    def name(self) -> str:
        """For test reports: FC101-ko-bad-line."""
        return f"{self.rule}-{self.lang}-{'bad' if self.bad else 'good'}-{self.line}"


def read_examples(path: Path) -> Iterator[Example]:
    """The examples of one rule file."""
    file = load_yaml(path)
    for i, row in enumerate(file.value.get("examples", [])):
        bad = "bad" in row
        shown = row["bad"] if bad else row["good"]
        articles = [{"text": shown}] if isinstance(shown, str) else shown
        documents, marks = [], []
        articles = sorted(articles, key=lambda article: not article.get("draft"))
        for a, article in enumerate(articles):
            document, spans = _document(article | {k: row[k] for k in ARTICLE_KEYS if k in row and k not in article}, a, row["lang"])
            documents.append(document)
            marks += [(a, start, end) for start, end in spans]
        yield Example(
            file.value["id"],
            str(path),
            file.place(("examples", i))[0],
            row["lang"],
            bad,
            tuple(documents),
            tuple(marks),
            row.get("options", {}),
            sum(bool(article.get("draft")) for article in articles),
        )


def _document(article: dict[str, Any], number: int, lang: str) -> tuple[Document, list[tuple[int, int]]]:
    text, spans, blocks = "", [], []
    for role, key in PARTS:
        if not article.get(key):
            continue
        text += "\n\n" if text else ""
        part, marks = unmark(article[key])
        spans += [(len(text) + start, len(text) + end) for start, end in marks]
        blocks.append(Block(len(text), len(text) + len(part), role))
        text += part
    head = blocks[0] if blocks[0].role == "headline" else None
    published = article.get("published", None if article.get("refused") else PUBLISHED)
    refused = tuple(RejectedDate(str(day), "refused in an example") for day in article.get("refused", ()))
    return Document(
        text,
        id=article.get("id") or f"{chr(97 + number)}.txt",
        lang=article.get("lang") or lang,
        published=Published(None, None, refused) if refused else str(published) if published else None,
        headline=text[head.start : head.end] if head else None,
        outlet=article.get("outlet"),
        headline_span=Span(head.start, head.end) if head else None,
        blocks=tuple(blocks) if len(blocks) > 1 else (),
    ), spans


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its [[ ]], and the spans they marked."""
    out, spans, at = "", [], 0
    while (start := text.find("[[", at)) >= 0:
        end = text.index("]]", start)
        out += text[at:start]
        spans.append((len(out), len(out) + end - start - 2))
        out += text[start + 2 : end]
        at = end + 2
    return out + text[at:], spans


def verdict(example: Example, findings: list[Finding]) -> str | None:
    """What is wrong with the findings on an example, None if they are as they should be."""
    if not example.bad:
        return "; ".join(f"{f.rule} fired: {f.message}" for f in findings) or None
    fired = [f for f in findings if example.rule == f.rule or example.rule in f.names]
    if not fired:
        others = ", ".join(sorted({f.rule for f in findings}))
        return f"{example.rule} did not fire" + (f", but {others} did" if others else "")
    if not example.marks:
        return None
    touched = {
        mark
        for mark in example.marks
        for f in fired
        for p in f.places
        if p.article == mark[0] and p.start is not None and p.end is not None and p.start < mark[2] and mark[1] < p.end
    }
    missing = [example.documents[a].text[s:e] for a, s, e in example.marks if (a, s, e) not in touched]
    return f"{example.rule} fired elsewhere, not on {', '.join(missing)}" if missing else None
