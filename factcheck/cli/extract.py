"""`factcheck extract`: one line per article, streamed."""

from __future__ import annotations

import sys

import click


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--prefer", type=click.Choice(["past", "future"]), default="past", show_default=True, help="Where an unspecified '19일' lies."
)
@click.option("--input-format", default="auto", show_default=True, help="auto, or a format by name (jsonl, html …).")
@click.option("--output-format", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
def command(paths: tuple[str, ...], prefer: str, input_format: str, output_format: str) -> None:
    """List every figure and time of the articles."""
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
