"""Where the rules/ folder is, inside the installed package or beside it in a checkout; and its tables that several stages read."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.yamlfile import value_of


def rules_dir() -> Path:
    """The folder with checks/, lang/ and units.txt."""
    package = Path(__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


@lru_cache(maxsize=8)
def shipped_table(name: str) -> Any:
    """The value of a shipped table (align.yml, concepts.yml), read once in a process; not to be changed. Raises as `value_of`."""
    return value_of(rules_dir() / name)
