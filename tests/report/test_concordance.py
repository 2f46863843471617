from factcheck.report.concordance import cells, fold, keep_end, keep_start


def test_a_cut_falls_between_words_and_is_seen() -> None:
    assert keep_start("the lander and rover account for it", 14) == "the lander…"
    assert keep_end("the lander, rover and module", 13) == "…and module"


def test_a_text_longer_by_one_character_is_cut_with_a_sign() -> None:
    assert keep_end("abcdef", 5) == "…cdef"
    assert keep_start("abcdef", 5) == "abcd…"


def test_korean_is_cut_by_cells_not_by_characters() -> None:
    assert keep_start("가나다라마바사", 8) == "가나다…"
    assert cells(keep_start("가나다라마바사", 8)) <= 8


def test_folded_lines_end_without_blanks_and_hang() -> None:
    text = "one two three four five"
    lines = [text[a:b] for a, b in fold(text, 10, hang=4)]
    assert lines == ["one two", "three", "four", "five"]
