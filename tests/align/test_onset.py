"""The first hour that two reports of one event tell."""

from factcheck.checker import Checker
from factcheck.grammar.pack import languages, load_pack
from factcheck.semantics.zones import ZONES
from factcheck.types import Document

CHECKER = Checker()
EARLY = (
    "한들 창고 화재 2명 사망\n\n9일 오전 2시 17분께 한들시 달래동의 한 물류창고에서 불이 나 작업자 2명이 숨졌다. "
    "불길은 오전 7시 20분께 잡혔다."
)
FLIGHT = "Noran jet turns back\n\nNoran Air flight NL407 took off from Haven at {} on Tuesday with 188 passengers and 11 crew on board."


def told(*texts, lang="ko", published="2025-12-09"):
    result = CHECKER.check([Document(t, id=str(i), lang=lang, published=published) for i, t in enumerate(texts)])
    return [(f.rule, tuple(p.surface for p in f.places)) for f in result if f.rule == "FC101"]


def linked(*texts):
    """What stands in the facts of several articles."""
    result = CHECKER.check([Document(t, id=str(i), lang="ko", published="2025-12-09") for i, t in enumerate(texts)])
    return {a.mention_of(a.claims[r.claim]).surface for fact in result.facts for r in fact.claims for a in [result.articles[r.article]]}


def test_a_fire_that_broke_out_at_two_hours_is_told():
    late = "물류창고 참사\n\n달래동 물류창고에 불이 난 것은 9일 오전 2시 47분이다. 작업자 2명이 숨졌다. 불길은 오전 7시 20분께 잡혔다."
    assert told(EARLY, late) == [("FC101", ("9일 오전 2시 17분", "9일 오전 2시 47분"))]


def test_when_it_happened_is_the_hour_that_another_article_opens_with():
    late = "달래동 창고 불\n\n원인을 찾고 있다. 사고는 9일 오전 2시 {}분께 일어났다. 불길은 오전 7시 20분께 잡혔다. 2명이 숨졌다."
    assert told(EARLY, late.format(47)) == [("FC101", ("9일 오전 2시 17분", "9일 오전 2시 47분"))]
    assert not told(EARLY, late.format(17))


def test_first_hours_with_the_digits_of_their_minutes_swapped_need_no_words_in_common():
    crash = "연쇄 추돌\n\n9일 오전 6시 52분께 서해도로 별내나들목에서 차량 43대가 부딪쳐 3명이 숨지고 27명이 다쳤다."
    again = "살얼음 사고\n\n서해도로 별내나들목 사고로 차량 43대가 엉켰다. 3명이 숨지고 27명이 다쳤다. 아침 6시 {}으로 해가 뜨기 전이었다."
    assert told(crash, again.format("25분"))
    assert not told(crash, again.format("34분"))


def test_an_hour_on_somebody_s_word_opens_no_event():
    early = "한들 창고 화재\n\n소방은 9일 오전 2시 17분께 달래동 창고의 불로 작업자 2명이 숨졌다고 밝혔다. 불길은 오전 7시 20분께 잡혔다."
    late = "달래동 창고 불\n\n달래동 물류창고 사고는 9일 오전 2시 3분께 일어났다. 불길은 오전 7시 20분께 잡혔고 작업자 2명이 숨졌다."
    assert not told(early, late)


def test_an_hour_told_by_the_half_hour_fits_one_told_to_the_minute():
    late = "물류창고 참사\n\n달래동 물류창고에 불이 난 것은 9일 오전 2시쯤이다. 작업자 2명이 숨졌다. 불길은 오전 7시 20분께 잡혔다."
    assert not told(EARLY, late)


def test_what_followed_is_no_first_hour():
    late = "물류창고 참사\n\n9일 오전 2시 17분께 달래동 물류창고에서 불이 났다. 불길은 오전 7시 41분께 잡혔고 작업자 2명이 숨졌다."
    assert not told(EARLY, late)


def test_hours_of_two_counts_are_no_first_hours():
    a = "인파 사고 사망 151명\n\n한들소방서는 9일 오전 9시 12분 기준 사망자가 151명, 부상자가 82명이라고 밝혔다."
    b = "인파 사고\n\n한들소방서는 9일 오전 9시 41분 기준 사망자가 151명, 부상자가 82명이라고 밝혔다."
    assert not told(a, b)


def test_a_take_off_at_two_hours_is_told_in_articles_of_two_days():
    later = Document(FLIGHT.format("9:53 a.m."), id="b", lang="en", published="2025-12-12")
    first = Document(FLIGHT.format("9:35 a.m."), id="a", lang="en", published="2025-12-09")
    assert [f for f in CHECKER.check([first, later]) if f.rule == "FC101" and f.type == "cross_conflict"]


def test_when_help_was_called_is_no_other_hour_of_the_fire():
    first = "한들산 산불\n\n9일 오후 1시 23분께 한들산 중턱에서 산불이 나 헬기 12대가 투입됐다. 불은 3시간 17분 만에 꺼졌다."
    call = "한들산 산불 진화\n\n산림청은 9일 오후 1시 31분 {}한들산 산불 현장에 헬기 12대를 투입했다. 불은 3시간 17분 만에 꺼졌다."
    assert not told(first, call.format("신고를 받고 "))
    assert told(first, call.format(""))


def test_the_same_once_more_is_no_other_hour_of_the_first():
    text = "미사일 {}\n\n합참은 9일 오전 7시 {}분께 원해에서 동쪽으로 발사된 탄도미사일 1발을 {}포착했다고 밝혔다. 비행 거리는 312km다."
    assert not told(text.format("발사", 12, ""), text.format("또 발사", 45, "추가로 "))


def test_what_was_made_ready_or_done_with_is_no_other_hour_of_the_launch():
    first = "로켓 발사\n\n9일 오후 4시 2분께 새솔 우주센터에서 한들 로켓이 발사됐다. 한들 로켓은 위성 13기를 싣고 17분 27초를 날았다."
    ready = "로켓 날았다\n\n9일 오후 3시 45분께 새솔 우주센터에서 한들 로켓{}. 한들 로켓은 위성 13기를 싣고 17분 27초를 날았다."
    assert not told(first, ready.format(" 발사 전 점검을 완료했다"))
    assert told(first, ready.format("이 발사됐다"))


def test_how_far_something_had_come_by_an_hour_is_no_hour_of_what_happened_about_then():
    first = "로켓 발사\n\n한들 로켓이 9일 오후 4시 15분께 700km 궤도에 올랐다. 한들 로켓은 위성 3기를 실었다."
    now = "로켓 날았다\n\n한들 로켓은 9일 오후 4시 11분 {} 높이 650km까지 700km 궤도에 다가갔다. 한들 로켓은 위성 3기를 실었다."
    assert "9일 오후 4시 15분" not in linked(first, now.format("현재"))
    assert "9일 오후 4시 15분" in linked(first, now.format(""))


def test_hours_of_two_zones_may_be_one_moment():
    flight = FLIGHT + " They were told at once."
    for one, other, differ in (
        ("09:53 GMT", "10:53 BST", False),
        ("9:53 a.m. ET", "8:53 a.m.", False),
        ("9:53 a.m. ET", "9:35 a.m. ET", True),
    ):
        assert bool(told(flight.format(one), flight.format(other), lang="en")) == differ, (one, other)


def test_an_hour_to_come_moves_on():
    text = "Nova launch\n\nThe Nova rocket lifts off from Cape Arlen on December 20, 2025 at {} with 188 satellites, the agency said."
    first = Document(text.format("10:15 a.m."), id="a", lang="en", published="2025-12-01")
    later = Document(text.format("11:45 a.m."), id="b", lang="en", published="2025-12-09")
    assert not [f for f in CHECKER.check([first, later]) if f.type == "cross_conflict"]


def test_every_entry_that_tells_a_zone_is_one_of_the_grammar():
    ids = {row["id"] for lang in languages() for row in load_pack(lang)["timex"]["patterns"]}
    assert ids >= ZONES


HOUR = "한울 2호\n\n한국형 발사체 '한울 2호'가 21일 {}분 해오름우주센터에서 발사{}. 무게 180㎏의 관측위성을 {}. 2022년 1호 이후 두 번째다."


def test_an_hour_told_as_one_to_come_is_no_first_hour():
    early, late = HOUR.format("오후 3시 40", "된다", "싣는다"), HOUR.format("오후 4시 20", "됐다", "실었다")
    assert not told(early, late, published="2024-06-21")
    assert told(HOUR.format("오후 3시 40", "됐다", "실었다"), late, published="2024-06-21")


def test_a_launch_put_off_between_two_articles_is_an_update():
    early = Document(HOUR.format("오후 3시 40", "된다", "싣는다"), id="a", lang="ko", published="2024-06-20")
    late = Document(HOUR.format("오후 4시 20", "된다", "싣는다"), id="b", lang="ko", published="2024-06-21")
    pairs = [p for f in CHECKER.check([early, late]).facts for p in f.pairs if p.reason != "same_value"]
    assert [(p.relation, p.reason) for p in pairs] == [("updated", "later_figure")]


def test_a_quake_and_the_one_before_it_have_two_hours():
    quake = "9일 오후 {} 누리시 남서쪽 8km 지역에서 규모 {}의 {}이 발생했다. 기상청은 여진이 132차례 이어졌다고 밝혔다."
    main, before = (f"누리시 지진 {n}\n\n{quake.format(at, '{}', '{}')}" for n, at in (("", "8시 32분"), ("여진", "7시 44분")))
    assert told(main.format("5.6", "지진"), before.format("5.6", "지진"))
    assert not told(main.format("5.6", "지진"), before.format("5.1", "지진"))
    assert not told(main.format("5.6", "지진"), before.format("5.6", "전진"))


def test_two_hours_that_a_third_report_tells_are_of_two_things():
    late = "물류창고 참사\n\n달래동 물류창고에 불이 난 것은 9일 오전 2시 47분이다. 작업자 2명이 숨졌다. 불길은 오전 7시 20분께 잡혔다."
    both = "창고 두 곳 불\n\n9일 오전 2시 17분께 달래동 물류창고에서 불이 났고 오전 2시 47분께 옆 창고에서 또 불이 나 작업자 2명이 숨졌다."
    assert told(EARLY, late)
    assert not told(EARLY, late, both)
