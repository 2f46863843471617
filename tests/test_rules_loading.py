import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.check import RuleBook
from factcheck.check.pattern import pattern_fault
from factcheck.check.ruleset import load_rules, read_folder
from factcheck.config import load_config
from factcheck.errors import RuleError, SettingsError
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.types import Problem, Severity

GOOD = """\
id: DESK01
name: no-date
kind: undated
type: undated_article
severity: info
message: {ko: "날짜가 없다: {times}"}
why: {ko: "이유"}
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path) -> list[tuple[str, int | None, int | None, str]]:
    with pytest.raises(RuleError) as caught:
        load_rules(Settings(rules=(folder,)))
    return [(Path(f.path or "").name, f.line, f.column, f.message) for f in caught.value.faults]


def test_a_rule_of_ones_own_is_loaded_beside_the_shipped_ones(tmp_path: Path) -> None:
    write(tmp_path / "desk", "DESK01-no-date.yml", GOOD)
    rules, notes = load_rules(Settings(rules=(tmp_path / "desk",)))
    mine = next(r for r in rules if r.id == "DESK01")
    assert (mine.severity, mine.options.places) == (Severity.INFO, 3)
    assert len(rules) > 1
    assert notes == []


def test_a_rule_with_the_same_id_replaces_and_the_report_says_so(tmp_path: Path) -> None:
    text = GOOD.replace("DESK01", "FC501").replace("severity: info", "severity: error")
    write(tmp_path / "desk", "FC501-no-date.yml", text)
    book = RuleBook.load(Settings(rules=(tmp_path / "desk",)))
    assert next(r for r in book.rules if r.id == "FC501").severity is Severity.ERROR
    problems: list[Problem] = []
    book.run([], [], "ko", problems)
    assert [p.code for p in problems] == ["N201"]
    assert "FC501" in problems[0].message


def test_every_fault_of_every_file_comes_together_with_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    write(folder, "DESK01-no-date.yml", GOOD.replace("severity: info", "severity: grave").replace("why:", "whence:"))
    write(folder, "DESK02-b.yml", GOOD.replace("DESK01", "DESK02").replace("no-date", "b").replace("{times}", "{tmies}"))
    write(folder, "DESK03-c.yml", GOOD.replace("DESK01", "DESK03").replace("no-date", "c").replace("kind: undated", "kind: undatd"))
    found = faults(folder)
    assert ("DESK01-no-date.yml", 5, 11) in [f[:3] for f in found]
    assert ("DESK01-no-date.yml", 7, 9) in [f[:3] for f in found]
    assert any(name == "DESK02-b.yml" and line == 6 and "{tmies}" in message for name, line, _, message in found)
    assert any(name == "DESK03-c.yml" and line == 3 and "undatd" in message for name, line, _, message in found)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("severity: info", "severity: info\noptions: {plcaes: 2}", "unknown option plcaes"),
        ("severity: info", "severity: info\noptions: {places: many}", "places"),
        ("severity: info", "severity: info\nwhere: {atribute: toll}", "unknown key where.atribute"),
        ("severity: info", "severity: info\nwhere: {text: '(a+)+b'}", "repetition"),
        ("severity: info", "severity: info\nwhere: {text: '(a'}", "not a valid pattern"),
        ('ko: "날짜가 없다: {times}"', 'ko: {other: "x"}', "`main` is missing"),
        ('ko: "날짜가 없다: {times}"', 'ko: "날짜가 없다: {times"', "brace"),
        ("id: DESK01", "id: desk-1", "id"),
        ("name: no-date", "name: other", "the file is named"),
        ("type: undated_article", "type: undated", "type"),
        ('why: {ko: "이유"}', 'why: {ko: "이유"}\nexamples: [{lang: ko}]', "either bad or good"),
        ('why: {ko: "이유"}', 'why: {ko: "이유"}\nexamples: [{lang: ko, good: "[[3명]]"}]', "no marked span"),
        ('why: {ko: "이유"}', 'why: {ko: "이유"}\nexamples: [{lang: en, good: "x"}]', "no message"),
        ("severity: info", "severity: info\non: maybe", "on needs true or false"),
        ("severity: info", "severity: info\nwhere: {lang: 3}", "where.lang needs text or a list"),
        ("severity: info", "severity: grave", "severity: unknown value 'grave'"),
        ("severity: info", "severity: info\nscope: 3", "scope: unknown value 3"),
        ('why: {ko: "이유"}', 'why: {fr: "raison"}', "unknown key why.fr"),
        ('why: {ko: "이유"}', 'why: {ko: ""}', "why.ko is empty"),
        ('why: {ko: "이유"}', "why: {ko: " + "x" * 5000 + "}", "why.ko is longer than 4,000 characters"),
        ('why: {ko: "이유"}', 'why: {ko: "이유"}\nexamples: [{lang: ko, good: [{txt: a}]}]', "unknown key examples.0.good.0.txt"),
        ('why: {ko: "이유"}', 'why: {ko: "이유"}\nexamples: [7]', "examples.0 needs a mapping"),
        ('why: {ko: "이유"}', 'why: {ko: "이유"}\nexamples: [{lang: ko, bad: "[[3명"}]', "a mark is not closed"),
    ],
)
def test_a_wrong_rule_tells_what_is_wrong_and_where(tmp_path: Path, old: str, new: str, words: str) -> None:
    write(tmp_path / "desk", "DESK01-no-date.yml", GOOD.replace(old, new))
    found = faults(tmp_path / "desk")
    assert any(words in message and line for _, line, _, message in found), found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: &a [*a]", "aliases"),
        ("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]", "aliases"),
        ("[" * 500 + "]" * 500, "nested"),
        ("[" * 20_000, "YAML"),
        ("x: [" + "1," * 400_000 + "]", "values"),
        ("id: DESK01\n" + "# " + "x" * 10_000_000, "larger than"),
        ("!!python/object/apply:os.system ['true']", "tag"),
        ("\x00", "not valid YAML"),
        ("id: [unclosed", "not valid YAML"),
        ("- a list", "mapping"),
        (GOOD + "examples: [{lang: ko, published: 2024-02-30, good: 글}]", "'2024-02-30' is no date"),
        (GOOD.replace("severity: info", "severity: info\nwhere: {minimum: " + "9" * 5000 + "}"), "is no date or number"),
        (GOOD.replace("severity: info", "severity: info\nwhere: {minimum: .inf}"), "where.minimum needs a number"),
        ("!!int x: y", "is no date or number"),
        ("id: !!python/name:os.system x", "the tag tag:yaml.org,2002:python/name:os.system is not allowed"),
        (GOOD.replace("severity: info", "severity: info\nwhere: {text: '((a|a)*)*$'}"), "repetition"),
        (GOOD.replace("severity: info", "severity: info\nwhere: {text: '" + "(" * 400 + ")" * 400 + "'}"), "pattern"),
    ],
)
def test_a_hostile_rule_file_gives_a_clear_error_within_seconds(tmp_path: Path, text: str, words: str) -> None:
    write(tmp_path / "desk", "DESK01-no-date.yml", text)
    began = time.process_time()
    found = faults(tmp_path / "desk")
    assert time.process_time() - began < 5  # a second at most, where the machine has nothing else to do
    assert any(words in message for *_, message in found), found


def test_a_link_that_leads_outside_the_folder_is_refused(tmp_path: Path) -> None:
    outside = write(tmp_path / "else", "DESK01-no-date.yml", GOOD)
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "DESK01-no-date.yml").symlink_to(outside)
    assert any("outside" in message for *_, message in faults(tmp_path / "desk"))


def test_a_folder_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    assert any("no such folder" in message for *_, message in faults(tmp_path / "none"))


def test_a_place_that_fits_no_branch_of_a_union_is_told_once(tmp_path: Path) -> None:
    write(tmp_path / "desk", "DESK01-no-date.yml", GOOD + "where: {unit: 3}\nexamples: [{lang: ko, bad: 4}, {lang: ko, good: [{text: 5}]}]")
    assert [message for *_, message in faults(tmp_path / "desk")] == [
        "where.unit needs text or a list",
        "examples.0.bad needs text or a list",
        "examples.1.good.0.text needs text",
    ]


def test_a_rule_that_is_off_runs_only_where_it_is_selected(tmp_path: Path) -> None:
    write(tmp_path / "desk", "DESK01-no-date.yml", GOOD.replace("severity: info", "severity: info\non: false"))
    resting, _ = load_rules(Settings(rules=(tmp_path / "desk",)))
    asked, _ = load_rules(Settings(rules=(tmp_path / "desk",), select=("DESK01",)))
    assert ("DESK01" in {r.id for r in resting}, [r.id for r in asked]) == (False, ["DESK01"])


@pytest.mark.parametrize(
    ("pattern", "safe"),
    [
        ("투표율|선거인", True),
        (r"\d+년 만에", True),
        (r"(?:만|억)?\s*원", True),
        ("(x+x+)+y", False),
        ("(ab|a)*c", False),
        ("a" * 501, False),
    ],
)
def test_a_pattern_that_could_run_forever_is_refused(pattern: str, safe: bool) -> None:
    assert (pattern_fault(pattern) is None) is safe


def test_an_unknown_rule_in_the_settings_is_an_error() -> None:
    with pytest.raises(SettingsError, match="FC999"):
        load_rules(Settings(select=("FC999",)))


def test_select_ignore_severity_and_options_come_from_the_settings() -> None:
    only, _ = load_rules(Settings(select=("FC501",), severity={"FC501": "info"}, options={"undated-article": {"places": 1}}))
    assert [(r.id, r.severity, r.options.places) for r in only] == [("FC501", Severity.INFO, 1)]
    rest, _ = load_rules(Settings(ignore=("undated_article",)))
    assert "FC501" not in [r.id for r in rest]


def test_a_wrong_option_in_the_settings_names_rule_and_option() -> None:
    with pytest.raises(SettingsError) as caught:
        load_rules(Settings(options={"FC501": {"palces": 1, "places": "many"}}))
    assert str(caught.value).splitlines() == [
        "[options.FC501]: E112 unknown option palces (undated knows: places)",
        "[options.FC501]: E112 places needs a whole number",
    ]


def test_what_a_configuration_file_asks_of_rules_is_told_wrong_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_text('select = [\n  "FC501",\n  "FC999",\n]\n', encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_rules(load_config(path))
    assert str(caught.value).startswith(f"{path}:3: E110 unknown rule: FC999")
    path.write_text('[options.FC503]\ncounted = 2\n\n[options.FC501]\npalces = 1\nplaces = "many"\n', encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_rules(load_config(path))
    assert str(caught.value).splitlines() == [
        f"{path}:5: E112 unknown option palces (undated knows: places)",
        f"{path}:6: E112 places needs a whole number",
    ]
    path.write_text("", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"^E110 unknown rule: FC999"):
        load_rules(replace(load_config(path), select=("FC999",)))  # as a command line does


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("fc203", "did you mean FC203?"),
        ("cross-conflict", "did you mean cross_conflict?"),
        ("FC999", "`factcheck rules list` shows them all"),
    ],
)
def test_a_rule_there_is_none_of_is_told_with_the_one_that_was_meant(asked: str, hint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_rules(Settings(select=(asked,)))
    assert str(caught.value) == f"E110 unknown rule: {asked} ({hint})"


def test_the_shipped_rules_load_the_same_with_and_without_the_cache(tmp_path: Path) -> None:
    first = read_folder(rules_dir() / "checks")
    assert list((tmp_path / "cache" / "factcheck").glob("rules-*.kept"))
    assert read_folder(rules_dir() / "checks") == first


def test_a_cache_that_cannot_be_written_is_harmless(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert read_folder(rules_dir() / "checks")


def test_a_spoilt_cache_is_not_believed(tmp_path: Path) -> None:
    first = read_folder(rules_dir() / "checks")
    for path in (tmp_path / "cache" / "factcheck").glob("*.kept"):
        path.write_text("{}", encoding="utf-8")
    assert read_folder(rules_dir() / "checks") == first


def test_pydantic_is_not_imported_for_files_known_to_be_valid(tmp_path: Path) -> None:
    read_folder(rules_dir() / "checks")
    code = "import sys\nfrom factcheck.check.ruleset import load_rules\n"
    code += "from factcheck.settings import Settings\nload_rules(Settings())\nprint('pydantic' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True)
    assert run.stdout.strip() == "False"


def test_a_rule_survives_replacement_of_its_severity() -> None:
    rule = read_folder(rules_dir() / "checks")[0]
    assert replace(rule, severity=Severity.INFO).id == rule.id


def test_a_fault_names_its_code_once() -> None:
    fault = RuleError("no such folder", path="mine")
    assert str(RuleError.of([fault])) == "mine: E200 no such folder"


@pytest.mark.parametrize(("kind", "known"), [("limits", "one of: share, "), ("order", "record"), ("poll", "one of: margin, lead")])
def test_an_option_out_of_a_list_is_refused_with_the_list(tmp_path: Path, kind: str, known: str) -> None:
    text = GOOD.replace("kind: undated", f"kind: {kind}\noptions: {{check: shares}}").replace("{times}", "")
    write(tmp_path / "rules", "DESK01-no-date.yml", text)
    with pytest.raises(RuleError, match=known):
        read_folder(tmp_path / "rules")


def test_a_folder_that_config_and_command_line_name_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "desk", "DESK01-no-date.yml", GOOD.replace("{times}", ""))
    _, notes = load_rules(Settings(rules=(tmp_path / "desk", tmp_path / "desk" / ".." / "desk")))
    assert notes == []
