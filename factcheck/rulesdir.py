"""Where the rules/ folder is: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path


def rules_dir() -> Path:
    """The folder with checks/, lang/ and units.txt."""
    package = Path(__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"
