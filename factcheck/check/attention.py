"""The reader's attention: one slip is one finding, surest first."""

from __future__ import annotations

from factcheck.check.case import Case
from factcheck.check.fingerprint import set_fingerprints
from factcheck.types import Also, Finding

CLOSE = 3  # places up to which a finding that holds another's two is taken for the same slip

# what says how the slip came about is told before what only shows that two figures differ
TELLING = (
    "date_weekday",
    "percent_vs_point",
    "unit_scale_slip",
    "currency_conversion",
    "total_mismatch",
    "internal_arithmetic",
    "headline_body",
    "cross_conflict",
)

DAY_AND_WEEKDAY = {"date_weekday", "relative_date"}
UNSUPPORTED = "unsupported"

Spot = tuple[int, int | None, int | None]


def attend(found: list[Finding], case: Case) -> list[Finding]:
    """The findings worth a look, most serious and surest first, in a stable order; one that has another's cause is named by it."""

    def order(f: Finding) -> tuple[object, ...]:
        first = f.places[0]
        return (-f.severity, -f.confidence, first.article, first.start if first.start is not None else -1, f.rule)

    kept: list[Finding] = []
    by_spot: dict[Spot, list[Finding]] = {}
    for finding in sorted(found, key=lambda f: (-f.severity, _telling(f), order(f))):
        rivals = {id(k): k for spot in _spots(finding) for k in by_spot.get(spot, ())}
        owner = next((k for k in rivals.values() if _one_cause(k, finding, case)), None)
        if owner is not None:
            _name(owner, finding)
            continue
        kept.append(finding)
        for spot in _spots(finding):
            by_spot.setdefault(spot, []).append(finding)
    kept.sort(key=order)
    set_fingerprints(kept, case)
    return kept


def _telling(finding: Finding) -> int:
    return TELLING.index(finding.type) if finding.type in TELLING else len(TELLING)


def _name(owner: Finding, other: Finding) -> None:
    """Let a finding stand for another as well: sure as the surer of the two, and telling what the other had to say."""
    owner.names = tuple(dict.fromkeys((*owner.names, other.rule, *other.names)))
    owner.also = (*owner.also, Also(other.rule, other.message), *other.also)
    owner.detail = (*owner.detail, *(f"{also.rule}: {also.message}" for also in owner.also[-1 - len(other.also) :]))
    owner.confidence = max(owner.confidence, other.confidence)


def _spots(finding: Finding) -> list[Spot]:
    return [(p.article, p.start, p.end) for p in finding.places]


def _one_cause(owner: Finding, other: Finding, case: Case) -> bool:
    """Whether two findings tell of one slip: the same two places, or one sum told of two places that repeat a figure."""
    if "order" in (owner.type, other.type) and owner.type != other.type:
        return False  # a rise told of figures that fall and a rate that does not fit them are two slips
    mine, its = set(_spots(owner)), set(_spots(other))
    if {owner.type, other.type} == DAY_AND_WEEKDAY:
        return not mine.isdisjoint(its)  # the year was read from the weekday, which is the slip
    if other.type == UNSUPPORTED and owner.type in TELLING and _alone(other) and _spots(other)[0] in mine:
        return True  # no source has a figure that does not fit those beside it
    if min(len(mine), len(its)) > 1 and (mine <= its or its <= mine):
        return max(len(mine), len(its)) <= CLOSE or mine == its or _odd_one(owner) in its
    return _same_sum(owner, other, case)


def _odd_one(finding: Finding) -> Spot | None:
    """The one place that disagrees with several others of a finding; None where two alone differ or none has part in all."""
    first, *rest = (set(pair) for pair in finding.discrepant) if len(finding.discrepant) > 1 else (set(),)
    shared = first.intersection(*rest)
    return _spots(finding)[shared.pop()] if len(shared) == 1 else None


def _alone(finding: Finding) -> bool:
    """Whether a finding is of one figure of its article."""
    first = finding.places[0]
    return all(place.article != first.article for place in finding.places[1:])


def _same_sum(a: Finding, b: Finding, case: Case) -> bool:
    """Whether two findings of one rule and article reckon the same with the same figures: a headline and a lead that repeat one slip."""
    x, y = a.computed, b.computed
    if x is None or y is None or a.rule != b.rule or {p.article for p in a.places} != {p.article for p in b.places}:
        return False

    def values(f: Finding) -> list[object]:
        assert f.computed is not None
        return [case.articles[r.article].mentions[r.mention].value for r in f.computed.inputs]

    return (x.result, x.stated, x.unit) == (y.result, y.stated, y.unit) and values(a) == values(b)
