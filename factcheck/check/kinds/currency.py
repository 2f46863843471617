"""An amount told in two currencies against the exchange rate of the stated or the publication day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from factcheck.check.arith.conversions import conversions
from factcheck.check.arith.interval_math import Bounds, product, ratio
from factcheck.check.arith.judged import pages, worded
from factcheck.check.arith.operand import Operand, operand
from factcheck.check.arith.page import Page
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.check.toldrates import TEXT, rates_in, stated_rates, told_rates
from factcheck.normalise.rates import Rate, Rates
from factcheck.types import Computed, Place, Severity
from factcheck.wording.number import plain, say
from factcheck.wording.vocabulary import vocabulary

_ALWAYS = ("amount", "stated", "computed", "rate", "day", "table")
WORDINGS = {"main": _ALWAYS, "factor": _ALWAYS, "undated": (*_ALWAYS, "low", "high"), "text": _ALWAYS, "told": _ALWAYS}
AROUND_DATE = 10  # days around a day that the text names
SPREAD = Decimal("0.02")  # what a day's range and cash rates add
STALE_SPREAD = Decimal("0.15")
UNDATED_YEARS = 10
FACTOR = Decimal("0.06")  # how near to a power of ten a slip of the point comes
TEXT_FACTOR = Decimal("0.02")
LEAD = 3  # sentences after the headline that are likely to give its figures


@dataclass(frozen=True, slots=True)
class Options:
    """`days`: how long before publication a rate may have been taken; `gross`: the factor that is reported without a date."""

    days: int = 365
    gross: int = 5


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per conversion outside the rates that can have been used."""
    rates: Rates | None = None
    for page in pages(case):
        yield from _headline(case, page)
        yield from _at_told_rate(case, page)
        for sentence, a, b in conversions(page):
            if page.mentions[a].kind != "money" or page.mentions[b].kind != "money":
                continue
            rates = rates or case.kept("rates", lambda: Rates(case.settings.rates))
            found = _judge(case, page, sentence, a, b, rates, options)
            if found is not None:
                yield found


def _judge(case: Case, page: Page, sentence: int, a: int, b: int, rates: Rates, options: Options) -> Slip | None:
    x, y = operand(page.mentions[a]), operand(page.mentions[b])
    base, quote = page.mentions[a].unit or "", page.mentions[b].unit or ""
    if x is None or y is None or x.value <= 0 or y.value <= 0:
        return None
    # a bound far below what was converted bounds nothing: "500만 유로로 8억 원이 넘는다"
    used = ratio(Bounds(y.value / options.gross, y.value * options.gross) if y.bound else y.bounds, x.bounds)
    day = page.article.document.dateline.day
    if day is None:
        return _undated(case, page, a, b, used, rates, options)
    at_day = rates.around(base, quote, day)
    if used.low is None:
        return None
    own = list(stated_rates(page, base, quote))
    if at_day is None and not own:
        return None  # a day that the tables do not reach, and no rate of the text's own
    windows = [*_windows(page, sentence, a, b, rates, base, quote, day, options), *own]
    if not windows or any(_allows(w, used) for w in windows):
        return None
    best = min(windows, key=lambda w: abs(y.value / x.value - w.value)) if at_day is None or _then(page, a, b) else at_day
    return _slip(case, page, a, b, x, y, best)


def _windows(page: Page, sentence: int, a: int, b: int, rates: Rates, base: str, quote: str, day: str, options: Options) -> Iterator[Rate]:
    """The rates a writer may have used: those of the last months before publication, and of days the sentence names."""
    named = []
    for i in page.case.mentions_in(page.number, sentence):
        m = page.mentions[i]
        if m.kind == "date" and isinstance(m.low, str) and isinstance(m.high, str) and m.low[:10] <= day:
            named.append((m.low[:10], m.high[:10]))
    dated = [
        w
        for low, high in named
        for w in (rates.between(base, quote, _before(low), high), rates.around(base, quote, high, AROUND_DATE, AROUND_DATE))
        if w is not None
    ]
    yield from dated
    if not (dated and _then(page, a, b)):
        recent = rates.around(base, quote, day, options.days, 2)
        if recent is not None:
            yield recent


def _headline(case: Case, page: Page) -> Iterator[Slip]:
    """An amount of the headline that is one of the lead, at the rate the text names, but for a power of ten."""
    lead = [i for i, m in enumerate(page.mentions) if not m.in_headline and case.sentence_at(page.number, m.start) <= LEAD]
    for own, other, rate in set(told_rates(page)) if page.headline else ():
        for b in page.headline:
            found = _moved(page, b, lead, {own: rate, other: 1 / rate})
            if found is not None:
                a, result = found
                x, y = page.mentions[a], page.mentions[b]
                fields = _fields(page, a, b, say(_short(result), y.unit, case.lang), _rate_words(own, other, rate, case.lang))
                expression = f"{plain(x.value or Decimal(0))} x {_digits(result / (x.value or Decimal(1)))}"
                computed = Computed(expression, (case.ref(page.number, a),), result, None, None, y.unit, y.value)
                yield Slip(_places(case, page, a, b), fields, "text", confidence=0.8, computed=computed)


def _at_told_rate(case: Case, page: Page) -> Iterator[Slip]:
    """The one amount that a sentence says another comes to at the rate it names: "환율(달러당 1,360원)로 따지면 7,072억 원"."""
    for s, masked in page.every_sentence():
        if not page.structures.says("at_rate", masked.text):
            continue
        rows = [*(page.case.mentions_in(page.number, s - 1) if s else []), *page.case.mentions_in(page.number, s)]
        money = [i for i in rows if page.mentions[i].kind == "money" and page.mentions[i].value]
        for own, other, rate in rates_in(page, masked):
            units = (Decimal(1), Decimal(100))
            into = [i for i in money if page.mentions[i].unit == other and page.mentions[i].value not in (rate, *(rate * u for u in units))]
            of = [i for i in money if page.mentions[i].unit == own and page.mentions[i].value not in units]
            if len(into) == 1 and len(of) == 1:
                yield from _reckoned(case, page, (of[0], into[0]), rate, (own, other))


def _reckoned(case: Case, page: Page, pair: tuple[int, int], rate: Decimal, currencies: tuple[str, str]) -> Iterator[Slip]:
    a, b = pair
    x, y = operand(page.mentions[a]), operand(page.mentions[b])
    if x is None or y is None or x.bound or y.bound:
        return
    used = product(x.bounds, Bounds(rate * (1 - TEXT_FACTOR / 2), rate * (1 + TEXT_FACTOR / 2)))
    if used.overlaps(y.bounds):
        return
    result = x.value * rate
    told = page.mentions[b]
    fields = _fields(page, a, b, worded(result, told.unit, told, case.lang), _rate_words(*currencies, rate, case.lang))
    inputs = (case.ref(page.number, a),)
    computed = Computed(f"{plain(x.value)} x {_digits(rate)}", inputs, result, used.low, used.high, told.unit, y.value)
    wording = TEXT if _steps(y.value / result, TEXT_FACTOR) else "told"
    yield Slip(_places(case, page, a, b), fields, wording, confidence=0.85, computed=computed)


def _moved(page: Page, b: int, lead: list[int], into: dict[str, Decimal]) -> tuple[int, Decimal] | None:
    """The figure of the lead that one of the headline converts, but for a power of ten; None where another converts to it plainly."""
    y = page.mentions[b]
    if y.kind != "money" or not y.value or y.unit not in into:
        return None
    offs = []
    for a in lead:
        x = page.mentions[a]
        if x.kind == "money" and x.value and x.unit in into and x.unit != y.unit:
            result = x.value * into[x.unit]
            offs.append((a, result, y.value / result))
    if any(abs(off - 1) <= FACTOR for _, _, off in offs):
        return None
    return next(((a, result) for a, result, off in offs if _steps(off, TEXT_FACTOR)), None)


def _steps(off: Decimal, near: Decimal) -> bool:
    """Whether a ratio is a power of ten other than one, within `near`."""
    steps = off.adjusted() if off >= 1 else off.adjusted() + 1
    return any(k and abs(off.scaleb(-k) - 1) <= near for k in (steps, steps + 1, steps - 1))


def _before(day: str) -> str:
    try:
        return (date.fromisoformat(day) - timedelta(days=AROUND_DATE)).isoformat()
    except ValueError:
        return day


def _then(page: Page, a: int, b: int) -> bool:
    """Whether the conversion says that it is at the rate of then."""
    return page.structures.says("then", page.text[page.mentions[a].end : page.mentions[b].start])


def _allows(rate: Rate, used: Bounds) -> bool:
    spread = STALE_SPREAD if rate.stale else SPREAD
    return Bounds(rate.low * (1 - spread), rate.high * (1 + spread)).overlaps(used)


def _undated(case: Case, page: Page, a: int, b: int, used: Bounds, rates: Rates, options: Options) -> Slip | None:
    """Without a date only what no rate of ten years comes near."""
    base, quote, last = page.mentions[a].unit or "", page.mentions[b].unit or "", rates.last_day()
    years = last and rates.between(base, quote, f"{int(last[:4]) - UNDATED_YEARS}{last[4:]}", last)
    if not years or used.low is None or used.high is None:
        return None
    if used.low <= years.high * options.gross and used.high * options.gross >= years.low:
        return None
    x, y = page.mentions[a], page.mentions[b]
    assert x.value is not None
    low, high = (worded(x.value * rate, quote, y, case.lang) for rate in (years.low, years.high))
    fields = _fields(page, a, b, f"{low}–{high}", _rate_words(base, quote, years.value, case.lang), years.day, years.source)
    computed = Computed(
        f"{plain(x.value)} x {_digits(years.low)}..{_digits(years.high)}",
        (case.ref(page.number, a),),
        None,
        x.value * years.low,
        x.value * years.high,
        quote,
        y.value,
    )
    return Slip(_places(case, page, a, b), fields | {"low": low, "high": high}, "undated", confidence=0.85, computed=computed)


def _slip(case: Case, page: Page, a: int, b: int, x: Operand, y: Operand, rate: Rate) -> Slip:
    result = x.value * rate.value
    off = y.value / result
    factor = _steps(off, FACTOR)
    gross = factor or off > 3 or off < Decimal(1) / 3
    base, quote = page.mentions[a].unit or "", page.mentions[b].unit or ""
    told = page.mentions[b]
    words = _rate_words(base, quote, rate.value, case.lang)
    fields = _fields(page, a, b, say(_short(result), quote, case.lang), words, rate.day, rate.source)
    spread = STALE_SPREAD if rate.stale else SPREAD
    computed = Computed(
        f"{plain(x.value)} x {_digits(rate.value)}",
        (case.ref(page.number, a),),
        result,
        result * (1 - spread),
        result * (1 + spread),
        quote,
        told.value,
    )
    return Slip(
        _places(case, page, a, b),
        fields,
        "factor" if factor else "main",
        confidence=0.95 if factor else 0.85 if gross else 0.7,
        severity=None if gross else Severity.WARNING,
        computed=computed,
    )


def _fields(page: Page, a: int, b: int, computed: str, rate: str, day: str | None = None, table: str = TEXT) -> dict[str, str]:
    """What every wording tells: the amounts, what was computed, and by which rate, of which day and table."""
    day = day or page.article.document.dateline.day or "?"
    x, y = page.mentions[a].surface, page.mentions[b].surface
    return {"amount": x, "stated": y, "computed": computed, "rate": rate, "day": day, "table": table}


def _places(case: Case, page: Page, a: int, b: int) -> tuple[Place, Place]:
    return (case.place(page.number, b), case.place(page.number, a, "related"))


def _short(value: Decimal) -> Decimal:
    """A value to three digits, as a conversion is told."""
    return round(value, 2 - value.adjusted()) if value else value


def _digits(value: Decimal) -> str:
    return plain(value, max(2, 3 - value.adjusted()))


def _rate_words(base: str, quote: str, value: Decimal, lang: str) -> str:
    """The rate from the dearer currency to the cheaper one: 1달러=1,360.24원."""
    if value < 1:
        base, quote, value = quote, base, 1 / value
    return vocabulary(lang).exchange(base, quote, plain(value, 4 if value < 10 else 2))
