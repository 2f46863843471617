"""Whether a figure that moved on is one count taken twice, and not two things that happen to be told on two days.

That the later of two figures may replace the earlier keeps a difference from being called a conflict: silence needs no more. To tell an
editor that the count moved on needs a ground of its own: one attribute, one scope, one place, and something beside the value that says so.
"""

from __future__ import annotations

import re

from factcheck.align.anchors import FAR
from factcheck.align.cells import alike
from factcheck.align.groups import Link
from factcheck.align.places import of_part, placed_alone, places_apart
from factcheck.align.said import Said
from factcheck.align.supports import SAME_WORDING
from factcheck.align.tolls import PLAIN_ROLES, concept_of, stems_of
from factcheck.align.wording import wording
from factcheck.grammar.lexicon import varies
from factcheck.semantics.apart import days_between
from factcheck.types import Claim, Mention

UNTIMED = frozenset({"ordinal", "rank", "ratio", "score", "age", "duration"})  # what is told so is hardly ever counted again
FORECAST = "forecast"
DAY_LENGTH = 10  # characters of an ISO day
NATIONAL = "where:national"  # of all fires burning, beside the one that the other article is about
SAID_ALIKE = "same_sentence"
LEAST_GROUNDS, LEAST_WORDS = 2, 2
ATTRIBUTIVE = re.compile(r"\w-[A-Za-z]")  # 33-storey, three-year
LIKELY = 0.75  # probability of a link


def recounted(a: Said, b: Said, link: Link | None, grounds: tuple[str, ...]) -> bool:
    """Whether two updated figures are one count at two times; `link` joined them directly, `grounds` are those of their pair.

    Of an attribute that the lexicon knows one ground is enough, or that each is the whole count its article gives; of any other the
    sentences must be alike, or one list label have both.
    """
    grounds = tuple(g for g in grounds if g != SAME_WORDING)  # they tell one attribute and scope, which are asked for anyway
    if a.family == "calendar":
        return bool(grounds) and _put_off(a, b)
    first, last = sorted((a, b), key=lambda s: s.published or "")
    if last.claim.modality == FORECAST != first.claim.modality:
        return False  # "could reach 20,000" is no later count; what was forecast may have come out otherwise
    if {a.mention.kind, b.mention.kind} & UNTIMED or places_apart(a, b) or _clash(a, b) or _unlike(a.mention, b.mention):
        return False
    one, other = concept_of(a), concept_of(b)
    if (days_between(a.published, b.published) or 0) > FAR and not {one, other} & wording().lists["grows"]:
        return False  # of a festival of two years the one had more visitors
    if not {one, other} & (wording().lists["tolls"] | wording().lists["running"]) and _other_subject(a.claim, b.claim):
        return False
    if one is not None and other is not None and (one != other or not varies(one)):
        return False
    if _of_a_place(a, b) or _leaves_out(a) != _leaves_out(b) or _in_a_row(a) or _in_a_row(b):
        return False
    if of_part(a, b) or _two_counters(a.claim, b.claim) or _returned(a) != _returned(b):
        return False
    if link is not None and link.kind == "succession":
        return True
    likely = link is not None and link.probability >= LIKELY
    if one is not None and other is not None:
        return bool(grounds) or likely or _shared_words(a, b) or a.lang != b.lang  # two languages share no words
    if one is not None or other is not None:
        return (likely and _shared_words(a, b)) or _said_alike(grounds)
    if a.claim.attribute == b.claim.attribute and likely:
        return True
    return _said_alike(grounds) or (bool(grounds) and bool(a.claim.label and b.claim.label) and a.family == "count")


def _put_off(a: Said, b: Said) -> bool:
    """Whether the time told first lay ahead then, and the other says no more and no less: 12 May, later 19 May; not the month, the day."""
    first = min((a, b), key=lambda s: s.published or "")
    ahead = first.published is not None and str(first.mention.high)[:10] > first.published
    return ahead and _grain(a) == _grain(b)


def _grain(said: Said) -> int:
    """How fine a time is told, by the length of its value: 4 a year, 7 a month, 10 a day and whatever is finer."""
    return min(len(said.mention.timex or ""), DAY_LENGTH)


def _other_subject(a: Claim, b: Claim) -> bool:
    """Whether one is told of a name with which the other's is only compared: Samsung's eight titles, second to KIA; KIA's twelve."""
    return any(
        bool(x.entities and y.entities) and y.entities[0] in x.entities[1:] and x.entities[0] not in y.entities for x, y in ((a, b), (b, a))
    )


def _two_counters(a: Claim, b: Claim) -> bool:
    """Whether two witnesses of different names counted: the police one march, its organisers the next."""
    return None not in (a.source, b.source) and a.source != b.source


def _returned(said: Said) -> bool:
    """Whether people are told of who went home, or have not yet: fewer than had to leave."""
    return not stems_of("returned").isdisjoint((*said.cell, *said.left, *said.right))


def _unlike(a: Mention, b: Mention) -> bool:
    """Whether two figures count other things, or one is the size of a thing: structures and homes, a 33-storey tower."""
    sizes = any(m.kind != "money" and ATTRIBUTIVE.search(m.surface) is not None for m in (a, b))
    return sizes or (a.unit != b.unit and a.noun is not None and b.noun is not None and a.noun != b.noun)


def _leaves_out(said: Said) -> bool:
    """Whether a figure is what is left of the whole without some: the 388 workers but for the six missing."""
    return not stems_of("excluded").isdisjoint(said.left)


def _in_a_row(said: Said) -> bool:
    """Whether a figure tells how often in a row something happened: 5연속, 3경기 연속, three straight."""
    streak = stems_of("streak")
    return said.mention.surface.endswith(tuple(streak)) or not streak.isdisjoint((*said.left[:1], *said.right[:1]))


def _of_a_place(a: Said, b: Said) -> bool:
    """Whether the later count is lower and told of a place, the earlier one of none: 12 hurt in all, 9 in one car park."""
    earlier, later = (a, b) if (a.published or "") <= (b.published or "") else (b, a)
    x, y = earlier.mention.value, later.mention.value
    return x is not None and y is not None and y < x and placed_alone(later, earlier)


def _said_alike(grounds: tuple[str, ...]) -> bool:
    return SAID_ALIKE in grounds or len(grounds) >= LEAST_GROUNDS


def _clash(a: Said, b: Said) -> bool:
    """Whether label, scope or role tell the two apart."""
    x, y = a.claim, b.claim
    if x.label and y.label and not alike(x.label, y.label):
        return True
    whole = wording().lists["whole_scopes"] - {NATIONAL}
    if set(x.scope) - whole != set(y.scope) - whole:
        return True
    return (x.role in PLAIN_ROLES) != (y.role in PLAIN_ROLES)


def _shared_words(a: Said, b: Said) -> bool:
    """Whether the two figures have words of their own in common."""
    return len(a.cell & b.cell) >= LEAST_WORDS
