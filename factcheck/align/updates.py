"""Whether one figure replaced another: a later count, a final figure for a provisional one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.align.comparable import currency_slip
from factcheck.align.counted import clocks_differ, counted_apart, dated_apart, moment, published
from factcheck.align.onset import passed
from factcheck.align.said import COUNTED, Said
from factcheck.align.tolls import CUMULATIVE, concept_of, standing, stems_of
from factcheck.align.version import supersedes
from factcheck.align.wording import wording
from factcheck.grammar.lexicon import varies
from factcheck.semantics.slips import digit_moved, digit_swap, laps_swapped, scale_slip, scale_word_slip
from factcheck.types import Article
from factcheck.wording.asof import as_of

STAGES = ("flash", "provisional", "final")  # of a figure, rising; before them what was only estimated
EXPECTED = "status:expected"  # scope of what is only foreseen
STAGE_REACH = 8  # characters behind the name of a stage in which it may be set beside another figure
PROVISIONAL = 2  # the second of them
SHORT = 2  # digits up to which two figures of different days look swapped by chance
BESIDE = 4  # content words
CLOCK_REACH = 3  # sentences back in which "as of 6 a.m." still governs a count


def update_reason(
    a: Said, b: Said, one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article], *, shaped: bool = False
) -> str | None:
    """Why the later of two differing claims updates the earlier; None if it does not.

    `one` and `other` are all claims of either reading; `shaped` tells that the difference looks like a slip in its place.
    """
    if "age" in (a.mention.kind, b.mention.kind) or _past(a, b) or (a.decided and b.decided):
        return None  # nobody is counted anew from one day to the next, and what has happened keeps its day; a decided match its score
    if _put_off(a, b, articles):
        return "later_figure"
    if {a.mention.kind, b.mention.kind} == {"percent", "percentage_point"}:
        return None  # growth of -0.4%, and -0.4 points below what was expected
    counted = counted_apart(one, other, articles) or dated_apart(a, b, articles) or int(clocks_differ(one, other, articles))
    mistyped = not counted and _slip(a, b) and min(a.digits, b.digits) > SHORT
    if _foreseen(one, other) or _foreseen(other, one):
        return "provisional_final"
    if _superseded(one, other, articles) and not (mistyped and _guessed(one, other, articles)):
        return "provisional_final"
    if _rewritten(one, other, articles) or _rewritten(other, one, articles):
        return "revised"
    short = a.mention.unit == b.mention.unit and max(a.digits, b.digits) <= SHORT
    if (_slip(a, b) and not _short_swap(a, b) and not (counted and short)) or _looks_back(a, b):
        return None  # of two-digit counts at two hours many a one has the other's digits
    attribute = concept_of(a) or concept_of(b)
    if attribute in wording().lists["daily"] and _at_other_hours(one, other, articles):
        return "later_figure"
    fixed = attribute is not None and not varies(attribute)
    # a turnout grows by the hour, the depth of a quake does not: only what is itself told as of an hour was measured anew
    once = fixed and a.mention.kind == "measure" and not all(_of_its_hour(s, articles[s.article]) for s in (a, b))
    stated = 0 if once else counted
    if not stated and (fixed or (attribute is None and (shaped or _retold(a, b, articles)))):
        return None
    first = stated or _told_apart(a, b, one, other, articles)
    if not first or comes_back(one, other) or comes_back(other, one):
        return None
    fell = _falls(*((a, b) if first < 0 else (b, a)), (*one, *other))
    return None if fell and not (stated and _grew_in_print(one, other, articles)) else "later_figure"


def _told_apart(a: Said, b: Said, one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> int:
    """-1 if `a`, of the reading `one`, was told before `b`, 1 if after, else 0: by the days of all of either, else by their hours."""
    first, last = _span(one, other), _span(other, one)
    if not first or not last:
        return 0
    if first[1] < last[0] or last[1] < first[0]:
        return -1 if first[1] < last[0] else 1
    if _earlier_that_day(one, other, articles):
        return -1 if (a.mention.value or 0) <= (b.mention.value or 0) else 1
    hours = _clock(a, articles), _clock(b, articles)
    if not (concept_of(a) or concept_of(b)) or not hours[0] or not hours[1] or hours[0] == hours[1]:
        return 0
    return -1 if hours[0] < hours[1] else 1


def moved_on(a: Said, b: Said, one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> str | None:
    """Why one of two figures that could be read as one all the same replaced the other; None if it did not.

    "More than 11,200 dead" allows 35,224 five days on, and 67 trillion may be cut short from 67.8: but where a count that
    varies is far past the bound, or the one is said to be provisional and the other final, the figure moved on.
    """
    if a.key != b.key and _superseded(one, other, articles):
        return "provisional_final"
    return update_reason(a, b, one, other, articles) if varies(concept_of(a) or concept_of(b)) else None


def may_have_grown(a: Said, b: Said, articles: Sequence[Article]) -> bool:
    """Whether the days of two claims of a growing count, or the hours stated, let the higher be the later: one is unknown, or it is."""
    one, other = _as_of(a), _as_of(b)
    if one is None or other is None:
        return True
    if one[:10] == other[:10]:
        one, other = (moment(s, articles[s.article]) for s in (a, b))
        if one is None or other is None or one == other:
            return True
    x, y = a.mention.value, b.mention.value
    return x is not None and y is not None and (x < y) == (one < other)


def _span(own: Sequence[Said], other: Sequence[Said]) -> tuple[str, str] | None:
    """First and last day on which a reading was told, articles left out that give both; None where no day is known."""
    both = {s.article for s in own} & {s.article for s in other}
    days = [_as_of(s) for s in own if s.article not in both] or [_as_of(s) for s in own]
    told = [d for d in days if d]
    return (min(told), max(told)) if told else None


def comes_back(own: Sequence[Said], other: Sequence[Said]) -> bool:
    """Whether a reading is told before the days on which the other is told, and again after them, each time without the other."""
    both = {s.article for s in own} & {s.article for s in other}
    mine, its = ([s.published for s in reading if s.article not in both] for reading in (own, other))
    if not mine or not its or None in mine or None in its:
        return False
    days, between = sorted(d for d in mine if d is not None), sorted(d for d in its if d is not None)
    return days[0] < between[0] and between[-1] < days[-1]


def _falls(earlier: Said, later: Said, told: Sequence[Said]) -> bool:
    """Whether both tell one count that only grows, and the later is lower: a toll, or what the later calls a running total."""
    if later.mention.kind in ("percent", "percentage_point"):
        return False  # of those infected fewer die in the end
    concept = concept_of(earlier)
    running = concept is not None and any(CUMULATIVE in s.claim.scope for s in told if s.key == later.key)
    if not (running or concept in wording().lists["grows"]) or concept_of(later) not in (concept, None):
        return False
    x, y = earlier.mention.value, later.mention.value
    return x is not None and y is not None and y < x


def _rewritten(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> bool:
    """Whether each article with the one reading was followed by a version of its own that gives the other, and not the one."""
    here, there = {s.article for s in one}, {s.article for s in other}
    return all(any(supersedes(articles[b], articles[a]) for b in there - here) for a in here)


def _past(a: Said, b: Said) -> bool:
    """Whether two dates or hours had both passed when they were told: a plan moves on, what has happened keeps its day."""
    if passed(a) and passed(b) and a.claim.modality == b.claim.modality == "asserted":
        return True
    return all(
        s.family == "calendar" and s.published is not None and s.mention.high is not None and str(s.mention.high)[:10] <= s.published
        for s in (a, b)
    )


def _put_off(a: Said, b: Said, articles: Sequence[Article]) -> bool:
    """Whether the article published first tells an hour as one to come, and the other another: 3시 발사된다, 4시 발사됐다."""
    days = a.published, b.published
    told = [(s, s.published if days[0] != days[1] else published(articles[s.article])) for s in (a, b)]
    (first, one), (_, other) = sorted(told, key=lambda x: x[1] or "")
    return first.ahead and bool(one and other) and one != other


def _retold(a: Said, b: Said, articles: Sequence[Article]) -> bool:
    """Whether the later article tells its figure of what happened then, and not of how things stand: "당시 연료 38t을 버렸다"."""
    later = max((a, b), key=lambda s: s.published or "")
    return a.published != b.published and wording().match("back_then", articles[later.article].sentence_text(later.claim)) is not None


def _looks_back(a: Said, b: Said) -> bool:
    """Whether the later article tells its figure as what was before: then it is no later count, and the two ought to agree."""
    later = max((a, b), key=lambda s: s.published or "")
    return a.published != b.published and bool(stems_of("former").intersection((*later.left[:BESIDE], *later.right[:BESIDE])))


def _earlier_that_day(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> bool:
    """Whether, of one day's two readings of a count that only grows, some article gave the lower before one gave the higher."""
    low, high = sorted((one, other), key=lambda reading: reading[0].mention.value or 0)
    if concept_of(low[0]) not in wording().lists["grows"] or concept_of(high[0]) not in (concept_of(low[0]), None):
        return False
    before, after = ([m for s in reading if (m := _moment(s, articles))] for reading in (low, high))
    return bool(before and after) and min(before) < max(after)


def _grew_in_print(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> bool:
    """Whether all articles with the lower of two counts appeared before all with the higher, whatever day is written beside the hour."""
    low, high = sorted((one, other), key=lambda reading: reading[0].mention.value or 0)
    before, after = ([published(articles[s.article]) or s.published or "" for s in reading] for reading in (low, high))
    return max(before) < min(after)


def _at_other_hours(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> bool:
    """Whether both readings are told as of hours, and no hour is told of both: the injured of 6 a.m., of 9:40 and of 6 p.m."""
    here, there = ({m for s in reading if (m := moment(s, articles[s.article]))} for reading in (one, other))
    return bool(here and there) and here.isdisjoint(there)


def _moment(said: Said, articles: Sequence[Article]) -> str | None:
    """Day and hour as of which a figure was counted, else at which its article was published; None where neither is told."""
    return moment(said, articles[said.article]) or published(articles[said.article])


def _of_its_hour(said: Said, article: Article) -> bool:
    """Whether the sentence of a claim says as of which hour it holds: 오전 9시 현재 320㎞ 남쪽 해상에서."""
    start, end = said.claim.sentence
    return any(m.kind == "time" and start <= m.start < end and as_of(m, article.document) for m in article.mentions)


def _clock(said: Said, articles: Sequence[Article]) -> str | None:
    """The clock time named last before a claim, in its sentence or shortly before, else the first behind it in its sentence."""
    article, (_, end) = articles[said.article], said.claim.sentence
    start = article.sentences[max(0, said.sentence - CLOCK_REACH)].start if article.sentences else 0
    clocks = [m for m in article.mentions if m.kind == "time" and start <= m.start < end and "T" in str(m.low)]
    before = [m for m in clocks if m.start < said.mention.start]
    return str((before[-1:] or clocks)[0].low)[-5:] if clocks else None


def _slip(a: Said, b: Said) -> bool:
    """Whether the two look like one figure mistyped; growth hardly ever swaps two digits or adds a zero."""
    x, y = a.mention.value, b.mention.value
    if x is None or y is None or min(a.digits, b.digits) < 2:
        return False
    kinds = {a.mention.kind, b.mention.kind}
    if currency_slip(a, b) or not (len(kinds) == 1 or kinds <= COUNTED):
        return True
    if laps_swapped(a.mention, b.mention):
        return True
    return digit_swap(x, y) or digit_moved(x, y) or scale_slip(x, y) is not None or scale_word_slip(x, y)


def _short_swap(a: Said, b: Said) -> bool:
    """Whether the two are of two digits and of what moves from day to day: 59 percent contained, then 95; 13 dead, 31; not 5 and 50."""
    x, y, concept = a.mention.value, b.mention.value, concept_of(a) or concept_of(b)
    if max(a.digits, b.digits) > SHORT or x is None or y is None or scale_slip(x, y) is not None:
        return False
    if a.mention.kind == b.mention.kind == "percent":
        return a.published != b.published and varies(concept)
    anew = concept in wording().lists["grows"] or (a.published != b.published and concept in wording().lists["daily"])
    return anew and a.family == b.family == "count" and standing(a) and standing(b)


def _as_of(said: Said) -> str | None:
    """When a claim's figure was counted: as stated, else when it was published."""
    if said.claim.as_of and said.claim.as_of.end:
        return said.claim.as_of.end
    return said.published


def _superseded(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> bool:
    """Whether the one reading is of an earlier stage than the other, wherever a text tells the stage of either."""
    x, y = ([n for s in reading if not s.headline and (n := _stage(s, articles)) is not None] for reading in (one, other))
    if x and y:
        return max(x) < min(y) or max(y) < min(x)
    return _called_provisional(one, other, articles) or _called_provisional(other, one, articles)


def _foreseen(early: Sequence[Said], late: Sequence[Said]) -> bool:
    """Whether every article with a reading tells it as foreseen (a crop of 3.66 million t), and all with the other, later, as what came."""
    told = {s.article for s in early if _expected(s)}
    days, later = ([s.published for s in reading if s.published] for reading in (early, late))
    foreseen = told == {s.article for s in early} and not any(map(_expected, late))
    if not foreseen or _slip(early[0], late[0]):
        return False
    return not days or not later or max(days) < min(later)  # what came is told after what was foreseen, on whatever day


def _expected(said: Said) -> bool:
    return said.claim.modality == "forecast" or EXPECTED in said.claim.scope


def _called_provisional(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> bool:
    """Whether a reading is called provisional (잠정) wherever it is told, else in its headline, and the other is told later and not so."""
    stages = {_named_stage(s, articles) or _headed_stage(s, articles) for s in one if not s.headline}
    days, later = ([s.published or "" for s in reading] for reading in (one, other))
    after = (_named_stage(s, articles) for s in other)
    return stages == {PROVISIONAL} and all(n is None or n > PROVISIONAL for n in after) and max(days) < min(later)


def _guessed(one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> bool:
    """Whether only words of guessing and counting tell the stages of two readings apart, which mostly stand beside another figure."""
    return not any(_named_stage(s, articles) for reading in (one, other) for s in reading if not s.headline)


def _stage(said: Said, articles: Sequence[Article]) -> int | None:
    """How far a figure had come when it was told, by the nearest word of its sentence that says so: 0 estimated to 3 final."""
    named = _named_stage(said, articles)
    if named is not None:
        return named
    words, text = wording(), articles[said.article].sentence_text(said.claim)
    if words.match("counted", text):
        return len(STAGES)
    return 0 if words.match("estimated", text) else _headed_stage(said, articles)


def _named_stage(said: Said, articles: Sequence[Article]) -> int | None:
    """The stage that a word of the sentence names outright (잠정, final), the nearest of several; None where there is none."""
    article, words = articles[said.article], wording()
    start, text = said.claim.sentence.start, article.sentence_text(said.claim)
    found = [
        (min(abs(start + m.start() - said.mention.end), abs(said.mention.start - start - m.end())), stage)
        for stage, group in enumerate(STAGES, 1)
        for m in words.patterns[group].finditer(text)
        if words.match("beside_stage", text[m.end() : m.end() + STAGE_REACH]) is None
    ]
    return min(found)[1] if found else None


def _headed_stage(said: Said, articles: Sequence[Article]) -> int | None:
    """The stage that the headline of a claim's article names as that of its figures: 출생·사망통계(잠정), 2분기 확정 실적."""
    headline = articles[said.article].document.headline or ""
    if wording().match("headed_stage", headline) is None:
        return None
    stages = {stage for stage, group in enumerate(STAGES, 1) if wording().match(group, headline)}
    return stages.pop() if len(stages) == 1 else None
