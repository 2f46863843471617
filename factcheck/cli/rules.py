"""`factcheck rules`: the rule book."""

from __future__ import annotations

import click


@click.group()
def command() -> None:
    """The rule book, and its examples as tests."""
