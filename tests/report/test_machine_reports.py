import csv
import json
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree

import pytest

from factcheck.report import WRITERS
from factcheck.report.plain import visible
from factcheck.result import Result
from factcheck.settings import Settings


def sarif(result: Result, **options: Any) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(WRITERS["sarif"](result, Settings(**options)))["runs"][0]
    return run


def rows(result: Result, name: str = "csv", **options: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(WRITERS[name](result, Settings(**options)).decode("utf-8-sig"), newline="")))


def test_sarif_region_points_at_the_figure_in_the_file(bridge: Result) -> None:
    region = sarif(bridge)["results"][0]["locations"][0]["physicalLocation"]["region"]
    lines = (bridge.articles[0].document.source or "").split("\n")
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "1300억 원" == region["snippet"]["text"]


def test_sarif_counts_columns_in_code_points_and_says_so(bridge: Result) -> None:
    assert sarif(bridge)["columnKind"] == "unicodeCodePoints"


def test_sarif_tells_the_opposing_figures_as_related_locations(bridge: Result) -> None:
    related = sarif(bridge)["results"][0]["relatedLocations"]
    assert [r["message"]["text"] for r in related] == ["가온경제 · 2025-08-17 · 1375억 원", "새벽통신 · 2025-08-19 · 1400억 원"]
    assert [r["id"] for r in related] == [1, 2]


def test_sarif_suppression_keeps_its_reason(bridge: Result) -> None:
    (kept,) = [r for r in sarif(bridge)["results"] if "suppressions" in r]
    assert kept["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "도청에 확인함"}]


def test_sarif_keeps_every_finding_so_that_dashboards_do_not_close_them(bridge: Result) -> None:
    assert len(sarif(bridge, per_article_cap=1)["results"]) == 7


def test_sarif_results_name_their_rule_by_id_and_index(bridge: Result) -> None:
    run = sarif(bridge)
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    assert all(rule["help"]["text"] for rule in rules)


def test_sarif_paths_are_percent_encoded_uris(bridge: Result) -> None:
    assert sarif(bridge)["artifacts"][0]["location"]["uri"] == "%ED%95%9C%EB%B9%9B/bridge.html"


def test_junit_counts_agree_with_its_cases(bridge: Result) -> None:
    root = ElementTree.fromstring(WRITERS["junit"](bridge, Settings()))
    for suite in root:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    assert sum(int(s.get("failures", "")) for s in root) == 2
    assert sum(int(s.get("skipped", "")) for s in root) == 1


def test_junit_fails_on_what_the_run_fails_on(bridge: Result) -> None:
    root = ElementTree.fromstring(WRITERS["junit"](bridge, Settings(fail_on="warning")))
    assert len(root.findall("testsuite/testcase/failure")) == 5
    root = ElementTree.fromstring(WRITERS["junit"](bridge, Settings(fail_on="never")))
    assert not root.findall("testsuite/testcase/failure")


def test_csv_has_a_byte_order_mark_so_that_excel_reads_korean(bridge: Result) -> None:
    assert WRITERS["csv"](bridge, Settings()).startswith(b"\xef\xbb\xbf")
    assert rows(bridge)[0]["매체"] == "한빛일보"
    assert rows(bridge, lang="en")[0]["Severity"] == "error"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "＝", " ="])
def test_csv_cell_from_an_article_never_runs_as_a_formula(bridge: Result, start: str) -> None:
    bridge.findings_list[0].message = f"{start}HYPERLINK(1)"
    bridge.facts[0].label = f"{start}1+1"
    assert rows(bridge)[0]["내용"].startswith("'")
    assert rows(bridge, "csv-facts")[0]["무엇의 수치"].startswith("'")


def test_facts_csv_has_a_row_per_figure_with_what_it_allows(bridge: Result) -> None:
    table = rows(bridge, "csv-facts")
    assert [r["표기"] for r in table[:3]] == ["1300억 원", "1375억 원", "1400억 원"]
    assert Decimal(table[0]["최소"]) == Decimal(123_500_000_000)
    assert len(table) == sum(len(f.claims) for f in bridge.facts)


def test_workbook_holds_the_same_rows_and_no_formula(bridge: Result) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    bridge.findings_list[0].message = "=1+1"
    book = openpyxl.load_workbook(BytesIO(WRITERS["xlsx"](bridge, Settings())))
    findings = list(book["지적"].iter_rows(values_only=True))
    assert findings[1][4] == "=1+1"
    assert book["지적"].cell(2, 5).data_type == "s"
    assert len(findings) == 8
    assert next(r for r in book["사실"].iter_rows(values_only=True, min_row=2))[8] == 123_500_000_000


@pytest.mark.parametrize("name", [n for n in WRITERS if n not in {"json", "jsonl", "xlsx", "full"}])
def test_control_characters_of_an_article_reach_no_text_report(bridge: Result, name: str) -> None:
    bridge.articles[3].document.text.index("\x1b")
    text = WRITERS[name](bridge, Settings()).decode("utf-8-sig")
    assert text == visible(text.replace("\r\n", "\n")) or text.replace("\r\n", "\n") == visible(text.replace("\r\n", "\n"))


@pytest.mark.parametrize("name", WRITERS)
def test_a_lone_surrogate_in_an_article_does_not_stop_a_report(bridge: Result, name: str) -> None:
    bridge.findings_list[0].message = "반쪽 글자 \ud83d 하나"
    bridge.facts[0].label = "반쪽 \udc00"
    WRITERS[name](bridge, Settings())
