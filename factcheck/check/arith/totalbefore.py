"""Parts whose total stands before them: in their sentence, further up, or a figure that nothing calls a total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.operand import operand
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import NEXT_TO, SLIP, Reading
from factcheck.check.arith.structure import Match
from factcheck.check.arith.summed import CLOSE, MOSTLY, parts_of, read_total

UNSAID_DIGITS, UNSAID_BACK = 4, 3  # of parts whose total nothing names; sentences back in which it stands
HAIR = Decimal("0.001")  # of a total
LABEL = 12  # characters before a part in which its label stands
LOOSE = Decimal("0.02")  # a figure that allows more than this share of itself is rough


def carried(page: Page, match: Match, sentence: int, parts: tuple[int, ...]) -> Iterator[Reading]:
    """Parts whose total stands before."""
    if len(parts) < 2 or (match.relation == "total_by" and page.structures.says("partial", match.text)):
        return
    first = parts[0]
    near = page.before(sentence, first)
    candidates = [i for i in dict.fromkeys([*near, *page.around(sentence, first)]) if i not in parts and not page.compared(i)]
    # of a budget up from 3조 6,800억 원, the parts are not those of that
    candidates = [i for i in candidates if not page.of_other_time(i, first)]
    readings = [r for r in (read_total(page, parts, i) for i in candidates) if r is not None]
    fitting = [r for r in readings if r.fits]
    elsewhere = (read_total(page, parts, i) for i in page.like(first) if i not in parts and not _loose(page, i))
    if fitting or any(r.fits for r in elsewhere if r is not None):
        swapped = [r for r in readings if r.slip == "swap" and not fitting]
        yield from _sure(fitting[:1] or swapped[:1], SLIP)
        return
    broken = match.relation in ("total_of", "total_by", "rest_of")
    digits = 2 if match.relation == "rest_of" else 3
    if match.relation == "total_by" and not readings:
        readings = _counted_before(page, parts)
        near = [r.stated for r in readings]
    # a sum that stands a hair's breadth off is meant, and what is nearer is of something else
    readings = [r for r in readings if _all_but(page, r)] or readings
    for reading in readings:
        told = operand(page.mentions[reading.stated])
        if told is None or not told.value:
            continue
        if page.mentions[reading.stated].kind == "percent" and not reading.slip and _a_paragraph_apart(page, reading.stated, first):
            continue  # the share of another group
        off = abs(reading.result - told.value) / told.value
        shared = match.relation == "total_by" and reading.stated in near and _one_subject(page, reading.stated, first)
        overall = page.structures.says(
            "overall", page.sentence_text(page.case.sentence_at(page.number, page.mentions[reading.stated].start))
        )
        if match.relation == "part_of" and not reading.slip and reading.result < told.value:
            continue  # "이 중 …": others of them may be told nowhere
        if reading.slip in ("swap", "digit") or (off <= (CLOSE * 5 if broken or overall else CLOSE) and told.digits >= digits) or shared:
            reading.sure = SLIP if reading.slip else NEXT_TO
            yield reading
            return


def _all_but(page: Page, reading: Reading) -> bool:
    """Whether parts make a figure but for what many roundings may add up to."""
    told = page.mentions[reading.stated].value
    return bool(told) and abs(reading.result / (told or 1) - 1) <= HAIR


def _a_paragraph_apart(page: Page, one: int, other: int) -> bool:
    return "\n" in page.text[page.mentions[one].end : page.mentions[other].start]


def unsaid(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """Labelled parts of which nothing says what they make up: only two digits swapped tell their total, a long one told just before."""
    parts = parts_of(match)
    label, figures = page.phrases("sums")["part_label"], [page.mentions[p] for p in parts]
    if not all(m.digits >= UNSAID_DIGITS and label.search(page.text[max(0, m.start - LABEL) : m.start]) for m in figures):
        return
    wholes = [i for i in page.like(parts[0]) if page.mentions[i].digits >= UNSAID_DIGITS and i not in parts and not page.compared(i)]
    near = set(page.around(sentence, parts[0], UNSAID_BACK))
    readings = (read_total(page, parts, i) for i in wholes if i in near)
    swapped = [r for r in readings if r is not None and r.slip == "swap"]
    if len(swapped) == 1 and not any(r.fits for i in wholes if (r := read_total(page, parts, i)) is not None):
        yield from _sure(swapped, SLIP)


def _counted_before(page: Page, parts: tuple[int, ...]) -> list[Reading]:
    """The total of a breakdown told further up, where its article counts what the breakdown names but once, and not far from its sum."""
    wholes = [i for i in page.like(parts[0]) if i < parts[0] and _one_subject(page, i, parts[0])]
    found = (read_total(page, parts, i) for i in wholes)
    if len({page.mentions[i].value for i in wholes}) != 1:
        return []
    return [r for r in found if r is not None and MOSTLY <= r.result / (page.mentions[r.stated].value or r.result) <= 1 / MOSTLY]


def _sure(readings: list[Reading], sure: float) -> Iterator[Reading]:
    for reading in readings:
        reading.sure = sure
        yield reading


def _loose(page: Page, mention: int) -> bool:
    """Whether a figure is told as a bound or a rough one: almost any sum fits it, which proves nothing."""
    found = operand(page.mentions[mention])
    if found is None or found.bound or found.bounds.low is None or found.bounds.high is None:
        return True
    return found.bounds.high - found.bounds.low > abs(found.value) * LOOSE


def _one_subject(page: Page, whole: int, first: int) -> bool:
    """Whether a breakdown ("지역별 사망자는 …") names what the figure before counts ("사망자는 40명"), both short and plain."""
    before = page.text[: page.mentions[whole].start].rsplit("\n", 1)[-1]
    subject = page.phrases("sums")["subject_before"].search(before)
    start = page.case.sentence_of(page.number, first).start
    return subject is not None and subject[1] in page.text[start : page.mentions[first].start]
