"""Articles that share their text: a reprint or one press release is no second witness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from zlib import crc32

from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.check.told import article_name
from factcheck.types import Place

WORDINGS = {"main": ("a", "b", "share")}
MOST = 8  # articles remembered per stretch of text, so that the cost grows with the number of articles
_SQUEEZE = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Options:
    """`share`: the part of the shorter text that must stand in the other; `shingle`: length of the compared stretches."""

    share: Decimal = Decimal("0.6")
    shingle: int = 24
    shortest: int = 200


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per article that repeats an earlier one, against the one it shares most with."""
    if len(case.articles) < 2:
        return
    seen: dict[int, list[int]] = {}
    sizes: list[int] = []
    for a, article in enumerate(case.articles):
        text = _SQUEEZE.sub("", article.document.text)
        prints = _prints(text, options.shingle) if len(text) >= options.shortest else set()
        sizes.append(len(prints))
        shared = Counter(b for p in prints for b in seen.get(p, ()))
        if shared:
            b, count = max(shared.items(), key=lambda x: (x[1], -x[0]))
            share = Decimal(count) / min(len(prints), sizes[b])
            if share >= options.share:
                fields = {"a": article_name(b, case), "b": article_name(a, case), "share": f"{int(share * 100)}%"}
                yield Slip(
                    (_opening(case, a), _opening(case, b)._replace(role="related")), fields, confidence=float(min(share, Decimal("0.99")))
                )
        for p in prints:
            where = seen.setdefault(p, [])
            if len(where) < MOST:  # a line that all articles share costs no more than one that a few do
                where.append(a)


def _prints(text: str, length: int) -> set[int]:
    """Hashes of about one in four stretches of a text, chosen by their own value so that both texts choose alike."""
    encoded = [crc32(text[i : i + length].encode()) for i in range(max(0, len(text) - length))]
    return {h for h in encoded if h % 4 == 0}


def _opening(case: Case, a: int) -> Place:
    sentence = case.articles[a].sentences[0]
    return case.span(a, sentence.start, sentence.end)
