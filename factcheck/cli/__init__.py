"""The command line: one file per command, each loaded only when it is called.

Everything heavy is imported inside the commands, so that --help is quick.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import StringIO
from pathlib import Path

import click

from factcheck.errors import FactcheckError
from factcheck.version import __version__

INTERRUPTED = 130  # as shells tell it: 128 and the number of the signal
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

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that some arguments begin with; one nearly right is answered with the right one."""
        if args[0] not in COMMANDS:
            from difflib import get_close_matches

            for near in get_close_matches(args[0], COMMANDS, 1):
                ctx.fail(f"No such command {args[0]!r}. Did you mean {near!r}?")
        return super().resolve_command(ctx, args)

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
    """Run the command line; wrong use, wrong rules and wrong config end with status 2, an interrupt with 130."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        sys.exit(commands(standalone_mode=False))
    except click.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        shown = StringIO()
        error.show(shown)
        _tell(shown.getvalue().rstrip())
    except FactcheckError as error:
        _tell(f"factcheck: {error}")
    except OSError as error:
        if error.filename is None:
            raise
        hint = "check the path and its permissions"
        _tell(f"factcheck: {FactcheckError(str(error.strerror), path=str(error.filename), hint=hint, code='E502')}")
    sys.exit(2)


def _tell(text: str) -> None:
    """What is wrong, on standard error, in the language that the command line or the configuration asks for; else in English."""
    from factcheck.config import asked_language
    from factcheck.report.words import words

    lang = asked_language(sys.argv[1:], Path.cwd())
    click.echo("\n".join(map(words(lang).problem, text.split("\n"))) if lang else text, err=True)


if __name__ == "__main__":
    main()
