"""Whether one figure replaced another: a later count, a final figure for a provisional one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.align.comparable import currency_slip
from factcheck.align.said import Said
from factcheck.align.wording import Wording, wording
from factcheck.rulesdir import rules_dir
from factcheck.semantics.slips import digit_moved, digit_swap, scale_slip
from factcheck.types import Article
from factcheck.yamlfile import load_yaml

CLOSE = 0.1  # share by which a final figure may differ from the provisional one where only the articles' openings tell the stage
LEAD = 600  # code points of an article that tell whether its figures are provisional
CLOCK_REACH = 3  # sentences back in which "as of 6 a.m." still governs a count


def update_reason(a: Said, b: Said, one: Sequence[Said], other: Sequence[Said], articles: Sequence[Article]) -> str | None:
    """Why the later of two differing claims updates the earlier; None if it does not. `one` and `other`: all claims of either reading."""
    if "age" in (a.mention.kind, b.mention.kind):
        return None  # nobody is counted anew from one day to the next
    words = wording()
    if {_stage(s, words, articles) for s in (a, b)} == {"provisional", "final"}:
        return "provisional_final"
    if _slip(a, b):
        return None
    if _reported_on(a, b, words, articles):
        return "provisional_final"
    attribute = next((x for x in (a.claim.attribute, b.claim.attribute) if x in known()), None)
    if attribute is not None and attribute not in varying():
        return None
    first, last = _span(one, other), _span(other, one)
    if not first or not last:
        return None
    if first[1] < last[0] or last[1] < first[0]:
        earlier, later = (a, b) if first[1] < last[0] else (b, a)
        return None if _falls(earlier, later) else "later_figure"
    hours = _clock(a, articles), _clock(b, articles)
    if attribute is None or not hours[0] or not hours[1] or hours[0] == hours[1]:
        return None
    earlier, later = (a, b) if hours[0] < hours[1] else (b, a)
    return None if _falls(earlier, later) else "later_figure"


def _span(own: Sequence[Said], other: Sequence[Said]) -> tuple[str, str] | None:
    """First and last day on which a reading was told, articles left out that give both; None where no day is known."""
    both = {s.article for s in own} & {s.article for s in other}
    days = [_as_of(s) for s in own if s.article not in both] or [_as_of(s) for s in own]
    told = [d for d in days if d]
    return (min(told), max(told)) if told else None


def _falls(earlier: Said, later: Said) -> bool:
    """Whether both tell one count that only grows, and the later is lower."""
    if earlier.claim.attribute != later.claim.attribute or earlier.claim.attribute not in wording().lists["grows"]:
        return False
    x, y = earlier.mention.value, later.mention.value
    return x is not None and y is not None and y < x


def _reported_on(a: Said, b: Said, words: Wording, articles: Sequence[Article]) -> bool:
    """Whether the earlier article opens with provisional figures and the later one does not, and the two are close."""
    earlier, later = sorted((a, b), key=lambda s: s.published or "")
    if not earlier.published or not later.published or earlier.published == later.published:
        return False
    x, y = earlier.mention.value, later.mention.value
    if x is None or y is None or not x or abs(y / x - 1) > CLOSE or min(a.digits, b.digits) < 2:
        return False
    opening = [articles[s.article].document.text[:LEAD] for s in (earlier, later)]
    return words.match("provisional", opening[0]) is not None and words.match("final", opening[1]) is not None


def _clock(said: Said, articles: Sequence[Article]) -> str | None:
    """The clock time named last before a claim, in its sentence or shortly before."""
    article = articles[said.article]
    start = article.sentences[max(0, said.sentence - CLOCK_REACH)].start if article.sentences else 0
    clocks = [str(m.low) for m in article.mentions if m.kind == "time" and start <= m.start < said.mention.start and "T" in str(m.low)]
    return clocks[-1][-5:] if clocks else None


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
    return currency_slip(a, b) or a.mention.kind != b.mention.kind or digit_swap(x, y) or digit_moved(x, y) or scale_slip(x, y) is not None


def _as_of(said: Said) -> str | None:
    """When a claim's figure was counted: as stated, else when it was published."""
    if said.claim.as_of and said.claim.as_of.end:
        return said.claim.as_of.end
    return said.published


def _stage(said: Said, words: Wording, articles: Sequence[Article]) -> str | None:
    text = articles[said.article].sentence_text(said.claim)
    for stage in ("final", "provisional"):
        if words.match(stage, text):
            return stage
    return None
