"""The filter of a rule: equality, membership and ranges on the claim of a finding's first place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from factcheck.check.case import Case
from factcheck.check.slip import Slip

TIMEOUT = 0.05  # seconds a pattern may take on one sentence


@dataclass(frozen=True, slots=True)
class Where:
    """Empty lists let everything through. `text` is a pattern that the sentence must hold."""

    lang: tuple[str, ...] = ()
    attribute: tuple[str, ...] = ()
    entity: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    modality: tuple[str, ...] = ()
    part: tuple[str, ...] = ()  # of the page: headline, body, caption …
    outlet: tuple[str, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    text: str | None = None

    @property
    def of_claim(self) -> bool:
        """Whether it asks for something that only a figure has."""
        named = self.attribute or self.unit or self.kind or self.entity or self.role or self.modality
        return bool(named) or self.minimum is not None or self.maximum is not None

    def can_meet(self, case: Case) -> bool:
        """Whether any claim of the case could pass: a cheap look before the kind runs."""
        if self is EVERYTHING:
            return True
        seen = case.kept("where", lambda: _seen(case))
        wanted = ((self.lang, "lang"), (self.attribute, "attribute"), (self.unit, "unit"), (self.kind, "kind"), (self.entity, "entity"))
        return all(not names or not seen[key].isdisjoint(names) for names, key in wanted)

    def admits(self, case: Case, slip: Slip) -> bool:
        """Whether the slip's first place passes."""
        if self is EVERYTHING:
            return True
        place = slip.places[0]
        article = case.articles[place.article]
        if self.lang and article.document.lang not in self.lang:
            return False
        if self.outlet and article.document.outlet not in self.outlet:
            return False
        if place.start is None:
            return not (self.of_claim or self.part or self.text)
        if self.part and article.document.role_at(place.start) not in self.part:
            return False
        if self.text is not None:
            s = article.sentences[case.sentence_at(place.article, place.start)]
            if not _found(self.text, article.document.text[s.start : s.end]):
                return False
        index = next((i for i, m in enumerate(article.mentions) if m.start == place.start), None)
        if index is None:
            return not self.of_claim
        mention, claim = article.mentions[index], case.claim_of(place.article, index)
        tests: tuple[tuple[tuple[str, ...], Any], ...] = (
            (self.unit, mention.unit),
            (self.kind, mention.kind),
            (self.attribute, claim and claim.attribute),
            (self.role, claim and claim.role),
            (self.modality, claim and claim.modality),
        )
        if any(names and value not in names for names, value in tests):
            return False
        if self.entity and (claim is None or set(self.entity).isdisjoint(claim.entities)):
            return False
        value = mention.value
        if self.minimum is not None and (value is None or value < self.minimum):
            return False
        return not (self.maximum is not None and (value is None or value > self.maximum))


EVERYTHING = Where()


def _seen(case: Case) -> dict[str, set[str]]:
    seen: dict[str, set[str]] = {"lang": set(), "attribute": set(), "unit": set(), "kind": set(), "entity": set()}
    for article in case.articles:
        seen["lang"].add(article.document.lang or case.lang)
        seen["unit"].update(m.unit for m in article.mentions if m.unit)
        seen["kind"].update(m.kind for m in article.mentions)
        for claim in article.claims:
            if claim.attribute:
                seen["attribute"].add(claim.attribute)
            seen["entity"].update(claim.entities)
    return seen


@lru_cache(maxsize=1024)
def _pattern(text: str) -> Any:
    import regex

    return regex.compile(text)


def _found(pattern: str, sentence: str) -> bool:
    try:
        return _pattern(pattern).search(sentence, timeout=TIMEOUT) is not None
    except TimeoutError:
        return False
