"""Polls: their sample, margin of error and confidence, and the shares that the margin applies to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.check.arith.page import Page
from factcheck.grammar.polled import is_sample
from factcheck.types import Mention

HALF = Decimal("0.5")
HUNDRED = Decimal(100)
# two-sided quantiles of the normal distribution for the confidence levels in use
QUANTILE = {Decimal(90): Decimal("1.645"), Decimal(95): Decimal("1.960"), Decimal(99): Decimal("2.576")}
USUAL = Decimal(95)
AHEAD, BEHIND = 28, 16  # characters around a figure in which the word for what it is stands
LARGEST = 20  # percentage points
DIGIT = re.compile(r"\d")
NEAR = 2  # sentences between a sample and its margin


class Margin(NamedTuple):
    """A stated margin of error, in percentage points, and the confidence it is told for."""

    mention: int
    value: Decimal
    confidence: Decimal


def margins(page: Page) -> list[Margin]:
    """The margins of error that an article states."""
    out = []
    behind = page.phrases("changes").number("margin_after")
    for i, m in enumerate(page.mentions):
        if not (m.kind in ("percentage_point", "percent") or m.unit == "point") or m.value is None or not 0 < abs(m.value) < LARGEST:
            continue
        before = page.text[max(0, m.start - 2 * AHEAD) : m.start] + m.surface[:6]  # "minus" of "plus or minus" is read as a sign
        after = page.text[m.end : m.end + behind]
        # a sign that belongs to a figure in between says nothing of this one: "±3.1%p. 응답률은 18%"
        sign = DIGIT.split(page.text[max(0, m.start - BEHIND) : m.start])[-1] + m.surface[:6]
        if (
            (page.structures.says("margin", before) and page.structures.says("plus_minus", sign))
            or page.structures.says("margin", after)
            or page.structures.says("margin_of", before)
            or (behind and m.kind == "percentage_point" and _given(page, before))
        ):
            out.append(Margin(i, abs(m.value), _confidence(page, i)))
    return out


def _given(page: Page, before: str) -> bool:
    """Whether a margin is given at a distance: the margin of error, which the pollster put at 3.5 points."""
    found = list(page.structures.words["margin"].finditer(before))
    return bool(found) and page.phrases("changes")["lead_breaks"].search(before, found[-1].end()) is None


def _confidence(page: Page, margin: int) -> Decimal:
    s = page.case.sentence_at(page.number, page.mentions[margin].start)
    for i in page.case.mentions_in(page.number, s):
        m = page.mentions[i]
        if m.kind == "percent" and m.value in QUANTILE and page.structures.says("confidence", _around(page, m)):
            assert m.value is not None
            return m.value
    return USUAL


def _around(page: Page, m: Mention) -> str:
    return page.text[max(0, m.start - BEHIND) : m.start] + " " + page.text[m.end : m.end + BEHIND]


def samples(page: Page, margin: Margin) -> list[int]:
    """The numbers of people asked that stand near a margin."""
    s, lang = page.case.sentence_at(page.number, page.mentions[margin.mention].start), page.case.lang_of(page.number)
    return [
        i
        for i, m in enumerate(page.mentions)
        if is_sample(m, page.text, lang)
        and abs(page.case.sentence_at(page.number, m.start) - s) <= NEAR
        and not (page.counters and m.unit != "person")
        and page.text[max(0, m.start - 1) : m.start] != "("  # a group of those asked
    ]


def expected(sample: Decimal, confidence: Decimal) -> Decimal:
    """The margin of a simple random sample at a share of one half, in percentage points: z x 0.5 / sqrt(n)."""
    return QUANTILE[confidence] * HALF / sample.sqrt() * HUNDRED


class Lead(NamedTuple):
    """Two shares of one sentence, the larger first, and the words around them."""

    first: int
    second: int
    gap: Decimal
    text: str


def leads(page: Page) -> Iterator[Lead]:
    """The sentences that set two shares against each other and nothing else."""
    for s, _ in page.every_sentence():
        rows = [
            i for i in page.case.mentions_in(page.number, s) if page.mentions[i].kind == "percent" and page.mentions[i].qualifier == "exact"
        ]
        shares = [
            i
            for i in rows
            if not page.structures.says("no_share", page.text[max(0, page.mentions[i].start - BEHIND) : page.mentions[i].start])
        ]
        if len(shares) != 2:
            continue
        a, b = sorted(shares, key=lambda i: page.mentions[i].value or 0, reverse=True)
        x, y = page.mentions[a].value, page.mentions[b].value
        text = page.sentence_text(s)
        if x is not None and y is not None and x > y and x + y <= HUNDRED and page.structures.says("ahead", text):
            yield Lead(a, b, x - y, text)
