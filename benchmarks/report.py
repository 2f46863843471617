"""How large the reports of 200 articles are, how long writing them takes, and how soon the page opens in Chromium.

usage: python benchmarks/report.py [--articles N]
Fifty invented events told by four outlets each, about fifty figures an article; one outlet in four differs now and then.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from factcheck.checker import Checker
from factcheck.report import WRITERS
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Document

ROOT = Path(__file__).parent.parent
OUTLETS = ("한빛일보", "가온경제", "새벽통신", "다온신문")
TOWNS = ("누리", "새빛", "해오름", "다솜", "가람", "미리내", "한울", "달무리", "너울", "보슬")
WORKS = ("대교", "도서관", "미술관", "체육관", "하수처리장")
ASPECTS = ("공사비", "보상비", "설계비", "용역비", "운영비", "장비 구입비", "토지 매입비", "조경비", "전기 공사비", "감리비")
SENTENCES = (
    "{name} {aspect}는 {n}억 {m}000만 원으로 {p}% 늘었다.",
    "{name} {aspect} 가운데 {n}억 원은 시가, {m}억 원은 국가가 낸다.",
    "{name} {aspect}를 심의한 위원은 {p}명이고 회의는 {m}차례 열렸다.",
)
OPENS = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def articles(n: int) -> list[Document]:
    """The invented articles, four to an event; the same every time."""
    draw = random.Random(6)
    made = []
    for event in range(n // 4):
        name = f"{TOWNS[event % 10]}시 {WORKS[event // 10 % 5]}"
        lines = []
        for i in range(17):
            aspect = ASPECTS[i % 10]
            figures = {"n": draw.randint(11, 989), "m": draw.randint(1, 9), "p": draw.randint(2, 48)}
            lines.append((SENTENCES[i % 3], {"name": name, "aspect": f"{i // 10 + 1}단계 {aspect}"}, figures))
        for o, outlet in enumerate(OUTLETS):
            told = []
            for template, names, figures in lines:
                slip = {"n": figures["n"] + 7} if o == 3 and draw.random() < 0.05 else {}
                told.append(template.format(**names, **{**figures, **slip}))
            text = f"{name} 예산 확정\n" + "\n".join(told)
            day = f"2024-03-{event % 28 + 1:02}"
            made.append(Document(text, id=f"{event:03}-{o}.txt", lang="ko", outlet=outlet, published=day, headline=f"{name} 예산 확정"))
    return made


def opened(file: Path) -> float | None:
    """Milliseconds until the page is loaded and its script has run, the least of three; None without a browser."""
    sys.path.insert(0, str(ROOT))
    from tools.chromium import chromium, launched

    if chromium() is None or find_spec("playwright") is None:
        return None
    with launched() as browser:
        times = []
        for _ in range(3):
            page = browser.new_page()
            page.goto(file.as_uri())
            times.append(float(page.evaluate(OPENS)))
            page.close()
    return min(times)


def size_and_speed(result: Result, settings: Settings) -> Path:
    """Print a row per format; the path of the page."""
    page = Path(tempfile.mkdtemp()) / "report.html"
    WRITERS["html"](Result(), settings)
    total = 0.0
    print(f"{'format':12}{'KB':>10}{'CPU ms':>10}")
    for name, write in WRITERS.items():
        start = time.process_time()
        report = write(result, settings)
        took = time.process_time() - start
        total += took
        print(f"{name:12}{len(report) / 1000:>10,.0f}{took * 1000:>10,.0f}")
        if name == "html":
            page.write_bytes(report)
    print(f"{'all':12}{'':>10}{total * 1000:>10,.0f}")
    return page


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=200)
    result = Checker(lang="ko").check(articles(parser.parse_args().articles))
    mentions = sum(len(a.mentions) for a in result.articles)
    print(f"{len(result.articles)} articles, {mentions:,} mentions, {len(result.facts):,} facts, {len(result.findings_list):,} findings")
    took = opened(size_and_speed(result, Settings(lang="ko")))
    print(f"opens in Chromium: {took:,.0f} ms" if took is not None else "opens in Chromium: no Chromium here")


if __name__ == "__main__":
    main()
