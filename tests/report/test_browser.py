"""The HTML report in a real browser: one Chromium for the whole file."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from bridge_report import bridge_report
from conftest import need

from factcheck.report import WRITERS
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Evidence, Ref
from tools.chromium import chromium, launched

pytestmark = pytest.mark.xdist_group("chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    need(chromium(), "Chromium")
    need(importlib.util.find_spec("playwright"), "Playwright")
    with launched() as running:
        yield running


def judge(result: Result) -> None:
    """Make the first article a draft, with a claim of every verdict."""
    draft, source = result.articles[0], result.articles[1]
    draft.draft = True
    for i, verdict in enumerate(("refuted", "supported", "conflicting_evidence", "not_enough_evidence")):
        draft.claims[i].verdict = verdict
        if verdict != "not_enough_evidence":
            draft.claims[i].evidence = (Evidence(Ref(1, min(i, len(source.claims) - 1)), "discrepant", "disjoint", verdict),)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "report.html"
    result = bridge_report()
    judge(result)
    file.write_bytes(WRITERS["html"](result, Settings()))
    return file


@contextmanager
def opened(browser: Any, report: Path, width: int = 1280, **options: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    page.told = []
    page.on("console", lambda message: page.told.append(message.text))
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.on("request", lambda request: page.told.append(request.url) if request.url != report.as_uri() else None)
    page.on("dialog", lambda dialog: page.told.append(dialog.message))
    page.goto(report.as_uri())
    yield page
    context.close()


@pytest.fixture
def page(browser: Any, report: Path) -> Iterator[Any]:
    with opened(browser, report) as page:
        yield page


def shown(page: Any) -> list[str]:
    ids: list[str] = page.eval_on_selector_all("#findings > .finding", "all => all.filter(f => f.checkVisibility()).map(f => f.id)")
    return ids


def at(page: Any) -> str:
    focused: str = page.evaluate("document.activeElement.id")
    return focused


def test_nothing_is_asked_of_the_network_and_nothing_is_told_on_the_console(page: Any) -> None:
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open] .hit")
    assert page.told == []


def test_hostile_text_of_an_article_stays_text(page: Any) -> None:
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1
    assert "<img src=x onerror=alert(1)>" in page.locator("#a3 .text").text_content()
    assert "</title><script>alert(2)</script>" in page.locator("#a3 summary").text_content()
    assert not set("\x00\u202e\x1b") & set(page.content())


def test_findings_are_filtered_by_severity_type_article_and_word(page: Any) -> None:
    assert len(shown(page)) == 6
    for severity in ("warning", "info"):
        page.uncheck(f"input[value={severity}]")
    assert shown(page) == ["F1", "F2"]
    assert page.text_content("#shown") == "2 / 6"
    page.select_option("select[name=type]", "internal_arithmetic")
    assert shown(page) == ["F2"]
    page.click("button[type=reset]")
    page.locator("#shown:text-is('6 / 6')").wait_for()
    page.select_option("select[name=article]", "2")
    assert shown(page) == ["F1"]
    page.click("button[type=reset]")
    page.fill("input[type=search]", "교각 수가")
    assert shown(page) == ["F3"]


def test_keys_walk_the_findings_and_reach_the_search(page: Any) -> None:
    page.keyboard.press("j")
    assert at(page) == "F1"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert at(page) == "F2"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "search"
    page.keyboard.type("j/k")
    assert page.input_value("input[type=search]") == "j/k"


def test_keys_work_under_a_korean_layout_as_well(page: Any) -> None:
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ㅓ', code: 'KeyJ', bubbles: true}))")
    assert at(page) == "F1"


def test_enter_shows_the_articles_side_by_side_at_the_figures(page: Any) -> None:
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    hits = page.locator("dialog[open] .hit")
    assert hits.all_text_contents() == ["1300억 원", "1375억 원"]
    boxes = [hit.bounding_box() for hit in hits.all()]
    assert all(0 < box["y"] < 900 for box in boxes)
    assert boxes[0]["x"] < 640 < boxes[1]["x"]
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert at(page) == "F1"


def test_a_figure_in_one_article_is_linked_to_the_same_fact_in_the_other(page: Any) -> None:
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.click("dialog .pane:first-child a.m:text-is('36개')")
    assert "63개" in page.locator("dialog .pane:last-child .hit").all_text_contents()
    assert "불일치" in page.text_content("dialog .status")


def test_a_figure_of_a_finding_leads_to_its_place_in_the_article(page: Any) -> None:
    page.click("#F1 a.fig >> nth=0")
    target = page.locator("a.m:target")
    assert target.text_content() == "1300억 원"
    assert target.is_visible()


def test_without_a_script_everything_can_be_read(browser: Any, report: Path) -> None:
    with opened(browser, report, java_script_enabled=False) as page:
        assert page.locator("#findings > .finding h3:visible").count() == 6
        assert not page.locator("#filters").is_visible()
        assert page.locator("button:visible").count() == 0
        page.click("#a1 > summary")
        assert page.locator("#a1 .text a.m:visible").count() == 5
        assert page.locator("#a1 .ledger li:visible").count() == 5


def test_on_a_phone_nothing_is_wider_than_the_screen(browser: Any, report: Path) -> None:
    with opened(browser, report, width=390) as page:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        page.click("#F1 .side")
        assert page.locator("dialog .pane:visible").count() == 2
        assert page.evaluate("document.querySelector('dialog').scrollWidth") <= 390


def test_on_paper_there_are_the_findings_and_no_controls(browser: Any, report: Path) -> None:
    with opened(browser, report) as page:
        page.emulate_media(media="print")
        assert page.locator("#findings > .finding:visible").count() == 6
        assert page.locator("#filters:visible, .side:visible, nav:visible").count() == 0


def test_a_draft_stands_left_and_what_its_sources_say_right(page: Any) -> None:
    mine = page.locator(".claim.refuted > div:first-child .fig").bounding_box()
    its = page.locator(".claim.refuted > div:last-child .fig").bounding_box()
    assert mine["x"] + mine["width"] < its["x"]
    assert page.locator(".claim.supported").is_visible() is False
    page.click(".claims:has(.supported) > summary")
    assert page.locator(".claim.supported").is_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_axe_finds_no_violation(browser: Any, report: Path, width: int, scheme: str) -> None:
    need(importlib.util.find_spec("axe_playwright_python"), "axe-playwright-python")
    from axe_playwright_python.sync_playwright import Axe

    with opened(browser, report, width, color_scheme=scheme) as page:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        page.click("#F1 .side")
        page.click("dialog .pane a.m.hit >> nth=0")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
