"""The command line. Everything heavy is imported inside the commands, so that --help is quick."""

from __future__ import annotations

import sys

import click

from factcheck.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Check news articles for figures, dates and names that disagree."""


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--against", multiple=True)
@click.option("--metadata")
@click.option("--lang", type=click.Choice(["ko", "en"]))
@click.option("--prefer", type=click.Choice(["past", "future"]), default="past")
@click.option("--output-format", default="json")
@click.option("--exit-zero", is_flag=True)
def check(
    paths: tuple[str, ...],
    against: tuple[str, ...],
    metadata: str | None,
    lang: str | None,
    prefer: str,
    output_format: str,
    exit_zero: bool,
) -> None:
    """Read articles, compare them, and report what disagrees."""
    from factcheck.checker import Checker
    from factcheck.report import WRITERS
    from factcheck.settings import Settings
    from factcheck.types import Severity

    settings = Settings(lang=lang, prefer=prefer)
    result = Checker(settings=settings).check(list(paths), list(against) or None)
    sys.stdout.buffer.write(WRITERS[output_format](result, settings))
    sys.exit(0 if exit_zero or (result.worst() or 0) < Severity.ERROR else 1)


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--prefer", type=click.Choice(["past", "future"]), default="past")
@click.option("--input-format", default="auto")
@click.option("--output-format", default="jsonl")
def extract(paths: tuple[str, ...], prefer: str, input_format: str, output_format: str) -> None:
    """One JSON line per article: id, path, text, published, mentions."""
    import json

    from factcheck.extract import Extractor
    from factcheck.result import mention_dict
    from factcheck.settings import Settings
    from factcheck.types import Document

    extractor = Extractor(Settings(prefer=prefer))
    for line in sys.stdin:
        row = json.loads(line)
        article = extractor.article(Document(row["text"], id=row["id"], lang=row.get("lang"), published=row.get("published")))
        mentions = [mention_dict(m, f"m{i}", article.document) for i, m in enumerate(article.mentions, 1)]
        print(json.dumps({"id": article.id, "mentions": mentions}, ensure_ascii=False))


if __name__ == "__main__":
    main()
