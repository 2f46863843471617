"""A short name for a fact, in words of the articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.align.said import Said
from factcheck.align.words import stem
from factcheck.grammar.pack import languages, load_pack
from factcheck.types import Article

WORD = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z'’-]*")
JOSA = re.compile(r"(?:으로|에서|에게|까지|부터|보다|이라|은|는|이|가|을|를|의|에|로|와|과|도|만)$")
VERB = re.compile(r"[가-힣](?:다|다고|다며|하는|했던|으로는)$")
LONGEST = 40


def label_of(claims: Sequence[Said], articles: Sequence[Article]) -> str:
    """Who and what the claims speak of: 오픈AI MS 투자; the first claim's own words if they share none."""
    entities = Counter(e for c in claims for e in dict.fromkeys(c.claim.entities[:2]))
    names = _names(claims, articles)
    who = [names.get(e, e) for e, n in entities.most_common(2) if n * 2 >= len(claims) and (n > 1 or len(claims) == 1)]
    who = who or [names.get(e, e) for e, n in entities.most_common(1) if n * 2 >= len(claims)]
    known = {word.casefold() for word in (*names, *names.values(), *(part for name in who for part in name.split()))}
    what = [w for w in _subject(claims, articles) if w.casefold() not in known and _names_something(w)]
    if not what and not who:
        words = list(claims[0].claim.head[:2]) or list(_surfaces(claims[0], articles).values())[-2:]
        what = [w for w in words if _names_something(w)]
    out = " ".join(dict.fromkeys([*who, *what])).strip()
    return (out or claims[0].mention.surface)[:LONGEST]


def _names_something(word: str) -> bool:
    """Whether a word can stand for a subject: no particle left alone, no Korean verb."""
    return len(word) > 1 and not VERB.search(word)


def _names(claims: Sequence[Said], articles: Sequence[Article]) -> dict[str, str]:
    """Entity to its name as the articles of the claims write it, the first article's spelling first."""
    out: dict[str, str] = {}
    for a in dict.fromkeys(c.article for c in claims):
        for name in articles[a].names:
            out.setdefault(name.entity, name.surface)
    return out


def _subject(claims: Sequence[Said], articles: Sequence[Article]) -> list[str]:
    """What is measured, in one or two words: the label of a list, the attribute, else head words that claims share."""
    half = len(claims) / 2
    labels = Counter(c.claim.label for c in claims if c.claim.label)
    told = [w for w, n in labels.most_common(1) if n >= half]
    attributes = Counter(c.claim.attribute for c in claims if c.claim.attribute)
    told += [_concept(w, articles[claims[0].article].document.lang or "ko") for w, n in attributes.most_common(1) if n > half]
    if told:
        return told
    heads = Counter(w for c in claims for w in dict.fromkeys(c.claim.head) if len(w) > 1)
    shared = [w for w, n in heads.most_common(3) if n > 1 or len(claims) == 1]
    if shared:
        return shared
    stems = Counter(w for c in claims for w in dict.fromkeys((*c.left[:3], *c.right[:1])))
    surfaces = _surfaces(claims[0], articles)
    return [surfaces[s] for s, n in stems.most_common(4) if n > 1 and s in surfaces][:2]


def _concept(attribute: str, lang: str) -> str:
    """The language's first whole word for a concept; the attribute itself where it is a word of the article."""
    words = load_pack(lang).get("attributes").get(attribute, ()) if lang in languages() else ()
    return next((w for w in words if not w.endswith("*")), attribute.replace("_", " "))


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
