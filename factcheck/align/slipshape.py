"""Whether two figures differ as one mistyped does, and not as short figures do by chance."""

from __future__ import annotations

from factcheck.align.acts import acts_of
from factcheck.align.evidence import Evidence
from factcheck.align.places import one_placed
from factcheck.align.said import Said
from factcheck.align.tolls import concept_of, of_a_year_past, toll_of, two_measures
from factcheck.align.wording import wording
from factcheck.align.words import stem
from factcheck.grammar.lexicon import concepts
from factcheck.semantics.interval import ZERO
from factcheck.semantics.relation import SLIPS, Relation
from factcheck.semantics.slips import digit_inserted, digit_replaced

TWO, THREE = 2, 3  # digits from which a figure ten times another, or one with its digits swapped, may be a slip of it
UNLIKELY = 4  # digits; two figures of one unit and so many digits are a swap or a shift of each other once in 3,000 by chance
LONG = 5  # digits from which one that is replaced is a slip
LIKELY = 0.7  # probability from which two long sums of one account are one mistyped
SURE = 0.9  # probability from which a slip's shape is a ground wherever it stands
TELLING = 0.15  # weight of the words of their own that two counts share, from which these say something: not of a town's name alone
SHARED = 0.5  # weight of such words from which two shares are of one thing, whatever is named beside them
TEN = 10
FAR = 1000  # a point left out makes less of a difference


def slip_shape(a: Said, b: Said, relation: Relation, evidence: Evidence, probability: float) -> bool:
    """Whether the difference looks like a slip of the pen and is no coincidence of short numbers."""
    if relation.reason not in SLIPS and not evidence.get("moved") and not _retyped(a, b, evidence, probability):
        return False
    v, w = a.mention.value, b.mention.value
    if relation.reason not in SLIPS and v is not None and w is not None and digit_inserted(v, w) and _unlike(evidence):
        return False  # 3178억 to a ship, 318억 for a dormitory
    sure = a.family == "count" and probability >= SURE  # 180 and 108 workers
    least = THREE if relation.reason == "digit_swap" and a.digits != b.digits and not sure else TWO
    return min(a.digits, b.digits) >= least and not _by_chance(a, b, relation, evidence, probability)


def _by_chance(a: Said, b: Said, relation: Relation, evidence: Evidence, probability: float) -> bool:
    """Whether a figure of a slip's shape is so short, and told of so much else, that it is another one."""
    if a.digits == b.digits == TWO and toll_of(a) != toll_of(b):
        return True  # 84 were aboard, 48 were rescued
    if relation.reason == "unit" and a.mention.kind != "money" and evidence.get("role_clash") and not evidence.get("attribute"):
        return True  # profit down 1.2%, a margin of 20.5% that gained 120 basis points
    if relation.reason == "digit_swap" and a.family == "percent" and _of_two_names(evidence):
        return True  # a candidate's 84.77% in one city, and 48.77% in all
    if not short(a, b):
        return False
    if max(a.digits, b.digits) <= TWO and strangers(a, b, evidence):
        return True  # 62 workers were sent home, 26 people spent the night in a hall
    if _of_another_time(a, b, evidence):
        return True  # 241 films of 64 countries, firms of 46 countries at last year's market
    if relation.reason == "scale" and a.family == "count" and (two_measures(a, b) or _average_beside_count(a, b) or _cut_short(a, b)):
        return True  # 12 buildings destroyed, 120 damaged
    if relation.reason == "scale" and a.digits == b.digits == TWO and _told_apart(a, b, evidence):
        return True  # 170,000 more at work, of the unemployed 17,000 more women
    if relation.reason == "scale" and a.mention.kind == b.mention.kind == "percent" and _unlike(evidence):
        return True  # spending up 5.1%, a debt of 51% of output: short shares are often ten times one another
    other_words = evidence.get("attribute_clash") and relation.reason != "digit_swap"
    if evidence.get("role_clash") and probability < SURE and (other_words or two_measures(a, b)):
        return True  # 332 more were missing, 323 are injured; a monthly gain of 14,000, a forecast of 140,000
    if relation.reason == "scale" and a.digits != b.digits and ((a.family == "count" and other_words) or _one_known(a, b)):
        return True  # 5,276 injured, 5.3 million without a home: where other things are counted, a slip keeps the digits
    if relation.reason == "scale" and evidence.get("other_unit") and (not evidence.get("cell") or max(a.digits, b.digits) <= TWO):
        return True  # sold in 14 states, 140 workers laid off; 12 in the one fire, 12,000 homes
    return bool(evidence.get("known")) and not (a.headline or b.headline)  # 7.23 million stands in the other article, of another firm


def _of_two_names(evidence: Evidence) -> bool:
    """Whether two shares are told of two names and of two things, in one language, with few words of their own in common."""
    clash = evidence.get("entity_clash", 0) >= 1 and evidence.get("attribute_clash") and not evidence.get("other_language")
    return bool(clash) and not evidence.get("label") and evidence.get("cell_shared", 0) < SHARED


def strangers(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two counts by counters that count anything have no telling word of their own in common, nor one act."""
    plain = wording().lists["plain_counters"]
    if evidence.get("attribute") or a.mention.unit not in plain or b.mention.unit not in plain or acts_of(a) & acts_of(b):
        return False
    return evidence.get("cell_shared", 0) < TELLING or not any(isinstance(word, str) for word in a.cell & b.cell)


def _of_another_time(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two figures of two digits are told of two things and two times, with no word of their own in common."""
    clash = evidence.get("attribute_clash") and evidence.get("period_clash") and not evidence.get("cell_shared")
    return bool(clash) and max(a.digits, b.digits) <= TWO and of_a_year_past(a) != of_a_year_past(b)


def _unlike(evidence: Evidence) -> bool:
    """Whether two figures are told of two things, or hardly a word of their own says that they are one."""
    return bool(evidence.get("attribute_clash")) or (not evidence.get("attribute") and evidence.get("cell_shared", 0) < TELLING)


def _average_beside_count(a: Said, b: Said) -> bool:
    """Whether of two counts far apart one has a fraction and the other none: 2.21 people to a household, 221,000 people."""
    low, high = sorted(abs(c.mention.value or ZERO) for c in (a, b))
    return low % 1 != 0 and high % 1 == 0 and high >= FAR * low


def _cut_short(a: Said, b: Said) -> bool:
    """Whether two whole counts are of another number of digits and neither is told in units of its own: 351 cases, 35; not 35.1만."""
    exact = all(c.mention.value is not None and c.mention.precision == 1 for c in (a, b))
    return exact and a.digits != b.digits


def _told_apart(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether of two counts one alone is a change or has a list label, or their sentences name periods that do not meet."""
    if a.family != "count":
        return False
    if (a.claim.role == "delta") != (b.claim.role == "delta"):
        return True  # births to a thousand women down by 6.8, a rate of 0.68
    if evidence.get("period_clash") and not (a.claim.inherited or b.claim.inherited):
        return True
    return any(x.claim.label and not y.claim.label and stem(x.claim.label) not in y.words for x, y in ((a, b), (b, a)))


def _one_known(a: Said, b: Said) -> bool:
    """Whether of two sums, one told to a digit or two, the lexicon knows what one is and not the other: 249조 in all, 250만 a month."""
    return min(a.digits, b.digits) <= TWO and a.mention.kind == "money" and (concept_of(a) is None) != (concept_of(b) is None)


def _retyped(a: Said, b: Said, evidence: Evidence, probability: float) -> bool:
    """Whether two long counts that are surely one fact differ in one digit: 55,292 and 55,262; prices of two hours do as well.

    Or two sums of one account of one firm, of no two periods: 9조9198억 and 9조8198억.
    """
    x, y = a.mention.value, b.mention.value
    if x is None or y is None or a.mention.unit != b.mention.unit or not digit_replaced(x, y):
        return False
    if a.mention.kind == "money":
        clash = any(evidence.get(c) for c in ("period_clash", "entity_clash", "attribute_clash", "modality_clash"))
        last = abs(x - y) < TEN * max(c.mention.precision or ZERO for c in (a, b))  # 5804억, 5805억: one of the two is cut off
        named = evidence.get("attribute") and a.claim.attribute in concepts() and not clash and not last
        return bool(named) and min(a.digits, b.digits) >= UNLIKELY and probability >= LIKELY
    return a.family == "count" and min(a.digits, b.digits) >= LONG and probability >= SURE


def slipped_by_chance(a: Said, b: Said, relation: Relation) -> bool:
    """Whether two short percentages of which one is told of a place look like a slip: exports to one country 12.0%, all exports 1.2%."""
    shaped = relation.reason in ("scale", "digit_swap") and a.mention.kind == b.mention.kind == "percent"
    return shaped and short(a, b) and one_placed(a, b)


def unlikely(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether so long a pair of figures would hardly look like a slip by chance, and neither has a better counterpart."""
    return not short(a, b) and a.mention.unit == b.mention.unit and not evidence.get("taken")


def short(a: Said, b: Said) -> bool:
    """Whether one of two figures is so short that it may look like the other by chance."""
    return min(a.digits, b.digits) < UNLIKELY
