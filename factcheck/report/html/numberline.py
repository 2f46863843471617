"""All figures of a fact on one number line, as inline SVG: what each wording allows, by outlet and date.

Horizontal places are percentages and letters are in pixels, so that the picture fits any width without a script.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from factcheck.report.figures import bounds, with_unit
from factcheck.report.html.scale import Scale, scale_of
from factcheck.report.plain import cut, one_line, visible
from factcheck.report.words import Words
from factcheck.types import Mention

AXIS = 26  # height in pixels
MOST_ROWS = 10


@dataclass(frozen=True, slots=True)
class Witness:
    """A reading and who gives it: several outlets where they write the same."""

    outlet: str
    day: str
    figure: str
    reading: str
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
    unit = None if days else common_unit([w.mention for w in witnesses])
    ticks = [(x, with_unit(label, unit, words, told=witnesses[0].mention)) for x, label in scale.ticks(words)]
    parts = [f'<div class="nl" role="img" aria-label="{escape(visible(caption))}">']
    parts += [_row(w, e, scale, ticks) for w, e in list(zip(witnesses, extents, strict=True))[:MOST_ROWS]]
    return Markup("".join([*parts, _axis(ticks), "</div>"]))


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
        return [Extent(*(None if v is None else float(v) for v in (*bounds(m), m.value))) for m in known]
    units = {m.si.unit if m.si else None for m in known}
    if len(units) == 1 and None not in units:
        return [Extent(*(None if v is None else float(v) for v in (m.si.low, m.si.high, m.si.value))) for m in known if m.si]
    return None


def common_unit(mentions: list[Mention]) -> str | None:
    """The unit of the axis that `common_extents` puts the readings on."""
    units = {m.unit for m in mentions}
    if len(units) > 1:
        units = {m.si.unit if m.si else None for m in mentions}
    return units.pop() if len(units) == 1 else None


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


def _row(witness: Witness, extent: Extent, scale: Scale, ticks: list[tuple[float, str]]) -> str:
    m = witness.mention
    left = 0.0 if extent.low is None else scale.at(extent.low)
    right = 100.0 if extent.high is None else scale.at(extent.high)
    kind = "odd" if witness.odd else "fits"
    hedged = " hedged" if m.qualifier != "exact" else ""
    grid = "".join(f'<line class="grid" x1="{x}%" x2="{x}%" y1="0" y2="100%"/>' for x, _ in ticks)
    read = f'<span class="read">{_fit(witness.reading)}</span>' if witness.reading else ""
    # The picture fills its row; a nested svg puts the zero of heights at the middle.
    parts = [
        f'<div class="nl-row {kind}"><div class="nl-who"><b class="nl-outlet">{_fit(witness.outlet)}</b> ',
        f'<span class="when">{_fit(witness.day)}</span> ',
        f'<b class="nl-figure">{"≠ " if witness.odd else ""}{_fit(witness.figure)}</b>{read}</div>',
        f'<svg class="bars">{grid}<svg y="50%"><line class="track" x1="0" x2="100%" y1="0" y2="0"/>',
        f'<g class="{kind}{hedged}"><rect x="{left}%" y="-6" width="{max(round(right - left, 2), 0.4)}%" height="12"/>',
        _end(left, extent.low is None, m.low_open, "M0 0l9-6v12z"),
        _end(right, extent.high is None, m.high_open, "M0 0l-9-6v12z"),
    ]
    if extent.value is not None:
        shape = '<path d="M0-7l7 7-7 7-7-7z"/>' if witness.odd else '<circle r="5.5"/>'
        parts.append(f'<svg x="{scale.at(extent.value)}%">{shape}</svg>')
    return "".join([*parts, "</g></svg></svg></div>"])


def _end(x: float, unbounded: bool, excluded: bool, arrow: str) -> str:
    """An arrow where the reading goes on, a ring where the end itself is excluded, a bar where it is included."""
    if unbounded:
        return f'<svg x="{x}%"><path d="{arrow}"/></svg>'
    if excluded:
        return f'<svg x="{x}%"><circle class="ring" r="4.5"/></svg>'
    return f'<line class="cap" x1="{x}%" x2="{x}%" y1="-9" y2="9"/>'


def _axis(ticks: list[tuple[float, str]]) -> str:
    parts = [f'<div class="nl-row nl-axis"><div></div><svg height="{AXIS}"><line x1="0" x2="100%" y1="1" y2="1"/>']
    for x, label in ticks:
        anchor = "ts" if x < 12 else "te" if x > 88 else "tm"
        parts.append(f'<line x1="{x}%" x2="{x}%" y1="1" y2="7"/><text class="{anchor}" x="{x}%" y="21">{escape(label)}</text>')
    return "".join([*parts, "</svg></div>"])


def _fit(text: str) -> str:
    return str(escape(visible(cut(one_line(text), 60))))
