"""What speaks for a pair of claims does not hang on which pairs were looked at before, and a glance never hides a likely pair."""

from itertools import combinations

import pytest

from factcheck.align.anchors import Ground
from factcheck.align.comparable import relation_of
from factcheck.align.evidence import at_a_glance, evidence
from factcheck.align.gathering import gather
from factcheck.align.sameplace import ranked_alike
from factcheck.align.weights import Reach, kind_of, tables
from factcheck.extract import Extractor
from factcheck.settings import Settings
from factcheck.types import Document

TEXTS = (
    "가람군 쌀값은 1.8% 올랐고 사과값은 2.4% 내렸다. 배추값 상승률은 1.8%포인트 낮아졌다.",
    "쌀값 상승률이 2.4%포인트 낮아졌고 사과값은 8.1% 내렸다. 가람군 배추값은 3.6% 올랐다.",
    "가람군은 쌀값이 18% 올랐다고 밝혔다. 사과값은 1.8% 내렸고 배추값은 3.6%포인트 낮아졌다.",
)


def claims():
    extractor = Extractor(Settings())
    return gather([extractor.article(Document(t, id=str(i), lang="ko")) for i, t in enumerate(TEXTS)])


def pairs(said):
    return [(a, b, r) for a, b in combinations(said, 2) if (r := relation_of(a, b)) is not None]


def test_evidence_of_a_pair_is_the_same_whichever_pair_was_asked_for_first():
    said = claims()
    forth, back = Ground(said), Ground(said)
    one = [evidence(*p, forth) for p in pairs(said)]
    other = [evidence(*p, back) for p in reversed(pairs(said))]
    assert any(e.get("outdone") for e in one)
    assert one == other[::-1]


@pytest.mark.parametrize("least", [0.05, 0.3, 0.6])
def test_a_pair_that_a_glance_turns_down_is_less_likely_than_asked(least):
    said = claims()
    ground, down = Ground(said), 0
    for a, b, relation in pairs(said):
        table = tables()[kind_of(a, b, relation)]
        if not Reach(table, least).holds(at_a_glance(a, b, relation, ground), a, b, relation):
            down += 1
            assert table.probability(evidence(a, b, relation, ground)) < least
    assert down


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("Orrin Mining cut 860 jobs.", "Halden Steel cut 680 jobs.", 1.0),
        ("Orrin Mining cut 860 jobs.", "Halden Steel is in trouble. It cut 680 jobs.", 0.5),
        ("Orrin Mining is in trouble. It cut 860 jobs.", "Halden Steel is in trouble. It cut 680 jobs.", None),
    ],
)
def test_a_topic_that_stands_in_for_a_name_clashes_less_than_a_name(first, second, clash):
    extractor = Extractor(Settings())
    said = gather([extractor.article(Document(t, id=str(i), lang="en")) for i, t in enumerate((first, second))])
    a, b = (next(c for c in said if c.mention.value == v) for v in (860, 680))
    assert at_a_glance(a, b, relation_of(a, b), Ground(said)).get("entity_clash") == clash


def test_a_place_in_a_row_of_places_is_of_whom_that_row_tells():
    row, one = "F조는 1위 스웨덴, 2위 멕시코, 3위 누리, 4위 독일이다.", "누리는 F조 3위다."
    extractor = Extractor(Settings())
    said = {c.mention.surface: c for c in gather([extractor.article(Document(row, id="row", lang="ko"))])}
    (third,) = gather([extractor.article(Document(one, id="one", lang="ko"))])
    like = {"cell": 1.0, "next": 1.0}
    assert not ranked_alike(said["2위"], third, like)
    assert ranked_alike(gather([extractor.article(Document("누리는 F조 2위다.", id="other", lang="ko"))])[0], third, like)
