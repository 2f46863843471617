"""How much the grounds of a conflict are worth: whether more than passages is alike, whether the lexicon names what both are of."""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.plainly import SLIP, plainly
from factcheck.check.reckonedfrom import of_one_base, reckoned_apart
from factcheck.check.remote import remote
from factcheck.grammar.lexicon import concepts
from factcheck.semantics.apart import momentary, periodic, quoted
from factcheck.types import Mention, Pair, Ref

# grounds that say that two passages are alike, not that two of their figures are one
PASSAGES = frozenset({"same_sentence", "aligned_neighbours", "third_article", "same_subject", "little_apart", "day_near"})
# the one figure of its kind, the one date of its kind: on pages of many desks more often two things than one slip, so a note and no more,
HAPPENING = "same_happening"
NOTING = frozenset({"sole_slip", HAPPENING})  # and of no weight beside other grounds
NOTED = NOTING | {"little_apart", "day_near"}  # of these grounds alone, a note
BACKED = frozenset({"third_article"})  # grounds that say a figure is real, not whose it is
# days, hours and places as like as these may still be two: votes on the 12th and the 21st, second by deposits and third by loans
MISTOLD = frozenset({"day_swapped", "minutes_swapped", "past_toll", "same_rank"})
AMOUNTS = frozenset({"count", "money"})
OWN_WORDS = frozenset({"own_words"})
LIKENESS = OWN_WORDS | {"third_article", "same_subject"}  # grounds that say of a height or a speed that it is one, not of what moment
SHAPE = frozenset({SLIP})
SENTENCE = frozenset({"same_sentence"})
TALLIED = frozenset({"count", "number", "percent"})  # kinds of what is counted anew from hour to hour
ROWS = frozenset({"same_row"})
TRADED_BY = frozenset({"barrel", "oz", "bushel", "lb", "t"})  # what commodities are priced by
SESSION = Decimal("0.1")  # share by which a quoted price may move within a day or two
LIKELY = 0.8  # probability from which two short figures with their digits swapped are told as one mistyped
SURE = 0.95  # probability from which two short percentages are told as one mistyped
SHORT = 2  # digits; of such figures one is ten times another by chance, and of percentages the other with its digits swapped: 7.4% and 4.7%


def named(pair: Pair, case: Case) -> bool:
    """Whether both figures are told of one thing the lexicon knows, how many or how much, that is not measured anew every season.

    Two tolls of one event, two sums of one settlement that differ are worth a note, whatever else speaks for their being one figure.
    """
    a, b = case.claim(pair.a).attribute, case.claim(pair.b).attribute
    m, n = case.mention(pair.a), case.mention(pair.b)
    counted = m.unit == n.unit or None in (m.unit, n.unit)  # fifteen football pitches, a building of four floors
    return counted and a == b and a in concepts() and a not in periodic() and m.kind in AMOUNTS


def unnamed(pair: Pair, case: Case) -> bool:
    """Whether rows alone bring a figure that names no unit together with one that counts something: 4 on a scale, and 7건."""
    return frozenset(pair.supports) <= ROWS and (case.mention(pair.a).unit is None) != (case.mention(pair.b).unit is None)


def thin(pair: Pair, case: Case) -> bool:
    """Whether no more is known of two figures than that their passages are alike, or that one short figure is a slip of the other.

    Where a word of the lexicon says what both are of, that is enough, unless they merely differ by little.
    """
    a, b, grounds = case.claim(pair.a), case.claim(pair.b), frozenset(pair.supports)
    if grounds - BACKED <= NOTED:
        return True
    tallied = case.mention(pair.a).kind in TALLIED
    if tallied and plainly(pair) and grounds - BACKED - NOTING == SENTENCE:
        return True  # the dead at nine and at noon, the lightly hurt and the women among the dead are told in the same words
    if remote(pair, case) or reckoned_apart(pair, case) or _short_swap(pair, case, grounds):
        return True
    grounds -= NOTING
    passing = {a.attribute, b.attribute} & momentary()
    sent = SLIP not in grounds or all(case.mention(r).kind == "count" and case.mention(r).digits <= SHORT for r in (pair.a, pair.b))
    if passing and sent and not {a.attribute, b.attribute} - passing & concepts().keys():
        return grounds - {SLIP} <= PASSAGES | LIKENESS  # helicopters sent out this morning, and by noon
    changes = a.role == b.role == "delta" and _swapped_by_chance(pair, case, grounds - {"third_article"})
    if a.attribute == b.attribute and a.attribute in concepts() and not changes:
        return False
    if pair.reason in {"disjoint", "bound_broken"} or (pair.reason == "scale" and SLIP not in grounds):
        return (grounds <= PASSAGES or grounds == OWN_WORDS) and not _of_one_edition(pair, case)
    short = all(case.mention(ref).digits <= SHORT for ref in (pair.a, pair.b))
    return changes or _swapped_by_chance(pair, case, grounds) or (pair.reason == "scale" and grounds == SHAPE and short)


def _of_one_edition(pair: Pair, case: Case) -> bool:
    """Whether two dates of one happening are told of one edition by its number: "제7회 바다마라톤을 5월 12일 연다"."""
    if HAPPENING not in pair.supports or SENTENCE.isdisjoint(pair.supports):
        return False
    told = [{m.value for m in _beside(ref, case) if m.kind == "ordinal" and m.value is not None} for ref in (pair.a, pair.b)]
    return not told[0].isdisjoint(told[1])


def _beside(ref: Ref, case: Case) -> list[Mention]:
    """The figures and dates of a claim's sentence."""
    start, end = case.claim(ref).sentence
    return [m for m in case.articles[ref.article].mentions if start <= m.start < end]


def _swapped_by_chance(pair: Pair, case: Case, grounds: frozenset[str]) -> bool:
    """Whether a slip's shape alone brings two percentages together, one of them so short that it may have it by chance."""
    two = [case.mention(ref) for ref in (pair.a, pair.b)]
    if not any(m.kind == "percent" for m in two) or grounds != {SLIP} or min(m.digits for m in two) > SHORT:
        return False  # 12.0% says no more than 12%
    return pair.reason == "scale" or pair.confidence < SURE


def quotes(pair: Pair, case: Case) -> bool:
    """Whether two figures may be one market price at two hours: near each other, and no slip of the pen."""
    a, b = (case.mention(ref) for ref in (pair.a, pair.b))
    if SLIP in pair.supports or a.value is None or b.value is None:
        return False
    if a.kind == b.kind == "money" and of_one_base(pair, case):
        return True
    named = all(case.claim(ref).attribute in quoted() for ref in (pair.a, pair.b))
    traded = a.kind == b.kind == "money" and a.per in TRADED_BY
    return (named or traded) and abs(a.value - b.value) <= SESSION * max(abs(a.value), abs(b.value))


def _short_swap(pair: Pair, case: Case, grounds: frozenset[str]) -> bool:
    """Whether nothing but their two digits, swapped, brings two shares together that are not surely one: many a share has them."""
    short = all(m.kind == "percent" and m.digits <= SHORT for m in (case.mention(ref) for ref in (pair.a, pair.b)))
    return pair.reason == "digit_swap" and grounds - BACKED - NOTING == SHAPE and short and pair.confidence < LIKELY
