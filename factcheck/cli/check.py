"""`factcheck check`: the main job."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import READING, RULES, settings_from, with_options
from factcheck.cli.variadic import VariadicCommand

if TYPE_CHECKING:
    from factcheck.result import Result
    from factcheck.settings import Settings

FORMATS = ["full", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "html", "csv"]


@click.command(cls=VariadicCommand)
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--against", multiple=True, metavar="PATH...", help="PATHs are drafts, these are their sources: every claim gets a verdict.")
@with_options(READING)
@with_options(RULES)
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True)
@click.option(
    "--output-file",
    multiple=True,
    metavar="FILE",
    help="Write the report there as well; the format follows the suffix (.html, .md, .json, .xlsx …). Repeatable.",
)
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="Lowest severity that ends with status 1 (default error)."
)
@click.option("--exit-zero", is_flag=True, help="End with status 0 whatever was found.")
@click.option("--strict", is_flag=True, help="End with status 2 if an article could not be read.")
@click.option("--lenient", is_flag=True, help="Figures no source has are notes, not warnings.")
@click.option("--baseline", metavar="FILE", help="Findings known before, which do not count.")
@click.option("--write-baseline", metavar="FILE", help="Remember today's findings there.")
@click.option("--changed-since", metavar="REV", help="Only what is told of files changed since a git revision, beside the others too.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
@click.option(
    "--jobs", type=click.IntRange(min=0), metavar="N", help="For `extract`, which reads on so many cores; a check runs in one process."
)
@click.option("--offsets", type=click.Choice(["codepoint", "utf16"]), help="Unit of offsets in JSON and JSONL (default codepoint).")
def command(paths: tuple[str, ...], against: tuple[str, ...], output_format: str, output_file: tuple[str, ...], **flags: Any) -> None:
    """Read articles, compare them, and report what disagrees.

    PATH is a file, a folder, or - for standard input.
    """
    from pathlib import Path

    from factcheck.errors import SettingsError

    exit_zero, watch = flags.pop("exit_zero"), flags.pop("watch")
    revision, remember = flags.pop("changed_since"), flags.pop("write_baseline")
    settings = settings_from(flags)
    chosen = list(paths)
    if not chosen:
        raise SettingsError("no article to check", hint="give files, a folder, or - for standard input", code="E105")
    changed = None
    if revision:
        from factcheck.cli.changed import changed_since

        changed = changed_since(revision, chosen)
        chosen = chosen if changed else []
    if watch:
        from factcheck.cli.watch import watch_and_check

        watch_and_check(
            chosen if changed is None else changed,
            list(against),
            settings,
            lambda result: _write(result, settings, output_format, output_file),
        )
        return
    result = _run(chosen, list(against), settings, changed)
    if remember:
        from factcheck.check.baseline import write_baseline
        from factcheck.report.words import words

        known = write_baseline(result.findings_list, result.articles, Path(remember))
        click.echo(words(result.lang).problem(f"baseline written to {remember}; findings in it: {known}"), err=True)
    _write(result, settings, output_format, output_file)
    sys.exit(status(result, settings, exit_zero))


def _run(paths: list[str], against: list[str], settings: Settings, changed: list[str] | None) -> Result:
    """The report, with a progress bar on standard error while articles are read."""
    from pathlib import Path

    from factcheck.checker import Checker
    from factcheck.cli.progress import progress

    with progress() as tell:
        files = None if changed is None else {Path(name).resolve() for name in changed}
        return Checker(settings=settings).check(paths, against or None, tell=tell, changed=files)


def _write(result: Result, settings: Settings, output_format: str, output_file: tuple[str, ...]) -> None:
    """The report on standard output and in the files asked for."""
    from pathlib import Path

    from factcheck.report import WRITERS, write_file

    for name in output_file:
        write_file(result, Path(name), None, settings)
    if output_format == "full":
        from factcheck.report import terminal

        terminal.show(result, settings, sys.stdout)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(WRITERS[output_format](result, settings))
    sys.stdout.flush()


def status(result: Result, settings: Settings, exit_zero: bool) -> int:
    """Exit status: 2 where a path is not there or nothing could be read (--strict: not all of it), 1 for findings from --fail-on up."""
    from factcheck.checker import NO_SOURCE
    from factcheck.read.walk import NOT_THERE
    from factcheck.types import Severity

    unread = {p.code for p in result.problems if p.stage == "read"}
    if unread and (settings.strict or not result.articles or not unread.isdisjoint({NO_SOURCE, NOT_THERE})):
        return 2
    if exit_zero or settings.fail_on == "never":
        return 0
    return int((result.worst() or 0) >= Severity[settings.fail_on.upper()])
