"""The arithmetic of a finding in one line, with the figures as the article wrote them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from factcheck.report.figures import amount
from factcheck.report.plain import one_line
from factcheck.report.words import Words
from factcheck.types import Article, Finding, Mention

_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w%])")


def arithmetic(finding: Finding, articles: list[Article], words: Words) -> str:
    """Expression, result, and what the article states: 10만개 × 60페타플롭스 = 6,000엑사플롭스 (기사에 적힌 값: 6엑사플롭스).

    Empty where nothing was computed.
    """
    computed = finding.computed
    if computed is None:
        return ""
    mentions = [articles[ref.article].mentions[ref.mention] for ref in computed.inputs]
    parts = [one_line(_written(_signs(computed.expression), mentions))]
    if computed.result is not None and "=" not in computed.expression:
        result = _short(computed.result)
        parts.append(f"{'=' if result == computed.result else '≈'} {amount(result, computed.unit, words)}")
    if computed.stated is not None:
        parts.append(f"({words.text('stated')}: {amount(computed.stated, computed.stated_unit or computed.unit, words)})")
    return " ".join(parts)


def headline(finding: Finding) -> str:
    """The message on one line, without the expression at its end: a report that calls `arithmetic` tells it on a line of its own."""
    message = one_line(finding.message)
    if finding.computed is None:
        return message
    expression = one_line(finding.computed.expression)
    return message.removesuffix(f" ({expression})").removesuffix(f" ({_signs(expression)})")


def _short(value: Decimal | str) -> Decimal | str:
    """A result of many decimals in as many digits as can be read at a glance."""
    if isinstance(value, str) or value == round(value, 2):
        return value
    return Decimal(f"{value:.5g}")


def _signs(expression: str) -> str:
    return expression.replace(" x ", " × ").replace(" * ", " × ")


def _written(expression: str, mentions: list[Mention]) -> str:
    """The expression with each number as the article wrote it, where every number is one of the figures, up to its unit's scale."""
    numbers = _NUMBER.findall(expression)
    if len(numbers) != len(mentions) or not all(map(_same, numbers, mentions)):
        return expression
    surfaces = iter(mentions)
    return _NUMBER.sub(lambda _: next(surfaces).surface, expression)


def _same(number: str, mention: Mention) -> bool:
    """Whether a number is a mention's value, or that value in a unit a power of ten away."""
    try:
        value = Decimal(number.replace(",", ""))
    except InvalidOperation:
        return False
    if not value or not mention.value:
        return False
    return (value / mention.value).normalize().as_tuple().digits == (1,)
