"""Facts and claims to findings, by the rule book."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.check.attention import attend
from factcheck.check.baseline import Baseline, load_baseline
from factcheck.check.borne_out import bear_out
from factcheck.check.calibration import calibrated
from factcheck.check.case import Case
from factcheck.check.drafts import focus
from factcheck.check.guarded import run_guarded
from factcheck.check.kinds import DIRECT, KINDS
from factcheck.check.rule import Rule
from factcheck.check.ruleset import load_rules
from factcheck.check.slip import Slip
from factcheck.check.suppress import suppress
from factcheck.check.triage import Triage, load_triage
from factcheck.settings import Settings
from factcheck.types import Article, Fact, Finding, Problem


@dataclass(slots=True)
class RuleBook:
    """The rules that are on, compiled."""

    rules: list[Rule]
    settings: Settings
    notes: list[Problem] = field(default_factory=list)
    triage: Triage | None = None
    baseline: Baseline | None = None
    _runs: list[int] = field(init=False)  # by rule: those that differ only in filter or wording share one run of their kind

    def __post_init__(self) -> None:
        numbers: dict[tuple[str, object], int] = {}
        self._runs = [numbers.setdefault((rule.kind, rule.options), len(numbers)) for rule in self.rules]

    @classmethod
    def load(cls, settings: Settings) -> RuleBook:
        """The rules of rules/checks and of the user's folders. Raises RuleError with every fault."""
        rules, notes = load_rules(settings)
        triage = load_triage(settings.triage) if settings.triage else None
        baseline = load_baseline(settings.baseline) if settings.baseline else None
        return cls(rules, settings, notes, triage, baseline)

    def run(self, articles: list[Article], facts: list[Fact], lang: str, problems: list[Problem]) -> list[Finding]:
        """The findings, most serious and surest first."""
        problems += self.notes
        case = Case(articles, facts, lang, self.settings)
        direct = frozenset(rule.id for rule in self.rules if rule.kind in DIRECT)
        findings = attend(focus(self.judge(case, problems), case, direct), case)
        bear_out(findings, case)
        names = {rule.id: (rule.id, rule.name, rule.type) for rule in self.rules}
        problems += suppress(findings, case, names, self.triage, self.baseline)
        return findings

    def judge(self, case: Case, problems: list[Problem] | None = None) -> list[Finding]:
        """What each rule finds, before findings with one cause are merged; what could not be computed goes to `problems`."""
        problems = [] if problems is None else problems
        found: list[Finding] = []
        slips: dict[int, list[Slip]] = {}
        for rule, run in zip(self.rules, self._runs, strict=True):
            if not rule.where.can_meet(case):
                continue
            if run not in slips:
                slips[run] = run_guarded(KINDS[rule.kind].run, rule.options, case, rule.id, problems)
            for slip in slips[run]:
                if rule.tells(slip, case.lang) and rule.where.admits(case, slip):
                    finding = rule.finding(slip, case.lang)
                    finding.confidence = calibrated(rule.id, finding.confidence)
                    found.append(finding)
        return found
