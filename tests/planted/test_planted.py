"""Drafts with one planted slip each, and their correct twins: slips are told, as many as ever, and twins raise nothing.

A table is a YAML file of drafts by language. In `{slip|right}` the left reading is the slip; `kind` says what it stands for, `desk` where;
`severity: info` marks a slip that deserves no more than a notice. `python -m tests.planted.test_planted` says which slips are told and
which not; give tables (also files elsewhere) to see those alone, `--all` for every draft, `--pin` to write better figures down.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from factcheck.checker import Checker
from factcheck.types import Finding, Severity

FOLDER = Path(__file__).parent
PINS = FOLDER / "pins"  # one file a table
TABLES = sorted(path.stem for path in FOLDER.glob("*.yml"))
PUBLISHED = "2025-08-18"  # unless a draft says another day
SLOT = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
SLIP, RIGHT = 1, 2


class Planted(NamedTuple):
    """A draft with a slip and the same without, each as a text file with fields on top."""

    name: str  # language, desk and kind
    slip: str
    right: str
    severity: Severity


def planted(table: str | Path) -> Iterator[Planted]:
    """The drafts of a table."""
    path = Path(table) if str(table).endswith(".yml") else FOLDER / f"{table}.yml"
    for lang, rows in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for row in rows:
            name = " ".join([lang, *([f"{row['desk']}:"] if "desk" in row else []), row["kind"]])
            severity = Severity.INFO if row.get("severity") == "info" else Severity.WARNING
            yield Planted(name, _written(row, lang, SLIP), _written(row, lang, RIGHT), severity)


def _written(row: dict[str, object], lang: str, side: int) -> str:
    text, headline, published = (
        SLOT.sub(lambda m: m[side], str(row.get(key, default)))
        for key, default in (("text", ""), ("headline", ""), ("published", PUBLISHED))
    )
    return f"---\nlang: {lang}\n{f'date: {published}' if published else ''}\n---\n" + (f"{headline}\n\n" if headline else "") + f"{text}\n"


@cache
def checker() -> Checker:
    return Checker()


@cache
def findings(draft: str) -> list[Finding]:
    """All that is said of a draft."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "draft.txt"
        file.write_text(draft, encoding="utf-8")
        return list(checker().check(file))


def is_told(draft: Planted) -> bool:
    """Whether the slip raises anything as serious as it is."""
    return any(f.severity >= draft.severity for f in findings(draft.slip))


def caught(table: str | Path) -> int:
    """How many slips of a table are told."""
    return sum(map(is_told, planted(table)))


def pins(table: str) -> dict[str, int]:
    """How many slips of a table were told at first and are told now, of how many; nothing for a new table."""
    path = PINS / f"{table}.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def alarms(table: str | Path) -> list[str]:
    """All that is said of the drafts without a slip, notices included."""
    return [f"{p.name}: {f.rule} {f.message}" for p in planted(table) for f in findings(p.right)]


@pytest.mark.parametrize("table", TABLES)
def test_each_draft_holds_one_slip(table: str) -> None:
    assert all(p.slip != p.right for p in planted(table))


@pytest.mark.parametrize("table", TABLES)
def test_as_many_planted_slips_are_told_as_ever(table: str) -> None:
    assert caught(table) >= pins(table)["now"]


@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_said_of_the_correct_twins(table: str) -> None:
    assert alarms(table) == []


def main(arguments: list[str]) -> None:
    tables = [a for a in arguments if not a.startswith("--")] or TABLES
    for table in tables:
        drafts = list(planted(table))
        print(f"{table}: {caught(table)} of {len(drafts)} told", *(f"ALARM {alarm}" for alarm in alarms(table)), sep="\n  ")
        for p in drafts:
            if "--all" in arguments or not is_told(p):
                said = [f"{f.severity.label} {f.rule} {f.message}" for f in findings(p.slip)]
                print("  ", p.name, *(said or [p.slip.split("---\n")[-1].strip()]), sep="\n      ")
    if "--pin" in arguments:
        for table in tables:
            better = {"first": caught(table), **pins(table), "now": caught(table), "of": len(list(planted(table)))}
            (PINS / f"{table}.json").write_text(json.dumps(better) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
