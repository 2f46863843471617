import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli.options import settings_from

ROOT = Path(__file__).parents[2]
CLEAN = "새빛시 도서관 개관\n입력 2024-03-20 09:00\n\n새빛시는 도서관을 짓는 데 412억 원을 들였다고 20일 밝혔다.\n"
TORN = "새빛시 예산 확정\n입력 2024-03-20 09:00\n\n새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다.\n"


def factcheck(*args: str, cwd: Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *args], cwd=cwd, env=env, input=stdin, capture_output=True, text=True, check=False
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "torn.txt").write_text(TORN, "utf-8")
    return tmp_path


def test_status_is_zero_without_findings_and_one_with_an_error(desk: Path) -> None:
    assert factcheck("check", "clean.txt", cwd=desk).returncode == 0
    assert factcheck("check", "torn.txt", cwd=desk).returncode == 1
    assert factcheck("check", "torn.txt", "--exit-zero", cwd=desk).returncode == 0
    assert factcheck("check", "torn.txt", "--fail-on", "never", cwd=desk).returncode == 0


def test_a_path_that_is_not_there_is_wrong_use_and_the_others_are_checked_all_the_same(desk: Path) -> None:
    assert factcheck("check", "nowhere.txt", cwd=desk).returncode == 2
    assert factcheck("extract", "clean.txt", "nowhere.txt", cwd=desk).returncode == 2
    assert factcheck("check", "clean.txt", "--against", "torn.txt", "nowhere.txt", cwd=desk).returncode == 2
    both = factcheck("check", "clean.txt", "nowhere.txt", "--output-format", "json", cwd=desk)
    assert both.returncode == 2
    report = json.loads(both.stdout)
    assert len(report["articles"]) == 1
    assert "nowhere.txt" in json.dumps(report["problems"])


def test_a_file_that_cannot_be_read_is_a_problem_and_with_strict_the_end(desk: Path) -> None:
    (desk / "empty.txt").write_bytes(b"")
    assert factcheck("check", "clean.txt", "empty.txt", cwd=desk).returncode == 0
    assert factcheck("check", "clean.txt", "empty.txt", "--strict", cwd=desk).returncode == 2


def test_a_command_nearly_right_is_answered_with_the_right_one(desk: Path) -> None:
    done = factcheck("chekc", "clean.txt", cwd=desk)
    assert (done.returncode, "Did you mean 'check'?" in done.stderr) == (2, True)


def test_a_wrong_config_stops_with_file_line_and_what_to_do(desk: Path) -> None:
    (desk / "factcheck.toml").write_text('lang = "ko"\nselekt = []\n', "utf-8")
    done = factcheck("check", "clean.txt", cwd=desk)
    assert done.returncode == 2
    assert "factcheck.toml:2" in done.stderr
    assert "비슷한 이름: select" in done.stderr  # in the language the file itself asks for
    assert done.stdout == ""


def test_standard_output_carries_the_report_and_nothing_else(desk: Path) -> None:
    done = factcheck("check", "torn.txt", "--output-format", "json", cwd=desk)
    assert json.loads(done.stdout)["schema_version"] == 1
    assert done.stderr == ""


def test_the_same_input_gives_the_same_bytes(desk: Path) -> None:
    first, second = (factcheck("check", "torn.txt", "clean.txt", "--output-format", "json", cwd=desk).stdout for _ in range(2))
    assert first == second


def test_standard_input_is_an_article(desk: Path) -> None:
    done = factcheck("check", "-", "--stdin-filename", "draft.txt", "--output-format", "json", cwd=desk, stdin=TORN)
    assert json.loads(done.stdout)["summary"]["articles"] == 1


def test_every_output_file_is_written_by_its_suffix(desk: Path) -> None:
    factcheck("check", "torn.txt", "--output-file", "out/r.json", "--output-file", "out/r.md", "--output-file", "out/r.sarif", cwd=desk)
    assert json.loads((desk / "out/r.json").read_text("utf-8"))["tool"]["name"] == "factcheck"
    assert json.loads((desk / "out/r.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert "15%" in (desk / "out/r.md").read_text("utf-8")


def test_a_baseline_keeps_what_was_known_from_counting(desk: Path) -> None:
    done = factcheck("check", "torn.txt", "--write-baseline", "known.json", cwd=desk)
    assert done.returncode == 1
    assert done.stderr == "기준선을 known.json에 적었다. 지적 1건\n"
    again = factcheck("check", "torn.txt", "--baseline", "known.json", "--output-format", "json", cwd=desk)
    assert again.returncode == 0
    known = json.loads(again.stdout)["findings"]
    assert known
    assert all(f["suppressed"] for f in known)


def test_messages_come_in_the_language_asked_for(desk: Path) -> None:
    english = json.loads(factcheck("check", "torn.txt", "--lang", "en", "--output-format", "json", cwd=desk).stdout)
    korean = json.loads(factcheck("check", "torn.txt", "--output-format", "json", cwd=desk).stdout)
    assert " to " in english["findings"][0]["message"]
    assert "바뀌면" in korean["findings"][0]["message"]


def test_extract_streams_a_line_per_article_and_names_the_bad_one(desk: Path) -> None:
    lines = '{"id": "a", "text": "3명이 다쳤다."}\nnot json\n{"id": "b", "text": "사망자는 12명이다."}\n'
    done = factcheck("extract", "-", "--input-format", "jsonl", cwd=desk, stdin=lines)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [[m["value"] for m in r["mentions"]] for r in rows] == [[3], [12]]
    assert "2" in done.stderr


def test_extract_gives_the_same_on_several_processes(desk: Path) -> None:
    lines = "".join(json.dumps({"id": str(i), "text": f"사망자는 {i}명이다."}) + "\n" for i in range(80))
    one, two = (factcheck("extract", "-", "--input-format", "jsonl", "--jobs", n, cwd=desk, stdin=lines).stdout for n in ("1", "2"))
    assert one == two
    assert len(one.splitlines()) == 80


def test_extract_writes_a_table_that_spreadsheets_read(desk: Path) -> None:
    out = factcheck("extract", "clean.txt", "--output-format", "csv", cwd=desk).stdout
    assert out.startswith("\ufeffid,article,")
    assert "412억 원" in out


def test_the_name_of_its_output_file_says_what_extract_writes(desk: Path) -> None:
    factcheck("extract", "clean.txt", "--output-file", "table.csv", cwd=desk)
    assert (desk / "table.csv").read_text(encoding="utf-8").startswith("\ufeffid,article,")
    factcheck("extract", "clean.txt", "--output-file", "table.csv", "--output-format", "jsonl", cwd=desk)
    assert json.loads((desk / "table.csv").read_text(encoding="utf-8"))["id"] == "clean.txt"
    wrong = factcheck("extract", "clean.txt", "--output-file", "table.ods", cwd=desk)
    assert (wrong.returncode, "E119" in wrong.stderr, (desk / "table.ods").exists()) == (2, True, False)


def test_no_cell_of_an_extracted_table_runs_as_a_formula(desk: Path) -> None:
    line = json.dumps({"id": "=HYPERLINK(1)", "text": "기온은 -5도, 성장률은 -1.2%였다."})
    out = factcheck("extract", "-", "--input-format", "jsonl", "--output-format", "csv", cwd=desk, stdin=line).stdout
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert {row["article"] for row in rows} == {"'=HYPERLINK(1)"}
    assert [(row["surface"], row["value"]) for row in rows][-1] == ("'-1.2%", "-1.2")


def test_explain_tells_how_a_figure_was_read(desk: Path) -> None:
    said = factcheck("explain", "clean.txt:4", cwd=desk).stdout
    assert "412억 원" in said
    assert "41200000000" in said
    assert "KRW" in said


def test_explain_names_its_rows_in_the_language_of_the_article(desk: Path) -> None:
    assert "단위" in factcheck("explain", "clean.txt:4", cwd=desk).stdout
    assert "unit " in factcheck("explain", "clean.txt:4", "--lang", "en", cwd=desk).stdout


def test_explain_says_in_the_readers_words_why_two_figures_are_one_fact(desk: Path) -> None:
    (desk / "other.txt").write_text((desk / "clean.txt").read_text(encoding="utf-8").replace("412억", "421억"), encoding="utf-8")
    said = factcheck("explain", "clean.txt:4", "other.txt:4", cwd=desk).stdout
    assert "바로 이어졌다" in said
    assert "두 숫자가 뒤바뀐 모양이다" in said
    assert "linked directly" in factcheck("explain", "clean.txt:4", "other.txt:4", "--lang", "en", cwd=desk).stdout


def test_explain_says_where_there_is_nothing_to_explain_and_what_stands_beside_it(desk: Path) -> None:
    done = factcheck("explain", "clean.txt:3", cwd=desk)
    assert done.returncode == 2
    assert "no figure or time was read" in done.stderr
    assert "412억 원 at 4:" in factcheck("explain", "clean.txt:4:1", cwd=desk).stderr
    assert "clean.txt:LINE:COLUMN" in factcheck("explain", "clean.txt", cwd=desk).stderr


def test_help_tells_every_command_without_loading_them() -> None:
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factcheck", "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    for command in ("check", "extract", "rules", "explain", "dev"):
        assert command in loaded.stdout
    assert not {"pandas", "pint", "dateparser", "lxml", "pydantic"} & {line.split("|")[-1].strip() for line in loaded.stderr.splitlines()}


def test_drafts_without_a_source_that_can_be_read_are_wrong_use_and_raise_no_alarm(desk: Path) -> None:
    done = factcheck("check", "clean.txt", "--against", "nowhere.txt", "--output-format", "json", cwd=desk)
    assert done.returncode == 2
    report = json.loads(done.stdout)
    assert report["findings"] == []
    assert [p["code"] for p in report["problems"]] == ["E401", "E425"]
    assert factcheck("check", "clean.txt", "--against", cwd=desk).returncode == 2


def test_a_publication_date_is_read_as_people_write_it_or_refused(desk: Path) -> None:
    (desk / "undated.txt").write_text("새빛시 예산\n\n새빛시는 도서관을 지난달 7일 열었다고 밝혔다.\n", "utf-8")
    done = factcheck("check", "undated.txt", "--published", "2025. 10. 14.", "--output-format", "json", cwd=desk)
    assert json.loads(done.stdout)["articles"][0]["published"]["date"] == "2025-10-14"
    wrong = factcheck("check", "undated.txt", "--published", "yesterday", cwd=desk)
    assert wrong.returncode == 2
    assert "yesterday" in wrong.stderr


def test_reports_of_ours_in_a_folder_are_no_articles(desk: Path) -> None:
    files = ("report.html", "report.json")
    factcheck("check", ".", *(x for name in files for x in ("--output-file", name)), cwd=desk)
    again = json.loads(factcheck("check", ".", "--output-format", "json", cwd=desk).stdout)
    assert [a["id"] for a in again["articles"]] == ["clean.txt", "torn.txt"]
    assert again["problems"] == []
    named = json.loads(factcheck("check", *files, "--output-format", "json", cwd=desk).stdout)
    assert [p["code"] for p in named["problems"]] == ["E426", "E424"]


def test_a_given_date_is_that_of_the_draft_and_not_of_its_sources(desk: Path) -> None:
    (desk / "draft.txt").write_text("새빛시는 도서관을 짓는 데 412억 원을 들였다고 21일 밝혔다.", "utf-8")
    done = factcheck("check", "draft.txt", "--against", "clean.txt", "--published", "2024-03-21", "--output-format", "json", cwd=desk)
    assert [a["published"]["date"] for a in json.loads(done.stdout)["articles"]] == ["2024-03-21", "2024-03-20T09:00"]


def test_a_given_date_for_several_articles_is_refused(desk: Path) -> None:
    for command in ("check", "extract"):
        done = factcheck(command, "clean.txt", "torn.txt", "--published", "2024-03-21", cwd=desk)
        assert done.returncode == 2
        assert "--metadata" in done.stderr


def test_a_misspelt_path_is_answered_with_the_one_that_is_there(desk: Path) -> None:
    assert "clean.txt" in factcheck("check", "cleen.txt", cwd=desk).stdout


def test_a_finding_in_json_lines_has_line_and_column(desk: Path) -> None:
    rows = [{"id": "a", "text": "비가 왔다."}, {"id": "b", "text": '"좋다"고 했다.\n예산은 212억 원에서 265억 원으로 15% 늘었다.'}]
    written = [json.dumps(row, ensure_ascii=False) for row in rows]
    (desk / "two.jsonl").write_text("\n".join(written), "utf-8")
    told = factcheck("check", "two.jsonl", "--output-format", "concise", cwd=desk).stdout
    assert told.startswith(f"two.jsonl:2:{written[1].index('15%') + 1}:")


def test_a_folder_without_rules_is_a_wrong_option(desk: Path) -> None:
    (desk / "none").mkdir()
    done = factcheck("check", "clean.txt", "--rules", "none", cwd=desk)
    assert (done.returncode, "no rule file" in done.stderr) == (2, True)


def test_a_file_that_cannot_be_written_is_told_without_a_traceback(desk: Path) -> None:
    for words in (["extract", "clean.txt", "--output-file"], ["check", "clean.txt", "--output-file"], ["rules", "docs"], ["dev", "init"]):
        done = factcheck(*words, "clean.txt/under.json", cwd=desk)
        assert done.returncode == 2
        assert done.stderr.startswith("factcheck: ")


def utf16(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_offsets_in_utf16_are_those_of_a_program_that_counts_code_units(desk: Path) -> None:
    (desk / "astral.md").write_text("# 🎈 새빛시 예산\n\n🎈🎈 새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다.\n", "utf-8", newline="")
    source = (desk / "astral.md").read_text("utf-8")
    report = json.loads(factcheck("check", "astral.md", "--offsets", "utf16", "--output-format", "json", cwd=desk).stdout)
    text = report["articles"][0]["text"]
    places = [p for f in report["findings"] for p in f["places"]]
    assert places
    for row in [*report["mentions"], *places]:
        assert utf16(text, row["start"], row["end"]) == row["surface"]
        assert utf16(source, row["source_start"], row["source_end"]) == row["surface"]
    assert all(utf16(text, *c["sentence"]).startswith("🎈🎈 새빛시") for c in report["claims"])
    line = json.loads(factcheck("check", "astral.md", "--offsets", "utf16", "--output-format", "jsonl", cwd=desk).stdout)
    assert [(p["start"], p["end"]) for p in line["places"]] == [(p["start"], p["end"]) for p in places]
    row = json.loads(factcheck("extract", "astral.md", "--offsets", "utf16", cwd=desk).stdout)
    assert row["mentions"] == report["mentions"]


def test_no_jobs_stands_for_all_cores(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factcheck.toml").write_text("jobs = 3\n", "utf-8")
    assert settings_from({"jobs": 0}).jobs == 0
    assert settings_from({"jobs": None}).jobs == 3


def test_extract_of_nothing_that_can_be_read_is_wrong_use_and_beside_others_a_warning(desk: Path) -> None:
    (desk / "empty.txt").write_bytes(b"")
    alone = factcheck("extract", "empty.txt", cwd=desk)
    assert (alone.returncode, alone.stderr.count("empty.txt")) == (2, 1)
    assert factcheck("extract", "clean.txt", "empty.txt", cwd=desk).returncode == 0


def test_parquet_is_written_into_a_folder_that_is_not_there_yet(desk: Path) -> None:
    pytest.importorskip("pyarrow")
    done = factcheck("extract", "clean.txt", "--output-format", "parquet", "--output-file", "new/claims.parquet", cwd=desk)
    assert (done.returncode, (desk / "new" / "claims.parquet").read_bytes()[:4]) == (0, b"PAR1")
    assert factcheck("extract", "clean.txt", "--output-format", "parquet", "--output-file", "clean.txt/x", cwd=desk).returncode == 2


WRONG = {  # what is wrong before any article is read
    "no article": (),
    "a rule that is none": ("torn.txt", "--select", "FC999"),
    "a date that is none": ("torn.txt", "--published", "20"),
    "metadata that is not there": ("torn.txt", "--metadata", "gone.csv"),
    "metadata without paths": ("torn.txt", "--metadata", "torn.txt"),
    "a baseline that is none": ("torn.txt", "--baseline", "empty.json"),
    "rules that are not there": ("torn.txt", "--rules", "gone.d"),
    "standard input watched": ("-", "--watch"),
    "a report of no format": ("torn.txt", "--output-file", "torn.7"),
    "an option that is none": ("torn.txt", "--select-only"),
    "an option without its value": ("torn.txt", "--select"),
    "a word that is none of a list": ("torn.txt", "--fail-on", "often"),
    "a number that is none": ("torn.txt", "--jobs", "3.5"),
    "sources without a path": ("torn.txt", "--against"),
}
NAMES = re.compile(r"`[^`]*`|'[^']*'|--?[a-z-]+|[\w/]*\.\w+(?:\.\w+)*|[EF]C?\d+|YYYY-MM-DD|factcheck|path|published|outlet|url|headline")


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_with_a_call_is_told_in_the_language_asked_for(desk: Path, wrong: str) -> None:
    (desk / "empty.json").write_text("{}", "utf-8")
    run = factcheck("check", "--lang", "ko", *WRONG[wrong], cwd=desk)
    assert run.returncode == 2
    assert re.search("[가-힣]", run.stderr)
    told = [line for line in run.stderr.splitlines() if not line.startswith(("사용법: ", "도움말: "))]  # which give the command itself
    assert re.findall(r"[A-Za-z]{2,}", NAMES.sub("", "\n".join(told))) == []


def verdicts(*args: str, cwd: Path) -> dict[str, set[str]]:
    report = json.loads(factcheck("check", *args, "--output-format", "json", cwd=cwd).stdout)
    article = {a["id"]: a["path"] for a in report["articles"]}
    found: dict[str, set[str]] = {path: set() for path in article.values()}
    for claim in report["claims"]:
        found[article[claim["article"]]] |= {claim["verdict"]} if claim.get("verdict") else set()
    return found


def test_a_draft_in_the_folder_of_its_sources_is_no_source_of_itself(desk: Path) -> None:
    (desk / "draft.txt").write_text(CLEAN.replace("412억", "421억"), "utf-8")
    found = verdicts("draft.txt", "--against", ".", cwd=desk)
    assert sorted(found) == ["clean.txt", "draft.txt", "torn.txt"]
    assert "refuted" in found["draft.txt"]


def test_a_source_named_by_itself_is_no_draft_of_the_folder_it_lies_in(desk: Path) -> None:
    (desk / "draft.txt").write_text(CLEAN.replace("412억", "421억"), "utf-8")
    found = verdicts(".", "--against", "clean.txt", cwd=desk)
    assert found["clean.txt"] == set()
    assert "refuted" in found["draft.txt"]


def test_a_file_against_itself_has_no_source(desk: Path) -> None:
    run = factcheck("check", "clean.txt", "--against", "clean.txt", cwd=desk)
    assert run.returncode == 2
    assert "E425" in run.stderr + run.stdout
