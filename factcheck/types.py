"""The values that travel between stages. Imports nothing of ours but offsets.

Offsets are Unicode code points, half-open, into `Document.text` (after a BOM, CRLF kept).
Numbers are exact decimals. Dates are ISO 8601 strings, so that a value prints as it is stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from factcheck.offsets import OffsetMap


class Span(NamedTuple):
    """Start and end of a stretch of text, in code points, half-open."""

    start: int
    end: int


class Severity(IntEnum):
    """How serious a finding is; ordered."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in reports: info, warning, error."""
        return self.name.lower()


class RejectedDate(NamedTuple):
    """A date on the page that is not the publication date, and why."""

    date: str
    why: str


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date (ISO day, or ISO date-time where the page gives one) and its source."""

    date: str | None = None
    source: str | None = None  # json-ld, meta, time-tag, label, dateline, url, metadata, given …
    rejected: tuple[RejectedDate, ...] = ()

    @property
    def day(self) -> str | None:
        """The ISO day alone."""
        return self.date[:10] if self.date else None


class Block(NamedTuple):
    """A stretch of the text with a part to play on the page."""

    start: int
    end: int
    role: str  # headline, subhead, body, caption, list, table, quote


class Directive(NamedTuple):
    """An instruction to factcheck found in the article's file (inline suppression)."""

    start: int | None  # where it applies in `text`; None: the whole article
    source_start: int
    rules: tuple[str, ...]
    reason: str
    line: int


class Row(NamedTuple):
    """A line of a file: its number from 1, and the offset it starts at."""

    number: int
    start: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read: clean text (headline first where the file has one), and its origin.

    `published` may be given as an ISO string; readers give a `Published`.
    """

    text: str
    id: str = ""
    lang: str | None = None
    published: str | Published | None = None
    headline: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    path: str | None = None
    headline_span: Span | None = None
    blocks: tuple[Block, ...] = ()
    offsets: OffsetMap | None = None
    source: str | None = None  # the decoded file, where line numbers are to be told
    directives: tuple[Directive, ...] = ()
    row: Row | None = None  # where a file holds an article a line

    @property
    def dateline(self) -> Published:
        """The publication date as a `Published`, whatever form it was given in."""
        if isinstance(self.published, Published):
            return self.published
        return Published(self.published, "given") if self.published else Published()

    def source_span(self, start: int, end: int) -> tuple[int | None, int | None]:
        """Offsets in the decoded file of a span of the text, or (None, None)."""
        return self.offsets.source(start, end) if self.offsets else (None, None)

    def role_at(self, at: int) -> str:
        """The part of the page that offset `at` of the text belongs to; body by default."""
        for block in self.blocks:
            if block.start <= at < block.end:
                return block.role
        if self.headline_span and self.headline_span.start <= at < self.headline_span.end:
            return "headline"
        return "body"


class Si(NamedTuple):
    """A measure or duration in SI base units."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str


@dataclass(slots=True)
class Mention:
    """A quantity or time expression: what was written and what the wording allows (semantics §1).

    value/low/high/precision are in `unit` (money: whole units of the ISO 4217 code; percent: 20
    for 20 %). For dates low/high are ISO first and last day (times: ISO local date-time, `T19:56`
    when only the clock is known) and value is None. low/high None: unbounded on that side, or,
    with `resolved` False, unknown.
    """

    start: int
    end: int
    surface: str
    kind: str  # money percent percentage_point count number ratio measure age ordinal rank score date time duration set
    value: Decimal | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    low_open: bool = False
    high_open: bool = False
    precision: Decimal | None = None  # r: the place of the last digit that is not zero
    digits: int = 0  # k: significant digits
    unit: str | None = None
    noun: str | None = None  # what is counted, as written and in the singular: worker, where the unit is person
    si: Si | None = None
    qualifier: str = "exact"  # exact about at_least more_than at_most less_than up_to range
    hedge: str | None = None  # the wording that made it so: 약, 이상, about …
    resolved: bool = True
    timex: str | None = None
    anchor: str | None = None  # times: published, text (an earlier date of the text), explicit, none
    in_headline: bool = False
    trace: tuple[str, ...] = ()  # grammar entries that read it, for `explain`
    per: str | None = None  # what it is told per: share, month, m2, 100000 person; several with a blank between

    @property
    def temporal(self) -> bool:
        """Whether this is a date, time, duration or set."""
        return self.kind in TEMPORAL

    @property
    def span(self) -> Span:
        """Start and end."""
        return Span(self.start, self.end)


TEMPORAL = frozenset({"date", "time", "duration", "set"})


class Sentence(NamedTuple):
    """A sentence of the text and the part of the page it stands in."""

    start: int
    end: int
    role: str  # as Block.role


class Name(NamedTuple):
    """A name as it stands in the text, and the entity it stands for."""

    start: int
    end: int
    surface: str
    entity: str  # canonical form: aliases folded, particles stripped
    type: str  # person organisation place product event other


class Interval(NamedTuple):
    """First and last ISO day of a period; None is open."""

    start: str | None
    end: str | None


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
    names: list[Name] = field(default_factory=list)
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


@dataclass(slots=True)
class Pair:
    """How two claims of one fact relate, and why (semantics §2)."""

    a: Ref
    b: Ref
    relation: str  # consistent compatible updated discrepant
    reason: str
    confidence: float = 1.0
    supports: tuple[str, ...] = ()  # independent grounds for calling them one fact


class FactPart(NamedTuple):
    """Claims of a fact that speak of one stage of it: the count of one time, the sum in one currency; how they relate."""

    claims: tuple[Ref, ...]
    relation: str
    pairs: tuple[Pair, ...]


@dataclass(slots=True)
class Fact:
    """Claims that ought to agree. `pairs` holds pairs of distinct readings only; `parts` its stages that several claims tell."""

    id: str
    label: str
    claims: tuple[Ref, ...]
    relation: str
    pairs: tuple[Pair, ...] = ()
    confidence: float = 1.0
    parts: tuple[FactPart, ...] = ()


class Place(NamedTuple):
    """A stretch of one article that a finding speaks of. start/end None: outside the text."""

    article: int
    start: int | None
    end: int | None
    surface: str
    role: str = "primary"  # primary related
    source_start: int | None = None
    source_end: int | None = None


class MentionRef(NamedTuple):
    """A mention by place: index of the article, index of the mention in it."""

    article: int
    mention: int


@dataclass(frozen=True, slots=True)
class Computed:
    """The arithmetic of a finding, so that a reader can redo it."""

    expression: str
    inputs: tuple[MentionRef, ...]
    result: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    stated: Decimal | None
    stated_unit: str | None = None  # of the stated figure where it is another than that of the result: % told for %p


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Why a finding is not counted."""

    by: str  # inline triage baseline
    reason: str


class Also(NamedTuple):
    """A finding with the same cause as another, which stands for it: its rule and its message."""

    rule: str
    message: str


@dataclass(slots=True)
class Finding:
    """One discrepancy, with its evidence."""

    rule: str  # FC101
    type: str  # contract.md: cross_conflict …
    severity: Severity
    confidence: float
    message: str
    why: str
    places: tuple[Place, ...]
    discrepant: tuple[tuple[int, int], ...] = ()  # which places disagree
    computed: Computed | None = None
    fact: str | None = None  # Fact.id
    detail: tuple[str, ...] = ()  # further lines: what fits what, dates known and unknown, the arithmetic
    names: tuple[str, ...] = ()  # rules whose finding this one stands for (one slip, one finding)
    also: tuple[Also, ...] = ()  # what those rules had to say
    fingerprint: str = ""
    suppressed: Suppressed | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be done; the run went on."""

    article: str | None  # id or path
    stage: str  # read extract align check report
    code: str  # E401 …
    message: str


def iter_claims(articles: list[Article]) -> Iterator[tuple[Ref, Article, Claim, Mention]]:
    """Every claim of every article with its place, article and mention."""
    for a, article in enumerate(articles):
        for c, claim in enumerate(article.claims):
            yield Ref(a, c), article, claim, article.mentions[claim.mention]
