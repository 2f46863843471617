"""`factcheck check`: the main job."""

from __future__ import annotations

import sys

import click

from factcheck.cli.variadic import VariadicCommand


@click.command(cls=VariadicCommand)
@click.argument("paths", nargs=-1, required=True)
@click.option("--against", multiple=True, metavar="PATH...")
@click.option("--lang", type=click.Choice(["ko", "en"]))
@click.option("--prefer", type=click.Choice(["past", "future"]), default="past")
@click.option("--output-format", default="json")
@click.option("--exit-zero", is_flag=True)
def command(paths: tuple[str, ...], against: tuple[str, ...], lang: str | None, prefer: str, output_format: str, exit_zero: bool) -> None:
    """Read articles, compare them, and report what disagrees."""
    from factcheck.checker import Checker
    from factcheck.report import WRITERS
    from factcheck.settings import Settings
    from factcheck.types import Severity

    settings = Settings(lang=lang, prefer=prefer)
    result = Checker(settings=settings).check(list(paths), list(against) or None)
    sys.stdout.buffer.write(WRITERS[output_format](result, settings))
    sys.exit(0 if exit_zero or (result.worst() or 0) < Severity.ERROR else 1)
