"""Messages with named fields: "{stated}은/는 {computed}과/와 다르다"; Korean particles follow the field's last sound."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.wording.particle import PAIR, particle

_FIELD = re.compile(rf"\{{(\w+)\}}(?:(['\"’”)\]]?)({PAIR}))?")


@dataclass(frozen=True, slots=True)
class Template:
    """A message cut at its fields: literal, field, particle pair, literal …"""

    parts: tuple[tuple[str, str, str, str], ...]  # literal, field, a quote that closes after it, particle pair
    tail: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return tuple(name for _, name, _, _ in self.parts)

    def fill(self, fields: Mapping[str, str]) -> str:
        """The message with its fields filled in."""
        out = []
        for literal, name, quote, pair in self.parts:
            value = str(fields[name])
            out += [literal, value, quote, particle(value, pair) if pair else ""]
        return "".join(out) + self.tail


def compile_template(text: str) -> Template:
    """The template of a message. Raises ValueError for a brace that opens no field."""
    parts, at = [], 0
    for match in _FIELD.finditer(text):
        parts.append((text[at : match.start()], match[1], match[2] or "", match[3] or ""))
        at = match.end()
    rest = "".join(p[0] for p in parts) + text[at:]
    if "{" in rest or "}" in rest:
        raise ValueError("a brace must open a field: {name}")
    return Template(tuple(parts), text[at:])
