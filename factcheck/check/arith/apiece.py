"""What one of them costs, weighs or gives, how many there are, and what that comes to, where the point has moved.

That a figure is told of one is seen by what stands before it ("each server draws 12 kW", "버스 한 대 값은 3억 원") or by the count
beside it ("3억 원짜리 소방차 15대", "fifty 6.2-megawatt turbines"). Many a figure is told so that is no factor of any other, so nothing
but a power of ten or two digits that changed places are told: the digits of the product are those that the text gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.check.arith.operand import plain_figure
from factcheck.check.arith.page import Page
from factcheck.check.arith.products import of_others, read_product
from factcheck.check.arith.rates import ANY, counted_in, per_unit
from factcheck.check.arith.reading import NEXT_TO, SLIP, Reading
from factcheck.grammar.phrases import part

KINDS = frozenset({"money", "measure", "count"})
REACH = 60  # characters before a figure in which the words stand
ONE_REACH = 24  # characters from "한 대" to its figure
BESIDE = 24  # characters behind a sum in which it is called one
TELLING_DIGITS, SWAPPED_DIGITS = 2, 3
NEIGHBOURS = (0, -1, 1)  # sentences in which the count and the sum are looked for, in this order


def apiece(page: Page) -> Iterator[Reading]:
    """The readings of figures of one thing with their counts and sums that fit, or are a power of ten off."""
    for one, m in enumerate(page.mentions):
        if m.kind not in KINDS or not m.value or not m.resolved or not plain_figure(m):
            continue
        for count in _counts(page, one):
            for whole in _sums(page, one, count):
                found = read_product(page, one, count, whole, loose=False)
                if found is not None and found.fits:
                    yield found
                elif found is not None and _is_slip(page, found, whole) and _meant(page, one, count, whole):
                    found.sure = SLIP if page.mentions[whole].digits >= TELLING_DIGITS else NEXT_TO
                    yield found


def _counts(page: Page, one: int) -> list[int]:
    """The counts of what a figure is told of one of; none where it is not told so."""
    beside = _beside(page, one)
    if beside is not None:
        return [beside]
    per = _told_of(page, one)
    if per is None:
        return []
    s = page.sentence_of(one)
    for at in NEIGHBOURS:
        rows = [i for i in page.case.mentions_in(page.number, s + at) if i != one and page.mentions[i].value != 1] if s + at >= 0 else []
        found = [i for i in rows if counted_in(page, i, per)]
        if per == ANY and len(found) > 1:  # "48 turbines, each rated at …": those right before
            start = page.mentions[one].start
            found = [i for i in found if 0 <= start - page.mentions[i].end <= ONE_REACH]
        if found:
            return found if per != ANY or len(found) == 1 else []
    return []


def _sums(page: Page, one: int, count: int) -> list[int]:
    """The figures in the unit of one thing that may be what all of them come to: in its sentence, that of the count or the next."""
    s, m = page.sentence_of(one), page.mentions[one]
    near = [i for at in NEIGHBOURS if s + at >= 0 for i in page.case.mentions_in(page.number, s + at) if i not in (one, count)]
    if m.kind == "count":
        return [i for i in near if page.mentions[i].kind == "count" and page.mentions[i].unit == m.unit]
    return [i for i in near if page.mentions[i].kind == m.kind and per_unit(page, i) is None and _told_of(page, i) is None]


def _is_slip(page: Page, found: Reading, whole: int) -> bool:
    """Whether the point of a sum has moved, or two of its three digits and more have changed places."""
    return found.slip == "scale" or (found.slip == "swap" and page.mentions[whole].digits >= SWAPPED_DIGITS)


def _meant(page: Page, one: int, count: int, whole: int) -> bool:
    """Whether a sum stands in the sentence of the count, of the same things, and is called one or told to more than a digit."""
    c, w = page.mentions[count], page.mentions[whole]
    if not page.together(count, whole) or of_others(page, count, whole):
        return False
    if w.digits < TELLING_DIGITS and any(page.mentions[i].kind == w.kind for i in range(min(count, whole) + 1, max(count, whole))):
        return False  # a family of four pays £70, saving £10
    start = min(c.start, w.start, page.mentions[one].start if page.together(one, whole) else w.start)
    return w.digits >= TELLING_DIGITS or page.structures.says("spent", page.text[start : max(c.end, w.end) + BESIDE])


def _told_of(page: Page, mention: int) -> str | None:
    """The unit or noun of the one thing that a figure is told of; None for a figure of nothing single."""
    m, said = page.mentions[mention], page.phrases("products")
    found = said["one_before"].search(page.text[max(0, m.start - REACH) : m.start])
    if found is not None:
        return part(found, "per") or ANY
    if not mention or not page.together(mention - 1, mention):
        return None
    before = page.mentions[mention - 1]
    counter = said["one"].fullmatch(before.surface)
    if counter is None or before.kind != "count" or before.value != 1 or m.start - before.end > ONE_REACH:
        return None
    if m.surface.endswith(counter["per"]):
        return None  # 직원 1명 등 모두 412명: people are not counted for each of them
    return None if "," in page.text[before.end : m.start] else counter["per"]


def _beside(page: Page, one: int) -> int | None:
    """The count that a figure stands right beside as what each of them has."""
    m, mentions = page.mentions[one], page.mentions
    after = mentions[one + 1] if one + 1 < len(mentions) else None
    if after is not None and after.kind == "count" and page.phrases("products")["apiece_after"].fullmatch(page.text[m.end : after.start]):
        return one + 1
    if one and mentions[one - 1].kind == "count" and "-" in m.surface and m.start - mentions[one - 1].end == 1:
        return one - 1
    return None
