"""What parts come to, and whether that is the total told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.check.arith.interval_math import total
from factcheck.check.arith.operand import Operand, cut_off, exact, family, finest, head_count, operand, plain_figure, precise
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import FITS, SCALE, TOTAL, Reading, shape
from factcheck.check.arith.structure import Match
from factcheck.semantics.slips import digit_moved, digit_swap
from factcheck.types import Mention
from factcheck.wording.number import plain

TEN = Decimal(10)
TELLING_DIGITS = 3  # of a part and of its total: of two digits, one in nine distances is that of two swapped
VOTING = frozenset({"person", "vote"})  # in a house, one of each
SMALLEST = Decimal(100)  # of the parts of a list that is told as all of its total
CLOSE = Decimal("0.02")  # parts that come this close to a figure before them were meant to make it up
MOSTLY = Decimal("0.7")  # parts before "등 모두" that make up less of the total are examples of it
AVERAGED = 16  # characters before a figure in which it is said to be a mean
MOST_CARRIED = 3  # figures of earlier sentences that a sum may silently include


def parts_of(match: Match) -> tuple[int, ...]:
    """The parts that a structure names, as a list or one by one."""
    return match.roles.get("parts") or tuple(i for r in ("a", "b") if (i := match.one(r)) is not None)


def read_total(page: Page, parts: Sequence[int], whole: int, mixed: bool = False) -> Reading | None:
    """The reading of parts and their total; None where the units differ or a figure would count twice."""
    parts = outermost(page, parts)
    if len(parts) < 2 or whole in parts or _one_of_another(page, parts):
        return None
    w = page.mentions[whole]
    if page.phrases("averages")["average"].search(page.text, max(0, w.start - AVERAGED), w.start):
        return None  # "평균 지출비용은 72만 원": what each spends adds up to nothing
    if len({page.mentions[i].per for i in (*parts, whole)}) > 1:
        return None  # $5 a share and $3 million
    mixed = mixed and all(_counted(page.mentions[i]) for i in (*parts, whole))  # 20 wins and 8 draws are 28 matches
    figures = [_in_unit_of(page, p, w) for p in parts]
    operands = [operand(m, None if mixed else w) for m in figures]
    told = operand(w)
    if told is None or any(o is None or o.bound for o in operands) or any(family(m) != family(w) for m in figures):
        return None
    if page.counters and not mixed and any(page.mentions[p].unit != w.unit or w.unit is None for p in parts):
        return None  # Korean counts carry their counter: 승, 무 and 패 are not one kind of thing
    spelled = [page.mentions[p].surface.replace(" ", "").isalpha() for p in parts]
    if (
        any(spelled)
        and not all(spelled)
        and page.structures.says("among", page.text[page.mentions[parts[0]].start : page.mentions[parts[-1]].end + 24])
    ):
        return None  # "64 dead, one of them a child": words and digits count different things
    summed = _at_one_place([o for o in operands if o is not None], [page.mentions[p] for p in parts])
    said = _said(told, w)
    allowed = total(o.bounds for o in summed)
    result = sum((o.value for o in summed), Decimal(0))
    if w.kind == "percent":  # shares of a list are rounded each
        allowed = allowed.widened(told.step)
    fits = allowed.overlaps(said.bounds) or (said is told and cut_off(result, told))
    slip = None if fits else shape(result, told) or ("swap" if _swapped_part(summed, told) else _scaled_part(summed, told))
    if not fits and slip is None and all(o.value > told.value for o in summed):
        return None  # four in cardiac arrest beside six dead, five badly and six slightly hurt: less than any part is no total
    expression = " + ".join(plain(o.value) for o in summed)
    verdict = FITS if fits else SCALE if slip == "scale" else TOTAL
    roles = {"stated": whole}
    return Reading("total", roles, tuple(parts), whole, result, allowed, w.unit, expression, verdict, slip=slip)


def _one_of_another(page: Page, parts: Sequence[int]) -> bool:
    """Whether one figure is said to be so many of the other: five of the six on board, 6명 중 5명."""
    said = page.phrases("sums")["of_between"]
    return any(said.fullmatch(page.text, page.mentions[a].end, page.mentions[b].start) for a, b in pairwise(parts))


def _counted(m: Mention) -> bool:
    """Whether a figure counts whole things: 17,762 women, a bare 20,745."""
    return m.kind == "count" or (m.kind == "number" and m.value is not None and m.value % 1 == 0)


def _swapped_part(parts: Sequence[Operand], told: Operand) -> bool:
    """Whether two neighbouring digits of one part, swapped back, make the sum the total told: 126 + 310 beside 256, for 126 + 130."""
    if told.digits < TELLING_DIGITS or told.bound:
        return False
    lacking = told.value - sum((o.value for o in parts), Decimal(0))
    meant = ((o.value, o.value + lacking) for o in parts if o.digits >= TELLING_DIGITS and o.value + lacking > 0)
    return any(digit_swap(told_as, right) or digit_moved(told_as, right) for told_as, right in meant)


def swapped_part(page: Page, parts: Sequence[int], told: Operand) -> bool:
    """The same of whole counts that end in zeros, of a list that is told as all of its total."""
    values = [page.mentions[i].value for i in parts]
    if any(not page.text.startswith(",", page.mentions[i].end) for i in parts[:-1]):
        return False  # 일반가구는 2207만 가구였고 집단가구는 3만 가구다
    if told.bound or any(v is None or v < SMALLEST or v % 1 for v in values):
        return False
    lacking = told.value - sum((v for v in values if v is not None), Decimal(0))
    return any(v is not None and v + lacking > 0 and digit_swap(v, v + lacking) for v in values)


def _scaled_part(parts: Sequence[Operand], told: Operand) -> str | None:
    """`scale` where one part, ten or a hundred times smaller, makes the sum the total to its last digit: 100,000 and 500,000 of 150,000."""
    rest = told.value - sum((o.value for o in parts), Decimal(0))
    above = [o.value for o in parts if o.value > told.value and not o.bound]
    scaled = any(v + rest > 0 and v in ((v + rest) * TEN, (v + rest) * TEN * TEN) for v in above)
    return "scale" if scaled and not told.bound else None


def outermost(page: Page, parts: Sequence[int]) -> tuple[int, ...]:
    """Of figures in text order those that are no part of the one before: "289 million and 99 million, including 2 million for …"."""
    said, out = page.phrases("sums"), list[int]()
    for i in parts:
        m = page.mentions[i]
        if out and said["opens_nested"].search(page.text, page.mentions[out[-1]].end, m.start):
            break
        if not out or not said["nested_after"].match(page.text, m.end):
            out.append(i)
    return tuple(out)


def _in_unit_of(page: Page, part: int, w: Mention) -> Mention:
    """A part in the unit of its total where it is told without any: "4.1 million tons of wheat, 2.3 million of barley"."""
    m = page.mentions[part]
    bare = not page.counters and m.kind == "number" and m.unit is None and w.kind == "measure"
    return replace(m, kind=w.kind, unit=w.unit, si=None) if bare else m


def _at_one_place(operands: list[Operand], mentions: list[Mention]) -> list[Operand]:
    """Parts of one list are told to one place: that of the finest; plain head counts are exact, hedged ones as wide as they are."""
    step = finest(operands)
    return [exact(o) if head_count(m) else precise(o, step) if plain_figure(m) else o for o, m in zip(operands, mentions, strict=True)]


def _said(told: Operand, m: Mention) -> Operand:
    return exact(told) if head_count(m) else told


def too_much(page: Page, parts: Sequence[int], whole: int) -> bool:
    """Whether the parts come to more than the total: no further part can mend that."""
    found = read_total(page, parts, whole)
    told = operand(page.mentions[whole])
    return bool(found and told and found.bounds.low is not None and told.bounds.high is not None and found.bounds.low > told.bounds.high)


def fits_with_carried(page: Page, parts: Sequence[int], whole: int, sentence: int) -> bool:
    """Whether figures of the sentences before, added to the parts, make the total: "중상 2명을 더하면" adds to an earlier toll."""
    first = min(*parts, whole)
    around = [i for i in {*page.before(sentence, first), *page.around(sentence, first)} if i not in parts and i != whole]
    for size in range(1, MOST_CARRIED + 1):
        for more in combinations(sorted(around)[-8:], size):
            found = read_total(page, (*more, *parts), whole)
            if found is not None and found.fits:
                return True
    return False
