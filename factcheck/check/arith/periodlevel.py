"""The levels that an article gives with the periods they are of, and those of the period a change is told against."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.check.arith.operand import family
from factcheck.check.arith.page import Page
from factcheck.grammar.lexicon import concepts
from factcheck.semantics.calendar import months, parse_day
from factcheck.types import Mention

LEVELS = frozenset({"money", "count", "number", "measure", "percent"})
ATTACHED = 28  # characters from the name of a period to its figure
QUARTER = 3  # months
Period = tuple[str, str]


class Level(NamedTuple):
    """When a level was."""

    name: int | None  # the mention that names the period
    period: Period | None


class Levels(dict[int, Level]):
    """The levels of an article by mention, in text order; those of a period, and those of a named one, without looking at all."""

    def __init__(self) -> None:
        super().__init__()
        self.by_period: dict[Period, list[int]] = {}
        self.named: list[int] = []
        self.undated: list[int] = []  # of a period that has a name alone

    def __setitem__(self, mention: int, level: Level) -> None:
        super().__setitem__(mention, level)
        if level.period is not None:
            self.by_period.setdefault(level.period, []).append(mention)
        if level.name is not None:
            self.named.append(mention)
            if level.period is None:
                self.undated.append(mention)


class Told(NamedTuple):
    """A change and the period it is told against."""

    change: int
    label: int | None  # the mention that names the period; None where only a word of the headline does
    name: str  # the period as told
    new: int  # the figure that changed


def is_change(page: Page, mention: int) -> bool:
    """Whether a figure is by how much something changed."""
    claim = page.case.claim_of(page.number, mention)
    return claim is not None and claim.role == "delta"


def levels_of(page: Page) -> Levels:
    """The levels of the article, in text order, with the period they are of."""
    out = Levels()
    for i, m in enumerate(page.mentions):
        if m.kind not in LEVELS or m.value is None or not m.resolved or is_change(page, i):
            continue
        name = _name(page, i)
        claim = page.case.claim_of(page.number, i)
        told = claim.period if claim is not None else None
        period = _period(page.mentions[name]) if name is not None else (told.start, told.end) if told and told.start and told.end else None
        out[i] = Level(name, period)
    return out


def _name(page: Page, level: int) -> int | None:
    """The mention that names the period of a level: right before it ("1분기에는 480억"), in English also right after."""
    m = page.mentions[level]
    said = page.phrases("changes")
    if level + 1 < len(page.mentions):
        after = page.mentions[level + 1]
        gap = page.text[m.end : after.start]
        if after.kind == "date" and (
            said["period_after"].fullmatch(gap) or (said["ago_between"].search(gap) and page.structures.says("year_ago", after.surface))
        ):
            return level + 1
    if level and page.mentions[level - 1].kind == "date":
        before = page.mentions[level - 1]
        if m.start - before.end <= ATTACHED and not said["period_breaks"].search(page.text[before.end : m.start]):
            return level - 1
    return None


def _period(m: Mention) -> Period | None:
    return (m.low[:10], m.high[:10]) if isinstance(m.low, str) and isinstance(m.high, str) else None


def of_period(page: Page, levels: Levels, told: Told) -> list[int]:
    """The levels of the period that a change is told against."""
    own = levels[told.new][1] if told.new in levels else None
    yearly = page.structures.says("year_ago", told.name)
    wanted = _period(page.mentions[told.label]) if told.label is not None else None if yearly else _before(own)
    if yearly and own is not None and _short(own):
        wanted = _year_before(own)  # a year before the figure that changed, whatever period was told last
    periods = [p for p in (wanted, _in_year(own, wanted) if yearly and wanted is not None else None) if p is not None]
    same = {i for p in periods for i in levels.by_period.get(p, ())}
    # without the periods themselves, both names say it: 전년 동기 and 지난해 2분기
    unknown = levels.named if None in (wanted, own) else levels.undated
    by_name = {i for i in unknown if yearly and _says_year_ago(page, levels[i], told)}
    alike = [i for i in sorted(same | by_name) if i not in (told.new, told.change) and alike_levels(page, i, told.new)]
    # where only a word of the headline names the period, it must stand beside the figure too
    return [i for i in alike if levels[i].name is not None or told.label is not None]


def _says_year_ago(page: Page, level: Level, told: Told) -> bool:
    """Whether a level is named as that of a year ago, and not by the name of its own sentence's time."""
    if level.name is None:
        return False
    name = page.mentions[level.name]
    return page.structures.says("year_ago", name.surface) and not _own_time(page, name, told)


def _own_time(page: Page, name: Mention, told: Told) -> bool:
    """Whether the sentence of the figure that changed names the same time as its own: another company's figure of that year."""
    rows = page.case.mentions_in(page.number, page.case.sentence_at(page.number, page.mentions[told.new].start))
    return any(i != told.label and page.mentions[i].kind == "date" and page.mentions[i].surface == name.surface for i in rows)


def _short(period: Period) -> bool:
    """Whether a period is part of one year."""
    return period[0][:4] == period[1][:4] and (period[0][4:], period[1][4:]) != ("-01-01", "-12-31")


def _year_before(period: Period) -> Period:
    low, high = (f"{int(day[:4]) - 1:04}{day[4:]}" for day in period)
    return low, high if high[5:] != "02-29" else f"{high[:5]}02-28"


def _before(period: Period | None) -> Period | None:
    """The quarter or month before one; None for other periods."""
    first, last = (parse_day(day) for day in period) if period else (None, None)
    if first is None or last is None or first.day != 1:
        return None
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count not in (1, QUARTER) or last != months(first.year, first.month, count)[1]:
        return None
    low, high = months(first.year, first.month - count, count)
    return low.isoformat(), high.isoformat()


def _in_year(own: Period | None, year: Period) -> Period | None:
    """The period of the figure that changed, in another year: "1년 전" of a quarter is that quarter."""
    if own is None or year[0][4:] != "-01-01" or year[1][4:] != "-12-31":
        return None
    return year[0][:4] + own[0][4:], year[1][:4] + own[1][4:]


def alike_levels(page: Page, a: int, b: int) -> bool:
    """Whether two levels are told in one unit, of one length of time and of nothing that the lexicon knows to be two things."""
    x, y = page.mentions[a], page.mentions[b]
    if x.per != y.per and (None not in (x.per, y.per) or not page.together(a, b)):
        return False  # an average day's exports, and those of ten days
    one, other = (page.case.claim_of(page.number, i) for i in (a, b))
    if one is not None and other is not None and one.attribute != other.attribute and {one.attribute, other.attribute} <= concepts().keys():
        return False  # a year's sales of 8조, a quarter's profit of 1892억
    return family(x) == family(y) and (x.unit == y.unit or (not page.counters and None in (x.unit, y.unit)))
