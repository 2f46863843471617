"""Documents to articles: sentences, mentions, names and claims."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from factcheck.extract.claims import make_claims
from factcheck.extract.names import find_names
from factcheck.extract.scan import Scanner
from factcheck.extract.sentences import split_sentences
from factcheck.extract.tokens import Tokens
from factcheck.grammar.detect import detect_language
from factcheck.grammar.lexicon import lexicon
from factcheck.settings import Settings
from factcheck.types import Article, Document, Mention, Problem, Sentence

LONGEST = 2_000_000  # code points of a text; more is no article, and figures by the million would fill memory


class Extractor:
    """Compiled languages; reads documents one by one, keeping no state between them."""

    loaded: ClassVar[set[str | None]] = set()  # languages whose rules stand in memory, for as long as the process runs

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.scanner = Scanner(settings)

    def articles(
        self,
        documents: Sequence[Document],
        problems: list[Problem],
        tell: Callable[[int, int | None], None] | None = None,
        *,
        naming: bool = False,
    ) -> list[Article]:
        """The articles of some documents, in order; one that fails stays, without mentions, and becomes a problem.

        With `naming`, numbers that only name something (10층, 2호선) are read as well: no figures, but a draft may name
        another floor than its source.
        """
        out = []
        for done, document in enumerate(documents, 1):
            if len(document.text) > LONGEST:
                problems.append(
                    Problem(
                        document.id,
                        "extract",
                        "E451",
                        f"{document.path or document.id}: longer than any article; only the first {LONGEST:,} characters are checked",
                    )
                )
                document = _beginning(document)
            try:
                out.append(self.article(document, naming=naming))
            except RecursionError as error:  # hostile nesting; anything else is our defect and must be seen
                problems.append(Problem(document.id, "extract", "E450", f"too deeply nested: {error}"))
                out.append(Article(self.with_language(document)))
            if tell:
                tell(done, len(documents))
        return out

    def with_language(self, document: Document) -> Document:
        """The document with its language told or found."""
        return document if document.lang else replace(document, lang=detect_language(document.text))

    def article(self, document: Document, *, naming: bool = False) -> Article:
        """All that is read in one document; `naming` as for articles()."""
        document = self.with_language(document)
        sentences = split_sentences(document)
        article = claimed(document, sentences, self.scanner.mentions(document, sentences, naming=naming))
        if document.lang not in self.loaded:
            self.loaded.add(document.lang)
            gc.freeze()  # the rules of a language stay; every full collection would look at all of them again, 23 ms or twenty articles
        return article


def claimed(document: Document, sentences: list[Sentence], mentions: list[Mention]) -> Article:
    """The article of a document, what its mentions are about told by its names and words."""
    tokens, hits = Tokens(document.text), lexicon(document.lang or "en").hits(document.text)
    names = find_names(document, mentions, tokens, hits)
    return Article(document, sentences, mentions, names, make_claims(document, sentences, mentions, names, tokens, hits))


def _beginning(document: Document) -> Document:
    """The document with as much of its text as is read."""
    blocks = tuple(b._replace(end=min(b.end, LONGEST)) for b in document.blocks if b.start < LONGEST)
    notes = tuple(d for d in document.directives if d.start is None or d.start < LONGEST)
    return replace(document, text=document.text[:LONGEST], blocks=blocks, directives=notes)
