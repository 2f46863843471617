"""Differences that like passages alone speak for are notes: figures far apart, tallies, what was reckoned from elsewhere."""

import pytest

from factcheck.check.case import Case
from factcheck.check.grounds import quotes, thin
from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document, Pair, Ref

EXTRACTOR = Extractor(Settings())
DAY = "2024-05-20"


def pair_of(one, other, *supports, reason="disjoint", confidence=0.9, lang="ko", days=(DAY, DAY)):
    """A pair of the figures in [ ] of two texts, and its case."""
    articles, refs = [], []
    for n, (text, day) in enumerate(zip((one, other), days, strict=True)):
        start = text.index("[")
        article = EXTRACTOR.article(Document(text.replace("[", "").replace("]", ""), id=str(n), lang=lang, published=day))
        claim = next(
            i for i, c in enumerate(article.claims) if article.mentions[c.mention].start <= start < article.mentions[c.mention].end
        )
        articles.append(article)
        refs.append(Ref(n, claim))
    return Pair(*refs, "discrepant", reason, confidence, supports), Case(articles, [], lang, Settings())


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("다온은 경공격기 [48대]를 들여온다.", "다온은 경공격기 [12대]를 먼저 들여온다.", True),
        ("다온은 경공격기 [48대]를 들여온다.", "다온은 경공격기 [46대]를 들여온다.", False),
        ("건물 [61채]가 무너졌다.", "건물 [31채]가 무너졌다.", False),  # one digit is another
        ("건물 [19채]가 무너졌다.", "건물 [1채]가 무너졌다.", False),  # the last digit is lost
        ("건물 [3채]가 무너졌다.", "건물 [2채]가 무너졌다.", False),
        ("건물 [8채]가 무너졌다.", "건물 [2채]가 무너졌다.", True),
        ("다리는 [1.2㎞]다.", "다리는 [1180m]다.", False),  # told in two units, near all the same
        ("가람이 [5-1]로 이겼다.", "가람이 [2-1]로 이겼다.", False),
    ],
)
def test_a_figure_far_from_another_is_another_whatever_is_alike_around_them(one, other, far):
    assert thin(*pair_of(one, other, "own_words", "same_sentence")) is far


def test_the_shape_of_a_slip_and_an_exchange_speak_for_figures_however_far_apart():
    texts = ("건물 [48채]가 무너졌다.", "건물 [84채]가 무너졌다.")
    assert not thin(*pair_of(*texts, "slip_shape", "own_words", reason="digit_swap"))
    assert not thin(*pair_of(*texts, "exchanged", "aligned_neighbours"))


def test_a_tally_told_in_like_sentences_is_a_note_and_a_length_of_time_is_not():
    assert thin(*pair_of("사고로 [47명]이 다쳤다.", "사고로 [45명]이 다쳤다.", "same_sentence", "third_article"))
    assert not thin(*pair_of("사고로 [47명]이 다쳤다.", "사고로 [45명]이 다쳤다.", "same_sentence", "own_words"))
    assert not thin(*pair_of("그는 징역 [14년]을 받았다.", "그는 징역 [13년]을 받았다.", "same_sentence"))


def test_distances_from_two_places_are_two():
    one, other = "사고는 다리 시점에서 [3.8㎞] 떨어진 곳에서 났다.", "사고는 나들목에서 [3.9㎞] 지점에서 났다."
    assert thin(*pair_of(one, other, "own_words", "same_sentence"))
    assert not thin(*pair_of("다리 길이는 [3.8㎞]다.", "다리 길이는 [3.9㎞]다.", "own_words", "same_sentence"))
    english = "The boat sank [12 miles] off the coast.", "The boat sank [11 miles] from Denton."
    assert thin(*pair_of(*english, "own_words", "same_sentence", lang="en"))


def test_lengths_of_time_are_set_against_each_other_only_where_both_articles_are_dated():
    texts = ("수주는 2009년 이후 [15년] 만이다.", "수주는 2009년 이후 [16년] 만이다.")
    assert thin(*pair_of(*texts, "own_words", "same_sentence", days=(DAY, None)))
    assert not thin(*pair_of(*texts, "own_words", "same_sentence"))


def test_shares_told_with_two_counts_are_shares_of_two():
    one = "Most cases are from Denton ([58%], 614 cases) and Harlow."
    other = "Most cases are from Denton ([59%], 555 cases) and Harlow."
    assert thin(*pair_of(one, other, "own_words", "same_sentence", lang="en"))
    assert not thin(*pair_of(one, other.replace("555", "614"), "own_words", "same_sentence", lang="en"))


def test_prices_told_with_changes_from_one_price_are_of_two_moments():
    one, other = "Lonmere rose 4.5 percent to [259.6 pence] in London.", "Lonmere was up 4.9 percent at [260.5 pence] in London."
    assert quotes(*pair_of(one, other, "nearly_equal", "same_subject", lang="en"))
    assert not quotes(*pair_of(one, other.replace("4.9", "4.5"), "nearly_equal", "same_subject", lang="en"))


def test_short_shares_with_their_digits_swapped_need_a_likely_pair():
    texts = ("신선식품은 [6.9%] 올랐다.", "전기료는 [9.6%] 올랐다.")
    assert thin(*pair_of(*texts, "slip_shape", "third_article", reason="digit_swap", confidence=0.7))
    long = ("신선식품은 [16.9%] 올랐다.", "신선식품은 [19.6%] 올랐다.")
    assert not thin(*pair_of(*long, "slip_shape", "third_article", reason="digit_swap", confidence=0.7))


def test_a_price_that_fell_by_all_of_itself_is_reckoned_from_nothing():
    one, other = "Lonmere fell 100 percent to [$5] a share.", "Lonmere fell 98 percent to [$6] a share."
    assert not quotes(*pair_of(one, other, "nearly_equal", "same_subject", lang="en"))


def test_a_prison_term_is_counted_up_to_no_day():
    texts = ("그는 징역 [14년]을 받았다.", "그는 징역 [13년]을 받았다.")
    assert not thin(*pair_of(*texts, "own_words", "same_sentence", days=(DAY, None)))
