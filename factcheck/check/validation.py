"""What pydantic finds wrong, told once a place and in the words of who writes rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, shown
from factcheck.yamlfile import Loc, YamlFile

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

WHOLE = "`factcheck dev rule NAME` writes a whole rule to fill in"
SHAPES = {"id": "such as XR901", "name": "lower-case words and hyphens, such as occupancy-above-whole"}
# What is needed where pydantic finds a value of another sort; several sorts are told in this order.
SORTS = {
    "string": "text",
    "list": "a list",
    "tuple": "a list",
    "dict": "a mapping",
    "model": "a mapping",
    "bool": "true or false",
    "int": "a whole number",
    "decimal": "a number",
    "float": "a number",
    "date": "a date",
}
_SORT = re.compile(rf"({'|'.join(SORTS)})_(?:type|parsing|attributes_type|from_\w+)")
_QUOTED = re.compile("'([^']*)'")


def faults_found(file: YamlFile, at: Loc, error: ValidationError, known: Callable[[Loc], Iterable[str]]) -> Iterator[FactcheckError]:
    """A fault for each place that is wrong; `known` gives the keys there are where one stands."""
    places: dict[Loc, list[ErrorDetails]] = {}
    for found in error.errors():
        places.setdefault(_steps(file, (*at, *found["loc"]), found["type"]), []).append(found)
    for steps, errors in places.items():
        others = [e for e in errors if not _SORT.fullmatch(e["type"])]
        if others:
            message, hint = _worded(steps, others[0], known)
            yield file.fault(steps, message, hint)
        # of a union, every branch tells why it does not fit: one that went deeper was meant, and tells it there
        elif not any(len(other) > len(steps) and other[: len(steps)] == steps for other in places):
            needed = {SORTS[sort[1]] for e in errors if (sort := _SORT.fullmatch(e["type"]))}
            yield file.fault(steps, f"{_name(steps)} needs {' or '.join(sort for sort in dict.fromkeys(SORTS.values()) if sort in needed)}")


def _steps(file: YamlFile, loc: Loc, kind: str) -> Loc:
    """The place in the file of one of pydantic's, which also names the branches of unions that it tried."""
    path: Loc = ()
    for number, step in enumerate(loc, 1):
        if (*path, step) in file.marks or (kind == "missing" and number == len(loc)):
            path = (*path, step)
    return path


def _name(steps: Loc) -> str:
    return ".".join(map(str, steps)) or "the file"


def _worded(steps: Loc, error: ErrorDetails, known: Callable[[Loc], Iterable[str]]) -> tuple[str, str | None]:
    """What is wrong and what to do about it."""
    name, kind, limits = _name(steps), error["type"], error.get("ctx", {})
    one_of = f"one of: {', '.join(_QUOTED.findall(str(limits.get('expected', ''))))}"
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return f"unknown key {name}", f"known here: {', '.join(known(steps))}"
    if kind == "missing":
        return f"{name} is missing", WHOLE if len(steps) == 1 else f"known here: {', '.join(known(steps))}"
    if kind == "literal_error" and error["loc"][-1] == "[key]":
        return f"unknown key {name}", one_of
    if kind == "literal_error":
        return f"{name}: unknown value {shown(error['input'])}", one_of
    if kind == "string_pattern_mismatch":
        return f"{name}: {shown(error['input'])} does not fit", SHAPES.get(name)
    if kind == "finite_number":
        return f"{name} needs a number", None
    if kind in {"string_too_short", "too_short"}:
        return f"{name} is empty", None
    if kind == "string_too_long":
        return f"{name} is longer than {limits['max_length']:,} characters", None
    if kind == "too_long":
        return f"{name} has more than {limits['max_length']:,} entries", None
    return f"{name}: {error['msg'][0].lower()}{error['msg'][1:]}", None
