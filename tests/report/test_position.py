from hypothesis import given
from hypothesis import strategies as st

from factcheck.offsets import OffsetMap
from factcheck.report.plain import visible
from factcheck.report.position import Lines, Positions
from factcheck.types import Article, Document, Place


@given(st.text(alphabet="가a\r\n ", max_size=40), st.integers(0, 40))
def test_line_and_column_point_back_at_the_offset(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = Lines(text).at(offset)
    assert Lines(text).starts[line - 1] + column - 1 == offset


def test_crlf_is_one_line_break_and_a_lone_cr_is_one_too() -> None:
    assert Lines("a\r\nb\rc\nd").starts == [0, 3, 5, 7]


def test_column_counts_code_points_not_bytes_or_utf16() -> None:
    assert Lines("가😀나").at(2) == (1, 3)


def test_text_made_by_the_reader_has_no_position() -> None:
    document = Document("가\n나", source="<p>가</p><p>나</p>", offsets=OffsetMap([(0, 3, 1), (2, 11, 1)]))
    positions = Positions([Article(document)])
    assert positions.of(Place(0, 0, 1, "가")) == (1, 4, 1, 5)
    assert positions.of(Place(0, 1, 2, "\n")) is None


def test_article_made_in_memory_is_its_own_file() -> None:
    positions = Positions([Article(Document("첫 줄\n둘째 5명"))])
    assert positions.of(Place(0, 7, 9, "5명")) == (2, 4, 2, 6)


@given(st.text())
def test_visible_text_holds_no_control_character(text: str) -> None:
    shown = visible(text)
    assert not any((ord(c) < 32 and c not in "\t\n\r") or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E for c in shown)
    shown.encode()
