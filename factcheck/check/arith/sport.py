"""What the figures of sport come to: points of a league from wins and draws, places gained in a ranking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.interval_math import exactly
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import ARITHMETIC, FITS, SLIP, Reading

WIN, OLD_WIN, MOST = 3, 2, 9  # points for a win, now and in former times; further off than so many is no slip
_N = r"(?P<{}>\d{{1,2}}|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_RECORD = (
    re.compile(r"(?P<w>\d{1,2})승 ?(?P<d>\d{1,2})무(?: ?(?P<l>\d{1,2})패)?"),
    re.compile(rf"\b(?:won|winning) {_N.format('w')}(?: [a-z]+)?,? (?:and )?(?:drawn|drew|drawing) {_N.format('d')}\b"),
    re.compile(rf"\b{_N.format('w')} (?:wins|victories),? (?:and )?{_N.format('d')} draws?\b"),
)
_POINTS_KO, _POINTS_EN = re.compile(r"승점 ?(?:은|을)? ?$"), re.compile(r"points?")
_ALTERED = re.compile(r"감점|삭감|차감|승부차기|연장|보너스|deduct|bonus|docked|penalt|shoot-?out|overtime", re.IGNORECASE)
_SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_RANK = r"(?:No\. ?|number )?(?P<{}>\d{{1,3}})(?:st|nd|rd|th)?\b"
_MOVE = re.compile(rf"\bfrom {_RANK.format('a')}[^.;\d]{{0,24}}? to (?:a career-high |a career-best )?{_RANK.format('b')}")
_PLACES = re.compile(r"\b(?:places|spots|positions|rungs)\b")


_HITS_KO = re.compile(r"(?P<bats>\d[\d,]*)타수 ?(?P<hits>\d+)안타")
_HITS_EN = re.compile(r"(?P<hits>\d+)[ -]for[ -](?P<bats>\d+)|(?P<hits2>\d+) hits in (?P<bats2>\d[\d,]*) at-bats")
_RATE = r"0?\.\d{3}"
_AVERAGE = re.compile(
    rf"타율(?:은|을|이)? ?({_RATE})|(?<![\d.])({_RATE})(?= (?:average|batting|hitter))|(?:hitting|batting|average of|hits) ({_RATE})"
)
SEASON = 30  # times at bat from which hits make the average told with them
_PLAYED = re.compile(
    r"(?<![\d-])(?P<record>\d{1,3}-\d{1,3}(?:-\d{1,3})?) (?:after|through) (?:(?:their|its|his|her|the) )?(?:first )?"
    rf"{_N.format('n')} games"
)


def sport(page: Page) -> Iterator[Reading]:
    """The readings of league points and of places gained."""
    for s in range(len(page.article.sentences)):
        text, start = page.sentence_text(s), page.article.sentences[s].start
        rows = page.case.mentions_in(page.number, s)
        if rows:
            yield from _points(page, text, start, rows)
            yield from _batting(page, text, start, rows)
        if rows and page.lang == "en":
            yield from _places(page, text, start, rows)
            yield from _played(page, text, start, rows)


def _points(page: Page, text: str, start: int, rows: list[int]) -> Iterator[Reading]:
    found = [m for pattern in _RECORD for m in pattern.finditer(text)]
    points = [i for i in rows if _is_points(page, i)]
    if len(found) != 1 or len(points) != 1 or _ALTERED.search(text):
        return
    wins, draws = (int(n) if n.isdigit() else _SPELLED.index(n) for n in (found[0]["w"], found[0]["d"]))
    told = page.mentions[points[0]].value
    assert told is not None
    result = Decimal(WIN * wins + draws)
    inside = tuple(i for i in rows if found[0].start() <= page.mentions[i].start - start < found[0].end() and i != points[0])
    if not inside or not draws or abs(result - told) > MOST * 2:
        return
    fits = told in (result, OLD_WIN * wins + draws)
    expression = f"{WIN} x {wins} + {draws}"
    yield _reading("points_won", inside, points[0], result, expression, fits, page.mentions[points[0]].unit)


def _played(page: Page, text: str, start: int, rows: list[int]) -> Iterator[Reading]:
    """Games won, lost and drawn against the games played: "9-3 after 12 games"."""
    for found in _PLAYED.finditer(text):
        stated = [i for i in rows if found.start("n") <= page.mentions[i].start - start < found.end()]
        parts = [int(n) for n in found["record"].split("-")]
        told = page.mentions[stated[0]].value if len(stated) == 1 else None
        if told is not None and abs(sum(parts) - told) <= MOST:
            result = Decimal(sum(parts))
            yield _reading("played", (), stated[0], result, " + ".join(map(str, parts)), result == told, page.mentions[stated[0]].unit)


def _batting(page: Page, text: str, start: int, rows: list[int]) -> Iterator[Reading]:
    """Hits over times at bat against a batting average, where they are those of a season."""
    hits, rates = list((_HITS_KO if page.lang == "ko" else _HITS_EN).finditer(text)), list(_AVERAGE.finditer(text))
    if len(hits) != 1 or len(rates) != 1:
        return
    told = hits[0].groupdict()
    bats, made = (int((told[k] or told.get(k + "2") or "0").replace(",", "")) for k in ("bats", "hits"))
    rate = Decimal(next(r for r in rates[0].groups() if r))
    stated = [i for i in rows if page.mentions[i].start - start <= rates[0].end() - 1 < page.mentions[i].end - start]
    if bats < SEASON or made > bats or len(stated) != 1:
        return
    inside = tuple(i for i in rows if hits[0].start() <= page.mentions[i].start - start < hits[0].end())
    result = round(Decimal(made) / bats, 3)
    yield _reading("batting", inside, stated[0], result, f"{made} / {bats}", abs(result - rate) <= Decimal("0.001"), None)


def _is_points(page: Page, i: int) -> bool:
    m = page.mentions[i]
    if m.kind not in ("count", "number") or m.value is None or m.qualifier != "exact":
        return False
    if page.lang == "ko":
        return _POINTS_KO.search(page.text[max(0, m.start - 6) : m.start]) is not None or m.surface.startswith("승점")
    return _POINTS_EN.search(m.surface) is not None


def _places(page: Page, text: str, start: int, rows: list[int]) -> Iterator[Reading]:
    moves = list(_MOVE.finditer(text))
    told = [i for i in rows if page.mentions[i].kind in ("count", "number") and _PLACES.search(page.mentions[i].surface)]
    if len(moves) != 1 or len(told) != 1 or not re.search(r"\brank|\bseed|standings|table|\blist\b|world|No\.", text):
        return
    a, b = int(moves[0]["a"]), int(moves[0]["b"])
    inside = tuple(i for i in rows if moves[0].start() <= page.mentions[i].start - start < moves[0].end() and i != told[0])
    value = page.mentions[told[0]].value
    if value is not None:
        result = Decimal(abs(a - b))
        yield _reading("places", inside, told[0], result, f"{max(a, b)} - {min(a, b)}", result == value, page.mentions[told[0]].unit)


def _reading(wording: str, inputs: tuple[int, ...], stated: int, result: Decimal, expression: str, fits: bool, unit: str | None) -> Reading:
    verdict = FITS if fits else ARITHMETIC
    return Reading(wording, {"stated": stated}, inputs, stated, result, exactly(result), unit, expression, verdict, sure=SLIP)
