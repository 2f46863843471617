"""An article's text as paragraphs, its figures marked in place and linked to their readings."""

from __future__ import annotations

import re
from typing import NamedTuple

from markupsafe import Markup, escape

from factcheck.report.plain import visible
from factcheck.types import Span

_PARAGRAPHS = re.compile(r"[^\r\n]*[^\s][^\r\n]*")


class Mark(NamedTuple):
    """A stretch of the text to mark: its anchor, where it links to, its fact and its standing."""

    start: int
    end: int
    anchor: str
    href: str
    fact: str  # facts' marks are linked across articles; "" for none
    standing: str  # plain fits odd


def marked(text: str, marks: list[Mark], headline: Span | None) -> Markup:
    """The paragraphs of the text as HTML; of marks that overlap, the first and longest is shown."""
    parts: list[str] = []
    ordered = _apart(marks)
    i = 0
    for line in _PARAGRAPHS.finditer(text):
        start, end = line.span()
        tag = "p class=head" if headline and headline.start <= start < headline.end else "p"
        parts.append(f"<{tag}>")
        at = start
        while i < len(ordered) and ordered[i].start < end:
            mark = ordered[i]
            i += 1
            if mark.start < at:
                continue
            parts.append(_safe(text[at : mark.start]))
            fact = f' data-f="{escape(mark.fact)}"' if mark.fact else ""
            stop = min(mark.end, end)
            parts.append(f'<a id={mark.anchor} href="#{mark.href}" class="m {mark.standing}"{fact}>{_safe(text[mark.start : stop])}</a>')
            at = stop
        parts.append(f"{_safe(text[at:end])}</p>\n")
    return Markup("".join(parts))


def _apart(marks: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _safe(text: str) -> str:
    return str(escape(visible(text)))
