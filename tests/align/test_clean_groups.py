"""Two tellings of one event, consistent throughout, each with counts of other things whose digits are the other's swapped."""

import random

import pytest

from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker()
GROUPS = 40
EVENTS = {
    "en": [
        (
            "Storm Elin hit Selby on Friday. Gusts of {a} km/h tore roofs off, and {b}00 homes lost power.",
            "Winds of {a} km/h were measured in Selby on Friday as Storm Elin passed. Some {b}00 homes had no electricity.",
        ),
        (
            "Tollan Motors recalled {b}00 cars on Friday over faulty brakes. It expects costs of ${a} million.",
            "Faulty brakes led Tollan Motors to recall {b}00 cars on Friday. The recall will cost ${a} million.",
        ),
    ],
    "ko": [
        (
            "태풍 '나래'가 3일 가람시를 지났다. 비는 {a}㎜가 내렸고 {b}00가구가 정전됐다.",
            "3일 가람시를 지난 태풍 '나래'로 {b}00가구에 전기가 끊겼다. {a}㎜의 비가 왔다.",
        ),
        (
            "가람시는 3일 예산 {a}억 원을 확정했다. 민원은 {b}00건이 접수됐다.",
            "가람시 예산이 {a}억 원으로 3일 정해졌다. 민원 {b}00건도 접수됐다.",
        ),
    ],
}
ONE = {
    "en": "shut {} schools|arrested {} people|cancelled {} trains|sent home {} workers|thanked {} firefighters|treated {} people",
    "ko": "학교 {}곳이 문을 닫았다|주민 {}명을 구조했다|가로수 {}그루가 쓰러졌다|열차 {}편이 취소됐다|소방차 {}대가 나섰다",
}
OTHER = {
    "en": "opened {} schools as shelters|fined {} drivers|delayed {} trains|brought {} workers|visited {} families|fed {} dogs",
    "ko": "학교 {}곳이 대피소로 문을 열었다|군인 {}명이 둑을 쌓았다|간판 {}개가 떨어졌다|열차 {}편이 늦어졌다|통근버스 {}대가 멈췄다",
}


def sentence(clause: str, lang: str) -> str:
    return f"The town {clause}." if lang == "en" else f"{clause}."


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_nothing_is_told_of_groups_in_which_nothing_disagrees(lang: str) -> None:
    rng = random.Random(11)
    for _ in range(GROUPS):
        figures = {"a": rng.randint(101, 987), "b": rng.randint(121, 979)}
        swapped = rng.sample([n for n in range(12, 98) if n % 10 and n // 10 != n % 10], 3)
        told = []
        for clauses, numbers in ((ONE, swapped), (OTHER, [int(str(n)[::-1]) for n in swapped])):
            told.append([sentence(c.format(n), lang) for c, n in zip(rng.sample(clauses[lang].split("|"), 3), numbers, strict=True)])
        texts = [" ".join((e.format(**figures), *more)) for e, more in zip(rng.choice(EVENTS[lang]), told, strict=True)]
        documents = [Document(text, id=str(i), lang=lang, published="2024-02-03") for i, text in enumerate(texts)]
        found = [f.message for f in CHECKER.check(documents) if f.severity > Severity.INFO]
        assert found == [], texts
