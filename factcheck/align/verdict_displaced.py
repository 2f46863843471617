"""A draft's figure between figures that a source bears out, in place of another that the source has right there.

"37만 1800명으로 1년 전보다 24% 많다" beside "37만 1800명(전년 대비 42% 증가)": the words of the two need not agree, the figures around do.
The source's figure must be the only one of its kind and part there that the draft has nowhere, and the two a slip of each
other; of two ranges one end is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.align.said import Said
from factcheck.align.tolls import PLAIN_ROLES
from factcheck.align.verdict_dates import end_of
from factcheck.align.verdict_direction import REFUTED, SUPPORTED, Answer, answer
from factcheck.align.verdict_facts import LinkedFacts, is_range
from factcheck.align.verdict_grounds import summed
from factcheck.align.verdict_shelf import Sources
from factcheck.semantics.apart import scopes_differ
from factcheck.semantics.relation import SLIPS
from factcheck.semantics.slips import digit_replaced

DISTANT = ("offset=", "same=")  # what the trace of a time told by its distance from another notes
RELATIVE = frozenset({"percent", "percentage_point"})
TELLING = 3  # digits of two figures that are no slip of each other by chance
FEWEST = 2  # digits of a figure that may be a slip of another
MONTH = 7  # characters of an ISO date up to its month
REACH = 2  # figures on either side that are looked at


def displaced(draft: Said, sources: Sources, linked: LinkedFacts, edge: str | None, *, elsewhere: bool) -> tuple[Said, Answer] | None:
    """The source's figure that stands where the draft's does, and what it answers; None where there is none or there are several.

    `edge`: whether the draft's is a date on which something starts or ends; `elsewhere`: a source has it, of something else: then
    only a slip that is hardly a chance counts.
    """
    found = {}
    for sentence in _borne_out_beside(draft, sources):
        if elsewhere and any(c.key == draft.key for c in sentence):
            return None
        free = [c for c in sentence if _alike(draft, c, edge) and not linked.gives(draft.article, c)]
        if len(free) == 1:
            found[free[0].ref] = free[0]
    if len(found) != 1:
        return None
    source = next(iter(found.values()))
    told = _other_end(draft, source, edge) if draft.family == "calendar" else _slip(draft, source)
    if elsewhere and told is not None and told.reason != "digit_swap" and min(draft.digits, source.digits) < TELLING:
        return None
    return None if told is None else (source, told)


def renamed(draft: Said, own: list[Said], sources: Sources, linked: LinkedFacts) -> tuple[Said, Answer] | None:
    """The source's one figure behind the very word that stands before the draft's, where either text has but one and the two are a slip.

    새들면 42채, 새들면 46; `own` are the claims of the draft. Only where what a figure is of stands right before it.
    """
    if not draft.head_final or not draft.left or draft.mention.temporal:
        return None
    beside = [c for c in sources.behind(draft.left[0]) if c.family == draft.family]
    alone = not any(c.ref != draft.ref and c.family == draft.family and c.left[:1] == draft.left[:1] and c.key != draft.key for c in own)
    if not alone or len({c.key for c in beside}) != 1 or linked.gives(draft.article, beside[0]) or not _one_part(draft, beside[0]):
        return None
    told = None if summed(draft, sources.sentence(beside[0])) else _slip(draft, beside[0])
    return None if told is None else (beside[0], told)


def _one_part(draft: Said, source: Said) -> bool:
    signed = source.mention.value is not None and source.mention.value < 0  # 건설업(-15만 명)
    return (signed or _part(draft) == _part(source)) and not scopes_differ(draft.claim, source.claim)


def _borne_out_beside(draft: Said, sources: Sources) -> Iterator[list[Said]]:
    """The claims of each sentence of a source that bears out a figure beside the draft's, in its sentence."""
    seen: set[tuple[int, int]] = set()
    for neighbour in _neighbours(draft):
        if neighbour.claim.verdict != SUPPORTED or (neighbour.family != "calendar" and neighbour.digits < FEWEST):
            continue
        for source in sources.bearing_out(neighbour):
            if (source.article, source.sentence) not in seen:
                seen.add((source.article, source.sentence))
                yield sources.sentence(source)


def _neighbours(draft: Said) -> Iterable[Said]:
    """The figures next to a draft's, in its sentence."""
    for step in ("previous", "next"):
        at = draft
        for _ in range(REACH):
            following: Said | None = getattr(at, step)
            if following is None or following.sentence != draft.sentence:
                break
            yield following
            at = following


def _alike(draft: Said, source: Said, edge: str | None) -> bool:
    m, n = draft.mention, source.mention
    if draft.family == "calendar":
        return is_range(n) and _other_end(draft, source, edge) is not None
    if is_range(m):
        return is_range(n) and _slip(draft, source) is not None
    part = _part(draft) == _part(source) or m.kind in RELATIVE  # 34억 달러(△34.9%) tells its change without a word
    return part and (m.kind, m.unit, m.qualifier) == (n.kind, n.unit, n.qualifier)


def _part(claim: Said) -> str:
    """The part that a figure plays; what something came to is a level."""
    return "level" if claim.claim.role in PLAIN_ROLES else claim.claim.role


def _slip(draft: Said, source: Said) -> Answer | None:
    """The answer of a figure that is a slip of the draft's: a digit, two swapped, a power of ten."""
    told, m, n = answer(draft.mention, source.mention), draft.mention, source.mention
    if is_range(m) and is_range(n):
        return told if told is not None and told.verdict == REFUTED and (m.low == n.low) != (m.high == n.high) else None
    if told is None or told.verdict != REFUTED or m.value is None or n.value is None or min(draft.digits, source.digits) < FEWEST:
        return None
    return told if told.reason in SLIPS or digit_replaced(m.value, n.value, FEWEST) else None


def _other_end(draft: Said, source: Said, edge: str | None) -> Answer | None:
    """The answer of a range of days that has one end in common with the draft's, or another day of the month for the draft's one end."""
    m, n = draft.mention, source.mention
    if any(t.startswith(DISTANT) for x in (m, n) for t in x.trace):
        return None  # 1년 전보다, 전년 동기 대비
    if is_range(m):
        apart = (m.low == n.low) != (m.high == n.high)
    else:
        end = end_of(n, edge)
        apart = (
            end is not None and m.low == m.high and end.low == end.high and m.low != end.low and str(m.low)[:MONTH] == str(end.low)[:MONTH]
        )
    return Answer(REFUTED, "discrepant", "disjoint") if apart else None
