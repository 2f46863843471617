"""What programs may rely on is there: options of the command line, members and values of the JSON report, names in Python."""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import get_args

import click
import pytest

import factcheck
from factcheck.check.schema import FindingType
from factcheck.cli import COMMANDS
from factcheck.report import WRITERS
from factcheck.settings import Settings

READING = {"metadata", "published", "input-format", "stdin-filename", "prefer"}
RULES = {"rules", "select", "ignore", "lang", "triage"}
OUT = {"output-format", "output-file", "strict", "jobs", "offsets"}
OPTIONS = {
    "check": READING | RULES | OUT | {"against", "fail-on", "exit-zero", "lenient", "baseline", "write-baseline", "changed-since", "watch"},
    "extract": READING | OUT,
    "explain": READING | RULES,
}
CHOICES = {
    ("check", "output-format"): {"full", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "html", "csv"},
    ("check", "fail-on"): {"error", "warning", "info", "never"},
    ("check", "lang"): {"ko", "en"},
    ("check", "prefer"): {"past", "future"},
    ("check", "offsets"): {"codepoint", "utf16"},
    ("extract", "output-format"): {"jsonl", "csv", "parquet"},
}
WITHIN = {"rules": {"list", "show", "test"}, "dev": {"init", "language", "rule"}}
MEMBERS = {
    "articles": "id path outlet url headline lang text published",
    "mentions": "id article start end source_start source_end surface kind value low high low_open high_open precision unit si qualifier "
    "resolved timex in_headline",
    "claims": "id article mention sentence entities attribute role scope period as_of modality speaker source fact verdict",
    "facts": "id label claims relation pairs",
    "findings": "id rule type severity confidence message why places discrepant computed fingerprint suppressed",
}
KINDS = "money percent percentage_point count number ratio measure age ordinal rank score date time duration set"
QUALIFIERS = "exact about at_least more_than at_most less_than up_to range"
TYPES = (
    "cross_conflict stale_figure source_differs internal_arithmetic total_mismatch currency_conversion unit_scale_slip percent_vs_point "
    "headline_body date_weekday relative_date comparison_base order range poll_margin age_year name_variant undated_article "
    "duplicate_origin unsupported"
)
SENTENCE = "새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다."


def command(name: str) -> click.Command:
    found: click.Command = import_module(f"factcheck.cli.{name}").command
    return found


def options(name: str) -> dict[str, click.Parameter]:
    return {o.removeprefix("--"): p for p in command(name).params for o in p.opts if o.startswith("--")}


@pytest.mark.parametrize("name", OPTIONS)
def test_a_command_has_every_option_it_promises(name: str) -> None:
    assert OPTIONS[name] - options(name).keys() == set()


@pytest.mark.parametrize(("name", "option"), CHOICES)
def test_an_option_takes_every_word_it_promises(name: str, option: str) -> None:
    kind = options(name)[option].type
    assert isinstance(kind, click.Choice)
    assert CHOICES[name, option] - set(kind.choices) == set()


def test_the_commands_are_there_with_those_within_them() -> None:
    assert set(COMMANDS) == {*OPTIONS, *WITHIN}
    for name, names in WITHIN.items():
        group = command(name)
        assert isinstance(group, click.Group)
        assert names - group.commands.keys() == set()


@pytest.mark.parametrize("table", MEMBERS)
def test_every_row_of_a_table_has_every_member(table: str) -> None:
    other = factcheck.Document("새빛시 예산은 272억 원으로 늘었다.", id="b", lang="ko", published="2024-03-20")
    result = factcheck.check(factcheck.Document(SENTENCE, id="a", lang="ko", published="2024-03-20"), other)
    rows = json.loads(WRITERS["json"](result, Settings()))[table]
    assert rows
    assert all(not set(MEMBERS[table].split()) - row.keys() for row in rows)


def test_kinds_qualifiers_and_types_are_those_of_the_schema() -> None:
    schema = json.loads(files("factcheck.report").joinpath("schema/report.schema.json").read_text(encoding="utf-8"))["$defs"]
    assert set(schema["mention"]["properties"]["kind"]["enum"]) == set(KINDS.split())
    assert set(schema["mention"]["properties"]["qualifier"]["enum"]) == set(QUALIFIERS.split())
    assert set(get_args(FindingType)) == set(TYPES.split())


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("Document", "text id lang published headline outlet url"),
        ("check", "inputs against lang"),
        ("extract", "inputs"),
        ("write", "result path format"),
        ("Checker", "rules lang"),
        ("approx", "wording"),
    ],
)
def test_a_public_name_takes_what_it_promises(name: str, parameters: str) -> None:
    assert set(parameters.split()) - inspect.signature(getattr(factcheck, name)).parameters.keys() == set()


def test_a_report_is_written_to_whatever_its_name_asks_for(tmp_path: Path) -> None:
    result = factcheck.check(factcheck.Document(SENTENCE, id="a", lang="ko"))
    starts = {".json": "{", ".html": "<!", ".md": "#", ".sarif": "{", ".xml": "<?xml", ".csv": "\ufeff", ".jsonl": "{"}
    for suffix in starts:
        factcheck.write(result, tmp_path / f"report{suffix}")
    assert {s: (tmp_path / f"report{s}").read_text("utf-8")[: len(start)] for s, start in starts.items()} == starts


@pytest.mark.parametrize(
    ("wording", "fits", "fails"),
    [
        ("약 130억 달러", 12_700_000_000, 13_750_000_000),
        ("1,900개가 넘는", 1901, 1900),
        ("20%대", 29, 30),
        ("up to 60", 60, 61),
        ("절반", 0.5, 0.7),
    ],
)
def test_approx_equals_what_the_wording_allows_and_nothing_else(wording: str, fits: float, fails: float) -> None:
    assert factcheck.approx(wording) == fits
    assert factcheck.approx(wording) != fails
