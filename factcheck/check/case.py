"""What is put before the rules: the articles, their facts, and look-ups that several kinds share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator
from functools import cached_property
from typing import TypeVar

from factcheck.settings import Settings
from factcheck.types import Article, Claim, Fact, Mention, MentionRef, Place, Ref, Sentence

T = TypeVar("T")


class Case:
    """Articles and facts of one run. Positions are indices: article, sentence, mention."""

    def __init__(self, articles: list[Article], facts: list[Fact], lang: str, settings: Settings) -> None:
        self.articles = articles
        self.facts = facts
        self.lang = lang  # of the messages
        self.settings = settings
        self._kept: dict[Hashable, object] = {}
        self._starts: list[list[int] | None] = [None] * len(articles)
        self._by_sentence: list[list[list[int]] | None] = [None] * len(articles)
        self._claims: list[dict[int, int] | None] = [None] * len(articles)

    def sentence_at(self, article: int, offset: int) -> int:
        """Index of the sentence that offset of the article's text belongs to."""
        starts = self._starts[article]
        if starts is None:
            starts = self._starts[article] = [s.start for s in self.articles[article].sentences]
        return max(bisect_right(starts, offset) - 1, 0)

    def sentence_of(self, article: int, mention: int) -> Sentence:
        """The sentence a mention stands in."""
        found = self.articles[article]
        return found.sentences[self.sentence_at(article, found.mentions[mention].start)]

    def mentions_in(self, article: int, sentence: int) -> list[int]:
        """Indices of the mentions of a sentence, in text order; none of one before the first or behind the last."""
        rows = self._by_sentence[article]
        if rows is None:
            found = self.articles[article]
            rows = self._by_sentence[article] = [[] for _ in found.sentences] or [[]]
            for m, mention in enumerate(found.mentions):
                rows[self.sentence_at(article, mention.start)].append(m)
        return rows[sentence] if 0 <= sentence < len(rows) else []

    def sentences(self) -> Iterator[tuple[int, int, Sentence, list[int]]]:
        """Article index, sentence index, sentence and the indices of its mentions, for sentences that have any."""
        for a, article in enumerate(self.articles):
            for s, sentence in enumerate(article.sentences):
                rows = self.mentions_in(a, s)
                if rows:
                    yield a, s, sentence, rows

    def claim_of(self, article: int, mention: int) -> Claim | None:
        """The claim made from a mention, None if there is none."""
        index = self._claim_index(article).get(mention)
        return None if index is None else self.articles[article].claims[index]

    def _claim_index(self, article: int) -> dict[int, int]:
        index = self._claims[article]
        if index is None:
            index = self._claims[article] = {c.mention: i for i, c in enumerate(self.articles[article].claims)}
        return index

    def claim(self, ref: Ref) -> Claim:
        """The claim at a place."""
        return self.articles[ref.article].claims[ref.claim]

    def mention(self, ref: Ref) -> Mention:
        """The mention of the claim at a place."""
        return self.articles[ref.article].mentions[self.claim(ref).mention]

    @cached_property
    def fact_of(self) -> dict[Ref, Fact]:
        """The fact each claim belongs to."""
        return {ref: fact for fact in self.facts for ref in fact.claims}

    def place(self, article: int, mention: int, role: str = "primary") -> Place:
        """A mention as a place of a finding."""
        m = self.articles[article].mentions[mention]
        return Place(article, m.start, m.end, m.surface, role)

    def place_of(self, ref: Ref, role: str = "primary") -> Place:
        """A claim's mention as a place of a finding."""
        return self.place(ref.article, self.claim(ref).mention, role)

    def span(self, article: int, start: int, end: int, role: str = "primary") -> Place:
        """A stretch of an article's text as a place of a finding."""
        return Place(article, start, end, self.articles[article].document.text[start:end], role)

    def ref(self, article: int, mention: int) -> MentionRef:
        """A mention by place, for the inputs of an arithmetic."""
        return MentionRef(article, mention)

    def text(self, article: int, start: int, end: int) -> str:
        """A stretch of an article's text."""
        return self.articles[article].document.text[start:end]

    def between(self, article: int, left: int, right: int) -> str:
        """The text between two mentions."""
        mentions = self.articles[article].mentions
        return self.articles[article].document.text[mentions[left].end : mentions[right].start]

    def lang_of(self, article: int) -> str:
        """The language an article is written in."""
        return self.articles[article].document.lang or self.lang

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` returns, made once per case: for work that several kinds share."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]  # type: ignore[return-value]
