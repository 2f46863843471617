"""Headline figures that nothing in the article bears out, and the body's figure they were meant to be.

A headline tells what the body tells. A figure of the headline that no figure of the body supports, by itself or as
the sum, difference or remainder of two, is an orphan; where the body holds a figure that is a slip of the pen away from it
(a zero, two digits swapped, another unit), or the one figure of its kind beside the same companion, the two belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck.check.alike import HEADS, QUANTITIES, derived, one_unit, same_attribute, same_size
from factcheck.check.case import Case
from factcheck.check.counterpart import counterpart, falls_short, of_another, one_claim
from factcheck.check.miswritten import NUMBER, shape_of
from factcheck.check.words import shared_words
from factcheck.semantics.calendar import parse_day
from factcheck.semantics.relation import relate
from factcheck.semantics.slips import digits_of
from factcheck.types import Article, Mention

MAX_BODY = 400  # figures of one article that are looked at
ABOVE, BELOW = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
DAY_WORDS = 2  # shared words that make two days those of one event
NEXT_WORD, DEED = 16, 60  # characters behind a day, of a headline and of a body, in which words say what happens then
DEED_WORDS, STEM = 2, 2  # of these words; letters of their stems
_WORD = re.compile(r"[가-힣]{2,}|[A-Za-z]{4,}")
TELLING_DIGITS = 3  # of a companion that ties two sentences by itself
ENOUGH = 3  # grounds for calling two figures beside a companion one, where no attribute says so
RETOLD = 4  # shared words by which a sentence retells the headline, whatever it calls the figure
LED_WITH = frozenset({"money", "count", "measure"})
LED_DIGITS, LED_WORDS, LED_NEAR = 2, 2, Decimal("0.2")  # of a headline's figure that is told otherwise in the lead
PLAIN = frozenset({"exact", "about"})
HALF = 2  # times by which a figure and the round bound that it keeps may differ
NEAR_BOUND = Decimal("0.05")  # "more than 400" bears out 410, not 1,700


class Orphan(NamedTuple):
    """A headline's figure, the body's figure it was meant to be (indices of mentions), how they differ and how sure that is."""

    head: int
    body: int
    reason: str  # scale digit_swap digit unit main
    confidence: float


def orphans(case: Case, a: int) -> list[Orphan]:
    """The orphans of one article's headline, subheads and captions, in text order."""
    return case.kept(("orphans", a), lambda: list(_orphans(case, a)))


def _orphans(case: Case, a: int) -> Iterator[Orphan]:
    article = case.articles[a]
    roles = [article.document.role_at(m.start) for m in article.mentions]
    if not any(role in HEADS or role == "lead" for role in roles):
        return
    for h, m in enumerate(article.mentions):
        if roles[h] == "lead":
            yield from _lead(case, a, h, [i for i, role in enumerate(roles) if role == "body"][:MAX_BODY])
        if roles[h] not in HEADS:
            continue
        others = [i for i, role in enumerate(roles) if role != roles[h] and role != "headline"][:MAX_BODY]
        if m.kind == "date":
            yield from _other_day(case, a, h, others)
        if m.kind not in QUANTITIES or m.value is None or m.value == 0:
            continue
        broken = _other_side(article, m, others)
        if broken is not None:
            yield Orphan(h, broken, "bound_broken", 0.85)
            continue
        short = falls_short(case, a, h, others)
        if short is not None:
            yield Orphan(h, short, "bound_broken", 0.85)
            continue
        support = _support(article, m, others)
        if support == "firm" and of_another(case, a, h, others):
            meant = counterpart(case, a, h, others, counted=True)
            if meant is not None:
                yield Orphan(h, meant, "main", 0.8)
        if support == "firm" or _bound_kept(article, h) or _written_elsewhere(article, m, roles[h]):
            continue
        found = _slip(case, a, h, others) or _beside_companion(case, a, h, others)
        if found is None and support == "none" and (meant := counterpart(case, a, h, others)) is not None:
            found = Orphan(h, meant, "main", 0.75)
        if found is None and support == "none" and (meant := _led_with(case, a, h, [i for i in others if roles[i] == "lead"])) is not None:
            found = Orphan(h, meant, "main", 0.7)
        if found is not None and (support == "none" or found.reason in {"scale", "digit_swap"}):
            yield found


def _led_with(case: Case, a: int, h: int, lead: list[int]) -> int | None:
    """The only figure of the headline's unit in the first paragraph, where it is of the headline's size and their sentences share words.

    A headline that no figure of the article bears out, 48,000 homes without power above a lead of 42,300.
    """
    head, article = case.articles[a].mentions[h], case.articles[a]
    like = [i for i in lead if one_unit(head, article.mentions[i])]
    if len(like) != 1 or head.unit is None or head.kind not in LED_WITH or head.digits < LED_DIGITS or derived(case, a, h):
        return None
    body = article.mentions[like[0]]
    near = head.value and body.value and abs(head.value - body.value) <= LED_NEAR * max(abs(head.value), abs(body.value))
    plain = head.qualifier in PLAIN and body.qualifier in PLAIN and (body.precision or 0) <= (head.precision or 0)
    return like[0] if near and plain and _words_shared(case, a, h, like[0]) >= LED_WORDS else None


def _lead(case: Case, a: int, h: int, others: list[int]) -> Iterator[Orphan]:
    """The body's figure that a figure of the first paragraph is a slip of the pen away from, claimed of the same thing."""
    m, claim = case.articles[a].mentions[h], case.claim_of(a, h)
    if (
        m.kind not in QUANTITIES
        or not m.value
        or m.digits < TELLING_DIGITS
        or claim is None
        or _support(case.articles[a], m, others) != "none"
    ):
        return
    found = _slip(case, a, h, [i for i in others if one_claim(case, a, claim, i)])
    # one digit that differs is more often that of another figure: 242 on board, all but one of whom died
    if found is not None and found.reason in {"scale", "digit_swap"}:
        yield found


def _other_side(article: Article, m: Mention, others: list[int]) -> int | None:
    """The body's figure that stays on the other side of the bound a headline names: 1조 돌파, but 1조에 육박."""
    if m.qualifier not in ABOVE | BELOW:
        return None
    found = None
    for i in others:
        b = article.mentions[i]
        if not one_unit(m, b):
            continue
        if b.value == m.value:
            short = b.qualifier in BELOW or (b.qualifier == "about" and b.high == b.value)  # 육박, nearly
            across = short if m.qualifier in ABOVE else b.qualifier in ABOVE
            if not across:
                return None
            found = i if found is None else found
        elif (relation := relate(m, b)) is not None and relation.bears_out:
            return None
    return found


def _other_day(case: Case, a: int, h: int, others: list[int]) -> Iterator[Orphan]:
    """The body's day that is a slip of the pen away from a day of the headline which the body does not know."""
    article = case.articles[a]
    m, day = article.mentions[h], _day(article.mentions[h])
    if day is None:
        return
    dates = [i for i in others if article.mentions[i].kind in {"date", "time"} and article.mentions[i].resolved]
    if any(str(article.mentions[i].low)[:10] <= day.isoformat() <= str(article.mentions[i].high)[:10] for i in dates):
        return
    line = (a, case.sentence_at(a, m.start))
    near = [i for i in dates if _slipped(day, _day(article.mentions[i]))]
    near = [i for i in near if shared_words(case, line, (a, case.sentence_at(a, article.mentions[i].start))) >= DAY_WORDS]
    told = parse_day(article.document.dateline.day)  # what is to come on the 6th is not what is told, on the 4th, to have happened
    near = [
        i for i in near if _mirrored(day, one := _day(article.mentions[i])) or (one != told and _one_deed(article, m, article.mentions[i]))
    ]
    if len({_day(article.mentions[i]) for i in near}) == 1:
        yield Orphan(h, near[0], "main", 0.85)


def _mirrored(day: date, other: date | None) -> bool:
    """Whether two days have their digits swapped, which the days of two steps of one thing seldom have."""
    return other is not None and f"{day.day:02}" == f"{other.day:02}"[::-1]


def _one_deed(article: Article, head: Mention, body: Mention) -> bool:
    """Whether the words right behind a headline's day stand soon behind the body's: 11일 투표, 12일 돌입 are two steps of one strike."""
    text = article.document.text
    behind = _WORD.findall(text, head.end, head.end + NEXT_WORD)[:DEED_WORDS]
    return bool(behind) and all(word[:STEM] in text[body.end : body.end + DEED] for word in behind)


def _day(m: Mention) -> date | None:
    """The one day of a date that is written with its number."""
    if not m.resolved or m.low != m.high or not isinstance(m.low, str) or not re.search(r"\d", m.surface):
        return None
    return parse_day(m.low)


def _slipped(day: date, other: date | None) -> bool:
    """Whether two days of one month differ by a swap or one digit of two, or the same day lies in the next month."""
    if other is None or day == other:
        return False
    if (day.year, day.month) == (other.year, other.month):
        x, y = f"{day.day:02}", f"{other.day:02}"
        return x == y[::-1] or (x[0] == y[0]) != (x[1] == y[1])
    return day.day == other.day and abs((day.year - other.year) * 12 + day.month - other.month) == 1


def _support(article: Article, m: Mention, others: list[int]) -> str:
    """How the body bears a headline's figure out: `firm` by a figure, `loose` by a far bound alone, or `none`."""
    found = "none"
    for i in others:
        b = article.mentions[i]
        if m.kind == b.kind == "percent" and m.value is not None and b.value == -m.value:
            return "firm"  # a fall with its sign and without: 1.6%↓, (-1.6%)
        relation = relate(m, b)
        if relation is None or not relation.bears_out:
            continue
        if not relation.reason.startswith("bound") or not m.value or not b.value or abs(m.value - b.value) <= NEAR_BOUND * abs(b.value):
            return "firm"
        found = "loose"
    return found


def _bound_kept(article: Article, head: int) -> bool:
    """Whether a figure of the body keeps a round bound of the headline and is of its size: below 1 trillion, 0.67 trillion."""
    m = article.mentions[head]
    if m.qualifier not in ABOVE | BELOW or m.digits > 1 or not m.value:
        return False
    for b in article.mentions:
        if b.unit == m.unit and b.value and article.document.role_at(b.start) not in HEADS:
            low, high = sorted((abs(m.value), abs(b.value)))
            if high <= HALF * low and (found := relate(m, b)) is not None and found.relation != "discrepant":
                return True
    return False


def _written_elsewhere(article: Article, m: Mention, role: str) -> bool:
    """Whether the figure's digits stand in the rest of the text outside any figure read there."""
    text, spans = article.document.text, [(x.start, x.end) for x in article.mentions]
    for number in NUMBER.findall(m.surface):
        for match in re.finditer(rf"(?<![\d,.]){re.escape(number)}(?!\d|,\d|\.\d)", text):
            if article.document.role_at(match.start()) != role and not any(s <= match.start() < e for s, e in spans):
                return True
    return False


def _slip(case: Case, a: int, h: int, others: list[int]) -> Orphan | None:
    """The body's figure that is a slip of the pen away from the headline's; None for none, or for several that differ."""
    mentions = case.articles[a].mentions
    found: list[Orphan] = []
    for b in others:
        reason = shape_of(mentions[h], mentions[b], case.lang_of(a))
        if reason is None:
            continue
        confidence = _sureness(case, a, h, b, reason)
        if confidence is not None:
            found.append(Orphan(h, b, reason, confidence))
    if not found:
        return None
    best = max(found, key=lambda o: (o.confidence, -o.body))
    rivals = {mentions[o.body].value for o in found if o.confidence == best.confidence}
    return best if len(rivals) == 1 else None


def _sureness(case: Case, a: int, h: int, b: int, reason: str) -> float | None:
    """How sure a slip is: the more digits agree, the fewer grounds it needs; None where they do not suffice."""
    head, body = case.articles[a].mentions[h], case.articles[a].mentions[b]
    assert head.value is not None
    digits, alike, grounds = len(digits_of(head.value)), same_attribute(case, a, h, b), _grounds(case, a, h, b)
    if reason == "digit" and digits >= 3:
        return 0.8 if grounds >= (1 if digits > 3 else 2) and not derived(case, a, h) else None
    points = reason == "unit" and head.kind in {"percent", "percentage_point"}
    if reason == "unit" and digits == 2 and head.kind != "money":
        # that both are changes says nothing: "미적분 선택 5.5%p 급증", and 5.5% more graduates
        enough = alike or _words_shared(case, a, h, b) > 1 if points else grounds > 0
        return 0.85 if enough and not derived(case, a, h) else None
    if reason == "digit" or (reason == "unit" and digits < 3):
        # half a point is what lies between two levels in percent: for a unit, that proves nothing
        return 0.75 if (alike or points) and grounds >= 3 and (points or not derived(case, a, h)) else None
    if reason == "unit":
        return 0.85 if grounds else None
    if digits >= 3:
        return 0.95
    if digits == 2:
        return 0.9 if grounds else 0.7 if reason == "scale" and head.kind == "money" and not derived(case, a, h) else None
    if body.qualifier not in PLAIN or grounds < (2 if alike else RETOLD):
        return None
    return 0.85 if alike else 0.75


def _grounds(case: Case, a: int, h: int, b: int) -> int:
    """What speaks for two figures being one: shared words, the attribute, a role, the lead, another figure both sentences hold."""
    article = case.articles[a]
    head, body = article.mentions[h], article.mentions[b]
    one, other = case.claim_of(a, h), case.claim_of(a, b)
    return (
        _words_shared(case, a, h, b)
        + same_attribute(case, a, h, b)
        + (one is not None and other is not None and one.role == other.role != "level")
        + (article.document.role_at(body.start) == "lead")
        + any(_repeats(article.mentions[i], article.mentions[j]) for i in _row(case, a, head, h) for j in _row(case, a, body, b))
    )


def _words_shared(case: Case, a: int, h: int, b: int) -> int:
    one, other = (case.sentence_at(a, case.articles[a].mentions[i].start) for i in (h, b))
    return shared_words(case, (a, one), (a, other))


def _row(case: Case, a: int, m: Mention, own: int) -> list[int]:
    """The other quantities of a mention's sentence."""
    mentions = case.articles[a].mentions
    return [i for i in case.mentions_in(a, case.sentence_at(a, m.start)) if i != own and mentions[i].kind in QUANTITIES]


def _beside_companion(case: Case, a: int, h: int, others: list[int]) -> Orphan | None:
    """The one figure of the orphan's unit in the body sentence that repeats another figure of the same headline."""
    article = case.articles[a]
    head, document = article.mentions[h], article.document
    for c in _row(case, a, head, h):
        for b in others:
            if not _repeats(article.mentions[c], article.mentions[b]):
                continue
            if not same_attribute(case, a, c, b) and article.mentions[c].digits < TELLING_DIGITS:
                continue
            row = case.mentions_in(a, case.sentence_at(a, article.mentions[b].start))
            alike = [
                i
                for i in row
                if i != b and one_unit(head, article.mentions[i]) and document.role_at(article.mentions[i].start) not in HEADS
            ]
            if (
                len(alike) == 1
                and same_size(head, article.mentions[alike[0]])
                and (same_attribute(case, a, h, alike[0]) or _grounds(case, a, h, alike[0]) >= ENOUGH)
                and not derived(case, a, h)
            ):
                return Orphan(h, alike[0], "main", 0.75)
    return None


def _repeats(a: Mention, b: Mention) -> bool:
    relation = relate(a, b)
    return relation is not None and relation.relation in {"consistent", "compatible"} and a.value is not None
