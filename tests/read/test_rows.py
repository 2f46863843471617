"""Lines that give a figure with its name are rows of a list, no headings over a text."""

from __future__ import annotations

from pathlib import Path

from factcheck import Checker


def test_rows_of_two_divisions_do_not_contradict_each_other(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    rows = (
        "Revenue: $165.6B; UP +2.5% YoY",
        "Operating Income: $6.3B; UP +4.3% YoY",
        "Inventory: $57.5B; UP +3.8% YoY",
        "Corvin Stores Net Sales: $112.2B; UP +3.2% YoY",
        "Operating Income: $5.7B; UP +7.0% YoY",
        "Corvin Abroad Operating Income: $1.3B; DOWN -17.5% YoY",
    )
    file.write_text("\n\n".join(rows) + "\n", "utf-8")
    result = Checker().check(file)
    assert {s.role for a in result.articles for s in a.sentences}.isdisjoint({"headline", "subhead"})
    assert [f for f in result if f.rule == "FC110"] == []
