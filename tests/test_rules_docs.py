import json
import re
from pathlib import Path

from factcheck.check.page import rules_document
from factcheck.check.ruleset import load_rules
from factcheck.check.schema import json_schema
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.yamlfile import load_yaml


def test_the_page_of_rules_is_fresh() -> None:
    rules, _ = load_rules(Settings(), everything=True)
    page = Path(__file__).parents[1] / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == rules_document(rules), "run: make docs"


def test_a_marked_figure_with_brackets_behind_it_is_no_link_on_the_page() -> None:
    rules, _ = load_rules(Settings(), everything=True)
    targets = re.findall(r"\]\(([^)]*)\)", rules_document(rules))
    assert [t for t in targets if not t.startswith(("#", "../"))] == []


def test_the_schema_of_rule_files_is_fresh() -> None:
    assert json.loads((rules_dir() / "schema" / "rule.schema.json").read_text(encoding="utf-8")) == json_schema(), "run: make docs"


def test_the_schema_accepts_every_shipped_rule() -> None:
    import jsonschema

    checker = jsonschema.Draft202012Validator(json_schema())
    for path in sorted((rules_dir() / "checks").glob("*.yml")):
        value = json.loads(json.dumps(load_yaml(path).value, default=str))
        assert list(checker.iter_errors(value)) == [], path.name
