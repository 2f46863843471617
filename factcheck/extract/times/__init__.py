"""Times of a text: dates, clock times, durations and sets, as TIMEX3 with an interval.

For checks: `Mention.trace` lists the grammar entries that read the time and then what was said,
as `name=value`: `weekday=2` a weekday stated beside a date (ISO, 1 Monday), `year_shift=-1`,
`month_shift`, `week_shift`, `day_shift` (지난해, 다음 달, last week, 어제), `shift` (지난 11일 is
-1), `offset=-P3Y` (3년 전), `same=period` (전년 동기), `rest=year` (later this year), `base=text`
(relative to an earlier time of the text, not to publication). The date itself is always the one literally meant, so that
`semantics.calendar.weekday(mention.low)` against the stated weekday is the whole check.
The end of a month or year (월말, year-end) is its last day with the qualifier `about`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.steps import Steps, finish
from factcheck.extract.times.compose import expressions
from factcheck.extract.times.discourse import Discourse
from factcheck.extract.times.grammar import Grammar
from factcheck.extract.times.hedging import hedge
from factcheck.extract.times.homonyms import without_homonyms
from factcheck.extract.times.load import load_grammar
from factcheck.extract.times.reading import read
from factcheck.grammar.language import language
from factcheck.settings import Settings
from factcheck.types import Document, Mention, Sentence

HEDGED = frozenset({"duration", "time"})


class TimeReader:
    """The time grammars of all languages, each compiled when it is first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def grammar(self, lang: str | None, prefer: str = "past") -> Grammar:
        """The grammar for a language, English where there is none for it."""
        return load_grammar(language(lang).code, prefer)

    def find_times(self, text: str, document: Document, sentences: Sequence[Sentence]) -> list[Mention]:
        """The times of `text` in order, with offsets into it as those of `sentences` are. It may be a normalised copy of the document's."""
        return finish(self.steps(text, document, sentences))

    def steps(self, text: str, document: Document, sentences: Sequence[Sentence]) -> Steps[list[Mention]]:
        """As `find_times`, step by step."""
        prefer = self.settings.prefer
        grammar = self.grammar(document.lang, prefer)
        found = yield from expressions(text, grammar)
        yield
        if not found:
            return []
        found = without_homonyms(text, found, grammar.habits, sentences)
        discourse = Discourse.of(text, grammar.habits, document.dateline.date, prefer, sentences, found)
        yield
        mentions = [m for e in found if (m := read(e, discourse)) is not None]
        yield
        for mention in mentions:
            if mention.kind in HEDGED:
                hedge(mention, text, grammar.code)
        return mentions
