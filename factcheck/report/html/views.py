"""What the templates print: plain values, nothing left to compute."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from factcheck.report.problems import Told


@dataclass(slots=True)
class Piece:
    """A stretch of a quoted sentence; a figure has its anchor and standing."""

    text: str
    href: str = ""
    standing: str = ""


@dataclass(slots=True)
class Quote:
    """A sentence with its origin; `readings` are the figures in it with what they allow."""

    article: int
    outlet: str
    day: str | None
    where: str
    pieces: list[Piece]
    readings: list[tuple[str, str]]
    outside: bool = False


@dataclass(slots=True)
class FindingView:
    """A finding as shown."""

    id: str
    severity: str
    type: str
    rule: str
    message: str
    confidence: int
    quotes: list[Quote]
    articles: list[int]
    detail: list[str]
    arithmetic: str | None
    why: str
    names: list[str]
    suppressed: tuple[str, str] | None
    fact: FactView | None = None
    pictured: bool = False  # whether the fact's picture stands here


@dataclass(slots=True)
class Voice:
    """Who gives a reading: outlet, day, and the anchor of the figure."""

    outlet: str
    day: str | None
    href: str


@dataclass(slots=True)
class Reading:
    """A distinct reading of a fact and who gives it."""

    figure: str
    reading: str
    odd: bool
    voices: list[Voice]
    more: int  # voices not listed


@dataclass(slots=True)
class FactView:
    """A fact as shown."""

    anchor: str
    label: str
    relation: str
    readings: list[Reading]
    reasons: list[tuple[str, str, str, str]]  # figure, figure, relation, reason
    picture: Markup | None
    timeline: Markup | None
    claims: int


@dataclass(slots=True)
class Link:
    """How a figure stands to another one."""

    relation: str
    outlet: str
    figure: str
    href: str
    more: int = 0


@dataclass(slots=True)
class MentionView:
    """A figure of an article with its reading and its links."""

    anchor: str
    surface: str
    reading: str  # "" where it says no more than the figure itself
    fact: tuple[str, str] | None  # anchor, label
    links: list[Link]


@dataclass(slots=True)
class ArticleView:
    """An article as shown."""

    index: int
    outlet: str
    headline: str
    day: str | None
    day_from: str
    rejected: list[tuple[str, str]]
    path: str
    url: str | None
    lang: str | None
    draft: bool
    text: Markup
    mentions: list[MentionView]
    counts: dict[str, int]


@dataclass(slots=True)
class DraftClaim:
    """A claim of a draft with what the sources say of it."""

    verdict: str
    quote: Quote
    evidence: list[tuple[Quote, str, str]]  # quote, relation, reason


@dataclass(slots=True)
class DraftGroup:
    """The claims of a draft that got one verdict, in the order of the text."""

    verdict: str
    claims: list[DraftClaim]


@dataclass(slots=True)
class DraftView:
    """A draft with its claims, the contradicted ones first."""

    article: int
    title: str
    tally: list[tuple[str, int]]
    groups: list[DraftGroup]


@dataclass(slots=True)
class Page:
    """All of the report."""

    findings: list[FindingView]
    suppressed: list[FindingView]
    facts: list[FactView]
    articles: list[ArticleView]
    drafts: list[DraftView]
    problems: list[Told]
    severities: list[tuple[str, int]]  # id, count
    types: list[str]
    mentions: int
    version: str
    shapes: dict[str, str]  # severity or verdict -> sign
    keys: list[tuple[str, str]]  # key, what it does
    cited: list[int] = field(default_factory=list)  # articles that findings speak of
