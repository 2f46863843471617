"""A report does not depend on the order in which its articles are named."""

from itertools import permutations

from factcheck.checker import Checker
from factcheck.types import Document

CHECKER = Checker()
TOLD = (
    "새빛동 화재 사망자 5명\n\n새빛소방서는 새빛동 화재로 5명이 숨지고 12명이 다쳤다고 밝혔다. 불은 3시간 만에 꺼졌다.",
    "새빛동 화재로 7명 숨져\n\n새빛소방서는 새빛동 화재로 7명이 숨지고 12명이 다쳤다고 밝혔다. 불은 3시간 만에 꺼졌다.",
    "새빛동 불로 7명 숨지고 21명 다쳐\n\n새빛소방서는 새빛동 화재로 7명이 숨지고 21명이 다쳤다고 밝혔다. 재산 피해는 4억 원이다.",
)
DOCUMENTS = [
    Document(text, id=f"{n}.txt", path=f"{n}.txt", lang="ko", published=day)
    for n, (text, day) in enumerate(zip(TOLD, ("2024-03-20", "2024-03-21", "2024-03-21"), strict=True))
]


def told(documents, **sources):
    report = CHECKER.check(documents, **sources).to_dict()
    places = {m["id"]: (m["article"], m["start"]) for m in report["mentions"]}
    claims = {c["id"]: places[c["mention"]] for c in report["claims"]}
    findings = [
        f | {"computed": f["computed"] and f["computed"] | {"inputs": [places[m] for m in f["computed"]["inputs"]]}}
        for f in report["findings"]
    ]
    facts = [
        f
        | {"claims": sorted(claims[c] for c in f["claims"]), "pairs": [p | {"a": claims[p["a"]], "b": claims[p["b"]]} for p in f["pairs"]]}
        for f in report["facts"]
    ]
    verdicts = {claims[c["id"]]: (c["verdict"], [claims[e["claim"]] for e in c.get("evidence", ())]) for c in report["claims"]}
    return findings, facts, verdicts


def test_findings_and_facts_are_the_same_in_any_order_of_the_articles():
    first, *others = (told(list(order)) for order in permutations(DOCUMENTS))
    assert any(len({p["article"] for p in f["places"]}) > 1 for f in first[0])
    for other in others:
        assert other == first


def test_every_place_lies_in_the_article_it_names_whatever_the_order():
    result = CHECKER.check(DOCUMENTS[::-1])
    for finding in result:
        for place in finding.places:
            assert result.articles[place.article].document.text[place.start : place.end] == place.surface


def test_verdicts_are_the_same_in_any_order_of_the_sources():
    draft = Document(TOLD[1], id="draft.txt", path="draft.txt", lang="ko")
    assert told([draft], against=DOCUMENTS) == told([draft], against=DOCUMENTS[::-1])
    assert any(evidence for _, evidence in told([draft], against=DOCUMENTS)[2].values())
