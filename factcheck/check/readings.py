"""The distinct readings of a fact: which articles give which figure, and which two fit."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.check.case import Case
from factcheck.semantics.relation import Relation, relate
from factcheck.types import Fact, Mention, Pair, Ref

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of a fact as worded, and every claim that gives it."""

    key: Key
    refs: tuple[Ref, ...]
    mention: Mention

    @property
    def articles(self) -> list[int]:
        """The articles that give it, in order."""
        return sorted({ref.article for ref in self.refs})


def key_of(m: Mention) -> Key:
    """What makes two mentions one reading: unit, value, bounds and hedge."""
    if m.temporal:
        return (m.kind, str(m.low), str(m.high), m.timex, m.qualifier)
    value = m.si.value if m.si is not None and m.si.value is not None else m.value
    unit = m.si.unit if m.si is not None else m.unit
    return (unit, value if value is not None else (m.low, m.high), m.qualifier)


def readings_of(fact: Fact, case: Case) -> list[Reading]:
    """The fact's readings in the order of articles and text."""
    refs: dict[Key, list[Ref]] = {}
    for ref in sorted(fact.claims, key=lambda r: (r.article, case.mention(r).start)):
        refs.setdefault(key_of(case.mention(ref)), []).append(ref)
    return [Reading(key, tuple(found), case.mention(found[0])) for key, found in refs.items()]


def relation_of(a: Reading, b: Reading) -> Relation | None:
    """How two readings relate."""
    return relate(a.mention, b.mention)


def pairs_by_key(fact: Fact, case: Case) -> dict[frozenset[Key], Pair]:
    """The fact's pairs by the two readings they join; the surest where several do."""
    out: dict[frozenset[Key], Pair] = {}
    for pair in sorted(fact.pairs, key=lambda p: p.confidence):
        out[frozenset((key_of(case.mention(pair.a)), key_of(case.mention(pair.b))))] = pair
    return out


def last_place_only(a: Mention, b: Mention) -> bool:
    """Whether two figures differ by one in their last decimal place, or two clock times by a minute: rounding may explain it."""
    if a.kind == b.kind == "time":
        x, y = (str(m.low)[-5:] for m in (a, b))
        return str(a.low)[:-5] == str(b.low)[:-5] and x[2:3] == y[2:3] == ":" and abs(_minutes(x) - _minutes(y)) == 1
    if a.value is None or b.value is None or a.precision is None or a.precision != b.precision or a.unit != b.unit:
        return False
    return a.precision < 1 and abs(a.value - b.value) == a.precision


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5]) if clock.replace(":", "").isdigit() else 0
