"""Korean particles by the last sound of the word before them: 137억은, 130억 달러는, 3을, MS는, 6%로.

Digits and Latin letters are read as Korean newspapers read them: 1 is 일 (closed by ㄹ), % is
퍼센트 (open), KM is 킬로미터. Convention: 한글 맞춤법, 표준어 규정.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.grammar.particles import RIEUL, final_consonant

# As written in a rule: behind a consonant/behind a vowel.
PAIRS = (
    *("은/는", "이/가", "을/를", "과/와", "으로/로", "이라고/라고", "이라는/라는", "이라/라"),
    *("이어서/여서", "이며/며", "이나/나", "이고/고", "이다/다", "이었다/였다", "이면/면", "이지만/지만"),
)
PAIR = "|".join(sorted(map(re.escape, PAIRS), key=len, reverse=True))  # any of them, in a pattern
_NUMBERED = re.compile(rf"\{{(\d)\}}({PAIR})")
_CLOSED_DIGITS = {"0": 21, "1": RIEUL, "3": 16, "6": 1, "7": RIEUL, "8": RIEUL}  # 영, 일, 삼, 육, 칠, 팔: index of the final
_CLOSED_LETTERS = {"L": RIEUL, "M": 16, "N": 4, "R": RIEUL}  # 엘, 엠, 엔, 알 (letter names)
_SIGNS = {"%": 0, "℃": 0, "°": 0, "㎞": 0, "㎡": 0, "㎏": 16, "㎎": 16}
_OPEN_UNITS = ("km", "cm", "mm", "m", "L", "l", "mL", "ml", "bp")
_UNITS = {"t": 4, "g": 16, "kg": 16, "mg": 16} | dict.fromkeys(_OPEN_UNITS, 0)  # as they are read: 톤, 그램, 미터, 리터
_COUNTED = re.compile(r"[\d십백천만억조여]\s?$")  # what a unit stands behind
_TAIL = re.compile(r"[\s\"'”’」』)\]>】〉》…,.]+$")
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")


def final_of(word: str) -> int:
    """Index (0..27) of the final consonant the word is read with; 0 is an open syllable, 8 is ㄹ."""
    word = _TAIL.sub("", _BRACKET.sub("", word.rstrip()) or word)
    if not word:
        return 0
    last = word[-1]
    final = final_consonant(last)
    if final is not None:
        return final
    if last in _SIGNS:
        return _SIGNS[last]
    if last.isdigit():
        return _digits(word)
    if last.isascii() and last.isalpha():
        return _latin(word)
    return 0


def particle(word: str, pair: str) -> str:
    """The form of a particle pair ("은/는") that follows a word; 으로/로 counts ㄹ as open."""
    closed, opened = pair.split("/")
    final = final_of(word)
    if final == RIEUL and pair == "으로/로":
        return opened
    return closed if final else opened


def fitted(phrase: str, names: Sequence[str]) -> str:
    """A phrase for `str.format` with its names filled in, each particle pair right behind one fitted to it: "{0}이/가 없다"."""
    return _NUMBERED.sub(lambda m: f"{{{m[1]}}}{particle(names[int(m[1])], m[2])}", phrase).format(*names)


def _digits(word: str) -> int:
    run = re.search(r"[\d,.]*$", word)
    digits = (run[0] if run else word).replace(",", "")
    if "." not in digits and digits.endswith("0") and digits.strip("0"):
        zeros = len(digits) - len(digits.rstrip("0"))
        # 십(ㅂ) 백(ㄱ) 천(ㄴ) 만(ㄴ) …
        return {1: 17, 2: 1, 3: 4}.get(zeros, 4 if zeros < 8 else 1)
    return _CLOSED_DIGITS.get(digits[-1:], 0)


def _latin(word: str) -> int:
    if word.endswith(("%p", "%P")):
        return 0  # 퍼센트포인트
    run = re.search(r"[A-Za-z]+$", word)
    letters = run[0] if run else word
    if letters in _UNITS and _COUNTED.search(word, 0, len(word) - len(letters)):
        return _UNITS[letters]
    if letters.isupper() and len(letters) <= 5:
        return _CLOSED_LETTERS.get(letters[-1], 0)
    end = letters[-1].lower()
    return {"l": RIEUL, "m": 16, "n": 4, "b": 17, "p": 17, "k": 1}.get(end, 21 if letters.lower().endswith("ng") else 0)
