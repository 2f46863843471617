"""Documents to articles: sentences, mentions, names and claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.extract.claims import make_claims
from factcheck.extract.names import find_names
from factcheck.extract.scan import Scanner
from factcheck.extract.sentences import split_sentences
from factcheck.grammar.detect import detect_language
from factcheck.settings import Settings
from factcheck.types import Article, Document, Problem


class Extractor:
    """Compiled languages; reads documents one by one, keeping no state between them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.scanner = Scanner(settings)

    def articles(self, documents: Iterable[Document], problems: list[Problem]) -> list[Article]:
        """The articles of some documents; one that fails becomes a problem."""
        out = []
        for document in documents:
            try:
                out.append(self.article(document))
            except RecursionError as error:  # hostile nesting; anything else is our defect and must be seen
                problems.append(Problem(document.id, "extract", "E450", f"too deeply nested: {error}"))
        return out

    def article(self, document: Document) -> Article:
        """All that is read in one document."""
        if document.lang is None:
            document = replace(document, lang=detect_language(document.text))
        sentences = split_sentences(document)
        mentions = self.scanner.mentions(document, sentences)
        names = find_names(document, sentences, mentions)
        claims = make_claims(document, sentences, mentions, names)
        return Article(document, sentences, mentions, names, claims)
