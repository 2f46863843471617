"""Figures in the wrong order: a larger one said to be exceeded, a record below the one before it, a running total that falls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from factcheck.check.arith.judged import pages
from factcheck.check.arith.operand import family, operand
from factcheck.check.arith.page import Page
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.types import Mention, Severity
from factcheck.wording.hedged import word_end

WORDINGS = {
    "main": ("a", "b", "word"),
    "under": ("a", "b", "word"),
    "lowest": ("a", "b", "word"),
    "ranked": ("a", "b", "word"),
}
LEVELS = frozenset({"money", "count", "number", "measure", "percent"})
REACH = 40  # characters between a figure and the word that makes it a record
AHEAD = 30  # characters from "the previous record" to its figure
BACK = 2  # sentences over which a figure is carried
DATED = 14  # characters from a day to the count of that day
LEAST_RANKED = 3  # figures of a list told in an order
FAR = 1000  # times; records so far apart are of two things
CARRIED_DIGITS = 3  # a figure carried from another sentence must be told this precisely


@dataclass(frozen=True, slots=True)
class Options:
    """`check`: exceeds (A above B), record (against the earlier one) or running (a cumulative count)."""

    check: Literal["exceeds", "record", "running"] = "exceeds"


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per pair of figures whose order contradicts the words."""
    judge = {"exceeds": _exceeds, "record": _records, "running": _running}[options.check]
    for page in pages(case):
        yield from judge(case, page)


def _exceeds(case: Case, page: Page) -> Iterator[Slip]:
    told = set()
    for s, masked in page.every_sentence():
        for relation, above in (("over", True), ("under", False), ("widened", True), ("narrowed", False)):
            for match in page.structures.find(masked, relation):
                new, old = match.one("new"), match.one("old")
                if new is not None and old is not None and _against(page, new, old, above):
                    told.add(old)
                    yield _slip(case, page, new, old, "main" if above else "under", match.text, 0.85)
        for match in page.structures.find(masked, "over_of"):
            old = match.one("old")
            if old is None or old in told or page.mentions[old].digits < CARRIED_DIGITS:
                continue
            new = _carried(page, s, old)
            if new is not None and _against(page, new, old, True):
                yield _slip(case, page, new, old, "main", match.text, 0.7, Severity.WARNING)
        for match in page.structures.find(masked, "ranked"):
            pair = _out_of_order(page, match.roles.get("parts", ()))
            if pair is not None and not page.structures.says("ascending", match.text):
                told.add(pair[0])
                yield _slip(case, page, *pair, "ranked", "", 0.7, Severity.WARNING)


def _out_of_order(page: Page, parts: Sequence[int]) -> tuple[int, int] | None:
    """The only two neighbours of a list told by size of which the first is smaller; None where there are none, or more."""
    rows = [page.mentions[i] for i in parts]
    roles = [c.role if (c := page.case.claim_of(page.number, i)) is not None else None for i in parts]
    if "delta" in roles and roles[-1] != "delta":
        return None  # by how much their median fell is none of the sums of a list told by size
    if len(rows) < LEAST_RANKED or len({(m.kind, m.unit) for m in rows}) > 1 or rows[0].kind not in LEVELS:
        return None
    pairs = [(i, j) for i, j in pairwise(parts) if (page.mentions[i].value or 0) < (page.mentions[j].value or 0)]
    return pairs[0] if len(pairs) == 1 else None  # rounding keeps the order


def _against(page: Page, new: int, old: int, above: bool) -> bool:
    """Whether `new` cannot be above (below) `old`, whatever rounding allows."""
    a, b = page.mentions[new], page.mentions[old]
    x, y = operand(a), operand(b)
    if x is None or y is None or not _one_unit(a, b) or a.kind not in LEVELS or page.crowded(old):
        return False
    if a.qualifier not in ("exact", "about", "more_than", "at_least"):
        return False
    if min(x.value, y.value) < 0:
        return False  # a fall of 0.5 percent is wider than one of 0.3
    room = Decimal(0) if x.step == y.step else x.step  # rounding to one place keeps the order
    return x.value + room < y.value if above else x.value - room > y.value


def _one_unit(a: Mention, b: Mention) -> bool:
    """Whether two figures have one unit; a bare number goes with any counter."""
    bare = {a.kind, b.kind} <= {"count", "number"} and None in (a.unit, b.unit)
    return bare or (family(a) == family(b) and a.unit == b.unit)


def _carried(page: Page, sentence: int, old: int) -> int | None:
    """The largest figure of the sentences before in the unit of one that is said to be exceeded; None where any reaches it."""
    level = page.mentions[old].value or Decimal(0)
    like = [i for i in page.like(old) if page.mentions[i].unit == page.mentions[old].unit and page.mentions[i].value]
    if any((page.mentions[i].value or 0) >= level for i in like):
        return None
    near = [i for i in page.around(sentence, old) if i in like and page.mentions[i].digits >= CARRIED_DIGITS]
    largest = max(near, key=lambda i: page.mentions[i].value or 0, default=None)
    return largest if largest is not None and (page.mentions[largest].value or 0) * 2 > level else None


def _records(case: Case, page: Page) -> Iterator[Slip]:
    for s, _ in page.every_sentence():
        text, start = page.sentence_text(s), page.article.sentences[s].start
        for name, highest in (("record_low", False), ("record_high", True)):
            words = page.structures.words.get(name)
            found = words.search(text) if words is not None else None
            if found is None:
                continue
            for old in _earlier(page, s):
                new = _record(page, s, start + found.start(), start + found.end(), old)
                if new is not None and not _of_one_size(page, new, old):
                    continue  # what all pupils cost, and what each of them costs
                if new is not None and _against(page, new, old, highest):
                    yield _slip(case, page, new, old, "main" if highest else "lowest", found[0], 0.85)
            break


def _of_one_size(page: Page, a: int, b: int) -> bool:
    """Whether two figures may be two records of one thing: neither is thousands of times the other."""
    x, y = (abs(page.mentions[i].value or Decimal(0)) for i in (a, b))
    return not x or not y or max(x, y) < min(x, y) * FAR


def _earlier(page: Page, sentence: int) -> Iterator[int]:
    """The figures told as earlier records in a sentence, the one before it and the two after."""
    prior = page.structures.words.get("prior_record")
    for s in range(max(0, sentence - 1), min(len(page.article.sentences), sentence + BACK + 1)):
        if prior is None or page.running(s) != page.running(sentence):
            continue
        span = page.article.sentences[s]
        for found in prior.finditer(page.text, span.start, span.end):
            rows = [i for i in page.case.mentions_in(page.number, s) if 0 <= page.mentions[i].start - found.end() <= AHEAD]
            yield from [i for i in rows if page.mentions[i].kind in LEVELS][:1]


def _record(page: Page, sentence: int, start: int, end: int, old: int) -> int | None:
    """The figure that is told as a record: the nearest in the unit of the earlier one, before the word, else after it."""
    b = page.mentions[old]
    margin = page.phrases("changes")["margin_between"]
    rows = [
        i
        for i in page.case.mentions_in(page.number, sentence)
        if i != old
        and _one_unit(page.mentions[i], b)
        and not (b.end < page.mentions[i].start and margin.fullmatch(page.text, b.end, page.mentions[i].start))
    ]
    before = [i for i in rows if 0 <= start - page.mentions[i].end <= REACH]
    after = [i for i in rows if 0 <= page.mentions[i].start - end <= REACH]
    return before[-1] if before else after[0] if after else None


def _running(case: Case, page: Page) -> Iterator[Slip]:
    """Counts of two days, the later one smaller, in one sentence or in two that follow one another."""
    carried: list[tuple[int, str, int]] = []  # sentence, day and figure
    for s, masked in page.sentences():
        if not page.structures.says("cumulative", masked.text):
            continue
        rows = page.case.mentions_in(page.number, s)
        dated = [
            (s, str(page.mentions[d].low), i)
            for d, i in pairwise(rows)
            if page.mentions[d].kind == "date"
            and isinstance(page.mentions[d].low, str)
            and page.mentions[i].kind in ("count", "number", "money")
            and 0 <= page.mentions[i].start - page.mentions[d].end <= DATED
            and page.text[page.mentions[i].end : page.mentions[i].end + 1] != "("  # 4일 12명(누적 310명): that day's own
        ]
        for (before, one, a), (_, two, b) in pairwise([*carried, *dated]):
            if one < two and _against(page, b, a, True) and (before == s or _one_subject(page, a, b)):
                yield _slip(case, page, b, a, "main", "", 0.85)
        carried = dated if len(dated) == 1 else []
    yield from _risen(case, page)


def _one_subject(page: Page, a: int, b: int) -> bool:
    """Whether two claims name one attribute and no two entities, and lie close together."""
    x, y = page.case.claim_of(page.number, a), page.case.claim_of(page.number, b)
    if x is None or y is None or x.attribute != y.attribute or set(x.entities) != set(y.entities):
        return False
    whose = page.phrases("changes")["whose"].search(page.sentence_text(page.case.sentence_at(page.number, page.mentions[b].start)))
    if whose is not None and whose[0] not in page.sentence_text(page.case.sentence_at(page.number, page.mentions[a].start)):
        return False
    sentences = (page.case.sentence_at(page.number, page.mentions[i].start) for i in (b, a))
    return next(sentences) - next(sentences) <= BACK


def _risen(case: Case, page: Page) -> Iterator[Slip]:
    """A count that "had risen to 28" right after the only figure of its kind in the sentence before, which is larger."""
    for s, masked in page.every_sentence():
        if s == 0 or page.running(s - 1) != page.running(s):
            continue
        for match in page.structures.find(masked, "risen"):
            new = match.one("new")
            if new is None or page.phrases("changes")["elsewhere"].match(page.text, page.mentions[new].end):
                continue
            like = [i for i in page.case.mentions_in(page.number, s - 1) if _one_unit(page.mentions[i], page.mentions[new])]
            if len(like) == 1 and page.mentions[like[0]].kind in LEVELS and _against(page, new, like[0], True):
                yield _slip(case, page, new, like[0], "main", "", 0.8)


def _slip(case: Case, page: Page, new: int, old: int, wording: str, word: str, sure: float, severity: Severity | None = None) -> Slip:
    names = ("over", "widened") if wording == "main" else ("under", "narrowed")
    spoken = (words for name in names if (words := page.structures.words.get(name)) is not None)
    found = next((f for words in spoken if (f := words.search(word)) is not None), None)
    fields = {"a": page.mentions[new].surface, "b": page.mentions[old].surface, "word": _whole(page, old, found[0]) if found else word}
    places = (case.place(page.number, new), case.place(page.number, old, "related"))
    return Slip(places, fields, wording, confidence=sure, severity=severity, discrepant=((0, 1),))


def _whole(page: Page, old: int, stem: str) -> str:
    """The word that a stem behind a figure begins, as the article has it: 넘어섰다 for 넘어섰."""
    at = page.text.find(stem, page.mentions[old].end)
    return page.text[at : word_end(page.text, at + len(stem))] if at >= 0 else stem
