"""Rates that a headline tells of a rise and the body of a fall."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.check.alike import HEADS
from factcheck.check.arith.operand import plain_figure
from factcheck.check.case import Case
from factcheck.check.rises import way_of
from factcheck.check.words import head_stems
from factcheck.grammar.lexicon import concepts

RATES = frozenset({"percent", "percentage_point"})
DIGITS, TWO = 2, 2  # of a figure that is not told of much else; two measures


def the_other_way(case: Case, a: int) -> Iterator[tuple[int, int]]:
    """Rates of change that a headline tells of a rise and the body, wherever it gives them, of a fall, or the other way round."""
    article = case.articles[a]
    heads = [article.document.role_at(m.start) in HEADS for m in article.mentions]
    for h, m in enumerate(article.mentions):
        if not heads[h] or m.kind not in RATES or not m.value or m.digits < DIGITS or not plain_figure(m):
            continue
        same = [i for i, b in enumerate(article.mentions) if not heads[i] and b.kind == m.kind and abs(b.value or 0) == abs(m.value)]
        way = way_of(case, a, m)
        told = {way_of(case, a, article.mentions[i]) for i in same}
        if way is None or told != {not way} or any(_of_shares(case, a, i) for i in same):
            continue
        if _may_be_one(case, a, h, same[0]) and _of_one_subject(case, a, h, same[0]):
            yield h, same[0]


def _may_be_one(case: Case, a: int, h: int, b: int) -> bool:
    """Whether the lexicon does not know two figures of an article to measure two things: sales, and profit."""
    known = {c.attribute for i in (h, b) if (c := case.claim_of(a, i)) is not None and c.attribute in concepts()}
    return len(known) < TWO


def _of_shares(case: Case, a: int, i: int) -> bool:
    """Whether a figure is what lies between two shares told with it: a share of 24.3%, from 23.1%, up 1.2%."""
    m, mentions = case.articles[a].mentions[i], case.articles[a].mentions
    rows = (n for n in case.mentions_in(a, case.sentence_at(a, m.start)) if n != i and mentions[n].kind == "percent")
    values = [v for n in rows if (v := mentions[n].value) is not None]
    return any(abs(x - y) == abs(m.value or 0) for x, y in combinations(values, 2))


def _of_one_subject(case: Case, a: int, h: int, b: int) -> bool:
    """Whether a word of their own stands before both figures: the dollar rises 1.2% where the yen fell 1.2%."""
    return not _words_before(case, a, h).isdisjoint(_words_before(case, a, b))


def _words_before(case: Case, a: int, i: int) -> set[str]:
    """The stems of a claim's content words that stand before its figure in its sentence."""
    claim, m = case.claim_of(a, i), case.articles[a].mentions[i]
    ahead = case.text(a, case.articles[a].sentences[case.sentence_at(a, m.start)].start, m.start).lower()
    return {stem for stem in head_stems(claim) if stem in ahead}
