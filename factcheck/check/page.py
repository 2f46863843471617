"""The page of a rule, in Markdown: for `factcheck rules show` and docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from factcheck.check.kinds import KINDS
from factcheck.check.rule import Rule
from factcheck.wording.tidy import one_line
from factcheck.yamlfile import load_yaml

SHOWN = 2  # examples of each sort and language on a page


def rule_page(rule: Rule) -> str:
    """The rule's page: what it tells, why, options, examples."""
    head = f"## {rule.id} {rule.name}"
    facts = f"{rule.severity.label} · type `{rule.type}` · kind `{rule.kind}` · scope {rule.scope}" + (
        "" if rule.on else " · off by default"
    )
    return "\n\n".join([head, facts, *rule.why.values(), *_options(rule), _messages(rule), *_examples(rule), _answers(rule)])


def rules_document(rules: list[Rule]) -> str:
    """docs/rules.md: an overview and the page of every rule."""
    rows = [f"| [{r.id}](#{r.id.lower()}-{r.name}) | {r.name} | {r.severity.label} | `{r.type}` | {one_line(r.why['en'])} |" for r in rules]
    table = "\n".join(["| rule | name | severity | type | why |", "|---|---|---|---|---|", *rows])
    intro = (
        "# The rule book\n\nWritten by `factcheck rules docs` from the files in rules/checks; edit those. "
        "How to add a rule: [rules/README.md](../rules/README.md)."
    )
    return "\n\n".join([intro, table, *(rule_page(r) for r in rules)]) + "\n"


def _options(rule: Rule) -> Iterator[str]:
    rows = [f"- `{f.name}`: {_told(getattr(rule.options, f.name))}" for f in fields(rule.options)]
    if rows:
        about = one_line(KINDS[rule.kind].options.__doc__ or "")
        yield f"Options. {about}"
        yield "\n".join(rows)


def _told(value: object) -> str:
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else str(value)


def _answers(rule: Rule) -> str:
    return (
        f"To live with one: `<!-- factcheck: ignore[{rule.id}] reason -->` in its paragraph, or its fingerprint in a triage file or "
        f"baseline. To change it: `{rule.id}` under `[severity]` (error, warning, info, off), or `[options.{rule.id}]`, in factcheck.toml."
    )


def _messages(rule: Rule) -> str:
    rows = [f"- {lang} `{wording}`: {text}" for lang, lines in rule.message.items() for wording, text in lines.items()]
    return "Messages:\n\n" + "\n".join(rows)


def _examples(rule: Rule) -> Iterator[str]:
    rows = _as_written(rule)
    for lang in rule.message:
        for sort, title in (("bad", "Fires"), ("good", "Silent")):
            shown = [row for row in rows if row["lang"] == lang and sort in row][:SHOWN]
            if shown:
                yield f"{title} ({lang}):"
                yield "\n".join("- " + _example(row[sort], row) for row in shown)


def _as_written(rule: Rule) -> list[dict[str, object]]:
    """The examples as they stand in the rule's file."""
    rows: list[dict[str, object]] = load_yaml(Path(rule.path)).value.get("examples", [])
    return rows


def _example(shown: object, row: dict[str, object]) -> str:
    articles = [{"text": shown}] if isinstance(shown, str) else list(shown)  # type: ignore[call-overload]
    parts = []
    for article in articles:
        headline = article.get("headline") or row.get("headline")
        published = article.get("published") or row.get("published")
        undated = "undated" if "published" in row or row.get("refused") else None
        head = " ".join(
            str(x) for x in (f"({published or undated})" if published or undated else None, f"**{headline}**" if headline else None) if x
        )
        parts.append(f"{head} {one_line(str(article['text']))}".strip())
    options = f" (with {', '.join(f'{k}: {v}' for k, v in row['options'].items())})" if row.get("options") else ""  # type: ignore[attr-defined]
    return " ⟷ ".join(parts).replace("](", "]\\(") + options  # [[사흘간]](14~17일) is no link
