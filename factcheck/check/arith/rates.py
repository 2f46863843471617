"""What a figure is told for each of, and what counts that: "주당 15만원", "$95 a share", "1인당 30만 원", "12 pounds an hour"."""

from __future__ import annotations

from factcheck.check.arith.page import DEAR, SMALL_COINED, Page
from factcheck.grammar.phrases import part
from factcheck.types import Mention

ANY = "*"  # each of whatever is counted in the sentence
TERMS = frozenset({"h", "day", "week", "month", "year"})
# characters before a figure in which the words stand
REACH, PRICE_REACH, EACH_REACH, TRADED_REACH = 24, 40, 60, 120
AVERAGE_REACH = 20


def per_unit(page: Page, mention: int) -> tuple[str, bool] | None:
    """What a figure is told for each of (the unit of a count), and whether it is an average; None for a plain figure."""
    m, said = page.mentions[mention], page.phrases("products")

    def before(reach: int) -> str:
        return page.text[max(0, m.start - reach) : m.start]

    units = said.values("per_unit")
    found = said["rate_before"].search(before(REACH))
    if found is not None:
        if part(found, "any"):
            return ANY, False
        loose = part(found, "loose") is not None or m.hedge in said.words("about_each")
        per = part(found, "per") or ""
        loose = loose or page.text.startswith(said.words("about_each"), m.end) or said["spent_after"].match(page.text, m.end) is not None
        return units.get(per, per), loose
    after = page.text[m.end : m.end + REACH]
    if said["each_after"].match(after):
        return ANY, said["average_before"].search(before(REACH)) is not None
    if m.kind == "money":
        if said["price_before"].search(before(PRICE_REACH)):
            return ANY, False
        if said["given_before"].search(before(PRICE_REACH)):
            return ANY, True
        if said["each_of_before"].search(before(EACH_REACH)):
            return ANY, False
        if (shares := said.words("share")) and is_share_price(page, mention):
            return shares[0], False
    told = said["rate_after"].match(after)
    if told is not None:
        return units.get(told["per"], told["per"]), said["average_near"].search(before(AVERAGE_REACH)) is not None
    return None


def is_share_price(page: Page, mention: int) -> bool:
    """Whether an amount is the price of a share: named so, or what shares rose or fell to."""
    m, claim = page.mentions[mention], page.case.claim_of(page.number, mention)
    if (m.value or 0) >= (DEAR if m.unit in SMALL_COINED else DEAR / 1000):
        return False
    if claim is not None and claim.attribute == "share_price":
        return True
    return page.phrases("products")["traded_before"].search(page.text[max(0, m.start - TRADED_REACH) : m.start]) is not None


def counted_in(page: Page, mention: int, per: str) -> bool:
    """Whether a figure counts what a rate is told for, by its unit or by the noun right before it: "농가 3200곳"."""
    m, claim = page.mentions[mention], page.case.claim_of(page.number, mention)
    if page.counters and m.kind == "count" and claim is not None and claim.head[:1] == (per,):
        return True
    return _of_unit(m, per)


def _of_unit(m: Mention, per: str) -> bool:
    """Whether a figure is told in the unit or counter that a rate is told for."""
    if m.kind == "duration":
        return per in TERMS and m.unit == per
    if m.kind not in ("count", "number", "measure"):
        return False
    if per == ANY:
        return m.kind == "count" or (m.kind == "number" and m.noun is not None)
    unit = (m.unit or m.noun or "").casefold()  # "40 of the buses": their noun, without a unit of its own
    if per == "times":
        return unit == per
    return unit == per or (per.isascii() and len(per) > 2 and unit in (per + "s", per)) or (m.surface.endswith(per) and not per.isascii())
