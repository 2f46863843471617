"""How much the grounds of a conflict are worth: whether more than passages is alike, whether the lexicon names what both are of."""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.rises import way_of
from factcheck.grammar.lexicon import concepts
from factcheck.grammar.phrases import phrases
from factcheck.semantics.apart import momentary, periodic, quoted
from factcheck.semantics.slips import digit_replaced, last_digit_lost
from factcheck.types import Pair, Ref

# grounds that say that two passages are alike, not that two of their figures are one
PASSAGES = frozenset({"same_sentence", "aligned_neighbours", "third_article", "same_subject", "little_apart", "day_near"})
# the one figure of its kind, the one date of its kind: on pages of many desks more often two things than one slip, so a note and no more,
NOTING = frozenset({"sole_slip", "same_happening"})  # and of no weight beside other grounds
NOTED = NOTING | {"little_apart", "day_near"}  # of these grounds alone, a note
BACKED = frozenset({"third_article"})  # grounds that say a figure is real, not whose it is
# days, hours and places as like as these may still be two: votes on the 12th and the 21st, second by deposits and third by loans
MISTOLD = frozenset({"day_swapped", "minutes_swapped", "past_toll", "same_rank"})
AMOUNTS = frozenset({"count", "money"})
OWN_WORDS = frozenset({"own_words"})
LIKENESS = OWN_WORDS | {"third_article", "same_subject"}  # grounds that say of a height or a speed that it is one, not of what moment
SLIP = "slip_shape"
SHAPE = frozenset({SLIP})
SENTENCE = frozenset({"same_sentence"})
TALLIED = frozenset({"count", "number", "percent"})  # kinds of what is counted anew from hour to hour
PLAINLY = frozenset({"disjoint", "bound_broken"})  # reasons of figures that differ in no way that a slip of the pen explains
UNLIKE = frozenset({SLIP, "exchanged"})  # grounds on which figures far apart are one thing
PLACED = frozenset({"score", "rank", "ordinal", "date", "time"})  # kinds whose figures have no size to be far apart in
REMOTE, ONE_DIGIT = (
    Decimal("1.33"),
    10,
)  # times the lower from which the higher is another figure, but for counts of one digit next to each other
ROWS = frozenset({"same_row"})
TRADED_BY = frozenset({"barrel", "oz", "bushel", "lb", "t"})  # what commodities are priced by
SESSION = Decimal("0.1")  # share by which a quoted price may move within a day or two
BESIDE = frozenset({"(", ",", ";"})  # between a share and the count it is of
SAME_BASE = Decimal("0.002")  # share by which what two prices rose from may differ, by the rounding of the changes
LIKELY = 0.8  # probability from which two short figures with their digits swapped are told as one mistyped
SURE = 0.95  # probability from which two short percentages are told as one mistyped
BEHIND = 24  # code points behind a distance
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
    if tallied and pair.reason in PLAINLY and grounds - BACKED - NOTING == SENTENCE:
        return True  # the dead at nine and at noon, the lightly hurt and the women among the dead are told in the same words
    if remote(pair, case):
        return True
    if _way_from(pair, case) or _short_swap(pair, case, grounds) or _lasting(pair, case) or _of_two_counts(pair, case):
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
        return grounds <= PASSAGES or grounds == OWN_WORDS
    short = all(case.mention(ref).digits <= SHORT for ref in (pair.a, pair.b))
    return changes or _swapped_by_chance(pair, case, grounds) or (pair.reason == "scale" and grounds == {SLIP} and short)


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
    if a.kind == b.kind == "money" and _of_one_base(pair, case):
        return True
    named = all(case.claim(ref).attribute in quoted() for ref in (pair.a, pair.b))
    traded = a.kind == b.kind == "money" and a.per in TRADED_BY
    return (named or traded) and abs(a.value - b.value) <= SESSION * max(abs(a.value), abs(b.value))


def _of_one_base(pair: Pair, case: Case) -> bool:
    """Whether two prices are told with changes of their own from one price: up 4.5% at 259.6, up 4.9% at 260.5."""
    one, other = (_base(ref, case) for ref in (pair.a, pair.b))
    return one is not None and other is not None and abs(one - other) <= SAME_BASE * max(one, other)


def _base(ref: Ref, case: Case) -> Decimal | None:
    """What a price rose or fell from, by the change in percent told right beside it."""
    m, rows, i = case.mention(ref), case.articles[ref.article].mentions, case.claim(ref).mention
    for change in (*rows[max(0, i - 1) : i], *rows[i + 1 : i + 2]):
        apart = max(change.start - m.end, m.start - change.end)
        if change.kind == "percent" and change.value and m.value and apart <= BEHIND:
            rose = way_of(case, ref.article, change)
            return None if rose is None else m.value / (1 + (change.value if rose else -change.value) / 100)
    return None


def remote(pair: Pair, case: Case) -> bool:
    """Whether two figures lie so far apart that one is hardly the other miswritten: 48 aircraft, and the first 12 of them.

    What is alike around them, words, names or neighbours, is alike around the parts and stages of one thing as well.
    """
    a, b = (case.mention(ref) for ref in (pair.a, pair.b))
    if not UNLIKE.isdisjoint(pair.supports) or pair.reason not in PLAINLY or a.kind in PLACED or not a.value or not b.value:
        return False
    low, high = sorted((abs(a.value), abs(b.value)))
    if high <= low * REMOTE or (high < ONE_DIGIT and high - low <= 1):
        return False
    return not (digit_replaced(low, high, SHORT) or last_digit_lost(low, high))


def _short_swap(pair: Pair, case: Case, grounds: frozenset[str]) -> bool:
    """Whether nothing but their two digits, swapped, brings two shares together that are not surely one: many a share has them."""
    short = all(m.kind == "percent" and m.digits <= SHORT for m in (case.mention(ref) for ref in (pair.a, pair.b)))
    return pair.reason == "digit_swap" and grounds - BACKED - NOTING == SHAPE and short and pair.confidence < LIKELY


def _way_from(pair: Pair, case: Case) -> bool:
    """Whether two distances of no slip's shape are told from some place on: 3.8 km from the bridge's end, 13.9 km from a junction."""
    if SLIP in pair.supports or pair.reason not in PLAINLY:
        return False
    return all(_led_away(ref, case) for ref in (pair.a, pair.b))


def _led_away(ref: Ref, case: Case) -> bool:
    m, said = case.mention(ref), phrases(case.lang_of(ref.article), "alignment")
    return m.kind == "measure" and said["led_away"].match(case.text(ref.article, m.end, m.end + BEHIND)) is not None


def _lasting(pair: Pair, case: Case) -> bool:
    """Whether two lengths of time of no slip's shape are told by articles of which one says no date: they may count up to two days."""
    lengths = all(case.mention(ref).kind == "duration" for ref in (pair.a, pair.b))
    undated = any(case.articles[ref.article].document.dateline.day is None for ref in (pair.a, pair.b))
    return lengths and undated and SLIP not in pair.supports


def _of_two_counts(pair: Pair, case: Case) -> bool:
    """Whether two shares are each told with the count they are of, and these differ as well: 13% (136 of 1,060), 12% (116 of 945)."""
    counts = [_count_beside(ref, case) for ref in (pair.a, pair.b)]
    return SLIP not in pair.supports and None not in counts and counts[0] != counts[1]


def _count_beside(ref: Ref, case: Case) -> Decimal | None:
    """The count told right behind a share inside its brackets or in brackets."""
    m, rows = case.mention(ref), case.articles[ref.article].mentions
    i = case.claim(ref).mention + 1
    if m.kind != "percent" or i >= len(rows) or rows[i].kind not in ("count", "number"):
        return None
    return rows[i].value if case.text(ref.article, m.end, rows[i].start).strip() in BESIDE else None
