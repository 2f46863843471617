"""Changes told against a period ("전 분기보다 15.6%"), and the levels of those periods that the text gives elsewhere."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from factcheck.check.arith.change import read_change
from factcheck.check.arith.page import Page
from factcheck.check.arith.periodlevel import LEVELS, Levels, Told, alike_levels, is_change, levels_of, of_period
from factcheck.check.arith.reading import BASE, FITS, NEXT_TO, POINT, SLIP, Reading
from factcheck.check.arith.structure import Match
from factcheck.check.rises import way_of
from factcheck.grammar.lexicon import concepts

TELLING_DIGITS = 3
BACK = 2  # sentences over which the figure compared may be carried
CARRIED = 3  # sentences over which the levels of several periods are told


def bases(page: Page) -> Iterator[Reading]:
    """The readings of every change told against a period whose level stands elsewhere in the article."""
    levels = levels_of(page)
    told = [t for t in _told(page, levels) if not _bracketed(page, t)]
    by_new: dict[int, list[Told]] = {}
    for t in told:
        by_new.setdefault(t.new, []).append(t)
    for t in told:
        mine = of_period(page, levels, t)
        readings = [r for i in mine if (r := read_change(page, i, t.new, t.change)) is not None and not _other_way(page, t, i, r)]
        if any(r.fits for r in readings):
            yield next(r for r in readings if r.fits)
            continue
        others = [o for o in by_new[t.new] if o.label != t.label and o.change != t.change]
        found = _swapped(page, levels, t, others, by_new) or (_other_period(page, levels, t, mine) if mine else None)
        if found is not None:
            yield found
        elif page.mentions[t.new].kind == page.mentions[t.change].kind == "percent":
            yield from (r for r in readings if r.verdict == POINT)
        elif len(slipped := [r for r in readings if r.slip in ("swap", "digit") and page.mentions[t.change].digits >= TELLING_DIGITS]) == 1:
            slipped[0].sure = SLIP  # two digits of "25.8%" swapped: the level is the one meant, if none of another account
            if page.one_account(*slipped[0].inputs):
                yield slipped[0]
        elif len(readings) == 1 and readings[0].verdict != FITS and _same_thing(page, levels, mine[0], t.new):
            readings[0].sure = NEXT_TO
            yield readings[0]


def _told(page: Page, levels: Levels) -> Iterator[Told]:
    seen = set()
    for s, masked in page.every_sentence():
        for match in page.structures.find(masked, "against"):
            label, change = match.one("label"), match.one("change")
            word = label is None and (_names(page, "year_ago", match.text) or _names(page, "period_ago", match.text))
            if change is None or (label is None and not word) or (label, change) in seen or page.structures.says("not_change", match.text):
                continue
            new = _subject(page, levels, s, match, change)
            if new is not None:
                seen.add((label, change))
                yield Told(change, label, page.mentions[label].surface if label is not None else word[0] if word else "", new)


def _subject(page: Page, levels: Levels, sentence: int, match: Match, change: int) -> int | None:
    """The figure that changed: named by the structure, before it in the sentence, or last told in the sentence before."""
    named = match.one("new")
    if named is not None:
        return named
    first = min(i for roles in match.roles.values() for i in roles)
    rows = [i for i in page.case.mentions_in(page.number, sentence) if i < first and _level(page, i, change)]
    if rows:
        return rows[-1]
    if any(
        page.phrases("changes")["year"].match(page.mentions[i].surface) for i in page.case.mentions_in(page.number, sentence) if i < first
    ):
        return None  # "1996년에 전년보다 3만 건 늘어난 뒤": of its own year
    if sentence and page.running(sentence - 1) == page.running(sentence):
        rows = [i for i in page.case.mentions_in(page.number, sentence - 1) if _level(page, i, change)]
        if len(rows) > 1 and (latest := _latest(page, levels, sentence, change)) is not None:
            return latest
        return rows[-1] if len({page.mentions[i].unit for i in rows}) == 1 else None
    return None


def _latest(page: Page, levels: Levels, sentence: int, change: int) -> int | None:
    """Of the levels of several periods told before a change, that of the last period: the one that changed."""
    rows = [
        i
        for s in range(max(0, sentence - CARRIED), sentence)
        if page.running(s) == page.running(sentence)
        for i in page.case.mentions_in(page.number, s)
        if _level(page, i, change)
    ]
    dated = {i: period[1] for i in rows if i in levels and (period := levels[i][1]) is not None}
    last = [i for i in dated if dated[i] == max(dated.values())]
    return last[0] if len(last) == 1 and len({page.mentions[i].unit for i in rows}) == 1 else None


def _other_way(page: Page, told: Told, level: int, found: Reading) -> bool:
    """Whether a change that does not fit is told as a fall where the figure rose, or as a rise where it fell: another's figure."""
    x, y = page.mentions[level].value, page.mentions[told.new].value
    way = way_of(page.case, page.number, page.mentions[told.change])
    return not found.fits and way is not None and x is not None and y is not None and x != y and way != (y > x)


def _level(page: Page, mention: int, change: int) -> bool:
    m, c = page.mentions[mention], page.mentions[change]
    if m.kind not in LEVELS or m.value is None or not m.resolved:
        return False
    if m.kind == "percent":
        fits = c.kind == "percentage_point" or (
            c.kind == "percent" and page.phrases("changes")["share_stands_after"].match(page.text, m.end) is not None
        )
    else:
        fits = c.kind != "percentage_point"
    return fits and not is_change(page, mention)


def _bracketed(page: Page, told: Told) -> bool:
    """Whether the level is named beside its period: "전 분기(480억 원)보다" is a change as any other."""
    if told.label is None:
        return False
    label = page.mentions[told.label]
    return any(label.end <= m.start < label.end + 2 for m in page.mentions[told.label + 1 : told.label + 2])


def _names(page: Page, word: str, text: str) -> re.Match[str] | None:
    pattern = page.structures.words.get(word)
    return pattern.search(text) if pattern is not None else None


def _same_thing(page: Page, levels: Levels, a: int, b: int) -> bool:
    """Whether two levels are told of one attribute, as far as that is known, or in one sentence of two times and of nothing known."""
    x, y = page.case.claim_of(page.number, a), page.case.claim_of(page.number, b)
    # a figure of the headline stands wherever the text gives it again
    again = [b, *(i for i in page.like(b) if page.mentions[i].value == page.mentions[b].value)] if page.mentions[b].in_headline else [b]
    here = page.case.sentence_at(page.number, page.mentions[a].start)
    gap = min(abs(here - page.case.sentence_at(page.number, page.mentions[i].start)) for i in again)
    if x is None or y is None or gap > BACK:
        return False
    known = {c.attribute for c in (x, y)} & concepts().keys()
    dated = all(i in levels and levels[i].period is not None for i in (a, b))
    return x.attribute == y.attribute or not (x.attribute and y.attribute) or (dated and not known and x.sentence == y.sentence)


def _swapped(page: Page, levels: Levels, told: Told, others: list[Told], moved: Container[int]) -> Reading | None:
    """A change that fits the period another change is told against, while neither fits its own.

    A figure of `moved`, which has changes of its own, is none that another is compared with.
    """
    for other in others:
        theirs = of_period(page, levels, other)
        if any(r.fits for i in theirs if (r := read_change(page, i, other.new, other.change)) is not None):
            continue
        crossed = [r for i in theirs if i not in moved and (r := read_change(page, i, told.new, told.change)) is not None and r.fits]
        if crossed:
            return _base(crossed[0], "swapped", told, other)
    return None


def _other_period(page: Page, levels: Levels, told: Told, mine: list[int]) -> Reading | None:
    """A change that fits the level of another named period than the one it is told against."""
    for i in levels.named:
        named, period = levels[i]
        if named is None or period is None or i in mine or i in (told.new, told.change) or period[0] >= _start(told, levels):
            continue
        if not alike_levels(page, i, told.new) or not _same_thing(page, levels, i, told.new):
            continue
        found = read_change(page, i, told.new, told.change)
        if found is not None and found.fits:
            return _base(found, "main", told, Told(told.change, named, page.mentions[named].surface, told.new))
    return None


def _start(told: Told, levels: Levels) -> str:
    own = levels[told.new][1] if told.new in levels else None
    return own[0] if own is not None else "9999"


def _base(found: Reading, wording: str, told: Told, other: Told) -> Reading:
    found.wording, found.verdict, found.sure = wording, BASE, SLIP
    found.notes |= {"label": told.name, "other": other.name}
    found.roles |= {"level": found.roles["old"]}
    return found
