"""What a figure is about: label, concept, head words, period, entity."""

from __future__ import annotations

from factcheck.extract import Extractor
from factcheck.grammar.lexicon import lexicon
from factcheck.settings import Settings
from factcheck.types import Claim, Document, Span

EXTRACTOR = Extractor(Settings())


def claims(text: str, lang: str = "ko", headline: str = "") -> dict[str, Claim]:
    """The claims of a text by the surface of their figure."""
    span = Span(0, len(headline)) if headline else None
    whole = f"{headline}\n{text}" if headline else text
    article = EXTRACTOR.article(Document(whole, lang=lang, published="2025-03-05", headline=headline or None, headline_span=span))
    return {article.mention_of(c).surface: c for c in article.claims}


def attributes(text: str) -> set[str]:
    return {h.id for h in lexicon("ko").hits(text) if h.kind == "attribute"}


def test_figures_in_a_row_have_labels_and_a_single_one_has_none() -> None:
    row = claims("중국은 18명, 한국은 2명이다.")
    assert (row["18명"].label, row["2명"].label) == ("중국", "한국")
    assert claims("소방당국은 1명을 찾고 있다.")["1명"].label is None


def test_a_known_word_of_two_syllables_is_not_found_inside_another() -> None:
    assert "deadline" not in attributes("회사가 28일 공시한 보고서")
    assert "deadline" in attributes("제출 시한은 28일이다")
    assert "share_price" not in attributes("더불어민주당은 3석을 얻었다")
    assert "revenue" in attributes("회사의 총매출은 3억 원이다")


def test_a_margin_is_no_profit() -> None:
    assert claims("3분기 영업이익률은 21.5%다.")["21.5%"].attribute == "operating_margin"
    assert claims("3분기 순이익률은 12.5%다.")["12.5%"].attribute == "net_margin"


def test_what_the_next_clause_tells_of_is_not_what_an_amount_before_it_measures() -> None:
    found = claims("매출은 2,848억 원으로 3분기(2,847억 원)와 비슷했고 영업이익은 498억 원이었다.")
    assert [found[f].attribute for f in ("2,848억 원", "2,847억 원", "498억 원")] == ["revenue", "revenue", "operating_profit"]


def test_while_is_no_condition() -> None:
    assert claims("회사는 공장을 늘리고 3만 명을 고용하면서 성장했다.")["3만 명"].modality == "asserted"
    assert claims("회사가 공장을 세우면 3만 명을 뽑는다고 가정하면 된다.")["3만 명"].modality == "conditional"


def test_a_particle_behind_a_bracket_is_no_word() -> None:
    assert "으로" not in claims("매출은 31조원(243억달러)으로 늘었다.")["31조원"].head


def test_a_period_named_in_passing_holds_for_the_next_paragraph_and_that_of_the_lead_to_the_end() -> None:
    body = "시는 2022년 9월 버스를 들였다. 버스는 42대다.\n하루 이용객은 2만 명이다.\n예산은 98억원이다.\n만족도는 87%다."
    found = claims("가람시는 무상버스 이용객이 늘었다고 밝혔다.\n" + body, headline="무상버스 이용 늘어")
    passing = {f: c.period.start if (c := found[f]).period else None for f in ("42대", "2만 명", "98억원", "87%")}
    assert passing == {"42대": "2022-09-01", "2만 명": "2022-09-01", "98억원": None, "87%": None}
    led = claims("가람시 인구는 지난해 4분기 줄었다.\n" + body, headline="가람시 인구 줄어")
    assert led["87%"].period is not None
    assert led["87%"].period.start == "2024-10-01"


def test_an_event_two_months_ago_gives_later_figures_no_period() -> None:
    found = claims("두 달 전 검찰은 대표를 불렀다. 노동자는 23명이다.")
    assert found["23명"].period is None


def test_an_abbreviation_in_brackets_stands_for_the_long_name() -> None:
    found = claims("가온연구개발원(가연원)은 7월에 문을 열었다. 가연원은 직원이 31명이다.")
    assert found["31명"].entities[0].startswith("가온")


def test_a_word_with_its_acronym_is_no_name() -> None:
    assert not any("최고경영자" in e for e in claims("최고경영자(CEO)가 31명을 만났다.")["31명"].entities)


def test_a_foreign_full_name_needs_no_title() -> None:
    names = EXTRACTOR.article(Document("회사는 파벨 두로프를 데려와 3억 원을 줬다.", lang="ko")).names
    assert "파벨 두로프" in [n.surface for n in names]


def test_nouns_before_a_title_are_no_persons() -> None:
    text = "공익 위원 9명과 노동계 위원 9명, 변화와 시장 3곳을 다룬 정부 위원 2명."
    assert not [n for n in EXTRACTOR.article(Document(text, lang="ko")).names if n.type == "person"]


def test_a_version_behind_a_name_does_not_hide_it() -> None:
    text = "회사는 챗봇 ‘누리봇(NuriBot)’을 냈다. 누리봇3는 3억 원이 들었다."
    assert "누리봇" in {n.entity for n in EXTRACTOR.article(Document(text, lang="ko")).names if n.start > 25}


def test_a_country_may_stand_between_a_foreign_name_and_its_title() -> None:
    names = EXTRACTOR.article(Document("조 바이든 미국 대통령이 3억 달러를 약속했다.", lang="ko")).names
    assert ("조 바이든", "person") in [(n.surface, n.type) for n in names]


def test_a_title_inside_another_word_makes_no_person() -> None:
    names = EXTRACTOR.article(Document("기념행사장에 3만 명이 모였고 갤럭시 신제품이 나왔다.", lang="ko")).names
    assert not [n for n in names if n.type in ("person", "place")]


def test_a_day_right_behind_the_topic_is_that_of_the_statement() -> None:
    text = "회사는 4일(현지시간) 새 모델을 목록에 추가한다고 공식 발표했다."
    day = EXTRACTOR.article(Document(text, lang="ko", published="2025-03-05")).mentions[0]
    assert (day.low, day.high) == ("2025-03-04", "2025-03-04")
    text = "회사는 25일 서울에서 매장을 연다고 4일 밝혔다."
    ahead = EXTRACTOR.article(Document(text, lang="ko", published="2025-03-05")).mentions[0]
    assert ahead.low == "2025-03-25"


def test_a_month_right_behind_a_figure_is_that_figures() -> None:
    found = claims("The rate was little changed from 4.2 percent in January to 4.1 percent in February.", "en")
    assert [found[f"4.{n} percent"].period.start for n in (2, 1)] == ["2025-01-01", "2025-02-01"]  # type: ignore[union-attr]


def test_the_day_a_quarter_was_reported_is_not_the_period_of_its_revenue() -> None:
    assert claims("The loss was disclosed on Monday, with a fall in revenue to $17.84 billion.", "en")["$17.84 billion"].period is None


def test_a_year_earlier_behind_another_figure_is_not_the_time_of_the_first() -> None:
    found = claims("Revenue slid to $6.24 billion from $6.43 billion a year earlier.", "en")
    assert found["$6.24 billion"].period is None
    assert found["$6.43 billion"].period is not None


def test_figures_dealt_out_in_turn_are_of_the_names_before_them_also_where_the_last_is_told_as_well() -> None:
    found = claims("새마을호와 무궁화호도 각각 60.5%, 60.7%의 운행률을 기록했다.")
    assert (found["60.5%"].label, found["60.7%"].label) == ("새마을호", "무궁화호")


def test_an_owner_in_the_genitive_is_the_label_of_its_figure() -> None:
    assert claims("Orion outperformed Tidebreaker's $82.5 million debut.", "en")["$82.5 million"].label == "Tidebreaker"


def test_a_day_that_owns_what_happened_then_is_not_the_day_of_the_count() -> None:
    found = claims("The toll of Monday's sinking has risen to 41, police said on Tuesday.", "en")
    assert found["41"].as_of is not None
    assert found["41"].as_of.start == "2025-03-04"


def test_a_distance_is_labelled_with_the_place_it_is_measured_from() -> None:
    found = claims("The station lies 280 km from Harlow and 171 km (106 miles) north of Corvin, officials said.", "en")
    assert (found["280 km"].label, found["171 km"].label, found["106 miles"].label) == ("Harlow", "Corvin", "Corvin")


def test_what_a_change_is_told_against_is_its_scope_even_where_it_is_a_time() -> None:
    found = claims("Sales were up 15% from the previous quarter and up 122% from the same period last year.", "en")
    assert "against:previous_period" in found["15%"].scope
    assert "against:year_ago" in found["122%"].scope


def test_a_figure_in_brackets_behind_a_time_is_of_that_time_whatever_it_is_compared_with() -> None:
    found = claims("지난해 세수는 336조5000억 원이다. 2023년(344조1000억 원)보다 7조6000억 원 줄었다.")
    assert found["344조1000억 원"].period is not None
    assert found["344조1000억 원"].period.start == "2023-01-01"


def test_a_sentence_ends_behind_a_unit_that_is_one_letter_and_not_behind_an_initial() -> None:
    text = "Shares fell to 312p. The levy raised £8.9m. J. Smith said at 9a.m. Monday that p. 4 was wrong."
    article = EXTRACTOR.article(Document(text, lang="en", published="2025-03-05"))
    sentences = [text[s.start : s.end] for s in article.sentences]
    assert sentences == ["Shares fell to 312p.", "The levy raised £8.9m.", "J. Smith said at 9a.m. Monday that p. 4 was wrong."]


def test_a_candidate_told_by_family_name_and_title_is_the_label_and_no_mere_candidate() -> None:
    found = claims("조사 결과 김 후보 41.2%, 이 후보 37.4%였다.")
    assert [found[x].label for x in ("41.2%", "37.4%")] == ["김 후보", "이 후보"]
    assert claims("김 후보(41.2%)가 이 후보(37.4%)를 앞섰다.")["37.4%"].label == "이 후보"


def test_a_family_name_stands_for_the_one_person_of_the_article_that_has_it() -> None:
    found = claims("김민수 후보와 이정희 후보가 맞붙었다. 조사 결과 김 후보 41.2%, 이 후보 37.4%였다.")
    assert [found[x].label for x in ("41.2%", "37.4%")] == ["김민수", "이정희"]
    assert claims("김민수 후보와 김정희 후보가 맞붙었다. 조사 결과 김 후보 41.2%, 이 후보 37.4%였다.")["41.2%"].label == "김 후보"


def test_a_title_that_is_no_persons_stays_a_label() -> None:
    assert claims("소득이 높은 후보 41%, 낮은 후보 50%였다.")["41%"].label == "후보"
