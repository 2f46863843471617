"""Lines that give a figure with its name are rows of a list, no headings over a text."""

from __future__ import annotations

from pathlib import Path

from factcheck import Checker
from factcheck.result import Result


def checked(folder: Path, lines: tuple[str, ...]) -> Result:
    """What is said of a text of paragraphs, among it nothing of a subhead's figures."""
    file = folder / "a.txt"
    file.write_text("\n\n".join(lines) + "\n", "utf-8")
    result = Checker().check(file)
    assert [f for f in result if f.rule == "FC110"] == []
    return result


def test_rows_of_two_divisions_do_not_contradict_each_other(tmp_path: Path) -> None:
    rows = (
        "Revenue: $165.6B; UP +2.5% YoY",
        "Operating Income: $6.3B; UP +4.3% YoY",
        "Inventory: $57.5B; UP +3.8% YoY",
        "Corvin Stores Net Sales: $112.2B; UP +3.2% YoY",
        "Operating Income: $5.7B; UP +7.0% YoY",
        "Corvin Abroad Operating Income: $1.3B; DOWN -17.5% YoY",
    )
    result = checked(tmp_path, rows)
    assert {s.role for a in result.articles for s in a.sentences}.isdisjoint({"headline", "subhead"})


def test_what_a_colon_opens_and_what_begins_with_a_mark_are_entries_not_subheads(tmp_path: Path) -> None:
    lines = (
        "Corvin beats forecasts",
        "Corvin Stores said on Thursday that it sold more than a year ago, and told analysts it expects to go on doing so.",
        "Here is how it did against what was expected:",
        "Revenue: $14.16 billion versus $13.53 billion expected",
        "The town set aside money for three things next year, of which the council spoke at length on Monday evening.",
        "- $23.48 million for roads",
        "- $32.84 million for schools",
        "Revenue fell from $15.33 billion a year ago, and the council put up $23.84 million for parks, as it had said it would.",
    )
    result = checked(tmp_path, lines)
    assert [s.role for a in result.articles for s in a.sentences if s.role in ("subhead", "list")] == ["list"] * 3


def test_rows_with_bars_between_their_cells_are_no_subheads(tmp_path: Path) -> None:
    lines = (
        "Corvin beats forecasts",
        "Metric | Q4 2023 | Q4 2024 | Change |",
        "Paid members | 260.3 million | 301.6 million | 16% |",
        "Corvin was expected to report about 291 million members, and beat this figure by more than 10 million.",
    )
    result = checked(tmp_path, lines)
    assert "subhead" not in {s.role for a in result.articles for s in a.sentences}
