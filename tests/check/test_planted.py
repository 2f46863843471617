"""Drafts with one planted slip each, and their correct twins: slips are told, twins raise nothing. The pinned figures may only rise.

The texts lie in planted/*.yml. Run `python -m tests.check.test_planted` to see what is missed, with `--pin` to write better figures down.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from functools import cache
from pathlib import Path

import pytest
import yaml

from factcheck import Checker
from factcheck.types import Finding, Severity

FOLDER = Path(__file__).parent / "planted"
PINS = FOLDER / "pins.json"
SETS = sorted(path.stem for path in FOLDER.glob("*.yml"))
SLOT = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")  # {the slip|what is right}
SLIP, RIGHT = 1, 2


@cache
def checker() -> Checker:
    return Checker()


def written(row: dict[str, str], side: int) -> str:
    """The draft as a text file, every slot filled from one side."""
    text, headline, published = (SLOT.sub(lambda m: m[side], str(row[key])) for key in ("text", "headline", "published"))
    date = f"date: {published}\n" if published else ""
    return f"---\nlang: {row['lang']}\n{date}---\n{headline}\n\n{text}\n"


@cache
def findings(name: str, side: int) -> dict[str, list[Finding]]:
    """What is found in each draft of a set, by the draft's id."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for row in yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8")):
            file = Path(folder) / f"{row['id']}.txt"
            file.write_text(written(row, side), "utf-8")
            found[row["id"]] = list(checker().check(file))
    return found


def told(name: str) -> int:
    """How many planted slips raise an error or a warning; a notice where the draft's id asks for no more."""
    return sum(any(serious(key, f) for f in found) for key, found in findings(name, SLIP).items())


def serious(key: str, finding: Finding) -> bool:
    """Whether a finding is as serious as the slip: a dropped "up to" is a notice."""
    return finding.severity >= (Severity.INFO if key.endswith("-notice") else Severity.WARNING)


def alarms(name: str) -> list[str]:
    """What is said of drafts that hold no slip, notices included."""
    return [f"{key}: {f.rule} {f.message}" for key, found in findings(name, RIGHT).items() for f in found]


@pytest.mark.parametrize("name", SETS)
def test_as_many_planted_slips_are_told_as_were_pinned(name: str) -> None:
    assert told(name) >= json.loads(PINS.read_text("utf-8"))[name]


@pytest.mark.parametrize("name", SETS)
def test_nothing_is_said_of_the_correct_twins(name: str) -> None:
    assert not alarms(name)


if __name__ == "__main__":
    for each in SETS:
        print(f"{each}: {told(each)} of {len(findings(each, SLIP))} told", *(f"ALARM {a}" for a in alarms(each)), sep="\n  ")
        for key, found in findings(each, SLIP).items():
            if "--all" in sys.argv or not any(serious(key, f) for f in found):
                print("  ", key, *(f"\n      {f.severity} {f.rule} {f.message}" for f in found))
    if "--pin" in sys.argv:
        PINS.write_text(json.dumps({each: told(each) for each in SETS}, indent=1) + "\n", "utf-8")
