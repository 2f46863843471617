"""Two figures that were reckoned from two places, days, counts or moments, each rightly."""

from __future__ import annotations

from decimal import Decimal

from factcheck.check.case import Case
from factcheck.check.plainly import SLIP, plainly
from factcheck.check.rises import way_of
from factcheck.grammar.phrases import phrases
from factcheck.types import Pair, Ref

BEHIND = 24  # code points behind a distance, or between a price and its change
BESIDE = frozenset({"(", ",", ";"})  # between a share and the count it is of
SAME_BASE = Decimal("0.002")  # share by which what two prices rose from may differ, by the rounding of the changes


def reckoned_apart(pair: Pair, case: Case) -> bool:
    """Whether two figures are distances from two places, lengths of time to days of which one is not told, or shares of two counts."""
    return _ways_from(pair, case) or _lasting(pair, case) or _of_two_counts(pair, case)


def of_one_base(pair: Pair, case: Case) -> bool:
    """Whether two prices are told with changes of their own from one price: up 4.5% at 259.6, up 4.9% at 260.5."""
    one, other = (_base(ref, case) for ref in (pair.a, pair.b))
    return one is not None and other is not None and abs(one - other) <= SAME_BASE * max(one, other)


def _base(ref: Ref, case: Case) -> Decimal | None:
    """What a price rose or fell from, by the change in percent told right beside it."""
    m, rows, i = case.mention(ref), case.articles[ref.article].mentions, case.claim(ref).mention
    for change in (*rows[max(0, i - 1) : i], *rows[i + 1 : i + 2]):
        apart = max(change.start - m.end, m.start - change.end)
        if change.kind == "percent" and change.value and m.value and apart <= BEHIND:
            rose = way_of(case, ref.article, change)
            left = 1 + (change.value if rose else -change.value) / 100
            return None if rose is None or left <= 0 else m.value / left  # from what fell by all of itself nothing is reckoned
    return None


def _ways_from(pair: Pair, case: Case) -> bool:
    """Whether two distances of no slip's shape are told from some place on: 3.8 km from the bridge's end, 13.9 km from a junction."""
    return plainly(pair) and all(_led_away(ref, case) for ref in (pair.a, pair.b))


def _led_away(ref: Ref, case: Case) -> bool:
    m, said = case.mention(ref), phrases(case.lang_of(ref.article), "alignment")
    return m.kind == "measure" and said["led_away"].match(case.text(ref.article, m.end, m.end + BEHIND)) is not None


def _lasting(pair: Pair, case: Case) -> bool:
    """Whether two lengths of time of no slip's shape are told by articles of which one says no date: they may count up to two days."""
    lengths = all(_counted_on(ref, case) for ref in (pair.a, pair.b))
    undated = any(case.articles[ref.article].document.dateline.day is None for ref in (pair.a, pair.b))
    return lengths and undated and SLIP not in pair.supports


def _counted_on(ref: Ref, case: Case) -> bool:
    """Whether a figure is a length of time up to a day: 15년 만이다, for the first time in 15 years; not a prison term."""
    m, lang = case.mention(ref), case.lang_of(ref.article)
    said, text = phrases(lang, "alignment")["up_to_now"], case.text(ref.article, max(0, m.start - BEHIND), m.end + BEHIND)
    return m.kind == "duration" and said.search(text) is not None


def _of_two_counts(pair: Pair, case: Case) -> bool:
    """Whether two shares are each told with the count they are of, and these differ as well: 13% (136 of 1,060), 12% (116 of 945)."""
    counts = [_count_beside(ref, case) for ref in (pair.a, pair.b)]
    return SLIP not in pair.supports and None not in counts and counts[0] != counts[1]


def _count_beside(ref: Ref, case: Case) -> Decimal | None:
    """The count told right behind a share inside its brackets or in brackets."""
    m, rows = case.mention(ref), case.articles[ref.article].mentions
    i = case.claim(ref).mention + 1
    if m.kind != "percent" or i >= len(rows) or rows[i].kind not in ("count", "number"):
        return None
    return rows[i].value if case.text(ref.article, m.end, rows[i].start).strip() in BESIDE else None
