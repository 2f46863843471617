"""What part of the page an offset belongs to."""

import pytest

from factcheck.checker import Checker
from factcheck.types import Block, Document, Span

TEXT = "제목\n첫 문단이다.\n\n캡션"
BLOCKS = (Block(0, 2, "headline"), Block(3, 10, "lead"), Block(12, 14, "caption"))


@pytest.mark.parametrize(
    ("at", "role"), [(0, "headline"), (1, "headline"), (2, "body"), (3, "lead"), (9, "lead"), (10, "body"), (12, "caption"), (14, "body")]
)
def test_an_offset_has_the_role_of_the_block_around_it_and_is_body_between_blocks(at: int, role: str) -> None:
    assert Document(TEXT, blocks=BLOCKS).role_at(at) == role


def test_without_blocks_the_headline_is_where_the_document_says() -> None:
    document = Document(TEXT, headline_span=Span(0, 2))
    assert [document.role_at(at) for at in (0, 3)] == ["headline", "body"]


def test_of_many_blocks_a_few_are_looked_at() -> None:
    class Counting(tuple[Block, ...]):
        looks = 0

        def __getitem__(self, at):
            type(self).looks += 1
            return super().__getitem__(at)

        def __iter__(self):
            type(self).looks += len(self)
            return super().__iter__()

    blocks = Counting(Block(at, at + 1, "caption") for at in range(10_000))
    assert Document(TEXT, blocks=blocks).role_at(9_999) == "caption"
    assert Counting.looks < 50


def roles(tmp_path, *lines):
    """The role of each line of a text file, in order."""
    path = tmp_path / "article.txt"
    path.write_text("\n\n".join(("가람시 새솔시장 물에 잠겼다", *lines)), encoding="utf-8")
    (document,) = Checker().documents([path])[0]
    return [b.role for b in document.blocks][1:]


LEAD = "가람시 새솔시장이 20일 새벽 내린 비로 물에 잠겼다."
END = "시는 펌프 세 대를 보내 물을 퍼내고 있다고 밝혔다."


@pytest.mark.parametrize(
    "lines", [["점포 134곳 침수"], ["점포 134곳 침수", "피해액 12억원", "이웃 시장은 사흘째 휴업"]], ids=["one", "three"]
)
def test_lines_under_the_headline_are_subheads(tmp_path, lines):
    assert roles(tmp_path, *lines, LEAD, END) == ["subhead"] * len(lines) + ["lead", "body"]


def test_a_text_of_many_such_lines_has_a_list_under_its_headline(tmp_path):
    lines = [f"새솔시장 {n}동은 전월 대비 {n}.3%, 전년 대비 {n}.1% 각각 상승" for n in range(1, 8)]
    assert roles(tmp_path, *lines, LEAD, END) == ["list"] * len(lines) + ["lead", "body"]


def test_further_down_a_line_that_stands_alone_is_a_heading_and_several_are_none(tmp_path):
    assert roles(tmp_path, LEAD, "점포 134곳 침수", END, END) == ["lead", "subhead", "body", "body"]
    lines = ["20일 오후 1시 피해 집계", "전체 점포 233곳(침수 134곳, 파손 99곳)", "침수 134곳"]
    assert roles(tmp_path, LEAD, *lines, END, END) == ["lead", "body", "body", "body", "body", "body"]


@pytest.mark.parametrize(
    "line",
    ["점포 134곳이 물에 잠겼고,", "새솔시장은 지난해 여름에도 비가 사흘 동안 내려 점포 134곳이 물에 잠기는 피해를 입은 곳"],
    ids=["goes-on", "as-long-as-a-sentence"],
)
def test_nor_is_one_that_goes_on_or_is_as_long_as_a_sentence(tmp_path, line):
    assert roles(tmp_path, LEAD, line, END, END) == ["lead", "body", "body", "body"]
