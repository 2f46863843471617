"""The command line: one file per command, each loaded only when it is called.

Everything heavy is imported inside the commands, so that --help is quick.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from factcheck.errors import FactcheckError
from factcheck.version import __version__

COMMANDS = {
    "check": "Read articles, compare them, and report what disagrees.",
    "extract": "List every figure and time of the articles.",
    "rules": "The rule book, and its examples as tests.",
    "explain": "Why a value was read so, or why two claims were aligned.",
    "dev": "Skeletons: an example project, a language, a rule.",
}


class Doors(click.Group):
    """A group whose commands live in modules of their names; help shows their one-liners without loading them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The command names, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"factcheck.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for --help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Doors, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factcheck")
def commands() -> None:
    """Find figures, dates and names that disagree within and across news articles.

    factcheck never says what is true: it shows what disagrees, with the evidence and the arithmetic.
    """


def main() -> None:
    """Run the command line; wrong use, wrong rules and wrong config end with status 2."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    asked: dict[str, str | None] = {}  # what the options say that hold for the run
    try:
        commands(obj=asked)
    except FactcheckError as error:
        click.echo(f"factcheck: {_told(error, asked.get('lang'))}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        if error.filename is None:
            raise
        hint = "check the path and its permissions"
        told = FactcheckError(str(error.strerror), path=str(error.filename), hint=hint, code="E502")
        click.echo(f"factcheck: {_told(told, asked.get('lang'))}", err=True)
        sys.exit(2)


def _told(error: FactcheckError, lang: str | None) -> str:
    """An error in the language asked for, a fault a line; in English where none was."""
    if lang is None:
        return str(error)
    from factcheck.report.words import words

    return "\n".join(map(words(lang).problem, str(error).split("\n")))


if __name__ == "__main__":
    main()
