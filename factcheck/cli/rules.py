"""`factcheck rules`: the rule book, and its examples as tests."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.group()
def command() -> None:
    """The rule book, and its examples as tests."""


@command.command("list")
@click.option("--rules", "folders", multiple=True, type=click.Path(path_type=Path), help="Further rule folders.")
def list_rules(folders: tuple[Path, ...]) -> None:
    """List every rule: id, severity, name, scope."""
    from factcheck.check.ruleset import load_rules
    from factcheck.settings import Settings

    rules, _ = load_rules(Settings(rules=folders), everything=True)
    for rule in rules:
        off = "" if rule.on else "  (off: --select)"
        click.echo(f"{rule.id}  {rule.severity.label:8} {rule.name:32} {rule.type}{off}")


@command.command()
@click.argument("rule_id")
@click.option("--rules", "folders", multiple=True, type=click.Path(path_type=Path), help="Further rule folders.")
def show(rule_id: str, folders: tuple[Path, ...]) -> None:
    """Show one rule: what it tells, why, its options and its examples."""
    from factcheck.check.page import rule_page
    from factcheck.check.ruleset import load_rules, rule_hint
    from factcheck.errors import SettingsError
    from factcheck.settings import Settings

    rules, _ = load_rules(Settings(rules=folders), everything=True)
    found = next((r for r in rules if rule_id.upper() == r.id or rule_id == r.name), None)
    if found is None:
        names = [name for r in rules for name in (r.id, r.name)]
        raise SettingsError(f"unknown rule: {rule_id}", code="E110", hint=rule_hint(rule_id, names))
    click.echo(rule_page(found))


@command.command("test")
@click.option("--coverage", is_flag=True, help="Fail for a rule, kind, option or message that no example fires.")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def test_rules(coverage: bool, folder: Path | None) -> None:
    """Run the examples of the rules as tests.

    A bad example must fire its rule on the marked span, a good one no rule at all.
    """
    from factcheck.testing import run_examples

    report = run_examples(folder, coverage=coverage)
    for line in report.failures:
        click.echo(line)
    click.echo(f"{report.run} examples, {len(report.failures)} failures")
    if not report.run:
        click.echo("no example to run: give the folder of the .yml files, and examples in them", err=True)
    sys.exit(1 if report.failures or not report.run else 0)


@command.command("docs")
@click.argument("target", type=click.Path(path_type=Path))
def write_docs(target: Path) -> None:
    """Write the rule book as one Markdown page.

    The JSON Schema of rule files is written anew beside the rules.
    """
    import json

    from factcheck.check.page import rules_document
    from factcheck.check.ruleset import load_rules
    from factcheck.check.schema import json_schema
    from factcheck.rulesdir import rules_dir
    from factcheck.settings import Settings

    rules, _ = load_rules(Settings(), everything=True)
    target.write_text(rules_document(rules), encoding="utf-8", newline="\n")
    schema = rules_dir() / "schema" / "rule.schema.json"
    if schema.is_file():
        schema.write_text(json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
