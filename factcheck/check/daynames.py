"""Dates that are written with the name of their day, in the notations of newspapers: 3월 5일(화), Tuesday, March 5, 2024-03-05 (Tue)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
HANJA = "月火水木金土日"
_RANGE = re.compile(r"(?:\([^)]{1,3}\))?\s?(?:부터|에서|~|∼|-|–|—|·|,|와|과|및|이어)\s?")
_SUFFIX = re.compile(r"일|(?:st|nd|rd|th)\b")
# Friday and Saturday, Aug. 6 and 7: two names for two days
_LISTED = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?,?\s?(?:and|or|to|through|&|-|–|,)\s?\Z", re.IGNORECASE)
LOOK_BACK = 24
_ONE_DAY = r"(?!\s?(?:and|or|to|through|&|-|–|,)\s?\d{1,2}\b(?!\s?[ap:.]))"  # not the first of two days
_CLOCK = r"(?:\s(?:오전|오후|낮|밤|저녁|새벽|아침)?\s?\d{1,2}시(?:\s?\d{1,2}분)?)?"
_KO_WHICH = r"(?:(?:지난|오는|이달|이번\s?달|다음\s?달|내달|지난달|올해|지난해|작년|내년)\s)?"
_DAYPART = r"(?:morning|afternoon|evening|night|noon)"
EN_MONTH = (  # full or short, with or without a point
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_EN_MONTH = rf"(?P<m{{n}}>{EN_MONTH})"


class Named(NamedTuple):
    """A day and the name written beside it: the whole stretch, the date's own, and its parts; weekday 0 is Monday."""

    start: int
    end: int
    date_start: int
    date_end: int
    year: int | None
    month: int | None
    day: int
    weekday: int


def named_days(text: str, lang: str, names: tuple[str, ...]) -> Iterator[Named]:
    """Every date of a text that stands with the name of a day, in text order."""
    previous: Named | None = None
    taken: set[int] = set()  # Sunday, Nov. 17, Tuesday's papers said: the date has its name already
    for pattern in _patterns(lang, names):
        for match in pattern.finditer(text):
            found = _named(match, names)
            if found is None or found.date_end in taken or _LISTED.search(text, max(0, found.start - LOOK_BACK), found.start):
                continue
            taken.add(found.date_end)
            if lang == "ko" and found.month is None and previous is not None and _RANGE.fullmatch(text[previous.end : found.start]):
                # 3월 5일(화)부터 9일(토)까지: the second day is of the first one's month
                found = found._replace(year=found.year or previous.year, month=previous.month)
            previous = found
            yield found
        previous = None


def _named(match: re.Match[str], names: tuple[str, ...]) -> Named | None:
    parts = {key[:-1]: value for key, value in match.groupdict().items() if value is not None}
    word = parts["w"].rstrip(".")
    weekday = HANJA.find(word) if len(word) == 1 and word in HANJA else next((i for i, n in enumerate(names) if n.startswith(word)), -1)
    if weekday < 0 or not 1 <= int(parts["d"]) <= 31:
        return None
    month = parts.get("m", "")
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1 if month else None
    if number is not None and not 1 <= number <= 12:
        return None
    dated = [match.span(key) for key, value in match.groupdict().items() if value is not None and key[0] in "ymd"]
    year = int(parts["y"]) if "y" in parts else None
    start = min(s for s, _ in dated)
    end = max(e for _, e in dated)
    suffix = _SUFFIX.match(match.string, end)
    end = suffix.end() if suffix else end
    return Named(match.start(), match.end(), start, end, year, number, int(parts["d"]), weekday)


@lru_cache(maxsize=16)
def _patterns(lang: str, names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return _korean(names) if lang == "ko" else _english(names)


def _korean(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    days = "|".join(map(re.escape, names))

    def day(n: int) -> str:
        words = rf"(?:(?P<y{n}>(?:19|20)\d\d)년\s?)?(?:(?P<m{n}>\d{{1,2}})월\s?)?(?P<d{n}>\d{{1,2}})일"
        dotted = rf"(?:(?P<y{n + 1}>(?:19|20)\d\d)(?:\.\s?|-|/))(?P<m{n + 1}>\d{{1,2}})(?:\.\s?|-|/)(?P<d{n + 1}>\d{{1,2}})\.?"
        return rf"(?<![\d.,제])(?<!\d[·~∼,-])(?<!\d[·~∼,-]\s)(?:{words}|{dotted})"  # of 6·7일(일) the name is the second day's

    return (
        # the day's name after the date, in brackets or spelt out
        re.compile(rf"{day(1)}{_CLOCK}\s?(?:\((?P<w1>{days}|[{HANJA}])(?:요일|曜日)?[\s)]|(?P<w2>{days})요일)"),
        # 10일은 토요일이다
        re.compile(rf"{day(5)}[은이]\s(?P<w6>{days})요일(?=[이로인])"),
        # before it: 화요일인 5일, 다음 주 수요일(5일)
        re.compile(rf"(?<![가-힣(·~∼,-])(?P<w5>{days})요일(?:인\s|이던\s|이었던\s|,\s|\s?\(){_KO_WHICH}{day(3)}(?!\s?[·~∼,-]\s?\d)"),
    )


def _english(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    day = "|".join(sorted((rf"{re.escape(n)}|{re.escape(n[:3])}[a-z]{{0,2}}\." for n in names), reverse=True))
    year = r"(?:,?\s(?P<y{n}>(?:19|20)\d\d)\b)?"
    ordinal = r"(?:st|nd|rd|th)?"

    def month_first(n: int) -> str:
        return rf"{_EN_MONTH}\s(?P<d{n}>\d{{1,2}}){ordinal}(?!\d|:\d|,\d|\.\d|%){year}".replace("{n}", str(n))

    def day_first(n: int) -> str:
        return rf"(?:the\s)?(?P<d{n}>\d{{1,2}}){ordinal}\s(?:of\s)?{_EN_MONTH}{year}".replace("{n}", str(n))

    iso = r"(?P<y{n}>(?:19|20)\d\d)-(?P<m{n}>\d{2})-(?P<d{n}>\d{2})"
    short = "|".join(re.escape(n[:3]) for n in names)
    return (
        # Tuesday, March 5; Tuesday evening, March 5; Tuesday (March 5)
        re.compile(rf"\b(?P<w1>{day})(?:\s{_DAYPART})?(?:,?\s(?:on\s)?|\s\()(?:{month_first(1)}|{day_first(2)}){_ONE_DAY}"),
        re.compile(
            rf"\b(?:{month_first(1)}|{day_first(2)})"
            rf"(?:,?\s(?:(?:which\s)?(?:is|was|falls|fell|will\sfall)\s(?:on\s)?)?an?\s(?P<w1>{day})|\s\((?P<w2>{day}|{short})\)|,\s(?P<w3>{day})(?=[,.;]|\s*$))"
        ),
        re.compile(rf"\b{iso.replace('{n}', '1')},?\s\(?(?P<w1>{day}|{short})\b"),
        re.compile(
            rf"\b(?P<w1>{day}),?\s(?:on\s)?the\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)(?!\s(?:of\b|[A-Za-z]+\s(?:anniversary|edition|season|time)))(?=[\s,.;])"
        ),
    )
