"""What speaks for a draft's claim and a source's claim being one statement, as numbers between 0 and about 1."""

from __future__ import annotations

from decimal import Decimal
from math import log

from factcheck.align.said import Said
from factcheck.align.verdict_direction import SUPPORTED, Answer
from factcheck.align.verdict_sentence import Line, opposed
from factcheck.semantics.apart import scopes_differ

Evidence = dict[str, float]
NEXT = 0.7  # what the next word further off counts, of the one before it
WINDOW = 4  # words on each side of a figure
SMALL = 3  # numbers up to which are in any text
PLAIN = 2  # figures of so many digits are common
LITTLE, MANY = 10, 100
MEDIUM, FAINT = 0.5, 0.2  # of 1, what equal values of small figures prove
FEWEST, MOST_WORDS, HALF = 3, 0.6, 0.5  # content words of a sentence told over, and the shares of either that the other has
FAR = log(100)  # two figures further apart are seldom of one thing, unless a unit slipped


def pair_evidence(draft: Said, source: Said, found: Answer, here: Line, there: Line, article_words: frozenset[str]) -> Evidence:
    """The named numbers of a pair; absent ones are 0."""
    out = _sentences(draft, source, here, there, article_words) | _claims(draft, source) | _figures(draft, source, found)
    out["local"] = max(out["left"], out["right"])
    out["loose"] = out["core"] * (1 - max(out["local"], out["reverse"]))
    return {name: value for name, value in out.items() if value}


def _sentences(draft: Said, source: Said, here: Line, there: Line, article_words: frozenset[str]) -> Evidence:
    """What the words of the two sentences say, and those beside the figures."""
    return {
        "words": here.contained_in(there.words),
        "article": here.contained_in(article_words),
        "reverse": there.contained_in(here.words),
        "left": _overlap(draft.left, source.left),
        "right": _overlap(draft.right, source.right),
        "core": _share(here.plain, there.words),
        "names_missing": len(there.lacks(here)) / len(here.names) if here.names else 0.0,
        "names_clash": float(bool(there.lacks(here)) and bool(here.lacks(there))),
        "first_differs": float(here.first not in there.words and there.first not in here.words),
        "swapped": 0.5 * _swapped(draft.left, source.left, here, there) + 0.5 * _swapped(draft.right, source.right, here, there),
        "past_differs": float(here.past != there.past),
        "negation": float(here.negated != there.negated),
        "opposite": float(opposed(*(line.sides_near(s.mention.start, s.mention.end) for line, s in ((here, draft), (there, source))))),
        "few_words": 1.0 / (1 + len(here.words)),
        "near": _near(draft, there),
    }


def _claims(draft: Said, source: Said) -> Evidence:
    """What the two claims say they are about."""
    mine, its = draft.claim, source.claim
    return {
        "attribute": float(mine.attribute is not None and mine.attribute == its.attribute),
        "attribute_differs": float(mine.attribute is not None and its.attribute is not None and mine.attribute != its.attribute),
        "role_differs": float(mine.role != its.role),
        "change_level": float("delta" in (mine.role, its.role) and mine.role != its.role and "level" in (mine.role, its.role)),
        "modality_differs": float(mine.modality != its.modality),
        "label_differs": float(mine.label is not None and its.label is not None and mine.label != its.label),
        "scope_clashes": float(scopes_differ(mine, its)),
        "scope_one_sided": float(set(mine.scope) != set(its.scope)),
    }


def _figures(draft: Said, source: Said, found: Answer) -> Evidence:
    """What the two figures look like beside each other."""
    m, n = draft.mention, source.mention
    unslipped = found.relation == "discrepant" and found.reason != "scale" and {m.kind, n.kind} != {"percent", "ratio"}
    counters = _counter(draft), _counter(source)
    return {
        "bare": float(m.unit is None and n.unit is None and draft.family == "count"),
        "indefinite": float(m.value == 1 and draft.family == "count" and not any(c.isdigit() for c in m.surface)),
        "unit": float(m.unit == n.unit and m.kind == n.kind),
        "rank": float(draft.rank == source.rank),
        "calendar": float(draft.family == "calendar"),
        "hedged": float(found.relation == "compatible"),
        "small": float(m.value is not None and abs(m.value) <= SMALL),
        "far": float(unslipped and _far(m.value, n.value)),
        "counter_differs": float(None not in counters and counters[0] != counters[1]),
        "bound_far": float(found.reason == "bound_far"),
        "slip": float(found.reason in ("scale", "digit_swap") and draft.digits > PLAIN),
        "exact": telling(draft) if found.reason == "same_value" else 0.0,
    }


def telling(said: Said) -> float:
    """How much an equal value proves: three digits and more, or a whole date, much; 2명 little."""
    m = said.mention
    if said.family == "calendar":
        return 1.0 if m.resolved and str(m.low)[:10] == str(m.high)[:10] else MEDIUM
    if said.digits > PLAIN or (said.digits == PLAIN and m.value is not None and abs(m.value) > MANY):
        return 1.0
    return MEDIUM if m.value is not None and abs(m.value) > LITTLE else FAINT


def retold(numbers: Evidence) -> bool:
    """Whether two sentences are near-identical, the figures aside."""
    words = 1 / numbers["few_words"] - 1
    return words >= FEWEST and numbers.get("words", 0) >= MOST_WORDS and numbers.get("reverse", 0) >= HALF


def likeness(draft: Said, source: Said, found: Answer, here: Line, there: Line) -> float:
    """How well two claims lie side by side, to choose the one to compare with; equal values count for much."""
    score = here.contained_in(there.words) + 0.5 * there.contained_in(here.words)
    score += 0.5 * _overlap(draft.left, source.left) + 0.5 * _overlap(draft.right, source.right)
    score += 0.25 * (draft.rank == source.rank) + 0.25 * (draft.mention.unit == source.mention.unit)
    mine, its = draft.claim, source.claim
    score += 0.25 * (mine.attribute is not None and mine.attribute == its.attribute)
    score -= 0.25 * (mine.label is not None and its.label is not None and mine.label != its.label)
    score -= 0.5 * ("delta" in (mine.role, its.role) and mine.role != its.role)  # what something rose by bears out no level
    return score + (0.75 if found.reason == "same_value" else 0.5 if found.verdict == SUPPORTED and found.reason != "bound_far" else 0.0)


def _overlap(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Shared words of two windows, near ones counting more."""
    if not a or not b:
        return 0.4 * (not a and not b)
    near = sum(NEXT**i for i, word in enumerate(a) if word in b)
    return near / sum(NEXT**i for i in range(len(a)))


def _near(draft: Said, there: Line) -> float:
    """The share of the words around a figure that the other sentence has, near ones counting more."""
    around = [(word, NEXT**i) for side in (draft.left, draft.right) for i, word in enumerate(side[:WINDOW])]
    whole = sum(weight for _, weight in around)
    return sum(weight for word, weight in around if word in there.words) / whole if whole else 0.0


def _far(v: Decimal | None, w: Decimal | None) -> bool:
    """Whether one value is more than a hundred times the other."""
    return v is not None and w is not None and v * w > 0 and abs(log(abs(v / w))) > FAR


def _counter(said: Said) -> str | None:
    """The counter as written (발, 개, 페이지), which a unit may fold into one."""
    return next((t for t in said.mention.trace if t.startswith("count:")), None)


def _share(words: frozenset[str], of: frozenset[str]) -> float:
    return len(words & of) / len(words) if words else 1.0


def _swapped(mine: tuple[str, ...], its: tuple[str, ...], here: Line, there: Line) -> float:
    """Whether the words next to the two figures are each foreign to the other's sentence: by bike, on foot.

    Where that word is one and the same, the word before it: gate takings, kiosk takings.
    """
    at = int(bool(mine) and bool(its) and mine[0] == its[0])
    return float(len(mine) > at and len(its) > at and mine[at] not in there.words and its[at] not in here.words)
