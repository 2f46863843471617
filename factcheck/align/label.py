"""A short name for a fact, in words of the articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.align.said import Said
from factcheck.align.wording import wording
from factcheck.align.words import stem
from factcheck.grammar.language import FALLBACK, language, script_of
from factcheck.grammar.lexicon import concepts, lexicon
from factcheck.grammar.pack import languages, load_pack
from factcheck.grammar.phrases import Phrases, joined
from factcheck.types import Article

WORD = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z'’-]*")
ARTICLE = 7  # code points before a word in which an article or the like stands, with the character before it and the blank
LONGEST = 40
SENTENCE, TEXT = 2000, 20_000  # code points looked at


class Vocabulary:
    """What the articles of an event call things; each question about a text is asked once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self._surfaces: dict[int, dict[str, str]] = {}
        self._named: dict[int, set[str]] = {}
        self._nouns: dict[tuple[int, str], bool] = {}

    def surfaces(self, article: int) -> dict[str, str]:
        """Entity to its name as an article first writes it."""
        if article not in self._surfaces:
            self._surfaces[article] = {name.entity: name.surface for name in reversed(self.articles[article].names)}
        return self._surfaces[article]

    def is_name(self, article: int, word: str) -> bool:
        """Whether a word, in small letters, is a name in an article."""
        if article not in self._named:
            self._named[article] = {said.casefold() for pair in self.surfaces(article).items() for said in pair}
        return word in self._named[article]

    def has_noun(self, article: int, word: str) -> bool:
        """Whether an article uses a word as a noun."""
        known = self._nouns.get((article, word))
        if known is None:
            known = self._nouns[article, word] = _as_noun(word, self.articles[article].document.text[:TEXT])
        return known


def label_of(claims: Sequence[Said], vocabulary: Vocabulary) -> str:
    """Who and what the claims speak of: 오픈AI MS 투자; the first claim's own words if they share none."""
    sources = {c.claim.source for c in claims} | {c.claim.speaker for c in claims}
    entities = Counter(e for c in claims for e in dict.fromkeys(c.claim.entities[:2]))
    own = list(dict.fromkeys(c.article for c in claims))
    shared = [(_name(e, own, vocabulary), n) for e, n in entities.most_common(3) if n * 2 >= len(claims)]
    shared = [(w, n) for w, n in shared if w not in sources] or shared
    who = [w for i, (w, n) in enumerate(shared[:2]) if i == 0 or n == len(claims) > 1]
    parts = {part.casefold() for name in who for part in name.split()}
    what: list[str] = []
    for find in (_measured, _counted, _concept, _words):
        what = what or [w for w in find(claims, vocabulary) if len(w) > 1 and not _is_known(w.casefold(), parts, own, vocabulary)]
    out = " ".join(dict.fromkeys([*who, *what])).strip()
    return (out or claims[0].mention.surface)[:LONGEST]


def _name(entity: str, own: Sequence[int], vocabulary: Vocabulary) -> str:
    """An entity's name as the first of some articles that names it writes it."""
    return next((names[entity] for a in own if entity in (names := vocabulary.surfaces(a))), entity)


def _is_known(word: str, parts: set[str], own: Sequence[int], vocabulary: Vocabulary) -> bool:
    """Whether a word says only who: it is one of `parts`, or a name in one of some articles."""
    return word in parts or any(vocabulary.is_name(a, word) for a in own)


def _measured(claims: Sequence[Said], vocabulary: Vocabulary) -> list[str]:
    """What is measured: the label of a list and the attribute that most claims have."""
    half = len(claims) / 2
    labels = Counter(c.claim.label for c in claims if c.claim.label)
    told = [w for w, n in labels.most_common(1) if n >= half]
    attributes = Counter(c.claim.attribute for c in claims if c.claim.attribute)
    return told + [w for a, n in attributes.most_common(1) if n > half for w in _attribute(a, claims, vocabulary)]


def _words(claims: Sequence[Said], vocabulary: Vocabulary) -> list[str]:
    """Up to two nouns that the claims share, else a word that is no verb."""
    heads = Counter(w for c in claims for w in dict.fromkeys(c.claim.head) if len(w) > 1)
    near = Counter(w for c in claims for w in dict.fromkeys((*c.left[:3], *c.right[:1])))
    surfaces = _surfaces(claims[0], vocabulary.articles)
    words = [w for w, n in heads.most_common(5) if n > 1] + [surfaces[s] for s, n in near.most_common(5) if n > 1 and s in surfaces]
    nouns = [w for w in dict.fromkeys(words) if _is_noun(w, claims, vocabulary)]
    return nouns[:2] or [w for w in words if len(w) > 1 and not _phrases(w)["inflected"].search(w)][:1]


def _attribute(attribute: str, claims: Sequence[Said], vocabulary: Vocabulary) -> list[str]:
    """The articles' own noun for an attribute, none where they have but verbs for it."""
    if attribute not in concepts():
        return [attribute] if _is_noun(attribute, claims, vocabulary) else []
    for c in claims:
        text = vocabulary.articles[c.article].sentence_text(c.claim)[:SENTENCE]
        for hit in lexicon(c.lang or FALLBACK).hits(text):
            word = text[hit.start : hit.end]
            one = not c.head_final or " " not in word  # else the second word is a verb
            if hit.kind == "attribute" and hit.id == attribute and one and _is_noun(word, claims, vocabulary):
                return [word]
    return []


def _concept(claims: Sequence[Said], vocabulary: Vocabulary) -> list[str]:
    """The lexicon's own noun for the toll or running count that most claims tell; that of another concept may name one of many."""
    lang = claims[0].lang
    attributes = Counter(c.claim.attribute for c in claims if c.claim.attribute in concepts())
    return [
        next((w for w in load_pack(lang).get("attributes").get(a, ()) if not w.endswith("*")), a.replace("_", " "))
        for a, n in attributes.most_common(1)
        if lang in languages() and a and n * 2 > len(claims) and a in wording().lists["tolls"] | wording().lists["running"]
    ]


def _counted(claims: Sequence[Said], vocabulary: Vocabulary) -> list[str]:
    """The noun that is counted, where the language has no counters: 160 firefighters, three soldiers."""
    for c in claims:
        said = WORD.findall(c.mention.surface)
        bare = c.mention.kind == "count" and c.mention.unit and not language(c.lang).counters
        if bare and said and said[-1].casefold() not in wording().lists["everyone"]:
            return [said[-1]]
    return []


def _is_noun(word: str, claims: Sequence[Said], vocabulary: Vocabulary) -> bool:
    """Whether the articles of the claims use a word as a noun."""
    return len(word) > 1 and any(vocabulary.has_noun(a, word) for a in dict.fromkeys(c.article for c in claims))


def _as_noun(word: str, text: str) -> bool:
    """Whether a word is told to be a noun somewhere in a text without a tagger: it has a particle, or stands behind an article."""
    particle, article = _phrases(word)["noun_after"], _phrases(word)["noun_before"]
    word, text = word.lower(), text.lower()
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if particle.match(text, end) and not text[at - 1 : at].isdigit():
            return True
        if not text[end : end + 1].isalnum() and article.search(text[max(0, at - ARTICLE) : at]):
            return True
        at = text.find(word, end)
    return False


def _phrases(word: str) -> Phrases:
    """What the languages say of words that are written in the script of this one."""
    return joined("alignment", script_of(word))


def _surfaces(said: Said, articles: Sequence[Article]) -> dict[str, str]:
    """Stem to word as written, for the sentence of a claim."""
    text = articles[said.article].sentence_text(said.claim)[:SENTENCE]
    out: dict[str, str] = {}
    for match in WORD.finditer(text):
        short = stem(match[0])
        if short:
            bare = _phrases(match[0])["endings"].sub("", match[0])
            out.setdefault(short, bare if len(bare) >= 2 else match[0])
    return out
