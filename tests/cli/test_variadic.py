import click
from click.testing import CliRunner

from factcheck.cli.variadic import VariadicCommand


@click.command(cls=VariadicCommand)
@click.argument("paths", nargs=-1)
@click.option("--against", multiple=True)
@click.option("--lang")
def show(paths: tuple[str, ...], against: tuple[str, ...], lang: str | None) -> None:
    click.echo(f"{paths} {against} {lang}")


def said(*args: str) -> str:
    return CliRunner().invoke(show, args).output.strip()


def test_against_takes_every_path_up_to_the_next_option() -> None:
    assert said("d.md", "--against", "a.txt", "b.txt", "--lang", "ko") == "('d.md',) ('a.txt', 'b.txt') ko"


def test_standard_input_is_a_path_and_no_option() -> None:
    assert said("-", "--against", "a.txt", "-") == "('-',) ('a.txt', '-') None"


def test_paths_after_two_hyphens_stay_paths() -> None:
    assert said("--against", "a.txt", "--", "--odd.txt") == "('--odd.txt',) ('a.txt',) None"
