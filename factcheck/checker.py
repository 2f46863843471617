"""The pipeline, whole, on one screen: read, extract, align, judge, check."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from factcheck.align import align
from factcheck.align.verdict import judge
from factcheck.canonical import canonical_order, put_back
from factcheck.changes import changed_and_beside, changed_first, concerns, tells_of
from factcheck.check import RuleBook
from factcheck.collector import at_rest
from factcheck.config import CHOICES
from factcheck.errors import SettingsError
from factcheck.extract import Extractor
from factcheck.read import dated, headed, read_paths, settled, without_article
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Article, Document, Problem

Input = str | Path | Document
NO_SOURCE = "E425"
TOLD_ROWS = 3  # rows of the metadata table without an article that are named
Tell = Callable[[int, int | None], None]


class Checker:
    """Compiled rules and languages, for many runs.

    `rules` is a folder (or several) of one's own checks; `lang` the language of messages, by
    default that of the articles. Raises RuleError, LanguageError or SettingsError at once, with
    every fault of every file.

    While it reads and compares, the cyclic garbage collector of the process rests; it is as it was afterwards.
    """

    def __init__(
        self,
        rules: str | Path | Sequence[str | Path] | None = None,
        lang: str | None = None,
        settings: Settings | None = None,
    ) -> None:
        settings = settings or Settings()
        if rules is not None:
            folders = [rules] if isinstance(rules, str | Path) else rules
            settings = replace(settings, rules=(*settings.rules, *(Path(f) for f in folders)))
        if lang is not None:
            settings = replace(settings, lang=lang)
        if settings.lang not in (None, *CHOICES["lang"]):
            known = ", ".join(CHOICES["lang"])
            raise SettingsError(f"no messages in the language {settings.lang!r}", hint=f"one of {known}", code="E104")
        self.settings = settings
        self.extractor = Extractor(settings)
        self.rulebook = RuleBook.load(settings)

    def check(
        self,
        inputs: Input | Iterable[Input],
        against: Input | Iterable[Input] | None = None,
        tell: Tell | None = None,
        changed: Collection[Path] | None = None,
    ) -> Result:
        """The report on `inputs`; with `against`, inputs are drafts and get a verdict per claim.

        With `changed`, files among the inputs, only what is told of these: by themselves, and beside the other inputs that tell of
        the same events. The report holds no other articles. `tell` is called with (articles read, of how many).
        """
        inputs = _entries(inputs)
        drafts, problems = self.documents(inputs)
        sources: list[Document] = []
        if against is not None:
            against = _entries(against)
            sources, more = self.sources(against)
            drafts, sources = told_apart(drafts, sources, named_files(against) - named_files(inputs))
            problems += more
        if against is not None and not sources:
            # Against nothing, every figure of a draft would be one that no source has.
            problems.append(Problem(None, "read", NO_SOURCE, "no source could be read: the drafts were checked by themselves alone"))
        problems += self._idle_rows([*drafts, *sources])
        articles = self.extractor.articles(unique_ids([*drafts, *sources]), problems, tell, naming=bool(sources))
        if sources:
            for article in articles[: len(drafts)]:
                article.draft = True
        if changed is None:
            return self.compare(articles, problems, drafts=bool(sources))
        beside = changed_and_beside(articles[: len(drafts)], changed) + articles[len(drafts) :]
        result = self.compare(beside, [p for p in problems if concerns(p, changed)], drafts=bool(sources))
        result.findings_list = [changed_first(f, beside, changed) for f in result.findings_list if tells_of(f, beside, changed)]
        return result

    def _idle_rows(self, documents: list[Document]) -> list[Problem]:
        """A note on the rows of the metadata table that no article has: mistyped, most likely."""
        idle = without_article(self.settings.metadata, documents)
        if not idle:
            return []
        named = ", ".join(idle[:TOLD_ROWS]) + (" …" if len(idle) > TOLD_ROWS else "")
        return [
            Problem(None, "check", "N130", f"metadata: rows without an article: {len(idle)} ({named}); write paths or ids as in the report")
        ]

    def compare(self, articles: list[Article], problems: list[Problem] | None = None, *, drafts: bool = False) -> Result:
        """The report on articles already extracted."""
        problems = [] if problems is None else problems
        order = canonical_order(articles)
        laid_out = [articles[i] for i in order]
        lang = self.settings.lang or _main_language(articles)
        with at_rest():  # what is compared is alive to the end, and a sixth of the time went into looking at it for garbage
            facts = align(laid_out)
        with at_rest():
            if drafts:
                judge(laid_out, facts)
            findings = self.rulebook.run(laid_out, facts, lang, problems)
        put_back(order, laid_out, facts, findings)
        return Result(articles, facts, findings, problems, lang)

    def documents(self, inputs: Input | Iterable[Input]) -> tuple[list[Document], list[Problem]]:
        """The documents of paths and Documents, in order, and a problem for each that cannot be read.

        A single one has the date of the settings, if they give one.
        """
        documents, problems = self.sources(inputs)
        return [d for d in dated(documents, self.settings) if isinstance(d, Document)], problems

    def sources(self, inputs: Input | Iterable[Input]) -> tuple[list[Document], list[Problem]]:
        """As `documents`, with the dates that the files themselves give."""
        documents: list[Document] = []
        problems: list[Problem] = []
        for paths, some in groupby(_entries(inputs), key=lambda entry: isinstance(entry, str | Path)):
            if paths:  # together: a file given alone and again in its folder is one article
                read, failed = read_paths(some, self.settings)  # type: ignore[arg-type]
                documents += read
                problems += failed
                continue
            for document, problem in map(_given, some):
                documents.append(document)
                problems += [problem] if problem else []
        return documents, problems


def _given(entry: object) -> tuple[Document, Problem | None]:
    """A Document as a reader would give it, and what is wrong with it. Raises TypeError for anything else."""
    if not isinstance(entry, Document):
        kind = type(entry).__name__
        raise TypeError(f"an article is a path or a Document, not {kind}: give several one by one, a text as Document(text, id=…)")
    document, problem = settled(entry)
    given = document.headline if document.headline_span is None else None
    return headed(document, given) if given else document, problem


def _entries(inputs: Input | Iterable[Input]) -> list[Input]:
    return [inputs] if isinstance(inputs, str | Path | Document) else list(inputs)


def named_files(entries: Sequence[Input]) -> set[Path]:
    """The files that are named, not found in a folder."""
    return {Path(e).resolve() for e in entries if isinstance(e, str | Path) and not Path(e).is_dir()}


def told_apart(drafts: list[Document], sources: list[Document], named: set[Path]) -> tuple[list[Document], list[Document]]:
    """Drafts and sources that are not the same files: in the folder of its sources a draft would bear itself out.

    A file `named` as a source alone is one, though a folder of drafts holds it; any other that is both is a draft.
    """
    of = {id(d): Path(d.path).resolve() for d in (*drafts, *sources) if d.path}
    drafts = [d for d in drafts if of.get(id(d)) not in named]
    own = {of[id(d)] for d in drafts if id(d) in of}
    return drafts, [s for s in sources if of.get(id(s)) not in own]


def unique_ids(documents: list[Document]) -> list[Document]:
    """The documents with ids that are unique in a report: a repeated or missing one gets a number."""
    seen: set[str] = set()
    out = []
    for number, document in enumerate(documents, 1):
        name = document.id or f"article-{number}"
        fresh, again = name, 2
        while fresh in seen:
            fresh, again = f"{name}~{again}", again + 1
        seen.add(fresh)
        out.append(document if fresh == document.id else replace(document, id=fresh))
    return out


def _main_language(articles: list[Article]) -> str:
    """The language most articles are in; Korean where they tie or there are none."""
    langs = [a.document.lang for a in articles]
    return "en" if langs.count("en") > len(langs) / 2 else "ko"
