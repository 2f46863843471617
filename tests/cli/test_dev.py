from pathlib import Path

from click.testing import CliRunner

from factcheck.cli.dev import command


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
