"""Figures of a table's columns are compared only with those of the same row and column."""

from factcheck.checker import Checker
from factcheck.types import Document, Severity

CHECKER = Checker()
TABLE = """Orvane results for the second quarter
($ in millions) Q2 FY24 Q1 FY24 Q2 FY23 Q/Q Y/Y

Revenue $14,208 $7,641 $6,902 Up 86% Up 106%

Net income $6,920 $2,846 $1,318 Up 143% Up 425%

Diluted earnings per share $2.81 $1.14 $0.53 Up 146% Up 430%
"""
PROSE = """Orvane revenue doubles
Orvane reported revenue of $14.21 billion, up 106% from a year ago and up 86% from the previous quarter. Earnings per share were $2.81,
up 430% from a year ago and up 146% from the previous quarter. The board approved an additional $13.00 billion in buybacks.
"""
SHORT = """Orvane's key numbers
Metric Q2 2023 Q2 2024 Change

Revenue $6.90 billion $14.21 billion 106%

Adjusted net income $1.32 billion $6.92 billion 425%

Adjusted EPS $0.53 $2.81 430%

Chips $12.10 billion 172% 144%

Investors should look at the adjusted numbers of Orvane, the company said on Wednesday.
"""


def told(*texts, lang="en"):
    documents = [Document(t, id=str(i), lang=lang, published="2024-08-23") for i, t in enumerate(texts)]
    return [f.message for f in CHECKER.check(documents) if f.severity > Severity.INFO]


def test_the_columns_of_a_table_are_no_other_tellings_of_a_figure_in_prose():
    assert told(TABLE, PROSE) == []


def test_two_tables_of_other_columns_contradict_neither_each_other_nor_the_prose():
    assert told(SHORT, TABLE, PROSE) == []


def test_a_digit_swapped_between_a_table_and_the_prose_is_told():
    assert told(SHORT, PROSE.replace("$14.21 billion", "$12.41 billion")) != []


def test_a_row_of_a_table_is_no_subhead_of_what_follows(tmp_path):
    outlook = "Orvane's gross margins are expected to be 71.5% and 72.5%, respectively, plus or minus 50 basis points."
    page = tmp_path / "release.txt"
    page.write_text(f"Orvane Announces Results\nNet income $6,920 $2,846 $1,318\n\nGross margin 71.2% 66.8% 45.9% Up 4.4 pts\n\n{outlook}")
    assert [f.message for f in CHECKER.check(page)] == []
