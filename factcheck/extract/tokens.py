"""The words of a text as they stand, found once for all that asks about words."""

from __future__ import annotations

import re
from itertools import accumulate

_WORD = re.compile(r"([0-9A-Za-z가-힣À-ÿ]+(?:[·&'’-][0-9A-Za-z가-힣À-ÿ]+)*)")


class Tokens:
    """The words of a text in order: as written, where each starts and where it ends; three lists of one length."""

    __slots__ = ("ends", "starts", "surfaces")

    def __init__(self, text: str) -> None:
        pieces = _WORD.split(text)  # gap, word, gap, word, …, gap: no object per word, and every loop runs in C
        offsets = list(accumulate(map(len, pieces)))
        self.surfaces, self.starts, self.ends = pieces[1::2], offsets[:-1:2], offsets[1::2]
