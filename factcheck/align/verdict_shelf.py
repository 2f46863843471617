"""The claims of one article by sentence, which of its sentences are like one of another article, and the claims of all sources."""

from __future__ import annotations

from collections import Counter

from factcheck.align.said import Said
from factcheck.align.verdict_direction import SUPPORTED
from factcheck.align.verdict_sentence import Line, line_of, turn_of
from factcheck.types import Article

SENTENCES = 12  # of one source that a sentence of the draft is laid beside, the likest first


class Shelf:
    """The claims of one article by sentence, and its sentences by the words and values in them."""

    def __init__(self, index: int, article: Article) -> None:
        self.index = index
        self.article = article
        self.claims: dict[int, list[Said]] = {}
        self._lines: dict[int, Line] = {}
        self._by_word: dict[str, list[int]] | None = None
        self._words: frozenset[str] | None = None

    def add(self, claim: Said) -> None:
        """Put a claim where it stands."""
        self.claims.setdefault(claim.sentence, []).append(claim)

    def near(self, sentence: int, apart: int) -> list[Said]:
        """The claims of a sentence and of those so many before and behind it, in order."""
        return [c for s in range(sentence - apart, sentence + apart + 1) for c in self.claims.get(s, ())]

    def line(self, sentence: int) -> Line:
        """The line of a sentence, made once."""
        found = self._lines.get(sentence)
        if found is None:
            where = self.article.sentences[sentence]
            spans = [(m.start, m.end) for m in self.article.mentions if where.start <= m.start < where.end]
            found = self._lines[sentence] = line_of(self.article, where, spans)
        return found

    def edge(self, claim: Said) -> str | None:
        """Whether a claim is a date on which something starts or ends."""
        return turn_of(self.article, claim.mention.start, claim.mention.end) if claim.family == "calendar" else None

    @property
    def words(self) -> frozenset[str]:
        """All content words of the article."""
        if self._words is None:
            self._words = frozenset().union(*(self.line(i).words for i in range(len(self.article.sentences))))
        return self._words

    def like(self, here: Line, keys: set[object]) -> list[int]:
        """The sentences with figures that share most words, or a value, with a sentence of another article."""
        if self._by_word is None:
            self._by_word = {}
            for sentence in self.claims:
                for word in self.line(sentence).words:
                    self._by_word.setdefault(word, []).append(sentence)
        shared = Counter(s for word in here.words for s in self._by_word.get(word, ()))
        for sentence, claims in self.claims.items():
            if not here.words or not keys.isdisjoint(c.key for c in claims):
                shared[sentence] += 1
        return sorted(sorted(shared), key=lambda s: -shared[s])[:SENTENCES]


class Sources:
    """The claims of all sources together, by what they bear out."""

    def __init__(self, shelves: list[Shelf]) -> None:
        self._shelves = {s.index: s for s in shelves if not s.article.draft}
        self.by_article = [[c for row in s.claims.values() for c in row] for s in self._shelves.values()]
        self.by_ref = {c.ref: c for claims in self.by_article for c in claims}
        self._by_word: dict[str, list[Said]] | None = None

    def behind(self, word: str) -> list[Said]:
        """The claims right behind a word."""
        if self._by_word is None:
            self._by_word = {}
            for claim in self.by_ref.values():
                if claim.left:
                    self._by_word.setdefault(claim.left[0], []).append(claim)
        return self._by_word.get(word, [])

    def sentence(self, claim: Said) -> list[Said]:
        """All claims of a source's sentence."""
        return self._shelves[claim.article].claims[claim.sentence]

    def bearing_out(self, draft: Said) -> list[Said]:
        """The claims that bear out a draft's."""
        return [self.by_ref[e.ref] for e in draft.claim.evidence if e.verdict == SUPPORTED and e.ref in self.by_ref]
