"""Facts and claims to findings, by the rule book."""

from __future__ import annotations

from factcheck.settings import Settings
from factcheck.types import Article, Fact, Finding, Problem


class RuleBook:
    """The rules that are on, compiled."""

    @classmethod
    def load(cls, settings: Settings) -> RuleBook:
        """The rules of rules/checks and of the user's folders. Raises RuleError with every fault."""
        return cls()

    def run(self, articles: list[Article], facts: list[Fact], lang: str, problems: list[Problem]) -> list[Finding]:
        """The findings, most serious and surest first."""
        return []
