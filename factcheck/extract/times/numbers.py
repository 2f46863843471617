"""Small numbers in words, as they stand before units of time: 세, 스물네, 이십일, twenty-four."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

NATIVE = dict(
    zip(
        [
            "하나",
            "한",
            "둘",
            "두",
            "셋",
            "세",
            "석",
            "서",
            "넷",
            "네",
            "넉",
            "너",
            "다섯",
            "닷",
            "여섯",
            "엿",
            "일곱",
            "여덟",
            "아홉",
            "열",
            "스물",
            "스무",
            "서른",
            "마흔",
            "쉰",
            "예순",
            "일흔",
            "여든",
            "아흔",
        ],
        (1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 20, 20, 30, 40, 50, 60, 70, 80, 90),
        strict=True,
    )
)
SINO = {c: i for i, c in enumerate("영일이삼사오육칠팔구")} | {"공": 0, "유": 6, "시": 10}
SINO_STEPS = {"십": 10, "백": 100, "천": 1000}
ENGLISH = dict(
    zip(
        [
            "a",
            "an",
            "half",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "thirtieth",
            "dozen",
        ],
        (1, 1, Decimal("0.5"), *range(1, 20), *range(20, 100, 10), *range(1, 21), 30, 12),
        strict=True,
    )
)
NATIVE_PARTS = re.compile("|".join(sorted(NATIVE, key=len, reverse=True)))


@lru_cache(maxsize=4096)
def read_number(text: str) -> Decimal | None:
    """The number a short numeral stands for, None where it is none."""
    text = text.strip()
    if text[:1].isdecimal():
        try:
            return Decimal(text.replace(",", ""))
        except ArithmeticError:
            return None
    if text[:1].isascii():
        return _english(text.lower())
    return _native(text) or _sino(text)


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
