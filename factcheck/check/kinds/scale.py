"""A figure off by a power of ten: 만, 억 and 조, million and billion, a zero too many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.check.arith.conversions import conversions
from factcheck.check.arith.judged import DOUBTFUL, pages, slips
from factcheck.check.arith.operand import plain_figure
from factcheck.check.arith.page import Page
from factcheck.check.arith.rates import per_unit
from factcheck.check.arith.reading import SCALE
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.semantics.slips import digits_of
from factcheck.types import Computed, Interval, Severity
from factcheck.wording.number import plain

_ALWAYS = ("stated", "computed", "expression", "parts")
WORDINGS = {
    "main": _ALWAYS,
    "product": (*_ALWAYS, "a", "b"),
    "quotient": (*_ALWAYS, "a", "b"),
    "twin": ("a", "b", "times"),
    "lopsided": ("a", "b", "times"),
    "dropped": ("a", "b", "times"),
}
SCALED = frozenset({"money", "measure", "count"})
CELLS = " | "  # between two of a row
LONGER = 1.2  # how much longer one period may be than another to be of one kind
HEADLINE_DIGITS = 2
CLOSE = Decimal("0.06")
# attributes whose amounts are those of a firm or a state, never the price of one thing
TOTALS = frozenset(
    {
        "revenue",
        "operating_profit",
        "net_profit",
        "profit",
        "loss",
        "exports",
        "imports",
        "trade_balance",
        "budget",
        "asset",
        "debt",
        "market_cap",
    }
)
QUOTED = frozenset({"market_cap"})  # beside which stands the price of a share
AROUND = 48  # characters around an amount in which it is said to be that of one share or thing
MANY = 12  # figures of one unit from which two shared digits are chance
LEAST_ROUNDED = 100
DROPPED = Decimal(10) ** 5  # amounts of one attribute this far apart: 만, 억 or million was left out of the smaller
MOST_FIGURES = 400  # of one article that are compared with one another


@dataclass(frozen=True, slots=True)
class Options:
    """What tells a slip of scale between two figures of one article.

    `digits`: how many digits two figures must share to be taken for one; `apart`: how many times apart an amount and
    what replaced it may be.
    """

    digits: int = 3
    apart: int = 200


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per figure that a moved point explains."""
    yield from slips(case, SCALE)
    for page in pages(case):
        yield from _twins(case, page, options)
        yield from _headline(case, page)
        yield from _lopsided(case, page, options)
        yield from _dropped(case, page)


def _twins(case: Case, page: Page, options: Options) -> Iterator[Slip]:
    """Figures of one article with the same digits, in one unit, a power of ten apart."""
    rows: dict[tuple[str, str | None, str], list[int]] = {}
    for i, m in enumerate(page.mentions[:MOST_FIGURES]):
        if m.kind in SCALED and m.resolved and m.value is not None and m.value > 0:
            digits = digits_of(m.value)
            if len(digits) >= options.digits:
                rows.setdefault((m.kind, m.unit, digits), []).append(i)
    for found in rows.values():
        for a, b in combinations(found, 2):
            x, y = page.mentions[a].value, page.mentions[b].value
            if x is None or y is None or x == y or not _one_thing(page, a, b) or _in_row(page, a) != _in_row(page, b):
                continue
            yield _slip(case, page, a, b, "twin", 0.75)
            break


def _in_row(page: Page, i: int) -> bool:
    """Whether a figure stands in the row of a table, whose head or first cell may name the unit of all: Profit (m) | 1,450."""
    start, end = page.text.rfind("\n", 0, page.mentions[i].start) + 1, page.text.find("\n", page.mentions[i].end)
    return CELLS in page.text[start : end if end >= 0 else len(page.text)]


def _one_thing(page: Page, a: int, b: int) -> bool:
    """Whether two figures are told of one attribute or with one word, and not of a month and of a year."""
    x, y = page.case.claim_of(page.number, a), page.case.claim_of(page.number, b)
    if x is None or y is None or x.scope != y.scope:
        return False
    spans = [_days(p) for p in (x.period, y.period) if p is not None and p.start and p.end]
    alike = len(spans) < 2 or max(spans) <= min(spans) * LONGER
    same, shared = x.attribute is not None and x.attribute == y.attribute, bool(set(x.head) & set(y.head))
    return (same or shared) if alike else (same and shared)


def _days(period: Interval) -> int:
    assert period.start is not None
    assert period.end is not None
    return (date.fromisoformat(period.end[:10]) - date.fromisoformat(period.start[:10])).days + 1


def _headline(case: Case, page: Page) -> Iterator[Slip]:
    """A figure of the headline that the text gives nowhere, but ten or a thousand times as large or small."""
    body = [i for i, m in enumerate(page.mentions) if not m.in_headline and m.value and m.resolved]
    for h in page.headline:
        head = page.mentions[h]
        if head.kind not in SCALED or not head.value or head.value <= 0 or not plain_figure(head):
            continue
        digits = digits_of(head.value)
        like = [i for i in body if page.mentions[i].kind == head.kind and page.mentions[i].unit == head.unit and page.mentions[i].value]
        if len(digits) < HEADLINE_DIGITS or any(abs((page.mentions[i].value or 0) / head.value - 1) <= CLOSE for i in like):
            continue
        moved = [i for i in like if digits_of(page.mentions[i].value or Decimal(0)) == digits and page.mentions[i].value != head.value]
        if len(moved) == 1 and (len(digits) > HEADLINE_DIGITS or len(like) < MANY):
            slip = _slip(case, page, moved[0], h, "twin", 0.7)
            # the amount in another currency, where the text converts it, shows which of the two is meant
            partners = (other for _, *pair in conversions(page) if moved[0] in pair for other in pair if other != moved[0])
            slip.places += tuple(case.place(page.number, i, "related") for i in partners)
            yield slip


def _lopsided(case: Case, page: Page, options: Options) -> Iterator[Slip]:
    """An amount and the one that replaced it, hundreds of times apart: "¥95 million rather than ¥130 billion"."""
    for _, masked in page.sentences():
        for match in page.structures.find(masked, "lopsided"):
            a, b = match.one("a"), match.one("b")
            if a is None or b is None:
                continue
            x, y = page.mentions[a], page.mentions[b]
            alike = x.kind == y.kind == "money" and x.unit == y.unit and plain_figure(x) and plain_figure(y)
            if alike and x.value and y.value and max(x.value, y.value) >= min(x.value, y.value) * options.apart:
                yield _slip(case, page, b, a, "lopsided", 0.7)


def _dropped(case: Case, page: Page) -> Iterator[Slip]:
    """An amount with its large unit left out, beside another of its attribute: "영업이익 318원 … 영업이익 265억 원"."""
    told: dict[tuple[str, str | None], list[int]] = {}
    for i, m in enumerate(page.mentions[:MOST_FIGURES]):
        claim = page.case.claim_of(page.number, i)
        if (
            claim is not None
            and claim.attribute in TOTALS - QUOTED
            and m.kind == "money"
            and (m.value or 0) > 0
            and plain_figure(m)
            and not per_unit(page, i)
        ):
            told.setdefault((claim.attribute, m.unit), []).append(i)
    for rows in told.values():
        large = max(rows, key=lambda i: page.mentions[i].value or 0)
        small = [i for i in rows if (page.mentions[i].value or 0) * DROPPED <= (page.mentions[large].value or 0)]
        # a budget's €12 a week more for everybody
        if len(small) == 1 and page.mentions[small[0]].digits > HEADLINE_DIGITS and not _of_one(page, small[0]):
            yield _slip(case, page, large, small[0], "dropped", 0.85)


def _of_one(page: Page, i: int) -> bool:
    """Whether a small amount is that of one share or thing: in cents, quoted in brackets, or where shares and prices are told."""
    m = page.mentions[i]
    if page.text[max(0, m.start - 1) : m.start] == "(" and page.text[m.end : m.end + 1] != ")":
        return True  # 셋째인 가람 (48,200원 ▲300); not 영업이익(3210원)
    start = page.article.sentences[page.sentence_of(i)].start  # "average revenue per user, a key metric, was Rs 179"
    around = page.text[min(start, max(0, m.start - AROUND)) : m.end + AROUND]
    return (m.value or Decimal(0)) % 1 != 0 or page.phrases("products")["for_each"].search(around) is not None


def _slip(case: Case, page: Page, a: int, b: int, wording: str, sure: float) -> Slip:
    x, y = page.mentions[a].value, page.mentions[b].value
    assert x is not None
    assert y is not None
    times = max(x, y) / min(x, y)
    shown = plain(times, 0) if times > LEAST_ROUNDED else plain(times)
    fields = {"a": page.mentions[a].surface, "b": page.mentions[b].surface, "times": shown}
    fields |= {"stated": page.mentions[b].surface, "computed": fields["a"], "parts": fields["a"], "expression": fields["times"]}
    inputs = (case.ref(page.number, a), case.ref(page.number, b))
    computed = Computed(f"{plain(max(x, y))} / {plain(min(x, y))}", inputs, times, None, None, None, Decimal(1))
    places = (case.place(page.number, b), case.place(page.number, a, "related"))
    severity = Severity.WARNING if sure < DOUBTFUL else None
    return Slip(places, fields, wording, confidence=sure, severity=severity, discrepant=((0, 1),), computed=computed)
