"""The class of thing a mention counts, as concepts.yml names them."""

from __future__ import annotations

from factcheck.types import Mention

_CLASSES = {"percentage_point": "point", "time": "date", "set": "duration"}


def unit_class(mention: Mention) -> str:
    """person, count, money, percent, point, ratio, number, measure, age, rank, score, date or duration."""
    if mention.kind == "count":
        return "person" if mention.unit == "person" else "count"
    return _CLASSES.get(mention.kind, mention.kind)
