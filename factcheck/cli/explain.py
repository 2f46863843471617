"""`factcheck explain`: why a value was read so, why two claims were aligned, or why a finding was made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import READING, RULES, settings_from, with_options

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.report.words import Words
    from factcheck.result import Result
    from factcheck.types import Article, Claim, Mention, Ref

PLACE = re.compile(r"(.+?):(\d+)(?::(\d+))?$")


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="FINDING|PATH:LINE:COL...")
@with_options(READING)
@with_options(RULES)
def command(what: tuple[str, ...], **flags: Any) -> None:
    """Why a value was read so, or why two claims were aligned.

    \b
    factcheck explain a.txt:3:14               how the figure there was read
    factcheck explain a.txt:3:14 b.txt:5:2     whether the two are one fact, and on what grounds
    factcheck explain F2 a.txt b.txt           how finding F2 of `factcheck check a.txt b.txt` came about
    """
    from factcheck.checker import Checker
    from factcheck.errors import SettingsError
    from factcheck.report.words import words

    checker = Checker(settings=settings_from(flags))
    places = [PLACE.fullmatch(w) for w in what]
    if all(places):
        found = [_at(checker, m[1], int(m[2]), int(m[3] or 0)) for m in places if m]
        if len(found) == 1:
            lang = checker.settings.lang or found[0][0].document.lang or "en"
            click.echo("\n".join(_reading(*found[0], words(lang))))
        else:
            click.echo("\n".join(_alignment(checker, [(article, claim) for article, _, claim in found[:2]])))
        return
    if len(what) < 2:
        raise SettingsError(f"which articles is {what[0]} about?", hint=f"factcheck explain {what[0]} PATH...", code="E112")
    result = checker.check(list(what[1:]))
    click.echo("\n".join(_finding(result, what[0], words(result.lang))))


def _at(checker: Checker, path: str, line: int, column: int) -> tuple[Article, Mention, Claim]:
    """The figure at a line and column (from 1) of a file; without a column, the first of the line."""
    from factcheck.errors import SettingsError

    documents, problems = checker.documents([path])
    if not documents:
        raise SettingsError(f"{path}: {problems[0].message if problems else 'no article'}", code="E113")
    near: list[tuple[int, Article, Mention, Claim]] = []
    for article in checker.extractor.articles(documents, problems):
        for claim in article.claims:
            mention = article.mentions[claim.mention]
            row, start, end = _row_and_columns(article, mention)
            if row == line and (not column or start <= column < max(end, start + 1)):
                near.append((abs(start - column), article, mention, claim))
    if not near:
        raise SettingsError(f"no figure or time was read at {path}:{line}" + (f":{column}" if column else ""), code="E114")
    _, article, mention, claim = min(near, key=lambda n: n[0])
    return article, mention, claim


def _row_and_columns(article: Article, mention: Mention) -> tuple[int, int, int]:
    """Line, first and last column of a mention in the file (in the text where the file is not known), from 1."""
    document = article.document
    start, end = document.source_span(mention.start, mention.end)
    text = document.source
    if text is None or start is None or end is None:
        text, start, end = document.text, mention.start, mention.end
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), end - text.rfind("\n", 0, start)


def _reading(article: Article, mention: Mention, claim: Claim, words: Words) -> list[str]:
    """How a mention was read, step by step."""
    row, column, _ = _row_and_columns(article, mention)
    rows: list[tuple[str, object]] = [
        ("surface", f"{mention.surface!r}  {article.document.path or article.id}:{row}:{column}"),
        ("kind", mention.kind),
        *[(f"step {i}", step) for i, step in enumerate(mention.trace, 1)],
        ("value", mention.value),
        ("unit", mention.unit),
        ("timex", mention.timex and f"{mention.timex}, read against {mention.anchor or 'nothing'}"),
        ("published", article.document.dateline.date if mention.temporal else None),
        ("qualifier", mention.qualifier + (f" (for {mention.hedge!r})" if mention.hedge else "")),
        ("precision", mention.precision),
        ("allows", _allowed(mention)),
        ("SI", mention.si and f"{mention.si.low} to {mention.si.high} {mention.si.unit}"),
        ("sentence", " ".join(article.sentence_text(claim).split())),
        ("entities", ", ".join(claim.entities)),
        ("attribute", claim.attribute),
        ("head", " ".join(claim.head)),
        ("label", claim.label),
        ("role", claim.role),
        ("scope", ", ".join(claim.scope)),
        ("period", claim.period and f"{claim.period.start or ''} to {claim.period.end or ''}"),
        ("as of", claim.as_of and f"{claim.as_of.start or ''} to {claim.as_of.end or ''}"),
        ("modality", claim.modality),
        ("speaker", claim.speaker),
        ("source", claim.source),
    ]
    return [f"{_named(name, words):10} {value}" for name, value in rows if value not in (None, "")]


def _named(row: str, words: Words) -> str:
    """A row's name in the reader's language; steps keep their number."""
    name, _, number = row.partition(" ") if row.startswith("step ") else (row, "", "")
    return f"{words('explain', name)} {number}".rstrip()


def _allowed(mention: Mention) -> str:
    """The interval in mathematical notation; unread where nothing could be read."""
    if not mention.resolved:
        return "unread: nothing is guessed"
    left = "(" if mention.low_open or mention.low is None else "["
    right = ")" if mention.high_open or mention.high is None else "]"
    return f"{left}{'-∞' if mention.low is None else mention.low}, {'∞' if mention.high is None else mention.high}{right}"


def _alignment(checker: Checker, pair: list[tuple[Article, Claim]]) -> list[str]:
    """Whether two claims are one fact, with the supports and weights behind the answer."""
    from factcheck.align.explain import explain_pair
    from factcheck.types import Ref

    articles: list[Article] = []
    refs: list[Ref] = []
    for article, claim in pair:
        if article.id not in {a.id for a in articles}:
            articles.append(article)
        where = next(i for i, a in enumerate(articles) if a.id == article.id)
        mention = article.mentions[claim.mention]
        same = next(i for i, c in enumerate(articles[where].claims) if articles[where].mentions[c.mention].start == mention.start)
        refs.append(Ref(where, same))
    return explain_pair(articles, refs[0], refs[1], checker.settings)


def _finding(result: Result, name: str, words: Words) -> list[str]:
    """A finding with its rule, its places and the facts behind it."""
    from factcheck.errors import SettingsError

    report = result.to_dict()["findings"]
    for said, finding in zip(report, result.findings_list, strict=True):
        if name in {said["id"], finding.fingerprint}:
            break
    else:
        known = ", ".join(f["id"] for f in report) or "none"
        raise SettingsError(f"no finding {name} in these articles", hint=f"there are: {known}", code="E115")
    out = [
        f"{said['id']} {finding.rule} {finding.type} {finding.severity.label}, {words('explain', 'confidence')} {finding.confidence:.2f}",
        finding.message,
    ]
    out += [f"{words('explain', 'why'):10} {finding.why}", *(f"           {d}" for d in finding.detail)]
    for place in finding.places:
        out.append(f"{words('explain', 'place'):10} {result.articles[place.article].id}: {place.surface}")
    if finding.computed:
        out.append(f"{words('explain', 'arithmetic'):10} {finding.computed.expression}")
    for fact in result.facts:
        if fact.id == finding.fact:
            out.append(f"{words('explain', 'fact'):10} {fact.label}: {fact.relation}")
            for p in fact.pairs:
                a, b = (result.articles[r.article].mentions[result.articles[r.article].claims[r.claim].mention].surface for r in (p.a, p.b))
                support = ", ".join(p.supports) or words("explain", "no support")
                out.append(f"  {words('explain', 'pair'):8} {a} / {b}: {p.relation}, {p.reason}; {p.confidence:.2f}; {support}")
    out.append(f"{words('explain', 'fingerprint')} {finding.fingerprint}")
    return out
