from pathlib import Path

from click.testing import CliRunner

from factcheck.checker import Checker
from factcheck.cli.dev import command
from factcheck.grammar.pack import load_files
from factcheck.grammar.phrases import NEVER, phrases
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import load_yaml


def test_a_project_is_written_and_files_that_are_there_stay(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("# mine\n", "utf-8")
    said = CliRunner().invoke(command, ["init", str(tmp_path)])
    assert said.exit_code == 0
    assert (tmp_path / "tests" / "test_desk.py").is_file()
    assert (tmp_path / "factcheck.toml").read_text("utf-8") == "# mine\n"


def test_a_new_rule_gets_the_next_free_id_and_its_examples_hold(tmp_path: Path) -> None:
    for name in ("first-rule", "second-rule"):
        assert CliRunner().invoke(command, ["rule", name, "--folder", str(tmp_path)]).exit_code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["XR901-first-rule.yml", "XR902-second-rule.yml"]


def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, ["rule", "../x", "--folder", str(tmp_path)]).exit_code != 0


def test_the_folder_of_a_new_language_holds_a_file_for_all_that_can_be_said_and_loads_as_it_is(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, ["language", "fr", "--folder", str(tmp_path)]).exit_code == 0
    written = {p.relative_to(tmp_path / "fr").as_posix() for p in (tmp_path / "fr").rglob("*.yml")}
    english = rules_dir() / "lang" / "en"
    assert {p.relative_to(english).as_posix() for p in english.rglob("*.yml")} <= written
    assert phrases("fr", "terms", tmp_path)["spent"] is NEVER
    told = load_files([tmp_path / "fr" / "language.yml"])["language"]
    assert (told["code"], told["script"], told["counters"], told["head_final"]) == ("fr", "Latin", False, False)


def test_a_new_language_that_says_nothing_yet_stops_no_check_of_the_others(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, ["language", "fr", "--folder", str(tmp_path / "lang")]).exit_code == 0
    article = tmp_path / "a.txt"
    article.write_text("새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다.\n", "utf-8")
    assert [f.rule for f in Checker(rules=[tmp_path]).check(article)] == ["FC201"]


def test_a_file_of_a_new_language_names_all_that_english_says_in_its_place(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, ["language", "fr", "--folder", str(tmp_path)]).exit_code == 0
    for source in (rules_dir() / "lang" / "en").glob("*.yml"):
        value = load_yaml(source).value
        lines = (tmp_path / "fr" / source.name).read_text("utf-8").splitlines()
        named = {line.lstrip("# ").partition(":")[0] for line in lines}
        assert (set(value) if isinstance(value, dict) else set()) - named == set(), source.name


def test_phrases_filled_in_by_the_lines_of_a_new_language_are_read(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, ["language", "fr", "--folder", str(tmp_path)]).exit_code == 0
    path = tmp_path / "fr" / "phrases" / "terms.yml"
    asked = "#   pattern:\n#   hits: []\n# partial:"
    text = path.read_text("utf-8").replace("# spent:", "spent:  #")
    assert asked in text
    path.write_text(text.replace(asked, "  pattern: coût\n  hits: [le coût]\n# partial:"), "utf-8")
    assert phrases("fr", "terms", tmp_path)["spent"].search("le coût total")
