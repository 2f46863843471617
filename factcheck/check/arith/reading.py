"""One way to read how figures are related, and what comes of computing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from operator import ne

from factcheck.check.arith.interval_math import Bounds, rounded_like
from factcheck.check.arith.operand import Operand
from factcheck.semantics.slips import digit_replaced, digit_swap, plain_digits, scale_slip

TELLING = Decimal("0.25")
TYPED = 2  # digits of a figure of which one may have been mistyped; of one digit any other would be
NEIGHBOUR = 2  # places of the last digit that a figure is off where it was rounded twice, or counted from the other end
POWERS = (-4, -3, -2, -1, 1, 2, 3, 4)
CROWD = 8  # figures among which the one meant is looked for
STRAY = 50  # times; no slip leads so far, and the figures do not belong together
FAR = 5  # times; on pages nobody had seen, figures so far apart had been read together wrongly
MULTIPLES = frozenset({"times"})  # "twice" told of what is three times as much
FITS = "fits"
ARITHMETIC, POINT, SCALE, BASE, TOTAL = "arithmetic", "percent_point", "scale", "comparison_base", "total"
EXPLICIT, NEXT_TO, SLIP = 0.9, 0.7, 0.75  # all figures named in one structure; one taken from beside; one that a slip of the pen explains


@dataclass(slots=True)
class Reading:
    """Figures by role (indices of mentions), what was computed from them, and whether the stated figure fits it."""

    wording: str  # change difference times share product total mean …
    roles: dict[str, int]
    inputs: tuple[int, ...]
    stated: int
    result: Decimal
    bounds: Bounds
    unit: str | None
    expression: str
    verdict: str  # fits, or the kind of slip
    sure: float = EXPLICIT
    vague: bool = False  # fits only because a bound or a wide range lets almost anything fit
    slip: str | None = None  # swap, digit, scale: the shape the slip has
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def fits(self) -> bool:
        """Whether the stated figure can be what was computed."""
        return self.verdict == FITS


def shape(result: Decimal, told: Operand) -> str | None:
    """The slip of the pen that turns the computed value into the stated one: swap, digit, scale or None."""
    seen = abs(rounded_like(abs(result), told.step)) if told.step else abs(result)
    value = abs(told.value)
    if seen == value:
        return None
    finer = (abs(rounded_like(abs(result), told.step.scaleb(-k))) for k in (1, 2)) if told.step else ()
    if digit_swap(seen, value) or any(digit_swap(s, value) for s in finer):
        return "swap"
    if digit_replaced(seen, value):
        return "digit"
    if scale_slip(abs(result), value) is not None or _power(abs(result), told):
        return "scale"
    return None


def slipped(reading: Reading, told: Operand, values: Mapping[int, Decimal]) -> bool:
    """Whether a slip of a kind that writers make leads from what was computed to what is told; `values`: of its inputs, by mention.

    Digits swapped or mistyped, one left out or put in, a power of ten (of the result, or of a level that changed), the last place,
    a multiple one off, a part forgotten or counted twice. Any other distance speaks as much for figures that belong together
    otherwise than they were read.
    """
    if reading.slip is not None or reading.verdict not in (ARITHMETIC, TOTAL):
        return True
    seen = abs(rounded_like(abs(reading.result), told.step)) if told.step else abs(reading.result)
    value = abs(told.value)
    x, y = plain_digits(seen), plain_digits(value)
    if len(x) == len(y) and sum(map(ne, x, y)) == 1 and max(len(d.strip("0").replace(".", "")) for d in (x, y)) >= TYPED:
        return True
    if abs(seen - value) <= NEIGHBOUR * told.step or (reading.wording in MULTIPLES and abs(seen - value) <= 1):
        return True
    forgotten = any(abs(abs(seen - value) - abs(i)) < (told.step or 1) for i in values.values())
    return forgotten or _left_out(x, y) or _left_out(y, x) or _level_slipped(reading, told, values)


def far(reading: Reading, told: Operand, times: int = FAR) -> bool:
    """Whether one of what was computed and what is told is more than so many times the other."""
    less, more = sorted((abs(reading.result), abs(told.value)))
    return more > less * times


def _level_slipped(reading: Reading, told: Operand, values: Mapping[int, Decimal]) -> bool:
    """Whether the change is as told once one of its levels is a power of ten larger or smaller: 2,160 up 8% to 23,328."""
    old, new = (values.get(reading.roles.get(role, -1)) for role in ("old", "new"))
    if not old or not new or reading.unit != "%":
        return False
    rates = (abs(new.scaleb(k) / old - 1) * 100 for k in POWERS)
    return any(abs(rate - abs(told.value)) <= told.step / 2 for rate in rates)


def _left_out(longer: str, shorter: str) -> bool:
    """Whether one figure is the other with one digit less: 8 of 18, 912 of 1912."""
    if len(longer) != len(shorter) + 1:
        return False
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _power(result: Decimal, told: Operand) -> bool:
    """Whether the stated figure is the computed one with its point moved, within its own rounding."""
    if not result or not told.value or abs(told.value) < told.step * 10:
        return False  # of one digit, a rounded figure meets many a one with its point moved: 0.6 and 0.1
    steps = result.adjusted() - abs(told.value).adjusted()
    return any(k and abs(result.scaleb(-k) - abs(told.value)) <= told.step / 2 for k in (steps, steps + 1, steps - 1))


def settle(readings: Iterable[Reading]) -> list[Reading]:
    """The readings worth reporting: for each stated figure the surest one, and none where any reading of it fits.

    Nor where another stated figure fits what the same figures make, unless the structure names all of them, or where its percentage
    beside it bears out a change from the same level, and no slip leads to what another figure would make of it.
    Where all figures of a misfit stand in one structure, a reading that takes one from elsewhere and fits only because that figure is told
    so roughly ("the 7,000s") bears nothing out.
    """
    by_stated: dict[int, list[Reading]] = {}
    borne_out = set()
    for reading in readings:
        by_stated.setdefault(reading.stated, []).append(reading)
        if reading.fits and "delta" in reading.roles and "level" in reading.roles:
            borne_out.add((reading.roles["delta"], reading.roles["level"]))
    for stated, found in by_stated.items():
        by_stated[stated] = [r for r in found if r.fits or r.slip is not None or all((stated, i) not in borne_out for i in r.inputs)]
    made = {(frozenset(r.inputs), r.result) for found in by_stated.values() for r in found if r.fits and not r.vague}
    out = []
    for found in by_stated.values():
        fitting = [r for r in found if r.fits]
        # what two figures make is told once: $14.6 million, or $2.92 million a day; another strike cost $19 million
        amiss = [r for r in found if not r.fits and (r.sure >= EXPLICIT or (frozenset(r.inputs), r.result) not in made)]
        surest = max(amiss, key=lambda r: r.sure, default=None)
        if surest is not None and all(r.vague and _finer(surest, r) for r in fitting):
            out.append(surest)
    return out


def _finer(amiss: Reading, fitting: Reading) -> bool:
    """Whether a misfit names its figures more surely and more finely than a reading of other figures that fits."""
    return amiss.sure >= EXPLICIT and not amiss.vague and not set(fitting.inputs) <= set(amiss.inputs)


def _telling(reading: Reading) -> bool:
    """Whether that a reading fits says anything: where rounding allows a wide range, far figures fit by chance."""
    low, high = reading.bounds
    return not reading.vague and low is not None and high is not None and high - low <= abs(reading.result) * TELLING


def supplied(near: list[int], nearby: list[int], anywhere: list[int], read: Callable[[int], Reading | None]) -> Reading | None:
    """A reading whose missing figure is taken from the text: one that fits if any figure of the article makes it fit.

    Otherwise the missing figure is, of those `nearby`, one from which a slip of the pen leads to what is stated;
    or the only value `near` enough to be meant.
    """
    first = [r for r in map(read, dict.fromkeys(near)) if r is not None]
    second = [r for r in map(read, [c for c in dict.fromkeys(nearby) if c not in near]) if r is not None]
    for reading in (*first, *second):
        if reading.fits and not reading.vague:
            return reading
    for reading in filter(None, map(read, [c for c in anywhere if c not in near and c not in nearby])):
        if reading.fits and _telling(reading):
            return reading
    if any(r.fits for r in first):
        return None
    slipped = [r for r in (*first, *second) if r.slip is not None]
    if slipped and len(first) + len(second) <= CROWD:  # of many figures one is a slip of the pen away by chance
        slipped[0].sure = SLIP
        return slipped[0]
    if first and len({r.result for r in first}) == 1:
        first[0].sure = NEXT_TO
        return first[0]
    return None
