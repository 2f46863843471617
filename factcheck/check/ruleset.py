"""The rule book: rules/checks and the user's folders, loaded, validated and cached."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, get_type_hints

from factcheck.check.kinds import KINDS
from factcheck.check.rule import Rule
from factcheck.check.where import EVERYTHING, Where
from factcheck.config import line_in
from factcheck.errors import FactcheckError, RuleError, SettingsError
from factcheck.kept import digest_of, keep, place, recall
from factcheck.rulesdir import rules_dir
from factcheck.settings import Settings
from factcheck.sidefile import MAX_BYTES
from factcheck.types import Problem, Severity
from factcheck.yamlfile import YamlFile, load_each

MAX_FILES = 20_000
CLOSE = 0.8  # likeness from which an unknown rule is a known one misspelt: FC23 is FC203, FC999 is none
SEVERITY = {s.label: s for s in Severity}
_TEXT_KEYS = ("lang", "attribute", "entity", "unit", "kind", "role", "modality", "part", "outlet")


def load_rules(settings: Settings, *, everything: bool = False) -> tuple[list[Rule], list[Problem]]:
    """The rules that are on (or all), in order of id, and notes (a replaced rule). Raises RuleError with every fault."""
    by_id: dict[str, Rule] = {}
    notes: list[Problem] = []
    faults: list[FactcheckError] = []
    own = {folder.resolve(): folder for folder in reversed(settings.rules)}  # once, where config and command line name the same
    for folder in (rules_dir() / "checks", *reversed(own.values())):
        seen: dict[str, Rule] = {}
        try:
            rules = read_folder(folder)
        except RuleError as error:
            faults += error.faults or [error]
            continue
        for rule in rules:
            if rule.id in seen:
                faults.append(RuleError(f"id {rule.id} is taken by {seen[rule.id].path}", path=rule.path, hint="give it a free id"))
            elif rule.id in by_id:
                notes.append(Problem(None, "check", "N201", f"rule {rule.id} of {by_id[rule.id].path} is replaced by {rule.path}"))
            seen[rule.id] = rule
        by_id.update(seen)
    if faults:
        raise RuleError.of(faults)
    if everything:
        return [by_id[key] for key in sorted(by_id)], notes
    return _chosen(by_id, settings), notes


def read_folder(folder: Path) -> list[Rule]:
    """The rules of one folder, sorted by file name. Raises RuleError with every fault of every file."""
    if not folder.is_dir():
        raise RuleError("no such folder", path=str(folder), hint="--rules takes a folder of .yml files")
    paths = sorted(p for p in folder.iterdir() if p.suffix in {".yml", ".yaml"})
    if not paths and not (folder / "lang").is_dir():
        raise RuleError("no rule file in this folder", path=str(folder), hint="--rules takes a folder of .yml files")
    if len(paths) > MAX_FILES:
        raise RuleError(f"more than {MAX_FILES:,} rule files", path=str(folder))
    root = folder.resolve()
    outside = [p for p in paths if not p.resolve().is_relative_to(root)]
    if outside:
        raise RuleError.of([RuleError("leads outside its folder", path=str(p), hint="copy the file here") for p in outside])
    where = place("rules", digest_of(_made_of(paths)))
    rows = recall(where)
    if not isinstance(rows, list):
        rows = _validated(paths)
        keep(where, rows)
    return [_rule(row) for row in rows]


def _made_of(paths: Iterable[Path]) -> Iterator[bytes]:
    """The files, and everything they are validated against."""
    for name, kind in sorted(KINDS.items()):
        shape = [(f.name, str(f.type), str(f.default)) for f in fields(kind.options)]
        yield repr((name, shape, sorted(kind.wordings.items()))).encode()
    for path in paths:
        yield str(path).encode()
        try:
            yield path.read_bytes() if path.stat().st_size <= MAX_BYTES else b"too large"
        except OSError as error:
            yield repr(error).encode()


def _validated(paths: Iterable[Path]) -> list[dict[str, Any]]:
    from factcheck.check.faults import faults_of

    rows: list[dict[str, Any]] = []
    faults: list[FactcheckError] = []
    for path, file in load_each(paths, RuleError, faults):
        found = faults_of(file) or _name_fault(file, path)
        faults += found
        if not found:
            rows.append(_plain(file.value, path))
    if faults:
        raise RuleError.of(faults)
    return rows


def _name_fault(file: YamlFile, path: Path) -> list[FactcheckError]:
    wanted = f"{file.value['id']}-{file.value['name']}"
    return [] if path.stem == wanted else [file.fault(("id",), f"the file is named {path.name}", f"name it {wanted}.yml")]


def _plain(value: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """What the engine needs of a rule file, as JSON can hold it."""
    message = {lang: {"main": m} if isinstance(m, str) else m for lang, m in value["message"].items()}
    where = {k: [v] if k in _TEXT_KEYS and isinstance(v, str) else v for k, v in value.get("where", {}).items()}
    keys = ("id", "name", "kind", "type", "severity", "scope", "on", "why")
    return {k: value[k] for k in keys if k in value} | {
        "message": message,
        "where": where,
        "options": value.get("options", {}),
        "path": str(path),
    }


def _rule(row: Mapping[str, Any]) -> Rule:
    where: dict[str, Any] = {
        k: Decimal(str(v)) if k in {"minimum", "maximum"} else tuple(v) if isinstance(v, list) else v for k, v in row["where"].items()
    }
    return Rule(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        type=row["type"],
        severity=SEVERITY[row["severity"]],
        scope=row.get("scope", "article"),
        where=Where(**where) if where else EVERYTHING,
        options=options_of(row["kind"], row["options"]),
        message=row["message"],
        why=row["why"],
        on=row.get("on", True),
        path=row["path"],
    )


def options_of(kind: str, values: Mapping[str, Any]) -> Any:
    """The options dataclass of a kind, from plain values that are known to be valid."""
    cls = KINDS[kind].options
    hints = _hints(cls)
    return cls(**{name: _cast(hints[name], value) for name, value in values.items()})


@lru_cache(maxsize=256)
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls)


def _cast(hint: Any, value: Any) -> Any:
    if hint is Decimal or hint == Decimal | None:
        return None if value is None else Decimal(str(value))
    return tuple(value) if isinstance(value, list) else value


def _chosen(by_id: Mapping[str, Rule], settings: Settings) -> list[Rule]:
    """The rules that are on under these settings, with the severities and options set there."""
    names = {key for rule in by_id.values() for key in (rule.id, rule.name, rule.type)}
    asked = {*settings.select, *settings.ignore, *settings.severity, *settings.options}
    if unknown := sorted(asked - names):
        raise SettingsError.of([_unknown(name, names, settings) for name in unknown])
    out = []
    for rule in sorted(by_id.values(), key=lambda r: r.id):
        keys = (rule.id, rule.name, rule.type)
        if any(k in settings.ignore for k in keys):
            continue
        if not (any(k in settings.select for k in keys) if settings.select else rule.on):
            continue
        severity = next((settings.severity[k] for k in keys if k in settings.severity), None)
        if severity == "off":
            continue
        if severity is not None:
            if severity not in SEVERITY:
                raise SettingsError(f"unknown severity {severity} for {rule.id}", code="E111", hint="one of: info, warning, error, off")
            rule = replace(rule, severity=SEVERITY[severity])
        told = next((k for k in keys if settings.options.get(k)), None)
        if told is not None:
            rule = replace(rule, options=_changed(rule, told, settings))
        out.append(rule)
    return out


def _unknown(name: str, names: Collection[str], settings: Settings) -> SettingsError:
    line = line_in(settings.config, name)
    path = str(settings.config) if line else None
    return SettingsError(f"unknown rule: {name}", path=path, line=line, code="E110", hint=rule_hint(name, names))


def rule_hint(name: str, names: Collection[str]) -> str:
    """What to do about a rule that there is none of: the id, name or type it was near to, or where all of them are listed."""
    from difflib import get_close_matches

    folded = {n.casefold(): n for n in names}
    near = get_close_matches(name.casefold(), folded, n=1, cutoff=CLOSE)
    return f"did you mean {folded[near[0]]}?" if near else "`factcheck rules list` shows them all"


def _changed(rule: Rule, told: str, settings: Settings) -> Any:
    """The options of a rule with those that the settings give under its id, name or type. Raises SettingsError with every fault."""
    from factcheck.check.faults import options_faults

    changed = dict(settings.options[told])
    lines = {key: line_in(settings.config, told, key) for key in changed}
    path = str(settings.config) if any(lines.values()) else f"[options.{told}]"
    file = YamlFile(path, changed, {(key,): (line or 0, 1) for key, line in lines.items()})
    if faults := options_faults(file, (), rule.kind, changed):
        raise SettingsError.of([SettingsError(f.message, path=f.path, line=f.line or None, hint=f.hint, code="E112") for f in faults])
    hints = _hints(rule.options.__class__)
    return replace(rule.options, **{k: _cast(hints[k], v) for k, v in changed.items()})
