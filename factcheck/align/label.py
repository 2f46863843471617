"""A short name for a fact, in words of the articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.align.said import Said
from factcheck.align.words import stem
from factcheck.types import Article

WORD = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z'’-]*")
JOSA = re.compile(r"(?:으로|에서|에게|까지|부터|보다|이라|은|는|이|가|을|를|의|에|로|와|과|도|만)$")
LONGEST = 40


def label_of(claims: Sequence[Said], articles: Sequence[Article]) -> str:
    """Entity and head words that the claims share, most telling first; the first claim's own words if they share none."""
    entities = Counter(e for c in claims for e in dict.fromkeys(c.claim.entities[:2]))
    labels = Counter(c.claim.label for c in claims if c.claim.label)
    heads = Counter(w for c in claims for w in dict.fromkeys(c.claim.head))
    stems = Counter(w for c in claims for w in dict.fromkeys((*c.left[:3], *c.right[:1])))
    words: list[str] = []
    words += [e for e, n in entities.most_common(1) if n * 2 >= len(claims)]
    words += [w for w, n in labels.most_common(1) if n * 2 >= len(claims)]
    shared = [w for w, n in heads.most_common(3) if n > 1 or len(claims) == 1]
    if not shared:
        told = _surfaces(claims[0], articles)
        shared = [told[s] for s, n in stems.most_common(4) if n > 1 and s in told][:2]
    if not shared and not words:
        shared = list(claims[0].claim.head[:2]) or list(_surfaces(claims[0], articles).values())[-2:]
    out = " ".join(dict.fromkeys([*words, *shared])).strip()
    return (out or claims[0].mention.surface)[:LONGEST]


def _surfaces(said: Said, articles: Sequence[Article]) -> dict[str, str]:
    """Stem to word as written, for the sentence of a claim."""
    text = articles[said.article].sentence_text(said.claim)[:2000]
    out: dict[str, str] = {}
    for match in WORD.finditer(text):
        short = stem(match[0])
        if short:
            bare = JOSA.sub("", match[0])
            out.setdefault(short, bare if len(bare) >= 2 else match[0])
    return out
