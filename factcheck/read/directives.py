"""Inline suppressions: <!-- factcheck: ignore[FC101, FC102] why -->."""

from __future__ import annotations

import re
from typing import NamedTuple

# its colon forgotten, a directive is still meant as one and told as wrong; a comment that merely names the tool is none
OPENING = re.compile(r"<!--\s{0,20}factcheck(?:\s{0,5}:|\s{1,5}ignore\b)", re.IGNORECASE)
_FORM = re.compile(r"\s{0,20}factcheck\s{0,5}:\s{0,20}ignore\s{0,5}\[([^\[\]]{0,200})\]\s{0,20}(.*)", re.IGNORECASE | re.DOTALL)
_ID = re.compile(r"[A-Za-z]{1,8}\d{1,6}")


class Suppression(NamedTuple):
    """Rules to be silent about, and the reason given."""

    rules: tuple[str, ...]
    reason: str


def parse(comment: str) -> Suppression | str | None:
    """The suppression a comment's inside asks for; a sentence on what is wrong with it; None when it is none of ours."""
    if not OPENING.match(f"<!--{comment}"):
        return None
    match = _FORM.match(comment)
    if not match:
        return "a factcheck comment must read <!-- factcheck: ignore[FC101] reason -->; it disables nothing"
    rules = tuple(r.strip().upper() for r in match[1].split(",") if r.strip())
    wrong = [r for r in rules if not _ID.fullmatch(r)]
    if not rules:
        return "the suppression names no rule: write ignore[FC101]; it disables nothing"
    if wrong:
        return f"{', '.join(wrong)} is no rule id such as FC101; the suppression disables nothing"
    reason = " ".join(match[2].split())
    if not reason:
        return f"the suppression of {', '.join(rules)} gives no reason; it disables nothing"
    return Suppression(rules, reason)
