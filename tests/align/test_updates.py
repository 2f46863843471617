"""When a later figure replaces an earlier one, and when it does not."""

import pytest

from factcheck.align.gathering import gather
from factcheck.align.updates import update_reason
from factcheck.checker import Checker
from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document, Severity

CHECKER = Checker()
LEAD = "다온군 산사태 {n}\n\n다온군 산사태로 숨진 사람이 {n}으로 집계됐다고 군이 밝혔다. 무너진 주택은 214채이고 도로 31곳이 끊겼다."


def relations(*told):
    documents = [Document(LEAD.format(n=n), id=str(i), lang="ko", published=day) for i, (n, day) in enumerate(told)]
    result = CHECKER.check(documents)
    return {
        f.relation
        for f in result.facts
        if any("명" in result.articles[r.article].mention_of(result.articles[r.article].claims[r.claim]).surface for r in f.claims)
    }


def test_a_toll_that_grew_from_one_day_to_the_next_was_updated():
    assert relations(("23명", "2024-07-01"), ("29명", "2024-07-03")) == {"updated"}


def test_a_toll_that_never_falls_is_no_update_when_it_is_lower_later():
    assert relations(("29명", "2024-07-01"), ("23명", "2024-07-03")) == {"discrepant"}


def test_a_toll_that_grew_from_print_to_print_was_updated_whatever_day_is_written_beside_the_hour():
    text = "다온군 산사태 사망 {n}\n\n{when} 현재 다온군 산사태로 숨진 사람은 {n}으로 집계됐다. 무너진 주택은 214채이고 도로 31곳이 끊겼다."
    documents = [
        Document(text.format(n="23명", when="2일 오전 9시"), id="a", lang="ko", published="2024-07-02T09:40"),
        Document(text.format(n="29명", when="1일 밤 11시"), id="b", lang="ko", published="2024-07-02T23:20"),
    ]
    assert not [f for f in CHECKER.check(documents) if f.type == "cross_conflict"]


def test_a_running_total_below_an_earlier_amount_is_no_update():
    text = "호암군 호우 {a}㎜\n\n태풍이 지나간 호암군에는 {day}일 {hour}시까지 {word}{a}㎜가 내려 주택 214채가 잠겼다. 도로 31곳도 끊겼다."
    documents = [
        Document(text.format(a="418.2", day=6, hour=11, word="강수량 "), id="a", lang="ko", published="2024-09-06"),
        Document(text.format(a="367.5", day=7, hour=15, word="누적 강수량 "), id="b", lang="ko", published="2024-09-07"),
    ]
    assert not [f for f in CHECKER.check(documents).facts if f.relation == "updated"]


def test_articles_of_one_day_have_no_such_excuse():
    assert relations(("23명", "2024-07-01"), ("29명", "2024-07-01")) == {"discrepant"}


def test_reports_of_two_years_that_read_alike_are_not_told_against_each_other():
    text = (
        "새결전자는 8일 지난해 4분기 매출 {a}조 원, 영업이익 {b}조 원을 올렸다고 밝혔다. 매출은 전년 동기보다 {c}%, 영업이익은 {d}% 늘었다."
    )
    documents = [
        Document(text.format(a=31, b="2.4", c="10.65", d="21.3"), id="a", lang="ko", published="2023-01-08"),
        Document(text.format(a=34, b="2.9", c="10.9", d="20.8"), id="b", lang="ko", published="2024-01-08"),
    ]
    assert [f for f in CHECKER.check(documents) if f.type == "cross_conflict"] == []


TURNED_BACK = "누리항공 NL407편의 21일 회항은 균열 때문이었다. {}여객기는 52분 만에 기수를 돌려 연료 {}을 버리고 한들공항에 내렸다."


def test_what_a_later_article_tells_of_the_time_of_the_event_is_no_later_figure():
    passengers = " 승객은 263명이었다."
    first = "누리항공 여객기 회항\n\n" + TURNED_BACK.format("", "28t") + passengers
    later = [TURNED_BACK.format(word, "38t") + passengers for word in ("당시 ", "")]
    assert [articles_told(first, f"회항 원인은 균열\n\n{text}") for text in later] == [["cross_conflict"], []]


def articles_told(first, later):
    documents = [Document(first, id="a", lang="ko", published="2026-01-21"), Document(later, id="b", lang="ko", published="2026-01-28")]
    return [f.type for f in CHECKER.check(documents) if f.severity >= Severity.WARNING]


QUAKE = "가온시 지진 {dead}명 부상\n\n{hour}시 현재 지진으로 {dead}명이 다치고 주택 214채가 금 갔다. 깊이는 {depth}㎞, 규모는 4.6이다."


def told_by_the_hour(**later):
    texts = [QUAKE.format(**told) for told in ({"dead": 34, "hour": 9, "depth": 12}, {"dead": 41, "hour": 18, "depth": 12, **later})]
    documents = [Document(t, id=str(i), lang="ko", published="2026-01-21") for i, t in enumerate(texts)]
    return [f.type for f in CHECKER.check(documents) if f.severity >= Severity.WARNING]


def test_what_is_measured_once_is_not_counted_anew_by_the_hour():
    assert told_by_the_hour() == []
    assert told_by_the_hour(depth=21) == ["cross_conflict"]


AS_OF = (
    ("오전 {}시 현재 가온 산불로 탄 면적은 {}㏊다.", 120, 340),
    ("태풍 두루미는 오전 {}시 현재 가온섬 남쪽 {}㎞ 떨어진 해상에서 북상하고 있다.", 320, 280),
    ("오전 {}시 현재 가온강 수위는 {}m 높이까지 올랐다.", 6.2, 7.4),
)


@pytest.mark.parametrize(("sentence", "early", "late"), AS_OF)
def test_what_is_itself_told_as_of_two_hours_moved_on(sentence, early, late):
    texts = [sentence.format(*told) for told in ((9, early), (11, late))]
    documents = [Document(t, id=str(i), lang="ko", published="2026-01-21") for i, t in enumerate(texts)]
    assert not [f for f in CHECKER.check(documents) if f.severity >= Severity.WARNING]


def test_a_toll_told_as_of_two_hours_moved_on_whatever_its_digits():
    assert told_by_the_hour(dead=340) == []  # the note that it moved on shows both


def test_a_crowd_estimated_at_one_hour_and_counted_at_a_later_one_grew_whatever_its_digits():
    estimate = "1일 가온시 등불축제에 오후 9시 현재 12만3400명이 모인 것으로 추산된다. 경찰 3012명을 배치했다. 지하철은 23편이 서지 않았다."
    count = "1일 가온시 등불축제에는 오후 11시 기준 13만2400명이 모인 것으로 집계됐다. 경찰 3012명을 배치했다. 신고는 318건이다."
    documents = [
        Document(text, id=str(i), lang="ko", published=f"2025-11-0{i}", headline=head)
        for i, (text, head) in enumerate(((estimate, "도심 인파 12만명"), (count, "축제 인파")), 1)
    ]
    assert not [f for f in CHECKER.check(documents) if f.severity > Severity.INFO]


def cross(*texts, lang="ko"):
    documents = [Document(t, id=str(i), lang=lang, published=day) for i, (day, t) in enumerate(texts)]
    return [f.message for f in CHECKER.check(documents) if f.rule == "FC101"]


CRASH = "가람 버스 추락 {n}명 사망\n\n14일 오전 가람시에서 추락한 버스의 사망자가 {n}명으로 집계됐다. 버스에는 승객 52명이 타고 있었다."
CREW = "가람 산불 헬기 {n}대 투입\n\n산림청은 가람 산불 현장에 헬기 {n}대와 인력 1,200명을 투입했다."


def test_a_toll_of_two_digits_that_grew_to_the_same_digits_was_updated():
    assert cross(("2024-05-14T08:00", CRASH.format(n=13)), ("2024-05-14T19:00", CRASH.format(n=31))) == []
    assert cross(("2024-05-14T08:00", CRASH.format(n=31)), ("2024-05-14T19:00", CRASH.format(n=13)))


def test_what_is_sent_out_anew_every_day_is_no_slip_of_the_day_before():
    assert cross(("2024-03-24", CREW.format(n=12)), ("2024-03-25", CREW.format(n=21))) == []
    assert cross(("2024-03-24", CREW.format(n=12)), ("2024-03-24", CREW.format(n=21)))


def test_a_figure_told_later_as_the_former_one_is_no_later_count():
    texts = ("솔뫼군 산불로 주민 4700명이 대피했다. 집 412채가 탔다.", "솔뫼군 산불로 {}대피한 주민은 4200명이다. 집 412채가 탔다.")
    for before, noted in (("", ["FC102"]), ("앞서 ", [])):
        documents = [Document(t.format(before), id=str(i), lang="ko", published=f"2024-03-{29 + i}") for i, t in enumerate(texts)]
        assert [f.rule for f in CHECKER.check(documents) if f.rule == "FC102"] == noted


def test_a_final_sum_replaces_a_provisional_one_that_it_may_be_cut_short_to():
    text = "새결전자 {stage} 실적\n\n새결전자는 4분기 매출이 {sales}으로 {stage}됐다고 {day}일 밝혔다. 공장은 12곳이다."
    for stage, reason in (("확정", "provisional_final"), ("잠정", "truncation")):
        told = (("잠정", "67조원", 9), (stage, "67조7,799억원", 31))
        documents = [
            Document(text.format(stage=s, sales=sales, day=day), id=f"{day}", lang="ko", published=f"2024-01-{day:02}")
            for s, sales, day in told
        ]
        assert reason in {p.reason for f in CHECKER.check(documents).facts for p in f.pairs}


def test_a_final_sum_replaces_a_provisional_one_though_their_digits_look_swapped():
    text = "새결전자 {0} 실적\n\n새결전자는 4분기 매출이 {1}억 원으로 {0}됐다고 {2}일 밝혔다. 공장은 12곳이다."
    assert cross(("2024-01-09", text.format("잠정", 4126, 9)), ("2024-01-31", text.format("확정", 4162, 31))) == []


def test_no_sum_moves_on_into_another_currency():
    fee = "가온항 계약\n\n가온항 사용료는 24억 {}로 정해졌다고 시가 밝혔다. 배는 412척이다."
    assert cross(("2024-03-24", fee.format("달러")), ("2024-03-25", fee.format("유로")))


EVACUATED = "솔뫼군 산불로 주민 {}이 체육관으로 대피했다고 군이 밝혔다. 집 412채가 탔다."


def rules_of(one, other, days):
    documents = [
        Document(EVACUATED.format(n), id=str(i), lang="ko", published=day)
        for i, (n, day) in enumerate(zip((one, other), days, strict=True))
    ]
    return [(f.rule, f.severity.label) for f in CHECKER.check(documents)]


def test_a_count_moved_on_in_whichever_order_its_articles_are_given():
    assert rules_of("1만240명", "1만5720명", ("2024-03-29", "2024-03-30")) == [("FC102", "info")]
    assert rules_of("1만5720명", "1만240명", ("2024-03-30", "2024-03-29")) == [("FC102", "info")]


def test_a_count_with_a_digit_moved_elsewhere_is_no_later_one():
    assert rules_of("1만570명", "1만5700명", ("2024-03-29", "2024-03-30")) == [("FC101", "info")]


def test_two_counts_of_one_day_told_in_the_same_words_are_a_note():
    assert rules_of("1만240명", "1만2720명", ("2024-03-29", "2024-03-29")) == [("FC101", "info")]


def test_the_injured_counted_at_other_hours_were_counted_anew_whether_they_are_more_or_fewer():
    text = "다온군 산사태\n\n{when}다온군 산사태 부상자는 {n}으로 집계됐다."
    told = (("", "82명"), ("30일 오전 5시 기준 ", "82명"), ("30일 오전 9시 기준 ", "82명"), ("30일 오전 6시 기준 ", "76명"))
    extractor = Extractor(Settings())
    articles = [
        extractor.article(Document(text.format(when=when, n=n), id=str(i), lang="ko", published="2024-06-30"))
        for i, (when, n) in enumerate(told)
    ]
    many, few = ([c for c in gather(articles) if c.mention.surface == n] for n in ("82명", "76명"))
    assert update_reason(many[0], few[0], many, few, articles) == "later_figure"
    assert update_reason(many[0], few[0], many[:1], few, articles) is None  # nobody says when the 82 were counted


def test_a_rate_of_the_dead_may_fall_while_their_number_grows():
    text = "확진자 현황\n\n{day}일 0시 기준 누적 확진자는 {n}명이다. 누적 사망자는 {dead}명(치명률 {rate}%)이다."
    told = (("16", "15,318", 305, "1.99"), ("16", "15,318", 305, "1.99"), ("20", "16,346", 307, "1.88"))
    documents = [
        Document(text.format(day=day, n=n, dead=dead, rate=rate), id=str(i), lang="ko", published=f"2020-08-{day}")
        for i, (day, n, dead, rate) in enumerate(told)
    ]
    assert not [f for f in CHECKER.check(documents) if f.type == "cross_conflict"]


def test_what_was_called_provisional_was_made_final_by_a_later_report_that_calls_it_nothing():
    text = (
        "누리전자 3분기 실적\n\n누리전자는 {day}일 3분기 {stage}매출 {n}억원, 영업이익 5407억원을 기록했다고 밝혔다. 직원은 2만1천 명이다."
    )
    told = (("12", "잠정실적 발표에서 ", "18조7845"), ("28", "", "18조7867"))
    documents = [Document(text.format(day=day, stage=stage, n=n), id=day, lang="ko", published=f"2021-10-{day}") for day, stage, n in told]
    assert not [f for f in CHECKER.check(documents) if f.type == "cross_conflict"]
    same_day = [Document(d.text, id=d.id, lang="ko", published="2021-10-12") for d in documents]
    assert [f for f in CHECKER.check(same_day) if f.type == "cross_conflict"]


def reason(one, other, days=(None, None)):
    """Why the second of two texts' figures in [ ] updates the first."""
    extractor = Extractor(Settings())
    articles = [
        extractor.article(Document(t.replace("[", "").replace("]", ""), id=str(i), lang="ko", published=day, headline=t.partition("\n")[0]))
        for i, (t, day) in enumerate(zip((one, other), days, strict=True))
    ]
    a, b = (next(c for c in gather(articles) if c.article == i and c.mention.start == t.index("[")) for i, t in enumerate((one, other)))
    return update_reason(a, b, [a], [b], articles)


PROVISIONAL = "출생·사망통계(잠정)\n\n2018년 출생아 수는 [32만6900명]으로 줄었다."


def test_a_provisional_figure_gives_way_to_the_final_one_where_a_headline_says_which_is_which_and_no_date_does():
    final = "출생아 처음 33만 아래로\n\n통계 확정치를 보면 2018년 출생아 수는 [32만6800명]이다."
    assert reason(PROVISIONAL, final) == "provisional_final"
    assert reason(PROVISIONAL, final.replace("통계 확정치를 보면 ", "")) is None


def test_the_name_of_a_stage_that_a_figure_is_set_beside_is_not_its_own():
    final = "출생아 처음 33만 아래로\n\n2018년 출생아 수는 [32만6800명]으로 잠정{}."
    days = ("2019-02-27", "2019-08-28")
    assert reason(PROVISIONAL, final.format("치보다 100명 적었다"), days) == "provisional_final"
    assert reason(PROVISIONAL, final.format(" 집계됐다"), days) != "provisional_final"


@pytest.mark.parametrize("headline", ["김가람 당선 확정", "가람 산사태 최종 책임자 소환", "출생통계 잠정치·확정치 비교"])
def test_a_headline_that_tells_of_no_stage_of_its_figures_names_none(headline):
    final = "출생아 처음 33만 아래로\n\n통계 확정치를 보면 2018년 출생아 수는 [32만6800명]이다."
    assert reason(f"{headline}\n\n2018년 출생아 수는 [32만6900명]으로 줄었다.", final) is None
