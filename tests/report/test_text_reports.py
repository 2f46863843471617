import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factcheck.checker import Checker
from factcheck.errors import ReportError
from factcheck.report import WRITERS, format_of, write_file
from factcheck.result import Result
from factcheck.settings import Settings


@pytest.mark.parametrize("name", WRITERS)
def test_same_result_gives_the_same_bytes(bridge: Result, name: str) -> None:
    assert WRITERS[name](bridge, Settings()) == WRITERS[name](bridge, Settings())


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_without_articles_can_be_written(name: str) -> None:
    WRITERS[name](Result(), Settings())


def test_concise_has_one_line_per_finding_and_problem(bridge: Result) -> None:
    lines = WRITERS["concise"](bridge, Settings()).decode().splitlines()
    assert lines[0].startswith("한빛/bridge.html:3:32: 오류 FC001 누리대교 공사비가")
    assert len(lines) == 7


def test_json_is_the_result_one_row_per_line(bridge: Result) -> None:
    text = WRITERS["json"](bridge, Settings()).decode()
    assert json.loads(text) == json.loads(json.dumps(bridge.to_dict()))
    assert sum(line.startswith('  {"id": "m') for line in text.splitlines()) == 16


def test_jsonl_tells_line_and_column_of_every_place(bridge: Result) -> None:
    rows = [json.loads(line) for line in WRITERS["jsonl"](bridge, Settings()).decode().splitlines()]
    assert len(rows) == 7
    assert (rows[0]["places"][0]["line"], rows[0]["places"][0]["column"]) == (3, 32)


def test_github_message_cannot_end_the_command_or_start_another(bridge: Result) -> None:
    bridge.findings_list[0].message = "100%\n::error::끼어든 줄\r\n끝"
    lines = WRITERS["github"](bridge, Settings()).decode().split("\n")
    assert lines[0].startswith(
        "::error file=한빛/bridge.html,line=3,endLine=3,col=32,endColumn=39,title=FC001 기사 간 수치 불일치::100%25%0A::error::"
    )
    assert not any(line.startswith("::error::끼어든") for line in lines)


def test_markdown_of_hostile_text_has_no_markup_of_the_article(bridge: Result) -> None:
    text = WRITERS["markdown"](bridge, Settings()).decode()
    assert "<script" not in text.replace("\\<script", "")
    assert "\\[링크\\]" in text
    assert "\u202e" not in text


def test_markdown_figure_is_bold_even_before_a_korean_particle(bridge: Result) -> None:
    assert "약 <b>1300억 원</b>을" in WRITERS["markdown"](bridge, Settings()).decode()


def test_format_follows_the_suffix_of_the_file() -> None:
    from pathlib import Path

    assert format_of(Path("out/report.MD")) == "markdown"
    assert format_of(Path("report.unknown")) is None


def test_unknown_suffix_names_the_formats_there_are(bridge: Result, tmp_path: object) -> None:
    from pathlib import Path

    with pytest.raises(ReportError, match=r"\.sarif"):
        write_file(bridge, Path(str(tmp_path)) / "report.odt", None, Settings())


def test_a_problem_is_annotated_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "x", "text": "책은 3권이다."}\n{"id": 1, "text" 5}\n', "utf-8")
    result = Checker(lang="ko").check(tmp_path / "a.jsonl")
    line = WRITERS["github"](result, Settings(lang="ko")).decode().splitlines()[0]
    assert line.startswith(f"::warning file={tmp_path}/a.jsonl,line=2,col=18,title=E408::JSON 객체가 아니다")
    error = ElementTree.fromstring(WRITERS["junit"](result, Settings(lang="ko"))).find("testsuite/testcase/error")
    assert error is not None
    assert "a.jsonl" not in error.get("message", "")
