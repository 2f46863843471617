"""The shapes that slips of the pen leave between two figures.

Each predicate looks at the values alone, and at how a length of time is written; whether two figures are about one thing is not asked here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from operator import ne

from factcheck.types import Mention

# Steps a Korean or English writer takes by mistake: a zero (10), 천/thousand (1e3), 만 (1e4),
# million to billion (1e3), 억 (1e8 from units, 1e4 from 만), 조 (1e12). A power of ten covers all of them.
LARGEST_STEP = 12
# Significant digits from which a likeness is no chance: two in a swap, four where one moved, three where one was put in or replaced.
SWAPPED, MOVED, ALTERED = 2, 4, 3
LOOSE = 2  # digits up to which a figure says nothing of its own rounding
INSERTED = 5  # a zero put into a number makes its front part ten times as large, and the whole nearly so
OFF, OFF_ABOVE = Decimal("1.0051"), Decimal("9.949")  # leading digits of a ratio that is near no power of ten
SOON = 2  # years apart that a writer takes for one another at the turn of a year
SIXTY, HUNDRED = 60, 100  # seconds of a minute, and what two written digits hold
CLOCK = 5  # characters of 19:56
_LAP = re.compile(r":|\d[^\d]+\d")  # 2:17:24, 2시간 17분 24초
MYRIAD = 10_000  # what 만 is to one, 억 to 만 and 조 to 억
SCALE_TOLERANCE = Decimal("0.005")  # "near": what rounding to three digits leaves; of longer figures, to their own last digit


@lru_cache(maxsize=8192)
def digits_of(value: Decimal) -> str:
    """The significant digits of a value, without sign, point or closing zeros."""
    text = "".join(map(str, abs(value).as_tuple().digits)).lstrip("0")
    return text.rstrip("0") or "0"


def digit_swap(a: Decimal, b: Decimal) -> bool:
    """Whether two values are of equal length and differ by two digits swapped: neighbours, of four and more also with one between."""
    if a == b:
        return False
    x, y = plain_digits(a), plain_digits(b)
    if len(x) != len(y) or len(x.replace(".", "").strip("0")) < SWAPPED or sorted(x) != sorted(y):
        return False
    off = [i for i in range(len(x)) if x[i] != y[i]]
    if len(off) != SWAPPED or "." in (x[off[0]], x[off[1]]) or x[off[0]] != y[off[1]]:
        return False
    # a point between the two digits does not keep a hand from swapping them: 45.3 and 43.5
    between = x[off[0] + 1 : off[1]].replace(".", "")
    return not between or (len(between) == 1 and len(x.replace(".", "").strip("0")) >= MOVED)


def digit_moved(a: Decimal, b: Decimal) -> bool:
    """Whether two values of at least four digits and equal length differ by one digit moved elsewhere: 10570 and 15700."""
    x, y = plain_digits(a).replace(".", ""), plain_digits(b).replace(".", "")
    if x == y or len(x) != len(y) or len(x) < MOVED or sorted(x) != sorted(y):
        return False
    off = [i for i in range(len(x)) if x[i] != y[i]]
    i, j = off[0], off[-1]
    return (x[i + 1 : j + 1] == y[i:j] and x[i] == y[j]) or (x[i:j] == y[i + 1 : j + 1] and x[j] == y[i])


def zero_inserted(a: Decimal, b: Decimal) -> bool:
    """Whether one value is the other with a zero put in: 7.2 and 70.2, 27815 and 207815; at least three digits in the longer."""
    x, y = digits_of(a), digits_of(b)
    if len(x) > len(y):
        x, y = y, x
    if len(y) != len(x) + 1 or len(y) < ALTERED or abs(a) == abs(b):
        return False
    i = next((n for n in range(len(x)) if x[n] != y[n]), len(x))
    return y[i] == "0" and y[i + 1 :] == x[i:] and max(abs(a), abs(b)) > INSERTED * min(abs(a), abs(b))


def digit_inserted(a: Decimal, b: Decimal) -> bool:
    """Whether one value of three digits or more is the other with a digit put in that makes it ten times as large: 17.4 and 178.4."""
    x, y = sorted((plain_digits(a), plain_digits(b)), key=len)
    if len(y) != len(x) + 1 or len(x.strip("0").replace(".", "")) < ALTERED or abs(a) == abs(b):
        return False
    i = next((n for n in range(len(x)) if x[n] != y[n]), len(x))
    return y[i] != "." and y[i + 1 :] == x[i:] and max(abs(a), abs(b)) > INSERTED * min(abs(a), abs(b))


def digit_replaced(a: Decimal, b: Decimal, least: int = ALTERED) -> bool:
    """Whether two values of at least three digits (or `least`) and equal length differ in one digit alone."""
    x, y = plain_digits(a), plain_digits(b)
    return len(x) == len(y) and len(x.strip("0").replace(".", "")) >= least and sum(map(ne, x, y)) == 1


def last_digit_lost(a: Decimal, b: Decimal) -> bool:
    """Whether one value is the other without the last digit before its decimal point: 19 and 1, 254 and 25."""
    low, high = sorted((abs(a), abs(b)))
    return low >= 1 and high // 10 == low


def first_digit_lost(a: Decimal, b: Decimal) -> bool:
    """Whether one value is the other without its first digit: 180 and 80, 18 and 8."""
    short, long = sorted((plain_digits(a), plain_digits(b)), key=len)
    return len(long) == len(short) + 1 and long[1:] == short and short[0] not in "0."


def scale_slip(a: Decimal, b: Decimal) -> int | None:
    """The k for which a is 10^k times b, within rounding; None if there is none or a is b."""
    if a == 0 or b == 0 or (a < 0) != (b < 0):
        return None
    smaller = abs(a) < abs(b)
    ratio = b / a if smaller else a / b  # never below one, so that either order has one tolerance
    k = ratio.adjusted()
    if OFF < ratio.scaleb(-k) < OFF_ABOVE:
        return None  # by far the most
    shorter = min(digits_of(a), digits_of(b), key=len)
    tolerance = min(SCALE_TOLERANCE, Decimal("0.5") / int(shorter)) if len(shorter) > LOOSE else SCALE_TOLERANCE
    for step in (k, k + 1):
        if 0 < step <= LARGEST_STEP and abs(ratio.scaleb(-step) - 1) <= tolerance:
            return -step if smaller else step
    return None


def scale_word_slip(a: Decimal, b: Decimal) -> bool:
    """Whether two values are told in the same two numbers or more, of which not all have the same 만, 억 or 조 behind them.

    7조2,000만 for 7조2,000억 is no power of ten, yet only the word is another. Where all have moved alike, it is a scale slip.
    """
    if a == b or (a < 0) != (b < 0) or max(abs(a), abs(b)) < MYRIAD * MYRIAD:
        return False  # 2만 6,000: a word and one number, with nothing left out between them
    x = _myriads(a)
    return len(x) > 1 and x == _myriads(b)


@lru_cache(maxsize=8192)
def _myriads(value: Decimal) -> tuple[int, ...]:
    """The numbers before 조, 억, 만 and behind them, largest first, without those that are nought; () for what is no whole number."""
    out: list[int] = []
    rest = abs(value)
    if rest != rest.to_integral_value():
        return ()
    whole = int(rest)
    while whole:
        whole, part = divmod(whole, MYRIAD)
        if part:
            out.append(part)
    return tuple(reversed(out))


def year_slip(a: Mention, b: Mention) -> bool:
    """Whether two dates are one month, day or season of two years, or two years with digits swapped, and both name their year.

    June 2028 and June 2026 share month or day by chance once in twelve; 1987 and 1978 hardly ever. A year that was only inferred
    (April, of the one and of the other article) is no slip of the writer's.
    """
    if a.kind != "date" or b.kind != "date" or None in (a.low, a.high, b.low, b.high):
        return False
    x, y = (str(a.low), str(a.high)), (str(b.low), str(b.high))
    if x[0][:4] == y[0][:4] or not (_part_of_year(x, y) or _part_of_year(y, x)):
        return False
    if a.anchor != b.anchor or a.anchor not in ("explicit", "published"):
        return False
    if a.anchor == "published" and set(a.surface.split()) == set(b.surface.split()):
        return False  # the same words: only our reading of them differs
    years = Decimal(x[0][:4]), Decimal(y[0][:4])
    if abs(years[0] - years[1]) > SOON and not digit_swap(*years) and not digit_replaced(*years):
        return False  # October 2022, the highest since October 1981
    whole = x[0][4:10] == "-01-01" and x[1][4:10] == "-12-31"
    return not whole or (a.anchor == "explicit" and digit_swap(*years))


def minutes_swapped(a: Mention, b: Mention) -> bool:
    """Whether two clock times of one hour differ by the digits of their minutes swapped: 7:14 and 7:41."""
    if a.kind != "time" or b.kind != "time" or a.low != a.high or b.low != b.high:
        return False
    (day, _, clock), (other_day, _, other) = str(a.low).partition("T"), str(b.low).partition("T")
    if len(clock) != CLOCK or len(other) != CLOCK or (day and other_day and day != other_day):
        return False
    return clock[:3] == other[:3] and clock[3:] != other[3:] and clock[3:] == other[:2:-1]


def laps_swapped(a: Mention, b: Mention) -> bool:
    """Whether two lengths of time told in hours, minutes and seconds differ by two digits swapped as they are written: 2:17:42, 2:17:24."""
    x, y = _lap(a), _lap(b)
    return x is not None and y is not None and digit_swap(x, y)


def _lap(m: Mention) -> Decimal | None:
    """The hours, minutes and seconds of a length of time as one number, 21742 for 2:17:42; None for what is told otherwise."""
    if m.kind != "duration" or m.unit != "s" or m.value is None or m.value < SIXTY or not _LAP.search(m.surface):
        return None
    minutes, seconds = divmod(m.value, SIXTY)
    hours, minutes = divmod(minutes, SIXTY)
    return (hours * HUNDRED + minutes) * HUNDRED + seconds


def _part_of_year(x: tuple[str, str], y: tuple[str, str]) -> bool:
    """Whether one stretch is, in its year, what another is in its own, or a day of that month."""
    month = x[0][4:7] == x[1][4:7] == y[0][4:7] == y[1][4:7]
    return (x[0][4:] == y[0][4:] and x[1][4:] == y[1][4:]) or (month and y[0][4:] <= x[0][4:] and x[1][4:] <= y[1][4:])


def unit_slip(a: Mention, b: Mention) -> bool:
    """Whether one is in percent and the other, of the same value, in percentage points."""
    return a.kind != b.kind and {a.kind, b.kind} == {"percent", "percentage_point"} and a.value is not None and a.value == b.value


@lru_cache(maxsize=8192)  # a figure is compared with every other of its event
def plain_digits(value: Decimal) -> str:
    """The value in plain notation without sign and without closing zeros of a decimal part."""
    text = format(abs(value), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
