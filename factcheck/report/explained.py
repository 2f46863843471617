"""What `factcheck explain` says, in the reader's words: a reading, a pair of claims, a finding."""

from __future__ import annotations

from factcheck.align.explain import Explanation
from factcheck.report.evidence import Evidence
from factcheck.report.figures import reading
from factcheck.report.words import Words
from factcheck.result import Result
from factcheck.types import Article, Claim, Finding, Mention, Ref

WIDTH = 12  # cells of a row's name
LEAST = 0.05  # what a piece of evidence must add to a score to be told; the probability turns on whole units


def reading_lines(article: Article, mention: Mention, claim: Claim, where: str, words: Words) -> list[str]:
    """How a mention was read, step by step, and what its claim is about."""
    rows: list[tuple[str, object]] = [
        ("surface", f"{mention.surface!r}  {where}"),
        ("kind", words("kind", mention.kind)),
        *[(f"step {i}", step) for i, step in enumerate(mention.trace, 1)],
        ("value", mention.value),
        ("unit", mention.unit),
        ("timex", mention.timex and f"{mention.timex} ({words('explain', 'read against')} {mention.anchor or '—'})"),
        ("published", article.document.dateline.date if mention.temporal else None),
        ("qualifier", words("qualifier", mention.qualifier) + (f" ({mention.hedge!r})" if mention.hedge else "")),
        ("precision", mention.precision),
        ("allows", _allowed(mention, words)),
        ("SI", mention.si and f"[{mention.si.low}, {mention.si.high}] {mention.si.unit}"),
        ("sentence", " ".join(article.sentence_text(claim).split())),
        ("entities", ", ".join(claim.entities)),
        ("attribute", claim.attribute),
        ("head", " ".join(claim.head)),
        ("label", claim.label),
        ("role", words("role", claim.role)),
        ("scope", ", ".join(claim.scope)),
        ("period", claim.period and f"{claim.period.start or ''} – {claim.period.end or ''}"),
        ("as of", claim.as_of and f"{claim.as_of.start or ''} – {claim.as_of.end or ''}"),
        ("modality", words("modality", claim.modality)),
        ("speaker", claim.speaker),
        ("source", claim.source),
    ]
    return [_row(name, value, words) for name, value in rows if value not in (None, "")]


def pair_lines(found: Explanation, figures: list[str], words: Words) -> list[str]:
    """Whether two claims were called one fact, and on what evidence."""
    answer = words("explain", "yes" if found.aligned else "no")
    out = [_row("figures", " / ".join(figures), words), _row("one fact", f"{answer}: {words('aligned', found.why)}", words)]
    if found.relation is None:
        return out
    out.append(_row("relation", f"{words('relation', found.relation)} ({words('reason', found.reason or '')})", words))
    out.append(_row("likely", words.table["explain"]["linked from"].format(chance=found.probability, threshold=found.threshold), words))
    if found.relation == "discrepant":
        grounds = ", ".join(words("support", s) for s in found.supports) or words("explain", "no support")
        out.append(_row("grounds", grounds, words))
    out += [_row("evidence", words("explain", "for and against"), words)]
    out += [f"  {added:+6.2f}  {words('evidence', name)}" for name, _, added in found.weights if abs(added) >= LEAST]
    return out


def finding_lines(result: Result, finding: Finding, name: str, words: Words) -> list[str]:
    """A finding with its rule, its places and the facts behind it."""
    severity = words("severity", finding.severity.label)
    out = [
        f"{name}  {finding.rule}  {severity}  {words('type', finding.type)}  {words('explain', 'confidence')} {finding.confidence:.2f}",
        finding.message,
        _row("why", finding.why, words),
        *(f"{'':{WIDTH}} {line}" for line in finding.detail),
    ]
    out += [_row("place", f"{e.where}  {e.figure}", words) for e in Evidence(result).exhibits(finding)]
    if finding.computed:
        out.append(_row("arithmetic", finding.computed.expression, words))
    for fact in result.facts:
        if fact.id != finding.fact:
            continue
        out.append(_row("fact", f"{fact.label}: {words('relation', fact.relation)}", words))
        for p in fact.pairs:
            support = ", ".join(words("support", s) for s in p.supports) or words("explain", "no support")
            told = f"{_surface(result, p.a)} / {_surface(result, p.b)}: {words('relation', p.relation)} ({words('reason', p.reason)})"
            out.append(_row("pair", f"{told}; {p.confidence:.2f}; {support}", words))
    return [*out, _row("fingerprint", finding.fingerprint, words)]


def _row(name: str, value: object, words: Words) -> str:
    """A row under its name in the reader's language; steps keep their number."""
    word, _, number = name.partition(" ") if name.startswith("step ") else (name, "", "")
    label = f"{words('explain', word)} {number}".rstrip()
    return f"{label}{' ' * max(1, WIDTH + 1 - _cells(label))}{value}"


def _cells(text: str) -> int:
    from factcheck.report.concordance import cells

    return cells(text)


def _allowed(mention: Mention, words: Words) -> str:
    """The interval in words and in mathematical notation; unread where nothing could be read."""
    if not mention.resolved:
        return words("explain", "unread")
    left = "(" if mention.low_open or mention.low is None else "["
    right = ")" if mention.high_open or mention.high is None else "]"
    exact = f"{left}{'-∞' if mention.low is None else _plain(mention.low)}, {'∞' if mention.high is None else _plain(mention.high)}{right}"
    return exact if mention.temporal else f"{reading(mention, words)}  {exact}"


def _plain(value: object) -> str:
    """A decimal without noughts behind its last digit; a date as it is."""
    return f"{value.normalize():f}" if hasattr(value, "normalize") else str(value)


def _surface(result: Result, ref: Ref) -> str:
    article = result.articles[ref.article]
    return article.mention_of(article.claims[ref.claim]).surface
