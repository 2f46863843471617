"""What the figures of sport come to: points of a league from wins and draws, places gained in a ranking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.check.arith.interval_math import exactly
from factcheck.check.arith.page import Page
from factcheck.check.arith.reading import ARITHMETIC, FITS, SLIP, Reading
from factcheck.grammar.phrases import Phrases, part

WIN, OLD_WIN, MOST = 3, 2, 9  # points for a win, now and in former times; further off than so many is no slip
SCORED = frozenset({"point", "goal", "run"})
BEFORE = 20  # characters before a figure in which "by" stands
_NUMBER = re.compile("[0-9]+")
SEASON = 30  # times at bat from which hits make the average told with them


def sport(page: Page) -> Iterator[Reading]:
    """The readings of league points and of places gained."""
    for s in range(len(page.article.sentences)):
        text, start = page.sentence_text(s), page.article.sentences[s].start
        rows = page.case.mentions_in(page.number, s)
        if rows:
            yield from _points(page, text, start, rows)
            yield from _batting(page, text, start, rows)
            yield from _places(page, text, start, rows)
            yield from _played(page, text, start, rows)
            yield from _margin(page, text, rows)


def _number(said: Phrases, word: str | None) -> int:
    """A number in digits or in a word of the language, 0 for none."""
    return int(word) if word and word.isdigit() else int(said.values("number").get(word or "", 0))


def _points(page: Page, text: str, start: int, rows: list[int]) -> Iterator[Reading]:
    said = page.phrases("sport")
    found = list(said["record"].finditer(text))
    points = [i for i in rows if _is_points(page, i)]
    if len(found) != 1 or len(points) != 1 or said["altered"].search(text):
        return
    wins, draws = (_number(said, part(found[0], name)) for name in ("w", "d"))
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
    """Games won, lost and drawn against the games played: "9-3 after 12 games"; a pitcher decides only some of his."""
    if page.phrases("sums")["pitched"].search(text):
        return
    for found in page.phrases("sport")["played"].finditer(text):
        stated = [i for i in rows if found.start("n") <= page.mentions[i].start - start < found.end()]
        parts = [int(n) for n in found["record"].split("-")]
        told = page.mentions[stated[0]].value if len(stated) == 1 else None
        if told is not None and abs(sum(parts) - told) <= MOST:
            result = Decimal(sum(parts))
            yield _reading("played", (), stated[0], result, " + ".join(map(str, parts)), result == told, page.mentions[stated[0]].unit)


def _margin(page: Page, text: str, rows: list[int]) -> Iterator[Reading]:
    """A match's one score against the points or goals it was won by: "won 98-91, a margin of nine points"."""
    said, mentions = page.phrases("sport"), page.mentions
    scores = [i for i in rows if mentions[i].kind == "score"]
    told = [
        i
        for i in rows
        if mentions[i].unit in SCORED
        and mentions[i].value is not None
        and (
            said["margin_before"].search(page.text[max(0, mentions[i].start - BEFORE) : mentions[i].start])
            or said["margin_after"].match(page.text, mentions[i].end)
        )
    ]
    if len(scores) != 1 or len(told) != 1 or not said["decided"].search(text) or said["series"].search(text):
        return
    sides = [int(n) for n in _NUMBER.findall(mentions[scores[0]].surface)]
    value = mentions[told[0]].value or Decimal(0)
    if len(sides) != 2:
        return
    result = Decimal(abs(sides[0] - sides[1]))
    if result and abs(result - value) <= MOST:
        expression = f"{max(sides)} - {min(sides)}"
        yield _reading("margin", (scores[0],), told[0], result, expression, result == value, mentions[told[0]].unit)


def _batting(page: Page, text: str, start: int, rows: list[int]) -> Iterator[Reading]:
    """Hits over times at bat against a batting average, where they are those of a season."""
    said = page.phrases("sport")
    hits, rates = list(said["hits"].finditer(text)), list(said["batting"].finditer(text))
    if len(hits) != 1 or len(rates) != 1:
        return
    bats, made = (int((part(hits[0], k) or "0").replace(",", "")) for k in ("bats", "hits"))
    beside = said["rate_before"].search(text, 0, hits[0].start())  # 타율은 0.333에서 0.330(106타수 35안타)으로
    told, end = (beside, beside.end("rate")) if beside is not None else (rates[0], rates[0].end())
    if beside is None and said["rate_left"].match(text, end):
        return
    rate = Decimal(part(told, "rate") or 0)
    stated = [i for i in rows if page.mentions[i].start - start <= end - 1 < page.mentions[i].end - start]
    if bats < SEASON or made > bats or len(stated) != 1:
        return
    inside = tuple(i for i in rows if hits[0].start() <= page.mentions[i].start - start < hits[0].end())
    result = round(Decimal(made) / bats, 3)
    yield _reading("batting", inside, stated[0], result, f"{made} / {bats}", abs(result - rate) <= Decimal("0.001"), None)


def _is_points(page: Page, i: int) -> bool:
    m = page.mentions[i]
    if m.kind not in ("count", "number") or m.value is None or m.qualifier != "exact":
        return False
    said = page.phrases("sport")
    return (
        said["points_before"].search(page.text[max(0, m.start - 6) : m.start]) is not None or said["points"].search(m.surface) is not None
    )


def _places(page: Page, text: str, start: int, rows: list[int]) -> Iterator[Reading]:
    said = page.phrases("sport")
    moves = list(said["moved"].finditer(text))
    told = [i for i in rows if page.mentions[i].kind in ("count", "number") and said["places"].search(page.mentions[i].surface)]
    if len(moves) != 1 or len(told) != 1 or not said["ranking"].search(text):
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
