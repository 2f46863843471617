"""Files beside the articles: whatever stands in them, what is wrong is told with file and line, and all of it at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.check.baseline import load_baseline
from factcheck.check.triage import load_triage
from factcheck.config import load_config
from factcheck.errors import FactcheckError, SettingsError
from factcheck.normalise.rates import Rates
from factcheck.read import load_metadata
from factcheck.yamlfile import load_yaml

READERS: dict[str, Callable[[Path], Any]] = {
    "factcheck.toml": load_config,
    "rule.yml": load_yaml,
    "triage.toml": load_triage,
    "triage.yml": load_triage,
    "baseline.json": load_baseline,
    "rates.csv": lambda path: Rates(path).around("USD", "KRW", "2024-05-20"),
    "metadata.csv": load_metadata,
}
HOSTILE = {
    "nothing": b"",
    "a byte": b"\xff",
    "a NUL": b"\0",
    "half a character": "가".encode()[:2],
    "depth": b"[" * 100_000,
    "a table that never ends": b"a = [" + b"[" * 5_000,
    "a long line": b"a" * 300_000,
    "a long number": b'{"a": ' + b"9" * 10_000 + b"}",
    "a quotation mark": b'path,published\n"',
    "a date that is none": b"a: 2024-13-45\n",
    "the wrong sort": b'{"fingerprints": 3, "articles": []}',
    "lists of tables": b'{"fingerprints": ["a"], "articles": {"a": [{}]}}',
    "a formula": b"=cmd|' /C calc'!A0\n",
}


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_file_is_read_or_refused_and_never_crashes(tmp_path: Path, name: str, hostile: str) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[hostile])
    faults: list[FactcheckError] = []
    try:
        READERS[name](path)
    except FactcheckError as error:
        faults += error.faults or [error]
    assert all(name in str(fault) for fault in faults)


@pytest.mark.parametrize("name", READERS)
def test_a_file_that_is_not_there_is_named_with_what_to_do(tmp_path: Path, name: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        READERS[name](tmp_path / name)
    assert caught.value.path == str(tmp_path / name)
    assert caught.value.hint


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
@pytest.mark.parametrize("name", READERS)
def test_a_file_without_an_end_is_too_large(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.symlink_to("/dev/zero")
    with pytest.raises(FactcheckError, match="larger than"):
        READERS[name](path)


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "triage.toml"
    path.write_bytes(b"# desk\n# \xb0\xa1\n")
    with pytest.raises(SettingsError, match=r"triage\.toml:2: E120 no UTF-8 text \(save it as UTF-8\)"):
        load_triage(path)


def test_every_wrong_entry_of_a_triage_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "triage.yml"
    path.write_text("- {fingerprint: x, status: fixed}\n- 3\n- {fingerprint: '0000000000000000', status: gone}\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_triage(path)
    assert [(fault.line, fault.message) for fault in caught.value.faults] == [
        (1, "'x' is no fingerprint"),
        (2, "an entry is a table with fingerprint, status and reason"),
        (3, "unknown status 'gone'"),
    ]


def test_every_wrong_line_of_a_table_of_rates_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rates.csv"
    path.write_text("date,base,quote,rate\n2024-05-20,USD,KRW,1360\n2024-05-21,USD,KRW\n2024-05-2x,USD,KRW,1\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        Rates(path).around("USD", "KRW", "2024-05-20")
    assert [fault.line for fault in caught.value.faults] == [3, 4]
    assert {fault.hint for fault in caught.value.faults} == {"columns: date,currency,per_eur or date,base,quote,rate"}


def test_every_wrong_column_of_a_metadata_table_is_told(tmp_path: Path) -> None:
    path = tmp_path / "metadata.csv"
    path.write_text("path,date,outlet,outlet,title\na.txt,2024-01-01,X,Y,Z\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_metadata(path)
    assert [fault.message for fault in caught.value.faults] == [
        "unknown column 'date'",
        "unknown column 'title'",
        "column 'outlet' stands twice",
    ]
