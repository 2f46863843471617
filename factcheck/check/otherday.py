"""The day of an article's body that a day of its headline was meant to be."""

from __future__ import annotations

import re
from datetime import date

from factcheck.check.case import Case
from factcheck.check.words import shared_words
from factcheck.semantics.calendar import parse_day
from factcheck.types import Article, Mention
from factcheck.wording.asof import as_of

DAY_WORDS = 2  # shared words that make two days those of one event
NEXT_WORD, DEED = 16, 60  # characters behind a day, of a headline and of a body, in which words say what happens then
DEED_WORDS, STEM = 2, 2  # of these words; letters of their stems
_WORD = re.compile(r"[가-힣]{2,}|[A-Za-z]{4,}")


def other_day(case: Case, a: int, h: int, others: list[int]) -> int | None:
    """The body's day that is a slip of the pen away from a day of the headline which the body does not know."""
    article = case.articles[a]
    m, day = article.mentions[h], _day(article.mentions[h])
    if day is None:
        return None
    dates = [i for i in others if article.mentions[i].kind in {"date", "time"} and article.mentions[i].resolved]
    happened = [i for i in dates if not (article.mentions[i].kind == "time" and as_of(article.mentions[i], article.document))]
    if any(str(article.mentions[i].low)[:10] <= day.isoformat() <= str(article.mentions[i].high)[:10] for i in dates):
        return None
    line = (a, case.sentence_at(a, m.start))
    near = [i for i in happened if _slipped(day, _day(article.mentions[i]))]
    near = [i for i in near if shared_words(case, line, (a, case.sentence_at(a, article.mentions[i].start))) >= DAY_WORDS]
    told = parse_day(article.document.dateline.day)  # what is to come on the 6th is not what is told, on the 4th, to have happened
    near = [
        i for i in near if _mirrored(day, one := _day(article.mentions[i])) or (one != told and _one_deed(article, m, article.mentions[i]))
    ]
    return near[0] if len({_day(article.mentions[i]) for i in near}) == 1 else None


def _mirrored(day: date, other: date | None) -> bool:
    """Whether two days have their digits swapped, which the days of two steps of one thing seldom have."""
    return other is not None and f"{day.day:02}" == f"{other.day:02}"[::-1]


def _one_deed(article: Article, head: Mention, body: Mention) -> bool:
    """Whether the words right behind a headline's day stand soon behind the body's: 11일 투표, 12일 돌입 are two steps of one strike."""
    text = article.document.text
    places = {n.start for n in article.names if n.type == "place"}  # what happens in one place on two days is not yet one deed
    behind = [w[0] for w in _WORD.finditer(text, head.end, head.end + NEXT_WORD) if w.start() not in places][:DEED_WORDS]
    return bool(behind) and all(word[:STEM] in text[body.end : body.end + DEED] for word in behind)


def _day(m: Mention) -> date | None:
    """The one day of a date that is written with its number: not 전날 오후 2시."""
    day = parse_day(m.low) if m.resolved and m.low == m.high and isinstance(m.low, str) else None
    return day if day is not None and re.search(rf"(?<!\d)0?{day.day}(?!\d)", m.surface) else None


def _slipped(day: date, other: date | None) -> bool:
    """Whether two days of one month differ by a swap or one digit of two, or the same day lies in the next month."""
    if other is None or day == other:
        return False
    if (day.year, day.month) == (other.year, other.month):
        x, y = f"{day.day:02}", f"{other.day:02}"
        return x == y[::-1] or (x[0] == y[0]) != (x[1] == y[1])
    return day.day == other.day and abs((day.year - other.year) * 12 + day.month - other.month) == 1
