"""The places of a finding with what stands around them: sentence, outlet, date, line, reading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from factcheck.report.plain import cut, one_line
from factcheck.report.position import Position, Positions, locator, path_of
from factcheck.result import Result
from factcheck.types import Article, Document, Fact, Finding, Mention, Place, Ref, Span
from factcheck.wording.hedged import hedged

WINDOW = 400  # characters of a sentence on either side of the figure that are ever shown
FIGURE = 120  # characters of a figure that are ever shown


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One place of a finding, ready to be shown."""

    place: Place
    article: Article
    position: Position | None
    before: str  # the sentence up to the figure, the figure, and the rest, on one line and safe to print
    figure: str
    after: str
    sentence: Span | None
    mention: Mention | None

    @property
    def outlet(self) -> str:
        """The outlet's name, else the file's."""
        return outlet_of(self.article.document)

    @property
    def told(self) -> str:
        """The figure with its hedge, as the article puts it."""
        return self.figure if self.mention is None else cut(one_line(hedged(self.article.document.text, self.mention)), FIGURE)

    @property
    def day(self) -> str | None:
        """The day of publication."""
        return self.article.document.dateline.day

    @property
    def where(self) -> str:
        """path:line:column."""
        return locator(self.article.document, self.position)


def outlet_of(document: Document) -> str:
    """The name an article is told by: its outlet, else its file."""
    return one_line(document.outlet or path_of(document).rsplit("/", 1)[-1] or document.id)


def by_sentence(exhibits: Iterable[Exhibit]) -> list[list[Exhibit]]:
    """The places that stand in one sentence together, in order; a place outside of the text by itself."""
    groups: dict[tuple[int, object], list[Exhibit]] = {}
    for i, e in enumerate(exhibits):
        groups.setdefault((e.place.article, e.sentence or i), []).append(e)
    return list(groups.values())


class Evidence:
    """Looks up what surrounds the places and claims of a result."""

    def __init__(self, result: Result) -> None:
        self.result = result
        self.positions = Positions(result.articles)
        self._starts: dict[int, list[int]] = {}

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts by id."""
        return {fact.id: fact for fact in self.result.facts}

    @cached_property
    def _mentions(self) -> dict[tuple[int, int, int], Mention]:
        return {(a, m.start, m.end): m for a, article in enumerate(self.result.articles) for m in article.mentions}

    def exhibits(self, finding: Finding) -> list[Exhibit]:
        """The places of a finding, in its own order."""
        return [self.exhibit(place) for place in finding.places]

    def exhibit(self, place: Place) -> Exhibit:
        """One place with its sentence."""
        article = self.result.articles[place.article]
        position = self.positions.of(place)
        if place.start is None or place.end is None:
            return Exhibit(place, article, position, "", cut(one_line(place.surface), FIGURE), "", None, None)
        text = article.document.text
        sentence = self.sentence(place.article, place.start, place.end)
        head = max(sentence.start, place.start - WINDOW)
        tail = min(sentence.end, place.end + WINDOW)
        before = _left(text[head : place.start], head > sentence.start)
        after = _right(text[place.end : tail], tail < sentence.end)
        mention = self._mentions.get((place.article, place.start, place.end))
        return Exhibit(place, article, position, before, cut(one_line(text[place.start : place.end]), FIGURE), after, sentence, mention)

    def pieces(self, article: int, sentence: Span, spans: list[Span]) -> list[tuple[str, bool]]:
        """A sentence in pieces, safe to print on one line; True marks the spans."""
        text = self.result.articles[article].document.text
        pieces: list[tuple[str, bool]] = []
        at = max(sentence.start, spans[0].start - WINDOW)
        if at > sentence.start:
            pieces.append(("…", False))
        for start, end in spans:
            if end <= at:
                continue
            pieces.append((_between(text[at : max(start, at)]), False))
            pieces.append((cut(one_line(text[max(start, at) : end]), FIGURE), True))
            at = end
        tail = min(sentence.end, at + WINDOW)
        pieces.append((_right(text[at:tail], tail < sentence.end), False))
        if pieces[0][0] != "…":
            pieces[0] = (pieces[0][0].lstrip(), False)
        return [piece for piece in pieces if piece[0]]

    def of_claim(self, ref: Ref, role: str = "related") -> Exhibit:
        """A claim's figure with its sentence."""
        article = self.result.articles[ref.article]
        mention = article.mention_of(article.claims[ref.claim])
        return self.exhibit(Place(ref.article, mention.start, mention.end, mention.surface, role))

    def sentence(self, article: int, start: int, end: int) -> Span:
        """The sentence a stretch of text stands in, its line where no sentence was found."""
        sentences = self.result.articles[article].sentences
        if article not in self._starts:
            self._starts[article] = [s.start for s in sentences]
        i = bisect_right(self._starts[article], start) - 1
        if i >= 0 and start < sentences[i].end:
            return Span(sentences[i].start, max(end, sentences[i].end))
        text = self.result.articles[article].document.text
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        return Span(first, len(text) if last < 0 else last)


def _left(text: str, was_cut: bool) -> str:
    line = one_line(text)
    return f"{'…' if was_cut else ''}{line}{' ' if text[-1:].isspace() and line else ''}"


def _right(text: str, was_cut: bool) -> str:
    line = one_line(text)
    return f"{' ' if text[:1].isspace() and line else ''}{line}{'…' if was_cut else ''}"


def _between(text: str) -> str:
    if not text or text.isspace():
        return " " if text else ""
    return cut(f"{' ' if text[0].isspace() else ''}{one_line(text)}{' ' if text[-1].isspace() else ''}", 2 * WINDOW)


def by_fact(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings grouped by fact, each group where its first finding stood; one without a fact stands alone."""
    groups: dict[object, list[Finding]] = {}
    for i, finding in enumerate(findings):
        groups.setdefault(finding.fact or i, []).append(finding)
    return list(groups.values())
