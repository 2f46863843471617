"""Number words and digits of a language to exact decimals: 3만5천, two hundred thirty thousand.

One routine for all languages, fed with the word tables of rules/lang/<code>/numerals.yml: words
below a hundred add up, small multipliers (백, hundred) work inside a group, big ones (만, million)
close a group. Nothing is guessed: what does not add up is no number.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from factcheck.grammar.compile import alternation
from factcheck.grammar.pack import load_pack
from factcheck.semantics.interval import raw_place

DIGITS = r"[0-9][0-9]*(?:(?:,[0-9]{2})*,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
MAX_LENGTH = 100  # characters; no newspaper writes a longer number
MAX_VALUE = Decimal(10) ** 24
ZERO = Decimal(0)
ONE = Decimal(1)


class Number(NamedTuple):
    """A number as written: its value, and the place of its last written digit that is not zero."""

    value: Decimal
    place: Decimal
    written: bool  # with digits


class Numerals:
    """The numerals of one language: `pattern` finds them, `read` gives the value."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self._kind: dict[str, tuple[str, Decimal]] = {}
        for name in ("digits", "teens", "tens", "native", "small", "big", "short"):
            for word, value in tables.get(name, {}).items():
                self._kind[word] = (name, Decimal(value))
        for name in ("articles", "remainders"):
            for word, value in tables.get(name, {}).items():
                self._kind[word] = (name, Decimal(value))
        for word in tables.get("point", []):
            self._kind[word] = ("point", ZERO)
        self.spans: dict[str, tuple[int, int]] = {w: (v[0], v[1]) for w, v in tables.get("spans", {}).items()}
        self.vague: list[str] = list(tables.get("vague", []))
        self.minus: list[str] = list(tables.get("minus", []))
        self._fold = bool(tables.get("short"))  # a script with capitals
        self.pattern, self.first = self._patterns(tables)
        self._token = re.compile(f"{DIGITS}|{alternation(self._kind)}|[ ,-]+|and", re.I if self._fold else 0)
        self.read = lru_cache(maxsize=65536)(self._read)

    def _patterns(self, tables: dict[str, Any]) -> tuple[str, list[str]]:
        """Pattern of a number at a place, and the words one may begin with."""
        bare = {n: list(tables.get(n, {})) for n in ("digits", "teens", "tens", "native", "small", "big", "articles")}
        edge = "(?![A-Za-z])" if self._fold else ""
        stop = "".join(f"(?!{re.escape(w)})" for w in tables.get("not_multiplier", []))
        multipliers = bare["small"] + bare["big"]
        plain = bare["digits"] + bare["teens"] + bare["tens"] + bare["native"]
        word = alternation(plain + multipliers) + edge
        big = stop + alternation(bare["big"]) + edge
        multiplier = stop + alternation(multipliers) + edge
        join, after, before = tables.get("join", ""), tables.get("join_after_big", ""), tables.get("join_before_big", "")
        small_big = f"{alternation(bare['small'])}{edge}{join}{big}" if not join else big
        behind_big = "|".join(f"(?<={re.escape(w)})" for w in bare["big"])
        point = f"(?: ?{alternation(tables['point'])} ?{word}(?:{join}{word})*)?" if tables.get("point") else ""
        remainder = f"(?: {alternation(tables['remainders'])}{edge})?" if tables.get("remainders") else ""
        digit_word = alternation(bare["digits"])
        # 1천384만9천43 · 137억 5000만 · 13.75 billion: digits, multipliers, digits …
        group = (
            rf"(?:(?:{behind_big}) (?={DIGITS}(?:{alternation(multipliers)}|(?![0-9.,:~∼/년월일시분초-])))|(?<![0-9 ])){DIGITS}"
            if not join
            else "(?!)"
        )
        lead = rf"{DIGITS}(?:(?:{multiplier}|{before}{big}|{before}{small_big})"
        if join:
            lead = rf"{DIGITS}{remainder}(?:{before}{multiplier}(?:{join}{big})*"
            if tables.get("short"):
                lead += rf"|(?:{alternation(tables['short'])})(?![A-Za-z0-9])"
            digits = lead + ")?" + remainder
        else:
            digits = lead + rf"(?:{group}|{digit_word}(?={multiplier}))?)*"
        start = f"(?:{alternation(bare['articles'])} )(?={alternation(multipliers)}{edge})" if bare["articles"] else ""
        words = rf"{word}(?:(?:{join}|(?:{behind_big}){after}){word})*{point}{remainder}"
        if not join:
            more = rf"{word}|{DIGITS}(?={multiplier})"
            words = rf"{word}(?:{more}|(?:{behind_big}) ?(?:{more}|{DIGITS}(?![0-9.,])))*{point}"
        if start:
            words = f"(?:{start})?{words}"
        first = plain + multipliers + bare["articles"] + self.vague
        return rf"(?:{digits}|{words})", first

    def _read(self, surface: str) -> Number | None:
        """The number a surface says, None where it says none."""
        if len(surface) > MAX_LENGTH:
            return None
        total = section = ZERO
        pending: Decimal | None = None
        top: Decimal | None = None  # last big multiplier
        inner: Decimal | None = None  # last small multiplier of the group
        place: Decimal | None = None
        written = False
        fraction: Decimal | None = None
        at, kind = 0, ""
        for match in self._token.finditer(surface):
            if match.start() != at:
                return None
            at = match.end()
            token = match[0]
            if token[0].isdigit():
                if pending is not None:
                    return None
                pending = Decimal(token.replace(",", ""))
                point = token.find(".")
                place = ONE.scaleb(point + 1 - len(token)) if point >= 0 else None
                written, kind = True, "number"
                continue
            entry = self._kind.get(token) or self._kind.get(token.lower())
            if entry is None:
                continue  # what joins words
            name, value = entry
            if fraction is not None and name == "digits":
                fraction = fraction / 10
                pending = (pending or ZERO) + value * fraction
                place = fraction
                continue
            if name == "point":
                fraction = ONE
                pending = pending or ZERO
            elif name == "remainders":
                if pending is None and not section and total and top is not None:
                    total += top * value
                else:
                    pending = (pending or ZERO) + value
                place = None
            elif name in ("small",):
                if inner is not None and value >= inner:
                    return None
                section += (ONE if pending is None else pending) * value
                place = place * value if place is not None and pending is not None else None
                pending, inner = None, value
            elif name in ("big", "short"):
                amount = section + (pending or ZERO)
                if pending is None and not section:
                    if kind in ("big", "short"):  # lakh crore
                        total *= value
                        place = place * value if place is not None else None
                        top, kind = value, name
                        continue
                    amount = ONE
                if top is not None and value >= top:
                    return None
                total += amount * value
                place = place * value if place is not None and pending is not None else None
                section, pending, inner, top, fraction = ZERO, None, None, value, None
            else:
                pending = _add(pending, value, name, kind)
                if pending is None:
                    return None
                place = None
            kind = name
        if at != len(surface) or (top is None and inner is None and pending is None):
            return None
        rest = section + (pending or ZERO)
        if (top is not None and rest >= top) or (inner is not None and pending is not None and pending >= inner):
            return None
        value = total + rest
        if value >= MAX_VALUE:
            return None
        value = _plain(value)
        return Number(value, place.normalize() if place is not None else raw_place(value), written)


def _add(pending: Decimal | None, value: Decimal, name: str, before: str) -> Decimal | None:
    """Tens and ones add up (스물셋, twenty-three); two ones do not."""
    if pending is None:
        return value
    if before == "tens" and name in ("digits", "native") and 0 < value < 10:
        return pending + value
    return None


def _plain(value: Decimal) -> Decimal:
    """Without an exponent and without zeros behind the point."""
    value = value.normalize()
    return value.quantize(ONE) if value == value.to_integral_value() else value


@lru_cache(maxsize=8)
def numerals(lang: str) -> Numerals:
    """The numerals of a language."""
    return Numerals(load_pack(lang)["numerals"])


def read_number(surface: str, lang: str) -> Decimal | None:
    """The value of a number in digits, words or both; None where it is no number.

    >>> read_number("3만5천", "ko"), read_number("two hundred thirty thousand", "en")
    (Decimal('35000'), Decimal('230000'))
    """
    number = numerals(lang).read(surface.strip())
    return number.value if number else None
