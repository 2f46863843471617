"""Which of two texts is a later version of one outlet's story: [1보], [종합], UPDATE 2-, CORRECTED-."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.align.wording import VERSIONS
from factcheck.grammar.expression import expression
from factcheck.rulesdir import shipped_table
from factcheck.types import Article

HEAD = 240  # code points of a text in which its mark stands, headline among them
LATER_THAN_UNMARKED = 40  # rank from which a mark says that there was a version before
OPENING, CLOSING = r"[\[(<〈【［]\s*", r"\s*[\])>〉】］]"


def supersedes(later: Article, earlier: Article) -> bool:
    """Whether a text is a later version of another: one outlet, published no earlier, and marked as later."""
    outlet = later.document.outlet
    if not outlet or outlet != earlier.document.outlet:
        return False
    days = earlier.document.dateline.day, later.document.dateline.day
    if days[0] and days[1] and days[0] > days[1]:
        return False
    x, y = version_of(earlier), version_of(later)
    return y is not None and (x < y if x is not None else y >= LATER_THAN_UNMARKED)


def version_of(article: Article) -> int | None:
    """How late a version its mark says that a text is; None without a mark."""
    return rank_of(f"{article.document.headline or ''}\n{article.document.text[:HEAD]}")


@lru_cache(maxsize=4096)
def rank_of(head: str) -> int | None:
    """The highest rank among the marks at the head of a text."""
    ranks = [base + int(m["n"] if "n" in m.re.groupindex else 0) for pattern, base in _marks() for m in pattern.finditer(head)]
    return max(ranks, default=None)


@lru_cache(maxsize=1)
def _marks() -> tuple[tuple[re.Pattern[str], int], ...]:
    """A pattern and a rank for each mark: in brackets, or at the beginning of a line (one that opens a bracket anywhere)."""
    value = shipped_table("align.yml")[VERSIONS]
    out = []
    for mark, rank in value["bracketed"].items():
        out.append((expression(OPENING + _template(mark) + CLOSING), int(rank)))
    for mark, rank in value["leading"].items():
        out.append((expression(("" if mark.startswith("(") else r"(?m)^\s*") + _template(mark), re.IGNORECASE), int(rank)))
    return tuple(out)


def _template(mark: str) -> str:
    return re.escape(mark).replace(r"\{n\}", r"\s?(?P<n>\d{1,2})").replace(r"\ ", r"\s*")
