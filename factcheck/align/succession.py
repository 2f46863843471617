"""Running counts that go on from one article to the next: 9 dead on Wednesday, 12 on Friday."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.align.cells import label_stem
from factcheck.align.comparable import relation_of
from factcheck.align.places import places_apart
from factcheck.align.said import Said
from factcheck.align.tolls import CUMULATIVE, counts_people, running_of, standing, stems_of, toll_of
from factcheck.align.wording import wording

GROWTH = 4  # a running count that grew by more from one article to the next is as likely another count
SURE_GROWTH = 30  # where both articles lead with the count or date it; and the missing are found within hours
LEAD = 4  # sentences, headline and byline among them
FEW = 1  # digits up to which an equal figure proves little

Key = tuple[str, str, str]  # kind, list label, unit (tolls: empty)


def counts(claims: Sequence[Said]) -> dict[Key, dict[int, Said]]:
    """Each article's standing count of a kind, by kind, list label (empty: of all) and unit.

    An article may give the count of a town beside that of the whole event: among the counts it leads with, or dates, the whole
    one is the largest.
    """
    found: dict[Key, dict[int, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        kind = running_of(claim)
        if kind is None or not standing(claim):
            continue
        tolls = kind in wording().lists["tolls"] and counts_people(claim)
        if tolls or _counted_on(claim):
            label = label_stem(claim.claim.label or "")
            unit = "" if tolls else claim.family + str(claim.mention.unit if claim.family == "count" else "")
            found[kind, "" if label in wording().lists["everyone"] else label, unit][claim.article].append(claim)
    return {key: {a: row[0] if key[1] else _whole(row) for a, row in rows.items()} for key, rows in found.items()}


def _counted_on(claim: Said) -> bool:
    """Whether a claim says that its figure is a sum so far."""
    return (
        CUMULATIVE in claim.claim.scope
        or claim.claim.role == "to"
        or claim.claim.as_of is not None
        or bool(claim.cell & stems_of("so_far"))
    )


def _whole(row: list[Said]) -> Said:
    leading = [c for c in row if c.headline or c.claim.as_of or c.sentence < LEAD or CUMULATIVE in c.claim.scope] or row[:1]
    largest = max(leading, key=lambda c: c.mention.value or 0)  # the first of equal ones
    return max((c for c in leading if _one_count(c, largest)), key=lambda c: c.digits)  # the headline's 7,000 is the text's 6,986


def _one_count(a: Said, b: Said) -> bool:
    relation = relation_of(a, b)
    return a is b or (relation is not None and relation.bears_out)


def successions(told: dict[Key, dict[int, Said]]) -> list[tuple[Said, Said]]:
    """Pairs of counts of one kind and label in articles of different days, each followed by the next."""
    out = []
    for (kind, *_), row in told.items():
        dated = [row[a] for a in sorted(row, key=lambda a: (row[a].published or "", a)) if row[a].published]
        for earlier, later in pairwise(dated):
            x, y = _size(earlier), _size(later)
            may_fall = kind in wording().lists["tolls"] and kind not in wording().lists["grows"]
            if (
                x <= 0
                or y <= 0
                or x == y
                or (y < x and not may_fall)
                or earlier.published == later.published
                or _other_period(earlier, later)
                or places_apart(earlier, later)
            ):
                continue
            sure = y < x or all(c.headline or _counted_on(c) for c in (earlier, later))
            if max(x, y) < (SURE_GROWTH if sure else GROWTH) * min(x, y):
                out.append((earlier, later))
    return out


def _size(claim: Said) -> Decimal:
    m = claim.mention
    value = m.value if m.si is None else m.si.value
    return Decimal(0) if value is None else value


def _other_period(earlier: Said, later: Said) -> bool:
    """Whether both name what period they cover, and the periods begin on different days: May's count is not April's gone on."""
    a, b = earlier.claim.period, later.claim.period
    if a is None or b is None or a == b or earlier.claim.inherited or later.claim.inherited:
        return False
    return a.start != a.end and b.start != b.end and a.start != b.start


def part_and_whole(told: dict[Key, dict[int, Said]], claims: Sequence[Said]) -> list[tuple[Said, Said]]:
    """Short equal figures that are two things: the whole count of one toll, and an entry of a list or another toll."""
    out = []
    wholes = [(kind, said) for (kind, label, unit), row in told.items() if not label + unit for said in row.values() if said.digits <= FEW]
    for kind, whole in wholes:
        for claim in claims:
            if claim.key == whole.key and claim.article != whole.article:
                other = toll_of(claim)
                entry = claim.claim.label and not whole.claim.label and other != kind
                if entry or (other is not None and other != kind):
                    out.append((whole, claim))
    return out
