import re
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from factcheck.checker import Checker
from factcheck.report import terminal
from factcheck.report.concordance import fold
from factcheck.report.unbroken import unbroken
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Document


def printed(result: Result, width: int = 80, settings: Settings | None = None, **console: object) -> str:
    out = StringIO()
    terminal.render(result, settings or Settings(), Console(file=out, width=width, highlight=False, markup=False, emoji=False, **console))
    return out.getvalue()


def test_figures_of_one_finding_stand_in_one_column(bridge: Result) -> None:
    lines = printed(bridge).splitlines()
    figures = ("1300억 원을", "1375억 원으로", "1400억 원으로")
    columns = {cell_len(line[: line.index(figure)]) for figure in figures for line in lines if figure in line}
    assert len(columns) == 1


def test_no_line_is_wider_than_the_terminal_in_korean_cells(bridge: Result) -> None:
    for width in (80, 100, 140):
        assert max(cell_len(line) for line in printed(bridge, width).splitlines()) <= width


def test_the_name_of_a_fact_stands_above_the_findings_on_it(bridge: Result) -> None:
    fact = next(f for f in bridge.facts if any(finding.fact == f.id for finding in bridge.findings_list))
    message = next(finding.message for finding in bridge.findings_list if finding.fact == fact.id)
    above, _ = printed(bridge, 200).split(message)
    assert above.splitlines()[-2] == fact.label


def test_marks_stand_under_the_figure_without_colour(bridge: Result) -> None:
    lines = printed(bridge).splitlines()
    i = next(i for i, line in enumerate(lines) if "모두 36개다" in line)
    assert cell_len(lines[i][: lines[i].index("36개")]) == lines[i + 1].index("^^^^")


def test_file_line_and_column_are_those_of_the_file_not_of_the_text(bridge: Result) -> None:
    assert "한빛/bridge.html:3:32" in printed(bridge, 100)


def test_most_serious_finding_comes_first(bridge: Result) -> None:
    text = printed(bridge)
    assert text.index("공사비가 기사마다") < text.index("교각 수가") < text.index("사망자 수가")


def test_terminal_escapes_and_direction_overrides_of_an_article_are_shown_as_signs(bridge: Result) -> None:
    text = printed(bridge, 120, force_terminal=True, color_system=None)
    assert "\u202e" not in text
    assert "⟨U+202E⟩" in text
    assert "␛[2J.pdf" in text
    assert "\x1b[31m이름" not in text


def test_piped_output_has_no_escape_sequences(bridge: Result) -> None:
    assert "\x1b" not in printed(bridge)
    assert b"\x1b" not in terminal.write(bridge, Settings())


def test_suppressed_findings_are_counted_but_not_told(bridge: Result) -> None:
    text = printed(bridge)
    assert "검토를 마친" not in text
    assert "제외한 지적 1건" in text


def test_findings_above_the_cap_of_an_article_are_counted_in_a_line(bridge: Result) -> None:
    text = printed(bridge, settings=Settings(per_article_cap=2))
    assert "한빛일보의 지적 3건은 줄였다" in text
    assert "교각 수가" not in text


def test_words_of_the_report_follow_the_language_asked_for(bridge: Result) -> None:
    text = printed(bridge, 120, Settings(lang="en"))
    assert "2 errors" in text
    assert "undated" in text
    assert not re.search("오류|경고", text)


def test_reading_shows_what_the_wording_allows(bridge: Result) -> None:
    assert "1350억~1450억 원" in printed(bridge, 100)
    assert "135 to 145 billion won" in printed(bridge, 120, Settings(lang="en"))


def test_no_color_is_obeyed_even_on_a_terminal(bridge: Result, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "38;5;166" in printed(bridge, 100, force_terminal=True, color_system="256")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "38;5" not in printed(bridge, 100, force_terminal=True, color_system="256")


def test_a_reading_is_told_whole_on_a_narrow_terminal(bridge: Result) -> None:
    lines = printed(bridge, 50).splitlines()
    assert any(line.strip().endswith("1374억 5000만~1375억 5000만 원") for line in lines)
    assert max(cell_len(line) for line in lines) <= 50


@pytest.mark.parametrize("figure", ["137억 5000만 달러", "3천 명", "421억 원", "13.75 billion won", "3 million people", "1,900 models"])
def test_a_line_is_not_broken_between_a_number_and_its_unit(figure: str) -> None:
    text = f"가온시가 밝힌 금액 {figure} 그리고 나머지 금액"
    for width in range(cell_len(figure), cell_len(text)):
        assert sum(figure in text[start:end] for start, end in fold(unbroken(text), width)) == 1


def test_lines_of_figures_in_a_row_are_broken_between_them() -> None:
    text = "12 13 14 15 16 17 18"
    assert [text[start:end] for start, end in fold(unbroken(text), 6)] == ["12 13", "14 15", "16 17", "18"]


def test_a_report_breaks_no_figure_of_a_fact(bridge: Result) -> None:
    for width in range(50, 100):
        assert not re.search(r"\d억\s*\n\s*원", printed(bridge, width))


@pytest.fixture(scope="module")
def nine() -> Result:
    text = "새솔산 산불로 주민 {}명이 마을회관으로 대피했다고 새솔군이 20일 밝혔다. 헬기 24대와 인력 1,310명이 나섰다."
    counts = [419] * 8 + [491]
    return Checker(lang="ko").check(
        [Document(text.format(n), id=f"{i}.txt", outlet=f"{i}번신문", published="2024-03-20") for i, n in enumerate(counts)]
    )


def test_a_sentence_that_many_articles_print_is_told_once_below_all_of_them(nine: Result) -> None:
    text = printed(nine)
    assert text.count("주민 419명이") == 1
    assert [f"{i}.txt" in text for i in range(9)] == [True] * 9


def test_the_articles_of_one_day_are_told_with_it(nine: Result) -> None:
    assert "입력일: 2024-03-20(0번신문, 1번신문, 2번신문, 3번신문 +5)" in printed(nine, 120)
