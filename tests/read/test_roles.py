"""What part of the page an offset belongs to."""

import pytest

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
