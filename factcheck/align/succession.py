"""Tolls that go on from one article to the next: 9 dead on Wednesday, 12 on Friday."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from factcheck.align.cells import PARTICLE
from factcheck.align.said import Said
from factcheck.align.wording import wording

GROWTH = 4  # a running count that grew by more from one article to the next is as likely another count


def successions(claims: list[Said]) -> list[tuple[Said, Said]]:
    """Pairs of counts of one toll and label, each the first of its article, in articles of different days."""
    first: dict[tuple[str, str], dict[int, Said]] = defaultdict(dict)
    for claim in claims:
        c, unit = claim.claim, claim.mention.unit
        plain = not c.scope and c.role in ("level", "to") and c.modality == "asserted" and claim.mention.value is not None
        if plain and c.attribute in wording().lists["tolls"] and claim.family == "count" and (unit in ("명", "person") or unit is None):
            row = first[c.attribute, PARTICLE.sub("", c.label or "")]
            row.setdefault(claim.article, claim)
    out = []
    for (attribute, _), row in first.items():
        told = [row[a] for a in sorted(row, key=lambda a: (row[a].published or "", a)) if row[a].published]
        for earlier, later in pairwise(told):
            x, y = earlier.mention.value, later.mention.value
            assert x is not None
            assert y is not None
            falls = y < x and attribute in wording().lists["grows"]
            if x > 0 and y > 0 and x != y and not falls and max(x, y) < GROWTH * min(x, y) and earlier.published != later.published:
                out.append((earlier, later))
    return out
