"""Options that take several values in a row: `--against a.txt b.txt`."""

from __future__ import annotations

import click

VARIADIC = ("--against",)


class VariadicCommand(click.Command):
    """A command whose `--against` takes every path up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Repeat the option before each of its values, which is the form click knows."""
        out: list[str] = []
        option: str | None = None
        for i, arg in enumerate(args):
            if arg == "--":
                out += args[i:]
                break
            if arg in VARIADIC:
                if i + 1 == len(args) or (args[i + 1].startswith("-") and args[i + 1] != "-"):
                    raise click.UsageError(f"{arg} needs at least one path", ctx)
                option = arg
            elif arg.startswith("-") and arg != "-":
                option = None
                out.append(arg)
            elif option:
                out += [option, arg]
            else:
                out.append(arg)
        return super().parse_args(ctx, out)
