"""What `import factcheck` offers."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

SENTENCE = "새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다."


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(factcheck, name) is not None


def test_check_and_extract_can_be_called_again_after_their_folders_were_imported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, "utf-8")
    for name in ("factcheck.check", "factcheck.extract"):
        importlib.import_module(name)
    for _ in range(2):
        assert [f.type for f in factcheck.check(tmp_path / "a.txt")] == ["internal_arithmetic"]
        assert list(factcheck.extract(tmp_path / "a.txt").surface) == ["212억 원", "265억 원", "15%"]


def test_documents_may_be_given_instead_of_paths() -> None:
    result = factcheck.check(factcheck.Document(SENTENCE, id="mine", published="2024-03-20"))
    assert [f.severity for f in result] == [factcheck.Severity.ERROR]
    assert list(result.claims.article.unique()) == ["mine"]
    assert list(result.findings.rule)


def test_importing_the_package_loads_neither_pandas_nor_pint() -> None:
    code = "import sys, factcheck; print(sorted({'pandas', 'pint', 'rich', 'lxml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert done.stdout.strip() == "[]"
