"""Parts against their total, remainders and averages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.check.arith.interval_math import Bounds, difference, mean, total
from factcheck.check.arith.operand import Operand, exact, finest, head_count, operand, precise, stated
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import FITS, NEXT_TO, SCALE, SLIP, TOTAL, Reading, shape
from factcheck.check.arith.structure import Match
from factcheck.types import Mention
from factcheck.wording.number import plain

CLOSE = Decimal("0.02")  # parts that come this close to a figure before them were meant to make it up
MOST_CARRIED = 3  # figures of earlier sentences that a sum may silently include


def totals(page: Page) -> Iterator[Reading]:
    """The readings of every stated total of an article."""
    for s, masked in page.every_sentence():
        for match in page.structures.find(masked, "total"):
            yield from _explicit(page, match, s)
        for match in page.structures.find(masked, "total_near"):
            yield from _listed(page, match)
        for match in page.structures.find(masked, "total_of", "part_of", "accounts"):
            yield from _carried(page, match, s)
        for match in page.structures.find(masked, "left"):
            yield from _left(page, match)
        for match in page.structures.find(masked, "mean"):
            yield from _mean(page, match)


def _explicit(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    whole, parts = match.one("total"), match.roles.get("parts", ())
    if whole is None:
        return
    open_ended = page.structures.says("not_total", match.text)
    found = read_total(page, parts, whole)
    if found is None:
        return
    if not found.fits and _fits_with_carried(page, parts, whole, sentence):
        found.verdict = FITS
    told = operand(page.mentions[whole])
    if not found.fits and told is not None and found.result < told.value / 2 and page.lang == "en":
        return  # far too little: other parts stand elsewhere
    if not found.fits and open_ended and not _too_much(page, parts, whole):
        return
    yield found


def _listed(page: Page, match: Match) -> Iterator[Reading]:
    """A figure and two parts with nothing that says they are all of it: only a slip of the pen counts."""
    whole, a, b = match.one("total"), match.one("a"), match.one("b")
    if whole is None or a is None or b is None:
        return
    found = read_total(page, (a, b), whole)
    if found is not None and (found.fits or found.slip in ("swap", "digit")):
        found.sure = SLIP
        yield found


def _carried(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """Parts whose total stands before."""
    parts = match.roles.get("parts") or tuple(i for r in ("a", "b") if (i := match.one(r)) is not None)
    if len(parts) < 2:
        return
    first = parts[0]
    near = page.before(sentence, first)
    candidates = [i for i in dict.fromkeys([*near, *page.around(sentence, first)]) if i not in parts]
    readings = [r for r in (read_total(page, parts, i) for i in candidates) if r is not None]
    fitting = [r for r in readings if r.fits]
    if fitting or any(r.fits for r in (read_total(page, parts, i) for i in page.like(first) if i not in parts) if r is not None):
        yield from fitting[:1]
        return
    broken = match.relation == "total_of"
    for reading in readings:
        told = operand(page.mentions[reading.stated])
        if told is None or not told.value:
            continue
        off = abs(reading.result - told.value) / told.value
        if reading.slip in ("swap", "digit") or (off <= (CLOSE * 5 if broken else CLOSE) and told.digits >= 3):
            reading.sure = SLIP if reading.slip else NEXT_TO
            yield reading
            return


def read_total(page: Page, parts: Sequence[int], whole: int) -> Reading | None:
    """The reading of parts and their total; None where the units differ or a figure would count twice."""
    if len(parts) < 2 or whole in parts:
        return None
    w = page.mentions[whole]
    operands = [operand(page.mentions[p], w) for p in parts]
    told = stated(w)
    if told is None or any(o is None or o.bound for o in operands) or any(_family(page.mentions[p]) != _family(w) for p in parts):
        return None
    if page.lang == "ko" and any(page.mentions[p].unit != w.unit or w.unit is None for p in parts):
        return None  # Korean counts carry their counter: 승, 무 and 패 are not one kind of thing
    spelled = [page.mentions[p].surface.isalpha() for p in parts]
    if any(spelled) and not all(spelled):
        return None  # "64 dead, one of them a child": words and digits count different things
    summed = _at_one_place([o for o in operands if o is not None], [page.mentions[p] for p in parts])
    said = _said(told, w)
    allowed = total(o.bounds for o in summed)
    result = sum((o.value for o in summed), Decimal(0))
    if w.kind == "percent":  # shares of a list are rounded each
        allowed = allowed.widened(told.step)
    fits = allowed.overlaps(said.bounds)
    slip = None if fits else shape(result, told)
    expression = " + ".join(plain(o.value) for o in summed)
    verdict = FITS if fits else SCALE if slip == "scale" else TOTAL
    roles = {"stated": whole}
    return Reading("total", roles, tuple(parts), whole, result, allowed, w.unit, expression, verdict, slip=slip)


def _family(m: Mention) -> str:
    return "count" if m.kind == "number" else m.kind


def _at_one_place(operands: list[Operand], mentions: list[Mention]) -> list[Operand]:
    """Parts of one list are told to one place: that of the finest; plain head counts are exact."""
    step = finest(operands)
    return [exact(o) if head_count(m) else precise(o, step) for o, m in zip(operands, mentions, strict=True)]


def _said(told: Operand, m: Mention) -> Operand:
    return exact(told) if head_count(m) else told


def _too_much(page: Page, parts: Sequence[int], whole: int) -> bool:
    """Whether the parts come to more than the total: no further part can mend that."""
    found = read_total(page, parts, whole)
    told = stated(page.mentions[whole])
    return bool(found and told and found.bounds.low is not None and told.bounds.high is not None and found.bounds.low > told.bounds.high)


def _fits_with_carried(page: Page, parts: Sequence[int], whole: int, sentence: int) -> bool:
    """Whether figures of the sentences before, added to the parts, make the total: "중상 2명을 더하면" adds to an earlier toll."""
    first = min(*parts, whole)
    around = [i for i in {*page.before(sentence, first), *page.around(sentence, first)} if i not in parts and i != whole]
    for size in range(1, MOST_CARRIED + 1):
        for more in combinations(sorted(around)[-8:], size):
            found = read_total(page, (*more, *parts), whole)
            if found is not None and found.fits:
                return True
    return False


def _left(page: Page, match: Match) -> Iterator[Reading]:
    whole, a, b = match.one("total"), match.one("a"), match.one("b")
    if whole is None or a is None or b is None:
        return
    w = page.mentions[whole]
    x, y, told = operand(w), operand(page.mentions[a], w), stated(page.mentions[b], w)
    if x is None or y is None or told is None or len({m.kind for m in (w, page.mentions[a], page.mentions[b])}) > 1 or y.value >= x.value:
        return
    if head_count(w) and head_count(page.mentions[a]) and head_count(page.mentions[b]):
        x, y, told = exact(x), exact(y), exact(told)
    allowed: Bounds = difference(x.bounds, y.bounds)
    result = x.value - y.value
    fits = allowed.overlaps(told.bounds)
    slip = None if fits else shape(result, told)
    if not fits and slip is None:
        return  # something else was left out of the account
    roles = {"old": whole, "new": a, "stated": b}
    expression = f"{plain(x.value)} - {plain(y.value)}"
    yield Reading("left", roles, (whole, a), b, result, allowed, w.unit, expression, FITS if fits else TOTAL, sure=SLIP, slip=slip)


def _mean(page: Page, match: Match) -> Iterator[Reading]:
    whole, parts = match.one("total"), match.roles.get("parts", ())
    if whole is None or len(parts) < 2:
        return
    w = page.mentions[whole]
    operands = [o for p in parts if (o := operand(page.mentions[p], w)) is not None]
    told = stated(w)
    if told is None or len(operands) != len(parts):
        return
    allowed = mean([o.bounds for o in operands])
    result = sum((o.value for o in operands), Decimal(0)) / len(operands)
    low, high = min(o.value for o in operands), max(o.value for o in operands)
    fits = allowed.overlaps(told.bounds) or low <= told.value <= high  # a weighted mean lies between its parts
    expression = f"({' + '.join(plain(o.value) for o in operands)}) / {len(operands)}"
    yield Reading("mean", {"stated": whole}, tuple(parts), whole, result, allowed, w.unit, expression, FITS if fits else TOTAL)
