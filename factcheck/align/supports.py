"""Independent grounds for calling two differing figures one fact.

Similar words alone link far too much: at 95 % precision they find one true pair in twenty. So a
difference is told only where something else speaks for it too.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.align.comparable import relation_of
from factcheck.align.eventday import CLOSE, SWAPPED
from factcheck.align.evidence import Evidence
from factcheck.align.groups import Groups, Link
from factcheck.align.onset import of_the_news
from factcheck.align.partsum import part_of_other
from factcheck.align.persons import YEARS
from factcheck.align.said import Said
from factcheck.align.sameplace import (
    MOST_WORDS,
    RANKED,
    SAME_SENTENCE,
    SAME_WORDS,
    aligned,
    between_like,
    neighboured,
    ranked_alike,
    same_place,
    same_words,
)
from factcheck.align.slipshape import SURE, UNLIKELY, slip_shape, strangers, unlikely
from factcheck.align.soleslip import sole_slip
from factcheck.align.tolls import concept_of, toll_of, two_measures
from factcheck.align.twofacts import of_two_facts, of_two_kinds
from factcheck.grammar.lexicon import concepts, varies
from factcheck.semantics.apart import days_between
from factcheck.semantics.calendar import parse_day
from factcheck.semantics.relation import Relation
from factcheck.semantics.slips import SOON

SAME_SENTENCE_WORDS = 4
OWN_WORDS = 0.3  # share of the words that belong to a date and to no other of its sentence
ONSET_SHARED, ONSET_WORDS = 0.4, 0.2  # weight and share of the words that two first hours have in common
DAY_SHARED = 0.4
PLAN_SHARED, HARDLY = 0.25, 0.1  # weight of the words that two dates to come share, and of what another shares beyond
BESIDE = 0.5  # weight of the equal figures or the words beside two years with their digits swapped
COUNTED_OUT, LITTLE, LITTLE_DIGITS, LITTLE_SURE = frozenset({"count", "measure"}), Decimal("1.25"), 2, 0.65
LEAST_DIGITS = 3
NOUNS = 2  # words before a noun that say of what it is
LIKE = 0.3  # likeness of sentences
POSSIBLE = 0.1  # probability from which a day and the month of another year may be of one event
ONE_LONGER = 0.5  # of two times one alone is longer than a day
BEHIND = 12  # code points from a date to the length of time counted from it
ROW = 0.3
SAME_WORDING = "own_words"
RARE = 0.8
HAIR = Decimal("0.004")  # share by which two long figures differ at most that are a slip of each other and no two figures
OTHER = ("label_clash", "scope_clash", "period_clash", "modality_clash")
CLASHES = (*OTHER, "attribute_clash", "entity_clash")
SURE_OF_LONG = 0.8  # probability from which a slip's shape is a ground wherever it stands, of figures of three digits
SURE_OF_SCALE = 0.95  # the same of two figures of a digit or two of which one is ten times the other
OWN_SURE, OWN_SHARED, OWN_SHARE = 0.75, 0.7, 0.4  # probability, weight and share of the words from which they are a ground of their own


def supports_of(link: Link, groups: Groups) -> tuple[str, ...]:
    """The names of the grounds that hold for two differing claims, strongest first."""
    a, b, relation, evidence = link.a, link.b, link.relation, link.evidence
    beside = groups.list(a), groups.list(b)
    if of_two_facts(a, b, relation, evidence, (*beside[0], *beside[1])) or part_of_other(a, b):
        return ()
    slip, between = slip_shape(a, b, relation, evidence, link.probability), between_like(a, b, evidence)
    if of_two_kinds(a, b, evidence, slip, between):
        return ()
    # one value in % and in points is no rare thing where the words around it are others: a quarter of a point, growth of 0.25%
    placed = same_place(evidence) if relation.reason != "unit" or a.mention.kind == "money" else same_words(evidence)
    grounds = {
        "slip_shape": slip and (placed or (unlikely(a, b, evidence) and touching(evidence)) or link.probability >= _sure(a, b, relation)),
        "same_place": slip and placed and unlikely(a, b, evidence),
        **_of_times(a, b, evidence, link.probability),
        "final_score": bool(evidence.get("final_score")) and not evidence.get("known"),
        "same_rank": ranked_alike(a, b, evidence),
        "same_sentence": evidence.get("sentence", 0) >= SAME_SENTENCE and len(a.words & b.words) >= SAME_SENTENCE_WORDS,
        "aligned_neighbours": between or aligned(a, b, evidence),
        SAME_WORDING: link.probability >= OWN_SURE and own_words(a, b, evidence),
        "sole_slip": not strangers(a, b, evidence) and sole_slip(a, b, evidence, link.probability),
        "same_row": evidence.get("row", 0) >= ROW,
        "same_conversion": a.mention.kind == "money" and evidence.get("converted"),
        "same_person": bool(evidence.get("person")) and birthdays_apart(a, b),
        "third_article": placed and third_article(a, b, *beside),
        "same_subject": same_subject(a, b, evidence),
        "nearly_equal": nearly_equal(a, b, evidence),
        "same_measure": same_measure(a, b, evidence),
    }
    found = tuple(name for name, holds in grounds.items() if holds)
    if not found and link.probability >= LITTLE_SURE and little_apart(a, b, evidence):
        return ("little_apart",)  # a ground for a note, and for no more
    return () if _too_little(found, a, b, evidence) else found


def _sure(a: Said, b: Said, relation: Relation) -> float:
    """The probability from which a slip's shape is a ground wherever it stands: of short percentages many a one looks like another."""
    if min(a.digits, b.digits) >= LEAST_DIGITS:
        return SURE_OF_LONG
    if relation.reason == "scale":
        return SURE_OF_SCALE
    swapped = relation.reason == "digit_swap" and a.family != "percent" and a.digits == b.digits
    return SURE_OF_LONG if swapped else SURE


def touching(evidence: Evidence) -> bool:
    """Whether anything beside the figures themselves is alike: net income of $20.55 billion, iPhones for $205.489 billion."""
    return any(evidence.get(e) for e in ("cell", "near", "left", "right", "attribute", "label", "noun", "head"))


def _too_little(found: tuple[str, ...], a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether the one ground found says nothing of these figures."""
    if found == ("same_sentence",):
        if evidence.get("scope_clash"):
            return True  # exports up 23.2%, a day's exports up 10.1%
        if a.mention.kind == "money" and _of_other_noun(a, b):
            return True  # the balance of household loans, the balance of mortgages
        if a.digits == b.digits == 1 and toll_of(a) is not None and toll_of(b) is not None:
            return True  # two and three injured, in words that every report of a disaster uses
        return a.family == "count" and (a.rank[1] == 1) != (b.rank[1] == 1)  # 6,000 left two towns; 4,600 left the one and 1,000 the other
    # alone, a third article with either figure is wrong six times in seven: it says that the figure is real, not whose it is
    return found == ("third_article",)


def _of_other_noun(a: Said, b: Said) -> bool:
    """Whether the same noun stands before two figures, and before it others that have no word in common."""
    if not a.head_final or a.left[:1] != b.left[:1] or min(len(a.left), len(b.left)) <= NOUNS:
        return False
    return frozenset(a.left[1 : NOUNS + 1]).isdisjoint(b.left[1 : NOUNS + 1])


def _of_times(a: Said, b: Said, evidence: Evidence, probability: float) -> dict[str, bool]:
    """The grounds that hold for two days, hours or years: what is one mistold, and words of their own that agree.

    A year is that of one deed as well where it is known and the same, or an equal figure stands beside both.
    """
    worded = evidence.get("cell", 0) >= OWN_WORDS
    done = a.claim.attribute in concepts() and bool(evidence.get("attribute"))
    known = done or (neighboured(evidence) and bool(evidence.get("previous") or evidence.get("next")))
    known = known or (_years_swapped(a, b) and max(evidence.get("anchors", 0), evidence.get("cell_shared", 0)) >= BESIDE)
    return {
        "year_slip": bool(evidence.get("other_year"))
        and not evidence.get("taken")
        and (worded or known)
        and not counted_from(a, b)
        and (known or probability >= POSSIBLE or (evidence.get("span") != ONE_LONGER and not years_apart(a, b, evidence))),
        "same_onset": bool(evidence.get("onset"))
        and (shares_words(evidence) or of_the_news(a, b) or bool(evidence.get("minutes_swapped"))),
        "past_toll": bool(evidence.get("past_toll")) and not evidence.get("known") and worded,
        SWAPPED: bool(evidence.get(SWAPPED)) and one_day(evidence),
        CLOSE: bool(evidence.get(CLOSE)) and one_day(evidence) and _beside_figure(evidence),
        "minutes_swapped": hours_swapped(evidence),
        "same_happening": bool(evidence.get("happening") or (evidence.get("planned") and one_plan(evidence))),
    }


def counted_from(a: Said, b: Said) -> bool:
    """Whether a length of time stands right behind each of two dates and is not the other's: 2011년 9월 이후 5년 8개월 만."""
    x, y = a.next, b.next
    if x is None or y is None or x.mention.kind != "duration" or y.mention.kind != "duration":
        return False
    return max(x.mention.start - a.mention.end, y.mention.start - b.mention.end) <= BEHIND and x.key != y.key


def years_apart(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two dates are of years more than two apart, in sentences little like each other: since November 2010, since November 2020."""
    one, other = parse_day(str(a.mention.low)[:10]), parse_day(str(b.mention.low)[:10])
    apart = one is not None and other is not None and abs(one.year - other.year) > SOON
    return apart and not _years_swapped(a, b) and evidence.get("sentence", 0) < LIKE


def _years_swapped(a: Said, b: Said) -> bool:
    """Whether two dates name one year alone each, which differ by two digits swapped: 1954 and 1945."""
    x, y = (str(c.mention.low)[:4] for c in (a, b))
    return x != y and sorted(x) == sorted(y)


def one_day(evidence: Evidence) -> bool:
    """Whether most words of two days' own agree."""
    return evidence.get("cell", 0) >= MOST_WORDS and evidence.get("cell_shared", 0) >= DAY_SHARED


def one_plan(evidence: Evidence) -> bool:
    """Whether words of two dates to come agree, and no other date of either article has more of them."""
    worded = evidence.get("cell", 0) >= OWN_WORDS and evidence.get("cell_shared", 0) >= PLAN_SHARED
    return worded and evidence.get("outdone", 0) <= HARDLY


def _beside_figure(evidence: Evidence) -> bool:
    """Whether a figure beside two days agrees as well."""
    return neighboured(evidence) or bool(evidence.get("previous") or evidence.get("next"))


def hours_swapped(evidence: Evidence) -> bool:
    """Whether two hours differ by the digits of their minutes swapped, and words of their own or a figure of their sentences agrees."""
    beside = shares_words(evidence) or neighboured(evidence)
    return bool(evidence.get("minutes_swapped")) and not evidence.get("known") and beside


def shares_words(evidence: Evidence) -> bool:
    """Whether some words of two hours' own agree, be it the one word of a short sentence: "출발은 오전 9시다", "출발은 오전 8시다"."""
    if all(evidence.get(part, 0) >= 1 for part in ("cell", "near", "left", "sentence")):
        return True
    return evidence.get("cell_shared", 0) >= ONSET_SHARED and evidence.get("cell", 0) >= ONSET_WORDS


def birthdays_apart(a: Said, b: Said) -> bool:
    """Whether two ages lie further apart than a birthday, or two ways of counting, may bring them."""
    v, w = a.mention.value, b.mention.value
    return v is not None and w is not None and abs(v - w) >= YEARS


def own_words(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether words of the two figures and of no others agree, no measure, label, scope, period or modality clashes, neither varies."""
    if a.mention.unit != b.mention.unit or not RANKED.isdisjoint((a.mention.kind, b.mention.kind)) or two_measures(a, b):
        return False
    if any(evidence.get(c) for c in OTHER) or varies(concept_of(a)) or varies(concept_of(b)):
        return False
    return evidence.get("cell_shared", 0) >= OWN_SHARED and max(evidence.get("cell", 0), evidence.get("near", 0)) >= OWN_SHARE


def little_apart(a: Said, b: Said, evidence: Evidence) -> bool:
    """Whether two counts or measures, told of one thing on one day, differ by little, and neither article has the other's: 33 t, 36 t.

    Of what grows by the hour that says nothing.
    """
    m, n = a.mention, b.mention
    if m.kind not in COUNTED_OUT or m.unit is None or (m.kind, m.unit) != (n.kind, n.unit) or a.headline or b.headline:
        return False
    if min(a.digits, b.digits) < LITTLE_DIGITS or {m.qualifier, n.qualifier} - {"exact", "about"} or not _near(m.value, n.value):
        return False
    if days_between(a.published, b.published) != 0 or evidence.get("known") or evidence.get("taken") or two_measures(a, b):
        return False
    if varies(concept_of(a)) or varies(concept_of(b)):
        return False
    if a.claim.period and b.claim.period and a.claim.period != b.claim.period:
        return False  # a month's and its year's
    if a.claim.role != b.claim.role or any(evidence.get(c) for c in OTHER):
        return False
    return bool(evidence.get("unit", 0) >= 1 or evidence.get("attribute") or evidence.get("noun"))


def _near(v: Decimal | None, w: Decimal | None) -> bool:
    """Whether the larger of two values is a quarter more than the smaller at most."""
    if v is None or w is None:
        return False
    low, high = sorted((abs(v), abs(w)))
    return high <= low * LITTLE


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
    beside = (x for x, equal in ((a.next, "next"), (a.previous, "previous")) if x is not None and evidence.get(equal))
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
