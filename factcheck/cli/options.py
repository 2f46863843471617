"""Options that several commands share, and how they become Settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from factcheck.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

READING: list[Callable[[Any], Any]] = [
    click.option("--metadata", metavar="FILE.csv", help="path,published,outlet,url,headline: overrides what the files say."),
    click.option("--published", metavar="DATE", help="Publication date of a single article, of the draft where there are sources."),
    click.option("--input-format", metavar="NAME", help="auto (default), or a format by name: jsonl, html, docx, hwpx, pdf …"),
    click.option("--stdin-filename", metavar="NAME", help="What to call standard input (PATH -)."),
    click.option(
        "--prefer", type=click.Choice(["past", "future"]), help="Where an unspecified '19일' lies (default past: news looks back)."
    ),
]


RULES: list[Callable[[Any], Any]] = [
    click.option("--rules", multiple=True, metavar="DIR", help="Further rule folders; a same id replaces ours, and the report says so."),
    click.option("--select", multiple=True, metavar="ID,...", help="Only these rules."),
    click.option("--ignore", multiple=True, metavar="ID,...", help="All but these rules."),
    click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of messages (default: that of the articles)."),
    click.option("--triage", metavar="FILE", help="Findings that were judged before, with reasons."),
]


def with_options(options: list[Callable[[Any], Any]]) -> Callable[[F], F]:
    """A decorator that adds all options of a list, first one first in --help."""

    def decorate(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def settings_from(flags: Mapping[str, Any]) -> Settings:
    """The nearest configuration file's settings with the given flags on top; flags left out (None, ()) change nothing.

    Raises SettingsError.
    """
    from factcheck.config import find_config, load_config
    from factcheck.settings import Settings

    config = find_config(Path.cwd())
    settings = load_config(config) if config else Settings()
    values: dict[str, Any] = {k: v for k, v in flags.items() if v is not None and v is not False and v != ()}
    for key in ("select", "ignore"):
        if key in values:
            values[key] = tuple(name.strip() for group in values[key] for name in group.split(",") if name.strip())
    if "rules" in values:
        values["rules"] = (*settings.rules, *map(Path, values["rules"]))
    for key in ("triage", "baseline", "rates"):
        if key in values:
            values[key] = Path(values[key])
    if "published" in values:
        values["published"] = _day(values["published"])
    if "metadata" in values:
        from factcheck.read import load_metadata

        values["metadata"] = load_metadata(Path(values["metadata"]))
    return replace(settings, **values)


def _day(value: str) -> str:
    """A publication date as people write it, in ISO form. Raises SettingsError."""
    from factcheck.errors import SettingsError
    from factcheck.read.datewords import loose
    from factcheck.read.pagewords import page_words

    day = loose(value, page_words(()))
    if day is None:
        raise SettingsError(f"--published {value!r} is no date that can be read", hint="write YYYY-MM-DD", code="E116")
    return day
