"""When an article's figures were counted, by the hour it states."""

from factcheck.align.counted import moment
from factcheck.align.gathering import gather
from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()


def moments(text, lang="ko", published="2025-09-02"):
    articles = CHECKER.check([Document(text, id="a", lang=lang, published=published)]).articles
    return {c.mention.surface: moment(c, articles[0]) for c in gather(articles) if c.family != "calendar"}


def test_a_stated_hour_governs_the_counts_that_follow_it():
    found = moments("태풍 피해\n\n2일 오전 6시 기준 시설 피해는 143건이다. 도로 31곳이 잠겼다. 1만2640가구의 전기가 끊겼다.")
    assert set(found.values()) == {"2025-09-02T06:00"}


def test_an_hour_without_words_of_counting_is_no_time_of_a_count():
    assert set(moments("태풍 상륙\n\n태풍은 2일 오전 6시 상륙해 143건의 피해를 냈다.").values()) == {None}


def test_the_only_stated_hour_holds_for_the_headline_too_and_of_two_neither():
    text = "피해 143건\n\n2일 오전 6시 기준 피해는 143건이다."
    assert set(moments(text).values()) == {"2025-09-02T06:00"}
    both = moments("피해 98건\n\n1일 오후 11시 기준 피해는 71건이다. 2일 오전 6시 기준으로는 143건이다.")
    assert both == {"98건": None, "71건": "2025-09-01T23:00", "143건": "2025-09-02T06:00"}


def test_an_english_count_is_as_of_the_hour_before_it():
    assert moments("Storm\n\nAs of 6 a.m. on Sept. 2, 143 homes were flooded.", "en")["143 homes"] == "2025-09-02T06:00"


def test_a_count_may_have_its_hour_behind_it_in_brackets():
    assert (
        moments("인파 사고로 숨진 사람은 149명, 다친 사람은 76명(30일 오전 6시 기준)이다.", published="2025-10-30")["76명"]
        == "2025-10-30T06:00"
    )


def test_an_hour_named_for_comparison_does_not_govern_the_sentences_behind_it():
    text = "30일 오전 9시 기준 사망자는 151명이다. 30일 오전 6시 기준 149명에서 2명 늘었다. 여성은 97명이다."
    assert moments(text, published="2025-10-30")["97명"] == "2025-10-30T09:00"


def test_a_stretch_of_hours_was_counted_at_its_end():
    text = "시는 30일 오전 5시 30분부터 오후 6시까지 실종 신고 4149건을 받았다."
    assert moments(text, published="2025-10-30")["4149건"] == "2025-10-30T18:00"


def test_what_two_articles_counted_as_of_two_days_moved_on_though_it_is_no_figure_that_varies():
    a = "독감 접종률 61%\n\n질병국은 65세 이상의 독감 백신 접종률이 28일 기준 61.2%라고 밝혔다. 백신은 1207만 명분이 공급됐다."
    b = "독감 접종 순항\n\n질병국은 65세 이상의 독감 백신 접종률이 4일 기준 67.9%라고 밝혔다. 백신은 1207만 명분이 공급됐다."
    documents = [Document(a, id="a", lang="ko", published="2025-10-30"), Document(b, id="b", lang="ko", published="2025-11-06")]
    assert not [f for f in CHECKER.check(documents) if f.type == "cross_conflict"]


def relation(one, other, days=(None, None)):
    documents = [Document(t, id=str(i), lang="ko", published=day) for i, (t, day) in enumerate(zip((one, other), days, strict=True))]
    return [(p.relation, p.reason) for f in CHECKER.check(documents).facts for p in f.pairs]


def test_counts_of_two_clock_times_are_two_counts_though_no_date_says_of_what_day():
    text = "태풍 피해\n\n가람군은 6일 {} 기준 도로 {}곳이 잠기고 주택 {}채가 부서졌다고 밝혔다. 농작물 피해는 1320㏊다."
    later = text.format("오후 6시", "45", "72")
    assert set(relation(text.format("오후 3시", "47", "71"), later)) == {("updated", "later_figure")}
    assert ("updated", "later_figure") not in relation(text.format("오후 6시", "47", "71"), later)
