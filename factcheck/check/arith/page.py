"""An article as calculations see it: masked sentences, and the figures that may stand in for one not named."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from factcheck.check.arith.mask import FIGURES, OTHER, Masked, mask
from factcheck.check.arith.structure import Match, Structures, structures
from factcheck.check.case import Case
from factcheck.grammar.language import language
from factcheck.grammar.phrases import Phrases, phrases
from factcheck.semantics.calendar import overlap
from factcheck.semantics.figure import comparable
from factcheck.types import Article, Mention

BRACKET = 60  # characters of a bracket
DEAR, SMALL_COINED = Decimal(1_000_000), ("KRW", "JPY")  # from here on, an amount is no price of one thing
PRICE_REACH = 12  # characters between a price and the word for it
# what the figures of a firm or a country's trade are called: a change of one is none of another
ACCOUNTS = frozenset({"revenue", "operating_profit", "net_profit", "profit", "loss", "exports", "imports", "assets", "debt"})
SIGN = 4  # characters before a figure in which its sign stands
BACK = 2  # sentences a figure may be carried over


class Page:
    """One article of a case."""

    def __init__(self, case: Case, number: int) -> None:
        self.case = case
        self.number = number
        self.article: Article = case.articles[number]
        self.mentions: list[Mention] = self.article.mentions
        self.text = self.article.document.text
        self.lang = case.lang_of(number)
        self.structures: Structures = structures(self.lang)
        self.counters = language(self.lang).counters  # counts are told with a counter: 세 명, not "three"
        self.few = self.phrases("sums").words("few")
        self._masked: dict[int, Masked] = {}

    def phrases(self, subject: str) -> Phrases:
        """What the language of the article says on a subject."""
        return phrases(self.lang, subject)

    def sentences(self) -> Iterator[tuple[int, Masked]]:
        """The sentences that hold two figures or more, masked; a sentence of one figure is reached by `alone`."""
        for s in range(len(self.article.sentences)):
            if len(self.case.mentions_in(self.number, s)) >= 2:
                yield s, self.masked(s)

    def every_sentence(self) -> list[tuple[int, Masked]]:
        """The sentences that hold any figure, masked."""
        return self._told

    @cached_property
    def _told(self) -> list[tuple[int, Masked]]:
        return [(s, self.masked(s)) for s in range(len(self.article.sentences)) if self.case.mentions_in(self.number, s)]

    def masked(self, sentence: int) -> Masked:
        """A sentence, masked."""
        found = self._masked.get(sentence)
        if found is None:
            span = self.article.sentences[sentence]
            rows = self.case.mentions_in(self.number, sentence)
            found = self._masked[sentence] = mask(self.text, span.start, span.end, self.mentions, rows, self.few)
        return found

    def without_asides(self, sentence: int) -> Iterator[Masked]:
        """A sentence with the figures of its asides passed over: "$212 million, or 84 cents a share, from …"; nothing where it has none."""
        masked = self.masked(sentence)
        found = list(self.structures.find(masked, "aside"))
        aside = {p for a in found for p in range(a.start, a.end) if masked.text[p] in FIGURES}
        if aside:
            brackets = {p for a in found if a.text.startswith("(") for p in range(a.start, a.end)}  # which no list goes on over
            text = "".join(" " if p in brackets else OTHER if p in aside else c for p, c in enumerate(masked.text))
            yield Masked.of(text, {p: m for p, m in masked.at.items() if p not in aside}, masked.start)

    def with_next(self, sentence: int) -> Masked:
        """A sentence and the one after it where the text runs on, masked."""
        sentences = self.article.sentences
        after = sentence + 1
        if after >= len(sentences) or self.running(after) != self.running(sentence):
            return self.masked(sentence)
        start, end = sentences[sentence].start, sentences[after].end
        if "\n" in self.text[start:end].strip():
            return self.masked(sentence)
        rows = [*self.case.mentions_in(self.number, sentence), *self.case.mentions_in(self.number, after)]
        return mask(self.text, start, end, self.mentions, rows, self.few)

    def after(self, match: Match, reach: int) -> str:
        """What a structure matched, and the next characters of the text."""
        last = max(i for roles in match.roles.values() for i in roles)
        end = self.mentions[last].end
        return match.text + self.text[end : end + reach]

    def role(self, sentence: int) -> str:
        """The part of the page a sentence stands in."""
        return self.article.sentences[sentence].role

    def running(self, sentence: int) -> str:
        """The part of the page, with the lead counted as body: text that runs on."""
        role = self.role(sentence)
        return "body" if role == "lead" else role

    def sentence_of(self, mention: int) -> int:
        """The sentence a mention stands in."""
        return self.case.sentence_at(self.number, self.mentions[mention].start)

    def sentence_text(self, sentence: int) -> str:
        """A sentence as written."""
        span = self.article.sentences[sentence]
        return self.text[span.start : span.end]

    def like(self, mention: int) -> list[int]:
        """All other figures of the article in the unit of one, in text order."""
        own = self.mentions[mention]
        return [i for i, m in enumerate(self.mentions) if i != mention and m.kind == own.kind and m.resolved and comparable(m, own)]

    def together(self, a: int, b: int) -> bool:
        """Whether two mentions stand in one sentence."""
        return self.sentence_of(a) == self.sentence_of(b)

    def compared(self, mention: int) -> bool:
        """Whether a figure is one that something is compared with: "49명보다", "than the 49"."""
        m = self.mentions[mention]
        said = self.phrases("changes")
        if said["compared_after"].match(self.text, m.end):
            return True
        return said["compared_before"].search(self.text[max(0, m.start - 12) : m.start]) is not None

    def one_account(self, *mentions: int) -> bool:
        """Whether figures are told of one account of a firm, as far as that is known: revenue, and a change of revenue."""
        claims = (self.case.claim_of(self.number, i) for i in mentions)
        return len({c.attribute for c in claims if c is not None and c.attribute in ACCOUNTS}) <= 1

    def of_other_time(self, whole: int, part: int) -> bool:
        """Whether the sentence of a figure names a time that another is not of: last year's applicants, and the parts of this year's."""
        one, other = (self.case.claim_of(self.number, i) for i in (whole, part))
        return one is not None and other is not None and not one.inherited and not overlap(one.period, other.period)

    def either_side(self, mention: int) -> bool:
        """Whether a figure is told with plus and minus: "±3.1%포인트"."""
        m = self.mentions[mention]
        return self.structures.says("plus_minus", self.text[max(0, m.start - SIGN) : m.start] + m.surface[:SIGN])

    def of_another(self, levels: tuple[int, ...], change: int) -> bool:
        """Whether another subject is named between a figure and the nearest of its levels: "to 590 from 486, while sales fell 12%"."""
        c, near = self.mentions[change], [self.mentions[i] for i in levels]
        before = max((m.end for m in near if m.end <= c.start), default=None)
        after = min((m.start for m in near if m.start >= c.end), default=None)
        if before is not None and (after is None or c.start - before <= after - c.end):
            between = self.text[before : c.start]
        else:
            between = self.text[c.end : after]
        return self.phrases("changes")["another_subject"].search(between) is not None

    def priced(self, mention: int) -> bool:
        """Whether an amount is told as the price of one thing, which nobody rounds: "종가 13만100원", "$60 a share"."""
        m = self.mentions[mention]
        if m.kind != "money" or m.hedge is not None or m.qualifier != "exact" or not m.value:
            return False
        around = self.text[max(0, m.start - PRICE_REACH) : m.start] + "\n" + self.text[m.end : m.end + PRICE_REACH]
        return abs(m.value) < (DEAR if m.unit in SMALL_COINED else DEAR / 1000) and self.structures.says("price", around)

    def crowded(self, mention: int) -> bool:
        """Whether a figure is the last of several in one bracket, to which as many are compared: "(매출 58조 원, 영업이익 9억 원)보다"."""
        m = self.mentions[mention]
        opened = self.text.rfind("(", max(0, m.start - BRACKET), m.start)
        if opened < 0 or self.text[m.end : m.end + 1] != ")":
            return False
        return any(opened < self.mentions[i].start and not self.mentions[i].temporal for i in range(max(0, mention - 3), mention))

    def sentence_before(self, sentence: int) -> list[int]:
        """The figures of the sentence before one, where the text runs on; none where it does not."""
        if not sentence or self.running(sentence - 1) != self.running(sentence):
            return []
        return self.case.mentions_in(self.number, sentence - 1)

    def before(self, sentence: int, mention: int) -> list[int]:
        """The figures of a like unit that a sentence may take up: earlier in it, else those of the sentence before."""
        rows = [i for i in self.like(mention) if i < mention and self.case.sentence_at(self.number, self.mentions[i].start) == sentence]
        return rows or self.around(sentence, mention, 1)

    def around(self, sentence: int, mention: int, back: int = BACK) -> list[int]:
        """The figures of a like unit in the sentences just before."""
        first = max(0, sentence - back)
        return [
            i
            for i in self.like(mention)
            if first <= self.case.sentence_at(self.number, self.mentions[i].start) < sentence
            and self.running(self.case.sentence_at(self.number, self.mentions[i].start)) == self.running(sentence)
        ]

    @cached_property
    def gaps(self) -> frozenset[int]:
        """The figures that a word beside them calls a gap: a lead of 144."""
        found = (m.one("stated") for _, masked in self._told for m in self.structures.find(masked, "gap_cue"))
        return frozenset(i for i in found if i is not None)

    @cached_property
    def headline(self) -> list[int]:
        """The figures of the headline."""
        return [i for i, m in enumerate(self.mentions) if m.in_headline]
