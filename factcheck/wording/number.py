"""Numbers as a newspaper writes them: 137억 5000만 달러, $13.75 billion, 6,000엑사플롭스, 6.5%."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.types import Mention

MYRIAD = 10_000  # from here on Korean groups digits by four
LONGEST = 8  # characters of a number that is told in full: 13.75678
_KO_STEPS = ((Decimal(10) ** 16, "경"), (Decimal(10) ** 12, "조"), (Decimal(10) ** 8, "억"), (Decimal(10) ** 4, "만"))
_EN_STEPS = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "Rs "}
_KO_MONEY = {
    "KRW": "원",
    "USD": "달러",
    "EUR": "유로",
    "GBP": "파운드",
    "JPY": "엔",
    "CNY": "위안",
    "INR": "루피",
    "CHF": "스위스프랑",
    "CAD": "캐나다달러",
    "AUD": "호주달러",
    "HKD": "홍콩달러",
    "TWD": "대만달러",
}
_EN_MONEY = {"KRW": "won", "CNY": "yuan"}
_EN_NUMBER = re.compile(
    r"(?:\d[\d,.]*|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)"
    r"(?:[\s-]?(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|tn|mn|m|k)(?![A-Za-z]))*\s?"
)
_KO_NUMBER = re.compile(r"[\d,.\s]*(?:[십백천만억조경]*[\d,.]*\s?)*")


def plain(value: Decimal, places: int | None = None) -> str:
    """The digits of a number with thousands separators, no trailing zeros; rounded to `places` where given."""
    if places is not None:
        value = round(value, places)
    text = f"{value.normalize():,f}" if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def korean(value: Decimal) -> str:
    """The number with 만, 억, 조: 13,750,000,000 is 137억 5000만."""
    if value < 0:
        return "-" + korean(-value)
    if value < MYRIAD:
        return plain(value)
    if value != value.to_integral_value():
        return korean(value.to_integral_value())
    out, rest = [], value
    for step, word in _KO_STEPS:
        count, rest = divmod(rest, step)
        if count:
            out.append(f"{int(count)}{word}")
    if rest:
        out.append(f"{rest.normalize():f}")
    return " ".join(out)


def english(value: Decimal, places: int = 2) -> str:
    """The number with million, billion, trillion: 13,750,000,000 is 13.75 billion; rounded to `places` only where it would be long."""
    if value < 0:
        return "-" + english(-value, places)
    for step, word in _EN_STEPS:
        if value >= step:
            exact = plain(value / step)
            return f"{exact if len(exact) <= LONGEST else plain(value / step, places)} {word}"
    return plain(value)


def say(value: Decimal, unit: str | None, lang: str) -> str:
    """A value with its unit: say(Decimal("1.375e10"), "USD", "ko") is 137억 5000만 달러."""
    if lang == "ko":
        if unit in _KO_MONEY:
            return f"{korean(value)}{' ' if abs(value) >= MYRIAD else ''}{_KO_MONEY[unit]}"
        if unit == "%p":
            return f"{plain(value)}%포인트"
        number = korean(value) if value >= MYRIAD else plain(value)
        return f"{number}{unit or ''}"
    if unit in _SIGNS:
        return f"{'-' if value < 0 else ''}{_SIGNS[unit]}{english(abs(value))}"
    if unit == "%":
        return f"{plain(value)}%"
    if unit == "%p":
        return f"{plain(value)} percentage points"
    name = _EN_MONEY.get(unit or "", unit or "")
    return f"{english(value)} {name}".strip()


def say_like(value: Decimal, mention: Mention, lang: str) -> str:
    """A value worded with the unit of a mention as the article wrote it: 6,000 like "6엑사플롭스" is 6,000엑사플롭스."""
    if mention.kind in {"money", "percent", "percentage_point"}:
        return say(value, mention.unit, lang)
    tail = unit_tail(mention.surface)
    if not tail:
        return say(value, None, lang)
    number = korean(value) if lang == "ko" and value >= MYRIAD else english(value) if lang == "en" else plain(value)
    # as the article itself writes it: 389t beside 450t, 389 t beside 450 t
    gap = "" if re.search(r"[가-힣%]", tail[:1]) else " " if lang == "en" or _spaced(mention.surface, tail) else ""
    return f"{number}{gap}{tail}"


def _spaced(surface: str, tail: str) -> bool:
    """Whether a blank parts the number of a surface from its unit."""
    return surface.rstrip().removesuffix(tail)[-1:].isspace()


def unit_tail(surface: str) -> str:
    """The unit words of a mention's surface, without its number."""
    if re.search(r"[가-힣]", surface):
        match = _KO_NUMBER.match(surface)
        return surface[match.end() :].strip() if match else ""
    match = _EN_NUMBER.search(surface)
    return surface[match.end() :].strip() if match else ""
