"""Which toll a claim counts, by the words of its own stretch of the sentence: dead, injured, missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from functools import cache, lru_cache

from factcheck.align.said import Said
from factcheck.align.wording import wording
from factcheck.align.words import stems
from factcheck.grammar.lexicon import concepts
from factcheck.grammar.pack import languages, load_pack

CUMULATIVE = "tally:cumulative"  # the scope of a running total
NEAR, BESIDE, LOAD, FAR = 3, 1, 2, 99  # content words
ABOARD = "on_board"
PLAIN_ROLES = ("level", "to")


def running_of(claim: Said) -> str | None:
    """The one running count whose words stand in the claim's cell, else its attribute where a list carries it on; None for two."""
    if claim.mention.value is None or _load(claim):
        return None
    found, several = _named(claim)
    if found is not None or several:
        return found
    attribute = claim.claim.attribute
    # "48 dead and missing" is neither; a figure far from the word counts something else, unless a list deals the word out or it is dated
    carried = (claim.claim.label or claim.claim.as_of) and attribute in wording().lists["tolls"] | wording().lists["running"]
    return attribute if carried and attribute is not None and concepts()[attribute].units & _classes(claim) else None


def fate_of(claim: Said) -> str | None:
    """The toll that a figure is told of, or that is named beside it, also where it is vague; or that it is how many were aboard."""
    if _load(claim):
        return ABOARD
    tolls, attribute = wording().lists["tolls"], claim.claim.attribute
    found = attribute if attribute in tolls else _named(claim)[0]
    return found if found in tolls else None


def _named(claim: Said) -> tuple[str | None, bool]:
    """The running count whose words stand in a claim's cell, the nearest of several; and whether there are several."""
    classes, told, cell = _classes(claim), _by_word(), claim.cell
    named = {concept for w in cell & told.keys() for words, concept in told[w] if words <= cell and concepts()[concept].units & classes}
    if len(named) == 1:
        return next(iter(named)), False
    return (_nearest(claim, named), True) if named else (None, False)


def _load(claim: Said) -> bool:
    """Whether a figure is how many a ship or a plane held, whatever became of them: "carrying 214 people sank, killing 26"."""
    if stems_of("laden").intersection(claim.left[:1]) or claim.claim.attribute == ABOARD:
        return True
    if not stems_of("aboard").intersection(claim.right[:LOAD]):
        return False
    return not any(len(words) == 1 and words & set(claim.left[:LOAD]) for words, concept in _words() if concept in wording().lists["tolls"])


def _nearest(claim: Said, named: set[str]) -> str | None:
    """Of several counts named around a figure the one right beside it, where no other is as near: "3 missing on the trail and 9 hurt"."""
    reach = dict.fromkeys(named, FAR)
    for words, concept in _words():
        if concept in named and len(words) == 1:
            at = (side.index(w) for side in (claim.left, claim.right) for w in words if w in side)
            reach[concept] = min(reach[concept], *at, FAR)
    first, *others = sorted(reach.items(), key=lambda x: x[1])
    return first[0] if first[1] <= BESIDE and all(at > first[1] + BESIDE for _, at in others) else None


def toll_of(claim: Said) -> str | None:
    """The toll that a claim counts; None where it counts no people or it is unclear what became of them."""
    found = running_of(claim)
    return found if found in wording().lists["tolls"] else None


def concept_of(claim: Said) -> str | None:
    """What a claim measures as an id of the lexicon: the toll its own words name, else its attribute; None where that is no concept."""
    return toll_of(claim) or (claim.claim.attribute if claim.claim.attribute in concepts() else None)


def two_measures(a: Said, b: Said) -> bool:
    """Whether the lexicon knows what either figure measures, and it is not the same; verbs that stand beside them may differ."""
    one, other = concept_of(a), concept_of(b)
    return one is not None and other is not None and one != other


def counts_people(claim: Said) -> bool:
    """Whether a figure may be a number of people: counted so, or without a counter."""
    return "person" in _classes(claim)


def _classes(claim: Said) -> frozenset[str]:
    if claim.family == "count":
        unit = claim.mention.unit
        return frozenset({"person", "count"} if unit is None else {"person"} if unit == "person" else {"count"})
    return frozenset({"money"} if claim.mention.kind == "money" else {claim.mention.kind})


def standing(claim: Said) -> bool:
    """Whether a claim tells where a count stands: no forecast, no former or further number, no part of the whole."""
    c = claim.claim
    if c.role not in PLAIN_ROLES or c.modality not in ("asserted", "alleged"):
        return False
    if not set(c.scope) <= wording().lists["whole_scopes"]:
        return False
    if (c.role != "to" and claim.cell & stems_of("added")) or claim.cell & stems_of("part"):
        return False
    if stems_of("part_before").intersection(claim.left[:NEAR]):
        return False
    return not of_a_year_past(claim)


def of_a_year_past(claim: Said) -> bool:
    """Whether a figure is told of a year gone by, or right behind one: "the worst since a 1960 flood killed 61"."""
    c, before = claim.claim, claim.previous
    told = [c.period.end] if c.period and not c.inherited else []
    if before is not None and before.mention.kind == "date" and before.sentence == claim.sentence:
        told.append(str(before.mention.high))
    return any(end and claim.published and end[:4] < claim.published[:4] for end in told)


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[frozenset[str], str], ...]:
    """The stems of each word for a running count, all languages together."""
    running = wording().lists["tolls"] | wording().lists["running"]
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for concept in running:
        told = [w for code in languages() for w in load_pack(code).get("attributes").get(concept, ())]
        for word in [*told, *wording().lists.get(f"also_{concept}", ())]:
            # 누적관객 alone says who is counted, 누적 that it is all of them
            found[frozenset(s for _, s in stems(word.rstrip("*"))) - stems_of("so_far")].add(concept)
    return tuple((words, next(iter(concepts))) for words, concepts in sorted(found.items(), key=str) if words and len(concepts) == 1)


@lru_cache(maxsize=1)
def _by_word() -> dict[Hashable, list[tuple[frozenset[str], str]]]:
    """The same by one stem of each, so that a cell is asked for its own stems and not for every word."""
    found: dict[Hashable, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for words, concept in _words():
        found[min(words)].append((words, concept))
    return found


@cache  # as many as the file has lists
def stems_of(group: str) -> frozenset[str]:
    """The stems of a list of words of rules/align.yml."""
    return frozenset(s for word in wording().lists[group] for _, s in stems(word))
