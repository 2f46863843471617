"""A text in one way of writing (NFKC: ㎞ ℃ ％ ①, full-width digits), with the way back to the original offsets.

Characters that are not seen are left out: a blank of no width, a soft hyphen or a mark of direction within a number parts nothing.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache

# Dashes, tildes, middle dots and blanks of all kinds become one of each; same length, so offsets stay.
_BLANKS = "　\u00a0\u2002\u2003\u2007\u2009\u202f"
_SAME_LENGTH = (
    dict.fromkeys("−‐‑‒–—―", "-") | dict.fromkeys("∼〜～", "~") | {"˚": "°"} | dict.fromkeys("ㆍᆞ‧・･∙⋅", "·") | dict.fromkeys(_BLANKS, " ")
)
# Vulgar fractions that a decimal writes in full: 4½ hours is 4.5 hours to every reader of numbers. Thirds stay fractions.
_DECIMALS = {"½": ".5", "¼": ".25", "¾": ".75", "⅛": ".125", "⅜": ".375", "⅝": ".625", "⅞": ".875"}
_THIRDS = "⅓⅔"
# Blanks of no width, joiners, a soft hyphen, a byte order mark, and marks of the direction of writing.
_UNSEEN = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
_SPECIAL = re.compile(r"[^\x00-\x7f가-힣ㄱ-ㅎㅏ-ㅣ‘’“”·…△▲▼◆■□○●→↑↓一-鿿]")


class Folded:
    """`text` to be searched; `original` gives the offsets of a stretch of it in the text as given, `place` the way back."""

    __slots__ = ("_lengths", "_originals", "_starts", "text")

    def __init__(self, text: str, starts: list[int], originals: list[int], lengths: list[int]) -> None:
        self.text, self._starts, self._originals, self._lengths = text, starts, originals, lengths

    @property
    def moved(self) -> bool:
        """Whether some offsets are others than in the text as given."""
        return bool(self._starts)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of a stretch of `text`; a stretch inside one character gives that character."""
        starts, originals, lengths = self._starts, self._originals, self._lengths
        last = end - 1
        i = bisect_right(starts, start) - 1
        j = bisect_right(starts, last, i if i > 0 else 0) - 1
        if i >= 0:
            inside = start - starts[i]  # past all that a single character became, or one of these
            start = originals[i] + 1 + inside - lengths[i] if inside >= lengths[i] else originals[i]
        if j >= 0:
            inside = last - starts[j]
            end = originals[j] + 2 + inside - lengths[j] if inside >= lengths[j] else originals[j] + 1
        return start, end

    def place(self, original: int) -> int:
        """Offset in `text` of what stands at one of the text as given; what is left out gives what stands behind it."""
        i = bisect_left(self._originals, original) - 1
        return original if i < 0 else self._starts[i] + self._lengths[i] + original - self._originals[i] - 1

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch of `text` stands for a single character of the original: the 2/3 of a ⅔."""
        one, two = self.original(start, end)
        return end - start > 1 and two - one == 1


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """One character in the one way of writing; itself where that is what it is, nothing where it is not seen."""
    if char in _UNSEEN:
        return ""
    return _SAME_LENGTH.get(char) or unicodedata.normalize("NFKC", char).replace("⁄", "/")


def fold(text: str) -> Folded:
    """The folded text; where there is nothing to fold (the usual case, found in one pass), the text itself."""
    if text.isascii() or not (found := set(_SPECIAL.findall(text))):
        return Folded(text, [], [], [])
    plain = {char: _plain(char) for char in found}
    same = text
    for char, one in plain.items():  # few of them are ever there: quicker than looking every character up
        if len(one) == 1:
            same = same.replace(char, one)
    if all(len(one) == 1 for one in plain.values()):
        return Folded(same, [], [], [])
    pieces: list[str] = []
    starts: list[int] = []
    originals: list[int] = []
    lengths: list[int] = []
    done = at = 0
    for match in _SPECIAL.finditer(same):
        place = match.start()
        char = match[0]
        folded = plain.get(char, char)
        if len(folded) == 1:
            continue
        behind_digit = place > 0 and same[place - 1].isdigit()
        if char in _DECIMALS:
            folded = _DECIMALS[char] if behind_digit else "0" + _DECIMALS[char]
        elif char in _THIRDS and behind_digit:
            folded = " " + folded
        pieces += (same[done:place], folded)
        at += place - done
        starts.append(at)
        originals.append(place)
        lengths.append(len(folded))
        at += len(folded)
        done = place + 1
    pieces.append(same[done:])
    return Folded("".join(pieces), starts, originals, lengths)
