import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from factcheck.report import WRITERS
from factcheck.result import Result
from factcheck.settings import Settings

SCHEMA = json.loads(files("factcheck.report").joinpath("schema/report.schema.json").read_text(encoding="utf-8"))


def report_of(result: Result) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(WRITERS["json"](result, Settings()))
    return report


def closed(node: Any) -> Any:
    """The schema with no room for members it does not name."""
    if isinstance(node, list):
        return [closed(n) for n in node]
    if not isinstance(node, dict):
        return node
    shut = {key: closed(value) for key, value in node.items()}
    if isinstance(node.get("properties"), dict) and "type" in node:
        shut["additionalProperties"] = False
    return shut


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_report_meets_the_published_schema(bridge: Result) -> None:
    Draft202012Validator(SCHEMA).validate(report_of(bridge))
    Draft202012Validator(SCHEMA).validate(report_of(Result()))


def test_the_schema_names_every_member_the_report_has(bridge: Result) -> None:
    Draft202012Validator(closed(SCHEMA)).validate(report_of(bridge))


@pytest.mark.parametrize(
    ("table", "member", "value"),
    [("mentions", "kind", "colour"), ("facts", "relation", "odd"), ("findings", "severity", "fatal"), ("articles", "text", None)],
)
def test_the_schema_refuses_values_outside_the_contract(bridge: Result, table: str, member: str, value: object) -> None:
    report = report_of(bridge)
    report[table][0][member] = value
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(report)
