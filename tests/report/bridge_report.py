"""A report made by hand: three articles on an invented bridge, one hostile article, findings of many types."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.offsets import OffsetMap
from factcheck.result import Result
from factcheck.types import (
    Article,
    Claim,
    Computed,
    Document,
    Fact,
    Finding,
    Interval,
    Mention,
    MentionRef,
    Pair,
    Place,
    Problem,
    Published,
    Ref,
    Sentence,
    Severity,
    Span,
    Suppressed,
)

HANBIT = """[속보] 누리대교 공사비 1300억원대로 늘어
[한빛일보=이가온 기자] 누리도는 누리대교 공사비로 약 1300억 원을 쓴다고 밝혔다.
대교 길이는 2.4km이고, 다리 아래 교각은 모두 36개다. 사고로 숨진 사람은 3명이다.
도는 매달 12억 원씩 20개월 동안 모두 260억 원을 보증금으로 낸다.
"""
GAON = """누리대교 사업비 1375억으로 확정
가온경제 2025년 8월 17일. 누리도의회는 17일 누리대교 공사비를 1375억 원으로 확정했다.
길이 2.4킬로미터인 이 다리의 교각은 63개로, 국내 다리 가운데 가장 많다는 것이 도의 설명이다. 사망자는 5명으로 늘었다.
"""
SAEBYEOK = """누리대교, 1400억짜리 다리가 되다
새벽통신 - 누리대교에 드는 돈은 1400억 원으로 알려졌다. 이용객은 하루 1,900명이 넘는다.
"""
HOSTILE = (
    "</script><img src=x onerror=alert(1)> \x1b[31m빨간 글\x1b[0m \u202e뒤집힌 글\u202c NUL\x00 끝 5명\n"
    + "가" * 10_000
    + " 99% <b>굵게</b> | [링크](https://example.com) @누구 =1+1 &amp;\n"
)


def document(doc_id: str, text: str, outlet: str | None, day: str | None, lang: str = "ko", prefix: str = "") -> Document:
    headline = text.split("\n", 1)[0]
    return Document(
        text=text,
        id=doc_id,
        path=doc_id,
        lang=lang,
        published=Published(day, "meta" if day else None),
        headline=headline,
        headline_span=Span(0, len(headline)),
        outlet=outlet,
        source=prefix + text,
        offsets=OffsetMap([(0, len(prefix), len(text))]),
    )


def article(doc: Document, figures: list[Mention], draft: bool = False) -> Article:
    sentences = []
    for line in re.finditer(r"[^\n]+", doc.text):
        at = line.start()
        for part in re.finditer(r".+?(?:다\.(?=\s)|[.](?= [A-Z])|$)", line[0]):
            start = at + part.start() + (len(part[0]) - len(part[0].lstrip()))
            sentences.append(Sentence(start, at + part.end(), "headline" if at == 0 else "body"))
    figures = sorted(figures, key=lambda m: m.start)
    claims = []
    for i, m in enumerate(figures):
        s = next(s for s in sentences if s.start <= m.start < s.end)
        claims.append(Claim(i, Span(s.start, s.end), entities=("누리대교",), attribute="construction_cost"))
    return Article(doc, sentences, figures, [], claims, draft)


def figure(
    doc: Document, surface: str, kind: str, value: str | None, low: str | None, high: str | None, unit: str | None, **more: object
) -> Mention:
    occurrence = int(str(more.pop("occurrence", 1)))
    start = -1
    for _ in range(occurrence):
        start = doc.text.index(surface, start + 1)
    temporal = kind in {"date", "time"}
    bounds = [x if temporal or x is None else Decimal(x) for x in (low, high)]
    return Mention(
        start,
        start + len(surface),
        surface,
        kind,
        None if value is None else Decimal(value),
        bounds[0],
        bounds[1],
        unit=unit,
        in_headline=start < len(doc.headline or ""),
        **more,  # type: ignore[arg-type]
    )


def place(articles: list[Article], a: int, surface: str, role: str = "primary", occurrence: int = 1) -> Place:
    start = -1
    for _ in range(occurrence):
        start = articles[a].document.text.index(surface, start + 1)
    return Place(a, start, start + len(surface), surface, role)


def claim_of(articles: list[Article], a: int, surface: str) -> Ref:
    i = next(i for i, c in enumerate(articles[a].claims) if articles[a].mentions[c.mention].surface == surface)
    return Ref(a, i)


def bridge_report(lang: str = "ko") -> Result:
    hanbit = document("한빛/bridge.html", HANBIT, "한빛일보", None, prefix="<html>\n<p>")
    gaon = document("gaon.txt", GAON, "가온경제", "2025-08-17")
    saebyeok = document("saebyeok.txt", SAEBYEOK, "새벽통신", "2025-08-19")
    hostile = document("hostile.txt", HOSTILE, "</title><script>alert(2)</script>", "2025-08-20")
    articles = [
        article(
            hanbit,
            [
                figure(hanbit, "1300억 원", "money", "130000000000", "123500000000", "136500000000", "KRW", qualifier="about", hedge="약"),
                figure(hanbit, "2.4km", "measure", "2.4", "2.35", "2.45", "km"),
                figure(hanbit, "36개", "count", "36", "36", "36", "개"),
                figure(hanbit, "3명", "count", "3", "3", "3", "명"),
                figure(hanbit, "12억 원", "money", "1200000000", "1150000000", "1250000000", "KRW"),
                figure(hanbit, "20개월", "duration", "20", "19.5", "20.5", "month", timex="P20M"),
                figure(hanbit, "260억 원", "money", "26000000000", "25500000000", "26500000000", "KRW"),
            ],
        ),
        article(
            gaon,
            [
                figure(gaon, "1375억 원", "money", "137500000000", "137450000000", "137550000000", "KRW"),
                figure(gaon, "2025년 8월 17일", "date", None, "2025-08-17", "2025-08-17", None, timex="2025-08-17"),
                figure(gaon, "2.4킬로미터", "measure", "2.4", "2.35", "2.45", "km"),
                figure(gaon, "63개", "count", "63", "63", "63", "개"),
                figure(gaon, "5명", "count", "5", "5", "5", "명"),
            ],
        ),
        article(
            saebyeok,
            [
                figure(saebyeok, "1400억 원", "money", "140000000000", "135000000000", "145000000000", "KRW"),
                figure(saebyeok, "1,900명", "count", "1900", "1900", None, "명", low_open=True, qualifier="more_than", hedge="넘는"),
            ],
        ),
        article(
            hostile, [figure(hostile, "5명", "count", "5", "5", "5", "명"), figure(hostile, "99%", "percent", "99", "98.5", "99.5", "%")]
        ),
    ]
    cost = [claim_of(articles, 0, "1300억 원"), claim_of(articles, 1, "1375억 원"), claim_of(articles, 2, "1400억 원")]
    piers = [claim_of(articles, 0, "36개"), claim_of(articles, 1, "63개")]
    toll = [claim_of(articles, 0, "3명"), claim_of(articles, 1, "5명"), claim_of(articles, 3, "5명")]
    length = [claim_of(articles, 0, "2.4km"), claim_of(articles, 1, "2.4킬로미터")]
    for ref in toll:
        articles[ref.article].claims[ref.claim].as_of = Interval("2025-08-16", "2025-08-16")
    facts = [
        Fact(
            "K1",
            "누리대교 공사비",
            tuple(cost),
            "discrepant",
            (
                Pair(cost[0], cost[1], "discrepant", "disjoint"),
                Pair(cost[0], cost[2], "discrepant", "disjoint"),
                Pair(cost[1], cost[2], "compatible", "rounding"),
            ),
        ),
        Fact("K2", "누리대교 교각 수", tuple(piers), "discrepant", (Pair(piers[0], piers[1], "discrepant", "digit_swap"),)),
        Fact("K3", "사고 사망자", tuple(toll), "updated", (Pair(toll[0], toll[1], "updated", "later_figure"),)),
        Fact("K4", "누리대교 길이", tuple(length), "consistent"),
    ]
    return Result(articles, facts, _findings(articles), [_problem()], lang)


def _problem() -> Problem:
    return Problem("broken\x1b[2J.pdf", "read", "E402", "파일이 중간에 끊겨 읽지 못했다.")


def _findings(articles: list[Article]) -> list[Finding]:
    def ref(a: int, surface: str) -> MentionRef:
        return MentionRef(a, next(i for i, m in enumerate(articles[a].mentions) if m.surface == surface))

    return [
        Finding(
            "FC001",
            "cross_conflict",
            Severity.ERROR,
            0.93,
            "누리대교 공사비가 기사마다 다르다: 약 1300억 원, 1375억 원, 1400억 원.",
            "한 사실을 두고 기사마다 다른 수치를 쓰면 적어도 하나는 확인이 필요하다.",
            (
                place(articles, 0, "1300억 원"),
                place(articles, 1, "1375억 원", "related"),
                place(articles, 2, "1400억 원", "related"),
            ),
            ((0, 1), (0, 2)),
            fact="K1",
            detail=(
                "1375억은 1400억으로 반올림된다; 약 1300억은 어느 쪽과도 맞지 않는다.",
                "한빛일보 기사에는 날짜가 없어, 더 이른 수치일 수 있다.",
            ),
            fingerprint="f001",
        ),
        Finding(
            "FC104",
            "internal_arithmetic",
            Severity.ERROR,
            0.88,
            "12억 원씩 20개월이면 240억 원인데 기사는 260억 원이라고 적었다.",
            "곱해 보면 드러나는 어긋남이다.",
            (place(articles, 0, "12억 원"), place(articles, 0, "20개월"), place(articles, 0, "260억 원")),
            computed=Computed(
                "12억 × 20",
                (ref(0, "12억 원"), ref(0, "20개월")),
                Decimal("24000000000"),
                Decimal("23000000000"),
                Decimal("25000000000"),
                "KRW",
                Decimal("26000000000"),
            ),
            fingerprint="f002",
        ),
        Finding(
            "FC002",
            "cross_conflict",
            Severity.WARNING,
            0.7,
            "누리대교 교각 수가 36개와 63개로 다르다.",
            "한 사실을 두고 기사마다 다른 수치를 쓰면 적어도 하나는 확인이 필요하다.",
            (place(articles, 0, "36개"), place(articles, 1, "63개", "related")),
            ((0, 1),),
            fact="K2",
            detail=("두 자리가 뒤바뀐 것으로 보인다.",),
            names=("FC003",),
            fingerprint="f003",
        ),
        Finding(
            "FC010",
            "stale_figure",
            Severity.INFO,
            0.8,
            "사망자 수가 3명에서 5명으로 늘었다.",
            "시간이 지나며 바뀌는 수치는 최신인지 확인한다.",
            (place(articles, 0, "3명"), place(articles, 1, "5명", "related")),
            ((0, 1),),
            fact="K3",
            fingerprint="f004",
        ),
        Finding(
            "FC201",
            "undated_article",
            Severity.WARNING,
            0.99,
            "기사에 날짜가 없다.",
            "날짜가 없으면 상대 날짜를 풀 수 없다.",
            (Place(0, None, None, "<html>", "primary", 0, 6),),
            fingerprint="f005",
        ),
        Finding(
            "FC301",
            "name_variant",
            Severity.WARNING,
            0.6,
            "</script><img src=x onerror=alert(3)> \x1b[31m이름\u202e이 다르다, | 100%: =2",
            "같은 이름이 두 가지로 적혔다.",
            (place(articles, 3, "99%"),),
            fingerprint="f006",
        ),
        Finding(
            "FC302",
            "order",
            Severity.ERROR,
            0.5,
            "검토를 마친 지적이다.",
            "누적 수치는 줄지 않는다.",
            (place(articles, 1, "5명"),),
            fingerprint="f007",
            suppressed=Suppressed("triage", "도청에 확인함"),
        ),
    ]
