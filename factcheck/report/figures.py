"""What a figure was read as, in words: 123억 5000만~136억 5000만 달러, more than 1,900 models."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from factcheck.report.units import unit_word
from factcheck.report.words import Words
from factcheck.types import Mention
from factcheck.wording.number import MYRIAD, plain
from factcheck.wording.vocabulary import vocabulary

WHOLE = {"count", "rank", "ordinal", "age", "score"}
SCALED, FINE = 4, 6  # decimal places of a number that is told by a scale, and of one told by parts
CODE = 3  # letters of a currency's code


def number(value: Decimal, words: Words) -> str:
    """A number as the language groups it: 137억 5000만, 13.75 billion, 1,234.5."""
    told = vocabulary(words.lang)
    sign, rest = ("-", -value) if value < 0 else ("", value)
    if told.compose:
        return sign + _composed(rest, told.scales)
    for name, size in told.scales.items():
        if rest >= size:
            scaled = rest / size
            if -_exponent(scaled) <= SCALED:
                return f"{sign}{plain(scaled)} {name}"
    return sign + plain(rest)


def _composed(value: Decimal, scales: Mapping[str, int]) -> str:
    """A number as the sum of its parts, each with its scale: 137억 5000만."""
    if value < MYRIAD or -_exponent(value) > FINE:
        return plain(value)
    parts = []
    for name, size in scales.items():
        count, value = divmod(value, size)
        if count:
            parts.append(f"{plain(count) if count >= MYRIAD else _bare(count)}{name}")
    if value:
        parts.append(_bare(value))
    return " ".join(parts)


def _exponent(value: Decimal) -> int:
    """The power of ten of the last digit that is not zero: -2 for 1.25, 3 for 5,000."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _bare(value: Decimal) -> str:
    """The digits without separators: 5000."""
    return format(value.normalize(), "f")


def with_unit(text: str, unit: str | None, words: Words, one: bool = False, told: Mention | None = None) -> str:
    """A number with its unit as the language writes it: 20%, 36개, 140억 달러; `told` is the mention it was read from."""
    if unit is None:
        return text
    word = unit_word(unit, words, one, told.kind if told else None, told.surface if told else "")
    if not word:
        return text
    currency = len(unit) == CODE and unit.isascii() and unit.isupper()
    foreign = len(word) > CODE and word.isascii() and word.isalpha()  # 8,700 runner, but 20km
    apart = not vocabulary(words.lang).attach or foreign or (currency and not text[-1:].isdigit())  # 2만 2800달러, 2만 달러
    return f"{text}{' ' if apart and not word.startswith('%') else ''}{word}"


def amount(value: Decimal | str | None, unit: str | None, words: Words, told: Mention | None = None) -> str:
    """One value with its unit; ISO dates as they are."""
    if value is None:
        return words.text("unresolved")
    return value if isinstance(value, str) else with_unit(number(value, words), unit, words, value == 1, told)


def reading(mention: Mention, words: Words) -> str:
    """What the wording of a mention allows, as an interval or a bound with its unit."""
    low, high = bounds(mention)
    if not mention.resolved or (low is None and high is None):
        return mention.timex if mention.timex and mention.resolved else words.text("unresolved")
    if low is None:
        bound = words("bound", "less_than" if mention.high_open else "at_most")
        return bound.format(high=amount(high, mention.unit, words, mention))
    if high is None:
        bound = words("bound", "more_than" if mention.low_open else "at_least")
        return bound.format(low=amount(low, mention.unit, words, mention))
    if low == high:
        return amount(low, mention.unit, words, mention)
    if isinstance(low, str) or isinstance(high, str):
        return words.table["interval"].format(low=low, high=high)  # type: ignore[no-any-return]
    return with_unit(interval(low, high, words), mention.unit, words, told=mention)


def tells(mention: Mention, words: Words) -> str:
    """The reading where it says more than the figure as written, else nothing."""
    low, high = bounds(mention)
    if mention.resolved and low == high and not mention.temporal:
        return ""
    return reading(mention, words)


def bounds(mention: Mention) -> tuple[Decimal | str | None, Decimal | str | None]:
    """Low and high of a mention; people and things come whole, so 12명 is no 11.5~12.5명."""
    low, high = mention.low, mention.high
    if mention.kind in WHOLE and isinstance(low, Decimal) and isinstance(high, Decimal) and _is_whole(mention.value):
        return low.to_integral_value(ROUND_CEILING), high.to_integral_value(ROUND_FLOOR)
    return low, high


def _is_whole(value: Decimal | None) -> bool:
    return value is None or value == value.to_integral_value()


def interval(low: Decimal, high: Decimal, words: Words) -> str:
    """Two numbers as one interval: 135억~145억, 13.5 to 14.5 billion."""
    left, right, told = number(low, words), number(high, words), vocabulary(words.lang)
    scale = right.rpartition(" ")[2]
    if not told.compose and scale in told.scales:
        left = left.removesuffix(f" {scale}")
    return words.table["interval"].format(low=left, high=right)  # type: ignore[no-any-return]
