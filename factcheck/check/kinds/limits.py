"""Figures that cannot be: a share above 100 %, a part larger than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from factcheck.check.arith.judged import pages
from factcheck.check.arith.page import Page
from factcheck.check.case import Case
from factcheck.check.slip import Slip
from factcheck.grammar.phrases import phrases
from factcheck.types import Mention
from factcheck.wording.number import plain
from factcheck.wording.vocabulary import vocabulary

WORDINGS = {
    "main": ("stated", "word", "limit", "part", "whole", "parts"),
    "part": ("part", "whole"),
    "votes": ("parts", "stated", "limit"),
}
OPENING, CLOSING = "(（", ")）"
LOOK_BACK = 12  # characters before a whole in which "Of the" stands
BALLOTS = frozenset({"person", "ballot"})  # one of each
RUNNING = 3  # sentences over which the shares of an election are told
YEAR = 4  # characters of an ISO day
MOST_VOTES = Decimal(130)  # shares that come to more are of two votes


@dataclass(frozen=True, slots=True)
class Options:
    """`check`: share or part; `words`: what a share that cannot pass `limit` is called; `near`: how close they stand."""

    check: Literal["share", "part", "options"] = "share"
    words: tuple[str, ...] = ()
    limit: Decimal = Decimal(100)
    near: int = 24


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per impossible figure."""
    yield from {"options": _options, "share": _shares, "part": _parts}[options.check](case, options)
    if options.check == "options":
        yield from _candidates(case, options)


def _shares(case: Case, options: Options) -> Iterator[Slip]:
    for a, article in enumerate(case.articles):
        text = article.document.text
        for i, m in enumerate(article.mentions):
            if m.kind != "percent" or m.value is None or m.value <= options.limit or m.qualifier not in {"exact", "about"}:
                continue
            before = text[max(0, m.start - options.near) : m.start]
            filler = phrases(case.lang_of(a), "limits")["name_filler"]
            word = next((w for w in options.words if w in before and filler.fullmatch(before, before.rindex(w) + len(w))), None)
            if word is not None:
                fields = {"stated": m.surface, "word": word, "limit": f"{options.limit}%", "parts": m.surface}
                yield Slip((case.place(a, i),), fields, confidence=0.9)


def _options(case: Case, options: Options) -> Iterator[Slip]:
    """Answers of which one can be given (for, against, undecided), told in one sentence or two and above 100 % together."""
    for page in pages(case):
        words = page.structures.words.get("opinions")
        if words is None:
            continue
        done: set[int] = set()
        for s, _ in page.every_sentence():
            for more in (False, True):
                told = _answers(page, s, words, more)
                shares = [page.mentions[i].value or Decimal(0) for i, _ in told]
                # two answers alone may be of two questions, unless they are for and against one thing in one sentence
                if len(told) < 2 + more or len({word for _, word in told}) < len(told) or done & {i for i, _ in told}:
                    continue
                if len(told) == 2 and _of_two_questions(page, told):
                    continue
                if sum(shares) <= options.limit + Decimal(len(told)) / 2 or (more and sum(shares) > options.limit * 2):
                    continue
                first, *rest = (i for i, _ in told)
                done |= {i for i, _ in told}
                fields = {
                    "stated": f"{plain(sum(shares, Decimal(0)))}%",
                    "word": ", ".join(w for _, w in told),
                    "limit": f"{options.limit}%",
                }
                fields |= {"part": page.mentions[first].surface, "whole": fields["limit"]}
                fields["parts"] = vocabulary(case.lang).listed([page.mentions[i].surface for i, _ in told])
                places = (case.place(page.number, first), *(case.place(page.number, i, "related") for i in rest))
                yield Slip(places, fields, confidence=0.85)


def _candidates(case: Case, options: Options) -> Iterator[Slip]:
    """Vote shares of several candidates, told over a few sentences, above 100 % together."""
    for page in pages(case):
        done: set[int] = set()
        for s, _ in page.every_sentence():
            told = _votes(page, s)
            shares = [page.mentions[i].value or Decimal(0) for i in told]
            if len(told) < 3 or done & set(told) or not options.limit + Decimal(len(told)) / 2 < sum(shares) <= MOST_VOTES:
                continue
            done |= set(told)
            first, *rest = told
            fields = {"stated": f"{plain(sum(shares, Decimal(0)))}%", "word": "", "limit": f"{options.limit}%"}
            fields |= {"part": page.mentions[first].surface, "whole": fields["limit"]}
            fields["parts"] = vocabulary(case.lang).listed([page.mentions[i].surface for i in told])
            yield Slip(
                (case.place(page.number, first), *(case.place(page.number, i, "related") for i in rest)), fields, "votes", confidence=0.8
            )


def _votes(page: Page, sentence: int) -> list[int]:
    """The shares of one vote: those of a sentence that tells of one, and of the sentences after it that still do."""
    out: list[int] = []
    said = page.phrases("limits")
    for s in range(sentence, min(sentence + RUNNING, len(page.article.sentences))):
        text = page.sentence_text(s)
        rows = [i for i in _in(page, s) if page.mentions[i].kind == "percent"]
        rows = [i for i in rows if not said["rate_before"].search(page.text[max(0, page.mentions[i].start - 32) : page.mentions[i].start])]
        if not rows and out:
            break
        if page.running(s) != page.running(sentence) or not said["votes"].search(text) or said["elsewhere"].search(text):
            break
        if any(said["place_before"].search(page.text[max(0, page.mentions[i].start - 12) : page.mentions[i].start]) for i in rows):
            break
        rows = [i for i in rows if not _of_an_earlier_vote(page, s, i)]
        out += [i for i in rows if page.mentions[i].qualifier == "exact" and page.mentions[i].value]
    return [
        i for i in out if not any(page.sentence_of(i) != page.sentence_of(j) and _rounds(page.mentions[i], page.mentions[j]) for j in out)
    ]


def _of_an_earlier_vote(page: Page, sentence: int, share: int) -> bool:
    """Whether a year gone by is named between a share and the one before it, or the share only rose to the next: past 50% to 53.5%."""
    m, published = page.mentions[share], page.article.document.dateline.day
    rows = page.case.mentions_in(page.number, sentence)
    before = [i for i in rows if i < share]
    since = max((i for i in before if page.mentions[i].kind == "percent"), default=-1)
    years = [page.mentions[i] for i in before if i > since and page.mentions[i].kind == "date"]
    if published is not None and any(str(year.high)[:YEAR] < published[:YEAR] for year in years if year.resolved):
        return True
    after = next((page.mentions[i] for i in rows if i > share and page.mentions[i].kind == "percent"), None)
    return after is not None and page.phrases("limits")["rose_to"].fullmatch(page.text, m.end, after.start) is not None


def _rounds(m: Mention, other: Mention) -> bool:
    """Whether a share is another's, told less exactly: 40%, and 40.05% of the same votes."""
    value, low, high = other.value, m.low, m.high
    return value is not None and isinstance(low, Decimal) and isinstance(high, Decimal) and m.digits < other.digits and low <= value <= high


def _answers(page: Page, sentence: int, words: re.Pattern[str], more: bool) -> list[tuple[int, str]]:
    """The shares of a sentence, and of the next where `more`, that answers are told with; none where groups or times are compared."""
    last = sentence + more
    if last >= len(page.article.sentences) or page.running(last) != page.running(sentence):
        return []
    if page.structures.says("several", "\n".join(page.sentence_text(s) for s in range(sentence, last + 1))):
        return []
    told = [pair for s in range(sentence, last + 1) for pair in _told(page, s, words)]
    rows = [i for s in range(sentence, last + 1) for i in _in(page, s)]
    asked = [i for i in rows if page.mentions[i].kind == "percent"]
    if more and (len(told) < max(1, len(asked)) or told[-1][0] not in _in(page, last)):
        return []  # a share of something else stands between, or the answers end in the first sentence
    return told


def _of_two_questions(page: Page, told: list[tuple[int, str]]) -> bool:
    """Whether two answers each name what was answered, and that is not the same: they rejected the offer and approved the strike."""
    asked, said = [], page.phrases("limits")["answered"]
    for i, word in told:
        at = page.text.find(word, page.mentions[i].end)
        found = said.match(page.text, at + len(word)) if at >= 0 else None
        asked.append(found["what"].casefold().split() if found else None)
    return asked[0] is not None and asked[1] is not None and asked[0][-1] != asked[1][-1]


def _told(page: Page, sentence: int, words: re.Pattern[str]) -> list[tuple[int, str]]:
    """The shares of a sentence with the answers they are told of: before each in Korean, or after each ("48%가 찬성"); after in English."""
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    rows, reach = _in(page, sentence), page.phrases("limits").number("answer_before")
    last = page.article.sentences[sentence].start
    for i in rows:
        m = page.mentions[i]
        if m.kind == "percent" and m.value is not None and m.qualifier in ("exact", "about") and not _divides(page, rows, m):
            told = list(words.finditer(page.text, max(last, m.start - reach), m.start))
            if told:
                before[i] = told[-1][0]
            found = words.search(page.text, m.end, m.end + _reach(page, m.end))
            if found is not None:
                after[i] = found[0]
        last = m.end
    first = min((*before, *after), default=-1)
    one, other = (before, after) if first in before else (after, before)
    return [(i, word) for i in rows if (word := one.get(i) or other.get(i)) is not None]


def _divides(page: Page, rows: list[int], m: Mention) -> bool:
    """Whether a share stands in brackets that say what the share right before them is made of: 9%(neither 3%, no answer 6%)."""
    opened = max(page.text.rfind(mark, 0, m.start) for mark in OPENING)
    closed = max(page.text.rfind(mark, 0, m.start) for mark in CLOSING)
    return opened > closed and any(page.mentions[i].kind == m.kind and 0 <= opened - page.mentions[i].end <= 1 for i in rows)


def _reach(page: Page, end: int) -> int:
    """How far after a share its answer may stand: next to it in Korean, within its clause in English."""
    said = page.phrases("limits")
    clause = page.text[end : end + said.number("answer_after")]
    found = said["answer_ends"].search(clause)
    return found.start() if found else len(clause)


def _in(page: Page, sentence: int) -> list[int]:
    return page.case.mentions_in(page.number, sentence)


def _parts(case: Case, options: Options) -> Iterator[Slip]:
    for a, _, _, rows in case.sentences():
        mentions = case.articles[a].mentions
        said = phrases(case.lang_of(a), "limits")
        for i, j in pairwise([i for i in rows if not mentions[i].temporal]):
            between = case.between(a, i, j)
            text, at = case.articles[a].document.text, mentions[i].start
            front = said["front_between"].fullmatch(between) is not None and said["of_before"].search(text, max(0, at - LOOK_BACK), at)
            whom = said["of_whom"].fullmatch(between) is not None or front
            among = whom or said["among"].fullmatch(between)
            if not among and not said["out_of"].fullmatch(between):
                continue
            whole, part = (i, j) if among else (j, i)
            if said["made_of"].search(between) and mentions[part].unit and mentions[whole].unit is None:
                continue  # "eight groups of four" says what each is made of
            if whom and not front and _held_before(mentions, rows, part, whole):
                continue  # 120,000 homes in six regions, of which 90,000: the homes are meant
            one_each = whom and (not front or {mentions[part].unit, mentions[whole].unit} <= BALLOTS)
            if _exceeds(replace(mentions[part], unit=mentions[whole].unit) if one_each else mentions[part], mentions[whole]):
                fields = {"part": mentions[part].surface, "whole": mentions[whole].surface}
                fields |= {"stated": fields["part"], "word": fields["part"], "limit": fields["whole"]}
                yield Slip((case.place(a, part), case.place(a, whole, "related")), fields, "part", confidence=0.9, discrepant=((0, 1),))


def _held_before(mentions: list[Mention], rows: list[int], part: int, whole: int) -> bool:
    """Whether a count told in the sentence before the nearest one can hold a part told as one "of which"."""
    value = mentions[part].value or 0
    return any(mentions[i].kind == "count" and (mentions[i].value or 0) >= value for i in rows if i < whole)


def _exceeds(part: Mention, whole: Mention) -> bool:
    """Whether a part is larger than its whole whatever their wording allows: two counts or two sums, in one unit or where one has none."""
    kinds = {part.kind, whole.kind}
    if not (kinds <= {"count", "number"} or kinds == {"money"}) or (part.unit != whole.unit and None not in (part.unit, whole.unit)):
        return False
    if part.value is None or whole.value is None or not isinstance(part.low, Decimal) or not isinstance(whole.high, Decimal):
        return False
    return part.low > whole.high and {part.qualifier, whole.qualifier} <= {"exact", "about"}
