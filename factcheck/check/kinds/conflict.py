"""A fact told with figures that no rounding, hedge or date can reconcile: one slip per fact, with every reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.check.case import Case
from factcheck.check.grounds import MISTOLD, answered, named, passing, quotes, thin, two_ways, unnamed
from factcheck.check.readings import Key, Reading, last_place_only, pairs_by_key, readings_of, relation_of
from factcheck.check.slip import Line, Slip
from factcheck.check.told import SHOWN, article_name, readings_told, said, shortened, wording_of
from factcheck.grammar.phrases import phrases
from factcheck.semantics.apart import apart, days_between, other_period
from factcheck.types import Claim, Fact, Mention, Pair, Place, Ref, Severity
from factcheck.wording.number import say, say_like
from factcheck.wording.vocabulary import vocabulary

WORDINGS = {
    "main": ("label", "readings", "a", "b"),
    "when": ("label", "readings", "a", "b"),
    "scale": ("label", "readings", "a", "b"),
    "digit_swap": ("label", "readings", "a", "b"),
    "unit": ("label", "readings", "a", "b"),
    "age": ("who", "readings", "a", "b"),
    "rounds": ("a", "b"),
    "fits": ("a", "b"),
    "alone": ("a", "others"),
    "apart": ("a", "b"),
    "spread": ("low", "high", "difference"),
    "dated": ("dates",),
    "undated": ("articles",),
}


WHEN = frozenset({"date", "time"})
SLIPS = frozenset({"scale", "digit_swap", "unit"})  # reasons with a wording of their own
UNMEASURED = frozenset({"score", "rank", "ordinal"})  # what lies between two of these is no figure of their kind: 7-5 and 6-5
PAST = 2  # years back from which what is told of a year is of another event
SAME_TIME = frozenset({"slip_shape", "aligned_neighbours"})  # grounds that two like events of two years hardly give
WRITTEN = frozenset({"same_onset", "minutes_swapped", "day_swapped", "day_near"})  # grounds of hours and days, which are as written
GUESSED = frozenset({"range", "about"})  # how an estimate is told that does not claim to be exact
CHANGE_AND_GOAL = {"delta", "to"}  # roles: raised by 0.25%, raised to 2.5%
EXPECTED = "status:expected"  # the scope of what is estimated or foreseen
COUNTED = 4  # characters before a count in which a Korean noun stands: 승객 175명
NAMED = 40  # characters before an age in which a name stands


@dataclass(frozen=True, slots=True)
class Options:
    """`sure`: how many independent grounds make a difference the rule's own severity (one ground: warning)."""

    sure: int = 2


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per fact with discrepant readings, headline against its own body aside."""
    for fact in case.facts:
        if fact.relation != "discrepant":
            continue
        found = {key: pair for key, pair in pairs_by_key(fact, case).items() if counts(pair, case)}
        pairs = {key: pair for key, pair in found.items() if within_headline(pair, case) or not answered(pair, fact, case)}
        if pairs and not all(within_headline(pair, case) or relative(pair, case) for pair in pairs.values()):
            yield _slip(fact, pairs, case, options)


def counts(pair: Pair, case: Case) -> bool:
    """Whether a pair is a conflict: discrepant, on some ground or by what it is called, of one period and subject, not of two counters."""
    grounded = bool(pair.supports) or named(pair, case)
    if pair.relation != "discrepant" or not grounded or two_sources(pair, case) or two_things(pair, case):
        return False
    return not (two_ways(pair, case) or unnamed(pair, case) or passing(pair, case))


def two_things(pair: Pair, case: Case) -> bool:
    """Whether two figures that others of their fact brought together are of two periods or two organisations."""
    a, b = case.claim(pair.a), case.claim(pair.b)
    if case.mention(pair.a).temporal:
        return False
    if {a.role, b.role} == CHANGE_AND_GOAL or _passengers(pair.a, case) != _passengers(pair.b, case):
        return True
    days = days_between(*(case.articles[r.article].document.dateline.day for r in (pair.a, pair.b)))
    if SAME_TIME.isdisjoint(pair.supports) and (_of_the_past(pair.a, pair.b, case) or _of_the_past(pair.b, pair.a, case)):
        return True
    # a figure mistyped is worth a look even where the sentences seem to name other months
    return apart(a, b, days) or (other_period(a, b) and "slip_shape" not in pair.supports)


def _passengers(ref: Ref, case: Case) -> bool:
    """Whether people are counted as passengers: those aboard are these and the crew."""
    m = case.mention(ref)
    said = phrases(case.lang_of(ref.article), "people")["passengers"]
    return m.kind == "count" and said.search(case.text(ref.article, max(0, m.start - COUNTED), m.end)) is not None


def _of_the_past(one: Ref, other: Ref, case: Case) -> bool:
    """Whether one is told of a year gone by, named in its sentence, that the other's article nowhere speaks of: 2020년 총선에서.

    Only where its own article compares: it also gives a figure of the kind that is of no such year. An article on the fire of 2019 alone
    tells what the other, which does not name the year, tells as well.
    """
    claim, there, told = case.claim(one), case.claim(other), case.articles[one.article].document.dateline.day
    end = claim.period.end if claim.period is not None and not claim.inherited else None
    if end is None or told is None or there.period is not None or int(told[:4]) - int(end[:4]) < PAST:
        return False
    mentions = case.articles[other.article].mentions
    if any(m.temporal and m.resolved and str(m.low)[:4] <= end[:4] <= str(m.high)[:4] for m in mentions):
        return False
    return _compared(one, case)


def _compared(ref: Ref, case: Case) -> bool:
    """Whether the article of a figure gives another of its kind that is not told of the same time."""
    article, own, m = case.articles[ref.article], case.claim(ref), case.mention(ref)
    told = ((article.mentions[c.mention], c) for c in article.claims)
    return any((n.kind, n.unit) == (m.kind, m.unit) and n.value != m.value and c.period != own.period for n, c in told)


def two_sources(pair: Pair, case: Case) -> bool:
    """Whether the two claims name different counters or speakers for figures that do not look like one figure mistyped."""
    a, b = case.claim(pair.a), case.claim(pair.b)
    said = (a.source or a.speaker, b.source or b.speaker)
    return None not in said and said[0] != said[1] and "slip_shape" not in pair.supports


def relative(pair: Pair, case: Case) -> bool:
    """Whether a pair is of two dates of which one was read against the publication date (지난달 7일), and not told as they are written."""
    a, b = case.mention(pair.a), case.mention(pair.b)
    if not WRITTEN.isdisjoint(pair.supports):
        return False
    return a.temporal and b.temporal and any(m.anchor in {"published", "text"} and not _spelt_out(m) for m in (a, b))


def _spelt_out(m: Mention) -> bool:
    return m.timex is not None and m.timex[:4].isdigit() and m.timex[:4] in m.surface


def within_headline(pair: Pair, case: Case) -> bool:
    """Whether a pair is a headline, subhead or caption against the body of its own article."""
    if pair.a.article != pair.b.article:
        return False
    document = case.articles[pair.a.article].document
    roles = {document.role_at(case.mention(ref).start) for ref in (pair.a, pair.b)}
    return len(roles) == 2 or "headline" in roles


def _slip(fact: Fact, pairs: dict[frozenset[Key], Pair], case: Case, options: Options) -> Slip:
    readings = readings_of(fact, case)
    worst = max(pairs.values(), key=lambda p: (len(p.supports), p.confidence))
    places, keys = _places(readings, case)
    discrepant = tuple((i, j) for i, j in combinations(range(len(places)), 2) if frozenset((keys[i], keys[j])) in pairs)
    a, b = case.mention(worst.a), case.mention(worst.b)
    small = all(last_place_only(case.mention(p.a), case.mention(p.b)) for p in pairs.values())
    guessed = all(_guessed(case.claim(r), case.mention(r)) for r in (worst.a, worst.b))
    sure = len(worst.supports) >= options.sure and MISTOLD.isdisjoint(worst.supports) and not guessed
    slight = small or all(not p.supports or thin(p, case) or quotes(p, case) for p in pairs.values())
    severity = Severity.INFO if slight else None if sure else Severity.WARNING
    told = readings_told(readings, case)
    return Slip(
        places=places,
        fields={
            "label": fact.label,
            "readings": told,
            "a": wording_of(worst.a.article, a, case),
            "b": wording_of(worst.b.article, b, case),
            "who": _who(worst, case),
        },
        wording="age"
        if a.kind == b.kind == "age"
        else "when"
        if a.kind in WHEN and worst.reason not in SLIPS
        else "main"
        if worst.reason not in WORDINGS or (worst.reason == "unit" and a.kind == "money")
        else worst.reason,
        detail=tuple(_detail(readings, pairs, case)),
        confidence=worst.confidence,
        severity=severity,
        discrepant=discrepant,
        fact=fact.id,
    )


def _guessed(claim: Claim, m: Mention) -> bool:
    """Whether a figure is an estimate that does not claim to be exact: 4조원대 수준으로 예상된다."""
    return (claim.role == "forecast" or EXPECTED in claim.scope) and m.qualifier in GUESSED


def _who(pair: Pair, case: Case) -> str:
    """The name right before an age: 김선재(50), Marta Olsen, 52."""
    start = case.mention(pair.a).start
    found = phrases(case.lang_of(pair.a.article), "people")["aged_before"].search(case.text(pair.a.article, max(0, start - NAMED), start))
    return found["name"] if found else vocabulary(case.lang).someone


def _places(readings: list[Reading], case: Case) -> tuple[tuple[Place, ...], list[Key]]:
    """Each reading once per article that gives it."""
    places: list[Place] = []
    keys: list[Key] = []
    for reading in readings:
        for article in reading.articles:
            ref = next(r for r in reading.refs if r.article == article)
            places.append(case.place_of(ref, "primary" if not places else "related"))
            keys.append(reading.key)
    return tuple(places), keys


def _detail(readings: list[Reading], pairs: dict[frozenset[Key], Pair], case: Case) -> Iterator[Line]:
    """What fits what, the spread, the dates known and unknown."""
    fitting: set[Key] = set()
    for a, b in combinations(readings, 2):
        relation = relation_of(a, b)
        if relation is None or relation.relation == "discrepant":
            continue
        fitting |= {a.key, b.key}
        fine, coarse = (a, b) if (a.mention.precision or 0) < (b.mention.precision or 0) else (b, a)
        wording = "rounds" if relation.reason in {"rounding", "truncation"} else "fits"
        yield Line(wording, {"a": said(fine, case), "b": said(coarse, case)})
    alone = False
    for reading in readings:
        others = [r for r in readings if r is not reading]
        if len(others) > 1 and all(frozenset((reading.key, r.key)) in pairs for r in others):
            alone = True
            yield Line("alone", {"a": said(reading, case), "others": ", ".join(said(r, case) for r in others)})
    if len(readings) == 2:
        yield Line("apart", {"a": said(readings[0], case), "b": said(readings[1], case)})
    elif not alone:
        worst = max(pairs.items(), key=lambda p: (len(p[1].supports), p[1].confidence))[0]
        a, b = (r for r in readings if r.key in worst)
        yield Line("apart", {"a": said(a, case), "b": said(b, case)})
    yield from _spread(readings, case)
    yield from dates_told(sorted({r.article for reading in readings for r in reading.refs}), case)


def _spread(readings: list[Reading], case: Case) -> Iterator[Line]:
    numbers = [r.mention for r in readings if r.mention.value is not None and r.mention.kind not in UNMEASURED]
    if len(numbers) < 2 or len({m.unit for m in numbers}) > 1:
        return
    low, high = min(numbers, key=_value), max(numbers, key=_value)
    if _value(low) != _value(high):
        apart = _value(high) - _value(low)
        # what lies between two percentages is told in points
        difference = say(apart, "%p", case.lang) if high.kind == "percent" else say_like(apart, high, case.lang)
        yield Line("spread", {"low": low.surface, "high": high.surface, "difference": difference})


def dates_told(articles: list[int], case: Case) -> Iterator[Line]:
    """Which of some articles are dated, and when; which are not."""
    if len(articles) < 2:
        return
    days = {a: case.articles[a].document.dateline.day for a in articles}
    dated = _by_day({a: day for a, day in days.items() if day}, articles, case)
    undated = [article_name(a, case, articles) for a, day in days.items() if not day]
    if dated:
        yield Line("dated", {"dates": ", ".join(dated)})
    if undated:
        yield Line("undated", {"articles": ", ".join(undated)})


def _by_day(days: dict[int, str], among: list[int], case: Case) -> list[str]:
    """Each article with its day; where they are many, each day with its articles."""
    named = {a: article_name(a, case, among) for a in days}
    if len(days) <= SHOWN:
        return [f"{named[a]} {day}" for a, day in days.items()]
    words = vocabulary(case.lang)
    return [
        words.told_by.format(figures=day, articles=shortened([named[a] for a, own in days.items() if own == day]))
        for day in sorted(set(days.values()))
    ]


def _value(m: Mention) -> Decimal:
    assert m.value is not None
    return m.value
