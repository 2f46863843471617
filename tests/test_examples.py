import pytest

from factcheck.check.examples import Example, read_examples, verdict
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.testing import Bench

EXAMPLES = [e for path in sorted((rules_dir() / "checks").glob("*.yml")) for e in read_examples(path)]


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(Settings())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.name)
def test_an_example_fires_its_rule_or_none(example: Example, bench: Bench) -> None:
    assert verdict(example, bench.findings(example)) is None
