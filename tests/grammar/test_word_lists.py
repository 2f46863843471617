"""The word lists of a language say each word once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import LanguageError
from factcheck.rulesdir import rules_dir
from factcheck.yamlfile import load_yaml

FILES = sorted(p for p in (rules_dir() / "lang").rglob("*.yml") if not p.stem.startswith("corpus"))


def lists(value: Any) -> Iterator[list[Any]]:
    """The lists in a file, however deep."""
    if isinstance(value, list):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from lists(part)


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    found = lists(load_yaml(path, LanguageError).value)
    assert [w for words in found for w, times in Counter(x for x in words if isinstance(x, str)).items() if times > 1] == []
