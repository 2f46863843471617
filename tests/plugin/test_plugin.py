from importlib.metadata import entry_points
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

FIRST = "한빛전자 공장 투자\n입력 2024-03-20 09:00\n\n한빛전자는 새 공장에 300억 원을 투자한다고 밝혔다.\n"
SECOND = "한빛전자 새 공장\n입력 2024-03-21 09:00\n\n한빛전자가 새 공장에 약 380억 원을 투자한다.\n"


@pytest.fixture
def newsroom(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    folder = pytester.mkdir("articles")
    (folder / "first.txt").write_text(FIRST, "utf-8")
    (folder / "second.txt").write_text(SECOND, "utf-8")
    pytester.makeini("[pytest]\nfactcheck_articles = articles\n")
    return pytester


def run(pytester: pytest.Pytester, *args: str) -> pytest.RunResult:
    installed = any(e.value == "factcheck.pytest_plugin" for e in entry_points(group="pytest11"))
    return pytester.runpytest_subprocess(*([] if installed else ["-p", "factcheck.pytest_plugin"]), *args)


def test_claims_that_disagree_fail_with_every_claim_its_sentence_and_its_line(newsroom: pytest.Pytester) -> None:
    newsroom.makepyfile("def test_it(factcheck_corpus):\n    assert factcheck_corpus.claims(unit='KRW').agree()\n")
    result = run(newsroom)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*300억 원*2024-03-20*first.txt:4*", "*한빛전자는 새 공장에 300억 원*", "*380억 원*second.txt:4*"])


def test_claims_that_fit_pass(newsroom: pytest.Pytester) -> None:
    newsroom.makepyfile(
        "from factcheck import approx\n"
        "def test_it(factcheck_corpus):\n"
        "    claims = factcheck_corpus.claims(unit='KRW', article='first.txt')\n"
        "    assert claims.agree()\n"
        "    assert claims.between(299e8, 301e8)\n"
        "    assert claims.latest() == approx('약 300억 원')\n"
    )
    run(newsroom).assert_outcomes(passed=1)


def test_no_claim_at_all_is_no_agreement(newsroom: pytest.Pytester) -> None:
    newsroom.makepyfile("def test_it(factcheck_corpus):\n    assert factcheck_corpus.claims(unit='EUR').agree()\n")
    result = run(newsroom)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*no claim*"])


def test_figures_outside_two_values_are_marked(newsroom: pytest.Pytester) -> None:
    newsroom.makepyfile("def test_it(factcheck_corpus):\n    assert factcheck_corpus.claims(unit='KRW').between(1, 310e8)\n")
    result = run(newsroom)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["> *380억 원*outside*"])


def test_findings_fail_a_test_and_are_told(newsroom: pytest.Pytester) -> None:
    newsroom.makefile(".txt", torn="새빛시 예산\n입력 2024-03-20 09:00\n\n새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다.\n")
    newsroom.makepyfile("def test_it(factcheck_check):\n    factcheck_check('torn.txt')\n")
    result = run(newsroom)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*15%*"])


def test_a_missing_article_fails_a_test(newsroom: pytest.Pytester) -> None:
    newsroom.makepyfile("def test_it(factcheck_check):\n    factcheck_check('nowhere.txt')\n")
    run(newsroom).assert_outcomes(failed=1)


YAML = """\
articles: [articles/first.txt]
claims:
  - name: investment
    unit: KRW
    agree: true
    between: [{low}, 31000000000]
    latest: 약 300억 원
forbidden: [error]
"""


def test_yaml_files_are_tests(newsroom: pytest.Pytester) -> None:
    (newsroom.path / "test_desk.factcheck.yml").write_text(YAML.format(low=29000000000), "utf-8")
    run(newsroom).assert_outcomes(passed=2)
    run(newsroom, "-k", "investment").assert_outcomes(passed=1, deselected=1)


def test_a_yaml_expectation_that_fails_names_file_and_line(newsroom: pytest.Pytester) -> None:
    (newsroom.path / "test_desk.factcheck.yml").write_text(YAML.format(low=30500000000), "utf-8")
    result = run(newsroom)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["test_desk.factcheck.yml:3:*outside*", "*300억 원*first.txt:4*"])


def test_wrong_yaml_is_told_with_every_fault(newsroom: pytest.Pytester) -> None:
    (newsroom.path / "test_desk.factcheck.yml").write_text("articles: [a.txt]\nclaims:\n  - entety: x\nforbiden: [error]\n", "utf-8")
    result = run(newsroom)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*yml:4*forbiden*", "*yml:3*entety*"])
