"""`factcheck extract`: one line per article, streamed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from factcheck.cli.options import READING, settings_from, with_options


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@with_options(READING)
@click.option(
    "--output-format", type=click.Choice(["jsonl", "csv", "parquet"]), help="Default: by the suffix of the output file, else jsonl."
)
@click.option("--output-file", metavar="FILE", help="Write there instead of standard output (needed for parquet).")
@click.option("--jobs", type=click.IntRange(min=0), metavar="N", help="Processes (0: all cores).")
@click.option("--offsets", type=click.Choice(["codepoint", "utf16"]), help="Unit of offsets (default codepoint).")
@click.option("--strict", is_flag=True, help="End with status 2 if an article could not be read.")
def command(paths: tuple[str, ...], output_format: str | None, output_file: str | None, **flags: Any) -> None:
    """List every figure and time of the articles, a line per article, in constant memory.

    Ends with status 2 where a PATH is not there or no article could be read.
    """
    from factcheck.cli.progress import progress
    from factcheck.cli.stream import SINKS, extract_stream
    from factcheck.errors import SettingsError
    from factcheck.read.walk import NOT_THERE
    from factcheck.report.problems import told
    from factcheck.report.words import FALLBACK, words

    settings = settings_from(flags)
    output_format = output_format or _by_suffix(output_file)
    if output_format == "parquet" and not output_file:
        raise SettingsError("parquet cannot go to standard output", hint="add --output-file mentions.parquet", code="E119")
    read = 0
    failed = set[str]()
    with progress("extract") as tell, SINKS[output_format](output_file) as sink:
        for row in extract_stream(paths, settings, tell):
            if row.problem:
                failed.add(row.problem.code)
                where, message, code = told(row.problem, words(settings.lang or FALLBACK))
                print(f"factcheck: {where}: {code} {message}", file=sys.stderr)
            else:
                read += 1
                sink(row.article)
    sys.exit(2 if failed and (settings.strict or not read or NOT_THERE in failed) else 0)


def _by_suffix(output_file: str | None) -> str:
    """The format that the name of the output file asks for; JSON Lines where it asks for none. Raises SettingsError."""
    from factcheck.cli.stream import SINKS
    from factcheck.errors import SettingsError

    if output_file is None:
        return "jsonl"
    suffix = Path(output_file).suffix.lower().lstrip(".") or "jsonl"
    if suffix in ("json", "ndjson"):
        return "jsonl"
    if suffix not in SINKS:
        raise SettingsError(
            f"no format for {output_file}", hint=f"end the name in .{', .'.join(SINKS)}, or name one with --output-format", code="E119"
        )
    return suffix
