"""A change told in the wrong direction: "5%에서 3%로 올랐다", "rose 20 percent to $212 million from $265 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.check.arith.change import read_change
from factcheck.check.arith.changes import changes
from factcheck.check.arith.judged import pages
from factcheck.check.arith.page import Page
from factcheck.check.arith.structure import Match
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.grammar.expression import expression
from factcheck.grammar.language import language
from factcheck.types import Mention, Severity

WORDINGS = dict.fromkeys(("main", "rises", "surplus", "deficit"), ("old", "new", "verb"))
TRADED = 32  # characters from the word for exports or imports to its amount
REACH = 14  # characters from the last figure to its verb (Korean); twice as many from the verb to the first one (English)
TELLING_DIGITS = 2  # of a change that two levels do not fit by chance
LOPSIDED = 50  # figures further apart than this are a slip of scale, which is another check
LEVELS = frozenset({"money", "percent", "count", "number", "measure"})
RELATIVE = frozenset({"percent", "percentage_point", "ratio"})


@dataclass(frozen=True, slots=True)
class Options:
    """`up`, `down`: stems of verbs of rising and falling, in every language."""

    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per two figures of one change whose verb says the opposite of them."""
    for page in pages(case):
        yield from _balances(case, page)
        seen: set[tuple[int, int]] = set()
        yield from _borne_out(case, page, seen)
        yield from _carried_over(case, page, seen)
        for s, masked in page.sentences():
            for match in page.structures.find(masked, "moves", "moved_beside"):
                i, j = match.one("old"), match.one("new")
                if i is None or j is None or (i, j) in seen or not _comparable(page, match, i, j) or _inverse(page, s):
                    continue
                beside = match.relation == "moved_beside"
                if beside and (
                    _of_two_rows(page, i, j) or page.phrases("changes")["compares_after"].match(page.text, page.mentions[j].end)
                ):
                    continue  # 0.8 per cent below where it was, down from 0.4 per cent: a distance
                verb = _verb(page, match, s, options)
                if verb is None:
                    continue
                seen.add((i, j))
                old, new = page.mentions[i], page.mentions[j]
                assert old.value is not None
                assert new.value is not None
                word, rises = verb
                if (new.value > old.value) != rises:
                    yield Slip(
                        (case.place(page.number, j), case.place(page.number, i, "related")),
                        {"old": old.surface, "new": new.surface, "verb": word},
                        "rises" if rises else "main",
                        confidence=0.88,
                        discrepant=((0, 1),),
                    )


def _borne_out(case: Case, page: Page, seen: set[tuple[int, int]]) -> Iterator[Slip]:
    """Two levels whose distance is told right, with a word beside it that says the other way: 55.0%, 8.4 points above 63.4%."""
    for s, masked in page.sentences():
        for match in page.structures.find(masked, "change"):
            i, j, change = match.one("old"), match.one("new"), match.one("change")
            if i is None or j is None or change is None or (i, j) in seen or not _comparable(page, match, i, j) or _inverse(page, s):
                continue
            old, new, told = page.mentions[i], page.mentions[j], page.mentions[change]
            if old.value is None or new.value is None or told.value is None or told.value < 0 or told.digits < TELLING_DIGITS:
                continue
            found, way = read_change(page, i, j, change), _way(page, s, change, i)
            if found is None or not found.fits or found.vague or way is None or way[0] == (new.value > old.value):
                continue
            seen.add((i, j))
            places = (case.place(page.number, j), case.place(page.number, i, "related"), case.place(page.number, change, "related"))
            fields = {"old": old.surface, "new": new.surface, "verb": way[1]}
            yield Slip(places, fields, "rises" if way[0] else "main", confidence=0.85, discrepant=((0, 1),))


def _carried_over(case: Case, page: Page, seen: set[tuple[int, int]]) -> Iterator[Slip]:
    """The same where the one level is told in the sentence before: "29만7600톤으로 정했다. 지난해 31만 톤보다 4% 늘었다"."""
    for found in changes(page):
        i, j, change = (found.roles.get(role) for role in ("old", "new", "stated"))
        if i is None or j is None or change is None or (i, j) in seen or not found.fits or found.vague or page.together(j, change):
            continue
        s = page.sentence_of(change)
        old, new, told = page.mentions[i], page.mentions[j], page.mentions[change]
        if old.value is None or new.value is None or told.value is None or told.value < 0 or _inverse(page, s) or old.unit != new.unit:
            continue
        way = _way(page, s, change, i)
        if (
            way is not None
            and page.together(i, change)
            and page.compared(i)
            and way[0] != (new.value > old.value)
            and new.value != old.value
        ):
            seen.add((i, j))
            places = (case.place(page.number, j), case.place(page.number, i, "related"), case.place(page.number, change, "related"))
            fields = {"old": old.surface, "new": new.surface, "verb": way[1]}
            yield Slip(places, fields, "rises" if way[0] else "main", confidence=0.75, severity=Severity.WARNING, discrepant=((0, 1),))


def _way(page: Page, sentence: int, change: int, old: int) -> tuple[bool, str] | None:
    """Which way the word right behind a change compares, and that word: 높았다, 낮았다; below, before the figure compared with."""
    m, said = page.mentions[change], page.phrases("changes")
    span = page.article.sentences[sentence]
    found = said["compares_after"].match(page.text, m.end, span.end)
    if found is None or (not page.counters and (old < change or page.mentions[old].start - found.end() > REACH * 3)):
        return None
    return found["up"] is not None, found["up"] or found["down"]


def _balances(case: Case, page: Page) -> Iterator[Slip]:
    """A surplus told where imports are larger than exports, a deficit where they are smaller."""
    said = page.phrases("changes")
    for s, _ in page.every_sentence():
        text, start = page.sentence_text(s), page.article.sentences[s].start
        found = list(said["balance"].finditer(text))
        if len(found) != 1 or said["balance_moved"].search(text):
            continue
        rows = [*(page.case.mentions_in(page.number, s - 1) if s and page.running(s - 1) == page.running(s) else [])]
        rows += [i for i in page.case.mentions_in(page.number, s) if page.mentions[i].start < start + found[0].start()]
        out, into = ([i for i in rows if _traded(page, i) == way] for way in ("out", "in"))
        if len(out) != 1 or len(into) != 1:
            continue
        x, y = page.mentions[out[0]], page.mentions[into[0]]
        gap = [i for i in page.case.mentions_in(page.number, s) if page.mentions[i].unit == x.unit and i not in (*out, *into)]
        if len(gap) != 1 or x.unit != y.unit or x.value is None or y.value is None or not _balances_out(page, out[0], into[0], gap[0]):
            continue
        surplus = found[0]["plus"] is not None
        if (x.value > y.value) != surplus:
            places = (
                case.place(page.number, gap[0]),
                case.place(page.number, out[0], "related"),
                case.place(page.number, into[0], "related"),
            )
            fields = {"old": y.surface, "new": x.surface, "verb": found[0][0]}
            yield Slip(places, fields, "surplus" if surplus else "deficit", confidence=0.88, discrepant=((0, 1), (0, 2)))


def _balances_out(page: Page, out: int, into: int, gap: int) -> bool:
    found = read_change(page, out, into, gap)
    return found is not None and found.fits


def _traded(page: Page, i: int) -> str | None:
    """Whether an amount is told as one of exports or of imports: the word stands before it in its clause."""
    m = page.mentions[i]
    if m.kind != "money" or not _plain(m):
        return None
    found = page.phrases("changes")["traded_before"].search(page.text[max(0, m.start - TRADED) : m.start])
    return None if found is None else "out" if found["out"] else "in"


def _comparable(page: Page, match: Match, i: int, j: int) -> bool:
    """Whether two figures are levels of one thing, and the figure told as their change can be one."""
    old, new = page.mentions[i], page.mentions[j]
    bare = not page.counters and {old.kind, new.kind} <= {"count", "number"} and None in (old.unit, new.unit)  # 14,364 people, 12,600
    like = bare or (old.kind == new.kind and old.unit == new.unit)
    if not (like and old.kind in LEVELS and _plain(old) and _plain(new)):
        return False
    low, high = sorted((old.value or 0, new.value or 0))
    change = match.one("change")
    told = page.mentions[change] if change is not None else None
    return 0 < low < high < low * LOPSIDED and (told is None or told.kind in RELATIVE or (told.kind, told.unit) == (new.kind, new.unit))


def _of_two_rows(page: Page, old: int, new: int) -> bool:
    """Whether two figures are compared with two, in turn: "$394bn in sales and $99bn in income, up from $365bn and $94bn"."""
    before, after = new - 1, old + 1
    if before < 0 or after >= len(page.mentions):
        return False
    like = all(
        page.mentions[i].kind == page.mentions[new].kind and page.mentions[i].unit == page.mentions[new].unit for i in (before, after)
    )
    joined = page.phrases("changes")["joined_levels"]
    return (
        like
        and joined.fullmatch(page.text, page.mentions[before].end, page.mentions[new].start) is not None
        and joined.fullmatch(page.text, page.mentions[old].end, page.mentions[after].start) is not None
    )


def _plain(m: Mention) -> bool:
    return m.value is not None and m.qualifier == "exact"


def _inverse(page: Page, sentence: int) -> bool:
    """Whether the sentence speaks of what rises as its figure falls: ranks, the worth of a currency, a bar lowered for more."""
    return page.structures.says("inverse", page.sentence_text(sentence))


def _verb(page: Page, match: Match, sentence: int, options: Options) -> tuple[str, bool] | None:
    """The verb of a change, and whether it says rising; None where it is not clear or belongs to something else."""
    roles = (match.one(r) for r in ("old", "new", "change"))
    figures = [page.mentions[i] for i in sorted(i for i in roles if i is not None)]
    span = page.article.sentences[sentence]
    first, last = figures[0], figures[-1]
    if match.relation == "moved_beside":
        beside = page.text[first.end : figures[1].start]
        found = _nearest(beside, options, False)
        return found[:2] if found is not None else None
    said = page.phrases("changes")
    if language(page.lang).head_final:
        around = page.text[last.end : min(span.end, last.end + REACH)]
        found = _nearest(around, options, True)
        if found is None or said["verb_gap"].fullmatch(around, 0, found[2]) is None:
            return None
        stem = _pattern(options.up if found[1] else options.down, True, bare=True).match(around, found[2])
        return None if stem is None or said["verb_tail"].match(page.text, last.end + stem.end()) else found[:2]
    around = page.text[max(span.start, first.start - REACH * 3) : first.start]
    found = _nearest(around, options, False)
    if found is None or said["verb_gap"].fullmatch(around, found[2]) is None:
        return None
    word, _, end = found
    noun = word in said.words("verb_nouns") and said["verbal_before"].search(around[: end - len(word)]) is None
    reaches = word in said.words("verb_bounds") and match.one("change") is None  # "up to $5"
    return None if (noun or reaches) and said["start_before"].search(around) is None else found[:2]


def _nearest(around: str, options: Options, behind: bool) -> tuple[str, bool, int] | None:
    """The nearest verb of change, behind its figures or before them: the word, whether it says rising, where it begins or ends."""
    up, down = _pattern(options.up, behind), _pattern(options.down, behind)
    found = [(m, True) for m in up.finditer(around)] + [(m, False) for m in down.finditer(around)]
    if not found or (len({rises for _, rises in found}) > 1):
        return None
    match, rises = min(found, key=lambda f: f[0].start()) if behind else max(found, key=lambda f: f[0].start())
    return match[0], rises, match.start() if behind else match.end()


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...], korean: bool, bare: bool = False) -> re.Pattern[str]:
    chosen = [w for w in words if w.isascii() != korean]
    body = "|".join(sorted(map(re.escape, chosen), key=len, reverse=True)) or r"(?!)"
    tail = "" if bare else r"[가-힣]{0,3}"
    return expression(rf"(?:{body}){tail}" if korean else rf"\b(?:{body})\b")
