"""Everything a run can be told, in one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Options of a run; flags win over `factcheck.toml` or `[tool.factcheck]` (see config.py)."""

    config: Path | None = None  # the file that some of this was told in
    lang: str | None = None  # language of messages; None: that of the articles
    rules: tuple[Path, ...] = ()  # further rule folders; a same id replaces
    select: tuple[str, ...] = ()  # rule ids; empty: all that are on by default
    ignore: tuple[str, ...] = ()
    prefer: str = "past"  # an unspecified "19일" looks back (past) or forward (future)
    lenient: bool = False
    strict: bool = False
    per_article_cap: int = 20  # findings per article in terminal and CI formats
    severity: Mapping[str, str] = field(default_factory=dict)  # rule id -> severity
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)  # rule id -> options
    metadata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # path -> published, outlet, url, headline
    published: str | None = None  # for a single article or standard input
    rates: Path | None = None  # own exchange-rate table
    triage: Path | None = None
    baseline: Path | None = None
    input_format: str = "auto"
    stdin_filename: str | None = None
    max_bytes: int = 20_000_000  # of one article file, or of one line of JSONL
    jobs: int = 1
    fail_on: str = "error"  # error warning info never
    offsets: str = "codepoint"  # codepoint or utf16: the unit of offsets in machine formats
