"""factcheck: which figures and dates of these articles disagree, with evidence and arithmetic."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.api import approx, check, extract, write
    from factcheck.checker import Checker
    from factcheck.errors import FactcheckError
    from factcheck.result import Result
    from factcheck.types import Claim, Document, Finding, Severity

_HOME = {
    "check": "api",
    "extract": "api",
    "write": "api",
    "approx": "api",
    "Checker": "checker",
    "Document": "types",
    "Claim": "types",
    "Finding": "types",
    "Severity": "types",
    "Result": "result",
    "FactcheckError": "errors",
}

__all__ = [
    "Checker",
    "Claim",
    "Document",
    "FactcheckError",
    "Finding",
    "Result",
    "Severity",
    "__version__",
    "approx",
    "check",
    "extract",
    "write",
]


def __getattr__(name: str) -> Any:
    """The public names, loaded when first asked for, so that `import factcheck` costs next to nothing."""
    if name in _HOME:
        return getattr(import_module(f"factcheck.{_HOME[name]}"), name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
