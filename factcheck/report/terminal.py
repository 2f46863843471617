"""The report for a terminal: findings by fact, most serious first, their sentences under each other."""

from __future__ import annotations

import sys
from io import StringIO
from itertools import groupby
from operator import itemgetter
from typing import IO, TYPE_CHECKING

from factcheck.report.arithmetic import arithmetic, headline
from factcheck.report.concordance import Line, cells, concordance, fold
from factcheck.report.draft_lines import draft_paragraphs
from factcheck.report.evidence import Evidence, Exhibit, by_fact, by_sentence, outlet_of
from factcheck.report.figures import tells
from factcheck.report.judged import drafts
from factcheck.report.plain import one_line
from factcheck.report.problems import problems_told
from factcheck.report.ranking import shortlist
from factcheck.report.unbroken import unbroken
from factcheck.report.words import Words, words_for
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Finding, Severity, Span

if TYPE_CHECKING:
    from rich.console import Console

# Blue against orange keeps apart for every common colour blindness, and both are legible on a
# dark and on a light ground; the sign says the same without colour.
STYLES = {Severity.ERROR: "bold color(166)", Severity.WARNING: "bold color(136)", Severity.INFO: "bold color(32)"}
SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "i"}
INDENT = 2
FILE_WIDTH = 100


def show(result: Result, settings: Settings, file: IO[str] | None = None) -> None:
    """Print the report; width and colour follow the terminal, NO_COLOR and pipes are obeyed."""
    from rich.console import Console

    render(result, settings, Console(file=file or sys.stdout, highlight=False, markup=False, emoji=False))


def write(result: Result, settings: Settings) -> bytes:
    """The same as plain text, for a file."""
    from rich.console import Console

    buffer = StringIO()
    console = Console(file=buffer, width=FILE_WIDTH, color_system=None, force_terminal=False, highlight=False, markup=False, emoji=False)
    render(result, settings, console)
    return buffer.getvalue().encode("utf-8", "replace")


def render(result: Result, settings: Settings, console: Console) -> None:
    """Print the report on a rich console."""
    page = Page(result, settings, console)
    picked = shortlist(result, settings)
    for group in by_fact(picked.shown):
        page.group(group)
    for index, claims in drafts(result, page.evidence):
        for paragraph in draft_paragraphs(result.articles[index].document, claims, page.words):
            page.paragraph(*paragraph)
        console.print()
    page.problems()
    page.summary(picked.hidden, picked.suppressed)


class Page:
    """The parts of the report, each printed with a blank line after it."""

    def __init__(self, result: Result, settings: Settings, console: Console) -> None:
        self.result = result
        self.words: Words = words_for(result, settings)
        self.evidence = Evidence(result)
        self.console = console
        self.width = console.width - INDENT

    def group(self, findings: list[Finding]) -> None:
        """The findings on one fact, under its name: evidence is not repeated where they share it."""
        fact = self.evidence.facts.get(findings[0].fact or "")
        if fact is not None:
            self.paragraph([(one_line(fact.label), "dim")])
        seen: set[tuple[int, int | None]] = set()
        for finding in findings:
            self.heading(finding)
            exhibits = [e for e in self.evidence.exhibits(finding) if (e.place.article, e.place.start) not in seen]
            seen.update((e.place.article, e.place.start) for e in exhibits)
            self.sentences(exhibits, STYLES[finding.severity])
            self.explanation(finding)
        self.console.print()

    def heading(self, finding: Finding) -> None:
        """Sign, severity, message, rule."""
        style = STYLES[finding.severity]
        label = f"{SIGNS[finding.severity]} {self.words('severity', finding.severity.label)}"
        self.paragraph([(label, style), ("  ", ""), (headline(finding), "bold"), (f"  {finding.rule}", "dim")], hang=cells(label) + 2)

    def sentences(self, exhibits: list[Exhibit], style: str) -> None:
        """Every sentence with its outlet, date and line, the figures underlined in one column."""
        lone: list[Exhibit] = []
        crowded: list[Exhibit] = []
        counts: dict[tuple[int, object], int] = {}
        for e in exhibits:
            counts[e.place.article, e.sentence] = counts.get((e.place.article, e.sentence), 0) + 1
        for e in exhibits:
            (lone if counts[e.place.article, e.sentence] == 1 or e.sentence is None else crowded).append(e)
        lines = concordance([(e.before, e.figure, e.after) for e in lone], self.width)
        told = [(e, line, self.read_as(e)) for e, line in zip(lone, lines, strict=True)]
        for (line, read_as), alike in groupby(told, key=itemgetter(1, 2)):  # a sentence that several articles print is told once
            for e, *_ in alike:
                self.origin(e)
            self.row([(line.before, ""), (line.figure, f"underline {style}"), (line.after, "")])
            self.marks(line, style, read_as)
        for group in by_sentence(crowded):
            self.crowded(group, style)

    def marks(self, line: Line, style: str, read_as: str) -> None:
        """The signs under a figure, and beside them what it was read as, on the side with room."""
        indent, signs = cells(line.before), "^" * cells(line.figure)
        if indent + len(signs) + 1 + cells(read_as) <= self.width:
            self.row([(" " * indent, ""), (signs, style), (f" {read_as}" if read_as else "", "dim")])
        else:
            beside = cells(read_as) < indent
            pad = " " * (indent - cells(read_as) - 1 if beside else indent)
            self.row([(pad, ""), (f"{read_as} " if beside else "", "dim"), (signs, style)])
            if not beside:  # a narrow terminal: the reading has a line of its own
                self.paragraph([(read_as.rjust(len(read_as) + self.width - cells(read_as)), "dim")], indent=INDENT)

    def crowded(self, group: list[Exhibit], style: str) -> None:
        """One sentence that holds several of the figures, whole, each figure marked."""
        self.origin(group[0])
        text, marks = self.whole(group)
        for start, end in fold(unbroken(text), self.width):
            pieces: list[tuple[str, str]] = []
            signs = ""
            at = start
            for a, b in marks:
                a, b = max(a, start), min(b, end)
                if a >= b:
                    continue
                pieces += [(text[at:a], ""), (text[a:b], f"underline {style}")]
                signs += " " * cells(text[at:a]) + "^" * cells(text[a:b])
                at = b
            self.row([*pieces, (text[at:end], "")])
            if signs:
                self.row([(signs, style)])

    def whole(self, group: list[Exhibit]) -> tuple[str, list[tuple[int, int]]]:
        """A sentence on one line, and where the figures of the group stand in it."""
        places = sorted({Span(e.place.start or 0, e.place.end or 0) for e in group})
        text, marks = "", []
        for piece, marked in self.evidence.pieces(group[0].place.article, group[0].sentence or places[0], places):
            if marked:
                marks.append((len(text), len(text) + len(piece)))
            text += piece
        return text, marks

    def origin(self, exhibit: Exhibit) -> None:
        """Outlet, date, file and line."""
        day = exhibit.day or self.words.text("undated")
        outside = f"  ({self.words.text('source_outside')})" if exhibit.sentence is None else ""
        where = one_line(exhibit.where) + outside
        if exhibit.article.document.outlet:
            self.paragraph([(exhibit.outlet, "bold"), (f"  {day}  ", ""), (where, "dim")], indent=INDENT)
        else:  # the file's name is all the name there is
            self.paragraph([(where, "bold"), (f"  {day}", "")], indent=INDENT)

    def read_as(self, exhibit: Exhibit) -> str:
        """What the figure allows, where that is more than what is written."""
        return one_line(tells(exhibit.mention, self.words)) if exhibit.mention else ""

    def explanation(self, finding: Finding) -> None:
        """What fits and what does not, and the arithmetic."""
        for line in finding.detail:
            self.paragraph([("→ ", "dim"), (one_line(line), "")], indent=INDENT, hang=2)
        if finding.computed:
            self.paragraph([("= ", "dim"), (arithmetic(finding, self.result.articles, self.words), "")], indent=INDENT, hang=2)

    def problems(self) -> None:
        """What could not be read or done."""
        if not self.result.problems:
            return
        self.paragraph([(self.words.text("problems"), "bold")])
        for where, message, code in problems_told(self.result, self.words):
            self.paragraph([(f"{where}: " if where else "", "bold"), (f"{message} ", ""), (code, "dim")], indent=INDENT, hang=2)
        self.console.print()

    def summary(self, hidden: dict[int, int], suppressed: int) -> None:
        """What was read, how much was found, how much is not shown."""
        words = self.words
        for article, n in hidden.items():
            name = outlet_of(self.result.articles[article].document)
            self.paragraph([(words.count("hidden", n, article=name), "dim")])
        standing = [f for f in self.result.findings_list if f.suppressed is None]
        pieces: list[tuple[str, str]] = []
        for severity in reversed(Severity):
            n = sum(f.severity is severity for f in standing)
            pieces += [(words.count(severity.label, n), STYLES[severity] if n else "dim"), ("  ", "")]
        if suppressed:
            pieces += [(f"({words.count('suppressed', suppressed)})", "dim")]
        if not standing and self.result.articles:
            self.paragraph([(words.text("no_findings"), "")])
        if not self.result.articles:
            self.paragraph([(words.text("no_articles"), "")])
        read = [words.count("articles", len(self.result.articles))]
        read.append(words.count("mentions", sum(len(a.mentions) for a in self.result.articles)))
        read.append(words.count("facts", len(self.result.facts)))
        self.paragraph([*pieces, ("  ", ""), (" · ".join(read), "dim")])

    def row(self, pieces: list[tuple[str, str]]) -> None:
        """One line that already fits."""
        from rich.text import Text

        self.console.print(Text.assemble(" " * INDENT, *pieces), no_wrap=True, overflow="ignore", crop=False)

    def paragraph(self, pieces: list[tuple[str, str]], indent: int = 0, hang: int = 0) -> None:
        """Lines broken at blanks, the second and further ones `hang` cells further in."""
        from rich.text import Text

        whole = Text.assemble(*pieces)
        lines = fold(unbroken(whole.plain), self.console.width - indent, hang)
        for i, (start, end) in enumerate(lines):
            line = Text(" " * (indent + (hang if i else 0)))
            line.append_text(whole[start:end])
            self.console.print(line, no_wrap=True, overflow="ignore", crop=False)
