"""A folder of articles to make assertions about: its claims, and whether they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from factcheck.approximate import FITS, Number
from factcheck.checker import Checker, Input
from factcheck.report.position import Positions, path_of
from factcheck.result import Result
from factcheck.semantics.relation import Relation, relate
from factcheck.types import Article, Claim, Mention, iter_claims

Listener = Callable[["Outcome"], None]
READ_ALL_THE_SAME = ("E418", "E426")  # a date that is none, a report of ours in a folder: no article is missing for it
MOST_NAMED = 8  # articles of a corpus, and values that the hint of an empty selection names


@dataclass(frozen=True, slots=True)
class Reading:
    """One claim in sight of a reader: the figure, its sentence, and where it stands."""

    article: Article
    claim: Claim
    mention: Mention

    @property
    def place(self) -> str:
        """file:line."""
        at = Positions([self.article]).span(0, self.mention.start, self.mention.end)
        path = path_of(self.article.document)
        return f"{path}:{at.line}" if at else path

    @property
    def sentence(self) -> str:
        """The sentence, on one line."""
        return " ".join(self.article.sentence_text(self.claim).split())

    @property
    def published(self) -> str | None:
        """ISO day of the article, None if it has no date."""
        return self.article.document.dateline.day

    def __eq__(self, other: object) -> bool:
        """Equal to wording (approx) by what the wording allows; to another reading by what both allow; to a number as written."""
        if isinstance(other, Reading):
            found = relate(self.mention, other.mention)
            return found is not None and found.relation in FITS
        if isinstance(other, Number):
            return self.mention.value == Decimal(str(other))
        return bool(other == self.mention)

    def __hash__(self) -> int:
        return hash((id(self.article), self.mention.start))

    def __repr__(self) -> str:
        return f"{self.mention.surface} ({self.place})"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to an assertion: true or false, with the lines that show why.

    Asked for its truth, a false one tells the listener, so that the test runner can print the lines.
    """

    holds: bool
    short: str
    lines: tuple[str, ...]
    listener: Listener | None = field(default=None, compare=False)

    def __bool__(self) -> bool:
        if not self.holds and self.listener:
            self.listener(self)
        return self.holds

    def __repr__(self) -> str:
        return self.short


@dataclass(frozen=True, slots=True)
class Claims:
    """Some claims of a corpus, in order of publication (undated ones first)."""

    readings: tuple[Reading, ...]
    asked: str
    listener: Listener | None = None
    instead: tuple[str, ...] = ()  # of an empty selection: a line for each condition, with what the corpus has in its place

    def __len__(self) -> int:
        return len(self.readings)

    def __iter__(self) -> Iterator[Reading]:
        return iter(self.readings)

    def __repr__(self) -> str:
        return f"<{len(self)} claims, {self.asked}: {', '.join(map(repr, self.readings[:4]))}{' …' if len(self) > 4 else ''}>"

    def agree(self) -> Outcome:
        """Whether no two of the claims are discrepant. False where there is no claim at all."""
        if not self.readings:
            return self._none()
        odd: dict[int, list[tuple[int, Relation]]] = {}
        for i, a in enumerate(self.readings):
            for j in range(i + 1, len(self.readings)):
                found = relate(a.mention, self.readings[j].mention)
                if found is None:
                    found = Relation("discrepant", "unit")
                if found.relation == "discrepant":
                    odd.setdefault(i, []).append((j, found))
                    odd.setdefault(j, []).append((i, found))
        if not odd:
            return Outcome(True, f"<{len(self)} claims agree, {self.asked}>", self.table({}))
        worst = max(len(v) for v in odd.values())
        why = {
            i: "fits none of the others"
            if len(found) == len(self.readings) - 1
            else "does not fit " + ", ".join(f"[{j + 1}] ({r.reason})" for j, r in found)
            for i, found in odd.items()
        }
        marked = {i: f"{'>' if len(odd[i]) == worst else '~'} {text}" for i, text in why.items()}
        figures = " / ".join(dict.fromkeys(r.mention.surface for r in self.readings))
        return Outcome(False, f"<{len(self)} claims do not agree, {self.asked}: {figures}>", self.table(marked), self.listener)

    def between(self, low: float | Decimal, high: float | Decimal) -> Outcome:
        """Whether every claim's figure as written lies in [low, high] (whole units). False where there is none."""
        if not self.readings:
            return self._none()
        floor, ceiling = Decimal(str(low)), Decimal(str(high))
        ends = f"{floor.normalize():,f} to {ceiling.normalize():,f}"
        outside = {
            i: f"> outside {ends}"
            for i, r in enumerate(self.readings)
            if not any(v is not None and floor <= v <= ceiling for v in _values(r.mention))
        }
        short = f"<{len(outside)} of {len(self)} claims outside {ends}, {self.asked}>"
        return Outcome(not outside, short, self.table(outside), self.listener)

    def latest(self) -> Reading:
        """The claim of the article published last (dated before undated). Raises LookupError if there is none."""
        if not self.readings:
            raise LookupError(f"no claim, {self.asked}")
        return max(self.readings, key=lambda r: r.published or "")

    def table(self, marks: dict[int, str]) -> tuple[str, ...]:
        """A line or two per claim: number, figure, date, place, sentence; the odd ones marked."""
        from rich.cells import cell_len

        wide = max((cell_len(r.mention.surface) for r in self.readings), default=0)
        lines = []
        for i, r in enumerate(self.readings):
            mark, _, note = marks.get(i, "  ").partition(" ")
            pad = " " * (wide - cell_len(r.mention.surface))
            tail = f"   <- {note}" if note.strip() else ""
            lines.append(f"{mark or ' '} [{i + 1}] {r.mention.surface}{pad}  {r.published or 'undated   '}  {r.place}{tail}")
            lines.append(f"        {r.sentence}")
        return tuple(lines)

    def _none(self) -> Outcome:
        return Outcome(
            False,
            f"<no claim, {self.asked}>",
            ("no claim was found; those that meet every other condition have:", *self.instead) if self.instead else (),
            self.listener,
        )


# What was asked for, whether a claim meets it, and what a claim has in its place.
Condition = tuple[str | None, Callable[[Reading], bool], Callable[[Reading], Iterable[str]]]


class Corpus:
    """The articles of a folder, a list of paths, or Documents, read once.

    Raises FactcheckError for wrong rules or config; articles that cannot be read are in `result.problems`.
    """

    def __init__(self, inputs: Input | Sequence[Input], checker: Checker | None = None, listener: Listener | None = None) -> None:
        self.checker = checker or Checker()
        self.result: Result = self.checker.check([inputs] if isinstance(inputs, str | Path) or not isinstance(inputs, Sequence) else inputs)
        self.listener = listener

    def __repr__(self) -> str:
        return f"<Corpus: {', '.join(a.id for a in self.result.articles[:MOST_NAMED])}{' …' * (len(self.result.articles) > MOST_NAMED)}>"

    def claims(
        self,
        *,
        entity: str | None = None,
        attribute: str | None = None,
        unit: str | None = None,
        kind: str | None = None,
        article: str | None = None,
        containing: str | None = None,
    ) -> Claims:
        """The claims that match all that is given.

        entity: a name in any of its spellings; attribute: a concept of rules/lang/*/attributes.yml or a
        word near the figure; unit and kind: as in the JSON report; article: an id or file name;
        containing: words of the sentence.
        """
        conditions: dict[str, Condition] = {
            "entity": (entity, lambda r: _names(r.article, r.claim, str(entity)), lambda r: r.claim.entities),
            "attribute": (
                attribute,
                lambda r: r.claim.attribute == attribute or attribute in r.claim.head,
                lambda r: [r.claim.attribute or next(iter(r.claim.head), "")],
            ),
            "unit": (unit, lambda r: r.mention.unit == unit, lambda r: [r.mention.unit or ""]),
            "kind": (kind, lambda r: r.mention.kind == kind, lambda r: [r.mention.kind]),
            "article": (article, lambda r: article in {r.article.id, Path(r.article.id).name}, lambda r: [r.article.id]),
            "containing": (containing, lambda r: str(containing) in r.article.sentence_text(r.claim), lambda r: ()),
        }
        given = {name: found for name, found in conditions.items() if found[0] is not None}
        every = [Reading(found, claim, mention) for _, found, claim, mention in iter_claims(self.result.articles)]
        readings = [r for r in every if all(meets(r) for _, meets, _ in given.values())]
        asked = ", ".join(f"{k}={v!r}" for k, (v, _, _) in given.items()) or "all"
        instead = () if readings else tuple(_instead(every, given))
        return Claims(tuple(sorted(readings, key=lambda r: r.published or "")), asked, self.listener, instead)


def unread(result: Result) -> list[str]:
    """What could not be read, a line each: an assertion about articles that are missing would pass for want of them."""
    return [f"{p.code} {p.message}" for p in result.problems if p.stage == "read" and p.code not in READ_ALL_THE_SAME]


def _instead(every: list[Reading], given: dict[str, Condition]) -> Iterator[str]:
    """For each condition, the commonest values of the claims that meet all others, or of all claims where none does."""
    for name, (_, _, values) in given.items():
        others = [meets for other, (_, meets, _) in given.items() if other != name]
        fitting = [r for r in every if all(meets(r) for meets in others)]
        tally = Counter(v for r in fitting or every for v in values(r) if v)
        if tally:
            yield f"  {name}: {', '.join(v for v, _ in tally.most_common(MOST_NAMED))}" + (
                "" if fitting else " (of all claims: none meets the rest)"
            )


def _names(article: Article, claim: Claim, entity: str) -> bool:
    """Whether the claim is about the entity, by canonical name or as it is spelled in this article."""
    wanted = entity.casefold()
    if any(e.casefold() == wanted for e in claim.entities):
        return True
    spelled = {n.entity for n in article.names if n.surface.casefold() == wanted}
    return bool(spelled & set(claim.entities))


def _values(mention: Mention) -> list[Decimal]:
    """The value as written, or the two ends of a range."""
    if mention.value is not None:
        return [mention.value]
    return [v for v in (mention.low, mention.high) if isinstance(v, Decimal)]
