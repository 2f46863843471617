"""A draft against its sources, in the reports for people."""

import pytest
from rich.cells import cell_len

from factcheck.checker import Checker
from factcheck.report import WRITERS
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Document, Evidence, Ref

DRAFT = "해오름시 미술관을 짓는 데 사업비 421억 원이 들었다.\n전시실은 모두 12곳이다."
SOURCE = "해오름시 미술관을 짓는 데 사업비 412억 원이 들었다.\n수장고는 3곳이다."


@pytest.fixture
def judged() -> Result:
    draft = Document(DRAFT, id="draft.md", lang="ko")
    result = Checker(lang="ko").check([draft], against=[Document(SOURCE, id="release.txt", lang="ko", outlet="해오름시")])
    mine, its = result.articles[0].claims, result.articles[1].claims
    # The verdicts are set here: this file tests how they are told, not how they are found.
    for claim in mine:
        claim.verdict, claim.evidence = "not_enough_evidence", ()
    mine[0].verdict, mine[0].evidence = "refuted", (Evidence(Ref(1, its.index(its[0])), "discrepant", "digit_swap", "refuted"),)
    return result


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_line_of_a_source_is_counted_alike_whatever_ends_its_lines(ending: str) -> None:
    text = DRAFT.replace("\n", ending)
    result = Checker(lang="ko").check([Document(DRAFT, id="draft.md", lang="ko")], against=[Document(text, id="release.txt", lang="ko")])
    lines = [e["line"] for c in result.to_dict()["claims"] for e in c.get("evidence") or ()]
    assert lines == [1, 2]


def test_the_terminal_sets_the_figure_of_the_draft_beside_that_of_its_source(judged: Result) -> None:
    text = WRITERS["full"](judged, Settings()).decode()
    assert "초안 대조  draft.md  ✗ 출처와 어긋남 1  ? 근거 부족 1" in text
    (line,) = [line for line in text.splitlines() if "←" in line]
    assert line.startswith("  ✗ 1:20  421억 원")
    assert "412억 원 해오름시 날짜 없음 (숫자 뒤바뀜)" in line


def test_the_claims_of_a_draft_keep_within_the_terminal(judged: Result) -> None:
    from io import StringIO

    from rich.console import Console

    from factcheck.report.terminal import render

    out = StringIO()
    render(judged, Settings(), Console(file=out, width=50, color_system=None, highlight=False, markup=False, emoji=False))
    assert max(map(cell_len, out.getvalue().splitlines())) <= 50


def test_markdown_has_a_row_per_judged_claim_and_one_line_for_the_rest(judged: Result) -> None:
    text = WRITERS["markdown"](judged, Settings()).decode()
    assert "| ✗ 출처와 어긋남 | 해오름시 미술관을 짓는 데 사업비 <b>421억 원</b>이 들었다. | <b>412억 원</b> (해오름시) |" in text
    assert "근거 부족: 12곳" in text


def test_html_opens_what_is_contradicted_and_folds_the_rest(judged: Result) -> None:
    page = WRITERS["html"](judged, Settings()).decode()
    assert '<details class="claims" open><summary><b>출처와 어긋남</b> 1</summary>' in page
    assert '<details class="claims"><summary><b>근거 부족</b> 1</summary>' in page


def test_figures_keep_their_hedges_beside_those_of_the_sources() -> None:
    draft, source = "미술관 좌석의 약 80%가 찼다.", "미술관 좌석의 79%가량이 찼다."
    result = Checker(lang="ko").check([Document(draft, id="draft.md", lang="ko")], against=[Document(source, id="a.txt", lang="ko")])
    assert "약 80%  ← 79%가량 a.txt" in WRITERS["full"](result, Settings()).decode()
    assert "<b>79%가량</b> (a.txt)" in WRITERS["markdown"](result, Settings()).decode()
