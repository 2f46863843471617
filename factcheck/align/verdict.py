"""Drafts against sources: a verdict for every claim of a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.align.said import Said, gather
from factcheck.align.verdict_dates import is_recurrence, key_of_undated
from factcheck.align.verdict_direction import OPEN, REFUTED, SUPPORTED, Answer
from factcheck.align.verdict_displaced import SLIPS, displaced
from factcheck.align.verdict_evidence import Evidence as Numbers
from factcheck.align.verdict_evidence import pair_evidence, retold, telling
from factcheck.align.verdict_facts import LinkedFacts, is_range
from factcheck.align.verdict_grounds import ABSENT, DERIVED, FINER, ground, summed, worked_out
from factcheck.align.verdict_reckoned import around, reckoned
from factcheck.align.verdict_rows import Partner, partners
from factcheck.align.verdict_sentence import Line, adds_to, edge_of, line_of, tells_of_ten, turn_of
from factcheck.align.verdict_tolls import Tolls
from factcheck.align.verdict_weights import verdict_tables
from factcheck.types import Article, Evidence, Fact, Ref

CONFLICTING = "conflicting_evidence"
ROUNDER = frozenset({"rounding", "truncation"})  # a source that has the figure more roughly gives no other figure for it
UNREAD = "unread"  # the reason of a claim whose figure could not be read
ALIKE, MORE_ALIKE = 0.4, 0.5  # share of the words beside two figures that makes them a slip of each other: of three digits, of fewer
TELLING_DIGITS = 3
LONG = 3  # sentences; two texts of so many hold many figures of one kind, and unlike figures in them are mostly of two things
SENTENCES = 12  # of one source that a sentence of the draft is laid beside, the likest first


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
        found = tuple(_weigh(c, draft, linked, articles) for c in candidates)
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
    _displace(shelves, linked)


def _displace(shelves: list[_Shelf], linked: LinkedFacts) -> None:
    """Refute what is left open where the figures beside it, or whom it counts, show which figure of a source it stands for."""
    sources = {c.ref: c for s in shelves if not s.article.draft for row in s.claims.values() for c in row}
    by_source = [[c for row in s.claims.values() for c in row] for s in shelves if not s.article.draft]
    drafts = [(s, c) for s in shelves if s.article.draft for row in s.claims.values() for c in row]
    borne_out = {e.ref for _, c in drafts for e in c.claim.evidence if e.verdict == SUPPORTED}
    rows = {s.index: [c for row in s.claims.values() for c in row] for s in shelves if s.article.draft}
    tolls = Tolls((c for _, c in drafts), sources.values())
    for shelf, draft in drafts:
        claim = draft.claim
        if claim.verdict not in (OPEN, REFUTED):
            continue
        own = around(draft, rows[draft.article], sources)
        if claim.verdict == REFUTED and _is_own(shelf, draft, own, sources, borne_out, by_source):
            claim.verdict, claim.verdict_reason = OPEN, DERIVED
        if claim.verdict == OPEN and claim.verdict_reason == ABSENT and draft.digits > 1 and reckoned(draft, own):
            claim.verdict_reason = DERIVED
        if claim.verdict != OPEN:
            continue
        nowhere = claim.verdict_reason in (ABSENT, DERIVED, FINER) or is_range(draft.mention)
        told = (displaced(draft, sources, linked, shelf.edge(draft)) if nowhere else None) or tolls.told_otherwise(draft)
        if told is not None:
            claim.verdict, claim.verdict_reason = REFUTED, told[1].reason
            claim.evidence = (_evidence(*told, REFUTED),)


def _is_own(
    shelf: _Shelf, draft: Said, own: list[Said], sources: dict[Ref, Said], borne_out: set[Ref], by_source: list[list[Said]]
) -> bool:
    """Whether a refuted figure is of the draft's own making: the source's is no slip of it, and those beside it or of a source give it."""
    against = [e for e in draft.claim.evidence if e.verdict == REFUTED and e.relation == "discrepant" and e.reason not in SLIPS]
    told = [sources[e.ref] for e in against if e.ref in sources]
    if not told:
        return False
    changes = draft.claim.role == "delta"
    compared = draft.claim.role in ("delta", "from", "base") or adds_to(shelf.article, draft.mention.start, draft.mention.end)
    if compared and reckoned(draft, own):
        return True  # 5곳 더 지어 7곳
    return all(c.ref in borne_out or changes != (c.claim.role == "delta") for c in told) and worked_out(draft, by_source)


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


def _shelves(articles: list[Article]) -> list[_Shelf]:
    shelves = [_Shelf(a, article) for a, article in enumerate(articles)]
    for claim in gather(articles, key_of_undated):
        shelves[claim.article].add(claim)
    return shelves


def _laid_out(shelves: list[_Shelf]) -> Iterator[tuple[Said, list[Candidates]]]:
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


class _Shelf:
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


def _beside(draft: _Shelf, sentence: int, claims: list[Said], source: _Shelf) -> dict[int, Candidates]:
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
    i: int, claims: list[Said], draft: _Shelf, source: _Shelf, found: dict[str, tuple[Partner, dict[int, Partner]]]
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


def _weigh(candidates: Candidates, draft: Said, linked: LinkedFacts, articles: list[Article]) -> Evidence:
    """What one source says of a draft claim: by the words of two sentences, and between texts of some length by their facts."""
    mine, its = articles[draft.article], articles[candidates.source]
    foreign = mine.document.lang != its.document.lang
    lengthy = min(len(mine.sentences), len(its.sentences)) >= LONG
    found, match = _by_words(candidates)
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
    if found == OPEN and (lengthy or foreign):
        # words of two languages are seldom shared, and a headline's sentence is like no other: the facts know more
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
