from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.check.baseline import baseline_of, baseline_text, load_baseline, write_baseline
from factcheck.check.case import Case
from factcheck.check.fingerprint import set_fingerprints
from factcheck.check.suppress import suppress
from factcheck.check.triage import load_triage
from factcheck.errors import SettingsError
from factcheck.settings import Settings
from factcheck.types import Article, Directive, Document, Finding, Place, Sentence, Severity

TEXT = "시장은 12일 축제에 3만 명이 왔다고 했다.\n\n경찰은 2만 명이라고 봤다.\n\n시장은 다시 3만 명이라고 했다."
NAMES = {"FC101": ("FC101", "conflicting-figures", "cross_conflict")}


def article(text: str = TEXT, directives: tuple[Directive, ...] = ()) -> Article:
    sentences, at = [], 0
    for line in text.split("\n\n"):
        sentences.append(Sentence(at, at + len(line), "body"))
        at += len(line) + 2
    return Article(Document(text, id="a.md", path="a.md", lang="ko", directives=directives), sentences)


def finding(text: str, surface: str, number: int = 1, rule: str = "FC101") -> Finding:
    at = -1
    for _ in range(number):
        at = text.index(surface, at + 1)
    return Finding(rule, "cross_conflict", Severity.ERROR, 0.9, "m", "w", (Place(0, at, at + len(surface), surface),))


def case(*articles: Article) -> Case:
    return Case(list(articles), [], "ko", Settings())


def test_a_fingerprint_survives_edits_elsewhere_in_the_text() -> None:
    before, after = finding(TEXT, "3만 명"), finding("머리말이 붙었다.\n\n" + TEXT, "3만 명")
    set_fingerprints([before], case(article()))
    set_fingerprints([after], case(article("머리말이 붙었다.\n\n" + TEXT)))
    assert before.fingerprint == after.fingerprint


def test_a_fingerprint_changes_with_its_figure_rule_or_sentence() -> None:
    found = [finding(TEXT, "3만 명"), finding(TEXT, "2만 명"), finding(TEXT, "3만 명", 2), finding(TEXT, "3만 명", rule="FC110")]
    set_fingerprints(found, case(article()))
    assert len({f.fingerprint for f in found}) == 4


def test_equal_findings_get_an_ordinal() -> None:
    text = "3만 명이 왔다.\n\n3만 명이 왔다."
    found = [finding(text, "3만 명"), finding(text, "3만 명", 2)]
    set_fingerprints(found, case(article(text)))
    assert found[1].fingerprint == found[0].fingerprint + "-2"


def test_an_inline_directive_covers_its_own_paragraph_only() -> None:
    directive = Directive(TEXT.index("경찰"), 0, ("FC101",), "집계 기관이 다르다", 3)
    police, mayor = finding(TEXT, "2만 명"), finding(TEXT, "3만 명")
    problems = suppress([police, mayor], case(article(directives=(directive,))), NAMES, None, None)
    assert police.suppressed is not None
    assert (police.suppressed.by, police.suppressed.reason) == ("inline", "집계 기관이 다르다")
    assert mayor.suppressed is None
    assert not problems


def test_a_directive_may_name_the_rule_by_its_name_and_the_whole_article() -> None:
    directive = Directive(None, 0, ("conflicting-figures",), "", 1)
    found = finding(TEXT, "2만 명")
    suppress([found], case(article(directives=(directive,))), NAMES, None, None)
    assert found.suppressed is not None


def test_a_directive_for_another_rule_suppresses_nothing_and_is_reported() -> None:
    directive = Directive(None, 0, ("FC999",), "", 7)
    found = finding(TEXT, "2만 명")
    problems = suppress([found], case(article(directives=(directive,))), NAMES, None, None)
    assert found.suppressed is None
    assert [(p.code, "a.md:7" in p.message) for p in problems] == [("N212", True)]


@pytest.mark.parametrize("suffix", ["toml", "yml"])
def test_a_triage_file_ignores_by_fingerprint(tmp_path: Path, suffix: str) -> None:
    found = finding(TEXT, "2만 명")
    set_fingerprints([found], case(article()))
    path = tmp_path / f"triage.{suffix}"
    path.write_text(
        f'[[finding]]\nfingerprint = "{found.fingerprint}"\nstatus = "ignored"\nreason = "source_differs"\n'
        if suffix == "toml"
        else f"- fingerprint: {found.fingerprint}\n  status: ignored\n  reason: source_differs\n",
        encoding="utf-8",
    )
    assert suppress([found], case(article()), NAMES, load_triage(path), None) == []
    assert found.suppressed is not None
    assert (found.suppressed.by, found.suppressed.reason) == ("triage", "source_differs")


def test_a_finding_marked_fixed_that_is_still_there_counts_and_is_told(tmp_path: Path) -> None:
    found = finding(TEXT, "2만 명")
    set_fingerprints([found], case(article()))
    path = tmp_path / "t.toml"
    path.write_text(f'[[finding]]\nfingerprint = "{found.fingerprint}"\nstatus = "fixed"\n', encoding="utf-8")
    problems = suppress([found], case(article()), NAMES, load_triage(path), None)
    assert found.suppressed is None
    assert [p.code for p in problems] == ["N211"]


def test_a_triage_entry_that_meets_nothing_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "t.toml"
    path.write_text('\n[[finding]]\nfingerprint = "0000000000000000"\nstatus = "ignored"\nreason = "style"\n', encoding="utf-8")
    problems = suppress([], case(article()), NAMES, load_triage(path), None)
    assert [(p.code, "t.toml:2" in p.message) for p in problems] == [("N212", True)]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[[finding]]\nfingerprint = "0000000000000000"\nstatus = "gone"\n', 1, "unknown status"),
        ('[[finding]]\nfingerprint = "xyz"\nstatus = "fixed"\n', 1, "no fingerprint"),
        ('\n\n[[finding]]\nfingerprint = "0000000000000000"\nstatus = "ignored"\nreason = "so"\n', 3, "unknown reason"),
        ('[[finding]]\nfingerprint = "0000000000000000"\nstatus = "fixed"\nwhy = 1\n', 1, "unknown key"),
        ("[[finding]]\nfingerprint = \n", 2, "not valid TOML"),
    ],
)
def test_a_malformed_triage_file_names_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = tmp_path / "t.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=words) as caught:
        load_triage(path)
    assert (caught.value.path, caught.value.line) == (str(path), line)


def test_a_baseline_hides_what_was_there_and_tells_what_is_gone(tmp_path: Path) -> None:
    old, new = finding(TEXT, "2만 명"), finding(TEXT, "3만 명")
    set_fingerprints([old, new], case(article()))
    gone = replace(old, fingerprint="f" * 16)
    path = tmp_path / "baseline.json"
    write_baseline([old, gone], [article()], path)
    problems = suppress([old, new], case(article()), NAMES, None, load_baseline(path))
    assert old.suppressed is not None
    assert new.suppressed is None
    assert [p.code for p in problems] == ["N213"]


def test_a_baseline_does_not_depend_on_the_order_of_findings() -> None:
    a, b = finding(TEXT, "2만 명"), finding(TEXT, "3만 명")
    set_fingerprints([a, b], case(article()))
    assert baseline_text(baseline_of([a, b], [article()])) == baseline_text(baseline_of([b, a], [article()]))


def test_a_known_finding_of_articles_outside_the_run_is_not_called_gone(tmp_path: Path) -> None:
    elsewhere = Article(Document(TEXT, id="b.md", path="b.md", lang="ko"), article().sentences)
    here, there = finding(TEXT, "2만 명"), finding(TEXT, "3만 명")
    set_fingerprints([here, there], case(article()))
    across = replace(there, fingerprint="f" * 16, places=(there.places[0], there.places[0]._replace(article=1)))
    path = tmp_path / "baseline.json"
    write_baseline([here, across], [article(), elsewhere], path)
    assert suppress([here], case(article()), NAMES, None, load_baseline(path)) == []
    assert [p.code for p in suppress([], case(article(), elsewhere), NAMES, None, load_baseline(path))] == ["N213"]


def test_a_baseline_written_before_articles_were_told_still_holds(tmp_path: Path) -> None:
    found = finding(TEXT, "2만 명")
    set_fingerprints([found], case(article()))
    path = tmp_path / "baseline.json"
    path.write_text(f'{{"schema_version": 1, "fingerprints": ["{found.fingerprint}", "{"f" * 16}"]}}', encoding="utf-8")
    assert [p.code for p in suppress([found], case(article()), NAMES, None, load_baseline(path))] == ["N213"]
    assert found.suppressed is not None


def test_a_malformed_baseline_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text("{\n]", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_baseline(path)
    assert caught.value.line == 2
