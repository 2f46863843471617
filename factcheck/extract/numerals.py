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

# 1,234,567 · 1,23,45,678 · 1 234 567 · 0.5 · 12.32e+14 · 2.5×10^8
POWER = r"(?:[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z])| ?[×x] ?10(?:\^[-−+]?|[-−])[0-9]{1,2}(?![0-9]))"
DIGITS = rf"(?:[1-9][0-9]{{0,2}}(?: [0-9]{{3}})+(?![0-9,])|[0-9]+(?:(?:,[0-9]{{2}})*,[0-9]{{3}}(?![0-9]))*)(?:\.[0-9]+)?{POWER}?"
WHOLE = r"[0-9]{1,12}(?:(?:,[0-9]{2})*,[0-9]{3}(?![0-9]))*"
POWERS = re.compile(r"(?:[eE]([+-]?[0-9]+)| ?[×x] ?10(\^?[-−+]?[0-9]+))\Z")
MAX_LENGTH = 100  # characters; no newspaper writes a longer number
TEN_THOUSAND = Decimal(10000)
MAX_DIGITS = 24
MAX_VALUE = Decimal(10) ** MAX_DIGITS
POWERS_OF_TEN = [Decimal(10) ** n for n in range(MAX_DIGITS + 1)]
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
        self.steps: list[str] = [*tables["small"], *tables["big"]]
        self.tens: dict[str, int] = dict(tables.get("tens", {}))
        self.vague: list[str] = list(tables.get("vague", []))
        self.minus: list[str] = list(tables.get("minus", []))
        self._fold = bool(tables.get("short"))  # a script with capitals
        self.digits, self.said, self.first = self._patterns(tables)
        self.pattern = f"(?:{self.digits}|{self.said})"
        edge = "(?![A-Za-z])" if self._fold else ""
        joiner = f"(?! ?{alternation(tables['remainders'])})[ ,-]*and |" if tables.get("remainders") else ""
        self._token = re.compile(f"{DIGITS}|{alternation(self._kind)}{edge}|{joiner}[ ,-]+", re.I if self._fold else 0)
        big = alternation(tables["big"])
        self._grouped = re.compile(f"({WHOLE}) ?({big})(?:({WHOLE})({big})?)?")
        self.read = lru_cache(maxsize=8192)(self._read)

    def _patterns(self, tables: dict[str, Any]) -> tuple[str, str, list[str]]:
        """Patterns of a number that begins with a digit and of one that begins with a word, and the words one may begin with."""
        bare = {n: list(tables.get(n, {})) for n in ("digits", "teens", "tens", "native", "small", "big", "articles")}
        digits, said = _joined(tables, bare) if tables.get("join") else _unjoined(tables, bare)
        plain = bare["digits"] + bare["teens"] + bare["tens"] + bare["native"]
        return digits, said, plain + bare["small"] + bare["big"] + bare["articles"] + self.vague

    def _sum(self, a: str, big: str, b: str | None, small: str | None) -> Number | None:
        """137억 5000만, 3만5,000, 12 million: what most long numbers are; None for what needs a closer look."""
        top, unit = self._kind[big][1], self._kind[small][1] if small else ONE
        rest = Decimal(b.replace(",", "")) * unit if b else ZERO
        value = Decimal(a.replace(",", "")) * top + rest
        if unit >= top or (not small and rest >= top) or value >= MAX_VALUE:
            return None
        return Number(value, _whole_place(str(value)), True)

    def _read(self, surface: str) -> Number | None:
        """The number a surface says, None where it says none."""
        if not surface or len(surface) > MAX_LENGTH:
            return None
        if surface[-1].isdigit() and surface.replace(",", "").isdecimal():  # by far the most
            digits = surface.replace(",", "")
            return Number(Decimal(digits), _whole_place(digits), True) if len(digits) <= MAX_DIGITS else None
        head, _, tail = surface.partition(".")
        if head.isdecimal() and tail.isdecimal() and surface.isascii() and len(head) <= MAX_DIGITS:  # 3.75
            return Number(_plain(Decimal(surface)), ONE.scaleb(-len(tail)), True)
        if (grouped := self._grouped.fullmatch(surface)) is not None and (number := self._sum(*grouped.groups())) is not None:
            return number
        total = section = ZERO
        pending: Decimal | None = None
        top: Decimal | None = None  # last big multiplier
        inner: Decimal | None = None  # last small multiplier of the group
        place: Decimal | None = None
        written = False
        fraction: Decimal | None = None
        parted = False  # some part has digits behind a point
        at, kind = 0, ""
        for match in self._token.finditer(surface):
            if match.start() != at:
                return None
            at = match.end()
            token = match[0]
            if token[0].isdigit():
                if pending is not None:
                    return None
                pending, place = _digits(token)
                parted = parted or place is not None
                written, kind = True, "number"
                continue
            entry = self._kind.get(token) or self._kind.get(token.lower())
            if entry is None:  # what joins words: six and seven are two numbers
                if "and" in token and pending is not None:
                    return None
                if match.end() == len(surface):
                    return None
                continue
            name, value = entry
            if fraction is not None and name in ("digits", "teens", "tens"):  # point eleven
                fraction = fraction / (10 if name == "digits" else 100)
                pending = (pending or ZERO) + value * fraction
                place = fraction
                continue
            if name == "point":
                fraction = ONE
                pending = pending or ZERO
            elif name == "remainders":
                parted = True
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
                    if kind == "remainders":
                        return None
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
                parted = parted or name == "articles"
                pending = _add(pending, value, name, kind)
                if pending is None:
                    return None
                place = None
            kind = name
        if at != len(surface) or (top is None and inner is None and pending is None):
            return None
        if kind == "small" and written and top is not None and top > TEN_THOUSAND and pending is None and at == len(surface):
            section *= top / TEN_THOUSAND  # 3억5천 is 3억5천만, 1조2천 is 1조2천억
            place = None if place is None else place * top / TEN_THOUSAND
        rest = section + (pending or ZERO)
        if (top is not None and rest >= top) or (inner is not None and pending is not None and pending >= inner):
            return None
        value = total + rest
        if value >= MAX_VALUE:
            return None
        if place is None and fraction is None and not parted:
            return Number(value, _whole_place(str(value)), written)
        value = _plain(value)
        return Number(value, place.normalize() if place is not None else raw_place(value), written)


def _whole_place(digits: str) -> Decimal:
    """The place of the last digit of a whole number that is not zero."""
    zeros = len(digits) - len(digits.rstrip("0"))
    return POWERS_OF_TEN[zeros] if zeros < len(digits) else ONE


def _digits(token: str) -> tuple[Decimal, Decimal | None]:
    """The value of digits, and the place of the last one where it stands behind a point."""
    whole = token.replace(",", "")
    if whole.isdigit():
        return Decimal(whole), None
    power = POWERS.search(token)
    plain = (token[: power.start()] if power else token).replace(",", "").replace(" ", "")
    point = plain.find(".")
    place = ONE.scaleb(point + 1 - len(plain)) if point >= 0 else None
    value = Decimal(plain)
    if power is None:
        return value, place
    exponent = int((power[1] or power[2]).replace("−", "-").replace("^", ""))
    return value.scaleb(exponent), (place or ONE).scaleb(exponent)


def _unjoined(tables: dict[str, Any], bare: dict[str, list[str]]) -> tuple[str, str]:
    """Numbers of a language that writes number words without blanks: 1천384만9천43, 137억 5000만, 이십일, 스물셋.

    A blank may stand behind a multiplier where what follows is a group of its own (7천 5백만, 29만 천 890).
    """
    words = bare["small"] + bare["big"]
    multiplier = f"(?=[{''.join(w[0] for w in words)}])(?!{alternation(tables['not_multiplier'])}){alternation(words)}"
    behind = _behind(words)
    digit, native = alternation(bare["digits"]), alternation(bare["native"])
    group = (
        rf"{behind}(?:(?:{DIGITS}|{digit})?{multiplier}"
        rf"| (?:{DIGITS}|{digit}){multiplier}"
        rf"| {multiplier}(?=(?!\w)|{alternation(tables['after_multiplier'])})"
        rf"|{DIGITS})"
    )
    tail = rf"(?:{behind} {DIGITS}(?![0-9.,:~년월일시분초/∼-]))?"
    four = rf"{_behind(bare['big'])} [1-9][0-9]{{3}}(?![0-9.,:년~∼-])"  # 만 2345명, but not 만 18세
    tens = rf"{alternation(bare['tens'])}(?: ?{native})?"
    apart = rf"{tens}|{native}"
    behind_small, behind_big = _behind(bare["small"]), _behind(bare["big"])
    ones = alternation(w for w, v in tables["digits"].items() if v)  # 이천공 is no number
    digit_last = rf"{behind_small}{ones}(?! ?{alternation(tables['not_last'])})|{behind_big}{ones}\Z"
    last = rf"(?:{digit_last}|{behind}{tens}|{behind_small}{native}(?= ))?"
    point = f"(?: ?{alternation(tables['point'])} ?{digit}+)?"
    written = rf"{DIGITS}(?: ?{multiplier})?(?:{group})*{tail}"
    said = rf"(?:{digit}{multiplier}|{digit}|{multiplier})(?:{group})*(?:{four}|{last}){point}"
    return written, rf"(?:{apart}|{said})"


def _behind(words: list[str]) -> str:
    if all(len(w) == 1 for w in words):
        return f"(?<=[{''.join(words)}])"
    return "(?:" + "|".join(f"(?<={re.escape(w)})" for w in words) + ")"


def _joined(tables: dict[str, Any], bare: dict[str, list[str]]) -> tuple[str, str]:
    """Numbers of a language that writes number words apart: one hundred and six, 13.75 billion, half a million."""
    edge = "(?![A-Za-z])"
    join, after, before = tables["join"], tables["join_after_big"], tables["join_before_big"]
    multipliers = bare["small"] + bare["big"]
    word = alternation(bare["digits"] + bare["teens"] + bare["tens"] + bare["native"] + multipliers) + edge
    multiplier, big = alternation(multipliers) + edge, alternation(bare["big"]) + edge
    behind_big = _behind(bare["big"])
    remainder = f"(?:,? {alternation(tables['remainders'])}{edge})?" if tables.get("remainders") else ""
    point = f"(?: {alternation(tables['point'])} {word}(?:{join}{word})*)?" if tables.get("point") else ""
    short = f"|(?:{alternation(tables['short'])})(?![A-Za-z0-9])| {alternation(tables['short_apart'])}(?![A-Za-z0-9])"
    further = rf"(?: {DIGITS}{before}{multiplier})*(?:(?<=hundred) and [1-9][0-9]?(?![0-9.,]))?"  # 4 thousand 3 hundred, 3 hundred and 21
    digits = rf"{DIGITS}{remainder}(?:{before}{multiplier}(?:{join}{big})*{further}{short})?{remainder}"
    start = f"(?:(?:{alternation(bare['articles'])})[ -]+(?={multiplier}))?" if bare["articles"] else ""
    words = f"{start}{word}(?:(?:{join}|{behind_big}{after}){word})*{point}{remainder}(?:{before}{big})?"
    return digits, words


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
