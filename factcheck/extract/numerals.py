"""Number words and digits of a language to exact decimals: 3만5천, two hundred thirty thousand.

One routine for all languages, fed with the word tables of rules/lang/<code>/numerals.yml: words
below a hundred add up, small multipliers (백, hundred) work inside a group, big ones (만, million)
close a group. Nothing is guessed: what does not add up is no number.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

from factcheck.extract.numbersum import MAX_DIGITS, MAX_VALUE, ONE, ZERO, Number, Sum, plain, whole_place
from factcheck.grammar.compile import alternation, optional
from factcheck.grammar.expression import expression
from factcheck.grammar.memo import Memo
from factcheck.grammar.pack import load_pack

# 1,234,567 · 1,23,45,678 · 1 234 567 · 0.5 · 12.32e+14 · 2.5×10^8
POINTED = optional(r"\.[0-9]+")
POWER = optional(r"[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z])| ?[×x] ?10(?:\^[-−+]?|[-−])[0-9]{1,2}(?![0-9])")
# Begins with a set of characters, which a search skips to: so that it costs nothing where no digit stands.
CELLS = r" [0-9]{1,2} [0-9]{1,3}(?![0-9])"  # behind a number: the next figures of a row, 353 302 92 52
BLANKS = rf"(?<=[1-9])[0-9]{{0,2}}(?: [0-9]{{3}})+(?! ?[0-9]{{3}}(?![0-9])|[0-9,]|{CELLS})"
DIGITS = (
    rf"(?:[0-9](?:{BLANKS}|[0-9]*(?:(?:,[0-9]{{2}})*,[0-9]{{3}}(?![0-9]))*)"
    rf"{POINTED}{POWER})"
)
WHOLE = r"[0-9]{1,12}(?:(?:,[0-9]{2})*,[0-9]{3}(?![0-9]))*"
POWERS = re.compile(r"(?:[eE]([+-]?[0-9]+)| ?[×x] ?10(\^?[-−+]?[0-9]+))\Z")
BOUND = int(MAX_VALUE)
THOUSAND = 1000
MAX_LENGTH = 100  # characters; no newspaper writes a longer number


class Numerals:
    """The numerals of one language: `pattern` finds them, `read` gives the value."""

    def __init__(self, tables: dict[str, Any]) -> None:
        self._kind: dict[str, tuple[str, Decimal]] = {}
        for name in ("digits", "teens", "tens", "native", "small", "big", "short", "articles", "remainders"):
            for word, value in tables.get(name, {}).items():
                self._kind[word] = (name, Decimal(value))
        for word in tables.get("point", []):
            self._kind[word] = ("point", ZERO)
        self.spans: dict[str, tuple[int, int]] = {w: (v[0], v[1]) for w, v in tables.get("spans", {}).items()}
        self.steps: list[str] = [*tables["small"], *tables["big"]]
        self.tens: dict[str, int] = dict(tables.get("tens", {}))
        self.vague: list[str] = list(tables.get("vague", []))
        self.minus: list[str] = list(tables.get("minus", []))
        self.plus: list[str] = list(tables.get("plus", []))
        self._fold = bool(tables.get("short"))  # a script with capitals
        self.digits, self.said, self.first = self._patterns(tables)
        self.pattern = f"(?:{self.digits}|{self.said})"
        edge = "(?![A-Za-z])" if self._fold else ""
        self.joining: list[str] = list(tables.get("join_words", []))
        joiner = f"(?! ?{alternation(tables['remainders'])})[ ,-]*{alternation(self.joining)} |" if self.joining else ""
        self._token = expression(f"{DIGITS}|{alternation(self._kind)}{edge}|{joiner}[ ,-]+", re.I if self._fold else 0)
        self._steps: dict[str, int] = dict(tables["big"])
        big = alternation(tables["big"])
        self._grouped = expression(f"({WHOLE}) ?({big})(?: ?({WHOLE})({big})?)?")
        self.read = Memo(self._read).__getitem__

    def _patterns(self, tables: dict[str, Any]) -> tuple[str, str, list[str]]:
        """Patterns of a number that begins with a digit and of one that begins with a word, and the words one may begin with."""
        bare = {n: list(tables.get(n, {})) for n in ("digits", "teens", "tens", "native", "small", "big", "articles")}
        digits, said = _joined(tables, bare) if tables.get("join") else _unjoined(tables, bare)
        plain = bare["digits"] + bare["teens"] + bare["tens"] + bare["native"]
        return digits, said, plain + bare["small"] + bare["big"] + bare["articles"] + self.vague

    def _sum(self, a: str, big: str, b: str | None, small: str | None) -> Number | None:
        """137억 5000만, 3만5,000, 12 million: what most long numbers are; None for what needs a closer look."""
        top, unit = self._steps[big], self._steps[small] if small else 1
        rest = int(b.replace(",", "")) * unit if b else 0
        value = int(a.replace(",", "")) * top + rest
        if unit >= top or (not small and rest >= top) or value >= BOUND:
            return None
        return Number(Decimal(value), whole_place(str(value)), True)

    def _read(self, surface: str) -> Number | None:
        """The number a surface says, None where it says none."""
        if not surface or len(surface) > MAX_LENGTH:
            return None
        digits = surface.replace(",", "")
        if digits.isdecimal() and surface[-1] != ",":  # by far the most
            return Number(Decimal(digits), whole_place(digits), True) if len(digits) <= MAX_DIGITS else None
        head, _, tail = surface.partition(".")
        if head.isdecimal() and tail.isdecimal() and surface.isascii() and len(head) <= MAX_DIGITS:  # 3.75
            return Number(plain(Decimal(surface)), ONE.scaleb(-len(tail)), True)
        if (grouped := self._grouped.fullmatch(surface)) is not None and (number := self._sum(*grouped.groups())) is not None:
            return number
        parts = Sum()
        at = 0
        for match in self._token.finditer(surface):
            if match.start() != at:
                return None
            at = match.end()
            token = match[0]
            entry = self._kind.get(token) or self._kind.get(token.lower())
            if token[0].isdigit():
                fits = parts.digits(*_digits(token))
            elif entry is not None:
                fits = parts.word(*entry)
            else:  # what joins words: six and seven are two numbers
                joined = any(word in token for word in self.joining)
                fits = at < len(surface) and not (joined and parts.pending is not None)
            if not fits:
                return None
        return parts.number() if at == len(surface) else None


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

    A blank may stand behind a multiplier where what follows is a group of its own (7천 5백만, 29만 천 890), and behind
    digits (3억 20 만, 십팔 억 원).
    """
    words = bare["small"] + bare["big"]
    multiplier = f"(?=[{''.join(w[0] for w in words)}])(?!{alternation(tables['not_multiplier'])}){alternation(words)}"
    behind = _behind(words)
    digit, native = alternation(bare["digits"]), alternation(bare["native"])
    group = (
        rf"{behind}(?:{optional(f'{DIGITS}|{digit}')}{multiplier}"
        rf"| (?:{DIGITS} ?|{digit}){multiplier}"
        rf"| {multiplier}(?=(?!\w)|{alternation(tables['after_multiplier'])})"
        rf"|{digit} {alternation(bare['big'])}(?= ?{alternation(tables['after_multiplier'])})"
        rf"| {alternation(bare['small'])}(?=[0-9]|{alternation(bare['big'])}|{digit}{multiplier})"
        rf"|{DIGITS})"
    )
    groups = optional(f"{behind}(?:{group})+")
    tail = optional(f"{behind} {{1,2}}{DIGITS}(?!{tables['not_group']})")
    four = rf"{_behind(bare['big'])} [1-9][0-9]{{3}}(?!{tables['not_thousands']})"  # 만 2345명, but not 만 18세
    three = rf"{_behind([w for w, v in tables['small'].items() if v == THOUSAND])} [1-9][0-9]{{2}}(?!{tables['not_thousands']})"  # 천 910원
    tens = f"{alternation(bare['tens'])}{optional(f' ?{native}')}"
    apart = rf"{tens}|{native}"
    behind_small, behind_big = _behind(bare["small"]), _behind(bare["big"])
    ones = alternation(w for w, v in tables["digits"].items() if v)  # 이천공 is no number
    digit_last = rf"{behind_small}{ones}(?! ?{alternation(tables['not_last'])})|{behind_big}{ones}\Z"
    last = optional(f"{digit_last}|{behind}{tens}|{behind_small}{native}(?= )")
    point = optional(f" ?{alternation(tables['point'])} ?{digit}+")
    written = f"{DIGITS}{optional(f' ?{multiplier}')}{groups}{tail}"
    said = f"(?!{tables['not_said']})(?:{digit}{multiplier}|{digit}|{multiplier}){groups}(?:{four}|{three}|{last}){point}"
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
    word = alternation(bare["digits"] + bare["teens"] + bare["tens"] + bare["native"] + multipliers, fold=True) + edge
    multiplier, big = alternation(multipliers, fold=True) + edge, alternation(bare["big"], fold=True) + edge
    behind_big = _behind(bare["big"])
    remainder = optional(f"(?:,? |-){alternation(tables['remainders'])}{edge}") if tables.get("remainders") else ""
    point = optional(f" {alternation(tables['point'])} {word}(?:{join}{word})*") if tables.get("point") else ""
    capitals = [w for w in tables["short_apart"] if w.isupper()]  # $6.6 M, but 5 m
    apart = f" (?:{alternation(w for w in tables['short_apart'] if w not in capitals)}|(?-i:{alternation(capitals)}))(?![A-Za-z0-9])"
    hyphened = f"-{alternation(tables['short_hyphened'])}(?![A-Za-z0-9])"
    short = f"|(?:{alternation(tables['short'])})(?![A-Za-z0-9])|{apart}|{hyphened}"
    ones = ""
    if tables.get("join_ones"):
        ones = optional(f"{_behind(tables['join_ones'])} {alternation(tables['join_words'])} [1-9][0-9]?(?![0-9.,])")
    further = f"(?: {DIGITS}{before}{multiplier})*{ones}"  # 4 thousand 3 hundred, 3 hundred and 21
    digits = DIGITS + remainder + optional(f"{before}{multiplier}(?:{join}{big})*{further}{short}") + remainder
    start = optional(f"(?:{alternation(bare['articles'])})[ -]+(?={multiplier})") if bare["articles"] else ""
    words = f"{start}{word}(?:(?:{join}|{behind_big}{after}){word})*{point}{remainder}{optional(before + big)}"
    return digits, words


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
