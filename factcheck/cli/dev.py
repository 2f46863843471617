"""`factcheck dev`: skeletons to start from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any

import click

SKELETONS = Path(__file__).parent / "skeletons"


@click.group()
def command() -> None:
    """Skeletons: an example project, a language, a rule."""


@command.command()
@click.argument("folder", default=".", metavar="[FOLDER]")
def init(folder: str) -> None:
    """A working example project: articles, a rule, tests, config."""
    root = Path(folder)
    for source in sorted((SKELETONS / "project").rglob("*")):
        # Installers compile every .py they meet, the example tests too.
        if source.is_file() and source.suffix != ".pyc":
            _put(root / source.relative_to(SKELETONS / "project"), source.read_text(encoding="utf-8"))
    click.echo("next: factcheck check articles/   and   pytest")


@command.command()
@click.argument("name")
@click.option("--kind", default="limits", show_default=True, help="One of the kinds that docs/rules.md lists.")
@click.option("--folder", default="rules", show_default=True, metavar="DIR")
def rule(name: str, kind: str, folder: str) -> None:
    """A rule file of one's own, with its examples to fill in.

    NAME reads after "ignore …": change-does-not-add-up.
    """
    from factcheck.check.kinds import KINDS
    from factcheck.errors import SettingsError

    _check_name(name)
    if kind not in KINDS:
        raise SettingsError(f"unknown kind {kind!r}", hint=f"one of {', '.join(sorted(KINDS))}", code="E117")
    number = 1 + max((int(p.name[2:5]) for p in Path(folder).glob("XR[0-9][0-9][0-9]-*.yml")), default=900)
    text = (SKELETONS / "rule.yml").read_text(encoding="utf-8")
    _put(Path(folder) / f"XR{number:03}-{name}.yml", text.format(id=f"XR{number:03}", name=name, kind=kind))
    click.echo(f"next: fill it in, then   factcheck rules test {folder}   and   factcheck check PATH... --rules {folder}")


@command.command()
@click.argument("code")
@click.option("--folder", default="rules/lang", show_default=True, metavar="DIR")
def language(code: str, folder: str) -> None:
    """The folder of a new language, to be filled in."""
    _check_name(code)
    from factcheck.grammar.phrases import FOLDER, SCHEMA
    from factcheck.rulesdir import rules_dir
    from factcheck.yamlfile import load_yaml

    model = rules_dir() / "lang" / "en"
    _put(Path(folder) / code / "language.yml", "\n".join([*_properties(code), ""]))
    for source in sorted(path for path in model.glob("*.yml") if path.name != "language.yml"):
        _put(Path(folder) / code / source.name, "\n".join([*_names(code, source), ""]))
    for subject, names in load_yaml(rules_dir() / SCHEMA).value.items():
        _put(Path(folder) / code / FOLDER / f"{subject}.yml", "\n".join([*_phrases(code, subject, names), ""]))


def _properties(code: str) -> Iterator[str]:
    """The lines of language.yml: what has to be said, and what may be."""
    from factcheck.grammar.models import LanguageFile

    said = {"code": code, "name": code, "script": "Latin"}
    yield f"# {code}: what the language is like; the code asks for these and never which language it is"
    for name, field in LanguageFile.model_fields.items():
        line = f"{name}: {said[name]}" if name in said else f"# {name}:"
        yield f"{line}  # {field.description}"


def _names(code: str, source: Path) -> Iterator[str]:
    """The lines of a file with nothing said yet: what English says it is for, and each name with what it stands for."""
    from factcheck.grammar.models import MODELS
    from factcheck.yamlfile import load_yaml

    yield from takewhile(lambda line: line.startswith("#"), source.read_text(encoding="utf-8").splitlines())
    yield f"# {code}: fill in what the language has, leave out the rest; English says it so in {source.name}"
    if source.stem in MODELS:
        for name, field in MODELS[source.stem].model_fields.items():
            yield f"# {name}:" + (f"  # {field.description}" if field.description else "") + ("  (needed)" if field.is_required() else "")
        return
    value = load_yaml(source).value
    yield from (f"# {name}:" for name in (value if isinstance(value, dict) else ()))


def _phrases(code: str, subject: str, names: dict[str, Any]) -> Iterator[str]:
    """The lines of a file of phrases with nothing said yet: each name, what it stands for and what it needs."""
    yield f"# {code}: fill in what the language has, leave out the rest; English says it so in phrases/{subject}.yml"
    for name, entry in names.items():
        groups = f"; names {', '.join(f'(?P<{g}>…)' for g in entry['groups'])}" if "groups" in entry else ""
        yield f"# {name}: {entry['says']}{groups}"
        yield f"#   {entry['is']}:"
        if entry["is"] == "pattern":
            yield "#   hits: []"


def _check_name(name: str) -> None:
    from factcheck.errors import SettingsError

    if not name.replace("-", "").isalnum() or name.startswith("-"):
        raise SettingsError(f"not a name: {name!r}", hint="letters, digits and hyphens", code="E122")


def _put(path: Path, text: str) -> None:
    """Write a file that is not there yet; what is there stays."""
    if path.exists():
        click.echo(f"kept   {path}")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    click.echo(f"wrote  {path}")
