"""Planted arithmetic slips: how many of each table are told, which may only rise, and that no correct twin raises anything.

Run `python -m tests.planted.test_planted` to see which are told and which not, and `... --pin` to write better figures down.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from factcheck.checker import Checker
from factcheck.types import Document, Severity

FOLDER = Path(__file__).parent
PINS = FOLDER / "pins.json"
TABLES = sorted(path.stem for path in FOLDER.glob("*.yml"))
PUBLISHED = "2025-08-18"
SLIP = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Planted(NamedTuple):
    """A paragraph with one wrong figure, and the same with the right one."""

    lang: str
    desk: str
    kind: str
    wrong: str
    right: str


def planted(table: str) -> Iterator[Planted]:
    for lang, rows in yaml.safe_load((FOLDER / f"{table}.yml").read_text(encoding="utf-8")).items():
        for row in rows:
            wrong, right = (SLIP.sub(lambda m, k=k: m[k], row["text"]) for k in (1, 2))  # type: ignore[misc]
            yield Planted(lang, row["desk"], row["kind"], wrong, right)


@cache
def checker() -> Checker:
    return Checker()


def told(text: str, lang: str) -> list[str]:
    """The errors and warnings on a paragraph."""
    result = checker().check([Document(text, id="planted", lang=lang, published=PUBLISHED)])
    return [f"{f.rule} {f.message}" for f in result if f.severity is not Severity.INFO]


@cache
def caught(table: str) -> int:
    return sum(bool(told(p.wrong, p.lang)) for p in planted(table))


@pytest.mark.parametrize("table", TABLES)
def test_each_paragraph_holds_one_slip(table: str) -> None:
    assert all(p.wrong != p.right for p in planted(table))


@pytest.mark.parametrize("table", TABLES)
def test_as_many_planted_slips_are_told_as_ever(table: str) -> None:
    assert caught(table) >= json.loads(PINS.read_text(encoding="utf-8"))[table]


@pytest.mark.parametrize("table", TABLES)
def test_the_correct_twins_raise_nothing(table: str) -> None:
    assert [(line, p.right) for p in planted(table) for line in told(p.right, p.lang)] == []


def main() -> None:
    for table in TABLES:
        for p in planted(table):
            rules = [line.split()[0] for line in told(p.wrong, p.lang)]
            print(table, p.lang, f"{p.desk}, {p.kind}:", ", ".join(rules) or f"silent: {p.wrong}")
        print(table, caught(table), "of", sum(1 for _ in planted(table)))
    if "--pin" in sys.argv:
        PINS.write_text(json.dumps({table: caught(table) for table in TABLES}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
