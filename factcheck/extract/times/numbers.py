"""Small numbers in words, as they stand before units of time: 세, 스물네, 이십일, twenty-four."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

NATIVE_WORDS = {
    1: "하나 한",
    2: "둘 두",
    3: "셋 세 석 서",
    4: "넷 네 넉 너",
    5: "다섯 닷",
    6: "여섯 엿",
    7: "일곱",
    8: "여덟",
    9: "아홉",
    10: "열",
    20: "스물 스무",
    30: "서른",
    40: "마흔",
    50: "쉰",
    60: "예순",
    70: "일흔",
    80: "여든",
    90: "아흔",
}
NATIVE = {word: value for value, words in NATIVE_WORDS.items() for word in words.split()}
SINO = {c: i for i, c in enumerate("영일이삼사오육칠팔구")} | {"공": 0, "유": 6, "시": 10}
SINO_STEPS = {"십": 10, "백": 100, "천": 1000}
BIG = {"": 1, "만": 10**4, "억": 10**8}
MULTIPLIED = re.compile(r"(\d{1,4}(?:,\d{3})?(?:\.\d+)?)([백천]?)([만억]?)\s?")
UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ENGLISH: dict[str, Decimal] = {
    **{w: Decimal(i) for i, w in enumerate(UNITS.split(), 1)},
    **{w: Decimal(i) for i, w in enumerate(ORDINALS.split(), 1)},
    **{w: Decimal(i * 10) for i, w in enumerate(TENS.split(), 2)},
    "a": Decimal(1),
    "an": Decimal(1),
    "half": Decimal("0.5"),
    "thirtieth": Decimal(30),
}
ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\Z")
NATIVE_PARTS = re.compile("|".join(sorted(NATIVE, key=len, reverse=True)))


@lru_cache(maxsize=4096)
def read_number(text: str) -> Decimal | None:
    """The number a short numeral stands for, None where it is none."""
    text = text.strip()
    if text[:1].isdecimal():
        if text[-1] in SINO_STEPS or any(word in text for word in BIG if word):
            return _multiplied(text)
        try:
            return Decimal(ORDINAL_END.sub("", text).replace(",", ""))
        except ArithmeticError:
            return None
    if text[:1].isascii():
        return _english(text.lower())
    return _native(text) or _sino(text)


def _multiplied(text: str) -> Decimal | None:
    """46억, 2억5천만, 6600만."""
    total, at = Decimal(0), 0
    for part in MULTIPLIED.finditer(text):
        if part.start() != at:
            return None
        at = part.end()
        total += Decimal(part[1].replace(",", "")) * SINO_STEPS.get(part[2] or "", 1) * BIG[part[3]]
    return total if at == len(text) else None


def _native(text: str) -> Decimal | None:
    total, at = 0, 0
    for part in NATIVE_PARTS.finditer(text):
        if part.start() != at:
            return None
        total, at = total + NATIVE[part.group()], part.end()
    return Decimal(total) if at == len(text) and at else None


def _sino(text: str) -> Decimal | None:
    total, digit = 0, None
    for c in text:
        if c in SINO_STEPS:
            total += (1 if digit is None else digit) * SINO_STEPS[c]
            digit = None
        elif c in SINO:
            digit = (digit or 0) * 10 + SINO[c]
        else:
            return None
    return Decimal(total + (digit or 0))


def _english(text: str) -> Decimal | None:
    total = Decimal(0)
    for word in re.split(r"[-\s]+|\band\b", text):
        if not word:
            continue
        if word == "hundred":
            total = (total or Decimal(1)) * 100
        elif word == "thousand":
            total = (total or Decimal(1)) * 1000
        elif word == "dozen":
            total = (total or Decimal(1)) * 12
        elif word in ENGLISH:
            total += ENGLISH[word]
        else:
            return None
    return total


def read_year(text: str) -> int | None:
    """A year in digits or words: 1986, nineteen eighty six, two thousand and eighteen, 이천십팔."""
    words = re.split(r"[-\s]+", text.strip())
    if words[0] in ("nineteen", "twenty") and len(words) > 1:
        rest = _english(" ".join(words[1:]))
        return int(ENGLISH[words[0]] * 100 + rest) if rest is not None else None
    number = read_number(text)
    return int(number) if number is not None and number == int(number) and number < 10_000 else None
