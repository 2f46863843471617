"""Numbers without a unit: which are quantities, and which belong to a name, an address or a code."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from factcheck.extract.lexicon import Unit
from factcheck.extract.reading import Reading

AGE = Unit("age", "year")
OLDEST = 110
YOUNG = 10  # years below which a number behind one name alone is rather a place or a score
FULL_NAME = re.compile(r"(?:^|[^.\w] ?)[A-Z][a-z’'-]+ (?:[A-Z]\.? )?[A-Z][a-z’'-]+, \Z")
WINDOW = 32  # characters before a number in which the word stands that it may belong to
PARTICLE = re.compile(r"[은는이가을를의에도만과와로으나며고다입였라란까보]|인(?![가-힣])|일(?![가-힣])|부터|(?![가-힣A-Za-z0-9一-鿿])")
NAME_AHEAD = re.compile(r" (?!이상|이하|미만|초과|안팎|돌파|붕괴|회복|대 |대비|중 |가운데|사이|으로|에서)[가-힣]{2}")
CODE_LENGTH = 8  # digits without a comma
SHARE_CODE = 6  # digits in brackets behind the name of a listed company
AGE_BEFORE_KO = re.compile(r"[가-힣A-Za-z)]\([가-힣·\s,]{0,8}\Z")
AGE_AFTER_KO = re.compile(r"\)|[·,/] ?(?:[가-힣A-Za-z]{1,12}(?: [가-힣A-Za-z]{1,8})?)[)·,]")
AGE_BEFORE_EN = re.compile(r"(?:[A-Z][\w’'.-]+|\b(?:aged|ages?(?: of)?)),? \Z")
AGE_SAID_EN = re.compile(r"\b(?:turn(?:ed|s|ing)|di(?:ed|es) at|dead at)(?: the age of)? \Z", re.I)
# but not "died at 10 Hill Street", "turned 3 pages"
AGE_ENDS_EN = re.compile(r"(?:[.,;:!?)]|(?! [A-Z][\w’'.-]* [A-Z]| (?!this )[a-z]{3,}(?<!s)s\b))(?:\s|\Z)(?! ?(?:percent|per cent|cents))")
LAST_WORD = re.compile(r"([^\s(,·]*)\s*\Z")  # before a number
NAME_BEFORE = re.compile(r"[A-Za-z가-힣]\Z")
# A word that ends like this is not the name a number belongs to.
PARTICLE_END = re.compile(r"[은는이가을를의에도로와과서지며고면한된인던할][ ]\Z")
CAPITAL = re.compile(r"[a-z]?[A-Z][\w&./’'-]*,?")
OPENING = frozenset('.!?:;"“”‘’([\n*•—-')  # what a sentence may begin behind
TITLE_WORD = re.compile(r"\b[A-Za-z]")
# "700 in Seoul, 300 in Busan": the comma behind a place ends a part of a list
LISTED = re.compile(r"\d (in|at|from|for|to) (?:[A-Z][\w’'.-]{1,16} ){0,2}[A-Z][\w’'.-]{1,16},\Z")
# "won 12 seats, Republicans 9", "48 percent, Smith 46": the second of two figures told of two names
ELLIPTIC = re.compile(r"[0-9] ?(?:%|[a-z]+(?: [a-z]+)?),? (?:and |but |while |to )?(?:the )?\Z")
CLOSED = re.compile(r" ?%?(?:[,;)]|\.(?![0-9])|\s*\Z)| percent| per cent")
YEARS = range(1800, 2101)
RESOLUTIONS = frozenset({Decimal(2000), Decimal(4000), Decimal(8000)})
MANY = Decimal(10000)


class BareNumbers:
    """The judge of one language's numbers without a unit."""

    def __init__(self, tables: dict[str, Any], *, hangul: bool) -> None:
        self._hangul = hangul
        self._name = frozenset(tables["name_behind"])
        self._label = frozenset(tables["label_behind"])
        self._no_name = frozenset(tables["not_name"])

    def age(self, text: str, reading: Reading) -> bool:
        """Whether the number is somebody's age: 김모(33)씨, Jane Doe, 38, said."""
        number = reading.number
        if number is None or not number.written or reading.number_end - reading.start > 3 or number.value not in range(1, OLDEST):
            return False
        start, end = reading.start, reading.number_end
        if self._hangul:
            return bool(AGE_BEFORE_KO.search(text, max(0, start - 12), start) and AGE_AFTER_KO.match(text, end))
        if AGE_SAID_EN.search(text, max(0, start - WINDOW), start) and AGE_ENDS_EN.match(text, end):
            return True
        match = AGE_BEFORE_EN.search(text, max(0, start - 24), start)
        if match is None or (number.value < YOUNG and not FULL_NAME.search(text, max(0, start - 40), start)):
            return "age" in match[0].lower() if match else False
        if match[0].lower().startswith("age"):
            return True
        if not match[0].rstrip().endswith(","):
            return False
        return text[end : end + 1] == "," or (text[end : end + 1] == "." and FULL_NAME.search(text, max(0, start - 40), start) is not None)

    def is_quantity(self, text: str, reading: Reading) -> bool:
        """Whether the number is a quantity at all."""
        number = reading.number
        if number is None:
            return reading.span is not None
        start, end = reading.start, reading.end
        before = text[start - 1] if start else " "
        if before.isalnum() or before in "-_/#@&=%~":
            return False
        if before == "." and text[start - 2 : start - 1].isupper() and number.written:
            return False  # ID.3
        after = text[end : end + 1]
        if reading.effect is not None and before in " <>=≥≤~" and after not in "-/" and not self._hangul:
            return not self._in_name(text, reading)
        if reading.effect is not None and before in " <>=≥≤~" and after not in "-/":
            return True  # 최소 30
        if after and after in "-_/@&" and text[end + 1 : end + 2].isalnum():
            return False
        if (after == "+" and text[end + 1 : end + 2].isdigit()) or (before == "+" and text[start - 2 : start - 1].isdigit()):
            return False  # 2+1
        if after.isalnum() and not (self._hangul and PARTICLE.match(after)):
            return False
        if after == "(" and text[end + 1 : end + 2].isalpha() and text[end + 2 : end + 3] == ")":
            return False  # 401(k)
        if text[end - 1] == "K" and number.written and number.value in RESOLUTIONS:
            return False  # 4K video
        if text[start] == "0" and end - start > 1 and text[start:end].isdigit():
            return False  # a code, a clock
        if end - start >= CODE_LENGTH and text[start:end].isdecimal() and self._hangul and len(text) > 2 * CODE_LENGTH:
            return False  # the number of an article, of an account
        if before == "(" and after == ")" and end - start == SHARE_CODE and self._hangul and text[start:end].isdecimal():
            return False  # 가람전자(105560)
        if not number.written or "," in text[start:end] or number.value != number.value.to_integral_value():
            return True
        if before == "(" and text[start - 2 : start - 1] == ")":
            return False  # § 2(b)(9)
        if before in "(‘'\"“[<" and number.value in YEARS and (self._hangul or after == ")"):
            return False
        if not self._hangul:
            return not self._in_name(text, reading)
        behind = text[max(0, start - 12) : start]
        measured = LAST_WORD.search(behind)[1] in self._no_name  # type: ignore[index]
        told = PARTICLE_END.search(behind) if number.value not in YEARS else measured
        if not told and NAME_AHEAD.match(text, end) and text[start:end].isdecimal() and not measured:
            return False  # 15 억새축제, 2030 세대
        if NAME_BEFORE.search(behind.rstrip()) and behind.endswith(" ") and not PARTICLE_END.search(behind):
            return number.value >= MANY or measured  # 빌드 2025, MS 365, 톱 100; but 점수 95
        return True

    def _in_name(self, text: str, reading: Reading) -> bool:
        """Whether the word before an English number is a name that the number belongs to: iPhone 11, S&P 500, Section 230."""
        number, start = reading.number, reading.start
        if number is None or not number.written or number.value >= MANY or number.value % 1:
            return False
        stop = start - 1
        if stop < 1 or text[stop] != " ":
            return False
        at = max(text.rfind(" ", max(0, stop - WINDOW), stop), text.rfind("\n", max(0, stop - WINDOW), stop)) + 1
        if text[at:stop] in self._label:
            return True  # category 4, stage 3
        if not (text[at].isupper() or text[at + 1].isupper()):
            return False
        match = CAPITAL.fullmatch(text, at, stop)
        if match is None or (match[0].endswith(",") and number.value not in YEARS):
            return False  # in the Plains, 37 farms
        word = match[0].rstrip(".,’'")
        if word.rpartition("/")[2] in self._name:
            return True
        if ELLIPTIC.search(text, max(0, at - WINDOW), at) and CLOSED.match(text, reading.number_end):
            return False
        listed = LISTED.search(text, max(0, stop - 2 * WINDOW), stop)
        if listed is not None and number.value not in YEARS and text.startswith(f" {listed[1]} ", reading.number_end):
            return False
        if not word[0].isupper():
            return True
        behind = text[:at].rstrip(" ")[-1:] if at < WINDOW else text[at - WINDOW : at].rstrip(" ")[-1:]
        if word in self._no_name or not behind or behind in OPENING:
            return False  # the first word of a sentence
        return not _title_case(text, start)


def _title_case(text: str, at: int) -> bool:
    """Whether the line is a headline With Capitals, where a capital shows nothing."""
    low = max(0, at - 80)
    line = text[max(low, text.rfind("\n", low, at) + 1) : at + 80].split("\n", 1)[0]
    initials = TITLE_WORD.findall(line)
    return len(initials) > 3 and sum(c.isupper() for c in initials) * 3 >= len(initials) * 2
