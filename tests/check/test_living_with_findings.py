"""A finding that was answered (inline, by triage, by a baseline) counts in no output format; one that was not, in each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.checker import Checker
from factcheck.cli import commands
from factcheck.report import WRITERS

HEAD = "새빛시 음악회 열린다\n가온일보 | 입력 2024-05-20 09:30\n\n"
SLIP = "음악회는 5월 25일(일) 저녁 강변에서 열린다고 시가 밝혔다.\n"
TEXTUAL = [name for name in WRITERS if name not in {"xlsx", "csv-facts"}]  # a workbook is no text, a list of facts holds no findings


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "draft.md"
    path.write_text(HEAD + SLIP, encoding="utf-8")
    return path


def check(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(commands, ["check", "draft.md", *arguments])
    return result.exit_code, result.output


def fingerprint() -> str:
    found: str = json.loads(check("--output-format", "json")[1])["findings"][0]["fingerprint"]
    return found


@pytest.mark.parametrize("name", TEXTUAL)
def test_an_open_finding_fails_the_run_in_every_format(draft: Path, name: str) -> None:
    code, text = check("--output-format", name)
    assert code == 1
    assert "FC301" in text


@pytest.mark.parametrize("name", TEXTUAL)
def test_an_inline_reason_answers_it_in_every_format(draft: Path, name: str) -> None:
    draft.write_text(HEAD + "<!-- factcheck: ignore[FC301] 시가 날을 옮겼다 -->" + SLIP, encoding="utf-8")
    assert check("--output-format", name)[0] == 0


@pytest.mark.parametrize("name", TEXTUAL)
def test_a_triage_file_answers_it_in_every_format(draft: Path, name: str) -> None:
    Path("triage.toml").write_text(
        f'[[finding]]\nfingerprint = "{fingerprint()}"\nstatus = "ignored"\nreason = "false_positive"\n', encoding="utf-8"
    )
    assert check("--output-format", name, "--triage", "triage.toml")[0] == 0


@pytest.mark.parametrize("name", TEXTUAL)
def test_a_baseline_answers_it_in_every_format(draft: Path, name: str) -> None:
    check("--write-baseline", "known.json")
    assert check("--output-format", name, "--baseline", "known.json")[0] == 0


def test_a_baseline_outlives_an_edit_elsewhere_but_not_one_of_the_sentence(draft: Path) -> None:
    check("--write-baseline", "known.json")
    draft.write_text(HEAD + "비가 오면 실내로 옮긴다.\n\n" + SLIP, encoding="utf-8")
    assert check("--baseline", "known.json")[0] == 0
    draft.write_text(HEAD + SLIP.replace("강변", "광장"), encoding="utf-8")
    assert check("--baseline", "known.json")[0] == 1


def test_a_suppression_that_meets_nothing_is_told_with_file_and_line(draft: Path) -> None:
    draft.write_text(HEAD + "<!-- factcheck: ignore[FC301] 예전 이유 -->음악회는 5월 25일(토) 열린다.\n", encoding="utf-8")
    problems = Checker().check(draft).problems
    assert [(p.code, "draft.md:4" in p.message) for p in problems] == [("N212", True)]


@pytest.mark.parametrize("comment", ["<!-- factcheck: ignore -->", "<!-- factcheck: ignore[] why -->", "<!-- factcheck: disable FC301 -->"])
def test_a_malformed_suppression_names_file_and_line_and_disables_nothing(draft: Path, comment: str) -> None:
    draft.write_text(HEAD + comment + SLIP, encoding="utf-8")
    result = Checker().check(draft)
    assert [f.rule for f in result if f.suppressed is None] == ["FC301"]
    assert any("draft.md:4" in p.message or (p.article or "").endswith("draft.md") for p in result.problems)


def test_severity_and_options_of_a_rule_are_set_in_the_config(draft: Path) -> None:
    Path("factcheck.toml").write_text('[severity]\nFC301 = "info"\n', encoding="utf-8")
    assert check()[0] == 0
    Path("factcheck.toml").write_text('[severity]\nFC301 = "off"\n', encoding="utf-8")
    assert check()[0] == 0
    assert "FC301" not in check("--output-format", "json")[1]
    Path("factcheck.toml").write_text("[options.FC301]\nnear = 2\n", encoding="utf-8")
    assert check()[0] == 0


def test_a_rule_of_ones_own_replaces_the_shipped_one_and_the_report_says_so(draft: Path) -> None:
    Path("desk").mkdir()
    rule = """id: FC301
name: weekday
kind: weekday
type: date_weekday
severity: warning
message: {ko: "요일을 보라: {date}"}
why: {ko: "이유"}
"""
    Path("desk/FC301-weekday.yml").write_text(rule, encoding="utf-8")
    code, text = check("--rules", "desk", "--output-format", "json")
    report = json.loads(text)
    assert code == 0
    assert [(f["severity"], f["message"]) for f in report["findings"]] == [("warning", "요일을 보라: 5월 25일")]
    assert any(p["code"] == "N201" and "FC301" in p["message"] for p in report["problems"])
