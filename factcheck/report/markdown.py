"""The report as Markdown, for pull requests, mail and notes in a CMS."""

from __future__ import annotations

import re

from factcheck.report.arithmetic import arithmetic, headline
from factcheck.report.evidence import Evidence, Exhibit, by_fact, outlet_of
from factcheck.report.judged import VERDICTS, Judged, drafts, tally
from factcheck.report.plain import one_line
from factcheck.report.position import path_of
from factcheck.report.problems import problems_told
from factcheck.report.ranking import shortlist
from factcheck.report.terminal import SIGNS
from factcheck.report.words import Words, words_for
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Finding, Severity

# Marks that could begin markup, HTML, a table cell or a mention; no others, so that the source reads as a note too.
# Parentheses and ! mean nothing where brackets are escaped, nor does _ within a word; https://spec.commonmark.org/0.31.2/
_MARKUP = re.compile(r"([\\`*\[\]<>#|~$&]|(?<!\w)_|_(?!\w))|(?<![\w])@(?=\w)|((?:https?|ftp)(?=://))|(www)(?=\.)")
EXCERPT = 60  # characters of the sentence on either side of a figure


def write(result: Result, settings: Settings) -> bytes:
    """A heading, the counts, then every finding with its places as a table."""
    words = words_for(result, settings)
    evidence = Evidence(result)
    picked = shortlist(result, settings)
    standing = [f for f in result.findings_list if f.suppressed is None]
    counts = [words.count(s.label, sum(f.severity is s for f in standing)) for s in reversed(Severity)]
    blocks = [f"# {words.text('title')}", " · ".join([words.count("articles", len(result.articles)), *counts])]
    if not standing:
        blocks.append(words.text("no_findings") if result.articles else words.text("no_articles"))
    for group in by_fact(picked.shown):
        for finding in group:
            blocks += _finding(finding, evidence, words)
    for index, claims in drafts(result, evidence):
        blocks += _draft(path_of(result.articles[index].document), claims, words)
    for article, n in picked.hidden.items():
        blocks.append(f"_{escaped(words.count('hidden', n, article=outlet_of(result.articles[article].document)))}_")
    if picked.suppressed:
        blocks.append(f"_{words.count('suppressed', picked.suppressed)}_")
    if result.problems:
        blocks.append(f"## {words.text('problems')}")
        told = problems_told(result, words)
        blocks.append("\n".join(f"- {escaped(where or '-')}: {escaped(message)} ({code})" for where, message, code in told))
    blocks.append(f"_{words.text('disclaimer')}_")
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def _draft(path: str, claims: list[Judged], words: Words) -> list[str]:
    """A table of a draft's figures beside those of its sources; the claims no source speaks of in one line."""
    counts = tally(claims)
    told = [f"{VERDICTS[verdict]} {words('verdict', verdict)} {n}" for verdict, n in counts.items()]
    rows = ["| " + " | ".join(words("column", k) for k in ("verdict", "sentence", "outlet")) + " |", "|---|---|---|"]
    for claim in claims:
        if claim.verdict != "not_enough_evidence":
            theirs = ", ".join(f"<b>{escaped(s.exhibit.told)}</b> ({escaped(s.exhibit.outlet)})" for s in claim.sources)
            rows.append(f"| {VERDICTS[claim.verdict]} {words('verdict', claim.verdict)} | {_sentence(claim.exhibit)} | {theirs} |")
    blocks = [f"## {words('page', 'drafts')}: {escaped(path)}", " · ".join(told)]
    if len(rows) > 2:
        blocks.append("\n".join(rows))
    loose = [escaped(c.exhibit.told) for c in claims if c.verdict == "not_enough_evidence"]
    if loose:
        blocks.append(f"{words('verdict', 'not_enough_evidence')}: {', '.join(dict.fromkeys(loose))}")
    return blocks


def escaped(text: str) -> str:
    """Text from an article or a rule on one line, none of it read as markup, a link or a mention."""
    return _MARKUP.sub(_escape, one_line(text))


def _escape(match: re.Match[str]) -> str:
    if match[1]:
        return "\\" + match[1]
    # A word joiner would be invisible; an empty comment breaks the autolink and shows nothing.
    return f"{match[0]}<!-- -->"


def _finding(finding: Finding, evidence: Evidence, words: Words) -> list[str]:
    label = f"{SIGNS[finding.severity]} {words('severity', finding.severity.label)}"
    blocks = [f"## {label}: {escaped(headline(finding))}"]
    rows = [_row(e) for e in evidence.exhibits(finding)]
    if rows:
        columns = [words("column", k) for k in ("outlet", "date", "sentence", "place")]
        table = ["| " + " | ".join(columns) + " |", "|---|---|---|---|"]
        undated = words.text("undated")
        blocks.append("\n".join(table + [f"| {outlet} | {day or undated} | {text} | {where} |" for outlet, day, text, where in rows]))
    told = [escaped(line) for line in finding.detail]
    if finding.computed:
        told.append(f"{words.text('arithmetic')}: {escaped(arithmetic(finding, evidence.result.articles, words))}")
    told.append(f"_{escaped(finding.why)}_ ({finding.rule})")
    blocks.append("\n".join(f"- {line}" for line in told))
    return blocks


def _row(exhibit: Exhibit) -> tuple[str, str | None, str, str]:
    return escaped(exhibit.outlet), exhibit.day, _sentence(exhibit), escaped(exhibit.where)


def _sentence(exhibit: Exhibit) -> str:
    """The sentence around a figure, cut between words, the figure in bold."""
    before, after = exhibit.before, exhibit.after
    if len(before) > EXCERPT:
        before = "…" + (before[-EXCERPT:].partition(" ")[2] or before[-EXCERPT:])
    if len(after) > EXCERPT:
        after = (after[:EXCERPT].rpartition(" ")[0] or after[:EXCERPT]) + "…"
    gap, rest = (" " if before.endswith(" ") else ""), (" " if after.startswith(" ") else "")
    # ** would not close after a % that a Korean particle follows (CommonMark's flanking rule).
    return f"{escaped(before)}{gap}<b>{escaped(exhibit.figure)}</b>{rest}{escaped(after)}"
