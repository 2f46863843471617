"""The report as Markdown, for pull requests, mail and notes in a CMS."""

from __future__ import annotations

import re

from factcheck.report.evidence import Evidence, Exhibit, by_fact, outlet_of
from factcheck.report.plain import one_line
from factcheck.report.ranking import shortlist
from factcheck.report.terminal import SIGNS, arithmetic
from factcheck.report.words import Words, words_for
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Finding, Severity

# Every ASCII mark that CommonMark lets be escaped and that could begin markup, HTML, a table cell
# or a mention; https://spec.commonmark.org/0.31.2/#backslash-escapes
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#!|~$&])|(?<![\w])@(?=\w)|((?:https?|ftp)(?=://))|(www)(?=\.)")
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
    for article, n in picked.hidden.items():
        blocks.append(f"_{escaped(words.count('hidden', n, article=outlet_of(result.articles[article].document)))}_")
    if picked.suppressed:
        blocks.append(f"_{words.count('suppressed', picked.suppressed)}_")
    if result.problems:
        blocks.append(f"## {words.text('problems')}")
        blocks.append("\n".join(f"- {escaped(p.article or '-')}: {escaped(p.message)} ({p.code})" for p in result.problems))
    blocks.append(f"_{words.text('disclaimer')}_")
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


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
    blocks = [f"## {label}: {escaped(finding.message)}"]
    rows = [_row(e) for e in evidence.exhibits(finding)]
    if rows:
        columns = [words.text(k) for k in ("outlet", "date", "sentence", "place")]
        table = ["| " + " | ".join(columns) + " |", "|---|---|---|---|"]
        undated = words.text("undated")
        blocks.append("\n".join(table + [f"| {outlet} | {day or undated} | {text} | {where} |" for outlet, day, text, where in rows]))
    told = [escaped(line) for line in finding.detail]
    if finding.computed:
        told.append(f"{words.text('arithmetic')}: {escaped(arithmetic(finding.computed, words))}")
    told.append(f"_{escaped(finding.why)}_ ({finding.rule})")
    blocks.append("\n".join(f"- {line}" for line in told))
    return blocks


def _row(exhibit: Exhibit) -> tuple[str, str | None, str, str]:
    before, after = exhibit.before, exhibit.after
    if len(before) > EXCERPT:
        before = "…" + before[-EXCERPT:]
    if len(after) > EXCERPT:
        after = after[:EXCERPT] + "…"
    gap, rest = (" " if before.endswith(" ") else ""), (" " if after.startswith(" ") else "")
    # ** would not close after a % that a Korean particle follows (CommonMark's flanking rule).
    sentence = f"{escaped(before)}{gap}<b>{escaped(exhibit.figure)}</b>{rest}{escaped(after)}"
    return escaped(exhibit.outlet), exhibit.day, sentence, escaped(exhibit.where)
