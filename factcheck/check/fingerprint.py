"""Fingerprints of findings: they survive edits elsewhere in the text, and no two findings share one."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from factcheck.check.case import Case
from factcheck.types import Finding, Place

_WORDS = re.compile(r"\w+")


def set_fingerprints(findings: list[Finding], case: Case) -> None:
    """Give every finding its fingerprint: rule, figures and the words around them; an ordinal where those are equal."""
    seen: dict[str, int] = {}
    # ordinals follow the text, not severity or sureness, which may change without an edit
    for finding in sorted(findings, key=lambda f: [(p.article, p.start if p.start is not None else -1) for p in f.places]):
        content = "\x1f".join((finding.rule, *sorted(_skeleton(place, case) for place in finding.places)))
        count = seen[content] = seen.get(content, 0) + 1
        digest = hashlib.sha256(content.encode()).hexdigest()[:16]
        finding.fingerprint = digest if count == 1 else f"{digest}-{count}"


def _skeleton(place: Place, case: Case) -> str:
    """The place's own words and those of its sentence, case, spacing and punctuation left out."""
    article = case.articles[place.article]
    own = _normal(place.surface)
    if place.start is None:
        return own
    sentence = article.sentences[case.sentence_at(place.article, place.start)] if article.sentences else None
    around = article.document.text[sentence.start : sentence.end] if sentence else ""
    return f"{own}|{_normal(around)}"


def _normal(text: str) -> str:
    return "".join(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))
