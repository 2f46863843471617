"""The errors a user can meet: code, message, place, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

SHOWN = 60  # characters of a wrong value that are shown


def shown(value: object) -> str:
    """A wrong value as a message shows it, cut where it is long."""
    text = repr(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


class FactcheckError(Exception):
    """Base of all: `code`, `message`, `path`, `line`, `column`, `hint`; `faults` where several are told at once. Survives pickling."""

    code = "E000"
    faults: tuple[FactcheckError, ...] = ()

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message, self.path, self.line, self.column, self.hint = message, path, line, column, hint
        if code:
            self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.__dict__ | {"code": self.code}, self.message)

    @classmethod
    def of(cls, faults: Sequence[FactcheckError]) -> FactcheckError:
        """One error that tells all faults, with the code and place of the first."""
        first = faults[0]
        error = cls("\n".join(str(f) for f in faults), path=first.path, line=first.line, column=first.column, code=first.code)
        error.faults = tuple(faults)
        return error

    def __str__(self) -> str:
        if self.faults:  # each names its own code and place
            return self.message
        place = ":".join(str(x) for x in (self.path, self.line, self.column) if x is not None)
        text = f"{place}: {self.code} {self.message}" if place else f"{self.code} {self.message}"
        return f"{text} ({self.hint})" if self.hint else text


def _rebuild(kind: type[FactcheckError], state: dict[str, object], message: str) -> FactcheckError:
    error = kind(message)
    error.__dict__.update(state)
    return error


class SettingsError(FactcheckError):
    """Wrong option or configuration file; nothing was read."""

    code = "E100"


class RuleError(FactcheckError):
    """A check does not validate."""

    code = "E200"


class LanguageError(RuleError):
    """A language folder does not validate."""

    code = "E300"


class ReadError(FactcheckError):
    """An article cannot be read; becomes a problem in the report."""

    code = "E400"


class ReportError(FactcheckError):
    """An output cannot be written."""

    code = "E500"
