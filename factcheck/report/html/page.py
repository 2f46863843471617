"""From a result to what the templates print."""

from __future__ import annotations

from collections import Counter

from factcheck.report.arithmetic import arithmetic, headline
from factcheck.report.evidence import Evidence, Exhibit, by_sentence, outlet_of
from factcheck.report.figures import tells
from factcheck.report.html.facts import FactBook
from factcheck.report.html.marked import Mark, marked
from factcheck.report.html.views import (
    ArticleView,
    DraftClaim,
    DraftGroup,
    DraftView,
    FindingView,
    MentionView,
    Page,
    Piece,
    Quote,
)
from factcheck.report.judged import VERDICTS, Judged, drafts, tally
from factcheck.report.plain import cut, one_line
from factcheck.report.position import path_of
from factcheck.report.problems import problems_told
from factcheck.report.ranking import ranked
from factcheck.report.words import Words
from factcheck.result import Result
from factcheck.types import Article, Finding, Severity, Span
from factcheck.version import __version__

# A shape of its own for every severity and verdict: colour is never the only sign.
SHAPES = {"error": "✕", "warning": "▲", "info": "●", **VERDICTS}
KEYS = ("j", "k", "Enter", "/")


def page(result: Result, words: Words) -> Page:
    """The whole report, ready to print."""
    return Builder(result, words).page()


class Builder:
    """Builds the views; keeps what they share."""

    def __init__(self, result: Result, words: Words) -> None:
        self.result = result
        self.words = words
        self.evidence = Evidence(result)
        self.facts = FactBook(result, words)
        self.index = {(a, m.start, m.end): i for a, art in enumerate(result.articles) for i, m in enumerate(art.mentions)}

    def page(self) -> Page:
        """The views of everything in the result."""
        findings = ranked(self.result.findings_list)
        shown = [self.finding(f) for f in findings if f.suppressed is None]
        counts = Counter(f.severity for f in findings if f.suppressed is None)
        return Page(
            findings=shown,
            suppressed=[self.finding(f) for f in findings if f.suppressed is not None],
            facts=self.facts.views,
            articles=[self.article(i, a, findings) for i, a in enumerate(self.result.articles)],
            drafts=[self.draft(i, claims) for i, claims in drafts(self.result, self.evidence)],
            problems=problems_told(self.result, self.words),
            severities=[(s.label, counts[s]) for s in reversed(Severity)],
            shapes=SHAPES,
            keys=[(key, self.words("key", key)) for key in KEYS],
            types=sorted({f.type for f in shown}),
            mentions=sum(len(a.mentions) for a in self.result.articles),
            version=__version__,
            cited=sorted({a for f in shown for a in f.articles}),
        )

    def finding(self, finding: Finding) -> FindingView:
        """A finding with its sentences; the first on a fact carries the fact's picture."""
        exhibits = self.evidence.exhibits(finding)
        fact = self.facts.claim_picture(finding.fact)
        return FindingView(
            id=f"F{self.result.findings_list.index(finding) + 1}",
            severity=finding.severity.label,
            type=finding.type,
            rule=finding.rule,
            message=headline(finding),
            confidence=round(finding.confidence * 100),
            quotes=[self.quote(group, self._odd(finding)) for group in by_sentence(exhibits)],
            articles=_facing(finding),
            detail=[one_line(line) for line in finding.detail],
            arithmetic=arithmetic(finding, self.result.articles, self.words) if finding.computed else None,
            why=one_line(finding.why),
            names=list(finding.names),
            suppressed=(finding.suppressed.by, one_line(finding.suppressed.reason)) if finding.suppressed else None,
            fact=self.facts.view(finding.fact),
            pictured=fact,
        )

    def _odd(self, finding: Finding) -> set[tuple[int, int | None]]:
        disagreeing = {i for pair in finding.discrepant for i in pair}
        places = {i: finding.places[i] for i in disagreeing if i < len(finding.places)}
        odd = set()
        for p in places.values():
            standing = self.facts.standing.get((p.article, self.index.get((p.article, p.start or 0, p.end or 0), -1)))
            if standing != "fits":
                odd.add((p.article, p.start))
        return odd

    def quote(self, group: list[Exhibit], odd: set[tuple[int, int | None]]) -> Quote:
        """A sentence of an article with the figures of the group marked in it."""
        first = group[0]
        article = first.place.article
        day = first.day
        base = Quote(article, first.outlet, day, one_line(first.where), [], [])
        if first.sentence is None:
            base.pieces, base.outside = [Piece(first.figure, "", "part")], True
            return base
        ordered = sorted({(e.place.start or 0, e.place.end or 0): e for e in group}.items())
        spans = [Span(*span) for span, _ in ordered]
        exhibits = iter([e for _, e in ordered])
        for text, figure in self.evidence.pieces(article, first.sentence, spans):
            if not figure:
                base.pieces.append(Piece(text))
                continue
            e = next(exhibits)
            base.pieces.append(Piece(text, self.anchor(e), "odd" if (article, e.place.start) in odd else "part"))
        told = [(e.figure, one_line(tells(e.mention, self.words))) for _, e in ordered if e.mention]
        base.readings = [(figure, reading) for figure, reading in told if reading]
        return base

    def anchor(self, exhibit: Exhibit) -> str:
        """The anchor of a place in its article's full text."""
        p = exhibit.place
        mention = self.index.get((p.article, p.start or 0, p.end or 0))
        return f"a{p.article}p{p.start}" if mention is None else f"a{p.article}m{mention}"

    def article(self, index: int, article: Article, findings: list[Finding]) -> ArticleView:
        """An article with every mention marked and read."""
        d = article.document
        counts = Counter(f.severity.label for f in findings if f.suppressed is None and any(p.article == index for p in f.places))
        return ArticleView(
            index=index,
            outlet=outlet_of(d),
            headline=cut(one_line(d.headline or _first_line(d.text)), 160) or one_line(d.id),
            day=d.dateline.day,
            day_from=" + ".join(self.words("published_from", part) for part in (d.dateline.source or "").split("+") if part),
            rejected=[(one_line(r.date), one_line(r.why)) for r in d.dateline.rejected],
            path=one_line(path_of(d)),
            url=d.url,
            lang=d.lang,
            draft=article.draft,
            text=marked(d.text, self._marks(index, article), d.headline_span),
            mentions=[self._mention(index, i, article) for i in range(len(article.mentions))],
            counts={s.label: counts[s.label] for s in reversed(Severity)},
        )

    def _marks(self, index: int, article: Article) -> list[Mark]:
        marks = []
        judged = {"refuted": "odd", "supported": "fits"}
        verdicts = {c.mention: judged.get(c.verdict or "") for c in article.claims} if article.draft else {}
        for i, m in enumerate(article.mentions):
            fact = self.facts.fact_of.get((index, i))
            standing = verdicts.get(i) or self.facts.standing.get((index, i), "plain")
            marks.append(Mark(m.start, m.end, f"a{index}m{i}", f"r{index}m{i}", fact.anchor if fact else "", standing))
        for number, finding in enumerate(self.result.findings_list, 1):
            if finding.suppressed is None:
                for p in finding.places:
                    if p.article == index and p.start is not None and p.end is not None and (index, p.start, p.end) not in self.index:
                        marks.append(Mark(p.start, p.end, f"a{index}p{p.start}", f"F{number}", "", "part"))
        return marks

    def _mention(self, a: int, i: int, article: Article) -> MentionView:
        m = article.mentions[i]
        fact = self.facts.fact_of.get((a, i))
        return MentionView(
            anchor=f"{a}m{i}",
            surface=cut(one_line(m.surface), 80),
            reading=one_line(tells(m, self.words)),
            fact=(fact.anchor, fact.label) if fact else None,
            links=self.facts.links(a, i),
        )

    def draft(self, index: int, claims: list[Judged]) -> DraftView:
        """A draft's claims with their verdicts, the contradicted ones first."""
        article = self.result.articles[index]
        title = one_line(article.document.headline or path_of(article.document))
        counts = tally(claims)
        groups = [DraftGroup(verdict, [self._draft_claim(c) for c in claims if c.verdict == verdict]) for verdict in counts]
        return DraftView(index, title, list(counts.items()), groups)

    def _draft_claim(self, claim: Judged) -> DraftClaim:
        place = claim.exhibit.place
        refuted: set[tuple[int, int | None]] = {(place.article, place.start)} if claim.verdict == "refuted" else set()
        told = [(self.quote([s.exhibit], set()), s.relation, s.reason) for s in claim.sources]
        return DraftClaim(claim.verdict, self.quote([claim.exhibit], refuted), told)


def _first_line(text: str) -> str:
    return next((line for line in text.splitlines() if line.strip()), "")


def _facing(finding: Finding) -> list[int]:
    """The articles of a finding, two that disagree first: these open side by side."""
    pairs = ([finding.places[i].article for i in pair] for pair in finding.discrepant)
    first = next(([a, b] for a, b in pairs if a != b), [])
    return list(dict.fromkeys([*first, *(p.article for p in finding.places)]))
