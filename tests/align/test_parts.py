"""The facts within a fact: the stages of what moved on, the sum in each currency."""

from factcheck.align.parts import parts_of
from factcheck.checker import Checker
from factcheck.types import Document, Pair, Ref

CHECKER = Checker()
QUAKE = (
    "Quake toll rises in Marrow Valley\n\nThe quake that struck Marrow Valley killed {n} people, the governor said. "
    "It destroyed 4,318 homes and cut 27 roads."
)


def refs(*numbers):
    return [Ref(n, 0) for n in numbers]


def pair(a, b, relation, reason=""):
    return Pair(Ref(a, 0), Ref(b, 0), relation, reason)


def quake(*told):
    documents = [Document(QUAKE.format(n=n), id=str(i), lang="en", published=day) for i, (n, day) in enumerate(told)]
    return CHECKER.check(documents).to_dict()


def test_each_stage_that_several_articles_tell_is_a_fact_of_its_own_before_the_whole():
    report = quake(("23", "2024-07-01"), ("31", "2024-07-03"), ("31", "2024-07-03"))
    surface = {c["id"]: next(m["surface"] for m in report["mentions"] if m["id"] == c["mention"]) for c in report["claims"]}
    told = [(f["relation"], sorted(surface[c] for c in f["claims"]), f["part_of"]) for f in report["facts"]]
    toll = next(f["id"] for f in report["facts"] if f["relation"] == "updated")
    stage = ("consistent", ["31 people", "31 people"], toll)
    assert told.index(stage) < told.index(("updated", ["23 people", "31 people", "31 people"], None))


def test_a_claim_names_the_whole_fact_and_stages_are_not_counted_as_facts():
    report = quake(("23", "2024-07-01"), ("31", "2024-07-03"), ("31", "2024-07-03"))
    wholes = {f["id"] for f in report["facts"] if f["part_of"] is None}
    assert {c["fact"] for c in report["claims"]} - {None} == wholes
    assert report["summary"]["facts"] == len(wholes) < len(report["facts"])


def test_a_fact_that_only_differs_has_no_parts():
    readings = {"5": refs(0, 1), "6": refs(2, 3)}
    assert parts_of(readings, [pair(0, 2, "discrepant", "disjoint")]) == ()


def test_a_rounding_belongs_to_the_stage_it_rounds():
    readings = {"5": refs(0), "8": refs(1), "about 8": refs(2)}
    pairs = [pair(0, 1, "updated", "later_figure"), pair(0, 2, "updated", "later_figure"), pair(1, 2, "compatible", "hedge")]
    (part,) = parts_of(readings, pairs)
    assert (part.claims, part.relation) == (tuple(refs(1, 2)), "compatible")


def test_two_figures_of_one_day_are_a_stage_that_disagrees():
    readings = {"5": refs(0), "8": refs(1), "9": refs(2)}
    pairs = [pair(0, 1, "updated"), pair(0, 2, "updated"), pair(1, 2, "discrepant", "disjoint")]
    assert [p.relation for p in parts_of(readings, pairs)] == ["discrepant"]


def test_readings_that_run_from_one_stage_into_the_next_are_no_part():
    readings = {"9": refs(0), "about 10": refs(1), "11": refs(2)}
    pairs = [pair(0, 1, "compatible", "hedge"), pair(1, 2, "compatible", "hedge"), pair(0, 2, "updated", "later_figure")]
    assert parts_of(readings, pairs) == ()


def test_a_sum_and_what_it_is_in_another_currency_are_two_parts():
    readings = {"30m won": refs(0, 1), "$22,000": refs(2, 3)}
    assert [p.claims for p in parts_of(readings, [pair(0, 2, "compatible", "fx_date")])] == [tuple(refs(0, 1)), tuple(refs(2, 3))]
