"""Figures that a word beside them says were worked out: "격차는 8.2%포인트", "or 25 percent", "골득실 +15".

The structures of this file's relations hold the stated figure alone. What it was worked out from is looked for around it, and
believed only where no other figure there could be meant: exactly two figures that fit the cue, in its sentence or in the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import combinations, permutations

from factcheck.check.arith.change import read_change
from factcheck.check.arith.interval_math import HUNDRED
from factcheck.check.arith.left import read_left
from factcheck.check.arith.operand import family
from factcheck.check.arith.page import Page
from factcheck.check.arith.per_head import per_head, per_many, per_place
from factcheck.check.arith.quotient import NEAR, NEAR_BESIDE, near
from factcheck.check.arith.reading import NEXT_TO, SLIP, Reading
from factcheck.check.arith.shares import read_share
from factcheck.check.arith.structure import Match
from factcheck.semantics.figure import comparable
from factcheck.types import Mention

LEVELS = frozenset({"money", "count", "number", "measure", "percent"})
MOST = 8  # candidates of which every pair is tried
DATED, SHORT = 14, 16  # characters from a date to its level, and before what is told of the sentence before
PROFITS = {"operating_margin": "operating_profit", "net_margin": "net_profit", "gross_margin": "gross_profit"}
GAMES = frozenset({"round", "match", "game"})
_GAPS = frozenset({"gap_cue", "gain_cue"})
BALANCE = 12  # characters from a figure to the word that calls it a balance


def cued(page: Page) -> Iterator[Reading]:
    """The readings of every figure that a cue says is a gap, a share, a discount or a rate per so many."""
    for s, masked in page.every_sentence():
        for relation, read in _READ.items():
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
    here = [i for i in page.case.mentions_in(page.number, sentence) if i != stated and _operand_of(page, i, match)]
    carried = match.relation in _CARRIED or page.phrases("changes")["of_it_after"].match(page.text, page.mentions[stated].end) is not None
    ahead = page.text[page.article.sentences[sentence].start : page.mentions[stated].start]
    carried = carried and not page.structures.says("subtracts", ahead)  # "총수입에서 총지출을 뺀 수지": of what it names itself
    before = page.sentence_before(sentence) if carried else []
    rows = here if len([i for i in here if i < stated]) >= 2 else [i for i in before if _operand_of(page, i, match)] + here
    rows = rows[:MOST]
    wide = [i for i in {*rows, *before, *here} if _operand_of(page, i, match)]
    for a, b in combinations(sorted(wide)[:MOST], 2):
        fitting = next((r for r in read(page, a, b, stated) if r.fits), None)
        if fitting is not None:
            yield fitting
            return
    if len(rows) != 2:
        rows = _only_pair(page, rows, stated)
    if match.relation == "gain_cue" and rows and rows[-1] > stated:
        return  # "won 412 seats, a gain of 214, and its rival 121"
    if len(rows) != 2 or not _closed(page, rows, stated, here, match.relation in _MIXED) or _of_others(page, rows, stated):
        return
    found = read(page, rows[0], rows[1], stated)
    if found and near(page, found[0], NEAR if len(here) < 2 else NEAR_BESIDE):
        found[0].sure = NEXT_TO if not found[0].slip else SLIP
        if len(here) >= 2:
            found[0].sure = SLIP
        yield found[0]


def _of_others(page: Page, rows: list[int], stated: int) -> bool:
    """Whether two figures of the sentence before are told of other names than the stated one: a party's seats, another's losses."""
    sentence = page.case.sentence_at(page.number, page.mentions[stated].start)
    if any(page.case.sentence_at(page.number, page.mentions[i].start) == sentence for i in rows):
        return False
    mine = page.case.claim_of(page.number, stated)
    theirs = [c for i in rows if (c := page.case.claim_of(page.number, i)) is not None]
    named = {e for c in theirs for e in c.entities}
    return mine is not None and bool(mine.entities and named) and named.isdisjoint(mine.entities)


def _of_sample(page: Page, match: Match, sentence: int) -> bool:
    """Whether a margin may be what a poll is off by, and no lead: "the poll of 900 voters, with a margin of 3.3 points, has …"."""
    text = page.sentence_text(sentence)
    told = page.structures.says("sample", text) or page.structures.says("of_sample", text)
    return told and page.structures.says("margin_named", match.text)


def _only_pair(page: Page, rows: list[int], stated: int) -> list[int]:
    """Of figures in several units, the two of one unit that the stated one can be of; none where there are no two, or more."""
    kinds: dict[tuple[str, str | None], list[int]] = {}
    for i in (i for i in rows if i < stated):
        m = page.mentions[i]
        unit = m.unit
        if unit is None and not page.counters and i - 1 in rows and _one_size(page.mentions[i - 1], m):
            unit = page.mentions[i - 1].unit  # "48,317 votes to 46,902 for her challenger"
        kinds.setdefault((family(m), unit), []).append(i)
    told = page.mentions[stated]
    named = [found for (_, unit), found in kinds.items() if unit == told.unit and told.kind not in ("percent", "percentage_point", "ratio")]
    pairs = [found for found in named or kinds.values() if len(found) == 2]
    return pairs[0] if len(pairs) == 1 and _one_size(*(page.mentions[i] for i in pairs[0])) else []


def _one_size(a: Mention, b: Mention) -> bool:
    """Whether two figures are of one kind and less than ten times apart."""
    low, high = sorted((abs(a.value or Decimal(0)), abs(b.value or Decimal(0))))
    return family(a) == family(b) and 0 < low < high < low * 10


def _moved(page: Page, match: Match, sentence: int) -> Iterator[Reading]:
    """How far something moved between two levels of two days, told after both: "9월 14억 원 … 지난달 13억 원에 팔려 1억 원 내렸다"."""
    stated = match.one("stated")
    if stated is None or page.mentions[stated].kind == "ratio" or page.structures.says("not_change", page.sentence_text(sentence)):
        return
    levels = [i for i in page.case.mentions_in(page.number, sentence) if i < stated and _operand_of(page, i, match)]
    before = [i for i in page.sentence_before(sentence) if _operand_of(page, i, match)]
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
    if len(pair) != 2 or not _one_size(*(page.mentions[i] for i in pair)) or not page.one_account(*pair, stated):
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


def _operand_of(page: Page, i: int, match: Match) -> bool:
    """Whether a figure can be what another was worked out from: a level of the kind that the cue asks for."""
    m = page.mentions[i]
    stated = match.one("stated")
    told = page.mentions[stated] if stated is not None else m
    timed = told.kind == m.kind == "duration"
    if not (timed or m.kind in LEVELS) or m.value is None or not m.resolved or m.qualifier not in ("exact", "about"):
        return False
    if i in {j for roles in match.roles.values() for j in roles}:
        return False
    claim = page.case.claim_of(page.number, i)
    if (claim is not None and claim.role == "delta") or page.phrases("changes")["by_before"].search(
        page.text[max(0, m.start - 8) : m.start]
    ):
        return False  # a change or a gap itself
    if match.relation in _GAPS and told.unit == m.unit and m.unit in GAMES:
        return False  # 2위와 1경기, 선두와 4경기 차: gaps themselves
    if match.relation in _GAPS and page.structures.says("balance", page.text[m.end : m.end + BALANCE]):
        return False  # a balance of another: "외국인은 446억 원을 순매도하고 기관은 109억 원을 순매수했다"
    if match.relation in _GAPS and page.phrases("changes")["all_before"].search(page.text[max(0, m.start - 14) : m.start]):
        return False  # "of the 650 seats": not what one side has or had
    if m.surface.isalpha() and m.kind in ("count", "number"):
        return False  # "두 사람", "both": who is compared, not what
    if told.kind == "percentage_point":
        return m.kind == "percent"
    if told.unit == "point" and m.kind == "percent":
        return True
    return m.kind != "percent" if told.kind in ("percent", "ratio") else comparable(m, told) or (told.unit == "point" and m.unit is None)


def _closed(page: Page, rows: list[int], stated: int, here: list[int], mixed: bool) -> bool:
    """Whether two figures are of one kind, with no other time named between them and the stated one, and no other rate beside it."""
    a, b = (page.mentions[i] for i in rows)
    alike = a.unit == b.unit or (not page.counters and None in (a.unit, b.unit)) or (mixed and family(a) == "count")
    if family(a) != family(b) or not alike:
        return False
    if not page.together(*rows) and any(page.mentions[i].kind == "date" and page.together(i, rows[1]) for i in range(rows[0] + 1, rows[1])):
        return False  # 1972: a majority of 12,696. 1979: one of 6,171 turned into a lead of 8,133
    kind = page.mentions[stated].kind
    if kind in ("percent", "percentage_point", "ratio") and a.kind != kind:
        s = page.case.sentence_at(page.number, page.mentions[stated].start)
        if any(page.mentions[i].kind == kind for i in page.case.mentions_in(page.number, s) if i != stated):
            return False  # "$30 million, or 21 percent of sales, compared with $58 million, or 32 percent"
        behind = [i + 1 for i in rows if i + 1 < len(page.mentions) and page.together(i, i + 1)]
        if any(i != stated and page.mentions[i].kind == kind for i in behind):
            return False  # "6만 표를 얻어 득표율 55.7%. 박 후보는 4만 표로 41.3%의 득표율": each has a share of its own
    last = max(rows)
    if last < stated:
        return not any(page.mentions[i].kind == "date" for i in range(last + 1, stated))
    return len(here) >= 2


def _gap(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    return [r for r in (read_change(page, a, b, stated),) if r is not None]


def _part(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    """A share one way or the other, or the change between the two: whatever a rate may be called."""
    part, whole = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
    told = page.mentions[stated]
    if told.kind == "percent" and (told.value or 0) > HUNDRED:
        return []
    found = [read_share(page, part, whole, stated)]
    if told.kind == "percent":
        found += [read_change(page, old, new, stated) for old, new in permutations((a, b))]
    return [r for r in found if r is not None]


def _off_price(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    """A discount, off the higher of two prices, or what the lower is of the higher: both are told as one."""
    if "count" in (page.mentions[a].kind, page.mentions[b].kind):
        return []  # "8만 장이 팔렸다. 5개 시 주민에게 50% 할인한다": what is counted has no price
    new, old = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
    return [r for r in (read_change(page, old, new, stated), read_share(page, new, old, stated)) if r is not None]


def _on_price(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    old, new = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
    return [r for r in (read_change(page, old, new, stated),) if r is not None]


def _named_part(page: Page, a: int, b: int, stated: int) -> list[Reading]:
    """A share that is named (turnout, 합격률): ballots of voters and homes of lots are counted in units of their own."""
    part, whole = sorted((a, b), key=lambda i: page.mentions[i].value or Decimal(0))
    if (page.mentions[stated].value or 0) > HUNDRED or _one_toll(page, part, whole) or _of_other_profit(page, part, stated):
        return []
    return [r for r in (read_share(page, part, whole, stated, mixed=True),) if r is not None]


def _of_other_profit(page: Page, part: int, stated: int) -> bool:
    """Whether a margin is of another profit than the part told beside it: net profit of 30.5 billion, an operating margin of 12.3%."""
    profit, margin = page.case.claim_of(page.number, part), page.case.claim_of(page.number, stated)
    own = PROFITS.get((margin.attribute or "") if margin is not None else "")
    return own is not None and profit is not None and profit.attribute in (*PROFITS.values(), "revenue") and profit.attribute != own


def _one_toll(page: Page, a: int, b: int) -> bool:
    """Whether two figures count the same people, a day's dead and all so far: neither is the whole of a case fatality rate."""
    x, y = page.case.claim_of(page.number, a), page.case.claim_of(page.number, b)
    return x is not None and y is not None and x.attribute == y.attribute == "dead"


# cues whose figures may stand in the sentence before
_CARRIED = frozenset({*_GAPS, "rate_cue", "discount_cue", "premium_cue"})
_MIXED = frozenset({"rate_cue"})  # cues whose two figures may be counted in different units
_READ = {
    "gap_cue": _gap,
    "gain_cue": _gap,
    "share_cue": _part,
    "rate_cue": _named_part,
    "discount_cue": _off_price,
    "premium_cue": _on_price,
}


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
