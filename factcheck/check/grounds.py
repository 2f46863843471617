"""How much the grounds of a conflict are worth: whether an article gives both figures, and whether only passages are alike."""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.rises import rises
from factcheck.grammar.lexicon import concepts
from factcheck.grammar.phrases import phrases
from factcheck.semantics.apart import periodic, quoted
from factcheck.semantics.relation import relate
from factcheck.types import Article, Fact, Pair, Ref

# grounds that say that two passages are alike, not that two of their figures are one
PASSAGES = frozenset({"same_sentence", "aligned_neighbours", "third_article", "same_subject", "little_apart", "day_near"})
NOTED = frozenset({"little_apart", "day_near"})  # of these grounds alone, a note and no more
# days, hours and places as like as these may still be two: votes on the 12th and the 21st, second by deposits and third by loans
MISTOLD = frozenset({"day_swapped", "minutes_swapped", "past_toll", "same_rank"})
AMOUNTS = frozenset({"count", "money"})
OWN_WORDS = frozenset({"own_words"})
SLIP = frozenset({"slip_shape"})
SLIPPED = SLIP | {"exchanged"}  # grounds on which one article may give a figure rightly and wrongly
SHAPES = frozenset({"digit_swap", "unit"})
ROWS = frozenset({"same_row"})
SIGNED = frozenset({"%", "%p"})
PARTS = frozenset({"base", "delta"})
POINTS = {"%p": "%"}
AREA = "m ** 2"
BEFORE = 24  # characters before a figure
TRADED_BY = frozenset({"barrel", "oz", "bushel", "lb", "t"})  # what commodities are priced by
SESSION = Decimal("0.1")  # share by which a quoted price may move within a day or two
SHORT = 2  # digits; of such figures one is ten times another by chance, and of percentages the other with its digits swapped: 7.4% and 4.7%


def named(pair: Pair, case: Case) -> bool:
    """Whether both figures are told of one thing the lexicon knows, how many or how much, that is not measured anew every season.

    Two tolls of one event, two sums of one settlement that differ are worth a note, whatever else speaks for their being one figure.
    """
    a, b, m = case.claim(pair.a).attribute, case.claim(pair.b).attribute, case.mention(pair.a)
    return a == b and a in concepts() and a not in periodic() and m.kind in AMOUNTS


def answered(pair: Pair, fact: Fact, case: Case) -> bool:
    """Whether an article that gives one figure of a pair also gives, for the same fact, the other or one that fits it.

    Its two are then of two times or places: winds of 185 mph on one island, of 115 on the next. Where one is a slip, it may say both.
    """
    if not SLIPPED.isdisjoint(pair.supports) or case.mention(pair.a).temporal:
        return False
    sides = ((pair.a, pair.b), (pair.b, pair.a))
    return any(_given(own.article, other, case) or _fitted(own, other, fact, case) for own, other in sides)


def two_ways(pair: Pair, case: Case) -> bool:
    """Whether two figures are one thing told in two ways: a fall of 24.2% as -24.2%, or one level against two others."""
    a, b = case.mention(pair.a), case.mention(pair.b)
    if a.unit in SIGNED and a.value is not None and b.value is not None and a.value == -b.value:
        unsigned = pair.a if a.value > 0 else pair.b
        return not rises(case, unsigned.article, case.mention(unsigned))
    return not _levels(pair.a, case).isdisjoint(_levels(pair.b, case))


def unnamed(pair: Pair, case: Case) -> bool:
    """Whether rows alone bring a figure that names no unit together with one that counts something: 4 on a scale, and 7건."""
    return frozenset(pair.supports) <= ROWS and (case.mention(pair.a).unit is None) != (case.mention(pair.b).unit is None)


def thin(pair: Pair, case: Case) -> bool:
    """Whether no more is known of two figures than that their passages are alike, or that one short figure is a slip of the other.

    Where a word of the lexicon says what both are of, that is enough, unless they merely differ by little.
    """
    a, b, grounds = case.claim(pair.a), case.claim(pair.b), frozenset(pair.supports)
    if grounds and grounds <= NOTED:
        return True
    if a.attribute == b.attribute and a.attribute in concepts():
        return False
    if pair.reason in {"disjoint", "bound_broken"} or (pair.reason == "scale" and SLIP.isdisjoint(grounds)):
        return grounds <= PASSAGES or grounds == OWN_WORDS
    two = [case.mention(ref) for ref in (pair.a, pair.b)]
    by_chance = pair.reason == "scale" or (pair.reason in SHAPES and any(m.kind == "percent" for m in two))
    return by_chance and grounds == SLIP and all(m.digits <= SHORT for m in two)


def quotes(pair: Pair, case: Case) -> bool:
    """Whether two figures may be one market price at two hours: near each other, and no slip of the pen."""
    a, b = (case.mention(ref) for ref in (pair.a, pair.b))
    if not SLIP.isdisjoint(pair.supports) or a.value is None or b.value is None:
        return False
    named = all(case.claim(ref).attribute in quoted() for ref in (pair.a, pair.b))
    traded = a.kind == b.kind == "money" and a.per == b.per and a.per in TRADED_BY
    return (named or traded) and abs(a.value - b.value) <= SESSION * max(abs(a.value), abs(b.value))


def passing(pair: Pair, case: Case) -> bool:
    """Whether figures say by a likeness how large others are, or one how long something has lasted so far: 축구장 70개, 17시간째."""
    if case.mention(pair.a).temporal:
        return False
    return all(_likened(ref, case) for ref in (pair.a, pair.b)) or _so_far(pair.a, case) != _so_far(pair.b, case)


def _likened(ref: Ref, case: Case) -> bool:
    """Whether a figure is a likeness of an area that its article tells as well: 49㏊(축구장 70개 면적)."""
    m, said = case.mention(ref), phrases(case.lang_of(ref.article), "alignment")
    if said["likened_before"].search(case.text(ref.article, max(0, m.start - BEFORE), m.start)) is None:
        return False
    return any(n.si is not None and n.si.unit == AREA for n in case.articles[ref.article].mentions)


def _so_far(ref: Ref, case: Case) -> bool:
    m, text = case.mention(ref), case.articles[ref.article].document.text
    return m.kind == "duration" and phrases(case.lang_of(ref.article), "alignment")["so_far_after"].match(text, m.end) is not None


def _fitted(own: Ref, other: Ref, fact: Fact, case: Case) -> bool:
    """Whether the article of a figure gives for the fact a second one, which fits another."""
    m = case.mention(other)
    second = (ref for ref in fact.claims if ref.article == own.article and ref != own)
    return any((relation := relate(case.mention(ref), m)) is not None and relation.bears_out for ref in second)


def _given(article: int, other: Ref, case: Case) -> bool:
    """Whether an article also gives the very figure of another, told of the same unit."""
    m = case.mention(other)
    return m.digits >= SHORT and (m.kind, m.unit, m.value) in case.kept(("given", article), lambda: _figures(case.articles[article]))


def _figures(article: Article) -> frozenset[tuple[str, str | None, Decimal | None]]:
    return frozenset((m.kind, m.unit, m.value) for m in map(article.mention_of, article.claims))


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
