"""`factcheck explain`: why a value was read so, why two claims were aligned, or why a finding was made."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import READING, RULES, settings_from, with_options

if TYPE_CHECKING:
    from factcheck.align.explain import Explanation
    from factcheck.checker import Checker
    from factcheck.result import Result
    from factcheck.types import Article, Claim, Finding, Mention, Ref

NEARBY = 8  # figures of a line that are offered where none was read at the place asked for
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
    from factcheck.report.explained import finding_lines, pair_lines, reading_lines
    from factcheck.report.words import words

    checker = Checker(settings=settings_from(flags))
    places = [PLACE.fullmatch(w) for w in what]
    if all(places):
        if len(places) > 2:
            raise SettingsError("more than two places", hint="one place, or two to compare", code="E124")
        found = [_at(checker, m[1], int(m[2]), int(m[3] or 0)) for m in places if m]
        told = words(checker.settings.lang or found[0][0].document.lang or "en")
        where = [_locator(article, article.mention_of(claim)) for article, claim in found]
        if len(found) == 1:
            article, claim = found[0]
            lines = reading_lines(article, article.mention_of(claim), claim, where[0], told)
        else:
            figures = [f"{a.mention_of(c).surface} ({at})" for (a, c), at in zip(found, where, strict=True)]
            lines = pair_lines(_alignment(found), figures, told)
    elif len(what) < 2 and Path(what[0]).is_file():
        raise SettingsError(f"which figure of {what[0]}?", hint=f"factcheck explain {what[0]}:LINE:COLUMN", code="E123")
    elif len(what) < 2:
        raise SettingsError(f"which articles is {what[0]} about?", hint=f"factcheck explain {what[0]} PATH...", code="E123")
    else:
        result = checker.check(list(what[1:]))
        lines = finding_lines(result, *_named(result, what[0]), words(result.lang))
    click.echo("\n".join(lines))


def _at(checker: Checker, path: str, line: int, column: int) -> tuple[Article, Claim]:
    """The figure at a line and column (from 1) of a file; without a column, the first of the line."""
    from factcheck.errors import SettingsError
    from factcheck.report.position import Positions

    documents, problems = checker.documents([path])
    if not documents:
        told = problems[0].message if problems else "no article"
        raise SettingsError(told.removeprefix(f"{path}: "), path=path, code="E113")
    near: list[tuple[int, Article, Claim]] = []
    beside: list[str] = []
    articles = checker.extractor.articles(documents, problems)
    positions = Positions(articles)
    for number, article in enumerate(articles):
        for claim in article.claims:
            mention = article.mention_of(claim)
            at = positions.span(number, mention.start, mention.end)
            if at is None or at.line != line:
                continue
            if not column or at.column <= column < max(at.end_column, at.column + 1):
                near.append((abs(at.column - column), article, claim))
            else:
                beside.append(f"{mention.surface} at {line}:{at.column}")
    if not near:
        place = f"{path}:{line}" + (f":{column}" if column else "")
        hint = f"on this line: {', '.join(beside[:NEARBY])}" if beside else "`factcheck extract` lists every figure of an article"
        raise SettingsError(f"no figure or time was read at {place}", hint=hint, code="E114")
    _, article, claim = min(near, key=lambda n: n[0])
    return article, claim


def _alignment(pair: list[tuple[Article, Claim]]) -> Explanation:
    """Whether two claims are one fact, with the supports and weights behind the answer."""
    from factcheck.align.explain import explain
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
    return explain(articles, *refs)


def _locator(article: Article, mention: Mention) -> str:
    """path:line:column of a figure."""
    from factcheck.report.position import Positions, locator

    return locator(article.document, Positions([article]).span(0, mention.start, mention.end))


def _named(result: Result, name: str) -> tuple[Finding, str]:
    """The finding of a report by its id or fingerprint, and its id. Raises SettingsError."""
    from factcheck.errors import SettingsError

    ids = [told["id"] for told in result.to_dict()["findings"]]
    for id_, finding in zip(ids, result.findings_list, strict=True):
        if name in {id_, finding.fingerprint}:
            return finding, id_
    raise SettingsError(f"no finding {name} in these articles", hint=f"there are: {', '.join(ids) or 'none'}", code="E115")
