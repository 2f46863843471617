from pathlib import Path

from factcheck.check.page import rules_document
from factcheck.check.ruleset import load_rules
from factcheck.settings import Settings


def test_the_page_of_rules_is_fresh() -> None:
    rules, _ = load_rules(Settings(), everything=True)
    page = Path(__file__).parents[1] / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == rules_document(rules), "run: factcheck rules docs docs/rules.md"
