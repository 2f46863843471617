"""What a figure says of what, and an article with its claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.types.document import Document, Span
from factcheck.types.mention import Interval, Mention, Name, Sentence


@dataclass(slots=True)
class Claim:
    """What a mention says of what: one figure or time with its context. `mention` indexes Article.mentions."""

    mention: int
    sentence: Span
    entities: tuple[str, ...] = ()
    attribute: str | None = None  # concept id of the lexicon, or the head word itself
    head: tuple[str, ...] = ()  # content words near the figure, stripped of particles
    label: str | None = None  # list label: A는 3, B는 4
    role: str = "level"  # level from to delta base forecast target threshold
    scope: tuple[str, ...] = ()
    period: Interval | None = None  # what is measured
    as_of: Interval | None = None  # when it was counted
    inherited: bool = False  # the period was named in an earlier sentence
    modality: str = "asserted"  # asserted planned forecast denied conditional alleged
    speaker: str | None = None
    source: str | None = None  # cited counter or document: 경찰, 통계청
    verdict: str | None = None
    evidence: tuple[Evidence, ...] = ()
    verdict_reason: str | None = None  # why so: the reason of the best evidence; open claims: absent elsewhere finer derived unread


class Ref(NamedTuple):
    """A claim by place: index of the article in the run, index of the claim in the article."""

    article: int
    claim: int


class Evidence(NamedTuple):
    """What a source says about a draft's claim."""

    ref: Ref
    relation: str
    reason: str
    verdict: str


@dataclass(slots=True)
class Article:
    """A document with what was read in it."""

    document: Document
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)  # in text order
    claims: list[Claim] = field(default_factory=list)
    draft: bool = False  # True: to be judged against the others

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    def mention_of(self, claim: Claim) -> Mention:
        """The mention a claim was made from."""
        return self.mentions[claim.mention]

    def sentence_text(self, claim: Claim) -> str:
        """The sentence a claim stands in."""
        return self.document.text[claim.sentence.start : claim.sentence.end]


def iter_claims(articles: list[Article]) -> Iterator[tuple[Ref, Article, Claim, Mention]]:
    """Every claim of every article with its place, article and mention."""
    for a, article in enumerate(articles):
        for c, claim in enumerate(article.claims):
            yield Ref(a, c), article, claim, article.mentions[claim.mention]
