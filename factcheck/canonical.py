"""The order in which articles are compared: by their place in the files, whatever order they were asked for in.

Which of two equal grounds is found first, and which article of several stands for a reading, depends on the order in which
claims are met. A report must not depend on the order of its inputs, so that articles are compared in an order of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.types import Article, Evidence, Fact, Finding, MentionRef, Pair, Ref


def canonical_order(articles: Sequence[Article]) -> list[int]:
    """The indexes of the articles as they are compared: drafts first, then by path, row and id."""

    def key(index: int) -> tuple[bool, str, int, str]:
        article = articles[index]
        document = article.document
        return not article.draft, document.path or "", document.row.number if document.row else 0, document.id

    return sorted(range(len(articles)), key=key)


def put_back(order: Sequence[int], laid_out: Sequence[Article], facts: list[Fact], findings: list[Finding]) -> None:
    """Let facts, findings and verdicts name articles by their places in the run, not by those they were compared in; in place."""

    def ref(r: Ref) -> Ref:
        return Ref(order[r.article], r.claim)

    def pair(p: Pair) -> Pair:
        return replace(p, a=ref(p.a), b=ref(p.b))

    def evidence(e: Evidence) -> Evidence:
        return e._replace(ref=ref(e.ref))

    for fact in facts:
        fact.claims = tuple(ref(r) for r in fact.claims)
        fact.pairs = tuple(pair(p) for p in fact.pairs)
        fact.parts = tuple(p._replace(claims=tuple(ref(r) for r in p.claims), pairs=tuple(map(pair, p.pairs))) for p in fact.parts)
    for finding in findings:
        finding.places = tuple(p._replace(article=order[p.article]) for p in finding.places)
        if finding.computed is not None:
            inputs = tuple(MentionRef(order[i.article], i.mention) for i in finding.computed.inputs)
            finding.computed = replace(finding.computed, inputs=inputs)
    for article in laid_out:
        for claim in article.claims:
            if claim.evidence:
                claim.evidence = tuple(evidence(e) for e in claim.evidence)
