"""YAML text to its plain value and the place of each part, from the parser's events.

Files may come from strangers: only plain values (no tags), no aliases (so no alias bombs), bounded size and depth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from factcheck.collector import at_rest
from factcheck.errors import FactcheckError

MAX_DEPTH = 20
MAX_VALUES = 100_000
SHOWN = 40  # characters of a value that cannot be read that are shown
TEXT_TAG = "tag:yaml.org,2002:str"

Loc = tuple[int | str, ...]


def read_document(text: str, name: str, kind: type[FactcheckError]) -> tuple[Any, dict[Loc, tuple[int, int]]]:
    """The value of the only document, and line and column of its parts. Raises `kind` where it is no safe YAML."""
    reader = _Reader(text, name, kind)
    try:
        with at_rest():  # every event stays to the end
            return reader.document(), reader.marks
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _fault(kind, mark, name, f"not valid YAML: {error.problem}", "check quotes and indentation") from None
    except yaml.YAMLError as error:
        raise kind(f"not valid YAML: {error}", path=name) from None


class _Reader:
    """Plain values from the parser's events, no tree of nodes between; bounds are checked before any value is made."""

    def __init__(self, text: str, name: str, kind: type[FactcheckError]) -> None:
        self._loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        self._name, self._kind = name, kind
        self._events: Iterator[Any] = iter(())
        self.marks: dict[Loc, tuple[int, int]] = {}

    def document(self) -> Any:
        """The value of the only document, None where there is none."""
        self._events = iter(self._bounded())
        self._next()  # the stream begins
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        value = self._value(self._next(), ())
        self._next()  # the document ends
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise yaml.composer.ComposerError(None, None, "but found another document", event.start_mark)
        return value

    def _bounded(self) -> list[Any]:
        """All events. Raises where there are too many, too deep ones or aliases."""
        events: list[Any] = []
        depth = 0
        while self._loader.check_event():
            event = self._loader.get_event()
            events.append(event)
            if len(events) > MAX_VALUES:
                raise self._fault(event, f"more than {MAX_VALUES:,} values", "split it")
            if isinstance(event, yaml.ScalarEvent):
                continue
            if isinstance(event, yaml.AliasEvent):
                raise self._fault(event, "aliases (*name) are not allowed", "write the value out")
            if getattr(event, "tag", None) is not None:
                raise self._fault(event, f"the tag {event.tag} is not allowed", "only plain values are")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise self._fault(event, f"nested deeper than {MAX_DEPTH} levels", None)
        return events

    def _next(self) -> Any:
        return next(self._events)

    def _value(self, event: Any, loc: Loc) -> Any:
        mark = event.start_mark
        self.marks[loc] = (mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            out: list[Any] = []
            while not isinstance(child := self._next(), yaml.SequenceEndEvent):
                out.append(self._value(child, (*loc, len(out))))
            return out
        return self._mapping(loc)

    def _mapping(self, loc: Loc) -> dict[Any, Any]:
        out: dict[Any, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key: Any = self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None
            if isinstance(key, bool):
                key = event.value  # YAML 1.1 takes `on`, `off`, `yes` and `no` for truth values; as keys they are words
            if key is None:
                raise self._fault(event, "keys must be plain words", None)
            if key in out:
                raise self._fault(event, f"key {key!r} stands twice", "remove one")
            out[key] = self._value(self._next(), (*loc, key))
        return out

    def _scalar(self, event: Any) -> Any:
        tag = event.tag
        if tag is None or tag == "!":
            tag = self._loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        if tag == TEXT_TAG:
            return event.value
        try:
            return self._loader.construct_object(yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark))
        except yaml.constructor.ConstructorError:
            raise self._fault(event, f"the tag {tag} is not allowed", "only plain values are") from None
        except (ValueError, KeyError, AttributeError):  # 2024-02-30, a number of 5000 digits, !!int x
            raise self._fault(event, f"{event.value[:SHOWN]!r} is no date or number there is", "quote it if it is text") from None

    def _fault(self, event: Any, message: str, hint: str | None) -> FactcheckError:
        return _fault(self._kind, event.start_mark, self._name, message, hint)


def _fault(kind: type[FactcheckError], mark: Any, name: str, message: str, hint: str | None) -> FactcheckError:
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (None, None)
    return kind(message, path=name, line=line, column=column, hint=hint)
