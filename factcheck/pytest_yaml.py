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

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.corpus import Corpus
    from factcheck.yamlfile import Loc, YamlFile

SEVERITIES = ("error", "warning", "info")
KEYS = ("articles", "against", "claims", "relations", "forbidden")
ABOUT = ("entity", "attribute", "unit", "kind", "article", "containing")
EXPECTED = ("agree", "between", "latest", "count")
CLAIM = (*ABOUT, "name", *EXPECTED)
RELATION = ("name", "about", "is")
RELATIONS = ("consistent", "compatible", "updated", "discrepant")
Sort = tuple[Callable[[Any], bool], str]  # whether a value is of the sort, and what that is called


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
        for i, claim in _rows(value, "claims"):
            yield ClaimTest.from_parent(self, name=claim.get("name") or f"claim-{i + 1}", said=claim, loc=("claims", i))
        for i, relation in _rows(value, "relations"):
            name = relation.get("name") or f"relation-{i + 1}"
            yield RelationTest.from_parent(self, name=name, said=relation, loc=("relations", i))
        for i, word in enumerate(value.get("forbidden", [])):
            yield ForbiddenTest.from_parent(self, name=f"forbidden-{word}", said=word, loc=("forbidden", i))

    @property
    def corpus(self) -> Corpus:
        """The articles, read when the first test asks."""
        from factcheck.corpus import Corpus, unread
        from factcheck.pytest_plugin import _checker

        if self._corpus is None:
            self._corpus = Corpus([self.path.parent / a for a in self.file.value["articles"]], _checker(self.config))
        if missing := unread(self._corpus.result):
            raise AssertionError("\n".join(missing))
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
        agreed = claims.agree()
        if self.said.get("agree") is False and agreed.holds:
            raise AssertionError("\n".join(["the claims agree, expected that they do not", *agreed.lines]))
        outcomes = [agreed] if self.said.get("agree") else []
        if "between" in self.said:
            outcomes.append(claims.between(*self.said["between"]))
        for outcome in outcomes:
            if not outcome.holds:
                raise AssertionError("\n".join([outcome.short.strip("<>"), *outcome.lines]))
        if "latest" in self.said:
            latest, said = claims.latest(), self.said["latest"]
            if latest != (approx(said) if isinstance(said, str) else said):
                raise AssertionError(f"the latest claim is {latest!r}, expected {said}\n{latest.sentence}")


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
        rules = tests.corpus.checker.rulebook.rules
        if self.said not in {*SEVERITIES, *(name for rule in rules for name in (rule.id, rule.type))}:
            raise AssertionError(f"{self.said} is no severity, and no id or type of a rule that is on: it would never be found")
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
    value = file.value
    if not isinstance(value, dict) or "articles" not in value:
        return [file.fault((), "expected a mapping with a list of articles", "articles: [folder/]", FactcheckError)]
    faults = list(_wrong(file, (), value, KEYS))
    for i, claim in _rows(value, "claims"):
        faults += _wrong(file, ("claims", i), claim, CLAIM)
        if not set(EXPECTED) & claim.keys():
            faults.append(file.fault(("claims", i), "nothing is expected of it", f"give one of {', '.join(EXPECTED)}", FactcheckError))
    for i, relation in _rows(value, "relations"):
        faults += _wrong(file, ("relations", i), relation, RELATION)
        faults += _wrong(file, ("relations", i, "about"), relation["about"], ABOUT) if isinstance(relation.get("about"), dict) else ()
        if not {"about", "is"} <= relation.keys():
            faults.append(file.fault(("relations", i), "expected about: and is:", None, FactcheckError))
    return faults


def _rows(value: dict[Any, Any], part: str) -> Iterator[tuple[int, dict[Any, Any]]]:
    """The mappings of a list in the file, with their numbers from 0."""
    rows = value.get(part)
    return ((i, row) for i, row in enumerate(rows if isinstance(rows, list) else ()) if isinstance(row, dict))


def _wrong(file: YamlFile, loc: Loc, mapping: dict[Any, Any], keys: tuple[str, ...]) -> Iterator[FactcheckError]:
    """The keys of a mapping that are unknown, and those whose value is of another sort than they need."""
    for key, value in mapping.items():
        if key not in keys:
            yield file.fault((*loc, key), f"unknown key {key!r}", f"known: {', '.join(keys)}", FactcheckError)
            continue
        fits, needed = SORTS.get(key, TEXT)
        if not fits(value):
            yield file.fault((*loc, key), f"{key}: expected {needed}", None, FactcheckError)


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _list_of(sort: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and all(isinstance(v, sort) for v in value)


# What each key needs for its value; text where it is not named.
TEXT: Sort = (lambda value: isinstance(value, str), "text")
SORTS: dict[str, Sort] = {
    "articles": (_list_of(str), "a list of paths"),
    "against": (_list_of(str), "a list of paths"),
    "claims": (_list_of(dict), "a list of mappings"),
    "relations": (_list_of(dict), "a list of mappings"),
    "forbidden": (_list_of(str), "a list of severities, rule ids or types"),
    "agree": (lambda value: isinstance(value, bool), "true or false"),
    "between": (lambda value: isinstance(value, list) and len(value) == 2 and all(map(_number, value)), "a list of two numbers"),
    "latest": (lambda value: isinstance(value, str) or _number(value), "a figure as it might be written, or a number"),
    "count": (lambda value: isinstance(value, int) and not isinstance(value, bool), "a whole number"),
    "about": (lambda value: isinstance(value, dict), f"a mapping of {', '.join(ABOUT)}"),
    "is": (lambda value: value in RELATIONS, f"one of {', '.join(RELATIONS)}"),
}
