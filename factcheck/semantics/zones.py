"""Clock times on the clocks of two zones: 09:53 GMT is 10:53 BST."""

from __future__ import annotations

from factcheck.types import Mention

# entries of the grammar that read a zone beside an hour
ZONES = frozenset(
    {"zone", "zone-bracket", "local-time", "local-time-before", "korean-time", "korean-time-bracket", "american-time", "clock-seconds-zone"}
)
STEP = 15  # minutes; the hours of two zones lie a multiple of it apart


def names_zone(m: Mention) -> bool:
    """Whether a clock time names the zone it is told in."""
    return not ZONES.isdisjoint(m.trace)


def may_be_one_moment(one: int, other: int) -> bool:
    """Whether two minutes of a day may be one moment in two zones."""
    return (one - other) % STEP == 0
