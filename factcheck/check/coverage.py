"""What the examples of a rule folder leave unproven: a rule, kind, option or wording that none of them fires."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, fields
from pathlib import Path

from factcheck.check.examples import Example
from factcheck.check.kinds import KINDS
from factcheck.check.rule import Rule
from factcheck.rulesdir import rules_dir
from factcheck.types import Finding
from factcheck.wording.template import Template

ENOUGH = 3  # bad and good examples a shipped rule needs in each language


@dataclass(slots=True)
class Coverage:
    """Which rules, options and wordings the examples have fired so far."""

    lines: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))  # (rule, lang) -> what was told
    options: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # rule -> options its examples set
    counts: dict[tuple[str, str, bool], int] = field(default_factory=lambda: defaultdict(int))

    def add(self, example: Example, fired: list[Finding]) -> None:
        """Take note of a bad example that fired, or a good one that did not."""
        self.counts[example.rule, example.lang, example.bad] += 1
        if example.bad:
            self.options[example.rule] |= set(example.options)
            for finding in fired:
                own = [finding.message] if finding.rule == example.rule else [a.message for a in finding.also if a.rule == example.rule]
                self.lines[example.rule, example.lang] += [*own, *finding.detail]

    def gaps(self, rules: list[Rule], folder: Path) -> list[str]:
        """What is unproven, one line each; kinds and options only for the shipped folder."""
        shipped = folder.resolve() == (rules_dir() / "checks").resolve()
        mine = [r for r in rules if Path(r.path).resolve().parent == folder.resolve()]
        out = [gap for rule in mine for gap in self._rule_gaps(rule, ENOUGH if shipped else 1)]
        if shipped:
            used = {r.kind for r in mine}
            out += [f"kind {kind}: no rule uses it" for kind in sorted(set(KINDS) - used)]
            for name in sorted(used):
                set_somewhere = {o for r in mine if r.kind == name for o in self.options[r.id] | _changed(r)}
                out += [f"kind {name}: no example sets option {f.name}" for f in fields(KINDS[name].options) if f.name not in set_somewhere]
        return out

    def _rule_gaps(self, rule: Rule, enough: int) -> list[str]:
        out = []
        for lang in rule.message:
            for bad in (True, False):
                count = self.counts[rule.id, lang, bad]
                if count < enough:
                    out.append(f"{rule.path}: {rule.id} has {count} passing {'bad' if bad else 'good'} examples in {lang}, needs {enough}")
            for wording in rule.message[lang]:
                template = rule.template(lang, wording)
                if template and not any(_worded(template, line) for line in self.lines[rule.id, lang]):
                    out.append(f"{rule.path}: {rule.id} message {lang}.{wording} is fired by no example")
        return out


def _changed(rule: Rule) -> set[str]:
    plain = type(rule.options)()
    return {f.name for f in fields(rule.options) if getattr(rule.options, f.name) != getattr(plain, f.name)}


def _worded(template: Template, line: str) -> bool:
    pattern = "".join(re.escape(literal) + ".*" for literal, _, _, _ in template.parts) + re.escape(template.tail)
    return re.fullmatch(pattern, line, re.S) is not None
