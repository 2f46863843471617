"""What two claims say they are about: attribute, names, labels, scope, period."""

from __future__ import annotations

from factcheck.align.anchors import Ground
from factcheck.align.cells import alike
from factcheck.align.persons import one_person
from factcheck.align.said import Said
from factcheck.semantics import calendar


def claims_of_pair(a: Said, b: Said, anchors: float, ground: Ground) -> dict[str, float]:
    """What the two claims say they are about."""
    x, y = a.claim, b.claim
    out: dict[str, float] = {}
    if x.attribute and y.attribute:
        out["attribute" if x.attribute == y.attribute else "attribute_clash"] = 1.0
    if x.label and y.label:
        out |= _labels(a, b, anchors, ground)
    if one_person(a.person, b.person):
        out["label"] = out["person"] = 1.0
    elif x.entities and y.entities:
        out |= _names(a, b, ground)
        if "attribute" in out and "entity" in out:
            out["subject"] = out["entity"]
    if x.head and y.head and (common := set(x.head).intersection(y.head)):
        out["head"] = len(common) / min(len(set(x.head)), len(set(y.head)))
    if x.role != y.role:
        out["role_clash"] = 1.0
    if x.scope or y.scope:
        if set(x.scope) == set(y.scope):
            out["scope"] = 1.0
        elif not x.scope or not y.scope:
            out["scope_one"] = 1.0
        elif set(x.scope).isdisjoint(y.scope):
            out["scope_clash"] = 1.0
    if x.period and x.period == y.period:
        out["period"] = 1.0
    if not calendar.overlap(x.period, y.period):
        out["period_clash"] = 1.0
    if x.source and y.source and x.source != y.source:
        out["source_clash"] = 1.0
    if x.modality != y.modality:
        out["modality_clash"] = 1.0
    return out


def _names(a: Said, b: Said, ground: Ground) -> dict[str, float]:
    """The names that two claims share; a clash says half as much where the topic of one article stands in, and nothing where both do."""
    x, y = a.claim, b.claim
    shared = set(x.entities).intersection(y.entities)
    if not shared:
        clash = 1 - (a.nameless + b.nameless) / 2
        return {"entity_clash": clash} if clash else {}
    out: dict[str, float] = {"entity": min(2, len(shared)) / 2}
    if x.entities[0] in shared and y.entities[0] in shared and (rarest := ground.rarest(shared)):
        out["rare_entity"] = rarest
    return out


def _labels(a: Said, b: Said, anchors: float, ground: Ground) -> dict[str, float]:
    """What two list labels say."""
    label = alike(a.claim.label, b.claim.label)
    if label:
        return {"label": label, "row": label * min(1.0, anchors)} if anchors else {"label": label}
    return {"label_clash": 1.0, "other_entry": 1.0} if ground.other_entry(a, b) else {"label_clash": 1.0}
