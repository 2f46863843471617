"""All that an article's figures come to when recomputed, worked out once for every kind that asks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.apiece import apiece
from factcheck.check.arith.averaged import averaged
from factcheck.check.arith.base import bases
from factcheck.check.arith.changes import changes
from factcheck.check.arith.cued import cued
from factcheck.check.arith.gathered import gathered
from factcheck.check.arith.interval_math import HUNDRED, rounded_like
from factcheck.check.arith.operand import PLAIN, operand
from factcheck.check.arith.page import Page
from factcheck.check.arith.portions import portions, split
from factcheck.check.arith.products import means, products
from factcheck.check.arith.reading import STRAY, Reading, far, settle, slipped
from factcheck.check.arith.reckoned import reckoned
from factcheck.check.arith.shares import competition, shares
from factcheck.check.arith.speed import speeds
from factcheck.check.arith.sport import sport
from factcheck.check.arith.steps import steps
from factcheck.check.arith.terms import terms
from factcheck.check.arith.totals import totals
from factcheck.check.arith.uncued import uncued
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Computed, Mention, Severity
from factcheck.wording.number import plain, say, say_like
from factcheck.wording.vocabulary import vocabulary

FINDERS = (
    bases,
    changes,
    shares,
    competition,
    totals,
    products,
    apiece,
    reckoned,
    means,
    portions,
    split,
    steps,
    cued,
    gathered,
    averaged,
    terms,
    speeds,
    uncued,
)
FIGURES = 3  # in every reading of theirs: one is stated, and computed of two others
IN_WORDS = (sport,)  # which reads figures that are no mentions as well: won 11 and drawn four
SHORT = 5  # digits of a sum or a measure that is told as it comes out: 2485억 beside a stated 2500억
DOUBTFUL = 0.75  # below this, a reading is told as a warning


def pages(case: Case) -> list[Page]:
    """The articles of a case, prepared for calculating."""
    return case.kept("arithmetic pages", lambda: [Page(case, a) for a in range(len(case.articles))])


def misfits(case: Case) -> list[tuple[Page, Reading]]:
    """The stated figures of all articles that fit no reading of what they were computed from."""
    return case.kept("arithmetic misfits", lambda: list(_misfits(case)))


def _misfits(case: Case) -> Iterator[tuple[Page, Reading]]:
    for page in pages(case):
        finders = IN_WORDS if len(page.mentions) < FIGURES else (*FINDERS, *IN_WORDS)
        # 오차범위(±3.1%포인트) 내에서 앞섰다: what lies to either side is no change
        yield from ((page, r) for r in settle(r for f in finders for r in f(page)) if not page.either_side(r.stated))


def slips(case: Case, *verdicts: str) -> Iterator[Slip]:
    """The misfits of some verdicts, as slips."""
    for page, reading in misfits(case):
        if reading.verdict in verdicts and not _stray(page, reading):
            yield slip_of(case, page, reading)


def _stray(page: Page, reading: Reading) -> bool:
    """Whether what was computed lies far from what is told, and of figures of other sentences, or farther: they hardly belong together."""
    if _severity(page, reading) != Severity.INFO:
        return False
    told = operand(page.mentions[reading.stated])
    return (told is not None and far(reading, told, STRAY)) or any(not page.together(i, reading.stated) for i in reading.inputs)


def slip_of(case: Case, page: Page, reading: Reading) -> Slip:
    """A reading as a slip: the stated figure first, then all it was computed from."""
    mentions = page.mentions
    told = mentions[reading.stated]
    computed = worded(reading.result, reading.unit, told, case.lang)
    if reading.wording == "share" and told.kind == "ratio":  # whose wording says itself what the share is of
        computed = f"{plain(reading.result * HUNDRED, 0)}%"
    fields = {role: mentions[i].surface for role, i in reading.roles.items()}
    fields |= {"computed": computed, "stated": told.surface, "expression": reading.expression.replace(" x ", " × ")}
    fields |= {"parts": vocabulary(case.lang).listed([mentions[i].surface for i in reading.inputs])}
    fields |= reading.notes
    return Slip(
        places=(case.place(page.number, reading.stated), *(case.place(page.number, i, "related") for i in reading.inputs)),
        fields=fields,
        wording=reading.wording,
        confidence=reading.sure,
        severity=_severity(page, reading),
        computed=Computed(
            reading.expression,
            tuple(case.ref(page.number, i) for i in reading.inputs),
            reading.result,
            reading.bounds.low,
            reading.bounds.high,
            reading.unit,
            told.value,
            told.unit if told.kind in ("percent", "percentage_point") and reading.unit in ("%", "%p") else None,
        ),
    )


def _severity(page: Page, reading: Reading) -> Severity | None:
    """The rule's own where a slip leads from what was computed to what is told; else the figures may belong together otherwise.

    The farther apart the two are, the likelier that is.
    """
    told = operand(page.mentions[reading.stated])
    if told is None or slipped(reading, told, {i: v for i in reading.inputs if (v := page.mentions[i].value) is not None}):
        return Severity.WARNING if reading.sure < DOUBTFUL else None
    return Severity.INFO if far(reading, told) else Severity.WARNING


def worded(result: Decimal, unit: str | None, like: Mention, lang: str) -> str:
    """A computed value as the article would write it, to a place at which it can be told from the stated one."""
    told = operand(like)
    counted = like.kind in ("count", "number") and result == result.to_integral_value() and result < PLAIN
    short = like.kind in ("money", "measure") and len(result.normalize().as_tuple().digits) <= SHORT
    if told is not None and told.step and not (counted or short):  # heads are counted: 1,250 people are not worded as 1,300
        step = told.step
        if result and abs(result) < step * 10:
            step = min(step, Decimal(1).scaleb(result.adjusted() - 2))  # $5 billion beside a stated $50 billion
        for _ in range(3):
            shown = rounded_like(result, step)
            if shown != told.value:
                break
            step = step / 10
        result = shown
    if like.kind == "ratio":
        return _times(result, like, lang)
    if unit is None or like.unit == unit or like.kind in ("count", "number"):  # a counter is told as the article told it, or not at all
        return say_like(result, like, lang)
    return say(result, unit, lang)


def _times(result: Decimal, like: Mention, lang: str) -> str:
    told = vocabulary(lang)
    if like.value is not None and like.value < 1:
        return told.part.format(n=plain(result * 100, 0))
    return (told.to_one if like.surface.rstrip().endswith("1") else told.times).format(n=plain(result, 2))
