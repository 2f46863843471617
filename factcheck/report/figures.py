"""What a figure was read as, in words: 123억 5000만~136억 5000만 달러, more than 1,900 models."""

from __future__ import annotations

from decimal import Decimal

from factcheck.report.words import Words
from factcheck.types import Mention

_PERCENT = {"%", "%p"}


def number(value: Decimal, words: Words) -> str:
    """A number as the language groups it: 137억 5000만, 13.75 billion, 1,234.5."""
    numbers = words.table["numbers"]
    sign, rest = ("-", -value) if value < 0 else ("", value)
    if numbers["compose"]:
        return sign + _composed(rest, numbers["scales"])
    for name, size in numbers["scales"].items():
        if rest >= size:
            scaled = rest / size
            if -_places(scaled) <= 4:
                return f"{sign}{_grouped(scaled)} {name}"
    return sign + _grouped(rest)


def _composed(value: Decimal, scales: dict[str, int]) -> str:
    if value < 10_000 or -_places(value) > 6:
        return _grouped(value)
    parts = []
    for name, size in scales.items():
        count, value = divmod(value, size)
        if count:
            parts.append(f"{_grouped(count) if count >= 10_000 else _bare(count)}{name}")
    if value:
        parts.append(_bare(value))
    return " ".join(parts)


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _bare(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _grouped(value: Decimal) -> str:
    return format(value.normalize(), ",f")


def with_unit(text: str, unit: str | None, words: Words, one: bool = False) -> str:
    """A number with its unit as the language writes it: 20%, 36개, 140억 달러."""
    if unit is None:
        return text
    currency = len(unit) == 3 and unit.isascii() and unit.isupper()
    apart = not words.table["numbers"]["attach"] or currency
    return f"{text}{' ' if apart and unit not in _PERCENT else ''}{words.unit(unit, one)}"


def amount(value: Decimal | str | None, unit: str | None, words: Words) -> str:
    """One value with its unit; ISO dates as they are."""
    if value is None:
        return words.text("unresolved")
    return value if isinstance(value, str) else with_unit(number(value, words), unit, words, value == 1)


def reading(mention: Mention, words: Words) -> str:
    """What the wording of a mention allows, as an interval or a bound with its unit."""
    low, high = mention.low, mention.high
    if not mention.resolved or (low is None and high is None):
        return mention.timex if mention.timex and mention.resolved else words.text("unresolved")
    if low is None:
        bound = words("bound", "less_than" if mention.high_open else "at_most")
        return bound.format(high=amount(high, mention.unit, words))
    if high is None:
        bound = words("bound", "more_than" if mention.low_open else "at_least")
        return bound.format(low=amount(low, mention.unit, words))
    if low == high:
        return amount(low, mention.unit, words)
    if isinstance(low, str) or isinstance(high, str):
        return words.table["interval"].format(low=low, high=high)  # type: ignore[no-any-return]
    text = words.table["interval"].format(low=number(low, words), high=number(high, words))
    return with_unit(text, mention.unit, words)
