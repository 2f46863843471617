"""A figure of a draft that no source has, and that no figures of a source give together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.check.case import Case
from factcheck.check.slip import Line, Slip
from factcheck.check.told import article_name, wording_of
from factcheck.grammar.pack import load_pack
from factcheck.grammar.phrases import phrases
from factcheck.semantics.relation import SLIPS
from factcheck.types import Article, Claim, Evidence, Mention, Ref, Severity

WORDINGS = {"main": ("a",), "passage": ("a", "figures", "count"), "finer": ("a", "b", "article"), "nearest": ("b", "article")}
POINTED = re.compile(r"(?:\w+_)?shift=.*|offset=.*|base=text")  # dates told by their distance: 이날, 지난달, two years ago
CONVERSION = re.compile(r"\s*[(（][^()（）\d]{0,8}")
TO = re.compile(r"(?<=\d)(?:\\?[-–]|:)(?=\d)")  # of a score: 9-4 is 9 : 4
BLANKS = re.compile(r"[\s,]+")
LIKE = 2  # times as much is of about the size
FOREIGN = 3  # figures of a paragraph from which they are told together
MOST_ALONE = 5  # figures without a source that are told one by one whatever else the draft holds
SHORT = 2  # digits of a number that stands in any text
WHOLE_DAY = 10
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
NUMBER = re.compile(r"\d+")
PAIR, BETWEEN = 2, 8  # figures, and characters that part them
MONTH = 7  # characters of an ISO month
MONTH_AND_DAY = 2  # numbers of a date that names both


@dataclass(frozen=True, slots=True)
class Options:
    """`counted`: number words up to this size say too little to look for ("두 회사", "one of them", "한 달")."""

    counted: int = 3


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per figure of a draft, however often it stands there."""
    days = {a.document.dateline.day for a in case.articles if a.document.dateline.day}
    others = [a for a in case.articles if not a.draft]
    sources = [BLANKS.sub("", a.document.text).lower() for a in others]
    for a, article in enumerate(case.articles):
        told: set[object] = set()
        found: list[tuple[int, Claim]] = []
        for c, claim in enumerate(article.claims if article.draft else ()):
            m = article.mention_of(claim)
            key = (m.kind, m.unit, m.value, m.low, m.high, m.timex)
            if claim.verdict_reason not in ("absent", "finer") or claim.verdict != "not_enough_evidence" or key in told:
                continue
            if not _worth_looking_for(m, days, options) or _only_divides(article, claim) or _paired(article, claim, others):
                continue
            if not _has(m, case.lang_of(a), sources) and not any(_dotted(m, other) for other in others):
                told.add(key)
                found.append((c, claim))
        if article.draft:
            yield from _impossible(case, a, sources)
        for some in _by_passage(article, found):
            yield _slip(Ref(a, some[0][0]), some[0][1], case) if len(some) == 1 else _passage(case, a, some)


def _impossible(case: Case, a: int, sources: list[str]) -> Iterator[Slip]:
    """The years and quarters of a draft that could not be read, since there are none such, and that no source has: 3020년, 9분기."""
    article = case.articles[a]
    read = [(m.start, m.end) for m in article.mentions]
    for match in phrases(case.lang_of(a), "drafts")["impossible"].finditer(article.document.text):
        start, end = match.span()
        if not any(s < end and start < e for s, e in read) and not _written(match[0], None, sources):
            yield Slip((case.span(a, start, end),), {"a": match[0]}, "main", confidence=0.6)


def _by_passage(article: Article, found: list[tuple[int, Claim]]) -> Iterator[list[tuple[int, Claim]]]:
    """The figures that stand alone, and those of a paragraph that no source bears out anywhere: they come from elsewhere together.

    A draft of which the sources have not half the figures draws on something else as well; there a paragraph is told once.
    """
    text = article.document.text
    figures = [c for c in article.claims if not article.mention_of(c).temporal]
    foreign = len(found) > MOST_ALONE and len(found) * 2 > len(figures)
    borne_out = {text.count("\n", 0, c.sentence.start) for c in figures if c.verdict not in (None, "not_enough_evidence")}
    passages: dict[int, list[tuple[int, Claim]]] = {}
    for c, claim in found:
        passages.setdefault(text.count("\n", 0, claim.sentence.start), []).append((c, claim))
    for paragraph, some in passages.items():
        if not foreign and (paragraph in borne_out or len(some) < FOREIGN):
            yield from ([one] for one in some)
        else:
            yield some


def _passage(case: Case, a: int, some: list[tuple[int, Claim]]) -> Slip:
    refs = [Ref(a, c) for c, _ in some]
    shown = [wording_of(a, case.mention(r), case) for r in refs]
    fields = {"a": shown[0], "figures": ", ".join(shown), "count": str(len(shown))}
    places = (case.place_of(refs[0]), *(case.place_of(r, "related") for r in refs[1:]))
    return Slip(places, fields, "passage", confidence=0.6, severity=Severity.INFO if case.settings.lenient else None)


def _worth_looking_for(m: Mention, days: set[str], options: Options) -> bool:
    """Whether a reader would expect the sources to have it."""
    if m.kind in ("set", "ordinal"):
        return False
    if m.kind in ("date", "time"):
        return _dated(m) and (m.kind == "time" or str(m.low)[:WHOLE_DAY] not in days)
    if m.kind == "measure" and m.value == 1:
        return False  # 1t을 만드는 데 1143원
    if m.kind in ("number", "ratio", "duration") and not any(c.isdigit() for c in m.surface):
        return False
    small = (
        m.value is not None
        and 0 <= m.value <= options.counted
        and m.kind in ("count", "number", "rank", "duration")
        and not any(c.isdigit() for c in m.surface)
    )
    return not small and (m.value is not None or m.low is not None or m.high is not None)


@lru_cache(maxsize=8)
def _number(lang: str) -> re.Pattern[str]:
    """Digits and the words of a language that multiply them, blanks left out: 3만5천, 13.75million."""
    numerals = load_pack(lang)["numerals"]
    scales = "|".join(sorted(map(re.escape, (*numerals["small"], *numerals["big"])), key=len, reverse=True))
    return re.compile(rf"\d(?:[\d.]|{scales})*")


def _has(m: Mention, lang: str, sources: list[str]) -> bool:
    """Whether a source has the very digits of a figure; of a day or a score all of it, of a share no points, of a lap 17:10 as well."""
    number = None if m.kind in ("date", "score") else _number(lang)
    said = phrases(lang, "drafts")
    other = {"percent": said["points_behind"], "percentage_point": said["share_behind"]}.get(m.kind)
    if _written(m.surface, number, sources, f"(?!{other.pattern})" if other else ""):
        return True
    clock = ":".join(f"0?{n}" for n in NUMBER.findall(m.surface)) if m.kind == "duration" else ""
    return ":" in clock and any(re.search(rf"(?<![\d:]){clock}(?![\d:])", text) for text in sources)


def _written(surface: str, number: re.Pattern[str] | None, sources: list[str], behind: str = "") -> bool:
    """Whether a source has the very digits, be it that they could not be read there."""
    wanted = BLANKS.sub("", surface).lower()
    found = (number or NUMBER).search(wanted)
    if found is None:
        return False
    if number is not None and (sum(c.isdigit() for c in found[0]) > SHORT or "." in found[0] or not found[0][-1].isdigit()):
        wanted = found[0]  # a telling number, whatever is counted; a short one only with its unit
    sought = TO.sub("[-–:]", re.escape(wanted))
    pattern = re.compile(rf"(?<![\d.]){sought}(?!\.?\d){behind}")
    return any(pattern.search(text) for text in sources)


def _dotted(m: Mention, source: Article) -> bool:
    """Whether a source has a day by the numbers of its month and day alone, 2/23 or 2.23, and no figure by them: 2.23%, 3-1.

    Or a month by the numbers of its year and month: 2021. 4.
    """
    day = DAY.match(str(m.low)) if m.temporal else None
    if day is None or str(m.low)[:7] != str(m.high)[:7]:
        return False
    whole = m.low != m.high
    if whole and (len(m.timex or "") != MONTH or m.kind != "date"):
        return False
    first, last = (day[1], day[2]) if whole else (day[2], day[3])
    found = re.finditer(rf"(?<!\d)0?{int(first)}[./-]\s?0?{int(last)}(?!\d)", source.document.text)
    figures = [(x.start, x.end) for x in source.mentions if not x.temporal and x.kind != "number"]
    return any(not any(start <= at.start() < end for start, end in figures) for at in found)


def _dated(m: Mention) -> bool:
    """Whether a date names a year, a month or an hour itself: not 이날, two years ago, or a bare 8일 that may be a length of time."""
    named = m.kind == "time" or re.match(r"\d{4}|XXXX-(?:\d|Q|H)", m.timex or "") is not None
    placed = "day" in m.trace and any(t.startswith(("month_shift=", "shift=")) for t in m.trace)  # 이달 16일, 오는 21일
    placed |= len(NUMBER.findall(m.surface)) >= MONTH_AND_DAY  # 내년 4월 30일
    return named and any(c.isdigit() for c in m.surface) and (placed or not any(POINTED.fullmatch(t) for t in m.trace))


def _only_divides(article: Article, claim: Claim) -> bool:
    """Whether it only tells another figure per so many, or in another unit: 1㎏당 7200원, 10억 달러(약 1조 3800억 원)."""
    m = article.mentions[claim.mention]
    following = article.mentions[claim.mention + 1 : claim.mention + 2]
    many = "" if m.value == 1 or m.value is None else f"{m.value.normalize():f} "
    return any(n.per == f"{many}{m.unit}" for n in following) or _converted(article, claim)


def _paired(article: Article, claim: Claim, sources: list[Article]) -> bool:
    """Whether it is one of two figures that a source tells with a stroke between them: 14 of 23 shots, 14-23."""
    m, text = article.mention_of(claim), article.document.text
    beside = article.mentions[max(0, claim.mention - 1) : claim.mention + 2]
    pairs = [(a, b) for a, b in pairwise(beside) if m in (a, b) and b.start - a.end <= BETWEEN and "\n" not in text[a.end : b.start]]
    numbers = [[found[0] for x in pair if (found := NUMBER.search(x.surface))] for pair in pairs]
    wanted = [re.compile(rf"(?<![\d.-]){a}[-/]{b}(?![\d.-])") for a, b in (n for n in numbers if len(n) == PAIR)]
    return any(pattern.search(other.document.text) for pattern in wanted for other in sources)


def _converted(article: Article, claim: Claim) -> bool:
    """Whether it only tells the figure before it in another unit: 10억 달러(약 1조 3800억 원)."""
    if not claim.mention:
        return False
    m, before = article.mentions[claim.mention], article.mentions[claim.mention - 1]
    same_sort = {m.kind, before.kind} == {"money"} or {m.kind, before.kind} <= {"measure", "duration"}
    return same_sort and m.unit != before.unit and CONVERSION.fullmatch(article.document.text, before.end, m.start) is not None


def _slip(ref: Ref, claim: Claim, case: Case) -> Slip:
    near = _nearest(claim, case, case.mention(ref))
    fields = {"a": wording_of(ref.article, case.mention(ref), case)}
    other = None if near is None else {"b": wording_of(near.ref.article, case.mention(near.ref), case), "article": _name(near, case)}
    finer = claim.verdict_reason == "finer" and other is not None
    return Slip(
        (case.place_of(ref), *([case.place_of(near.ref, "related")] if near is not None else [])),
        fields | (other or {} if finer else {}),
        "finer" if finer else "main",
        detail=(Line("nearest", other),) if other is not None and not finer else (),
        confidence=0.6,
        severity=Severity.INFO if case.settings.lenient else None,
    )


def _nearest(claim: Claim, case: Case, m: Mention) -> Evidence | None:
    """What a source has instead: the same more roughly, a slip of the pen, or something of about the size said of the same thing."""
    for e in sorted(claim.evidence, key=lambda e: e.relation != "compatible"):
        other = case.mention(e.ref)
        if e.reason in SLIPS or (e.relation == "compatible" and claim.verdict_reason == "finer"):
            return e
        alike = claim.attribute is not None and claim.attribute == case.claim(e.ref).attribute
        if alike and m.kind == other.kind and m.unit == other.unit and (m.temporal or _of_a_size(m, other)):
            return e
    return None


def _of_a_size(m: Mention, other: Mention) -> bool:
    if not m.value or not other.value:
        return False
    low, high = sorted((abs(m.value), abs(other.value)))
    return high <= LIKE * low


def _name(e: Evidence, case: Case) -> str:
    return article_name(e.ref.article, case)
