"""Independent grounds for calling two differing figures one fact.

Similar words alone link far too much: at 95 % precision they find one true pair in twenty. So a
difference is told only where something else speaks for it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.align.bases import other_base
from factcheck.align.cells import alike
from factcheck.align.comparable import relation_of
from factcheck.align.eventday import CLOSE, SWAPPED
from factcheck.align.evidence import Evidence
from factcheck.align.places import one_placed, places_apart
from factcheck.align.said import Said
from factcheck.align.tolls import fate_of, stems_of, toll_of
from factcheck.align.updates import concept_of
from factcheck.grammar.lexicon import varies
from factcheck.semantics.apart import apart, days_between
from factcheck.semantics.calendar import overlap
from factcheck.semantics.relation import Relation
from factcheck.semantics.slips import digit_replaced
from factcheck.types import Interval

SAME_WORDS = 0.4  # shared weight of the words beside the figure
SAME_SENTENCE, SAME_SENTENCE_WORDS = 0.6, 4
OWN_WORDS = 0.3  # share of the words that belong to a date and to no other of its sentence
ONSET_SHARED, ONSET_WORDS = 0.4, 0.2  # weight and share of the words that two first hours have in common
ANCHORED = 0.5
MOST_WORDS, DAY_SHARED = 0.5, 0.4
COUNTED_OUT, LITTLE, LITTLE_DIGITS, LITTLE_SURE = frozenset({"count", "measure"}), Decimal("1.25"), 2, 0.65
LEAST_DIGITS, LONG = 3, 5
UNLIKELY = 4  # digits; two figures of one unit and so many digits are a swap or a shift of each other once in 3,000 by chance
ROW = 0.3
MONTH = 31  # days
OF_AGE = 6  # code points from an age to the count of those who are so old
LARGE = 100  # values from which a figure of one digit does not stand in any text
TELLING = 5  # digits that the figures before and after must have between them
SAME_WORDING = "own_words"
PLACES = ("ordinal", "rank")
RARE = 0.8
HAIR = Decimal("0.004")  # share by which two long figures differ at most that are a slip of each other and no two figures
CLASHES = ("label_clash", "scope_clash", "period_clash", "modality_clash", "attribute_clash", "entity_clash")
SURE, SURE_OF_LONG = 0.9, 0.8  # probability from which a slip's shape is a ground wherever it stands; of figures of three digits
OWN_SURE, OWN_SHARED, OWN_SHARE = 0.75, 0.7, 0.4  # probability, weight and share of the words from which they are a ground of their own


def supports_of(
    a: Said,
    b: Said,
    relation: Relation,
    evidence: Evidence,
    beside_a: list[Said],
    beside_b: list[Said],
    probability: float,
) -> tuple[str, ...]:
    """The names of the grounds that hold for a pair of differing claims, strongest first; `probability` is that of its being one fact."""
    if of_two_facts(a, b, relation, evidence, (*beside_a, *beside_b)):
        return ()
    slip, between = slip_shape(a, b, relation, evidence, probability), between_like(a, b, evidence)
    if of_two_kinds(a, b, evidence, slip, between):
        return ()
    # one value in % and in points is no rare thing where the words around it are others: a quarter of a point, growth of 0.25%
    placed = same_place(evidence) if relation.reason != "unit" or a.mention.kind == "money" else same_words(evidence)
    sure = SURE if min(a.digits, b.digits) < LEAST_DIGITS else SURE_OF_LONG
    rare = unlikely(a, b, evidence)
    anchored = evidence.get("anchors", 0) >= ANCHORED and evidence.get("rank")
    grounds = {
        "slip_shape": slip and (placed or rare or probability >= sure),
        "same_place": slip and placed and rare,
        "year_slip": evidence.get("other_year") and not evidence.get("taken") and evidence.get("cell", 0) >= OWN_WORDS,
        "same_onset": same_onset(evidence),
        "past_toll": evidence.get("past_toll") and not evidence.get("known") and evidence.get("cell", 0) >= OWN_WORDS,
        SWAPPED: evidence.get(SWAPPED) and one_day(evidence, SWAPPED),
        CLOSE: evidence.get(CLOSE) and one_day(evidence, CLOSE),
        "minutes_swapped": hours_swapped(evidence),
        "same_rank": ranked_alike(a, b, evidence),
        "same_sentence": evidence.get("sentence", 0) >= SAME_SENTENCE and len(a.words & b.words) >= SAME_SENTENCE_WORDS,
        "aligned_neighbours": between or (anchored and counted_alike(a, b, evidence)),
        SAME_WORDING: probability >= OWN_SURE and own_words(a, b, evidence),
        "same_row": evidence.get("row", 0) >= ROW,
        "same_conversion": evidence.get("converted"),
        "third_article": placed and third_article(a, b, beside_a, beside_b),
        "same_subject": same_subject(a, b, evidence),
        "nearly_equal": nearly_equal(a, b, evidence),
        "same_measure": same_measure(a, b, evidence),
    }
    found = tuple(name for name, holds in grounds.items() if holds)
    if found == ("same_sentence",) and a.digits == b.digits == 1 and toll_of(a) is not None and toll_of(b) is not None:
        return ()  # two and three injured, in words that every report of a disaster uses
    if found == ("same_sentence",) and a.family == "count" and (a.rank[1] == 1) != (b.rank[1] == 1):
        return ()  # 6,000 left two towns; 4,600 left the one and 1,000 the other
    if not found and probability >= LITTLE_SURE and little_apart(a, b, evidence):
        return ("little_apart",)  # a ground for a note, and for no more
    # alone, a third article with either figure is wrong six times in seven: it says that the figure is real, not whose it is
    return found if found != ("third_article",) else ()


def of_two_facts(a: Said, b: Said, relation: Relation, evidence: Evidence, beside: Sequence[Said]) -> bool:
    """Whether what the figures are told of keeps them apart, whatever else agrees: then their difference says nothing."""
    if trifling(a, b) or (a.mention.kind == b.mention.kind and a.mention.kind in PLACES and not same_holder(a, b, evidence)):
        return True
    if known_apart(a, b, evidence) or parts_of_two(a, b) or other_base(a, b) or other_dollars(a, b, beside) or ages_apart(a, b):
        return True
    if relation.reason == "disjoint" and included(a) != included(b):
        return True  # "64대를 포함해" is a part of what is counted elsewhere
    if relation.reason == "disjoint" and a.family != "calendar" and two_measures(a, b):
        return True  # a bridge 312 m long, 48 m high; homes damaged, homes destroyed
    if evidence.get("other_unit") and None in (a.mention.value, b.mention.value):
        return True  # hundreds of dead, and a town of 12,000 people
    if (a.mention.kind == b.mention.kind == "percent" or toll_of(a) is not None) and short(a, b) and places_apart(a, b):
        return True  # exports to ASEAN and to the United States, the dead of two towns
    return a.family != "calendar" and apart(a.claim, b.claim, days_between(a.published, b.published))


def of_two_kinds(a: Said, b: Said, evidence: Evidence, slip: bool, between: bool) -> bool:
    """Whether labels, words or periods keep the figures apart, and no slip's shape and no neighbours say that they are one all the same."""
    if evidence.get("other_entry") or (not slip and not between and (evidence.get("label_clash") or two_things(a, b))):
        return True
    own_period = slip or any(evidence.get(e) for e in ("other_year", "past_toll", SWAPPED, CLOSE))  # a date is its own period
    return periods_apart(a, b, evidence) and (not own_period or published_apart(a, b))


def known_apart(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether both articles give both values: 300 members of whom 300 came, and 204 of 300 in favour."""
    if a.article == b.article or a.family == "calendar" or evidence.get("known", 0) < 1:
        return False
    return all(x.digits > 1 or (x.mention.value is not None and abs(x.mention.value) >= LARGE) for x in (a, b))  # a 1 stands in any text


def ages_apart(a: Said, b: Said) -> bool:
    """Whether both are counts of those of an age told right before, and the ages differ: 48 of 60 and over, 25 of 80 and over."""
    one, other = a.previous, b.previous
    if one is None or other is None or not one.mention.kind == other.mention.kind == "age":
        return False
    return all(0 <= s.mention.start - p.mention.end <= OF_AGE for s, p in ((a, one), (b, other))) and one.key != other.key


def parts_of_two(a: Said, b: Said) -> bool:
    """Whether two counts are told as parts of figures that differ: 61 in hospital, including 15 in intensive care; 29, including seven."""
    if a.family != "count" or not (included(a) and included(b)) or a.previous is None or b.previous is None:
        return False
    return a.previous.key != b.previous.key


def other_dollars(a: Said, b: Said, beside: Sequence[Said]) -> bool:
    """Whether one sum is in dollars called American, the other in those of an unnamed country, and no equal sums say they are the same."""
    if a.mention.unit != b.mention.unit or _dollars_named(a) + _dollars_named(b):
        return False
    return not any(c.key == x.key and _dollars_named(c) + _dollars_named(x) == 0 for x in (a, b) for c in beside)


def _dollars_named(said: Said) -> int:
    """1 for a sum in dollars that names the country, -1 for one that does not, 2 for any other figure."""
    surface = said.mention.surface
    return 1 if surface.startswith("US") and said.mention.kind == "money" else -1 if surface.startswith("$") else 2


def own_words(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether words of the two figures and of no others agree, no measure, label, scope, period or modality clashes, neither varies."""
    if a.mention.unit != b.mention.unit or {a.mention.kind, b.mention.kind} & set(PLACES) or two_measures(a, b):
        return False
    if any(evidence.get(c) for c in ("label_clash", "scope_clash", "period_clash", "modality_clash")):
        return False
    if varies(concept_of(a)) or varies(concept_of(b)):
        return False
    return evidence.get("cell_shared", 0) >= OWN_SHARED and max(evidence.get("cell", 0), evidence.get("near", 0)) >= OWN_SHARE


def little_apart(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two counts or measures, told of one thing on one day, differ by little, and neither article has the other's: 33 t, 36 t.

    Of what grows by the hour that says nothing.
    """
    v, w = a.mention.value, b.mention.value
    if (
        a.mention.kind != b.mention.kind
        or a.mention.kind not in COUNTED_OUT
        or None in (a.mention.unit, v, w)
        or a.mention.unit != b.mention.unit
    ):
        return False
    low, high = sorted((abs(v or Decimal(0)), abs(w or Decimal(0))))
    if min(a.digits, b.digits) < LITTLE_DIGITS or high > low * LITTLE or a.headline or b.headline:
        return False
    if days_between(a.published, b.published) != 0 or evidence.get("known") or evidence.get("taken") or two_measures(a, b):
        return False
    if {a.mention.qualifier, b.mention.qualifier} - {"exact", "about"} or varies(concept_of(a)) or varies(concept_of(b)):
        return False
    if a.claim.period and b.claim.period and a.claim.period != b.claim.period:
        return False  # a month's and its year's
    clash = a.claim.role != b.claim.role or any(evidence.get(c) for c in ("label_clash", "scope_clash", "period_clash", "modality_clash"))
    return not clash and bool(evidence.get("unit", 0) >= 1 or evidence.get("attribute") or evidence.get("noun"))


def same_onset(evidence: Evidence) -> bool:
    """Whether both are the first hour their article tells of one day, and words of their own agree."""
    return bool(evidence.get("onset")) and shares_words(evidence)


def one_day(evidence: Evidence, slip: str) -> bool:
    """Whether the words of two days' own agree; of two that are merely near, a figure beside them as well."""
    alike = evidence.get("cell", 0) >= MOST_WORDS and evidence.get("cell_shared", 0) >= DAY_SHARED
    beside = evidence.get("anchors", 0) >= ANCHORED / 2 or evidence.get("previous") or evidence.get("next")
    return alike and bool(slip == SWAPPED or beside)


def hours_swapped(evidence: Evidence) -> bool:
    """Whether two hours differ by the digits of their minutes swapped, and words of their own or a figure of their sentences agrees."""
    beside = shares_words(evidence) or evidence.get("anchors", 0) >= ANCHORED / 2
    return bool(evidence.get("minutes_swapped")) and not evidence.get("known") and beside


def shares_words(evidence: Evidence) -> bool:
    """Whether some words of two hours' own agree."""
    return evidence.get("cell_shared", 0) >= ONSET_SHARED and evidence.get("cell", 0) >= ONSET_WORDS


def included(said: Said) -> bool:
    """Whether a figure is told as a part of something larger: "64대를 포함해", "including 64"."""
    return bool({*said.right[:1], *(() if said.head_final else said.left[:1])} & stems_of("included"))


def two_things(a: Said, b: Said) -> bool:
    """Whether two claims name two owners of their figures, or one of them an owner and the other both, or two fates."""
    return of_another(a, b) or of_another(b, a) or of_both(a, b) or two_fates(a, b)


def two_fates(a: Said, b: Said) -> bool:
    """Whether two figures count people to whom two things befell: hundreds dead, dozens injured; 64 aboard, more than 60 dead."""
    if a.family != "count" or b.family != "count":
        return False
    one, other = fate_of(a), fate_of(b)
    return one is not None and other is not None and one != other


def of_another(a: Said, b: Said) -> bool:
    """Whether `a` is told of one name ("Dune's 82 million debut"), and `b` of another that stands in `a`'s sentence as well."""
    label, name = a.claim.label, b.claim.entities[:1]
    if not label or not name or b.claim.label or name[0] not in a.claim.entities or alike(label, name[0]):
        return False
    return any(alike(label, e) for e in a.claim.entities)


def of_both(a: Said, b: Said) -> bool:
    """Whether one figure counts two named things together and the other one of them: the dead of both fires, those of one."""
    if a.mention.kind == "money" or bool(a.joint) == bool(b.joint):
        return False
    both, one = (a, b) if a.joint else (b, a)
    return len(both.joint.intersection(one.claim.entities)) == 1


def periods_apart(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether the two speak of periods that do not meet: June, and the first ten days of July.

    Of articles of about one time only where both sentences name their period; a year's reports are alike, and there the
    periods that were named further up count as well.
    """
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


def unlikely(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether so long a pair of figures would hardly look like a slip by chance, and neither has a better counterpart."""
    return min(a.digits, b.digits) >= UNLIKELY and a.mention.unit == b.mention.unit and not evidence.get("taken")


def short(a: Said, b: Said) -> bool:
    """Whether one of two figures is so short that it may look like the other by chance."""
    return min(a.digits, b.digits) < UNLIKELY


def slipped_by_chance(a: Said, b: Said, relation: Relation) -> bool:
    """Whether two short percentages of which one is told of a place look like a slip: exports to one country 12.0%, all exports 1.2%."""
    shaped = relation.reason in ("scale", "digit_swap") and a.mention.kind == b.mention.kind == "percent"
    return shaped and short(a, b) and one_placed(a, b)


def slip_shape(a: Said, b: Said, relation: Relation, evidence: Evidence, probability: float) -> bool:
    """Whether the difference looks like a slip of the pen and is no coincidence of short numbers."""
    least = LEAST_DIGITS if relation.reason == "digit_swap" and a.digits != b.digits else 2
    other_words = evidence.get("attribute_clash") and relation.reason != "digit_swap"
    two_roles = evidence.get("role_clash") and probability < SURE and (other_words or two_measures(a, b))
    if two_roles and min(a.digits, b.digits) < UNLIKELY:
        return False  # 332 more were missing, 323 are injured; a monthly gain of 14,000, a forecast of 140,000
    if relation.reason == "scale" and a.family == "count" and other_words and a.digits != b.digits and short(a, b):
        return False  # 5,276 injured, 5.3 million without a home: where other things are counted, a slip keeps the digits
    if a.digits == b.digits == 2 and toll_of(a) != toll_of(b):
        return False  # 84 were aboard, 48 were rescued
    if evidence.get("known") and short(a, b) and not (a.headline or b.headline):
        return False  # 7.23 million stands in the other article as well, of another firm
    shaped = relation.reason in ("scale", "digit_swap", "unit") or bool(evidence.get("moved")) or _retyped(a, b, probability)
    return shaped and min(a.digits, b.digits) >= least


def _retyped(a: Said, b: Said, probability: float) -> bool:
    """Whether two long counts that are surely one fact differ in one digit: 55,292 and 55,262; prices of two hours do as well."""
    x, y = a.mention.value, b.mention.value
    if x is None or y is None or a.family != "count" or a.mention.unit != b.mention.unit:
        return False
    if min(a.digits, b.digits) < LONG or probability < SURE:
        return False
    return digit_replaced(x, y)


def two_measures(a: Said, b: Said) -> bool:
    """Whether the lexicon knows what either figure measures, and it is not the same; verbs that stand beside them may differ."""
    one, other = concept_of(a), concept_of(b)
    return one is not None and other is not None and one != other


def trifling(a: Said, b: Said) -> bool:
    """Whether two long numbers differ by one in the last place: parts rounded apart, not a slip."""
    v, w = a.mention.value, b.mention.value
    return v is not None and w is not None and min(a.digits, b.digits) >= LONG and a.mention.precision == abs(v - w)


def same_place(evidence: Evidence) -> bool:
    """Whether words or figures around the two figures are the same."""
    beside = evidence.get("previous") or evidence.get("next") or evidence.get("subject") or evidence.get("label")
    return (
        bool(beside) or same_words(evidence) or evidence.get("anchors", 0) >= ANCHORED / 2 or evidence.get("sentence", 0) >= SAME_SENTENCE
    )


def same_words(evidence: Evidence) -> bool:
    """Whether the words beside the two figures are the same."""
    if max(evidence.get(side, 0) for side in ("left", "right", "near", "cell")) >= SAME_WORDS or evidence.get("left_word"):
        return True
    return bool(evidence.get("noun"))


def between_like(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether the figures before and after are equal and say something: 23 and 1 on either side of any count do not."""
    if not evidence.get("between") or a.previous is None or a.next is None:
        return False
    if a.previous.digits + a.next.digits >= TELLING:
        return True
    clash = evidence.get("attribute_clash") or evidence.get("scope_clash") or evidence.get("label_clash")
    return (
        not clash and a.previous.sentence == a.sentence == a.next.sentence and b.previous is not None and b.previous.sentence == b.sentence
    )


def counted_alike(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two counts may be of one thing: 31 engines and a bare 35, or two bare numbers, only where the words beside them agree."""
    bare = None in (a.mention.unit, b.mention.unit)
    return a.family != "count" or not bare or same_words(evidence)


def same_holder(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether one name holds both places, in the same words: Busan came second, Riyadh first; the first opposition party."""
    return (same_words(evidence) and a.claim.entities[:1] == b.claim.entities[:1]) or ranked_alike(a, b, evidence)


def ranked_alike(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two places are told in the same words among equally many: the second-largest of seven, the third-largest of seven."""
    if not {a.mention.kind, b.mention.kind} <= set(PLACES) or evidence.get("taken"):
        return False
    return evidence.get("cell", 0) >= MOST_WORDS and bool(evidence.get("previous") or evidence.get("next"))


def third_article(a: Said, b: Said, beside_a: list[Said], beside_b: list[Said]) -> bool:
    """Whether a third article, no copy of either, gives the figure of one, or one that fits only one of the two."""
    here, copied = {a.article, b.article}, {a.origin, b.origin} - {-1}
    for own, other, side in ((a, b, beside_a), (b, a, beside_b)):
        for m in side:
            if m is not own and m.digits > 1 and m.article not in here and m.origin not in copied:
                relation = relation_of(m, other)
                if relation is not None and relation.relation == "discrepant":
                    return True
    return False


def nearly_equal(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two long figures that say the same of the same are a hair's breadth apart: revenue of 17.85 and of 17.84 billion."""
    v, w = a.mention.value, b.mention.value
    if v is None or w is None or a.mention.unit != b.mention.unit or evidence.get("taken"):
        return False
    if min(a.digits, b.digits) < LEAST_DIGITS or max(a.digits, b.digits) < UNLIKELY or clashes(a, b, evidence):
        return False
    named = a.claim.entities[:1] == b.claim.entities[:1] or evidence.get("left", 0) >= SAME_WORDS
    return named and bool(evidence.get("attribute")) and abs(v - w) <= HAIR * max(abs(v), abs(w))


def same_measure(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether both say the same of the same leading name, under the same scope, beside an equal long figure."""
    beside = [x for x in (a.next if evidence.get("next") else None, a.previous if evidence.get("previous") else None) if x is not None]
    if not any(x.digits >= LEAST_DIGITS and x.sentence == a.sentence for x in beside) or clashes(a, b, evidence):
        return False
    named = bool(a.claim.entities) and a.claim.entities[:1] == b.claim.entities[:1]
    return named and bool(evidence.get("attribute") and evidence.get("scope")) and not evidence.get("other_unit")


def same_subject(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether attribute and entity agree and nothing about the subject clashes."""
    if evidence.get("other_unit") or clashes(a, b, evidence):
        return False
    # two names, or one that few sentences have: the event's own name says little
    named = evidence.get("entity", 0) >= 1 or evidence.get("label") or evidence.get("rare_entity", 0) >= RARE
    return bool(evidence.get("attribute") and named)


def clashes(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether anything that the two claims say of themselves differs; what a change led to is a level as well."""
    roles = evidence.get("role_clash") and not {a.claim.role, b.claim.role} <= {"level", "to"}
    return bool(roles) or any(evidence.get(c) for c in CLASHES)
