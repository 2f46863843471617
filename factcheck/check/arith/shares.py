"""Shares and multiples: A of B is N percent, a third, twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.check.arith.interval_math import HUNDRED, ratio, share
from factcheck.check.arith.operand import cut_off, exact, family, head_count, operand, side_by_side
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import ARITHMETIC, FITS, NEXT_TO, SCALE, SLIP, Reading, shape, supplied
from factcheck.check.arith.structure import Match
from factcheck.types import Mention
from factcheck.wording.number import plain

ITS_SHARE = 4  # characters between a share and the part it is told of: 12%인 300억
TELLING_DIGITS = 3  # a share of a whole that is only named must be told this precisely
TIMES = "times"  # the unit of what is done, not of what there is
ROUGHLY_OF = frozenset(map(Decimal, (3, 4, 5, 10)))  # wholes of which a share is told roughly; six of nine judges are counted
ALIKE = Decimal("0.02")  # share by which two wholes differ that are nearly one


def shares(page: Page) -> Iterator[Reading]:
    """The readings of every stated share or multiple of an article."""
    for s, masked in page.every_sentence():
        for match in page.structures.find(masked, "share"):
            part, whole, rate = match.one("part"), match.one("whole"), match.one("rate")
            if part is not None and whole is not None and rate is not None and not page.structures.says("not_share", match.text):
                found = read_share(page, part, whole, rate)
                if found is not None:
                    yield found
        for match in page.structures.find(masked, "share_of"):
            whole, rate = match.one("whole"), match.one("rate")
            if whole is not None and rate is not None:
                yield from _part_before(page, whole, rate, s)
        for match in page.structures.find(page.with_next(s), "share_pair"):
            yield from _named(page, match)
        for match in page.structures.find(masked, "share_named"):
            part, rate = match.one("part"), match.one("rate")
            if part is not None and rate is not None and page.mentions[rate].digits >= TELLING_DIGITS:
                found = supplied([], page.like(part), [], lambda whole, part=part, rate=rate: read_share(page, part, whole, rate))  # type: ignore[misc]
                if found is not None and not _of_another_whole(page, found, s):
                    yield found
        first, inside = list(page.structures.find(masked, "share_first")), list(page.structures.find(masked, "share_in"))
        # "전체의 12%인 300억 원을, 8%인 200억 원을": what is told as a share itself is no whole of the next
        parts = frozenset(match.one("part") for match in (*first, *inside))
        for match in first:
            part, rate = match.one("part"), match.one("rate")
            near = page.before(s, part) if part is not None else []
            if part is not None and rate is not None and len(near) == 1:
                yield from _whole_before(page, part, rate, s, parts)
        for match in inside:
            part, rate = match.one("part"), match.one("rate")
            if part is not None and rate is not None:
                yield from _whole_before(page, part, rate, s, parts)


def _named(page: Page, match: Match) -> Iterator[Reading]:
    part, whole, rate = match.one("part"), match.one("whole"), match.one("rate")
    if part is not None and whole is not None and rate is not None:
        found = read_share(page, part, whole, rate)
        if found is not None:
            yield found


def _part_before(page: Page, whole: int, rate: int, sentence: int) -> Iterator[Reading]:
    # "49명보다 76명 많지만 115명의 절반": what something is compared with is not what the share is told of
    # and the whole told again is no part of it: "3사의 전자책은 7만 부다. 3사의 점유율은 90%다"
    own = page.mentions[whole].value
    near, nearby, anywhere = (
        [i for i in rows if not page.compared(i) and page.mentions[i].value != own]
        for rows in (page.before(sentence, whole), page.around(sentence, whole), page.like(whole))
    )
    found = supplied(near, nearby, anywhere, lambda part: read_share(page, part, whole, rate))
    if found is not None:
        yield found


def _whole_before(page: Page, part: int, rate: int, sentence: int, parts: frozenset[int | None]) -> Iterator[Reading]:
    own = page.mentions[part].value
    near, around, like = (  # the part told again is no whole of it
        [i for i in rows if page.mentions[i].value != own]
        for rows in (page.before(sentence, part), page.around(sentence, part), page.like(part))
    )
    found = supplied(near, around, like, lambda whole: read_share(page, part, whole, rate))
    if (
        found is not None
        and not found.fits
        and (found.inputs[1] in parts or _share_itself(page, found.inputs[1]) or _told_of_another(page, found))
    ):
        return
    if found is not None and not _of_another_whole(page, found, sentence):
        yield found


def _of_another_whole(page: Page, found: Reading, sentence: int) -> bool:
    """Whether a whole named further up all but gives the share: then it is of a whole much like it, those who sat one paper of the exam."""
    told = page.mentions[found.stated].value
    far = sentence - page.case.sentence_at(page.number, page.mentions[found.inputs[1]].start) > 1
    return not found.fits and far and bool(told) and abs(found.result / (told or 1) - 1) < ALIKE


def _share_itself(page: Page, whole: int) -> bool:
    """Whether a figure is told with a share of its own, and so is a part as well: 득표율 48.56%로 1638만2124표를 얻었다."""
    m = page.mentions[whole]
    before = any(r.kind == "percent" and 0 <= m.start - r.end <= ITS_SHARE for r in page.mentions[max(0, whole - 1) : whole])
    behind = any(r.kind == "percent" and page.text[m.end : r.start].strip() == "(" for r in page.mentions[whole + 1 : whole + 2])
    return before or behind


def _told_of_another(page: Page, found: Reading) -> bool:
    """Whether the text goes on to something else behind the whole: "16조 원을 지켰다. 다른 화재에서는 0.007%인 20만 원이 탔다"."""
    return page.structures.says("another", page.text[page.mentions[found.inputs[1]].end : page.mentions[found.stated].start])


def read_share(page: Page, part: int, whole: int, rate: int, mixed: bool = False) -> Reading | None:
    """The reading of a part, its whole and the share told; None where the part is not one.

    `mixed`: the two may be counted in units of their own, ballots of voters; else units that differ give None.
    """
    p, w, r = (page.mentions[i] for i in (part, whole, rate))
    if len({part, whole, rate}) < 3 or p.kind == "percent" or _of_people(page, rate, p):
        return None
    if p.kind == "number" and part < whole and page.phrases("changes")["whole_between"].fullmatch(page.text, p.end, w.start):
        p = replace(p, kind=w.kind, unit=w.unit)  # "6 million of the 15 million tons"
        mixed = mixed or w.kind == "measure"
    if family(p) != family(w) or (page.counters and p.unit != w.unit and TIMES in (p.unit, w.unit)):
        return None  # 1,200 screens are no part of 5,900 showings
    x, y, told = operand(p, None if mixed and family(p) in ("count", "measure") else w), operand(w), operand(r)
    if x is None or y is None or told is None or y.value <= 0 or x.value <= 0 or told.value <= 0:
        return None
    if head_count(p) and head_count(w):
        # "10명 중 6명(61.2%)": so many of ten is a share told roughly
        x, y = x if y.value in ROUGHLY_OF else exact(x), exact(y)
    else:
        x, y = side_by_side(x, y, p, w)
    in_percent = r.kind == "percent"
    scale = HUNDRED if in_percent else Decimal(1)
    if x.value > y.value and told.value <= scale and (in_percent or told.value < 1):
        return None  # the part is larger than the whole: not a share of it; 120% of a goal is one
    allowed = share(x.bounds, y.bounds) if in_percent else ratio(x.bounds, y.bounds)
    result = x.value / y.value * scale
    fits = allowed.overlaps(told.bounds) or cut_off(result, told) or (in_percent and share(y.bounds, x.bounds).overlaps(told.bounds))
    slip = None if fits else shape(result, told)
    expression = f"{plain(x.value)} / {plain(y.value)}" + (" x 100" if in_percent else "")
    verdict = FITS if fits else SCALE if slip == "scale" else ARITHMETIC
    wording = "share" if in_percent or told.value < 1 else "times"
    roles = {"part": part, "whole": whole, "stated": rate} if wording == "share" else {"new": part, "old": whole, "stated": rate}
    return Reading(wording, roles, (part, whole), rate, result, allowed, "%" if in_percent else None, expression, verdict, slip=slip)


def _of_people(page: Page, rate: int, part: Mention) -> bool:
    """Whether a rate is turnout, and the part seats won: one is of voters, the other of a house."""
    claim = page.case.claim_of(page.number, rate)
    return claim is not None and claim.attribute == "turnout" and part.unit == "seat"


def competition(page: Page) -> Iterator[Reading]:
    """Ratios told as N to 1: what was asked for over what was on offer, both in one unit."""
    for i, m in enumerate(page.mentions):
        if not is_ratio_to_one(page, m):
            continue
        s = page.case.sentence_at(page.number, m.start)
        rows = _asked_and_offered(page, s, i)
        if len(rows) == 2 and not _one_in(page, *rows):
            old, new = sorted(rows, key=lambda j: page.mentions[j].value or 0)
            found = _over(page, new, old, i, mixed=True)
            if found is not None:
                found.sure = SLIP if found.slip else NEXT_TO
                yield found
            continue
        for new in rows[-1:]:
            if page.text[page.mentions[new].start - 1] == "(":
                continue  # 가람지구(341가구)는 12.8대 1: how many homes there are, and who asked for them is not told
            found = supplied([], page.like(new), page.like(new), lambda old, new=new, i=i: _over(page, new, old, i))  # type: ignore[misc]
            if found is not None:
                yield found


def _one_in(page: Page, first: int, second: int) -> bool:
    """Whether two counts are told as a share: 3명 중 1명."""
    return page.structures.says("out_of", page.text[page.mentions[first].end : page.mentions[second].start])


def _asked_and_offered(page: Page, sentence: int, rate: int) -> list[int]:
    """The counts that a ratio is told of: in brackets right after it, else those between the ratio before it and itself."""
    rows = page.case.mentions_in(page.number, sentence)
    end = page.mentions[rate].end
    if page.text[end : end + 2].lstrip().startswith("("):
        closed = page.text.find(")", end)
        inside = [j for j in rows if rate < j and page.mentions[j].end <= closed and page.mentions[j].kind == "count"]
        if inside:
            return inside
    first = max((j for j in rows if j < rate and is_ratio_to_one(page, page.mentions[j])), default=-1)
    split_into = page.phrases("changes")["split_into"]  # "4개 지구": where homes are on offer, not how many
    told = [
        j for j in rows if first < j < rate and page.mentions[j].kind == "count" and not split_into.match(page.text, page.mentions[j].end)
    ]
    if first < 0:
        return told
    # what stands in the brackets of the ratio before is of that one
    closed = page.text.find(")", page.mentions[first].end, page.mentions[rate].start)
    return [j for j in told if page.mentions[j].start > closed or page.text[page.mentions[first].end : page.mentions[first].end + 1] != "("]


def is_ratio_to_one(page: Page, m: Mention) -> bool:
    """Whether a figure is told as N to 1."""
    if m.kind not in ("ratio", "score") or m.value is None or m.value <= 1:
        return False
    return page.phrases("changes")["ratio_to_one"].search(m.surface) is not None


def _over(page: Page, new: int, old: int, rate: int, mixed: bool = False) -> Reading | None:
    """The reading of N to 1; `mixed` where people ask for homes and the two are counted in units of their own."""
    x, y, told = (
        operand(page.mentions[new], None if mixed else page.mentions[old]),
        operand(page.mentions[old]),
        operand(page.mentions[rate]),
    )
    if x is None or y is None or told is None or y.value <= 0 or x.value <= y.value:
        return None
    result = x.value / y.value
    allowed = ratio(x.bounds, y.bounds)
    fits = allowed.overlaps(told.bounds) or cut_off(result, told)
    slip = None if fits else shape(result, told)
    verdict = FITS if fits else SCALE if slip == "scale" else ARITHMETIC
    return Reading(
        "times",
        {"new": new, "old": old, "stated": rate},
        (new, old),
        rate,
        result,
        allowed,
        None,
        f"{plain(x.value)} / {plain(y.value)}",
        verdict,
        slip=slip,
    )
