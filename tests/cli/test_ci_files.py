"""The files for continuous integration: the GitHub Action's steps and the pre-commit hook, run as their hosts would."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WRONG = "새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다.\n"
RIGHT = "새빛시 예산은 212억 원에서 265억 원으로 25% 늘었다.\n"


def shell(command: list[str], folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | variables
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


def action(folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """The last step of the Action, its inputs filled in as the runner does it."""
    spec: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    inputs = {name: given.get(name.replace("-", "_"), about.get("default", "")) for name, about in spec["inputs"].items()}
    step = spec["runs"]["steps"][-1]
    variables = {key: inputs[value.split("inputs.")[1].rstrip(" }")] for key, value in step["env"].items()}
    return shell(["bash", "-e", "-c", step["run"]], folder, **variables)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    (tmp_path / "wrong.txt").write_text(WRONG, "utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, "utf-8")
    return tmp_path


def test_the_action_annotates_the_line_and_fails_the_job(articles: Path) -> None:
    done = action(articles, paths="wrong.txt right.txt", sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error ")
    assert "file=wrong.txt,line=1" in done.stdout
    assert (articles / "out.sarif").exists()


def test_the_action_passes_where_nothing_is_wrong_or_the_job_shall_not_fail(articles: Path) -> None:
    assert action(articles, paths="right.txt").returncode == 0
    assert action(articles, paths="wrong.txt", fail_on="never").returncode == 0


def test_the_action_reads_sources_and_a_baseline(articles: Path) -> None:
    known = shell(["factcheck", "check", "wrong.txt", "--write-baseline", "known.json", "--exit-zero"], articles)
    assert known.returncode == 0, known.stderr
    assert action(articles, paths="wrong.txt", baseline="known.json", against="right.txt", fail_on="never").returncode == 0


def test_a_path_with_signs_of_the_shell_runs_nothing(articles: Path) -> None:
    action(articles, paths="$(touch${IFS}pwned) wrong.txt; touch pwned")
    assert not (articles / "pwned").exists()


def test_the_pre_commit_hook_fails_a_commit_with_an_error_in_it(articles: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    command = shlex.split(hook["entry"])
    assert shell([*command, "right.txt"], articles).returncode == 0
    failed = shell([*command, "wrong.txt"], articles)
    assert failed.returncode == 1
    assert failed.stdout.startswith("wrong.txt:1:")
