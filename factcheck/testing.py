"""For authors of rules: run the examples of a folder as `factcheck rules test` does."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck.check.coverage import Coverage
from factcheck.check.examples import Example, read_examples, verdict
from factcheck.checker import Checker
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.types import Finding


@dataclass(slots=True)
class ExampleReport:
    """How many examples ran, and what failed (path:line: why)."""

    run: int = 0
    failures: list[str] = field(default_factory=list)


def run_examples(folder: Path | None = None, *, coverage: bool = False) -> ExampleReport:
    """The report on every example of a folder's rules; by default of rules/checks."""
    checks = rules_dir() / "checks"
    own = folder is not None and folder.resolve() != checks.resolve()
    bench = Bench(Settings(rules=(folder,) if own and folder else ()))
    report, seen = ExampleReport(), Coverage()
    for path in sorted((folder or checks).glob("*.y*ml")):
        for example in read_examples(path):
            report.run += 1
            findings = bench.findings(example)
            fault = verdict(example, findings)
            if fault:
                report.failures.append(f"{example.path}:{example.line}: {fault}")
            else:
                seen.add(example, [f for f in findings if example.rule in (f.rule, *f.names)])
    if coverage:
        report.failures += seen.gaps(bench.checker.rulebook.rules, folder or checks)
    return report


class Bench:
    """Checkers for examples, one per language of messages and set of options."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.checker = Checker(settings=settings)
        self._by_lang: dict[str, Checker] = {}

    def findings(self, example: Example) -> list[Finding]:
        """What the whole pipeline finds in an example; messages in the example's language."""
        if example.options:
            checker = Checker(settings=replace(self.settings, lang=example.lang, options={example.rule: example.options}))
        elif example.lang in self._by_lang:
            checker = self._by_lang[example.lang]
        else:
            checker = self._by_lang[example.lang] = Checker(settings=replace(self.settings, lang=example.lang))
        documents = list(example.documents)
        drafts, sources = documents[: example.drafts], documents[example.drafts :]
        return checker.check(drafts or sources, against=sources if drafts else None).findings_list
