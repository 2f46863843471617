"""Whatever bytes a file holds: it is read or told to be no article, and what is read has its place in the file."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.read import read_paths
from factcheck.settings import Settings
from factcheck.types import Document, Problem

SAID = ["가람시는 137억 원을 썼다.", "It cost $1,234.", "약", "137억", "title: x\n", "published: 2024-03-05\n"]
MARKS = ["# ", "- ", "> ", "---\n", "```", "**", "_3%_", "[a](b)", "|", "{", "}", '"', "\\u0041", "\\ud800", "\\"]
TAGS = ["<p>", "</p>", "<br>", "<h1>", "</h1>", "<table><tr><td>", "</td>", "<b", "<!--", "-->", "<script>", "</script>"]
CHARACTERS = ["&amp;", "&#x41;", "&#xD800;", "&nbsp", *"\n\r\t \x0b\x85\u2028\u200b\u200f\ufeff\u00ad½１👍\U0002f800", "\n\n", "\r\n"]
SOURCES = st.lists(st.sampled_from([*SAID, *MARKS, *TAGS, *CHARACTERS]), max_size=40).map("".join)
FORMATS = ["txt", "md", "html", "jsonl", "json", "csv", "docx", "hwpx", "hwp", "pdf", "xml", "bin"]


def read(raw: bytes, name: str) -> tuple[list[Document], list[Problem]]:
    return read_paths(["-"], replace(Settings(), stdin_filename=name), io.BytesIO(raw))


def misplaced(document: Document) -> list[tuple[int, str]]:
    """The characters of a text that are said to stand where another stands in the file."""
    source = document.source or ""
    places = [(at, *document.source_span(at, at + 1)) for at in range(len(document.text))]
    return [
        (at, document.text[at])
        for at, start, end in places
        if start is not None and end is not None and not document.text[at].isspace() and source[start:end] != document.text[at]
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@given(source=SOURCES)
def test_every_character_of_a_text_file_that_has_a_place_stands_there(name: str, source: str) -> None:
    documents, problems = read(source.encode(), name)
    assert documents or problems
    assert [misplaced(d) for d in documents] == [[] for _ in documents]


@given(source=SOURCES)
def test_every_character_of_a_page_that_has_a_place_stands_there_or_is_an_entity(source: str) -> None:
    documents, problems = read(source.encode(), "a.html")
    assert documents or problems
    for document in documents:
        assert all((document.source or "")[document.source_span(at, at + 1)[0] or 0] == "&" for at, _ in misplaced(document))


@given(source=SOURCES, headline=SOURCES)
def test_every_text_that_json_can_hold_is_read(source: str, headline: str) -> None:
    line = json.dumps({"text": f"가람시는 137억 원을 썼다. {source}", "headline": headline}, ensure_ascii=False)
    documents, _ = read(line.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").encode(), "a.jsonl")
    assert len(documents) == 1
    assert documents[0].text.encode()


@pytest.mark.parametrize("suffix", FORMATS)
@settings(max_examples=30)
@given(raw=st.binary(max_size=300))
def test_no_bytes_end_a_run(suffix: str, raw: bytes) -> None:
    documents, problems = read(raw, f"a.{suffix}")
    assert documents or problems
