"""What a run gives back, and its JSON report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from factcheck.jsonrows import article_dict, claim_dict, fact_dicts, mention_dict, number_of
from factcheck.types import Article, Claim, Document, Fact, Finding, Mention, Place, Problem, Ref, Severity, Span
from factcheck.version import __version__

if TYPE_CHECKING:
    import pandas as pd

SCHEMA_VERSION = 1


@dataclass(slots=True)
class Result:
    """Articles as read, facts, findings and problems. Iterates as its findings, most serious first."""

    articles: list[Article] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    findings_list: list[Finding] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lang: str = "ko"  # language of the messages

    def __repr__(self) -> str:
        told = Counter(f.severity for f in self.findings_list if f.suppressed is None)
        findings = ", ".join(f"{told[severity]} {severity.label}" for severity in sorted(Severity, reverse=True))
        return f"<Result: {len(self.articles)} articles, {len(self.facts)} facts, findings: {findings}, {len(self.problems)} problems>"

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings_list)

    def __len__(self) -> int:
        return len(self.findings_list)

    @property
    def claims(self) -> pd.DataFrame:
        """One row per claim: the JSON report's claim and mention fields side by side."""
        import pandas as pd

        report = self.to_dict()
        mentions = {m["id"]: m for m in report["mentions"]}
        rows = [{**mentions[c["mention"]], **c} for c in report["claims"]]
        return pd.DataFrame(rows) if rows else pd.DataFrame(columns=CLAIM_COLUMNS)

    @property
    def findings(self) -> pd.DataFrame:
        """One row per finding, as in the JSON report."""
        import pandas as pd

        rows = self.to_dict()["findings"]
        return pd.DataFrame(rows) if rows else pd.DataFrame(columns=FINDING_COLUMNS)

    def worst(self) -> Severity | None:
        """The highest severity among findings that are not suppressed, None if there are none."""
        return max((f.severity for f in self.findings_list if f.suppressed is None), default=None)

    def to_dict(self) -> dict[str, Any]:
        """The JSON report (docs/report-schema.md); the same input gives the same value."""
        mention_id: dict[tuple[int, int], str] = {}
        claim_id: dict[Ref, str] = {}
        mentions: list[dict[str, Any]] = []
        claims: list[dict[str, Any]] = []
        fact_of = {ref: fact.id for fact in self.facts for ref in fact.claims}
        for a, article in enumerate(self.articles):
            for m, mention in enumerate(article.mentions):
                mention_id[a, m] = f"m{len(mentions) + 1}"
                mentions.append(mention_dict(mention, mention_id[a, m], article.document))
            for c, claim in enumerate(article.claims):
                ref = Ref(a, c)
                claim_id[ref] = f"c{len(claims) + 1}"
                claims.append(claim_dict(claim, claim_id[ref], article.id, mention_id[a, claim.mention], fact_of.get(ref)))
        self._add_evidence(claims, claim_id)
        counts = {s.label: sum(f.severity is s and f.suppressed is None for f in self.findings_list) for s in reversed(Severity)}
        return {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "factcheck", "version": __version__},
            "articles": [article_dict(a.document) for a in self.articles],
            "mentions": mentions,
            "claims": claims,
            "facts": [told for f in self.facts for told in fact_dicts(f, claim_id)],
            "findings": [self._finding(f, i, mention_id) for i, f in enumerate(self.findings_list, 1)],
            "problems": [{"article": p.article, "stage": p.stage, "code": p.code, "message": p.message} for p in self.problems],
            "summary": {
                "articles": len(self.articles),
                "mentions": len(mentions),
                "claims": len(claims),
                "facts": len(self.facts),
                "findings": counts,
            },
        }

    def _add_evidence(self, claims: list[dict[str, Any]], claim_id: dict[Ref, str]) -> None:
        """What each source says of each claim of a draft: its claim, file and line, the sentence, relation and reason."""
        for told, claim in zip(claims, (c for a in self.articles for c in a.claims), strict=True):
            if claim.verdict is None:
                continue
            told["verdict_reason"] = claim.verdict_reason
            told["evidence"] = [
                {
                    "claim": claim_id[e.ref],
                    "article": (source := self.articles[e.ref.article]).id,
                    "line": _line(source.document, source.mention_of(there := source.claims[e.ref.claim]).start),
                    "quote": source.sentence_text(there).strip(),
                    "relation": e.relation,
                    "reason": e.reason,
                    "verdict": e.verdict,
                }
                for e in claim.evidence
            ]

    def _finding(self, f: Finding, number: int, mention_id: dict[tuple[int, int], str]) -> dict[str, Any]:
        computed = f.computed and {
            "expression": f.computed.expression,
            "inputs": [mention_id[r.article, r.mention] for r in f.computed.inputs],
            "result": number_of(f.computed.result),
            "low": number_of(f.computed.low),
            "high": number_of(f.computed.high),
            "unit": f.computed.unit,
            "stated": number_of(f.computed.stated),
            "stated_unit": f.computed.stated_unit or f.computed.unit,
        }
        return {
            "id": f"F{number}",
            "rule": f.rule,
            "type": f.type,
            "severity": f.severity.label,
            "confidence": round(f.confidence, 3),
            "message": f.message,
            "why": f.why,
            "places": [self._place(p) for p in f.places],
            "discrepant": [list(x) for x in f.discrepant],
            "computed": computed,
            "fact": f.fact,
            "detail": list(f.detail),
            "names": list(f.names),
            "also": [{"rule": other.rule, "message": other.message} for other in f.also],
            "fingerprint": f.fingerprint,
            "suppressed": f.suppressed and {"by": f.suppressed.by, "reason": f.suppressed.reason},
        }

    def _place(self, p: Place) -> dict[str, Any]:
        document = self.articles[p.article].document
        source = (p.source_start, p.source_end)
        if p.start is not None and p.end is not None:
            source = document.source_span(p.start, p.end)
        return {
            "article": document.id,
            "start": p.start,
            "end": p.end,
            "source_start": source[0],
            "source_end": source[1],
            "surface": p.surface,
            "role": p.role,
        }


def _line(d: Document, at: int) -> int | None:
    """The line of the file that an offset of the text stands in, from 1; None where the file's own text is not known."""
    if d.row is not None:
        return d.row.number
    start, _ = d.source_span(at, at + 1)
    text = d.source if d.source is not None else d.text if d.offsets is None else None
    if text is None or (start is None and d.offsets is not None):
        return None
    end = at if start is None else start
    # a line ends with LF, CRLF or a lone CR, as everywhere in the reports
    return text.count("\n", 0, end) + text.count("\r", 0, end) - text.count("\r\n", 0, end + 1) + 1


# Columns of frames, which one without rows has as well.
MENTION_COLUMNS = tuple(mention_dict(Mention(0, 0, "", ""), "", Document("")))
CLAIM_COLUMNS = tuple(dict.fromkeys((*MENTION_COLUMNS, *claim_dict(Claim(0, Span(0, 0)), "", "", "", None))))
FINDING_COLUMNS = tuple(Result()._finding(Finding("", "", Severity.INFO, 0, "", "", ()), 1, {}))
