"""pytest: fixtures for assertions about articles, and YAML files as tests.

    def test_investment(factcheck_corpus):
        claims = factcheck_corpus.claims(entity="OpenAI", attribute="investment", unit="USD")
        assert claims.agree()

Only public pytest hooks; everything heavy is imported when a fixture is first used.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.corpus import Corpus, Outcome
    from factcheck.pytest_yaml import YamlTests
    from factcheck.result import Result

_told: list[Outcome] = []  # outcomes that were asked for their truth and were false, in the test now running
SUFFIX = ".factcheck.yml"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`factcheck_articles` in the ini file: the folder of factcheck_corpus."""
    parser.addini("factcheck_articles", "folder (or files) that the factcheck_corpus fixture reads", type="args", default=[])
    parser.addini("factcheck_rules", "further rule folders", type="args", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest of our marker."""
    config.addinivalue_line("markers", "factcheck(*paths): articles for the factcheck_corpus fixture of this test")


def _checker(config: pytest.Config) -> Checker:
    from factcheck.checker import Checker
    from factcheck.config import find_config, load_config

    path = find_config(config.rootpath)
    rules = [config.rootpath / r for r in config.getini("factcheck_rules")]
    return Checker(rules=rules or None, settings=load_config(path) if path else None)


@pytest.fixture(scope="session")
def factcheck_checker(request: pytest.FixtureRequest) -> Checker:
    """The `factcheck.Checker` that the other fixtures use: the project's config and rules."""
    return _checker(request.config)


@pytest.fixture(scope="session")
def _factcheck_shelf() -> dict[tuple[str, ...], Corpus]:
    return {}


def _places(request: pytest.FixtureRequest, names: Iterable[str | Path]) -> tuple[str, ...]:
    """Paths as a test names them: beside the test's own file where they are there, else from the root of the project."""
    beside = request.path.parent
    return tuple(str(beside / n if (beside / n).exists() else request.config.rootpath / n) for n in names)


@pytest.fixture
def factcheck_corpus(request: pytest.FixtureRequest, factcheck_checker: Checker, _factcheck_shelf: dict[tuple[str, ...], Corpus]) -> Corpus:
    """The articles of `factcheck_articles` (ini), of `@pytest.mark.factcheck("folder")`, or of an indirect parameter.

    Fails where an article cannot be read.
    """
    from factcheck.corpus import Corpus, unread

    mark = request.node.get_closest_marker("factcheck")
    given = getattr(request, "param", None)
    if given is not None:
        paths = _places(request, [given] if isinstance(given, str | Path) else list(given))
    elif mark:
        paths = _places(request, list(mark.args))
    else:
        paths = tuple(str(request.config.rootpath / n) for n in request.config.getini("factcheck_articles"))
    if not paths:
        raise pytest.UsageError('factcheck_corpus: no articles; set factcheck_articles in the ini file or @pytest.mark.factcheck("folder")')
    if paths not in _factcheck_shelf:
        _factcheck_shelf[paths] = Corpus(list(paths), factcheck_checker, _told.append)
    if missing := unread(_factcheck_shelf[paths].result):
        pytest.fail("\n".join(missing), pytrace=False)
    return _factcheck_shelf[paths]


@pytest.fixture
def factcheck_check(request: pytest.FixtureRequest, factcheck_checker: Checker) -> Callable[..., Result]:
    """A function (paths…, against=…, fail_on="error") that fails the test with the findings, or returns the Result."""

    def check(*paths: str | Path, against: str | Path | Iterable[str | Path] | None = None, fail_on: str = "error") -> Result:
        __tracebackhide__ = True
        sources = None if against is None else _places(request, [against] if isinstance(against, str | Path) else against)
        result = factcheck_checker.check(_places(request, paths), sources)
        complaint = complain(result, fail_on)
        if complaint:
            pytest.fail(complaint, pytrace=False)
        return result

    return check


def complain(result: Result, fail_on: str) -> str | None:
    """What could not be read, and else the findings at or above a severity, as text; None if there is neither."""
    from factcheck.corpus import unread
    from factcheck.report import WRITERS
    from factcheck.settings import Settings
    from factcheck.types import Severity

    known = [s.label for s in Severity]
    if fail_on not in known:
        raise ValueError(f"fail_on={fail_on!r}: one of {', '.join(known)}")
    serious = [f for f in result if f.suppressed is None and f.severity >= Severity[fail_on.upper()]]
    count = f"{len(serious)} finding{'s' if len(serious) > 1 else ''} at or above {fail_on}"
    told = [count, WRITERS["concise"](result, Settings(lang=result.lang)).decode().rstrip()]
    return "\n".join([*unread(result), *(told if serious else ())]) or None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Forget the outcomes of the test before."""
    _told.clear()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Print every claim behind a failed assertion, the odd one marked."""
    report = yield
    if call.when == "call" and report.failed and _told:
        for outcome in dict.fromkeys(_told):
            report.sections.append((f"factcheck: {outcome.short.strip('<>')}", "\n".join(outcome.lines)))
        _told.clear()
    return report


def pytest_assertrepr_compare(config: pytest.Config, op: str, left: object, right: object) -> list[str] | None:
    """What a claim says against what was expected, with its sentence."""
    from factcheck.corpus import Reading

    if op == "==" and isinstance(left, Reading) and not isinstance(right, Reading):
        return [f"{left!r} == {right!r}", f"{left.place}: {left.sentence}", f"reads {_interval(left)}, expected {right!r}"]
    return None


def _interval(reading: Any) -> str:
    m = reading.mention
    return f"{m.surface}: {m.value if m.value is not None else ''} [{m.low}, {m.high}] {m.unit or ''}".replace(":  ", ": ")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> YamlTests | None:
    """test_*.factcheck.yml files are tests."""
    if file_path.name.startswith("test_") and file_path.name.endswith(SUFFIX):
        from factcheck.pytest_yaml import YamlTests

        return YamlTests.from_parent(parent, path=file_path)
    return None


def pytest_report_header(config: pytest.Config) -> Iterable[str]:
    """The version, where articles are configured."""
    if config.getini("factcheck_articles"):
        from factcheck.version import __version__

        return [f"factcheck: {__version__}, articles: {' '.join(config.getini('factcheck_articles'))}"]
    return []
