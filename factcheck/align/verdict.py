"""Drafts against sources: a verdict for every claim of a draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.align.said import Said, gather
from factcheck.align.verdict_direction import OPEN, REFUTED, SUPPORTED, Answer, answer
from factcheck.align.verdict_evidence import Evidence as Numbers
from factcheck.align.verdict_evidence import likeness, pair_evidence
from factcheck.align.verdict_sentence import Line, line_of
from factcheck.align.verdict_weights import verdict_tables
from factcheck.settings import Settings
from factcheck.types import Article, Evidence, Fact, Ref

CONFLICTING = "conflicting_evidence"


def judge(articles: list[Article], facts: list[Fact], settings: Settings) -> None:
    """Set verdict and evidence on every claim of the draft articles; evidence is the best claim of each source."""
    for article in articles:
        if article.draft:
            for claim in article.claims:
                claim.verdict, claim.evidence = OPEN, ()
    for draft, candidates in matches(articles):
        found = [evidence for c in candidates if (evidence := _weigh(c)) is not None]
        claim = articles[draft.ref.article].claims[draft.ref.claim]
        claim.evidence = tuple(found)
        claim.verdict = _verdict({e.verdict for e in found})


@dataclass(slots=True)
class Match:
    """A draft's claim beside the source claim that lies nearest to it among those of one answer, and the numbers of the pair."""

    source: Said
    answer: Answer
    likeness: float
    numbers: Numbers


@dataclass(slots=True)
class Candidates:
    """For one draft claim and one source: the best match whose values support, refute, or leave open."""

    best: dict[str, Match]


def matches(articles: list[Article]) -> Iterator[tuple[Said, list[Candidates]]]:
    """Every comparable claim of the drafts with its candidates in each source that has any."""
    desk = _Desk(articles)
    for draft in desk.drafts:
        found = [c for source in desk.sources if (c := desk.candidates(draft, source)) is not None]
        yield draft, found


class _Desk:
    """Drafts and sources laid out: claims by source and family, lines by sentence."""

    def __init__(self, articles: list[Article]) -> None:
        self.articles = articles
        said = gather(articles)
        self.drafts = [s for s in said if articles[s.article].draft]
        self.sources: dict[int, dict[str, list[Said]]] = {}
        for s in said:
            if not articles[s.article].draft:
                self.sources.setdefault(s.article, {}).setdefault(_group(s), []).append(s)
        self._lines: dict[tuple[int, int], Line] = {}
        self._words: dict[int, frozenset[str]] = {}
        self._keys = {(s.article, s.sentence): set() for s in said}  # type: dict[tuple[int, int], set[object]]
        for s in said:
            self._keys[s.article, s.sentence].add(s.key)

    def line(self, article: int, sentence: int) -> Line:
        """The line of a sentence, made once."""
        found = self._lines.get((article, sentence))
        if found is None:
            a = self.articles[article]
            where = a.sentences[sentence]
            spans = [(m.start, m.end) for m in a.mentions if where.start <= m.start < where.end]
            found = self._lines[article, sentence] = line_of(a, where, spans)
        return found

    def words(self, article: int) -> frozenset[str]:
        """All content words of a source."""
        if article not in self._words:
            count = len(self.articles[article].sentences)
            self._words[article] = frozenset().union(*(self.line(article, i).words for i in range(count)))
        return self._words[article]

    def candidates(self, draft: Said, source: int) -> Candidates | None:
        """The best match of each kind of answer in one source, None where nothing is comparable or shares a word."""
        here = self.line(draft.article, draft.sentence)
        best: dict[str, Match] = {}
        for claim in self.sources[source].get(_group(draft), ()):
            there = self.line(source, claim.sentence)
            if claim.key != draft.key and here.words and not here.words & there.words:
                continue
            found = answer(draft.mention, claim.mention)
            if found is None:
                continue
            score = likeness(draft, claim, found, here, there)
            known = best.get(found.verdict)
            if known is None or score > known.likeness:
                best[found.verdict] = Match(claim, found, score, {})
        if not best:
            return None
        keys = self._keys[draft.article, draft.sentence]
        for match in best.values():
            there = self.line(source, match.source.sentence)
            match.numbers = pair_evidence(draft, match.source, match.answer, here, there, self.words(source))
            match.numbers["taken"] = float(match.source.key != draft.key and match.source.key in keys)
            others = [k for k in keys if k != draft.key]
            if others:
                known_keys = self._keys[source, match.source.sentence]
                match.numbers["others"] = sum(k in known_keys for k in others) / len(others)
                match.numbers["others_differ"] = 1 - match.numbers["others"]
        if REFUTED in best:
            elsewhere = [m.likeness for v, m in best.items() if v != REFUTED]
            best[REFUTED].numbers["elsewhere"] = float(bool(elsewhere)) and 0.5 + 0.5 * (max(elsewhere) >= best[REFUTED].likeness)
        return Candidates(best)


def _group(said: Said) -> str:
    """Claims of two groups are never compared; a percentage may also be told as a ratio."""
    return "percent" if said.family == "ratio" else said.family


def _weigh(candidates: Candidates) -> Evidence | None:
    """What one source says of a draft claim."""
    tables = verdict_tables()
    best = candidates.best
    supporting = best.get(SUPPORTED)
    if supporting is not None:
        verdict = tables.of_support(supporting.numbers)
        if verdict == SUPPORTED or REFUTED not in best:
            return _evidence(supporting, verdict)
    refuting = best.get(REFUTED)
    if refuting is not None and tables.refutes(refuting.numbers):
        return _evidence(refuting, REFUTED)
    nearest = max(best.values(), key=lambda m: m.likeness)
    return _evidence(nearest, OPEN)


def _evidence(match: Match, verdict: str) -> Evidence:
    return Evidence(Ref(*match.source.ref), match.answer.relation, match.answer.reason, verdict)


def _verdict(said: set[str]) -> str:
    if SUPPORTED in said and REFUTED in said:
        return CONFLICTING
    return SUPPORTED if SUPPORTED in said else REFUTED if REFUTED in said else OPEN
