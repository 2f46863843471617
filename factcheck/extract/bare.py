"""Numbers without a unit: which are quantities, and which belong to a name, an address or a code."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.extract.lexicon import Unit
from factcheck.extract.reading import Reading

AGE = Unit("age", "year")
OLDEST = 110
PARTICLE = re.compile(r"[은는이가을를의에도만과와로으나며고다입였인일라란부까보]|(?![가-힣A-Za-z0-9])")
AGE_BEFORE_KO = re.compile(r"[가-힣A-Za-z)]\([가-힣·\s,]{0,8}\Z")
AGE_AFTER_KO = re.compile(r"\)|[·,/] ?(?:[가-힣A-Za-z]{1,12})[)·,]")
AGE_BEFORE_EN = re.compile(r"(?:[A-Z][\w’'.-]+|\b(?:aged|age)),? \Z")
AGE_AFTER_EN = re.compile(r",(?! ?[0-9])|[.)]|\Z")
NAME_BEFORE = re.compile(r"[A-Za-z가-힣]\Z")
# A word that ends like this is not the name a number belongs to.
PARTICLE_END = re.compile(r"[은는이가을를의에도로와과서지며고면한된인던할][ ]\Z")
YEARS = range(1800, 2101)


def age_of(text: str, reading: Reading, hangul: bool) -> bool:
    """Whether a bare number is somebody's age: 김모(33)씨, Jane Doe, 38, said."""
    number = reading.number
    if number is None or not number.written or number.value not in range(1, OLDEST) or reading.number_end - reading.start > 3:
        return False
    start, end = reading.start, reading.number_end
    if hangul:
        return bool(AGE_BEFORE_KO.search(text, max(0, start - 12), start) and AGE_AFTER_KO.match(text, end))
    match = AGE_BEFORE_EN.search(text, max(0, start - 24), start)
    if match is None or number.value < 10:
        return False
    if "age" in match[0].lower():
        return True
    return match[0].rstrip().endswith(",") and text[end : end + 1] == ","


def bare_quantity(text: str, reading: Reading, hangul: bool) -> bool:
    """Whether a number without a unit is a quantity at all."""
    if reading.number is None:
        return reading.span is not None
    start, end, number = reading.start, reading.end, reading.number
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "-_/#@&=":
        return False
    after = text[end : end + 1]
    if reading.effect is not None and before in " <>=≥≤~" and after not in "-/":
        return True  # 최소 30
    if after in "-_/@&" and text[end + 1 : end + 2].isalnum():
        return False
    if after.isalnum() and not (hangul and PARTICLE.match(after)):
        return False
    if not hangul or not number.written or "," in text[start:end] or number.value != number.value.to_integral_value():
        return True
    if before in "(‘'\"“[<" and number.value in YEARS:
        return False
    behind = text[max(0, start - 12) : start]
    if NAME_BEFORE.search(behind.rstrip()) and behind.endswith(" ") and not PARTICLE_END.search(behind):
        return number.value >= Decimal(10000)  # 빌드 2025, MS 365, 톱 100
    return True
