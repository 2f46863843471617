"""Rewrites reports/: what every writer makes of seeds/, in Korean, and the reports for people in English too.

    python tools/reports.py [FOLDER [OUT]]

The files are committed, so that a change to a writer shows as a diff; tests/report/test_reports.py compares them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck.checker import Checker
from factcheck.report import WRITERS
from factcheck.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
FILES = {
    "full": "txt",
    "concise": "concise.txt",
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "junit": "xml",
    "github": "github.txt",
    "markdown": "md",
    "html": "html",
    "csv": "csv",
    "csv-facts": "facts.csv",
    "xlsx": "xlsx",
}
FOR_PEOPLE = ("full", "markdown", "html")


def reports(folder: Path) -> Iterator[tuple[str, bytes]]:
    """File name and bytes of every report on a folder of articles; a second set in English ends in .en."""
    for lang, formats in (("ko", tuple(WRITERS)), ("en", FOR_PEOPLE)):
        settings = Settings(lang=lang)
        result = Checker(settings=settings).check([folder])
        for name in formats:
            if name in WRITERS:
                tag = "" if lang == "ko" else f".{lang}"
                yield f"{folder.name}{tag}.{FILES[name]}", WRITERS[name](result, settings)


def main(folder: str = "seeds", out: str = "reports") -> None:
    """Write them all; paths in the reports are relative to the project's root."""
    os.chdir(ROOT)
    Path(out).mkdir(parents=True, exist_ok=True)
    for name, report in reports(Path(folder)):
        (Path(out) / name).write_bytes(report)


if __name__ == "__main__":
    main(*sys.argv[1:])
