"""Drafts against sources: a verdict for every claim of a draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.align.gathering import gather
from factcheck.align.said import Said
from factcheck.align.verdict_again import look_again
from factcheck.align.verdict_dates import is_recurrence, key_of_undated
from factcheck.align.verdict_direction import OPEN, REFUTED, SUPPORTED, Answer
from factcheck.align.verdict_evidence import Evidence as Numbers
from factcheck.align.verdict_evidence import pair_evidence, retold, telling
from factcheck.align.verdict_facts import LinkedFacts
from factcheck.align.verdict_grounds import DERIVED, ground, summed
from factcheck.align.verdict_rows import Partner, partners
from factcheck.align.verdict_sentence import adds_to, edge_of, tells_of_ten
from factcheck.align.verdict_shelf import Shelf
from factcheck.align.verdict_weights import verdict_tables
from factcheck.semantics.relation import SLIPS
from factcheck.types import Article, Evidence, Fact

CONFLICTING = "conflicting_evidence"
ROUNDER = frozenset({"rounding", "truncation"})  # a source that has the figure more roughly gives no other figure for it
UNREAD = "unread"  # the reason of a claim whose figure could not be read
ALIKE, MORE_ALIKE = 0.4, 0.5  # share of the words beside two figures that makes them a slip of each other: of three digits, of fewer
TELLING_DIGITS = 3
LONG = 3  # sentences; two texts of so many hold many figures of one kind, and unlike figures in them are mostly of two things


def judge(articles: list[Article], facts: list[Fact]) -> None:
    """Set verdict and evidence on every claim of the draft articles; evidence is the best claim of each source."""
    for article in articles:
        if article.draft:
            for claim in article.claims:
                claim.verdict, claim.evidence, claim.verdict_reason = OPEN, (), UNREAD
    shelves = _shelves(articles)
    sources = [[c for row in s.claims.values() for c in row] for s in shelves if not s.article.draft]
    linked = LinkedFacts(facts, (c for s in shelves for row in s.claims.values() for c in row))
    for draft, candidates in _laid_out(shelves):
        found = (*(_weigh(c, draft, linked, articles) for c in candidates), *_by_facts_alone(draft, candidates, linked, articles))
        verdict = _verdict({e.verdict for e in found})
        if verdict == REFUTED and any(e.verdict == OPEN and e.reason == "same_value" for e in found):
            verdict = OPEN  # a source has the very figure, in words that do not say whose it is
        claim = draft.claim
        claim.evidence = found
        if verdict != SUPPORTED and tells_of_ten(articles[draft.article], claim.mention):
            claim.evidence, claim.verdict_reason = tuple(e._replace(verdict=OPEN) for e in found), DERIVED
            continue
        if verdict == OPEN and is_recurrence(draft.mention):
            continue  # how often something happens is told in many ways; none of them is missed in a source
        claim.verdict = verdict
        if verdict == OPEN:
            joined = any(linked.gives_ends(c.source, draft) for c in candidates)
            claim.verdict_reason = DERIVED if joined else ground(draft, found, sources)
        else:
            claim.verdict_reason = next(e.reason for e in found if e.verdict == (SUPPORTED if verdict == SUPPORTED else REFUTED))
    look_again(shelves, linked)


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

    source: int
    best: dict[str, Match]


def _shelves(articles: list[Article]) -> list[Shelf]:
    shelves = [Shelf(a, article) for a, article in enumerate(articles)]
    for claim in gather(articles, key_of_undated):
        shelves[claim.article].add(claim)
    return shelves


def _laid_out(shelves: list[Shelf]) -> Iterator[tuple[Said, list[Candidates]]]:
    for draft in shelves:
        if not draft.article.draft:
            continue
        for sentence, claims in draft.claims.items():
            found: list[list[Candidates]] = [[] for _ in claims]
            for source in shelves:
                if source.article.draft or not source.claims:
                    continue
                for i, candidates in _beside(draft, sentence, claims, source).items():
                    found[i].append(candidates)
            yield from zip(claims, found, strict=True)


def _beside(draft: Shelf, sentence: int, claims: list[Said], source: Shelf) -> dict[int, Candidates]:
    """For each claim of a draft's sentence, by position, its best partner of each answer in one source."""
    here = draft.line(sentence)
    edges = [draft.edge(c) for c in claims]
    best: dict[int, dict[str, tuple[Partner, dict[int, Partner]]]] = {}
    for other in source.like(here, {c.key for c in claims}):
        row = partners(claims, source.claims[other], here, source.line(other), edges)
        for i, partner in row.items():
            known = best.setdefault(i, {}).get(partner.answer.verdict)
            if known is None or partner.likeness > known[0].likeness:
                best[i][partner.answer.verdict] = partner, row
    return {i: _candidates(i, claims, draft, source, found) for i, found in best.items()}


def _candidates(
    i: int, claims: list[Said], draft: Shelf, source: Shelf, found: dict[str, tuple[Partner, dict[int, Partner]]]
) -> Candidates:
    """The matches of one draft claim in one source, with the numbers that speak for and against each."""
    here = draft.line(claims[i].sentence)
    best: dict[str, Match] = {}
    for verdict, (partner, row) in found.items():
        there = source.line(partner.source.sentence)
        numbers = pair_evidence(claims[i], partner.source, partner.answer, here, there, source.words)
        if claims[i].family == "calendar":
            edges = {edge_of(shelf.article, c.mention.start, c.mention.end) for shelf, c in ((draft, claims[i]), (source, partner.source))}
            numbers["edge_differs"] = {0: 0.0, 1: 0.0, 2: 0.5 if None in edges else 1.0}[len(edges)]
        further = [adds_to(shelf.article, c.mention.start, c.mention.end) for shelf, c in ((draft, claims[i]), (source, partner.source))]
        numbers["further"] = float(further[0] != further[1])
        others = [row[j].answer for j in range(len(claims)) if j != i and j in row]
        if others:
            numbers["others"] = sum(a.reason == "same_value" for a in others) / len(others)
            numbers["anchors"] = min(1.0, sum(telling(claims[j]) for j in row if j != i and row[j].answer.reason == "same_value") / 2)
            numbers["others_apart"] = sum(a.verdict == REFUTED for a in others) / len(others)
        numbers["others_absent"] = (len(claims) - 1 - len(others)) / len(claims)
        used = {p.source.ref for p in row.values()}
        free = [s for s in source.claims[partner.source.sentence] if s.family == partner.source.family and s.ref not in used]
        numbers["rivals"] = min(len(free), 3) / 3
        numbers["sum"] = float(summed(claims[i], source.claims[partner.source.sentence]))
        best[verdict] = Match(partner.source, partner.answer, partner.likeness, numbers)
    if REFUTED in best:
        elsewhere = [m.likeness for v, m in best.items() if v != REFUTED]
        best[REFUTED].numbers["elsewhere"] = float(bool(elsewhere)) and 0.5 + 0.5 * (max(elsewhere) >= best[REFUTED].likeness)
    return Candidates(source.index, best)


def _by_facts_alone(draft: Said, candidates: list[Candidates], linked: LinkedFacts, articles: list[Article]) -> Iterator[Evidence]:
    """What the sources say of a claim that have no like sentence in the words of its language, but tell its fact."""
    asked = {c.source for c in candidates}
    for a, article in enumerate(articles):
        if article.draft or a in asked or not _known_by_facts(articles[draft.article], article):
            continue
        told = linked.supporting(draft, a) or linked.refuting(draft, a)
        if told is not None:
            yield _evidence(*told, told[1].verdict)


def _known_by_facts(draft: Article, source: Article) -> bool:
    """Whether the facts know more than the words: those of two languages are seldom shared, a headline's sentence is like no other."""
    return draft.document.lang != source.document.lang or min(len(draft.sentences), len(source.sentences)) >= LONG


def _weigh(candidates: Candidates, draft: Said, linked: LinkedFacts, articles: list[Article]) -> Evidence:
    """What one source says of a draft claim: by the words of two sentences, and between texts of some length by their facts."""
    mine, its = articles[draft.article], articles[candidates.source]
    lengthy = min(len(mine.sentences), len(its.sentences)) >= LONG
    found, match = _by_words(candidates)
    if match.answer.verdict == REFUTED and match.answer.reason in SLIPS and not _in_digits(draft):
        return _evidence(match.source, match.answer, OPEN)  # 이틀 모자랐다, 조업일수 20일
    # and two years in one text are mostly those of two figures: 2023년 1,240만 명이던, 지난해 1,310만 명
    year = _whole_year(draft) and (_beside_figure(draft) or _beside_figure(match.source))
    if found == REFUTED and (lengthy or year) and not (retold(match.numbers) or linked.conflict(draft, match.source)):
        found = OPEN
    if found == REFUTED and year and match.numbers.get("edge_differs"):
        found = OPEN  # 2023년부터 지원한다, 지난해 지원 대상
    if found == REFUTED and draft.over_days != match.source.over_days and match.answer.reason == "disjoint":
        return _evidence(match.source, match.answer, OPEN)  # 46,000 in two days, 35,000 on the second
    if found == REFUTED and linked.of_two_ranges(draft, match.source):
        found = OPEN  # abroad from the 5th to the 9th, and from the 5th to the 7th in one country
    if found == OPEN and _known_by_facts(mine, its):
        borne = linked.supporting(draft, candidates.source)
        told = borne or (linked.refuting(draft, candidates.source) if SUPPORTED not in candidates.best else None)
        if told is not None:
            return _evidence(*told, told[1].verdict)
        if _mistyped(match, draft, linked):
            return _evidence(match.source, match.answer, REFUTED)
    return _evidence(match.source, match.answer, found)


def _mistyped(match: Match, draft: Said, linked: LinkedFacts) -> bool:
    """Whether the two figures are a slip of each other, in like words, and neither text has the other's: $90 billion for $90 million."""
    source, least = match.source, min(draft.digits, match.source.digits)
    if match.answer.reason not in ("scale", "digit_swap") or draft.mention.unit != source.mention.unit:
        return False
    alike = match.numbers.get("local", 0) >= (ALIKE if least >= TELLING_DIGITS else MORE_ALIKE)
    return alike and not linked.gives(draft.article, source) and not linked.gives(source.article, draft)


def _in_digits(said: Said) -> bool:
    """Whether a figure is written in digits: in words no digit slips."""
    return any(c.isdigit() for c in said.mention.surface)


def _whole_year(said: Said) -> bool:
    """Whether a claim is a year of the calendar."""
    low, high = str(said.mention.low), str(said.mention.high)
    return said.mention.kind == "date" and low[4:] == "-01-01" and high == f"{low[:4]}-12-31"


def _beside_figure(said: Said) -> bool:
    """Whether a figure stands right before or behind a date in its sentence."""
    return any(x is not None and x.sentence == said.sentence and x.family != "calendar" for x in (said.previous, said.next))


def _by_words(candidates: Candidates) -> tuple[str, Match]:
    """The verdict that the words of the sentences give, and the match it is of."""
    tables = verdict_tables()
    best = candidates.best
    supporting = best.get(SUPPORTED)
    if supporting is not None:
        verdict = tables.of_support(supporting.numbers)
        if verdict == SUPPORTED or REFUTED not in best:
            return verdict, supporting
    coarser = best.get(OPEN)
    if coarser is not None and coarser.answer.reason in ROUNDER:
        return OPEN, coarser
    refuting = best.get(REFUTED)
    if refuting is not None and tables.refutes(refuting.numbers):
        return REFUTED, refuting
    return OPEN, max(best.values(), key=lambda m: m.likeness)


def _evidence(source: Said, found: Answer, verdict: str) -> Evidence:
    return Evidence(source.ref, found.relation, found.reason, verdict)


def _verdict(said: set[str]) -> str:
    if SUPPORTED in said and REFUTED in said:
        return CONFLICTING
    return SUPPORTED if SUPPORTED in said else REFUTED if REFUTED in said else OPEN
