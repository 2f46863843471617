"""All that is wrong with a rule file, or with the options of a rule, each with its place; imported only for files not known to be valid."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import MISSING, fields
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from factcheck.check.kinds import KINDS
from factcheck.check.pattern import pattern_fault
from factcheck.check.schema import ArticleModel, ExampleModel, PageModel, RuleModel, WhereModel
from factcheck.check.validation import WHOLE, faults_found
from factcheck.errors import FactcheckError
from factcheck.wording.template import compile_template
from factcheck.yamlfile import Loc, YamlFile

MARKED = re.compile(r"\[\[.*?\]\]", re.S)
IN_ARTICLE = 4  # steps to an article of an example: examples, 1, good, 2


def faults_of(file: YamlFile) -> list[FactcheckError]:
    """Every fault of a rule file, with line and column."""
    if not isinstance(file.value, dict):
        return [file.fault((), "a rule file is a mapping of id, name, kind …", WHOLE)]
    try:
        rule = RuleModel.model_validate(file.value)
    except ValidationError as error:
        faults = list(faults_found(file, (), error, _known))
        kind = file.value.get("kind")
        return faults + (_unknown_kind(file, kind) if isinstance(kind, str) and kind not in KINDS else [])
    return [*_kind_faults(file, rule), *_message_faults(file, rule), *_where_faults(file, rule), *_example_faults(file, rule)]


def _known(steps: Loc) -> Iterable[str]:
    """The keys there are where a key of a rule file stands."""
    models: dict[str, type[BaseModel]] = {"where": WhereModel, "examples": ArticleModel if len(steps) > IN_ARTICLE else ExampleModel}
    return (models.get(str(steps[0]), RuleModel) if len(steps) > 1 else RuleModel).model_fields


def _unknown_kind(file: YamlFile, kind: str) -> list[FactcheckError]:
    return [file.fault(("kind",), f"unknown kind {kind}", f"one of: {', '.join(sorted(KINDS))}")]


def _kind_faults(file: YamlFile, rule: RuleModel) -> list[FactcheckError]:
    if rule.kind not in KINDS:
        return _unknown_kind(file, rule.kind)
    return options_faults(file, ("options",), rule.kind, rule.options)


# Kinds whose options may all be left out: a rule that gives none needs no model of them, which takes 2 ms to build.
_KINDS_AT_EASE = frozenset(
    name for name, kind in KINDS.items() if all(f.default is not MISSING or f.default_factory is not MISSING for f in fields(kind.options))
)


@lru_cache(maxsize=256)
def _options_of(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind].options)


def options_faults(file: YamlFile, at: Loc, kind: str, options: dict[str, Any]) -> list[FactcheckError]:
    """Every fault of a kind's options that stand at `at` in a file."""
    known = [f.name for f in fields(KINDS[kind].options)]
    unknown = [key for key in options if key not in known]
    faults = [
        file.fault((*at, key), f"unknown option {key}", f"{kind} knows: {', '.join(known)}" if known else f"{kind} has none")
        for key in unknown
    ]
    if not options and kind in _KINDS_AT_EASE:
        return faults
    try:
        _options_of(kind).validate_python({k: v for k, v in options.items() if k in known})
    except ValidationError as error:
        faults += faults_found(file, at, error, lambda _: known)
    return faults


def _message_faults(file: YamlFile, rule: RuleModel) -> list[FactcheckError]:
    kind = KINDS.get(rule.kind)
    faults = []
    for lang, lines in rule.message.items():
        worded = {"main": lines} if isinstance(lines, str) else lines
        if "main" not in worded:
            faults.append(file.fault(("message", lang), "the message `main` is missing", "word it"))
        for wording, text in worded.items():
            at: Loc = ("message", lang) if isinstance(lines, str) else ("message", lang, wording)
            if kind is not None and wording not in kind.wordings:
                faults.append(file.fault(at, f"unknown message {wording}", f"{rule.kind} words: {', '.join(kind.wordings)}"))
                continue
            try:
                used = compile_template(text).fields
            except ValueError as error:
                faults.append(file.fault(at, str(error), "write {field}"))
                continue
            known = kind.wordings[wording] if kind else used
            faults += [
                file.fault(at, f"unknown field {{{f}}}", f"known here: {', '.join(known) or 'none'}") for f in used if f not in known
            ]
    if missing := [lang for lang in rule.message if lang not in rule.why]:
        faults.append(file.fault(("why",), f"why is not told in {', '.join(missing)}", "tell it in every language of the message"))
    return faults


def _where_faults(file: YamlFile, rule: RuleModel) -> list[FactcheckError]:
    reason = pattern_fault(rule.where.text) if rule.where.text else None
    return [file.fault(("where", "text"), reason, "a plain pattern on one sentence")] if reason else []


def _example_faults(file: YamlFile, rule: RuleModel) -> list[FactcheckError]:
    faults = []
    for i, example in enumerate(rule.examples):
        at: Loc = ("examples", i)
        if (example.bad is None) == (example.good is None):
            faults.append(file.fault(at, "an example is either bad or good"))
        shown = example.bad if example.bad is not None else example.good
        if shown is None:
            continue
        texts = [shown] if isinstance(shown, str) else [a.text for a in shown]
        pages: list[PageModel] = [example] if isinstance(shown, str) else [example, *shown]
        around = (line or "" for page in pages for line in (page.headline, page.subhead, page.caption))
        lines = (*texts, *around)
        if any("[[" in MARKED.sub("", line) for line in lines):
            faults.append(file.fault(at, "a mark is not closed", "write [[figure]]"))
        elif example.good is not None and any("[[" in line for line in lines):
            faults.append(file.fault(at, "a good example has no marked span", "remove [[ ]]"))
        if example.lang not in rule.message:
            faults.append(file.fault(at, f"an example in {example.lang}, but no message in it"))
    return faults
