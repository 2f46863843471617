"""What keeps two figures apart, whatever else agrees: two things, two fates, two measures, two periods."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.align.acts import two_acts
from factcheck.align.bases import other_base
from factcheck.align.cells import alike
from factcheck.align.eventday import CLOSE, SWAPPED
from factcheck.align.evidence import Evidence
from factcheck.align.marks import to_two_marks
from factcheck.align.places import places_apart
from factcheck.align.said import Said
from factcheck.align.sameplace import RANKED, ranked_alike, same_words
from factcheck.align.slipshape import LONG, short
from factcheck.align.soleslip import NAMED
from factcheck.align.tolls import concept_of, fate_of, of_a_year_past, stems_of, toll_of, two_measures
from factcheck.align.wording import wording
from factcheck.align.words import stem
from factcheck.semantics.apart import apart, days_between
from factcheck.semantics.calendar import overlap
from factcheck.semantics.relation import Relation
from factcheck.semantics.slips import digit_inserted
from factcheck.types import Interval

MONTH = 31  # days
LASTED = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4"), "year": Decimal("365.25")}  # days
OF_AGE = 6  # code points from an age to the count of those who are so old
SIZES, SMALLEST = 10, 10  # times, and the value from which a figure is so many times another by no slip: 1 dead, 19 dead
LARGE = 100  # values from which a figure of one digit does not stand in any text
OWN_PERIOD = ("other_year", "past_toll", SWAPPED, CLOSE)  # evidence of dates, which are their own period


def of_two_facts(a: Said, b: Said, relation: Relation, evidence: Evidence, beside: Sequence[Said]) -> bool:
    """Whether what the figures are told of keeps them apart, whatever else agrees: then their difference says nothing."""
    if (
        trifling(a, b)
        or of_two_holders(a, b, evidence)
        or other_base(a, b)
        or of_two_in_row(a, b, evidence)
        or of_two_in_row(b, a, evidence)
    ):
        return True
    if passed_between(a, b):
        return True
    if a.family == "calendar":
        if a.counted and b.counted:
            return True  # as of nine, as of ten: two counts, each at its hour
        return relation.reason == "disjoint" and (included(a) != included(b) or of_two_brackets(a, b))
    if known_apart(a, b, evidence) or parts_of_two(a, b) or found_further(a, b) or other_dollars(a, b, beside) or ages_apart(a, b):
        return True
    disjoint = relation.reason == "disjoint"
    if disjoint and (included(a) != included(b) or two_measures(a, b) or divided_otherwise(a, b) or of_two_sizes(a, b)):
        return True  # 64 of those counted elsewhere; a bridge 312 m long, 48 m high
    if evidence.get("other_unit") and None in (a.mention.value, b.mention.value):
        return True  # hundreds of dead, and a town of 12,000 people
    placed = a.mention.kind == b.mention.kind == "percent" or toll_of(a) is not None
    if short(a, b) and (two_acts(a, b) or of_two_years(a, b) or (placed and places_apart(a, b))):
        return True  # 12 schools shut, 21 opened; exports to ASEAN and to the United States, the dead of two towns
    return apart(a.claim, b.claim, days_between(a.published, b.published))


def of_two_kinds(a: Said, b: Said, evidence: Evidence, slip: bool, between: bool) -> bool:
    """Whether labels, words or periods keep the figures apart, and no slip's shape and no neighbours say that they are one all the same."""
    if evidence.get("other_entry") or (not slip and not between and (evidence.get("label_clash") or two_things(a, b))):
        return True
    if not periods_apart(a, b, evidence):
        return False
    if slip and min(a.digits, b.digits) >= LONG and (a.claim.inherited or b.claim.inherited):
        return False  # so long a figure is mistyped in any report of the year, and the period was named further up
    if evidence.get("happening") or evidence.get("planned"):
        return False  # when a thing was opened is the same in any report
    return published_apart(a, b) or not (slip or any(evidence.get(e) for e in OWN_PERIOD))


def two_things(a: Said, b: Said) -> bool:
    """Whether two claims name two owners of their figures, or one of them an owner and the other both, or two fates, or two marks.

    The score of a match is that of both sides, whichever stands beside it.
    """
    if a.decided and b.decided:
        return False
    return of_another(a, b) or of_another(b, a) or of_both(a, b) or two_fates(a, b) or to_two_marks(a, b)


def two_fates(a: Said, b: Said) -> bool:
    """Whether two figures count people to whom two things befell: hundreds dead, dozens injured; 64 aboard, more than 60 dead."""
    if a.family != "count" or b.family != "count":
        return False
    one, other = fate_of(a), fate_of(b)
    return one is not None and other is not None and one != other


def of_another(a: Said, b: Said) -> bool:
    """Whether `a` is told of one name ("Dune's 82 million debut"), and `b` of another that stands in `a`'s sentence as well."""
    label, name, others = a.claim.label, b.claim.entities[:1], b.claim.entities[1:]
    if not label or not name or b.claim.label or alike(label, name[0]):
        return False
    if b.left[:1] == (stem(label),):
        return False  # "Holmay, with 11,460, is second to Skarra": told of what no text lists as a name
    # Denton 48.5%; William Marsh 50.9%, Ralph Denton 48.5%. Of an age the name is known otherwise
    beside = a.mention.kind != "age" and any(label in e.split() for e in others)
    return beside or (name[0] in a.claim.entities and any(alike(label, e) for e in a.claim.entities))


def of_both(a: Said, b: Said) -> bool:
    """Whether one figure counts two named things together and the other one of them: the dead of both fires, those of one."""
    if a.mention.kind == "money" or bool(a.joint) == bool(b.joint):
        return False
    both, one = (a, b) if a.joint else (b, a)
    # the nearest place before a figure is whose it is, whatever else its sentence names: "hit by the quake in A, B has 2,500 hurt"
    return len(both.joint.intersection(one.claim.entities)) == 1 or not both.joint.isdisjoint(one.places[:1])


def passed_between(a: Said, b: Said) -> bool:
    """Whether two lengths of time differ by what passed between their reports: the 24th day of a strike, thirty days on the 54th."""
    x, y, day = a.mention, b.mention, days_between(a.published, b.published)
    if not day or x.unit != y.unit or x.unit not in LASTED or x.value is None or y.value is None:
        return False
    longer = (x.value > y.value) == ((a.published or "") > (b.published or ""))
    # a day more or less for inclusive counting; of longer units no more than half of one, or two years and three would be told a day apart
    return longer and abs(abs(x.value - y.value) * LASTED[x.unit] - day) <= max(LASTED["day"], LASTED[x.unit] / 2)


def of_two_in_row(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether the name that `b` is told of has a figure of its own beside `a`, another's: Harlow 6.9 million, Denton 6.6 million."""
    name = b.claim.entities[:1]
    if evidence.get("left_word") and evidence.get("anchors"):
        return False  # the word before both figures names what neither text may list as a name: Holmay, 14,160
    if not name or name == a.claim.entities[:1] or name[0] not in a.claim.entities:
        return False
    return any(c.claim.entities[:1] == name and (c.family, c.mention.unit) == (a.family, a.mention.unit) for c in a.row())


def of_two_holders(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two places in an order are not one name's, told in the same words: Busan came second, Riyadh first."""
    if a.mention.kind != b.mention.kind or a.mention.kind not in RANKED:
        return False
    if ranked_alike(a, b, evidence):
        return evidence.get("entity_clash", 0) >= NAMED
    return a.claim.entities[:1] != b.claim.entities[:1] or not same_words(evidence)


def known_apart(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether both articles give both values: 300 members of whom 300 came, and 204 of 300 in favour."""
    if a.article == b.article or evidence.get("known", 0) < 1:
        return False
    return all(x.digits > 1 or (x.mention.value is not None and abs(x.mention.value) >= LARGE) for x in (a, b))  # a 1 stands in any text


def ages_apart(a: Said, b: Said) -> bool:
    """Whether both are counts of those of an age told right before, and the ages differ: 48 of 60 and over, 25 of 80 and over."""
    one, other = a.previous, b.previous
    if one is None or other is None or not one.mention.kind == other.mention.kind == "age":
        return False
    return all(0 <= s.mention.start - p.mention.end <= OF_AGE for s, p in ((a, one), (b, other))) and one.key != other.key


def included(said: Said) -> bool:
    """Whether a figure is told as a part of something larger: "64대를 포함해", "including 64"."""
    return bool({*said.right[:1], *(() if said.head_final else said.left[:1])} & stems_of("included"))


def found_further(a: Said, b: Said) -> bool:
    """Whether two counts below ten are each what came to a total at some hour: four more bodies in the morning, one more at night."""
    if a.family != "count" or a.mention.unit != b.mention.unit or max(a.digits, b.digits) > 1:
        return False
    return all(not stems_of("added").isdisjoint((*x.cell, *x.near)) for x in (a, b))


def divided_otherwise(a: Said, b: Said) -> bool:
    """Whether two counts divide one whole in two ways: four cabin crew and two pilots of 181, six crew of 181."""
    if a.family != "count" or a.mention.unit != b.mention.unit or a.mention.value is None or b.mention.value is None:
        return False
    part, sum_ = (a, b) if a.mention.value < b.mention.value else (b, a)
    rest = (sum_.mention.value or 0) - (part.mention.value or 0)
    beside = (x for x in (part.previous, part.next) if x is not None and x.sentence == part.sentence)
    return any(x.mention.unit == part.mention.unit and x.mention.value == rest for x in beside) and _one_whole(part, sum_)


def _one_whole(a: Said, b: Said) -> bool:
    """Whether the sentences of two counts have a larger count in common."""
    one, other = ({x.key for x in s.together if x.sentence == s.sentence and x.mention.unit == a.mention.unit} for s in (a, b))
    return any(key not in (a.key, b.key) for key in one & other)


def of_two_brackets(a: Said, b: Said) -> bool:
    """Whether figures in brackets right behind two dates say that they are of two things: 2010 (10.8%), 2012 (2,772 births)."""
    one, other = (s.next if s.next is not None and s.next.bracketed else None for s in (a, b))
    return one is not None and other is not None and one.key != other.key


def of_two_years(a: Said, b: Said) -> bool:
    """Whether one toll is told of a year gone by, the other of none: 285 cases last year, 258 so far."""
    if a.family != "count" or (concept_of(a) or concept_of(b)) not in wording().lists["tolls"]:
        return False
    past, now = (a, b) if of_a_year_past(a) else (b, a)
    return of_a_year_past(past) and now.claim.period is None and not of_a_year_past(now)


def of_two_sizes(a: Said, b: Said) -> bool:
    """Whether one figure is more than ten times all that the other allows, and no power of ten: sacks of 30 to 40 kg, 1.69 t in all."""
    (low, high), (its_low, its_high) = _allowed(a), _allowed(b)
    v, w = a.mention.value, b.mention.value
    if v is not None and w is not None and a.mention.unit == b.mention.unit and digit_inserted(v, w):
        return False  # 178.4% for 17.4%
    return _dwarfed(high, its_low) or _dwarfed(its_high, low)


def _dwarfed(most: Decimal | None, least: Decimal | None) -> bool:
    return most is not None and least is not None and least > SIZES * most >= SIZES * SMALLEST


def _allowed(said: Said) -> tuple[Decimal | None, Decimal | None]:
    m = said.mention.si or said.mention
    low, high = m.low, m.high
    return low if isinstance(low, Decimal) else None, high if isinstance(high, Decimal) else None


def parts_of_two(a: Said, b: Said) -> bool:
    """Whether two counts are told as parts of figures that differ: 61 in hospital, including 15 in intensive care; 29, including seven."""
    if a.family != "count" or a.previous is None or b.previous is None or a.previous.key == b.previous.key:
        return False
    return included(a) and included(b)


def other_dollars(a: Said, b: Said, beside: Sequence[Said]) -> bool:
    """Whether one sum is in dollars called American, the other in those of an unnamed country, and no equal sums say they are the same."""
    if a.mention.unit != b.mention.unit or _dollars_named(a) + _dollars_named(b):
        return False
    return not any(c.key == x.key and _dollars_named(c) + _dollars_named(x) == 0 for x in (a, b) for c in beside)


def _dollars_named(said: Said) -> int:
    """1 for a sum in dollars that names the country, -1 for one that does not, 2 for any other figure."""
    surface = said.mention.surface
    return 1 if surface.startswith("US") and said.mention.kind == "money" else -1 if surface.startswith("$") else 2


def periods_apart(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether the two speak of periods that do not meet: June, and the first ten days of July.

    Of articles of about one time only where both sentences name their period; a year's reports are alike, and there the
    periods that were named further up count as well. An age beside a name is of today, whatever period is named with it.
    """
    if evidence.get("person"):
        return published_apart(a, b)
    if not evidence.get("period_clash"):
        return False
    return published_apart(a, b) or not (a.claim.inherited or b.claim.inherited) or far_apart(a.claim.period, b.claim.period)


def far_apart(x: Interval | None, y: Interval | None) -> bool:
    """Whether more than a month lies between two periods of some weeks at most: two polls of two years, inherited or not."""
    if overlap(x, y) or x is None or y is None or not (x.start and x.end and y.start and y.end):
        return False
    (start, end), (later, last) = sorted(((x.start[:10], x.end[:10]), (y.start[:10], y.end[:10])))
    long = max(days_between(start, end) or 0, days_between(later, last) or 0) > MONTH
    return not long and (days_between(end, later) or 0) > MONTH


def published_apart(a: Said, b: Said) -> bool:
    """Whether the two articles were published more than a month apart."""
    return (days_between(a.published, b.published) or 0) > MONTH


def trifling(a: Said, b: Said) -> bool:
    """Whether two long numbers differ by one in the last place: parts rounded apart, not a slip."""
    v, w = a.mention.value, b.mention.value
    return v is not None and w is not None and min(a.digits, b.digits) >= LONG and a.mention.precision == abs(v - w)
