"""Changes: from, to, and the change as stated, in percent, percentage points, times or absolute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.check.arith.change import can_change, fell, read_change, rose
from factcheck.check.arith.left import read_left
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import NEXT_TO, SLIP, Reading, supplied
from factcheck.check.arith.structure import Match
from factcheck.check.arith.summed import read_total
from factcheck.semantics.figure import comparable

LEVEL_BEFORE = 20  # characters before a figure in which the word stands that makes it a level
TELLING_DIGITS = 3


def changes(page: Page) -> Iterator[Reading]:
    """The readings of every stated change of an article."""
    for s, masked in page.sentences():
        for variant in (masked, *page.without_asides(s)):
            for match in page.structures.find(variant, "change", "rank", "balance"):
                if not page.structures.says("not_change", match.text):
                    yield from explicit(page, match)
        for match in page.structures.find(masked, "change_of", "rank_of"):
            if not page.structures.says("not_change", match.text):
                yield from carried(page, match, s)
        following = page.with_next(s)
        for match in page.structures.find(following, "gap_next"):
            yield from explicit(page, match)
        for match in page.structures.find(following, "grown_next"):
            yield from _grown(page, match)
        for match in page.structures.find(masked, "late"):
            yield from late(page, match, s)


def explicit(page: Page, match: Match) -> Iterator[Reading]:
    """A change all of whose figures stand in one structure."""
    old, new, change = match.one("old"), match.one("new"), match.one("change")
    if new is not None and change is not None and new > change and page.structures.says("cumulative", _between(page, change, new)):
        return  # "어제보다 7명 줄었으며 누적 사망자는 3만1395명": a running total is not what the day's count came to
    if old is None or new is None or change is None or page.crowded(old):
        return
    if _of_other_base(page, change, old):
        return
    if _tells(page, old, new, change, match.relation == "balance"):
        found = read_change(page, old, new, change)
        if found is not None and (found.fits or match.relation == "balance" or not page.of_another((old, new), change)):
            yield found


def carried(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """A change whose new figure stands before."""
    old, change = match.one("old"), match.one("change")
    if old is None or change is None or not can_change(page.mentions[old], page.mentions[change]) or not _tells(page, old, None, change):
        return
    if page.crowded(old) or _of_other_base(page, change, old):
        return
    first = min(old, change)
    near = [i for i in page.before(sentence, first) if comparable(page.mentions[i], page.mentions[old])]
    near = near or [i for i in page.around(sentence, old, 1) if i < first]
    if page.mentions[old].kind == "rank" and not near:
        near = [i for i in page.like(old) if i in page.headline] or page.like(old)
    nearby = [i for i in {*page.around(sentence, old), *page.headline} if comparable(page.mentions[i], page.mentions[old]) and i != change]
    near = [i for i in near if not page.compared(i)]
    anywhere = [i for i in page.like(old) if i != change]
    if fell(page, match):
        near = _beyond(page, near, old, -1)
    elif rose(page, match):  # "8,200 runners, up 40% from 6,500" is not borne out by 4,000 of another paragraph
        anywhere = _beyond(page, anywhere, old, 1)
    found = supplied(near, sorted(nearby), anywhere, lambda new: read_change(page, old, new, change))
    if found is not None and (found.fits or not _passed_on(page, found, old)):
        yield found


def _beyond(page: Page, figures: Sequence[int], old: int, sign: int) -> list[int]:
    """Those of some figures that lie above an old one, or below it."""
    base = page.mentions[old].value
    return [i for i in figures if base is None or (value := page.mentions[i].value) is None or (value - base) * sign > 0]


def _passed_on(page: Page, found: Reading, old: int) -> bool:
    """Whether another subject is named between the new figure and its base: "강원은 15만 t으로 22% 늘었고, 전남도 전년(68만 t)보다"."""
    new = found.roles["new"]
    return new < old and page.together(new, old) and page.of_another((new,), old)


def _of_other_base(page: Page, change: int, old: int) -> bool:
    """Whether a change is told against something before the level: 9% more than last year and compared to 1.7 million a decade ago."""
    return page.phrases("changes")["other_base"].search(_between(page, change, old)) is not None


def _between(page: Page, one: int, other: int) -> str:
    return page.text[page.mentions[one].end : page.mentions[other].start]


def _grown(page: Page, match: Match) -> Iterator[Reading]:
    """A change, what it led to, and in the next sentence what it came from: only a slip of the pen in one of them is told."""
    yield from (r for r in explicit(page, match) if _slipped(r))
    old, new, change = match.one("old"), match.one("new"), match.one("change")
    if old is None or new is None or change is None or not can_change(page.mentions[old], page.mentions[change]):
        return
    before = read_total(page, (new, change), old) if fell(page, match) else read_left(page, new, change, old)
    if before is not None and before.slip in ("swap", "scale") and page.mentions[old].digits >= TELLING_DIGITS:
        before.sure = SLIP
        yield before


def _slipped(reading: Reading) -> bool:
    """Whether a reading whose figures may not belong together fits, or is a slip of the pen away."""
    reading.sure = SLIP
    return reading.fits or reading.slip is not None


def _tells(page: Page, old: int, new: int | None, change: int, balance: bool = False) -> bool:
    """Whether a figure in the place of a change is one, and not a level that is compared or reached."""
    c = page.mentions[change]
    if c.kind != "ratio" and page.phrases("changes")["level_after"].match(page.text[c.end : c.end + 4]):
        return False
    if not balance and page.phrases("changes")["level_before"].search(page.text[max(0, c.start - LEVEL_BEFORE) : c.start]):
        return False
    if new is None or not old < new < change:
        a, b = sorted((old, change))
        return not page.structures.says("each", page.text[page.mentions[a].end : page.mentions[b].start])
    return True


def late(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """A gap in a race: one time, the gap, and the other time somewhere in the article."""
    new, change = match.one("new"), match.one("change")
    if new is None or change is None:
        return
    others = [i for i in page.like(new) if i not in (new, change) and (page.mentions[i].si or page.mentions[i]).value != 0]
    found = supplied([], others, others, lambda old: read_change(page, old, new, change))
    if found is None and len(others) == 1 and abs(page.case.sentence_at(page.number, page.mentions[others[0]].start) - sentence) <= 1:
        found = read_change(page, others[0], new, change)  # two times and a gap, and no other
        if found is not None:
            found.sure = NEXT_TO
    if found is not None:
        yield found
