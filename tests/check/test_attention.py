from decimal import Decimal

from factcheck.check.attention import attend
from factcheck.check.case import Case
from factcheck.settings import Settings
from factcheck.types import Article, Computed, Document, Finding, Mention, MentionRef, Place, Sentence, Severity

TEXT = "축제에 42만 명이 몰렸다. 군은 4만2천 명이 왔다고 했다. 지난해에는 3만 명이었다."


def case() -> Case:
    at = [TEXT.index(figure) for figure in ("42만 명", "4만2천 명", "3만 명")]
    values = [(at[0], "42만 명", 420_000), (at[1], "4만2천 명", 42_000), (at[2], "3만 명", 30_000)]
    mentions = [Mention(start, start + len(surface), surface, "count", Decimal(value)) for start, surface, value in values]
    return Case([Article(Document(TEXT, id="a.txt", lang="ko"), [Sentence(0, len(TEXT), "body")], mentions)], [], "ko", Settings())


def finding(
    rule: str, kind: str, *surfaces: str, severity: Severity = Severity.ERROR, sure: float = 0.9, computed: Computed | None = None
) -> Finding:
    places = tuple(Place(0, TEXT.index(s), TEXT.index(s) + len(s), s) for s in surfaces)
    return Finding(rule, kind, severity, sure, f"{rule} says so", "why", places, computed=computed)


def test_two_findings_on_the_same_two_figures_are_one_that_names_the_other() -> None:
    headline = finding("FC110", "headline_body", "42만 명", "4만2천 명", sure=0.95)
    scale = finding("FC206", "unit_scale_slip", "4만2천 명", "42만 명", sure=0.75)
    kept = attend([headline, scale], case())
    assert [(f.rule, f.names, f.confidence) for f in kept] == [("FC206", ("FC110",), 0.95)]
    assert kept[0].also == (("FC110", "FC110 says so"),)
    assert "FC110: FC110 says so" in kept[0].detail


def test_a_more_serious_finding_is_the_one_that_stays() -> None:
    headline = finding("FC110", "headline_body", "42만 명", "4만2천 명")
    scale = finding("FC206", "unit_scale_slip", "42만 명", "4만2천 명", severity=Severity.WARNING)
    assert [(f.rule, f.names) for f in attend([scale, headline], case())] == [("FC110", ("FC206",))]


def test_findings_that_share_one_figure_stay_two() -> None:
    one = finding("FC110", "headline_body", "42만 명", "4만2천 명")
    other = finding("FC201", "internal_arithmetic", "4만2천 명", "3만 명")
    assert len(attend([one, other], case())) == 2


def test_a_figure_that_does_not_fit_and_that_no_source_has_is_told_once() -> None:
    sum_ = finding("FC201", "internal_arithmetic", "42만 명", "4만2천 명", severity=Severity.WARNING)
    foreign = finding("FC503", "unsupported", "42만 명", severity=Severity.WARNING)
    passage = finding("FC503", "unsupported", "42만 명", "3만 명", severity=Severity.WARNING)
    assert [(f.rule, f.names) for f in attend([foreign, sum_], case())] == [("FC201", ("FC503",))]
    assert len(attend([passage, sum_], case())) == 2


def test_a_sum_told_of_a_figure_and_of_its_repetition_is_told_once() -> None:
    computed = Computed("42000 - 30000", (MentionRef(0, 1), MentionRef(0, 2)), Decimal(12_000), None, None, "person", Decimal(390_000))
    one = finding("FC201", "internal_arithmetic", "42만 명", "4만2천 명", computed=computed)
    again = finding("FC201", "internal_arithmetic", "3만 명", "42만 명", computed=computed)
    assert len(attend([one, again], case())) == 1


def test_the_most_serious_come_first_and_the_surest_among_them() -> None:
    found = [
        finding("FC501", "undated_article", "3만 명", severity=Severity.WARNING, sure=0.99),
        finding("FC110", "headline_body", "42만 명", "4만2천 명", sure=0.6),
        finding("FC201", "internal_arithmetic", "4만2천 명", "3만 명", sure=0.8),
    ]
    assert [f.rule for f in attend(found, case())] == ["FC201", "FC110", "FC501"]


def test_a_conflict_of_one_place_with_all_others_names_the_finding_that_tells_what_is_wrong_there() -> None:
    conflict = finding("FC101", "cross_conflict", "3만 명", "42만 명", "4만2천 명")
    conflict.places = (*conflict.places, *(p._replace(start=None, end=None) for p in conflict.places[1:]))
    conflict.discrepant = ((0, 1), (0, 2))
    converted = finding("FC204", "currency_conversion", "3만 명", "42만 명", severity=Severity.WARNING)
    assert [(f.rule, f.names) for f in attend([conflict, converted], case())] == [("FC101", ("FC204",))]


def test_a_conflict_of_another_place_leaves_a_finding_alone() -> None:
    conflict = finding("FC101", "cross_conflict", "3만 명", "42만 명", "4만2천 명")
    conflict.places = (*conflict.places, *(p._replace(start=None, end=None) for p in conflict.places[1:]))
    conflict.discrepant = ((0, 1), (2, 1))
    converted = finding("FC204", "currency_conversion", "3만 명", "4만2천 명", severity=Severity.WARNING)
    assert len(attend([conflict, converted], case())) == 2
