"""factcheck: which figures and dates of these articles disagree, with evidence and arithmetic."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
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


class _Package(ModuleType):
    """This package, whose functions `check` and `extract` keep their names.

    Importing a subpackage binds it in its parent: without this, the first call of `factcheck.check`
    would put the folder `check/` in the function's place. `from factcheck.check import …` works as ever.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    """The public names, loaded when first asked for, so that `import factcheck` costs next to nothing."""
    if name in _HOME:
        return getattr(import_module(f"factcheck.{_HOME[name]}"), name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
