"""Whether a pattern from a rule file is safe to run on strangers' text."""

from __future__ import annotations

import re
import warnings
from typing import Any

MAX_LENGTH = 500
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_MANY = 100  # repetitions from which a repeat counts as endless


def pattern_fault(pattern: str) -> str | None:
    """What is wrong with a pattern, None if nothing: syntax, length, or repetition inside repetition."""
    if len(pattern) > MAX_LENGTH:
        return f"the pattern is longer than {MAX_LENGTH} characters"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = re._parser.parse(pattern)  # type: ignore[attr-defined]
    except (re.error, RecursionError, OverflowError) as error:
        return f"not a valid pattern: {error}"
    return "a repetition inside a repetition can take forever" if _nested(parsed, False) else None


def _nested(parsed: Any, repeated: bool) -> bool:
    for op, argument in parsed:
        name = str(op)
        if name in _REPEATS:
            _, most, inner = argument
            endless = most == re._parser.MAXREPEAT or most > _MANY  # type: ignore[attr-defined]
            if endless and repeated:
                return True
            if _nested(inner, repeated or endless):
                return True
        elif name == "BRANCH":
            if repeated or any(_nested(branch, repeated) for branch in argument[1]):
                return True
        elif any(_nested(part, repeated) for part in _parts(argument)):
            return True
    return False


def _parts(argument: Any) -> list[Any]:
    if not isinstance(argument, tuple | list):
        return []
    return [part for part in argument if isinstance(part, re._parser.SubPattern)]  # type: ignore[attr-defined]
