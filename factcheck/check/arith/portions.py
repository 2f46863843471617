"""Parts told each with its share in brackets: "수출 3420억 원(57%), 내수 2580억 원(43%)". All must be of one whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.check.arith.interval_math import HUNDRED, Bounds, ratio
from factcheck.check.arith.operand import family, operand, plain_figure
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import ARITHMETIC, SLIP, Reading, shape
from factcheck.check.arith.shares import read_share
from factcheck.types import Mention
from factcheck.wording.number import plain

NARROW = Decimal("0.1")  # how wide, as a share of itself, the whole that others imply may be
PARTS, CLOSING = frozenset({"money", "count", "number", "measure"}), (")", "）")
LEAST = 3  # shares of which one can be told to be the odd one
Pair = tuple[int, int]


def portions(page: Page) -> Iterator[Reading]:
    """The readings of the one share of a list that fits no whole that the others fit."""
    for s, _ in page.every_sentence():
        pairs = list(_pairs(page, page.case.mentions_in(page.number, s)))
        if len(pairs) < 2 or len({(family(page.mentions[p]), page.mentions[p].unit) for p, _ in pairs}) > 1:
            continue
        if page.structures.says("not_share", page.text[page.mentions[pairs[-1][1]].end : page.article.sentences[s].end]):
            continue  # "23조 원(9.4%), 31조 원(10.3%) 각각 증가했다": by how much each grew
        found = _of_told_whole(page, s, pairs) or (_of_implied_whole(page, pairs) if len(pairs) >= LEAST else None)
        if found is not None and not _cut_off(page, found):
            found.sure = SLIP
            yield found


def split(page: Page) -> Iterator[Reading]:
    """The readings of two parts told with shares that come to all: "80%인 2조4,960억 원은 국비, 20%인 6,240억 원은 지방비".

    Their whole is not told; the second part is reckoned from the first, and told where a slip of the pen leads from the one to the other.
    """
    for s, masked in page.every_sentence():
        found = [(m.one("rate"), m.one("part")) for m in page.structures.find(masked, "share_of_all")]
        pairs = [(part, rate) for rate, part in found if rate is not None and part is not None]
        if len(pairs) != 2 or sum(page.mentions[r].value or 0 for _, r in pairs) != HUNDRED:
            continue
        (one, first), (other, second) = pairs
        x, y, p, q = (operand(page.mentions[i]) for i in (one, other, first, second))
        if x is None or y is None or p is None or q is None or not p.value or family(page.mentions[one]) != family(page.mentions[other]):
            continue
        result, allowed = x.value * q.value / p.value, x.bounds.scaled(q.value / p.value)
        slip = shape(result, y)
        if slip is None or allowed.overlaps(y.bounds) or s != page.sentence_of(other):
            continue
        expression = f"{plain(x.value)} x {plain(q.value)} / {plain(p.value)}"
        roles = {"a": one, "b": first, "stated": other}
        unit = page.mentions[other].unit
        yield Reading("split", roles, (one, first, second), other, result, allowed, unit, expression, ARITHMETIC, sure=SLIP, slip=slip)


def _cut_off(page: Page, found: Reading) -> bool:
    """Whether a share is told with its last place cut off or rounded up: by what whole it was worked out is not known to a hair."""
    told = operand(page.mentions[found.stated])
    return told is not None and bool(told.step) and abs(found.result - told.value) < 2 * told.step


def _pairs(page: Page, rows: list[int]) -> Iterator[Pair]:
    for part, rate in pairwise(rows):
        a, b = page.mentions[part], page.mentions[rate]
        closed = page.text[b.end : b.end + 1] in CLOSING
        opened = page.phrases("sums")["share_opens"].fullmatch(page.text, a.end, b.start) is not None
        if not (opened and closed and _positive(a) and _positive(b)):
            continue
        if b.kind == "percent" and a.kind in PARTS:
            yield part, rate
        elif a.kind == "percent" and b.kind == "count":  # 남성이 78.5%(2908명)
            yield rate, part


def _positive(m: Mention) -> bool:
    return m.value is not None and m.value > 0 and plain_figure(m) and not m.surface.startswith(("-", "+"))


def _of_told_whole(page: Page, sentence: int, pairs: list[Pair]) -> Reading | None:
    """The share that does not fit a whole told near, which every other share of the list fits."""
    first = pairs[0][0]
    largest = max(page.mentions[p].value or Decimal(0) for p, _ in pairs)
    rows = [i for s in range(max(0, sentence - 1), sentence + 2) for i in page.case.mentions_in(page.number, s)]
    wholes = [i for i in rows if i in page.like(first) and i not in {p for p, _ in pairs} and (page.mentions[i].value or 0) > largest]
    for whole in wholes:
        readings = [read_share(page, part, whole, rate) for part, rate in pairs]
        odd = [r for r in readings if r is not None and not r.fits]
        if len(odd) == 1 and all(r is not None and (r is odd[0] or _narrow(r.bounds)) for r in readings):
            return None if _of_a_part(page, odd[0], pairs) else odd[0]
    return None


def _of_a_part(page: Page, odd: Reading, pairs: list[Pair]) -> bool:
    """Whether the share that fits no whole is one of a part before it: 3만6588명(84.5%)이 투표했고 2만1563명(58.9%)이 찬성했다."""
    part, stated = odd.inputs[0], odd.stated
    return any((found := read_share(page, part, p, stated)) is not None and found.fits for p, _ in pairs if p < part)


def _narrow(bounds: Bounds) -> bool:
    return bounds.low is not None and bounds.high is not None and bounds.high - bounds.low <= bounds.high * NARROW


def _of_implied_whole(page: Page, pairs: list[Pair]) -> Reading | None:
    """The share whose whole is another than that of all the rest, where the rest agree."""
    wholes = [_whole(page, pair) for pair in pairs]
    for k, (part, rate) in enumerate(pairs):
        telling = [i for i, (_, r) in enumerate(pairs) if i != k and _telling(page.mentions[r])]
        rest = [wholes[i] for i in telling] if len(telling) >= LEAST - 1 else []
        shared = _common(rest)
        own = wholes[k]
        if shared is None or own is None or not _narrow(shared) or own.overlaps(shared):
            continue
        x, told = operand(page.mentions[part]), operand(page.mentions[rate])
        assert shared.low is not None
        assert shared.high is not None
        if x is None or told is None:
            return None
        whole = (shared.low + shared.high) / 2
        result = x.value / whole * HUNDRED
        others = tuple(p for i, (p, _) in enumerate(pairs) if i != k)
        expression = f"{plain(x.value)} / {plain(whole, 0)} x 100"
        allowed = ratio(x.bounds, shared).scaled(HUNDRED)
        roles = {"part": part, "stated": rate}
        slip = shape(result, told)
        return Reading("portion", roles, (part, *others), rate, result, allowed, "%", expression, ARITHMETIC, slip=slip)
    return None


def _telling(rate: Mention) -> bool:
    """Whether a share says of what whole it is: 0.07% may be anything from 0.065 to 0.08."""
    return rate.digits > 1 or (rate.value or 0) >= 1


def _whole(page: Page, pair: Pair) -> Bounds | None:
    part, rate = operand(page.mentions[pair[0]]), operand(page.mentions[pair[1]])
    return ratio(part.bounds, rate.bounds).scaled(HUNDRED) if part is not None and rate is not None else None


def _common(wholes: list[Bounds | None]) -> Bounds | None:
    """What all of some bounds allow, None where they share nothing."""
    if not wholes:
        return None
    lows = [w.low for w in wholes if w is not None and w.low is not None]
    highs = [w.high for w in wholes if w is not None and w.high is not None]
    if len(lows) < len(wholes) or len(highs) < len(wholes) or max(lows) > min(highs):
        return None
    return Bounds(max(lows), min(highs))
