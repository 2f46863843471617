"""Comparing a figure with wording, for assertions: claim == approx("약 137억 달러")."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.read import settled
from factcheck.semantics.relation import relate
from factcheck.types import Document, Mention

if TYPE_CHECKING:
    from factcheck.extract import Extractor

FITS = frozenset({"consistent", "compatible"})
Number = int | float | Decimal


class Approx:
    """Equals every figure the wording allows: numbers in its own unit, mentions, and other wordings.

    A number is compared with the interval of the wording ("약 130억" holds 12,700,000,000); a
    mention or another wording by what both allow, as the report would compare them.
    """

    __slots__ = ("mention", "wording")

    def __init__(self, wording: str, lang: str | None = None, published: str | None = None) -> None:
        self.wording = wording
        self.mention = read(wording, lang, published)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, bool):
            return NotImplemented
        if isinstance(other, Number):
            return self._holds(Decimal(str(other)))
        if isinstance(other, str):
            other = read(other)
        if isinstance(other, Approx):
            other = other.mention
        if isinstance(other, Mention):
            found = relate(self.mention, other)
            return found is not None and found.relation in FITS
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]  # equality is not transitive, so there is no hash that fits it

    def __repr__(self) -> str:
        m = self.mention
        low, high = ("-∞" if m.low is None else _plain(m.low)), ("∞" if m.high is None else _plain(m.high))
        ends = ("(" if m.low_open or m.low is None else "[", ")" if m.high_open or m.high is None else "]")
        span = f"{ends[0]}{low}, {high}{ends[1]}" if low != high else low
        return f"approx({self.wording!r}: {span}{f' {m.unit}' if m.unit else ''})"

    def _holds(self, value: Decimal) -> bool:
        low, high = self.mention.low, self.mention.high
        if isinstance(low, str) or isinstance(high, str) or value.is_nan():  # a frame has NaN where a claim has no value
            return False
        if low is not None and (value < low or (value == low and self.mention.low_open)):
            return False
        return high is None or value < high or (value == high and not self.mention.high_open)


def approx(wording: str, lang: str | None = None, published: str | None = None) -> Approx:
    """A value that equals whatever the wording allows.

    `published` (ISO day) resolves times such as "지난해". Raises FactcheckError where the wording
    holds no figure, or more than one.
    """
    return Approx(wording, lang, published)


@lru_cache(maxsize=1024)
def read(wording: str, lang: str | None = None, published: str | None = None) -> Mention:
    """The one figure or time in some wording."""
    document, problem = settled(Document(wording, id="approx", lang=lang, published=published))
    if problem is not None:
        raise FactcheckError(problem.message)
    mentions = _extractor().article(document).mentions
    if len(mentions) != 1:
        found = ", ".join(repr(m.surface) for m in mentions) or "none"
        raise FactcheckError(f"approx({wording!r}) must hold one figure, found {found}", hint='write for example approx("약 137억 달러")')
    return mentions[0]


@lru_cache(maxsize=1)
def _extractor() -> Extractor:
    from factcheck.extract import Extractor  # compiling the languages takes time no other use of the package should pay
    from factcheck.settings import Settings

    return Extractor(Settings())


def _plain(value: Decimal | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value.normalize():,f}"
