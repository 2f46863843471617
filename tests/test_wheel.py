"""The wheel carries rules/ and works in an environment that holds nothing else."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty") / "venv"
    uv = shutil.which("uv")
    if uv:
        run(uv, "venv", "--quiet", "--python", sys.executable, folder)
    else:
        run(sys.executable, "-m", "venv", folder)
    install(folder / "bin" / "python", wheel)
    return folder / "bin" / "python"


def install(python: Path, *packages: object) -> None:
    """Into the empty environment, with uv where it is present, else with the environment's own pip."""
    uv = shutil.which("uv")
    command = (uv, "pip", "install", "--python", python) if uv else (python, "-m", "pip", "install", "--disable-pip-version-check")
    run(*command, "--quiet", *packages)


def run(*command: object, cwd: Path | None = None, expect: int | None = 0) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, cwd=cwd, env=env, check=False)
    assert expect is None or done.returncode == expect, done.stdout + done.stderr
    return done


def test_the_wheel_carries_the_rules_the_languages_and_the_units(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    here = [p.relative_to(ROOT).as_posix() for p in (ROOT / "rules").rglob("*") if p.suffix in {".yml", ".txt"}]
    assert here
    assert not {f"factcheck/{name}" for name in here} - set(names)


def test_the_command_checks_articles_from_the_wheel_alone(python: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "한빛전자, 공장에 300억 원 투자\n\n한빛전자는 2024년 3월 5일 공장에 300억 원을 투자한다고 밝혔다.\n", "utf-8"
    )
    done = run(python.parent / "factcheck", "check", "a.txt", "--output-format", "json", cwd=tmp_path)
    report = json.loads(done.stdout)
    assert report["summary"]["articles"] == 1
    assert [m["value"] for m in report["mentions"] if m["kind"] == "money"] == [30_000_000_000, 30_000_000_000]


def test_every_example_of_every_rule_holds_in_the_wheel(python: Path, tmp_path: Path) -> None:
    run(python.parent / "factcheck", "rules", "test", cwd=tmp_path)


@pytest.mark.parametrize("version", ["==8.*", ">=9"])
def test_the_example_project_passes_its_tests_with_the_plugin_of_the_wheel(python: Path, tmp_path: Path, version: str) -> None:
    install(python, f"pytest{version}")
    run(python.parent / "factcheck", "dev", "init", cwd=tmp_path)
    done = run(python, "-m", "pytest", "-q", cwd=tmp_path)
    assert "5 passed" in done.stdout
    (tmp_path / "tests" / "test_odd.py").write_text(
        "def test_cost(factcheck_corpus):\n    assert factcheck_corpus.claims(containing='짓는 데', unit='KRW').agree()\n", "utf-8"
    )
    done = run(python, "-m", "pytest", "-q", "--junitxml=out.xml", cwd=tmp_path, expect=1)
    assert "1 failed, 5 passed" in done.stdout
    assert "421억 원" in done.stdout
    assert "do not agree" in (tmp_path / "out.xml").read_text("utf-8")
