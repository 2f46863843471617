from importlib.metadata import entry_points
from pathlib import Path
from xml.etree import ElementTree

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
        "    assert claims.latest() == 300e8\n"
        "    assert claims.latest() != 301e8\n"
    )
    run(newsroom).assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        pytest.param("claims(unit='EUR').agree()", "*no claim*", id="no claim at all is no agreement"),
        pytest.param("claims(unit='EUR', kind='money').agree()", "*unit: KRW*", id="what could have been asked is named"),
        pytest.param("claims(unit='KRW').between(1, 310e8)", "> *380억 원*outside*", id="figures outside two values are marked"),
    ],
)
def test_a_claim_that_does_not_hold_fails_and_is_told(newsroom: pytest.Pytester, asked: str, told: str) -> None:
    newsroom.makepyfile(f"def test_it(factcheck_corpus):\n    assert factcheck_corpus.{asked}\n")
    result = run(newsroom)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([told])


def test_findings_fail_a_test_and_are_told(newsroom: pytest.Pytester) -> None:
    newsroom.makefile(".txt", torn="새빛시 예산\n입력 2024-03-20 09:00\n\n새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다.\n")
    newsroom.makepyfile("def test_it(factcheck_check):\n    factcheck_check('torn.txt')\n")
    result = run(newsroom)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["1 finding at or above error", "*15%*"])


def test_a_missing_article_fails_a_test_and_is_all_that_is_told(newsroom: pytest.Pytester) -> None:
    newsroom.makepyfile(
        "import pytest\n"
        "def test_it(factcheck_check):\n    factcheck_check('nowhere.txt')\n"
        "@pytest.mark.factcheck('articles/first.txt', 'nowhere.txt')\n"
        "def test_some(factcheck_corpus):\n    assert factcheck_corpus.claims().agree()\n"
    )
    result = run(newsroom)
    result.assert_outcomes(failed=1, errors=1)
    result.stdout.fnmatch_lines(["E401 *nowhere.txt: no such file*"])
    result.stdout.no_fnmatch_line("*at or above*")


def test_a_severity_there_is_not_fails_a_test_with_those_there_are(newsroom: pytest.Pytester) -> None:
    newsroom.makepyfile("def test_it(factcheck_check):\n    factcheck_check('articles/first.txt', fail_on='fatal')\n")
    result = run(newsroom)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*fail_on='fatal': one of info, warning, error*"])


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
    (newsroom.path / "test_desk.factcheck.yml").write_text(YAML.format(low=29000000000).replace("약 300억 원", "30000000000"), "utf-8")
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


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("claims: [{unit: KRW}]", "*nothing is expected of it (give one of agree, between, latest, count)*"),
        ("claims: [{unit: KRW, between: [1]}]", "*between: expected a list of two numbers*"),
        ("claims: [{unit: 3, agree: true}]", "*unit: expected text*"),
        ("claims: 3", "*claims: expected a list of mappings*"),
        ("relations: [{about: {units: KRW}, is: equal}]", "*unknown key 'units'*"),
        ("relations: [{is: compatible}]", "*expected about: and is:*"),
        ("forbidden: error", "*forbidden: expected a list of severities, rule ids or types*"),
    ],
)
def test_an_expectation_that_could_not_fail_or_be_asked_is_refused(newsroom: pytest.Pytester, line: str, told: str) -> None:
    (newsroom.path / "test_desk.factcheck.yml").write_text(f"articles: [articles/first.txt]\n{line}\n", "utf-8")
    result = run(newsroom)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([told])


def test_what_would_never_be_found_and_articles_that_are_not_there_fail_a_yaml_test(newsroom: pytest.Pytester) -> None:
    (newsroom.path / "test_a.factcheck.yml").write_text("articles: [articles/first.txt]\nforbidden: [eror]\n", "utf-8")
    (newsroom.path / "test_b.factcheck.yml").write_text("articles: [articles/frist.txt]\nforbidden: [error]\n", "utf-8")
    (newsroom.path / "test_c.factcheck.yml").write_text("articles: [articles/first.txt]\nclaims: [{unit: KRW, agree: false}]\n", "utf-8")
    result = run(newsroom)
    result.assert_outcomes(failed=3)
    result.stdout.fnmatch_lines_random(["*eror is no severity*", "*frist.txt*no such file*", "*expected that they do not*"])


CONTRACT = """
import factcheck
import pytest

def test_investment(factcheck_corpus):
    claims = factcheck_corpus.claims(entity="OpenAI", attribute="investment", unit="USD")
    assert claims.agree()
    assert claims.between(13e9, 14e9)
    assert claims.latest() == factcheck.approx("약 137억 달러")

@pytest.mark.factcheck("sources")
def test_sources(factcheck_corpus):
    assert len(factcheck_corpus.claims(unit="USD")) == 1

def test_no_errors(factcheck_check):
    factcheck_check("drafts/today.md", against="sources/")
"""
HEAD = "오픈AI 투자\n입력 2024-03-{day:02} 09:00\n\n"


@pytest.fixture
def desk(newsroom: pytest.Pytester) -> pytest.Pytester:
    """A project whose tests lie in a folder of their own, with articles, drafts and sources beside it."""
    for folder, name, sentence, day in (
        ("articles", "first", "마이크로소프트는 오픈AI에 137억 5000만 달러를 투자했다.", 20),
        ("articles", "second", "마이크로소프트는 오픈AI에 모두 140억 달러를 투자했다.", 19),
        ("sources", "release", "마이크로소프트는 오픈AI에 137억 5000만 달러를 투자했다.", 20),
        ("drafts", "today", "마이크로소프트는 오픈AI에 약 138억 달러를 투자했다.", 21),
    ):
        path = newsroom.path / folder / f"{name}.{'md' if folder == 'drafts' else 'txt'}"
        path.parent.mkdir(exist_ok=True)
        path.write_text(HEAD.format(day=day) + sentence + "\n", "utf-8")
    tests = newsroom.mkdir("tests")
    (tests / "test_desk.py").write_text(CONTRACT, "utf-8")
    return newsroom


def test_paths_are_found_from_the_project_root_where_the_tests_lie_in_a_folder_of_their_own(desk: pytest.Pytester) -> None:
    run(desk).assert_outcomes(passed=3)


def test_several_processes_and_a_selection_by_name_behave(desk: pytest.Pytester) -> None:
    run(desk, "-n", "2").assert_outcomes(passed=3)
    run(desk, "-k", "no_errors").assert_outcomes(passed=1, deselected=2)
    run(desk, "--strict-markers").assert_outcomes(passed=3)


def test_the_claims_behind_a_failure_stand_in_the_junit_file(newsroom: pytest.Pytester) -> None:
    newsroom.makepyfile("def test_it(factcheck_corpus):\n    assert factcheck_corpus.claims(unit='KRW').agree()\n")
    (newsroom.path / "test_desk.factcheck.yml").write_text(YAML.format(low=30500000000), "utf-8")
    run(newsroom, "--junitxml=out.xml").assert_outcomes(passed=1, failed=2)
    root = ElementTree.parse(newsroom.path / "out.xml").getroot()
    failures = {case.get("name"): "".join(case.itertext()) for case in root.iter("testcase") if case.find("failure") is not None}
    assert "do not agree" in failures["test_it"]
    assert "outside" in failures["investment"]
