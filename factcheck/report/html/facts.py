"""The facts of a result as shown, and how every figure stands to the others of its fact."""

from __future__ import annotations

from factcheck.report.evidence import outlet_of
from factcheck.report.figures import reading, tells
from factcheck.report.html.numberline import Witness, number_line
from factcheck.report.html.standing import Group, groups_of
from factcheck.report.html.timeline import Dated, timeline
from factcheck.report.html.views import FactView, Link, Reading, Voice
from factcheck.report.plain import cut, one_line
from factcheck.report.words import Words
from factcheck.result import Result
from factcheck.types import Fact, Mention, Ref

VOICES = 6  # outlets listed per reading
LINKS = 4  # other readings listed per mention
REASONS = 8  # pairs told per fact


class FactBook:
    """Looks up the view of a fact, the fact of a mention, and what a mention agrees or conflicts with."""

    def __init__(self, result: Result, words: Words) -> None:
        self.articles = result.articles
        self.words = words
        self.fact_of: dict[tuple[int, int], FactView] = {}
        self.standing: dict[tuple[int, int], str] = {}
        self._groups: dict[str, list[Group]] = {}
        self._place: dict[tuple[int, int], tuple[str, int]] = {}  # article, mention -> fact id, group
        self._views: dict[str, FactView] = {}
        self._pictured: set[str] = set()
        for number, fact in enumerate(result.facts, 1):
            if len(fact.claims) > 1:
                self._add(fact, f"K{number}")

    @property
    def views(self) -> list[FactView]:
        """Facts that several figures speak of, those that disagree first."""
        order = {"discrepant": 0, "updated": 1, "compatible": 2, "consistent": 3}
        return sorted(self._views.values(), key=lambda v: order.get(v.relation, 4))

    def view(self, fact_id: str | None) -> FactView | None:
        """The view of a fact, None where there is none."""
        return self._views.get(fact_id or "")

    def claim_picture(self, fact_id: str | None) -> bool:
        """True for the first who asks for a fact's picture: it is drawn once in the findings."""
        if fact_id is None or fact_id not in self._views or fact_id in self._pictured:
            return False
        self._pictured.add(fact_id)
        return True

    def links(self, article: int, mention: int) -> list[Link]:
        """The figures of other claims on the same fact, those that disagree first."""
        place = self._place.get((article, mention))
        if place is None:
            return []
        fact_id, own = place
        groups = self._groups[fact_id]
        links = []
        order = {"discrepant": 0, "updated": 1, "compatible": 2, "consistent": 3}
        for other, (relation, _) in sorted(groups[own].relations.items(), key=lambda r: order[r[1][0]]):
            links.append(self._link(relation, groups[other].refs))
        same = [ref for ref in groups[own].refs if self._at(ref) != (article, mention)]
        if same:
            links.append(self._link("consistent", same))
        return links[:LINKS]

    def _add(self, fact: Fact, anchor: str) -> None:
        groups = groups_of(fact, self.articles)
        readings = [self._reading(group) for group in groups]
        label = cut(one_line(fact.label), 120)
        view = FactView(
            anchor=anchor,
            label=label,
            relation=fact.relation,
            readings=readings,
            reasons=self._reasons(groups),
            picture=number_line([self._witness(g) for g in groups], self.words, self._caption(label, readings)),
            timeline=timeline(self._dated(groups), self._caption(label, readings)) if fact.relation == "updated" else None,
            claims=len(fact.claims),
        )
        self._views[fact.id] = view
        self._groups[fact.id] = groups
        for i, group in enumerate(groups):
            standing = "odd" if group.odd else "fits"
            for ref in group.refs:
                at = self._at(ref)
                self.fact_of[at] = view
                self.standing[at] = standing
                self._place[at] = (fact.id, i)

    def _at(self, ref: Ref) -> tuple[int, int]:
        return ref.article, self.articles[ref.article].claims[ref.claim].mention

    def _link(self, relation: str, refs: list[Ref]) -> Link:
        a, i = self._at(refs[0])
        article = self.articles[a]
        return Link(relation, outlet_of(article.document), _surface(article.mentions[i]), f"a{a}m{i}", len(refs) - 1)

    def _voice(self, ref: Ref) -> Voice:
        a, i = self._at(ref)
        document = self.articles[a].document
        return Voice(outlet_of(document), document.dateline.day, f"a{a}m{i}")

    def _reading(self, group: Group) -> Reading:
        voices = [self._voice(ref) for ref in group.refs[:VOICES]]
        told = one_line(reading(group.mention, self.words))
        return Reading(_surface(group.mention), told, group.odd, voices, len(group.refs) - len(voices))

    def _witness(self, group: Group) -> Witness:
        voices = [self._voice(ref) for ref in group.refs]
        first = voices[0]
        outlets = list(dict.fromkeys(v.outlet for v in voices))
        outlet = first.outlet
        if len(outlets) > 1:
            outlet = self.words.count("and_others", len(outlets) - 1, first=first.outlet)
        days = {v.day for v in voices}
        day = (first.day or self.words.text("undated")) if len(days) == 1 else ""
        return Witness(outlet, day, _surface(group.mention), one_line(tells(group.mention, self.words)), group.mention, group.odd)

    def _dated(self, groups: list[Group]) -> list[Dated]:
        dated = []
        for group in groups:
            for ref in group.refs:
                claim = self.articles[ref.article].claims[ref.claim]
                document = self.articles[ref.article].document
                day = (claim.as_of.end if claim.as_of else None) or document.dateline.day
                if day:
                    dated.append(Dated(day[:10], outlet_of(document), _surface(group.mention), group.mention))
        return dated

    def _reasons(self, groups: list[Group]) -> list[tuple[str, str, str, str]]:
        told = []
        for i, group in enumerate(groups):
            for other, (relation, reason) in group.relations.items():
                if other > i:
                    told.append((_surface(group.mention), _surface(groups[other].mention), relation, reason))
        return told[:REASONS]

    def _caption(self, label: str, readings: list[Reading]) -> str:
        told = "; ".join(f"{r.voices[0].outlet} {r.figure} ({r.reading})" for r in readings[:6])
        return f"{label}: {told}"


def _surface(mention: Mention) -> str:
    return cut(one_line(mention.surface), 60)
