"""Tests written in YAML, for people who write no Python.

articles: [drafts/today.md, sources/]
claims:                               # each becomes a test
  - name: investment
    entity: OpenAI
    attribute: investment
    unit: USD
    agree: true
    between: [13000000000, 14000000000]
    latest: 약 137억 달러
relations:
  - about: {entity: OpenAI, unit: USD}
    is: compatible                    # consistent compatible updated discrepant
forbidden: [error]                    # severities, rule ids or types that must not be found
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.corpus import Corpus
    from factcheck.yamlfile import YamlFile

KEYS = ("articles", "against", "claims", "relations", "forbidden")
ABOUT = ("entity", "attribute", "unit", "kind", "article", "containing")
CLAIM = (*ABOUT, "name", "agree", "between", "latest", "count")
RELATIONS = ("consistent", "compatible", "updated", "discrepant")


class YamlTests(pytest.File):
    """A YAML file; each claim, relation and forbidden finding in it is a test."""

    _corpus: Corpus | None = None

    def collect(self) -> Iterator[pytest.Item]:
        """The tests of the file. Raises CollectError with file and line for what is wrong in it."""
        from factcheck.yamlfile import load_yaml

        try:
            self.file = load_yaml(self.path)
            faults = _faults(self.file)
            if faults:
                raise FactcheckError("\n".join(str(f) for f in faults))
        except FactcheckError as error:
            raise self.CollectError(str(error)) from None
        value = self.file.value
        for i, claim in enumerate(value.get("claims", [])):
            yield ClaimTest.from_parent(self, name=claim.get("name") or f"claim-{i + 1}", said=claim, loc=("claims", i))
        for i, relation in enumerate(value.get("relations", [])):
            name = relation.get("name") or f"relation-{i + 1}"
            yield RelationTest.from_parent(self, name=name, said=relation, loc=("relations", i))
        for i, word in enumerate(value.get("forbidden", [])):
            yield ForbiddenTest.from_parent(self, name=f"forbidden-{word}", said=word, loc=("forbidden", i))

    @property
    def corpus(self) -> Corpus:
        """The articles, read when the first test asks."""
        if self._corpus is None:
            from factcheck.corpus import Corpus
            from factcheck.pytest_plugin import _checker

            self._corpus = Corpus([self.path.parent / a for a in self.file.value["articles"]], _checker(self.config))
        return self._corpus


class YamlTest(pytest.Item):
    """One expectation of a file."""

    def __init__(self, *, said: Any, loc: tuple[int | str, ...], **rest: Any) -> None:
        super().__init__(**rest)
        self.said, self.loc = said, loc

    @property
    def tests(self) -> YamlTests:
        """The file this stands in."""
        assert isinstance(self.parent, YamlTests)
        return self.parent

    def reportinfo(self) -> tuple[Path, int, str]:
        """Path, line (from 0) and name."""
        return self.path, self.tests.file.place(self.loc)[0] - 1, self.name

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The message alone where an expectation failed, with file and line."""
        if isinstance(excinfo.value, AssertionError | FactcheckError | LookupError):
            line = self.tests.file.place(self.loc)[0]
            return f"{self.path.name}:{line}: {excinfo.value}"
        return super().repr_failure(excinfo)


class ClaimTest(YamlTest):
    """Some claims: they agree, lie between two values, or the latest says so."""

    def runtest(self) -> None:
        """Raise AssertionError with the claims where an expectation fails."""
        from factcheck.approximate import approx

        claims = self.tests.corpus.claims(**{k: v for k, v in self.said.items() if k in ABOUT})
        if "count" in self.said and len(claims) != self.said["count"]:
            raise AssertionError("\n".join([f"{len(claims)} claims, expected {self.said['count']}", *claims.table({})]))
        outcomes = [claims.agree()] if self.said.get("agree") else []
        if "between" in self.said:
            outcomes.append(claims.between(*self.said["between"]))
        for outcome in outcomes:
            if not outcome.holds:
                raise AssertionError("\n".join([outcome.short.strip("<>"), *outcome.lines]))
        if "latest" in self.said:
            latest = claims.latest()
            if latest != approx(str(self.said["latest"])):
                raise AssertionError(f"the latest claim is {latest!r}, expected {self.said['latest']}\n{latest.sentence}")


class RelationTest(YamlTest):
    """How the fact behind some claims relates."""

    def runtest(self) -> None:
        """Raise AssertionError where no fact of the claims has the relation."""
        from factcheck.types import Ref

        corpus = self.tests.corpus
        claims = corpus.claims(**self.said["about"])
        chosen = {id(r.claim) for r in claims}
        articles = corpus.result.articles
        facts = [f for f in corpus.result.facts if any(id(_claim(articles, ref)) in chosen for ref in f.claims if isinstance(ref, Ref))]
        found = {f.relation for f in facts}
        if self.said["is"] not in found:
            said = ", ".join(sorted(found)) or "no two articles state it"
            raise AssertionError("\n".join([f"expected {self.said['is']}, found: {said}", *claims.table({})]))


def _claim(articles: Any, ref: Any) -> Any:
    return articles[ref.article].claims[ref.claim]


class ForbiddenTest(YamlTest):
    """A severity, rule or type that must not be found."""

    def runtest(self) -> None:
        """Raise AssertionError with the findings that are forbidden."""
        tests = self.tests
        against = [tests.path.parent / a for a in tests.file.value.get("against", [])]
        articles = [tests.path.parent / a for a in tests.file.value["articles"]]
        result = tests.corpus.checker.check(articles, against) if against else tests.corpus.result
        bad = [f for f in result if f.suppressed is None and self.said in {f.severity.label, f.rule, f.type}]
        if bad:
            raise AssertionError(
                "\n".join([f"{len(bad)} findings that are forbidden ({self.said})", *(f"  {f.rule} {f.message}" for f in bad)])
            )


def _faults(file: YamlFile) -> list[FactcheckError]:
    """All that is wrong in a file of tests."""
    value, faults = file.value, []
    if not isinstance(value, dict) or not isinstance(value.get("articles"), list):
        return [file.fault((), "expected a mapping with a list of articles", "articles: [folder/]", FactcheckError)]
    known: list[tuple[tuple[int | str, ...], Any, tuple[str, ...]]] = [((), value, KEYS)]
    parts: tuple[tuple[str, tuple[str, ...]], ...] = (("claims", CLAIM), ("relations", ("name", "about", "is")))
    for part, keys in parts:
        rows = value.get(part, [])
        if not isinstance(rows, list) or not all(isinstance(r, dict) for r in rows):
            faults.append(file.fault((part,), f"{part}: expected a list of mappings", None, FactcheckError))
            continue
        known += [((part, i), row, keys) for i, row in enumerate(rows)]
    for loc, mapping, keys in known:
        faults += [
            file.fault((*loc, k), f"unknown key {k!r}", f"known: {', '.join(keys)}", FactcheckError) for k in mapping if k not in keys
        ]
    for i, row in enumerate(value.get("relations") or []):
        if isinstance(row, dict) and (row.get("is") not in RELATIONS or not isinstance(row.get("about"), dict)):
            faults.append(file.fault(("relations", i), f"expected about: and is: one of {', '.join(RELATIONS)}", None, FactcheckError))
    return faults
