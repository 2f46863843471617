"""Lines that an editor or a page broke in the midst of a sentence are put together; lines that stand for themselves stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract import Extractor
from factcheck.read import read_paths
from factcheck.read.pagewords import page_words
from factcheck.read.plain import lines
from factcheck.read.wrapped import columns, paragraphs
from factcheck.settings import Settings
from factcheck.types import Document

WORDS = page_words()
STORY = (
    "가람시는 올해 무상버스 사업에 모두 137억 원을 들이기로 했다고 17일 밝혔다. 지난해 같은 사업에 쓴 돈은 98억 원이었다. "
    "시는 내년 3월까지 버스 42대를 새로 들이고, 노선 12개를 바꿀 계획이다. 하루 이용객은 2만 3천 명에서 3만 명으로 늘 것으로 내다봤다."
)


def document(folder: Path, name: str, source: str) -> Document:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    documents, problems = read_paths([path], Settings())
    assert not problems
    return documents[0]


def hedged(found: Document) -> list[tuple[str, str]]:
    return [(m.surface, m.qualifier) for m in Extractor(Settings()).article(found).mentions]


def wrap(text: str, width: int) -> str:
    """A text as an editor wraps it that counts columns."""
    out = [""]
    for word in text.split():
        longer = f"{out[-1]} {word}".strip()
        out[-1:] = [longer] if columns(longer) <= width else [out[-1], word]
    return "\n".join(out)


def test_hangul_takes_two_columns() -> None:
    assert [columns(text) for text in ("", "abc", "137억 원", "５％")] == [0, 3, 8, 4]


@pytest.mark.parametrize("width", range(56, 100, 4))
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_text_wrapped_by_columns_has_the_paragraphs_of_the_text_as_written(width: int, between: str) -> None:
    written = [STORY, STORY[44:], STORY[:120]]
    found = [p.text for p in paragraphs(lines(between.join(wrap(p, width) for p in written)), WORDS)]
    assert [part.strip() for part in " ".join(found).split(".")] == [part.strip() for part in " ".join(written).split(".")]
    assert all(len(p) > width / 2 for p in found)


TIMETABLE = (
    "10:00 Opening of the fair and a speech by the mayor\n"
    "11:30 Garam choir, songs of the sea and of the hill\n"
    "13:00 Lunch in the tents behind the old town's hall\n"
    "14:15 The race of the boats on the river, 12 crews\n"
    "16:00 Prizes, and the draw of the raffle, 30 prizes\n"
)
STANDINGS = (
    "Garam Tigers       12    8   0.600   Lost 2\n"
    "Nuri Whales        11    9   0.550   Won 11\n"
    "Saeteo Bears       10   10   0.500   Lost 1\n"
    "Haneul Hawks        9   11   0.450   Won 14\n"
    "Bada Sharks         7   13   0.350   Lost 4\n"
)
HEADLINES = (
    "가람시, 누리시에 버스 120대 판다…다음 달부터 운행 시작\n"
    "새터구 버스 요금 12% 내린다…6월부터 전 노선에 적용\n"
    "하늘군 강가에 공원 14곳 열기로…내년까지 300억 투입\n"
    "바다시 배 15척 3천만 원에 사들여…가을 축제에 띄운다\n"
)
ENGLISH = (
    "The city of Garam said on Friday that it would buy 42 new buses from a maker in Nuri for about $13.75 million, "
    "and change 12 of its routes. Riders took 23,000 trips a day last year, Mayor Kim Haneul said, and the city hopes "
    "for 30,000. Fares will rise by 12 percent in June, the first increase since 2019."
)


@pytest.mark.parametrize("source", [TIMETABLE, STANDINGS, HEADLINES], ids=["timetable", "standings", "headlines"])
def test_rows_as_long_as_each_other_are_no_wrapped_sentence(source: str) -> None:
    assert len(paragraphs(lines(source), WORDS)) == source.count("\n")


@pytest.mark.parametrize("width", range(50, 100, 7))
def test_wrapped_english_is_one_paragraph(width: int) -> None:
    (found,) = paragraphs(lines(wrap(ENGLISH, width)), WORDS)
    assert found.text == ENGLISH


@pytest.mark.parametrize(
    "source",
    [
        "A headline of some length that has no full stop at its end\nThe body begins here and is shorter.\nIt ends here.",
        "가람시 무상버스 사업에 137억 원, 지난해의 한 배 반\n시는 17일 이렇게 밝혔다.\n예산은 의회를 지났다.\n내년에 늘린다.",
        "가람시 무상버스 사업에 백억 원 넘게 들이기로\n새길시 도서관 두 곳\n한누리시 축제 이름 바꿔\n다온시 물값 동결\n솔빛시 새 시장",
    ],
)
def test_lines_that_stand_for_themselves_are_not_joined(source: str) -> None:
    assert [p.text for p in paragraphs(lines(source), WORDS)] == source.split("\n")


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.txt", "가람시 무상버스\n\n시는 올해 이 사업에 약\n137억 원을 쓴다고 17일 밝혔다.\n"),
        ("a.html", "<article><h1>가람시 무상버스</h1><p>시는 올해 이 사업에 약<br>137억 원을 쓴다고 17일 밝혔다.</p></article>"),
        ("a.jsonl", '{"text": "시는 올해 이 사업에 약\\n137억 원을 쓴다고 17일 밝혔다."}'),
    ],
)
def test_a_hedge_at_the_end_of_a_line_belongs_to_the_figure_on_the_next(tmp_path: Path, name: str, source: str) -> None:
    assert ("137억 원", "about") in hedged(document(tmp_path, name, source))


def test_a_hedge_at_the_end_of_a_paragraph_belongs_to_nothing(tmp_path: Path) -> None:
    found = document(tmp_path, "a.txt", "비만을 다스리는 새 약\n\n137억 원을 들여 만들었다고 회사는 17일 밝혔다. 판매는 내년부터다.\n")
    assert ("137억 원", "exact") in hedged(found)


def test_a_heading_broken_behind_a_hedge_is_one_headline(tmp_path: Path) -> None:
    source = "<article><h1>가람시 무상버스에 약<br>137억 원 투입</h1><p>시는 올해 이 사업에 137억 원을 쓴다고 17일 밝혔다.</p></article>"
    found = document(tmp_path, "a.html", source)
    assert found.headline == "가람시 무상버스에 약 137억 원 투입"


def test_the_date_below_a_headline_is_none_of_its_figures(tmp_path: Path) -> None:
    found = document(
        tmp_path, "harvest.txt", "배 수확량 38년 만에 최소\n2018-11-13 18:00\n\n올해 배 수확량이 크게 줄었다고 가람시가 밝혔다.\n"
    )
    assert found.published is not None
    assert found.published.date == "2018-11-13T18:00"
    assert found.headline == "배 수확량 38년 만에 최소"
