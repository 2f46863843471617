"""All figures of a fact on one number line, as inline SVG: what each wording allows, by outlet and date.

Horizontal places are percentages and letters are in pixels, so that the picture fits any width without a script.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from factcheck.report.concordance import cells, keep_start
from factcheck.report.html.scale import Scale, scale_of
from factcheck.report.plain import cut, one_line, visible
from factcheck.report.words import Words
from factcheck.types import Mention

ROW = 44  # pixels
AXIS = 22
MOST_ROWS = 10


@dataclass(frozen=True, slots=True)
class Witness:
    """A reading and who gives it: several outlets where they write the same."""

    label: str
    figure: str
    mention: Mention
    odd: bool  # it disagrees with others and fits with none


@dataclass(frozen=True, slots=True)
class Extent:
    """A reading in numbers: None is unbounded."""

    low: float | None
    high: float | None
    value: float | None


def number_line(witnesses: list[Witness], words: Words, caption: str) -> Markup | None:
    """The picture, None where the readings have no common axis."""
    extents = common_extents([w.mention for w in witnesses])
    if extents is None:
        return None
    days = isinstance(witnesses[0].mention.low or witnesses[0].mention.high, str)
    scale = scale_of([v for e in extents for v in (e.low, e.high, e.value) if v is not None], days)
    if scale is None:
        return None
    rows = list(zip(witnesses, extents, strict=True))[:MOST_ROWS]
    height = len(rows) * ROW + AXIS
    parts = [f'<svg class="line" role="img" height="{height}" aria-label="{escape(visible(caption))}">']
    parts += [_row(w, e, scale, i * ROW) for i, (w, e) in enumerate(rows)]
    parts.append(_axis(scale, len(rows) * ROW, words))
    return Markup("".join([*parts, "</svg>"]))


def common_extents(mentions: list[Mention]) -> list[Extent] | None:
    """The readings in one unit, None where they have none in common."""
    known = [m for m in mentions if m.resolved and not (m.low is None and m.high is None)]
    if len(known) != len(mentions) or not known:
        return None
    if all(isinstance(m.low or m.high, str) for m in known):
        return _days(known)
    if any(isinstance(m.low or m.high, str) for m in known):
        return None
    if len({m.unit for m in known}) == 1:
        return [Extent(*(None if v is None else float(v) for v in (m.low, m.high, m.value))) for m in known]
    units = {m.si.unit if m.si else None for m in known}
    if len(units) == 1 and None not in units:
        return [Extent(*(None if v is None else float(v) for v in (m.si.low, m.si.high, m.si.value))) for m in known if m.si]
    return None


def _days(mentions: list[Mention]) -> list[Extent] | None:
    extents = []
    for m in mentions:
        try:
            low = None if m.low is None else float(date.fromisoformat(str(m.low)[:10]).toordinal())
            high = None if m.high is None else float(date.fromisoformat(str(m.high)[:10]).toordinal())
        except ValueError:
            return None
        extents.append(Extent(low, high, low if low == high else None))
    return extents


def _row(witness: Witness, extent: Extent, scale: Scale, top: int) -> str:
    m = witness.mention
    left = 0.0 if extent.low is None else scale.at(extent.low)
    right = 100.0 if extent.high is None else scale.at(extent.high)
    kind = "odd" if witness.odd else "fits"
    hedged = " hedged" if m.qualifier != "exact" else ""
    label = escape(_fit(witness.label, 34))
    figure = escape(_fit(witness.figure, 24))
    y = top + 28
    parts = [
        f'<text x="0" y="{top + 14}">{label}</text><text class="fig" x="100%" y="{top + 14}">{figure}</text>',
        f'<line class="track" x1="0" x2="100%" y1="{y}" y2="{y}"/>',
        f'<g class="{kind}{hedged}"><rect x="{left}%" y="{y - 5}" width="{max(round(right - left, 2), 0.4)}%" height="10"/>',
        _end(left, y, extent.low is None, m.low_open, "M0 0l8-5v10z"),
        _end(right, y, extent.high is None, m.high_open, "M0 0l-8-5v10z"),
    ]
    if extent.value is not None:
        x = scale.at(extent.value)
        shape = '<path d="M0-6l6 6-6 6-6-6z"/>' if witness.odd else '<circle r="5"/>'
        parts.append(f'<svg class="dot" x="{x}%" y="{y}">{shape}</svg>')
    return "".join([*parts, "</g>"])


def _end(x: float, y: int, unbounded: bool, excluded: bool, arrow: str) -> str:
    """An arrow where the reading goes on, a ring where the end itself is excluded, a bar where it is included."""
    if unbounded:
        return f'<svg x="{x}%" y="{y}"><path d="{arrow}"/></svg>'
    if excluded:
        return f'<svg x="{x}%" y="{y}"><circle class="ring" r="4"/></svg>'
    return f'<line class="cap" x1="{x}%" x2="{x}%" y1="{y - 7}" y2="{y + 7}"/>'


def _axis(scale: Scale, top: int, words: Words) -> str:
    parts = [f'<g class="axis"><line x1="0" x2="100%" y1="{top + 2}" y2="{top + 2}"/>']
    for x, label in scale.ticks(words):
        anchor = "s" if x < 12 else "e" if x > 88 else "m"
        parts.append(
            f'<line x1="{x}%" x2="{x}%" y1="{top + 2}" y2="{top + 7}"/><text class="{anchor}" x="{x}%" y="{top + 20}">{label}</text>'
        )
    return "".join([*parts, "</g>"])


def _fit(text: str, width: int) -> str:
    line = cut(one_line(text), 200)
    return line if cells(line) <= width else keep_start(line, width)
