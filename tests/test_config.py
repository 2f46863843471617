from pathlib import Path

import pytest

from factcheck.config import find_config, load_config
from factcheck.errors import SettingsError


def write(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upward_wins(tmp_path: Path) -> None:
    write(tmp_path, 'lang = "ko"')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    near = write(tmp_path / "a", 'lang = "en"')
    assert find_config(inner) == near


def test_pyproject_counts_only_with_a_table_of_ours(tmp_path: Path) -> None:
    write(tmp_path, "[project]\nname = 'x'\n", "pyproject.toml")
    assert find_config(tmp_path) is None
    path = write(tmp_path, "[tool.factcheck]\nfail_on = 'warning'\n", "pyproject.toml")
    assert find_config(tmp_path) == path
    assert load_config(path).fail_on == "warning"


def test_paths_are_taken_from_the_folder_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, 'rules = ["desk"]\ntriage = "triage.toml"')
    settings = load_config(path)
    assert settings.rules == (tmp_path / "desk",)
    assert settings.triage == tmp_path / "triage.toml"


def test_every_wrong_key_and_value_is_told_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, 'lang = "fr"\n\nselekt = ["FC101"]\njobs = "many"\n')
    with pytest.raises(SettingsError) as caught:
        load_config(path)
    text = str(caught.value)
    assert f"{path}:1: E104" in text
    assert f"{path}:3: E103" in text
    assert "did you mean select?" in text
    assert f"{path}:4: E104" in text


def test_severity_and_options_are_tables_by_rule(tmp_path: Path) -> None:
    path = write(tmp_path, '[severity]\nFC101 = "info"\n[options.FC105]\ntolerance = 2\n')
    settings = load_config(path)
    assert settings.severity == {"FC101": "info"}
    assert settings.options == {"FC105": {"tolerance": 2}}


def test_every_wrong_entry_of_a_table_is_told_with_its_own_line(tmp_path: Path) -> None:
    path = write(tmp_path, '[severity]\nFC101 = "info"\nFC102 = "fatal"\nFC103 = 3\n[options]\nFC105 = 2\n')
    with pytest.raises(SettingsError) as caught:
        load_config(path)
    assert [(fault.line, fault.message) for fault in caught.value.faults] == [
        (3, "severity.FC102 = 'fatal': expected one of error, warning, info, off"),
        (4, "severity.FC103 = 3: expected one of error, warning, info, off"),
        (6, "options.FC105 = 2: expected a table of options"),
    ]


def test_a_key_of_another_tool_is_not_taken_for_the_place_of_ours(tmp_path: Path) -> None:
    path = write(tmp_path, "[tool.other]\nlang = 3\n[tool.factcheck]\nlang = 'fr'\n", "pyproject.toml")
    with pytest.raises(SettingsError, match=r"pyproject\.toml:4: E104"):
        load_config(path)


@pytest.mark.parametrize("text", ["[tool]\nfactcheck = 3\n", "tool = 3\n"])
def test_a_table_of_ours_that_is_none_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match="expected a table of keys"):
        load_config(write(tmp_path, text, "pyproject.toml"))


def test_broken_toml_names_line_and_column(tmp_path: Path) -> None:
    path = write(tmp_path, 'lang = "ko"\nselect = = 3\n')
    with pytest.raises(SettingsError, match=r"factcheck\.toml:2:\d+: E102"):
        load_config(path)
