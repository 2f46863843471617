"""Figures that differ as slips do are told where they are of one thing, and figures of two things are not."""

from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker()


def told(*texts, lang="ko", days=("2025-09-04", "2025-09-05")):
    documents = [Document(t, id=str(i), lang=lang, published=d) for i, (t, d) in enumerate(zip(texts, days, strict=False))]
    return [f for f in CHECKER.check(documents) if f.rule == "FC101" and f.severity > Severity.INFO]


def test_what_one_noun_counts_is_one_thing_with_its_digits_swapped():
    first = "Wave hits Fisher's Wharf\n\nThe wave carried away 17 boats at Fisher's Wharf on Torrin Island and broke 2,180 windows."
    later = "Torrin counts the cost\n\nOn Torrin Island, where 2,180 windows broke, it had wrecked {} fishing boats, officials said."
    assert told(first, later.format(71), lang="en")
    assert not told(first, later.format(17), lang="en")


def test_a_digit_swapped_over_another_is_a_slip():
    first = "해올시 이혼 줄었다\n\n해올시의 지난해 이혼은 3,106건으로 2.3% 줄었다. 혼인은 8,412건이다."
    later = "해올시 혼인 늘었다\n\n해올시의 지난해 혼인은 8,412건으로 늘었다. 이혼 건수는 {}건으로 4년째 줄었다."
    assert told(first, later.format("3,601"))
    assert not told(first, later.format("3,106"))


def test_a_zero_left_out_is_a_slip():
    first = "두물시 버스 지원금 늘었다\n\n두물시가 버스회사 23곳에 준 재정지원금은 지난해 1,086억 원이다. 승객은 하루 58만 명이다."
    later = "버스비 오른다\n\n두물시가 지난해 버스회사 23곳에 준 지원금은 {}억 원에 이른다. 하루 승객은 58만 명이다."
    assert told(first, later.format("186"))
    assert not told(first, later.format("1,086"))


def test_a_zero_left_out_is_a_slip_where_the_sentences_are_told_in_other_words():
    first = "두물시 버스 지원금 늘었다\n\n두물시가 버스회사 23곳에 준 재정지원금은 지난해 1,086억 원이다. 승객은 하루 58만 명이다."
    later = "버스비 오른다\n\n지원금은 {}억 원에 이른다고 두물시가 설명했다. 버스는 640대다. 하루 승객은 58만 명이다."
    assert told(first, later.format("186"))
    assert not told(first, later.format("1,086"))


WIND = "물새섬 해상풍력 허가\n\n물새섬 앞바다에 풍력발전기 64기가 선다. 사업비는 2조4,000억 원이다. 다 짓고 나면 180명이 상시로 일한다."
BUILT = "물새섬에 해상풍력\n\n물새섬 앞바다에 풍력발전기 64기가 선다. 사업비는 {}억 원이다. 다 지으면 {}명이 상시로 일한다."


def test_a_zero_at_the_end_may_have_changed_places_with_another_digit():
    assert told(WIND, BUILT.format("2조4,000", 108))


def test_what_one_sack_holds_is_not_all_of_them():
    weighed = "세관, 코카인 56자루 적발\n\n세관은 5일 가온항에 들어온 배에서 찾은 코카인 자루의 무게는 {}㎏이라고 밝혔다."
    assert not told(weighed.format("30"), weighed.format("1690"))
    assert told(weighed.format("1960"), weighed.format("1690"))


def test_a_rise_and_a_fall_are_of_two_things():
    first = "8월 수출 늘었다\n\n관세청은 15일 8월 수출이 584억 달러로 1년 전보다 1.2% 증가했다고 밝혔다."
    later = "8월 수출 584억 달러\n\n8월 수출은 584억 달러였다. 바다 건너 한 나라로 나간 수출은 1년 전보다 12.0% 감소했다."
    assert not told(first, later)


def test_a_rise_and_a_fall_of_one_thing_are_a_conflict_all_the_more():
    exports = "새물시 4월 수출\n\n새물시의 4월 수출은 584억 달러로 1년 전보다 {}했다."
    assert told(exports.format("1.2% 증가"), exports.format("2.1% 감소"))


def test_a_short_percentage_of_a_town_is_one_of_the_article_that_has_the_town_in_its_headline():
    exports = "{}8월 수출은 584억 달러로 1년 전보다 {}% 증가했다. 관세청이 4일 밝힌 내용이다. 반도체가 가장 많이 나갔다."
    of_town = Document(exports.format("나루시의 ", "2.1"), id="a", lang="ko", headline="8월 수출")
    for headline, slipped in (("나루시 8월 수출 584억 달러", True), ("8월 수출 584억 달러", False)):
        other = Document(exports.format("", "1.2"), id="b", lang="ko", headline=headline)
        for pair in ([of_town, other], [other, of_town]):
            assert any(f.rule == "FC101" for f in CHECKER.check(pair)) == slipped


def test_counters_named_for_either_figure_in_any_article_are_two_witnesses():
    customs = "8월 수출 증가\n\n21일 관세청에 따르면 8월 수출은 579억 달러로 전년 동기 대비 18.5% 증가했다."
    ministry = "8월 수출 최대\n\n1일 산업통상자원부에 따르면 8월 수출은 579억 달러로 전년 동기 대비 11.4% 증가했다."
    brief = "8월 수출 동향\n\n8월 수출은 579억 달러로 전년 동기 대비 11.4% 증가했다."
    assert not told(customs, ministry, brief, days=("2025-08-21", "2025-09-01", "2025-09-01"))


def test_homes_and_households_people_and_inhabitants_may_be_one_count():
    first = "Storm on Torrin\n\nSome 8,200 homes on Torrin Island lost power on Sunday, the Selkirk grid said. It has 61,000 inhabitants."
    later = "Torrin in the dark\n\nPower was lost in {} households on Torrin Island on Sunday. The island has 61,000 people."
    assert told(first, later.format("2,800"), lang="en")
    assert not told(first, later.format("8,200"), lang="en")
