"""The days that a time covers."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Period(NamedTuple):
    """First and last day that a time covers, its grain (`partial.YEAR` … `partial.DAY`), and what it was read against."""

    first: date
    last: date
    grain: int
    anchor: str  # published text explicit
