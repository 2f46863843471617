"""Totals told apart from their parts: in the next sentence, in the last line of a list, and parts that come to more than their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from factcheck.check.arith.operand import family, head_count, operand, plain_figure
from factcheck.check.arith.page import BACK, Page
from factcheck.check.arith.reading import EXPLICIT, NEXT_TO, SLIP, Reading
from factcheck.check.arith.structure import Match
from factcheck.check.arith.summed import VOTING, read_total
from factcheck.semantics.figure import comparable
from factcheck.types import Mention

FAR = Decimal("0.5")  # parts that make less than so much of a figure are not all of it
MOST_CARRIED, LABELLED, AFTER = 8, 10, 14  # figures tried, and characters before and after one that say what it counts
NESTED = Decimal("0.05")  # one part that all others come so close to holds them
LABEL = re.compile(r",\s[^\d,.\n]{1,16}")  # between two figures of a list
TWO = 2  # words for groups that share nobody
LIST_LINE = re.compile(r"^[\s\-*•·▲△○◦■□▶|]*(?P<label>[^\d|:：]{1,40}?)\s*[:：|\-–—]?\s*$")
UNITS = frozenset({"money", "count", "number", "measure", "percent"})


def gathered(page: Page) -> Iterator[Reading]:
    """The readings of totals that stand apart from their parts."""
    yield from _lists(page)
    for s, masked in page.every_sentence():
        for match in page.structures.find(masked, "umbrella"):
            yield from _under(page, match, s)
        for match in page.structures.find(page.with_next(s), "group_total"):
            yield from _of_so_many(page, match)
        for match in page.structures.find(masked, "subtotals"):
            yield from _above_whole(page, match)
        yield from _seats(page, s)


def _under(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """A total of the sentence before: "14명이 숨지고 33명이 다쳤다. 인명 피해는 모두 47명"."""
    whole = match.one("total")
    if whole is None or not sentence or page.running(sentence) != page.running(sentence - 1) or not _plain(page.mentions[whole]):
        return
    w = page.mentions[whole]
    assert w.value is not None
    like = [i for i, m in enumerate(page.mentions) if _plain(m) and family(m) == family(w) and comparable(m, w) and m.value != w.value]
    # a larger figure told after the total is no part of it: "together took $6.9 billion, a third of the total of $20.8 billion"
    here = [i for i in page.case.mentions_in(page.number, sentence) if i in like and (i < whole or (page.mentions[i].value or 0) < w.value)]
    parts = [i for i in page.case.mentions_in(page.number, sentence - 1) if i in like]
    before = page.sentence_text(sentence - 1)
    if here or len(parts) < 2 or page.structures.says("not_total", page.phrases("sums")["apiece"].sub("", before)):
        return
    if page.structures.says("outlook", before) or page.structures.says("beyond", page.sentence_text(sentence)):
        return  # what was forecast is no part, and what is added has no figure
    dates = [i for i in page.case.mentions_in(page.number, sentence) if i < whole and page.mentions[i].kind == "date"]
    if len(dates) >= TWO or any(page.of_other_time(whole, i) for i in parts):
        return  # retail added 30,000 jobs in January. November and December were revised up by a total of 71,000
    if len({c.period for i in parts if (c := page.case.claim_of(page.number, i)) is not None and c.period is not None}) > 1:
        return  # 8월(3천억 원)보다 늘고 7월(4조 원)보다 줄었다: of two months
    found = read_total(page, parts, whole)
    if found is None or not w.value or not w.value > max(page.mentions[i].value or Decimal(0) for i in parts):
        return
    near = [i for i in like if sentence - BACK <= page.case.sentence_at(page.number, page.mentions[i].start) <= sentence][-MOST_CARRIED:]
    if not found.fits and (_some_fit(page, near, whole) or abs(found.result / w.value - 1) > FAR):
        return
    found.sure = SLIP if found.slip else NEXT_TO
    yield found


def _of_so_many(page: Page, match: Match) -> Iterator[Reading]:
    """A total of as many as are said to make it up: "미국 …, 중국 …, 일본 … 세 나라에서만 …"."""
    whole, parts, group = match.one("total"), match.roles.get("parts", ()), match.one("group")
    if whole is None or group is None or page.mentions[group].value != len(parts) or whole in parts:
        return
    if page.mentions[group].kind != "count" or page.mentions[group].unit in {page.mentions[i].unit for i in (whole, *parts)}:
        return
    found = read_total(page, parts, whole)
    told = page.mentions[whole].value
    if (
        found is not None
        and told
        and abs(found.result / told - 1) <= FAR
        and told > max(page.mentions[i].value or Decimal(0) for i in parts)
    ):
        found.sure = SLIP
        yield found


def _some_fit(page: Page, near: Sequence[int], whole: int) -> bool:
    """Whether any of the figures around make the total: then those of the sentence before are not all of it, or not it alone."""
    for size in range(2, len(near) + 1):
        for some in combinations(sorted(near), size):
            found = read_total(page, some, whole)
            if found is not None and found.fits:
                return True
    return False


def _plain(m: Mention) -> bool:
    return m.kind in UNITS and m.value is not None and m.value > 0 and m.resolved and plain_figure(m)


def _above_whole(page: Page, match: Match) -> Iterator[Reading]:
    """Parts told as being among a whole, that come to more than it: no part left out can mend that."""
    whole, parts = match.one("total"), match.roles.get("parts", ())
    if whole is None or len(parts) < TWO:
        return
    w = page.mentions[whole]
    last = page.mentions[parts[-1]]
    ends = page.case.sentence_of(page.number, parts[-1]).end  # what the next sentence tells of is none of these parts
    said = page.text[w.start : min(last.end + AFTER, ends)]
    exclusive = page.structures.kinds_of("exclusive", said) >= TWO
    if page.structures.repeats("exclusive", page.text[w.end : last.start]):
        return  # "15명이 출석해 예산안을 찬성 10명, 반대 5명으로, 조례안을 찬성 12명, 반대 3명으로": two votes
    if not all(map(_plain, (w, *(page.mentions[i] for i in parts)))):
        return
    if not exclusive and any((page.mentions[i].value or 0) >= (w.value or 0) for i in parts):
        return
    if _one_of_a_list(page, whole, parts[0]) or page.structures.says("falling_out", match.text):
        return
    if page.structures.says("exclusive", page.text[max(0, w.start - LABELLED) : w.start]):
        return  # "사망 39명, 실종 9명, 부상 34명": groups beside one another
    ended = page.phrases("sums")["group_ended"].match(page.text, w.end)
    if ended is not None and page.structures.says("exclusive", ended[0]):
        return  # "2명은 구조됐으나 4명은 숨지고 3명이 실종됐다": a group as well
    values = [page.mentions[i].value or Decimal(0) for i in parts]
    if len(values) > TWO and abs(max(values) * 2 - sum(values)) <= max(values) * NESTED:
        return  # "210명이 출석해 208명이 찬성, 2명이 기권": parts of a part
    counted = w.kind in ("count", "number") or not page.structures.says("among", match.text)
    if counted and not exclusive:
        return  # "20 women and 15 children among 30": people are counted twice; "R석 15만 원, S석 10만 원": prices of three
    found = read_total(page, parts, whole, mixed={page.mentions[i].unit for i in (*parts, whole)} <= VOTING)
    told = operand(w)
    if found is None or told is None or found.bounds.low is None or told.bounds.high is None:
        return
    if found.bounds.low > told.bounds.high:
        found.sure = EXPLICIT if all(head_count(page.mentions[i]) for i in (*parts, whole)) else SLIP
        yield found
    elif found.fits:
        yield found


def _one_of_a_list(page: Page, whole: int, first: int) -> bool:
    """Whether the figure before a whole stands beside it as its first part does: bonds 336, funds 208, shares 182, loans 96."""
    if not whole or page.mentions[whole - 1].unit != page.mentions[whole].unit:
        return False
    ends = (page.mentions[whole - 1].end, page.mentions[whole].start), (page.mentions[whole].end, page.mentions[first].start)
    return all(LABEL.fullmatch(page.text, start, end) for start, end in ends)


def _seats(page: Page, sentence: int) -> Iterator[Reading]:
    """The seats of a house against those of its parties, told in its sentence and the next, where a digit makes the difference."""
    houses = [i for i in page.case.mentions_in(page.number, sentence) if page.mentions[i].unit == "seat" and _plain(page.mentions[i])]
    after = sentence + 1
    if not houses or not page.phrases("sums")["house_after"].match(page.text, page.mentions[houses[0]].end):
        return
    following = page.case.mentions_in(page.number, after) if after < len(page.article.sentences) else []
    if not page.counters:
        houses += [i for i in page.case.mentions_in(page.number, sentence) if i > houses[0] and _bare_seats(page, i)]
    parts = [
        *sorted(houses[1:]),
        *(i for i in following if page.mentions[i].unit == "seat" and page.running(after) == page.running(sentence)),
    ]
    last = page.mentions[parts[-1]].end if parts else 0
    said = page.text[page.mentions[houses[0]].end : last]
    if len(parts) < TWO or not all(_plain(page.mentions[i]) for i in parts) or page.phrases("sums")["crossed"].search(said):
        return
    whole, values = page.mentions[houses[0]].value or Decimal(0), [page.mentions[i].value or Decimal(0) for i in parts]
    rest = [whole - sum(values) + v for v in values]  # what each of them would have to be
    slipped = [i for i, v, r in zip(parts, values, rest, strict=True) if r > 0 and sum(values) > whole and _one_digit(v, r)]
    found = read_total(page, parts, houses[0])
    if found is not None and (found.fits or slipped):
        found.sure = SLIP
        yield found


def _bare_seats(page: Page, i: int) -> bool:
    """Whether a number without a word stands where seats are told: "98 seats and the center-right 81"."""
    m = page.mentions[i]
    return m.kind == "number" and m.unit is None and _plain(m) and i > 0 and page.mentions[i - 1].unit == "seat"


def _one_digit(a: Decimal, b: Decimal) -> bool:
    """Whether two counts of two digits and more differ in one digit alone, or by two swapped."""
    x, y = str(int(a)), str(int(b))
    return len(x) == len(y) > 1 and (sum(p != q for p, q in zip(x, y, strict=True)) == 1 or x == y[::-1])


class Line(NamedTuple):
    """A line of a list, and which mention of the article its figure is."""

    label: str
    figure: int


def _lists(page: Page) -> Iterator[Reading]:
    """A line called total under (or above) lines of one labelled figure each."""
    lines = [_line(page, s) for s in range(len(page.article.sentences))]
    for at, line in enumerate(lines):
        if line is None or not _called_total(page, line.label):
            continue
        for step in (-1, 1):
            parts = _run(page, lines, at, step, line.figure)
            if len(parts) < 2:
                continue
            found = read_total(page, parts, line.figure)
            if found is not None:
                found.sure = EXPLICIT
                yield found
                break


def _called_total(page: Page, label: str) -> bool:
    """Whether the label of a line calls its figure a total: "sum", not "consumer goods"."""
    says = page.structures.says if page.counters else page.structures.says_word
    return says("total_line", label.casefold())


def _run(page: Page, lines: list[Line | None], at: int, step: int, whole: int) -> list[int]:
    """The figures of the lines right before (or after) one, in its unit, up to a line that is none of a list or a total of its own."""
    out: list[int] = []
    at += step
    while 0 <= at < len(lines):
        line = lines[at]
        if line is None or _called_total(page, line.label) or page.mentions[line.figure].unit != page.mentions[whole].unit:
            break
        out.append(line.figure)
        at += step
    return sorted(out)


def _line(page: Page, sentence: int) -> Line | None:
    """A line of a list: one label and one plain figure; None for any other."""
    span = page.article.sentences[sentence]
    rows = [i for i in page.case.mentions_in(page.number, sentence) if page.mentions[i].kind in UNITS]
    if len(rows) != 1 or not _plain(page.mentions[rows[0]]):
        return None
    m = page.mentions[rows[0]]
    label = LIST_LINE.match(page.text[span.start : m.start])
    return Line(label["label"], rows[0]) if label is not None and page.text[m.end : span.end].strip(" |.") == "" else None
