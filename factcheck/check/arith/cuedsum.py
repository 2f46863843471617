"""What a cued figure comes to from two others: a gap, a share, what is off a price or on it."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

from factcheck.check.arith.change import read_change
from factcheck.check.arith.interval_math import HUNDRED
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import Reading
from factcheck.check.arith.shares import read_share

PROFITS = {"operating_margin": "operating_profit", "net_margin": "net_profit", "gross_margin": "gross_profit"}


def _gap(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    return [r for r in (read_change(page, a, b, stated),) if r is not None]


def _part(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    """A share one way or the other, or the change between the two: whatever a rate may be called."""
    part, whole = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
    told = page.mentions[stated]
    if told.kind == "percent" and (told.value or 0) > HUNDRED:
        return []
    found = [read_share(page, part, whole, stated)]
    if told.kind == "percent":
        found += [read_change(page, old, new, stated) for old, new in permutations((a, b))]
    return [r for r in found if r is not None]


def _off_price(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    """A discount, off the higher of two prices, or what the lower is of the higher: both are told as one."""
    if "count" in (page.mentions[a].kind, page.mentions[b].kind):
        return []  # "8만 장이 팔렸다. 5개 시 주민에게 50% 할인한다": what is counted has no price
    new, old = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
    return [r for r in (read_change(page, old, new, stated), read_share(page, new, old, stated)) if r is not None]


def _on_price(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    old, new = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
    return [r for r in (read_change(page, old, new, stated),) if r is not None]


def _named_part(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    """A share that is named (turnout, 합격률): ballots of voters and homes of lots are counted in units of their own."""
    part, whole = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
    if (page.mentions[stated].value or 0) > HUNDRED or _one_toll(page, part, whole) or _of_other_profit(page, part, stated):
        return []
    first, second = sorted((a, b))
    if page.phrases("sums")["two_sides"].search(page.text, page.mentions[first].end, page.mentions[second].start):
        return []  # 81,326 votes to her rival's 60,399, on a turnout of 82.6 per cent
    return [r for r in (read_share(page, part, whole, stated, mixed=True),) if r is not None]


def _of_other_profit(page: Page, part: int, stated: int) -> bool:
    """Whether a margin is of another profit than the part told beside it: net profit of 30.5 billion, an operating margin of 12.3%."""
    profit, margin = page.case.claim_of(page.number, part), page.case.claim_of(page.number, stated)
    own = PROFITS.get((margin.attribute or "") if margin is not None else "")
    return own is not None and profit is not None and profit.attribute in (*PROFITS.values(), "revenue") and profit.attribute != own


def _one_toll(page: Page, a: int, b: int) -> bool:
    """Whether two figures count the same people, a day's dead and all so far: neither is the whole of a case fatality rate."""
    x, y = page.case.claim_of(page.number, a), page.case.claim_of(page.number, b)
    return x is not None and y is not None and x.attribute == y.attribute == "dead"


READ = {
    "gap_cue": _gap,
    "gain_cue": _gap,
    "share_cue": _part,
    "rate_cue": _named_part,
    "discount_cue": _off_price,
    "premium_cue": _on_price,
}
