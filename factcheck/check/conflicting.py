"""Whether two figures of a fact contradict each other, or are of two times, people or counters, or one thing told in two ways."""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.grounds import SHORT, named, unnamed
from factcheck.check.plainly import SLIP
from factcheck.check.rises import rises, way_of
from factcheck.grammar.phrases import phrases
from factcheck.semantics.apart import apart, days_between, other_period
from factcheck.semantics.relation import relate
from factcheck.types import Article, Claim, Fact, Mention, Pair, Ref

SLIPPED = frozenset({SLIP, "exchanged"})  # grounds on which one article may give a figure rightly and wrongly
AGED = "same_person"
SAME_TIME = frozenset({SLIP, "aligned_neighbours", AGED})  # grounds that two like events of two years hardly give
WRITTEN = frozenset(
    {"same_onset", "minutes_swapped", "day_swapped", "day_near", "same_happening"}
)  # grounds of hours and days, which are as written
PAST = 1  # years back from which what is told of a year is of another event
CHANGE_AND_GOAL = {"delta", "to"}  # roles: raised by 0.25%, raised to 2.5%
ONE_AGE, TEN = 5, 10  # years between the ages that two articles may give one person whom neither names; or a digit is mistyped: 63, 73
NAMED = 40  # characters before an age in which a name stands
COUNTED = 4  # characters before a count in which a Korean noun stands: 승객 175명
SIGNED = frozenset({"%", "%p"})
PARTS = frozenset({"base", "delta"})
POINTS = {"%p": "%"}
AREA = "m ** 2"
BEFORE = 24  # characters before a figure


def counts(pair: Pair, fact: Fact, case: Case) -> bool:
    """Whether a pair is a conflict: discrepant, on some ground or by what it is called, of one period and subject, not of two counters."""
    grounded = bool(pair.supports) or named(pair, case)
    if (
        pair.relation != "discrepant"
        or not grounded
        or _worked_out(pair, case)
        or two_witnesses(pair, fact, case)
        or two_things(pair, case)
    ):
        return False
    return not (two_ways(pair, case) or opposed(pair, case) or unnamed(pair, case) or passing(pair, case))


def _worked_out(pair: Pair, case: Case) -> bool:
    """Whether of two articles one is a draft whose figure was worked out of its sources', or which the other bears out elsewhere."""
    ends = ((pair.a, pair.b), (pair.b, pair.a))
    return pair.a.article != pair.b.article and any(
        case.claim(ref).verdict_reason == "derived"
        or any(e.verdict == "supported" and e.ref.article == other.article for e in case.claim(ref).evidence)
        for ref, other in ends
    )


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


def two_witnesses(pair: Pair, fact: Fact, case: Case) -> bool:
    """Whether those who give the one figure, in any article, name a counter or speaker, and those who give the other name another.

    Not of figures that look like one mistyped, nor of the age of a person, which nobody counts.
    """
    if case.mention(pair.a).kind == case.mention(pair.b).kind == "age":
        return False
    one, other = (_witnesses(ref, fact, case) for ref in (pair.a, pair.b))
    return bool(one) and bool(other) and one.isdisjoint(other) and SLIP not in pair.supports


def _witnesses(ref: Ref, fact: Fact, case: Case) -> set[str]:
    value = case.mention(ref).value
    same = (case.claim(c) for c in fact.claims if case.mention(c).value == value)
    return {told for claim in same if (told := claim.source or claim.speaker) is not None}


def two_things(pair: Pair, case: Case) -> bool:
    """Whether two figures that others of their fact brought together are of two periods or two organisations."""
    a, b = case.claim(pair.a), case.claim(pair.b)
    if case.mention(pair.a).temporal:
        return False
    if _unnamed_people(pair, case) or {a.role, b.role} == CHANGE_AND_GOAL:
        return True
    if SLIP not in pair.supports and (_turns_apart(pair, case) or _stretches_apart(a, b)):
        return True
    if SLIP not in pair.supports and _passengers(pair.a, case) != _passengers(pair.b, case):
        return True
    days = days_between(*(case.articles[r.article].document.dateline.day for r in (pair.a, pair.b)))
    if SAME_TIME.isdisjoint(pair.supports) and (_of_the_past(pair.a, pair.b, case) or _of_the_past(pair.b, pair.a, case)):
        return True
    # a figure mistyped is worth a look even where the sentences seem to name other months
    return apart(a, b, days) or (other_period(a, b) and {SLIP, AGED}.isdisjoint(pair.supports))


def _stretches_apart(a: Claim, b: Claim) -> bool:
    """Whether two figures were counted over stretches of days that begin on one day and end on two: to 8 November, to 10 November."""
    x, y = a.period, b.period
    if x is None or y is None or x.start is None or x.start != y.start or x.end == y.end:
        return False
    return x.start != x.end and y.start != y.end


def _turns_apart(pair: Pair, case: Case) -> bool:
    """Whether the sentences of two figures name two turns of one thing: the 15th election and the 16th, 2차 발사 and 3차 발사."""
    one, other = (_turns(ref, case) for ref in (pair.a, pair.b))
    return any(what in other and other[what].isdisjoint(numbers) for what, numbers in one.items())


def _turns(ref: Ref, case: Case) -> dict[str, set[str]]:
    """What is told in turns in the sentence of a figure, and which of them."""
    out: dict[str, set[str]] = {}
    text = case.articles[ref.article].sentence_text(case.claim(ref))
    for found in phrases(case.lang_of(ref.article), "alignment")["turn"].finditer(text):
        out.setdefault("".join(found["of"].split()), set()).add(found["number"].lstrip("0"))
    return out


def _unnamed_people(pair: Pair, case: Case) -> bool:
    """Whether two ages far apart are told of nobody with a name: a woman of 88 found dead in her home, one of 45 in hers."""
    a, b = (case.mention(ref) for ref in (pair.a, pair.b))
    if not a.kind == b.kind == "age" or SLIP in pair.supports or a.value is None or b.value is None:
        return False
    years = abs(a.value - b.value)
    return years > ONE_AGE and years % TEN != 0 and not any(aged(ref, case) for ref in (pair.a, pair.b))


def aged(ref: Ref, case: Case) -> str | None:
    """The name right before an age: 김선재(50), Marta Olsen, 52."""
    start = case.mention(ref).start
    found = phrases(case.lang_of(ref.article), "people")["aged_before"].search(case.text(ref.article, max(0, start - NAMED), start))
    return found["name"] if found else None


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


def answered(pair: Pair, fact: Fact, case: Case) -> bool:
    """Whether an article that gives one figure of a pair also gives, for the same fact, the other or one that fits it.

    Its two are then of two times or places: winds of 185 mph on one island, of 115 on the next. Where one is a slip, it may say both.
    """
    if not SLIPPED.isdisjoint(pair.supports) or case.mention(pair.a).temporal:
        return False
    sides = ((pair.a, pair.b), (pair.b, pair.a))
    return any(_given(own.article, other, case) or _fitted(own, other, fact, case) for own, other in sides)


def _given(article: int, other: Ref, case: Case) -> bool:
    """Whether an article also gives the very figure of another, told of the same unit."""
    m = case.mention(other)
    return m.digits >= SHORT and (m.kind, m.unit, m.value) in case.kept(("given", article), lambda: _figures(case.articles[article]))


def _figures(article: Article) -> frozenset[tuple[str, str | None, Decimal | None]]:
    return frozenset((m.kind, m.unit, m.value) for m in map(article.mention_of, article.claims))


def _fitted(own: Ref, other: Ref, fact: Fact, case: Case) -> bool:
    """Whether the article of a figure gives for the fact a second one, which fits another."""
    m = case.mention(other)
    second = (ref for ref in fact.claims if ref.article == own.article and ref != own)
    return any((relation := relate(case.mention(ref), m)) is not None and relation.bears_out for ref in second)


def two_ways(pair: Pair, case: Case) -> bool:
    """Whether two figures are one thing told in two ways: a fall of 24.2% as -24.2%, a loss as -3억, or one level against two others."""
    a, b = case.mention(pair.a), case.mention(pair.b)
    if a.unit == b.unit and a.value is not None and b.value is not None and a.value == -b.value:
        unsigned = pair.a if a.value > 0 else pair.b
        return a.unit not in SIGNED or not rises(case, unsigned.article, case.mention(unsigned))
    return not _levels(pair.a, case).isdisjoint(_levels(pair.b, case))


def opposed(pair: Pair, case: Case) -> bool:
    """Whether two short percentages of two sizes are told as a rise and a fall: all exports up 1.2%, those to one country down 12.0%.

    Where nothing but a slip's shape brings them together: of one thing in one place, a rise and a fall are a conflict all the more.
    """
    if pair.supports != (SLIP,):
        return False
    found = [(ref.article, case.mention(ref)) for ref in (pair.a, pair.b)]
    if any(m.unit not in SIGNED for _, m in found) or min(m.digits for _, m in found) > SHORT:
        return False
    if len({abs(m.value) for _, m in found if m.value is not None}) < len(found):
        return False
    ways = {way_of(case, article, m) for article, m in found}
    return ways == {True, False}


def _levels(ref: Ref, case: Case) -> frozenset[tuple[bool, Decimal]]:
    """What a change and what it started from, told in one sentence, come to: up and down."""
    claim, m = case.claim(ref), case.mention(ref)
    if claim.role not in PARTS or m.value is None:
        return frozenset()
    rows = case.mentions_in(ref.article, case.sentence_at(ref.article, m.start))
    found = set()
    for row in rows:
        n, other = case.articles[ref.article].mentions[row], case.claim_of(ref.article, row)
        if other is None or n.value is None or {claim.role, other.role} != PARTS:
            continue
        base, delta = (m, n) if claim.role == "base" else (n, m)
        if base.value is not None and delta.value is not None and POINTS.get(delta.unit or "", delta.unit) == base.unit:
            found |= {(True, base.value + delta.value), (False, base.value - delta.value)}
    return frozenset(found)


def passing(pair: Pair, case: Case) -> bool:
    """Whether one figure says by a likeness how large another is, or one how long something has lasted so far: 축구장 70개, 17시간째."""
    if case.mention(pair.a).temporal:
        return False
    return any(_likened(ref, case) for ref in (pair.a, pair.b)) or _so_far(pair.a, case) != _so_far(pair.b, case)


def _likened(ref: Ref, case: Case) -> bool:
    """Whether a figure is a likeness of an area that its article tells as well: 49㏊(축구장 70개 면적)."""
    m, said = case.mention(ref), phrases(case.lang_of(ref.article), "alignment")
    if said["likened_before"].search(case.text(ref.article, max(0, m.start - BEFORE), m.start)) is None:
        return False
    return any(n.si is not None and n.si.unit == AREA for n in case.articles[ref.article].mentions)


def _so_far(ref: Ref, case: Case) -> bool:
    m, text = case.mention(ref), case.articles[ref.article].document.text
    return m.kind == "duration" and phrases(case.lang_of(ref.article), "alignment")["so_far_after"].match(text, m.end) is not None
