"""Numbers as a newspaper writes them: 137억 5000만 달러, $13.75 billion, 6,000엑사플롭스, 6.5%."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from factcheck.grammar.language import HANGUL, LATIN, written_in
from factcheck.types import Mention
from factcheck.wording.vocabulary import vocabulary

MYRIAD = 10_000  # from here on numbers are told by the parts of their scales, where the language composes them
TOLD_IN_FULL = 100_000_000  # below this a whole number of many digits is told by them: 2,096,270
DIGITS = 4  # that a scale still tells at a glance: 2.096 million
LONGEST = 8  # characters of a number that is told in full: 13.75678
DECIMALS = 2  # of a longer one
_DIGITS = "0123456789,.- "
_HANGUL = re.compile("[가-힣]")
_COMPOSED = re.compile(r"\d[YMWDHS]T?\d")  # a length of two parts or more: PT7M26S
COMPOSED = {  # the parts of such a length by the unit it is counted in
    "s": (("hour", 3600), ("minute", 60), ("second", 1)),
    "min": (("hour", 60), ("minute", 1)),
    "month": (("year", 12), ("month", 1)),
}


def plain(value: Decimal, places: int | None = None) -> str:
    """The digits of a number with thousands separators, no trailing zeros; rounded to `places` where given."""
    if places is not None:
        value = round(value, places)
    text = f"{value.normalize():,f}" if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def number(value: Decimal, lang: str) -> str:
    """A number with the scales of the language: 13,750,000,000 is 137억 5000만, or 13.75 billion."""
    if value < 0:
        return "-" + number(-value, lang)
    told = vocabulary(lang)
    return _composed(value, told.scales) if told.compose else _scaled(value, told.scales)


def _composed(value: Decimal, scales: Mapping[str, int]) -> str:
    """Each scale for itself: 137억 5000만. From ten thousand on what is less than one is not told."""
    if value < MYRIAD:
        return plain(value)
    out, rest = [], value.to_integral_value()
    for word, size in scales.items():
        count, rest = divmod(rest, size)
        if count:
            out.append(f"{count:f}{word}")
    if rest:
        out.append(f"{rest.normalize():f}")
    return " ".join(out)


def _scaled(value: Decimal, scales: Mapping[str, int]) -> str:
    """One scale with decimals: 13.75 billion; rounded only where it would be long."""
    if value < TOLD_IN_FULL and value == value.to_integral_value() and len(value.normalize().as_tuple().digits) > DIGITS:
        return plain(value)
    for word, size in scales.items():
        if value >= size:
            exact = plain(value / size)
            return f"{exact if len(exact) <= LONGEST else plain(value / size, DECIMALS)} {word}"
    return plain(value)


def say(value: Decimal, unit: str | None, lang: str) -> str:
    """A value with its unit: say(Decimal("1.375e10"), "USD", "ko") is 137억 5000만 달러."""
    told = vocabulary(lang)
    unit = unit or ""
    if unit in told.signs:
        return f"{'-' if value < 0 else ''}{told.signs[unit]}{number(abs(value), lang)}"
    if unit == "%":
        return f"{plain(value)}%"
    if unit == "%p":
        return told.points.tell(plain(value))
    currency = told.currencies.get(unit)
    digits = number(value, lang)
    apart = not told.attach or (currency is not None and not digits[-1].isdigit())  # 2만 2800달러, 2만 달러
    return f"{digits}{' ' if apart else ''}{currency or unit}".rstrip()


def say_like(value: Decimal, mention: Mention, lang: str) -> str:
    """A value worded with the unit of a mention as the article wrote it: 6,000 like "6엑사플롭스" is 6,000엑사플롭스."""
    if mention.kind in {"money", "percent", "percentage_point"}:
        return say(value, mention.unit, lang)
    tail = unit_tail(mention.surface)
    if not tail and mention.kind == "measure":
        tail = mention.surface.lstrip(_DIGITS)  # 200m is no million
    if mention.unit in COMPOSED and mention.timex and _COMPOSED.search(mention.timex):
        return _length(value, COMPOSED[mention.unit], lang)
    if not tail:
        return say(value, None, lang)
    # as the article itself writes it: 389t beside 450t, 389 t beside 450 t, 42-km beside 36-km
    attached = tail[0] in "%-" or _HANGUL.match(tail) or (vocabulary(lang).attach and not _spaced(mention.surface, tail))
    return f"{number(value, lang)}{'' if attached else ' '}{tail}"


def _length(value: Decimal, parts: tuple[tuple[str, int], ...], lang: str) -> str:
    """A length of time by its parts: 456 seconds are 7 minutes 36 seconds."""
    lengths, out = vocabulary(lang).lengths, []
    for name, size in parts:
        count, value = divmod(value, size) if size > 1 else (value, Decimal(0))
        if count:
            out.append(lengths[name].tell(plain(count)))
    return " ".join(out) or lengths[parts[-1][0]].tell("0")


def _spaced(surface: str, tail: str) -> bool:
    """Whether a blank parts the number of a surface from its unit."""
    return surface.rstrip().removesuffix(tail)[-1:].isspace()


def unit_tail(surface: str) -> str:
    """The unit words of a mention's surface, without its number."""
    lang = written_in(HANGUL if _HANGUL.search(surface) else LATIN)[0]
    found = (m for m in vocabulary(lang).number.finditer(surface) if m[0].strip(" ,."))
    match = next(found, None)
    return surface[match.end() :].strip() if match else ""
