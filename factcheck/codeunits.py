"""Offsets of the machine formats in UTF-16 code units, as JavaScript, Java and editors count them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from factcheck.types import Document

UTF16 = "utf16"  # as the setting `offsets` names it
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")  # characters of two code units


class CodeUnits:
    """Code points to UTF-16 code units, in one text."""

    __slots__ = ("_astral",)

    def __init__(self, text: str) -> None:
        self._astral = [m.start() for m in _ASTRAL.finditer(text)]

    def at(self, offset: int | None) -> int | None:
        """The offset in code units of one in code points; None stays None."""
        return None if offset is None else offset + bisect_left(self._astral, offset)


class DocumentUnits:
    """The code units of a document's text, and of its file where the decoded file is at hand."""

    __slots__ = ("_file", "_text")

    def __init__(self, document: Document) -> None:
        self._text = CodeUnits(document.text)
        self._file = CodeUnits(document.source) if document.source is not None else None

    def move(self, row: dict[str, Any]) -> None:
        """Count the offsets of a mention or place in code units; those into a file that is not at hand (a line of JSONL) become None."""
        row["start"], row["end"] = self._text.at(row["start"]), self._text.at(row["end"])
        for key in ("source_start", "source_end"):
            row[key] = self._file.at(row[key]) if self._file is not None else None

    def move_sentence(self, claim: dict[str, Any]) -> None:
        """Count the sentence of a claim in code units."""
        claim["sentence"] = [self._text.at(offset) for offset in claim["sentence"]]


def in_code_units(report: dict[str, Any], documents: Iterable[Document]) -> dict[str, Any]:
    """The JSON report of these documents (Result.to_dict()), changed in place: every offset in UTF-16 code units."""
    units = {document.id: DocumentUnits(document) for document in documents}
    for mention in report["mentions"]:
        units[mention["article"]].move(mention)
    for claim in report["claims"]:
        units[claim["article"]].move_sentence(claim)
    for finding in report["findings"]:
        for place in finding["places"]:
            units[place["article"]].move(place)
    return report
