"""`factcheck.toml` or `[tool.factcheck]` in pyproject.toml, nearest upward, as Settings.

Keys are those of the command line with underscores. `[severity]` and `[options]` are tables by
rule id. Every wrong key and value is told at once, with its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, SettingsError, shown
from factcheck.settings import Settings
from factcheck.sidefile import text_beside

CHOICES: dict[str, tuple[str, ...]] = {
    "lang": ("ko", "en"),
    "prefer": ("past", "future"),
    "fail_on": ("error", "warning", "info", "never"),
    "offsets": ("codepoint", "utf16"),
}
LISTS = ("select", "ignore")
PATH_LISTS = ("rules",)
PATHS = ("rates", "triage", "baseline")
SWITCHES = ("lenient", "strict")
NUMBERS = ("per_article_cap", "jobs")
SEVERITIES = ("error", "warning", "info", "off")
# Tables by rule id: whether an entry is as it must be, and what that is.
TABLES: dict[str, Callable[[Any], bool]] = {"severity": lambda v: v in SEVERITIES, "options": lambda v: isinstance(v, dict)}
NEEDED = {"severity": f"expected one of {', '.join(SEVERITIES)}", "options": "expected a table of options"}
KEYS = (*CHOICES, *LISTS, *PATH_LISTS, *PATHS, *SWITCHES, *NUMBERS, *TABLES)


def find_config(start: Path) -> Path | None:
    """The nearest configuration file from `start` upward, None if there is none."""
    for folder in (start, *start.parents):
        own = folder / "factcheck.toml"
        if own.is_file():
            return own
        shared = folder / "pyproject.toml"
        if shared.is_file() and "[tool.factcheck" in shared.read_text(encoding="utf-8", errors="replace"):
            return shared
    return None


def asked_language(arguments: Sequence[str], folder: Path) -> str | None:
    """The language of messages that a command line (`--lang ko`), else the nearest configuration file asks for.

    For telling what is wrong with either: nothing is refused here, None where no language can be made out.
    """
    told = [value for option, value in pairwise((*arguments, "")) if option == "--lang"]
    told += [argument.partition("=")[2] for argument in arguments if argument.startswith("--lang=")]
    with suppress(OSError, SettingsError):
        config = find_config(folder)
        told += [str(_read(config)[1].get("lang"))] if config else []
    return next((lang for lang in told if lang in CHOICES["lang"]), None)


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    """The text of a configuration file and the keys in it that are ours. Raises SettingsError."""
    import tomllib

    text = text_beside(path, SettingsError, "E101")
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, None)
        raise SettingsError(f"not valid TOML: {error}", path=str(path), line=line, column=column, code="E102") from None
    except RecursionError:
        raise SettingsError("not valid TOML: nested too deeply", path=str(path), code="E102") from None
    for key in ("tool", "factcheck") if path.name == "pyproject.toml" else ():
        table = table.get(key, {})
        if not isinstance(table, dict):
            raise _fault(path, text, key, f"{key} = {table!r}: expected a table of keys", None, "E104")
    return text, table


def load_config(path: Path) -> Settings:
    """The settings of a configuration file; relative paths are taken from its folder.

    Raises SettingsError with every wrong key and value of the file.
    """
    text, table = _read(path)
    faults: list[FactcheckError] = []
    values: dict[str, Any] = {}
    for raw, value in table.items():
        key = raw.replace("-", "_")
        if key not in KEYS:
            faults.append(_fault(path, text, raw, f"unknown key {raw!r}", _instead(path, key), "E103"))
        elif key in TABLES and isinstance(value, dict):
            wrong = [(name, entry) for name, entry in value.items() if not TABLES[key](entry)]
            faults += [_fault(path, text, n, f"{raw}.{n} = {shown(entry)}: {NEEDED[key]}", None, "E104") for n, entry in wrong]
            values[key] = value
        elif expected := _expected(key, value):
            faults.append(_fault(path, text, raw, f"{raw} = {shown(value)}: {expected}", None, "E104"))
        else:
            values[key] = _value(key, value, path.parent)
    if faults:
        raise SettingsError.of(faults)
    return Settings(**values, config=path)


def _instead(path: Path, key: str) -> str:
    """What to do about a key that is unknown."""
    from difflib import get_close_matches

    if key == "tool":
        return f"[tool.factcheck] is for pyproject.toml: in {path.name} the keys stand without it"
    near = get_close_matches(key, KEYS, 1)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(KEYS)}"


def _expected(key: str, value: object) -> str | None:
    """What a value ought to be, None where it is."""
    if key in CHOICES and value not in CHOICES[key]:
        return f"expected one of {', '.join(CHOICES[key])}"
    if key in (*LISTS, *PATH_LISTS) and not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
        return 'expected a list of strings, like ["FC101"]'
    if key in PATHS and not isinstance(value, str):
        return "expected a path in quotes"
    if key in SWITCHES and not isinstance(value, bool):
        return "expected true or false"
    if key in NUMBERS and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        return "expected a whole number"
    return "expected a table of rule ids" if key in TABLES else None


def _value(key: str, value: Any, folder: Path) -> object:
    if key in PATHS:
        return folder / value
    if key in PATH_LISTS:
        return tuple(folder / v for v in value)
    return tuple(value) if key in LISTS else value


def _fault(path: Path, text: str, key: str, message: str, hint: str | None, code: str) -> SettingsError:
    """A fault with the first line that gives the key, in pyproject.toml from our own table on."""
    pattern = re.compile(rf"^\s*\[?[\w.\"]*?{re.escape(key)}\b")
    line = next((n for n, row in _own_rows(text) if pattern.match(row)), None)
    return SettingsError(message, path=str(path), line=line, hint=hint, code=code)


def _own_rows(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines of a configuration file, in pyproject.toml from our own table on."""
    rows = list(enumerate(text.splitlines(), 1))
    ours = next((n for n, row in rows if row.lstrip().startswith("[tool.factcheck")), 1)
    return (row for row in rows if row[0] >= ours)


def line_in(config: Path | None, *names: str) -> int | None:
    """The line of a configuration file that gives the last of some names, each from the line of the one before on: a rule, its option.

    None where they were told elsewhere, on the command line or to the API.
    """
    rows = list(_own_rows(text_beside(config, SettingsError, "E101"))) if config else []
    found = None
    for name in names:
        told = re.compile(rf"[^#]*(?<![\w-]){re.escape(name)}(?![\w-])")
        found = next((n for n, row in rows if n >= (found or 1) and told.match(row)), None)
        if found is None:
            break
    return found
