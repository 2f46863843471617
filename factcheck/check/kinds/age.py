"""An age that does not fit the birth year or the life span beside it: "김 씨(49·1985년생)" in 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from factcheck.check.case import Case
from factcheck.check.lives import lives
from factcheck.check.slip import Slip
from factcheck.grammar.phrases import Phrases, part, phrases
from factcheck.semantics.calendar import age_on, make_day, parse_day
from factcheck.types import Computed

WORDINGS = {
    "main": ("age", "birth", "published", "low", "high"),
    "person": ("who", "age", "birth", "published", "low", "high"),
    "lived": ("age", "birth", "death", "low", "high"),
}
NEAR = 30  # characters between an age and a birth year that belong together
LIVED = 60  # the same for a life span, which may stand at the name
OLDEST = 120
RECENT = 60  # days within which a death is news
_BRACKETED = re.compile(r"[(·,]\s?(?P<age>\d{2,3})(?=[·,)])")
_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")
_LIFE = re.compile(r"\((?P<year>(?:18|19|20)\d\d)\s?[~∼–—-]\s?(?P<death>(?:19|20)\d\d)\)")


@dataclass(frozen=True, slots=True)
class Options:
    """`counted`: whether ages may be counted the Korean way, a year more than full years, in Korean texts."""

    counted: bool = True


class _Age(NamedTuple):
    start: int
    end: int
    value: int
    late: bool


def run(case: Case, options: Options) -> Iterator[Slip]:
    """One slip per age whose birth year stands beside it, or in another sentence, and lies elsewhere by all ways of counting."""
    told: set[tuple[int, int | None]] = set()
    for slip in (*_beside(case, options), *_across_articles(case, options)):
        place = (slip.places[0].article, slip.places[0].start)
        if place not in told:
            told.add(place)
            yield slip


def _beside(case: Case, options: Options) -> Iterator[Slip]:
    for a, article in enumerate(case.articles):
        published = article.document.dateline.day
        text, said = article.document.text, phrases(case.lang_of(a), "ages")
        for sentence in article.sentences:
            line = text[sentence.start : sentence.end]
            if said["then"].search(line):
                continue
            died = _died(case, a, sentence.start, line, said, options)
            if died is not None:
                yield died
                continue
            births, lives = list(said["birth_beside"].finditer(line)), list(_LIFE.finditer(line))
            ages = list(_ages(line, said)) if len(births) + len(lives) == 1 else []
            if len(ages) != 1:
                continue
            if lives and ages[0].late and _apart(ages[0], lives[0]) <= LIVED:
                yield from _slip(case, a, sentence.start, ages[0], lives[0], None, lives[0]["death"], options)
            elif births and published is not None and _apart(ages[0], births[0]) <= NEAR:
                # of someone who died, the age is that of the day of death, which may lie in the year before
                dead = said["death"].search(line) is not None
                if not (dead and _of_another_year(case, a, sentence.start, births[0]["year"], published)):
                    yield from _slip(case, a, sentence.start, ages[0], births[0], published, None, options, dead=dead)


def _died(case: Case, a: int, start: int, line: str, said: Phrases, options: Options) -> Slip | None:
    """The one age at death of a sentence that tells the year of birth and that of death: "born in 1924, … died in 2003 at 89"."""
    births, deaths = list(said["birth"].finditer(line)), list(said["died_in"].finditer(line))
    if len(births) != 1 or len(deaths) != 1 or said["other_person"].search(line):
        return None
    late = deaths[0]
    age = _Age(late.start("age"), late.end("age"), int(late["age"]), late=True)
    return next(_slip(case, a, start, age, births[0], None, late["death"], options), None)


def _across_articles(case: Case, options: Options) -> Iterator[Slip]:
    for a, article in enumerate(case.articles):
        published = article.document.dateline.day
        if published is not None:
            yield from _across(case, a, published, options)


def _across(case: Case, a: int, published: str, options: Options) -> Iterator[Slip]:
    """Ages whose birth year stands in another sentence."""
    article, lang = case.articles[a], case.lang_of(a)
    for life in lives(article.document.text, article.sentences, lang):
        if life.dead and _of_another_year(case, a, life.start, life.birth["year"], published):
            continue
        year = int(life.birth["year"])
        passed = int(published[:4]) - year
        # the day of death may lie in the year before
        said = phrases(lang, "ages")
        counted = said.number("counted") if options.counted else 0
        low, high = passed - 1 - life.dead, passed + counted
        full = None if life.dead else _full_years(said, life.birth, published)
        if full is not None:
            low, high = full - 1 + counted, full + 1 + counted
        if low <= life.age <= high or not 0 < passed <= OLDEST:
            continue
        place, birth = case.span(a, life.start, life.end), case.span(a, *life.birth.span(), "related")
        fields = {"age": place.surface, "birth": str(year), "low": str(low), "high": str(high)}
        more = {"death": published[:4]} if life.dead else {"published": published, "who": life.who or ""}
        yield Slip(
            (place, birth),
            fields | more,
            "lived" if life.dead else "person",
            confidence=0.9,
            discrepant=((0, 1),),
            computed=Computed(f"{published[:4]} - {year}", (), Decimal(passed), Decimal(low), Decimal(high), "year", Decimal(life.age)),
        )


def _of_another_year(case: Case, a: int, at: int, birth: str, published: str) -> bool:
    """Whether a sentence on a death names a year that is neither the birth's nor one in which news of it is written: "died in 1983".

    Where it names a day of the weeks before as well, that is the day of the death, and the year is of the life: 1978년 등단한 …
    10일 별세했다.
    """
    article, number, year = case.articles[a], case.sentence_at(a, at), int(published[:4])
    span = article.sentences[number]
    if {birth, str(year), str(year - 1)}.issuperset(_YEAR.findall(article.document.text[span.start : span.end])):
        return False
    told = (m for i in case.mentions_in(a, number) if (m := article.mentions[i]).kind in ("date", "time") and m.low == m.high)
    days = [day for m in told if (day := parse_day(str(m.low)[:10])) is not None]
    written = parse_day(published)
    return written is None or not any(0 <= (written - day).days <= RECENT for day in days)


def _ages(line: str, said: Phrases) -> Iterator[_Age]:
    found = list(said["age"].finditer(line)) or list(_BRACKETED.finditer(line))
    for match in found:
        value = match["age"] or match["age2"]
        key = "age" if match["age"] else "age2"
        start = match.start(key)
        end = match.end() if key == "age" and match.re is not _BRACKETED else match.end(key)
        late = part(match, "late") is not None
        yield _Age(start, end, int(value), late)


def _apart(age: _Age, match: re.Match[str]) -> int:
    return max(match.start() - age.end, age.start - match.end(), 0)


def _slip(
    case: Case,
    a: int,
    base: int,
    age: _Age,
    match: re.Match[str],
    published: str | None,
    death: str | None,
    options: Options,
    *,
    dead: bool = False,
) -> Iterator[Slip]:
    year = int(match["year"])
    end_year = int((death or published or "0")[:4])
    passed = end_year - year
    # full years before and after the birthday; a year more where the year of birth is counted as the first
    said = phrases(case.lang_of(a), "ages")
    counted = said.number("counted") if options.counted else 0
    low, high = passed - 1 - dead, passed + counted
    full = _full_years(said, match, published)
    if full is not None and not dead:
        low, high = full - 1 + counted, full + 1 + counted
    line = case.articles[a].document.text[base : base + max(match.end(), age.end) + 1]
    if age.value < low and not (dead or death or said["now"].search(line) or _in_brackets(line, age)):
        return  # 24세에 데뷔했다: the age of an earlier day
    if age.value < low and _of_a_day_told(case, a, year, age.value):
        return  # 2024년 7월 1일 … (1955년생, 68세), a year on
    if low <= age.value <= high or not 0 <= passed <= OLDEST or not 0 < age.value <= OLDEST:
        return
    place = case.span(a, base + age.start, base + age.end)
    birth = case.span(a, base + match.start(), base + match.end(), "related")
    fields = {"age": place.surface, "birth": str(year), "low": str(low), "high": str(high)}
    when = {"death": death} if death else {"published": published or ""}
    yield Slip(
        (place, birth),
        fields | when,
        "lived" if death else "main",
        confidence=0.9,
        discrepant=((0, 1),),
        computed=Computed(f"{end_year} - {year}", (), Decimal(passed), Decimal(low), Decimal(high), "year", Decimal(age.value)),
    )


def _of_a_day_told(case: Case, a: int, born: int, age: int) -> bool:
    """Whether an age in full years is that of a day which its article names with its year."""
    days = (m for m in case.articles[a].mentions if m.kind in ("date", "time") and m.anchor == "explicit" and m.low is not None)
    return any(int(str(m.low)[:4]) - born - age in (0, 1) for m in days if str(m.low)[:10] == str(m.high)[:10])


def _in_brackets(line: str, age: _Age) -> bool:
    """Whether an age stands in brackets, as that of the day of writing does: 김모(39·1985년생) 씨."""
    opened = line.rfind("(", 0, age.start)
    return opened >= 0 and ")" not in line[opened : age.start]


def _full_years(said: Phrases, match: re.Match[str], published: str | None) -> int | None:
    """Full years on the day of publication where the whole birth date stands there."""
    parts = match.groupdict()
    number = parts.get("day") or parts.get("day2")
    if published is None or not number:
        return None
    name = parts.get("name")
    if not parts.get("month") and not name:
        return None
    month = int(parts["month"]) if parts.get("month") else int(said.values("month")[name or ""])
    born = make_day(int(parts["year"]), month, int(number))
    return age_on(born.isoformat(), published) if born else None
