"""How two claims relate where their counters differ only in the language's manner of counting.

Korean counts farms and restaurants alike as 곳, English names the thing counted. A counter that is no classifier of any
language (34 slaughterhouses) may therefore be the other's place, thing or person; what is counted is for the words to tell.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.align.finals import other_score
from factcheck.align.onset import clock_of
from factcheck.align.persons import two_persons
from factcheck.align.said import Said
from factcheck.align.wording import wording
from factcheck.grammar.pack import languages, load_pack
from factcheck.grammar.sharedmoney import may_be_one_currency
from factcheck.semantics.figure import Figure, figure_of
from factcheck.semantics.relation import CALENDAR, SLIPS, Relation, relate, relate_read
from factcheck.semantics.slips import scale_slip
from factcheck.semantics.zones import may_be_one_moment, names_zone
from factcheck.types import Mention

FX_ROOM = Decimal("0.05")  # share by which a rate may move within weeks
FX_DAYS = Decimal("0.01")  # by which it moves from one day to the next
TEN = 10
OTHER_SIZE = Decimal(50_000)  # a thousand is metres for kilometres
COUNTED_KINDS = frozenset({"count", "number"})
MARGINS = frozenset({"margin_rate", "operating_margin", "net_margin", "gross_margin"})
# what a text tells side by side, each with changes in percent of its own or as a level in percent; "profit" alone may be either profit
SIDE_BY_SIDE = frozenset({"revenue", "operating_profit", "net_profit", *MARGINS, "share_of_market", "exports", "imports"})
KIN = ("counted_as_homes", "counted_as_people")  # lists of counters that two reports may use for one count
THOUSANDS = 3  # powers of ten between the units that the head of a table names
LEAST_DIGITS = 3  # of two differing figures with different counters; shorter ones differ because they count other things


def relation_of(a: Said, b: Said) -> Relation | None:
    """How the figures of two claims relate; None where they measure different things."""
    if a.key != b.key:
        if _in_thirds(a.mention, b.mention):
            return Relation("consistent", "same_value")
        if (
            _ordinal_and_fraction(a.mention, b.mention)
            or _digits_and_count(a.mention, b.mention)
            or _of_two_ages(a.mention, b.mention)
            or _rate_and_count(a.mention, b.mention)
            or two_persons(a.person, b.person)
        ):
            return None
    if a.decided and b.decided and other_score(a, b):
        return Relation("discrepant", "disjoint")
    found = _relate(a, b)
    if found is None:
        return Relation("discrepant", "unit") if currency_slip(a, b) else _across_counters(a, b)
    if found.relation != "discrepant":
        return None if a.key != b.key and a.counted != b.counted else found  # at about 4:15, and how high it was by 4:10
    if converted_apart(a, b) or converted_once(a, b):
        return Relation("compatible", "fx_date")
    two = _of_two_zones(a, b) or other_size(a, b) or changes_of_two(a, b) or in_unit_of_table(a, b) or cells_apart(a, b, found)
    return None if two else found


def _ordinal_and_fraction(a: Mention, b: Mention) -> bool:
    """Whether one tells which in turn and the other is no whole number: 셋째 날, 5.23."""
    return any(x.kind == "ordinal" and y.value is not None and y.value % 1 != 0 for x, y in ((a, b), (b, a)))


def _digits_and_count(a: Mention, b: Mention) -> bool:
    """Whether one tells of how many digits a figure is, and the other counts something: 두 자릿수 차이, 두 후보."""
    return any(_of_digits(x) and y.kind == "count" and y.value is not None for x, y in ((a, b), (b, a)))


def _of_digits(m: Mention) -> bool:
    plain = m.kind in ("count", "number") and m.value is None
    return plain and isinstance(m.low, Decimal) and isinstance(m.high, Decimal) and m.high == m.low * TEN


def _across_counters(a: Said, b: Said) -> Relation | None:
    """How two counts relate of which one has a noun for its counter: any other counter may be the same, in another language's manner."""
    x, y = a.mention.unit, b.mention.unit
    counted = a.mention.kind == b.mention.kind == "count" and x is not None and y is not None
    if counted and any({x, y} <= wording().lists[group] for group in KIN):
        return relate(a.mention, replace(b.mention, unit=x))
    if not counted or (x in classifiers() and y in classifiers()):
        return None
    found = relate(a.mention, replace(b.mention, unit=x))
    # in one language two nouns are two things, unless the figures are equal or long: ten ships and at least seven vehicles
    fits = found is not None and found.relation != "discrepant" and (a.lang != b.lang or a.key == b.key)
    return found if fits or min(a.digits, b.digits) >= LEAST_DIGITS else None


def _of_two_ages(x: Mention, y: Mention) -> bool:
    """Whether one figure alone is an age, or one a stretch of years, and so of a group: a witness of 49, of 15 to 64, in their forties."""
    return (x.kind == "age") != (y.kind == "age") or (x.kind == "age" and None in (x.value, y.value))


def _in_thirds(x: Mention, y: Mention) -> bool:
    """Whether two counts of innings are one, the decimal place of the one counting thirds: 2.1이닝, 2⅓이닝."""
    counters = tuple(wording().lists["thirds"])
    if x.unit != y.unit or x.value is None or y.value is None or not (x.surface.endswith(counters) and y.surface.endswith(counters)):
        return False
    return any(_outs(a, box=True) == _outs(b, box=False) is not None for a, b in ((x.value, y.value), (y.value, x.value)))


def _outs(value: Decimal, *, box: bool) -> int | None:
    """How many outs a count of innings is, read as in a box score (2.1 is seven) or as a fraction; None where it is no whole number."""
    whole = int(value)
    outs = (value - whole) * (10 if box else 3)
    nearest = round(outs)
    return whole * 3 + nearest if nearest < 3 and abs(outs - nearest) < Decimal("0.02") else None


def _rate_and_count(x: Mention, y: Mention) -> bool:
    """Whether one is a bare number with decimal places, the other whole things: a batting average of 0.588, one vote."""
    bare, counted = (x, y) if x.unit is None else (y, x)
    if {x.kind, y.kind} - COUNTED_KINDS or bare.unit is not None or counted.unit is None or bare.value is None:
        return False
    averaged = counted.value is not None and counted.value != counted.value.to_integral_value()  # 0.72 children to a woman
    return not averaged and bare.value != bare.value.to_integral_value()


def _of_two_zones(a: Said, b: Said) -> bool:
    """Whether two clock times may be one moment on the clocks of two zones, since one of them names its zone: 09:53 GMT, 10:53 BST."""
    one, other = clock_of(a), clock_of(b)
    if one is None or other is None or not (names_zone(a.mention) or names_zone(b.mention)):
        return False
    return may_be_one_moment(one[1], other[1])


def _relate(a: Said, b: Said) -> Relation | None:
    """`relate` of the two mentions; the figures of claims in one unit are made once, for each is compared with every other."""
    x, y = a.mention, b.mention
    if x.kind != y.kind or x.unit != y.unit or x.kind in CALENDAR or "up_to" in (x.qualifier, y.qualifier):
        return relate(x, y)
    if not x.resolved or not y.resolved:
        return None
    one, two = a.figure or _figure(a), b.figure or _figure(b)
    return None if one is None or two is None else relate_read(x, y, one, two)


def _figure(claim: Said) -> Figure | None:
    claim.figure = figure_of(claim.mention, claim.mention)
    return claim.figure


def other_size(a: Said, b: Said) -> bool:
    """Whether two measures are of sizes that no slip brings together: rain and kilometres to the coast, cents a share and millions."""
    x, y = a.mention, b.mention
    if x.kind == y.kind == "money" and x.value and y.value:
        low, high = sorted((abs(x.value), abs(y.value)))
        return low < 1 and high > OTHER_SIZE
    if x.si is None or y.si is None or x.unit == y.unit or not x.si.value or not y.si.value:
        return False
    return not 1 / OTHER_SIZE < abs(x.si.value / y.si.value) < OTHER_SIZE


def in_unit_of_table(a: Said, b: Said) -> bool:
    """Whether a figure of a table may be in the thousands, millions or billions that its head names: 18,642 beside 18.64 billion."""
    x, y = a.mention.value, b.mention.value
    if not (a.tabled or b.tabled) or not x or not y:
        return False
    steps = (scale_slip(*two) for two, table in (((x, y), b), ((y, x), a)) if table.tabled)
    return any(step is not None and step > 0 and step % THOUSANDS == 0 for step in steps)


def cells_apart(a: Said, b: Said, found: Relation) -> bool:
    """Whether a figure of a table is in another row or column than the other, or in one of several that a text does not tell apart.

    Only a slip's shape brings a column together with prose, or with one of a table of another width.
    """
    if not (a.tabled or b.tabled):
        return False
    heads = [(x.named_by or x.words) for x in (a, b)]
    if heads[0].isdisjoint(heads[1]):
        return True
    single = all(x.rank[1] == 1 for x in (a, b) if x.tabled)
    return found.reason not in SLIPS and not single and (not (a.tabled and b.tabled) or a.rank != b.rank)


def changes_of_two(a: Said, b: Said) -> bool:
    """Whether two percentages tell of two attributes, one at least how its own changed: sales up, beside profit down or a margin."""
    if a.family != "percent" or b.family != "percent" or "delta" not in (a.claim.role, b.claim.role):
        return False
    x, y = a.claim.attribute, b.claim.attribute
    return x != y and x in SIDE_BY_SIDE and y in SIDE_BY_SIDE


def currency_slip(a: Said, b: Said) -> bool:
    """Whether one number stands in two currencies: 24억 달러 and 24억 유로; not $5 and A$5: Australian pages leave the A out."""
    x, y = a.mention, b.mention
    if not (x.kind == y.kind == "money" and x.unit != y.unit and x.value == y.value and min(a.digits, b.digits) >= 2):
        return False
    return not may_be_one_currency(x, y)


def converted_once(a: Said, b: Said) -> bool:
    """Whether one restates a foreign sum in brackets, and the other is all but the same: fined 200m euros ($227m), fined $228m."""
    x, y = a.mention, b.mention
    if not (x.kind == y.kind == "money" and x.unit == y.unit and x.value and y.value and a.bracketed != b.bracketed):
        return False
    before = (a if a.bracketed else b).previous
    foreign = before is not None and before.mention.kind == "money" and before.mention.unit != x.unit
    return foreign and abs(x.value / y.value - 1) <= FX_DAYS


def converted_apart(a: Said, b: Said) -> bool:
    """Whether both restate one foreign sum in brackets, at rates that two days or two banks may have had."""
    x, y, before, after = a.mention, b.mention, a.previous, b.previous
    if not (a.bracketed and b.bracketed and before and after and x.kind == y.kind == "money" and x.value and y.value):
        return False
    foreign = before.mention.kind == "money" and before.key == after.key and before.mention.unit != x.unit
    return foreign and abs(x.value / y.value - 1) <= FX_ROOM


@lru_cache(maxsize=1)
def classifiers() -> frozenset[str]:
    """The counters that the languages list, as against nouns that were read as the thing counted."""
    return frozenset(unit for code in languages() for unit in load_pack(code)["quantities"]["count"])
