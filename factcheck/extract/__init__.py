"""Documents to articles: sentences, mentions, names and claims."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from factcheck.extract.claims import claim_steps
from factcheck.extract.names import name_steps
from factcheck.extract.scan import Scanner
from factcheck.extract.sentences import split_sentences
from factcheck.extract.steps import ABREAST, Steps, finish, side_by_side
from factcheck.extract.tokens import Tokens
from factcheck.extract.unicode import fold
from factcheck.grammar.detect import detect_language
from factcheck.grammar.lexicon import lexicon
from factcheck.settings import Settings
from factcheck.types import Article, Document, Mention, Problem, Sentence

LONE = re.compile("[\ud800-\udfff]")  # half a pair
LONGEST = 2_000_000  # code points of a text; more is no article, and figures by the million would fill memory


class Extractor:
    """Compiled languages; reads documents a few at a time (steps.py), keeping no state between them."""

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
        out: list[Article] = []
        for first in range(0, len(documents), ABREAST):
            for article, found in side_by_side([self._safe_steps(d, naming=naming) for d in documents[first : first + ABREAST]]):
                problems += found
                out.append(article)
                if tell:
                    tell(len(out), len(documents))
        return out

    def _safe_steps(self, document: Document, *, naming: bool) -> Steps[tuple[Article, list[Problem]]]:
        """The article of a document however it is, and what was the matter with it."""
        problems = []
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
            article = yield from self._steps(document, naming=naming)
        except RecursionError as error:  # hostile nesting; anything else is our defect and must be seen
            problems.append(Problem(document.id, "extract", "E450", f"too deeply nested: {error}"))
            article = Article(self.prepared(document))
        return article, problems

    def prepared(self, document: Document) -> Document:
        """The document with its language told or found, and in characters that can be written out again."""
        try:
            document.text.encode()
        except UnicodeEncodeError:  # halves of pairs, as a file read with surrogateescape has
            document = replace(document, text=LONE.sub("\ufffd", document.text))
        return document if document.lang else replace(document, lang=detect_language(document.text))

    def article(self, document: Document) -> Article:
        """All that is read in one document."""
        return finish(self._steps(document, naming=False))

    def mentions(self, documents: Iterable[Document]) -> list[tuple[Document, list[Mention]]]:
        """The documents, their language told or found, and the mentions of each."""
        return side_by_side([self._mention_steps(d) for d in documents])

    def _mention_steps(self, document: Document) -> Steps[tuple[Document, list[Mention]]]:
        document = self.prepared(document)
        folded = fold(document.text)
        sentences = split_sentences(document, folded)
        yield
        return document, (yield from self.scanner.steps(document, folded, sentences))

    def _steps(self, document: Document, *, naming: bool) -> Steps[Article]:
        document = self.prepared(document)
        folded = fold(document.text)
        sentences = split_sentences(document, folded)
        yield
        mentions = yield from self.scanner.steps(document, folded, sentences, naming=naming)
        yield
        return (yield from _claim_steps(document, sentences, mentions))


def claimed(document: Document, sentences: list[Sentence], mentions: list[Mention]) -> Article:
    """The article of a document, what its mentions are about told by its names and words."""
    return finish(_claim_steps(document, sentences, mentions))


def _claim_steps(document: Document, sentences: list[Sentence], mentions: list[Mention]) -> Steps[Article]:
    lang = document.lang or "en"
    tokens = Tokens(document.text, lang)
    yield
    hits = lexicon(lang).hits(document.text)
    yield
    names = yield from name_steps(document, mentions, tokens, hits)
    yield
    claims = yield from claim_steps(document, sentences, mentions, names, tokens, hits)
    return Article(document, sentences, mentions, names, claims)


def _beginning(document: Document) -> Document:
    """The document with as much of its text as is read."""
    blocks = tuple(b._replace(end=min(b.end, LONGEST)) for b in document.blocks if b.start < LONGEST)
    notes = tuple(d for d in document.directives if d.start is None or d.start < LONGEST)
    return replace(document, text=document.text[:LONGEST], blocks=blocks, directives=notes)
