"""Write the pages that are made from the rules: docs/rules.md, and the JSON Schema of a rule file for editors.

usage: python tools/docs.py
"""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.rules import write_docs

if __name__ == "__main__":
    write_docs.main([str(Path(__file__).parents[1] / "docs" / "rules.md")])
