"""Figures that a word beside them says were worked out: "격차는 8.2%포인트", "or 25 percent", "골득실 +15".

The structures of this file's relations hold the stated figure alone. What it was worked out from is looked for around it, and
believed only where no other figure there could be meant: exactly two figures that fit the cue, in its sentence or in the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, permutations

from factcheck.check.arith.change import read_change
from factcheck.check.arith.cuedpair import GAPS, LEVELS, closed, of_others, one_size, only_pair, operand_of
from factcheck.check.arith.cuedsum import READ
from factcheck.check.arith.left import read_left
from factcheck.check.arith.operand import family
from factcheck.check.arith.page import Page
from factcheck.check.arith.per_head import per_head, per_many, per_place
from factcheck.check.arith.quotient import NEAR, NEAR_BESIDE, near
from factcheck.check.arith.reading import NEXT_TO, SLIP, Reading
from factcheck.check.arith.shares import read_share
from factcheck.check.arith.structure import Match
from factcheck.types import Mention

MOST = 8  # candidates of which every pair is tried
DATED, SHORT = 14, 16  # characters from a date to its level, and before what is told of the sentence before


def cued(page: Page) -> Iterator[Reading]:
    """The readings of every figure that a cue says is a gap, a share, a discount or a rate per so many."""
    for s, masked in page.every_sentence():
        for relation, read in READ.items():
            for match in page.structures.find(masked, relation):
                stated = match.one("stated")
                if stated is not None and not page.structures.says("not_cued", match.text) and not _of_sample(page, match, s):
                    yield from _of_two(page, match, s, stated, read)
        for match in page.structures.find(masked, "moved_cue"):
            yield from _moved(page, match, s)
        for match in page.structures.find(masked, "change_cue"):
            yield from _changed(page, match, s)
        for match in page.structures.find(masked, "per_many"):
            yield from per_many(page, match, s)
        for match in page.structures.find(masked, "per_place"):
            yield from per_place(page, match, s)
        for match in page.structures.find(masked, "share_of_deal"):
            yield from _of_deal(page, match)
        for match in page.structures.find(masked, "chain"):
            yield from _last_step(page, match)
        yield from per_head(page, s)


def _of_two(
    page: Page, match: Match, sentence: int, stated: int, read: Callable[[Page, int, int, int], list[Reading]]
) -> Iterator[Reading]:
    """What a stated figure comes to from the only two figures around it that it can be of."""
    if match.relation == "share_cue" and not _of_a_part(page, sentence, stated):
        return
    here = [i for i in page.case.mentions_in(page.number, sentence) if i != stated and operand_of(page, i, match)]
    carried = match.relation in _CARRIED or page.phrases("changes")["of_it_after"].match(page.text, page.mentions[stated].end) is not None
    ahead = page.text[page.article.sentences[sentence].start : page.mentions[stated].start]
    # "총수입에서 총지출을 뺀 수지", "Among women the gap is": of what it names itself
    carried = carried and not page.structures.says("subtracts", ahead) and not page.structures.says("of_some", ahead)
    before = page.sentence_before(sentence) if carried else []
    rows = here if len([i for i in here if i < stated]) >= 2 else [i for i in before if operand_of(page, i, match)] + here
    rows = rows[:MOST]
    if page.mentions[stated].kind == "percent":
        before = page.sentence_before(sentence)  # the whole may be told there: 3,560 voted. 2,207, or 62%, and 1,353
    wide = [i for i in {*rows, *before, *here} if operand_of(page, i, match)]
    for a, b in combinations(sorted(wide)[:MOST], 2):
        fitting = next((r for r in read(page, a, b, stated) if r.fits), None)
        if fitting is not None:
            yield fitting
            return
    if len(rows) != 2:
        rows = only_pair(page, rows, stated)
    if match.relation == "gain_cue" and rows and rows[-1] > stated:
        return  # "won 412 seats, a gain of 214, and its rival 121"
    if len(rows) != 2 or not closed(page, rows, stated, here, match.relation in _MIXED) or of_others(page, rows, stated):
        return
    if match.relation in GAPS and page.mentions[stated].kind == "count" and not one_size(*(page.mentions[i] for i in rows)):
        return  # 400 runs and a batsman's 37: of two things
    found = read(page, rows[0], rows[1], stated)
    if found and near(page, found[0], NEAR if len(here) < 2 else NEAR_BESIDE):
        found[0].sure = NEXT_TO if not found[0].slip else SLIP
        if len(here) >= 2:
            found[0].sure = SLIP
        yield found[0]


def _of_sample(page: Page, match: Match, sentence: int) -> bool:
    """Whether a margin may be what a poll is off by, and no lead: "the poll of 900 voters, with a margin of 3.3 points, has …"."""
    text = page.sentence_text(sentence)
    told = page.phrases("polls")["asked_beside"].search(text) or page.structures.says("of_sample", text)
    return bool(told) and page.structures.says("margin_named", match.text)


def _moved(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """How far something moved between two levels of two days, told after both: "9월 14억 원 … 지난달 13억 원에 팔려 1억 원 내렸다"."""
    stated = match.one("stated")
    if stated is None or page.mentions[stated].kind == "ratio" or page.structures.says("not_change", page.sentence_text(sentence)):
        return
    levels = [i for i in page.case.mentions_in(page.number, sentence) if i < stated and operand_of(page, i, match)]
    before = [i for i in page.sentence_before(sentence) if operand_of(page, i, match)]
    ahead = page.text[page.article.sentences[sentence].start : page.mentions[stated].start]
    if len(levels) == 2:
        pair = levels if all(_dated(page, i) for i in levels) else []
    elif len(levels) == 1:
        pair = [*before, *levels] if len(before) == 1 and _dated(page, before[0]) and _dated(page, levels[0]) else []
    else:
        # two undated levels are two shares of one time: "이 후보는 38%, 윤 후보는 37%"; a market's may be those of one day
        shares = page.mentions[stated].kind == "percentage_point"
        dated = (all if shares else any)(_dated(page, i) for i in before)
        pair = before if dated and len(ahead) <= SHORT and page.structures.says("than", ahead) else []
    if len(pair) != 2 or not one_size(*(page.mentions[i] for i in pair)) or not page.one_account(*pair, stated):
        return
    found = read_change(page, pair[0], pair[1], stated)
    others = (read_change(page, a, b, stated) for a, b in permutations([*before, *levels][:MOST], 2))
    if found is None or found.fits or any(r.fits for r in others if r is not None):
        return
    if any(i not in (*pair, stated) and _tells(page.mentions[i], found) for i in page.like(pair[0])):
        return  # what lies between the two is told already: the stated figure is another's
    if near(page, found) and not page.of_another((pair[0], pair[1]), stated):
        found.sure = SLIP if found.slip else NEXT_TO
        yield found


def _tells(told: Mention, found: Reading) -> bool:
    """Whether a figure gives what was computed."""
    return told.value is not None and told.unit == found.unit and abs(told.value) == abs(found.result)


def _dated(page: Page, level: int) -> bool:
    """Whether the day or year of a level is named right before it."""
    if not level or page.mentions[level - 1].kind != "date":
        return False
    return page.mentions[level].start - page.mentions[level - 1].end <= DATED


def _changed(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """A rate of change whose sentence holds just two levels, one of them after a word of comparison."""
    old, new, stated = match.one("old"), match.one("new"), match.one("stated")
    if old is None or new is None or stated is None or page.structures.says("not_change", page.sentence_text(sentence)):
        return
    rows = page.case.mentions_in(page.number, sentence)
    if page.structures.says("outlook", page.sentence_text(sentence)):
        return
    like = (page.mentions[old].kind, page.mentions[old].unit)
    levels = [i for i in rows if page.mentions[i].kind in LEVELS and (page.mentions[i].kind, page.mentions[i].unit) == like]
    kinds = {family(page.mentions[i]) for i in range(max(old, new) + 1, stated)}
    if family(page.mentions[old]) in kinds:
        return  # "1.2 million tablets, down from 1.5 million, and 6.3 million phones, up 9%"
    if set(levels) != {old, new} or len([i for i in rows if page.mentions[i].kind == "percent"]) != 1:
        return
    found = read_change(page, old, new, stated)
    if found is not None and (found.fits or (near(page, found, NEAR_BESIDE) and not page.of_another((old, new), stated))):
        found.sure = SLIP
        yield found


def _of_a_part(page: Page, sentence: int, stated: int) -> bool:
    """Whether ", or N percent" restates a part, and not a move: "sank $2.93, or 6.5 percent, to $42.23"."""
    if not stated or page.mentions[stated - 1].temporal:
        return False
    if page.phrases("changes")["of_it_after"].match(page.text, page.mentions[stated].end):
        return True
    if page.phrases("changes")["of_which_before"].search(page.text[: page.mentions[stated - 1].start][-24:]):
        return True
    beside = page.text[page.mentions[stated - 1].end : page.mentions[stated].start]
    told = page.text[page.article.sentences[sentence].start : page.mentions[stated].start]
    return bool(beside.split(",")[0].strip()) and not page.structures.says_word("moved", told)


# cues whose figures may stand in the sentence before
_CARRIED = frozenset({*GAPS, "rate_cue", "discount_cue", "premium_cue"})
_MIXED = frozenset({"rate_cue"})  # cues whose two figures may be counted in different units


def _of_deal(page: Page, match: Match) -> Iterator[Reading]:
    """A share of a whole that is only named: that of the headline or of the words before, where nothing in the article makes it fit."""
    part, rate = match.one("part"), match.one("rate")
    if part is None or rate is None:
        return
    wholes = [i for i in page.like(part) if i != rate and page.mentions[i].unit == page.mentions[part].unit]
    readings = {i: found for i in wholes if (found := read_share(page, part, i, rate)) is not None}
    here = page.case.sentence_at(page.number, page.mentions[part].start)
    named = [i for i in readings if page.mentions[i].in_headline]
    named = named or [i for i in readings if i < part and here - page.case.sentence_at(page.number, page.mentions[i].start) <= 1]
    if len(named) == 1 and not any(r.fits for r in readings.values()) and near(page, readings[named[0]]):
        readings[named[0]].sure = NEXT_TO
        yield readings[named[0]]


def _last_step(page: Page, match: Match) -> Iterator[Reading]:
    """The last of figures taken away one after the other, where what was taken away stands elsewhere in the article."""
    old, mid, new = match.one("old"), match.one("mid"), match.one("new")
    if old is None or mid is None or new is None:
        return
    taken = [i for i in page.like(mid) if i < old and i not in (old, mid, new)]
    first = [read_left(page, old, i, mid) for i in taken]
    last = [r for i in taken if (r := read_left(page, mid, i, new)) is not None]
    if not any(r is not None and r.fits for r in first) or any(r.fits for r in last):
        return
    slipped = [r for r in last if r.slip in ("swap", "scale")]
    if len(slipped) == 1:
        slipped[0].sure = SLIP
        yield slipped[0]
