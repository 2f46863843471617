"""Whether one figure replaced another: a later count, a final figure for a provisional one."""

from __future__ import annotations

from functools import lru_cache

from factcheck.align.said import Said
from factcheck.align.wording import Wording, wording
from factcheck.rulesdir import rules_dir
from factcheck.semantics.slips import digit_swap, scale_slip
from factcheck.yamlfile import load_yaml


def update_reason(a: Said, b: Said, text_a: str, text_b: str) -> str | None:
    """Why the later of two differing claims updates the earlier; None if it does not."""
    words = wording()
    if {_stage(text_a, words), _stage(text_b, words)} == {"provisional", "final"}:
        return "provisional_final"
    if _slip(a, b):
        return None
    counted = _as_of(a), _as_of(b)
    if counted[0] == counted[1]:
        return None
    if None in counted:
        return None
    attribute = next((x for x in (a.claim.attribute, b.claim.attribute) if x in known()), None)
    return "later_figure" if attribute is None or attribute in varying() else None


@lru_cache(maxsize=1)
def varying() -> frozenset[str]:
    """Ids of attributes whose later figure replaces the earlier (rules/concepts.yml)."""
    return frozenset(k for k, varies in _concepts().items() if varies)


def known() -> frozenset[str]:
    """Ids of all attributes of the lexicon."""
    return frozenset(_concepts())


@lru_cache(maxsize=1)
def _concepts() -> dict[str, bool]:
    value = load_yaml(rules_dir() / "concepts.yml").value
    return {k: bool(v.get("varies")) for k, v in value.items() if isinstance(v, dict)}


def _slip(a: Said, b: Said) -> bool:
    """Whether the two look like one figure mistyped; growth hardly ever swaps two digits or adds a zero."""
    x, y = a.mention.value, b.mention.value
    if x is None or y is None or min(a.digits, b.digits) < 2:
        return False
    return a.mention.kind != b.mention.kind or digit_swap(x, y) or scale_slip(x, y) is not None


def _as_of(said: Said) -> str | None:
    """When a claim's figure was counted: as stated, else when it was published."""
    if said.claim.as_of and said.claim.as_of.end:
        return said.claim.as_of.end
    return said.published


def _stage(text: str, words: Wording) -> str | None:
    for stage in ("final", "provisional"):
        if words.match(stage, text):
            return stage
    return None
