"""The report as one self-contained HTML page: no network, readable without JavaScript."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.report.plain import visible
from factcheck.report.words import words_for
from factcheck.result import Result
from factcheck.settings import Settings

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def write(result: Result, settings: Settings) -> bytes:
    """The page's bytes; the same result gives the same bytes."""
    from factcheck.report.html.page import page

    words = words_for(result, settings)
    style, script = _asset("report.css"), _asset("report.js")
    html = (
        _environment()
        .get_template("report.html")
        .render(page=page(result, words), words=words, style=style, script=script, csp=_policy(style, script))
    )
    return html.encode("utf-8", "replace")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def _shown(value: Any) -> Any:
    """What a template prints: article text with its control characters made visible; markup of ours as it is."""
    return visible(value) if type(value) is str else value


@lru_cache(maxsize=2)
def _asset(name: str) -> Any:
    from markupsafe import Markup

    return Markup((TEMPLATES / name).read_text(encoding="utf-8"))


def _policy(style: str, script: str) -> str:
    """A content security policy under which nothing loads or runs but this page's own style and script."""
    return f"default-src 'none'; style-src '{_sha(style)}'; script-src '{_sha(script)}'; base-uri 'none'; form-action 'none'"


def _sha(text: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
